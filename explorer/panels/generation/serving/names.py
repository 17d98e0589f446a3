"""Colours of requests, and how amounts are written."""

from __future__ import annotations

from PySide6.QtGui import QColor

from explorer.core.view import View
from explorer.ui.canvas.colours import soft, text_on
from explorer.ui.canvas.ink import Ink

#: Categories that stand apart on both grounds; the number stands on each box, too.
CATEGORIES = 7


def colour_of(ink: Ink, request: int, share: float = 0.85) -> QColor:
    """The colour of a request, on its way from the surface."""
    return soft(ink, f"category {request % CATEGORIES}", share)


def number_on(ink: Ink, request: int, faint: bool) -> str:
    """The colour of a number on a request's colour: whichever of two is read better there."""
    if faint:
        return "text"
    return text_on(ink, colour_of(ink, request))


def selected(view: View) -> int | None:
    """The request that is pinned."""
    chosen = view.selection
    if isinstance(chosen, tuple | list) and len(chosen) == 2 and chosen[0] == "request":
        return int(chosen[1])
    return None
