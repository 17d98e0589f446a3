"""Signs for what became of a number, and what is known about a logit."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.hazards import SoftmaxRun
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.floats.hazards.facts import WAYS, Groups
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def fate(value: float) -> str:
    """What a positive result is."""
    if math.isnan(value):
        return "nan"
    return "infinite" if math.isinf(value) else "zero" if value == 0 else "ok"


def draw_fate(ink: Ink, x: float, y: float, what: str, radius: float = 5.0) -> None:
    """A sign for what became of a number, told apart by shape: a disc is a number, an open square
    zero, a diamond infinity, a cross NaN."""
    if what == "ok":
        ink.circle(x, y, radius, fill="weight", line="surface", width=1.2)
    elif what == "zero":
        side = radius * 1.6
        ink.rect(QRectF(x - side / 2, y - side / 2, side, side), fill="surface", line="error",
                 width=1.6)  # fmt: skip
    elif what == "infinite":
        r = radius * 1.25
        ink.polygon([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)],
                    fill="error", line="surface")  # fmt: skip
    else:
        r = radius * 0.9
        for sign in (1, -1):
            ink.line(x - r, y - sign * r, x + r, y + sign * r, "error", width=2.6)


def read_logit(ink: Ink, trace: Trace, found: Groups, place: int) -> ReadOut:
    """Everything about one logit."""
    shared: SoftmaxRun = trace.shared
    i = found.first[place]
    z, logit = float(shared.z[i]), float(shared.logits[i])
    lines = [ink.say("read.held", value=number(logit, 7), held=number(z, 7))]
    for name in WAYS:
        way = getattr(shared, name)
        e, p = number(float(way.exponentials[i]), 5), number(float(way.probabilities[i]), 5)
        if name == "naive":
            formula = f"e^{number(z, 5)} / Σ = {e} / {number(way.total, 5)} = {p}"
        elif name == "log":
            formula = (f"exp({number(float(way.shifted[i]), 5)} − {number(way.log_total, 5)})"
                       f" = {p}")  # fmt: skip
        else:
            formula = (f"e^({number(z, 5)} − {number(float(shared.z.max()), 5)}) / Σ = {e} / "
                       f"{number(way.total, 5)} = {p}")  # fmt: skip
        lines.append(f"{ink.say('row.' + name)}: {formula}")
    lines.append(f"{ink.say('row.exact')}: {number(float(shared.exact[i]), 7)}")
    title = ink.say("read.logit", index=i + 1)
    if found.count[place] > 1:
        title += f" ×{count(found.count[place])}"
    return ReadOut(title, tuple(lines))
