"""What both peer scripts share: corpora, tokens, measures and tables."""

import argparse
import json
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[2]
DEFAULT_CORPORA = PROJECT.parent / "shared" / "corpora"
DEFAULT_WENDA = PROJECT / ".build" / "release" / "wenda"

OUT_OF_SCOPE = "-"

# A Han character is a word of its own; everything else is cut at what is neither letter nor digit.
HAN = r"\u3400-\u9fff"
TOKEN_PATTERN = rf"[{HAN}]|[^\W{HAN}]+"

TOKEN = re.compile(TOKEN_PATTERN)


class Example(NamedTuple):
    """A question and the intent it belongs to; `OUT_OF_SCOPE` marks one that belongs to none."""

    intent: str
    question: str


class Answer(NamedTuple):
    """What a classifier says to one question; an empty intent declines it."""

    intent: str
    confidence: float


def tokens(text):
    """The words of a text in lower case, each Han character a word."""
    return TOKEN.findall(text.lower())


def lines(text):
    """The lines of a text that are not empty; only a line feed ends one."""
    return [line for line in text.split("\n") if line]


# Command line


def parser(description):
    """A command line parser with the options that both scripts take."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--corpora", type=Path, default=DEFAULT_CORPORA, metavar="DIR")
    options.add_argument("--wenda", type=Path, default=DEFAULT_WENDA, metavar="PATH")
    options.add_argument("--json", type=Path, metavar="FILE", help="write every figure here too")
    options.add_argument("--seed", type=int, default=1, help="of all that is drawn at random")
    options.add_argument("--limit", type=int, metavar="N", help="lines of each file: a trial, no measurement")
    options.add_argument("--only", metavar="TEXT", help="the classifiers whose name contains this")
    return options


def wanted(classifiers, only):
    """The classifiers whose name contains `only`; all of them where it is not given."""
    return [one for one in classifiers if only is None or only.lower() in one.name.lower()]


# Corpora


def load(options, name, part):
    """The examples of one corpus file; none where it is absent."""
    path = options.corpora / f"{name}.{part}.tsv"
    if not path.is_file():
        return []
    examples = [Example(*line.split("\t", 1)) for line in lines(path.read_text(encoding="utf-8"))]
    if options.limit is None or options.limit >= len(examples):
        return examples
    return random.Random(options.seed).sample(examples, options.limit)


def load_parts(options, name):
    """The training and the validation examples of a corpus."""
    return load(options, name, "train"), load(options, name, "validation")


def write_examples(path, examples):
    """Writes examples in the form of the corpora."""
    path.write_text("".join(f"{intent}\t{question}\n" for intent, question in examples), encoding="utf-8")


def by_intent(examples):
    """The examples of each intent, in order."""
    groups = defaultdict(list)
    for example in examples:
        groups[example.intent].append(example)
    return groups


def few(examples, count, seed):
    """At most `count` examples of each intent, drawn at random."""
    draw = random.Random(seed)
    drawn = []
    for group in by_intent(examples).values():
        drawn += draw.sample(group, min(count, len(group)))
    return drawn


def folds(examples, count, seed):
    """Cuts examples into `count` parts that each hold about the same share of every intent."""
    draw = random.Random(seed)
    parts = [[] for _ in range(count)]
    dealt = 0
    for group in by_intent(examples).values():
        for example in draw.sample(group, len(group)):
            parts[dealt % count].append(example)
            dealt += 1
    return parts


# Measures


def share(flags):
    """The share of true flags, or None where there are none at all."""
    return sum(flags) / len(flags) if flags else None


def auroc(inside, outside):
    """How likely a value from `inside` is above one from `outside`, a tie counting half."""
    if not inside or not outside:
        return None
    ranked = sorted([(value, 1) for value in inside] + [(value, 0) for value in outside])
    rank_sum, start = 0.0, 0
    while start < len(ranked):
        end = start
        while end < len(ranked) and ranked[end][0] == ranked[start][0]:
            end += 1
        middle = (start + 1 + end) / 2
        rank_sum += middle * sum(is_inside for _, is_inside in ranked[start:end])
        start = end
    return (rank_sum - len(inside) * (len(inside) + 1) / 2) / (len(inside) * len(outside))


def calibration_error(judged, bins=15):
    """The expected calibration error of (confidence, right) pairs over bins of equal mass."""
    if not judged:
        return None
    ranked = sorted(judged)
    error = 0.0
    for index in range(bins):
        members = ranked[index * len(ranked) // bins : (index + 1) * len(ranked) // bins]
        error += abs(sum(confidence - right for confidence, right in members))
    return error / len(ranked)


def right_when_sure(judged, at_least=0.9):
    """The share of right answers among those given with at least this confidence."""
    return share([right for confidence, right in judged if confidence >= at_least])


# Output


def figure(value, digits=3):
    """A number for a table cell; a dash where there is none."""
    return "—" if value is None else f"{value:,.{digits}f}"


def table(title, header, rows):
    """A Markdown table under a title: the first column to the left, the others to the right."""
    head = [f"## {title}", "", row(header), row(["---"] + ["---:"] * (len(header) - 1))]
    return "\n".join(head + [row(cells) for cells in rows]) + "\n"


def row(cells):
    """One line of a Markdown table."""
    return "| " + " | ".join(cells) + " |"


def print_skipped(skipped):
    """Says what was left out, and why."""
    if skipped:
        print("Skipped:\n")
        print("\n".join(f"- {reason}" for reason in skipped))


def write_json(path, figures):
    """Writes all figures, where a file was asked for."""
    if path is not None:
        path.write_text(json.dumps(figures, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
