"""The questions that are asked about a concept; a click goes to the answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.concepts.questions import LAB as QUESTIONS
from explorer.compute.concepts.questions import asked, place_of
from explorer.core.tours import questions
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

MOST = 3


def draw_asked(ink: Ink, area: QRectF, card: str) -> float:
    """A heading and up to three questions, a line each; less where there is little room.

    Returns the height that took.
    """
    line = ink.line_height("small")
    most = min(int(area.height() / line / 4), MOST)
    names = asked().get(card, ())[:most]
    if not names:
        return 0.0
    y = area.top()
    ink.text(QRectF(area.left(), y, area.width(), line), ink.say("asked"), size="small", bold=True)
    y += line + 2
    for name in names:
        text = questions()[0][name].question[ink.view.language]
        box = QRectF(area.left(), y, area.width(), line + 2)
        ink.text(box, text, size="small", colour="accent")
        ink.mark(box, ReadOut(text, (ink.say("tip.asked"),)),
                 open=Open(QUESTIONS, {}, place_of(name)), name=f"asked {name}")  # fmt: skip
        y += line + 4
    return y - area.top() + 10
