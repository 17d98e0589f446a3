"""The picture: tokens and who reads whom, with what can move them below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.initialisation import Initialisation, Step
from explorer.core.trace import Trace
from explorer.panels.attention.common.frame import draw_caption, draw_foot
from explorer.panels.attention.initialisation import told
from explorer.panels.attention.initialisation.bars import draw_bars, draw_loss
from explorer.panels.attention.initialisation.facts import update_of
from explorer.panels.attention.initialisation.relation import draw_relation, draw_shares, read_pair
from explorer.panels.attention.initialisation.symmetry import draw_symmetry
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class InitialisationScene(Scene):
    """The stage of attention/initialisation."""

    smallest = (480, 420)
    text_room = (480, 440)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(told.caption(trace, step)))
        foot = draw_foot(ink, rect.adjusted(0, 0, -self.button_width(ink), 0),
                         [ink.say(note) for note in told.notes(trace)])  # fmt: skip
        area = QRectF(rect.left() + 14, top, rect.width() - 28, foot - top - 8)
        wide = area.width() > 1.6 * area.height()
        if wide:
            upper = QRectF(area.left(), area.top(), area.width() * 0.52, area.height())
            lower = QRectF(upper.right() + 24, area.top(), area.right() - upper.right() - 24,
                           area.height())  # fmt: skip
        else:
            share = 0.5 if step.part == "reads" else 0.46
            upper = QRectF(area.left(), area.top(), area.width(), area.height() * share)
            lower = QRectF(area.left(), upper.bottom() + 14, area.width(),
                           area.bottom() - upper.bottom() - 14)  # fmt: skip
        update = update_of(step)
        focus = step.index if step.part == "reads" else -1
        columns = draw_relation(ink, upper, trace, update, focus)
        if step.part == "reads":
            draw_shares(ink, lower, trace, step.index, None if wide else columns)
        elif step.part == "symmetry":
            draw_symmetry(ink, lower, trace, update)
        elif step.part == "gradients":
            draw_bars(ink, lower, trace, update)
        elif wide:
            half = (lower.height() - 12) / 2
            draw_bars(ink, QRectF(lower.left(), lower.top(), lower.width(), half), trace, update)
            draw_loss(ink, QRectF(lower.left(), lower.bottom() - half, lower.width(), half), trace,
                      update)  # fmt: skip
        else:
            half = (lower.width() - 20) * 0.5
            draw_bars(ink, QRectF(lower.left(), lower.top(), half, lower.height()), trace, update)
            draw_loss(ink, QRectF(lower.right() - half, lower.top(), half, lower.height()), trace,
                      update)  # fmt: skip
        self.map_on_demand(ink, rect, trace, update, area)

    def button_width(self, ink: Ink) -> float:
        """How wide the button of the maps is."""
        return max(ink.text_width(ink.say(key), "tiny") for key in ("map.show", "map.hide")) + 26

    def map_on_demand(
        self, ink: Ink, rect: QRectF, trace: Trace, update: int, area: QRectF
    ) -> None:
        """A button at the lower right; once clicked, scores and weights stand over the picture."""
        picked = ink.view.selection
        shown = isinstance(picked, dict) and picked.get("map") is True
        line, width = ink.line_height("tiny") + 4, self.button_width(ink)
        button = QRectF(rect.right() - width - 6, rect.bottom() - line - 6, width - 4, line)
        ink.rect(button, fill="raised", line="border", radius=4)
        ink.text(button, ink.say("map.hide" if shown else "map.show"), size="tiny",
                 align="center middle")  # fmt: skip
        ink.mark(button, ReadOut(ink.say("map.about")), select={"map": not shown},
                 name=ink.say("map.show"))  # fmt: skip
        if not shown:
            return
        shared: Initialisation = trace.shared
        title = ink.line_height("tiny")
        side = min((area.width() - 60) / 2, area.height() - 3 * title - 20, 230.0)
        card = QRectF(area.right() - 2 * side - 44, area.bottom() - side - 2 * title - 22,
                      2 * side + 44, side + 2 * title + 22)  # fmt: skip
        ink.rect(card, fill="surface", line="border", radius=8)
        largest = float(abs(shared.scores[update]).max()) or 1.0
        for at, (name, matrix, levels, ramp) in enumerate((
            ("map.scores", shared.scores[update], (-largest, largest), "signed"),
            ("map.weights", shared.weights[update], (0.0, 1.0), "weight"),
        )):  # fmt: skip
            box = QRectF(card.left() + 14 + at * (side + 16), card.top() + title + 10, side, side)
            ink.text(QRectF(box.left(), card.top() + 6, side, title), ink.say(name), size="tiny",
                     colour="muted", align="center middle")  # fmt: skip
            ink.heat(box, matrix, levels, ramp)
            ink.rect(box, line="border")
            note = ink.say("map.range", low=told.short(levels[0]), high=told.short(levels[1]))
            ink.text(QRectF(box.left(), box.bottom() + 2, side, title), note, size="tiny",
                     colour="muted", align="center middle", mono=True)  # fmt: skip

            def read(point: QPointF, box: QRectF = box, count: int = shared.tokens) -> ReadOut:
                i = min(max(int((point.y() - box.top()) / box.height() * count), 0), count - 1)
                j = min(max(int((point.x() - box.left()) / box.width() * count), 0), count - 1)
                return read_pair(ink, trace, update, i, j)

            ink.mark(box, read, name=ink.say(name))
