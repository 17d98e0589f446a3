"""The stage of blocks/linear-time: the state carried along the text, and three more pictures.

After it the reader understands that such a model keeps a table of fixed size instead of all keys,
that the table fades unless a gate that sees the token protects it, and what that saves.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.linear_time import Run, Step
from explorer.core.formatting import count, number, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.linear_time import carry, matrix, plots
from explorer.panels.blocks.linear_time.told import caption_of, rounds_of
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class LinearTimeScene(Scene):
    """A state that is carried along, beside keys and values that pile up."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        if rect.width() < 200 or rect.height() < 200:
            return  # no stage for a picture
        bottom = draw_foot(ink, rect, self._notes(ink, trace, step))
        body = QRectF(rect.left() + 14, top + 2, rect.width() - 28, bottom - top - 8)
        {
            "scan": carry.draw_carry, "unrolled": matrix.draw_unrolled, "copy": plots.draw_copy,
            "cost": plots.draw_cost,
        }[step.stage](ink, body, trace, step)  # fmt: skip

    @staticmethod
    def _notes(ink: Ink, trace: Trace, step: Step) -> list[str]:
        run: Run = trace.shared
        if step.stage == "scan":
            return [ink.say("foot.built")]
        if step.stage == "copy":
            return [ink.say("foot.copy", count=run.copying.sequences,
                            guess=percent(1 / run.copying.letters))]  # fmt: skip
        if step.stage == "cost":
            return [ink.say("foot.cost", width=count(trace.params.width),
                            rows=trace.params.states)]  # fmt: skip
        notes = [ink.say("foot.matrix", apart=number(run.matrix_error, 2))]
        if len(run.kernel):
            notes.append(ink.say("foot.kernel", apart=number(run.kernel_error, 2)))
        notes.append(ink.say("foot.parallel", rounds=rounds_of(run),
                             apart=number(run.parallel_error, 2)))  # fmt: skip
        return notes
