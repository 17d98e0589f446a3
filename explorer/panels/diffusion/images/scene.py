"""The stage of diffusion/images: the population twice, one picture's way, and what it is worth."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.images.editor import draw_editor
from explorer.panels.diffusion.images.places import places
from explorer.panels.diffusion.images.plots import draw_plots
from explorer.panels.diffusion.images.sheets import draw_sheets
from explorer.panels.diffusion.images.strip import draw_strip
from explorer.panels.diffusion.images.telling import method_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import sentence_height, widest_of


class ImagesScene(Scene):
    """x_t and the guesses of all pictures; below (beside, on a wide stage) the followed one."""

    text_room = (440, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step. Nothing is drawn between two steps: there is no picture there."""
        index = min(int(at), len(trace) - 1)
        inner = rect.adjusted(2, 2, -2, -2)
        top = _draw_head(ink, inner, trace, index)
        area = QRectF(inner.left(), top, inner.width(), inner.bottom() - top)
        found = places(ink, area, trace)
        if found.editor is not None:
            draw_editor(ink, found.editor, trace)
        draw_sheets(ink, found.sheets, trace, index)
        if found.strip is not None:
            draw_strip(ink, found.strip, trace, index)
        if found.plots:
            draw_plots(ink, found.plots, trace, index)


def _draw_head(ink: Ink, area: QRectF, trace: Trace, index: int) -> float:
    """What is to be seen, and the level in numbers; returns where they end."""
    size, used = _room(ink, area, trace)
    ink.text(area, ink.say(_sentence(trace, index)), size=size, bold=True, wrap=True,
             align="left top")  # fmt: skip
    y, line, x = area.top() + used + 3, ink.line_height("small"), area.left()
    for name, value, room in _fields(ink, trace, index):
        name_width = ink.text_width(name, "small") + (5 if name else 0)
        width = name_width + ink.text_width(room, "small", mono=True) + 14
        if x + width - 14 > area.right() and x > area.left():
            break  # the rest stands beside the stage too
        ink.text(QRectF(x, y, name_width, line), name, size="small", colour="muted")
        ink.text(QRectF(x + name_width, y, width, line), value, size="small", mono=True,
                 elide=False)  # fmt: skip
        x += width
    step = trace[index]
    if step.stage != "training":
        signal, noise = math.sqrt(step.alpha_bar), math.sqrt(max(1 - step.alpha_bar, 0))
        ink.mark(
            QRectF(area.left(), y, max(x - area.left(), 1), line),
            ReadOut(
                f"ᾱ = {number(step.alpha_bar, 6)}",
                (f"√ᾱ = {number(signal, 5)}", f"√(1−ᾱ) = {number(noise, 5)}"),
            ),
            name="level",
        )
    return y + line + 7


def _room(ink: Ink, area: QRectF, trace: Trace) -> tuple[str, float]:
    """Size and height of the sentence: the same at every step, so that nothing below it moves."""
    text = widest_of(
        ink, trace, "", lambda: (_sentence(trace, index) for index in range(len(trace)))
    )
    size = "body" if ink.text_width(text, "body", bold=True) <= area.width() else "small"
    return size, sentence_height(ink, text, area.width(), size)


def _fields(ink: Ink, trace: Trace, index: int) -> list[tuple[str, str, str]]:
    step = trace[index]
    if step.stage == "training":
        loss = "–" if math.isnan(step.loss) else fixed(step.loss, 4)
        return [(ink.say("loss.title"), loss, "0.8888")]
    level = fixed(step.alpha_bar, 4)
    out = [
        (ink.say("stage.level"), level, "0.8888"),
        ("√ᾱ", fixed(math.sqrt(step.alpha_bar), 3), "0.888"),
        ("√(1−ᾱ)", fixed(math.sqrt(max(1 - step.alpha_bar, 0)), 3), "0.888"),
    ]
    if step.stage == "sample":
        out.append((ink.say("stage.calls"), f"{step.calls}×", "88×"))
    if step.pending:
        text = ink.say("stage.pending")
        out.append(("", text, text))
    else:
        out.append(("", method_of(trace.params), method_of(trace.params)))
    return out


def _sentence(trace: Trace, index: int) -> Message:
    step, params, shared = trace[index], trace.params, trace.shared
    if step.stage == "training":
        return message("stage.training", updates=step.updates)
    if step.stage == "noising":
        return message(
            "stage.noising", signal=percent(math.sqrt(step.alpha_bar)),
            noise=percent(math.sqrt(max(1 - step.alpha_bar, 0))),
        )  # fmt: skip
    if step.stage == "invert":
        return message("stage.invert")
    if step.alpha_bar >= 1:
        return _finished(trace, index)
    if params.task in ("between", "guide"):
        return message(f"stage.{params.task}")
    if step.alpha_bar < 1e-3:
        return message("stage.noise")
    if math.isnan(step.recognised) or shared.labels[0] < 0:
        return message("stage.free")
    return message("stage.sample", share=percent(step.recognised))


def _finished(trace: Trace, index: int) -> Message:
    step, shared = trace[index], trace.shared
    if trace.params.task == "inpaint":
        return message("stage.done.inpaint")
    if not math.isnan(shared.round_trip):
        return message("stage.done.between", trip=number(shared.round_trip, 2))
    if trace.params.task == "guide" and not math.isnan(step.recognised):
        rows = [percent(float(share)) for share in step.by_row[0]]
        return message("stage.done.guide", first=rows[0], second=rows[1], last=rows[-1])
    if math.isnan(step.recognised):
        return message("stage.done.free", copied=fixed(step.copied, 2))
    return message(
        "stage.done", share=percent(step.recognised), copied=fixed(step.copied, 2)
    )  # fmt: skip
