"""Who reads whom: arcs over the tokens, lines between two rows of them, or a heat map on demand."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.heads import Heads, Step
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import (
    Strip,
    draw_gaps,
    draw_places,
    draw_tile,
    strip_of,
    tile_height,
    wide,
)
from explorer.panels.attention.heads.heatmap import draw_map
from explorer.panels.attention.heads.reads import named, read_pair, token_edit
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink

#: Ribbons thinner than this share of the weight are not drawn, nor more than so many of a query.
THINNEST, MOST_RIBBONS = 0.02, 24
#: The other queries are shown by the key each reads most, from this weight on.
HINTED_FROM = 0.3


def heads_drawn(shared: Heads) -> Iterator[tuple[np.ndarray, str]]:
    """(queries, keys) of the chosen head and of those beside it, each with its colour."""
    yield shared.weight, "weight"
    for index in range(len(shared.beside)):
        yield shared.beside_weights[index], f"category {index}"


def queries_drawn(shared: Heads, query: int) -> list[int]:
    """The query of the step, and those the reader added."""
    return [*(one for one in shared.more if one != query), query]


def wanted(shared: Heads, query: int) -> Iterator[int]:
    """All tokens, the most worth showing first: the queries, the keys they read with their
    neighbours (a letter alone says nothing), the first token, and what lies before the query."""
    chosen = queries_drawn(shared, query)
    yield from reversed(chosen)
    yield 0
    for weights, _ in heads_drawn(shared):
        for one in reversed(chosen):
            row = weights[one]
            for key in np.argsort(-row, kind="stable")[:12]:
                if row[key] >= THINNEST:
                    yield from (int(key), int(key) - 1, int(key) + 1)
    yield from range(query, -1, -1)
    yield from range(query + 1, shared.tokens)


def ribbons(weights: np.ndarray, query: int, strip: Strip) -> list[tuple[int, float]]:
    """(key, weight) of a query's keys that are worth a ribbon, the weakest first."""
    row = weights[query]
    keys = np.argsort(-row, kind="stable")[:MOST_RIBBONS]
    found = [(int(key), float(row[key])) for key in keys if row[key] >= THINNEST]
    return [(key, share) for key, share in reversed(found) if strip.centre(key) is not None]


def draw_relation(ink: Ink, area: QRectF, trace: Trace, step: Step, query: float) -> None:
    """What the chosen head reads, in the picture the reader wants.

    `query` is where the frame of the query stands; it slides between two steps.
    """
    if trace.params.picture == "map":
        draw_map(ink, area, trace, step)
    elif trace.params.picture == "lines":
        draw_lines(ink, area, trace, step, query)
    else:
        draw_arcs(ink, area, trace, step, query)


def draw_arcs(ink: Ink, area: QRectF, trace: Trace, step: Step, query: float) -> None:
    """One row of tokens; arcs from a query to the keys it reads, as wide as the weights."""
    shared: Heads = trace.shared
    strip = strip_of(ink, shared.pieces, wanted(shared, step.query), area.left(), area.right())
    tile = tile_height(ink, shared.pieces)
    top = area.bottom() - tile - ink.line_height("tiny") - 2
    room = top - area.top() - 4
    draw_hints(ink, strip, shared, step.query, top - 2, room)
    for weights, colour in heads_drawn(shared):
        for one in queries_drawn(shared, step.query):
            draw_ribbons(ink, strip, weights, one, colour, top - 2, room)
    draw_row(ink, strip, trace, step, top, tile, query)


def lift_of(strip: Strip, start: float, end: float, room: float) -> float:
    """How high an arc rises: the farther, the higher, and the farthest takes all the room."""
    span = strip.left[-1] - strip.left[0] + strip.width
    return float((room - 8) * (0.16 + 0.84 * min(abs(start - end) / span, 1.0) ** 0.7))


def draw_hints(ink: Ink, strip: Strip, shared: Heads, query: int, base: float, room: float) -> None:
    """Quiet arcs: what every other token reads most, so that the habit of the head is seen."""
    if room < 24:
        return
    for other in strip.shown:
        if other == query or other in shared.more:
            continue
        key = shared.strongest_key(other)
        share = float(shared.weight[other, key])
        start, end = strip.centre(key), strip.centre(other)
        if key == other or share < HINTED_FROM or start is None or end is None:
            continue
        ink.ribbon(start, base, end, base, lift_of(strip, start, end, room),
                   soft(ink, "weight", 0.1 + 0.16 * share), width=1.2)  # fmt: skip


def draw_ribbons(
    ink: Ink, strip: Strip, weights: np.ndarray, query: int, colour: str, base: float, room: float,
    *, below: bool = False, dotted: bool = False,
) -> None:  # fmt: skip
    """The arcs of one query, above the row or below it, the strongest on top."""
    end = strip.centre(query)
    if end is None or room < 12:
        return
    widest = min(15.0 * ink.view.text_scale, max(5.0, strip.width * 0.7), room * 0.25)
    sign = -1.0 if below else 1.0
    for key, share in ribbons(weights, query, strip):
        start = strip.centre(key)
        assert start is not None
        fill = soft(ink, colour, 0.25 + 0.6 * share)
        width = max(share * widest, 0.8)
        if key == query:
            side = min(strip.width * 0.42, 10.0)
            lift = sign * min(28.0, room * 0.4)
            ink.ribbon(end - side, base, end + side, base, lift, fill, width=min(width, side))
            continue
        lift = sign * lift_of(strip, start, end, room)
        if dotted:
            draw_dotted(ink, start, end, base, lift, fill, width)
        else:
            ink.ribbon(start, base, end, base, lift, fill, width=width)


def draw_dotted(
    ink: Ink, start: float, end: float, base: float, lift: float, colour: object, width: float
) -> None:
    """An arc in dashes."""
    t = np.linspace(0.0, 1.0, 33)
    x = start * (1 - t) ** 2 * (1 + 2 * t) + end * t**2 * (3 - 2 * t)
    y = base - lift * 4 * t * (1 - t)
    ink.polyline(np.stack([x, y], axis=1), colour, width=width, dash=True)  # type: ignore[arg-type]  # a QColor


def draw_row(
    ink: Ink, strip: Strip, trace: Trace, step: Step, top: float, tile: float, query: float, *,
    keys: bool = False,
) -> None:  # fmt: skip
    """The tokens as tiles that take a click, the queries framed, positions below."""
    shared: Heads = trace.shared
    tall = wide(shared.pieces)
    chosen = queries_drawn(shared, step.query)
    first = len(trace) - shared.tokens
    for token in strip.shown:
        box = strip.column(token, top, tile)
        assert box is not None
        reads = token in chosen and not keys
        later = not shared.sees(step.query, token) and len(chosen) == 1
        draw_tile(ink, box, shared.pieces[token], tall=tall, line="border" if keys else "key",
                  fade=0.45 if later else 1.0, fill="query" if reads else "")  # fmt: skip
        read = read_pair(ink, shared, step.query, token)
        name = ink.say("name.token", token=named(shared, token))
        area = box.adjusted(0, 0, 0, ink.line_height("tiny"))
        if step.section == "queries":
            ink.mark(area, read, seek=first + token, name=name)
        else:
            ink.mark(area, read, edit=token_edit(trace, token), name=name)
    draw_gaps(ink, strip, top + tile / 2)
    draw_places(ink, strip, top + tile + 1, () if keys else chosen)
    if keys:
        return
    for one in chosen:
        if one != step.query:
            frame_token(ink, strip, strip.centre(one), top, tile)
    here, there = strip.centre(step.query), strip.centre(min(int(query) + 1, shared.tokens - 1))
    if here is not None:
        moved = query - int(query)
        frame_token(ink, strip, here if there is None else here + (there - here) * moved, top, tile)


def frame_token(ink: Ink, strip: Strip, centre: float | None, top: float, tile: float) -> None:
    """The frame of a token that reads."""
    if centre is None:
        return
    width = max(strip.width - 1, 11.0)
    box = QRectF(centre - width / 2, top - 1.5, width, tile + 3)
    ink.rect(box, line="query", width=2.2, radius=min(5.0, width * 0.25))


def draw_lines(ink: Ink, area: QRectF, trace: Trace, step: Step, query: float) -> None:
    """Two rows of the same tokens: below who reads, above who is read, a line for each weight."""
    shared: Heads = trace.shared
    strip = strip_of(ink, shared.pieces, wanted(shared, step.query), area.left(), area.right())
    tile, tiny = tile_height(ink, shared.pieces), ink.line_height("tiny") + 2
    top, bottom = area.top() + tiny, area.bottom() - tile - tiny
    high, low = top + tile + tiny + 2, bottom - 2
    if low - high > 12:
        for weights, colour in heads_drawn(shared):
            draw_between(ink, strip, shared, step.query, weights, colour, (high, low))
    label = QRectF(area.left(), area.top(), area.width(), tiny)
    ink.text(label, ink.say("row.keys"), size="tiny", colour="key")
    draw_row(ink, strip, trace, step, top, tile, query, keys=True)
    draw_row(ink, strip, trace, step, bottom, tile, query)
    ink.text(QRectF(area.left(), bottom - tiny, area.width(), tiny), ink.say("row.queries"),
             size="tiny", colour="query")  # fmt: skip


def draw_between(
    ink: Ink, strip: Strip, shared: Heads, query: int, weights: np.ndarray, colour: str,
    ends: tuple[float, float],
) -> None:  # fmt: skip
    """Lines from each query below to its keys above: faint for all, strong for those chosen."""
    chosen = queries_drawn(shared, query)
    centres = {token: strip.centre(token) for token in strip.shown}
    widest = min(12.0 * ink.view.text_scale, max(4.0, strip.width * 0.6))
    order = [*(one for one in strip.shown if one not in chosen),
             *(one for one in chosen if one in centres)]  # fmt: skip
    for one in order:
        strong = one in chosen
        for key, share in ribbons(weights, one, strip):
            if not strong and share < 0.1:
                continue
            start, end = centres[key], centres[one]
            assert start is not None
            assert end is not None
            tone = 0.3 + 0.6 * share if strong else 0.06 + 0.2 * share
            ink.line(start, ends[0], end, ends[1], soft(ink, colour, tone),
                     width=max(share * widest, 0.8) if strong else 0.6 + share)  # fmt: skip
