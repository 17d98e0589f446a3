"""The picture that makes the point: every pair by its count and its score.

The pair farthest to the right is the most frequent one, the pair farthest up is the one whose
pieces are together most above chance. They are seldom the same.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.wordpiece.types import Row, Step, Training
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.panels.tokenizers.wordpiece.parts import (
    COUNT,
    SCORE,
    Side,
    line_of,
    pair_text,
    piece_text,
    read_pair,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

NEAR = 12.0  # pixels from a dot that still mean it
TRAIL = 10  # joined pairs whose dots a line connects
MANY = 4000  # pairs from which on dots are drawn on a coarser grid
NAMED = 3  # pairs of either ranking that get a name


def axes(ink: Ink, trace: Trace) -> tuple[Axis, Axis]:
    """Logarithmic in both, the same for the whole trace."""
    most = trace.scales["count"][1]
    low, high = trace.scales["score"]
    ticks = tuple(m * 10.0**p for p in range(8) for m in (1, 2, 5) if m * 10.0**p <= most * 1.3)
    across = Axis(0.8, max(most * 1.6, 3.0), 10, ink.say("axis-count"), ticks, spaced_tick)
    top = max(high, low)
    up = Axis(low / 1.6, max(top * 2.2, low * 4), 10, ink.say("axis-score"))
    return across, up


def spaced_tick(value: float) -> str:
    """A count on the axis."""
    return spaced(round(value))


def draw_scatter(ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
    """The pairs at a step; while the eye moves on, those of the next step come up."""
    across, up = axes(ink, trace)
    plot = Plot(ink, area, across, up)
    step: Step = trace[index]
    following: Step | None = trace[index + 1] if move > 0 and index + 1 < len(trace) else None
    if following is not None and following.phase != "train":
        following = None
    plot.frame()
    draw_signs(ink, area, trace)
    if len(step.count) == 0:
        ink.text(plot.inner, ink.say("no-pairs"), align="center middle", colour="muted")
    minimum = trace.params.minimum
    if minimum > 1:
        edge = plot.x(float(minimum)) - (plot.x(float(minimum)) - plot.x(minimum - 1.0)) / 2
        left = QRectF(plot.inner.left(), plot.inner.top(), edge - plot.inner.left(),
                      plot.inner.height())  # fmt: skip
        if left.width() > 4:
            ink.rect(left, fill="raised", alpha=0.55)
            note = ink.say("too-rare", minimum=minimum)
            if ink.text_width(note, "tiny") < left.width() - 6:
                ink.label(left.left() + 5, left.bottom() - 3, note, anchor="left bottom",
                          size="tiny", colour="muted")  # fmt: skip
    if step.chance > 0:
        plot.level(step.chance, "muted", text=ink.say("chance"))
    draw_trail(ink, plot, trace, step.merges + (1 if move > 0.5 else 0))
    draw_dots(ink, plot, trace, step, 1.0 if following is None else 1.0 - move)
    if following is not None:
        draw_dots(ink, plot, trace, following, move)
    shown = following if following is not None and move > 0.5 else step
    mark_dots(ink, plot, trace, shown)
    name_dots(ink, plot, trace, shown)


def draw_signs(ink: Ink, area: QRectF, trace: Trace) -> None:
    """What the dots are, at the right of the axis title."""
    line, x = ink.line_height("small"), area.right() - 8
    side = SCORE if trace.params.rule == "likelihood" else COUNT
    y = area.top() + line / 2
    used = ink.text_width(ink.say("axis-score"), "small") + 12
    for text, colour, radius in (
        (ink.say("sign-before"), line_of(ink, side), 2.2),
        (ink.say("sign-pair"), ink.colour("neutral"), 3.2),
    ):
        wide = ink.text_width(text, "tiny")
        if x - wide - 14 < area.left() + used:
            return
        ink.label(x, y, text, anchor="right middle", size="tiny", colour="muted")
        ink.circle(x - wide - 8, y, radius, fill=colour)
        x -= wide + 26


def draw_dots(ink: Ink, plot: Plot, trace: Trace, step: Step, alpha: float) -> None:
    """All pairs: candidates strong, those that are too rare faint."""
    for candidate in (False, True):
        chosen = (step.count >= max(trace.params.minimum, 1)) == candidate
        places = pixels_of(plot, step.count[chosen], step.score[chosen])
        ink.dots(places, "neutral", radius=3.2, alpha=alpha * (0.8 if candidate else 0.3))


def pixels_of(plot: Plot, counts: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """The pixels (n, 2) on which pairs stand, each once: thousands of rare pairs share a few. Where
    there are very many, every second pixel up is enough: dots are larger."""
    inner, step = plot.inner, 1 if len(counts) < MANY else 2
    xs = np.round(plot.x(counts.astype(np.float64)) - inner.left()).astype(np.int64)
    ys = np.round((plot.y(scores) - inner.top()) / step).astype(np.int64)
    wide = int(inner.width()) + 2
    taken = np.zeros((int(inner.height() / step) + 2) * wide, bool)
    inside = (xs >= 0) & (xs < wide) & (ys >= 0) & (ys * wide < len(taken))
    taken[ys[inside] * wide + xs[inside]] = True
    found = np.flatnonzero(taken)
    return np.stack(
        [found % wide + inner.left(), found // wide * step + inner.top()], axis=1
    ).astype(np.float64)


def draw_trail(ink: Ink, plot: Plot, trace: Trace, merges: int) -> None:
    """Where the pairs joined so far stood when they were chosen."""
    shared: Training = trace.shared
    if merges == 0:
        return
    side = SCORE if trace.params.rule == "likelihood" else COUNT
    colour = line_of(ink, side)
    merges = min(merges, shared.merges)
    counts, scores = shared.counts[:merges], shared.scores[:merges]
    if merges > 1:
        xs = plot.x(counts[-TRAIL:].astype(np.float64))
        line = np.stack([xs, plot.y(scores[-TRAIL:])], axis=1)
        ink.polyline(line, colour, width=1.0, alpha=0.45)
    ink.dots(pixels_of(plot, counts, scores), colour, radius=2.2, alpha=0.7)


def name_dots(ink: Ink, plot: Plot, trace: Trace, step: Step) -> None:
    """Rings around the first of either ranking; names for a few, where there is room."""
    line = ink.line_height("tiny")
    wide = ink.text_width(ink.say("chance"), "tiny")
    level = float(plot.y(step.chance)) if step.chance > 0 else plot.inner.bottom()
    taken = [QRectF(plot.inner.right() - wide, level - line, wide, line)]
    first = {side: rows[0] for side, rows in sides(step) if rows}
    same = len({(row.left, row.right) for row in first.values()}) == 1 < len(first)
    for side, row in first.items():
        x, y = dot(plot, row)
        joins = step.pair == (row.left, row.right)
        wide = 9.0 if not (same and side is SCORE) else 12.5
        if joins and side.rule == trace.params.rule:
            ink.circle(x, y, 5.0, fill=line_of(ink, side))
        ink.circle(x, y, wide, line=line_of(ink, side), width=2.4)
        taken.append(QRectF(x - wide, y - wide, 2 * wide, 2 * wide))
    dots = pixels_of(plot, step.count, step.score)
    for side, row in first.items():
        if same and side is COUNT:
            continue
        key = "pick-both" if same else "pick-" + side.name
        lines = [pair_text(trace.shared, row.left, row.right), ink.say(key)]
        place_label(ink, plot, dot(plot, row), lines, side, taken, dots)
    if plot.inner.height() < 150:
        return
    named = {(row.left, row.right) for row in first.values()}
    for _, rows in sides(step):
        for row in rows[1:NAMED]:
            if (row.left, row.right) in named:
                continue
            named.add((row.left, row.right))
            texts = [piece_text(trace.shared, i) for i in (row.left, row.right)]
            place_label(ink, plot, dot(plot, row), [" + ".join(texts)], None, taken, dots)


def sides(step: Step) -> tuple[tuple[Side, tuple[Row, ...]], ...]:
    """Both rankings."""
    return (COUNT, step.by_count), (SCORE, step.by_score)


def dot(plot: Plot, row: Row) -> tuple[float, float]:
    """Where a pair stands."""
    return float(plot.x(float(row.count))), float(plot.y(row.score))


def place_label(
    ink: Ink, plot: Plot, point: tuple[float, float], lines: list[str], side: Side | None,
    taken: list[QRectF], dots: np.ndarray,
) -> None:  # fmt: skip
    """Write beside a point, where the fewest dots are and no other name; a name that finds no room
    or would cover a dot is left out (pointing at the dot tells it); not that of a first place."""
    size = "small" if side else "tiny"
    line = ink.line_height(size)
    wide = max(ink.text_width(text, size, bold=side is not None) for text in lines) + 4
    high, away = line * len(lines), 14.0 if side else 6.0
    x, y = point
    frame = plot.inner.adjusted(2, 0, 4, 0)
    spots = [
        QRectF(x + away, y - high / 2, wide, high),
        QRectF(x + away, y - high - 4, wide, high),
        QRectF(x - wide / 2, y - high - away + 2, wide, high),
        QRectF(x - away - wide, y - high / 2, wide, high),
        QRectF(x - wide / 2, y + away - 2, wide, high),
        QRectF(x - away - wide, y - high - 4, wide, high),
    ]
    if x + wide / 2 > frame.right():  # too near the edge to be centred
        spots += [
            QRectF(frame.right() - wide, y - high - away + 2, wide, high),
            QRectF(frame.right() - wide, y + away - 2, wide, high),
        ]

    def hidden(spot: QRectF) -> int:
        return int(
            ((dots[:, 0] > spot.left() - 2) & (dots[:, 0] < spot.right() + 2)
             & (dots[:, 1] > spot.top() - 2) & (dots[:, 1] < spot.bottom() + 2)).sum()
        )  # fmt: skip

    free = [s for s in spots if frame.contains(s) and not any(s.intersects(t) for t in taken)]
    free.sort(key=hidden)
    if side is None and not (free and hidden(free[0]) == 0):
        return
    inside = [s for s in spots if frame.contains(s)]
    spot = (free or inside or spots)[0]
    taken.append(spot)
    if hidden(spot) == 0:  # the path of earlier merges passes behind
        ink.rect(spot.adjusted(0, 1, 0, -1), fill="surface", alpha=0.8)
    for i, text in enumerate(lines):
        row = QRectF(spot.left(), spot.top() + i * line, wide, line)
        first = side is not None and i == 0
        colour = line_of(ink, side) if side is not None and i else "text" if side else "muted"
        ink.text(row, text, size=size, bold=first, colour=colour, elide=False)


def mark_dots(ink: Ink, plot: Plot, trace: Trace, step: Step) -> None:
    """Every dot can be pointed at."""
    shared: Training = trace.shared
    xs, ys = plot.x(step.count.astype(np.float64)), plot.y(step.score)

    def read(point: QPointF) -> ReadOut | None:
        if len(xs) == 0:
            return None
        away = np.hypot(xs - point.x(), ys - point.y())
        i = int(away.argmin())
        if away[i] > NEAR:
            return None
        together = int((away <= away[i] + 0.5).sum())
        left, right = int(step.left[i]), int(step.right[i])
        single = singles(shared, step.merges)
        row = Row(left, right, int(step.count[i]), int(single[left]), int(single[right]),
                  float(step.score[i]), 0, 0)  # fmt: skip
        lines = [*read_pair(ink, step, row)]
        if row.count < trace.params.minimum:
            lines.append(ink.say("too-rare", minimum=trace.params.minimum))
        if together > 1:
            lines.append(ink.say("read-more", others=together - 1))
        return ReadOut(pair_text(shared, left, right), tuple(lines))

    ink.mark(plot.inner.adjusted(-4, -4, 8, 4), read, name="pairs")


@lru_cache(maxsize=4)
def singles(shared: Training, merges: int) -> np.ndarray:
    """The counts of the pieces, for pointing."""
    return shared.singles(merges)
