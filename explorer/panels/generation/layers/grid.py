"""Layers down, tokens across: what each layer would say, and where a token leaves."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.compute.generation.layers.params import Run, Step
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.generation.layers.paint import totals
from explorer.panels.generation.layers.told import plain
from explorer.ui.canvas.colours import text_on
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

NARROWEST = 46.0


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """The cells of the last tokens that fit, and under them a picture of all tokens."""
    run: Run = trace.shared
    scale, small = ink.view.text_scale, ink.line_height("small")
    leaving = step.stage == "exit"
    used = draw_legend(ink, body, leaving)
    below = min(body.height() * 0.34, 200 * scale) if body.height() > 300 * scale else 0.0
    area = QRectF(body.left(), body.top() + used + 4, body.width(),
                  body.height() - used - below - 10)  # fmt: skip
    names = ink.text_width(ink.say("layer", layer=run.layers), "small") + 8
    share = ink.text_width("100%", "body", mono=True) + 8
    room = area.width() - names - share
    shown = max(min(run.tokens, int(room / (NARROWEST * scale))), 1)
    start = run.tokens - shown
    width = min(room / shown, 120 * scale)
    left = area.left() + names
    head = small + 4
    rows = visible_rows(run, step, area.height() - head, small)
    height = min((area.height() - head) / len(rows), 66 * scale)
    ink.text(QRectF(area.left(), area.top(), names, small), ink.say("reads"), size="small",
             colour="muted")  # fmt: skip
    if start:
        spot = QRectF(left - 16, area.top(), 14, small)
        ink.text(spot, "…", size="small", colour="muted", align="right middle")
        ink.mark(spot, ReadOut(ink.say("earlier", count=start)))
    for token in range(start, run.tokens):
        x = left + (token - start) * width
        ink.text(QRectF(x + 1, area.top(), width - 2, small), run.pieces[token], size="small",
                 mono=True, align="center middle", colour="muted")  # fmt: skip
    ink.text(QRectF(left + shown * width, area.top(), share, small), ink.say("agree"),
             size="tiny", colour="muted", align="right middle")  # fmt: skip
    for place, layer in enumerate(rows):
        y = area.top() + head + place * height
        if layer > step.layer:
            break
        now = layer == step.layer
        ink.text(QRectF(area.left(), y, names, height - 3), ink.say("layer", layer=layer),
                 size="small", colour="text" if now else "muted", bold=now)  # fmt: skip
        for token in range(start, run.tokens):
            cell = QRectF(left + (token - start) * width + 1, y, width - 2, height - 3)
            draw_cell(ink, cell, trace, token, layer, leaving)
        agree = float(run.agrees()[layer - 1].mean())
        spot = QRectF(left + shown * width, y, share, height - 3)
        ink.text(spot, percent(agree), mono=True, align="right middle", size="small", bold=now)
        ink.mark(spot, ReadOut(ink.say("layer", layer=layer),
                               (ink.say("read.agree", share=percent(agree)),)))  # fmt: skip
    if below > 0:
        box = QRectF(body.left(), body.bottom() - below, body.width(), below)
        if leaving:
            draw_all(ink, box, trace, step)
        else:
            draw_means(ink, box, run, step)


def visible_rows(run: Run, step: Step, height: float, least: float) -> list[int]:
    """The layers that have room, the present one among them."""
    fit = max(min(run.layers, int(height / (least + 5))), 1)
    first = min(max(step.layer - fit + 1, 1), run.layers - fit + 1)
    return list(range(first, first + fit))


def draw_legend(ink: Ink, body: QRectF, leaving: bool) -> float:
    """What colours and outlines mean."""
    entries: list[tuple[str, str | QColor, str]] = [
        ("box", ink.ramp(0.6), ink.say("legend.sure")),
        ("line", "category 2", ink.say("legend.agree")),
    ]
    if leaving:
        entries.append(("line", "category 0", ink.say("legend.leaves")))
    return legend(ink, body, entries)


def draw_cell(ink: Ink, cell: QRectF, trace: Trace, token: int, layer: int, leaving: bool) -> None:
    """One answer; hatched where the token has left before this layer."""
    run: Run = trace.shared
    row = layer - 1
    piece, chance = run.answer_pieces[row][token], float(run.chance[row, token])
    title = ink.say("read.cell", token=run.pieces[token], layer=layer, piece=piece)
    final = ink.say("read.final", piece=run.answer_pieces[-1][token],
                    chance=fixed(float(run.chance[-1, token])))  # fmt: skip
    if leaving and layer > run.last[token]:
        ink.hatch(cell, "border")
        ink.rect(cell, line="hairline", radius=4)
        ink.mark(cell, ReadOut(title, (ink.say("read.left", layer=int(run.last[token])), final)))
        return
    fill = ink.ramp(0.04 + 0.9 * chance)
    agrees = bool(run.agrees()[row, token])
    leaves = leaving and layer == run.last[token] and layer < run.layers
    ink.rect(cell, fill=fill, line="category 2" if agrees else "hairline",
             width=1.8 if agrees else 0.8, radius=4)  # fmt: skip
    if leaves:
        ink.rect(cell.adjusted(-1, -1, 1, 1), line="category 0", width=2.8, radius=5)
    size = "small" if ink.text_width(piece, "small", mono=True) <= cell.width() - 4 else "tiny"
    ink.text(cell.adjusted(2, 0, -2, 0), piece, size=size, mono=True, align="center middle",
             colour=text_on(ink, fill))  # fmt: skip
    sure = ink.say("read.sure", sure=fixed(float(run.sure[row, token])), threshold=plain(trace))
    ink.mark(cell, ReadOut(title, (ink.say("read.chance", chance=fixed(chance)), sure, final)))


def draw_means(ink: Ink, box: QRectF, run: Run, step: Step) -> None:
    """By layer: how many answers agree, and how sure they are."""
    small = ink.line_height("small")
    ticks = tuple(float(k) for k in range(1, run.layers + 1, max(run.layers // 12, 1)))
    plot = Plot(ink, box.adjusted(0, 0, 0, -small),
                Axis(0.7, run.layers + 0.3, ticks=ticks, title=ink.say("axis.layer"),
                     form=lambda v: f"{v:.0f}"),
                Axis(0.0, 1.0, ticks=(0.0, 0.5, 1.0)), ink.say("axis.share"))  # fmt: skip
    plot.frame()
    xs = np.arange(1.0, step.layer + 1)
    agree = run.agrees().mean(axis=1)[: step.layer]
    sure = run.chance.mean(axis=1)[: step.layer]
    for ys, colour, dash in ((sure, "weight", True), (agree, "category 2", False)):
        plot.curve(xs, ys, colour, width=2.2, dash=dash)
        plot.points(xs, ys, colour, radius=3.5)
    legend(ink, QRectF(box.left(), box.bottom() - small, box.width(), small), (
        ("line", "category 2", ink.say("line.agree")), ("dash", "weight", ink.say("line.sure")),
    ))  # fmt: skip


def draw_all(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """A bar for every token of the text, as high as the layers it goes through."""
    run: Run = trace.shared
    small = ink.line_height("small")
    done = np.minimum(run.last, step.layer)
    wide = 150 * ink.view.text_scale if box.width() > 420 * ink.view.text_scale else 0.0
    chart = QRectF(box.left(), box.top(), box.width() - wide, box.height() - small)
    plot = Plot(ink, chart, Axis(0.0, float(run.tokens), ticks=()),
                Axis(0.0, float(run.layers), form=lambda v: f"{v:.0f}",
                     ticks=tuple(float(k) for k in range(0, run.layers + 1, max(
                         run.layers // 6, 1)))), ink.say("axis.layers"))  # fmt: skip
    plot.frame()
    early = run.answer[run.last - 1, np.arange(run.tokens)] == run.answer[-1]
    left = run.last <= step.layer
    for token in range(run.tokens):
        colour = "neutral" if not left[token] else "category 2" if early[token] else "sign"
        plot.bars(np.array([token + 0.1, token + 0.9]), np.array([float(done[token])]), colour)
        area = QRectF(plot.x(float(token)), plot.inner.top(), plot.inner.width() / run.tokens,
                      plot.inner.height())  # fmt: skip
        ink.mark(area, ReadOut(ink.say("title.piece", piece=run.pieces[token]), (
            ink.say("read.used", used=int(done[token]), layers=run.layers),)))  # fmt: skip
    legend(ink, QRectF(box.left(), box.bottom() - small, box.width() - wide, small), (
        ("box", "category 2", ink.say("legend.kept")),
        ("box", "sign", ink.say("legend.changed")),
    ))  # fmt: skip
    if wide and step.layer == run.layers:
        totals(ink, QRectF(box.right() - wide + 12, box.top(), wide - 12, box.height()), run)
