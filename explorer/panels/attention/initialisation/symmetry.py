"""Each pair against the pair turned round: on the diagonal where both are equal."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.initialisation import Initialisation
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.panels.attention.initialisation.relation import read_pair
from explorer.panels.attention.initialisation.told import short
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_symmetry(ink: Ink, area: QRectF, trace: Trace, update: int) -> None:
    """Scores on the left, weights on the right; below, how often a token reads itself most."""
    shared: Initialisation = trace.shared
    line = ink.line_height("small")
    entries = [
        ("dot", "query", ink.say("symmetry.self")), ("dot", "weight", ink.say("symmetry.pair")),
        ("dash", "muted", ink.say("symmetry.equal")),
    ]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), entries) + 6
    text = ink.say("symmetry.rate", here=percent(shared.self_rate),
                   drawn=percent(shared.self_rate_drawn))  # fmt: skip
    lines = 1 if ink.text_width(text, "small") <= area.width() else 2
    foot = QRectF(area.left(), area.bottom() - (line + 2) * lines, area.width(), (line + 2) * lines)
    ink.text(foot, text, size="small", align="center middle", wrap=lines > 1)
    body = QRectF(area.left(), area.top() + used, area.width(), foot.top() - area.top() - used - 6)
    half = (body.width() - 18) / 2
    for at, (key, matrix, apart) in enumerate((
        ("S", shared.scores[update], shared.score_asymmetry[update]),
        ("A", shared.weights[update], shared.weight_asymmetry[update]),
    )):  # fmt: skip
        box = QRectF(body.left() + at * (half + 18), body.top(), half, body.height())
        draw_pairs(ink, box, trace, update, key, matrix, float(apart))


def draw_pairs(
    ink: Ink, box: QRectF, trace: Trace, update: int, key: str, matrix: np.ndarray, apart: float
) -> None:
    """M[i, j] across, M[j, i] up, for every pair."""
    low, high = (0.0, 1.0) if key == "A" else (float(matrix.min()), float(matrix.max()))
    room = max(0.06 * (high - low), 1e-3)
    axis = Axis(low - room, high + room, 0, ink.say(f"symmetry.{key}.across"))
    title = ink.say(f"symmetry.{key}", apart=short(apart))
    plot = Plot(ink, box, axis, Axis(low - room, high + room), title)
    plot.frame()
    plot.curve(np.array([low, high]), np.array([low, high]), "muted", width=1.2, dash=True)
    count = len(matrix)
    own = np.eye(count, dtype=bool)
    plot.points(matrix[~own], matrix.T[~own], "weight", radius=3.6)
    plot.points(matrix[own], matrix[own], "query", radius=3.6)

    def read(point: QPointF) -> ReadOut | None:
        away = np.hypot(plot.x(matrix) - point.x(), plot.y(matrix.T) - point.y())
        i, j = np.unravel_index(int(away.argmin()), away.shape)
        return read_pair(ink, trace, update, int(i), int(j)) if away[i, j] <= 12 else None

    ink.mark(plot.inner, read, name=title)
