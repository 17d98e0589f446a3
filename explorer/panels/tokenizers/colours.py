"""Category colours for lines and small areas: strong enough to be seen on the surface."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor

from explorer.ui import theme
from explorer.ui.canvas.ink import Ink


def strong(ink: Ink, name: str) -> QColor:
    """A category colour, made 3 : 1 against the surface where it is not."""
    return _strong(ink.view.theme, name)


@lru_cache(maxsize=32)
def _strong(tone: str, name: str) -> QColor:
    colour, surface, toward = (theme.colour(tone, n) for n in (name, "surface", "text"))
    share = 0.0
    while theme.contrast(theme.blend(colour, toward, share), surface) < 3.0 and share < 1.0:
        share += 0.1
    return theme.blend(colour, toward, share)
