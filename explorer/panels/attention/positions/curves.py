"""Curves: score against distance, errors of a format, losses by place, the ramp, the chunks."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.positions import (
    FORMATS,
    KINDS,
    OFFSETS,
    STRETCHES,
    Params,
    Positions,
    blocks_of,
)
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Colour, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: A colour for each kind and each stretch; Okabe and Ito's, told apart by their labels too.
KIND_COLOURS = dict(zip(KINDS, ("category 7", "category 1", "category 6", "category 4",
                                "category 2", "category 0"), strict=True))  # fmt: skip
STRETCH_COLOURS = dict(zip(STRETCHES, ("category 4", "category 0", "category 1", "category 2",
                                       "category 6"), strict=True))  # fmt: skip
FORMAT_COLOURS = ("category 2", "category 4", "category 0", "category 5")


def draw_score(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The score of one query and one key against their distance; a band for where they stand."""
    found: Positions = trace.shared
    params: Params = trace.params
    curve = found.curve
    last = min(len(curve.mean) - 1, 2 * found.trained)
    entries: list[tuple[str, Colour, str]] = [
        ("line", "weight", ink.say("legend.mean")),
        ("box", soft(ink, "weight", 0.28), ink.say("legend.band")),
    ]
    if params.bias:
        entries.append(("dash", "muted", ink.say("legend.without_bias")))
    high = legend(ink, box, entries)
    low_value = float(np.nanmin([curve.low[: last + 1], curve.without_bias[: last + 1]]))
    high_value = float(np.nanmax([curve.high[: last + 1], curve.without_bias[: last + 1]]))
    span = high_value - low_value
    if span < 1e-9:  # flat, but for rounding
        low_value, high_value, span = low_value - 1, high_value + 1, 2.0
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0), Axis(0, last, title=ink.say("axis.distance")),
        Axis(low_value - 0.06 * span, high_value + 0.06 * span, title=ink.say("axis.score")),
    )  # fmt: skip
    plot.frame()
    at = np.arange(last + 1)
    low, upper = curve.low[: last + 1], curve.high[: last + 1]
    outline = [QPointF(plot.x(float(d)), plot.y(float(v))) for d, v in zip(at, upper, strict=True)]
    outline += [QPointF(plot.x(float(d)), plot.y(float(v)))
                for d, v in zip(at[::-1], low[::-1], strict=True)]  # fmt: skip
    ink.polygon(outline, fill=soft(ink, "weight", 0.28))
    plot.upright(found.trained, "warn", text=ink.say("edge.trained"))
    if params.bias:
        plot.curve(at, curve.without_bias[: last + 1], "muted", dash=True)
    plot.curve(at, curve.mean[: last + 1], "weight", width=2)
    if params.distance <= last:
        ink.circle(plot.x(params.distance), plot.y(float(curve.mean[params.distance])), 5,
                   fill="weight", line="text")  # fmt: skip

    def look(point: QPointF) -> ReadOut:
        place = min(max(round(plot.at(point)[0]), 0), last)
        return ReadOut(ink.say("read.distance", distance=place), (
            ink.say("read.score", mean=number(float(curve.mean[place]), 4)),
            ink.say("read.band", low=number(float(curve.low[place]), 4),
                    high=number(float(curve.high[place]), 4),
                    spread=number(float(curve.high[place] - curve.low[place]), 2)),
        ))  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("axis.score"))


def draw_errors(ink: Ink, box: QRectF, trace: Trace) -> None:
    """How far a score is from the exact one, by how far both tokens have moved on."""
    found: Positions = trace.shared
    entries = [("line", colour, ink.say(f"format.{row}"))
               for row, colour in enumerate(FORMAT_COLOURS)]  # fmt: skip
    high = legend(ink, box, entries)
    positive = found.errors[found.errors > 0]
    floor = min(10.0 ** math.floor(math.log10(float(positive.min()))) if len(positive) else 1e-16,
                1e-16)  # fmt: skip
    ceiling = max(10.0 ** math.ceil(math.log10(float(found.errors.max()) or 1.0)), 1.0)
    places = (0.0, 1.0, 2.0, 3.0)
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0),
        Axis(-0.3, 3.3, title=ink.say("axis.offset"), ticks=places,
             form=lambda value: f"{OFFSETS[round(value)]:,}" if 0 <= value <= 3 else ""),
        Axis(floor, ceiling, 10, ink.say("axis.error")),
    )  # fmt: skip
    plot.frame()
    for row, colour in enumerate(FORMAT_COLOURS):
        values = np.maximum(found.errors[row], floor)  # exact stands on the floor
        plot.curve(np.array(places), values, colour, width=2)
        plot.points(np.array(places), values, colour, radius=4.5)
        for place, error in zip(places, found.errors[row].tolist(), strict=True):
            if error == 0:  # no place on a logarithmic axis
                ink.label(plot.x(place), plot.y(floor) - 7, "0", anchor="center bottom",
                          size="small", mono=True, bold=True)  # fmt: skip

    def look(point: QPointF) -> ReadOut:
        column = min(max(round(plot.at(point)[0]), 0), 3)
        return ReadOut(ink.say("read.offset", offset=f"{OFFSETS[column]:,}"), tuple(
            ink.say("read.error", format=ink.say(f"format.{row}"),
                    error=number(float(found.errors[row, column]), 2))
            for row in range(len(FORMATS))
        ))  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("axis.error"))


def draw_losses(
    ink: Ink, box: QRectF, trace: Trace, losses: np.ndarray, names: Sequence[str],
    colours: Sequence[str], strong: int = -1,
) -> None:  # fmt: skip
    """Loss by place, in stretches of 32; beyond the dashed line no model was trained."""
    found: Positions = trace.shared
    size = 32
    means = blocks_of(losses, size)
    entries = [("line", colour, name) for colour, name in zip(colours, names, strict=True)]
    high = legend(ink, box, entries)
    low, top = float(means.min()), float(means.max())
    span = (top - low) or 1.0
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0),
        Axis(0, losses.shape[1], title=ink.say("axis.place")),
        Axis(max(low - 0.08 * span, 0.0), top + 0.08 * span, title=ink.say("axis.loss")),
    )  # fmt: skip
    plot.frame()
    trained = QRectF(plot.inner.left(), plot.inner.top(), plot.x(found.trained) - plot.inner.left(),
                     plot.inner.height())  # fmt: skip
    ink.rect(trained, fill=soft(ink, "ok", 0.09))
    plot.upright(found.trained, "warn", text=ink.say("edge.trained"), width=1.6)
    at = (np.arange(means.shape[1]) + 0.5) * size
    order = [row for row in range(len(means)) if row != strong] + ([strong] if strong >= 0 else [])
    for row in order:
        wide = 3.2 if row == strong else 1.8
        plot.curve(at, means[row], colours[row], width=wide)
        plot.points(at, means[row], colours[row], radius=wide)

    def look(point: QPointF) -> ReadOut:
        block = min(max(int(plot.at(point)[0] / size), 0), means.shape[1] - 1)
        return ReadOut(
            ink.say("read.places", first=block * size, last=(block + 1) * size - 1),
            tuple(ink.say("read.loss", name=name, loss=fixed(float(means[row, block])))
                  for row, name in enumerate(names)),
        )  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("axis.loss"))


def draw_length(ink: Ink, box: QRectF, trace: Trace) -> None:
    """All six kinds."""
    found: Positions = trace.shared
    draw_losses(ink, box, trace, found.losses, [ink.say(f"kind.{kind}") for kind in KINDS],
                [KIND_COLOURS[kind] for kind in KINDS], KINDS.index(found.kind))  # fmt: skip


def draw_stretch(ink: Ink, box: QRectF, trace: Trace) -> None:
    """RoPE as it is, stretched in three ways, and with dual chunk attention."""
    found: Positions = trace.shared
    draw_losses(ink, box, trace, found.stretched, [ink.say(f"stretch.{n}") for n in STRETCHES],
                [STRETCH_COLOURS[name] for name in STRETCHES])  # fmt: skip


def draw_ramp(ink: Ink, box: QRectF, trace: Trace) -> None:
    """How fast each dial turns after stretching, as a share of before; from fast to slow."""
    found: Positions = trace.shared
    names = STRETCHES[1:4]
    high = legend(ink, box, [("line", STRETCH_COLOURS[n], ink.say(f"stretch.{n}")) for n in names])
    planes = found.ramp.shape[1]
    turns = found.turns_in_training
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0),
        Axis(-0.4, planes - 0.6, title=ink.say("axis.turns"),
             ticks=tuple(float(i) for i in range(planes)),
             form=lambda value: number(float(turns[min(max(round(value), 0), planes - 1)]), 2)),
        Axis(0.0, 1.08, title=ink.say("axis.kept")),
    )  # fmt: skip
    plot.frame()
    at = np.arange(planes, dtype=np.float64)
    whole = int((turns >= 1).sum()) - 0.5
    plot.upright(whole, "warn", text=ink.say("edge.whole"))
    for row, name in enumerate(names, start=1):
        kept = found.ramp[row] / found.ramp[0]
        plot.curve(at, kept, STRETCH_COLOURS[name], width=2)
        plot.points(at, kept, STRETCH_COLOURS[name], radius=4)

    def look(point: QPointF) -> ReadOut:
        plane = min(max(round(plot.at(point)[0]), 0), planes - 1)
        return ReadOut(
            ink.say("read.dial", plane=plane + 1, theta=number(float(found.ramp[0, plane]))),
            (ink.say("read.turns", turns=number(float(turns[plane]))),
             *(ink.say("read.kept", name=ink.say(f"stretch.{name}"),
                       kept=number(float(found.ramp[row, plane] / found.ramp[0, plane])),
                       theta=number(float(found.ramp[row, plane])))
               for row, name in enumerate(names, start=1))),
        )  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("axis.kept"))


def draw_chunks(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The distance that the last query uses for each key: true, and with dual chunk attention."""
    found: Positions = trace.shared
    params: Params = trace.params
    count = len(found.relative)
    true = count - 1 - np.arange(count)
    entries = [("dash", STRETCH_COLOURS["none"], ink.say("legend.true")),
               ("line", STRETCH_COLOURS["chunks"], ink.say("legend.chunks"))]  # fmt: skip
    high = legend(ink, box, entries)
    plot = Plot(
        ink, box.adjusted(0, high + 6, 0, 0), Axis(0, count - 1, title=ink.say("axis.key")),
        Axis(0, count, title=ink.say("axis.used")),
    )  # fmt: skip
    plot.frame()
    band = QRectF(plot.inner.left(), plot.y(found.trained), plot.inner.width(),
                  plot.inner.bottom() - plot.y(found.trained))  # fmt: skip
    ink.rect(band, fill=soft(ink, "ok", 0.12))
    plot.level(found.trained, "warn")
    ink.label(plot.inner.left() + 4, plot.y(found.trained) - 1, ink.say("edge.trained"),
              anchor="left bottom", size="tiny", colour="warn")  # fmt: skip
    at = np.arange(count, dtype=np.float64)
    plot.curve(at, true, STRETCH_COLOURS["none"], dash=True, width=2)
    for start in range(0, count, params.chunk):
        part = slice(start, start + params.chunk)
        plot.curve(at[part], found.relative[part], STRETCH_COLOURS["chunks"], width=2)

    def look(point: QPointF) -> ReadOut:
        key = min(max(round(plot.at(point)[0]), 0), count - 1)
        apart = (count - 1) // params.chunk - key // params.chunk
        case = "same" if apart == 0 else "next" if apart == 1 else "far"
        return ReadOut(ink.say("read.chunk", query=count - 1, key=key), (
            ink.say("read.chunk.used", true=int(true[key]), used=int(found.relative[key])),
            ink.say(f"read.chunk.{case}"),
        ))  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("axis.used"))


def draw_train(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The training above; below, how far the model copies, beside the one that ships."""
    found: Positions = trace.shared
    copying = found.copying
    assert copying is not None
    half = (box.height() - 12) / 2
    steps = len(copying.losses)
    top = max(copying.chance, float(copying.losses.max())) * 1.05
    plot = Plot(
        ink, QRectF(box.left(), box.top(), box.width(), half),
        Axis(0, max(steps - 1, 1), title=ink.say("axis.step")),
        Axis(0, top, title=ink.say("axis.batch")),
    )  # fmt: skip
    plot.frame()
    plot.level(copying.chance, "muted", text=ink.say("train.chance"))
    plot.curve(np.arange(steps), copying.losses, "weight")
    ink.mark(plot.inner, lambda point: ReadOut(
        ink.say("read.step", step=min(max(round(plot.at(point)[0]), 0), steps - 1) + 1),
        (ink.say("read.loss", name=ink.say("axis.batch"), loss=fixed(float(
            copying.losses[min(max(round(plot.at(point)[0]), 0), steps - 1)]))),),
    ), name=ink.say("axis.batch"))  # fmt: skip
    kind = ink.say(f"kind.{found.kind}")
    draw_losses(
        ink, QRectF(box.left(), box.top() + half + 12, box.width(), half), trace, copying.places,
        [ink.say("train.anew", kind=kind), ink.say("train.shipped", kind=kind)],
        ["category 5", "category 4"], 0,
    )  # fmt: skip
