"""The training: the two losses with the cliff, the scores of all heads over time, a head's map."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.induction import Step, Story
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace
from explorer.panels.attention.induction.layout import EARLIER, LATER, named
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

FIRST, SECOND = "neutral", "weight"


def draw(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    """Curves over the strip, and the map beside them where there is room."""
    story: Story = trace.shared
    step: Step = trace[int(at)]
    small = ink.line_height("small")
    map_wide = min(box.width() * 0.36, box.height() - 2 * small)
    beside = box.width() >= 600 * ink.view.text_scale and map_wide >= 150
    left = QRectF(box)
    if beside and len(step.moment.maps):
        left.setRight(box.right() - map_wide - 14)
        head_map(ink, QRectF(left.right() + 14, box.top(), map_wide, box.height()), trace, step)
    all_heads = story.layers * story.heads
    row = max(ink.line_height("tiny") * 0.86, 9.0)
    full = all_heads * row + small + 4
    heads = list_of(story, box.height() - full > 130 * ink.view.text_scale)
    strip_high = len(heads) * row + small + 4
    names = ink.text_width("2·10", "tiny", mono=True) - ink.text_width("5", "tiny", mono=True)
    plot_box = QRectF(left.left() + names, left.top(), left.width() - names,
                      max(left.height() - strip_high - 8, 40.0))  # fmt: skip
    plot = losses(ink, plot_box, trace, at)
    scores(ink, QRectF(left.left(), plot_box.bottom() + 8, left.width(), strip_high), plot, trace,
           heads, row, at)  # fmt: skip


def list_of(story: Story, room: bool) -> list[tuple[int, int]]:
    """All heads, or the two that matter."""
    if room:
        return [(layer, head) for layer in range(story.layers) for head in range(story.heads)]
    return list(dict.fromkeys((story.earlier, story.later)))


def updates_at(trace: Trace, at: float) -> float:
    """Updates at a position: between two moments the cursor moves on."""
    index = int(at)
    here = float(trace[index].moment.updates)
    after = trace[min(index + 1, len(trace) - 1)]
    return here + (at - index) * (float(after.moment.updates) - here)


def losses(ink: Ink, box: QRectF, trace: Trace, at: float) -> Plot:
    """Loss on the first and on the second copy over the updates."""
    story: Story = trace.shared
    curve = story.curve
    last = float(max(curve[-1, 0], 1.0 if trace.complete else trace.params.updates))
    across = Axis(0.0, last, title=ink.say("axis.updates"), whole=True)
    up = Axis(0.0, trace.scales["loss"][1], title=ink.say("axis.loss"))
    plot = Plot(ink, box, across, up)
    inner = plot.inner
    if story.change is not None:
        start, end = (float(plot.x(float(x))) for x in story.change)
        ink.rect(QRectF(start, inner.top(), max(end - start, 2.0), inner.height()),
                 fill=SECOND, alpha=0.10)  # fmt: skip
    plot.frame()
    now = updates_at(trace, at)
    if story.chance <= up.high:
        plot.level(story.chance)
        blind = ink.say("blind", loss=fixed(story.chance, 2))
        if ink.text_width(blind + up.title, "small") + 50 <= box.width():
            y = box.top() + ink.line_height("small") / 2
            ink.label(box.right(), y, blind, anchor="right middle", size="small", colour="muted")
            x = box.right() - ink.text_width(blind, "small") - 6
            ink.line(x - 18, y, x, y, "muted", dash=True)
    for column, colour, width in ((1, FIRST, 2.0), (2, SECOND, 2.6)):
        xs, ys = curve[:, 0], curve[:, column]
        past = xs <= now + 1e-9
        plot.curve(xs, ys, colour, width=1.2, alpha=0.35)
        if past.sum() > 1:
            plot.curve(xs[past], ys[past], colour, width=width)
    step: Step = trace[int(at)]
    for value, colour in ((step.moment.first, FIRST), (step.moment.second, SECOND)):
        y = float(plot.y(value))
        if inner.top() - 3 <= y <= inner.bottom() + 3:
            ink.circle(float(plot.x(float(step.moment.updates))), y, 4.5, fill=colour,
                       line="surface", width=1.4)  # fmt: skip
    plot.upright(now, "text", dash=False)
    names(ink, plot, story)
    if story.change is not None:
        change = ink.say("change", start=count(story.change[0]), end=count(story.change[1]))
        x = float(plot.x(float(story.change[1]))) + 5
        y = inner.top() + inner.height() * 0.5
        if x + ink.text_width(change, "small") <= inner.right():
            wide = ink.text_width(change, "small") + 6
            ink.rect(QRectF(x - 3, y - 9, wide, 18), fill="surface", alpha=0.85)
            ink.label(x, y, change, size="small", anchor="left middle", colour=SECOND)
    columns(ink, inner, plot, trace)
    return plot


def names(ink: Ink, plot: Plot, story: Story) -> None:
    """Each curve by its name, near its right end, on the side where it is alone."""
    inner, small = plot.inner, ink.line_height("small")
    near = story.curve[story.curve[:, 0] >= 0.7 * plot.across.high]
    first = float(plot.y(max(near[:, 1].max(initial=0.0), story.chance)))
    second = float(plot.y(near[:, 2].max(initial=0.0)))
    apart = second - first > 2.4 * small
    ink.label(inner.right() - 4, max(first - 2, inner.top() + small), ink.say("curve.first"),
              size="small", anchor="right bottom", colour="muted")  # fmt: skip
    low = float(plot.y(near[:, 2].min(initial=story.chance)))
    ink.label(inner.right() - 4, second - 4 if apart else low + 4,
              ink.say("curve.second"), size="small",
              anchor=f"right {'bottom' if apart else 'top'}", colour=SECOND, bold=True)  # fmt: skip


def columns(ink: Ink, inner: QRectF, plot: Plot, trace: Trace) -> None:
    """A click goes to the moment; the mouse reads it."""
    moments = [(i, s.moment) for i, s in enumerate(trace.steps) if s.stage == "training"]
    places = [float(plot.x(float(moment.updates))) for _, moment in moments]
    for order, (index, moment) in enumerate(moments):
        left = inner.left() if order == 0 else (places[order - 1] + places[order]) / 2
        end = order == len(places) - 1
        right = places[order] + 6 if end else (places[order] + places[order + 1]) / 2
        ink.mark(
            QRectF(left, inner.top(), max(right - left, 1.0), inner.height()),
            ReadOut(
                ink.say("read.moment", updates=count(moment.updates)),
                (ink.say("read.first", loss=fixed(moment.first)),
                 ink.say("read.second", loss=fixed(moment.second)),
                 ink.say("read.gap", gap=fixed(moment.gap))),
            ),
            seek=index, name=f"moment {moment.updates}",
        )  # fmt: skip


def scores(
    ink: Ink, box: QRectF, plot: Plot, trace: Trace, heads: list[tuple[int, int]], row: float,
    at: float,
) -> None:  # fmt: skip
    """A row per head: previous-token score in the layers before the last, induction in the last."""
    story: Story = trace.shared
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("strip"), size="small",
             colour="muted")  # fmt: skip
    moments = [s.moment for s in trace.steps if s.stage == "training"]
    updates = np.array([float(m.updates) for m in moments])
    middle = (updates[1:] + updates[:-1]) / 2
    edges = plot.x(np.concatenate([updates[:1], middle, updates[-1:]]))
    inner, top = plot.inner, box.top() + small + 3
    now = float(plot.x(updates_at(trace, at)))
    for place, head in enumerate(heads):
        y = top + place * row
        cell = QRectF(inner.left(), y, inner.width(), row - 1.5)
        ink.rect(cell, fill="raised")
        later = head[0] == story.layers - 1 and story.layers > 1
        if story.layers == 1:
            later = head == story.later
        name = "induction" if later else "previous"
        values = [float(getattr(m, name)[head]) for m in moments]
        for left, right, value in zip(edges[:-1], edges[1:], values, strict=True):
            if right > left:
                ink.rect(QRectF(left, y, right - left + 0.4, row - 1.5), fill=ink.ramp(value))
        chosen = {story.later: LATER, story.earlier: EARLIER}.get(head)
        ink.label(inner.left() - 5, y + row / 2 - 1, f"{head[0] + 1}·{head[1] + 1}", size="tiny",
                  mono=True, anchor="right middle", bold=chosen is not None,
                  colour="text" if chosen else "muted")  # fmt: skip
        if chosen:
            ink.rect(cell, line=chosen, width=1.6)
        for order, moment in enumerate(moments):
            area = QRectF(float(edges[order]), y, max(float(edges[order + 1] - edges[order]), 1.0),
                          row)  # fmt: skip
            ink.mark(area, ReadOut(named(ink, head), (
                ink.say(f"read.score.{name}", score=fixed(values[order]),
                        updates=count(moment.updates)),)), seek=order)  # fmt: skip
    ink.line(now, top, now, top + len(heads) * row, "text")


def head_map(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """What the later head reads in the two copies: the stripe is the earlier occurrence."""
    story: Story = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.circle(box.left() + 5, box.top() + small / 2, 4, fill=LATER, line="border", width=0.8)
    ink.text(QRectF(box.left() + 13, box.top(), box.width() - 13, small),
             ink.say("map", head=named(ink, story.later)), size="small")  # fmt: skip
    size = min(box.width() - tiny, box.height() - small - 2 * tiny - 26)
    matrix = step.moment.maps[story.later]
    tokens = len(matrix)
    frame = QRectF(box.left() + tiny, box.top() + small + tiny + 3, size, size)
    ink.heat(frame, matrix, (0.0, 1.0), mask=np.triu(np.ones((tokens, tokens), bool), 1))
    ink.rect(frame, line="border", width=0.8)
    cell = size / tokens
    if cell >= ink.text_width("m", "tiny", mono=True):
        for token, piece in enumerate(story.pieces):
            short = "·" if token == 0 else piece
            ink.label(frame.left() + (token + 0.5) * cell, frame.top() - 1, short, size="tiny",
                      mono=True, anchor="center bottom", colour="muted")  # fmt: skip
            ink.label(frame.left() - 2, frame.top() + (token + 0.5) * cell, short, size="tiny",
                      mono=True, anchor="right middle", colour="muted")  # fmt: skip
    for query in range(story.word + 1, 2 * story.word) if cell >= 7 else ():
        key = query - story.word + 1
        ink.rect(QRectF(frame.left() + key * cell, frame.top() + query * cell, cell, cell),
                 line=LATER, width=1.2)  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        column = int((point.x() - frame.left()) / cell)
        line = int((point.y() - frame.top()) / cell)
        if not (0 <= line < tokens and 0 <= column <= line):
            return None
        return ReadOut(
            ink.say("read.map", query=line, key=column, a=story.pieces[line],
                    b=story.pieces[column]),
            (ink.say("read.weight", weight=fixed(float(matrix[line, column]), 4)),),
        )  # fmt: skip

    ink.mark(frame, read, name="map")
    ink.scale_bar(QRectF(frame.left(), frame.bottom() + 7, size, 10), 0.0, 1.0)
