"""One input is changed: how the change spreads through the layers, and where the mask stops it."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.compute.attention.masks import Masks, Step, reachable
from explorer.core.easing import mix
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.masks import board
from explorer.panels.attention.masks.reads import named
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: Relative changes from here to 1 take the colours of the ramp, by their logarithm.
FAINTEST = 1e-3
#: More connections than this between two levels are drawn as straight lines: cheap, and clearer.
MOST_CURVES = 250


def strength(moved: float) -> float:
    """Where a relative change lies on the ramp, 0.25 to 1; logarithmic, since changes of a
    thousandth are as real as those of a half."""
    share = 1 + math.log10(max(moved, FAINTEST)) / -math.log10(FAINTEST)
    return 0.25 + 0.75 * min(max(share, 0.0), 1.0)


class Tower:
    """The rows of the levels: what enters at the bottom, the last layer on top."""

    def __init__(self, ink: Ink, area: QRectF, shared: Masks) -> None:
        ripple = shared.ripple
        name = board.gutter(ink, area)
        self.names = QRectF(area.left(), area.top(), name, area.height())
        body = area.adjusted(name, 0, -6, 0)
        self.others = ripple.others
        self.columns = board.columns_in(body, len(ripple.pieces), ripple.others)
        self.tall = board.tile_height(ink, ripple.pieces, self.columns)
        index = ink.line_height("tiny") + 3
        count = len(ripple.levels)
        texts = ink.line_height("small") if ripple.others else 0.0
        self.low = area.bottom() - index - self.tall - texts - 9
        self.pitch = (self.low - area.top() - 4) / max(count - 1, 1)
        self.tall = min(self.tall, self.pitch * 0.5)

    def top(self, row: int) -> float:
        """The top edge of a level's tiles; row 0 is what enters."""
        return self.low - row * self.pitch

    def box(self, output: int, row: int) -> QRectF:
        """The tile of an output of the text at a level."""
        return self.columns.box(self.others + output, self.top(row), self.tall)


def passes(shared: Masks, row: int) -> np.ndarray:
    """(outputs, outputs): what self-attention passes on between two neighbouring rows."""
    ripple = shared.ripple
    gap = ripple.levels[row + 1] - ripple.levels[row]
    return reachable(ripple.own, gap)[0]


def draw_ripple(
    ink: Ink, area: QRectF, trace: Trace, step: Step, upcoming: Step, eased: float
) -> None:
    """The levels as rows, the change as it has spread so far."""
    shared: Masks = trace.shared
    ripple = shared.ripple
    tower = Tower(ink, area, shared)
    same = step.index == upcoming.index
    grown = mix(step.level, upcoming.level, eased) if same else float(step.level)
    fade = 1.0 if same else 1.0 - eased
    draw_stops(ink, tower, shared, step.index, grown, fade)
    for row in range(len(ripple.levels) - 1):
        share = min(max(grown - row, 0.0), 1.0)
        if share > 0:
            draw_strands(ink, tower, shared, step.index, row, share, fade)
    for row in range(len(ripple.levels)):
        # a tile fills as the strands arrive, and shows its number when they are there
        filled = min(max(3 * (grown - row) + 1, 0.0), 1.0)
        draw_level(ink, tower, shared, step.index, row, filled, fade)
    goal = upcoming.index
    x = mix(tower.columns.start(step.index), tower.columns.start(goal), 0.0 if same else eased)
    rings(ink, tower, x, fade)
    draw_names(ink, tower, shared, step)
    mark_levels(ink, tower, trace, step)


def draw_stops(
    ink: Ink, tower: Tower, shared: Masks, changed: int, grown: float, fade: float
) -> None:
    """Hatched wedges from the changed token to the outputs it cannot reach."""
    ripple = shared.ripple
    if fade < 0.5 or changed < ripple.others:
        return
    token = changed - ripple.others
    for row in range(math.ceil(grown)):
        share = min(grown - row, 1.0)
        box = tower.box(token, row)
        tip = (box.center().x(), box.top())
        for first, last in board.runs(~ripple.reach[changed, row + 1]):
            left, right = tower.columns.span(tower.others + first, tower.others + last)
            y = tower.top(row + 1) + tower.tall
            ends = [(mix(tip[0], x, share), mix(tip[1], y, share)) for x in (right, left)]
            board.hatched(ink, [tip, *ends])


def draw_strands(
    ink: Ink, tower: Tower, shared: Masks, changed: int, row: int, share: float, fade: float
) -> None:
    """From every input or stream that has moved to those that may read it, `share` of the way."""
    ripple = shared.ripple
    own, touched = passes(shared, row), ripple.touched[changed]
    bottom, top = tower.top(row), tower.top(row + 1) + tower.tall
    columns = tower.columns
    lost = np.isnan(ripple.moved[changed])
    for reader in np.flatnonzero(lost[row + 1]):  # 0 · NaN is NaN: no mask keeps it away
        for giver in np.flatnonzero(lost[row]):
            board.strand(ink, columns.centre(tower.others + int(giver)), bottom,
                         columns.centre(tower.others + int(reader)), top,
                         soft(ink, "error", 0.4 * fade), 1.0)  # fmt: skip
    readers, givers = np.flatnonzero(touched[row + 1]), np.flatnonzero(touched[row])
    many = int(own[np.ix_(readers, givers)].sum()) > MOST_CURVES
    for reader in readers:
        end = columns.centre(tower.others + int(reader))
        strong = strength(float(ripple.moved[changed, row + 1, reader]))
        straight = []
        for giver in givers:
            if not own[reader, giver]:
                continue
            start = columns.centre(tower.others + int(giver))
            if many and giver != reader:
                straight.append([start, bottom, mix(start, end, share), mix(bottom, top, share)])
                continue
            tone = 0.2 + 0.45 * strong * (1.0 if giver == reader else 0.7)
            grow(ink, start, bottom, end, top, share, tone * fade, giver == reader)
        colour = soft(ink, "weight", (0.15 + 0.2 * strong) * fade)
        ink.segments(np.array(straight).reshape(-1, 4), colour, width=0.8)
        if changed < ripple.others and ripple.cross[reader, changed]:
            start = columns.centre(changed)
            grow(ink, start, tower.top(0), end, top, share, (0.3 + 0.4 * strong) * fade, False)


def grow(
    ink: Ink, x1: float, y1: float, x2: float, y2: float, share: float, tone: float, own: bool
) -> None:
    """A strand that has come part of its way; a stream's own line is thicker."""
    colour = soft(ink, "weight", tone)
    board.strand(ink, x1, y1, x2, y2, colour, 2.6 if own else 1.3, share)


def draw_level(
    ink: Ink, tower: Tower, shared: Masks, changed: int, row: int, filled: float, fade: float
) -> None:
    """The tiles of a level: tokens at the bottom, streams above, filled by how far they moved."""
    ripple = shared.ripple
    first = 0 if row == 0 else tower.others
    for at in range(first, len(ripple.pieces)):
        box = tower.columns.box(at, tower.top(row), tower.tall)
        piece = ripple.pieces[at]
        if row == 0:
            colour = "key" if at < tower.others or not tower.others else "query"
            lit = 1.0 if at == changed else 0.0
            text = ripple.instead[at] if at == changed else piece
            board.tile(ink, box, text, colour, lit=lit, off=piece == "")
            continue
        moved = float(ripple.moved[changed, row, at - tower.others])
        if math.isnan(moved) and filled >= 1:
            nan_tile(ink, box)
            continue
        touched = bool(ripple.touched[changed, row, at - tower.others])
        closed = not ripple.reach[changed, row, at - tower.others]
        if filled > 0 and touched:
            fill = soft(ink, "weight", strength(moved) * filled * fade)
            ink.rect(box, fill=fill, line=soft(ink, "weight", filled), radius=5, width=1.2)
            text = amount(moved)
            if filled >= 1 and ink.text_width(text, "tiny", mono=True) <= box.width() + 2:
                tone = board.light(ink, fill) or ink.colour("text")
                ink.label(box.center().x(), box.center().y(), text, anchor="center middle",
                          size="tiny", mono=True, colour=tone)  # fmt: skip
            continue
        ink.rect(box, fill="surface", line=soft(ink, "border", 0.7), radius=5)
        if filled >= 1 and closed and fade > 0.5:
            ink.hatch(box.adjusted(2, 2, -2, -2), "border", gap=6)


def nan_tile(ink: Ink, box: QRectF) -> None:
    """A stream that is not a number any more."""
    ink.rect(box, fill=soft(ink, "error", 0.16), line="error", radius=5, width=1.4)
    board.label(ink, box, "NaN", QColor(ink.colour("error")))


def amount(moved: float) -> str:
    """A relative change in few characters."""
    if moved >= 0.095:
        return f"{moved:.1f}".removeprefix("0") if moved < 10 else f"{moved:.0f}"
    if moved >= 0.0095:
        return f"{moved:.2f}".removeprefix("0")
    return f"{moved:.0e}".replace("e-0", "e−")


def rings(ink: Ink, tower: Tower, x: float, fade: float) -> None:
    """The changed token, as a stone in water."""
    columns = tower.columns
    box = QRectF(x, tower.low, columns.width, tower.tall)
    ink.rect(box.adjusted(0.5, -1.5, -0.5, 1.5), line="weight", width=2.4, radius=6)
    for away in (1, 2):
        grown = box.adjusted(-3.5 * away, -3.5 * away - 1, 3.5 * away, 3.5 * away + 1)
        ink.rect(grown, line=soft(ink, "weight", (0.6 - 0.2 * away) * fade), radius=6 + 3 * away,
                 width=1.2)  # fmt: skip


def draw_names(ink: Ink, tower: Tower, shared: Masks, step: Step) -> None:
    """Names of the levels in the gutter, places under the tokens, which text is which."""
    ripple, columns = shared.ripple, tower.columns
    for row, level in enumerate(ripple.levels):
        key = "row.enters" if row == 0 else "row.last" if level == shared.layers else "row.after"
        board.row_name(ink, tower.names, tower.top(row), tower.tall, ink.say(key, layer=level))
    y = tower.low + tower.tall + 9
    texts = [(0, ripple.others), (ripple.others, len(ripple.pieces) - ripple.others)]
    for first, count in texts:
        board.indices(ink, columns, first, count, y, step.index - first)
    if ripple.others:
        line = ink.line_height("small")
        y += ink.line_height("tiny") + 1
        for key, first, last in (
            ("row.other", 0, ripple.others - 1),
            ("row.text", ripple.others, len(ripple.pieces) - 1),
        ):
            left, right = columns.span(first, last)
            ink.text(QRectF(left, y, right - left, line), ink.say(key), size="small",
                     colour="muted", align="center middle")  # fmt: skip


def mark_levels(ink: Ink, tower: Tower, trace: Trace, step: Step) -> None:
    """Inputs are steps; outputs say how far they moved."""
    shared: Masks = trace.shared
    ripple = shared.ripple
    start = next(section.start for section in trace.sections if section.id == "ripple")
    rows = len(ripple.levels)
    for at in range(len(ripple.pieces)):
        name = input_name(shared, at)
        read = ReadOut(ink.say("read.change", token=name),
                       (ink.say("read.instead", piece=ripple.instead[at]),))  # fmt: skip
        box = tower.columns.box(at, tower.low, tower.tall)
        ink.mark(box, read, seek=start + at * rows + rows - 1,
                 name=ink.say("read.change", token=name))  # fmt: skip
    for row in range(1, rows):
        for output in range(len(ripple.pieces) - ripple.others):
            ink.mark(tower.box(output, row), read_output(ink, shared, step.index, row, output),
                     seek=start + step.index * rows + row)  # fmt: skip


def input_name(shared: Masks, at: int) -> str:
    """An input with its place in its own text."""
    others = shared.ripple.others
    if at < others:
        return named(shared.ripple.pieces[:others], at)
    return named(shared.ripple.pieces[others:], at - others)


def read_output(ink: Ink, shared: Masks, changed: int, row: int, output: int) -> ReadOut:
    """How far an output moved, with the formula filled in, and what the mask says about it."""
    ripple = shared.ripple
    moved = float(ripple.moved[changed, row, output])
    token = named(ripple.pieces[ripple.others :], output)
    title = ink.say("read.output", token=token, layer=ripple.levels[row])
    if math.isnan(moved):
        return ReadOut(title, ("NaN",))
    lines = [f"‖Δx‖ / ‖x‖ = {number(moved, 4) if moved else '0'}"]
    reached = bool(ripple.reach[changed, row, output])
    lines.append(ink.say("read.reached" if reached else "read.stopped"))
    return ReadOut(title, tuple(lines))
