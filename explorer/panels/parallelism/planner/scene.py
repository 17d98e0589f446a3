"""The stage of the lab: a caption, a chip, the picture, what is left, and the reader's layout."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.planner.outcome import Step
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.planner.beside import draw_beside
from explorer.panels.parallelism.planner.card import card_height, draw_card
from explorer.panels.parallelism.planner.cloud import draw_cloud
from explorer.panels.parallelism.planner.explain import caption
from explorer.panels.parallelism.planner.funnel import draw_funnel
from explorer.panels.parallelism.planner.grid import draw_grid
from explorer.panels.parallelism.planner.links import draw_links
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class PlannerScene(Scene):
    """Rules cut a cloud of layouts down to those that fit; of these a front is left."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); what the next rule will take comes into sight."""
        index = int(at)
        step: Step = trace[index]
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        used = self._head(ink, body, trace, index)
        stage = body.adjusted(0, used, 0, 0)
        wide = stage.width() > 1.5 * stage.height()
        if step.kind in ("time", "part", "axis", "none") or not wide:
            high = card_height(ink, stage.width(), trace)
            draw_card(ink, QRectF(stage.left(), stage.bottom() - high, stage.width(), high), trace)
            stage.setBottom(stage.bottom() - high - 10)
        if step.kind in ("time", "part"):
            draw_beside(ink, stage, trace, index)
        elif step.kind == "axis":
            draw_links(ink, stage, trace, index)
        elif step.kind == "none":
            words = ink.say(self.lab.explain(trace, index).paragraph)
            ink.text(stage.adjusted(40, 0, -40, 0), words, colour="muted", wrap=True,
                     align="center middle")  # fmt: skip
        else:
            self._search(ink, stage, trace, at, wide=wide)

    def _search(self, ink: Ink, stage: QRectF, trace: Trace, at: float, *, wide: bool) -> None:
        """The grid or the cloud, and beside or below it how many are left."""
        index = int(at)
        if wide:
            side = QRectF(stage.right() - stage.width() * 0.34, stage.top(), stage.width() * 0.34,
                          stage.height())  # fmt: skip
            high = card_height(ink, side.width(), trace)
            draw_card(ink, QRectF(side.left(), side.bottom() - high, side.width(), high), trace)
            side.setBottom(side.bottom() - high - 10)
            draw_funnel(ink, side, trace, index, listed=True)
            main = QRectF(
                stage.left(), stage.top(), side.left() - stage.left() - 20, stage.height()
            )
        else:
            tall = min(max(stage.height() * 0.2, 66.0 * ink.view.text_scale), 130.0)
            draw_funnel(
                ink, QRectF(stage.left(), stage.bottom() - tall, stage.width(), tall), trace, index
            )
            main = stage.adjusted(0, 0, 0, -tall - 10)
        if trace[index].kind in ("all", "rule") or not len(trace.shared.found.kept):
            draw_grid(ink, main, trace, at)
        else:
            draw_cloud(ink, main, trace, index)

    def _head(self, ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
        """What this step is, and how many are left in a chip; the height used."""
        text, chip = ink.say(caption(trace, index)), _chip(ink, trace, index)
        wide = ink.text_width(chip, "small") + 22 if chip else 0.0
        room = body.width() - (wide + 12 if chip else 0.0)
        size = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
        wrap = ink.text_width(text, size, bold=True) > room
        line = wrapped_height(ink, text, room, size, bold=True) if wrap else ink.line_height(size)
        high = max(line, ink.line_height("small") + 6)
        ink.text(QRectF(body.left(), body.top(), room, high), text, size=size, bold=True,
                 wrap=wrap, align="left middle")  # fmt: skip
        if chip:
            tall = ink.line_height("small") + 6
            box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
            ink.rect(box, line="border", width=1.4, radius=tall / 2)
            ink.text(box, chip, size="small", align="center middle")
            ink.mark(box, ReadOut(chip), name="chip")
        return high + 10


def _chip(ink: Ink, trace: Trace, index: int) -> str:
    found, step = trace.shared.found, trace[index]
    if step.kind in ("all", "rule", "memory"):
        return ink.say("chip.left", left=count(step.left), total=count(found.total))
    if step.kind in ("front", "pick"):
        return ink.say("chip.front", count=count(len(found.front)), feasible=count(found.feasible))
    return ink.say("chip.formula") if step.kind in ("time", "axis") else ""
