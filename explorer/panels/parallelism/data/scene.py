"""The stage of the lab: one sentence, and the picture of what is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.parallelism.data.explain import caption
from explorer.panels.parallelism.data.lanes import draw_timeline
from explorer.panels.parallelism.data.replicas import draw_replicas
from explorer.panels.parallelism.data.shards import draw_shards
from explorer.panels.parallelism.data.waits import draw_waiting
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import sentence_height, widest_of


class DataScene(Scene):
    """Replicas that average, a step in time, who reads what, and who waits."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); only the cursor of a timeline moves on between two steps."""
        index = int(at)
        position = float(index) if ink.view.reduced_motion else at
        body = rect.adjusted(16, 10, -16, -12)
        if body.width() < 200 or body.height() < 160:
            return
        widest = widest_of(ink, trace, "", lambda: (
            caption(trace, place) for place in _sampled(len(trace))
        ))  # fmt: skip
        high = sentence_height(ink, widest, body.width())
        head = QRectF(body.left(), body.top(), body.width(), high)
        ink.text(head, ink.say(caption(trace, index)), bold=True, wrap=True, align="left top")
        stage = body.adjusted(0, high + 8, 0, 0)
        show = trace[index].show
        if show == "gradients":
            draw_replicas(ink, stage, trace, index)
        elif show == "timeline":
            draw_timeline(ink, stage, trace, position)
        elif show == "sampler":
            draw_shards(ink, stage, trace, index)
        else:
            draw_waiting(ink, stage, trace, position)


def _sampled(count: int) -> range:
    """All steps of a short trace, a few of a long one."""
    return range(0, count, max(count // 16, 1))
