#!/usr/bin/env python3
"""What the default decision costs against the best threshold, over corpora and sizes: one Markdown table."""

import random
import sys
from statistics import mean

import common
import wenda
from common import OUT_OF_SCOPE, Example, figure

CORPORA = [
    "clinc150", "banking77", "hwu64", "smp2017", "msskills.en", "msskills.zh",
    "xsid.en", "xsid.zh", "curekart",
]
SIZES = [5, 10, None]

HEADER = ["corpus", "examples", "out of scope told", "accuracy", "AUROC", "ECE", "default", "best", "behind"]


def settings(options):
    """Training and validation examples by name, with questions out of scope in each validation part."""
    for name in CORPORA:
        train, validation = common.load_parts(options, name)
        if not train or not validation:
            continue
        known, told, asked = without_some_intents(train, validation, options.seed)
        for size in SIZES:
            drawn = known if size is None else common.few(known, size, options.seed)
            yield name, size, False, drawn, asked
            share = told if size is None else told[: len(drawn) // 2]
            yield name, size, True, drawn + share, asked


def without_some_intents(train, validation, seed):
    """Every fourth intent is asked about but unknown; the examples of half of those are told as out of scope."""
    draw = random.Random(seed)
    intents = sorted({one.intent for one in train} - {OUT_OF_SCOPE})
    unknown = draw.sample(intents, len(intents) // 4)
    out_of_scope = {OUT_OF_SCOPE, *unknown[: len(unknown) // 2]}
    known = [one for one in train if one.intent not in {OUT_OF_SCOPE, *unknown}]
    told = [Example(OUT_OF_SCOPE, one.question) for one in train if one.intent in out_of_scope]
    asked = [Example(OUT_OF_SCOPE if one.intent in unknown else one.intent, one.question) for one in validation]
    return known, draw.sample(told, len(told)), asked


def measure(program, first, train, validation):
    """All figures of one setting."""
    questions = [one.question for one in validation]
    program.fit(train)
    first.fit(train)
    answered = program.answers(questions)
    candidates = first.answers(questions)
    inside = [(c, c.intent == t.intent) for c, t in zip(candidates, validation) if t.intent != OUT_OF_SCOPE]
    outside = [c.confidence for c, t in zip(candidates, validation) if t.intent == OUT_OF_SCOPE]
    default = balance(
        [a.intent == t.intent for a, t in zip(answered, validation) if t.intent != OUT_OF_SCOPE],
        [a.intent == "" for a, t in zip(answered, validation) if t.intent == OUT_OF_SCOPE],
    )
    steps = sorted({0.0, 1.1, *(c.confidence for c in candidates)})
    best = max(
        balance([right and c.confidence >= step for c, right in inside], [value < step for value in outside])
        for step in steps
    )
    judged = [(c.confidence, right) for c, right in inside] + [(value, False) for value in outside]
    return {
        "accuracy": common.share([right for _, right in inside]),
        "auroc": common.auroc([c.confidence for c, _ in inside], outside),
        "ece": common.calibration_error(judged),
        "default": default,
        "best": best,
        "behind": best - default,
    }


def balance(right_inside, declined_outside):
    """The mean of the share answered rightly in scope and the share declined out of scope."""
    return (common.share(right_inside) + common.share(declined_outside)) / 2


def main():
    """Measures, and prints the table."""
    options = common.parser(__doc__).parse_args()
    rows, figures = [], []
    for name, size, told, train, validation in settings(options):
        if options.only and options.only not in name:
            continue
        print(name, size, told, file=sys.stderr)
        found = measure(wenda.Wenda(options.wenda), wenda.WendaUndeclined(options.wenda), train, validation)
        figures.append(found)
        keys = ("accuracy", "auroc", "ece", "default", "best", "behind")
        rows.append(
            [name, str(size or "all"), "yes" if told else "no", *(figure(found[key]) for key in keys)]
        )
    if figures:
        keys = ("accuracy", "auroc", "ece", "default", "best", "behind")
        rows.append(["mean", "", "", *(figure(mean(one[key] for one in figures)) for key in keys)])
        rows.append(["worst", "", "", "", "", *(figure(max(one[key] for one in figures)) if key in ("ece", "behind") else "" for key in keys[2:])])
    print(common.table("Default decisions and the best threshold", HEADER, rows))
    common.write_json(options.json, {"seed": options.seed, "figures": figures})


if __name__ == "__main__":
    try:
        main()
    except wenda.WendaError as error:
        sys.exit(str(error))
