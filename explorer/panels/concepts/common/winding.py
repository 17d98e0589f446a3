"""A list longer than the stage, wound so that the line in front is near the middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink


def draw_winding(
    ink: Ink, area: QRectF, lines: Sequence[int | str], current: int,
    draw_row: Callable[[Ink, QRectF, int, bool], None],
) -> None:  # fmt: skip
    """Rows for the numbers among `lines`, headings (keys of the lab's words) for the texts.

    `draw_row(ink, box, number, is_current)` draws one row; how much of the list is shown stands at
    its right.
    """
    high = ink.line_height("small") * 1.5
    room = max(int(area.height() / high), 1)
    here = lines.index(current) if current in lines else 0
    first = min(max(here - room // 2, 0), max(len(lines) - room, 0))
    for row, line in enumerate(lines[first : first + room]):
        box = QRectF(area.left(), area.top() + row * high, area.width() - 8, high)
        if isinstance(line, str):
            ink.text(box, ink.say(line), size="small", bold=True, colour="muted")
            continue
        if line == current:
            ink.rect(box, fill="selection", radius=5)
        draw_row(ink, box, line, line == current)
    if len(lines) > room:
        rail = QRectF(area.right() - 4, area.top(), 3, room * high)
        ink.rect(rail, fill="hairline", radius=1.5)
        part = QRectF(rail.left(), rail.top() + rail.height() * first / len(lines), 3,
                      max(rail.height() * room / len(lines), 6))  # fmt: skip
        ink.rect(part, fill="border", radius=1.5)
