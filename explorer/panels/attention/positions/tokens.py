"""Pictures of tokens: the two layouts, a sentence reversed, a text that grows, two ways to join."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.positions import ORDERS, Growth, Positions
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.common.strip import draw_tile, strip_of, tile_height
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

COLOURS = ("category 0", "category 1", "category 2", "category 3", "category 4", "category 5",
           "category 6", "category 7")  # fmt: skip
#: Differences from here on are more than rounding of float64.
ROUNDING = 1e-12


def draw_layouts(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Which coordinates turn together in both layouts, and where each goes."""
    found: Positions = trace.shared
    order = found.layouts.order
    width, half = len(order), len(order) // 2
    small = ink.line_height("small")
    foot = 3.4 * small
    pitch = box.width() / width
    side = min(pitch * 0.86, 34.0 * ink.view.text_scale)
    lift = (box.height() - foot - 2 * side - 2 * small) * 0.27
    upper = box.top() + small + lift + 8
    lower = box.bottom() - foot - small - lift - 8 - side

    def x(place: int) -> float:
        return box.left() + (place + 0.5) * pitch

    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("layouts.half"),
             size="small", bold=True)  # fmt: skip
    ink.text(QRectF(box.left(), box.bottom() - foot - small, box.width(), small),
             ink.say("layouts.interleaved"), size="small", bold=True)  # fmt: skip
    for place in range(half):
        colour = COLOURS[place % 8]
        ink.ribbon(x(place), upper, x(place + half), upper, lift, colour, width=2)
        ink.ribbon(x(2 * place), lower + side, x(2 * place + 1), lower + side, -lift * 0.4,
                   colour, width=2)  # fmt: skip
    for place, source in enumerate(order):
        colour = COLOURS[int(source) % half % 8]
        ink.line(x(int(source)), upper + side + 2, x(place), lower - 2, colour, width=1.6,
                 alpha=0.8)  # fmt: skip
    for row, top in ((0, upper), (1, lower)):
        for place in range(width):
            source = place if row == 0 else int(order[place])
            plane = source % half
            spot = QRectF(x(place) - side / 2, top, side, side)
            ink.rect(spot, fill=soft(ink, COLOURS[plane % 8], 0.35), line="text", width=0.9,
                     radius=3)  # fmt: skip
            if ink.text_width(str(source), "tiny", mono=True) <= side:
                ink.label(spot.center().x(), spot.center().y(), str(source), mono=True,
                          anchor="center middle", size="tiny")  # fmt: skip
            ink.mark(spot, ReadOut(
                ink.say("read.layout", place=place, source=source),
                (ink.say("read.layout.plane", plane=plane + 1, partner=(source + half) % width),),
            ))  # fmt: skip
    layouts = found.layouts
    lines = (("ok", "layouts.with", layouts.with_permutation),
             ("error", "layouts.without", layouts.without_permutation))  # fmt: skip
    for at, (colour, key, value) in enumerate(lines):
        spot = QRectF(box.left(), box.bottom() - foot + small * (0.7 + 1.25 * at), box.width(),
                      small * 1.2)  # fmt: skip
        said = ink.say(key, value=number(value, 2))
        size = "body" if ink.text_width(said) <= spot.width() else fitting(ink, said, spot.width())
        ink.text(spot, said, size=size, colour=colour, align="center middle")


def draw_order(ink: Ink, box: QRectF, trace: Trace) -> None:
    """A sentence and the same read backwards; how much each token's output changes."""
    found: Positions = trace.shared
    count = len(found.tokens)
    names = min(150.0 * ink.view.text_scale, box.width() * 0.32)
    room = 84.0 * ink.view.text_scale
    area = box.adjusted(names, 0, -room, 0)
    strip = strip_of(ink, ("", *found.tokens)[1:] or ("",), range(count), area.left(), area.right())
    tall = tile_height(ink, found.tokens)
    gap = min(54.0, box.height() * 0.1)
    for token in strip.shown:
        here = strip.column(token, box.top(), tall)
        there = strip.column(count - 1 - token, box.top() + tall + gap, tall)
        assert here is not None
        if there is not None:
            ink.line(here.center().x(), here.bottom(), there.center().x(), there.top(), "key",
                     width=1.5)  # fmt: skip
            draw_tile(ink, there, found.tokens[token], tall=tall > 30)
        draw_tile(ink, here, found.tokens[token], tall=tall > 30)
    for row, key in enumerate(("order.forward", "order.backward")):
        ink.text(QRectF(box.left(), box.top() + row * (tall + gap), names - 8, tall), ink.say(key),
                 size="small", colour="muted", align="right middle")  # fmt: skip
    tiny = ink.line_height("tiny")
    top = box.top() + 2 * tall + gap + 8 + tiny
    ink.text(QRectF(area.left(), top - tiny, box.right() - area.left(), tiny),
             ink.say("order.scale"), size="tiny", colour="muted", align="right middle")  # fmt: skip
    pitch = (box.bottom() - top) / len(ORDERS)
    most = max(float(found.orders.max()), 1e-9)
    for row, kind in enumerate(ORDERS):
        y = top + row * pitch
        blind = float(found.orders[row].max()) < ROUNDING
        name = ink.say(f"order.{kind}")
        ink.text(QRectF(box.left(), y, names - 8, pitch), name, size="small", wrap=True,
                 align="right middle")  # fmt: skip
        ink.line(area.left(), y + pitch - 3, area.right(), y + pitch - 3, "hairline")
        most_here = number(float(found.orders[row].max()), 2)
        ink.label(box.right(), y + pitch - 4, most_here, anchor="right bottom", size="small",
                  mono=True, colour="ok" if blind else "text")  # fmt: skip
        for token in strip.shown:
            column = strip.column(token, y + 4, pitch - 7)
            assert column is not None
            change = float(found.orders[row, token])
            high = change / most * column.height()
            bar = QRectF(column.center().x() - min(column.width() * 0.3, 14),
                         column.bottom() - max(high, 1.5), min(column.width() * 0.6, 28),
                         max(high, 1.5))  # fmt: skip
            ink.rect(bar, fill="ok" if blind else "weight")
            ink.mark(column, ReadOut(
                ink.say("read.order", token=found.tokens[token], name=name),
                (ink.say("read.order.change", change=number(change, 3)),),
            ))  # fmt: skip


def draw_cache(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Two texts that grow by a token: what lies in the cache, and how far it moves."""
    found: Positions = trace.shared
    half = (box.height() - 14) / 2
    for at, (growth, key) in enumerate(((found.decoder, "cache.decoder"),
                                        (found.encoder, "cache.encoder"))):  # fmt: skip
        area = QRectF(box.left(), box.top() + at * (half + 14), box.width(), half)
        draw_growth(ink, area, growth, ink.say(key, kind=ink.say(f"kind.{found.kind}")))


def draw_growth(ink: Ink, box: QRectF, growth: Growth, title: str) -> None:
    """Tokens, the new one last, and for each layer a bar under every token."""
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    names = min(74.0 * ink.view.text_scale, box.width() * 0.2)
    count = len(growth.pieces)
    wanted = (count - 1, *range(count - 1))
    strip = strip_of(ink, growth.pieces, wanted, box.left() + names, box.right())
    tall = min(tile_height(ink, growth.pieces), box.height() * 0.35)
    top = box.top() + small + 5
    for token in strip.shown:
        spot = strip.column(token, top, tall)
        assert spot is not None
        new = token == count - 1
        draw_tile(ink, spot, growth.pieces[token], tall=tall > 30, line="query" if new else "key",
                  fill="query" if new else "", width=1.6 if new else 1.1)  # fmt: skip
    layers = min(len(growth.keys), 2)
    most = max(growth.largest, 1e-3)
    pitch = (box.bottom() - top - tall - 4) / layers
    for layer in range(layers):
        y = top + tall + 4 + layer * pitch
        ink.text(QRectF(box.left(), y, names - 6, pitch), ink.say("cache.layer", layer=layer + 1),
                 size="small", colour="muted", align="right middle")  # fmt: skip
        base = y + pitch - 3
        ink.line(box.left() + names, base, box.right(), base, "hairline")
        largest = float(growth.keys[layer].max(initial=0.0))
        tallest = max((t for t in strip.shown if t < count - 1), default=0,
                      key=lambda t: float(growth.keys[layer, t]))  # fmt: skip
        for token in strip.shown:
            if token == count - 1:
                continue
            column = strip.column(token, y + 2, pitch - 5)
            assert column is not None
            moved = float(growth.keys[layer, token])
            high = moved / most * (column.height() - ink.line_height("tiny") - 2)
            if moved > ROUNDING:
                ink.rect(QRectF(column.left() + 2, base - max(high, 1.5), column.width() - 4,
                                max(high, 1.5)), fill="error")  # fmt: skip
                if token == tallest:
                    ink.label(column.center().x(), base - max(high, 1.5) - 1, number(moved, 2),
                              anchor="center bottom", size="tiny", mono=True)  # fmt: skip
            ink.mark(column, ReadOut(
                ink.say("read.cache", token=growth.pieces[token], layer=layer + 1),
                (ink.say("read.cache.moved", moved=number(moved, 3)),),
            ))  # fmt: skip
        if largest <= ROUNDING:
            said = ink.say("cache.still" if largest == 0 else "cache.rounding",
                           moved=number(largest, 1))  # fmt: skip
            ink.label((box.left() + names + box.right()) / 2, base - 3, said, size="small",
                      anchor="center bottom", colour="ok")  # fmt: skip


def draw_sum(ink: Ink, box: QRectF, trace: Trace) -> None:
    """One query's numbers: the token's part, the place's part on top, and their sum both ways."""
    found: Positions = trace.shared
    total = found.total
    small = ink.line_height("small")
    cost = 6.4 * small
    rows = (
        ("sum.token", total.token, "key"), ("sum.position", total.position, "value"),
        ("sum.added", total.added, "query"), ("sum.concatenated", total.concatenated, "query"),
    )  # fmt: skip
    names = min(210.0 * ink.view.text_scale, box.width() * 0.4)
    pitch = (box.height() - cost - 10) / len(rows)
    most = max(float(np.abs([row[1] for row in rows]).max()), 1e-9)
    width = (box.width() - names) / len(total.token)
    for at, (key, values, colour) in enumerate(rows):
        y = box.top() + at * pitch
        title = ink.say(key)
        ink.text(QRectF(box.left(), y, names - 10, pitch), title, size="small", wrap=True,
                 align="right middle")  # fmt: skip
        highest = max(range(len(values)), key=lambda at: abs(float(values[at])))
        middle = y + pitch / 2
        ink.line(box.left() + names, middle, box.right(), middle, "border")
        for index, value in enumerate(values):
            high = float(value) / most * (pitch / 2 - ink.line_height("tiny") - 2)
            spot = QRectF(box.left() + names + index * width + 1, middle - max(high, 0),
                          max(width - 2, 1), abs(high))  # fmt: skip
            ink.rect(spot, fill=soft(ink, colour, 0.75), line=colour, width=0.8)
            if index == highest:
                ink.label(spot.center().x(), spot.top() - 1 if value > 0 else spot.bottom() + 1,
                          number(float(value), 2), size="tiny", mono=True,
                          anchor="center bottom" if value > 0 else "center top")  # fmt: skip
            ink.mark(QRectF(spot.left(), y, spot.width(), pitch), ReadOut(
                title, (ink.say("read.coordinate", index=index + 1,
                                value=number(float(value), 5)),)))  # fmt: skip
    draw_costs(ink, QRectF(box.left(), box.bottom() - cost, box.width(), cost), names, total.width)


def draw_costs(ink: Ink, box: QRectF, names: float, width: int) -> None:
    """Multiplications of one projection for one token: added, concatenated once, everywhere."""
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("cost.title"),
             size="small", bold=True, align="left middle")  # fmt: skip
    rows = (("cost.add", 1), ("cost.first", 2), ("cost.everywhere", 4))
    pitch = (box.height() - small - 4) / len(rows)
    room = box.width() - names - 130 * ink.view.text_scale
    for at, (key, times) in enumerate(rows):
        y = box.top() + small + 4 + at * pitch
        ink.text(QRectF(box.left(), y, names - 10, pitch), ink.say(key), size="small",
                 align="right middle")  # fmt: skip
        bar = QRectF(box.left() + names, y + 3, max(room * times / 4, 2.0), pitch - 6)
        ink.rect(bar, fill=soft(ink, "weight", 0.6), line="weight", width=0.8)
        said = f"{times} × {width}² = {times * width * width:,}"
        ink.label(bar.right() + 6, bar.center().y(), said, size="tiny", mono=True)
        ink.mark(bar, ReadOut(ink.say(key), (said,)))
