"""The film of NF4: a bell, quantiles on either side, a division, thresholds, and real weights."""

from __future__ import annotations

import itertools
import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.four_bit.settings import Params
from explorer.compute.floats.four_bit.steps import Film
from explorer.core.formatting import fixed, number
from explorer.panels.floats.four_bit.titles import beside, is_wide, reached, stacked
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

AROUND = 1.12  # how far the axes go beyond the largest level


def density(x: np.ndarray) -> np.ndarray:
    """The normal density."""
    return np.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def draw_film(ink: Ink, box: QRectF, film: Film, stage: str, params: Params) -> None:
    """The bell above; below the table of levels, and from the thresholds on how often each is
    taken."""
    if is_wide(box):
        upper, lower = beside(box, (0.56, 0.44))
    else:
        upper, lower = stacked(box, (0.56, 0.44))
    bell(ink, upper, film, stage, params)
    if stage == "thresholds":
        mass_plot(ink, lower, film)
    elif stage == "usage":
        usage_plots(ink, lower, film)
    else:
        table(ink, lower, film, stage)


def bell(ink: Ink, box: QRectF, film: Film, stage: str, params: Params) -> None:
    """The normal curve with everything placed on it so far."""
    reach = film.largest * AROUND
    rows = rail_rows(ink, box)
    rail = (rows + 1.4) * ink.line_height("tiny") if reached(stage, "film", "divide") else 0.0
    entries = [("line", "text", ink.say("legend.normal"))]
    if params.overlay and stage in ("bell", "thresholds"):
        entries.append(("dash", "muted", ink.say("legend.equal")))
    line = ink.line_height("small")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), line), entries)
    plot = Plot(
        ink, box.adjusted(0, used + 4, 0, -rail), Axis(-reach, reach, title=ink.say("axis.sigma")),
        Axis(0.0, 0.44, ticks=(0.0, 0.2, 0.4)),
    )  # fmt: skip
    plot.frame(grid=False)
    if reached(stage, "film", "positive"):
        parts(ink, plot, film.positive, "weight")
    if reached(stage, "film", "negative"):
        parts(ink, plot, film.negative, "negative")
        ink.line(plot.x(0.0), plot.inner.bottom(), plot.x(0.0), plot.y(0.3989), "text", width=2.0)
    xs = np.linspace(-reach, reach, 241)
    plot.curve(xs, density(xs), "text", width=1.8)
    if params.overlay and stage in ("bell", "thresholds"):
        for edge in film.equal:
            ink.line(plot.x(edge), plot.inner.bottom(), plot.x(edge),
                     plot.y(float(density(np.array(edge)))), "muted", dash=True)  # fmt: skip
    if stage == "thresholds":
        for edge in film.thresholds * film.largest:
            ink.line(plot.x(edge), plot.inner.bottom(), plot.x(edge), plot.inner.bottom() - 12,
                     "key", width=2.0)  # fmt: skip
    if rail:
        level_rail(ink, plot, film, box)
    marks(ink, plot, film, stage)


def parts(ink: Ink, plot: Plot, quantiles: np.ndarray, colour: str) -> None:
    """The slices between neighbouring quantiles, all of one area, and a line at each quantile."""
    edges = np.sort(np.append(quantiles, 0.0))
    for place, (left, right) in enumerate(itertools.pairwise(edges)):
        xs = np.linspace(left, right, 9)
        ys = density(xs)
        outline = [QPointF(plot.x(left), plot.y(0.0))]
        outline += [QPointF(plot.x(x), plot.y(y)) for x, y in zip(xs, ys, strict=True)]
        outline.append(QPointF(plot.x(right), plot.y(0.0)))
        ink.polygon(outline, fill=colour, alpha=0.34 if place % 2 else 0.16)
    for x in quantiles:
        ink.line(plot.x(x), plot.y(0.0), plot.x(x), plot.y(float(density(np.array(x)))), colour,
                 width=2.0)  # fmt: skip


def rail_rows(ink: Ink, box: QRectF) -> int:
    """Lines of labels under the rail, so many that neighbours do not touch."""
    room = 0.17 * box.width() / (2 * AROUND)  # between every other level where they are densest
    return 2 if room > ink.text_width("−0.00", "tiny", mono=True) + 4 else 3


def level_rail(ink: Ink, plot: Plot, film: Film, box: QRectF) -> None:
    """The same places again, divided by the largest quantile."""
    tiny = ink.line_height("tiny")
    rows = rail_rows(ink, box)
    y = box.bottom() - rows * tiny - 6
    ink.line(plot.x(-film.largest), y, plot.x(film.largest), y, "border")
    for place, level in enumerate(film.levels):
        x = plot.x(float(level) * film.largest)
        colour = "negative" if level < 0 else "weight" if level > 0 else "text"
        ink.line(x, y - 5, x, y + 2, colour, width=2.0)
        text = f"{level:.2f}".replace("-", "−")
        row = y + 3 + (place % rows) * tiny
        ink.label(x, row, text, anchor="center top", size="tiny", mono=True)


def marks(ink: Ink, plot: Plot, film: Film, stage: str) -> None:
    """The nearest of what is drawn answers the mouse."""
    known = film.ordered[film.ordered > 0] if reached(stage, "film", "positive") else np.zeros(0)
    if reached(stage, "film", "negative"):
        known = film.ordered

    def read(point: QPointF) -> ReadOut | None:
        at = plot.at(point)[0]
        if len(known) == 0:
            return ReadOut(
                ink.say("read.density", x=number(at)),
                (f"φ({number(at)}) = {number(float(density(np.array(at))))}",),
            )
        x = float(known[np.argmin(np.abs(known - at))])
        lines = [ink.say("read.sigma", x=number(x, 6))]
        if reached(stage, "film", "divide"):
            lines.append(f"{number(x, 6)} / {number(film.largest, 6)} = "
                         f"{number(x / film.largest, 8)}")  # fmt: skip
        return ReadOut(ink.say("read.quantile"), tuple(lines))

    ink.mark(plot.inner, read, name="bell")


def table(ink: Ink, box: QRectF, film: Film, stage: str) -> None:
    """The sixteen levels with their probability, quantile and value, as far as they are known."""
    line = min((box.height() - 4) / 9, 2.6 * ink.line_height("small"))
    halves = beside(box, (1, 1), 24)
    heads = (ink.say("table.code"), ink.say("table.p"), ink.say("table.sigma"),
             ink.say("table.level"))  # fmt: skip
    probability = dict(
        zip(film.positive.tolist(), film.positive_probabilities.tolist(), strict=False)
    )
    probability |= dict(
        zip(film.negative.tolist(), (1 - film.negative_probabilities).tolist(), strict=False)
    )
    for half, part in enumerate(halves):
        cells(ink, part, part.top(), line, heads, "muted", mono=False)
        for row in range(8):
            code = half * 8 + row
            x = float(film.ordered[code])
            shown = ["", "", ""]
            side = "positive" if x > 0 else "negative"
            if reached(stage, "film", side):
                p = probability.get(x, 0.5)
                shown[:2] = [f"{p:.4f}", signed(x, 4)]
            if reached(stage, "film", "divide"):
                shown[2] = signed(float(film.levels[code]), 7)
            colour = "text" if x == 0 else "weight" if x > 0 else "negative"
            top = part.top() + (row + 1) * line
            cells(ink, part, top, line, (f"{code:04b}", *shown), colour, mono=True)


def signed(value: float, places: int) -> str:
    """A number with its sign; zero has none."""
    return "0" if value == 0 else f"{value:+.{places}f}".replace("-", "−")


def cells(
    ink: Ink, box: QRectF, top: float, line: float, texts: tuple[str, ...], colour: str, *,
    mono: bool,
) -> None:  # fmt: skip
    """One line of the table."""
    edges = (0.0, 0.14, 0.42, 0.68, 1.0)
    for place, text in enumerate(texts):
        cell = QRectF(
            box.left() + edges[place] * box.width(), top,
            (edges[place + 1] - edges[place]) * box.width(), line,
        )  # fmt: skip
        ink.text(cell, text, size="tiny", colour=colour if text else "muted", mono=mono,
                 align="left middle" if place == 0 else "right middle")  # fmt: skip


def level_edges(film: Film) -> np.ndarray:
    """The outer ends and all thresholds, as edges of bars."""
    return np.concatenate([[-AROUND], film.thresholds, [AROUND]])


def share_plot(
    ink: Ink, box: QRectF, edges: np.ndarray, shares: np.ndarray, axis: Axis, title: str,
    equal: float, top: float,
) -> Plot:  # fmt: skip
    """Bars of shares in percent, with a line where all would be equal."""
    said = ink.say("one_of", share=fixed(100 * equal, 2))
    room = box.width() - ink.text_width(title, "small", bold=True) - 12
    fits = ink.text_width(said, "small") <= room  # else the line speaks for itself
    up = Axis(0.0, top, title=said if fits else "", form=lambda v: f"{v:.0f}%")
    plot = Plot(ink, box, axis, up, title)
    plot.frame()
    plot.bars(edges, 100 * shares, "weight", line="surface", gap=0)
    plot.level(100 * equal, "text", width=1.4)

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.searchsorted(edges, plot.at(point)[0])) - 1
        if not 0 <= place < len(shares):
            return None
        return ReadOut(
            ink.say("read.share", share=fixed(100 * float(shares[place]), 2)),
            (f"{number(float(edges[place]))} … {number(float(edges[place + 1]))}",),
        )

    ink.mark(plot.inner, read, name=title)
    return plot


def mass_plot(ink: Ink, box: QRectF, film: Film) -> None:
    """The share of each level if the weights were normal and the largest lay at the end."""
    axis = Axis(-AROUND, AROUND, title=ink.say("axis.level"))
    share_plot(ink, box, level_edges(film), film.mass, axis, ink.say("plot.mass"), 1 / 16,
               100 * float(film.mass.max()) * 1.3)  # fmt: skip


def usage_plots(ink: Ink, box: QRectF, film: Film) -> None:
    """What real weights do: NF4 and, for comparison, INT4 on the same blocks."""
    ours, whole = film.counts / film.counts.sum(), film.integers / film.integers.sum()
    top = 100 * float(max(ours.max(), whole.max())) * 1.2
    left, right = beside(box, (1, 1))
    axis = Axis(-AROUND, AROUND, title=ink.say("axis.level"))
    share_plot(ink, left, level_edges(film), ours, axis,
               ink.say("plot.nf4", entropy=fixed(film.entropy, 2)), 1 / 16, top)  # fmt: skip
    share_plot(
        ink,
        right,
        np.arange(-7.5, 8.0),
        whole,
        Axis(-7.5, 7.5, title=ink.say("axis.code"), ticks=(-7, -5, -3, -1, 1, 3, 5, 7)),
        ink.say("plot.int4", entropy=fixed(film.integer_entropy, 2)),
        1 / 15,
        top,
    )
