"""All formats on this matrix: signal to noise against bits, and the same as a table."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_matrix import Ranked, Shared
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.floats.quantise_matrix.titles import decibels, name_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

MOST_BITS = 9.0  # those with 16 bits are named in a corner
#: Families have a colour of the categories and a form of their own.
COLOURS = {"integer": "category 4", "float": "category 0", "mx": "category 2",
           "nvfp4": "category 5", "codebook": "category 6"}  # fmt: skip
HEADROOM = 1.08
MOST_WIDE = 2  # formats named in the corner
LEAST_TOP, MOST_TOP = 30.0, 90.0  # dB at the top of the plot
DECIBELS_PER_BIT = 20 * math.log10(2)


def sign(ink: Ink, x: float, y: float, family: str, size: float, *, hollow: bool = False) -> None:
    """A family's mark: circle, square, diamond, triangle, or triangle on its head."""
    colour = COLOURS[family]
    fill, line = (None, "muted") if hollow else (colour, "text")
    if family == "integer":
        ink.circle(x, y, size, fill=fill, line=line, width=1.0)
        return
    corners = {
        "float": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
        "mx": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
        "nvfp4": ((0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
        "codebook": ((0, 1.2), (1.15, -0.9), (-1.15, -0.9)),
    }[family]
    ink.polygon([QPointF(x + a * size, y + b * size) for a, b in corners], fill=fill, line=line)


def shown(ratio: float, top: float) -> float:
    """A ratio in dB where it can be drawn: from 0 to the top of the plot."""
    return min(max(ratio, 0.0), top)


def place_of(plot: Plot, ratio: float) -> float:
    """Pixels down of a ratio; one beyond the plot lies on its edge."""
    return float(plot.y(shown(ratio, plot.up.high / HEADROOM)))


def best_so_far(ranked: tuple[Ranked, ...]) -> list[Ranked]:
    """Those that no other with as few bits beats."""
    found: list[Ranked] = []
    for each in ranked:
        if not found or each.rest > found[-1].rest + 1e-9:
            if found and found[-1].bits == each.bits:
                found.pop()
            found.append(each)
    return found


def draw_compared(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The scatter plot."""
    shared: Shared = trace.shared
    line = ink.line_height("small")
    families = [f for f in COLOURS if any(r.family == f for r in shared.ranked)]
    height = family_legend(ink, QRectF(box.left(), box.top(), box.width(), line), families)
    few = [r for r in shared.ranked if r.bits <= MOST_BITS]
    finite = [v for r in few for v in (r.rest, r.before) if math.isfinite(v)]
    top = min(max([*finite, LEAST_TOP]), MOST_TOP)
    key = "axis.rest" if shared.outlier_columns else "axis.sqnr"
    plot = Plot(
        ink, box.adjusted(0, height + 8, 0, 0),
        Axis(2.0, MOST_BITS, title=ink.say("axis.bits"), ticks=(2, 3, 4, 5, 6, 7, 8, 9)),
        Axis(0.0, top * HEADROOM, title=ink.say(key)),
    )  # fmt: skip
    plot.frame()
    words = six_per_bit(ink, plot)
    wide = [r for r in shared.ranked if r.bits > MOST_BITS]
    corner(ink, plot, wide)
    if shared.outlier_columns:
        arrows(ink, plot, few)
    draw_points(ink, plot, trace, few, words)


def family_legend(ink: Ink, rect: QRectF, families: list[str]) -> float:
    """The forms with their names; the height used."""
    x, y, line = rect.left(), rect.top(), rect.height()
    for family in families:
        text = ink.say(f"family.{family}")
        wide = 20 + ink.text_width(text, "small")
        if x > rect.left() and x + wide > rect.right():
            x, y = rect.left(), y + line + 1
        sign(ink, x + 7, y + line / 2, family, 4.5)
        ink.text(QRectF(x + 17, y, rect.right() - x - 17, line), text, size="small")
        x += wide + 14
    return y + line - rect.top()


def six_per_bit(ink: Ink, plot: Plot) -> list[QRectF]:
    """What one more bit is worth to evenly spaced levels: twice as many of them, half the error.
    Returns the place of its name."""
    bits = np.array([2.0, MOST_BITS])
    plot.curve(bits, 1.0 + DECIBELS_PER_BIT * (bits - 2), "muted", dash=True, width=1.2)
    x = 5.0
    text = ink.say("six")
    left, top = plot.x(x) + 8, plot.y(1.0 + DECIBELS_PER_BIT * (x - 2)) + 4
    if plot.inner.height() < 200:
        return []
    ink.label(left, top, text, anchor="left top", size="tiny", colour="muted")
    return [QRectF(left, top, ink.text_width(text, "tiny"), ink.line_height("tiny"))]


def corner(ink: Ink, plot: Plot, wide: list[Ranked]) -> None:
    """The formats with more bits than the plot has room for, in words."""
    if not wide:
        return
    lines = [f"{name_of(ink, r)}  {decibels(r.rest)} dB" for r in wide[:MOST_WIDE]]
    if len(wide) > MOST_WIDE:
        lines.append(ink.say("more", count=len(wide) - MOST_WIDE))
    y = plot.inner.top() + 4
    ink.label(plot.inner.left() + 8, y, ink.say("beyond", bits=f"{MOST_BITS:g}"),
              anchor="left top", size="small", colour="muted")  # fmt: skip
    for text in lines:
        y += ink.line_height("small")
        ink.label(plot.inner.left() + 8, y, text, anchor="left top", size="small", mono=True)


def arrows(ink: Ink, plot: Plot, few: list[Ranked]) -> None:
    """From where each format would be without the outlier columns."""
    for each in few:
        x = plot.x(each.bits)
        before, now = place_of(plot, each.before), place_of(plot, each.rest)
        ink.line(x, before, x, now, "muted", width=1.0, alpha=0.7)
        sign(ink, x, before, each.family, 3.5, hollow=True)


def draw_points(ink: Ink, plot: Plot, trace: Trace, few: list[Ranked], words: list[QRectF]) -> None:
    """The formats; the chosen one and those no other beats with their names, where `words` leave
    room for them."""
    shared: Shared = trace.shared
    named = {r.name for r in best_so_far(tuple(few))} | {shared.chosen}
    taken = list(words)
    for each in few:
        x, y = plot.x(each.bits), place_of(plot, each.rest)
        taken.append(QRectF(x - 6, y - 6, 12, 12))
    for each in sorted(few, key=lambda r: r.name == shared.chosen):
        x, y = plot.x(each.bits), place_of(plot, each.rest)
        chosen = each.name == shared.chosen
        if chosen:
            ink.circle(x, y, 10, line="text", width=2.0)
        sign(ink, x, y, each.family, 5.0)
        ink.mark(QRectF(x - 8, y - 8, 16, 16).intersected(plot.inner.adjusted(-9, -9, 9, 9)),
                 read_of(ink, shared, each), name=each.name)  # fmt: skip
    for each in sorted(few, key=lambda r: (r.name != shared.chosen, -r.bits)):
        if each.name in named:
            place_name(ink, plot, each, taken, bold=each.name == shared.chosen)


def place_name(ink: Ink, plot: Plot, each: Ranked, taken: list[QRectF], *, bold: bool) -> None:
    """A name beside its point, where it covers nothing; left out if there is no such place."""
    x, y = plot.x(each.bits), place_of(plot, each.rest)
    text = name_of(ink, each)
    wide = ink.text_width(text, "tiny", bold=bold) + 2
    high = ink.line_height("tiny")
    for left, top in (
        (x - wide - 10, y - high / 2), (x + 10, y - high / 2), (x - wide / 2, y - high - 8),
        (x - wide - 6, y - high - 4), (x + 6, y + 4), (x - wide / 2, y + 8),
        (x + 6, y - high - 4), (x - wide - 6, y + 4),
    ):  # fmt: skip
        place = QRectF(left, top, wide, high)
        own = QRectF(x - 6, y - 6, 12, 12)
        free = all(not place.intersects(other) for other in taken if other != own)
        if free and plot.inner.contains(place):
            ink.rect(place, fill="surface", alpha=0.85)  # lines pass behind
            ink.text(place, text, size="tiny", bold=bold, elide=False)
            taken.append(place)
            return


def read_of(ink: Ink, shared: Shared, each: Ranked) -> ReadOut:
    """Everything about one format on this matrix."""
    lines = [ink.say("read.bits", bits=fixed(each.bits, 4))]
    if shared.outlier_columns:
        lines += [
            ink.say("read.rest", sqnr=decibels(each.rest)),
            ink.say("read.all", sqnr=decibels(each.sqnr)),
            ink.say("read.before", sqnr=decibels(each.before)),
        ]
    else:
        lines.append(ink.say("read.sqnr", sqnr=decibels(each.sqnr)))
    return ReadOut(name_of(ink, each), tuple(lines))


def draw_table(ink: Ink, box: QRectF, trace: Trace) -> None:
    """Bits and dB of every format, in as many columns as fit."""
    shared: Shared = trace.shared
    line = ink.line_height("tiny") + 2
    entries = list(shared.ranked)
    names = max(ink.text_width(name_of(ink, r), "tiny", bold=True) for r in entries)
    numbers = ink.text_width("00.00 ", "tiny", mono=True)
    entry = 16 + names + 2 * numbers + 8
    across = max(1, int((box.width() + 14) // (entry + 14)))
    down = max(1, int(box.height() // line) - 1)
    if across * down < len(entries):
        entries = worth(shared, across * down)
    down = min(down, -(-len(entries) // across))
    across = -(-len(entries) // down)
    wide = min((box.width() + 14) / across - 14, entry * 1.3)
    for column in range(across):
        head = QRectF(box.left() + column * (wide + 14), box.top(), wide, line)
        columns(ink, head, ink.say("table.bits"), ink.say("table.sqnr"), numbers, "muted", False)
    for place, each in enumerate(entries):
        cell = QRectF(
            box.left() + place // down * (wide + 14), box.top() + (place % down + 1) * line,
            wide, line,
        )  # fmt: skip
        chosen = each.name == shared.chosen
        if chosen:
            ink.rect(cell.adjusted(-2, 0, 2, 0), fill="raised", line="border", radius=3)
        sign(ink, cell.left() + 6, cell.center().y(), each.family, 3.5)
        name = QRectF(cell.left() + 16, cell.top(), wide - 16 - 2 * numbers - 4, line)
        ink.text(name, name_of(ink, each), size="tiny", bold=chosen)
        columns(ink, cell, fixed(each.bits, 2), decibels(each.rest), numbers, "text", chosen)
        ink.mark(cell, read_of(ink, shared, each), name=f"row {each.name}")


def worth(shared: Shared, most: int) -> list[Ranked]:
    """The formats to list where there is no room for all: the chosen one, those that no other
    beats, then those with the fewest bits."""
    first = {r.name for r in best_so_far(shared.ranked)}
    order = sorted(
        shared.ranked, key=lambda r: (r.name != shared.chosen, r.name not in first, r.bits)
    )
    return sorted(order[: max(most, 1)], key=lambda r: (r.bits, r.name))


def columns(
    ink: Ink, cell: QRectF, bits: str, ratio: str, wide: float, colour: str, bold: bool
) -> None:
    """Two numbers at the right end of a row."""
    for place, text in enumerate((ratio, bits)):
        right = cell.right() - place * wide
        ink.text(QRectF(right - wide, cell.top(), wide, cell.height()), text, size="tiny",
                 colour=colour, align="right middle", mono=True, bold=bold)  # fmt: skip
