"""How long the rows of the head are by how often their token occurs, and what that does."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.head.params import Rows, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: Tokens that are all named where there is room; else only so many of the most frequent.
MOST_NAMES, MOST_FREQUENT = 80, 14


def draw_normhead(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Lengths first, then logits."""
    (_lengths if step.place == 0 else _logits)(ink, area, trace.shared.rows)


def _lengths(ink: Ink, area: QRectF, rows: Rows) -> None:
    low, high = float(rows.norms.min()), float(rows.norms.max())
    pad = 0.06 * (high - low) + 1e-6
    plot = Plot(
        ink, area,
        Axis(0.8, float(rows.counts.max()) * 1.4, 10, ink.say("axis.count", total=rows.total)),
        Axis(low - pad, high + pad), ink.say("plot.lengths"),
    )  # fmt: skip
    plot.frame()
    slope, start = np.polyfit(np.log(rows.counts), rows.norms, 1)
    ends = np.array([1.0, float(rows.counts.max())])
    plot.curve(ends, start + slope * np.log(ends), "weight", dash=True)
    _names(ink, plot, rows)

    def read(point: QPointF) -> ReadOut:
        away = np.hypot(np.asarray(plot.x(rows.counts.astype(float))) - point.x(),
                        np.asarray(plot.y(rows.norms)) - point.y())  # fmt: skip
        at = int(away.argmin())
        return ReadOut(rows.names[at], (
            ink.say("read.norm", norm=number(float(rows.norms[at]), 4),
                    times=int(rows.counts[at]), total=rows.total),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def _names(ink: Ink, plot: Plot, rows: Rows) -> None:
    """Tokens where they stand, frequent ones first; a dot where a name would lie on another."""
    few = len(rows.names) <= MOST_NAMES
    taken: list[QRectF] = []
    dots = []
    for at in np.argsort(-rows.counts, kind="stable").tolist():
        place = (float(plot.x(float(rows.counts[at]))), float(plot.y(float(rows.norms[at]))))
        half = ink.text_width(rows.names[at], "small", mono=True, bold=True) / 2 + 1
        high = ink.line_height("small") / 2
        area = QRectF(place[0] - half, place[1] - high, 2 * half, 2 * high)
        free = not any(area.intersects(other) for other in taken)
        if free and (few or len(taken) < MOST_FREQUENT) and plot.inner.contains(area):
            taken.append(area)
            ink.label(*place, rows.names[at], anchor="center middle", size="small", mono=True,
                      bold=True)  # fmt: skip
        else:
            dots.append(place)
    ink.dots(np.array(dots).reshape(-1, 2), "weight", radius=2.2, alpha=0.6)


def _logits(ink: Ink, area: QRectF, rows: Rows) -> None:
    """Two bars for each of the most likely next tokens."""
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), [
        ("box", "weight", ink.say("legend.plain")), ("box", "value", ink.say("legend.divided")),
    ]) + 8  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    height = min(body.height() / len(rows.top), 54.0)
    name = min(max(ink.text_width(one, "body", mono=True) for one in rows.top) + 14, 120.0)
    tail = ink.text_width(ink.say("place", old=10, new=100), "small") + 16
    left, right = body.left() + name, body.right() - tail
    low = min(float(rows.plain.min()), float(rows.divided.min()), 0.0)
    high = max(float(rows.plain.max()), float(rows.divided.max()), low + 1e-9)

    room = ink.text_width("−00.00", "tiny", mono=True) + 16

    def x(value: float) -> float:
        return left + (value - low) / (high - low) * (right - left - room)

    for at, token in enumerate(rows.top):
        y = body.top() + at * height
        fitted(ink, QRectF(body.left(), y, name - 10, height), token, align="right middle")
        bars = ((float(rows.plain[at]), "weight"), (float(rows.divided[at]), "value"))
        for which, (value, colour) in enumerate(bars):
            part = QRectF(min(x(0.0), x(value)), y + height * (0.12 + 0.38 * which),
                          abs(x(value) - x(0.0)), height * 0.36)  # fmt: skip
            ink.rect(part, fill=colour, radius=2)
            ink.label(max(x(value), x(0.0)) + 5, part.center().y(), fixed(value, 2), size="tiny",
                      mono=True)  # fmt: skip
        new = int(rows.places[at])
        ink.text(QRectF(right, y, tail, height), ink.say("place", old=at + 1, new=new),
                 size="small", colour="muted" if new == at + 1 else "text",
                 bold=new != at + 1)  # fmt: skip
        ink.mark(QRectF(body.left(), y, body.width(), height), ReadOut(token, (
            ink.say("read.logits", plain=number(float(rows.plain[at])),
                    divided=number(float(rows.divided[at]))),
        )), name=f"logit {at}")  # fmt: skip
    ink.line(x(0.0), body.top(), x(0.0), body.top() + height * len(rows.top), "border")
