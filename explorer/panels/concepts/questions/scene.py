"""The stage: the questions on the left; on the right the answer, its concepts, the way to them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.concepts.path import path
from explorer.compute.concepts.questions import Step, places_of
from explorer.core.cards import cards
from explorer.core.tours import Tour, questions, stops_of
from explorer.core.trace import Trace
from explorer.panels.concepts.common.button import button_height, button_width, draw_button
from explorer.panels.concepts.common.cutting import draw_cut
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.panels.concepts.questions.list import draw_list
from explorer.panels.concepts.questions.route import draw_route, lab_name, least_height
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut, Scene, Visit
from explorer.ui.canvas.wrapped import wrapped_height

INDEX = "concepts/index"


class QuestionsScene(Scene):
    """A question beside its answer and the places that show it."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The question of step int(at)."""
        body = rect.adjusted(16, 12, -16, -12)
        if body.width() < 220 or body.height() < 160:
            return
        index = int(at)
        step: Step = trace[index]
        if not step.question:
            ink.text(body, ink.say("nothing"), wrap=True, align="center middle")
            return
        line = ink.line_height("small")
        led = sum(bool(each.stops) for each in trace.steps)
        ink.text(QRectF(body.left(), body.top(), body.width(), line),
                 ink.say("count", count=len(trace), tours=led), size="small",
                 colour="muted")  # fmt: skip
        stage = body.adjusted(0, line + 10, 0, 0)
        wide = min(max(stage.width() * 0.36, 150.0), 380.0)
        draw_list(ink, QRectF(stage.left(), stage.top(), wide, stage.height()), trace, index)
        x = stage.left() + wide + 10
        ink.line(x, stage.top(), x, stage.bottom(), "hairline")
        self._draw_question(ink, stage.adjusted(wide + 24, 0, 0, 0), questions()[0][step.question])

    def _draw_question(self, ink: Ink, area: QRectF, tour: Tour) -> None:
        question, answer = tour.question[ink.view.language], tour.answer[ink.view.language]
        roomy = wrapped_height(ink, question, area.width(), "large") < area.height() * 0.16
        y = area.top()
        y += draw_wrapped(ink, area, y, question, "large" if roomy else "body") + 8
        foot = button_height(ink)
        rows = 2 if area.height() > 24 * ink.line_height("small") else 1
        least = least_height(ink, tour) + foot + rows * (ink.line_height("small") + 8) + 26
        room = max(area.bottom() - y - least, 0.0)
        size = "body" if wrapped_height(ink, answer, area.width()) < room * 0.55 else "small"
        y += draw_cut(ink, QRectF(area.left(), y, area.width(), room), answer, size) + 8
        y += self._draw_cards(ink, QRectF(area.left(), y, area.width(), 0), tour, rows) + 8
        self._draw_way(ink, QRectF(area.left(), y, area.width(), foot), tour)
        y += foot + 10
        draw_route(ink, QRectF(area.left(), y, area.width(), area.bottom() - y), tour)

    def _draw_cards(self, ink: Ink, area: QRectF, tour: Tour, rows: int) -> float:
        """The names of its concepts, as many as fit into a few rows; each leads to the index.

        Returns the height they take.
        """
        line, known = ink.line_height("small"), cards()[0]
        x, y = area.left(), area.top()
        for name in tour.concepts:
            if name not in known:
                continue
            text = known[name].name[ink.view.language]
            wide = min(ink.text_width(text, "small") + 14, area.width())
            if x + wide > area.right() + 0.5:
                if rows == 1:
                    break
                rows, x, y = rows - 1, area.left(), y + line + 8
            box = QRectF(x, y, wide, line + 4)
            ink.rect(box, line="border", radius=box.height() / 2)
            ink.text(box.adjusted(7, 0, -5, 0), text, size="small", colour="muted")
            ink.mark(box, ReadOut(text, (ink.say("tip.card"),)),
                     open=Open(INDEX, {}, path().index(name)), name=f"card {name}")  # fmt: skip
            x += wide + 6
        return y - area.top() + line + 4

    def _draw_way(self, ink: Ink, area: QRectF, tour: Tour) -> None:
        text = ink.say("button.tour" if tour.stops else "button.show")
        box = QRectF(area.left(), area.top(), min(button_width(ink, text), area.width()),
                     area.height())  # fmt: skip
        draw_button(ink, box, text, main=True)
        if tour.stops:
            tip = ReadOut(ink.say("tip.tour"), (ink.say("tip.film"),))
            ink.mark(box, tip, open=Visit(stops_of(tour, ink.view.language)), name="tour")
        elif first := next(iter(places_of(tour)), None):
            tip = ReadOut(ink.say("tip.show", lab=lab_name(ink.view.language, first.lab)))
            ink.mark(box, tip, open=Open(first.lab, dict(first.params), first.at), name="show")
        beside = QRectF(box.right() + 12, box.top(), area.right() - box.right() - 12, box.height())
        if beside.width() > 40:
            said = ink.say("stops", count=len(tour.stops)) if tour.stops else ink.say("no-tour")
            ink.text(beside, said, size="small", colour="muted")
