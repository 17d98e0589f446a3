"""Colours made of others, opaque: they look like an opacity, and draw ten times as fast."""

from __future__ import annotations

from PySide6.QtGui import QColor

from explorer.ui import theme
from explorer.ui.canvas.ink import Ink


def soft(ink: Ink, colour: str | QColor, share: float) -> QColor:
    """A colour of meaning on its way from the surface: 0 is the surface, 1 the colour."""
    return theme.blend(ink.colour("surface"), ink.colour(colour), share)


def text_on(ink: Ink, fill: QColor) -> str:
    """The colour of text that is readable on a fill: the text's own, or the surface's."""
    own = theme.contrast(ink.colour("text"), fill)
    return "text" if own >= theme.contrast(ink.colour("surface"), fill) else "surface"
