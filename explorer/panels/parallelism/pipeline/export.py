"""The schedule as torch's CSV: to be copied from the read-out, or written into the set-up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.pipeline.editor import schedule_of
from explorer.compute.parallelism.pipeline.table import LONGEST, written
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

MOST_SHOWN = 1500  # characters that a read-out holds


def draw_table(ink: Ink, line: QRectF, trace: Trace) -> QRectF:
    """A button at the right end of a line; its area."""
    text = ink.say("button.table")
    wide, tall = ink.text_width(text, "tiny") + 14, line.height() + 3
    area = QRectF(line.right() - wide, line.center().y() - tall / 2, wide, tall)
    ink.rect(area, fill="accent_soft", line="accent", width=1.0, radius=tall / 2)
    ink.text(area, text, size="tiny", align="center middle", elide=False)
    ink.mark(area, partial(_read, ink, trace), edit=partial(_edit, trace), name="table")
    return area


def _read(ink: Ink, trace: Trace, _: QPointF) -> ReadOut:
    """Row by row, so that what is copied is a CSV that torch reads."""
    if len(trace.shared.timeline.end) * 4 < MOST_SHOWN:
        text = written(schedule_of(trace.params).rows)
        if len(text) <= MOST_SHOWN:
            first, *others = text.strip().split("\n")
            return ReadOut(first, tuple(others))
    return ReadOut(ink.say("button.table"), (ink.say("about.table"),))


def _edit(trace: Trace, gesture: Gesture) -> Mapping[str, Any] | None:
    """Write the table into the set-up, where it can be copied and edited."""
    if gesture.phase != "release" or trace.params.schedule == "own":
        return None
    text = written(schedule_of(trace.params).rows)
    return {"schedule": "own", "csv": text} if len(text) <= LONGEST else None
