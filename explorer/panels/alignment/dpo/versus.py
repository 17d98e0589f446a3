"""Both ways from the same pairs: reward against divergence, entropy, and what each says."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.dpo.params import Moment
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.alignment.dpo.course import looks_of, now_of, sample_row
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

DPO, RLHF = "category 4", "category 6"


def draw(ink: Ink, body: QRectF, trace: Trace, at: float) -> None:
    """A plane of reward over divergence with both paths, curves beside it, samples below."""
    line = ink.line_height("small")
    used = legend(ink, QRectF(body.left(), body.top(), body.width(), line), [
        ("line", DPO, ink.say("versus.dpo")), ("line", RLHF, ink.say("versus.rlhf")),
    ]) + 6  # fmt: skip
    rows = 4 if body.height() > 480 else 2
    below = (rows + 1) * (line + 2) + 8
    stage = body.adjusted(0, used, 0, -below)
    side = stage.width() * 0.56
    plane = QRectF(stage.left(), stage.top(), side, stage.height())
    _plane(ink, plane, trace, at)
    right = QRectF(plane.right() + 14, stage.top(), stage.right() - plane.right() - 14,
                   stage.height())  # fmt: skip
    _curves(ink, right, trace, at)
    other: Moment = trace[int(at)].other
    half = (body.width() - 14) / 2
    for place, (key, moment, colour) in enumerate(
        (("versus.dpo", trace[int(at)].moment, DPO), ("versus.rlhf", other, RLHF))
    ):
        box = QRectF(body.left() + place * (half + 14), body.bottom() - below + 8, half, below)
        _said(ink, box, ink.say(key), moment, colour, rows)


def _plane(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    across = Axis(*trace.scales["divergence"], title=ink.say("versus.divergence"))
    plot = Plot(ink, box, across, Axis(*trace.scales["reward"]), title=ink.say("versus.reward"))
    plot.frame()
    now = now_of(trace, at, "rlhf")
    for stage, colour in (("training", DPO), ("rlhf", RLHF)):
        found = looks_of(trace, stage)
        kept = [(i, m) for i, m in found if stage == "training" or m.updates <= now + 1e-9]
        xs = np.array([m.divergence for _, m in kept])
        ys = np.array([m.reward for _, m in kept])
        plot.curve(xs, ys, colour, width=2.2)
        for place, (index, moment) in enumerate(kept):
            last = place == len(kept) - 1
            x, y = float(plot.x(moment.divergence)), float(plot.y(moment.reward))
            radius = 6.0 if last else 3.5
            ink.circle(x, y, radius, fill=colour, line="surface", width=1.2)
            ink.mark(QRectF(x - 6, y - 6, 12, 12), read_moment(ink, moment, stage), seek=index,
                     name=f"{stage} {moment.updates}")  # fmt: skip


def read_moment(ink: Ink, moment: Moment, stage: str) -> ReadOut:
    """A policy in numbers."""
    key = "versus.dpo" if stage == "training" else "versus.rlhf"
    return ReadOut(
        ink.say("versus.read", way=ink.say(key), updates=moment.updates),
        (
            ink.say("versus.read.reward", reward=fixed(moment.reward, 2),
                    meant=fixed(moment.meant, 2)),
            ink.say("versus.read.scored", scored=fixed(moment.scored, 2)),
            ink.say("versus.read.divergence", divergence=fixed(moment.divergence, 2)),
            ink.say("versus.read.entropy", entropy=fixed(moment.entropy, 1),
                    distinct=fixed(moment.distinct, 2)),
        ),
    )  # fmt: skip


def _curves(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    """Score of the reward model, reward as meant, and entropy, over the updates."""
    parts = [("scored", "scored"), ("meant", "reward"), ("entropy", "entropy")]
    if box.height() < 260 * ink.view.text_scale:
        parts = parts[1:]
    count = len(parts)
    high_of = (box.height() - 8 * (count - 1)) / count
    now = now_of(trace, at, "rlhf")
    high = float(max(trace.params.updates, 1))
    for place, (key, scale) in enumerate(parts):
        area = QRectF(box.left(), box.top() + place * (high_of + 8), box.width(), high_of)
        lowest = place == count - 1
        across = Axis(0.0, high, ticks=None if lowest else (),
                      title=ink.say("course.updates") if lowest else "")  # fmt: skip
        plot = Plot(ink, area, across, Axis(*trace.scales[scale]), title=ink.say(f"versus.{key}"))
        plot.frame()
        for stage, colour in (("training", DPO), ("rlhf", RLHF)):
            found = looks_of(trace, stage)
            xs = np.array([m.updates for _, m in found], dtype=np.float64)
            ys = np.array([getattr(m, key) for _, m in found])
            past = xs <= now + 1e-9
            plot.curve(xs, ys, colour, width=1.0, alpha=0.4)
            plot.curve(xs[past], ys[past], colour, width=2.4)
            for x, y, (index, moment) in zip(xs.tolist(), ys.tolist(), found, strict=True):
                px, py = float(plot.x(x)), float(plot.y(y))
                ink.mark(QRectF(px - 5, py - 5, 10, 10), read_moment(ink, moment, stage),
                         seek=index, name=f"{key} {stage} {moment.updates}")  # fmt: skip
        plot.upright(now, "text", dash=False)


def _said(ink: Ink, box: QRectF, title: str, moment: Moment, colour: str, rows: int) -> None:
    line = ink.line_height("small")
    ink.rect(QRectF(box.left(), box.top() + 2, 4, line - 4), fill=colour)
    ink.text(QRectF(box.left() + 10, box.top(), box.width() - 10, line),
             f"{title}: {ink.say('versus.updates', updates=moment.updates)}", size="small",
             bold=True)  # fmt: skip
    y = box.top() + line + 2
    for text, points in list(zip(moment.samples, moment.points, strict=True))[:rows]:
        sample_row(ink, QRectF(box.left(), y, box.width(), line), text, float(points))
        y += line + 2
