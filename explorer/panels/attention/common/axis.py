"""Softmax as keys that lie on a query's own axis of scores, e^(score − max) above each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis

#: So many keys are named; those lower than this share of the highest are not.
MOST_NAMES, LEAST_NAMED = 9, 0.015


def stage_of(ink: Ink, box: QRectF) -> QRectF:
    """The part of a box above the numbers of the axis and below the names of the highest keys."""
    line = ink.line_height("tiny")
    return box.adjusted(10, line + 4, -10, -line - 6)


def places(stage: QRectF, scores: np.ndarray, low: float, high: float) -> np.ndarray:
    """Where scores lie across."""
    return np.asarray(stage.left() + Axis(low, high).share(scores) * stage.width())


def draw_keys(
    ink: Ink, stage: QRectF, scores: np.ndarray, low: float, high: float, names: Sequence[str], *,
    focus: int | None = None, before: np.ndarray | None = None, grown: float = 1.0,
    moved: np.ndarray | None = None,
) -> np.ndarray:  # fmt: skip
    """Keys at their `scores` (keys,) on the axis from `low` to `high`, with their heights.

    A score of −∞ is a masked key and not drawn. `focus` is the key that stands out among the
    others, `before` are scores that lay there earlier (drawn hollow where they differ), `grown` how
    far the heights have grown, 0 to 1, `moved` where the keys stand on their way to the next step.
    Returns the places across, NaN where masked.
    """
    axis = Axis(low, high)
    scores = np.asarray(scores, dtype=np.float64)
    seen = np.isfinite(scores)
    top = float(scores[seen].max())
    xs = np.where(seen, places(stage, scores, low, high) if moved is None else moved, np.nan)
    heights = np.exp(scores - top) * grown
    if moved is None:
        grid = np.linspace(low, min(top, high), 160)
        curve = np.stack(
            [places(stage, grid, low, high), stage.bottom() - np.exp(grid - top) * stage.height()],
            axis=1,
        )
        ink.polyline(curve, soft(ink, "weight", 0.35), width=1.2)
    for value in axis.chosen(max(2, int(stage.width() / 60))):
        x = float(places(stage, np.array(value), low, high))
        ink.line(x, stage.bottom(), x, stage.bottom() + 4, "border")
        ink.label(x, stage.bottom() + 5, axis.text(value), anchor="center top", size="tiny",
                  colour="muted", mono=True)  # fmt: skip
    ink.line(stage.left(), stage.bottom(), stage.right(), stage.bottom(), "border")
    if before is not None:
        was = np.asarray(before, dtype=np.float64)
        for token in np.flatnonzero(np.abs(was - scores) > 1e-6).tolist():
            x = float(places(stage, was[token], low, high))
            y = stage.bottom() - float(np.exp(was[token] - was.max())) * stage.height()
            ink.line(x, stage.bottom(), x, y, "muted", width=1.4, dash=True)
            ink.circle(x, y, 3.6, fill="surface", line="muted", width=1.2)
    others = "weight" if focus is None else soft(ink, "weight", 0.62)
    for token in np.argsort(scores, kind="stable").tolist():
        if not seen[token]:
            continue
        x, y = float(xs[token]), stage.bottom() - float(heights[token]) * stage.height()
        main = token == focus
        ink.line(x, stage.bottom(), x, y, "weight" if main else others, width=3.0 if main else 2.0)
        ink.circle(x, y, 4.4 if main else 3.4, fill="key", line="surface", width=0.8)
    draw_names(ink, stage, xs, heights, names, focus)
    return xs


def draw_names(
    ink: Ink, stage: QRectF, xs: np.ndarray, heights: np.ndarray, names: Sequence[str],
    focus: int | None,
) -> None:  # fmt: skip
    """The names of the highest keys, as many as do not lie over one another."""
    taken: list[QRectF] = []
    order = sorted(range(len(xs)), key=lambda token: (token != focus, -float(heights[token])))
    line = ink.line_height("tiny")
    for token in order:
        if len(taken) >= MOST_NAMES:
            return
        if not heights[token] >= LEAST_NAMED and token != focus:
            continue
        width = ink.text_width(names[token], "tiny", mono=True, bold=token == focus) + 4
        left = min(max(float(xs[token]) - width / 2, stage.left() - 8), stage.right() + 8 - width)
        y = stage.bottom() - float(heights[token]) * stage.height() - 6
        box = QRectF(left, y - line, width, line)
        if any(box.intersects(other) for other in taken):
            continue
        taken.append(box)
        ink.text(box, names[token], size="tiny", mono=True, colour="key", align="center middle",
                 bold=token == focus, elide=False)  # fmt: skip
