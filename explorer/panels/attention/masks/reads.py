"""Who may read whom: two rows of tokens, ribbons where the mask allows, hatching where not."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.masks import Masks
from explorer.core.easing import mix
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.attention.masks import board
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut


def named(pieces: tuple[str, ...], index: int) -> str:
    """A token with its place."""
    return f"“{board.short(pieces[index])}” {index}"


class Rows:
    """Where the two rows stand, and what is between and under them."""

    def __init__(self, ink: Ink, area: QRectF, shared: Masks, below: float) -> None:
        name = board.gutter(ink, area)
        self.names = QRectF(area.left(), area.top(), name, area.height())
        body = area.adjusted(name, 0, -6, 0)
        count = max(len(shared.reading), len(shared.read))
        self.columns = board.columns_in(body, count)
        pieces = (*shared.reading, *shared.read)
        self.tall = board.tile_height(ink, pieces, self.columns)
        index = ink.line_height("tiny")
        self.top = area.top() + index + 4
        self.bottom = area.bottom() - below - index - 4 - self.tall
        self.under = QRectF(body.left(), self.bottom + self.tall + index + 6, body.width(),
                            area.bottom() - self.bottom - self.tall - index - 6)  # fmt: skip

    @property
    def from_y(self) -> float:
        """Where connections leave the upper row."""
        return self.top + self.tall + 2

    @property
    def to_y(self) -> float:
        """Where they reach the lower row."""
        return self.bottom - 2


def draw_reads(
    ink: Ink, area: QRectF, trace: Trace, query: int, upcoming: int, eased: float
) -> None:
    """One query and what it may read, over faint lines of all the others."""
    shared: Masks = trace.shared
    below = min(max(area.height() * 0.2, 70.0), 120.0)
    rows = Rows(ink, area, shared, below)
    columns = rows.columns
    faint(ink, rows, shared.allowed, "border", 0.28)
    allowed = shared.allowed[query]
    forbidden(ink, rows, columns.centre(query), ~allowed)
    widest = min(16.0, max(4.0, columns.width * 0.6))
    weights = shared.weight[query]
    for key in sorted(np.flatnonzero(allowed), key=lambda at: float(np.nan_to_num(weights[at]))):
        share = float(np.nan_to_num(weights[key]))
        colour = soft(ink, "weight", 0.35 + 0.6 * share)
        board.strand(ink, columns.centre(query), rows.from_y, columns.centre(int(key)), rows.to_y,
                     colour, max(1.0, share * widest))  # fmt: skip
    draw_tiles(ink, rows, shared, query, allowed)
    x = mix(columns.start(query), columns.start(upcoming), eased)
    frame = QRectF(x + 0.5, rows.top - 1.5, columns.width - 1, rows.tall + 3)
    ink.rect(frame, line="query", width=2.4, radius=min(5.0, columns.width * 0.25))
    draw_shares(ink, rows, shared, query)
    mark_reads(ink, rows, trace, query)


def faint(ink: Ink, rows: Rows, allowed: np.ndarray, colour: str, share: float) -> None:
    """Hairlines for all pairs of a mask: its shape."""
    columns = rows.columns
    lines = [
        [columns.centre(int(i)), rows.from_y, columns.centre(int(j)), rows.to_y]
        for i, j in np.argwhere(allowed)
    ]
    ink.segments(np.array(lines).reshape(-1, 4), soft(ink, colour, share), width=0.8)


def forbidden(ink: Ink, rows: Rows, x: float, closed: np.ndarray) -> None:
    """A hatched wedge from a query to each run of keys that it must not read."""
    for first, last in board.runs(closed):
        left, right = rows.columns.span(first, last)
        corners = [(x, rows.from_y), (right, rows.to_y), (left, rows.to_y)]
        board.hatched(ink, corners)


def draw_tiles(ink: Ink, rows: Rows, shared: Masks, query: int, allowed: np.ndarray) -> None:
    """Both rows, with their names and numbers."""
    columns = rows.columns
    for index, piece in enumerate(shared.reading):
        box = columns.box(index, rows.top, rows.tall)
        board.tile(ink, box, piece, "query", lit=1.0 if index == query else 0.0)
    for index, piece in enumerate(shared.read):
        box = columns.box(index, rows.bottom, rows.tall)
        board.tile(ink, box, piece, "key", lit=1.0 if allowed[index] else 0.0,
                   off=not allowed[index])  # fmt: skip
    tiny = ink.line_height("tiny")
    board.indices(ink, columns, 0, len(shared.reading), rows.top - tiny - 3, query)
    board.indices(ink, columns, 0, len(shared.read), rows.bottom + rows.tall + 2)
    board.row_name(ink, rows.names, rows.top, rows.tall, ink.say("row.reading"))
    board.row_name(ink, rows.names, rows.bottom, rows.tall, ink.say("row.read"))


def draw_shares(ink: Ink, rows: Rows, shared: Masks, query: int) -> None:
    """How much the head takes from each key: bars that hang under the keys; 0 to 1."""
    columns, under = rows.columns, rows.under
    line = ink.line_height("tiny")
    top, room = under.top() + 2, max(under.height() - line - 8, 10.0)
    weights = shared.weight[query]
    note = ink.say("row.share.note", layer=shared.layer + 1, head=shared.head + 1)
    board.row_name(ink, rows.names, top, min(room, 2.4 * ink.line_height("small")),
                   ink.say("row.share"), note)  # fmt: skip
    ink.line(columns.start(0), top, columns.start(len(weights) - 1) + columns.width, top, "border")
    largest = int(np.nan_to_num(weights).argmax())  # has its number, however narrow it is
    every = 1 + int((ink.text_width("NaN", "tiny", bold=True) + 4) / columns.width)
    for key, share in enumerate(weights):
        box = columns.box(key, top, room)
        if np.isnan(share):
            if key % every:
                continue
            ink.label(box.center().x(), top + 4, "NaN", anchor="center top", size="tiny",
                      colour="error", bold=True)  # fmt: skip
            continue
        if not shared.allowed[query, key] and share == 0:
            continue
        bar = QRectF(box.left(), top, box.width(), room * float(share))
        ink.rect(bar, fill="weight")
        text = fixed(float(share), 2).removeprefix("0")
        if key == largest or ink.text_width(text, "tiny", mono=True) <= columns.width:
            ink.label(box.center().x(), bar.bottom() + 2, text, anchor="center top", size="tiny",
                      mono=True, colour="muted")  # fmt: skip


def mark_reads(ink: Ink, rows: Rows, trace: Trace, query: int) -> None:
    """Queries are steps; keys say what they give to the query."""
    shared: Masks = trace.shared
    for index in range(len(shared.reading)):
        count = int(shared.allowed[index].sum())
        read = ReadOut(
            ink.say("read.query", query=named(shared.reading, index)),
            (ink.say("read.count", count=count, total=len(shared.read)),),
        )
        ink.mark(rows.columns.box(index, rows.top, rows.tall), read, seek=index,
                 name=ink.say("name.query", query=named(shared.reading, index)))  # fmt: skip
    for index in range(len(shared.read)):
        area = rows.columns.box(index, rows.bottom, rows.under.bottom() - rows.bottom)
        ink.mark(area, read_pair(ink, shared, query, index),
                 name=named(shared.read, index))  # fmt: skip


def read_pair(ink: Ink, shared: Masks, query: int, key: int) -> ReadOut:
    """A pair: allowed or why not, and the weight of the head."""
    title = ink.say("read.pair", query=named(shared.reading, query), target=named(shared.read, key))
    weight = float(shared.weight[query, key])
    if shared.allowed[query, key]:
        return ReadOut(title, (f"a[{query}, {key}] = {fixed(weight, 4)}",))
    why = "read.padding" if not shared.real[key] else "read.later"
    return ReadOut(title, (ink.say(why), f"a[{query}, {key}] = "
                           + ("NaN" if np.isnan(weight) else fixed(weight, 4))))  # fmt: skip


def draw_slide(
    ink: Ink, area: QRectF, trace: Trace, boundary: int, upcoming: int, eased: float
) -> None:
    """All connections of a prefix mask; those that the causal mask lacks stand out."""
    shared: Masks = trace.shared
    rows = Rows(ink, area, shared, min(max(area.height() * 0.3, 84.0), 190.0))
    columns = rows.columns
    allowed = shared.boundary_allowed[boundary]
    causal = allowed & (np.tri(*allowed.shape) > 0)
    faint(ink, rows, causal, "weight", 0.45)
    faint(ink, rows, allowed & ~causal, "value", 0.9)
    open_to = allowed.any(axis=0)
    draw_tiles(ink, rows, shared, -1, open_to)
    before = int(np.argmax(shared.real)) if shared.real.any() else 0
    x = mix(columns.start(before) + boundary * columns.width,
            columns.start(before) + upcoming * columns.width, eased)  # fmt: skip
    for top in (rows.top, rows.bottom):
        ink.line(x, top - 4, x, top + rows.tall + 4, "value", width=2.4)
    ink.line(x, rows.from_y, x, rows.to_y, "value", width=1.2, dash=True)
    draw_boundary_plots(ink, rows, trace, boundary)
    first = trace.sections[1].start
    left = columns.start(before)

    def drag(gesture: Gesture) -> dict[str, int] | None:
        if gesture.phase in ("double", "wheel"):
            return None
        wanted = round((gesture.point.x() - left) / columns.width)
        return {"prefix": min(max(wanted, 0), len(shared.boundary_loss) - 1)}

    grip = QRectF(x - 7, rows.top, 14, rows.bottom + rows.tall - rows.top)
    for at in range(len(shared.boundary_loss)):
        edge = left + at * columns.width
        area = QRectF(edge - columns.width / 2, rows.top, columns.width,
                      rows.bottom + rows.tall - rows.top)  # fmt: skip
        ink.mark(area, ReadOut(ink.say("read.boundary", prefix=at), (
            ink.say("read.count", count=int(shared.boundary_allowed[at].sum()),
                    total=allowed.size),)), seek=first + at,
            name=ink.say("read.boundary", prefix=at))  # fmt: skip
    ink.mark(grip, ReadOut(ink.say("read.grip"), (ink.say("read.boundary", prefix=boundary),)),
             edit=drag, name=ink.say("read.grip"))  # fmt: skip


def draw_boundary_plots(ink: Ink, rows: Rows, trace: Trace, boundary: int) -> None:
    """Visible pairs and loss as the boundary moves, over the columns they belong to."""
    shared: Masks = trace.shared
    places = np.arange(len(shared.boundary_loss), dtype=np.float64)
    pairs = shared.boundary_allowed.sum(axis=(1, 2)).astype(np.float64)
    box = rows.under.adjusted(0, 6, 0, -2)
    half = (box.width() - 18) / 2
    last = max(places[-1], 1.0)
    curves = (
        (pairs, "plot.pairs", QRectF(box.left(), box.top(), half, box.height())),
        (shared.boundary_loss, "plot.loss",
         QRectF(box.right() - half, box.top(), half, box.height())),
    )  # fmt: skip
    for values, title, where in curves:
        finite = values[np.isfinite(values)]
        if len(finite) == 0:
            continue
        low, high = (0.0, float(finite.max()) * 1.08 or 1.0)
        plot = Plot(ink, where, Axis(0, last), Axis(low, high), ink.say(title))
        plot.frame()
        plot.curve(places, values, "weight")
        plot.points(places[boundary : boundary + 1], values[boundary : boundary + 1], "value",
                    radius=4)  # fmt: skip
        value = float(values[boundary])
        if np.isfinite(value):
            text = f"{value:.0f}" if title == "plot.pairs" else fixed(value, 2)
            board.beside_curve(ink, plot, places, values, boundary, text,
                               left=places[boundary] > last * 0.7, above=False)  # fmt: skip
        ink.mark(where, ReadOut(ink.say(title), (
            f"{ink.say('read.boundary', prefix=boundary)}: {fixed(value, 3)}",)),
            name=ink.say(title))  # fmt: skip


def draw_corner(ink: Ink, area: QRectF, trace: Trace, which: int) -> None:
    """Only the last tokens read; the mask aligned at the lower right, or at the upper left."""
    shared: Masks = trace.shared
    corner = shared.corner
    assert corner is not None
    rows = Rows(ink, area, shared, min(max(area.height() * 0.22, 64.0), 130.0))
    columns, count = rows.columns, corner.allowed.shape[2]
    real = np.flatnonzero(shared.real)
    first = len(real) - corner.new
    for row in range(corner.new):
        x = columns.centre(int(real[first + row]))
        allowed = corner.allowed[which, row]
        if row == corner.new - 1:
            closed = np.zeros(len(shared.read), dtype=bool)
            closed[real] = ~allowed
            forbidden(ink, rows, x, closed)
        for key in range(count):
            if allowed[key]:
                share = float(corner.weight[which, row, key])
                board.strand(ink, x, rows.from_y, columns.centre(int(real[key])), rows.to_y,
                             soft(ink, "weight" if which == 0 else "error", 0.35 + 0.6 * share),
                             max(1.0, share * 12))  # fmt: skip
    open_to = np.zeros(len(shared.read), dtype=bool)
    open_to[real] = corner.allowed[which].any(axis=0)
    for index, piece in enumerate(shared.reading):
        reads = index in real[first:]
        board.tile(ink, columns.box(index, rows.top, rows.tall), piece, "query",
                   lit=1.0 if reads else 0.0, off=not reads)  # fmt: skip
    for index, piece in enumerate(shared.read):
        board.tile(ink, columns.box(index, rows.bottom, rows.tall), piece, "key",
                   lit=1.0 if open_to[index] else 0.0, off=not open_to[index])  # fmt: skip
    board.row_name(ink, rows.names, rows.top, rows.tall, ink.say("row.new"))
    board.row_name(ink, rows.names, rows.bottom, rows.tall, ink.say("row.cached"))
    draw_differences(ink, rows, trace, which)


def draw_differences(ink: Ink, rows: Rows, trace: Trace, which: int) -> None:
    """How far the output of each new token is from that of the whole text, in its own lengths."""
    corner = trace.shared.corner
    line = ink.line_height("small") + 3
    under = rows.under
    most = max(float(corner.difference.max()), 1e-12)
    ink.text(QRectF(under.left(), under.top() + 2, under.width(), line),
             ink.say("corner.difference"), size="small", colour="muted")  # fmt: skip
    real = np.flatnonzero(trace.shared.real)
    names = 70 * ink.view.text_scale
    y = under.top() + line + 2
    for row in range(min(corner.new, int((under.height() - line) / line))):
        token = int(real[len(real) - corner.new + row])
        value = float(corner.difference[which, row])
        name = named(trace.shared.reading, token)
        ink.text(QRectF(under.left(), y, names, line), name, size="small")
        room = under.width() - names - 90 * ink.view.text_scale
        bar = QRectF(under.left() + names + 4, y + 3, room * value / most, line - 6)
        ink.rect(bar, fill="error")
        ink.label(bar.right() + 6, y + line / 2, percent(value) if value else "0", size="small",
                  mono=True)  # fmt: skip
        ink.mark(QRectF(under.left(), y, under.width(), line),
                 ReadOut(name, (ink.say("corner.read", share=fixed(value, 4)),)),
                 name=name)  # fmt: skip
        y += line
