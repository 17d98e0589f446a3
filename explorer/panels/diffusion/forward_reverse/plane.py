"""The plane: data as discs, particles with trails, and the fan of the one that is followed."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.diffusion.forward_reverse import particle_posterior, picked
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common import plane as common
from explorer.panels.diffusion.common.particles import Cloud, dot_radius, draw_clouds
from explorer.panels.diffusion.common.unit import draw_unit
from explorer.panels.diffusion.forward_reverse.gestures import mark_plane
from explorer.ui.canvas.ink import Ink

TRAIL = 7  # past positions drawn behind every particle; fewer where its way is a random walk
RANDOM_TRAIL = 3
MOST_TRAIL = 150_000  # pixels of trails in all: enough for 200 whole ways
WHOLE = 120  # pieces of a whole way
MOST_LINKS = 400  # more particles than this are not tied to their guesses by lines
INSET = 8.0  # px between the border and the arrows of particles beyond it
CATEGORIES = tuple(f"category {number}" for number in range(1, 9))


class Plane(common.Plane):
    """The plane with room for what has left it: arrows along its border."""

    @property
    def size(self) -> float:
        """How large dots and lines are on it, 1 on the usual stage."""
        return min(max(self.unit / 75, 0.7), 1.6)

    def disc(self, spread: float) -> float:
        """The radius of a source's disc, two spreads but never too small to be seen."""
        return max(2 * spread * self.unit, 6.0)

    def beyond(self, pixels: np.ndarray) -> np.ndarray:
        """Which of the pixels (points, 2) lie outside of the box, bool (points,)."""
        box = self.box.adjusted(INSET, INSET, -INSET, -INSET)
        x, y = pixels[:, 0], pixels[:, 1]
        return (x < box.left()) | (x > box.right()) | (y < box.top()) | (y > box.bottom())

    def at_edge(self, pixels: np.ndarray) -> np.ndarray:
        """Where the way from the middle to pixels outside crosses the inner border."""
        middle = np.array([self.box.center().x(), self.box.center().y()])
        half = np.array([self.box.width() / 2 - INSET, self.box.height() / 2 - INSET])
        away = pixels - middle
        share = (half / np.maximum(np.abs(away), 1e-9)).min(axis=1)
        return middle + away * share[:, None]


def plane_of(box: QRectF, trace: Trace) -> Plane:
    """The plane of a trace: the same for all its steps, no matter where particles go."""
    return Plane.of(box, trace.scales["position"][1])


def draw_plane(ink: Ink, plane: Plane, trace: Trace, at: float) -> None:
    """Everything in the box, and its mark."""
    index, particle = int(at), picked(trace)
    step, box = trace[index], plane.box
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)  # a replayed layer starts with the brush it finds
    ink.layer(
        ("plane", repr(trace.params), box.x(), box.y(), box.width(), box.height()),
        lambda still: _draw_data(still, plane, trace),
    )
    x, guess = plane.pixels(step.x), plane.pixels(step.x0_hat)
    outside = plane.beyond(x)
    shown = x.copy()
    shown[outside] = plane.at_edge(x[outside])
    ink.painter.save()
    ink.painter.setClipRect(box)
    _draw_cloud(ink, plane, trace, at, shown, guess, outside)
    _draw_arrows(ink, plane, shown[outside])
    note = _note_beyond(ink, box, int(outside.sum()), shown[particle])
    _draw_fan(ink, plane, trace, index, particle, shown[particle], note)
    ink.painter.restore()
    mark_plane(ink, plane, trace, index, shown, guess)


def _note_beyond(ink: Ink, box: QRectF, count: int, here: np.ndarray) -> QRectF:
    """How many particles lie outside, in the lower right corner, or in the upper one where the
    followed particle is below; the area that it takes."""
    if not count:
        return QRectF()
    text, line = ink.say("stage.beyond", count=count), ink.line_height("small")
    below = here[0] > box.right() - ink.text_width(text, "small") - 50
    below = below and here[1] > box.bottom() - line - 30
    y = box.top() + 6 + line / 2 if below else box.bottom() - 4 - line / 2
    return _on_surface(ink, QPointF(box.right() - 10, y), text, "query", "right")


def _draw_data(ink: Ink, plane: Plane, trace: Trace) -> None:
    mixture = trace.shared.mixture
    ink.rect(plane.box, line="hairline", radius=8)
    draw_unit(ink, plane.box, plane.unit)
    radius, coloured = plane.disc(mixture.spread), trace.params.colour == "source"
    if coloured:
        for number, centre in enumerate(plane.pixels(mixture.centres)):
            colour = CATEGORIES[number % len(CATEGORIES)]
            x, y = float(centre[0]), float(centre[1])
            ink.circle(x, y, radius, fill=colour, alpha=0.22)
            ink.circle(x, y, radius, line=colour, width=1.2)
        return
    discs = QPainterPath()
    discs.setFillRule(Qt.FillRule.WindingFill)  # where they overlap they do not grow darker
    for centre in plane.pixels(mixture.centres):
        discs.addEllipse(QPointF(float(centre[0]), float(centre[1])), radius, radius)
    ink.painter.fillPath(discs, ink.colour("value", 0.16))


def _draw_cloud(
    ink: Ink, plane: Plane, trace: Trace, at: float, shown: np.ndarray, guess: np.ndarray,
    outside: np.ndarray,
) -> None:  # fmt: skip
    """All particles with where they have been, their guesses, and on the way there the jumps."""
    step, size, count = trace[int(at)], plane.size, len(shown)
    by_source = trace.params.colour == "source"
    ends = trace.shared.source if step.way == "forward" else trace.shared.final
    which = ends % len(CATEGORIES) if by_source else np.zeros(count, np.int64)
    colours = CATEGORIES if by_source else ("query",)
    guesses = CATEGORIES if by_source else ("value",)
    radius = dot_radius(count, size)
    # trails first, and the dots on top of everything else
    trails, strength, oldest = _trails(plane, trace, int(at))
    clouds = [
        Cloud(
            shown, colours, which, radius=0.0, trails=trails, trail_alpha=strength, oldest=oldest,
            age=at - int(at), most_trail=MOST_TRAIL,
        )
    ]  # fmt: skip
    if len(step.jump) and step.alpha_bar < 1:
        jumps = plane.pixels(step.jump)
        clouds.append(Cloud(jumps, ("key",), radius=0.8 * radius, alpha=0.75))
    if count <= MOST_LINKS:
        clouds.append(Cloud(shown, guesses, which, radius=0.0, trails=[guess], trail_alpha=0.4))
    clouds.append(Cloud(guess, guesses, which, radius=0.67 * radius, alpha=0.85))
    kept = ~outside
    clouds.append(Cloud(shown[kept], colours, which[kept], radius=radius))
    draw_clouds(ink, plane.box, clouds)


def _trails(plane: Plane, trace: Trace, index: int) -> tuple[list[np.ndarray], float, float]:
    """True positions of past steps, the newest first; the opacity of the newest piece, and how much
    of it the oldest keeps."""
    start = trace.section_at(index).start  # type: ignore[union-attr]  # two sections cover all
    params = trace.params
    fresh = params.method().random or trace[index].way == "forward"
    if params.trails == "whole":
        stride = max(1, math.ceil((index - start) / WHOLE))
        before = [*range(index - stride, start, -stride), start] if index > start else []
        strength, oldest = (0.3 if fresh else 0.5), 0.6
    else:
        stride = max(1, params.steps // (60 if fresh else 35))
        length = RANDOM_TRAIL if fresh else TRAIL
        before = [index - (age + 1) * stride for age in range(length)]
        strength, oldest = (0.24 if fresh else 0.5), 0.0
    return [plane.pixels(trace[i].x) for i in before if i >= start], strength, oldest


def _draw_arrows(ink: Ink, plane: Plane, places: np.ndarray) -> None:
    middle = plane.box.center()
    for x, y in places:
        away = np.array([x - middle.x(), y - middle.y()])
        away = away / max(float(np.hypot(*away)), 1e-9)
        side = np.array([-away[1], away[0]])
        tip, back = np.array([x, y]) + 5 * away, np.array([x, y]) - 4 * away
        corners = [tip, back + 4.5 * side, back - 4.5 * side]
        ink.polygon([QPointF(float(a), float(b)) for a, b in corners], fill="query")


def _draw_fan(
    ink: Ink, plane: Plane, trace: Trace, index: int, particle: int, here: np.ndarray,
    note: QRectF,
) -> None:  # fmt: skip
    """The followed particle: its whole way, a line to every source it may have come from (as
    thick as that is probable, ending where the data would lie), and the guess at their mean.
    No label touches `note`."""
    step, section, size = trace[index], trace.section_at(index), plane.size
    exact = particle_posterior(trace, index, particle)
    probable, mixture = exact.responsibility[0], trace.shared.mixture
    ends, centres = plane.pixels(exact.guesses[0]), plane.pixels(mixture.centres)
    x, y = float(here[0]), float(here[1])
    start = section.start if section is not None else 0
    way = plane.pixels(np.stack([trace[i].x[particle] for i in _way(start, index)]))
    parts = np.array_split(np.concatenate([way[:-1], way[1:]], axis=1), 5)
    for age, part in enumerate(parts):
        ink.segments(part, "text", width=1.0, alpha=0.08 + 0.6 * (age / 4) ** 2)
    if step.way == "forward" or trace.params.start == "forward":
        own = centres[trace.shared.source[particle]]
        ink.circle(float(own[0]), float(own[1]), plane.disc(mixture.spread), line="text", width=1.4)
    for k in np.argsort(probable):
        share = float(probable[k])
        if share >= 0.003:
            ink.line(x, y, float(ends[k, 0]), float(ends[k, 1]), "weight",
                     width=(0.7 + 9 * share) * size, alpha=0.35 + 0.4 * share)  # fmt: skip
    ink.dots(ends[probable >= 0.003], "weight", radius=2.6 * size)
    guess = plane.pixels(exact.x0_hat)[0]
    gx, gy = float(guess[0]), float(guess[1])
    ink.line(x, y, gx, gy, "value", width=2.2 * size)
    ink.circle(x, y, 3 + 4 * size, fill="query", line="text", width=1.6)
    # on top of each other the guess becomes the core of the particle, so that both are seen
    radius = 2 + 4 * size if math.hypot(gx - x, gy - y) > 4 * size else 3 * size
    ink.circle(gx, gy, radius, fill="value", line="text", width=1.6)
    _label_pair(ink, (x, y), (gx, gy))
    if index > 0:
        taken = [QRectF(px - 12, py - 12, 24, 24) for px, py in ((x, y), (gx, gy))]
        _label_sources(ink, plane, trace, probable, centres, [*taken, note])


def _way(start: int, index: int) -> list[int]:
    """At most about 200 steps of the way so far, the last one always."""
    stride = max(1, (index - start) // 200)
    return [*range(start, index, stride), index]


def _label_pair(ink: Ink, x: tuple[float, float], guess: tuple[float, float]) -> None:
    """Names beside the two circles, on the sides that face away from each other."""
    apart = math.hypot(x[0] - guess[0], x[1] - guess[1])
    if apart < 14:
        return
    right = x[0] >= guess[0]
    for (px, py), name, colour, outward in (
        (x, "xₜ", "query", right), (guess, "x̂₀", "value", not right),
    ):  # fmt: skip
        at = QPointF(px + (12 if outward else -12), py)
        _on_surface(ink, at, name, colour, "left" if outward else "right", bold=True)


def _label_sources(
    ink: Ink, plane: Plane, trace: Trace, probable: np.ndarray, centres: np.ndarray,
    taken: list[QRectF],
) -> None:  # fmt: skip
    """Probabilities beside the likeliest sources, outward from the middle of the data."""
    middle = centres.mean(axis=0)
    radius = plane.disc(trace.shared.mixture.spread)
    half = ink.text_width("100%", "small", mono=True, bold=True) / 2 + 3
    height = ink.line_height("small")
    used = [*taken]
    for k in np.argsort(-probable)[:8]:
        if probable[k] < 0.02:
            break
        away = centres[k] - middle
        length = float(np.hypot(*away))
        away = away / length if length > 1 else np.array([0.0, -1.0])
        reach = radius + 4 + abs(float(away[0])) * half + abs(float(away[1])) * height / 2
        for sign in (1.0, -1.0):
            x, y = (float(v) for v in centres[k] + sign * reach * away)
            x = min(max(x, plane.box.left() + half), plane.box.right() - half)
            y = min(max(y, plane.box.top() + height / 2), plane.box.bottom() - height / 2)
            area = QRectF(x - half, y - height / 2, 2 * half, height)
            if not any(area.intersects(other) for other in used):
                used.append(area)
                _on_surface(ink, QPointF(x, y), percent(float(probable[k])), "weight", "center",
                            bold=True, mono=True)  # fmt: skip
                break


def _on_surface(
    ink: Ink, at: QPointF, text: str, colour: str, side: str, *,
    bold: bool = False, mono: bool = False,
) -> QRectF:  # fmt: skip
    """A label readable over particles: a little of the surface colour behind it; its area."""
    width = ink.text_width(text, "small", mono=mono, bold=bold) + 4
    height = ink.line_height("small")
    left = at.x() - {"left": 2.0, "right": width - 2, "center": width / 2}[side]
    area = QRectF(left, at.y() - height / 2, width, height)
    ink.rect(area, fill="surface", radius=3, alpha=0.82)
    ink.text(area, text, size="small", colour=colour, align="center middle", mono=mono, bold=bold,
             elide=False)  # fmt: skip
    return area
