"""A concept as a dot: its tab by colour, how far the reader is by how full it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from explorer.compute.concepts.index import TABS
from explorer.ui.canvas.ink import Ink


def tab_colour(tab: str) -> str:
    """The category colour of a tab."""
    return f"category {TABS.index(tab)}" if tab in TABS else "category 7"


def draw_dot(ink: Ink, x: float, y: float, radius: float, tab: str, progress: str) -> None:
    """A ring when new, half full when played, full with a tick when understood."""
    colour = tab_colour(tab)
    ink.circle(x, y, radius, fill="surface", line="border", width=1.0)
    share = {"new": 0.0, "played": 0.55, "understood": 1.0}[progress]
    ink.circle(x, y, max(radius * (0.5 + 0.5 * share) - 1.0, 1.0), fill=colour)
    if progress == "understood" and radius >= 5:
        inner = radius * 0.5
        ink.polyline(
            [QPointF(x - inner, y), QPointF(x - inner * 0.2, y + inner * 0.7),
             QPointF(x + inner, y - inner * 0.7)], "text", width=1.6,
        )  # fmt: skip
