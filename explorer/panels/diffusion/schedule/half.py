"""Step 20 of 40 is not 20 of 20: two runs from one noise on one axis, and what each has by then."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.landing import landing
from explorer.compute.diffusion.schedule_lab import Step
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.plane import pair
from explorer.panels.diffusion.schedule.layout import Layout
from explorer.panels.diffusion.schedule.tiles import draw_cloud
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def planes_of(trace: Trace) -> list[tuple[str, np.ndarray, float]]:
    """What is shown: the key of its title, the points, and the noise level they belong to."""
    stopped = trace[-1]
    return [
        ("half.x", stopped.x, stopped.alpha_bar),
        ("half.guess", stopped.x0_hat, 1.0),
        ("half.short", trace.shared.short, 1.0),
    ]


def draw_half(ink: Ink, layout: Layout, trace: Trace) -> None:
    """Three planes in place of the rows of tiles: x and its guess in the stopped run, and the
    finished samples of the run with half the steps."""
    small = ink.line_height("small")
    first, second = layout.rows
    area = QRectF(layout.head.left(), first.top() - small, first.right() - layout.head.left(),
                  second.bottom() - first.top() + small)  # fmt: skip
    gap, lines = 12.0, 2 * small + 4
    side = max(min((area.width() - 2 * gap) / 3, area.height() - lines - small - 2), 10.0)
    wide = min((area.width() - 2 * gap) / 3, 1.5 * side)
    start = area.center().x() - (3 * wide + 2 * gap) / 2
    params, shared = trace.params, trace.shared
    for place, (key, points, level) in enumerate(planes_of(trace)):
        left = start + place * (wide + gap)
        title = ink.say(key, half=shared.half, count=params.count)
        used = min(ink.line_height("small") * 2, lines)
        ink.text(QRectF(left, area.top(), wide, used), title, size="small", bold=True, wrap=True,
                 align="center bottom")  # fmt: skip
        box = QRectF(left + (wide - side) / 2, area.top() + lines, side, side)
        draw_cloud(ink, box, trace, points, Step("half", 0, level, points, points))
        ink.rect(box, line="border", radius=4)
        share = landing(shared.mixture, points).on_data
        text = ink.say("half.on", share=percent(share))
        ink.text(QRectF(left, box.bottom() + 2, wide, small), text, size="small",
                 align="center middle")  # fmt: skip
        ink.mark(box, partial(_read, ink, trace, key, points, level), name=key)


def draw_runs(ink: Ink, layout: Layout, trace: Trace) -> None:
    """The timesteps of both runs as ticks: done, and for the stopped run still to come."""
    box, lane = layout.ticks, layout.lanes["alpha_bar"]
    shared, params = trace.shared, trace.params
    kept = shared.times[params.spacing]
    rows = (
        (f"{shared.half}/{params.count}", kept, shared.half),
        (f"{shared.half}/{shared.half}", shared.short_times, shared.half + 1),
    )
    height = box.height() / 2
    for place, (name, times, done) in enumerate(rows):
        y = box.top() + (place + 0.5) * height
        every = np.concatenate([times, [-1]])
        xs = lane.x(every.astype(np.float64))
        end = float(xs[min(done, len(xs) - 1)])
        ink.line(end, y, float(xs[0]), y, "query", width=2.5, alpha=0.5)
        if end > float(xs[-1]):
            ink.line(float(xs[-1]), y, end, y, "border", width=1.2, dash=True)
        ink.dots(np.stack([xs[done + 1 :], np.full(len(xs[done + 1 :]), y)], axis=1), "border",
                 radius=1.8)  # fmt: skip
        ink.dots(np.stack([xs[:done], np.full(len(xs[:done]), y)], axis=1), "query", radius=2.2)
        ink.circle(end, y, 4.5, fill="query", line="text", width=1.4)
        ink.label(box.left() - 8, y, name, anchor="right middle", size="tiny", mono=True,
                  colour="query", bold=True)  # fmt: skip
        area = QRectF(box.left() - layout.margin, y - height / 2, box.width() + layout.margin + 6,
                      height)  # fmt: skip
        last = int(every[min(done, len(every) - 1)])
        ink.mark(area, ReadOut(
            ink.say("half.run", count=len(times)),
            (ink.say("half.level", done=min(done, len(times)),
                     level=number(shared.schedule.level(last), 3)),),
        ))  # fmt: skip


def _read(
    ink: Ink, trace: Trace, key: str, points: np.ndarray, level: float, at: QPointF
) -> ReadOut:
    found = landing(trace.shared.mixture, points)
    return ReadOut(
        ink.say(key, half=trace.shared.half, count=trace.params.count),
        (
            f"ᾱ = {number(level, 4)}",
            ink.say("half.on", share=percent(found.on_data)),
            ink.say("read.mean", mean=pair(found.mean)),
            ink.say("half.spread", spread=number(found.spread),
                    data=number(trace.shared.mixture.spread)),
        ),
    )  # fmt: skip
