"""Colours made of others, opaque: they look like an opacity, and draw ten times as fast."""

from __future__ import annotations

from PySide6.QtGui import QColor

from explorer.ui import theme
from explorer.ui.canvas.ink import Ink


def soft(ink: Ink, colour: str | QColor, share: float) -> QColor:
    """A colour of meaning on its way from the surface: 0 is the surface, 1 the colour."""
    return theme.blend(ink.colour("surface"), ink.colour(colour), share)
