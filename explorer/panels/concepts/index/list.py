"""The concepts that were found: dot, name; the tabs as headings when the path is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from explorer.core.cards import cards
from explorer.core.trace import Trace
from explorer.panels.concepts.common.winding import draw_winding
from explorer.panels.concepts.index.dots import draw_dot
from explorer.panels.concepts.index.progress import progress_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_list(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The rows around the one in front."""
    starts = {section.start: "tab." + section.id for section in trace.sections}
    lines: list[int | str] = []
    for place in range(len(trace)):
        if place in starts:
            lines.append(starts[place])
        lines.append(place)
    draw_winding(ink, area, lines, index, partial(_draw_row, trace))


def _draw_row(trace: Trace, ink: Ink, box: QRectF, place: int, current: bool) -> None:
    card = cards()[0][trace[place].card]
    state = progress_of(ink.view, card.id)
    radius = box.height() * 0.26
    draw_dot(ink, box.left() + 6 + radius, box.center().y(), radius, card.tab, state)
    name = card.name[ink.view.language]
    core = card.importance == "core"
    rest = box.adjusted(14 + 2 * radius, 0, -4, 0)
    ink.text(rest, name, size="small", bold=core and current)
    lines = (ink.say("importance." + card.importance), ink.say("mark." + state))
    ink.mark(box, ReadOut(name, lines), seek=place, name=f"row {card.id}")
