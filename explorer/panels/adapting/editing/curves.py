"""What is learnt, and what many edits in a row do: curves."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.adapting.editing.params import (
    ANSWERS,
    EVERY,
    FIRST,
    LAST,
    Params,
    Step,
    Story,
    name_of,
)
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Gesture, ReadOut

LOSS, RIGHT = "category 1", "category 2"
HELD, KEPT = "category 4", "category 2"


def draw_learn(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The facts as a grid of people, and below them loss and right answers so far."""
    params: Params = trace.params
    story: Story = trace.shared
    grid = QRectF(area.left(), area.top(), area.width(), area.height() * 0.5 - 8)
    _people(ink, grid, params, story)
    done = (step.place + 1) * EVERY
    xs = np.arange(done, dtype=np.float64)
    half = (area.width() - 16) / 2
    below = QRectF(area.left(), grid.bottom() + 14, half, area.bottom() - grid.bottom() - 14)
    across = Axis(0.0, float(params.updates), title=ink.say("axis.updates"), whole=True)
    high = float(story.losses.max()) * 1.05
    for place, (ys, up, title, colour) in enumerate((
        (story.losses, Axis(0.0, high), "plot.loss", LOSS),
        (story.accuracy, Axis(0.0, 1.0), "plot.right", RIGHT),
    )):  # fmt: skip
        box = below.translated(place * (half + 16), 0)
        plot = Plot(ink, box, across, up, title=ink.say(title))
        plot.frame()
        plot.curve(xs, ys[:done], colour, width=2.0)
        for x in range(EVERY - 1, done, EVERY):
            px, py = float(plot.x(float(x))), float(plot.y(float(ys[x])))
            ink.circle(px, py, 3.0, fill=colour, line="surface")
            ink.mark(QRectF(px - 6, py - 6, 12, 12),
                     ReadOut(ink.say("read.update", update=x + 1), (number(float(ys[x]), 4),)),
                     seek=x // EVERY, name=f"{title} {x + 1}")  # fmt: skip


def _choose(person: int, _: Gesture) -> dict[str, int]:
    return {"person": person}


def _people(ink: Ink, box: QRectF, params: Params, story: Story) -> None:
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    side = max(ink.text_width(one, "small") for one in FIRST[: params.first]) + 8
    wide = (box.width() - side) / params.last
    high = (box.height() - small - 2) / params.first
    for column in range(params.last):
        head = QRectF(box.left() + side + column * wide, box.top(), wide, small)
        ink.text(head, LAST[column], size="small", bold=True, align="center middle")
    for row in range(params.first):
        top = box.top() + small + 2 + row * high
        ink.text(QRectF(box.left(), top, side, high), FIRST[row], size="small", bold=True)
        for column in range(params.last):
            person = row * params.last + column
            cell = QRectF(box.left() + side + column * wide + 1, top + 1, wide - 2, high - 2)
            chosen = person == params.chosen
            ink.rect(cell, fill=soft(ink, "category 4", 0.22) if chosen else None, line="hairline",
                     radius=3)  # fmt: skip
            city, instrument = (ANSWERS[story.facts[person, form]] for form in (0, 2))
            if high >= 2 * tiny + 4:
                upper = QRectF(cell.left(), cell.top(), cell.width(), cell.height() / 2)
                ink.text(upper, city, size="tiny", align="center middle")
                ink.text(upper.translated(0, cell.height() / 2), instrument, size="tiny",
                         align="center middle", colour="muted")  # fmt: skip
            else:
                ink.text(cell, f"{city}, {instrument}", size="tiny", align="center middle")
            ink.mark(cell, ReadOut(name_of(params, person), (
                ink.say("read.city", city=city), ink.say("read.instrument", instrument=instrument),
            )), edit=partial(_choose, person), name=f"person {person}")  # fmt: skip


def draw_many(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Edits that hold, answers beside them that stay, and how far the matrix has moved."""
    story: Story = trace.shared
    assert story.held is not None
    assert story.kept is not None
    assert story.drift is not None
    done = step.place + 1
    xs = np.arange(done, dtype=np.float64)
    used = legend(ink, area, [
        ("line", HELD, ink.say("many.held")), ("line", KEPT, ink.say("many.kept")),
    ]) + 6  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    upper = QRectF(body.left(), body.top(), body.width(), body.height() * 0.58)
    lower = QRectF(
        body.left(), upper.bottom() + 8, body.width(), body.bottom() - upper.bottom() - 8
    )
    last = float(max(len(story.held) - 1, 1))
    plot = Plot(ink, upper, Axis(0.0, last, ticks=()), Axis(0.0, 1.0), title=ink.say("many.shares"))
    plot.frame()
    for ys, colour, key in ((story.kept, KEPT, "many.kept"), (story.held, HELD, "many.held")):
        plot.curve(xs, ys[:done], colour, width=2.2)
        for x, y in enumerate(ys[:done].tolist()):
            px, py = float(plot.x(float(x))), float(plot.y(y))
            ink.circle(px, py, 4.0, fill=colour, line="surface")
            ink.mark(QRectF(px - 6, py - 6, 12, 12),
                     ReadOut(ink.say("read.edits", edits=x), (f"{ink.say(key)}: {percent(y)}",)),
                     name=f"{key} {x}")  # fmt: skip
    across = Axis(0.0, last, title=ink.say("axis.edits"), whole=True)
    high = max(float(story.drift.max()) * 1.1, 1e-3)
    plot = Plot(ink, lower, across, Axis(0.0, high), title=ink.say("many.drift"))
    plot.frame()
    plot.curve(xs, story.drift[:done], "weight", width=2.2)
    for x, y in enumerate(story.drift[:done].tolist()):
        px, py = float(plot.x(float(x))), float(plot.y(y))
        ink.circle(px, py, 4.0, fill="weight", line="surface")
        ink.mark(QRectF(px - 6, py - 6, 12, 12),
                 ReadOut(ink.say("read.edits", edits=x), (fixed(y, 3),)),
                 name=f"drift {x}")  # fmt: skip
