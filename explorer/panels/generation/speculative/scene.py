"""The stage of generation/speculative: a round as columns over a time line, and two last pictures.

After it the reader understands that guesses cost little, that one pass checks them all, and that
what is kept (the overlap of p and q) and what is drawn anew (the rest of p) are together p.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.speculative import Run, Step
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.generation.speculative import columns, curves, timeline
from explorer.panels.generation.speculative.strip import draw_strip
from explorer.panels.generation.speculative.told import caption_of
from explorer.ui.canvas.frame import draw_caption, draw_foot
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend, legend_height
from explorer.ui.canvas.scene import Scene


class SpeculativeScene(Scene):
    """Guesses with pairs of bars, the cut, and what is drawn in place of the refused one."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        run: Run = trace.shared
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        if rect.width() < 200 or rect.height() < 200:
            return  # no stage for a picture
        bottom = draw_foot(ink, rect, self._notes(ink, run, step))
        body = QRectF(rect.left() + 14, top + 2, rect.width() - 28, bottom - top - 8)
        if step.stage == "exact":
            curves.draw_exact(ink, body, run)
        elif step.stage == "speed":
            curves.draw_speed(ink, body, run)
        else:
            self._round(ink, body, trace, step)

    @staticmethod
    def _notes(ink: Ink, run: Run, step: Step) -> list[str]:
        exact = run.exact
        if step.stage != "exact":
            return [ink.say("foot.time", target=count(run.read_target),
                            draft=count(run.read_draft))]  # fmt: skip
        return [
            ink.say("foot.apart", size=count(run.vocabulary), apart=number(exact.apart, 2)),
            ink.say("foot.chi", square=number(exact.chi_square), freedom=exact.freedom,
                    chance=number(exact.chance)),
        ]  # fmt: skip

    @staticmethod
    def _round(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
        run: Run = trace.shared
        line = ink.line_height("small")
        strip = QRectF(body.left(), body.top(), body.width(), ink.line_height("body") + 10)
        draw_strip(ink, strip, run, step)
        time = line + ink.line_height("tiny") + 12 + min(body.height() * 0.15, 2.0 * 32)
        lanes = QRectF(body.left(), body.bottom() - time, body.width(), time)
        timeline.draw_timeline(ink, lanes, trace, step)
        entries = columns.entries(ink, step)
        high = legend_height(ink, body.width(), columns.entries(ink, trace[-1]))
        told = QRectF(body.left(), lanes.top() - high - 8, body.width(), high)
        legend(ink, told, entries)
        middle = QRectF(body.left(), strip.bottom() + 6, body.width(),
                        told.top() - strip.bottom() - 12)  # fmt: skip
        columns.draw_columns(ink, middle, run, step)
