"""Chooses the words of the table: the most frequent of each language, and those of the extra lists.

Writes `words.tsv`: language, folded word, the form that the encoder is given, most frequent first.
"""
import argparse
import re
from pathlib import Path

import wordfreq

from folding import Folding

HERE = Path(__file__).parent
HAN = re.compile(r"[\u4e00-\u9fff]{1,5}")


def extra(name):
    """The words of one of the lists beside this file."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def english(folding, count):
    """Single words of the letters a to z."""
    words = {}
    for form in wordfreq.top_n_list("en", 150_000):
        word = folding.english(form)
        if re.fullmatch("[a-z]+", word) and (len(word) > 1 or word in "ai") and len(words) < count:
            words.setdefault(word, form)
    for form in extra("extra.en.txt"):
        words.setdefault(folding.english(form), form)
    return sorted(words.items(), key=lambda item: (-wordfreq.word_frequency(item[1], "en"), item[0]))


def chinese(folding, count):
    """Words of one to five characters; all characters among the frequent words, and the extra ones."""
    words = {}
    for form in wordfreq.top_n_list("zh", 400_000):
        word = folding.chinese(form)
        if HAN.fullmatch(word) and (len(words) < count or (len(word) == 1 and wordfreq.zipf_frequency(form, "zh") > 2)):
            words.setdefault(word, word)
    for form in extra("extra.zh.txt"):
        words.setdefault(folding.chinese(form), form)
    return sorted(words.items(), key=lambda item: (-wordfreq.word_frequency(item[1], "zh"), item[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--han-tables", help="HanTables.swift; looked for below Sources by default")
    parser.add_argument("--english", type=int, default=45_000)
    parser.add_argument("--chinese", type=int, default=50_000)
    parser.add_argument("--output", default="words.tsv")
    arguments = parser.parse_args()
    folding = Folding(arguments.han_tables)
    with open(arguments.output, "w", encoding="utf-8") as file:
        for word, form in english(folding, arguments.english):
            file.write(f"en\t{word}\t{form}\n")
        for word, form in chinese(folding, arguments.chinese):
            file.write(f"zh\t{word}\t{form}\n")


if __name__ == "__main__":
    main()
