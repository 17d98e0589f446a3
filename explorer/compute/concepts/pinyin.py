"""The first letters of Chinese characters in pinyin: 注意力 → zyl.

GB 2312 lists its 3,755 common characters in the order of their pronunciation, so the code of a
character tells its first letter (of the reading the standard sorted it by).
"""

from __future__ import annotations

from bisect import bisect_right

#: The first code of each letter in the first level of GB 2312; no syllable begins with i, u or v.
_FIRST = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"),
    (0xB8C1, "g"), (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"),
    (0xC4C3, "n"), (0xC5B6, "o"), (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"),
    (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"), (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
_LAST = 0xD7F9


def initial(character: str) -> str:
    """The letter of a common Chinese character; "" for anything else."""
    try:
        code = int.from_bytes(character.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    if not _FIRST[0][0] <= code <= _LAST:
        return ""
    return _FIRST[bisect_right(_FIRST, (code, "~")) - 1][1]


def initials(text: str) -> str:
    """The letters of all common Chinese characters in a text, Latin letters and digits as they
    are, everything else left out."""
    return "".join(initial(c) or (c.lower() if c.isascii() and c.isalnum() else "") for c in text)
