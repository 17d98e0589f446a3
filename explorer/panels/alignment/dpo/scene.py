"""The stage of alignment/dpo: a pair, the plane of all pairs, both rewards, both ways, memory."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.alignment.dpo.params import Step, pair_of
from explorer.core.trace import Trace
from explorer.panels.alignment.dpo import course, memory, pair, plane, scores, versus
from explorer.panels.alignment.dpo.told import caption_of
from explorer.ui.canvas.frame import draw_caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class DpoScene(Scene):
    """Pairs of answers move a policy away from its reference."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        body = QRectF(rect.left() + MARGIN, top, rect.width() - 2 * MARGIN,
                      rect.bottom() - 8 - top)  # fmt: skip
        if body.width() < 200 or body.height() < 120:
            return  # no stage for a picture
        one = pair_of(trace.shared, ink.view.selection)
        if step.stage in ("answers", "start"):
            pair.draw(ink, body, trace, step, one)
        elif step.stage == "training":
            self._training(ink, body, trace, at, one)
        elif step.stage == "implicit":
            scores.draw(ink, body, trace, step)
        elif step.stage == "rlhf":
            versus.draw(ink, body, trace, at)
        else:
            memory.draw(ink, body, trace)

    def _training(self, ink: Ink, body: QRectF, trace: Trace, at: float, one: int) -> None:
        """The selected pair on top, all pairs in the plane, the curves beside it."""
        step: Step = trace[int(at)]
        used = pair.draw_table(ink, body, trace, step.moment, one) + 8
        said = course.samples_height(ink, body.height() - used)
        stage = body.adjusted(0, used, 0, -said)
        side = min(stage.height() + 30, stage.width() * 0.6)
        left = QRectF(stage.left(), stage.top(), side, min(stage.height(), side + 40))
        right = QRectF(left.right() + 14, stage.top(), stage.right() - left.right() - 14,
                       stage.height())  # fmt: skip
        plane.draw(ink, left, trace, step, one)
        course.draw(ink, right, trace, at)
        if said:
            foot = QRectF(body.left(), body.bottom() - said + 6, body.width(), said - 6)
            course.draw_samples(ink, foot, step.moment)
