"""Losses of networks of several sizes: as they train, the law through them, and the floor."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.scaling.params import Growth, Scaling, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.scaling.boxes import COLOURS, large, ticks, two
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def shown(growth: Growth, place: int) -> list[int]:
    """How many measurements of each network are shown at a step."""
    count = growth.losses.shape[1]
    return [min(max(place + 1 - at * count, 0), count) for at in range(len(growth.losses))]


def _above(growth: Growth) -> tuple[float, float]:
    excess = growth.excess[np.isfinite(growth.excess)]
    return max(float(excess.min()) / 1.5, 1e-4), max(float(excess.max()) * 1.3, 1e-3)


def _names(ink: Ink, growth: Growth) -> list[tuple[str, str, str]]:
    return [("line", COLOURS[at], ink.say("legend.size", size=large(float(size))))
            for at, size in enumerate(growth.sizes)]  # fmt: skip


def draw_grow(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Bits above the floor over the tokens seen, and over the operations spent."""
    growth: Growth = trace.shared.growth
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), _names(ink, growth)) + 6
    first, second = two(area.adjusted(0, used, 0, 0))
    low, high = _above(growth)
    work = 6.0 * growth.sizes[:, None] * growth.tokens[None, :]
    counts = shown(growth, step.place)
    for box, axis, places in (
        (first, "axis.tokens", np.broadcast_to(growth.tokens, work.shape)),
        (second, "axis.operations", work),
    ):
        plot = Plot(ink, box, Axis(float(places.min()) / 1.3, float(places.max()) * 1.3, 10,
                                   ink.say(axis)),
                    Axis(low, high, 10, "", ticks(low, high), lambda v: f"{v:g}"),
                    ink.say("plot.excess"))  # fmt: skip
        plot.frame()
        for at, count in enumerate(counts):
            now = at == step.place // growth.losses.shape[1]
            plot.curve(places[at], growth.excess[at], COLOURS[at], width=1.0, alpha=0.25)
            plot.curve(places[at, :count], growth.excess[at, :count], COLOURS[at],
                       width=2.6 if now else 1.6)  # fmt: skip
            plot.points(places[at, :count], growth.excess[at, :count], COLOURS[at],
                        radius=3.6 if now else 2.6)  # fmt: skip
        _mark(ink, plot, growth, places, counts)


def _mark(ink: Ink, plot: Plot, growth: Growth, places: np.ndarray, counts: list[int]) -> None:
    """The measurement nearest to the mouse."""

    def read(point: QPointF) -> ReadOut | None:
        made = [(at, mark) for at, count in enumerate(counts) for mark in range(count)]
        if not made:
            return None
        at, mark = min(made, key=lambda one: (
            (float(plot.x(places[one])) - point.x()) ** 2
            + (float(plot.y(growth.excess[one])) - point.y()) ** 2
        ))  # fmt: skip
        size, tokens = float(growth.sizes[at]), float(growth.tokens[mark])
        return ReadOut(ink.say("legend.size", size=f"{size:.0f}"), (
            ink.say("read.tokens", tokens=f"{tokens:.0f}"),
            ink.say("read.loss", loss=fixed(float(growth.losses[at, mark]), 4),
                    excess=number(float(growth.excess[at, mark]))),
            f"6 N D = {number(6 * size * tokens)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def draw_fit(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The law through the smaller networks, dashed where it forecasts; the exponents so far."""
    shared: Scaling = trace.shared
    growth, fit = shared.growth, shared.fits[step.place]
    entries = [
        ("line", "weight", ink.say("legend.fitted")),
        ("dash", "weight", ink.say("legend.forecast")),
        ("dot", "key", ink.say("legend.alpha")),
        ("dot", "query", ink.say("legend.beta")),
    ]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    first, second = two(area.adjusted(0, used, 0, 0), 0.62)
    low, high = _above(growth)
    low_size, high_size = float(growth.sizes[0]) / 1.3, float(growth.sizes[-1]) * 1.6
    plot = Plot(ink, first, Axis(low_size, high_size, 10, ink.say("axis.weights"),
                                 tuple(growth.sizes.tolist()), lambda v: f"{v:.0f}"),
                Axis(low, high, 10, "", ticks(low, high), lambda v: f"{v:g}"),
                ink.say("plot.excess"))  # fmt: skip
    plot.frame()
    inside = np.geomspace(low_size, float(growth.sizes[fit.used - 1]), 40)
    beyond = np.geomspace(float(growth.sizes[fit.used - 1]), high_size, 20)
    rows = range(fit.rows, len(growth.tokens))
    for mark in rows:
        alpha = 0.35 + 0.65 * (mark - fit.rows + 1) / len(rows)
        tokens = float(growth.tokens[mark])
        plot.curve(inside, fit.excess(inside, tokens), "weight", alpha=alpha)
        plot.curve(beyond, fit.excess(beyond, tokens), "weight", alpha=alpha, dash=True)
        for at in range(len(growth.sizes)):
            taken = at < fit.used
            x, y = float(plot.x(growth.sizes[at])), float(plot.y(growth.excess[at, mark]))
            ink.circle(x, y, 3.6, fill=COLOURS[at] if taken else "surface", line=COLOURS[at],
                       width=1.4)  # fmt: skip
    counts = [growth.losses.shape[1] if at >= 0 else 0 for at in range(len(growth.sizes))]
    places = np.broadcast_to(growth.sizes[:, None], growth.losses.shape)
    _mark(ink, plot, growth, places, counts)
    _exponents(ink, second, shared, step)


def _exponents(ink: Ink, box: QRectF, shared: Scaling, step: Step) -> None:
    """α and β with their standard errors, by how many sizes were fitted."""
    fits = shared.fits[: step.place + 1]
    others = [one[: step.place + 1] for one in shared.fits_again]
    tops = [float(f.values[k] + f.errors[k]) for f in shared.fits for k in (0, 1)]
    high = min(max(*tops, 0.5), 3.0) * 1.05
    last = shared.fits[-1].used
    plot = Plot(ink, box, Axis(2.5, last + 0.5, 0, ink.say("axis.sizes"),
                               tuple(float(f.used) for f in shared.fits), lambda v: f"{v:.0f}"),
                Axis(0.0, high), ink.say("plot.exponents"))  # fmt: skip
    plot.frame()
    for fit in fits:
        for which, colour, shift in ((0, "key", -0.07), (1, "query", 0.07)):
            value, error = float(fit.values[which]), float(fit.errors[which])
            x = float(plot.x(fit.used + shift))
            ends = [float(np.clip(plot.y(one), plot.inner.top(), plot.inner.bottom()))
                    for one in (value - error, value + error)]  # fmt: skip
            ink.line(x, ends[0], x, ends[1], colour, width=2.0)
            plot.points(np.array([fit.used + shift]), np.array([value]), colour, radius=4.0)

    for other in others:  # the same with other starts and other tokens
        for fit in other:
            for which, colour, shift in ((0, "key", -0.14), (1, "query", 0.14)):
                plot.points(np.array([fit.used + shift]), fit.values[which : which + 1], colour,
                            radius=2.2)  # fmt: skip
    now, line = fits[-1], ink.line_height("small")
    for which, (name, colour) in enumerate((("α", "key"), ("β", "query"))):
        text = (
            f"{name} = {fixed(float(now.values[which]), 2)} ± {fixed(float(now.errors[which]), 2)}"
        )
        ink.label(plot.inner.left() + 6, plot.inner.bottom() - 4 - (1 - which) * line, text,
                  size="small", mono=True, colour=colour, anchor="left bottom")  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        near = min(fits, key=lambda f: abs(f.used - plot.at(point)[0]))
        return ReadOut(ink.say("read.fit", used=near.used), (
            *(f"{name} = {fixed(float(near.values[k]), 3)} ± {fixed(float(near.errors[k]), 3)}"
              for k, name in enumerate("αβ")),
            ink.say("read.residual", share=f"{100 * near.residual:.0f}"),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def draw_floor(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Whole losses, the floor that a fit finds, and the one that is known."""
    shared: Scaling = trace.shared
    growth, free = shared.growth, shared.free
    assert free is not None
    floor, error = float(free.values[4]), float(free.errors[4])
    entries = [*_names(ink, growth), ("box", "key", ink.say("legend.guess")),
               ("dash", "text", ink.say("legend.floor"))]  # fmt: skip
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 6
    low = max(min(growth.floor, floor - error) - 0.12, 0.0)
    plot = Plot(ink, area.adjusted(0, used, 0, 0),
                Axis(float(growth.tokens[0]) / 1.2, float(growth.tokens[-1]) * 1.2, 10,
                     ink.say("axis.tokens")),
                Axis(low, float(growth.losses.max()) + 0.05), ink.say("plot.whole"))  # fmt: skip
    plot.frame()
    top, bottom = (float(np.clip(plot.y(v), plot.inner.top(), plot.inner.bottom()))
                   for v in (floor + error, floor - error))  # fmt: skip
    band = QRectF(plot.inner.left(), top, plot.inner.width(), max(bottom - top, 1.0))
    ink.rect(band, fill="key", alpha=0.22)
    plot.level(floor, "key", text=fixed(floor, 2), dash=False)
    for other in shared.free_again:
        plot.level(float(other.values[4]), "key", width=0.8, dash=False)
    plot.level(growth.floor, "text", text=fixed(growth.floor, 3))
    tokens = np.geomspace(growth.tokens[free.rows], growth.tokens[-1], 40)
    for at, losses in enumerate(growth.losses):
        plot.curve(tokens, floor + free.excess(float(growth.sizes[at]), tokens), COLOURS[at],
                   width=1.2, alpha=0.7)  # fmt: skip
        plot.points(growth.tokens, losses, COLOURS[at], radius=3.4)

    def read(point: QPointF) -> ReadOut:
        mark = int(np.abs(np.log(growth.tokens / max(plot.at(point)[0], 1.0))).argmin())
        return ReadOut(ink.say("read.tokens", tokens=f"{growth.tokens[mark]:.0f}"), (
            *(f"{ink.say('legend.size', size=f'{size:.0f}')}: {fixed(float(loss), 3)}"
              for size, loss in zip(growth.sizes, growth.losses[:, mark], strict=True)),
            f"L₀ = {fixed(floor, 3)} ± {fixed(error, 3)}",
            f"{ink.say('legend.floor')}: {fixed(growth.floor, 3)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
