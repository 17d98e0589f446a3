"""What each group of weights matters to the page, and how far it went."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.adapting.forgetting.params import ARMS, GROUPS, SHOWN, Forgetting, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.adapting.forgetting.curves import COLOURS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_fisher(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Above, how stiff the springs are; below, how far the weights went, without them and with."""
    shared: Forgetting = trace.shared
    ways = SHOWN[1 : step.place + 1]
    used = legend(ink, area, [
        ("box", "weight", ink.say("legend.fisher")),
        *(("box", COLOURS[way], ink.say(f"arm.{way}")) for way in SHOWN[1:]),
    ]) + 6  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    half = (body.height() - 10) / 2
    upper = QRectF(body.left(), body.top(), body.width(), half)
    lower = QRectF(body.left(), body.bottom() - half, body.width(), half)
    moved = [shared.moves[ARMS.index(way)] for way in SHOWN[1:]]
    plots = (
        (upper, "plot.fisher", "read.fisher", [("weight", shared.fisher)], [shared.fisher]),
        (lower, "plot.moves", "read.moves", [
            (COLOURS[way], moved[at]) for at, way in enumerate(SHOWN[1:]) if way in ways
        ], moved),
    )  # fmt: skip
    for box, title, reading, series, everything in plots:
        most = 1.15 * max(float(np.max(everything)), 1e-12)
        plot = Plot(ink, box.adjusted(0, 0, 0, -2), Axis(0.0, float(len(GROUPS)), ticks=()),
                    Axis(0.0, most), ink.say(title))  # fmt: skip
        plot.frame()
        pitch = plot.inner.width() / len(GROUPS)
        wide = pitch * 0.7 / max(len(everything), 1)
        for place, group in enumerate(GROUPS):
            left = plot.inner.left() + (place + 0.15) * pitch
            for at, (colour, sizes) in enumerate(series):
                top = plot.y(float(sizes[place]))
                bar = QRectF(left + at * wide, top, wide - 1, max(plot.inner.bottom() - top, 0.0))
                ink.rect(bar, fill=colour, line="border", width=0.8)
                text = number(float(sizes[place]), 2)
                if ink.text_width(text, "tiny", mono=True) < wide + 6:
                    ink.label(bar.center().x(), top - 1, text, anchor="center bottom", size="tiny",
                              mono=True)  # fmt: skip
            named = group if group.startswith("W") else ink.say("group.place", place=group)
            if ink.text_width(named, "tiny") > pitch - 4:
                named = group
            ink.label(left + 0.35 * pitch, plot.inner.bottom() + 3, named,
                      anchor="center top", size="tiny", colour="muted")  # fmt: skip
            column = QRectF(plot.inner.left() + place * pitch, plot.inner.top(), pitch,
                            plot.inner.height())  # fmt: skip
            ink.mark(column, ReadOut(
                ink.say("group.layer", layer=group) if group.startswith("W")
                else ink.say("group.place", place=group),
                tuple(ink.say(reading, size=number(float(sizes[place]), 3)) for _, sizes in series),
            ), name=f"{title} {group}")  # fmt: skip
