"""The parts with one large plot: singular values, bytes, measured times."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.cost import Cost, Params, Step
from explorer.compute.attention.cost_count import Memory, crossovers, lengths, memory
from explorer.core.formatting import data_size, duration, number
from explorer.core.trace import Trace
from explorer.panels.attention.cost.names import decade, length
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut
from explorer.ui.canvas.plot import Axis, Plot, legend

MEMORY = (("weights", "category 0", "line"), ("vectors", "value", "line"),
          ("scores", "weight", "line"), ("log_sums", "weight", "dash"))  # fmt: skip
WAYS = (("projections", "category 1"), ("matrix", "weight"), ("fused", "category 2"),
        ("window", "key"))  # fmt: skip


def draw_rank(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Singular values of Q Kᵀ and of its softmax, falling; beyond rounding they do not count."""
    shared: Cost = trace.shared
    entries = (("dot", "query", ink.say("rank.scores", rank=shared.ranks[0])),
               ("dot", "weight", ink.say("rank.softmax", rank=shared.ranks[1])))  # fmt: skip
    high = legend(ink, box, entries)
    tokens = shared.tokens
    floor = tokens * float(np.finfo(np.float64).eps) * float(shared.singular.max())
    top = 10.0 ** math.ceil(math.log10(max(float(shared.singular.max()), 1e-9)) + 0.1)
    low = min(10.0 ** math.floor(math.log10(max(floor, 1e-300))), top * 1e-3)
    plot = Plot(
        ink, QRectF(box.left(), box.top() + high + 6, box.width(), box.height() - high - 6),
        Axis(0, tokens + 1, title=ink.say("rank.across")),
        Axis(low, top, 10, ink.say("rank.up")),
    )  # fmt: skip
    plot.frame()
    places = np.arange(1, tokens + 1)
    for row, colour in enumerate(("query", "weight")):
        values = np.maximum(shared.singular[row], low)
        plot.curve(places, values, colour, width=1.4)
        plot.points(places, values, colour, radius=min(4.0, 0.35 * plot.inner.width() / tokens))
    plot.level(floor, "muted")
    ink.label(plot.inner.left() + 4, plot.y(floor) - 1, ink.say("rank.rounding"), size="tiny",
              colour="muted", anchor="left bottom")  # fmt: skip
    for rank, key in ((shared.width, "rank.width"), (tokens, "rank.tokens")):
        if rank <= tokens:
            plot.upright(rank + 0.5, "text" if key == "rank.width" else "muted",
                         text=ink.say(key, rank=rank))  # fmt: skip

    def look(point: QPointF) -> ReadOut:
        at = min(max(round(plot.at(point)[0]), 1), tokens) - 1
        return ReadOut(ink.say("read.singular", place=at + 1),
                       (ink.say("read.singular.scores",
                                value=number(float(shared.singular[0, at]))),
                        ink.say("read.singular.softmax",
                                value=number(float(shared.singular[1, at])))))  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say("section.rank"))


def draw_bytes(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Bytes over the length, and as bars at the length that is set."""
    params: Params = trace.params
    layer = params.cost_layer
    small = ink.line_height("small")
    entries = tuple((sign, colour, ink.say(f"memory.{name}")) for name, colour, sign in MEMORY)
    high = legend(ink, box, entries)
    bars_high = 4 * (small + 4) + small + 8
    if box.height() < 260:
        bars_high = 0.0
    places = lengths(layer, params.length)
    found = [memory(layer, int(n)) for n in places]
    top = 10.0 ** math.ceil(math.log10(max(one.scores for one in found)))
    low = 10.0 ** math.floor(math.log10(min(one.log_sums for one in found)))
    plot = Plot(
        ink, QRectF(box.left(), box.top() + high + 6, box.width(),
                    max(box.height() - high - 6 - bars_high, 40)),
        Axis(16, float(places[-1]), 2, ink.say("areas.across"), form=length),
        Axis(low, top, 10, ink.say("bytes.up"), form=decade),
    )  # fmt: skip
    plot.frame()
    for name, colour, sign in MEMORY:
        values = np.array([float(getattr(one, name)) for one in found])
        plot.curve(places, values, colour, width=2.2, dash=sign == "dash")
    plot.upright(4 * params.head_width, "muted",
                 text=ink.say("bytes.cross", tokens=4 * params.head_width))  # fmt: skip
    here = plot.x(float(params.length))
    ink.line(here, plot.inner.top(), here, plot.inner.bottom(), "text", width=1.6)

    def look(point: QPointF) -> ReadOut:
        tokens = max(int(plot.at(point)[0]), 1)
        return ReadOut(ink.say("read.length", tokens=tokens), lines_of(ink, memory(layer, tokens)))

    ink.mark(plot.inner, look, name=ink.say("section.bytes"))
    if bars_high:
        bars = QRectF(box.left(), box.bottom() - bars_high + 8, box.width(), bars_high - 8)
        draw_memory_bars(ink, bars, trace)


def lines_of(ink: Ink, found: Memory) -> tuple[str, ...]:
    """The four amounts in words."""
    return tuple(
        ink.say("read.bytes", what=ink.say(f"memory.{name}"), size=data_size(getattr(found, name)))
        for name, _, _ in MEMORY
    )


def draw_memory_bars(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The four amounts at the length that is set, on one scale."""
    params: Params = trace.params
    found = memory(params.cost_layer, params.length)
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small),
             ink.say("bytes.bars", tokens=params.length), size="small", bold=True)  # fmt: skip
    label = max(ink.text_width(ink.say(f"memory.{name}"), "small") for name, _, _ in MEMORY) + 8
    label = min(label, box.width() * 0.5)
    largest = max(getattr(found, name) for name, _, _ in MEMORY)
    room = box.width() - label - ink.text_width("1023.9 MiB", "small", mono=True) - 8
    for at, (name, colour, sign) in enumerate(MEMORY):
        y = box.top() + (small + 4) * (at + 1)
        size = getattr(found, name)
        ink.text(QRectF(box.left(), y, label - 6, small), ink.say(f"memory.{name}"), size="small",
                 align="right middle")  # fmt: skip
        bar = QRectF(box.left() + label, y + 2, max(room * size / largest, 1.0), small - 4)
        ink.rect(bar, fill=soft(ink, colour, 0.35 if sign == "dash" else 0.8), line="border")
        ink.label(bar.right() + 5, bar.center().y(), data_size(size), size="small", mono=True)


def draw_times(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Seconds on this machine over n, d or h."""
    shared: Cost = trace.shared
    times = shared.times
    across, rows = (
        (times.lengths, times.over_length), (times.widths, times.over_width),
        (times.heads, times.over_heads),
    )[step.place]  # fmt: skip
    values = np.array(rows, dtype=np.float64).reshape(len(rows), len(across))
    some = values[np.isfinite(values)]
    if not some.size:
        ink.text(box, ink.say("time.nothing"), wrap=True, colour="muted", align="center middle")
        return
    entries = tuple(
        ("line", colour, ink.say(f"time.{name}")
         + ("" if np.isfinite(row).any() else f" ({ink.say('time.left')})"))
        for (name, colour), row in zip(WAYS, values, strict=True)
    )  # fmt: skip
    high = legend(ink, box, entries)
    axis = ("n", "d", "h")[step.place]
    low = 10.0 ** math.floor(math.log10(float(some.min())))
    top = 10.0 ** math.ceil(math.log10(float(some.max())) + 1e-9)
    last = float(max(across[-1], 2 * across[0]))
    plot = Plot(
        ink, QRectF(box.left(), box.top() + high + 6, box.width(), box.height() - high - 6),
        Axis(float(across[0]), last, 2, ink.say(f"time.across.{axis}"), form=length),
        Axis(low, max(top, 10 * low), 10, ink.say("time.up"), form=duration),
    )  # fmt: skip
    plot.frame()
    if axis == "n":
        skips = trace.params.skipping
        value = crossovers(trace.params.cost_layer, skips)[0]
        plot.upright(
            float(value), "muted", text=ink.say("time.cross", name="4d" if skips else "2d")
        )
    for (_, colour), row in zip(WAYS, values, strict=True):
        plot.curve(np.array(across), row, colour, width=2.2)
        there = np.isfinite(row)
        plot.points(np.array(across)[there], row[there], colour, radius=3.2)

    def look(point: QPointF) -> ReadOut:
        at = int(np.abs(np.log2(np.array(across)) - math.log2(plot.at(point)[0])).argmin())
        lines = tuple(
            ink.say("read.time", way=ink.say(f"time.{name}"),
                    seconds=duration(float(row[at])) if np.isfinite(row[at])
                    else ink.say("time.left"))
            for (name, _), row in zip(WAYS, values, strict=True)
        )  # fmt: skip
        return ReadOut(f"{axis} = {across[at]}", lines)

    ink.mark(plot.inner, look, name=ink.say("section.time"))
