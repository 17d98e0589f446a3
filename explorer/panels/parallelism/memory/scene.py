"""The stage of the lab: one caption, one chip, and the picture of what is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.calculator import GIB, Step
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.answers import draw_answers
from explorer.panels.parallelism.memory.counters import draw_counters
from explorer.panels.parallelism.memory.explain import caption
from explorer.panels.parallelism.memory.kept import draw_ledger
from explorer.panels.parallelism.memory.messages import draw_messages
from explorer.panels.parallelism.memory.names import only_gib
from explorer.panels.parallelism.memory.roofs import draw_roofs
from explorer.panels.parallelism.memory.strip import draw_strip
from explorer.panels.parallelism.memory.tank import draw_tank
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class MemoryScene(Scene):
    """A GPU that fills, messages that leave it, and what calculators make of both."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); nothing here lies half-way between two steps."""
        index = int(at)
        step: Step = trace[index]
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        used = self._head(ink, body, trace, index)
        stage = body.adjusted(0, used, 0, 0)
        if step.show in ("training", "generating"):
            tall = min(max(stage.height() * 0.27, 84.0 * ink.view.text_scale), 210.0)
            strip = QRectF(stage.left(), stage.bottom() - tall, stage.width(), tall)
            draw_tank(ink, stage.adjusted(0, 0, 0, -tall - 14), trace, index)
            draw_strip(ink, strip, trace, index)
        elif step.show == "traffic":
            draw_messages(ink, stage, trace, index)
        elif step.show == "walls":
            draw_roofs(ink, stage, trace, index)
        elif step.show == "ledger":
            draw_ledger(ink, stage, trace, index)
        elif step.show == "counted":
            draw_counters(ink, stage, trace, index)
        else:
            draw_answers(ink, stage, trace, index)

    def _head(self, ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
        """What this step is, and the verdict in a chip; the height used."""
        text = ink.say(caption(trace, index))
        chip, colour = _chip(ink, trace, index)
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
            ink.rect(box, line=colour, width=1.4, radius=tall / 2)
            ink.text(box, chip, size="small", colour=colour, align="center middle")
            ink.mark(box, ReadOut(chip), name="chip")
        return high + 10


def _chip(ink: Ink, trace: Trace, index: int) -> tuple[str, str]:
    shared, params = trace.shared, trace.params
    show = trace[index].show
    if show in ("training", "generating"):
        size, capacity = shared.layouts[index].bytes, params.capacity
        fits = size <= capacity * GIB
        text = ink.say("chip.fits" if fits else "chip.exceeds", bytes=only_gib(size),
                       capacity=f"{capacity:g}")  # fmt: skip
        return text, "ok" if fits else "error"
    if show == "traffic":
        return ink.say(f"chip.{params.basis}.{params.unit}"), "muted"
    if show == "ledger":
        same = shared.measured == shared.predicted
        return ink.say("chip.same" if same else "chip.differs"), "ok" if same else "warn"
    if show == "walls":
        return ink.say("chip.walls"), "muted"
    if show == "counted" and shared.counted:
        equal = shared.counted[index].equal
        return ink.say("chip.run.equal" if equal else "chip.run.apart"), "ok" if equal else "error"
    return "", "muted"
