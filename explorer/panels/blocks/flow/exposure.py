"""Mistakes position by position: after the right beginning, and after one's own."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.flow import Exposure
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

FORCED, OWN = "category 4", "category 5"


def draw(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Two bars at each position, and under them what a mistake of one's own brings about."""
    shared: Exposure = trace.shared
    small = ink.line_height("small")
    lines = legend(ink, QRectF(body.left(), body.top(), body.width(), 2 * small), (
        ("box", FORCED, ink.say("exposure.forced")), ("box", OWN, ink.say("exposure.own")),
    ))  # fmt: skip
    foot = 3 * (small + 8) + 8
    box = QRectF(body.left(), body.top() + lines + 6, body.width(),
                 body.height() - lines - 6 - foot)  # fmt: skip
    count = len(shared.own)
    most = max(float(shared.own.max()), float(shared.forced.max()), 0.02)
    ticks = tuple(float(at) for at in range(1, count + 1))
    plot = Plot(
        ink, box, Axis(0.5, count + 0.5, title=ink.say("axis.position"), ticks=ticks),
        Axis(0.0, most * 1.08, title=ink.say("axis.wrong"), form=percent),
    )  # fmt: skip
    plot.frame()
    shown = index + 1
    places = np.arange(1, count + 1)
    for values, shift, colour in ((shared.forced, -0.36, FORCED), (shared.own, 0.02, OWN)):
        for place, value in zip(places, values, strict=True):
            left, right = plot.x(place + shift), plot.x(place + shift + 0.34)
            top = plot.y(float(value))
            ink.rect(QRectF(left, top, right - left, max(plot.inner.bottom() - top, 0.8)),
                     fill=colour, alpha=1.0 if place <= shown else 0.22)  # fmt: skip
            if place == shown:
                ink.rect(QRectF(left, top, right - left, max(plot.inner.bottom() - top, 0.8)),
                         line="text")  # fmt: skip
    ink.mark(plot.inner, partial(_read, ink, plot, shared), name="positions")
    _consequence(ink, QRectF(body.left(), box.bottom() + 10, body.width(), foot - 10), shared)


def _read(ink: Ink, plot: Plot, shared: Exposure, point: QPointF) -> ReadOut | None:
    place = round(plot.at(point)[0])
    if not 1 <= place <= len(shared.own):
        return None
    return ReadOut(ink.say("read.position", place=place), (
        ink.say("read.forced.wrong", value=percent(float(shared.forced[place - 1]))),
        ink.say("read.own.wrong", value=percent(float(shared.own[place - 1]))),
        ink.say("read.rows", rows=shared.rows),
    ))  # fmt: skip


def _consequence(ink: Ink, box: QRectF, shared: Exposure) -> None:
    """How often the next token is wrong: nothing wrong so far, or the last one wrong."""
    small = ink.line_height("small")
    rows = (("exposure.right", shared.after_right), ("exposure.after", shared.after_wrong))
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("exposure.next"),
             size="small", bold=True)  # fmt: skip
    names = max(ink.text_width(ink.say(key), "small") for key, _ in rows) + 10
    names = min(names, box.width() * 0.55)
    number = ink.text_width("100%", "small", mono=True) + 8
    room = box.width() - names - number
    for place, (key, value) in enumerate(rows):
        y = box.top() + (place + 1) * (small + 8)
        ink.text(QRectF(box.left(), y, names, small), ink.say(key), size="small")
        known = value == value
        bar = QRectF(box.left() + names, y + 1, max(room * (value if known else 0.0), 1.0),
                     small - 2)  # fmt: skip
        ink.rect(QRectF(bar.left(), bar.top(), room, bar.height()), fill="raised")
        ink.rect(bar, fill=OWN)
        ink.text(QRectF(box.right() - number, y, number, small),
                 percent(value) if known else "–", size="small", mono=True,
                 align="right middle")  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), small),
                 ReadOut(ink.say(key), (percent(value) if known else ink.say("exposure.none"),)),
                 name=key)  # fmt: skip
