"""Collects user interface texts that packages hold in both languages, as pairs.

Reads .po files (zh_Hans, zh_CN), JupyterLab's language pack, and the compiled translations of the Home Assistant
frontend. Placeholders, markup and long texts are left out.
"""
import argparse
import json
import re
import zipfile
from pathlib import Path

HAN = re.compile("[\u4e00-\u9fff]")


def cleaned(text):
    """A text without markup and placeholders; None where there is nothing to say."""
    text = re.sub(r"<[^>]*>|%\(\w+\)[sd]|%[sd]|\{\{?[^}]*\}?\}|&(?=\w)|\(&\w\)|\\n|_(?=\w)", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" .。:：…!！?？")
    return text if 1 < len(text) < 160 and "{" not in text and "http" not in text else None


def po_pairs(text):
    """The pairs of a .po file."""
    unquote = lambda block: "".join(json.loads(f'"{part}"', strict=False) for part in re.findall(r'"((?:[^"\\]|\\.)*)"', block))
    for match in re.finditer(r'(#,[^\n]*fuzzy[^\n]*\n)?msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+)', text):
        if not match.group(1):
            try:
                yield unquote(match.group(2)), unquote(match.group(3))
            except ValueError:
                continue


def flat(tree, path=()):
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from flat(value, path + (name,))
    elif isinstance(tree, list):
        for value in tree:
            if isinstance(value, str):
                yield path, value
    elif isinstance(tree, str):
        yield path, tree


def wheel_pairs(path):
    """The pairs in one wheel."""
    with zipfile.ZipFile(path) as wheel:
        names = wheel.namelist()
        for name in sorted(names):
            if re.search(r"/(zh_Hans|zh_CN)/LC_MESSAGES/\w+\.po$", name):
                yield from po_pairs(wheel.read(name).decode("utf-8"))
            elif re.search(r"/zh_CN/LC_MESSAGES/\w+\.json$", name):
                for key, values in json.loads(wheel.read(name)).items():
                    if key and isinstance(values, list) and values:
                        yield key.split("\u0004")[-1], values[0]
            elif re.search(r"translations/(.*/)?zh-Hans-\w+\.json$", name):
                english = next(n for n in names if re.fullmatch(
                    re.escape(name.rsplit("/", 1)[0]) + r"/en-[0-9a-f]{20,}\.json", n))
                other = dict(flat(json.loads(wheel.read(english))))
                for key, value in flat(json.loads(wheel.read(name))):
                    if key in other:
                        yield other[key], value


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheels", nargs="+")
    parser.add_argument("--output", default="parallel.tsv")
    arguments = parser.parse_args()
    pairs = {}
    for wheel in sorted(arguments.wheels):
        before = len(pairs)
        for english, chinese in wheel_pairs(wheel):
            english, chinese = cleaned(english or ""), cleaned(chinese or "")
            if english and chinese and HAN.search(chinese) and not HAN.search(english) and re.search("[a-z]", english):
                pairs[english, chinese] = True
        print(Path(wheel).name, len(pairs) - before)
    Path(arguments.output).write_text("".join(f"{e}\t{c}\n" for e, c in pairs), encoding="utf-8")


if __name__ == "__main__":
    main()
