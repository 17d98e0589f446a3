"""Colours of requests, and how amounts are written."""

from __future__ import annotations

from PySide6.QtGui import QColor

from explorer.core.formatting import number
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

#: Categories that stand apart on both grounds; the number stands on each box, too.
CATEGORIES = 7


def colour_of(ink: Ink, request: int, share: float = 0.85) -> QColor:
    """The colour of a request, on its way from the surface."""
    return theme.blend(ink.colour("surface"), ink.colour(f"category {request % CATEGORIES}"), share)


def number_on(ink: Ink, request: int, faint: bool) -> str:
    """The colour of a number on a request's colour: whichever of two is read better there."""
    if faint:
        return "text"
    ground = colour_of(ink, request)
    text, surface = (theme.contrast(ink.colour(name), ground) for name in ("text", "surface"))
    return "text" if text >= surface else "surface"


def duration(seconds: float) -> str:
    """Seconds with the unit that suits them."""
    if seconds >= 1:
        return f"{number(seconds)}\u00a0s"  # no line ends between the two
    return f"{number(1e3 * seconds)}\u00a0ms"


def share(value: float) -> str:
    """A share as per cent."""
    percent = 100 * value
    return f"{percent:.0f}%" if percent >= 10 or percent == 0 else f"{number(percent, 2)}%"


def selected(view: View) -> int | None:
    """The request that is pinned."""
    chosen = view.selection
    if isinstance(chosen, tuple | list) and len(chosen) == 2 and chosen[0] == "request":
        return int(chosen[1])
    return None
