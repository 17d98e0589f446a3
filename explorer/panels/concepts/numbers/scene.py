"""The stage: the lines of the sheet; the formula typeset, what goes in and what comes out."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QRectF

from explorer.compute.concepts.numbers import Step
from explorer.compute.concepts.sheet import figures, formulas
from explorer.core.trace import Trace
from explorer.panels.concepts.common.winding import draw_winding
from explorer.panels.concepts.numbers.figure import VERDICTS, draw_figure
from explorer.panels.concepts.numbers.formula import draw_formula
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene

#: On a stage narrower than this the list has no titles.
NARROW = 560.0


class NumbersScene(Scene):
    """A sheet of formulas, or of figures."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The line of step int(at)."""
        body = rect.adjusted(16, 12, -16, -12)
        if body.width() < 220 or body.height() < 160:
            return
        index = int(at)
        step: Step = trace[index]
        line = ink.line_height("small")
        ink.text(QRectF(body.left(), body.top(), body.width(), line), _tally(ink, trace),
                 size="small", colour="muted")  # fmt: skip
        stage = body.adjusted(0, line + 10, 0, 0)
        wide = min(stage.width() * 0.36, 340.0)
        if stage.width() < NARROW * ink.view.text_scale:  # the ids alone; pointing shows titles
            wide = ink.text_width("F000", "small", mono=True) + (42 if step.verdict else 28)
        lines: list[int | str] = []
        starts = {section.start: "subject." + section.id for section in trace.sections}
        for place in range(len(trace)):
            if place in starts and wide > stage.width() * 0.3:
                lines.append(starts[place])
            lines.append(place)
        draw_winding(ink, QRectF(stage.left(), stage.top(), wide, stage.height()), lines, index,
                     partial(_draw_row, trace))  # fmt: skip
        x = stage.left() + wide + 10
        ink.line(x, stage.top(), x, stage.bottom(), "hairline")
        area = stage.adjusted(wide + 24, 0, 0, 0)
        if trace.params.show == "formulas":
            draw_formula(ink, area, trace, step, formulas()[step.entry][1])
        else:
            draw_figure(ink, area, step, figures()[step.entry][1])


def _tally(ink: Ink, trace: Trace) -> str:
    if trace.params.show == "formulas":
        return ink.say("count", count=len(trace))
    found = Counter(step.verdict for step in trace.steps)
    return ink.say("tally", **{name: found[name] for name in VERDICTS})


def _draw_row(trace: Trace, ink: Ink, box: QRectF, place: int, current: bool) -> None:
    step: Step = trace[place]
    wide = ink.text_width("F000", "small", mono=True) + 8
    left = box.left() + 6
    if step.verdict:
        colour = VERDICTS[step.verdict]
        filled = colour if step.verdict == "corrected" else None
        ink.circle(left + 4, box.center().y(), 4, line=colour, width=1.4, fill=filled)
        left += 14
    ink.text(QRectF(left, box.top(), wide, box.height()), step.entry, size="small", mono=True,
             colour="text" if current else "muted")  # fmt: skip
    title = ink.say(f"title:{step.entry}")
    room = QRectF(left + wide, box.top(), box.right() - left - wide - 4, box.height())
    if room.width() > 2 * wide:
        ink.text(room, title, size="small")
    ink.mark(box, ReadOut(step.entry, (title,)), seek=place, name=f"row {step.entry}")
