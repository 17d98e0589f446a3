"""The sum race: every format's running sum against the true one, and why each of them stops.

What the reader takes away: a sum stops growing when half the step to its next number has become as
large as what is added; more bits only move that point.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.floats.arithmetic.params import Race, Shared
from explorer.compute.floats.arithmetic.race import Lane
from explorer.compute.floats.arithmetic.scalar import ulp
from explorer.compute.floats.formats import FORMATS
from explorer.core.easing import clamp
from explorer.core.formatting import count as counted
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Standing:
    """A lane at a moment: its sum, half the distance to its next number, whether it has stopped."""

    lane: Lane
    total: float
    half: float
    stopped: bool


def standings(race: Race, index: int) -> list[Standing]:
    """All lanes after `counts[index]` additions."""
    done, found = int(race.counts[index]), []
    for lane in race.lanes:
        total = float(lane.sums[index])
        half = ulp(FORMATS[lane.format], total) / 2
        found.append(Standing(lane, total, half, lane.flat is not None and done > lane.flat))
    return found


def tone(place: int) -> str:
    """The colour of a lane."""
    return f"category {place % 8}"


def draw_race(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw the sums up to a moment, and the table of what is added and what half a step is."""
    shared: Shared = trace.shared
    race = shared.race
    assert race is not None
    step = trace[int(at)]
    scale = ink.view.text_scale
    found = standings(race, step.index)
    title = ink.say(
        "race_title", term=trace.params.left.strip()[:24],
        count=counted(int(race.counts[step.index])), lanes=len(found),
        stopped=sum(standing.stopped for standing in found),
    )  # fmt: skip
    head = draw_headline(ink, rect, title) + 2
    body = QRectF(rect.left(), rect.top() + head + 4, rect.width(), rect.height() - head - 4)
    wide = body.width() > 980 * scale and body.height() < 0.7 * body.width()
    if wide:
        plot = QRectF(body.left(), body.top(), body.width() * 0.56, body.height())
        table = QRectF(plot.right() + 20, body.top(), body.right() - plot.right() - 20,
                       body.height())  # fmt: skip
    else:
        rows = (len(race.lanes) + 1) * clamp(body.height() * 0.038, 14.5 * scale, 26 * scale)
        rows = min(rows, body.height() * 0.6)
        plot = QRectF(body.left(), body.top(), body.width(), body.height() - rows - 10)
        table = QRectF(body.left(), plot.bottom() + 10, body.width(), rows)
    _curves(ink, plot, trace, race, step.index)
    _table(ink, table, found)


def _curves(ink: Ink, box: QRectF, trace: Trace, race: Race, index: int) -> None:
    names = 96 * ink.view.text_scale
    counts = race.counts.astype(np.float64)
    positive = [np.abs(race.exact)] + [np.abs(lane.sums) for lane in race.lanes]
    every = np.concatenate([v[np.isfinite(v) & (v > 0)] for v in positive])
    low, high = float(every.min()), float(every.max())
    across = Axis(1, max(float(counts[-1]), 2.0), 10, title=ink.say("additions"))
    up = Axis(low / 1.3, high * 1.6, 10, title=ink.say("running_sum"))
    frame = box.adjusted(0, 0, -names, 0)
    plot = Plot(ink, frame, across, up)

    def still(layer: Ink) -> None:
        static = Plot(layer, frame, across, up)
        static.frame()
        static.curve(counts, np.abs(race.exact), "muted", width=1.2, dash=True)
        for place, lane in enumerate(race.lanes):
            sums = np.abs(lane.sums)
            static.curve(
                counts, np.where(sums > 0, sums, np.nan), tone(place), width=1.0, alpha=0.18
            )

    ink.layer(("race", repr(trace.params), frame.getRect()), still)
    now = slice(0, index + 1)
    heads: list[tuple[float, int, str]] = []
    for place, lane in enumerate(race.lanes):
        sums = np.abs(lane.sums)
        sums = np.where(sums > 0, sums, np.nan)
        plot.curve(counts[now], sums[now], tone(place), width=2.2)
        last = float(sums[index])
        if math.isfinite(last):
            x, y = plot.x(float(counts[index])), plot.y(last)
            ink.circle(x, y, 4.5, fill=tone(place), line="text", width=1.0)
            heads.append((y, place, FORMATS[lane.format].label))
        if lane.flat is not None and 0 < lane.flat < counts[index] and math.isfinite(last):
            ink.circle(plot.x(float(lane.flat)), plot.y(last), 4.0, fill="surface",
                       line=tone(place), width=2.0)  # fmt: skip
    _names(ink, plot, heads, plot.x(float(counts[index])) + 9)

    def read(point: object) -> ReadOut:
        lines = []
        for lane in race.lanes:
            lines.append(f"{FORMATS[lane.format].label}: {number(float(lane.sums[index]), 7)}")
        exact = number(float(race.exact[index]), 7)
        return ReadOut(ink.say("true_sum", value=exact), tuple(lines))

    ink.mark(plot.inner, read, name="curves")


def _names(ink: Ink, plot: Plot, heads: list[tuple[float, int, str]], x: float) -> None:
    """Names beside the heads; those that run level share a line, and lines keep apart."""
    line = ink.line_height("tiny")
    groups: list[tuple[float, list[tuple[int, str]]]] = []
    for y, place, label in sorted(heads):
        label = label.replace("FP8 ", "").replace("FP6 ", "").replace("FP4 ", "")
        if groups and abs(groups[-1][0] - y) < 2.0:
            groups[-1][1].append((place, label))
        else:
            groups.append((y, [(place, label)]))
    below = plot.inner.top() - line
    spots: list[float] = []
    for y, _ in groups:
        below = max(y - line / 2, below + line)
        spots.append(below)
    over = below + line - plot.inner.bottom()
    if over > 0:
        for place in range(len(spots) - 1, -1, -1):  # push up what went over the edge
            most = plot.inner.bottom() - line * (len(spots) - place)
            spots[place] = min(spots[place], most)
    right = plot.box.right() + 94 * ink.view.text_scale
    for top, (_, members) in zip(spots, groups, strict=True):
        text = " ".join(label for _, label in members)
        wide = ink.text_width(text, "tiny", bold=True) + 1
        left = min(x, right - wide)
        ink.rect(QRectF(left - 2, top, wide + 4, line), fill="surface", alpha=0.8)
        ink.text(QRectF(left, top, wide, line), text, size="tiny", bold=True, elide=False)


def _table(ink: Ink, box: QRectF, found: list[Standing]) -> None:
    """A row per format: its sum, and on a scale of doublings what is added against half a step."""
    height = box.height() / (len(found) + 1)
    size = clamp(height * 0.6, 10.0, 13.0)
    size = min(size, max(10.0, height * 0.78 / ink.view.text_scale))
    name = max(ink.text_width(FORMATS[s.lane.format].label, size, bold=True) for s in found) + 22
    figure = ink.text_width("1000.0000000", size, mono=True) + 8
    state = max(ink.text_width(ink.say(key), size, bold=True) for key in ("stopped", "runs_on")) + 8
    bar = QRectF(box.left() + name + figure + 10, box.top(),
                 box.width() - name - figure - state - 22, height)  # fmt: skip
    head = QRectF(box.left(), box.top(), box.width(), height)
    ink.text(QRectF(box.left() + name, head.top(), figure, height), ink.say("sum_now"), size=size,
             colour="muted", align="right middle")  # fmt: skip
    words = ink.say("half_step")
    if ink.text_width(words, size) > bar.width():
        words = ink.say("half_step_short")
    ink.text(bar, words, size=size, colour="muted", align="center middle")
    doublings = 12.0
    for place, standing in enumerate(found):
        lane, top = standing.lane, box.top() + (place + 1) * height
        middle = top + height / 2
        ink.circle(box.left() + 7, middle, min(5.0, height * 0.3), fill=tone(place), line="text",
                   width=0.8)  # fmt: skip
        ink.text(QRectF(box.left() + 18, top, name - 18, height), FORMATS[lane.format].label,
                 size=size, bold=True)  # fmt: skip
        ink.text(QRectF(box.left() + name, top, figure, height), _figure(standing.total),
                 size=size, mono=True, align="right middle")  # fmt: skip
        ratio = standing.half / abs(lane.increment) if lane.increment else math.inf
        share = 1.0
        if math.isfinite(ratio) and ratio > 0:
            share = clamp((math.log2(ratio) + doublings) / (doublings + 3), 0.0, 1.0)
        full = QRectF(bar.left(), top + height * 0.2, bar.width(), height * 0.6)
        ink.rect(full, fill="raised", radius=3)
        filled = QRectF(full.left(), full.top(), full.width() * share, full.height())
        ink.rect(filled, fill=ink.ramp(0.75 if ratio >= 1 else 0.45, "error" if ratio >= 1 else
                                       "weight"), radius=3)  # fmt: skip
        if standing.stopped:
            ink.text(QRectF(bar.right() + 10, top, state, height), ink.say("stopped"), size=size,
                     bold=True, colour="error")  # fmt: skip
        else:
            ink.text(QRectF(bar.right() + 10, top, state, height), ink.say("runs_on"), size=size,
                     colour="muted")  # fmt: skip
        lines = [
            ink.say("row_sum", sum=number(standing.total, 12)),
            ink.say("row_half", half=number(standing.half, 6), term=number(lane.increment, 9)),
        ]
        if lane.flat is not None:
            lines.append(ink.say("row_flat", count=counted(lane.flat)))
        ink.mark(QRectF(box.left(), top, box.width(), height),
                 ReadOut(FORMATS[lane.format].label, tuple(lines)), name=lane.format)  # fmt: skip
    edge = bar.left() + bar.width() * doublings / (doublings + 3)
    ink.line(edge, box.top() + height, edge, box.bottom(), "text", width=1.4, dash=True)


def _figure(total: float) -> str:
    """As many of eleven digits as fit into the column."""
    text = next((t for digits in (11, 10, 9) if len(t := number(total, digits)) <= 12),
                number(total, 8))  # fmt: skip
    if "." in text and "·" not in text:
        text = text.rstrip("0").rstrip(".")
    return text
