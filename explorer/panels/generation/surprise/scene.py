"""The stage of generation/surprise: a sentence, and the picture of the stage the step is in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import Step
from explorer.core.trace import Trace
from explorer.panels.generation.surprise.ballots import draw_ballots
from explorer.panels.generation.surprise.dropping import draw_dropping
from explorer.panels.generation.surprise.mean import draw_mean
from explorer.panels.generation.surprise.quality import draw_quality
from explorer.panels.generation.surprise.strip import draw_strip
from explorer.panels.generation.surprise.told import caption_of
from explorer.panels.generation.surprise.units import draw_units
from explorer.ui.canvas.frame import draw_caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

PICTURES: dict[str, Callable[[Ink, QRectF, Trace, int], None]] = {
    "strip": draw_strip, "mean": draw_mean, "units": draw_units, "quality": draw_quality,
    "compress": draw_dropping, "votes": draw_ballots,
}  # fmt: skip


class SurpriseScene(Scene):
    """The strip, the mean, other tokens, other texts, a shorter prompt, votes."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step: Step = trace[int(at)]
        top = draw_caption(ink, rect, ink.say(caption_of(trace, step)))
        body = QRectF(rect.left() + 14, top + 2, rect.width() - 28, rect.bottom() - top - 12)
        if body.width() >= 200 and body.height() >= 160:
            PICTURES[step.stage](ink, body, trace, step.number)
