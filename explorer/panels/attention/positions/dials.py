"""Two tokens on a ruler, and a dial for each frequency: the hands turn, the angle between stays."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.positions import Pair, Params, Positions
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture
from explorer.ui.canvas.scene import ReadOut

FARTHEST_SHIFT, FARTHEST = 448, 63
BAR = 10.0  # pixels


@dataclass(frozen=True)
class Dials:
    """What is drawn: one row of numbers per dial."""

    query: np.ndarray  # (2, dials) length, angle
    key: np.ndarray  # (2, dials)
    parts: np.ndarray  # (dials,) what each adds
    frequencies: np.ndarray  # (dials,)
    names: tuple[int, ...]  # which plane each is
    total: float


def rotary_dials(pair: Pair, query_at: float, key_at: float) -> Dials:
    """All planes of a head."""
    query, key = pair.hands(query_at, key_at)
    parts = pair.parts(query_at, key_at)
    return Dials(query, key, parts, pair.frequencies, tuple(range(pair.planes)), float(parts.sum()))


def wave_dials(found: Positions, query_at: float, key_at: float) -> Dials:
    """Eight of the pairs of sine and cosine that are added to the tokens, evenly spread."""
    waves = found.waves
    chosen = np.linspace(0, len(waves) - 1, min(8, len(waves))).astype(int)
    some = waves[chosen]
    ones = np.ones(len(some))
    return Dials(
        np.stack([ones, query_at * some]), np.stack([ones, key_at * some]),
        np.cos((query_at - key_at) * some), some, tuple(int(i) for i in chosen),
        float(np.cos((query_at - key_at) * waves).sum()),
    )  # fmt: skip


def draw_ruler(ink: Ink, box: QRectF, trace: Trace, shift: float) -> None:
    """Where key and query stand: both slide, their distance stays. They can be dragged."""
    params: Params = trace.params
    tile = min(24.0 * ink.view.text_scale, box.height() * 0.45)
    low = max(params.shift - 2, 0)
    high = max(params.shift + params.distance + 9, low + 18)
    left, right = box.left() + 14, box.right() - 14

    def x(place: float) -> float:
        return left + (place - low) / (high - low) * (right - left)

    axis = box.top() + tile + 9 + ink.line_height("tiny")
    ink.line(left, axis, right, axis, "border")
    widest = ink.text_width(str(high), "tiny", mono=True) + 8
    every = next((n for n in (1, 2, 5, 10, 20, 50) if widest <= x(low + n) - x(low)), 100)
    for tick in range(low, high + 1):
        ink.line(x(tick), axis, x(tick), axis + (4 if tick % every == 0 else 2), "border")
        if tick % every == 0:
            ink.label(x(tick), axis + 5, str(tick), anchor="center top", size="tiny", mono=True,
                      colour="muted")  # fmt: skip
    ends = (
        (shift, "key", params.letters[0]),
        (shift + params.distance, "query", params.letters[1]),
    )
    middle = box.top() + ink.line_height("tiny") + tile / 2 + 2
    ink.line(x(ends[0][0]), middle, x(ends[1][0]), middle, "weight", width=2)
    apart = x(ends[1][0]) - x(ends[0][0])
    said = ink.say("ruler.distance", distance=params.distance)
    if apart >= ink.text_width(said, "tiny") + tile:
        ink.label((x(ends[0][0]) + x(ends[1][0])) / 2, middle - 2, said, anchor="center bottom",
                  size="tiny", colour="weight")  # fmt: skip
    for place, colour, letter in ends:
        spot = QRectF(x(place) - tile / 2, middle - tile / 2, tile, tile)
        ink.line(x(place), spot.bottom(), x(place), axis, colour, width=1.5)
        ink.rect(spot, fill=soft(ink, colour, 0.16), line=colour, width=1.5, radius=4)
        shown = "␣" if letter == " " else "⏎" if letter == "\n" else letter
        ink.label(x(place), middle, shown, anchor="center middle", mono=True)

        def edit(gesture: Gesture, colour: str = colour) -> dict[str, int] | None:
            if gesture.phase == "wheel":
                return {"shift": clamped(params.shift + round(gesture.turns), FARTHEST_SHIFT)}
            if gesture.phase not in ("drag", "release") or gesture.start == gesture.point:
                return None
            unit = (right - left) / (high - low)
            steps = round((gesture.point.x() - gesture.start.x()) / unit)
            if colour == "key":
                return {"shift": clamped(params.shift + steps, FARTHEST_SHIFT)}
            return {"distance": clamped(params.distance + steps, FARTHEST)}

        key = f"read.{colour}"
        ink.mark(spot, ReadOut(ink.say(key, letter=shown, place=round(place)),
                               (ink.say(f"{key}.drag"),)),
                 edit=edit, name=ink.say(key, letter=shown, place=round(place)))  # fmt: skip


def clamped(value: int, high: int) -> int:
    """Within 0 and `high`."""
    return min(max(value, 0), high)


def draw_dials(
    ink: Ink, box: QRectF, trace: Trace, dials: Dials, *, kind: str, before: Dials
) -> None:
    """A dial for each frequency, from fast to slow, and under each what it adds; pale, where the
    hands stood before both tokens moved on."""
    count = len(dials.parts)
    foot = ink.line_height("small") * 1.6
    grid = QRectF(box.left(), box.top(), box.width(), box.height() - foot)
    columns = max(range(1, count + 1), key=lambda n: radius_in(ink, grid, n, count))
    rows = math.ceil(count / columns)
    pitch, high = grid.width() / columns, grid.height() / rows
    longest = max(float(dials.query[0].max()), 1e-9), max(float(dials.key[0].max()), 1e-9)
    most = max(float(np.abs(dials.parts).max()), 1e-9)
    for at in range(count):
        cell = QRectF(grid.left() + at % columns * pitch, grid.top() + at // columns * high,
                      pitch, high).adjusted(4, 2, -4, -2)  # fmt: skip
        draw_dial(ink, cell, trace, dials, at, longest, most, kind, before)
    said = ink.say(f"dials.total.{kind}", total=fixed(dials.total))
    ink.text(QRectF(box.left(), grid.bottom(), box.width(), foot), said, align="center middle",
             bold=True)  # fmt: skip


def radius_of(ink: Ink, width: float, height: float) -> float:
    """The largest dial that has room in a cell, with its θ above and its bar below."""
    return max(min(width / 2 - 4, (height - ink.line_height("tiny") - BAR - 10) / 2), 3.0)


def radius_in(ink: Ink, grid: QRectF, columns: int, count: int) -> float:
    """The radius of `count` dials in so many columns."""
    rows = math.ceil(count / columns)
    return radius_of(ink, grid.width() / columns - 8, grid.height() / rows - 4)


def draw_dial(
    ink: Ink, cell: QRectF, trace: Trace, dials: Dials, at: int,
    longest: tuple[float, float], most: float, kind: str, before: Dials,
) -> None:  # fmt: skip
    """One dial: two hands, the angle from key to query, the bar of what it adds."""
    tiny = ink.line_height("tiny")
    bar = BAR
    radius = radius_of(ink, cell.width(), cell.height())
    top = cell.center().y() - radius - (tiny + bar + 10) / 2
    x, y = cell.center().x(), top + tiny + 2 + radius
    theta = dials.frequencies[at]
    ink.label(x, top, f"θ = {number(float(theta), 3)}", anchor="center top", size="tiny",
              mono=True, colour="muted")  # fmt: skip
    ink.circle(x, y, radius, fill="raised", line="hairline")
    for tick in range(0, 360, 30):
        turn = math.radians(tick)
        ink.line(x + radius * 0.92 * math.cos(turn), y - radius * 0.92 * math.sin(turn),
                 x + radius * math.cos(turn), y - radius * math.sin(turn), "border")  # fmt: skip
    angles = [float(dials.key[1, at]), float(dials.query[1, at])]
    between = (angles[1] - angles[0] + math.pi) % (2 * math.pi) - math.pi
    inner = radius * 0.34
    wedge = QPainterPath(QPointF(x, y))
    circle = QRectF(x - inner, y - inner, 2 * inner, 2 * inner)
    wedge.arcTo(circle, math.degrees(angles[0]), math.degrees(between))
    wedge.closeSubpath()
    ink.painter.setPen(ink.pen("weight", 1.4))
    ink.painter.setBrush(soft(ink, "weight", 0.3))
    ink.painter.drawPath(wedge)
    for hand, colour, scale, angle in (
        (dials.key, "key", longest[1], angles[0]), (dials.query, "query", longest[0], angles[1]),
    ):  # fmt: skip
        length = radius * (0.42 + 0.54 * float(hand[0, at]) / scale)
        first = float((before.key if colour == "key" else before.query)[1, at])
        if abs(first - angle) > 1e-3:
            ink.line(x, y, x + length * math.cos(first), y - length * math.sin(first),
                     soft(ink, colour, 0.35), width=2.0)  # fmt: skip
        ink.arrow(x, y, x + length * math.cos(angle), y - length * math.sin(angle), colour,
                  width=2.4, head=7.0)  # fmt: skip
    ink.circle(x, y, 2.2, fill="text")
    part = float(dials.parts[at])
    half = radius
    base = y + radius + 7
    ink.line(x, base - 2, x, base + bar - 2, "border")
    width = abs(part) / most * half
    ink.rect(QRectF(x if part >= 0 else x - width, base, width, bar - 4),
             fill="weight" if part >= 0 else "negative")  # fmt: skip
    said = number(part, 2)
    if ink.text_width(said, "tiny", mono=True) + 5 <= cell.width() / 2:
        beside = x - 5 if part >= 0 else x + 5  # the side that the bar leaves free
        ink.label(beside, base + (bar - 4) / 2, said, size="tiny", mono=True, colour="muted",
                  anchor="right middle" if part >= 0 else "left middle")  # fmt: skip

    def edit(gesture: Gesture) -> dict[str, int] | None:
        if gesture.phase != "wheel":
            return None
        params: Params = trace.params
        return {"shift": clamped(params.shift + round(gesture.turns), FARTHEST_SHIFT)}

    lines = (
        ink.say("read.dial.turns", turns=number(float(theta) / (2 * math.pi)),
                length=number(2 * math.pi / float(theta), 4)),
        ink.say("read.dial.between", angle=fixed(math.degrees(between), 2)),
        ink.say(f"read.dial.part.{kind}", q=number(float(dials.query[0, at])),
                k=number(float(dials.key[0, at])), angle=fixed(math.degrees(between), 1),
                part=number(part)),
    )  # fmt: skip
    title = ink.say("read.dial", plane=dials.names[at] + 1, theta=number(float(theta)))
    ink.mark(cell, ReadOut(title, lines), edit=edit, name=title)
