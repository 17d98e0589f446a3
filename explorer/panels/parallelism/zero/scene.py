"""The stage of the lab: one sentence, one chip, and the picture that is asked for."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS as PARTS
from explorer.panels.parallelism.zero.bands import draw_bands
from explorer.panels.parallelism.zero.columns import draw_columns
from explorer.panels.parallelism.zero.explain import caption, chip
from explorer.panels.parallelism.zero.lane import draw_lane, draw_plans
from explorer.panels.parallelism.zero.names import DARK, GATHERED
from explorer.panels.parallelism.zero.passes import draw_passes
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class ZeroScene(Scene):
    """Ranks as bands of memory, a parameter as a line through all of them."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state of step int(at), with the messages of the next one on their way."""
        index = int(at)
        share = 0.0 if ink.view.reduced_motion else at - index
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        used = _head(ink, body, trace, index)
        stage = body.adjusted(0, used, 0, 0)
        if trace.params.show == "bytes":
            stage.setTop(stage.top() + _legend(ink, stage, trace) + 6)
            draw_columns(ink, stage, trace, index)
        elif trace.params.show == "accumulation":
            draw_passes(ink, stage, trace, index)
        else:
            stage.setTop(stage.top() + _legend(ink, stage, trace) + 6)
            _life(ink, stage, trace, index, share)


def _life(ink: Ink, stage: QRectF, trace: Trace, index: int, share: float) -> None:
    """The ranks, and below or beside them their memory over the step and under each stage."""
    scale = ink.view.text_scale
    if stage.width() > 1.6 * stage.height():
        side = min(max(stage.width() * 0.32, 300.0 * scale), 520.0)
        bands = stage.adjusted(0, 0, -side - 24, 0)
        right = QRectF(stage.right() - side, stage.top(), side, stage.height())
        half = (right.height() - 16) / 2
        lane = QRectF(right.left(), right.top(), side, half)
        plans = QRectF(right.left(), right.bottom() - half, side, half)
    else:
        tall = min(max(stage.height() * 0.25, 92.0 * scale), 230.0)
        bands = stage.adjusted(0, 0, 0, -tall - 12)
        foot = QRectF(stage.left(), stage.bottom() - tall, stage.width(), tall)
        wide = foot.width() * 0.54
        lane = QRectF(foot.left(), foot.top(), wide, tall)
        plans = QRectF(foot.left() + wide + 16, foot.top(), foot.width() - wide - 16, tall)
    draw_bands(ink, bands, trace, index, share)
    draw_lane(ink, lane, trace, index)
    draw_plans(ink, plans, trace)


def _head(ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
    """What this step is, and the verdict in a chip; the height used."""
    text = ink.say(caption(trace, index))
    shown, colour = chip(trace, index)
    mark = ink.say(shown)
    wide = ink.text_width(mark, "small") + 22
    room = body.width() - wide - 12
    if ink.text_width(text, "small", bold=True) > room:
        mark = ink.say(shown.key + ".short", **shown.args)
        wide = ink.text_width(mark, "small") + 22
        room = body.width() - wide - 12
    size = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
    high = max(wrapped_height(ink, text, room, size, bold=True), ink.line_height("small") + 6)
    ink.text(QRectF(body.left(), body.top(), room, high), text, size=size, bold=True, wrap=True,
             align="left middle")  # fmt: skip
    tall = ink.line_height("small") + 6
    box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
    ink.rect(box, line=colour, width=1.4, radius=tall / 2)
    ink.text(box, mark, size="small", colour=colour, align="center middle")
    ink.mark(box, ReadOut(ink.say(shown)), name="chip")
    return high + 8


def _legend(ink: Ink, box: QRectF, trace: Trace) -> float:
    """The colours; under it nothing needs a name again. The height used."""
    entries = [("weights", PARTS["weights"], False), ("gradients", PARTS["gradients"], False)]
    if trace.params.show == "life":
        entries.insert(1, ("gathered", GATHERED, False))
        entries.append(("own", PARTS["gradients"], True))
    entries.append(("optimizer", PARTS["optimizer"], False))
    size = "small" if box.width() >= 620 * ink.view.text_scale else "tiny"
    line = ink.line_height(size)
    x, y = box.left(), box.top()
    for name, colour, hatched in entries:
        text = ink.say(f"legend.{name}")
        wide = 18 + ink.text_width(text, size)
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + line + 1
        swatch = QRectF(x, y + line / 2 - 5, 12, 10)
        ink.rect(swatch, fill=colour, line="text", width=0.8)
        if hatched:
            ink.hatch(swatch, DARK, gap=4.0)
        ink.text(QRectF(x + 17, y, box.right() - x - 17, line), text, size=size)
        x += wide + 14
    return y + line - box.top()
