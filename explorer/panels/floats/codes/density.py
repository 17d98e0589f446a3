"""Where the numbers are: on a logarithmic axis, where the boxes are equally full, and on a plain
one, where they crowd around zero."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codes import Shared, Step
from explorer.compute.floats.notation import decimal
from explorer.panels.floats.line.axis import Window, labels
from explorer.panels.floats.line.bars import draw_bar
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def window_of(shared: Shared, box: QRectF) -> Window:
    """All positive numbers, with half a power of two to spare."""
    sizes = np.abs(shared.values[np.isfinite(shared.values) & (shared.values != 0)])
    low, high = math.log2(sizes.min()) - 0.5, math.log2(sizes.max()) + 0.5
    return Window(low, high, box.left(), box.right())


def draw_logarithmic(ink: Ink, box: QRectF, shared: Shared, step: Step) -> None:
    """The positive numbers on a logarithmic axis; those of the step stand out."""
    window = window_of(shared, box)
    line = ink.line_height("tiny")
    title = QRectF(box.left(), box.top(), box.width(), line)
    ink.text(title, ink.say("axis_log"), size="tiny", colour="muted")
    bar = QRectF(box.left(), title.bottom() + 4, box.width(), box.height() - 2 * line - 9)
    draw_bar(ink, bar, shared.info, window)
    values = shared.values[step.codes]
    values = values[np.isfinite(values) & (values > 0)]
    if len(values) > 0 and step.group != "all":
        at = window.x(np.log2(values))
        lines = np.stack([at, np.full_like(at, bar.top() - 4), at,
                          np.full_like(at, bar.bottom() + 2)], axis=1)  # fmt: skip
        ink.segments(lines, "text", width=1.4)
    y = bar.bottom() + 3
    ink.line(box.left(), y, box.right(), y, "border")
    taken = -1e9
    for place, text in labels(window, max(3, int(box.width() / 52))):
        x, wide = float(window.x(place)), ink.text_width(text, "tiny")
        left = min(max(x - wide / 2, box.left()), box.right() - wide)
        if left > taken + 6 and window.inside(place):
            ink.line(x, y, x, y + 3, "border")
            ink.text(QRectF(left, y + 3, wide + 1, line), text, size="tiny", colour="muted",
                     elide=False)  # fmt: skip
            taken = left + wide


def draw_linear(ink: Ink, box: QRectF, shared: Shared, step: Step) -> None:
    """All finite numbers on a plain axis from the lowest to the highest."""
    finite = np.isfinite(shared.values)
    top = float(np.abs(shared.values[finite]).max())
    low = -top if shared.info.signed else 0.0
    line = ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("axis_linear"), size="tiny",
             colour="muted")  # fmt: skip
    band = QRectF(box.left(), box.top() + line + 3, box.width(), box.height() - 2 * line - 5)

    def lines(codes: np.ndarray, more: float) -> np.ndarray:
        values = shared.values[codes]
        values = values[np.isfinite(values)]
        at = band.left() + (values - low) / (top - low) * band.width()
        return np.stack([at, np.full_like(at, band.top() - more), at,
                         np.full_like(at, band.bottom() + more)], axis=1)  # fmt: skip

    ink.line(band.left(), band.center().y(), band.right(), band.center().y(), "hairline")
    ink.segments(lines(np.flatnonzero(finite), 0.0), "significand", width=0.8, alpha=0.75)
    if step.group != "all" and len(step.codes):
        ink.segments(lines(step.codes, 2.0), "text", width=1.4)
    y = band.bottom() + 2
    for share, anchor in ((0.0, "left"), (0.5, "center"), (1.0, "right")):
        text = decimal(Fraction(low + share * (top - low)), 5, 9)
        ink.text(QRectF(box.left(), y, box.width(), line), text, size="tiny", mono=True,
                 colour="muted", align=f"{anchor} middle")  # fmt: skip


def read_place(ink: Ink, point: QPointF, window: Window, shared: Shared) -> ReadOut:
    """The box of the logarithmic axis under a point: how many numbers are in it."""
    exponent = math.floor(window.place(point.x()))
    values = shared.values[np.isfinite(shared.values) & (shared.values > 0)]
    inside = int(((values >= 2.0**exponent) & (values < 2.0 ** (exponent + 1))).sum())
    title = ink.say("read_box", low=exponent, high=exponent + 1).replace("^-", "^−")
    return ReadOut(title, (ink.say("read_box_count", count=inside),))
