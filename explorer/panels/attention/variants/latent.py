"""Two ways to the same score, what a rotation does to one of them, and the part that turns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.variants import Latent, Run
from explorer.core.formatting import count, fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.common.strip import draw_tile, strip_of, tile_height, wide
from explorer.panels.attention.variants.wiring import LATENT
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

ROTARY = "category 0"


def draw_absorb(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """Above: both routes, the present one in full colour. Below: the scores that both give."""
    run: Run = trace.shared
    latent = run.latent
    routes = QRectF(body.left(), body.top(), body.width(), body.height() * 0.5)
    half = routes.height() / 2
    start = next(s.start for s in trace.sections if s.id == "absorb")
    for place in range(2):
        row = QRectF(routes.left(), routes.top() + place * half, routes.width(), half - 10)
        draw_route(ink, row, run, place, place == index)
        key = ("absorb.rebuild", "absorb.absorb")[place]
        adds = (latent.rebuilt_multiply_adds, latent.absorbed_multiply_adds)[place]
        ink.mark(row, ReadOut(ink.say(key), (ink.say("absorb.adds", n=count(adds)),)),
                 seek=start + place, name=ink.say(key))  # fmt: skip
    plot = QRectF(
        body.left(), routes.bottom() + 4, body.width(), body.bottom() - routes.bottom() - 4
    )
    shown = (latent.rebuilt, latent.absorbed)[index]
    other = (latent.absorbed, latent.rebuilt)[index]
    lines = legend(ink, QRectF(plot.left(), plot.top(), plot.width(), 20), (
        ("box", soft(ink, "weight", 0.75), ink.say(("absorb.rebuild", "absorb.absorb")[index])),
        ("dot", "surface", ink.say(("absorb.absorb", "absorb.rebuild")[index])),
    ))  # fmt: skip

    def read(token: int) -> tuple[str, ...]:
        return (f"{ink.say('absorb.rebuild')}: {number(latent.rebuilt[token], 7)}",
                f"{ink.say('absorb.absorb')}: {number(latent.absorbed[token], 7)}",
                f"Δ = {number(latent.rebuilt[token] - latent.absorbed[token], 2)}")  # fmt: skip

    score_bars(ink, plot.adjusted(0, lines + 6, 0, 0), run, [(shown, None)], other, read)


def draw_route(ink: Ink, row: QRectF, run: Run, place: int, lit: bool) -> None:
    """Plates as wide as their vectors: q and c meet as keys (d), or in the latent (d_c)."""
    latent, strength = run.latent, 1.0 if lit else 0.45
    line = ink.line_height("small")
    title = ink.say(("absorb.rebuild", "absorb.absorb")[place])
    adds = (latent.rebuilt_multiply_adds, latent.absorbed_multiply_adds)[place]
    text = ink.say("absorb.adds", n=count(adds))
    ink.text(QRectF(row.left(), row.top(), row.width() * 0.6, line), title, bold=lit,
             size=fitting(ink, title, row.width() * 0.6, bold=lit),
             colour="text" if lit else "muted")  # fmt: skip
    ink.text(QRectF(row.left() + row.width() * 0.5, row.top(), row.width() * 0.5, line), text,
             size="small", colour="muted", align="right middle", mono=True)  # fmt: skip
    d, r = run.head_width, latent.width
    unit = row.width() * 0.22 / max(d, r)
    height = min((row.height() - line - 14) / 2.3, 48.0 * ink.view.text_scale)
    upper, lower = row.top() + line + 6, row.top() + line + 6 + height * 1.3
    middle = row.left() + row.width() * 0.4

    def plate(x: float, y: float, size: int, name: str, colour: str, rows: int = 1) -> QRectF:
        wide = max(size * unit, 24.0 * ink.view.text_scale)
        for behind in range(min(rows, 3) - 1, -1, -1):  # a stack: one for every token
            box = QRectF(x + 3 * behind, y - 3 * behind, wide, height)
            ink.rect(box, fill=soft(ink, colour, 0.25 * strength), width=1.1,
                     line=soft(ink, colour, strength), radius=3)  # fmt: skip
        box = QRectF(x, y, wide, height)
        label = f"{name} ({size})"
        ink.text(box.adjusted(2, 0, -2, 0), label if ink.text_width(label, "tiny") < wide - 4
                 else name, size="tiny", align="center middle", colour="text" if lit else "muted",
                 )  # fmt: skip
        return box

    def through(start: QRectF, end: QRectF, name: str) -> None:
        ink.arrow(start.right() + 9, start.center().y(), end.left() - 3, end.center().y(),
                  soft(ink, "text", strength))  # fmt: skip
        ink.label((start.right() + end.left()) / 2 + 3, start.center().y() - 3, name, size="tiny",
                  anchor="center bottom", colour="muted", mono=True)  # fmt: skip

    query = plate(row.left() + 4, upper, d, "q", "query")
    code = plate(row.left() + 4, lower, r, "c", LATENT, run.tokens)
    if place == 0:
        key = plate(middle, lower, d, "k", "key", run.tokens)
        through(code, key, "W_UK")
        ends = (QRectF(query), key)
    else:
        moved = plate(middle, upper, r, "q W_UKᵀ", "query")
        through(query, moved, "W_UKᵀ")
        ends = (moved, QRectF(code))
    dot = row.left() + row.width() * 0.78
    y = (upper + lower + height) / 2
    for box in ends:
        ink.line(box.right() + 10, box.center().y(), dot - 14, y, soft(ink, "text", strength),
                 width=1.4)  # fmt: skip
    ink.circle(dot, y, 11, fill="surface", line=soft(ink, "text", strength), width=1.4)
    ink.label(dot, y, "·", anchor="center middle", size="large", bold=True)
    ink.arrow(dot + 12, y, dot + 40, y, soft(ink, "text", strength))
    ink.label(dot + 46, y, "s", anchor="left middle", bold=lit)


def score_bars(
    ink: Ink, box: QRectF, run: Run, parts: Sequence[tuple[np.ndarray, str | None]],
    dots: np.ndarray | None, read: Callable[[int], tuple[str, ...]], chosen: int = -1,
) -> None:  # fmt: skip
    """Scores of the last token's query over the tokens it reads: signed bars that stack, rings."""
    tile = tile_height(ink, run.pieces)
    gutter = 40.0 * ink.view.text_scale
    strip = strip_of(ink, run.pieces, range(run.tokens - 1, -1, -1), box.left() + gutter,
                     box.right())  # fmt: skip
    levels = [np.zeros(run.tokens)]
    for values, _ in parts:
        levels.append(levels[-1] + values)
    every = np.concatenate([*levels, dots if dots is not None else levels[0]])
    low, high = float(min(every.min(), 0.0)), float(max(every.max(), 0.0))
    if high - low < 1e-9:
        high = low + 1.0
    area = QRectF(box.left() + gutter, box.top() + 6, box.width() - gutter,
                  max(box.height() - tile - 14, 10.0))  # fmt: skip

    def y(value: float) -> float:
        return area.bottom() - (value - low) / (high - low) * area.height()

    for value in (low, 0.0, high):
        if value == 0.0 or abs(y(value) - y(0.0)) > ink.line_height("tiny"):
            ink.line(area.left(), y(value), area.right(), y(value),
                     "border" if value == 0 else "hairline")  # fmt: skip
            ink.label(area.left() - 5, y(value), number(value), size="tiny", mono=True,
                      anchor="right middle", colour="muted")  # fmt: skip
    for token in strip.shown:
        column = strip.column(token, area.top(), area.height())
        assert column is not None
        if token == chosen:
            ink.rect(column, fill=soft(ink, "muted", 0.18))
        for place, (_, colour) in enumerate(parts):
            start, end = float(levels[place][token]), float(levels[place + 1][token])
            name = colour or ("weight" if end >= start else "negative")
            inset = column.width() * (0.16 if place == 0 else 0.3)
            ink.rect(QRectF(column.left() + inset, min(y(start), y(end)),
                            column.width() - 2 * inset, max(abs(y(end) - y(start)), 0.8)),
                     fill=soft(ink, name, 0.75), line=soft(ink, name, 1.0), width=0.6)  # fmt: skip
        if dots is not None:
            ink.circle(column.center().x(), y(float(dots[token])), min(3.6, column.width() * 0.3),
                       fill="surface", line="text", width=1.4)  # fmt: skip
        tile_box = QRectF(column.left(), area.bottom() + 8, column.width(), tile)
        draw_tile(ink, tile_box, run.pieces[token], tall=wide(run.pieces),
                  fill="query" if token == run.tokens - 1 else "")  # fmt: skip
        title = ink.say("read.score", query=run.pieces[-1], key=run.pieces[token], place=token)
        ink.mark(column, ReadOut(title, read(token)))


def draw_rotation(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """True scores, rings where the matrix of distance 0 stays absorbed; below, how it changes."""
    run: Run = trace.shared
    latent = run.latent
    token = run.tokens - 1 - index
    upper = QRectF(body.left(), body.top(), body.width(), body.height() * 0.56)
    used = legend(ink, QRectF(upper.left(), upper.top(), upper.width(), 20), (
        ("box", soft(ink, "weight", 0.75), ink.say("rotation.true")),
        ("dot", "surface", ink.say("rotation.frozen")),
    ))  # fmt: skip

    def read(at: int) -> tuple[str, ...]:
        return (f"{ink.say('rotation.true')}: {number(latent.turned[at], 5)}",
                f"{ink.say('rotation.frozen')}: {number(latent.frozen[at], 5)}",
                ink.say("rotation.distance", t=run.tokens - 1 - at))  # fmt: skip

    score_bars(ink, upper.adjusted(0, used + 6, 0, -6), run, [(latent.turned, None)],
               latent.frozen, read, token)  # fmt: skip
    lower = QRectF(
        body.left(), upper.bottom() + 4, body.width(), body.bottom() - upper.bottom() - 4
    )
    changes = latent.matrix_change
    top = max(float(changes.max()) * 1.1, 0.1)
    plot = Plot(ink, lower, Axis(0.0, max(run.tokens - 1.0, 1.0), 0, ink.say("rotation.axis"),
             tuple(map(float, range(run.tokens))) if run.tokens < 9 else None),
                Axis(0.0, top), ink.say("rotation.change"))  # fmt: skip
    plot.frame()
    steps = np.arange(run.tokens, dtype=np.float64)
    plot.curve(steps, changes, "weight", width=1.8)
    plot.points(steps, changes, "weight", radius=2.5)
    plot.upright(float(index), "border")
    plot.points(steps[index : index + 1], changes[index : index + 1], "text", radius=5)
    start = next(s.start for s in trace.sections if s.id == "rotation")
    width = plot.inner.width() / max(run.tokens - 1, 1)
    for at in range(run.tokens):
        strip = QRectF(plot.x(float(at)) - width / 2, plot.inner.top(), width, plot.inner.height())
        strip = strip.intersected(plot.inner)
        lines = (f"‖M_t − M_0‖ / ‖M_0‖ = {fixed(float(changes[at]))}",)
        ink.mark(strip, ReadOut(ink.say("rotation.distance", t=at), lines), seek=start + at,
                 name=ink.say("rotation.distance", t=at))  # fmt: skip


def draw_decoupled(ink: Ink, body: QRectF, trace: Trace) -> None:
    """Above: what a token keeps. Below: each score as the sum of what stands still and what
    turns."""
    run: Run = trace.shared
    latent: Latent = run.latent
    line = ink.line_height("small")
    unit = body.width() * 0.8 / max(latent.width + latent.rotary, 1)
    top = QRectF(body.left(), body.top() + line + 4, latent.width * unit, 1.6 * line)
    second = QRectF(top.right() + 6, top.top(), max(latent.rotary * unit, 16.0), top.height())
    heading = ink.say("decoupled.kept", n=latent.width + latent.rotary,
                      full=2 * run.key_value_heads * run.head_width)  # fmt: skip
    ink.text(QRectF(body.left(), body.top(), body.width(), line), heading,
             size=fitting(ink, heading, body.width()))  # fmt: skip
    for box, colour, name in ((top, LATENT, f"c ({latent.width})"),
                              (second, ROTARY, f"kᴿ ({latent.rotary})")):  # fmt: skip
        ink.rect(box, fill=soft(ink, colour, 0.3), line=soft(ink, colour, 1.0), radius=3)
        inside = ink.text_width(name, "small", mono=True) < box.width() - 4
        if inside:
            ink.text(box, name, size="small", mono=True, align="center middle")
        else:
            ink.label(box.right() + 6, box.center().y(), name, size="small", mono=True)
        key = "decoupled.latent" if colour == LATENT else "decoupled.rotary"
        ink.mark(box, ReadOut(name, (ink.say(key),)))
    area = QRectF(body.left(), top.bottom() + 14, body.width(), body.bottom() - top.bottom() - 14)
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), (
        ("box", soft(ink, LATENT, 0.75), "qᶜ · kᶜ"),
        ("box", soft(ink, ROTARY, 0.75), "qᴿ · kᴿ"),
        ("dot", "surface", "[qᶜ, qᴿ] · [kᶜ, kᴿ]"),
    ))  # fmt: skip

    def read(token: int) -> tuple[str, ...]:
        content, turning = float(latent.content[token]), float(latent.turning[token])
        return (f"qᶜ · kᶜ = {number(content, 6)}", f"qᴿ · kᴿ = {number(turning, 6)}",
                f"Σ = {number(content + turning, 6)}",
                f"[qᶜ, qᴿ] · [kᶜ, kᴿ] = {number(latent.joined[token], 6)}")  # fmt: skip

    parts = [(latent.content, LATENT), (latent.turning, ROTARY)]
    score_bars(ink, area.adjusted(0, used + 6, 0, 0), run, parts, latent.joined, read)
