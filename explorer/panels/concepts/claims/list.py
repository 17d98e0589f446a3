"""The list of sentences: its sign, its id, as much as fits of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from explorer.core.cards import claims
from explorer.core.trace import Trace
from explorer.panels.concepts.claims.symbols import draw_symbol
from explorer.panels.concepts.common.winding import draw_winding
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_list(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The rows around the one in front, a tab's name above its first."""
    known = claims()[0]
    listed = trace.shared.listed
    lines: list[int | str] = []
    for place, name in enumerate(listed):
        tab = known[name].tab
        if place == 0 or known[listed[place - 1]].tab != tab:
            lines.append("tab." + tab)
        lines.append(place)
    draw_winding(ink, area, lines, index, partial(_draw_row, trace))


def _draw_row(trace: Trace, ink: Ink, box: QRectF, place: int, current: bool) -> None:
    name = trace.shared.listed[place]
    verdict = trace[place].verdict if place < len(trace) else ""
    radius = box.height() * 0.27
    draw_symbol(ink, box.left() + 6 + radius, box.center().y(), radius, verdict)
    left = box.left() + 14 + 2 * radius
    wide = ink.text_width("W000", "small", mono=True) + 8
    ink.text(QRectF(left, box.top(), wide, box.height()), name, size="small", mono=True,
             colour="text" if current else "muted")  # fmt: skip
    statement = claims()[0][name].statement[ink.view.language]
    rest = QRectF(left + wide, box.top(), box.right() - left - wide - 4, box.height())
    ink.text(rest, statement, size="small")
    if place < len(trace):
        ink.mark(box, ReadOut(name, (statement, ink.say("verdict." + verdict))), seek=place,
                 name=f"row {name}")  # fmt: skip
