"""The stage: the concepts that were found, and the one in front with its neighbours or the map."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.concepts.index import Step
from explorer.core.cards import Card, cards
from explorer.core.trace import Trace
from explorer.panels.concepts.common.button import button_height, button_width, draw_button
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.panels.concepts.index.asked import draw_asked
from explorer.panels.concepts.index.chart import draw_chart
from explorer.panels.concepts.index.list import draw_list
from explorer.panels.concepts.index.neighbours import draw_neighbours
from explorer.panels.concepts.index.progress import progress_of, was_played
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class IndexScene(Scene):
    """A list beside a card or the map."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The concept of step int(at)."""
        body = rect.adjusted(16, 12, -16, -12)
        if body.width() < 220 or body.height() < 160:
            return
        index = int(at)
        step: Step = trace[index]
        if not step.card:
            ink.text(body, ink.say("nothing"), wrap=True, align="center middle")
            return
        line = ink.line_height("small")
        ink.text(QRectF(body.left(), body.top(), body.width(), line), self._tally(ink, trace),
                 size="small", colour="muted")  # fmt: skip
        stage = body.adjusted(0, line + 10, 0, 0)
        wide = min(max(stage.width() * 0.33, 150.0), 320.0)
        draw_list(ink, QRectF(stage.left(), stage.top(), wide, stage.height()), trace, index)
        x = stage.left() + wide + 10
        ink.line(x, stage.top(), x, stage.bottom(), "hairline")
        right = stage.adjusted(wide + 24, 0, 0, 0)
        if trace.params.show == "map":
            draw_chart(ink, right, trace, index)
        else:
            self._draw_card(ink, right, trace, step)

    def _tally(self, ink: Ink, trace: Trace) -> str:
        count = len(trace.shared.path)
        key = "found.words" if trace.params.find.split() else "found.path"
        said = ink.say(key, found=len(trace.shared.found), count=len(trace.shared.found))
        if key == "found.words":
            said = ink.say(key, found=len(trace.shared.found), count=count)
        path, view = trace.shared.path, ink.view
        played = sum(was_played(view, name) for name in path)
        done = sum(progress_of(view, name) == "understood" for name in path)
        if not (played or done):
            return said
        return f"{said}   ·   {ink.say('found.progress', played=played, understood=done)}"

    def _draw_card(self, ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
        card = cards()[0][step.card]
        here, there = ("en", "zh") if ink.view.language == "en" else ("zh", "en")
        y = area.top()
        y += draw_wrapped(ink, area, y, card.name[here], "large") + 2
        y += draw_wrapped(ink, area, y, self._line(ink, card, there), "small", "muted") + 10
        text, foot = card.text[ink.view.language], button_height(ink)
        size = "body" if wrapped_height(ink, text, area.width()) < area.height() * 0.4 else "small"
        y += draw_wrapped(ink, area, y, text, size) + 12
        for place, lines in step.passages:
            if y < area.bottom() - 8 * ink.line_height("small"):
                y += draw_wrapped(ink, area, y, ink.say("notes", place=place), "small", "muted")
                y += draw_wrapped(ink, area, y, lines.splitlines()[0], "small") + 8
        if card.lab and y + foot < area.bottom():
            self._draw_way(ink, QRectF(area.left(), y, area.width(), foot), card)
            y += foot + 14
        line = ink.line_height("small")
        room = QRectF(area.left(), y, area.width(), area.bottom() - y)
        y += draw_asked(ink, room, card.id)
        below = QRectF(area.left(), y, area.width(), area.bottom() - y)
        if below.height() > 7 * line:
            ink.text(QRectF(below.left(), y, below.width(), line), ink.say("related"),
                     size="small", bold=True)  # fmt: skip
            tall = min(below.height() - line - 8, below.width() * 0.95)
            draw_neighbours(ink, QRectF(below.left(), y + line + 8, below.width(), tall), trace,
                            card.id)  # fmt: skip

    def _line(self, ink: Ink, card: Card, other: str) -> str:
        parts = [card.name[other], ink.say("tab." + card.tab),
                 ink.say("importance." + card.importance),
                 ink.say("mark." + progress_of(ink.view, card.id))]  # fmt: skip
        return " · ".join(parts)

    def _draw_way(self, ink: Ink, area: QRectF, card: Card) -> None:
        text = ink.say("button.show")
        box = QRectF(area.left(), area.top(), min(button_width(ink, text), area.width()),
                     area.height())  # fmt: skip
        draw_button(ink, box, text, main=True)
        tip = ReadOut(ink.say("tip.show", lab=card.lab))
        ink.mark(box, tip, open=Open(card.lab, dict(card.params), card.at), name="show")
        if card.notes and box.right() + 40 < area.right():
            beside = QRectF(box.right() + 14, box.top(), area.right() - box.right() - 14,
                            box.height())  # fmt: skip
            ink.text(beside, ink.say("often"), size="small", colour="muted")
