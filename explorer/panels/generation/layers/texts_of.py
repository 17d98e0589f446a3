"""Two texts from one prompt: all layers, and leaving early; coloured by the layers they took."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.layers.params import Run, Step, Token
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.generation.layers.told import plain
from explorer.panels.generation.looks import bare
from explorer.ui.canvas.colours import text_on
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """The text of the whole model, the other one under it, and a bar of layers for each token."""
    run: Run = trace.shared
    scale = ink.view.text_scale
    chart = min(body.height() * 0.36, 220 * scale)
    room = (body.height() - chart - 16) / 2
    first = next(i for i, other in enumerate(trace.steps) if other.stage == "write")
    names = (ink.say("text.full", layers=run.layers),
             ink.say("text.early", threshold=plain(trace)))  # fmt: skip
    for place, (name, tokens) in enumerate(zip(names, (run.full, run.early), strict=True)):
        box = QRectF(body.left(), body.top() + place * room, body.width(), room - 8)
        draw_text(ink, box, name, run, tokens[: step.written], place == 1, first)
    box = QRectF(body.left(), body.bottom() - chart, body.width(), chart)
    draw_layers(ink, box, run, step, first)


def draw_text(
    ink: Ink, box: QRectF, name: str, run: Run, tokens: tuple[Token, ...], early: bool, first: int
) -> None:
    """Tokens in lines, the last ones that fit; what differs from the whole model's text is
    underlined."""
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), name, size="small", bold=True)
    size = "large" if box.height() > 190 * ink.view.text_scale else "body"
    pitch = ink.line_height(size) * 1.4
    fit = max(int((box.height() - line) / pitch), 1)
    tiles = laid_out(ink, box, tokens, size, breaking=True)
    if tiles[-1][2] >= fit:  # too many lines: the new lines of the text break none
        tiles = laid_out(ink, box, tokens, size, breaking=False)
    skipped = max(tiles[-1][2] + 1 - fit, 0)
    if skipped:
        ink.text(QRectF(box.right() - 20, box.top(), 20, line), "…", align="right middle")
    for place, (one, (x, width, row)) in enumerate(zip(tokens, tiles, strict=True)):
        if row < skipped:
            continue
        tile = QRectF(x, box.top() + line + 4 + (row - skipped) * pitch, width, pitch - 4)
        fill = ink.ramp(0.08 + 0.8 * one.layers / run.layers)
        ink.rect(tile, fill=fill, radius=3)
        ink.text(tile, bare(one.piece), size=size, mono=True, colour=text_on(ink, fill),
                 align="center middle", elide=False)  # fmt: skip
        if early and one.piece != run.full[place].piece:
            ink.line(tile.left() + 1, tile.bottom() + 1.5, tile.right() - 1, tile.bottom() + 1.5,
                     "sign", width=2.2)  # fmt: skip
        ink.mark(tile, read(ink, run, one, place), seek=first + place)


def laid_out(
    ink: Ink, box: QRectF, tokens: tuple[Token, ...], size: str, *, breaking: bool
) -> list[tuple[float, float, int]]:
    """Left edge, width and line of each token; `breaking`: a new line of the text begins one."""
    tiles = []
    x, row = box.left(), 0
    for one in tokens:
        gap = 3.0 if one.piece.startswith("␣") and x > box.left() else 0.0
        width = ink.text_width(bare(one.piece), size, mono=True) + 6
        if x + gap + width > box.right() and x > box.left():
            x, row, gap = box.left(), row + 1, 0.0
        tiles.append((x + gap, width, row))
        x += gap + width + 1
        if breaking and one.piece.endswith("⏎"):
            x, row = box.left(), row + 1
    return tiles


def read(ink: Ink, run: Run, one: Token, place: int) -> ReadOut:
    """What a written token says under the mouse."""
    return ReadOut(ink.say("title.token", token=place + 1, piece=one.piece), (
        ink.say("read.used", used=one.layers, layers=run.layers),
        ink.say("read.chance", chance=fixed(one.chance)),
    ))  # fmt: skip


def draw_layers(ink: Ink, box: QRectF, run: Run, step: Step, first: int) -> None:
    """How many layers each written token took."""
    new = len(run.early)
    small = ink.line_height("small")
    legend(ink, QRectF(box.left(), box.bottom() - small, box.width(), small), (
        ("box", "category 2", ink.say("legend.same")), ("box", "sign", ink.say("legend.differs")),
        ("dash", "text", ink.say("legend.mean")),
    ))  # fmt: skip
    every = next(step for step in (1, 2, 5, 10) if new / step <= 12)
    ticks = tuple(float(k) for k in range(every, new + 1, every))
    across = Axis(0.5, new + 0.5, form=lambda v: f"{v:.0f}", ticks=ticks)
    plot = Plot(ink, box.adjusted(0, 0, 0, -small - 2), across,
                Axis(0.0, float(run.layers), form=lambda v: f"{v:.0f}",
                     ticks=tuple(float(k) for k in range(0, run.layers + 1, max(
                         run.layers // 6, 1)))), ink.say("axis.used"))  # fmt: skip
    plot.frame()
    plot.level(float(run.layers), "muted")
    used = np.array([one.layers for one in run.early[: step.written]], dtype=np.float64)
    same = [one.piece == run.full[k].piece for k, one in enumerate(run.early[: step.written])]
    width = plot.inner.width() / new
    for place, height in enumerate(used):
        plot.bars(np.array([place + 0.6, place + 1.4]), np.array([height]),
                  "category 2" if same[place] else "sign")  # fmt: skip
        area = QRectF(plot.x(place + 0.5), plot.inner.top(), width, plot.inner.height())
        ink.mark(area, read(ink, run, run.early[place], place), seek=first + place)
    plot.curve(np.arange(1.0, len(used) + 1), np.cumsum(used) / np.arange(1, len(used) + 1),
               "text", dash=True)  # fmt: skip
