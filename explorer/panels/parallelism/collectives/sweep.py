"""Bucket size and overlap: one rank's step above, the time of the step over all sizes below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.collective_views import Sweep
from explorer.compute.parallelism.data.params import Block
from explorer.core.formatting import data_size, duration, number
from explorer.core.trace import Trace
from explorer.panels.parallelism.collectives.explain import sweep_caption
from explorer.panels.parallelism.data.lanes import COLOURS, time_axis
from explorer.panels.parallelism.data.numbers import size
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import sentence_height, widest_of


def draw_sweep(ink: Ink, rect: QRectF, trace: Trace, index: int) -> None:
    """The lanes of a bucket size, and the curve it lies on."""
    body = rect.adjusted(16, 10, -16, -12)
    if body.width() < 200 or body.height() < 160:
        return
    widest = widest_of(
        ink, trace, "", lambda: (sweep_caption(trace, place) for place in range(len(trace)))
    )
    high = sentence_height(ink, widest, body.width())
    head = QRectF(body.left(), body.top(), body.width(), high)
    ink.text(head, ink.say(sweep_caption(trace, index)), bold=True, wrap=True, align="left top")
    stage = body.adjusted(0, high + 8, 0, 0)
    tall = min(max(stage.height() * 0.3, 92.0), 190.0)
    _lanes(ink, QRectF(stage.left(), stage.top(), stage.width(), tall), trace, index)
    _curve(ink, stage.adjusted(0, tall + 14, 0, 0), trace, index)


def _lanes(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    found: Sweep = trace.shared
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), [
        ("box", COLOURS["forward"], ink.say("lane.forward")),
        ("box", COLOURS["backward"], ink.say("lane.backward")),
        ("box", COLOURS["reduce"], ink.say("lane.send")),
    ])  # fmt: skip
    whole = trace.scales["seconds"][1] or 1.0
    plot = QRectF(box.left(), box.top() + used + 4, box.width() - 6,
                  box.height() - used - tiny - 10)  # fmt: skip
    time_axis(ink, plot, whole)
    lane = plot.height() / 2 - 1
    for place in (0, 1):
        ink.rect(QRectF(plot.left(), plot.top() + place * (lane + 2), plot.width(), lane),
                 fill="raised", radius=2)  # fmt: skip
    for block in found.lines[index].blocks:
        left = plot.left() + plot.width() * block.start / whole
        wide = max(plot.width() * block.seconds / whole, 0.6)
        top = plot.top() + (0 if block.lane == "compute" else lane + 2)
        area = QRectF(left, top, wide, lane)
        ink.rect(area, fill=COLOURS[block.kind], line="surface" if wide > 3 else None, width=0.8)
        ink.mark(area, partial(_read, ink, found, index, block), name=f"{block.kind}")


def _read(ink: Ink, found: Sweep, index: int, block: Block, _: QPointF) -> ReadOut:
    lines = [f"{duration(block.start)} – {duration(block.end)}: {duration(block.seconds)}"]
    if block.bucket >= 0:
        lines.append(ink.say("read.bucket", bucket=block.bucket,
                             bytes=size(found.lines[index].buckets[block.bucket])))  # fmt: skip
    key = "send" if block.kind == "reduce" else block.kind
    return ReadOut(ink.say(f"lane.{key}"), tuple(lines))


def _curve(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    found: Sweep = trace.shared
    small = ink.line_height("small")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), [
        ("line", "weight", ink.say("curve.overlap")), ("dash", "muted", ink.say("curve.after")),
        ("line", "category 2", ink.say("curve.computing")),
    ])  # fmt: skip
    most = 1e3 * float(max(found.after.max(), found.overlapped.max()))
    low, high = float(found.caps[0]), float(found.caps[-1])
    every = 2 if box.width() < 900 else 1
    across = Axis(low, high, 2, ink.say("axis.bucket"), form=data_size,
                  ticks=tuple(float(cap) for cap in found.caps[::every]))  # fmt: skip
    plot = Plot(ink, box.adjusted(0, used + 6, 0, 0), across, Axis(0.0, most * 1.08),
                ink.say("axis.step"))  # fmt: skip
    plot.frame()
    plot.curve(found.caps, 1e3 * found.after, "muted", dash=True)
    plot.level(1e3 * found.computing, "category 2", width=1.6, dash=False)
    plot.curve(found.caps, 1e3 * found.overlapped, "weight", width=2.2)
    plot.points(found.caps, 1e3 * found.overlapped, "weight", radius=3.0)
    x, y = plot.x(float(found.caps[index])), plot.y(1e3 * float(found.overlapped[index]))
    ink.line(x, plot.inner.top(), x, plot.inner.bottom(), "text", width=1.2)
    ink.circle(x, y, 6, fill="weight", line="text", width=1.6)
    pitch = plot.inner.width() / (len(found.caps) - 1)
    for place, cap in enumerate(found.caps.tolist()):
        middle = plot.x(float(cap))
        column = QRectF(middle - pitch / 2, plot.inner.top(), pitch, plot.inner.height())
        ink.mark(column.intersected(plot.inner), ReadOut(data_size(cap), (
            ink.say("read.overlap", time=duration(float(found.overlapped[place]))),
            ink.say("read.after", time=duration(float(found.after[place]))),
            ink.say("read.count", count=int(found.counts[place])),
        )), seek=place, name=f"size {place}")  # fmt: skip
    text = number(1e3 * float(found.overlapped[index])) + " ms"
    side = "left" if x < plot.inner.center().x() else "right"
    ink.label(x + (10 if side == "left" else -10), y - 12, text, anchor=f"{side} bottom",
              size="small", bold=True)  # fmt: skip
