"""The stage of diffusion/guidance: the guided samples against the law they are believed to follow.

One picture: where the particles are, over where they would have to be. Below or beside it what
the scale does to both, and what the classifiers know.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.guidance_steps import Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.guidance.line import draw_density, draw_marginal, draw_river
from explorer.panels.diffusion.guidance.planes import draw_fields, draw_planes
from explorer.panels.diffusion.guidance.plots import draw_schooling, draw_slopes, draw_sweep
from explorer.panels.diffusion.guidance.ruler import draw_ruler
from explorer.panels.diffusion.guidance.told import sentence
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut, Scene

GAP = 12.0


class GuidanceScene(Scene):
    """Particles and laws; three plots beside or below."""

    text_room = (470, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step. Particles never move between steps: x_t jumps."""
        index = min(int(at), len(trace) - 1)
        inner = rect.adjusted(2, 2, -2, -2)
        line = trace.shared.grid.dimensions == 1
        main, boxes = layout(inner, line=line)
        top = _draw_head(ink, main, trace, index)
        body = QRectF(main.left(), top, main.width(), main.bottom() - top)
        if line:
            upper = 0.52 * (body.height() - GAP)
            river = QRectF(body.left(), body.top(), body.width(), upper)
            draw_river(ink, river, trace, index)
            draw_density(ink, body.adjusted(0, upper + GAP, 0, 0), trace, index)
            draws = (draw_sweep, draw_slopes, draw_schooling)
        else:
            fields = 0.36 * body.height() if body.height() > 330 else 0.0
            draw_planes(ink, body.adjusted(0, 0, 0, -fields), trace, index)
            if fields:
                draw_fields(ink, body.adjusted(0, body.height() - fields + GAP / 2, 0, 0), trace,
                            index)  # fmt: skip
            draws = (draw_sweep, draw_marginal, draw_schooling)
        for box, draw in zip(boxes, draws, strict=False):
            draw(ink, box, trace, index)


def layout(inner: QRectF, *, line: bool) -> tuple[QRectF, list[QRectF]]:
    """The main picture with its head, and up to three boxes: beside it on a wide stage, below it
    on a high one; where there is room for neither, fewer of them."""
    if inner.width() > 1.25 * inner.height() and inner.width() > 700:
        side = min(max(0.33 * inner.width(), 150.0), 420.0)
        height = (inner.height() - 2 * GAP) / 3
        left = inner.right() - side
        return inner.adjusted(0, 0, -side - 1.5 * GAP, 0), [
            QRectF(left, inner.top() + i * (height + GAP), side, height) for i in range(3)
        ]
    count = 3 if inner.height() > 500 and inner.width() > 520 else 0 if line else 2
    if not count:
        return inner, []
    low = min(max((0.24 if line else 0.19) * inner.height(), 96.0), 200.0)
    width = (inner.width() - (count - 1) * GAP) / count
    top = inner.bottom() - low
    return inner.adjusted(0, 0, 0, -low - GAP), [
        QRectF(inner.left() + i * (width + GAP), top, width, low) for i in range(count)
    ]


def _draw_head(ink: Ink, area: QRectF, trace: Trace, index: int) -> float:
    """The sentence, the level in numbers, the scale on both rulers and the legend."""
    step: Step = trace[index]
    text = ink.say(sentence(trace, index))
    size = "body" if ink.text_width(text, "body", bold=True) <= area.width() else "small"
    rows = 1 if ink.text_width(text, size, bold=True) <= area.width() else 2
    height = rows * ink.line_height(size)
    ink.text(QRectF(area.left(), area.top(), area.width(), height), text, size=size, bold=True,
             wrap=rows > 1, align="left top")  # fmt: skip
    y = area.top() + height + 4
    line = ink.line_height("small")
    y = _draw_level(ink, QRectF(area.left(), y, area.width(), line), trace, step)
    y = draw_ruler(ink, QRectF(area.left(), y + 3, area.width(), 0), trace) + 4
    long = "" if area.width() > 560 else ".short"
    entries = [
        ("box", "query", ink.say("legend.sampled")),
        ("line", "weight", ink.say(f"legend.believed{long}")),
        ("dash", "key", ink.say(f"legend.followed{long}")),
        ("line", "value", ink.say(f"legend.alone{long}")),
    ]
    return y + legend(ink, QRectF(area.left(), y, area.width(), line), entries) + 6


def _draw_level(ink: Ink, row: QRectF, trace: Trace, step: Step) -> float:
    fields = [
        ("σ", fixed(step.sigma, 3), "88.888"), ("ᾱ", fixed(step.alpha_bar, 4), "0.8888"),
        (ink.say("level.mean"), fixed(step.mean, 2), "−8.88"),
        (ink.say("level.spread"), fixed(step.spread, 3), "8.888"),
    ]  # fmt: skip
    x = row.left()
    for name, value, room in fields:
        wide = ink.text_width(name, "small") + 5
        full = wide + ink.text_width(room, "small", mono=True) + 14
        if x + full - 14 > row.right():
            break
        ink.text(QRectF(x, row.top(), wide, row.height()), name, size="small", colour="muted")
        ink.text(QRectF(x + wide, row.top(), full, row.height()), value, size="small", mono=True,
                 elide=False)  # fmt: skip
        x += full
    method = ink.say(f"guide.{trace.params.guide}")
    calls = ink.say("level.calls", method=method, calls=trace.shared.calls)
    if x + ink.text_width(calls, "small") <= row.right():
        ink.text(QRectF(x, row.top(), row.right() - x, row.height()), calls, size="small",
                 colour="muted")  # fmt: skip
    ink.mark(row, ReadOut(ink.say("read.level"), (
        f"σ = {number(step.sigma, 4)}", f"ᾱ = 1/(1+σ²) = {number(step.alpha_bar, 5)}",
        ink.say("read.moments", mean=number(step.mean), spread=number(step.spread)),
        ink.say("read.law", mean=number(step.law_mean), spread=number(step.law_spread)),
        ink.say("read.gap", gap=number(step.gap)),
        ink.say("read.floor", floor=number(trace.shared.floor)), calls,
    )))  # fmt: skip
    return row.bottom()
