"""The training: loss curves, the loss scale with its skipped steps, gradients in FP16's window."""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.mixed_precision import TrainingRun, TrainingStep
from explorer.compute.floats.mixed_training import BYTES, LANES
from explorer.core.formatting import data_size, number, superscript
from explorer.core.trace import Trace
from explorer.panels.floats.mixed_precision.histogram import draw_histogram
from explorer.panels.floats.mixed_precision.lanes import colour, dashed, row_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

MOST_SEEKS = 100
MOST_POINTS = 161  # of a loss curve


def draw_training(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Two plots over the steps, the histogram of now, and a row for each lane."""
    wide = box.width() > max(1.35 * box.height(), 700)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    if wide:
        half = box.width() * 0.5 - 12
        left = QRectF(box.left(), box.top(), half, box.height())
        right = QRectF(box.right() - half, box.top(), half, box.height())
        low = left.height() * 0.36
        loss = left.adjusted(0, 0, 0, -low - 10)
        scale = QRectF(left.left(), left.bottom() - low, half, low)
        rows = max(right.height() * 0.5, 8 * tiny + 8)
        table = QRectF(right.left(), right.top(), half, rows)
        bars = QRectF(right.left(), right.top() + rows + 10, half, right.height() - rows - 10)
    else:
        rows = min(max(box.height() * 0.25, 8 * tiny + 4), 8 * (small + 4))
        rest = box.height() - rows - 24
        loss = QRectF(box.left(), box.top(), box.width(), rest * 0.44)
        scale = QRectF(box.left(), loss.bottom() + 8, box.width(), rest * 0.25)
        bars = QRectF(box.left(), scale.bottom() + 8, box.width(), rest * 0.31)
        if box.height() < 480:  # too low for three plots on top of one another
            loss = QRectF(box.left(), box.top(), box.width() * 0.55, rest * 0.58)
            scale = QRectF(loss.right() + 8, box.top(), box.right() - loss.right() - 8,
                           loss.height())  # fmt: skip
            bars = QRectF(box.left(), loss.bottom() + 8, box.width(), rest * 0.42)
        table = QRectF(box.left(), bars.bottom() + 8, box.width(), rows)
    beside = loss.top() == scale.top()
    start = _loss(ink, loss, trace, index, beside)
    _scale(ink, scale, trace, index, 0.0 if beside else start)
    step: TrainingStep = trace[index]
    shared: TrainingRun = trace.shared
    now = float(shared.scale[row_of("fp16-both"), step.step])
    power = round(math.log2(now))
    draw_histogram(
        ink, bars, FORMATS["fp16"], shifted(step.counts, power),
        ink.say("histogram.title", power=superscript(power)), step.scaled, before=step.counts,
        reach=(-36, 20),
    )  # fmt: skip
    _table(ink, table, trace, index)


def shifted(counts: np.ndarray, power: int) -> np.ndarray:
    """The histogram of numbers multiplied by 2^power: the same bars, further along."""
    out = np.zeros_like(counts)
    for place, value in enumerate(counts.tolist()):
        out[min(max(place + power, 0), len(out) - 1)] += value
    return out


def _key(trace: Trace, box: QRectF) -> tuple[object, ...]:
    """What a still layer depends on; a run that grows has another at every length."""
    where = (box.left(), box.top(), box.width(), box.height())
    return repr(trace.params), trace.shared.done, where


def _steps_axis(ink: Ink, trace: Trace, title: bool) -> Axis:
    last = max(float(trace.params.steps - 1), 1.0)
    return Axis(0.0, last, title=ink.say("axis.step") if title else "")


def _loss(ink: Ink, box: QRectF, trace: Trace, index: int, titled: bool) -> float:
    """The curves; returns where their axis begins."""
    shared: TrainingRun = trace.shared
    low, high = trace.scales["loss"]
    up = Axis(low / 1.3, high * 1.3, 10, ink.say("axis.loss"))
    plot = Plot(ink, box, _steps_axis(ink, trace, titled), up)
    now, chosen = trace[index].step, _selected(ink)
    loss = np.where(shared.loss > 0, shared.loss, np.nan)
    count = min(shared.done, MOST_POINTS)
    at = np.unique(np.linspace(0, shared.done - 1, count).astype(np.int64))
    seen = np.append(at[at < now], now)

    def still(layer: Ink) -> None:
        under = Plot(layer, box, plot.across, up)
        under.frame()
        for row, lane in enumerate(LANES):
            under.curve(at, loss[row, at], colour(lane), width=1.0, alpha=0.3)

    ink.layer((*_key(trace, box), "loss"), still)
    for row, lane in enumerate(LANES):
        plot.curve(seen, loss[row, seen], colour(lane), width=3.0 if chosen == row else 1.8,
                   dash=dashed(lane))  # fmt: skip
        plot.points(seen[-1:], loss[row, seen[-1:]], colour(lane), radius=3.2)
    plot.upright(float(now), "muted")
    _seeks(ink, plot, trace)
    return plot.inner.left()


def _selected(ink: Ink) -> int | None:
    chosen = ink.view.selection
    lane = chosen.get("lane") if isinstance(chosen, dict) else None
    return next((i for i, one in enumerate(LANES) if one.id == lane), None)


def _seeks(ink: Ink, plot: Plot, trace: Trace) -> None:
    """Columns that say all losses of a step and lead there."""
    count = len(trace)
    every = max(1, math.ceil(count / MOST_SEEKS))
    places = [*range(0, count, every)]
    xs = [plot.x(float(trace[i].step)) for i in places]
    for order, i in enumerate(places):
        left = xs[order] if order == 0 else (xs[order - 1] + xs[order]) / 2
        right = xs[order] if order + 1 == len(xs) else (xs[order] + xs[order + 1]) / 2
        area = QRectF(left, plot.inner.top(), max(right - left, 1.0), plot.inner.height())
        ink.mark(area, partial(_read_losses, ink, trace, i), seek=i)


def _read_losses(ink: Ink, trace: Trace, index: int, _: QPointF) -> ReadOut:
    shared, step = trace.shared, trace[index].step
    lines = (
        f"{ink.say('lane.' + lane.id)}: {number(float(shared.loss[row, step]), 4)}"
        for row, lane in enumerate(LANES)
    )
    return ReadOut(ink.say("read.step", step=step), tuple(lines))


def _scale(ink: Ink, box: QRectF, trace: Trace, index: int, start: float) -> None:
    """The scale of the lanes that have one; a gap and a cross where a step was skipped. The axis
    begins at `start` where there is room, below that of the loss."""
    shared: TrainingRun = trace.shared
    rows = [row_of("fp16-scaler"), row_of("fp16-both")]
    low, high = float(shared.scale[rows].min()), float(shared.scale[rows].max())
    up = Axis(low / 2, high * 4, 2, ink.say("axis.scale"))
    plot = Plot(ink, box, _steps_axis(ink, trace, True), up)
    if start > plot.inner.left():
        box = box.adjusted(start - plot.inner.left(), 0, 0, 0)
        plot = Plot(ink, box, plot.across, up)
    edges = np.arange(shared.done + 1, dtype=np.float64) - 0.5
    now = trace[index].step
    scales = np.where(shared.skipped, np.nan, shared.scale)

    def still(layer: Ink) -> None:
        under = Plot(layer, box, plot.across, up)
        under.frame()
        for row in rows:
            under.stairs(edges, scales[row], colour(LANES[row]), width=1.0, alpha=0.35)

    ink.layer((*_key(trace, box), "scale"), still)
    for row in rows:
        lane = LANES[row]
        values = scales[row]
        plot.stairs(edges[: now + 2], values[: now + 1], colour(lane),
                    width=1.2 if dashed(lane) else 2.2)  # fmt: skip
        for step in np.flatnonzero(shared.skipped[row]).tolist():
            if dashed(lane) or step > now:
                continue
            x, y = plot.x(float(step)), plot.y(float(shared.scale[row, step]))
            for sign in (1, -1):
                ink.line(x - 3.5, y - sign * 3.5, x + 3.5, y + sign * 3.5, "error", width=2.0)
    skips = int(shared.skipped[rows[1], : now + 1].sum())
    text = ink.say("scale.skipped", count=skips)
    ink.label(plot.inner.right() - 2, plot.inner.bottom() - 3, text, anchor="right bottom",
              size="tiny", colour="error" if skips else "muted")  # fmt: skip
    plot.upright(float(now), "muted")

    def read(point: QPointF) -> ReadOut:
        step = int(min(max(round(plot.at(point)[0]), 0), shared.done - 1))
        lines = []
        for row in rows:
            power = superscript(round(math.log2(float(shared.scale[row, step]))))
            key = "read.skipped" if shared.skipped[row, step] else "read.scale"
            name = ink.say(f"lane.{LANES[row].id}")
            lines.append(ink.say(key, name=name, power=power))
        return ReadOut(ink.say("read.step", step=step), tuple(lines))

    ink.mark(plot.inner, read, name="scale")


def _table(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A row for each lane: its line, the loss now, steps skipped, bytes of states and
    activations as bars."""
    shared: TrainingRun = trace.shared
    now = trace[index].step
    height = box.height() / (len(LANES) + 1)
    size: str = "small" if height >= ink.line_height("small") else "tiny"
    names = [ink.say(f"lane.{lane.id}") for lane in LANES]
    name = max(ink.text_width(text, size) for text in names) + 34
    loss = max(ink.text_width("8.88·10⁻⁸", size, mono=True), ink.text_width(ink.say("column.loss"),
               size)) + 12  # fmt: skip
    skipped = ink.text_width(ink.say("column.skipped"), size) + 12
    left = box.left() + name + loss + skipped
    room = box.right() - left
    head = QRectF(box.left() + name, box.top(), loss - 10, height)
    ink.text(head, ink.say("column.loss"), size=size, colour="muted", align="right middle")
    head = QRectF(box.left() + name + loss, box.top(), skipped - 10, height)
    ink.text(head, ink.say("column.skipped"), size=size, colour="muted", align="right middle")
    x = left + 6
    for key, fill in (("column.states", "significand"), ("column.activations", "key")):
        text = ink.say(key)
        ink.rect(QRectF(x, box.top() + height / 2 - 4, 9, 8), fill=fill)
        ink.text(QRectF(x + 13, box.top(), box.right() - x - 13, height), text, size=size,
                 colour="muted")  # fmt: skip
        x += ink.text_width(text, size) + 26
    most = float(shared.bytes.sum(axis=1).max())
    number_room = ink.text_width("88.8 KiB", size, mono=True) + 6
    for row, lane in enumerate(LANES):
        top = box.top() + (row + 1) * height
        y = top + height / 2
        ink.line(box.left() + 2, y, box.left() + 24, y, colour(lane), width=2.4,
                 dash=dashed(lane))  # fmt: skip
        ink.text(QRectF(box.left() + 30, top, name - 30, height), names[row], size=size,
                 bold=_selected(ink) == row)  # fmt: skip
        ink.text(QRectF(box.left() + name, top, loss - 10, height),
                 number(float(shared.loss[row, now]), 3), size=size, mono=True,
                 align="right middle")  # fmt: skip
        skips = int(shared.skipped[row, : now + 1].sum())
        ink.text(QRectF(box.left() + name + loss, top, skipped - 10, height),
                 str(skips) if lane.scaler else "–", size=size, mono=True,
                 align="right middle")  # fmt: skip
        states, kept = int(shared.bytes[row, :-1].sum()), int(shared.bytes[row, -1])
        unit = max(room - 6 - number_room, 1.0) / most
        bar = QRectF(left + 6, top + 2.5, states * unit, height - 5)
        ink.rect(bar, fill="significand", alpha=0.75)
        more = QRectF(bar.right() + 1, bar.top(), kept * unit, bar.height())
        ink.rect(more, fill="key", alpha=0.75)
        ink.text(QRectF(more.right() + 4, top, number_room, height), data_size(states + kept),
                 size=size, mono=True, elide=False)  # fmt: skip
        each = shared.bytes[row].tolist()
        lines = [f"{ink.say('bytes.' + part)}: {data_size(value)}"
                 for part, value in zip(BYTES, each, strict=True) if value]  # fmt: skip
        lines.append(ink.say("read.states", bytes=states, parameters=shared.parameters,
                             each=f"{states / shared.parameters:g}"))  # fmt: skip
        ink.mark(QRectF(box.left(), top, box.width(), height), ReadOut(names[row], tuple(lines)),
                 select={"lane": lane.id}, name=f"lane {lane.id}")  # fmt: skip
