"""The texts: a page of English, and what is learnt after it (numpy).

Everything is small letters and a few signs. The page ships with the program; the others are made
here from it or from a few words, and say so.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from explorer.compute.adapting.forgetting.params import CONTEXT, CUT
from explorer.core.paths import resources

SIGNS = " abcdefghijklmnopqrstuvwxyz,."
#: What the template is filled with.
COUNTS = ("two", "three", "four", "five", "six")
COLOURS = ("red", "green", "small", "fresh", "sweet")
GOODS = ("apples", "pears", "plums", "nuts", "figs", "beans")
#: Sentences by the template.
SENTENCES = 90


@cache
def page() -> str:
    """The page of English, other signs dropped."""
    text = (resources() / "texts" / "english.txt").read_text(encoding="utf-8").lower()
    kept = "".join(one if one in SIGNS else " " for one in text)
    return " ".join(kept.split())


@cache
def text_of(kind: str) -> str:
    """The second text: "template", "backwards" (each word of the page) or "moved" (its letters by
    thirteen places)."""
    if kind == "backwards":
        return " ".join(word[::-1] for word in page().split(" "))
    if kind == "moved":
        letters = SIGNS[1:27]
        return page().translate(str.maketrans(letters, letters[13:] + letters[:13]))
    random = np.random.Generator(np.random.PCG64(0))
    chosen = [random.integers(len(words), size=SENTENCES) for words in (COUNTS, COLOURS, GOODS)]
    return " ".join(
        f"please bring {COUNTS[a]} {COLOURS[b]} {GOODS[c]}."
        for a, b, c in zip(*chosen, strict=True)
    )


def numbers(text: str) -> np.ndarray:
    """Each sign by its number, int64 (length,)."""
    return np.array([SIGNS.index(one) for one in text], dtype=np.int64)


def windows(text: str) -> tuple[np.ndarray, np.ndarray]:
    """(places, CONTEXT + 1) signs that stand next to one another: to train on, and held out."""
    signs = numbers(text)
    found = np.lib.stride_tricks.sliding_window_view(signs, CONTEXT + 1)
    cut = int(CUT * len(found))
    return found[:cut], found[cut + CONTEXT :]
