#!/usr/bin/env python3
"""Writes a file of mixed questions, good and broken lines alike, the same on every run.

The questions are the examples of `Intents/*.md`, varied as people vary them; one line in a hundred or
so is broken: blank, not UTF-8, with control characters, too long.
"""

import argparse
import random
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
INTENTS = PROJECT / "Intents"

SECTIONS = ("## Questions", "## Follow-ups")
BROKEN_SHARE = 0.01
LONG_EVERY = 100_000
LONG_BYTES = 70_000
"""More than a question may have."""
HUGE_BYTES = 2 << 20
"""More than a line may have; the first of the long ones is that long."""

GREETINGS = ("请问，", "你好，", "hi, ", "Hello! ", "please tell me: ", "麻烦问一下 ", "um… ")
ENDINGS = ("？", "?", "!!!", "谢谢", " thanks", " 🙏", "...", "　", "\t", " (urgent)")
BAD_BYTES = (b"\xff\xfe", b"\x80", b"\xe4\xb8", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x90\x80\x80")
CONTROLS = (b"\x00", b"\x1b[31m", b"\x07", b"\r", b"\x7f", b"\x0b\x0c", "\u2028".encode(), b"\xc2\x85")
BLANKS = (b"", b" ", b"\t", b"\r", "　".encode())


class Draw:
    """What is drawn at random, all from `random()`, whose sequence Python keeps from version to version."""

    def __init__(self, seed):
        """Starts anew from `seed`."""
        self.number = random.Random(seed).random

    def below(self, bound):
        """A whole number from 0 to `bound - 1`."""
        return int(self.number() * bound)

    def of(self, items):
        """One of `items`."""
        return items[self.below(len(items))]


def examples():
    """The example questions of all intents, in the order of the files."""
    found = []
    for path in sorted(INTENTS.glob("*.md")):
        wanted = False
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                wanted = line.startswith(SECTIONS)
            elif wanted and line.startswith("- "):
                found.append(line[2:])
    return found


def plain(draw, question, _):
    """As it stands."""
    return question


def polite(draw, question, _):
    """With something said before and after it."""
    return draw.of(GREETINGS) + question + draw.of(ENDINGS)


def misspelt(draw, question, _):
    """With a character left out, doubled or swapped with the next."""
    at = draw.below(len(question))
    pair = question[at : at + 2]
    return question[:at] + draw.of((pair[1:], pair[:1] + pair, pair[::-1])) + question[at + 2 :]


def loud(draw, question, _):
    """In capitals."""
    return question.upper()


def wide(draw, question, _):
    """With full-width letters and digits."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in question)


def numbered(draw, question, _):
    """With a number nobody has used before, so that few lines are equal."""
    return f"{question} {draw.below(10**9)}"


def double(draw, question, other):
    """Two questions in one."""
    return question + draw.of((" ", "。", "; also ", "，还有")) + other


def halves(draw, question, other):
    """The beginning of one and the end of another, often in two languages."""
    return question[: len(question) // 2] + other[len(other) // 2 :]


def carriage(draw, question, _):
    """A line as Windows ends it."""
    return question + "\r"


OFTEN = (plain, polite, misspelt)
VARIATIONS = OFTEN + OFTEN + (loud, wide, numbered, double, halves, carriage)


def broken(draw, question):
    """A line that is blank, or holds what no question should."""
    if draw.number() < 0.4:
        return draw.of(BLANKS)
    line = question.encode()
    at = draw.below(len(line) + 1)
    return line[:at] + draw.of(BAD_BYTES + CONTROLS) + line[at:]


def oversized(question, length):
    """A line that is too long to be answered."""
    line = question.encode() + b" "
    return line * (length // len(line) + 1)


def lines(count, seed):
    """`count` lines, without their ends."""
    draw = Draw(seed)
    known = examples()
    for number in range(1, count + 1):
        question = draw.of(known)
        if number % LONG_EVERY == 0:
            yield oversized(question, HUGE_BYTES if number == LONG_EVERY else LONG_BYTES)
        elif draw.number() < BROKEN_SHARE:
            yield broken(draw, question)
        else:
            yield draw.of(VARIATIONS)(draw, question, draw.of(known)).encode()


def write(path, count, seed=1):
    """Writes `count` lines to `path`; the last has no line end."""
    with open(path, "wb", buffering=1 << 20) as file:
        for line in lines(count - 1, seed):
            file.write(line + b"\n")
        file.write("最后一行没有换行符".encode())


def main():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=1_000_000, metavar="N", help="default: 1000000")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    if arguments.questions < 1:
        parser.error("at least one question, please")
    write(arguments.output, arguments.questions, arguments.seed)


if __name__ == "__main__":
    main()
