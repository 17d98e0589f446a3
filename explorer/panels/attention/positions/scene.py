"""The picture of attention/positions: two tokens move on, and what that changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.positions import Positions, Step
from explorer.core.easing import mix, smooth
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.positions import curves, dials, others, tokens, toy
from explorer.panels.attention.positions.told import caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

DRAW = {
    "score": curves.draw_score, "precision": curves.draw_errors, "layouts": tokens.draw_layouts,
    "order": tokens.draw_order, "cache": tokens.draw_cache, "sum": tokens.draw_sum,
    "toy": toy.draw_toy,
    "length": curves.draw_length, "stretch": curves.draw_stretch, "ramp": curves.draw_ramp,
    "chunks": curves.draw_chunks, "train": curves.draw_train,
}  # fmt: skip


class PositionsScene(Scene):
    """The stage of attention/positions."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        index = int(at)
        step: Step = trace[index]
        inner = rect.adjusted(18, 10, -18, -12)
        high = ink.line_height("body") + 4
        said = ink.say(caption(trace, step))
        if ink.text_width(said) <= inner.width():
            ink.text(QRectF(inner.left(), inner.top(), inner.width(), high), said,
                     align="center middle")  # fmt: skip
        else:
            size = fitting(ink, said, inner.width())
            ink.text(QRectF(inner.left(), inner.top(), inner.width(), high), said, size=size,
                     align="center middle")  # fmt: skip
        body = inner.adjusted(0, high + 8, 0, 0)
        if body.width() < 150 or body.height() < 150:
            return
        if step.section != "turn":
            DRAW[step.section](ink, body, trace)
            return
        upcoming: Step = trace[min(index + 1, len(trace) - 1)]
        shift = float(step.shift)
        if upcoming.section == "turn":
            shift = mix(step.shift, upcoming.shift, smooth(at - index))
        self.draw_turn(ink, body, trace, shift)

    def draw_turn(self, ink: Ink, body: QRectF, trace: Trace, shift: float) -> None:
        """The ruler, and under it what this kind does with the two places."""
        found: Positions = trace.shared
        scale = ink.view.text_scale
        ruler = QRectF(body.left(), body.top(), body.width(), 66.0 * scale)
        dials.draw_ruler(ink, ruler, trace, shift)
        box = body.adjusted(0, ruler.height() + 10, 0, 0)
        first, distance = trace.params.shift, trace.params.distance
        query_at = shift + distance
        if found.kind == "rotary":
            shown = dials.rotary_dials(found.pair, query_at, shift)
            before = dials.rotary_dials(found.pair, first + distance, first)
            dials.draw_dials(ink, box, trace, shown, kind="rotary", before=before)
        elif found.kind == "sinusoidal":
            shown = dials.wave_dials(found, query_at, shift)
            before = dials.wave_dials(found, first + distance, first)
            dials.draw_dials(ink, box, trace, shown, kind="sinusoidal", before=before)
        elif found.kind == "learned":
            others.draw_rows(ink, box, trace, int(shift))
        elif found.kind == "none":
            curves.draw_score(ink, box, trace)
        else:
            others.draw_biases(ink, box, trace)
