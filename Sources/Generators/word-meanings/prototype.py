"""The evaluation harness of the meaning table: Wenda's classifier in Python, with and without meanings.

    gcc -O3 -march=native -ffast-math -shared -fPIC -o sdca.so sdca.c -lm
    CORPORA=shared/corpora HAN_TABLES=HanTables.swift python prototype.py --table meanings.bin

Tokens, values, lengths, the fit and the confidence are those of Wenda (FeatureCounter, KnowledgeTrainer,
SoftmaxTrainer, Scorer), without synonyms, mending and calibration.
"""
import ctypes
import functools
import os
import random
import re
import struct
import sys
import unicodedata
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "generator"))
CORPORA = Path(os.environ.get("CORPORA", "shared/corpora"))
HAN_TABLES = Path(os.environ.get("HAN_TABLES") or next(Path("Sources").rglob("HanTables.swift")))


# ---------- text ----------

def _han_tables():
    source = HAN_TABLES.read_text(encoding="utf-8")

    def digits(name):
        body = re.search(r'let %s: StaticString = """\n(.*?)"""' % name, source, re.S).group(1)
        return re.sub(r"\\?\n *|^ +", "", body).encode()

    def number(data):
        value = 0
        for digit in data:
            value = value * 57 + digit - 35
        return value

    characters, radicals = digits("characters"), digits("radicals")
    simplified, syllable = {}, {}
    for place in range(len(characters) // 5):
        row = characters[place * 5:place * 5 + 5]
        simplified[0x4E00 + place] = chr(0x4E00 + number(row[:3]))
        syllable[chr(0x4E00 + place)] = number(row[3:])
    starts = [number(radicals[i:i + 3]) for i in range(0, len(radicals) - 2, 3)]
    return simplified, syllable, starts


SIMPLIFIED, SYLLABLE, RADICALS = _han_tables()
ENDINGS = {"s": ("ings", "ies", "es"), "g": ("ing",), "d": ("ied", "ed"), "y": ("ly", "y"), "r": ("er",), "e": ("e",)}


@functools.lru_cache(None)
def radical(character):
    import bisect
    return bisect.bisect_right(RADICALS, ord(character) - 0x4E00) if character <= "\u9fa5" else 0


@functools.lru_cache(None)
def stem(word):
    """Stem.swift."""
    if len(word) <= 3:
        return word
    length = len(word)
    for ending in ENDINGS.get(word[-1], ()):
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            length = len(word) - len(ending)
            break
    else:
        if word[-1] == "s" and word[-2] not in "su" and len(word) >= 4:
            length = len(word) - 1
    if length > 3 and word[length - 1] == word[length - 2] != "s":
        length -= 1
    return word[:length]


@functools.lru_cache(None)
def scan(text):
    """The words of a text, folded."""
    text = unicodedata.normalize("NFKC", text).lower()
    text = re.sub(r"['`´‘’′ʼ]", "", text)
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return tuple(re.findall(r"[a-z]+|[0-9]+|[\u4e00-\u9fff]", text.translate(SIMPLIFIED)))


def is_han(word):
    return "\u4e00" <= word[0] <= "\u9fff"


@functools.lru_cache(None)
def tokens(text):
    """Tokens as tuples of (feature, emphasis), the primary one first."""
    words = scan(text)
    result, previous = [], "^"
    for word in words:
        if is_han(word):
            parts = [("c" + word, 1)]
            if SYLLABLE.get(word):
                parts.append((f"y{SYLLABLE[word]}", .5))
            if radical(word):
                parts.append((f"r{radical(word)}", .5))
        elif word.isdigit():
            parts = [("w" + word, 1), ("s#", 1)]
        else:
            marked = "<" + word + ">"
            parts = [("w" + word, 1), ("s" + stem(word), 1)]
            parts += [("n" + marked[i:i + n], .5) for n in (2, 3, 4) for i in range(len(marked) - n + 1)]
        result.append(tuple(parts))
    for index, word in enumerate(words):
        current = stem(word) if not is_han(word) else word
        if index and is_han(word) and is_han(words[index - 1]):
            parts = [("C" + previous + current, 1)]
            a, b = SYLLABLE.get(words[index - 1]), SYLLABLE.get(word)
            if a and b:
                parts.append((f"Y{a},{b}", .5))
            result.append(tuple(parts))
        else:
            result.append((("p" + previous + " " + current, 1),))
        previous = current
    if words:
        result.append((("p" + previous + " $", 1),))
    return tuple(result)


def name_words(intent):
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"[_-]", " ", intent))


# ---------- the table ----------

class Table:
    """Words and their vectors, weight included."""

    longest = 5

    def __init__(self, words, vectors):
        self.numbers = {word: number for number, word in enumerate(words)}
        self.vectors = vectors
        self.words = words
        self.stems = {}
        for word in words:
            if "a" <= word[0] <= "z" and " " not in word:
                self.stems.setdefault(stem(word), self.numbers[word])
        self.phrases = {}
        for word in words:
            if " " in word:
                first, rest = word.split(" ", 1)
                self.phrases.setdefault(first, []).append(tuple(rest.split(" ")))
        self._cache = {}

    @classmethod
    def load(cls, path):
        data = Path(path).read_bytes()
        assert data[:8] == b"WMEAN\0\0\1"
        version, count, width, slots, letters, english = struct.unpack_from("<6I", data, 8)
        align = lambda place: (place + 63) // 64 * 64
        place = align(64 + slots * 8)
        starts = np.frombuffer(data, "<u4", count + 1, place)
        place = align(place + 4 * (count + 1))
        text = data[place:place + letters]
        place = align(place + letters)
        scales = np.frombuffer(data, "<f4", count, place)
        place = align(place + 4 * count)
        if version == 1:
            steps = np.frombuffer(data, np.int8, count * width, place).reshape(count, width).astype(np.float32)
        else:
            raw = np.frombuffer(data, np.uint8, count * width // 2, place).reshape(count, width // 2)
            steps = np.empty((count, width), np.float32)
            steps[:, 0::2] = ((raw & 15).astype(np.int8) ^ 8) - 8
            steps[:, 1::2] = ((raw >> 4).astype(np.int8) ^ 8) - 8
        words = [text[a:b].decode() for a, b in zip(starts[:-1], starts[1:])]
        return cls(words, steps * scales[:, None])

    def meanings(self, text):
        """The numbers of the words of a text that have a meaning."""
        if text in self._cache:
            return self._cache[text]
        words, result, index = scan(text), [], 0
        while index < len(words):
            word = words[index]
            if is_han(word):
                end = index + 1
                while end < len(words) and is_han(words[end]) and end - index < self.longest:
                    end += 1
                while end > index + 1 and "".join(words[index:end]) not in self.numbers:
                    end -= 1
                number = self.numbers.get("".join(words[index:end]))
                if number is not None:
                    result.append(number)
                index = end
                continue
            if not word.isdigit():
                number, length = self.numbers.get(word), 1
                for rest in self.phrases.get(word, ()):
                    if words[index + 1:index + 1 + len(rest)] == rest and 1 + len(rest) > length:
                        number, length = self.numbers[word + " " + " ".join(rest)], 1 + len(rest)
                if number is None:
                    number = self.stems.get(stem(word))
                if number is not None:
                    result.append(number)
                index += length
                continue
            index += 1
        self._cache[text] = result
        return result


# ---------- the classifier ----------

_library = None


def fit_softmax(starts, features, values, classes, class_count, feature_count, cost=100., epochs=8, tolerance=.01):
    global _library
    if _library is None:
        _library = ctypes.CDLL(str(HERE / "sdca.so"))
    count = len(classes)
    alphas = np.zeros((count, class_count), np.float32)
    alphas[np.arange(count), classes] = 1
    weights = np.zeros((feature_count, class_count), np.float32)
    pointer = lambda array: array.ctypes.data_as(ctypes.c_void_p)
    _library.fit(count, class_count, pointer(starts), pointer(features), pointer(values), pointer(classes),
                 ctypes.c_float(cost), epochs, ctypes.c_float(tolerance), pointer(weights), pointer(alphas))
    return weights


class Model:
    """Wenda's classifier. `mode` is None, "A" (dense sum scaled to its own length), "B" (all in one length, as if
    orthogonal) or "C" (the dense part over its own orthogonal length). `share` is the dense part's mean share of
    the squared length as a multiple of the sparse part's; a function of (examples, intents) is called with them."""

    many = 4000
    bias = .3

    def __init__(self, examples, table=None, mode=None, share=.3, power=1., discount=1., names=True, sparse=True,
                 cost=100., epochs=8, cap=None):
        self.table, self.mode, self.power, self.discount, self.sparse = table, mode if table is not None else None, power, discount, sparse
        self.intents = sorted({intent for intent, _ in examples})
        number = {intent: n for n, intent in enumerate(self.intents)}
        texts = [text for _, text in examples] + ([name_words(i) for i in self.intents] if names else [])
        classes = np.array([number[i] for i, _ in examples] + (list(range(len(self.intents))) if names else []), np.int32)
        frequency, meaning_frequency = {}, {}
        for text in texts:
            for feature in {f for token in tokens(text) for f, _ in token}:
                frequency[feature] = frequency.get(feature, 0) + 1
            if self.mode:
                for meaning in set(table.meanings(text)):
                    meaning_frequency[meaning] = meaning_frequency.get(meaning, 0) + 1
        total = len(texts)
        self.unseen = np.log(1 + total) + 1
        self.numbers, self.values = {}, []
        self.idf = {}
        for feature, df in frequency.items():
            if df > 1 or len(examples) < self.many or feature[0] in "wc":
                self.numbers[feature] = len(self.numbers)
            self.idf[feature] = np.log((1 + total) / (1 + df)) + 1
        self.meaning_idf = {m: np.log((1 + total) / (1 + df)) + 1 for m, df in meaning_frequency.items()}
        self.factor = 0.
        rows = [self._row(text, training=True) for text in texts]
        if self.mode:
            sparse_mass = np.mean([r[2] for r in rows])
            dense_mass = np.mean([r[4] for r in rows])
            share = share(len(examples), len(self.intents)) if callable(share) else share
            self.factor = np.sqrt(share * sparse_mass / max(dense_mass, 1e-9)) if self.mode == "B" else np.sqrt(share)
        starts, features, values = [0], [], []
        for row in rows:
            f, v = self._scaled(row)
            features.append(f)
            values.append(v)
            starts.append(starts[-1] + len(f))
        self.width = len(self.numbers) + (table.vectors.shape[1] if self.mode else 0) + 1
        self.weights = fit_softmax(np.array(starts, np.int64), np.concatenate(features).astype(np.int32),
                                   np.concatenate(values).astype(np.float32), classes, len(self.intents), self.width,
                                   cost=cost, epochs=epochs)

    def _row(self, text, training=False):
        """Sparse features, values, squares known and unknown; the dense sum's square, and the dense sum."""
        row, known, unknown = {}, 0., 0.
        discounted = set()
        if self.sparse:
            for token in tokens(text):
                done = False
                seen = training or token[0][0] in self.numbers
                for feature, emphasis in token:
                    number = self.numbers.get(feature)
                    if number is not None:
                        value = self.idf[feature] * emphasis
                        row[number] = row.get(number, 0) + value
                        known += value * value
                    elif training or seen:
                        if feature in self.idf:
                            known += (self.idf[feature] * emphasis) ** 2
                    else:
                        square = (self.unseen * emphasis) ** 2
                        if self.discount != 1 and feature[0] in "wsncyr" and self._has_meaning(token):
                            square *= self.discount
                        unknown += square
        dense, mass = None, 0.
        if self.mode:
            dense = np.zeros(self.table.vectors.shape[1], np.float32)
            for meaning in self.table.meanings(text):
                weight = self.meaning_idf.get(meaning, self.unseen) ** self.power
                vector = self.table.vectors[meaning] * weight
                dense += vector
                mass += float(vector @ vector)
        return (np.fromiter(row.keys(), np.int32, len(row)), np.fromiter(row.values(), np.float32, len(row)),
                known + unknown, known, mass, dense)

    def _has_meaning(self, token):
        word = token[0][0][1:]
        return token[0][0][0] in "wc" and (word in self.table.numbers or stem(word) in self.table.stems)

    def _scaled(self, row):
        features, values, square, known, mass, dense = row
        if not self.mode:
            length = np.sqrt(square) or 1
            return np.append(features, self.width_of()), np.append(values / length, self.bias)
        d = np.arange(len(dense)) + len(self.numbers)
        if self.mode == "B":
            length = np.sqrt(square + self.factor ** 2 * mass) or 1
            s, v = values / length, dense * (self.factor / length)
        elif self.mode == "A":
            s, v = values / (np.sqrt(square) or 1), dense * (self.factor / (np.linalg.norm(dense) or 1))
        else:
            s, v = values / (np.sqrt(square) or 1), dense * (self.factor / (np.sqrt(mass) or 1))
        return np.concatenate([features, d, [self.width_of()]]), np.concatenate([s, v, [self.bias]])

    def width_of(self):
        return len(self.numbers) + (self.table.vectors.shape[1] if self.mode else 0)

    def scores(self, texts):
        """Class scores, and the share of each text that is known."""
        scores, shares = np.empty((len(texts), len(self.intents)), np.float32), np.empty(len(texts))
        for place, text in enumerate(texts):
            row = self._row(text)
            features, values = self._scaled(row)
            scores[place] = values.astype(np.float32) @ self.weights[features]
            mass = self.factor ** 2 * row[4]
            shares[place] = (row[3] + mass) / max(row[2] + mass, 1e-9)
        return scores, shares

    def evaluate(self, questions):
        """Accuracy in scope, and AUROC of the confidence against questions out of scope (nan without them)."""
        scores, shares = self.scores([text for _, text in questions])
        best = scores.argmax(1)
        top = scores.max(1)
        rest = np.exp(scores - top[:, None])
        rest[np.arange(len(best)), best] = 0
        margin = -np.log(np.maximum(rest.sum(1), 1e-30))
        known = np.minimum(1, shares / .1)
        confidence = known * margin - (1 - known) * np.log(max(len(self.intents) - 1, 1))
        inside = np.array([intent != "-" for intent, _ in questions])
        right = np.array([self.intents[b] == intent for b, (intent, _) in zip(best, questions)])
        area = np.nan
        if not inside.all():
            from scipy.stats import rankdata
            ranks = rankdata(confidence)
            a, b = inside.sum(), (~inside).sum()
            area = (ranks[inside].sum() - a * (a + 1) / 2) / (a * b)
        return right[inside].mean(), area


# ---------- corpora ----------

@functools.lru_cache(None)
def read(name):
    lines = (CORPORA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines if "\t" in line]


def few(examples, count, seed):
    generator = random.Random(seed)
    by_intent = {}
    for intent, text in examples:
        by_intent.setdefault(intent, []).append(text)
    return [(i, t) for i in sorted(by_intent) for t in generator.sample(by_intent[i], min(count, len(by_intent[i])))]


def task(name):
    """Training sets and questions of a task such as `clinc150`, `clinc150:10` or `msskills.en>zh`."""
    if ">" in name:
        corpus, target = name.split(">")
        stem_, source = corpus.split(".")
        return [read(f"{stem_}.{source}.train")], read(f"{stem_}.{target}.validation")
    corpus, _, count = name.partition(":")
    train = [e for e in read(corpus + ".train") if e[0] != "-"]
    questions = read(corpus + ".validation")
    if not count:
        return [train], questions
    return [few(train, int(count), seed) for seed in range(2 if "clinc" in name else 3)], questions


FEW = ["clinc150:10", "banking77:10", "smp2017:10", "hwu64:10", "msskills.en:5", "msskills.zh:5", "curekart"]
ALL = ["clinc150", "banking77", "smp2017", "hwu64"]
CROSS = ["msskills.en>zh", "msskills.zh>en", "xsid.en>zh", "xsid.zh>en"]


def run(names, table=None, **options):
    """Figures of many tasks: {task: (accuracy, AUROC)}."""
    result = {}
    for name in names:
        trainings, questions = task(name)
        figures = [Model(examples, table, names=">" not in name, **options).evaluate(questions) for examples in trainings]
        result[name] = tuple(np.mean(figures, axis=0))
    return result


def mean_share(examples, intents):
    """The recommended weight: full up to ten examples an intent, falling with more."""
    return .4 * min(1, 10 * intents / examples) ** .6


def line(label, result):
    cells = [f"{k} {a:.3f}" + ("" if np.isnan(u) else f"/{u:.3f}") for k, (a, u) in result.items()]
    print(f"{label:28}", "  ".join(cells), flush=True)


def main():
    import argparse
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", default=str(HERE / "meanings.bin"))
    parser.add_argument("--tasks", nargs="*", default=FEW + ALL + CROSS)
    parser.add_argument("--share", type=float, help="default: 0.4, falling with the examples an intent")
    parser.add_argument("--mode", default="B")
    parser.add_argument("--power", type=float, default=.5)
    arguments = parser.parse_args()
    table = Table.load(arguments.table)
    line("without", run(arguments.tasks))
    line("with", run(arguments.tasks, table, mode=arguments.mode, share=arguments.share or mean_share, power=arguments.power))


if __name__ == "__main__":
    main()
