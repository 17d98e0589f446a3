"""The list of sentences, wound to the one in front: its sign, its id, as much as fits of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.cards import claims
from explorer.core.trace import Trace
from explorer.panels.concepts.claims.symbols import draw_symbol
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_list(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """As many rows as fit, the current one near the middle; a tab's name above its first."""
    known = claims()[0]
    listed = trace.shared.listed
    lines: list[int | str] = []
    for place, name in enumerate(listed):
        tab = known[name].tab
        if place == 0 or known[listed[place - 1]].tab != tab:
            lines.append("tab." + tab)
        lines.append(place)
    high = ink.line_height("small") * 1.5
    room = max(int(area.height() / high), 1)
    here = lines.index(index) if index in lines else 0
    first = min(max(here - room // 2, 0), max(len(lines) - room, 0))
    for row, line in enumerate(lines[first : first + room]):
        box = QRectF(area.left(), area.top() + row * high, area.width() - 8, high)
        if isinstance(line, str):
            ink.text(box, ink.say(line), size="small", bold=True, colour="muted")
        else:
            _draw_row(ink, box, trace, line, line == index)
    if len(lines) > room:
        rail = QRectF(area.right() - 4, area.top(), 3, room * high)
        ink.rect(rail, fill="hairline", radius=1.5)
        part = QRectF(rail.left(), rail.top() + rail.height() * first / len(lines), 3,
                      max(rail.height() * room / len(lines), 6))  # fmt: skip
        ink.rect(part, fill="border", radius=1.5)


def _draw_row(ink: Ink, box: QRectF, trace: Trace, place: int, current: bool) -> None:
    name = trace.shared.listed[place]
    verdict = trace[place].verdict if place < len(trace) else ""
    if current:
        ink.rect(box, fill="selection", radius=5)
    radius = box.height() * 0.27
    draw_symbol(ink, box.left() + 6 + radius, box.center().y(), radius, verdict)
    left = box.left() + 14 + 2 * radius
    wide = ink.text_width("W000", "small", mono=True) + 8
    ink.text(QRectF(left, box.top(), wide, box.height()), name, size="small", mono=True,
             colour="muted")  # fmt: skip
    statement = claims()[0][name].statement[ink.view.language]
    rest = QRectF(left + wide, box.top(), box.right() - left - wide - 4, box.height())
    ink.text(rest, statement, size="small")
    if place < len(trace):
        ink.mark(box, ReadOut(name, (statement, ink.say("verdict." + verdict))), seek=place,
                 name=f"row {name}")  # fmt: skip
