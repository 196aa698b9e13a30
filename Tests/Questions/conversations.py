"""Holds the conversations of numbered files with `wenda chat --json` and counts the turns that go as they should.

    python3 Tests/Questions/conversations.py [--half uneven|even] [--failures] [--wenda PATH] FILE…

A file has a number a conversation, alone on its line, and pairs of `> what is typed` and `= what should happen`;
its head says what may be expected. The halves are the conversations with uneven and with even numbers. Exit
status: 0 all ran, 2 it could not run.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

SMALL_TALK = {"greeting", "thanks", "goodbye"}
# What Wenda says behind answers of the questions that got none.
LEFT_OUT = re.compile(r"这一问我没有答上来|(^|\n)I found no answer to ")


def refuse(place, message):
    print(f"{place}: error: {message}", file=sys.stderr)
    sys.exit(2)


def conversations(path):
    """The numbered conversations of a file, each a list of (typed, expected)."""
    found, typed = [], None
    for place, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        if re.fullmatch(r"\d+", line):
            found.append((int(line), []))
        elif not line or line.startswith("#"):
            continue
        elif line.startswith("> ") and found and typed is None:
            typed = line[2:]
        elif line.startswith("= ") and typed is not None:
            found[-1][1].append((typed, line[2:]))
            typed = None
        else:
            refuse(f"{path}:{place}:1", "not in a numbered conversation; write a number, > and = in turn")
    return found


class Wenda:
    """A running `wenda chat --json`."""

    def __init__(self, executable):
        self.process = subprocess.Popen(
            [executable, "chat", "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8")

    def say(self, text, session):
        self.process.stdin.write(json.dumps({"session": session, "text": text}) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def answered(reply):
    return reply.get("intents") or []


def named(reply, key):
    return [offer["intent"] for offer in reply.get(key) or []]


def answers(reply, wanted):
    """Whether these are answered and nothing else; `A|B` is either."""
    wanted = [set(one.strip().split("|")) for one in wanted.split("+")]
    got = answered(reply)
    return (
        reply["decision"] == "answer" and len(got) == len(wanted)
        and all(any(intent in one for one in wanted) for intent in got)
        and all(any(intent in one for intent in got) for one in wanted)
        and not (len(wanted) == 1 and LEFT_OUT.search(reply["text"])))


def leads_elsewhere(reply, previous):
    """Whether nothing is answered or offered that the turn before did."""
    if previous is None or reply["decision"] == "none":
        return False
    before = set(answered(previous))
    if previous["decision"] == "ask":
        before |= set(named(previous, "options") + named(previous, "related"))
    return not before & set(answered(reply) + named(reply, "options") + named(reply, "related"))


def holds(expected, reply, history):
    """Whether one of the things that are equally right has happened."""
    kind, _, rest = expected.strip().partition(" ")
    previous = history[-1] if history else None
    if kind == "answer":
        return answers(reply, rest)
    if kind == "part":
        return (
            reply["decision"] == "answer" and answered(reply) == [rest]
            and bool(LEFT_OUT.search(reply["text"])))
    if kind in ("ask", "decline"):
        return reply["decision"] == kind
    if kind == "none":
        return reply["decision"] == "none" or bool(answered(reply)) and set(answered(reply)) <= SMALL_TALK
    if kind == "again":
        return (
            previous is not None and previous["language"] == reply["language"]
            and previous["text"] in reply["text"])
    if kind == "in":
        last = next((turn for turn in reversed(history) if turn["decision"] == "answer"), None)
        return reply["language"] == rest and last is not None and answered(reply) == answered(last)
    if kind == "other":
        return leads_elsewhere(reply, previous)
    refuse("conversations.py", f"nobody knows what is expected by {expected!r}; see the head of the file")


def describe(number, typed, expected, reply):
    print(
        f"{number}  {typed}\n    expected {expected}\n    {reply['decision']} {answered(reply)}"
        f" options {named(reply, 'options')} related {named(reply, 'related')}"
        f" {reply['language']} {reply['confidence'] or 0:.2f}\n    {reply['text'][:100]!r}")


def run(path, wenda, half, shows_failures):
    """Counts the turns of each half."""
    counts = {"uneven": [0, 0], "even": [0, 0]}
    for number, turns in conversations(path):
        name = "uneven" if number % 2 else "even"
        if half not in (None, name):
            continue
        history = []
        for typed, expected in turns:
            reply = wenda.say(typed, f"{path}:{number}")
            is_right = any(holds(one, reply, history) for one in expected.split(" or "))
            counts[name][0] += is_right
            counts[name][1] += 1
            if shows_failures and not is_right:
                describe(number, typed, expected, reply)
            history.append(reply)
    for name, (right, total) in counts.items():
        if total:
            print(f"{path}  {name}  {right} of {total}  {right / total:.1%}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--half", choices=["uneven", "even"])
    parser.add_argument("--failures", action="store_true", help="also tell the turns that went wrong")
    parser.add_argument("--wenda", default=".build/release/wenda", metavar="PATH")
    arguments = parser.parse_args()
    try:
        wenda = Wenda(arguments.wenda)
        for path in arguments.files:
            run(path, wenda, arguments.half, arguments.failures)
    except OSError as error:
        refuse("conversations.py", f"{error}; build Wenda or name its place with --wenda")


if __name__ == "__main__":
    main()
