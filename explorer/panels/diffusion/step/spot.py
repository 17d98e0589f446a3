"""Spot the wrong formula: four populations, one for each way to read DDPM's step."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.misread import Outcome
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.particles import draw_particles
from explorer.panels.diffusion.common.plane import Plane
from explorer.panels.diffusion.step.formulas import ORDER, whole
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_spot(ink: Ink, area: QRectF, trace: Trace) -> None:
    """Two by two, or four in a row on a wide stage."""
    columns = 4 if area.width() > 1.7 * area.height() else 2
    rows = 4 // columns
    gap = 14.0
    wide = (area.width() - (columns - 1) * gap) / columns
    high = (area.height() - (rows - 1) * gap) / rows
    found = {outcome.reading: outcome for outcome in trace.shared.outcomes}
    for place, reading in enumerate(ORDER):
        left = area.left() + (place % columns) * (wide + gap)
        top = area.top() + (place // columns) * (high + gap)
        _draw_one(ink, QRectF(left, top, wide, high), trace, found[reading], "ABCD"[place])


def _draw_one(ink: Ink, box: QRectF, trace: Trace, outcome: Outcome, letter: str) -> None:
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    good = outcome.reading == "right"
    said = ink.say("spot.right" if good else "spot.wrong")
    title = f"{letter}  {said}: {ink.say(f'reading.{outcome.reading}')}"
    if ink.text_width(title, "small", bold=True) > box.width():
        title = f"{letter}  {said}"
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True,
             colour="ok" if good else "error")  # fmt: skip
    text = whole(outcome.reading)
    fits = ink.text_width(text, "small") <= box.width()
    ink.text(QRectF(box.left(), box.top() + small, box.width(), small), text,
             size="small" if fits else "tiny")  # fmt: skip
    strip = min(max(0.16 * box.height(), 22.0), 46.0)
    room = box.height() - 2 * small - strip - tiny - small - 8
    side = max(min(box.width(), room), 8.0)
    plane = QRectF(box.left() + (box.width() - side) / 2, box.top() + 2 * small + 3, side, side)
    _draw_samples(ink, plane, trace, outcome)
    told = ink.say("spot.spread", spread=fixed(outcome.spread, 2))
    ink.text(QRectF(box.left(), plane.bottom() + 1, box.width(), small), told, size="small",
             align="center middle")  # fmt: skip
    top = plane.bottom() + small + tiny + 4
    line = QRectF(box.left(), top, box.width(), max(box.bottom() - top, strip))
    _draw_size(ink, line, outcome, tiny)


def _draw_samples(ink: Ink, box: QRectF, trace: Trace, outcome: Outcome) -> None:
    mixture = trace.shared.mixture
    reach = float(np.abs(mixture.centres).max()) + 4 * mixture.spread
    plane = Plane.of(box, reach)
    ink.rect(box, line="hairline", radius=6)
    radius = max(2 * mixture.spread * plane.unit, 2.0)
    for x, y in plane.pixels(mixture.centres).tolist():
        ink.circle(x, y, radius, fill="value", alpha=0.2)
    places = plane.pixels(outcome.samples)
    size = min(max(box.width() / 150, 1.0), 2.4)
    inside = np.array([box.contains(QPointF(x, y)) for x, y in places.tolist()], dtype=bool)
    draw_particles(ink, box, places[inside], radius=size, alpha=0.8)
    ink.mark(box, partial(_read, ink, outcome), name=f"spot {outcome.reading}")


def _draw_size(ink: Ink, box: QRectF, outcome: Outcome, tiny: float) -> None:
    """The size of x on the way over what it should be; a dashed line where it is right."""
    title = ink.say("spot.size")
    if ink.text_width(title, "tiny") > box.width():
        title = ink.say("spot.size.short")
    ink.text(QRectF(box.left(), box.top() - tiny - 1, box.width(), tiny), title, size="tiny",
             colour="muted")  # fmt: skip
    high = max(1.3, 1.05 * float(outcome.size.max()))
    level = box.bottom() - box.height() / high
    left = box.left() + ink.text_width("0", "tiny", mono=True) + 5
    for y, rung in ((level, "1"), (box.bottom(), "0")):
        ink.label(left - 4, y, rung, anchor="right middle", size="tiny", colour="muted", mono=True)
    ink.line(left, level, box.right(), level, "ok", dash=True)
    ink.line(left, box.bottom(), box.right(), box.bottom(), "hairline")
    xs = np.linspace(left, box.right(), len(outcome.size))
    ys = box.bottom() - np.clip(outcome.size, 0, high) / high * box.height()
    ink.polyline(np.stack([xs, ys], axis=1), "query", width=1.6)
    ink.mark(box, partial(_read, ink, outcome), name=f"size {outcome.reading}")


def _read(ink: Ink, outcome: Outcome, at: QPointF) -> ReadOut:
    middle = float(outcome.size[len(outcome.size) // 2])
    return ReadOut(
        ink.say(f"reading.{outcome.reading}"),
        (
            "x′ = " + whole(outcome.reading),
            ink.say("read.half", size=number(middle)),
            ink.say("spot.spread", spread=number(outcome.spread)),
        ),
    )
