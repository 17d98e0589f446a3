"""A concept in the middle, those it is related to around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.cards import cards
from explorer.core.trace import Trace
from explorer.panels.concepts.index.chart import ring
from explorer.panels.concepts.index.dots import draw_dot
from explorer.panels.concepts.index.progress import progress_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

MOST = 7


def neighbours_of(name: str) -> list[str]:
    """The concepts a concept names as related, then those that name it."""
    known = cards()[0]
    naming = [other.id for other in known.values() if name in other.related]
    found = dict.fromkeys(n for n in (*known[name].related, *naming) if n in known and n != name)
    return list(found)


def draw_neighbours(ink: Ink, area: QRectF, trace: Trace, name: str) -> None:
    """The centre and up to seven others; a click goes to one of them."""
    around = neighbours_of(name)[:MOST]
    if not around:
        ink.text(area, ink.say("alone"), size="small", colour="muted", align="center middle")
        return
    middle = area.center()
    label = ink.line_height("small")
    across = area.width() / 2 - min(area.width() * 0.22, 110.0)
    down = area.height() / 2 - label * 2.6
    places = ring(len(around))
    for x, y in places:
        ink.line(middle.x(), middle.y(), middle.x() + across * x, middle.y() + down * y, "border",
                 alpha=0.6)  # fmt: skip
    taken = [QRectF(middle.x() - 17, middle.y() - 17, 34, 34)]
    step_of = {step.card: place for place, step in enumerate(trace.steps)}
    for other, (x, y) in zip(around, places, strict=True):
        _draw_one(ink, area, trace, other, middle.x() + across * x, middle.y() + down * y, y < -0.1,
                  taken, step_of.get(other))  # fmt: skip
    card = cards()[0][name]
    draw_dot(ink, middle.x(), middle.y(), 11, card.tab, progress_of(ink.view, name))
    ink.circle(middle.x(), middle.y(), 15, line="text", width=1.6)


def _draw_one(
    ink: Ink, area: QRectF, trace: Trace, name: str, x: float, y: float, above: bool,
    taken: list[QRectF], step: int | None,
) -> None:  # fmt: skip
    card = cards()[0][name]
    draw_dot(ink, x, y, 7, card.tab, progress_of(ink.view, name))
    text, high = card.name[ink.view.language], ink.line_height("small")
    wide = min(ink.text_width(text, "small") + 4, area.width() * 0.48)
    left = min(max(x - wide / 2, area.left()), area.right() - wide)
    box = QRectF(left, y - 10 - high if above else y + 10, wide, high)
    while any(box.intersects(other) for other in taken) and area.contains(box):
        box.translate(0, -high if above else high)
    if area.contains(box):
        taken.append(box)
        ink.rect(box, fill=ink.colour("surface", 0.85), radius=3)
        ink.text(box, text, size="small", align="center middle")
    else:  # no room for its name: it is read by pointing at it
        box = QRectF(x, y, 1, 1)
    taken.append(QRectF(x - 9, y - 9, 18, 18))
    lines = (ink.say("tab." + card.tab), ink.say("importance." + card.importance))
    whole = box.united(QRectF(x - 9, y - 9, 18, 18))
    if step is not None:
        ink.mark(whole, ReadOut(text, lines), seek=step, name=f"near {name}")
    else:
        params = {"notes_folder": trace.params.notes_folder}
        leads = Open(ink.lab.id, params, trace.shared.path.index(name))
        ink.mark(whole, ReadOut(text, lines), open=leads, name=f"near {name}")
