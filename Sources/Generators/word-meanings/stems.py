"""Takes the ending off an English word exactly as Stem.swift does."""


def _without_ending(word):
    count = len(word)

    def ends(ending):
        return count >= len(ending) + 3 and word.endswith(ending)

    last = word[-1]
    if last == "s":
        if ends("ings"):
            return count - 4
        if ends("ies"):
            return count - 3
        if ends("es"):
            return count - 2
        return count if word[-2] in "su" else count - 1
    for endings in {"g": ["ing"], "d": ["ied", "ed"], "y": ["ly", "y"], "r": ["er"], "e": ["e"]}.get(last, []), []:
        for ending in endings:
            if ends(ending):
                return count - len(ending)
    return count


def stem(word):
    """The word without one ending, and with a doubled consonant at its new end made single."""
    if len(word) <= 3:
        return word
    length = _without_ending(word)
    if length > 3 and word[length - 1] == word[length - 2] != "s":
        length -= 1
    return word[:length]
