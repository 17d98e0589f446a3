"""The stage of generation/beam: a sentence, and the picture of the stage the step is in."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.beam.steps import Run, Step
from explorer.core.trace import Trace
from explorer.panels.generation.beam.groups import draw_groups
from explorer.panels.generation.beam.ranking import draw_ranking
from explorer.panels.generation.beam.rewards import draw_rewards
from explorer.panels.generation.beam.told import caption_of
from explorer.panels.generation.beam.tree import draw_tree
from explorer.panels.generation.beam.widths import draw_widths
from explorer.ui.canvas.frame import draw_caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene


class BeamScene(Scene):
    """The tree, the ranking, the sweep, the groups, the reward."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        run: Run = trace.shared
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        body = QRectF(rect.left() + 14, top + 2, rect.width() - 28, rect.bottom() - top - 12)
        if body.width() < 200 or body.height() < 160:
            return
        if step.stage == "tree":
            draw_tree(ink, body, run, run.plain, step.number, True)
        elif step.stage == "ranking":
            draw_ranking(ink, body, trace)
        elif step.stage == "width":
            draw_widths(ink, body, trace, step.number)
        elif step.stage == "diverse":
            draw_groups(ink, body, trace, step.number)
        elif step.number == 0:
            last = len(run.rewarded.depths) - 1
            draw_tree(ink, body, run, run.rewarded, last, False)
        else:
            draw_rewards(ink, body, trace)
