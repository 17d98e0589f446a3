"""The ranks' cards and the messages between them: who has already been added into what."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from explorer.panels.parallelism.collectives.layout import Ring
from explorer.panels.parallelism.collectives.numbers import shown
from explorer.panels.parallelism.common.ranks import COLOURS, badge, rank_colour
from explorer.ui.canvas.ink import Ink


def fill_segments(
    ink: Ink, inside: np.ndarray, lefts: np.ndarray, tops: np.ndarray, slot: float, height: float,
    alpha: float = 1.0,
) -> None:  # fmt: skip
    """Segments of bars (bars, ranks) at the given corners, one stroke per rank; bars that touch
    are drawn as one."""
    ranks, bars = np.nonzero(inside.T)  # in the order of ranks
    xs, ys = (lefts[bars] + ranks * slot).tolist(), tops[bars].tolist()
    thin = slot - (1.0 if slot >= 6 else 0.0)
    boxes: dict[int, list[QRectF]] = {}
    before, start, end = None, 0.0, 0.0
    for rank, x, y in zip([*ranks.tolist(), -1], [*xs, 0.0], [*ys, 0.0], strict=True):
        if before == (rank, x) and abs(y - end) < 0.02:
            end = y + height
            continue
        if before is not None:
            boxes.setdefault(before[0], []).append(QRectF(before[1], start, thin, end - start))
        before, start, end = (rank, x), y, y + height
    painter = ink.painter
    painter.save()
    # with many ranks smooth edges would cost more time than all the rest
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, inside.shape[1] <= COLOURS)
    painter.setPen(Qt.PenStyle.NoPen)
    stripe = max(thin * 0.3, 0.8)
    stripes = []
    for rank, rects in boxes.items():
        painter.setBrush(QBrush(ink.colour(rank_colour(rank), alpha)))
        painter.drawRects(rects)
        if rank >= COLOURS:  # the second eight carry a stripe
            stripes += [
                QRectF(r.x() + (thin - stripe) / 2, r.y(), stripe, r.height()) for r in rects
            ]
    if stripes:
        painter.setBrush(QBrush(ink.colour("text", 0.75 * alpha)))
        painter.drawRects(stripes)
    painter.restore()


def bar_places(ring: Ring, ranks: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Left and top of every chunk's bar (ranks, chunks), and the bars' height."""
    style = ring.style
    lefts = np.array([[card[0] + style.bars] * ranks for card in ring.cards])
    rows = style.header + np.arange(ranks) * style.row + style.gap / 2
    tops = np.array([card[1] + rows for card in ring.cards])
    return lefts, tops, style.row - style.gap


def draw_frames(
    ink: Ink, ring: Ring, ranks: int, links: tuple[tuple[int, int], ...] | None, node: int = 0
) -> None:
    """What never changes: the track with its direction (or straight links between pairs of
    ranks), bands that join the ranks of a node, and cards with empty bars."""
    track = [QPointF(float(x), float(y)) for x, y in ring.track[::5]]
    for first in range(0, ranks if node > 1 else 0, max(node, 1)):
        shares = np.linspace(0.0, 1.0, 24)
        ends = first, min(first + node, ranks) - 1
        band = [QPointF(*ring.along(*ends, float(share))) for share in shares]
        ink.polyline(band, "selection", width=22)
    for one, other in links or ():
        ink.line(*ring.port(one), *ring.port(other), "hairline", width=4)
    if links is None:
        ink.polyline([*track, track[0]], "hairline", width=5)
        for rank in range(ranks):
            x1, y1 = ring.along(rank, (rank + 1) % ranks, 0.5)
            x2, y2 = ring.along(rank, (rank + 1) % ranks, 0.56)
            reach = max(np.hypot(x2 - x1, y2 - y1), 1e-6)
            ux, uy = (x2 - x1) / reach, (y2 - y1) / reach
            ink.polyline(
                [QPointF(x1 - 4 * ux - 4 * uy, y1 - 4 * uy + 4 * ux), QPointF(x1, y1),
                 QPointF(x1 - 4 * ux + 4 * uy, y1 - 4 * uy - 4 * ux)],
                "border", width=1.5,
            )  # fmt: skip
    style = ring.style
    lefts, tops, height = bar_places(ring, ranks)
    for rank, (left, top, width, tall) in enumerate(ring.cards):
        x, y = ring.port(rank)
        box = QRectF(left, top, width, tall)
        px, py = min(max(x, box.left()), box.right()), min(max(y, box.top()), box.bottom())
        ink.line(px, py, x, y, "border", width=1.5)
        ink.rect(box, fill="surface", line="border", radius=6)
        ink.circle(x, y, 3.5, fill=rank_colour(rank), line="border")
        middle, radius = top + style.header / 2 + 1, min(5.0, style.header * 0.3)
        badge(ink, left + style.pad + radius, middle, radius, rank)
        text = ink.say("rank", rank=rank)
        room = width - 2 * style.pad - 2 * radius - 4
        if ink.text_width(text, style.size, bold=True) > room:
            text = str(rank)
        at = QRectF(left + style.pad + 2 * radius + 4, top + 1, room, style.header)
        ink.text(at, text, size=style.size, bold=True)
        if style.index:
            for chunk in range(ranks):
                number_at = QRectF(
                    left + style.pad - 1, float(tops[rank, chunk]), style.index, height
                )
                ink.text(number_at, str(chunk), size="tiny", colour="muted", elide=False)
        ink.painter.setPen(ink.pen("border" if height >= 6 else "hairline", 0.8))
        ink.painter.setBrush(QBrush(ink.colour("raised")))
        if style.gap:
            bars = [
                QRectF(lefts[rank, c], tops[rank, c], ranks * style.slot, height)
                for c in range(ranks)
            ]
            ink.painter.drawRects(bars)
            if style.slot >= 6:
                ink.painter.setPen(ink.pen("hairline", 0.8))
                xs = [lefts[rank, 0] + k * style.slot - 0.5 for k in range(1, ranks)]
                ink.painter.drawLines(
                    [QLineF(x, bar.top() + 1, x, bar.bottom() - 1) for bar in bars for x in xs]
                )
        else:
            ink.painter.drawRect(
                QRectF(lefts[rank, 0], tops[rank, 0], ranks * style.slot, ranks * style.row)
            )


def separate_rows(ink: Ink, ring: Ring, ranks: int) -> None:
    """Fine lines between rows that touch, where they are tall enough for one."""
    style = ring.style
    if style.gap or style.row < 4.5:
        return
    lefts, tops, _ = bar_places(ring, ranks)
    wide = ranks * style.slot
    ink.painter.setPen(ink.pen("surface", 0.8))
    ink.painter.drawLines(
        [
            QLineF(float(lefts[rank, 0]), float(top), float(lefts[rank, 0]) + wide, float(top))
            for rank in range(ranks)
            for top in tops[rank, 1:]
        ]
    )


def draw_ticks(ink: Ink, ring: Ring, finished: np.ndarray) -> None:
    """A tick beside every finished chunk; where there is no room for one, a solid mark."""
    ranks, style = len(finished), ring.style
    lefts, tops, height = bar_places(ring, ranks)
    path, blocks = QPainterPath(), []
    for rank, chunk in np.argwhere(finished).tolist():
        left = float(lefts[rank, chunk]) + ranks * style.slot + 2
        top = float(tops[rank, chunk])
        if height < 6:
            blocks.append(QRectF(left, top, max(style.tick - 2, 2), height))
            continue
        side = min(style.tick - 3, height, 8.0)
        middle = top + height / 2
        path.moveTo(left, middle)
        path.lineTo(left + side * 0.35, middle + side * 0.35)
        path.lineTo(left + side, middle - side * 0.45)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.setPen(ink.pen("ok", 1.8))
    ink.painter.drawPath(path)
    if blocks:
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(QBrush(ink.colour("ok")))
        ink.painter.drawRects(blocks)


def draw_values(
    ink: Ink, ring: Ring, bounds: tuple[int, ...], held: np.ndarray, present: np.ndarray,
    finished: np.ndarray, stale: np.ndarray,
) -> None:  # fmt: skip
    """The numbers beside the bars, where the cards have room for them."""
    ranks, style = len(held), ring.style
    if not style.columns:
        return
    for rank in range(ranks):
        for chunk in range(ranks):
            for element in range(bounds[chunk], bounds[chunk + 1]):
                text = shown(held[rank, element]) if present[rank, chunk] else "–"
                done = bool(finished[rank, chunk])
                faint = bool(stale[rank, chunk]) or not present[rank, chunk]
                ink.text(
                    value_cell(ring, ranks, rank, chunk, element - bounds[chunk]), text,
                    size=style.size, mono=True, bold=done, align="right middle",
                    colour="muted" if faint else "text", elide=False,
                )  # fmt: skip


def value_cell(ring: Ring, ranks: int, rank: int, chunk: int, place: int) -> QRectF:
    """The cell of the `place`-th number of a chunk."""
    style, (left, top, _, _) = ring.style, ring.cards[rank]
    line, column = divmod(place, style.columns)
    tall = (style.row - 2) / style.lines
    x = left + style.cells(ranks) + column * style.cell
    y = top + style.header + chunk * style.row + 1 + line * tall
    return QRectF(x, y, style.cell, tall)


def outline_rows(ink: Ink, ring: Ring, rows: list[tuple[int, int]], alpha: float) -> None:
    """A frame round chunks of cards: those that leave, or have just come in."""
    if alpha <= 0.01:
        return
    ranks, style = len(ring.cards), ring.style
    for rank in sorted({rank for rank, _ in rows}):
        left, top, width, _ = ring.cards[rank]
        chunks = sorted({chunk for one, chunk in rows if one == rank})
        starts = [c for c in chunks if c - 1 not in chunks]
        for first in starts:  # a frame round each run of neighbouring rows
            count = next(k for k in range(1, ranks + 1) if first + k not in chunks)
            y = top + style.header + first * style.row
            box = QRectF(left + 2.5, y, width - 5, count * style.row)
            if style.row >= 8 or count == ranks:
                ink.rect(box, line="text", width=1.5, radius=2.5, alpha=alpha)
                continue
            middle, side = box.center().y(), max(style.row, 3.0)
            for x, way in ((box.left() - 3, 1), (left + style.bars + ranks * style.slot + 5, -1)):
                tip = QPointF(x + 4.5 * way, middle)
                sides = [QPointF(x, middle - side), tip, QPointF(x, middle + side)]
                ink.polygon(sides, fill="text", alpha=alpha)


def draw_packets(
    ink: Ink, ring: Ring, places: list[tuple[float, float]], insides: list[np.ndarray],
    texts: list[str], alpha: float,
) -> list[QRectF]:  # fmt: skip
    """Messages at points: whose numbers each carries (chunks, ranks), and its number where there
    is one. Returns the boxes they cover."""
    if not places:
        return []
    ranks = insides[0].shape[1]
    most = max(len(inside) for inside in insides)
    slot, bar = ring.style.packet(ranks, most)
    size = ring.style.message
    boxes, lefts, tops = [], [], []
    for (x, y), text, inside in zip(places, texts, insides, strict=True):
        chunks = len(inside)
        wide = ink.text_width(text, size, mono=True) if text else 0.0
        width, height = ring.style.packet_size(ranks, chunks, wide, bar)
        box = QRectF(x - width / 2, y - height / 2, width, height)
        boxes.append(box)
        lefts.append(np.full(chunks, box.left() + 4))
        tops.append(y - chunks * bar / 2 + np.arange(chunks) * bar)
    painter = ink.painter
    painter.setPen(ink.pen("text", 1.4, alpha))
    painter.setBrush(QBrush(ink.colour("surface", alpha)))
    for box in boxes:
        painter.drawRoundedRect(box, 5, 5)
    painter.setPen(ink.pen("border", 0.8, alpha))
    painter.setBrush(QBrush(ink.colour("raised", alpha)))
    frames = [
        QRectF(float(left[0]), float(top[0]), ranks * slot, len(top) * bar)
        for left, top in zip(lefts, tops, strict=True)
    ]
    painter.drawRects(frames)
    fill_segments(
        ink, np.concatenate(insides), np.concatenate(lefts), np.concatenate(tops), slot, bar, alpha
    )
    for frame, box, text in zip(frames, boxes, texts, strict=True):
        if text:
            room = QRectF(
                frame.right() + 4, box.top(), box.right() - frame.right() - 4, box.height()
            )
            ink.text(room, text, size=size, mono=True, elide=False, alpha=alpha)
    return boxes
