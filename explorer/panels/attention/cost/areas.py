"""How the FLOPs of a layer divide as the text grows, with the crossovers marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.cost import METHODS, Cost, Params, Step
from explorer.compute.attention.cost_count import crossovers
from explorer.compute.attention.cost_growth import Shares, flops_of, shares_at, shares_of
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.panels.attention.cost.names import amount, length
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut
from explorer.ui.canvas.plot import Axis, Plot, legend

PARTS = (("attention", "weight", 0.75), ("projections", "category 1", 0.55),
         ("feed_forward", "category 0", 0.45))  # fmt: skip


def draw_areas(ink: Ink, box: QRectF, trace: Trace, step: Step, *, compact: bool) -> None:
    """Shares of attention, projections and feed-forward, stacked to 100 %."""
    params: Params = trace.params
    shared: Cost = trace.shared
    name = step.part if step.part in METHODS else "full"
    found = shares_of(name, params, shared)
    entries = [("box", soft(ink, colour, share), ink.say(f"part.{part}"))
               for part, colour, share in PARTS]  # fmt: skip
    if name != "full":
        entries.append(("dash", ink.colour("text"), ink.say("part.whole")))
    small = ink.line_height("small")
    title = QRectF(box.left(), box.top(), box.width(), small)
    d = params.cost_layer.width
    key = "areas.title.short" if compact else "areas.title"
    ink.text(title, ink.say(key, width=d, heads=params.heads), size="small", bold=True)
    top = title.bottom() + 3
    top += legend(ink, QRectF(box.left(), top, box.width(), 1), entries) + small + 5
    if box.bottom() - top < 60:
        return
    last = float(found.lengths[-1])
    plot = Plot(
        ink, QRectF(box.left(), top, box.width(), box.bottom() - top),
        Axis(16, last, 2, ink.say("areas.across"), form=length),
        Axis(0, 100, ticks=(0, 50, 100), form=lambda value: f"{value:.0f}%"),
    )  # fmt: skip
    fill(ink, plot, found)
    plot.frame(grid=False)
    if name != "full":
        plot.curve(found.lengths, 100 * found.whole, "text", width=1.5, dash=True)
    draw_crossings(ink, plot, trace, compact=compact)
    if not compact:
        draw_equal(ink, plot, trace)
    here = float(min(max(params.length, 16), last))
    plot.ink.line(plot.x(here), plot.inner.top(), plot.x(here), plot.inner.bottom(), "text",
                  width=1.6)  # fmt: skip
    ink.circle(plot.x(here), plot.inner.bottom(), 4, fill="text")
    read_areas(ink, plot, trace, name)


def fill(ink: Ink, plot: Plot, found: Shares) -> None:
    """The three areas, from below."""
    base = np.zeros(len(found.lengths))
    xs = plot.x(found.lengths.astype(np.float64))
    for part, colour, share in PARTS:
        upper = base + 100 * getattr(found, part)
        points = [QPointF(x, y) for x, y in zip(xs, plot.y(base), strict=True)]
        points += [QPointF(x, y) for x, y in zip(xs[::-1], plot.y(upper)[::-1], strict=True)]
        ink.polygon(points, fill=soft(ink, colour, share))
        plot.curve(found.lengths, upper, "border", width=0.8)
        base = upper


def draw_crossings(ink: Ink, plot: Plot, trace: Trace, *, compact: bool) -> None:
    """Where exact attention overtakes: of this kernel solid, of the other kind paler."""
    params: Params = trace.params
    layer = params.cost_layer
    tiny = ink.line_height("tiny")
    kinds = [(params.skipping, "text")]
    if not compact and params.causal:
        kinds.append((not params.skipping, "muted"))
    for level, (skips, colour) in enumerate(kinds):
        y = plot.inner.top() - tiny * 0.5 - (1 if compact else 4)  # clear of the rings at 100 %
        for value, text in zip(crossovers(layer, skips), names_of(skips), strict=True):
            x = plot.x(float(value))
            if not plot.inner.left() <= x <= plot.inner.right():
                continue
            ink.line(x, plot.inner.top(), x, plot.inner.bottom(), colour, width=1.2, dash=True)
            ink.label(x, y, text, anchor="center middle", size="tiny", colour=colour,
                      bold=level == 0)  # fmt: skip
            half = max(ink.text_width(text, "tiny") / 2 + 2, 5)
            which = "projections" if text in ("2d", "4d") else "both"
            lines = (ink.say(f"read.cross.{which}", tokens=value),
                     ink.say("read.cross.skips" if skips else "read.cross.whole"))  # fmt: skip
            ink.mark(QRectF(x - half, y - tiny, 2 * half, 2 * tiny), ReadOut(text, lines),
                     name=ink.say("name.cross", text=text))  # fmt: skip


def draw_equal(ink: Ink, plot: Plot, trace: Trace) -> None:
    """At the crossovers of this kernel: the areas that are equal there, each with its share."""
    params: Params = trace.params
    for value, which in zip(
        crossovers(params.cost_layer, params.skipping), ("projections", "both"), strict=True
    ):
        shares = shares_at("full", params, trace.shared, value)
        second = shares[1] + (shares[2] if which == "both" else 0.0)
        x = float(plot.x(float(value)))
        for low, share in ((0.0, shares[0]), (shares[0], second)):
            top, bottom = (float(plot.y(100 * y)) for y in (low + share, low))
            ink.line(x, top, x, bottom, "text", width=2.0)
            for y in (top, bottom):
                ink.circle(x, y, 3, fill="surface", line="text", width=1.4)
            ink.label(x + 6, (top + bottom) / 2, percent(share), size="small", bold=True)


def names_of(skips: bool) -> tuple[str, str]:
    """How the two crossovers are called."""
    return ("4d", "12d") if skips else ("2d", "6d")


def read_areas(ink: Ink, plot: Plot, trace: Trace, name: str) -> None:
    """FLOPs and shares under the mouse; a press or drag sets the length."""
    params: Params = trace.params
    shared: Cost = trace.shared

    def look(point: QPointF) -> ReadOut:
        tokens = max(int(plot.at(point)[0]), 1)
        shares = shares_at(name, params, shared, tokens)
        own = flops_of(name, params, shared, tokens)
        lines = [ink.say("read.flops", part=ink.say("part.attention"), flops=amount(own, "FLOP"),
                         share=percent(shares[0]))]  # fmt: skip
        for (part, _, _), share in list(zip(PARTS, shares, strict=True))[1:]:
            number = (8 if part == "projections" else 16) * tokens * params.cost_layer.width**2
            lines.append(ink.say("read.flops", part=ink.say(f"part.{part}"),
                                 flops=amount(number, "FLOP"), share=percent(share)))  # fmt: skip
        return ReadOut(ink.say("read.length", tokens=tokens), tuple(lines))

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("press", "drag", "release"):
            return None
        wanted = plot.at(gesture.point)[0]
        return {"length": int(min(max(wanted, 16), 2**20))}

    ink.mark(plot.inner, look, edit=edit, name=ink.say("name.areas"))
