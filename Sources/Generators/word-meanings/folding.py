"""Folds words as Wenda folds them (Folding.swift), and hashes them (Hash.swift)."""
import re
import unicodedata
from pathlib import Path

_MASK = (1 << 64) - 1


def load_simplified(han_tables=None):
    """The translation from traditional to simplified characters that HanTables.swift holds."""
    source = Path(han_tables or next(Path("Sources").rglob("HanTables.swift"))).read_text(encoding="utf-8")
    body = re.search(r'let characters: StaticString = """\n(.*?)"""', source, re.S).group(1)
    digits = re.sub(r"\\?\n *|^ +", "", body).encode()
    result = {}
    for place in range(len(digits) // 5):
        value = 0
        for digit in digits[place * 5:place * 5 + 3]:
            value = value * 57 + digit - 35
        if value != place:
            result[0x4E00 + place] = chr(0x4E00 + value)
    return result


class Folding:
    """Folds single words; phrases keep one space between their words."""

    def __init__(self, han_tables=None):
        self._simplified = load_simplified(han_tables)

    def chinese(self, word):
        """A Chinese word in simplified characters."""
        return word.translate(self._simplified)

    def english(self, word):
        """A Latin word: lower case, no accents, apostrophes leave no trace, a hyphen parts words."""
        word = re.sub(r"['`´‘’′ʼ]", "", word.lower())
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        return " ".join(re.findall(r"[a-z]+", word))


def key(word):
    """The 64-bit key of a folded word: FNV-1a, mixed with the finaliser of SplitMix64."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = ((value ^ byte) * 0x100000001B3) & _MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & _MASK
    return value ^ (value >> 31)
