"""The two copies: a row of tokens, the two heads as arcs, and how well each token was foreseen."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.induction import Step, Story, asked_of, key_of
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import Strip, draw_tile, strip_of
from explorer.panels.attention.induction.layout import (
    EARLIER,
    LATER,
    earlier_score,
    later_score,
    named,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Arcs over the row, as dark as the heads' scores are high; bars under it."""
    story: Story = trace.shared
    query = asked_of(story, ink.view.selection)
    key = key_of(story, query)
    order = (query + 1, query, key, key - 1, *range(2 * story.word, -1, -1))
    strip = strip_of(ink, story.pieces, order, box.left(), box.right())
    tiny = ink.line_height("tiny")
    tile = 26.0 * ink.view.text_scale
    bars = max(min(box.height() * 0.22, 56.0), 14.0)
    top = box.bottom() - tile - bars - 2 * tiny - 8
    arcs(ink, QRectF(box.left(), box.top(), box.width(), top - box.top()), strip, story, step,
         query, key)  # fmt: skip
    for token in strip.shown:
        column = strip.column(token, top, tile)
        assert column is not None
        line, share = "border", 0.0
        if token == query:
            line, share = "query", 0.16
        elif token == key:
            line, share = "key", 0.16
        elif token == query + 1:
            line, share = "value", 0.16
        draw_tile(ink, column, story.pieces[token], tall=False, line=line,
                  fill=line if share else "", share=share, width=1.8 if share else 1.1)  # fmt: skip
    foreseen(ink, QRectF(box.left(), top + tile + 3, box.width(), bars), strip, story, step, query)
    brackets(ink, top + tile + bars + tiny + 6, strip, story)
    for token in strip.shown:
        column = strip.column(token, top, tile + bars + 6)
        assert column is not None
        wanted = token if story.word < token < 2 * story.word else None
        ink.mark(column, read(ink, story, step, token), select=wanted, name=f"token {token}")


def arcs(
    ink: Ink, box: QRectF, strip: Strip, story: Story, step: Step, query: int, key: int
) -> None:  # fmt: skip
    """The layer-1 head from A into the place of B, the layer-2 head from there to the second A."""
    before, place, asking = (strip.centre(token) for token in (key - 1, key, query))
    if before is None or place is None or asking is None:
        return
    line = ink.line_height("small")
    base = box.bottom() - 1
    one, two = earlier_score(story, step), later_score(story, step)
    lift = max(box.height() - line - 12, 12.0)
    shift = min(strip.width * 0.22, 7.0)
    short = min(lift * 0.42, 46.0)
    for start, end, high, score, colour in (
        (place + shift, asking, lift, two, LATER),
        (before, place - shift, short, one, EARLIER),
    ):
        # never quite invisible: a faint trace says where the arc will stand
        shade = 0.08 + 0.92 * min(max(score, 0.0), 1.0)
        ink.ribbon(start, base, end, base, high, colour, width=2.0 + 4.0 * score, alpha=shade)
        tip = [QPointF(end, base + 1), QPointF(end - 5, base - 8), QPointF(end + 5, base - 8)]
        ink.polygon(tip, fill=colour, alpha=shade)
    label(ink, box, (place + asking) / 2, base - lift - 1, story, "arc.later", story.later, two,
          LATER)  # fmt: skip
    label(ink, box, (before + place) / 2, base - short - 1, story, "arc.earlier", story.earlier,
          one, EARLIER, left_of=place)  # fmt: skip
    ink.mark(QRectF(place, base - lift, max(asking - place, 1), lift * 0.5),
             head_read(ink, story, step, "later"), name="later head")  # fmt: skip
    ink.mark(QRectF(before - 6, base - short, max(place - before, 8) + 12, short),
             head_read(ink, story, step, "earlier"), name="earlier head")  # fmt: skip


def label(
    ink: Ink, box: QRectF, x: float, y: float, story: Story, key: str, head: tuple[int, int],
    score: float, colour: str, left_of: float = math.inf,
) -> None:  # fmt: skip
    """What a head does and its score, over the top of its arc, inside the box."""
    small = ink.line_height("small")
    texts = (
        ink.say(key, head=named(ink, head), score=fixed(score, 2)),
        ink.say("arc.short", head=named(ink, head), score=fixed(score, 2)),
    )
    most = box.width() if left_of == math.inf else left_of - box.left() + 6
    text = next((t for t in texts if ink.text_width(t, "small") + 16 <= most), texts[-1])
    width = ink.text_width(text, "small") + 15
    left = min(max(x - width / 2, box.left()), box.right() - width)
    if left_of < math.inf:
        left = max(min(left_of - width + 6, left), box.left())
    ink.circle(left + 5, y - small / 2, 4, fill=colour, line="border", width=0.8)
    ink.text(QRectF(left + 13, y - small, width, small), text, size="small", elide=False)


def chances_at(story: Story, step: Step) -> np.ndarray:
    """p of every token at this moment, or with the cut of this step."""
    return story.cuts[step.cut].chances if step.stage == "circuit" else step.moment.chances


def foreseen(
    ink: Ink, box: QRectF, strip: Strip, story: Story, step: Step, query: int
) -> None:  # fmt: skip
    """A bar from 0 to 1 under each token: how likely the model held it, before it came."""
    chances = chances_at(story, step)
    if len(chances) == 0:
        ink.text(box, ink.say("not.kept"), size="tiny", colour="muted", align="center middle",
                 wrap=True)  # fmt: skip
        return
    for token in strip.shown[1:] if strip.shown[:1] == (0,) else strip.shown:
        column = strip.column(token, box.top(), box.height())
        assert column is not None
        bar = column.adjusted(column.width() * 0.2, 0, -column.width() * 0.2, 0)
        ink.rect(bar, fill="raised")
        high = max(bar.height() * float(chances[token]), 1.0)
        ink.rect(QRectF(bar.left(), bar.top(), bar.width(), high), fill="weight")
        wide = ink.text_width("0.00", "tiny", mono=True) + 2 <= column.width()
        if wide or token == query + 1:
            ink.label(column.center().x(), box.bottom() + 1, fixed(float(chances[token]), 2),
                      anchor="center top", size="tiny", mono=True,
                      colour="text" if token == query + 1 else "muted")  # fmt: skip


def brackets(ink: Ink, y: float, strip: Strip, story: Story) -> None:
    """Which tokens are the first copy, and which the second."""
    for name, first in (("first", 1), ("second", story.word + 1)):
        shown = [t for t in strip.shown if first <= t < first + story.word]
        if not shown:
            continue
        left = (strip.centre(shown[0]) or 0.0) - strip.width / 2 + 3
        right = (strip.centre(shown[-1]) or 0.0) + strip.width / 2 - 3
        for x in (left, right):
            ink.line(x, y - 3, x, y, "border")
        ink.line(left, y, right, y, "border")
        text = ink.say(f"copy.{name}")
        ink.text(QRectF(left, y + 1, right - left, ink.line_height("tiny")), text, size="tiny",
                 colour="muted", align="center middle")  # fmt: skip


def read(ink: Ink, story: Story, step: Step, token: int) -> ReadOut:
    """A token: where it stands, and how well it was foreseen."""
    lines = []
    chances = chances_at(story, step)
    if len(chances) and token > 0:
        chance = float(chances[token])
        loss = -math.log(max(chance, 1e-300))
        lines.append(ink.say("read.chance", chance=fixed(chance, 4), loss=fixed(loss)))
    if story.word < token < 2 * story.word and len(step.moment.maps):
        key = key_of(story, token)
        weight = float(step.moment.maps[(*story.later, token, key)])
        back = float(step.moment.maps[(*story.earlier, key, key - 1)])
        lines.append(ink.say("read.looks", head=named(ink, story.later), weight=fixed(weight),
                             key=key, piece=story.pieces[key]))  # fmt: skip
        lines.append(ink.say("read.moved", head=named(ink, story.earlier), weight=fixed(back),
                             key=key, before=key - 1))  # fmt: skip
    if story.word < token < 2 * story.word:
        lines.append(ink.say("read.ask"))
    return ReadOut(ink.say("read.token", piece=story.pieces[token], token=token), tuple(lines))


def head_read(ink: Ink, story: Story, step: Step, which: str) -> ReadOut:
    """The definition of a head's score with its number."""
    score = later_score(story, step) if which == "later" else earlier_score(story, step)
    head = story.later if which == "later" else story.earlier
    rows = "read.recorded" if step.moment.recorded and which == "earlier" else "read.rows"
    return ReadOut(
        named(ink, head),
        (ink.say(f"read.{which}", score=fixed(score)),
         ink.say(rows, rows=story.rows, period=story.period)),
    )  # fmt: skip
