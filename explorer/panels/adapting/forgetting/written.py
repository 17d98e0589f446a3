"""What the model writes, with what was there before marked, and how much of it that is."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.adapting.forgetting.params import Forgetting, Step
from explorer.compute.adapting.forgetting.repeats import covered
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.panels.adapting.forgetting.curves import PAGE, SECOND
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

REPEATED = "category 1"


def draw_repeat(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The sample of this look above, the curve below."""
    shared: Forgetting = trace.shared
    used = legend(ink, area, [
        ("box", REPEATED, ink.say("legend.repeated")),
        ("dash", PAGE, ink.say("legend.own.page", share=percent(float(shared.own[0])))),
        ("dash", SECOND, ink.say("legend.own.second", share=percent(float(shared.own[1])))),
    ]) + 8  # fmt: skip
    body = area.adjusted(0, used, 0, 0)
    below = max(0.4 * body.height(), 100.0)
    used = _text(ink, body.adjusted(0, 0, 0, -below - 10), shared, step) + 14
    box = body.adjusted(0, used, 0, 0)
    updates = np.asarray(shared.looks, dtype=np.float64)
    most = max(float(shared.repeats.max()), float(shared.own.max()), 0.05)
    plot = Plot(ink, box, Axis(0.0, float(updates[-1]), title=ink.say("axis.tuned")),
                Axis(0.0, 1.15 * most, form=percent), ink.say("plot.repeats"))  # fmt: skip
    plot.frame()
    for level, colour in zip(shared.own.tolist(), (PAGE, SECOND), strict=True):
        plot.level(level, colour, width=1.6)
    shown = step.place + 1
    for seed in range(shared.repeats.shape[1]):
        plot.curve(updates[:shown], shared.repeats[:shown, seed], "text", width=1.0, alpha=0.45)
        plot.points(updates[:shown], shared.repeats[:shown, seed], "text", radius=2.0, alpha=0.6)
    means = shared.repeats.mean(axis=1)
    plot.curve(updates[:shown], means[:shown], "text", width=2.4)
    x, y = float(plot.x(updates[step.place])), float(plot.y(means[step.place]))
    ink.circle(x, y, 5.5, fill=REPEATED, line="text", width=1.2)

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(updates[:shown] - plot.at(point)[0]).argmin())
        return ReadOut(ink.say("read.update", update=int(updates[at])), tuple(
            ink.say("read.repeats", seed=seed + 1, share=percent(float(one)))
            for seed, one in enumerate(shared.repeats[at])
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="repeats")


def _text(ink: Ink, box: QRectF, shared: Forgetting, step: Step) -> float:
    """The sample in as large letters as fit; returns the height used."""
    text = shared.samples[step.place]
    inside = covered(text)
    size = 22.0
    while size > 7.5:
        wide = ink.text_width("m" * 20, size, mono=True) / 20
        high = ink.line_height(size) + 4
        columns = max(int(box.width() / wide), 1)
        if -(-len(text) // columns) * high <= box.height():
            break
        size -= 0.5
    used = -(-len(text) // columns) * high
    written = QRectF(box.left(), box.top(), box.width(), min(used, box.height()))
    after = ink.say("read.sample", update=int(shared.looks[step.place]))
    ink.mark(written, ReadOut(after, (text,)), name="sample")
    for start in range(0, len(text), columns):
        y = box.top() + start // columns * high
        for at, one in enumerate(inside[start : start + columns]):
            if one:
                cell = QRectF(box.left() + at * wide, y, wide + 0.3, high - 1)
                ink.rect(cell, fill=REPEATED, alpha=0.35)
        ink.text(QRectF(box.left(), y, box.width(), high - 2), text[start : start + columns],
                 size=size, mono=True, elide=False)  # fmt: skip
    return used
