"""The plane of queries × keys, cut into tiles: what is in memory, seen, or skipped."""

from __future__ import annotations

from itertools import groupby, pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.core.easing import mix
from explorer.core.trace import Trace
from explorer.panels.attention.flash.layout import Layout
from explorer.panels.attention.flash.names import piece_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink

GAP = 6.0  # between the lines of a hatch


def draw_values(ink: Ink, box: QRectF, matrix: np.ndarray, trace: Trace) -> None:
    """Numbers of O by their size, on the scale of V; by the root of their share of it, as mixtures
    of many values are small."""
    with np.errstate(all="ignore"):
        shares = np.abs(matrix.astype(np.float32)) / trace.scales["value"][1]
    rooted = np.sqrt(np.nan_to_num(shares, posinf=1.0))
    ink.heat(box, np.minimum(rooted, 1.0), (0.0, 1.0), "value")


def span_rect(box: QRectF, tokens: int, rows: slice, keys: slice) -> QRectF:
    """The place of some queries and keys on the plane."""
    across, down = box.width() / tokens, box.height() / tokens
    return QRectF(
        box.left() + keys.start * across, box.top() + rows.start * down,
        (keys.stop - keys.start) * across, (rows.stop - rows.start) * down,
    )  # fmt: skip


def draw_plane(
    ink: Ink, place: Layout, trace: Trace, step: Step, upcoming: Step, eased: float
) -> None:
    """The plane at a step; `eased` is how far the eye has moved to the next one."""
    shared: Flash = trace.shared
    box = place.plane
    key = ("plane", step.part, repr(trace.params), box.x(), box.y(), box.width(), box.height())
    draw_gutters(ink, place, shared)
    if step.part == "standard":
        draw_whole(ink, place, shared, step, key)
    elif step.part == "rows":
        draw_strips(ink, place, shared, step)
    else:
        ink.rect(box, fill=soft(ink, "weight", 0.0))
        draw_seen(ink, place, shared, step)
        ink.layer(key, lambda quiet: draw_grid(quiet, box, shared))
        draw_cursor(ink, place, shared, step, upcoming, eased)
        draw_bolts(ink, place, shared, step)
        draw_wrong_tile(ink, place, shared, step)
    ink.rect(box, line="border")


def draw_gutters(ink: Ink, place: Layout, shared: Flash) -> None:
    """The tokens along both sides, or their numbers, and what the axes are."""
    box, tokens, tiny = place.plane, shared.tokens, ink.line_height("tiny")
    head = QRectF(box.left() - place.gutter, place.upper.top(),
                  box.width() + place.gutter, ink.line_height("small"))  # fmt: skip
    ink.text(head, ink.say("axis.queries"), size="small", colour="query", bold=True)
    ink.text(head, ink.say("axis.keys"), size="small", colour="key", bold=True,
             align="right middle")  # fmt: skip
    cell = box.width() / tokens
    pieces = tuple(piece_of(shared, n) for n in range(tokens)) if shared.source.pieces else ()
    wide = [ink.text_width(one, "tiny", mono=True) for one in pieces]
    apart = all((a + b) / 2 + 2 <= cell for a, b in pairwise(wide))
    spelled = bool(pieces) and apart and max(wide) <= place.gutter - 4 and tiny * 0.85 <= cell
    texts = pieces if spelled else tuple(str(n) for n in range(tokens))
    need = max(ink.text_width(texts[-1], "tiny", mono=True) + 5, tiny)
    every = 1 if spelled else stride(need / cell)
    for index in range(0, tokens, every):
        centre = (index + 0.5) * cell
        ink.label(box.left() + centre, box.top() - 2, texts[index], anchor="center bottom",
                  size="tiny", mono=True, colour="key")  # fmt: skip
        ink.label(box.left() - 4, box.top() + centre, texts[index], anchor="right middle",
                  size="tiny", mono=True, colour="query")  # fmt: skip


def stride(least: float) -> int:
    """The round number of tokens between two labels that have room."""
    for one in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512):
        if one >= least:
            return one
    return 1024


def draw_whole(ink: Ink, place: Layout, shared: Flash, step: Step, key: tuple[object, ...]) -> None:
    """The standard way: every score is in memory at once. `key` names the layer of its hatch."""
    box = place.plane
    ink.rect(box, fill=soft(ink, "weight", 0.45 if step.place else 0.3))
    kernel = shared.traffic.kernels[step.place]
    masked = kernel in ("softmax", "mix", "mask") and shared.plan.causal
    if masked:

        def hatch(quiet: Ink) -> None:
            lines = hatched(staircase(box, shared, whole=True))
            quiet.segments(lines, "border", width=0.8, alpha=0.9)

        ink.layer(key, hatch)
    what = "S" if kernel in ("scores", "dots", "scale", "mask") else "P"
    side = min(box.width(), 150 * ink.view.text_scale)
    label = QRectF(box.center().x() - side / 2, box.center().y() - 22, side, 44)
    ink.rect(label, fill="surface", line="weight", radius=6)
    ink.text(label, f"{what}   {shared.tokens} × {shared.tokens}", size="large", mono=True,
             align="center middle")  # fmt: skip


def draw_strips(ink: Ink, place: Layout, shared: Flash, step: Step) -> None:
    """Row blocks: one strip is in memory, those above are done."""
    box, plan = place.plane, shared.plan
    whole = slice(0, plan.tokens)
    rows = plan.row_span(min(step.place, plan.row_blocks - 1))
    done = span_rect(box, plan.tokens, slice(0, rows.start), whole)
    if done.height() > 0:
        ink.rect(done, fill=soft(ink, "neutral", 0.16))
    strip = span_rect(box, plan.tokens, rows, whole)
    ink.rect(strip, fill=soft(ink, "weight", 0.18))
    last = span_rect(box, plan.tokens, rows, plan.key_span(plan.key_blocks - 1))
    ink.rect(last, fill=soft(ink, "weight", 0.5))
    down = [span_rect(box, plan.tokens, plan.row_span(i), whole).bottom()
            for i in range(plan.row_blocks)]  # fmt: skip
    lines = [(box.left(), y, box.right(), y) for y in down]
    across = [span_rect(box, plan.tokens, rows, plan.key_span(j)).right()
              for j in range(plan.key_blocks)]  # fmt: skip
    lines += [(x, strip.top(), x, strip.bottom()) for x in across]
    ink.segments(np.array(lines), "border", width=0.8, alpha=0.8)
    ink.rect(strip, line="weight", width=2)


def draw_seen(ink: Ink, place: Layout, shared: Flash, step: Step) -> None:
    """Tiles that were visited and forgotten."""
    box, plan = place.plane, shared.plan
    current = place_of(shared, step)
    row_block, key_block = shared.order[current].tolist()
    over = step.part == "compare"
    fill = soft(ink, "neutral", 0.2)
    for count, rows in grouped(shared):
        stop = rows.stop if over else min(rows.stop, plan.row_span(row_block).start)
        if stop > rows.start:
            seen = slice(0, plan.key_span(count - 1).stop)
            ink.rect(span_rect(box, plan.tokens, slice(rows.start, stop), seen), fill=fill)
    if not over and key_block:
        seen = slice(0, plan.key_span(key_block).start)
        ink.rect(span_rect(box, plan.tokens, plan.row_span(row_block), seen), fill=fill)


def grouped(shared: Flash) -> list[tuple[int, slice]]:
    """Runs of row blocks that visit equally many key blocks: that number, and their queries."""
    plan, found = shared.plan, []
    for count, blocks in groupby(range(plan.row_blocks), key=plan.visited):
        one = list(blocks)
        found.append((count, slice(plan.row_span(one[0]).start, plan.row_span(one[-1]).stop)))
    return found


def draw_grid(ink: Ink, box: QRectF, shared: Flash) -> None:
    """The frames of tiles; hatched: skipped tiles, and the masked part of those visited."""
    plan = shared.plan
    lines, skipped = [], []
    for count, rows in grouped(shared):
        right = plan.key_span(count - 1).stop
        area = span_rect(box, plan.tokens, rows, slice(0, right))
        lines += [
            (x, area.top(), x, area.bottom())
            for x in (
                span_rect(box, plan.tokens, rows, plan.key_span(j)).right() for j in range(count)
            )
        ]
        if right < plan.tokens:
            skipped.append(span_rect(box, plan.tokens, rows, slice(right, plan.tokens)))
    for block in range(plan.row_blocks):
        right = plan.key_span(plan.visited(block) - 1).stop
        area = span_rect(box, plan.tokens, plan.row_span(block), slice(0, right))
        lines += [(area.left(), y, area.right(), y) for y in (area.top(), area.bottom())]
    for area in skipped:
        ink.rect(area, fill="raised")
    ink.segments(hatched(skipped), "border", width=0.9, alpha=0.9)
    if plan.causal:
        ink.segments(hatched(staircase(box, shared)), "border", width=0.7, alpha=0.45)
    ink.segments(np.array(lines), "border", width=0.8)


def staircase(box: QRectF, shared: Flash, *, whole: bool = False) -> list[QRectF]:
    """The masked keys of each query, within the tiles visited or all; in bands of 2 px or more."""
    plan = shared.plan
    every = max(1, int(np.ceil(2.0 * plan.tokens / max(box.height(), 1.0))))
    found = []
    for start in range(0, plan.tokens, every):
        stop = min(start + every, plan.tokens)
        block = (stop - 1) // plan.rows
        end = plan.tokens if whole else plan.key_span(plan.visited(block) - 1).stop
        first = stop + (0 if whole else plan.reach)
        if first < end:
            found.append(span_rect(box, plan.tokens, slice(start, stop), slice(first, end)))
    return found


def hatched(areas: list[QRectF]) -> np.ndarray:
    """Slanted lines over boxes, (lines, 4), in one pattern across all of them."""
    lines = []
    for area in areas:
        first = int(np.ceil((area.left() + area.top()) / GAP))
        last = int(np.floor((area.right() + area.bottom()) / GAP))
        for step in range(first, last + 1):
            total = step * GAP  # the line x + y = total
            start = max(area.left(), total - area.bottom())
            end = min(area.right(), total - area.top())
            if end > start:
                lines.append((start, total - start, end, total - end))
    return np.array(lines).reshape(-1, 4)


def place_of(shared: Flash, step: Step) -> int:
    """Which tile of the order a step stands at; the last one after them all."""
    return step.place if step.part == "tiles" else len(shared.order) - 1


def tile_rect(box: QRectF, shared: Flash, place: int) -> QRectF:
    """The place of a tile by its number in the order."""
    row_block, key_block = shared.order[place].tolist()
    plan = shared.plan
    return span_rect(box, plan.tokens, plan.row_span(row_block), plan.key_span(key_block))


def draw_cursor(
    ink: Ink, place: Layout, shared: Flash, step: Step, upcoming: Step, eased: float
) -> None:
    """The tile at work, and the queries and keys it takes."""
    if step.part != "tiles":
        return
    box = place.plane
    here = tile_rect(box, shared, step.place)
    there = tile_rect(box, shared, upcoming.place) if upcoming.part == "tiles" else here
    spot = QRectF(
        mix(here.left(), there.left(), eased), mix(here.top(), there.top(), eased),
        mix(here.width(), there.width(), eased), mix(here.height(), there.height(), eased),
    )  # fmt: skip
    ink.rect(spot, fill="weight", alpha=0.55)
    ink.rect(spot, line="weight", width=2.4)
    ink.line(spot.left(), box.top() - 1.5, spot.right(), box.top() - 1.5, "key", width=3.5)
    ink.line(box.left() - 1.5, spot.top(), box.left() - 1.5, spot.bottom(), "query", width=3.5)


def bolt(ink: Ink, x: float, y: float, size: float) -> None:
    """A flash: something was rescaled."""
    points = ((0.15, -0.5), (-0.3, 0.08), (-0.03, 0.08), (-0.15, 0.5), (0.3, -0.08), (0.03, -0.08))
    ink.polygon([QPointF(x + a * size, y + b * size) for a, b in points], fill="warn")


def draw_bolts(ink: Ink, place: Layout, shared: Flash, step: Step) -> None:
    """A flash with its count in each tile that made rows rescale, as far as the walk has come."""
    counts = rescales_of(shared)
    for index in np.flatnonzero(counts[: place_of(shared, step) + 1]).tolist():
        area = tile_rect(place.plane, shared, index)
        size = min(area.width(), area.height()) * 0.7
        if size < 5:
            continue
        size = min(size, 15.0)
        text = str(int(counts[index]))
        wide = ink.text_width(text, "tiny", bold=True)
        room = area.width() >= size + wide + 3 and area.height() >= ink.line_height("tiny")
        bolt(ink, area.center().x() - (wide / 2 if room else 0), area.center().y(), size)
        if room:
            ink.label(area.center().x() - wide / 2 + size * 0.5, area.center().y(), text,
                      size="tiny", bold=True)  # fmt: skip


def rescales_of(shared: Flash) -> np.ndarray:
    """(tiles,) int: how many rows each visited tile made rescale."""
    starts = np.arange(0, shared.tokens, shared.plan.rows)
    by_block = np.add.reduceat(shared.rescaled.astype(np.int64), starts, axis=0)
    found: np.ndarray = by_block[shared.order[:, 0], shared.order[:, 1]]
    return found


def draw_wrong_tile(ink: Ink, place: Layout, shared: Flash, step: Step) -> None:
    """The first tile after which a running result is wrong."""
    if shared.first_tile < 0 or place_of(shared, step) < shared.first_tile:
        return
    area = tile_rect(place.plane, shared, shared.first_tile)
    grown = area.adjusted(-2, -2, 2, 2)
    ink.rect(grown, line="surface", width=4.5)
    ink.rect(grown, line="error", width=2.5)
