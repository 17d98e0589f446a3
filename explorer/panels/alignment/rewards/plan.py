"""The best that can be had: values spread from the ends, one step to go after the other."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.rewards.lab import Planned, Shared
from explorer.compute.alignment.rewards.world import ARROWS
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.alignment.rewards.grid import draw_cells, fixed, place_cells
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_plan(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The world, and two plots: what the start is worth, and how much a late reward counts."""
    planned: Planned = trace[index].planned
    if area.width() > 1.35 * area.height():
        left = QRectF(area.left(), area.top(), area.width() * 0.5 - 8, area.height())
        right = area.adjusted(area.width() * 0.5 + 8, 0, 0, 0)
        half = right.height() / 2
        boxes = [QRectF(right.left(), right.top(), right.width(), half - 6),
                 QRectF(right.left(), right.top() + half + 6, right.width(), half - 6)]  # fmt: skip
    else:
        left = QRectF(area.left(), area.top(), area.width(), area.height() * 0.64)
        below = area.adjusted(0, left.height() + 10, 0, 0)
        wide = (below.width() - 16) / 2
        boxes = [QRectF(below.left(), below.top(), wide, below.height()),
                 QRectF(below.left() + wide + 16, below.top(), wide, below.height())]  # fmt: skip
    _draw_world(ink, left, trace, planned)
    _draw_start(ink, boxes[0], trace, index)
    _draw_discount(ink, boxes[1], trace, planned)


def best_actions(quality: np.ndarray, to_go: int) -> np.ndarray:
    """Equal shares for the actions of the largest Q of every state; none before the first sweep."""
    if to_go == 0:
        return np.zeros_like(quality)
    largest = quality >= quality.max(axis=1, keepdims=True) - 1e-9
    return np.asarray(largest / largest.sum(axis=1, keepdims=True))


def _draw_world(ink: Ink, area: QRectF, trace: Trace, planned: Planned) -> None:
    shared: Shared = trace.shared
    cells = place_cells(area, shared.world)

    def read(state: int) -> tuple[str, ...]:
        lines = [ink.say("cell.worth", count=planned.to_go,
                         value=fixed(float(planned.values[state]), 3))]  # fmt: skip
        if planned.to_go:
            lines.append("  ".join(
                f"{arrow} {fixed(quality, 3)}"
                for arrow, quality in zip(ARROWS, planned.quality[state].tolist(), strict=True)
            ))  # fmt: skip
        return tuple(lines)

    draw_cells(ink, cells, shared.world, planned.values, trace.scales["value"][1],
               best_actions(planned.quality, planned.to_go), read)  # fmt: skip


def _draw_start(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    shared: Shared = trace.shared
    best = shared.best
    low, high = min(float(best.min()), 0.0), max(float(best.max()), 0.0)
    room = max(high - low, 0.1) * 0.1
    plot = Plot(ink, box, Axis(0, max(len(best) - 1, 1), title=ink.say("plan.to_go")),
                Axis(low - room, high + room, title=ink.say("plan.start")))  # fmt: skip
    plot.frame()
    steps = np.arange(index + 1, dtype=np.float64)
    plot.curve(steps, best[: index + 1], "weight", width=2.2)
    plot.points(steps[-1:], best[index : index + 1], "weight", radius=4.0)

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.abs(plot.x(steps) - point.x()).argmin())
        return ReadOut(ink.say("section.plan", count=place), (
            f"{ink.say('plan.start')}: {number(float(best[place]), 4)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="start")


def _draw_discount(ink: Ink, box: QRectF, trace: Trace, planned: Planned) -> None:
    """γᵗ for the steps that are to go."""
    gamma, horizon = trace.params.gamma, trace.params.horizon
    plot = Plot(ink, box, Axis(0, horizon, title=ink.say("plan.later")),
                Axis(0, 1.05, title=ink.say("plan.counts"), ticks=(0, 0.5, 1)))  # fmt: skip
    plot.frame()
    weights = float(gamma) ** np.arange(horizon)
    edges = np.arange(horizon + 1, dtype=np.float64)
    seen = planned.to_go
    plot.bars(edges, weights, "weight", alpha=0.22)
    if seen:
        plot.bars(edges[: seen + 1], weights[:seen], "weight")

    def read(point: QPointF) -> ReadOut | None:
        place = min(max(int(plot.at(point)[0]), 0), horizon - 1)
        return ReadOut(ink.say("plan.step", count=place), (
            f"γ^{place} = {number(float(weights[place]), 3)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="discount")
