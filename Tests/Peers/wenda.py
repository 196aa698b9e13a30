"""Wenda, run as an executable: its commands, and what it prints read back."""

import json
import subprocess
import tempfile
from pathlib import Path

from common import OUT_OF_SCOPE, Answer, lines, write_examples


class WendaError(Exception):
    """Wenda failed, or printed what was not agreed."""


class Wenda:
    """Answers as `wenda batch` prints them: an empty intent, or the out-of-scope one, declines."""

    name = "Wenda"
    score_is_confidence = True

    def __init__(self, executable):
        self.executable = executable.resolve()

    def missing(self):
        """Why it cannot run here, or None."""
        if self.executable.is_file():
            return None
        return f"{self.name}: there is no executable at the path of --wenda"

    def fit(self, examples):
        """Keeps the examples; Wenda fits them at every start."""
        self.examples = examples

    def answers(self, questions):
        """What Wenda says to each question."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_examples(folder / "train.tsv", self.examples)
            write_questions(folder / "questions.txt", questions)
            return self.answers_in(folder / "train.tsv", folder / "questions.txt", len(questions))

    def answers_in(self, intents, questions, count):
        """What Wenda says to each of the `count` questions in a file."""
        answers = self.read(output([*self.batch(intents), questions]))
        if len(answers) != count:
            raise WendaError(f"{count} questions, but {len(answers)} answers")
        return answers

    def batch(self, intents):
        """The command that answers the file of questions put behind it."""
        fields = ["--format", "tsv", "--fields", "intent,confidence"]
        return [self.executable, "batch", "--intents", intents, *fields]

    def read(self, text):
        """The answers in tab-separated output."""
        header, *rows = lines(text) or [""]
        if header != "intent\tconfidence":
            raise WendaError(f"the first line is not the header of the fields asked for: {header!r}")
        return [in_scope(*line.split("\t")) for line in rows]

    def compile(self, intents, file):
        """Writes the fitted knowledge of examples as one file."""
        output([self.executable, "compile", "--intents", intents, "--output", file])


class WendaUndeclined(Wenda):
    """Wenda's first candidate, declined or not: what to hold against peers that never decline."""

    name = "Wenda, first candidate, declined or not"

    def batch(self, intents):
        return [self.executable, "batch", "--intents", intents, "--format", "jsonl"]

    def read(self, text):
        return [first_candidate(json.loads(line)) for line in lines(text)]


def write_questions(path, questions):
    """Writes questions, one a line."""
    path.write_text("".join(f"{question}\n" for question in questions), encoding="utf-8")


def output(command):
    """What a command prints; its complaint as an error where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        raise WendaError(f"wenda {command[1]} ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    return done.stdout


def in_scope(intent, confidence):
    """An answer, the out-of-scope intent taken as declining."""
    return Answer("" if intent == OUT_OF_SCOPE else intent, float(confidence))


def first_candidate(record):
    """The first candidate of a JSON record."""
    if "candidates" not in record:
        raise WendaError("a JSON record without `candidates`")
    if not record["candidates"]:
        return Answer("", 0.0)
    first = record["candidates"][0]
    return in_scope(first["intent"], first["confidence"])


def available(executable, skipped):
    """Both ways to read Wenda, or neither, with the reason added to `skipped`."""
    wenda = Wenda(executable)
    if reason := wenda.missing():
        skipped.append(reason)
        return []
    return [wenda, WendaUndeclined(executable)]
