"""Scores from pairs: every text on its lane, the pair that was judged last, calibration, loss."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.preferences.bradley_terry import chances
from explorer.compute.alignment.preferences.lab import Fitted, Texts
from explorer.compute.alignment.preferences.texts import shown
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

CHOSEN, REJECTED = "value", "sign"


def draw_pairs(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The lanes, and beside or below them two plots."""
    fitted: Fitted = trace[index].fitted
    if area.width() > 1.4 * area.height():
        left = QRectF(area.left(), area.top(), area.width() * 0.56 - 10, area.height())
        right = area.adjusted(area.width() * 0.56 + 10, 0, 0, 0)
        boxes = [
            QRectF(right.left(), right.top(), right.width(), right.height() / 2 - 6),
            QRectF(right.left(), right.center().y() + 6, right.width(), right.height() / 2 - 6),
        ]
    else:
        left = QRectF(area.left(), area.top(), area.width(), area.height() * 0.58)
        below = area.adjusted(0, area.height() * 0.58 + 10, 0, 0)
        wide = (below.width() - 16) / 2
        boxes = [
            QRectF(below.left(), below.top(), wide, below.height()),
            QRectF(below.left() + wide + 16, below.top(), wide, below.height()),
        ]
    _draw_lanes(ink, left, trace, fitted)
    _draw_calibration(ink, boxes[0], trace.shared, fitted)
    _draw_losses(ink, boxes[1], trace, index)


def _draw_lanes(ink: Ink, area: QRectF, trace: Trace, fitted: Fitted) -> None:
    texts: Texts = trace.shared
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    key = [("dot", "weight", ink.say("lanes.fitted")), ("line", "text", ink.say("lanes.true"))]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), key) + 4
    room = area.adjusted(0, used, 0, -tiny - line - 4)
    count = len(texts.texts)
    high = min(room.height() / count, 52.0)
    size = "small" if high >= line else "tiny" if high >= tiny else 0
    widest = max(ink.text_width(shown(text), size or "tiny", mono=True) for text in texts.texts)
    label = (
        min(widest + ink.text_width("✓ ", size or "tiny", mono=True) + 10, area.width() * 0.48)
        if size
        else 12.0
    )
    lane = QRectF(room.left() + label + 8, room.top(), room.width() - label - 16, high * count)
    low, top = trace.scales["score"]
    axis = Axis(low * 1.05, top * 1.05)

    def x(score: float) -> float:
        return float(lane.left() + axis.share(score) * lane.width())

    for tick in axis.chosen(6):
        ink.line(x(tick), lane.top(), x(tick), lane.bottom(), "hairline")
        ink.label(x(tick), lane.bottom() + 3, axis.text(tick), size="tiny", colour="muted",
                  mono=True, anchor="center top")  # fmt: skip
    foot = QRectF(lane.left(), lane.bottom() + tiny + 4, lane.width(), line)
    ink.text(foot, ink.say("lanes.axis"), size="small", colour="muted", align="right middle")
    true = (texts.rewards - texts.rewards.mean()) / trace.params.noise
    places = {int(i): place for place, i in enumerate(np.argsort(-texts.rewards, kind="stable"))}
    for text, place in places.items():
        y = lane.top() + (place + 0.5) * high
        row = QRectF(area.left(), y - high / 2, area.width(), high)
        role = CHOSEN if text == fitted.chosen else REJECTED if text == fitted.rejected else ""
        if role:
            ink.rect(row.adjusted(0, 1, 0, -1), fill=role, alpha=0.16, radius=4)
        if size:
            sign = {CHOSEN: "✓ ", REJECTED: "✗ "}.get(role, "")
            ink.text(QRectF(area.left() + 3, y - high / 2, label - 3, high),
                     sign + shown(texts.texts[text]), size=size, mono=True)  # fmt: skip
        ink.line(lane.left(), y, lane.right(), y, "hairline")
        here, there = x(float(fitted.scores[text])), x(float(true[text]))
        ink.line(min(here, there), y, max(here, there), y, "weight", width=1.6, alpha=0.5)
        tall = min(high * 0.36, 8.0)
        ink.line(there, y - tall, there, y + tall, "text", width=2.2)
        ink.circle(here, y, min(high * 0.3, 6.0), fill="weight", line="surface", width=1.0)
        ink.mark(row, ReadOut(shown(texts.texts[text]), (
            ink.say("lanes.points", points=f"{texts.rewards[text]:g}"),
            ink.say("lanes.score", score=fixed(float(fitted.scores[text]), 2)),
            ink.say("lanes.truth", score=fixed(float(true[text]), 2)),
        )), name=f"text {text}")  # fmt: skip
    if fitted.pairs:
        start = lane.top() + (places[fitted.rejected] + 0.5) * high
        end = lane.top() + (places[fitted.chosen] + 0.5) * high
        ink.arrow(lane.right() + 5, start, lane.right() + 5, end,
                  REJECTED if fitted.against else CHOSEN, width=2.0, head=7)  # fmt: skip


def _draw_calibration(ink: Ink, box: QRectF, texts: Texts, fitted: Fitted) -> None:
    """For every two texts: what the scores say, and what the judge does."""
    plot = Plot(ink, box, Axis(0.5, 1, title=ink.say("calibration.said"), ticks=(0.5, 0.75, 1)),
                Axis(0, 1, title=ink.say("calibration.judge"), ticks=(0, 0.5, 1)))  # fmt: skip
    plot.frame()
    ends = np.array([0.5, 1.0])
    plot.curve(ends, ends, "muted", width=1.2, dash=True)
    first, second = np.triu_indices(len(texts.texts), 1)
    said = chances(fitted.scores[first] - fitted.scores[second])
    # each pair is shown from the side that the scores prefer
    judge = texts.truth[first, second]
    said, judge = np.maximum(said, 1 - said), np.where(said >= 0.5, judge, 1 - judge)
    plot.points(said, judge, "weight", radius=2.6, alpha=0.7)

    def read(point: QPointF) -> ReadOut | None:
        apart = (plot.x(said) - point.x()) ** 2 + (plot.y(judge) - point.y()) ** 2
        place = int(np.argmin(apart))
        one, other = texts.texts[first[place]], texts.texts[second[place]]
        return ReadOut(f"{shown(one)} · {shown(other)}", (
            ink.say("calibration.read", said=percent(said[place]), judge=percent(judge[place])),
            ink.say("calibration.apart", apart=fixed(fitted.apart, 3)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="calibration")


def _draw_losses(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Loss on the pairs asked about and on the judge's further answers, up to this step."""
    texts: Texts = trace.shared
    every: list[Fitted] = [step.fitted for step in trace.steps]
    now = every[: index + 1]
    key = [("line", "query", ink.say("losses.asked")), ("line", "key", ink.say("losses.further")),
           ("dash", "muted", ink.say("losses.least"))]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 14), key) + 2
    highest = max(*(f.expected for f in every), 0.75)
    plot = Plot(ink, box.adjusted(0, used, 0, 0),
                Axis(0, max(every[-1].pairs, 1), title=ink.say("losses.pairs"),
                     ticks=tuple(range(every[-1].pairs + 1)) if every[-1].pairs <= 8 else None),
                Axis(0, highest * 1.05, title=ink.say("losses.title")))  # fmt: skip
    plot.frame()
    plot.level(texts.least, "muted")
    pairs = np.array([f.pairs for f in now], dtype=np.float64)
    plot.curve(pairs, np.array([f.loss for f in now]), "query", width=1.8)
    plot.curve(pairs, np.array([f.expected for f in now]), "key", width=1.8)
    plot.points(pairs[-1:], np.array([now[-1].expected]), "key", radius=3.4)

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.abs(plot.x(pairs) - point.x()).argmin())
        found = now[place]
        return ReadOut(ink.say("section.pairs", count=found.pairs), (
            f"{ink.say('losses.asked')}: {number(found.loss, 3)}",
            f"{ink.say('losses.further')}: {number(found.expected, 3)}",
            f"{ink.say('losses.least')}: {number(texts.least, 3)}",
            ink.say("losses.ordered", share=percent(found.ordered))
            if np.isfinite(found.ordered) else ink.say("losses.equal"),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="losses")
