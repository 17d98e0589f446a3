"""What every threshold saves and keeps: a curve that can be dragged along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.layers.params import Run
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.panels.generation.layers.told import plain, work_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace) -> None:
    """Answers kept over what is saved, for layers and for multiply-adds."""
    run: Run = trace.shared
    sweep, small = run.sweep, ink.line_height("small")
    low = min(float(np.floor(sweep.work_saved.min() * 10) / 10), 0.0)
    box = QRectF(body.left(), body.top() + small + 10, body.width(), body.height() - small - 12)
    legend(ink, body, (("line", "weight", ink.say("line.layers")),
                       ("dash", "negative", ink.say("line.work"))))  # fmt: skip
    high = min(float(np.ceil(max(sweep.saved.max(), sweep.work_saved.max()) * 10) / 10) + 0.1, 1.0)
    least = max(float(np.floor(sweep.agreement.min() * 10) / 10), 0.0)
    least = least if least < 1 else 0.0
    plot = Plot(ink, box, Axis(low, high, title=ink.say("axis.saved"), form=signed_percent),
                Axis(least, 1.0, form=percent), ink.say("axis.agreement"))  # fmt: skip
    plot.frame()
    if low < 0:
        plot.upright(0.0, "border", dash=False)
    plot.curve(sweep.work_saved, sweep.agreement, "negative", dash=True, width=2.0)
    plot.curve(sweep.saved, sweep.agreement, "weight", width=2.4)
    plot.points(sweep.saved, sweep.agreement, "weight", radius=2.2)
    x, y = float(plot.x(run.saved)), float(plot.y(run.agreement))
    other = float(plot.x(run.work_saved))
    ink.line(other, y, x, y, "muted", dash=True)
    ink.circle(other, y, 5, fill="negative", line="text", width=1.0)
    ink.circle(x, y, 7, fill="category 0", line="text", width=1.4)
    text = ink.say("here", threshold=plain(trace))
    right = x + 12 + ink.text_width(text, "body") < plot.inner.right()
    title = plot.inner.left() + ink.text_width(ink.say("axis.agreement"), "small", bold=True)
    above = right and x + 12 > title  # beside the plot's title there is room over the plot
    top = plot.inner.top() + (-8 if above else 8)
    ink.label(x + (12 if right else -12), max(y - 14, top), text,
              anchor="left middle" if right else "right middle", bold=True)  # fmt: skip

    def dragged(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "wheel":
            value = trace.params.threshold + 0.02 * gesture.turns
            return {"threshold": round(min(max(value, 0.0), 1.0), 2)}
        saved, kept = plot.at(gesture.point)
        near = np.hypot(sweep.saved - saved, sweep.agreement - kept)
        return {"threshold": round(float(sweep.threshold[int(near.argmin())]), 2)}

    ink.mark(plot.inner, ReadOut(text, (
        ink.say("read.sweep", saved=percent(run.saved), work=work_of(run),
                agreement=percent(run.agreement)),)), edit=dragged, name="threshold")  # fmt: skip


def signed_percent(share: float) -> str:
    """A share as per cent, with a true minus."""
    return f"−{percent(-share)}" if share < 0 else percent(share)
