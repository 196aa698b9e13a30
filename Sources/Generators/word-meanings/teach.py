"""Makes the table: word vectors from the encoder's vectors of the words and of whole sentences.

1. A basis of `--dimensions` places: principal components of words and sentences of both languages.
2. Word vectors whose sum over the words of a sentence, over the root of their number, comes nearest to the
   encoder's vector of the sentence (least squares, drawn toward the word's own vector where it is rare).
3. The direction of a word is the mean of the directions of 2 and of its own vector in the basis; its length
   is a / (a + f), where f is the frequency that Zipf's law gives its rank, so that function words say little.
"""
import argparse
from pathlib import Path

import numpy as np
import scipy.sparse

import binary
from cutting import Cutter
from folding import Folding

LANGUAGES = ("en", "zh")
SMOOTHING = {"en": 1e-3, "zh": 4e-3}
RIDGE, PRIOR, ROUNDS = 3.0, 0.5, 15


def unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def read(name):
    """The lines of NAME.txt and their vectors."""
    lines = Path(f"{name}.txt").read_text(encoding="utf-8").split("\n")[:-1]
    vectors = np.load(f"{name}.npy").astype(np.float32)
    assert len(lines) == len(vectors), name
    return lines, vectors


def chosen(rows, numbers, count, extra):
    """The most frequent words and those of a list, `count` together."""
    forms = set((Path(__file__).parent / extra).read_text(encoding="utf-8").split())
    listed = [n for n in numbers if rows[n][1] in forms or rows[n][2] in forms]
    # Of the frequent ones, as many as leave room for the listed ones that stand behind them.
    border = next(end for end in range(count, -1, -1) if end + sum(n >= numbers[end] for n in listed) <= count)
    return np.array(sorted(set(numbers[:border]) | set(listed)))


def basis(words, sentences, dimensions):
    """Principal components; words and sentences, and the languages, weigh alike."""
    covariance = 0
    for vectors in list(words.values()) + [v for group in sentences.values() for _, v in group]:
        part = vectors[:40_000] - vectors[:40_000].mean(0)
        covariance = covariance + part.T @ part / len(part) / np.mean((part * part).sum(1))
    return np.linalg.eigh(covariance)[1][:, ::-1][:, :dimensions]


def solve(features, targets, start):
    """Ridge regression toward `start` by conjugate gradients, all places at once."""
    transposed = features.T.tocsr()
    residual = transposed @ (targets - features @ start)
    scale = (1 / (np.asarray(features.power(2).sum(0)).ravel() + RIDGE))[:, None].astype(np.float32)
    change = np.zeros_like(start)
    step = residual * scale
    direction, size = step.copy(), (residual * step).sum(0)
    for _ in range(ROUNDS):
        image = transposed @ (features @ direction) + RIDGE * direction
        length = size / np.maximum((direction * image).sum(0), 1e-12)
        change += length * direction
        residual -= length * image
        step = residual * scale
        old, size = size, (residual * step).sum(0)
        direction = step + size / np.maximum(old, 1e-12) * direction
    return start + change


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--han-tables", help="HanTables.swift; looked for below Sources by default")
    parser.add_argument("--words", default="words", help="words.tsv and words.npy")
    parser.add_argument("--sentences", nargs="+", default=["en.glosses", "en.frames", "zh.frames", "en.pairs", "zh.pairs"],
                        help="names of text files and arrays, each beginning with its language")
    parser.add_argument("--dimensions", type=int, default=128)
    parser.add_argument("--bits", type=int, default=4)
    parser.add_argument("--english", type=int, default=20_000)
    parser.add_argument("--chinese", type=int, default=26_000)
    parser.add_argument("--output", default="meanings.bin")
    arguments = parser.parse_args()

    rows = [line.split("\t") for line in Path(f"{arguments.words}.tsv").read_text(encoding="utf-8").splitlines()]
    own = np.load(f"{arguments.words}.npy").astype(np.float32)
    of = {language: np.array([n for n, row in enumerate(rows) if row[0] == language]) for language in LANGUAGES}
    for numbers in of.values():
        own[numbers] -= own[numbers].mean(0)

    sentences = {language: [] for language in LANGUAGES}
    for name in arguments.sentences:
        sentences[Path(name).name[:2]].append(read(name))
    places = basis({language: unit(own[of[language][:25_000]]) for language in LANGUAGES}, sentences, arguments.dimensions)
    own = own @ places

    cutter = Cutter([row[1] for row in rows], Folding(arguments.han_tables))
    features, targets = [], []
    for language in LANGUAGES:
        mean = np.concatenate([vectors for _, vectors in sentences[language]]).mean(0)
        for lines, vectors in sentences[language]:
            counts = cutter.counts(lines)
            number = np.asarray(counts.sum(1)).ravel()
            features.append(scipy.sparse.diags(np.where(number > 0, np.maximum(number, 1) ** -.5, 0).astype(np.float32)) @ counts)
            targets.append((vectors - mean) @ places)
    taught = solve(scipy.sparse.vstack(features).tocsr(), np.concatenate(targets), PRIOR * own)

    vectors = unit(unit(taught) + unit(own))
    for language, numbers in of.items():
        frequency = .1 / (np.arange(len(numbers)) + 1.)
        smoothing = SMOOTHING[language]
        vectors[numbers] *= (smoothing / (smoothing + frequency))[:, None]
    kept = np.concatenate([
        chosen(rows, of["en"], arguments.english, "extra.en.txt"), chosen(rows, of["zh"], arguments.chinese, "extra.zh.txt")])
    binary.write(arguments.output, [rows[n][1] for n in kept], arguments.english, vectors[kept], arguments.bits)


if __name__ == "__main__":
    main()
