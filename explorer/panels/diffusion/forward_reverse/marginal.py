"""Under the plane, on its axis: how particles spread from left to right, beside theory."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.mixture import marginal_density
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.forward_reverse.plane import Plane
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: Bars for few particles, and for MANY or more.
FEW, MANY, FINE = 40, 500, 72


def draw_marginal(ink: Ink, strip: QRectF, plane: Plane, trace: Trace, index: int) -> None:
    """Bars for the particles, dots for the jumps, a line for theory; and what a bar says."""
    step, mixture = trace[index], trace.shared.mixture
    reach = plane.box.width() / 2 / plane.unit
    edges = np.linspace(-reach, reach, (FINE if len(step.x) >= MANY else FEW) + 1)
    top = trace.scales["density"][1]
    found = _density(step.x[:, 0], edges)
    middle = plane.box.center().x()

    def across(x: np.ndarray) -> np.ndarray:
        return middle + x * plane.unit

    def up(density: np.ndarray) -> np.ndarray:
        return strip.bottom() - np.minimum(density / top, 1.0) * strip.height()

    ink.line(strip.left(), strip.bottom(), strip.right(), strip.bottom(), "border")
    # all bars in one shape: their outline
    outline = np.stack([np.repeat(across(edges), 2)[1:-1], np.repeat(up(found), 2)], axis=1)
    corners = [QPointF(x, y) for x, y in outline.tolist()]
    base = [QPointF(strip.right(), strip.bottom()), QPointF(strip.left(), strip.bottom())]
    ink.polygon([*corners, *base], fill="query", alpha=0.3)
    jumps = np.empty(0)
    if len(step.jump):
        jumps = _density(step.jump[:, 0], edges)
        centres = (edges[:-1] + edges[1:]) / 2
        ink.dots(np.stack([across(centres), up(jumps)], axis=1)[jumps > 0], "key", radius=1.8)
    x = np.linspace(-reach, reach, 160)
    theory = marginal_density(mixture, x, step.alpha_bar)
    ink.polyline(np.stack([across(x), up(theory)], axis=1), "text", width=1.0, alpha=0.8)
    line = ink.line_height("tiny")
    title = ink.say("stage.marginal.jump" if len(jumps) else "stage.marginal")
    if ink.text_width(title, "tiny") < 0.36 * strip.width():
        ink.text(QRectF(strip.left() + 2, strip.top() - 2, strip.width(), line), title, size="tiny",
                 colour="muted")  # fmt: skip
    ink.text(QRectF(strip.left(), strip.top() - 2, strip.width() - 2, line),
             f"0 – {number(top, 2)}", size="tiny", colour="muted", mono=True,
             align="right middle")  # fmt: skip
    ink.mark(strip, partial(_read, ink, trace, index, plane, edges, found, jumps), name="marginal")


def _density(x: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Bars of equal width over numbers x; all bars with what lies beyond have the area 1."""
    width = float(edges[1] - edges[0])
    place = np.floor((x - edges[0]) / width)
    inside = (place >= 0) & (place < len(edges) - 1)
    counts = np.bincount(place[inside].astype(np.int64), minlength=len(edges) - 1)
    return counts / (len(x) * width)


def _read(
    ink: Ink, trace: Trace, index: int, plane: Plane, edges: np.ndarray, found: np.ndarray,
    jumps: np.ndarray, point: QPointF,
) -> ReadOut:  # fmt: skip
    """Shares of particles, jumps and theory in the bar under the mouse."""
    x = (point.x() - plane.box.center().x()) / plane.unit
    place = int(np.clip(np.searchsorted(edges, x) - 1, 0, len(edges) - 2))
    low, high = float(edges[place]), float(edges[place + 1])
    inside = np.linspace(low, high, 9)
    density = marginal_density(trace.shared.mixture, inside, trace[index].alpha_bar)
    width = high - low
    # Simpson's rule over the bar
    weights = np.array([1, 4, 2, 4, 2, 4, 2, 4, 1]) / 24
    lines = [ink.say("read.marginal.here", share=percent(float(found[place]) * width))]
    if len(jumps):
        lines.append(ink.say("read.marginal.jump", share=percent(float(jumps[place]) * width)))
    lines.append(ink.say("read.marginal.theory", share=percent(float(weights @ density) * width)))
    lines.append("Σ wₖ N(x; √ᾱ cₖ, ᾱ s² + 1 − ᾱ)")
    return ReadOut(ink.say("read.marginal", low=fixed(low, 2), high=fixed(high, 2)), tuple(lines))
