"""A concept as a dot: its tab by colour, how far the reader is by how full it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.concepts.subjects import SUBJECTS
from explorer.ui.canvas.ink import Ink


def tab_colour(tab: str) -> str:
    """The category colour of a subject; the eight colours begin again after the eighth."""
    return f"category {SUBJECTS.index(tab) % 8}" if tab in SUBJECTS else "category 7"


def is_square(tab: str) -> bool:
    """Whether a subject is drawn as squares: those whose colour another one has too."""
    return tab in SUBJECTS and SUBJECTS.index(tab) >= 8


def draw_spot(
    ink: Ink, x: float, y: float, radius: float, tab: str, *, line: str | None = None,
    alpha: float = 1.0,
) -> None:  # fmt: skip
    """A plain dot or square in the colour of a subject."""
    if is_square(tab):
        side = radius * 1.8
        box = QRectF(x - side / 2, y - side / 2, side, side)
        ink.rect(box, fill=tab_colour(tab), line=line, alpha=alpha)
    else:
        ink.circle(x, y, radius, fill=tab_colour(tab), line=line, alpha=alpha)


def draw_dot(ink: Ink, x: float, y: float, radius: float, tab: str, progress: str) -> None:
    """A ring when new, half full when played, full with a tick when understood."""
    side = radius * 1.8
    if is_square(tab):
        box = QRectF(x - side / 2, y - side / 2, side, side)
        ink.rect(box, fill="surface", line="border", width=1.0)
    else:
        ink.circle(x, y, radius, fill="surface", line="border", width=1.0)
    share = {"new": 0.0, "played": 0.55, "understood": 1.0}[progress]
    draw_spot(ink, x, y, max(radius * (0.5 + 0.5 * share) - 1.0, 1.0), tab)
    if progress == "understood" and radius >= 5:
        inner = radius * 0.5
        ink.polyline(
            [QPointF(x - inner, y), QPointF(x - inner * 0.2, y + inner * 0.7),
             QPointF(x + inner, y - inner * 0.7)], "text", width=1.6,
        )  # fmt: skip
