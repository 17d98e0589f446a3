"""Dot products: the error against the length, one curve for each way to accumulate.

What the reader takes away: the products are exact; where and in how many bits they are summed
decides how many digits are left.
"""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.floats.arithmetic.dot import TRIALS
from explorer.compute.floats.arithmetic.params import Shared
from explorer.compute.floats.formats import FORMATS
from explorer.core.formatting import count as counted
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = {
    "fp32": "category 4", "running": "category 5", "chunks": "category 0",
    "pairwise": "category 2", "kahan": "category 6",
}  # fmt: skip


def names(ink: Ink, trace: Trace) -> dict[str, str]:
    """What each way is called."""
    label = FORMATS[trace.params.format].label
    return {
        way: ink.say(f"way_{way}", format=label, chunk=trace.params.chunk) for way in COLOURS
    }  # fmt: skip


def draw_dot(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw the curves up to a length, and a bar for each way at that length."""
    shared: Shared = trace.shared
    dots = shared.dots
    assert dots is not None
    index = trace[int(at)].index
    scale = ink.view.text_scale
    off = dict(zip(dots.ways, dots.errors[:, index].tolist(), strict=True))
    title = ink.say(
        "dot_title", length=counted(int(dots.lengths[index])),
        format=FORMATS[trace.params.format].label,
        running=number(off["running"], 2), wide=number(off["fp32"], 2),
    )  # fmt: skip
    head = draw_headline(ink, rect, title) + 2
    body = QRectF(rect.left(), rect.top() + head + 6, rect.width(), rect.height() - head - 6)
    rows = min(len(dots.ways) * 30 * scale, body.height() * 0.4)
    wide = body.width() > 980 * scale and body.height() < 0.7 * body.width()
    if wide:
        plot_box = QRectF(body.left(), body.top(), body.width() * 0.56, body.height())
        table = QRectF(plot_box.right() + 20, body.top() + 20, body.right() - plot_box.right() - 20,
                       min(rows * 1.4, body.height() - 20))  # fmt: skip
    else:
        plot_box = QRectF(body.left(), body.top(), body.width(), body.height() - rows - 14)
        table = QRectF(body.left(), plot_box.bottom() + 14, body.width(), rows)
    positive = dots.errors[dots.errors > 0]
    low = float(positive.min()) if positive.size else 1e-9
    high = float(positive.max()) if positive.size else 1.0
    lengths = dots.lengths.astype(np.float64)
    across = Axis(lengths[0], max(lengths[-1], lengths[0] + 1), 2, title=ink.say("length_axis"))
    up = Axis(low / 2, high * 2, 10, title=ink.say("error_axis", trials=TRIALS))
    plot = Plot(ink, plot_box, across, up)
    plot.frame()
    called = names(ink, trace)
    for row, way in enumerate(dots.ways):
        errors = np.where(dots.errors[row] > 0, dots.errors[row], np.nan)
        plot.curve(lengths, errors, COLOURS[way], width=1.0, alpha=0.25)
        plot.curve(lengths[: index + 1], errors[: index + 1], COLOURS[way], width=2.4)
        plot.points(lengths[: index + 1], errors[: index + 1], COLOURS[way], radius=3.5)
    plot.upright(float(lengths[index]))

    def read(point: object) -> ReadOut:
        lines = tuple(
            f"{called[w]}: {number(float(dots.errors[r, index]))}" for r, w in enumerate(dots.ways)
        )
        return ReadOut(ink.say("length_is", length=int(dots.lengths[index])), lines)

    ink.mark(plot.inner, read, name="curves")
    _bars(ink, table, trace, index, low / 2, high * 2)


def _bars(ink: Ink, box: QRectF, trace: Trace, index: int, low: float, high: float) -> None:
    dots = trace.shared.dots
    called = names(ink, trace)
    height = box.height() / len(dots.ways)
    wide = min(max(ink.text_width(text, "small") for text in called.values()) + 28,
               box.width() * 0.5)  # fmt: skip
    figure = ink.text_width("1.38·10⁻⁴", "small", mono=True) + 12
    span = math.log(high / low)
    for row, way in enumerate(dots.ways):
        top, error = box.top() + row * height, float(dots.errors[row, index])
        ink.circle(box.left() + 8, top + height / 2, 5, fill=COLOURS[way], line="text", width=0.8)
        ink.text(QRectF(box.left() + 20, top, wide - 20, height), called[way], size="small")
        bar = QRectF(box.left() + wide, top + height * 0.22, box.width() - wide - figure,
                     height * 0.56)  # fmt: skip
        share = math.log(max(error, low) / low) / span if error > 0 else 0.0
        ink.rect(bar, fill="raised", radius=3)
        ink.rect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()),
                 fill=COLOURS[way], line="border", width=0.8, radius=3)  # fmt: skip
        ink.text(QRectF(box.right() - figure, top, figure, height), number(error), size="small",
                 mono=True, align="right middle")  # fmt: skip
        digits = -math.log10(error) if error > 0 else 0.0
        lines = (ink.say("error_is", error=number(error, 4)),
                 ink.say("digits_left", digits=f"{digits:.1f}"))  # fmt: skip
        ink.mark(QRectF(box.left(), top, box.width(), height), ReadOut(called[way], lines),
                 name=way)  # fmt: skip
