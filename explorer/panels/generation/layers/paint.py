"""Small helpers of the pictures of generation/layers."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.layers.params import Run
from explorer.core.formatting import percent
from explorer.panels.generation.layers.told import work_of
from explorer.ui.canvas.ink import Ink


def totals(ink: Ink, box: QRectF, run: Run) -> None:
    """What is saved, what it saves with the looks, and what is kept, one under the other."""
    entries = (
        ("total.saved", percent(run.saved), "text"),
        ("total.work", work_of(run), "sign" if run.work_saved < 0 else "text"),
        ("total.agreement", percent(run.agreement), "text"),
    )
    large, tiny = ink.line_height("large"), ink.line_height("tiny")
    pitch = min(box.height() / len(entries), large + tiny + 12)
    for place, (key, value, colour) in enumerate(entries):
        y = box.top() + place * pitch
        ink.text(QRectF(box.left(), y, box.width(), large), value, size="large", mono=True,
                 bold=True, colour=colour)  # fmt: skip
        ink.text(QRectF(box.left(), y + large, box.width(), tiny), ink.say(key), size="tiny",
                 colour="muted")  # fmt: skip
