"""Four curves over the width, one for each divisor; for a trained head, over the exponent."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.scaling import Scaling, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.scaling.told import name_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

#: A colour for each common divisor, and the reader's own in the colour of magnitudes.
COLOURS = {0.0: "category 5", 1 / 3: "category 0", 0.5: "category 4", 1.0: "category 2"}


def colour_of(exponent: float) -> str:
    """The colour of a divisor."""
    for known, colour in COLOURS.items():
        if abs(known - exponent) < 0.005:
            return colour
    return "weight"


def draw_curves(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Spread, entropy, Jacobian and gradient; a line at the present step."""
    shared: Scaling = trace.shared
    signs: list[tuple[str, str, str]] = []
    if shared.drawn:
        signs += [("line", colour_of(p), ink.say("curve.divisor", divisor=name_of(p)))
                  for p in shared.exponents.tolist()]  # fmt: skip
        signs.append(("dash", "muted", ink.say("curve.theory")))
    else:
        signs.append(("line", "weight", ink.say("curve.head")))
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), signs) + 8
    body = area.adjusted(0, used, 0, 0)
    across, down = (4, 1) if body.width() > 2.6 * body.height() else (2, 2)
    width = (body.width() - 14 * (across - 1)) / across
    height = (body.height() - 10 * (down - 1)) / down
    quantities = (
        ("deviation", shared.deviation, True), ("entropy", shared.entropy, False),
        ("jacobian", shared.jacobian, False), ("gradient", shared.gradient.mean, True),
    )  # fmt: skip
    for at, (name, values, logarithmic) in enumerate(quantities):
        box = QRectF(body.left() + (at % across) * (width + 14),
                     body.top() + (at // across) * (height + 10), width, height)  # fmt: skip
        draw_one(ink, box, trace, step, name, values, logarithmic=logarithmic)


def draw_one(
    ink: Ink, box: QRectF, trace: Trace, step: Step, name: str, values: np.ndarray, *,
    logarithmic: bool,
) -> None:  # fmt: skip
    """One quantity (W, E)."""
    shared: Scaling = trace.shared
    seen = values[np.isfinite(values) & (values > 0)]
    low, high = (float(seen.min()), float(seen.max())) if len(seen) else (0.1, 1.0)
    if logarithmic:
        up = Axis(low / 1.3, high * 1.3, 10)
    else:
        # over the most an entropy can be there is room for the word that says so
        above = 2 * ink.line_height("tiny") / box.height() if name == "entropy" else 0.0
        up = Axis(0.0, max(high, shared.even if name == "entropy" else 0.0) * (1.06 + above))
    if shared.drawn:
        xs = shared.widths.astype(np.float64)
        across = Axis(1.0, float(xs[-1]), 2, ink.say("plot.width"))
        now = float(shared.widths[step.width])
    else:
        xs = shared.exponents
        across = Axis(0.0, 1.0, 0, ink.say("plot.exponent"), (0.0, 1 / 3, 0.5, 1.0), exponent_text)
        now = float(shared.exponents[step.exponent])
    plot = Plot(ink, box, across, up, ink.say(f"plot.{name}"))
    plot.frame()
    if name == "entropy":
        plot.level(shared.even, "muted", text=ink.say("plot.even"))
    plot.upright(now, "text", width=1.2)
    lines = range(len(shared.exponents)) if shared.drawn else (0,)
    for place in lines:
        own = not shared.drawn or place == step.exponent
        ys = values[:, place] if shared.drawn else values[0]
        colour = colour_of(float(shared.exponents[place])) if shared.drawn else "weight"
        plot.curve(xs, ys, colour, width=2.6 if own else 1.5)
        if name == "deviation" and shared.drawn:
            theory = xs ** (0.5 - float(shared.exponents[place]))
            plot.curve(xs, theory, "muted", width=1.0, dash=True)
        at = step.width if shared.drawn else step.exponent
        if own:
            plot.points(np.array([xs[at]]), np.array([ys[at]]), colour, radius=4.5)
    ink.mark(plot.inner, reader(ink, trace, plot, xs, values), name=ink.say(f"plot.{name}"))


def exponent_text(value: float) -> str:
    """An exponent on the axis."""
    return {0.0: "0", 1 / 3: "⅓", 0.5: "½", 1.0: "1"}.get(value, f"{value:.2f}")


def reader(
    ink: Ink, trace: Trace, plot: Plot, xs: np.ndarray, values: np.ndarray
) -> Callable[[QPointF], ReadOut]:
    """The values at the nearest place across."""
    shared: Scaling = trace.shared

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(plot.x(xs) - point.x()).argmin())
        if shared.drawn:
            return ReadOut(f"dₖ = {int(xs[at])}", tuple(
                f"÷ {name_of(p)}: {number(float(values[at, place]), 4)}"
                for place, p in enumerate(shared.exponents.tolist())
            ))  # fmt: skip
        return ReadOut(f"÷ {name_of(float(xs[at]))}", (number(float(values[0, at]), 4),))

    return read
