"""One head run and painted, for the tests of its picture."""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.one_head_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.one_head import LAB
from explorer.panels.attention.one_head.layout import columns, frame
from explorer.ui.canvas.ink import Ink
from tests.panels.drawing import USUAL, painted_by


@cache
def trace_of(text: str = Params().text, **given: object) -> Trace:
    return drive(run(Params(text=text, **given)))  # type: ignore[arg-type]


painted = partial(painted_by, LAB)


def step_of(trace: Trace, section: str) -> int:
    return LAB.step_of(trace, section)


def parts_of(trace: Trace, section: str):  # type: ignore[no-untyped-def]
    """The layout and the columns that the picture of a section was drawn with."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    head: Head = trace.shared
    step = trace[step_of(trace, section)]
    parts = frame(ink, QRectF(0, 0, *USUAL), head, step.stage, step.stage, 0.0)
    shown = columns(ink, head, step.query, parts.tokens.left(), parts.tokens.right())
    painter.end()
    return parts, shown
