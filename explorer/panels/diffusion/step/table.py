"""The step in numbers: levels, and a row for each summand, in the colours of the arrows."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.one_step import Part
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.step.formulas import COLOURS, SIGNS, coefficient_of
from explorer.panels.diffusion.step.plane import pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

ROWS = 7  # three for the levels, up to three summands, one for where they lead


def height_of(ink: Ink) -> float:
    """The room that the table takes at most."""
    return ROWS * (ink.line_height("small") + 2)


def short(place: np.ndarray) -> str:
    """Coordinates in few digits."""
    return f"({fixed(float(place[0]), 2)}, {fixed(float(place[1]), 2)})"


def draw_table(ink: Ink, area: QRectF, trace: Trace, part: Part) -> None:
    """All rows from the top; summands that are still to come are pale."""
    high = ink.line_height("small") + 2
    y = area.top()
    sigmas = [sigma_of(level) for level in (part.alpha_bar, part.alpha_bar_next)]
    for name, now, then in (
        ("t", f"{part.t}", f"{part.t_next}" if part.t_next >= 0 else "−1"),
        ("ᾱ", number(part.alpha_bar), number(part.alpha_bar_next)),
        ("σ", number(sigmas[0]), number(sigmas[1])),
    ):
        row = QRectF(area.left(), y, area.width(), high)
        ink.text(row, name, size="small", colour="muted")
        ink.text(
            row.adjusted(ink.text_width("ᾱ ", "small") + 6, 0, 0, 0),
            f"{now} → {then}",
            size="small",
            mono=True,
        )
        title, lines = _level(ink, part, name)
        ink.mark(row, ReadOut(title, lines))
        y += high
    for number_of, term in enumerate(part.terms):
        shown = number_of < part.shown
        row = QRectF(area.left(), y, area.width(), high)
        sign = "−" if term.coefficient < 0 else "+" if number_of else ""
        left = f"{number(abs(term.coefficient), 3)} · {SIGNS[term.name]}"
        _draw_row(ink, row, term.name, sign, left, short(term.product), shown)
        ink.mark(row, ReadOut(
            ink.say(f"term.{term.name}"),
            (
                f"{coefficient_of(trace.params, part.terms, term)} = {number(term.coefficient, 5)}",
                f"{SIGNS[term.name]} = {pair(term.vector)}",
                f"{number(term.coefficient, 4)} · {pair(term.vector)} = {pair(term.product)}",
            ),
        ))  # fmt: skip
        y += high
    done = part.shown == len(part.terms)
    row = QRectF(area.left(), y, area.width(), high)
    ink.line(row.left(), row.top(), row.right(), row.top(), "border", alpha=1.0 if done else 0.55)
    alpha = 1.0 if done else 0.55
    ink.text(row, "x′", size="small", bold=True, colour="query", alpha=alpha)
    ink.text(row, short(part.x_next), size="small", mono=True, align="right middle", alpha=alpha,
             elide=False)  # fmt: skip
    ink.mark(row, ReadOut(ink.say("read.next"), (f"x′ = {pair(part.x_next)}",)))


def _draw_row(
    ink: Ink, row: QRectF, name: str, sign: str, left: str, right: str, shown: bool
) -> None:
    alpha = 1.0 if shown else 0.55
    ink.text(row, sign, size="small", colour="muted", alpha=alpha)
    first = ink.text_width("−", "small") + 4
    ink.text(row.adjusted(first, 0, 0, 0), left, size="small", bold=True, colour=COLOURS[name],
             alpha=alpha)  # fmt: skip
    used = first + ink.text_width(left, "small", bold=True) + 6
    if used + ink.text_width(right, "small", mono=True) <= row.width():
        ink.text(row, right, size="small", mono=True, align="right middle", alpha=alpha,
                 elide=False)  # fmt: skip


def _level(ink: Ink, part: Part, name: str) -> tuple[str, tuple[str, ...]]:
    """What stands behind the rows of the levels."""
    if name == "t":
        return ink.say("read.times"), (f"{part.t} → {part.t_next}",)
    if name == "ᾱ":
        alpha = part.alpha_bar / part.alpha_bar_next
        return ink.say("read.levels"), (
            f"ᾱ = {number(part.alpha_bar, 5)}, ᾱ′ = {number(part.alpha_bar_next, 5)}",
            f"α = ᾱ/ᾱ′ = {number(alpha, 5)}, β = 1 − α = {number(1 - alpha, 5)}",
        )
    now, then = sigma_of(part.alpha_bar), sigma_of(part.alpha_bar_next)
    lines: tuple[str, ...] = (f"σ = √(1−ᾱ)/√ᾱ = {number(now, 5)}, σ′ = {number(then, 5)}",)
    if then > 0:
        lines += (f"h = ln σ − ln σ′ = {number(math.log(now / then), 5)}",)
    return ink.say("read.sigmas"), lines
