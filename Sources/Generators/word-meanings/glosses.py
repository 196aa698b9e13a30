"""Collects the definitions and the example sentences of WordNet, one a line."""
import argparse
import re
from pathlib import Path


def sentences(folder):
    """Distinct definitions (their first part) and examples."""
    result = {}
    for path in sorted(Path(folder).glob("data.*")):
        for line in path.read_text(encoding="latin-1").splitlines():
            if line.startswith("  ") or "|" not in line:
                continue
            gloss = line.split("|", 1)[1].strip()
            definition = re.sub(r'"[^"]*"', "", gloss).strip(" ;")
            for text in [definition.split(";")[0].strip()] + [e.strip(" ;") for e in re.findall(r'"([^"]+)"', gloss)]:
                if 2 < len(text) < 200:
                    result[text] = True
    return list(result)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordnet", help="the folder of Debian's wordnet-base")
    parser.add_argument("output")
    arguments = parser.parse_args()
    Path(arguments.output).write_text("\n".join(sentences(arguments.wordnet)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
