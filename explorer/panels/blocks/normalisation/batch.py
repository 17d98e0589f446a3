"""BatchNorm by the size of the batch, with running statistics; dropout in both modes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.normalisation.params import (
    MOMENTUM,
    PASSES,
    REMEMBERED,
    SIZES,
    Batch,
    Modes,
    Step,
)
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

MODULES = ("dropout", "batch", "layer", "rms")


def draw_batch(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """What comes out for one sample, by batch size; below, the running statistics."""
    batch: Batch = trace.shared.batch
    entries = [
        ("dot", "weight", ink.say("legend.trained")), ("line", "value", ink.say("legend.running")),
        ("dash", "query", ink.say("legend.layer")),
    ]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    body = area.adjusted(0, used, 0, 0)
    wide = body.width() > 1.8 * body.height()
    if wide:
        first = QRectF(body.left(), body.top(), body.width() * 0.6, body.height())
        second = QRectF(first.right() + 16, body.top(), body.right() - first.right() - 16,
                        body.height())  # fmt: skip
    else:
        first = QRectF(body.left(), body.top(), body.width(), body.height() * 0.64)
        second = QRectF(body.left(), first.bottom() + 10, body.width(),
                        body.bottom() - first.bottom() - 10)  # fmt: skip
    now = float(batch.remembered[step.place])
    every = np.concatenate([batch.trained.ravel(), batch.remembered, [batch.layer]])
    low, high = float(every.min()), float(every.max())
    pad = 0.08 * (high - low) + 1e-3
    plot = Plot(
        ink, first,
        Axis(0.7, SIZES[-1] * 1.4, 2, ink.say("axis.size"), tuple(float(n) for n in SIZES),
             lambda size: f"{size:g}"),
        Axis(low - pad, high + pad), ink.say("plot.out"),
    )  # fmt: skip
    plot.frame()
    plot.level(batch.layer, "query", width=1.8)
    plot.level(now, "value", width=2.2, dash=False)
    for size, outputs in zip(SIZES, batch.trained, strict=True):
        plot.points(np.full(len(outputs), size, dtype=float), outputs, "weight", radius=3.2,
                    alpha=0.55)  # fmt: skip
    ink.mark(plot.inner, lambda point: _read_size(ink, plot, batch, point), name=plot.title)
    _running(ink, second, batch, step)


def _read_size(ink: Ink, plot: Plot, batch: Batch, point: QPointF) -> ReadOut:
    at = int(np.abs(np.log2(SIZES) - np.log2(max(plot.at(point)[0], 0.5))).argmin())
    outputs = batch.trained[at]
    return ReadOut(
        ink.say("read.size", size=SIZES[at]),
        (ink.say("read.between", low=number(float(outputs.min())),
                 high=number(float(outputs.max())), draws=len(outputs)),),
    )  # fmt: skip


def _running(ink: Ink, box: QRectF, batch: Batch, step: Step) -> None:
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("plot.running"),
             size="small", bold=True)  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top() + line + 4, box.width(), line), [
        ("line", "value", ink.say("legend.mean.running")),
        ("line", "key", ink.say("legend.variance.running")),
        ("dash", "text", ink.say("legend.true")),
    ])  # fmt: skip
    box = box.adjusted(0, line + 4 + used, 0, 0)
    values = np.concatenate([batch.means, batch.variances, batch.true])
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 1.0)
    pad = 0.08 * (high - low)
    places = np.arange(len(REMEMBERED), dtype=float)
    plot = Plot(
        ink, box,
        Axis(-0.2, len(REMEMBERED) - 0.8, 0, ink.say("axis.batches"), tuple(places.tolist()),
             lambda place: str(REMEMBERED[int(place)])),
        Axis(low - pad, high + pad),
    )  # fmt: skip
    plot.frame()
    for curve, true, colour in (
        (batch.means, batch.true[0], "value"), (batch.variances, batch.true[1], "key"),
    ):  # fmt: skip
        plot.level(true, colour)
        plot.curve(places, curve, colour, width=1.8)
        plot.points(places[: step.place + 1], curve[: step.place + 1], colour, radius=3.5)
    plot.upright(float(step.place), "text", dash=False)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, len(REMEMBERED) - 1))
        return ReadOut(
            ink.say("read.batches", batches=REMEMBERED[at], momentum=MOMENTUM),
            (ink.say("read.running", mean=number(float(batch.means[at])),
                     variance=number(float(batch.variances[at])),
                     true=number(batch.true[0]), true_variance=number(batch.true[1])),),
        )  # fmt: skip

    ink.mark(plot.inner, read, name=ink.say("plot.running"))


def draw_modes(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Every feature after so many passes, and below which kinds of layer know two modes."""
    modes: Modes = trace.shared.modes
    count = PASSES[step.place]
    entries = [
        ("dot", "weight", ink.say("legend.pass")), ("line", "value", ink.say("legend.eval")),
        ("dash", "text", ink.say("legend.mean" if count > 1 else "legend.mean.one", count=count)),
    ]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    body = area.adjusted(0, used, 0, 0)
    low = min(float(modes.passes.min()), 0.0)
    high = max(float(modes.passes.max()), 0.0)
    pad = 0.06 * (high - low)
    wide = body.width() > 1.8 * body.height()
    first = QRectF(body.left(), body.top(), body.width() * (0.62 if wide else 1),
                   body.height() * (1 if wide else 0.68))  # fmt: skip
    second = (
        QRectF(first.right() + 16, body.top(), body.right() - first.right() - 16, body.height())
        if wide
        else QRectF(body.left(), first.bottom() + 10, body.width(),
                    body.bottom() - first.bottom() - 10)
    )  # fmt: skip
    features = np.arange(1, len(modes.given) + 1, dtype=float)
    plot = Plot(ink, first, Axis(0.4, len(features) + 0.6, 0, ink.say("axis.feature"),
                                 tuple(features.tolist())),
                Axis(low - pad, high + pad), ink.say("plot.dropout"))  # fmt: skip
    plot.frame()
    shown = modes.passes[:count]
    mean = shown.mean(axis=0)
    half = plot.inner.width() / len(features) * 0.3
    for at, feature in enumerate(features.tolist()):
        x = float(plot.x(feature))
        plot.points(np.full(count, feature), shown[:, at], "weight", radius=3.2, alpha=0.5)
        y = float(plot.y(float(modes.given[at])))
        ink.line(x - half, y, x + half, y, "value", width=3)
        y = float(plot.y(float(mean[at])))
        ink.line(x - half, y, x + half, y, "text", width=1.8, dash=True)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]) - 1, 0, len(features) - 1))
        kept = int((shown[:, at] != 0).sum())
        p = trace.params.dropout
        return ReadOut(
            ink.say("read.feature", feature=at + 1),
            (ink.say("read.dropout", given=number(float(modes.given[at])), p=f"{p:g}",
                     scaled=number(float(modes.given[at]) / (1 - p)), kept=kept, count=count,
                     mean=number(float(mean[at]))),),
        )  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
    _modules(ink, second, modes)


def _modules(ink: Ink, box: QRectF, modes: Modes) -> None:
    """Bars: how far training and evaluation lie apart on one input."""
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("plot.apart"), size="small",
             bold=True)  # fmt: skip
    names = [ink.say(f"module.{name}") for name in MODULES]
    left = box.left() + max(ink.text_width(name, "small") for name in names) + 10
    room = box.right() - left - ink.text_width("00.00", "small", mono=True) - 8
    height = min((box.height() - line - 4) / len(MODULES), 40.0)
    most = float(modes.apart.max()) or 1.0
    for at, (name, apart) in enumerate(zip(names, modes.apart.tolist(), strict=True)):
        y = box.top() + line + 4 + at * height
        ink.text(QRectF(box.left(), y, left - box.left() - 6, height), name, size="small")
        bar = QRectF(left, y + height * 0.2, apart / most * room, height * 0.6)
        if apart:
            ink.rect(bar, fill="weight", radius=2)
        ink.line(left, y, left, y + height, "border")
        ink.label(bar.right() + 6, y + height / 2, number(apart) if apart else "0", size="small",
                  mono=True)  # fmt: skip
        read = ReadOut(name, (ink.say("read.apart", apart=number(apart)),))
        ink.mark(QRectF(box.left(), y, box.width(), height), read, name=name)
