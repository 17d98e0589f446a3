"""How a rank looks in every lab of the tab: a colour, a disc, a name."""

from __future__ import annotations

from explorer.ui.canvas.ink import Ink

#: Colours of the categories; ranks from here on take them again, with a dark middle.
COLOURS = 8


def rank_colour(rank: int) -> str:
    """The category colour of a rank."""
    return f"category {rank % COLOURS}"


def badge(ink: Ink, x: float, y: float, radius: float, rank: int, *, alpha: float = 1.0) -> None:
    """The disc that stands for a rank; the second eight have a dark middle."""
    ink.circle(x, y, radius, fill=rank_colour(rank), line="text", width=1.0, alpha=alpha)
    if rank >= COLOURS:
        ink.circle(x, y, radius * 0.4, fill="text", alpha=alpha)
