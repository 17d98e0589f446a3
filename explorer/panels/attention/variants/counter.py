"""Many heads or few: the four matrices cut into slabs, and the counter that does not move."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.variants import HeadCount, Run
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MATRICES = (("W_Q", "query"), ("W_K", "key"), ("W_V", "value"), ("W_O", "muted"))


def draw_count(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """The slider; the matrices with one key/value head per head; with one for all."""
    run: Run = trace.shared
    now = run.counts[index]
    line = ink.line_height("small")
    slider = QRectF(body.left(), body.top(), body.width(), 2.6 * line)
    draw_slider(ink, slider, trace, index)
    room = body.bottom() - slider.bottom() - 10
    rows = (
        (ink.say("count.full", h=now.heads), now.heads, now.parameters),
        (ink.say("count.one"), 1, now.one_key_value_head),
    )
    height = room / 2
    for place, (title, groups, parameters) in enumerate(rows):
        row = QRectF(body.left(), slider.bottom() + 10 + place * height, body.width(), height - 10)
        draw_row(ink, row, run, now, title, groups, parameters)


def draw_slider(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Ticks at every number of heads; a click on one goes there."""
    run: Run = trace.shared
    name = ink.say("count.slider")
    left = box.left() + ink.text_width(name, "body") + 24
    ink.text(QRectF(box.left(), box.top(), left - box.left(), box.height() * 0.55), name)
    y, right = box.top() + box.height() * 0.28, box.right() - 24
    ink.line(left, y, right, y, "border", width=3)
    step = (right - left) / max(len(run.counts) - 1, 1)
    start = trace.sections[0].start
    for place, each in enumerate(run.counts):
        x = left + place * step
        chosen = place == index
        ink.circle(x, y, 8 if chosen else 4, fill="query" if chosen else "surface",
                   line="query" if chosen else "border", width=1.4)  # fmt: skip
        ink.label(x, y + 11, str(each.heads), anchor="center top", size="small", mono=True,
                  bold=chosen, colour="text" if chosen else "muted")  # fmt: skip
        mark = QRectF(x - step / 2, box.top(), step, box.height()).intersected(box)
        read = ReadOut(ink.say("count.read", h=each.heads, d=each.head_width),
                       (ink.say("count.weights", n=count(each.parameters)),))  # fmt: skip
        ink.mark(mark, read, seek=start + place, name=read.title)


def draw_row(
    ink: Ink, row: QRectF, run: Run, now: HeadCount, title: str, groups: int, parameters: int
) -> None:
    """Four matrices of width × (heads · head width), cut into heads, and their sum as a number."""
    line, large = ink.line_height("small"), ink.line_height("headline")
    beside = row.width() > 2.2 * row.height()
    number = count(parameters)
    # of both rows, so that their squares are of one size
    numbers = (count(now.parameters), count(now.one_key_value_head))
    wide = max(*(ink.text_width(each, "headline", mono=True, bold=True) for each in numbers),
               ink.text_width(ink.say("count.unit"), "small")) + 8  # fmt: skip
    top = row.top() + line + 6
    space = row.bottom() - top - line - 2
    space_across = row.width() - (wide + 20 if beside else 0)
    side = max(min(space - (0 if beside else large + 6), (space_across - 36) / 4), 8.0)
    top += max(space - side - (0 if beside else large + 6), 0.0) / 3
    ink.text(QRectF(row.left(), top - line - 4, row.width(), line), title, bold=True,
             size=fitting(ink, title, row.width(), bold=True))  # fmt: skip
    for place, (name, colour) in enumerate(MATRICES):
        square = QRectF(row.left() + place * (side + 12), top, side, side)
        shared = name in ("W_K", "W_V")
        slabs = groups if shared else now.heads
        draw_matrix(ink, square, name, colour, slabs, now.heads, run.width)
    spot = (
        QRectF(row.left() + 4 * (side + 12) + 8, top + side / 2 - large, wide, large)
        if beside
        else QRectF(row.left(), top + side + line + 4, wide, large)
    )
    ink.text(spot, number, size="headline", mono=True, bold=True)
    unit = (
        QRectF(spot.left(), spot.bottom(), wide, line)
        if beside
        else QRectF(spot.right() + 4, spot.top(), row.right() - spot.right(), large)
    )
    ink.text(unit, ink.say("count.unit"), size="small", colour="muted")


def draw_matrix(
    ink: Ink, square: QRectF, name: str, colour: str, slabs: int, heads: int, width: int
) -> None:
    """A square of width × width that is filled as far as there are slabs; each slab is a head."""
    ink.rect(square, line="hairline", dash=True)
    across = name != "W_O"  # W_O reads the heads: its slabs lie
    size = (square.width() if across else square.height()) / heads
    for slab in range(slabs):
        part = (
            QRectF(square.left() + slab * size, square.top(), size, square.height()) if across
            else QRectF(square.left(), square.top() + slab * size, square.width(), size)
        )  # fmt: skip
        ink.rect(part, fill=soft(ink, colour, 0.34 if slab % 2 else 0.2),
                 line=soft(ink, colour, 0.9) if size > 3 else None, width=0.8)  # fmt: skip
    text = f"W{name[1:].replace('_', '')}"
    below = QRectF(square.left(), square.bottom() + 1, square.width(), ink.line_height("small"))
    label = f"{text}  {width}×{width * slabs // heads}"
    ink.text(below, label, size=fitting(ink, label, square.width()), colour="muted", mono=True)
    d = width // heads
    ink.mark(square, ReadOut(ink.say("count.matrix", name=text, n=slabs), (
        ink.say("count.slab", w=width, d=d, n=count(width * d)),
        f"{slabs} × {width} × {d} = {count(slabs * width * d)}",
    )))  # fmt: skip
