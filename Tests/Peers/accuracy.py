#!/usr/bin/env python3
"""How often Wenda and its peers are right, side by side: Markdown tables on standard output."""

import sys
from collections import defaultdict

import common
import peers
import wenda
from common import OUT_OF_SCOPE, figure

TITLES = {"clinc150": "CLINC150", "banking77": "BANKING77", "smp2017": "SMP2017"}
SMALL = ["askubuntu", "webapplications", "chatbot"]

# The columns of the tables: corpus, figure, header.
ACCURACY = [(name, "accuracy", title) for name, title in TITLES.items()]
ACCURACY.insert(1, ("clinc150", "auroc", "CLINC150, AUROC"))
SMALL_ACCURACY = ("small", "accuracy", "three small corpora, overall")
CALIBRATION = [
    (name, key, f"{title}, {header}")
    for name, title in TITLES.items()
    for key, header in (("calibration_error", "ECE"), ("right_when_sure", "right at ≥ 0.9"))
]


def measure(classifier, examples, validation):
    """All figures of one classifier fitted to examples, on validation questions."""
    classifier.fit(examples)
    answers = classifier.answers([example.question for example in validation])
    pairs = list(zip(answers, validation))
    inside = [(answer, truth) for answer, truth in pairs if truth.intent != OUT_OF_SCOPE]
    confidences = [answer.confidence for answer, _ in inside]
    outside = [answer.confidence for answer, truth in pairs if truth.intent == OUT_OF_SCOPE]
    figures = {
        "questions": len(pairs),
        "accuracy": common.share([answer.intent == truth.intent for answer, truth in inside]),
        "auroc": common.auroc(confidences, outside),
        "declined": common.share([answer.intent == "" for answer, _ in inside]),
    }
    return figures | (calibration(pairs) if classifier.score_is_confidence else {})


def calibration(pairs):
    """What the confidence of the answers given is worth; any answer out of scope is wrong."""
    judged = [(answer.confidence, answer.intent == truth.intent) for answer, truth in pairs if answer.intent]
    return {
        "calibration_error": common.calibration_error(judged),
        "right_when_sure": common.right_when_sure(judged),
        "sure": sum(confidence >= 0.9 for confidence, _ in judged),
    }


def cross_validated(classifier, corpora, count, seed):
    """The share right over corpora, each cross-validated; out of scope, declining is right."""
    rights = [right for examples in corpora for right in folded(classifier, examples, count, seed)]
    return common.share(rights)


def folded(classifier, examples, count, seed):
    """For each example whether it is answered right by the classifier fitted to the other folds."""
    parts = common.folds(examples, min(count, len(examples)), seed)
    for held in parts:
        classifier.fit([example for part in parts if part is not held for example in part])
        answers = classifier.answers([example.question for example in held])
        for answer, truth in zip(answers, held):
            yield (answer.intent or OUT_OF_SCOPE) == truth.intent


def load_pairs(options, skipped):
    """Training and validation examples by corpus, of those that are present."""
    corpora = {}
    for name, title in TITLES.items():
        parts = common.load_parts(options, name)
        if all(parts):
            corpora[name] = parts
        else:
            skipped.append(f"{title}: not in the folder of --corpora")
    return corpora


def load_small(options, skipped):
    """The three small corpora, or nothing where one is absent."""
    corpora = [common.load(options, name, "train") for name in SMALL]
    if all(corpora):
        return corpora
    skipped.append("AskUbuntu, WebApplications and Chatbot: not all in the folder of --corpora")
    return []


def run(classifiers, corpora, small, options):
    """Every figure by setting, corpus and classifier."""
    results = {"full": defaultdict(dict), "few": defaultdict(dict)}
    for classifier in classifiers:
        for name, (train, validation) in corpora.items():
            print(f"{classifier.name}: {TITLES[name]}", file=sys.stderr)
            few = common.few(train, options.few, options.seed)
            results["full"][name][classifier.name] = measure(classifier, train, validation)
            results["few"][name][classifier.name] = measure(classifier, few, validation)
        if small:
            print(f"{classifier.name}: three small corpora", file=sys.stderr)
            overall = cross_validated(classifier, small, options.folds, options.seed)
            results["full"]["small"][classifier.name] = {"accuracy": overall}
    return results


def table(title, columns, classifiers, measured):
    """A row of figures a classifier."""
    rows = [[classifier.name] + cells(classifier, columns, measured) for classifier in classifiers]
    return common.table(title, [""] + [header for _, _, header in columns], rows)


def cells(classifier, columns, measured):
    """A classifier's figures, a dash for what was not measured."""
    return [figure(measured[name].get(classifier.name, {}).get(key)) for name, key, _ in columns]


def print_tables(classifiers, results, options):
    """Accuracy and calibration, fitted to everything and to a few examples an intent."""
    confident = [classifier for classifier in classifiers if classifier.score_is_confidence]
    full, few, sample = results["full"], results["few"], f"fitted to {options.few} examples an intent"
    print(table("Accuracy on the validation parts", [*ACCURACY, SMALL_ACCURACY], classifiers, full))
    print(table(f"Accuracy, {sample}", ACCURACY, classifiers, few))
    print(table("Calibration on the validation parts", CALIBRATION, confident, full))
    print(table(f"Calibration, {sample}", CALIBRATION, confident, few))


def main():
    """Measures, and prints the tables."""
    parser = common.parser(__doc__)
    parser.add_argument("--few", type=int, default=10, metavar="N", help="examples an intent where few")
    parser.add_argument("--folds", type=int, default=10, metavar="K", help="of the cross-validation")
    options = parser.parse_args()
    skipped = []
    found = wenda.available(options.wenda, skipped) + peers.available(skipped)
    classifiers = common.wanted(found, options.only)
    corpora, small = load_pairs(options, skipped), load_small(options, skipped)
    results = run(classifiers, corpora, small, options)
    if corpora or small:
        print_tables(classifiers, results, options)
    common.print_skipped(skipped)
    common.write_json(options.json, {"seed": options.seed, "skipped": skipped, **results})


if __name__ == "__main__":
    try:
        main()
    except wenda.WendaError as error:
        sys.exit(str(error))
