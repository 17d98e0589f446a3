"""All kinds side by side: what they cost and how far off they are; and one kind at other sizes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.cost import METHODS, Cost, Step
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.attention.cost.names import length
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut
from explorer.ui.canvas.plot import Axis, Plot


def draw_ledger(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """A row for each kind: FLOPs against exact attention, and the error on this input."""
    if box.height() < 40:
        return
    shared: Cost = trace.shared
    small = ink.line_height("small")
    names = [ink.say(f"method.{name}") for name in METHODS]
    label = min(max(ink.text_width(name, "small", bold=True) for name in names) + 10,
                box.width() * 0.42)  # fmt: skip
    half = (box.width() - label) / 2
    cost = QRectF(box.left() + label, box.top(), half - 10, small)
    off = QRectF(cost.right() + 10, box.top(), half, small)
    for where, key in ((cost, "ledger.flops"), (off, "ledger.error")):
        title = ink.say(key)
        if key == "ledger.flops" and ink.text_width(title, "small", bold=True) > where.width():
            title = ink.say("section.flops")
        ink.text(where, title, size="small", bold=True)
    pitch = (box.height() - small - 4) / len(METHODS)
    base = shared.methods[0].flops
    dearest = max(one.flops for one in shared.methods)
    largest = trace.scales["error"][1]
    top_error = min(largest, 1.5)
    sections = {section.id: section.start for section in trace.sections}
    for at, way in enumerate(shared.methods):
        row = QRectF(box.left(), box.top() + small + 4 + at * pitch, box.width(), pitch - 2)
        here = way.name == step.part
        if here:
            ink.rect(row.adjusted(-4, -1, 4, 1), fill="raised", radius=4)
        ink.text(QRectF(row.left(), row.top(), label - 6, row.height()), names[at], size="small",
                 bold=here, colour="text" if here else "muted")  # fmt: skip
        flops, off_by = way.flops, way.error
        if here and step.part == "hash" and step.pairs is not None:  # up to this round
            hashing = way.flops - 4 * way.computed * shared.width
            flops = 4 * int(step.pairs.sum()) * shared.width
            flops += hashing * (step.place + 1) // len(way.errors)
            off_by = step.error
        ratio = flops / base
        values = (
            (cost, flops / dearest, f"{number(ratio, 2)}×", "neutral"),
            (off, min(off_by / top_error, 1.0), number(off_by, 2), "weight"),
        )
        for where, share, text, colour in values:
            room = where.width() - ink.text_width("0.0000", "small", mono=True) - 4
            bar = QRectF(where.left(), row.top() + 2, max(room * share, 1.0), row.height() - 4)
            ink.rect(bar, fill=colour, alpha=1.0 if here else 0.6)
            ink.label(bar.right() + 4, bar.center().y(), text, size="small", mono=True,
                      colour="text" if here else "muted")  # fmt: skip
        lines = (ink.say("read.method.flops", flops=count(flops), base=count(base)),
                 ink.say("read.method.computed", computed=count(way.computed)),
                 ink.say("read.method.error", error=number(off_by, 3)))  # fmt: skip
        ink.mark(row, ReadOut(names[at], lines), seek=sections[way.name], name=names[at])


def draw_sweep(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The error at other sizes of what this kind can vary."""
    shared: Cost = trace.shared
    if box.width() < 80 or box.height() < 60 or step.part not in METHODS:
        return
    way = shared.method(step.part)
    if len(way.sizes) < 2:
        note = ink.say(f"sweep.none.{step.part}") if step.part != "full" else ""
        ink.text(box, note, size="small", colour="muted", wrap=True, align="left top")
        return
    sizes, errors = np.array(way.sizes), np.array(way.errors)
    high = max(float(errors.max()), 1e-6)
    plot = Plot(
        ink, box,
        Axis(float(sizes[0]), float(sizes[-1]), 2, form=length) if step.part != "hash"
        else Axis(1, float(sizes[-1]), ticks=tuple(float(s) for s in sizes)),
        Axis(0, 1.08 * high), title=ink.say(f"sweep.{step.part}"),
    )  # fmt: skip
    plot.frame()
    plot.curve(sizes, errors, "weight", width=2.0)
    plot.points(sizes, errors, "weight", radius=2.6)
    params = trace.params
    chosen = {"window": params.window, "hash": step.place + 1, "low_rank": params.kept,
              "linear": params.features}[step.part]  # fmt: skip
    near = int(np.abs(sizes - chosen).argmin())
    ink.circle(plot.x(float(sizes[near])), plot.y(float(errors[near])), 5, line="text", width=1.8)

    def look(point: QPointF) -> ReadOut:
        at = int(np.abs(sizes - plot.at(point)[0]).argmin())
        return ReadOut(ink.say(f"sweep.{step.part}"),
                       (ink.say("read.sweep", size=int(sizes[at]),
                                error=number(float(errors[at]), 3)),))  # fmt: skip

    ink.mark(plot.inner, look, name=ink.say(f"sweep.{step.part}"))
