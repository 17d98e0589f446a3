"""The stage of diffusion/step: the plane with its arrows, the numbers and a close-up beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.misread import STEPS
from explorer.compute.diffusion.one_step import Part
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.step.formulas import COLOURS, SIGNS
from explorer.panels.diffusion.step.plane import close_up, draw_close_up, draw_plane, plane_of
from explorer.panels.diffusion.step.spot import draw_spot
from explorer.panels.diffusion.step.table import draw_table, height_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class StepScene(Scene):
    """A plane with arrows, tip to tail; at the end four populations."""

    text_room = (440, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a moment. Nothing moves between two of them."""
        index = min(int(at), len(trace) - 1)
        inner, part = rect.adjusted(2, 2, -2, -2), trace[index]
        top = _draw_head(ink, inner, trace, part)
        area = QRectF(inner.left(), top, inner.width(), max(inner.bottom() - top, 1.0))
        if part.part == "spot":
            draw_spot(ink, area, trace)
            return
        plane, table, lens = laid_out(ink, area)
        whole = plane_of(plane, trace)
        draw_plane(ink, whole, trace, index)
        draw_table(ink, table, trace, part)
        near = close_up(lens, part, whole)
        zoom = near.unit / whole.unit
        small = ink.line_height("small")
        ink.text(QRectF(lens.left(), lens.top() - small - 2, lens.width(), small),
                 ink.say("close", zoom=number(zoom, 2)), size="small", colour="muted")  # fmt: skip
        draw_close_up(ink, near, trace, part)


def laid_out(ink: Ink, area: QRectF) -> tuple[QRectF, QRectF, QRectF]:
    """Plane, table and close-up: side by side or below the plane, whichever leaves it larger."""
    gap, small, rows = 14.0, ink.line_height("small"), height_of(ink)
    column = min(max(ink.text_width("+ −0.888 · x̂₀⁻ (−0.88, −0.88)", "small", mono=True),
                     area.width() - area.height() - gap), 0.42 * area.width())  # fmt: skip
    below = max(rows, 0.22 * area.height())
    beside = min(area.width() - column - gap, area.height())
    above = min(area.width(), area.height() - below - gap)
    if beside >= above:
        plane = QRectF(area.left(), area.top(), area.width() - column - gap, area.height())
        left = plane.right() + gap
        table = QRectF(left, area.top(), min(column, 320.0), rows)
        top = table.bottom() + small + 8
        high = max(min(column, area.bottom() - top), 10.0)
        return plane, table, QRectF(left, top, column, high)
    plane = QRectF(area.left(), area.top(), area.width(), area.height() - below - gap)
    top, side = plane.bottom() + gap, below - small - 2
    wide = min(2.2 * side, area.width() - column - gap)
    lens = QRectF(area.right() - wide, top + small + 2, wide, side)
    width = min(lens.left() - area.left() - gap, 320.0)
    return plane, QRectF(area.left(), top, width, rows), lens


def sentence(trace: Trace, part: Part) -> Message:
    """What is to be seen, in one sentence."""
    if part.part == "spot":
        return message("stage.spot", steps=STEPS)
    if part.part == "guess":
        return message("stage.guess")
    term = part.terms[part.shown - 1]
    if part.shown == len(part.terms):
        return message("stage.arrived", t=part.t_next) if part.t_next >= 0 else message("stage.end")
    return message(f"stage.{term.name}", coefficient=number(term.coefficient))


def _draw_head(ink: Ink, area: QRectF, trace: Trace, part: Part) -> float:
    """The sentence, and the step as a sum with its numbers; returns where they end."""
    text = ink.say(sentence(trace, part))
    size = "body" if ink.text_width(text, "body", bold=True) <= area.width() else "small"
    high = ink.line_height("body")
    ink.text(QRectF(area.left(), area.top(), area.width(), high), text, size=size, bold=True)
    y, line = area.top() + high + 2, ink.line_height("body")
    if part.part == "spot":
        return y
    name = ink.say(f"sampler.{trace.params.sampler}")
    pieces: list[tuple[str, str, float]] = [(f"{name}   ", "muted", 1.0), ("x′ =", "text", 1.0)]
    for number_of, term in enumerate(part.terms):
        shown = 1.0 if number_of < part.shown else 0.55
        value = fixed(abs(term.coefficient), 3)
        sign = " −" if term.coefficient < 0 else " +" if number_of else ""
        pieces.append((f"{sign} {value}·", "text", shown))
        pieces.append((SIGNS[term.name], COLOURS[term.name], shown))
    for size in ("body", "small"):
        if sum(ink.text_width(t, size, bold=True) for t, _, _ in pieces) <= area.width():
            break
    else:
        pieces = pieces[1:]
    x = area.left()
    for text, colour, alpha in pieces:
        width = ink.text_width(text, size, bold=True)
        ink.text(QRectF(x, y, width + 1, line), text, size=size, colour=colour, bold=True,
                 alpha=alpha, elide=False)  # fmt: skip
        x += width
    return y + line + 6
