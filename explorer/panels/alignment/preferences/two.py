"""Two reward models: every text by both, and the order that a mean or a gate makes of them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.preferences.lab import Step, Texts
from explorer.compute.alignment.preferences.texts import shown
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, clipped
from explorer.ui.canvas.scene import ReadOut


def draw_two(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The plane of both scores, and the texts in their order."""
    if area.width() > 1.25 * area.height():
        left = QRectF(area.left(), area.top(), area.width() * 0.5 - 8, area.height())
        right = area.adjusted(area.width() * 0.5 + 8, 0, 0, 0)
    else:
        left = QRectF(area.left(), area.top(), area.width(), area.height() * 0.56)
        right = area.adjusted(0, area.height() * 0.56 + 10, 0, 0)
    _draw_plane(ink, left, trace, trace[index])
    _draw_order(ink, right, trace, trace[index])


def _draw_plane(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    both, joined, texts = step.both, step.joined, trace.shared
    assert both is not None
    low, high = (1.2 * end for end in trace.scales["score"])
    plot = Plot(ink, box, Axis(low, high, title=ink.say("two.helpful")),
                Axis(low, high, title=ink.say("two.safe")))  # fmt: skip
    plot.frame()
    if joined is not None and np.isfinite(joined.threshold):
        y = min(max(float(plot.y(joined.threshold)), plot.inner.top()), plot.inner.bottom())
        under = QRectF(plot.inner.left(), y, plot.inner.width(), plot.inner.bottom() - y)
        ink.rect(under, fill="sign", alpha=0.12)
        ink.line(plot.inner.left(), y, plot.inner.right(), y, "sign", width=1.6, dash=True)
        room = plot.inner.bottom() - y > ink.line_height("tiny") + 2
        if room:
            ink.label(plot.inner.right() - 4, plot.inner.bottom() - 3, ink.say("two.gate"),
                      size="tiny", colour="sign", anchor="right bottom")  # fmt: skip
    if joined is not None and np.isfinite(joined.weight):
        # all texts on this line have the reward of the first one
        x0, y0 = float(both.helpful[joined.best]), float(both.safe[joined.best])
        dx, dy = -joined.weight, 1 - joined.weight
        far = 4 * (high - low)
        ends = np.array([[x0 - far * dx, y0 - far * dy, x0 + far * dx, y0 + far * dy]])
        lines = np.array([[float(plot.x(a)), float(plot.y(b)), float(plot.x(c)), float(plot.y(d))]
                          for a, b, c, d in ends.tolist()])  # fmt: skip
        ink.segments(clipped(lines, plot.inner), "weight", width=1.8)
    best = joined.best if joined is not None else -1
    for place in sorted(range(len(texts.texts)), key=lambda i: i == best):
        x, y = float(plot.x(both.helpful[place])), float(plot.y(both.safe[place]))
        if place == best:
            ink.circle(x, y, 10, fill="surface", line="weight", width=2.4)
        _draw_sign(ink, x, y, 5.5, harsh=bool(texts.safe[place] < 0))
        ink.mark(QRectF(x - 8, y - 8, 16, 16), _read(ink, trace, step, place),
                 name=f"text {place}")  # fmt: skip


def _draw_sign(ink: Ink, x: float, y: float, radius: float, *, harsh: bool) -> None:
    """A square for a text with harsh words, a disc for one without."""
    if harsh:
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        ink.rect(box, fill="key", line="text", width=0.8)
    else:
        ink.circle(x, y, radius, fill="weight", line="text", width=0.8)


def _draw_order(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    texts: Texts = trace.shared
    joined, both = step.joined, step.both
    assert both is not None
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    total = joined.total if joined is not None else None
    count = len(texts.texts)
    order = np.argsort(-total, kind="stable") if total is not None else np.arange(count)
    head = ink.say("two.order" if total is not None else "two.texts")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), head, size="small", bold=True)
    room = area.adjusted(0, line + 3, 0, -line - 2)
    rows = max(1, min(count, int(room.height() / (tiny + 1))))
    high = min(room.height() / rows, 24.0)
    size = "small" if high >= line else "tiny"
    text_wide = room.width() * 0.58
    number_wide = ink.text_width("−00.00", size, mono=True)
    most = max(1.0, float(np.abs(total).max())) if total is not None else 1.0
    for row, place in enumerate(order[:rows].tolist()):
        y = room.top() + row * high
        box = QRectF(room.left(), y, room.width(), high)
        if joined is not None and place == joined.best:
            ink.rect(box, fill="weight", alpha=0.14, radius=4)
        harsh = bool(texts.safe[place] < 0)
        _draw_sign(ink, box.left() + 8, box.center().y(), 4.0, harsh=harsh)
        ink.text(QRectF(box.left() + 18, y, text_wide - 18, high), shown(texts.texts[place]),
                 size=size, mono=True)  # fmt: skip
        bars = QRectF(
            box.left() + text_wide + 8, y + 2, box.width() - text_wide - number_wide - 12, high - 4
        )
        if total is not None:
            middle = bars.center().x()
            reach = float(total[place]) / most * bars.width() / 2
            ink.rect(QRectF(min(middle, middle + reach), bars.top(), abs(reach), bars.height()),
                     fill="weight" if reach >= 0 else "negative")  # fmt: skip
            ink.line(middle, bars.top() - 2, middle, bars.bottom() + 2, "border")
            shown_total = fixed(round(float(total[place]), 2) + 0.0, 2)  # no sign before a zero
            ink.text(QRectF(box.right() - number_wide - 2, y, number_wide, high), shown_total,
                     size=size, mono=True, align="right middle")  # fmt: skip
        ink.mark(box, _read(ink, trace, step, place), name=f"row {place}")
    foot = ink.say("two.harsh") if rows == count else ink.say("two.more", count=count - rows)
    ink.text(QRectF(area.left(), area.bottom() - line, area.width(), line), foot, size="small",
             colour="muted")  # fmt: skip


def _read(ink: Ink, trace: Trace, step: Step, place: int) -> ReadOut:
    texts: Texts = trace.shared
    both, joined = step.both, step.joined
    assert both is not None
    lines = [
        ink.say("two.points", helpful=f"{texts.rewards[place]:g}", safe=f"{texts.safe[place]:g}"),
        ink.say("two.scores", helpful=fixed(float(both.helpful[place]), 2),
                safe=fixed(float(both.safe[place]), 2)),
    ]  # fmt: skip
    if joined is not None:
        h, s = fixed(float(both.helpful[place]), 2), fixed(float(both.safe[place]), 2)
        result = fixed(float(joined.total[place]), 2)
        if np.isfinite(joined.weight):
            w = joined.weight
            lines.append(f"R = {1 - w:.1f}·({h}) + {w:.1f}·({s}) = {result}")
        else:
            sign = "<" if both.safe[place] < joined.threshold else "≥"
            lines.append(f"R_s = {s} {sign} τ = {fixed(joined.threshold, 2)}: R = {result}")
    return ReadOut(shown(texts.texts[place]), tuple(lines))
