"""Composition scores: a dot for every pair of heads in three lanes, and what chance gives."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.induction import Story
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.attention.induction.layout import named
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

LANES = ("q", "k", "v")
COLOURS = {"q": "query", "k": "key", "v": "value"}


def draw(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The lanes one below the other over one axis; the pair of this circuit is the large dot."""
    story: Story = trace.shared
    scores = story.composition
    assert scores is not None
    tables = {"q": scores.q, "k": scores.k, "v": scores.v}
    most = max(float(table.max()) for table in tables.values())
    high = max(most, scores.random + 4 * scores.spread) * 1.06
    low = min(*(float(table.min()) for table in tables.values()), scores.random) * 0.9
    small = ink.line_height("small")
    names = max(ink.text_width(ink.say(f"lane.{lane}"), "small", bold=True) for lane in LANES) + 10
    lanes = QRectF(box.left() + names, box.top(), box.width() - names, min(box.height(), 460.0))
    plot = Plot(ink, lanes, Axis(low, high, title=ink.say("axis.composition")),
                Axis(0.0, 3.0, ticks=()))  # fmt: skip
    inner = plot.inner
    left, right = (float(plot.x(scores.random + side * 2 * scores.spread)) for side in (-1, 1))
    ink.rect(QRectF(left, inner.top(), right - left, inner.height()), fill="neutral", alpha=0.25)
    plot.frame(grid=False)
    plot.upright(scores.random, "text", text=ink.say("random", score=fixed(scores.random, 3)))
    ink.mark(
        QRectF(left, inner.top(), right - left, inner.height()),
        ReadOut(ink.say("random", score=fixed(scores.random, 4)),
                (ink.say("read.random", draws=scores.draws, spread=fixed(scores.spread, 4)),)),
        name="random",
    )  # fmt: skip
    head = small + 6  # the words of chance
    pitch = (inner.height() - head) / len(LANES)
    for place, lane in enumerate(LANES):
        y = inner.top() + head + (place + 0.5) * pitch
        ink.text(QRectF(box.left(), y - small / 2, names - 6, small), ink.say(f"lane.{lane}"),
                 size="small", bold=True, align="right middle")  # fmt: skip
        ink.line(inner.left(), y, inner.right(), y, "hairline")
        dots(ink, plot, y, pitch, story, lane, tables[lane])


def dots(
    ink: Ink, plot: Plot, y: float, pitch: float, story: Story, lane: str, table: np.ndarray
) -> None:  # fmt: skip
    """One lane: rows of the table are heads of layer 1, columns heads of layer 2."""
    scores = story.composition
    assert scores is not None
    own = (story.earlier[1], story.later[1])
    step = min(pitch * 0.16, 9.0)
    for earlier, later in sorted(np.ndindex(*table.shape), key=lambda pair: pair == own):
        value = float(table[earlier, later])
        chosen = (earlier, later) == own
        x = float(plot.x(value))
        # rows apart by the earlier head, so that equal scores do not hide one another
        at = y + (earlier - (len(table) - 1) / 2) * step
        radius = 6.5 if chosen else 4.0
        ink.circle(x, at, radius, fill=COLOURS[lane], line="text" if chosen else "surface",
                   width=1.8 if chosen else 0.8, alpha=1.0 if chosen else 0.55)  # fmt: skip
        if chosen:
            over = y - (len(table) - 1) / 2 * step - 6  # above all dots of the lane
            ink.label(x, over, fixed(value, 3), anchor="center bottom", size="small", mono=True,
                      bold=True)  # fmt: skip
        ink.mark(
            QRectF(x - radius, at - radius, 2 * radius, 2 * radius),
            ReadOut(
                ink.say("read.pair", earlier=named(ink, (0, earlier)),
                        later=named(ink, (1, later))),
                (ink.say(f"lane.{lane}") + f": {fixed(value, 4)}",
                 ink.say("read.over", over=fixed(value - scores.random, 4))),
            ),
            name=f"{lane} {earlier} {later}",
        )  # fmt: skip
