"""Five kinds of data: three errors over the number of examples."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.generalisation.params import SIZES, WORLDS, Step, Worlds
from explorer.compute.training.generalisation.worlds import NOISE, theory
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.training.generalisation.common import HELD, SEEN, USE, errors_legend, tiles
from explorer.ui.canvas.arranged import columns, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_gap(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A tile for each kind of data, and what the three errors are at this size."""
    worlds: Worlds = trace.shared.worlds
    body = headed(ink, area, errors_legend(ink))
    wide = body.width() > 1.35 * body.height()
    boxes = tiles(body, 3, 2) if wide else tiles(body, 2, 3)
    means = [one.mean(axis=2) for one in (worlds.train, worlds.held, worlds.use)]
    high = 1.15 * max(float(one.max()) for one in means)
    for which in range(len(WORLDS)):
        _tile(ink, boxes[which], trace, worlds, which, step, high)
    _table(ink, boxes[5], worlds, step)


def _tile(
    ink: Ink, box: QRectF, trace: Trace, worlds: Worlds, which: int, step: Step, high: float
) -> None:
    sizes = np.array(SIZES, dtype=float)
    now = step.place
    labels = tuple(float(one) for one in SIZES[::2])
    plot = Plot(ink, box, Axis(SIZES[0] * 0.85, SIZES[-1] * 1.18, 2, "", labels,
                               lambda one: f"{one:g}"),
                Axis(0.0, high), ink.say(f"world.{WORLDS[which]}"))  # fmt: skip
    plot.frame()
    plot.level(float(worlds.floor[which]), USE, width=1.0)
    if WORLDS[which] == "clean":
        for law in theory(sizes):
            plot.curve(sizes, law, "muted", width=1.2, dash=True)
    for values, colour in ((worlds.use, USE), (worlds.held, HELD), (worlds.train, SEEN)):
        middle = values[which].mean(axis=1)
        for draw in range(values.shape[2]):
            plot.points(sizes[: now + 1], values[which, : now + 1, draw], colour, radius=1.3,
                        alpha=0.35)  # fmt: skip
        plot.curve(sizes, middle, colour, width=1.0, alpha=0.35)
        plot.curve(sizes[: now + 1], middle[: now + 1], colour, width=2.2)
        plot.points(sizes[[now]], middle[[now]], colour, radius=3.6)
    columns(ink, plot, sizes, trace, "gap", lambda at: ReadOut(
        ink.say("read.size", world=ink.say(f"world.{WORLDS[which]}"), count=SIZES[at]), (*(
            f"{ink.say(key)}: {fixed(float(values[which, at].mean()), 3)}"
            for key, values in (("error.seen", worlds.train), ("error.held", worlds.held),
                                ("error.use", worlds.use))
        ), ink.say("read.floor", value=fixed(float(worlds.floor[which]), 3)))))  # fmt: skip


def _table(ink: Ink, box: QRectF, worlds: Worlds, step: Step) -> None:
    """How far the error in use lies above the noise, which no model can foresee."""
    line = min(box.height() / 7, ink.line_height("small") + 6)
    widest = max(ink.text_width(ink.say(f"world.{world}"), "small") for world in WORLDS)
    numbers = ink.text_width("0.000", "small", mono=True) + 16
    room = line >= ink.line_height("small") and widest + numbers <= box.width()
    size = "small" if room else "tiny"
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("table.gap"), size=size,
             bold=True)  # fmt: skip
    gaps = worlds.use.mean(axis=2) - NOISE**2
    most = float(gaps.max()) or 1.0
    for which, world in enumerate(WORLDS):
        row = QRectF(box.left(), box.top() + (which + 1) * line, box.width(), line)
        value = float(gaps[which, step.place])
        room_for = row.width() - ink.text_width("0.000", size, mono=True) - 8
        bar = QRectF(row.left(), row.top() + 2, max(room_for * max(value, 0.0) / most, 1.0),
                     row.height() - 4)  # fmt: skip
        ink.rect(bar, fill=ink.ramp(0.35, "weight"), line="weight", width=0.8, radius=2)
        ink.text(QRectF(row.left() + 4, row.top(), room_for - 6, line), ink.say(f"world.{world}"),
                 size=size)  # fmt: skip
        ink.text(row, fixed(value, 3), size=size, mono=True, align="right middle")
        ink.mark(row, ReadOut(ink.say(f"world.{world}"),
                              (ink.say("read.gap", value=fixed(value, 3)),)),
                 name=f"gap {world}")  # fmt: skip
