"""Learning: the world with what is expected and what is done, an episode, the return over time."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.rewards.lab import Learned, Shared
from explorer.compute.alignment.rewards.world import ARROWS
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.alignment.rewards.grid import Cells, draw_cells, fixed, place_cells
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height

MORE, LESS = "value", "sign"


def draw_learn(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The world, beside or above the episode and the curve."""
    learned: Learned = trace[index].learned
    line = ink.line_height("small")
    small = area.height() < 400 and area.width() > 360
    if area.width() > 1.35 * area.height() or small:
        left = QRectF(area.left(), area.top(), area.width() * 0.5 - 8, area.height())
        right = area.adjusted(area.width() * 0.5 + 8, 0, 0, 0)
        episode = QRectF(right.left(), right.top(), right.width(), 6.4 * line)
        curve = right.adjusted(0, episode.height() + 10, 0, 0)
    else:
        left = QRectF(area.left(), area.top(), area.width(), area.height() * 0.55)
        below = area.adjusted(0, left.height() + 8, 0, 0)
        tall = min(6.4 * line, below.height() * 0.48)
        episode = QRectF(below.left(), below.top(), below.width(), tall)
        curve = below.adjusted(0, tall + 6, 0, 0)
    _draw_world(ink, left, trace, learned)
    _draw_episode(ink, episode, trace, learned)
    _draw_curve(ink, curve, trace, index)


def _draw_world(ink: Ink, area: QRectF, trace: Trace, learned: Learned) -> None:
    shared: Shared = trace.shared
    text = ink.say("learn.world")
    high = wrapped_height(ink, text, area.width(), "small")
    ink.text(QRectF(area.left(), area.top(), area.width(), high), text, size="small",
             colour="muted", wrap=True, align="left top")  # fmt: skip
    cells = place_cells(area.adjusted(0, high + 4, 0, 0), shared.world)

    def read(state: int) -> tuple[str, ...]:
        shares = "  ".join(
            f"{arrow} {percent(share)}"
            for arrow, share in zip(ARROWS, learned.policy[state].tolist(), strict=True)
        )
        return (
            ink.say("cell.expected", value=fixed(float(learned.expected[state]), 3)), shares,
            ink.say("cell.best", value=fixed(float(shared.values[state]), 3)),
        )  # fmt: skip

    draw_cells(ink, cells, shared.world, learned.expected, trace.scales["value"][1],
               learned.policy, read)  # fmt: skip
    _draw_path(ink, cells, learned)


def _draw_path(ink: Ink, cells: Cells, learned: Learned) -> None:
    """The episode through the cells; green where more came than expected, red where less."""
    shift = cells.side * 0.3  # beside what is written in the middle of a cell
    states = [*learned.states.tolist(), learned.end] if len(learned.states) else []
    places = [cells.box(state).center() + QPointF(shift, -shift) for state in states]
    for place, (one, other) in enumerate(pairwise(places)):
        more = bool(learned.surprise[place] >= 0)
        ink.line(one.x(), one.y(), other.x(), other.y(), MORE if more else LESS, width=3.0,
                 alpha=0.8, dash=not more)  # fmt: skip
    if places:
        ink.circle(places[-1].x(), places[-1].y(), 4, fill="key", line="surface", width=1.0)


def _draw_episode(ink: Ink, area: QRectF, trace: Trace, learned: Learned) -> None:
    """Action, reward, and more or less than expected, step by step."""
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    base = trace.params.baseline
    head = ink.say("episode.none" if not len(learned.states) else
                   "episode.head" if base else "episode.plain")  # fmt: skip
    fitted(ink, QRectF(area.left(), area.top(), area.width(), line), head, "muted", size="small",
           align="left middle")  # fmt: skip
    if not len(learned.states):
        return
    room = area.adjusted(0, line + 3, 0, 0)
    wide = max(ink.text_width("−0.02", "tiny", mono=True) + 8, 34.0)
    count = max(1, min(len(learned.states), int(room.width() / wide)))
    # the end of an episode is where the reward is: the last steps are shown
    first = len(learned.states) - count
    most = max(float(np.abs(learned.surprise).max()), 1e-9)
    bars = QRectF(room.left(), room.top() + line + tiny + 4, room.width(),
                  max(room.height() - line - tiny - 6, 4.0))  # fmt: skip
    middle = bars.center().y()
    ink.line(bars.left(), middle, bars.left() + count * wide, middle, "border")
    for place in range(first, len(learned.states)):
        x = room.left() + (place - first) * wide
        action, reward = int(learned.actions[place]), float(learned.rewards[place])
        surprise = float(learned.surprise[place])
        ink.label(x + wide / 2, room.top() + line / 2, ARROWS[action], size="body",
                  anchor="center middle")  # fmt: skip
        ink.label(x + wide / 2, room.top() + line + 1, fixed(reward, 2), size="tiny", mono=True,
                  colour="muted", anchor="center top")  # fmt: skip
        high = surprise / most * bars.height() / 2
        ink.rect(QRectF(x + 4, min(middle, middle - high), wide - 8, abs(high)),
                 fill=MORE if surprise >= 0 else LESS)  # fmt: skip
        ink.mark(QRectF(x, room.top(), wide, room.height()), ReadOut(
            ink.say("episode.step", place=place + 1, arrow=ARROWS[action]),
            (ink.say("episode.reward", reward=fixed(reward, 3)),
             ink.say("episode.surprise" if base else "episode.return",
                     surprise=fixed(surprise, 3))),
        ), name=f"step {place}")  # fmt: skip


def _draw_curve(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Expected return of the policy, exact, and the mean of the episodes it saw."""
    shared: Shared = trace.shared
    every: list[Learned] = [step.learned for step in trace.steps]
    now = every[: index + 1]
    best = float(shared.best[-1])
    key = [("dot", "key", ink.say("curve.mean")), ("line", "weight", ink.say("curve.value")),
           ("dash", "muted", ink.say("curve.best"))]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 14), key) + 2
    seen = [found.mean_return for found in every if np.isfinite(found.mean_return)]
    low = min([*seen, every[0].value, best])
    high = max([*seen, every[0].value, best])
    room = max(high - low, 0.1) * 0.08
    last = max(every[-1].update, 1)
    whole = tuple(map(float, range(last + 1))) if last <= 10 else None  # no half updates
    plot = Plot(ink, box.adjusted(0, used, 0, 0),
                Axis(0, last, title=ink.say("curve.updates"), ticks=whole),
                Axis(low - room, high + room, title=ink.say("curve.title")))  # fmt: skip
    plot.frame()
    plot.level(best, "muted")
    updates = np.array([found.update for found in now], dtype=np.float64)
    means = np.array([found.mean_return for found in now])
    plot.points(updates[1:], means[1:], "key", radius=2.0, alpha=0.7)
    values = np.array([found.value for found in now])
    plot.curve(updates, values, "weight", width=2.4)
    plot.points(updates[-1:], values[-1:], "weight", radius=4.0)

    def read(point: QPointF) -> ReadOut | None:
        found = now[int(np.abs(plot.x(updates) - point.x()).argmin())]
        return ReadOut(ink.say("section.learn", count=found.update), (
            f"{ink.say('curve.value')}: {number(found.value, 3)}",
            f"{ink.say('curve.mean')}: {number(found.mean_return, 3)}",
            f"{ink.say('curve.best')}: {number(best, 3)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="curve")
