"""Makes sentences: frames of questions and orders, filled with words of the vocabulary by their kind.

Kinds come from WordNet's indexes (English) and jieba's dictionary (Chinese). Frequent words are drawn more
often, but every word is drawn.
"""
import argparse
import re
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent


def frames(language):
    lines = (HERE / f"frames.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def english_kinds(wordnet):
    """The words that WordNet knows as nouns and as verbs."""
    kinds = {}
    for kind, name in (("n", "noun"), ("v", "verb")):
        lines = Path(wordnet, f"index.{name}").read_text(encoding="latin-1").splitlines()
        kinds[kind] = {line.split(" ", 1)[0] for line in lines if not line.startswith(" ")}
    return kinds


def chinese_kinds():
    """The words that jieba's dictionary tags as nouns and as verbs."""
    import jieba
    kinds = {"n": set(), "v": set()}
    with open(Path(jieba.__file__).parent / "dict.txt", encoding="utf-8") as file:
        for line in file:
            word, _, tag = line.split()
            if tag[0] in "nv":
                kinds[tag[0]].add(word)
    return kinds


class Filler:
    """Draws words by kind, each with a chance that falls with its rank."""

    def __init__(self, words, kinds, random):
        self.random, self.words, self.pools = random, words, {}
        for slot in "nvw":
            numbers = [i for i, w in enumerate(words) if slot == "w" or w in kinds[slot]]
            chance = (np.array(numbers) + 200.) ** -.6
            self.pools[slot] = numbers, np.cumsum(chance / chance.sum())

    def draw(self, slot):
        numbers, chances = self.pools[slot]
        return self.words[numbers[min(int(np.searchsorted(chances, self.random.random())), len(numbers) - 1)]]


def sentences(language, words, kinds, count, seed=1):
    """Distinct sentences, about `count`."""
    random = np.random.default_rng(seed)
    filler = Filler(words, kinds, random)
    patterns = frames(language)
    result = {}
    for _ in range(count):
        pattern = patterns[random.integers(len(patterns))]
        result[re.sub(r"\{(.)\}", lambda m: filler.draw(m.group(1)), pattern)] = True
    return list(result)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["en", "zh"])
    parser.add_argument("output")
    parser.add_argument("--words", default="words.tsv")
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="the folder of Debian's wordnet-base")
    parser.add_argument("--count", type=int, default=250_000)
    arguments = parser.parse_args()
    with open(arguments.words, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    words = [form for language, _, form in rows if language == arguments.language]
    kinds = english_kinds(arguments.wordnet) if arguments.language == "en" else chinese_kinds()
    lines = sentences(arguments.language, words, kinds, arguments.count)
    Path(arguments.output).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
