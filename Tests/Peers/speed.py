#!/usr/bin/env python3
"""What one question costs Wenda and its peers, side by side: a Markdown table on standard output.

Every measurement of a peer follows one of Wenda on one core; the ratio is taken within the pair,
so that a machine shared with others slows both. Peers run on one core.
"""

import contextlib
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import common
import peers
import wenda
from common import figure

CORPUS = "clinc150"
PILOT = 100
ONE_CORE = "Wenda, one core"


class BatchTimer:
    """A peer asked many questions at once, after a first few that warm it up."""

    def __init__(self, peer, questions, seconds):
        self.name, self.takes = peer.name, peer.takes
        self.peer = peer
        self.prepared = peer.prepare(questions[:PILOT])
        self.measure()
        count = max(PILOT // 2, int(seconds / self.measure()))
        self.prepared = peer.prepare(list(itertools.islice(itertools.cycle(questions), count)))

    def measure(self):
        """Seconds a question."""
        with cores(1):
            return seconds(self.ask) / len(self.prepared)

    def ask(self):
        """Asks all questions."""
        self.peer.ask(self.prepared)


class SingleTimer(BatchTimer):
    """A peer asked one question at a time."""

    def __init__(self, peer, questions, seconds):
        super().__init__(peer, questions, seconds)
        self.takes = "raw text, one at a time"

    def ask(self):
        for question in self.prepared:
            self.peer.ask([question])


class CommandTimer:
    """A command that reads a file of questions; what it takes for an empty file is its start-up."""

    def __init__(self, name, takes, command, folder, count, used=1):
        self.name, self.takes = name, takes
        self.command, self.folder, self.count, self.used = command, folder, count, used

    def measure(self):
        """Seconds a question."""
        with cores(self.used):
            start_up = min(seconds(lambda: self.run("empty.txt")) for _ in range(3))
            return (seconds(lambda: self.run("questions.txt")) - start_up) / self.count

    def run(self, questions):
        """Runs the command on a file, its output to another."""
        with open(self.folder / "answers", "wb") as answers:
            command = [*self.command, self.folder / questions]
            environment = os.environ | {"LC_ALL": "C.UTF-8"}
            # Wenda's summary of every run is for people who ask questions.
            subprocess.run(command, stdout=answers, stderr=subprocess.DEVNULL, env=environment, check=True)


def allowed_cores():
    """The cores this process may run on; none known where the system cannot tell."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


@contextlib.contextmanager
def cores(count):
    """Keeps this thread, and the processes it starts, on so many cores, as `taskset` does."""
    before = allowed_cores()
    if before:
        os.sched_setaffinity(0, before[:count])
    try:
        yield
    finally:
        if before:
            os.sched_setaffinity(0, before)


def seconds(work):
    """How long a piece of work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def peer_timers(found, train, questions, options):
    """Fits the peers and yields their timers, with the time of the fit."""
    for peer in found:
        print(f"{peer.name}: fitting", file=sys.stderr)
        with cores(1):
            fit = seconds(lambda: peer.fit(train))
        yield BatchTimer(peer, questions, options.seconds), fit
        if isinstance(peer, peers.WordSVM):
            yield SingleTimer(peer, questions, options.seconds), fit


def wenda_timers(train, folder, count, options, skipped):
    """Compiles the knowledge and yields Wenda on one core and on two, with the time of the fit.

    All answers are read once beforehand, so that no failure passes for speed.
    """
    program = wenda.Wenda(options.wenda)
    if reason := program.missing():
        skipped.append(reason)
        return
    intents, knowledge = folder / "train.tsv", folder / "train.wenda"
    common.write_examples(intents, train)
    with cores(1):
        fit = seconds(lambda: program.compile(intents, knowledge))
    program.answers_in(knowledge, folder / "questions.txt", count)
    command = program.batch(knowledge)
    yield CommandTimer(ONE_CORE, "raw text, one file", command, folder, count), fit
    if len(allowed_cores()) > 1:
        yield CommandTimer("Wenda, two cores", "raw text, one file", command, folder, count, used=2), fit
    else:
        skipped.append("Wenda, two cores: there are not two to choose")


def word_count_timers(folder, count, skipped):
    """The time it takes to read the questions and count their words, no more."""
    if shutil.which("wc"):
        yield CommandTimer("wc -mw", "raw text, one file", ["wc", "-mw"], folder, count), None
    else:
        skipped.append("wc -mw: there is no such command")


def measure(timers, reference, rounds):
    """For each timer, (seconds a question, ratio to the reference just before) in every round."""
    measured = [[] for _ in timers]
    for number in range(rounds):
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
        for timer, pairs in zip(timers, measured):
            base = reference.measure() if reference else None
            cost = timer.measure()
            pairs.append((cost, cost / base if base else None))
    return measured


def summary(timer, fit, pairs):
    """What is reported of one timer."""
    costs = [cost * 1e6 for cost, _ in pairs]
    ratios = [ratio for _, ratio in pairs if ratio is not None]
    return {
        "name": timer.name,
        "input": timer.takes,
        "microseconds": statistics.median(costs),
        "fastest": min(costs),
        "slowest": max(costs),
        "ratio": statistics.median(ratios) if ratios else None,
        "fit_seconds": fit,
    }


def table(summaries):
    """The figures, cheapest first."""
    header = ["", "input", "µs a question", "fastest to slowest round", "times Wenda on one core", "fit, s"]
    rows = [
        [
            one["name"],
            one["input"],
            figure(one["microseconds"], 2),
            f"{figure(one['fastest'], 2)} to {figure(one['slowest'], 2)}",
            figure(one["ratio"], 2),
            figure(one["fit_seconds"], 1),
        ]
        for one in sorted(summaries, key=lambda one: one["microseconds"])
    ]
    return common.table("Cost of one question, CLINC150 as knowledge", header, rows)


def write_inputs(folder, questions, copies):
    """Writes the files that commands read."""
    wenda.write_questions(folder / "questions.txt", questions * copies)
    wenda.write_questions(folder / "empty.txt", [])


def timers(train, questions, folder, options, skipped):
    """All (timer, time of the fit) of this run."""
    count = len(questions) * options.copies
    write_inputs(folder, questions, options.copies)
    ours = list(wenda_timers(train, folder, count, options, skipped))
    words = list(word_count_timers(folder, count, skipped))
    found = common.wanted(peers.available(skipped), options.only)
    return ours + words + list(peer_timers(found, train, questions, options))


def run(train, questions, options, skipped):
    """The summaries of all timers."""
    with tempfile.TemporaryDirectory() as name:
        timed = timers(train, questions, Path(name), options, skipped)
        every = [timer for timer, _ in timed]
        reference = next((timer for timer in every if timer.name == ONE_CORE), None)
        measured = measure(every, reference, options.rounds)
    return [summary(timer, fit, pairs) for (timer, fit), pairs in zip(timed, measured)]


def main():
    """Measures, and prints the table."""
    parser = common.parser(__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--seconds", type=float, default=0.5, help="of work for a peer, a round")
    parser.add_argument("--copies", type=int, default=100, metavar="N", help="of the questions for a command")
    options = parser.parse_args()
    train, validation = common.load_parts(options, CORPUS)
    skipped, summaries = [], []
    if train and validation:
        summaries = run(train, [example.question for example in validation], options, skipped)
        print(table(summaries))
    else:
        skipped.append("CLINC150: not in the folder of --corpora")
    common.print_skipped(skipped)
    common.write_json(options.json, {"corpus": CORPUS, "skipped": skipped, "costs": summaries})


if __name__ == "__main__":
    try:
        main()
    except wenda.WendaError as error:
        sys.exit(str(error))
