"""A level of a plot, named where no curve runs."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.ui.canvas.plot import Plot

DASH, GAP = 12.0, 4.0  # px


def named_level(plot: Plot, value: float, text: str) -> None:
    """A dashed line at a value up; its name stands below the frame, left of the title across.
    Where that leaves too little room it stands at the line."""
    ink, small = plot.ink, plot.ink.line_height("small")
    wide = DASH + GAP + ink.text_width(text, "tiny")
    end = plot.box.right() - ink.text_width(plot.across.title, "small") - 2 * GAP
    left = min(plot.inner.left(), end - wide)
    if left < plot.box.left():
        plot.level(value, "muted", text=text)
        return
    plot.level(value, "muted")
    foot = QRectF(left, plot.box.bottom() - small, wide, small)
    ink.line(left, foot.center().y(), left + DASH, foot.center().y(), "muted", dash=True)
    ink.text(foot.adjusted(DASH + GAP, 0, 0, 0), text, size="tiny", colour="muted", elide=False)
