#!/usr/bin/env python3
"""Few examples, two languages and real users, Wenda and its peers side by side: one Markdown table."""

import os
import sys
import tempfile
import time
from pathlib import Path

import common
import peers
import wenda
from accuracy import measure
from common import OUT_OF_SCOPE, Example, figure

COPIES = 20


def settings(options):
    """What is measured: a header, training and validation examples, and the figures wanted."""
    for corpus, count, title in (
        ("hwu64", options.few, "HWU64"), ("msskills.en", 5, "MSSKILLS en"), ("msskills.zh", 5, "MSSKILLS zh"),
    ):
        train, validation = common.load_parts(options, corpus)
        yield f"{title}, {count} examples", common.few(train, count, options.seed), validation, ["accuracy"]
    yield "CureKart, real users", *common.load_parts(options, "curekart"), ["accuracy", "auroc"]
    for corpus, title in (("msskills", "MSSKILLS"), ("xsid", "XSID")):
        for written, asked in (("en", "zh"), ("zh", "en")):
            train, validation = (
                common.load(options, f"{corpus}.{written}", "train"),
                common.load(options, f"{corpus}.{asked}", "validation"),
            )
            yield f"{title}, {written} asked in {asked}", train, validation, ["accuracy"]


def without_words(train, validation):
    """The same examples, the intents numbered."""
    intents = sorted({one.intent for one in train} - {OUT_OF_SCOPE})
    numbers = {intent: str(number + 1) for number, intent in enumerate(intents)} | {OUT_OF_SCOPE: OUT_OF_SCOPE}
    return tuple(
        [Example(numbers[one.intent], one.question) for one in part if one.intent in numbers]
        for part in (train, validation)
    )


def microseconds(classifier, train, questions):
    """The time of one question."""
    classifier.fit(train)
    if isinstance(classifier, wenda.Wenda):
        return program_microseconds(classifier, questions)
    classifier.answers(questions[:8])
    start = time.perf_counter()
    classifier.answers(questions)
    return (time.perf_counter() - start) / len(questions) * 1e6


def program_microseconds(program, questions):
    """That of the program with compiled knowledge: many copies of the questions, less one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        common.write_examples(folder / "train.tsv", program.examples)
        program.compile(folder / "train.tsv", folder / "train.wenda")
        times = []
        for copies in (1, COPIES):
            wenda.write_questions(folder / "questions.txt", questions * copies)
            start = time.perf_counter()
            wenda.output([*program.batch(folder / "train.wenda"), folder / "questions.txt"])
            times.append(time.perf_counter() - start)
    return (times[1] - times[0]) / (len(questions) * (COPIES - 1)) * 1e6


def main():
    """Measures, and prints the table."""
    parser = common.parser(__doc__)
    parser.add_argument("--few", type=int, default=10, metavar="N", help="examples an intent of HWU64")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    skipped = []
    found = common.wanted(wenda.available(options.wenda, skipped)[1:] + peers.available(skipped), options.only)
    header, rows = [""], {one.name: [one.name] for one in found}
    for title, train, validation, keys in settings(options):
        if not train or not validation:
            skipped.append(f"{title}: not in the folder of --corpora")
            continue
        train, validation = without_words(train, validation)
        header += [title if key == "accuracy" else "AUROC" for key in keys]
        for one in found:
            print(f"{one.name}: {title}", file=sys.stderr)
            figures = measure(one, train, validation)
            rows[one.name] += [figure(figures[key]) for key in keys]
    train, validation = common.load_parts(options, "hwu64")
    if train and validation:
        header.append("µs a question")
        few = common.few(train, options.few, options.seed)
        for one in found:
            rows[one.name].append(figure(microseconds(one, few, [v.question for v in validation]), 1))
    print(common.table("By meaning", header, list(rows.values())))
    common.print_skipped(skipped)
    common.write_json(options.json, {"seed": options.seed, "skipped": skipped, "header": header, "rows": rows})


if __name__ == "__main__":
    try:
        main()
    except wenda.WendaError as error:
        sys.exit(str(error))
