"""The stage of diffusion/families: three panes of samples, what they cover, how they got there."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.families import Step
from explorer.core.formatting import percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.families.panes import draw_panes
from explorer.panels.diffusion.families.plots import draw_curves, draw_judgement
from explorer.panels.diffusion.families.told import sentence
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene
from explorer.ui.canvas.wrapped import sentence_height


class FamiliesScene(Scene):
    """Samples of the three families over the data; below or beside them curves, or the verdict."""

    text_room = (470, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a moment. Samples of two moments are not the same points: they jump."""
        index = min(int(at), len(trace) - 1)
        step: Step = trace[index]
        inner = rect.adjusted(2, 2, -2, -2)
        y = _draw_head(ink, inner, trace, index)
        body = QRectF(inner.left(), y, inner.width(), inner.bottom() - y)
        panes, rest = layout(ink, body, trace.params.seeds)
        draw_panes(ink, panes, trace, index)
        if step.judged:
            draw_judgement(ink, rest, trace)
        else:
            draw_curves(ink, rest, trace, index)


def layout(ink: Ink, body: QRectF, seeds: int) -> tuple[QRectF, QRectF]:
    """The panes above, as large as leaves the rest its room."""
    head = ink.line_height("body") + ink.line_height("small") + 10
    wanted = (body.width() - 28) / 3 + head + seeds * (ink.line_height("tiny") + 3)
    least = min(max(0.3 * body.height(), 96.0), 260.0)
    height = min(wanted, body.height() - least - 14)
    return (
        QRectF(body.left(), body.top(), body.width(), height),
        body.adjusted(0, height + 14, 0, 0),
    )


def _draw_head(ink: Ink, area: QRectF, trace: Trace, index: int) -> float:
    step: Step = trace[index]
    text = ink.say(sentence(ink, trace, index))
    size = "body" if ink.text_width(text, "body", bold=True) <= area.width() else "small"
    rows = 1 if ink.text_width(text, size, bold=True) <= area.width() else 2
    height = max(rows * ink.line_height(size), sentence_height(ink, text, area.width(), size))
    ink.text(QRectF(area.left(), area.top(), area.width(), height), text, size=size, bold=True,
             wrap=rows > 1, align="left top")  # fmt: skip
    line = ink.line_height("small")
    row = QRectF(area.left(), area.top() + height + 2, area.width(), line)
    legend = ink.say("head.legend")
    free = row.width() - ink.text_width(legend, "small") - 20
    told, short = (ink.say(key, share=percent(step.share))
                   for key in ("head.budget", "head.budget.short"))  # fmt: skip
    if ink.text_width(told, "small") > free >= ink.text_width(short, "small"):
        told = short
    ink.text(row, told, size="small", colour="muted")
    if ink.text_width(told, "small") <= free:
        ink.text(row, legend, size="small", colour="muted", align="right middle")
    return row.bottom() + 8
