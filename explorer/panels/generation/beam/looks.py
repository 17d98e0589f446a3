"""Colours and spellings that the pictures of generation/beam share."""

from __future__ import annotations

import math

from explorer.core.formatting import fixed
from explorer.ui.canvas.ink import Ink

#: The best finished text, greedy's, and groups or texts in turn.
BEST, GREEDY = "category 2", "category 5"
COLOURS = ("category 4", "category 5", "category 2", "category 6", "category 0", "category 1",
           "category 7", "category 3")  # fmt: skip


def colour_of(place: int) -> str:
    """The colour of a text or a group; a name stands beside it."""
    return COLOURS[place % len(COLOURS)]


def spelled(words: str) -> str:
    """A text in one line."""
    return words.replace("\n", "⏎").strip(" ") or "␣"


def ended_sign(piece: str) -> str:
    """The piece of an end token."""
    return piece + " ■"


def tokens(ink: Ink, number: int) -> str:
    """A length in words."""
    return ink.say("unit.token") if number == 1 else ink.say("unit.tokens", count=number)


def ratio(value: float) -> str:
    """A share with two digits; a dash where texts are too short to have one."""
    return fixed(value, 2) if math.isfinite(value) else "–"


def plain(value: float) -> str:
    """A number the reader set: no more digits than it has."""
    return f"{value:g}".replace("-", "−")
