"""All eight collectives as matrices, a row per rank and a column per chunk: before and after."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush

from explorer.compute.parallelism.collective_views import Kind, Overview
from explorer.core.easing import smooth
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.collectives.cards import fill_segments
from explorer.panels.parallelism.collectives.numbers import shown, size, sum_text
from explorer.panels.parallelism.common.ranks import COLOURS, badge, rank_colour
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut
from explorer.ui.canvas.wrapped import sentence_height, widest_of


def draw_overview(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Eight small pairs of matrices on top, the one in focus below, large and with numbers."""
    index = int(at)
    share = 0.0 if ink.view.reduced_motion else at - index
    body = rect.adjusted(16, 10, -16, -12)
    if body.width() < 200 or body.height() < 160:
        return
    name = trace[index].name
    widest = widest_of(ink, trace, "", lambda: (f"caption.{step.name}" for step in trace.steps))
    high = sentence_height(ink, widest, body.width())
    head = QRectF(body.left(), body.top(), body.width(), high)
    ink.text(head, ink.say(f"caption.{name}"), bold=True, wrap=True, align="left top")
    stage = body.adjusted(0, high + 8, 0, 0)
    wide = stage.width() > 1.5 * stage.height()
    if wide:
        small = QRectF(stage.left(), stage.top(), stage.width() * 0.42, stage.height())
        large = QRectF(small.right() + 24, stage.top(), stage.right() - small.right() - 24,
                       stage.height())  # fmt: skip
    else:
        small = QRectF(stage.left(), stage.top(), stage.width(), stage.height() * 0.44)
        large = QRectF(stage.left(), small.bottom() + 14, stage.width(),
                       stage.bottom() - small.bottom() - 14)  # fmt: skip
    _thumbnails(ink, small, trace, name, 2 if wide else 4)
    if name in ("halves", "merged"):
        following = trace[index + 1].name if index + 1 < len(trace) else name
        _halves(ink, large, trace, 1.0 if name == "merged" else
                smooth(share) if following == "merged" else 0.0)  # fmt: skip
    else:
        _focus(ink, large, trace, kind_of(trace, name))


def kind_of(trace: Trace, name: str) -> Kind:
    """A collective by its name."""
    found: Overview = trace.shared
    return next(kind for kind in found.kinds if kind.name == name)


def _thumbnails(ink: Ink, box: QRectF, trace: Trace, name: str, columns: int) -> None:
    found: Overview = trace.shared
    rows = -(-len(found.kinds) // columns)
    line = ink.line_height("small")
    gap = 8.0
    wide = (box.width() - (columns - 1) * gap) / columns
    tall = (box.height() - (rows - 1) * gap) / rows
    for place, kind in enumerate(found.kinds):
        tile = QRectF(box.left() + place % columns * (wide + gap),
                      box.top() + place // columns * (tall + gap), wide, tall)  # fmt: skip
        mine = kind.name == name or (
            name in ("halves", "merged")
            and kind.name in ("all-reduce", "reduce-scatter", "all-gather")
        )
        ink.rect(tile, fill="raised" if mine else "surface", line="text" if mine else "hairline",
                 width=1.6 if mine else 1.0, radius=6)  # fmt: skip
        inner = tile.adjusted(7, 4, -7, -6)
        title = ink.say(f"kind.{kind.name}")
        fits = ink.text_width(title, "small", bold=True) <= inner.width()
        ink.text(QRectF(inner.left(), inner.top(), inner.width(), line), title,
                 size="small" if fits else "tiny", bold=True)  # fmt: skip
        side = min((inner.width() - 18) / 2, inner.height() - line - 3)
        if side > 8:
            top = inner.top() + line + 3 + (inner.height() - line - 3 - side) / 2
            left = inner.center().x() - side - 9
            pair = QRectF(left, top, side, side), QRectF(left + side + 18, top, side, side)
            ink.layer(("pair", kind.name, len(kind.before), left, top, side),
                      partial(_pair, pair, kind))  # fmt: skip
        names = [step.name for step in trace.steps]
        ink.mark(tile, ReadOut(title, _factor(ink, trace, kind)), seek=names.index(kind.name),
                 name=f"kind {kind.name}")  # fmt: skip


def _pair(areas: tuple[QRectF, QRectF], kind: Kind, ink: Ink) -> None:
    """Before, an arrow, after; whose numbers are where does not depend on the numbers."""
    before, after = areas
    _matrix(ink, before, kind.inside_before)
    y = before.center().y()
    ink.arrow(before.right() + 4, y, before.right() + 14, y, "muted", head=5)
    _matrix(ink, after, kind.inside_after)


def _matrix(ink: Ink, area: QRectF, inside: np.ndarray) -> None:
    """Cells (ranks, chunks) with a segment for every rank whose number is in."""
    ranks = len(inside)
    cell = area.width() / ranks
    gap = 1.0 if cell >= 6 else 0.4
    ink.rect(area, fill="raised", line="border", width=0.8)
    rows, columns = np.divmod(np.arange(ranks * ranks), ranks)
    side = cell - 2 * gap
    _owners(ink, inside.reshape(-1, ranks), area.left() + columns * cell + gap,
            area.top() + rows * cell + gap, (side, side))  # fmt: skip
    if cell >= 4:
        lines = [
            (area.left() + k * cell, area.top(), area.left() + k * cell, area.bottom())
            for k in range(1, ranks)
        ]
        lines += [(area.left(), area.top() + k * cell, area.right(), area.top() + k * cell)
                  for k in range(1, ranks)]  # fmt: skip
        ink.segments(np.array(lines), "border", width=0.7)


def _owners(
    ink: Ink, inside: np.ndarray, lefts: np.ndarray, tops: np.ndarray, size_of: tuple[float, float],
    alpha: float = 1.0,
) -> None:  # fmt: skip
    """Cells in the colour of the rank whose number they hold; of a sum a segment for every rank,
    where those can be told apart."""
    wide, tall = size_of
    count = inside.sum(axis=1)
    for rank in range(inside.shape[1]):
        mine = (count == 1) & inside[:, rank]
        boxes = [
            QRectF(x, y, wide, tall)
            for x, y in zip(lefts[mine].tolist(), tops[mine].tolist(), strict=True)
        ]
        ink.painter.setPen(ink.pen("border", 0.8, alpha) if wide >= 6 else Qt.PenStyle.NoPen)
        ink.painter.setBrush(QBrush(ink.colour(rank_colour(rank), alpha)))
        ink.painter.drawRects(boxes)
        if rank >= COLOURS and wide >= 4:  # the second eight have a dark middle
            for box in boxes:
                ink.circle(box.center().x(), box.center().y(), min(wide, tall) * 0.2, fill="text",
                           alpha=alpha)  # fmt: skip
    sums = count > 1
    slot = wide / inside.shape[1]
    if slot >= 1.5:
        fill_segments(ink, inside[sums], lefts[sums], tops[sums], slot, tall, alpha)
        return
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(QBrush(ink.colour("weight", alpha)))
    corners = zip(lefts[sums].tolist(), tops[sums].tolist(), strict=True)
    ink.painter.drawRects([QRectF(x, y, wide, tall) for x, y in corners])


def _factor(ink: Ink, trace: Trace, kind: Kind) -> tuple[str, ...]:
    """What nccl-tests multiplies with, and what a ring sends here."""
    return (
        ink.say("read.factor", factor=number(kind.factor), formula=form_of(kind.name)),
        ink.say("read.kind.sent", bytes=size(kind.sent)),
    )


def form_of(name: str) -> str:
    """The factor of a collective as a formula."""
    if name == "all-reduce":
        return "2(N − 1)/N"
    return "1" if name in ("broadcast", "reduce") else "(N − 1)/N"


def _focus(ink: Ink, box: QRectF, trace: Trace, kind: Kind) -> None:
    """Before and after, large."""
    small = ink.line_height("small")
    foot = QRectF(box.left(), box.bottom() - small, box.width(), small)
    text = ink.say("foot.factor", formula=form_of(kind.name), factor=number(kind.factor))
    if ink.text_width(text, "small") > foot.width():
        text = ink.say("foot.factor.short", factor=number(kind.factor))
    ink.text(foot, text, size="small", colour="muted", align="center middle")
    area = box.adjusted(0, 0, 0, -small - 6)
    side = min((area.width() - 60) / 2 - 26, area.height() - small - 8)
    gap = (area.width() - 2 * (side + 26)) / 2
    left = area.left() + gap / 2
    for place, (values, inside, key) in enumerate((
        (kind.before, kind.inside_before, "before"), (kind.after, kind.inside_after, "after")
    )):  # fmt: skip
        x = left + place * (side + 26 + gap)
        _grid(ink, QRectF(x + 26, area.top() + small + 6, side, side), trace, values, inside,
              ink.say(key))  # fmt: skip
    middle = area.top() + small + 6 + side / 2
    start = left + 26 + side + 8
    ink.arrow(start, middle, start + gap - 16, middle, "text", width=2.0, head=9)
    link = QRectF(start - 6, middle - 14, gap - 4, 28)
    ink.mark(link, ReadOut(ink.say("open.messages")),
             open=Open("parallelism/collectives", {"show": "messages", "collective": kind.name}),
             name="open messages")  # fmt: skip


def _grid(
    ink: Ink, area: QRectF, trace: Trace, values: np.ndarray, inside: np.ndarray, title: str, *,
    alpha: float = 1.0,
) -> None:  # fmt: skip
    """A large matrix: the ranks at its side, numbers in its cells where they fit."""
    ranks, small = len(inside), ink.line_height("small")
    cell = area.width() / ranks
    ink.text(QRectF(area.left(), area.top() - small - 4, area.width(), small), title, size="small",
             bold=True, align="center middle", alpha=alpha)  # fmt: skip
    texts = [[("" if np.isnan(v) else shown(v)) for v in row] for row in values.tolist()]
    widest = max((ink.text_width(t, "small", mono=True) for row in texts for t in row), default=0)
    numbers = widest + 4 <= cell and cell >= 2.2 * small
    rows, columns = np.divmod(np.arange(ranks * ranks), ranks)
    lefts, tops = area.left() + columns * cell, area.top() + rows * cell
    ink.rect(area, fill="raised", line="border", width=0.8, alpha=alpha)
    edges = np.arange(1, ranks) * cell
    across = [(area.left(), area.top() + e, area.right(), area.top() + e) for e in edges]
    down = [(area.left() + e, area.top(), area.left() + e, area.bottom()) for e in edges]
    ink.segments(np.array(across + down), "border", width=0.8, alpha=alpha)
    pad = 3.0 if cell >= 14 else 1.0
    bar = (pad, pad, cell - 2 * pad, cell - 2 * pad)  # left, top, width, height in a cell
    if numbers:
        bar = (5.0, cell * 0.54, cell - 10, cell * 0.34)
    flat = inside.reshape(-1, ranks)
    there = flat.any(axis=1)
    _owners(ink, flat[there], lefts[there] + bar[0], tops[there] + bar[1], bar[2:], alpha)
    for rank in range(ranks):
        y = area.top() + rank * cell
        if cell >= 9:
            badge(ink, area.left() - 12, y + cell / 2, min(6.0, cell / 3), rank, alpha=alpha)
        for chunk in range(ranks if numbers else 0):
            upper = QRectF(area.left() + chunk * cell, y + 3, cell, cell * 0.5 - 2)
            ink.text(upper, texts[rank][chunk], size="small", mono=True,
                     bold=bool(inside[rank, chunk].sum() > 1), align="center middle", elide=False,
                     alpha=alpha)  # fmt: skip
    if alpha > 0.5:
        ink.mark(area, partial(_read_cell, ink, trace, area, values, inside), name=title)


def _read_cell(
    ink: Ink, trace: Trace, area: QRectF, values: np.ndarray, inside: np.ndarray, point: QPointF
) -> ReadOut:
    """The cell under a point: its number, and the sum behind it."""
    ranks = len(inside)
    rank = min(max(int((point.y() - area.top()) / area.height() * ranks), 0), ranks - 1)
    chunk = min(max(int((point.x() - area.left()) / area.width() * ranks), 0), ranks - 1)
    title = ink.say("read.chunk", rank=rank, chunk=chunk)
    value = float(values[rank, chunk])
    if np.isnan(value):
        return ReadOut(title, (ink.say("read.nothing"),))
    who = np.flatnonzero(inside[rank, chunk]).tolist()
    if len(who) > 1:
        start = kind_of(trace, "all-reduce").before
        return ReadOut(title, (sum_text([float(start[r, chunk]) for r in who], value),))
    return ReadOut(title, (shown(value), ink.say("read.who", who=who[0])))


def _halves(ink: Ink, box: QRectF, trace: Trace, merged: float) -> None:
    """Reduce-scatter, then all-gather; the middle fades and the two arrows become one."""
    whole = kind_of(trace, "all-reduce")
    scatter, gather = kind_of(trace, "reduce-scatter"), kind_of(trace, "all-gather")
    small = ink.line_height("small")
    words = max(ink.text_width(ink.say(f"kind.{name}"), "small", bold=True)
                for name in ("reduce-scatter", "all-gather"))  # fmt: skip
    side = min((box.width() - 3 * 26 - 2 * 0.72 * words) / 3, box.height() - 3 * small - 20)
    top = box.top() + 2 * small + 14 + (box.height() - 3 * small - 20 - side) / 2
    step = (box.width() - side - 26) / 2
    places = [box.left() + 26 + k * step for k in range(3)]
    middle = top + side / 2
    _grid(ink, QRectF(places[0], top, side, side), trace, whole.before,
          whole.inside_before, ink.say("before"))  # fmt: skip
    if merged < 0.98:
        _grid(ink, QRectF(places[1], top, side, side), trace, scatter.after,
              scatter.inside_after, ink.say("between"), alpha=1 - merged)  # fmt: skip
    _grid(ink, QRectF(places[2], top, side, side), trace, whole.after, whole.inside_after,
          ink.say("after"))  # fmt: skip
    room = step - side - 26 - 12
    for place, name in enumerate(("reduce-scatter", "all-gather")):
        left = places[place] + side + 6
        right = left + room
        if merged > 0 and place == 0:  # the first arrow reaches out to the end
            right += (places[2] - 26 - 6 - right) * merged
        alpha = 1.0 if place == 0 else 1 - merged
        if alpha > 0.02:
            ink.arrow(left, middle, right, middle, "text", width=2.0, head=9, alpha=alpha)
        if merged < 0.5:
            _over(ink, (left + left + room) / 2, top - 4, ink.say(f"kind.{name}"),
                  1 - 2 * merged)  # fmt: skip
    if merged >= 0.5:
        _over(ink, (places[0] + side + places[2] - 26) / 2, middle - small,
              ink.say("kind.all-reduce"), 2 * merged - 1)  # fmt: skip
    foot = QRectF(box.left(), box.bottom() - small, box.width(), small)
    text = ink.say("foot.halves", half=size(scatter.sent), other=size(gather.sent),
                   whole=size(whole.sent))  # fmt: skip
    if ink.text_width(text, "small") > foot.width():
        text = f"{size(scatter.sent)} + {size(gather.sent)} = {size(whole.sent)}"
    ink.text(foot, text, size="small", colour="muted", align="center middle")


def _over(ink: Ink, x: float, y: float, text: str, alpha: float) -> None:
    """A word above an arrow."""
    ink.label(x, y, text, anchor="center bottom", size="small", bold=True, alpha=alpha)
