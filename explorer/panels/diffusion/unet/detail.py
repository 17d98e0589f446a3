"""Inside a block: all its channels, or where each place of the attention looks."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.unet import BLOCKS
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet, draw_range
from explorer.panels.diffusion.unet.told import part_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

SIDE = 4  # places of the attention on a side


def chosen(selection: Any) -> tuple[str, int]:
    """The block that is looked into, and the place of the attention that asks."""
    if not isinstance(selection, dict):
        return "attention", 5
    block, place = selection.get("block"), selection.get("place")
    known = block if isinstance(block, str) and block in BLOCKS else "attention"
    inside = isinstance(place, int) and not isinstance(place, bool) and 0 <= place < SIDE**2
    return known, place if inside else 5  # type: ignore[return-value]  # an int where it is inside


def heat_of(ink: Ink, values: Any) -> Any:
    """Values as the reader's colour scale has them: themselves, or their root, in which small ones
    are seen beside large ones."""
    return np.sqrt(values) if ink.view.scale == "root" else values


def draw_detail(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """What the selected block holds, for the followed sample."""
    block, place = chosen(ink.view.selection)
    if block == "attention":
        _draw_attention(ink, box, trace, index, place)
    else:
        _draw_channels(ink, box, trace, index, block)


def _draw_channels(ink: Ink, box: QRectF, trace: Trace, index: int, block: str) -> None:
    maps = trace[index].maps[block]
    channels, height, width = maps.shape
    line, foot = ink.line_height("small") + 3, ink.line_height("tiny") + 5
    title = ink.say("detail.channels", part=ink.say(part_of(block)), channels=channels,
                    height=height, width=width)  # fmt: skip
    ink.text(QRectF(box.left(), box.top(), box.width(), line), title, size="small", bold=True)
    # one scale for a block at this step, around zero; its range stands below
    reach = float(np.abs(maps).max()) or 1.0
    room = box.adjusted(0, line, 0, -foot)
    sheet = Sheet.fit(room, channels, (height, width), gap=3.0, largest=72.0)
    sheet.draw(ink, maps, (-reach, reach), "signed")

    def read(channel: int, row: int, column: int) -> ReadOut:
        value = number(float(maps[channel, row, column]))
        text = ink.say("read.channel", channel=channel, row=row, column=column, value=value)
        return ReadOut(text)

    sheet.mark(ink, read, name=title)
    below = QRectF(box.left(), sheet.area.bottom() + 5, box.width(), foot)
    draw_range(ink, below, (-reach, reach), tone="signed")


def _draw_attention(ink: Ink, box: QRectF, trace: Trace, index: int, place: int) -> None:
    step = trace[index]
    line, tiny = ink.line_height("small") + 6, ink.line_height("tiny")
    head = QRectF(box.left(), box.top(), box.width(), line)
    ink.text(head, ink.say("detail.attention"), size="small", bold=True)
    if step.attention.size == 0:
        ink.text(head.translated(0, line), ink.say("detail.none"), size="small", colour="muted")
        return
    weights = step.attention[:, place]  # (heads, 17)
    heads = len(weights)
    foot = tiny + 6

    def cell_of(rows: int) -> float:
        columns = -(-(heads + 1) // rows)
        return min((box.width() - 12 * (columns - 1)) / columns,
                   (box.height() - line - foot) / rows - 2 * tiny - 10)  # fmt: skip

    rows = max((1, 2), key=cell_of)
    columns, cell = -(-(heads + 1) // rows), max(cell_of(rows), 20.0)
    highest = trace.scales["attention weights"][1]
    high = heat_of(ink, highest)

    def corner(at: int) -> QRectF:
        row, column = divmod(at, columns)
        y = box.top() + line + tiny + row * (cell + 2 * tiny + 10)
        return QRectF(box.left() + column * (cell + 12), y, cell, cell)

    asking = corner(0)
    ink.label(asking.center().x(), asking.top() - 1, ink.say("detail.place"),
              anchor="center bottom", size="tiny", colour="muted")  # fmt: skip
    guess = Sheet(asking.left(), asking.top(), 1, 1, (16, 16), cell, cell)
    guess.draw(ink, step.x0_hat[1, trace.params.sample][None])
    each = cell / SIDE
    for at in range(SIDE**2):
        row, column = divmod(at, SIDE)
        square = QRectF(asking.left() + column * each, asking.top() + row * each, each, each)
        if at == place:
            ink.rect(square, line="query", width=2.5)
        ink.mark(square, ReadOut(ink.say("read.query", place=at)),
                 select={"block": "attention", "place": at},
                 name=ink.say("name.place", place=at))  # fmt: skip
    for head_at in range(heads):
        area = corner(head_at + 1)
        ink.label(area.center().x(), area.top() - 1, ink.say("detail.head", head=head_at + 1),
                  anchor="center bottom", size="tiny", colour="muted")  # fmt: skip
        grid = weights[head_at, :-1].reshape(SIDE, SIDE)
        ink.heat(area, heat_of(ink, grid), (0.0, high))
        ink.rect(area, line="hairline")
        row, column = divmod(place, SIDE)
        ink.rect(QRectF(area.left() + column * each, area.top() + row * each, each, each),
                 line="query", width=1.5)  # fmt: skip
        token = QRectF(area.left(), area.bottom() + 2, cell, tiny + 1)
        ink.heat(token, heat_of(ink, weights[head_at, -1:][None]), (0.0, high))
        ink.rect(token, line="hairline")
        share = float(weights[head_at, -1])
        text = f"{ink.say('detail.token')} {percent(share)}"
        fits = ink.text_width(text, "tiny") < cell
        colour = "surface" if heat_of(ink, share) > 0.55 * high else "text"
        ink.text(token, text if fits else percent(share), size="tiny", align="center middle",
                 colour=colour, elide=False)  # fmt: skip

        def read(point: QPointF, area: QRectF = area, at: int = head_at) -> ReadOut:
            row = min(max(int((point.y() - area.top()) / each), 0), SIDE - 1)
            column = min(max(int((point.x() - area.left()) / each), 0), SIDE - 1)
            key = row * SIDE + column
            value = number(float(weights[at, key]))
            return ReadOut(ink.say("read.weight", head=at + 1, query=place, key=key, share=value))

        ink.mark(area, read)
        said = ink.say("read.token", head=head_at + 1, query=place, share=number(share))
        ink.mark(token, ReadOut(said))
    below = QRectF(box.left(), corner(heads).bottom() + tiny + 9, box.width(), tiny + 2)
    draw_range(ink, below, (0.0, highest), tone="weight")
