"""The stage of the lab: the mask, the ring, and the lanes of work and waiting."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.context.lab import Run
from explorer.core.easing import smooth
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.parallelism.context.explain import caption
from explorer.panels.parallelism.context.lanes import draw_lanes
from explorer.panels.parallelism.context.mask import (
    draw_exchange,
    draw_mask,
    draw_triangles,
    followed,
)
from explorer.panels.parallelism.context.ring import draw_methods, draw_ring
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class ContextScene(Scene):
    """One causal triangle, shared out over GPUs and turns."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at); the fraction moves keys and values to the next GPU."""
        index, moved = int(at), smooth(at - int(at))
        body = rect.adjusted(14, 10, -14, -10)
        if body.width() < 200 or body.height() < 200:
            return
        used = self._head(ink, body, trace, index)
        stage = body.adjusted(0, used, 0, 0)
        run: Run = trace.shared
        wide = stage.width() > 1.6 * stage.height() and stage.width() > 900
        lanes = stage.height() * (0.33 if run.cp <= 4 else 0.38)
        side = stage.height() if wide else stage.height() - lanes - 12
        side = min(side, stage.width() * (0.4 if wide else 0.56))
        left = QRectF(stage.left(), stage.top(), side, side)
        if wide:
            rest = stage.adjusted(side + 22, 0, 0, 0)
            right = QRectF(rest.left(), rest.top(), rest.width(), rest.height() - lanes - 12)
            lower = QRectF(rest.left(), rest.bottom() - lanes, rest.width(), lanes)
        else:
            right = QRectF(left.right() + 16, stage.top(), stage.right() - left.right() - 16, side)
            lower = QRectF(stage.left(), left.bottom() + 12, stage.width(),
                           stage.bottom() - left.bottom() - 12)  # fmt: skip
        if trace.params.method != "ulysses":
            draw_mask(ink, left, trace, index)
        elif trace[index].name == "attend" and not moved:
            draw_triangles(ink, left, trace, index)
        else:
            draw_exchange(ink, left, trace, index, moved)
        self._right(ink, right, trace, index, moved, wide=wide)
        draw_lanes(ink, lower, trace, index)

    def _right(
        self, ink: Ink, box: QRectF, trace: Trace, index: int, moved: float, *, wide: bool
    ) -> None:  # fmt: skip
        """The ring, the query that is followed, and the three methods."""
        small = ink.line_height("small")
        table = min(small + 3 * (small + 12), box.height() * 0.45)
        if wide:
            ring = QRectF(
                box.left(), box.top(), min(box.height(), box.width() * 0.42), box.height()
            )
            words = QRectF(ring.right() + 14, box.top(), box.right() - ring.right() - 14,
                           box.height())  # fmt: skip
        else:
            ring = QRectF(box)
            words = QRectF(box)
        foot = QRectF(words.left(), box.bottom() - table, words.width(), table)
        draw_methods(ink, foot, trace)
        high = 0.0
        if trace.params.method != "ulysses":
            name, known = followed(ink, trace, index)
            lines = [(name, True), (known, False)]
            heights = [wrapped_height(ink, t, words.width(), "tiny", bold=b) for t, b in lines]
            room = foot.top() - box.top() - (0 if wide else 120)
            if sum(heights) + 8 <= room:
                high = sum(heights) + 10
                y = foot.top() - high
                for (text, bold), tall in zip(lines, heights, strict=True):
                    area = QRectF(words.left(), y, words.width(), tall)
                    ink.text(area, text, size="tiny", bold=bold, wrap=True, align="left top")
                    y += tall
        if not wide:
            ring.setBottom(foot.top() - high - 4)
        if ring.height() >= 90:
            draw_ring(ink, ring, trace, index, moved)

    def _head(self, ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
        """What this step is, and the verdict in a chip; the height used."""
        text = ink.say(caption(trace, index))
        chip, colour, lines = self._chip(ink, trace, index)
        wide = ink.text_width(chip, "small") + 22
        room = body.width() - wide - 12
        size = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
        line = wrapped_height(ink, text, room, size, bold=True)
        high = max(line, ink.line_height("small") + 6)
        ink.text(QRectF(body.left(), body.top(), room, high), text, size=size, bold=True,
                 wrap=True, align="left middle")  # fmt: skip
        tall = ink.line_height("small") + 6
        box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
        ink.rect(box, line=colour, width=1.4, radius=tall / 2)
        ink.text(box, chip, size="small", colour=colour, align="center middle")
        ink.mark(box, ReadOut(chip, lines), name="chip")
        return high + 8

    def _chip(self, ink: Ink, trace: Trace, index: int) -> tuple[str, str, tuple[str, ...]]:
        run: Run = trace.shared
        if trace[index].name == "done":
            text = ink.say("read.equal", difference=number(run.difference, 2))
            return ink.say("chip.equal"), "ok", (text,)
        busy = run.durations[trace.params.method][1]
        colour = "warn" if busy < 0.8 else "ok"
        return ink.say("chip.busy", share=percent(busy)), colour, (ink.say("read.busy"),)
