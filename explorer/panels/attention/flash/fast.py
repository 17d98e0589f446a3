"""Fast memory: the tiles that are in it, and the running m, l and O of the rows at work."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.compute.attention.flash_tiles import Tile
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.flash.earlier import draw_chain, draw_chunks, draw_kernel
from explorer.panels.attention.flash.layout import Layout, beside, framed
from explorer.panels.attention.flash.names import piece_of, size_of, token_of
from explorer.panels.attention.flash.plane import bolt, draw_values, place_of, rescales_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut


def draw_fast(ink: Ink, place: Layout, trace: Trace, step: Step) -> None:
    """Both parts of fast memory at a step; as one box where only one of them has something."""
    shared: Flash = trace.shared
    if step.part == "standard":
        whole = place.fast.united(place.running) if beside(place) else place.fast
        rest, under = framed(ink, whole, ink.say("fast.title"))
        draw_kernel(ink, rest, under, shared, step)
        if not beside(place):
            draw_chain(ink, place.running, shared, step)
        return
    if step.chunks is not None:
        chunks, plan = step.chunks, shared.plan
        rest, under = framed(ink, place.fast, ink.say("fast.work"))
        note = ink.say("fast.strip", rows=plan.rows, columns=plan.columns)
        if ink.text_width(note, "tiny") > under.width():
            note = ink.say("fast.strip.short", rows=plan.rows, columns=plan.columns)
        ink.text(under, note, size="tiny", colour="muted")
        with np.errstate(all="ignore"):
            mixed = chunks.mixed[chunks.last] / chunks.total[chunks.last][:, None]
        spans = plan.row_span(step.place), plan.key_span(chunks.last)
        draw_products(ink, rest, trace, *spans, shared.right_key, shared.right_value,
                      chunks.weights, mixed)  # fmt: skip
        title = ink.say("fast.summaries")
        if ink.text_width(title, "small", bold=True) > place.running.width() - 20:
            title = ink.say("fast.summaries.short")
        rest, under = framed(ink, place.running, title)
        draw_chunks(ink, rest, under, trace, step)
        return
    tile = step.tile
    if tile is None:
        return
    rest, under = framed(ink, place.fast, ink.say("fast.title"))
    note = ink.say("fast.used", used=size_of(shared.peaks.fast))
    ink.text(under, note, size="tiny", colour="muted")
    with np.errstate(all="ignore"):
        mixed = tile.accumulator / tile.total[:, None]
    spans = shared.plan.row_span(tile.row_block), shared.plan.key_span(tile.key_block)
    draw_products(ink, rest, trace, *spans, shared.key, shared.value, tile.exponentials, mixed)
    title = ink.say("fast.running")
    if ink.text_width(title, "small", bold=True) > place.running.width() - 52:
        title = ink.say("fast.running.short")  # beside it stands how often was rescaled
    rest, under = framed(ink, place.running, title)
    room = QRectF(rest.left(), under.top(), rest.width(), max(rest.bottom() - under.top(), 1.0))
    draw_running(ink, room, under, trace, step)


def draw_products(
    ink: Ink, area: QRectF, trace: Trace, rows: slice, keys: slice, key: np.ndarray,
    value: np.ndarray, weights: np.ndarray, mixed: np.ndarray,
) -> None:  # fmt: skip
    """The two products of a tile, as the real numbers they are: Qᵢ with Kⱼᵀ above gives P, and P
    with Vⱼ above gives O. Sides in proportion to their counts."""
    shared: Flash = trace.shared
    r, c, d = rows.stop - rows.start, keys.stop - keys.start, shared.width
    line, gap = ink.line_height("tiny") + 2, 9.0
    cell = min((area.width() - 2 * gap) / (2 * d + c), (area.height() - 3 * line) / (max(c, d) + r))
    cell = max(cell, 0.01)

    def side(count: int, room: float) -> float:
        return min(max(count * cell, 9.0), max(room, 1.0))

    wide_d, wide_c = side(d, area.width() * 0.44), side(c, area.width() * 0.44)
    high_d, high_c = side(d, area.height() * 0.5), side(c, area.height() * 0.5)
    high_r = side(r, area.height() * 0.45)
    total = 2 * wide_d + wide_c + 2 * gap
    left = area.center().x() - total / 2
    head = max(high_d, high_c)
    top = area.center().y() - (head + high_r + line) / 2 + line
    base = top + head + line
    middle, right = left + wide_d + gap, left + wide_d + gap + wide_c + gap
    for name, shape, colour, matrix, scale, box in (
        ("Qᵢ", f"{r}×{d}", "query", shared.query[rows], "query",
         QRectF(left, base, wide_d, high_r)),
        ("Kⱼᵀ", f"{d}×{c}", "key", key[keys].T, "key",
         QRectF(middle, top + head - high_d, wide_c, high_d)),
        ("P", f"{r}×{c}", "weight", weights, "exponential",
         QRectF(middle, base, wide_c, high_r)),
        ("Vⱼ", f"{c}×{d}", "value", value[keys], "value",
         QRectF(right, top + head - high_c, wide_d, high_c)),
        ("O", f"{r}×{d}", "value", mixed, "value", QRectF(right, base, wide_d, high_r)),
    ):  # fmt: skip
        if name == "O":
            draw_values(ink, box, matrix, trace)
        else:
            finite = np.nan_to_num(np.abs(matrix.astype(np.float32)), posinf=1e9)
            ink.heat(box, finite, trace.scales[scale], colour)
        ink.rect(box, line=colour, width=1.4)
        text = name
        if ink.text_width(f"{name} {shape}", "tiny", bold=True) <= box.width() + gap - 2:
            text = f"{name} {shape}"
        ink.label(box.center().x(), box.top() - 1, text, anchor="center bottom", size="tiny",
                  bold=True, colour=colour)  # fmt: skip
        mark_block(ink, box, name, matrix)


def mark_block(ink: Ink, area: QRectF, name: str, matrix: np.ndarray) -> None:
    """Every number of a tile answers; its place is counted within the tile."""

    def look(point: QPointF) -> ReadOut:
        rows, columns = matrix.shape
        row = min(max(int((point.y() - area.top()) / area.height() * rows), 0), rows - 1)
        column = min(max(int((point.x() - area.left()) / area.width() * columns), 0), columns - 1)
        return ReadOut(f"{name} [{row}, {column}]", (number(float(matrix[row, column]), 6),))

    ink.mark(area, look, name=name)


def draw_running(ink: Ink, area: QRectF, titles: QRectF, trace: Trace, step: Step) -> None:
    """A line of m and one of l for each row at work, stepping from key block to key block; a flash
    where it rescaled; O as far as it is."""
    shared: Flash = trace.shared
    tile = step.tile
    assert tile is not None
    rows = shared.plan.row_span(tile.row_block)
    line = ink.line_height("tiny")
    counted = int(rescales_of(shared)[: place_of(shared, step) + 1].sum())
    head = titles.translated(0, -ink.line_height("small"))
    text = str(counted)
    wide = ink.text_width(text, "tiny", bold=True)
    bolt(ink, area.right() - wide - 8, head.center().y(), line * 0.8)
    ink.text(head, text, size="tiny", bold=True, align="right middle")
    ink.mark(
        QRectF(area.right() - wide - 16, head.top(), wide + 16, line),
        ReadOut(ink.say("read.rescales", count=counted)),
        name=ink.say("name.rescales"),
    )
    count = rows.stop - rows.start
    name = min(area.width() * 0.2, 30.0 * ink.view.text_scale)
    columns = [area.left() + name + at * (area.width() - name) / 3 for at in range(4)]
    for at, (title, key, colour) in enumerate((
        ("m", "run.m", "weight"), ("l", "run.l", "negative"), ("O÷l", "run.o", "value"),
    )):  # fmt: skip
        spot = QRectF(columns[at], titles.top(), columns[at + 1] - columns[at] - 6, line)
        words = ink.say(key)
        fits = ink.text_width(words, "tiny", bold=True) <= spot.width()
        ink.text(spot, words if fits else title, size="tiny", colour=colour, bold=True)
    top = titles.bottom() + 2
    room = max(area.bottom() - top, 1.0)
    high = max(line + 2, min(room / count, 44.0 * ink.view.text_scale))
    most = max(1, int(room / high))
    shown = np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int)).tolist()
    for number_of, offset in enumerate(shown):
        band = QRectF(area.left(), top + number_of * high, area.width(), high)
        if band.bottom() <= area.bottom() + 1:
            draw_row(ink, band, columns, trace, tile, rows.start + offset, offset)


def draw_row(
    ink: Ink, band: QRectF, columns: list[float], trace: Trace, tile: Tile, row: int, offset: int
) -> None:
    """One row's m, l and O."""
    shared: Flash = trace.shared
    label = QRectF(band.left(), band.top(), columns[0] - band.left() - 4, band.height())
    ink.text(label, piece_of(shared, row), size="tiny", mono=True, colour="query",
             align="right middle")  # fmt: skip
    blocks = shared.plan.key_blocks
    for at, (values, scale, colour) in enumerate((
        (shared.maximum[row], trace.scales["maximum"], "weight"),
        (shared.total[row], trace.scales["total"], "negative"),
    )):  # fmt: skip
        box = QRectF(columns[at], band.top() + 3, columns[at + 1] - columns[at] - 8,
                     band.height() - 6)  # fmt: skip
        room = ink.text_width("−00.00", "tiny", mono=True) + 8
        told = box.width() > 2 * room
        if told:
            box.setRight(box.right() - room)
        ink.line(box.left(), box.bottom(), box.right(), box.bottom(), "hairline")
        draw_stairs(ink, box, values[: tile.key_block + 1], blocks, scale, colour, told=told)
        if at == 0:
            each = box.width() / blocks
            for block in np.flatnonzero(shared.rescaled[row, : tile.key_block + 1]).tolist():
                x = box.left() + block * each
                bolt(ink, min(max(x, box.left() + 3), box.right()), box.top() + 4, 9)
    box = QRectF(columns[2], band.top() + 3, columns[3] - columns[2] - 1, band.height() - 6)
    with np.errstate(all="ignore"):
        mixed = (tile.accumulator[offset] / tile.total[offset]).astype(np.float32)
    broken = ~np.isfinite(mixed)
    draw_values(ink, box, mixed[None, :], trace)
    ink.rect(box, line="error" if broken.any() else "border", width=0.8)
    lines = read_row(ink, tile, offset)
    ink.mark(band, ReadOut(ink.say("read.row", query=token_of(shared, row)), lines),
             name=ink.say("read.row", query=token_of(shared, row)))  # fmt: skip


def draw_stairs(
    ink: Ink, box: QRectF, values: np.ndarray, blocks: int, scale: tuple[float, float],
    colour: str, *, told: bool,
) -> None:  # fmt: skip
    """A value that holds for a key block and steps to the next; `told`, the last one in digits."""
    low, high = scale
    each = box.width() / blocks
    shares = (values.astype(np.float64) - low) / ((high - low) or 1.0)
    path: list[QPointF] = []
    for block, share in enumerate(shares.tolist()):
        if not np.isfinite(share):
            continue
        y = box.bottom() - min(max(share, 0.0), 1.0) * box.height()
        x = box.left() + block * each
        path += [QPointF(x, y), QPointF(x + each, y)]
    if path:
        ink.polyline(path, colour, width=1.8)
        ink.circle(path[-1].x(), path[-1].y(), 2.2, fill=colour)
        if told and np.isfinite(shares[-1]):
            half = ink.line_height("tiny") / 2 - 3
            y = min(max(path[-1].y(), box.top() + half), box.bottom() - half)
            ink.label(path[-1].x() + 6, y, number(float(values[-1])), anchor="left middle",
                      size="tiny", mono=True, colour=colour)  # fmt: skip
    elif len(shares):
        ink.label(box.left(), box.center().y(), number(float(values[-1])), size="tiny",
                  mono=True, colour="error")  # fmt: skip


def read_row(ink: Ink, tile: Tile, row: int) -> tuple[str, ...]:
    """m, factor and l of a row, with the numbers filled in."""
    before, after = float(tile.maximum_before[row]), float(tile.maximum[row])
    factor, summed = float(tile.factor[row]), float(tile.total_before[row])
    added = float(tile.exponentials[row].sum(dtype=np.float64))
    return (
        f"m = max({number(before, 4)}, {number(float(tile.tile_maximum[row]), 4)}) = "
        f"{number(after, 4)}",
        ink.say("read.factor", before=number(before, 4), after=number(after, 4),
                factor=number(factor, 4)),
        f"l = {number(factor, 4)} · {number(summed, 4)} + {number(added, 4)} = "
        f"{number(float(tile.total[row]), 4)}",
    )  # fmt: skip
