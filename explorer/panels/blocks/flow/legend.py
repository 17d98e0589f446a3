"""The legend beside the streams: who may see whom, what thickness and dots mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.flow import Travel
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.blocks.flow.layout import COLOURS, Places, thickness
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_legend(ink: Ink, where: Places, trace: Trace) -> None:
    """Who may see whom, and what thickness and dots mean."""
    box, travel = where.legend, trace.shared
    tiny = ink.line_height("tiny")
    y = box.top()
    side = min(34.0, max(box.height() * 0.3, 18.0))
    x = box.left()
    if box.height() < side + 2 * tiny:
        return
    for name, causal in _masks(travel):
        text = ink.say("mask." + name)
        wide = max(side, ink.text_width(text, "tiny")) + 12
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + side + tiny + 8
        if y + side + tiny > box.bottom():
            return
        _mask(ink, QRectF(x, y, side, side), causal, COLOURS["cross" if name == "cross" else
                                                             "attention"])  # fmt: skip
        ink.text(QRectF(x, y + side + 1, min(wide, box.right() - x), tiny), text, size="tiny",
                 colour="muted")  # fmt: skip
        ink.mark(QRectF(x, y, min(wide, box.right() - x), side + tiny),
                 ReadOut(text, (ink.say("read.mask." + name),)), name=f"mask {name}")  # fmt: skip
        x += wide
    y += side + tiny + 8
    bar = 10 + ink.line_height("small") + 4
    if y + tiny + bar > box.bottom():
        return
    room = QRectF(box.left(), y, box.width(), 3 * tiny)
    y += ink.text(room, ink.say("legend.stream"), size="tiny", colour="muted", wrap=True,
                  align="left top") + 2  # fmt: skip
    top = trace.scales["stream"][1]
    width = min(box.width(), 150.0)
    for place in range(30):
        share = (place + 0.5) / 30
        wide = thickness(share * share * top, top)
        ink.line(box.left() + width * place / 30, y + 5, box.left() + width * (place + 1) / 30,
                 y + 5, ink.ramp(0.3 + 0.7 * share), width=wide)  # fmt: skip
    ink.text(QRectF(box.left(), y + 10, width, tiny), "0", size="tiny", mono=True, colour="muted")
    ink.text(QRectF(box.left(), y + 10, width, tiny), number(top, 3), size="tiny", mono=True,
             colour="muted", align="right middle")  # fmt: skip
    y += 10 + tiny + 4
    for key in ("legend.sum", "legend.norm"):
        if y + tiny > box.bottom():
            return
        middle = y + tiny / 2
        if key == "legend.sum":
            ink.circle(box.left() + 7, middle, 4, fill="surface", line="text")
            ink.line(box.left() + 5, middle, box.left() + 9, middle, "text", width=1)
            ink.line(box.left() + 7, middle - 2, box.left() + 7, middle + 2, "text", width=1)
        else:
            ink.line(box.left(), middle, box.left() + 14, middle, "muted", width=1, dash=True)
        if key == "legend.sum" and not travel.residual:
            key = "legend.cut"
        elif key == "legend.norm" and travel.scaled:
            key = "legend.norm.rms"
        room = QRectF(box.left() + 20, y, box.width() - 20, 3 * tiny)
        y += ink.text(room, ink.say(key), size="tiny", colour="muted", wrap=True,
                      align="left top") + 3  # fmt: skip


def _masks(travel: Travel) -> list[tuple[str, bool]]:
    names = {"encoder": ("all", False), "decoder": ("causal", True)}
    found = [names[column.name] for column in travel.columns]
    return [*found, ("cross", False)] if len(travel.columns) > 1 else found


def _mask(ink: Ink, box: QRectF, causal: bool, colour: str) -> None:
    """Five queries (down) and five keys (across); what is hidden is hatched."""
    cell = box.width() / 5
    for query in range(5):
        for key in range(5):
            place = QRectF(box.left() + key * cell, box.top() + query * cell, cell - 1, cell - 1)
            if causal and key > query:
                ink.hatch(place, gap=3)
            else:
                ink.rect(place, fill=colour, alpha=0.75)
    ink.rect(box, line="border", width=0.8)
