"""Scripts: which writing system each character of a text belongs to, and what tokens cost in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

#: The scripts that are told apart; everything else is "other". By the first word of the name that
#: Unicode gives a character.
SCRIPTS = {
    "LATIN": "latin", "FULLWIDTH": "latin", "CJK": "han", "HIRAGANA": "kana", "KATAKANA": "kana",
    "HANGUL": "hangul", "CYRILLIC": "cyrillic", "GREEK": "greek", "ARABIC": "arabic",
    "HEBREW": "hebrew", "DEVANAGARI": "devanagari", "THAI": "thai",
}  # fmt: skip
OTHER = "other"


@lru_cache(maxsize=1 << 16)
def script_of(character: str) -> str:
    """The script of a letter; "" for what belongs to none (spaces, digits, punctuation)."""
    if unicodedata.category(character)[0] not in "LM":
        return OTHER if unicodedata.category(character) == "So" else ""
    return SCRIPTS.get(unicodedata.name(character, "").split(" ")[0], OTHER)


def scripts_in(text: str) -> list[str]:
    """The script of every character; spaces, digits and punctuation count for the letter that
    follows them, at the end of the text for the one before."""
    found = [script_of(character) for character in text]
    last = ""
    for i in range(len(found) - 1, -1, -1):
        found[i] = last = found[i] or last
    last = OTHER
    for i, script in enumerate(found):
        found[i] = last = script or last
    return found


def cost_of_scripts(
    text: str, sizes: Sequence[int], gone: np.ndarray, merges: int
) -> tuple[tuple[str, ...], np.ndarray, np.ndarray]:
    """For every script, the most frequent first: its characters, and its tokens after 0 … `merges`
    merges (a token counts for the script of its first character).

    `sizes`: how many units each character of the text is; `gone`: of the units, as in
    `Segmentation`. Returns names, characters (s,), tokens (s, merges + 1).
    """
    by_character = np.array(scripts_in(text), dtype=object)
    names, which, characters = np.unique(
        by_character.astype(str), return_inverse=True, return_counts=True
    )
    order = np.argsort(-characters, kind="stable")
    of_unit = np.repeat(which, sizes)
    tokens = np.zeros((len(names), merges + 1), np.int64)
    for row, script in enumerate(order):
        last = np.minimum(gone[of_unit == script], merges + 1)
        # after k merges the boundaries with gone ≥ k are left
        ended = np.cumsum(np.bincount(last, minlength=merges + 2))
        tokens[row] = len(last) - np.concatenate(([0], ended[:merges]))
    return tuple(str(names[i]) for i in order), characters[order].astype(np.int64), tokens
