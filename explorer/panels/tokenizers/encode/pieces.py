"""Boxes of tokens: categories of Okabe and Ito with an outline, so that neighbours stand apart."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.compute.tokenizers.encode.types import SPECIAL, UNKNOWN
from explorer.panels.tokenizers.colours import strong
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

COLOURS = ("category 0", "category 1", "category 2", "category 6", "category 5", "category 4")


@lru_cache(maxsize=64)
def fill(tone: str, place: int) -> QColor:
    """The fill of the token at a place: letters stay readable on it."""
    over = theme.colour(tone, COLOURS[place % len(COLOURS)])
    return theme.blend(theme.colour(tone, "surface"), over, 0.3)


def token(
    ink: Ink, rect: QRectF, place: int, kind: int, label: str, size: float, *, bold: bool = False
) -> None:
    """One token in its colour; special ones dashed, unknown ones hatched."""
    tone = ink.view.theme
    inner = rect.adjusted(0.75, 0.75, -0.75, -0.75)
    if kind == UNKNOWN:
        ink.rect(inner, fill="surface", line="error", width=1.4, radius=3)
        ink.hatch(inner)
    elif kind == SPECIAL:
        ink.rect(inner, fill="raised", line="text", width=1.4, radius=3, dash=True)
    else:
        edge = strong(ink, COLOURS[place % len(COLOURS)])
        ink.rect(inner, fill=fill(tone, place), line=edge, width=1.2, radius=3)
    written(ink, rect, label, size, bold=bold)


def written(
    ink: Ink, rect: QRectF, label: str, size: float, *, colour: str = "text", bold: bool = False
) -> None:
    """A label in the middle of a box, in fixed-width letters; cut where it does not fit."""
    ink.text(
        rect.adjusted(1, 0, -1, 0), label, size=size, mono=True, align="center middle",
        colour=colour, bold=bold,
    )  # fmt: skip


def short(label: str, most: int = 30) -> str:
    """A label no longer than can be read at a glance."""
    return label if len(label) <= most else label[: most // 2] + "…" + label[-(most // 2 - 1) :]
