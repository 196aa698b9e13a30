"""Fails for public symbols without a documentation comment.

usage: undocumented.py SYMBOLS.json…   as `swift symbolgraph-extract` writes them
"""

import json
import sys

# What a protocol asks for is documented there.
CONFORMANCES = {
    "encode(to:)", "hash(into:)", "hashValue", "==(_:_:)", "rawValue", "init(rawValue:)", "allCases",
}


def undocumented(graph):
    for symbol in graph["symbols"]:
        names = symbol["pathComponents"]
        # An extension is documented by its members.
        if symbol["kind"]["identifier"].endswith("extension") or "::SYNTHESIZED::" in symbol["identifier"]["precise"]:
            continue
        if "docComment" not in symbol and names[-1] not in CONFORMANCES:
            place = symbol.get("location", {})
            position = place.get("position", {"line": 0, "character": 0})
            file = place.get("uri", "").removeprefix("file://")
            yield file, position["line"] + 1, position["character"] + 1, ".".join(names)


def main(paths):
    found = set()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            found.update(undocumented(json.load(file)))
    for file, line, column, name in sorted(found):
        print(f"{file}:{line}:{column}: error: {name} has no documentation; write what it is in a /// comment",
              file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
