"""The stage of generation/serving: two ways of batching on one clock, and the memory below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.serving import Run, Step
from explorer.core.easing import mix, smooth
from explorer.core.trace import Trace
from explorer.panels.generation.serving.comparing import draw_loads, draw_reports
from explorer.panels.generation.serving.lanes import draw_line
from explorer.panels.generation.serving.memory import draw_memory
from explorer.panels.generation.serving.telling import caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import draw_sentence

MARGIN = 14.0


class ServingScene(Scene):
    """Requests in slots over time, and blocks of memory now."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state after step int(at); the clock moves on between steps."""
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
        if inner.width() < 120 or inner.height() < 120:
            return
        body = draw_sentence(ink, inner, trace, index, caption)
        if step.stage == "serve":
            draw_server(ink, body, trace, index, at - index)
        elif step.stage == "compare":
            draw_reports(ink, body, trace, index)
        else:
            draw_loads(ink, body, trace, index)


def draw_server(ink: Ink, body: QRectF, trace: Trace, index: int, fraction: float) -> None:
    """The chosen batching, the other at the same time, and the memory of the chosen one."""
    run: Run = trace.shared
    step: Step = trace[index]
    time = step.time
    if fraction > 0 and index + 1 < len(trace) and trace[index + 1].stage == "serve":
        time = mix(time, trace[index + 1].time, smooth(fraction))
    scale = ink.view.text_scale
    if body.width() > 1.5 * body.height() and body.width() > 760 * scale:
        left = QRectF(body.left(), body.top(), body.width() * 0.58, body.height())
        memory = QRectF(left.right() + 24, body.top(), body.right() - left.right() - 24,
                        body.height())  # fmt: skip
        upper, lower = split(left, 0.56)
    elif body.height() < 420 * scale:  # room for two pictures
        upper, memory = split(body, 0.58)
        lower = QRectF()
    else:
        rest, memory = split(body, 0.64)
        upper, lower = split(rest, 0.56)
    draw_line(ink, upper, trace, run.mine, time, mine=True)
    if not lower.isEmpty():
        # once all is answered here, the other is shown to its end
        done = step.time >= run.mine.report.makespan - 1e-9
        until = max(run.other.report.makespan, time) if done else time
        draw_line(ink, lower, trace, run.other, until, mine=False)
    draw_memory(ink, memory, trace, step)


def split(box: QRectF, share: float) -> tuple[QRectF, QRectF]:
    """Two boxes, one over the other, with a gap."""
    high = (box.height() - 10) * share
    return (
        QRectF(box.left(), box.top(), box.width(), high),
        QRectF(box.left(), box.top() + high + 10, box.width(), box.height() - high - 10),
    )
