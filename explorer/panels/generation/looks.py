"""Colours, spellings and a time axis that several labs of the tab share."""

from __future__ import annotations

from explorer.core.formatting import number
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis


def bare(piece: str) -> str:
    """A piece as text: the space before a word is a gap."""
    return piece[1:] if piece.startswith("␣") and len(piece) > 1 else piece


def share(value: float) -> str:
    """A share as per cent, small ones with two digits: 0.35%, 4.2%, 99%."""
    percent = 100 * value
    return f"{percent:.0f}%" if percent >= 10 else f"{number(percent, 2)}%"


def draw_time_axis(
    ink: Ink, left: float, right: float, y: float, longest: float, unit: str
) -> None:
    """An axis from 0 to `longest` at the height y, labels below it, the unit at its end."""
    axis = Axis(0.0, longest)
    ink.line(left, y, right, y, "border")
    unit_wide = ink.text_width(unit, "tiny", mono=True)
    for value in axis.chosen(max(2, int((right - left) / 70))):
        x = left + (right - left) * axis.share(value)
        ink.line(x, y, x, y + 3, "border")
        text = axis.text(value)
        half = ink.text_width(text, "tiny", mono=True) / 2
        if x + half < right - unit_wide - 4:
            ink.label(max(x, left + half), y + 3, text, anchor="center top", size="tiny",
                      colour="muted", mono=True)  # fmt: skip
    ink.label(right, y + 3, unit, anchor="right top", size="tiny", colour="muted", mono=True)
