"""The stage of the lab: which model, a row to choose from, and the picture that is shown."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.blocks.parameters.lab import Step
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.blocks.parameters.devices import draw_devices
from explorer.panels.blocks.parameters.names import name_of, short
from explorer.panels.blocks.parameters.rows import draw_rows
from explorer.panels.blocks.parameters.rule import draw_rule
from explorer.panels.blocks.parameters.treemap import draw_treemap
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class ParametersScene(Scene):
    """A model as an area, and its cost beside it."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The model of step int(at); the tiles of the map are on their way to the next one."""
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        step: Step = trace[int(at)]
        stage = body.adjusted(0, self._head(ink, body, trace, step), 0, 0)
        if trace.params.show == "formula":
            draw_rule(ink, stage, step)
        elif trace.params.show == "devices":
            draw_devices(ink, stage, trace, step)
        elif stage.width() > 1.35 * stage.height():
            left = QRectF(stage.left(), stage.top(), stage.width() * 0.54, stage.height())
            draw_treemap(ink, left, trace, at)
            draw_rows(ink, stage.adjusted(left.width() + 18, 0, 0, 0), step)
        else:
            line = ink.line_height("small")
            low = min(stage.height() * 0.52, 13.4 * (line + 4))
            draw_treemap(ink, stage.adjusted(0, 0, 0, -low - 10), trace, at)
            draw_rows(ink, QRectF(stage.left(), stage.bottom() - low, stage.width(), low), step)

    def _head(self, ink: Ink, body: QRectF, trace: Trace, step: Step) -> float:
        """Name and parameters, the sizes the model is made of, and the row; the height used."""
        text = ink.say("caption", name=name_of(ink, step), count=count(step.parameters))
        size = "large" if ink.text_width(text, "large", bold=True) <= body.width() else "body"
        high = ink.line_height(size)
        ink.text(QRectF(body.left(), body.top(), body.width(), high), text, size=size, bold=True)
        line = ink.line_height("small")
        facts = ink.say(facts_of(step), **numbers_of(step))
        box = QRectF(body.left(), body.top() + high + 1, body.width(), line)
        ink.text(box, facts, size="small", colour="muted")
        source = (step.source,) if step.source else ()
        ink.mark(box, ReadOut(name_of(ink, step), (facts, *source)), name="facts")
        used = high + line + 8
        if body.height() < 470 or trace.params.show == "devices":
            return used
        self._row(ink, QRectF(body.left(), body.top() + used, body.width(), 16), trace, step)
        return used + 16 + line

    def _row(self, ink: Ink, strip: QRectF, trace: Trace, step: Step) -> None:
        """The models along a line of sizes, each ten times as far as the one before in count."""
        low, high = (math.log10(v) for v in (5e7, 2e11))
        y = strip.center().y()
        ink.line(strip.left(), y, strip.right(), y, "border")

        def place(parameters: float) -> float:
            share = min(max((math.log10(parameters) - low) / (high - low), 0.0), 1.0)
            return strip.left() + share * strip.width()

        for power in range(8, 12):
            x = place(10.0**power)
            ink.line(x, y - 4, x, y + 4, "border")
            ink.label(x + 3, y + 13, short(10.0**power).replace("1.00·", ""), size="tiny",
                      colour="muted", mono=True)  # fmt: skip
        for index, other in enumerate(trace.steps):
            x = place(other.parameters)
            now = other.id == step.id
            ink.circle(x, y, 6 if now else 4, fill="weight" if now else "surface", line="text",
                       width=1.4)  # fmt: skip
            ink.mark(QRectF(x - 5, y - 8, 10, 16),
                     ReadOut(name_of(ink, other), (count(other.parameters),)), seek=index,
                     name=f"model {other.id}")  # fmt: skip


def facts_of(step: Step) -> str:
    """Which sentence of sizes a model has."""
    if step.model.experts:
        return "facts.experts"
    return "facts.layer-norm" if step.model.layer_norm else "facts"


def numbers_of(step: Step) -> dict[str, object]:
    """The sizes that sentence names."""
    model = step.model
    return {
        "layers": model.layers, "hidden": model.hidden, "heads": model.heads,
        "shared": model.key_value_heads, "inner": count(model.feed_forward),
        "vocabulary": count(model.vocabulary), "experts": model.experts,
        "visited": model.experts_per_token, "wide": count(model.expert_feed_forward),
        "positions": count(model.positions),
    }  # fmt: skip
