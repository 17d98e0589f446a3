"""The plane: the particle, its guess, and each summand of the step as an arrow, tip to tail."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.one_step import FARTHEST, Part
from explorer.compute.diffusion.sampling import Method
from explorer.compute.diffusion.terms import Known, terms_of, total
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.unit import draw_unit
from explorer.panels.diffusion.step.formulas import COLOURS, SIGNS
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import clipped
from explorer.ui.canvas.scene import Gesture, ReadOut

CLICK = 13.0  # px within which the mouse means a place


Piece = tuple[float, float, float, float]


@dataclass(frozen=True)
class Plane:
    """Where data coordinates lie: a box, the coordinates of its middle, one unit in pixels."""

    box: QRectF
    middle: np.ndarray
    unit: float

    def pixels(self, points: np.ndarray) -> np.ndarray:
        """Points (…, 2) as pixels (…, 2); up is up."""
        away = (np.asarray(points, dtype=np.float64) - self.middle) * self.unit
        centre = self.box.center()
        return np.stack([centre.x() + away[..., 0], centre.y() - away[..., 1]], axis=-1)

    def place(self, point: QPointF) -> tuple[float, float]:
        """A pixel as data coordinates, kept where the particle may start."""
        centre = self.box.center()
        x = self.middle[0] + (point.x() - centre.x()) / self.unit
        y = self.middle[1] + (centre.y() - point.y()) / self.unit
        return (
            round(min(max(float(x), -FARTHEST), FARTHEST), 3),
            round(min(max(float(y), -FARTHEST), FARTHEST), 3),
        )

    def holds(self, pixel: np.ndarray, margin: float = 0.0) -> bool:
        """Whether a pixel lies in the box."""
        inner = self.box.adjusted(margin, margin, -margin, -margin)
        return inner.contains(QPointF(float(pixel[0]), float(pixel[1])))


def piece(start: np.ndarray, end: np.ndarray, box: QRectF) -> Piece | None:
    """The part of a line inside a box: x1, y1, x2, y2; None where there is none."""
    found = clipped(np.concatenate([start, end])[None], box)
    return tuple(found[0].tolist()) if len(found) else None


def plane_of(box: QRectF, trace: Trace) -> Plane:
    """The whole plane, the same for all steps."""
    reach = trace.scales["position"][1]
    return Plane(box, np.zeros(2), min(box.width(), box.height()) / 2 / reach)


def close_up(box: QRectF, part: Part, whole: Plane) -> Plane:
    """The plane around a step, as close as both of its ends fit in; never farther than the whole
    plane is, and at most forty times as close."""
    away = np.maximum(np.abs(part.x_next - part.x), 1e-9)
    unit = min(box.width() / (1.7 * away[0]), box.height() / (1.7 * away[1]), 40 * whole.unit)
    return Plane(box, (part.x + part.x_next) / 2, max(unit, whole.unit))


def draw_plane(ink: Ink, plane: Plane, trace: Trace, index: int) -> None:
    """The whole plane and its mark."""
    part: Part = trace[index]
    box = plane.box
    key = ("plane", repr(trace.params), plane.unit, box.x(), box.y(), box.width(), box.height())
    ink.layer(key, lambda still: _draw_data(still, plane, trace))
    _draw_way(ink, plane, trace, part)
    if part.part == "guess":
        _draw_fan(ink, plane, part)
    draw_step(ink, plane, trace, part, labels=True)
    ink.mark(box, partial(_read, ink, plane, trace, part), edit=partial(_edit, plane, trace),
             name="plane")  # fmt: skip


def draw_close_up(ink: Ink, plane: Plane, trace: Trace, part: Part) -> None:
    """The same arrows from nearby: only what lies in the box."""
    ink.rect(plane.box, fill="surface", line="border", radius=6)
    radius = 2 * trace.shared.mixture.spread * plane.unit
    ink.painter.save()
    ink.painter.setClipRect(plane.box)
    for x, y in plane.pixels(trace.shared.mixture.centres).tolist():
        near = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        if near.intersects(plane.box):
            ink.circle(x, y, radius, fill="value", alpha=0.12)
    ink.painter.restore()
    draw_step(ink, plane, trace, part, labels=False)
    ink.mark(plane.box, partial(_read, ink, plane, trace, part), name="close up")


def _draw_data(ink: Ink, plane: Plane, trace: Trace) -> None:
    box, mixture = plane.box, trace.shared.mixture
    ink.rect(box, line="hairline", radius=8)
    zero = plane.pixels(np.zeros(2))
    ink.line(box.left(), float(zero[1]), box.right(), float(zero[1]), "hairline")
    ink.line(float(zero[0]), box.top(), float(zero[0]), box.bottom(), "hairline")
    radius = max(2 * mixture.spread * plane.unit, 5.0)
    for x, y in plane.pixels(mixture.centres).tolist():
        ink.circle(x, y, radius, fill="value", alpha=0.16)
    draw_unit(ink, box, plane.unit)


def _draw_way(ink: Ink, plane: Plane, trace: Trace, part: Part) -> None:
    """Where the particle has been, up to now."""
    way = plane.pixels(trace.shared.way[: part.number + 1])
    lines = clipped(np.concatenate([way[:-1], way[1:]], axis=1), plane.box)
    ink.segments(lines, "muted", width=1.0, alpha=0.7)
    inside = np.array([plane.holds(pixel, 3) for pixel in way[:-1]], dtype=bool)
    ink.dots(way[:-1][inside], "query", radius=2.6, alpha=0.6)


def _draw_fan(ink: Ink, plane: Plane, part: Part) -> None:
    """A line to every source the particle may have come from, as thick as that is probable."""
    here, ends = plane.pixels(part.x), plane.pixels(part.guesses)
    for k in np.argsort(part.responsibility):
        share = float(part.responsibility[k])
        if share < 0.003:
            continue
        line = piece(here, ends[k], plane.box)
        if line is not None:
            ink.line(*line, "weight", width=0.7 + 9 * share, alpha=0.35 + 0.4 * share)
    shown = [end for k, end in enumerate(ends) if part.responsibility[k] >= 0.003]
    ink.dots(np.array([end for end in shown if plane.holds(end, 3)]).reshape(-1, 2), "weight",
             radius=2.8)  # fmt: skip


def corners(part: Part) -> np.ndarray:
    """Where the arrows meet: 0, after the first summand, … after all of them; (terms + 1, 2)."""
    products = np.array([term.product for term in part.terms]).reshape(-1, 2)
    return np.concatenate([np.zeros((1, 2)), np.cumsum(products, axis=0)])


def draw_step(ink: Ink, plane: Plane, trace: Trace, part: Part, *, labels: bool) -> None:
    """x, its guess, the summands added so far as arrows, and where they lead."""
    x, guess, following = (plane.pixels(p) for p in (part.x, part.x0_hat, part.x_next))
    done = part.shown == len(part.terms)
    line = piece(x, guess, plane.box)
    if line is not None:
        ink.line(*line, "value", width=1.2, alpha=0.8, dash=True)
    places = plane.pixels(corners(part))
    for number_of, term in enumerate(part.terms[: part.shown]):
        fresh = number_of == part.shown - 1
        draw_arrow(ink, plane, places[number_of], places[number_of + 1], COLOURS[term.name],
                   2.8 if fresh else 2.0, 1.0 if fresh else 0.75)  # fmt: skip
    if done:
        line = piece(x, following, plane.box)
        if line is not None:
            ink.line(*line, "query", width=1.4, dash=True)
    right = right_arrival(trace, part)
    if right is not None and done:
        spot = plane.pixels(right)
        if plane.holds(spot, 6):
            ink.circle(float(spot[0]), float(spot[1]), 6, line="ok", width=2.0)
    for spot, fill, edge, radius in (
        (guess, "value", "text", 6.0), (x, "query", "text", 7.0),
    ):  # fmt: skip
        if plane.holds(spot, 4):
            ink.circle(float(spot[0]), float(spot[1]), radius, fill=fill, line=edge, width=1.5)
    if done and plane.holds(following, 4):
        ink.circle(float(following[0]), float(following[1]), 6.5, fill="surface", line="query",
                   width=2.6)  # fmt: skip
    if labels:
        _label(ink, plane, trace, part)


def draw_arrow(
    ink: Ink, plane: Plane, start: np.ndarray, end: np.ndarray, colour: str, width: float,
    alpha: float,
) -> None:  # fmt: skip
    """An arrow, cut off at the box: there its head says that it leads on. Each keeps a little to
    the right of its way, so that one that leads back does not cover one that leads there."""
    along = end - start
    length = math.hypot(*along)
    if length < 1e-6:
        return
    aside = 2.0 * np.array([-along[1], along[0]]) / length
    line = piece(start + aside, end + aside, plane.box)
    if line is not None:
        ink.arrow(*line, colour, width=width, alpha=alpha, head=10)


def right_arrival(trace: Trace, part: Part) -> np.ndarray | None:
    """Where the right formula of DDPM would lead from here with the same fresh noise; None where
    the right one is shown."""
    params = trace.params
    if params.sampler != "ddpm" or params.reading == "right":
        return None
    fresh = [term.vector for term in part.terms if term.name == "z"]
    known = Known(part.x, part.x0_hat, part.epsilon, part.alpha_bar, part.alpha_bar_next,
                  fresh[0] if fresh else None)  # fmt: skip
    return total(terms_of(Method("ddpm", variance=params.variance), known))


def _label(ink: Ink, plane: Plane, trace: Trace, part: Part) -> None:
    """Names beside circles and arrows, none on another."""
    taken: list[QRectF] = []
    done = part.shown == len(part.terms)
    names: list[tuple[np.ndarray, str, str]] = [
        (part.x, "xₜ", "query"), (part.x0_hat, "x̂₀", "value"),
    ]  # fmt: skip
    if done:
        names.insert(0, (part.x_next, "x′", "query"))
        right = right_arrival(trace, part)
        if right is not None:
            names.append((right, ink.say("plane.right"), "ok"))
    for place, _, _ in names:
        x, y = plane.pixels(place).tolist()
        taken.append(QRectF(x - 8, y - 8, 16, 16))
    for place, text, colour in names:
        pixel = plane.pixels(place)
        if plane.holds(pixel, 2):
            _put(ink, plane, pixel, 11.0, text, colour, taken)
    meet = plane.pixels(corners(part))
    for number_of, term in enumerate(part.terms[: part.shown]):
        start, end = meet[number_of], meet[number_of + 1]
        if math.hypot(*(end - start)) > 30:
            middle = (start + end) / 2
            if plane.holds(middle, 2):
                text = f"{number(term.coefficient, 2)}·{SIGNS[term.name]}"
                _put(ink, plane, middle, 5.0, text, COLOURS[term.name], taken)


def _put(
    ink: Ink, plane: Plane, at: np.ndarray, away: float, text: str, colour: str,
    taken: list[QRectF],
) -> None:  # fmt: skip
    """A label beside a place, at the first of eight sides where nothing else stands."""
    width = ink.text_width(text, "small", bold=True) + 6
    height = ink.line_height("small")
    x, y = float(at[0]), float(at[1])
    for across, down in ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)):
        area = QRectF(
            x + across * away - (width if across < 0 else width / 2 if across == 0 else 0),
            y + down * away - (height if down < 0 else height / 2 if down == 0 else 0),
            width, height,
        )  # fmt: skip
        if plane.box.contains(area) and not any(area.intersects(other) for other in taken):
            taken.append(area)
            ink.rect(area, fill="surface", radius=3, alpha=0.85)
            ink.text(area, text, size="small", colour=colour, bold=True, align="center middle",
                     elide=False)  # fmt: skip
            return


def pair(place: np.ndarray) -> str:
    """Coordinates for reading."""
    return f"({fixed(float(place[0]), 3)}, {fixed(float(place[1]), 3)})"


def _read(ink: Ink, plane: Plane, trace: Trace, part: Part, at: QPointF) -> ReadOut | None:
    """What lies nearest to the mouse: a circle, the tip of an arrow, or a source."""
    done = part.shown == len(part.terms)
    spots: list[tuple[np.ndarray, ReadOut]] = [
        (part.x, ReadOut(ink.say("read.x", t=part.t), (
            f"xₜ = {pair(part.x)}", f"ᾱ = {number(part.alpha_bar, 4)}",
            f"ε̂ = {pair(part.epsilon)}",
        ))),
        (part.x0_hat, ReadOut(ink.say("read.guess"), (
            f"x̂₀ = Σ rₖ mₖ = {pair(part.x0_hat)}",
            f"= (xₜ − √(1−ᾱ)·ε̂)/√ᾱ = ({pair(part.x)} − "
            f"{number(math.sqrt(1 - part.alpha_bar))}·{pair(part.epsilon)})"
            f"/{number(math.sqrt(part.alpha_bar))}",
        ))),
    ]  # fmt: skip
    if done:
        spots.append((part.x_next, ReadOut(ink.say("read.next"), (f"x′ = {pair(part.x_next)}",))))
    right = right_arrival(trace, part)
    if right is not None and done:
        spots.append((right, ReadOut(ink.say("read.right"), (pair(right),))))
    for term, tip in zip(part.terms[: part.shown], corners(part)[1:], strict=False):
        spots.append((tip, ReadOut(
            ink.say(f"term.{term.name}"),
            (f"{number(term.coefficient, 4)}·{pair(term.vector)} = {pair(term.product)}",),
        )))  # fmt: skip
    if part.number > 0 or part.part != "guess":
        spots.append((trace.shared.way[0], ReadOut(ink.say("read.start"),
                                                   (ink.say("read.drag"),))))  # fmt: skip
    else:
        first, said = spots[0]
        spots[0] = (first, ReadOut(said.title, (*said.lines, ink.say("read.drag"))))
    for k, end in enumerate(part.guesses):
        share = float(part.responsibility[k])
        spots.append((end, ReadOut(ink.say("read.source", number=k),
                                   (f"r = {percent(share)}", f"m = {pair(end)}"))))  # fmt: skip
    places = plane.pixels(np.stack([place for place, _ in spots]))
    apart = np.hypot(places[:, 0] - at.x(), places[:, 1] - at.y())
    nearest = int(apart.argmin())
    return spots[nearest][1] if apart[nearest] <= CLICK else None


def _edit(plane: Plane, trace: Trace, gesture: Gesture) -> Mapping[str, Any] | None:
    """The start can be dragged."""
    start = plane.pixels(trace.shared.way[0])
    held = math.hypot(start[0] - gesture.start.x(), start[1] - gesture.start.y()) <= CLICK
    moved = QPointF(gesture.point - gesture.start).manhattanLength() > 4
    if gesture.phase in ("drag", "release") and held and moved:
        x, y = plane.place(gesture.point)
        return {"start_x": x, "start_y": y}
    return None
