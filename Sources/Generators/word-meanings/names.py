"""Names of countries, languages, currencies, months and days in both languages, from CLDR (by way of Babel)."""
import argparse
from pathlib import Path

from babel import Locale


def pairs():
    """Distinct pairs of English and Chinese names."""
    english, chinese = Locale("en"), Locale("zh", "Hans")
    result = {}
    for kind in ("territories", "languages", "currencies"):
        first, second = getattr(english, kind), getattr(chinese, kind)
        for code in first:
            if code in second:
                result[first[code].replace("’", "'"), second[code]] = True
    for kind in ("months", "days"):
        first, second = getattr(english, kind)["stand-alone"]["wide"], getattr(chinese, kind)["stand-alone"]["wide"]
        for code in first:
            result[first[code], second[code]] = True
    return [(e, c) for e, c in result if e != c and all("\u4e00" <= x <= "\u9fff" for x in c)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", default="names.tsv")
    arguments = parser.parse_args()
    Path(arguments.output).write_text("".join(f"{e}\t{c}\n" for e, c in pairs()), encoding="utf-8")


if __name__ == "__main__":
    main()
