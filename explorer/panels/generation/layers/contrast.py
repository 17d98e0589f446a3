"""DoLa: how far each layer is from the final answer, and what the difference makes of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.layers.params import Contrast, Run, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.layers.told import contrast_in
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """Left the layers, right the candidates."""
    run: Run = trace.shared
    found = contrast_in(run)
    column = min(max(body.width() * 0.32, 140 * ink.view.text_scale), 320 * ink.view.text_scale)
    draw_layers(ink, QRectF(body.left(), body.top(), column, body.height()), run, found, trace)
    draw_candidates(ink, QRectF(body.left() + column + 22, body.top(), body.width() - column - 22,
                                body.height()), found, step)  # fmt: skip


def draw_layers(ink: Ink, box: QRectF, run: Run, found: Contrast, trace: Trace) -> None:
    """A bar for each layer: its distance from the final answer; the chosen one outlined."""
    small = ink.line_height("small")
    fitted(ink, QRectF(box.left(), box.top(), box.width(), small), ink.say("axis.apart"),
           size="small", align="left middle", bold=True)  # fmt: skip
    top = trace.scales["apart"][1]
    names = ink.text_width(ink.say("layer", layer=run.layers), "small", bold=True) + 10
    values = ink.text_width("0.000", "small", mono=True) + 6
    room = max(box.width() - names - values, 10)
    area = box.adjusted(0, small + 8, 0, 0)
    height = min(area.height() / run.layers, 64 * ink.view.text_scale)
    for layer in range(1, run.layers + 1):
        y = area.top() + (layer - 1) * height
        value = float(found.apart[layer - 1])
        allowed, chosen = layer in found.allowed, layer == found.layer
        ink.text(QRectF(box.left(), y, names, height - 4), ink.say("layer", layer=layer),
                 size="small", colour="text" if allowed else "muted", bold=chosen)  # fmt: skip
        bar = QRectF(box.left() + names, y + 2, max(room * value / top, 1.0), height - 8)
        if allowed:
            ink.rect(bar, fill="negative", line="category 0" if chosen else None, width=2.8)
        else:
            ink.hatch(bar, "border")
            ink.rect(bar, line="border", width=0.8)
        ink.label(bar.right() + 5, y + (height - 4) / 2, fixed(value), size="small", mono=True,
                  bold=chosen, colour="text" if allowed else "muted")  # fmt: skip
        lines = [ink.say("read.apart", apart=number(value))]
        if not allowed:
            lines.append(ink.say("read.barred"))
        ink.mark(QRectF(box.left(), y, box.width(), height),
                 ReadOut(ink.say("layer", layer=layer), tuple(lines)))  # fmt: skip


def draw_candidates(ink: Ink, box: QRectF, found: Contrast, step: Step) -> None:
    """Candidates in order of the last thing shown: early and final bars, then the contrast."""
    third = step.stage == "contrast"
    small = ink.line_height("small")
    entries = [("box", "negative", ink.say("bar.early", layer=found.layer)),
               ("box", "query", ink.say("bar.final"))]  # fmt: skip
    if third:
        entries.append(("box", "weight", ink.say("bar.contrast")))
    if found.truth >= 0:
        entries.append(("dot", "category 0", ink.say("follows")))
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), entries)
    area = box.adjusted(0, used + 8, 0, 0)
    order = sorted(range(len(found.ids)), key=lambda k: (
        -float(found.contrasted[k]) if third else 0.0, -float(found.final[k])))  # fmt: skip
    bars = 3 if third else 2
    least = bars * 0.86 * ink.line_height("tiny") + 6
    shown = order[: max(int(area.height() / least), 1)]
    height = min(area.height() / len(shown), (bars * 20.0 + 8) * ink.view.text_scale)
    names = min(max(ink.text_width(found.pieces[k], "small", mono=True) for k in shown) + 18,
                box.width() * 0.34)  # fmt: skip
    room = max(box.width() - names - ink.text_width("0.000", "tiny", mono=True) - 8, 10)
    for place, k in enumerate(shown):
        y = area.top() + place * height
        ink.text(QRectF(box.left() + 12, y, names - 18, height - 4), found.pieces[k], size="small",
                 mono=True, align="right middle")  # fmt: skip
        if k == found.truth:
            ink.circle(box.left() + 6, y + (height - 4) / 2, 4, fill="category 0", line="border",
                       width=0.8)  # fmt: skip
        thick = (height - 5) / bars
        rows = [("negative", float(found.early[k])), ("query", float(found.final[k]))]
        if third:
            rows.append(("weight", float(found.contrasted[k])))
        for row, (colour, value) in enumerate(rows):
            bar = QRectF(box.left() + names, y + row * thick, max(room * value, 0.8), thick - 1)
            ink.rect(bar, fill=colour)
            ink.label(bar.right() + 4, bar.center().y(), fixed(value), size="tiny", mono=True,
                      colour="text" if row == bars - 1 else "muted")  # fmt: skip
        early, final = float(found.early[k]), float(found.final[k])
        lines = [ink.say("read.candidate", early=number(early), final=number(final),
                         contrast=number(float(found.contrasted[k])))]  # fmt: skip
        if early > 0 and final > 0:
            lines.append(ink.say("read.gain", gain=number(math.log(final / early))))
        ink.mark(QRectF(box.left(), y, box.width(), height),
                 ReadOut(ink.say("title.piece", piece=found.pieces[k]), tuple(lines)))  # fmt: skip
