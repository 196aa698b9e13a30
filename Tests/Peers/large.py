#!/usr/bin/env python3
"""What one question costs on a million examples, Wenda and tantivy's ten best in turn: a Markdown table.

The examples and questions are those of `wenda-benchmark --only knowledge-size`. Both run on one core; the
ratio is taken within each round. Wenda answers raw text with words, pairs, a decision and a confidence;
tantivy gets words that are cut already and ranks examples.
"""

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import common
import peers
import speed
import wenda
from common import figure


class TenBest(peers.Tantivy):
    """tantivy, the ten best examples."""

    name = "tantivy, ten best"

    def best(self, words):
        """The ten best examples."""
        terms = [(self.should, self.query.term_query(self.schema, "text", word)) for word in words]
        return self.searcher.search(self.query.boolean_query(terms), limit=10, count=False).hits


def write_faq(options, folder):
    """The files of a made-up FAQ and of questions to it."""
    knowledge, questions = folder / "faq.tsv", folder / "questions.txt"
    benchmark = options.wenda.with_name("wenda-benchmark")
    command = [benchmark, "--child-task", "write-faq", str(options.examples), knowledge, questions]
    subprocess.run(command, check=True)
    return knowledge, questions


def our_timer(options, folder, knowledge, count):
    """Wenda on one core, with the time it takes to read and index the examples."""
    compiled = folder / "faq.wenda"
    program = wenda.Wenda(options.wenda)
    with speed.cores(1):
        fit = speed.seconds(lambda: program.compile(knowledge, compiled))
    program.answers_in(compiled, folder / "questions.txt", count)
    wenda.write_questions(folder / "empty.txt", [])
    return speed.CommandTimer("Wenda", "raw text", program.batch(compiled), folder, count), fit


def peer_timer(knowledge, questions, options):
    """tantivy with the same examples, and the time it takes to index them."""
    texts = [line.split("\t", 1)[1] for line in common.lines(knowledge.read_text(encoding="utf-8"))]
    peer = TenBest()
    with speed.cores(1):
        fit = speed.seconds(lambda: peer.index(texts))
    return speed.BatchTimer(peer, questions, options.seconds), fit


def main():
    """Measures, and prints the table."""
    parser = common.parser(__doc__.splitlines()[0])
    parser.add_argument("--examples", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--seconds", type=float, default=2, help="of work for tantivy, a round")
    options = parser.parse_args()
    if reason := TenBest().missing():
        sys.exit(reason)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        knowledge, file = write_faq(options, folder)
        questions = common.lines(file.read_text(encoding="utf-8"))
        ours, our_fit = our_timer(options, folder, knowledge, len(questions))
        theirs, their_fit = peer_timer(knowledge, questions, options)
        pairs = [(ours.measure(), theirs.measure()) for _ in range(options.rounds)]
    own, other = (statistics.median(costs) * 1e6 for costs in zip(*pairs))
    ratio = statistics.median(theirs / ours for ours, theirs in pairs)
    rows = [
        ["Wenda", "raw text", figure(own, 0), "1", figure(our_fit, 1)],
        [TenBest.name, TenBest.takes, figure(other, 0), figure(ratio, 2), figure(their_fit, 1)],
    ]
    header = ["", "input", "µs a question", "times Wenda", "index, s"]
    print(common.table(f"Cost of one question, {options.examples} examples", header, rows))
    common.write_json(options.json, {"microseconds": {"Wenda": own, TenBest.name: other}, "ratio": ratio})


if __name__ == "__main__":
    try:
        main()
    except wenda.WendaError as error:
        sys.exit(str(error))
