"""Writes the table in the form that Wenda reads (see README.md)."""
import os
import struct

import numpy as np

from folding import key
from stems import stem


def quantised(vectors, bits):
    """Steps of at most `bits` bits and the value of one step, for each row the one that loses least."""
    largest = 2 ** (bits - 1) - 1
    peak = np.abs(vectors).max(1)
    peak[peak == 0] = 1
    best_scale, best_loss = peak / largest, np.full(len(vectors), np.inf)
    for factor in (np.linspace(.55, 1.1, 12) if bits < 8 else (1.,)):
        scale = peak * factor / largest
        steps = np.clip(np.round(vectors / scale[:, None]), -largest - (bits < 8), largest)
        loss = ((steps * scale[:, None] - vectors) ** 2).sum(1)
        better = loss < best_loss
        best_scale[better], best_loss[better] = scale[better], loss[better]
    steps = np.clip(np.round(vectors / best_scale[:, None]), -largest - (bits < 8), largest).astype(np.int8)
    return steps, best_scale.astype("<f4")


def slots(words, english_count):
    """An open hash table: the upper half of each key, and the number of the word plus one.

    The stem of an English word stands for the most frequent word that has it, unless it is a word itself.
    """
    entries = {}
    for number, word in enumerate(words):
        entries.setdefault(key(word), number)
    for number, word in enumerate(words[:english_count]):
        entries.setdefault(key(stem(word)), number)
    count = 1
    while count < len(entries) * 1.4:
        count *= 2
    table = np.zeros((count, 2), "<u4")
    for value, number in entries.items():
        place = value & (count - 1)
        while table[place, 1]:
            place = (place + 1) & (count - 1)
        table[place] = value >> 32, number + 1
    return table


def write(path, words, english_count, vectors, bits=8):
    """Writes the table; appears whole or not at all."""
    steps, scales = quantised(vectors.astype(np.float32), bits)
    if bits == 4:
        low, high = steps[:, 0::2].astype(np.uint8) & 15, steps[:, 1::2].astype(np.uint8) & 15
        steps = low | high << 4
    letters = [word.encode() for word in words]
    starts = np.concatenate([[0], np.cumsum([len(word) for word in letters])]).astype("<u4")
    table = slots(words, english_count)
    header = b"WMEAN\0\0\1" + struct.pack(
        "<6I", 1 if bits == 8 else 2, len(words), vectors.shape[1], len(table), int(starts[-1]), english_count)
    temporary = f"{path}.new"
    with open(temporary, "wb") as file:
        for section in (header, table.tobytes(), starts.tobytes(), b"".join(letters), scales.tobytes(), steps.tobytes()):
            file.write(section + bytes(-len(section) % 64))
    os.replace(temporary, path)
