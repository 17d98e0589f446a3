"""What the mouse finds and does on the plane: read a particle, follow it, draw the data."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF

from explorer.compute.diffusion.datasets import MOST_CENTRES
from explorer.compute.diffusion.forward_reverse import particle_posterior, picked
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.plane import moved, nearest, pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

if TYPE_CHECKING:
    from explorer.panels.diffusion.forward_reverse.plane import Plane

CLICK = 12.0  # px from a particle or the middle of a disc within which the mouse means it
APART = 1.5  # spreads between the points of a line that is drawn
NEAREST = 0.12  # but never closer than this

Points = tuple[tuple[float, float], ...]


class Pencil:
    """Draws points along a movement of the mouse, from where it was pressed.

    A gesture tells only where it began and where it is, so what lies between is gathered here, from
    press to release; a new press begins anew.
    """

    def __init__(self, plane: Plane, trace: Trace) -> None:
        self.plane, self.spread = plane, trace.shared.mixture.spread
        own = trace.params.data == "drawn"
        self.before: Points = trace.params.points if own else ()
        self.way: list[QPointF] = []

    def draw(self, gesture: Gesture) -> Points | None:
        """The points there are after the movement so far; None where none would be left."""
        if gesture.phase == "press" or not self.way:
            self.way = [gesture.start]
        self.way.append(gesture.point)
        points = self._erased() if gesture.shift else self._drawn()
        return points if 1 <= len(points) <= MOST_CENTRES else None

    def _drawn(self) -> Points:
        """One point where the line begins, then one whenever it has come far enough from the last;
        as many as there may be."""
        gap = max(APART * self.spread, NEAREST)
        line = [self.plane.place(self.way[0])]
        for point in self.way[1:]:
            x, y = self.plane.place(point)
            while (far := math.dist(line[-1], (x, y))) >= gap:
                ax, ay = line[-1]
                step = gap / far
                line.append((round(ax + step * (x - ax), 3), round(ay + step * (y - ay), 3)))
        return (*self.before, *line)[:MOST_CENTRES]

    def _erased(self) -> Points:
        """Those that the line does not come near to."""
        reach = max(2 * self.spread, CLICK / self.plane.unit)
        way = np.array([self.plane.place(point) for point in self.way])
        start, along = way[:-1], np.diff(way, axis=0)
        length = np.maximum((along**2).sum(axis=1), 1e-12)

        def distance(point: tuple[float, float]) -> float:
            share = ((np.array(point) - start) * along).sum(axis=1) / length
            nearest = start + np.clip(share, 0, 1)[:, None] * along
            return float(np.hypot(*(nearest - np.array(point)).T).min())

        return tuple(point for point in self.before if distance(point) > reach)


def mark_plane(
    ink: Ink, plane: Plane, trace: Trace, index: int, shown: np.ndarray, guess: np.ndarray
) -> None:
    """Make the plane answer the mouse."""
    centres = plane.pixels(trace.shared.mixture.centres)
    disc = max(2 * trace.shared.mixture.spread * plane.unit, CLICK)
    pencil = Pencil(plane, trace)

    def read(point: QPointF) -> ReadOut | None:
        particle, apart = nearest(shown, point)
        if apart <= CLICK:
            return _read_particle(ink, trace, index, particle)
        guessed, apart = nearest(guess, point)
        if apart <= CLICK / 2:
            return _read_particle(ink, trace, index, guessed)
        source, apart = nearest(centres, point)
        return _read_source(ink, trace, index, source) if apart <= disc else None

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        source, to_source = nearest(centres, gesture.start)
        if gesture.phase == "press":
            pencil.draw(gesture)
            return None
        if gesture.phase == "double":
            return _more_or_less(plane, trace, gesture, source if to_source <= disc else None)
        if gesture.phase not in ("drag", "release"):
            return None
        if moved(gesture) or len(pencil.way) > 2:
            if to_source <= disc and not gesture.shift:
                points = [*_centres(trace)]
                points[source] = plane.place(gesture.point)
                return {"data": "drawn", "points": tuple(points)}
            drawn = pencil.draw(gesture)
            return None if drawn is None else {"data": "drawn", "points": drawn}
        particle, to_particle = nearest(shown, gesture.start)
        if gesture.phase == "release" and to_particle <= CLICK:
            return {"particle": particle}
        return None

    ink.mark(plane.box, read, edit=edit, name="plane")


def _centres(trace: Trace) -> Points:
    """The centres as they are now, as params hold them."""
    return tuple(
        (float(x), float(y)) for x, y in np.round(trace.shared.mixture.centres, 4).tolist()
    )


def _more_or_less(
    plane: Plane, trace: Trace, gesture: Gesture, source: int | None
) -> Mapping[str, Any] | None:
    """A double click: one centre more, or the one that was hit less."""
    points = [*_centres(trace)]
    if source is not None:
        del points[source]
    else:
        points.append(plane.place(gesture.point))
    if not 1 <= len(points) <= MOST_CENTRES:
        return None
    return {"data": "drawn", "points": tuple(points)}


def _read_particle(ink: Ink, trace: Trace, index: int, particle: int) -> ReadOut:
    step, shared = trace[index], trace.shared
    exact = particle_posterior(trace, index, particle)
    best = int(exact.responsibility[0].argmax())
    lines = [
        f"xₜ = {pair(step.x[particle])}",
        f"x̂₀ = Σ rₖ mₖ = {pair(step.x0_hat[particle])}",
    ]
    if step.alpha_bar < 1:
        signal, noise = math.sqrt(step.alpha_bar), math.sqrt(1 - step.alpha_bar)
        lines += [
            f"ε̂ = (xₜ − √ᾱ x̂₀) / √(1−ᾱ) = {pair(exact.epsilon[0])}",
            f"  = ({pair(step.x[particle])} − {number(signal)} · "
            f"{pair(step.x0_hat[particle])}) / {number(noise)}",
        ]
    share = percent(float(exact.responsibility[0, best]))
    lines.append(ink.say("read.likeliest", number=best, share=share))
    lines.append(ink.say("read.open", bits=number(float(shared.entropy[index, particle]))))
    if step.way == "reverse":
        decided = int(shared.decided[particle])
        key = "read.decided" if decided < len(trace) else "read.undecided"
        t = trace[decided].t if decided < len(trace) else 0
        lines.append(ink.say(key, t=t, number=int(shared.final[particle])))
    if particle != picked(trace):
        lines.append(ink.say("read.pick"))
    return ReadOut(ink.say("read.particle", number=particle), tuple(lines))


def _read_source(ink: Ink, trace: Trace, index: int, source: int) -> ReadOut:
    mixture = trace.shared.mixture
    share = particle_posterior(trace, index, picked(trace)).responsibility[0, source]
    return ReadOut(
        ink.say("read.source", number=source),
        (
            ink.say("read.centre", place=pair(mixture.centres[source]),
                    spread=number(mixture.spread)),
            ink.say("read.followed", share=percent(float(share))),
            ink.say("read.drag"),
        ),
    )  # fmt: skip
