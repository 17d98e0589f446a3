"""Length normalisation: every finished text a straight line over α, and the table at the chosen
α."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.generation.beam.steps import Run, Text
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.beam.looks import colour_of, plain, spelled
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

#: α goes from 0 to this.
MOST_ALPHA = 2.0
#: At most so many texts are drawn and listed.
SHOWN = 7


def draw_ranking(ink: Ink, body: QRectF, trace: Trace) -> None:
    """The lines on top, the table under them."""
    run: Run = trace.shared
    alpha = trace.params.alpha
    small = ink.line_height("small")
    shown = shown_texts(run, alpha)
    texts = run.plain.texts
    order = run.ranked(alpha)
    rows = sorted(shown, key=order.index)
    table = (len(rows) + 1) * (small + 4) + 4
    while len(rows) > 3 and body.height() - table < 150 * ink.view.text_scale:
        rows = rows[:-1]
        table = (len(rows) + 1) * (small + 4) + 4
    chart = QRectF(body.left(), body.top(), body.width(), body.height() - table - 8)
    meeting = crossings(run)
    grid = np.unique([*np.linspace(0.0, MOST_ALPHA, 41), *(at for at, _ in meeting)])
    first = np.array([min(cost(text, float(a)) for text in texts) for a in grid])
    curves = {i: np.array([cost(texts[i], float(a)) for a in grid]) / first for i in rows}
    high = max(float(curve.max()) for curve in curves.values())
    plot = Plot(
        ink, chart, Axis(0.0, MOST_ALPHA, title="α", ticks=(0.0, 0.5, 1.0, 1.5, 2.0)),
        Axis(0.96, max(high * 1.04, 1.2), title=ink.say("axis.cost")),
    )  # fmt: skip
    plot.frame()
    plot.level(1.0, "text", dash=False, width=1.0)
    for i in rows:
        plot.curve(grid, curves[i], colour_of(shown.index(i)), width=2.8 if i == order[0] else 1.8)
    plot.points(np.array([at for at, _ in meeting]), np.ones(len(meeting)), "text", radius=4.0)
    x = plot.x(alpha)
    ink.line(x, plot.inner.top(), x, plot.inner.bottom(), "accent", width=2.0)
    ink.label(x + (5 if alpha < 1.6 else -5), plot.inner.top() + 2, f"α = {plain(alpha)}",
              anchor="left top" if alpha < 1.6 else "right top", size="small",
              colour="accent", bold=True)  # fmt: skip

    def drag(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "wheel":
            wanted = alpha + 0.1 * gesture.turns
        elif gesture.phase in ("press", "drag", "release"):
            wanted = plot.at(gesture.point)[0]
        else:
            return None
        return {"alpha": round(min(max(wanted, 0.0), MOST_ALPHA), 1)}

    ink.mark(plot.inner, lambda point: read_alpha(ink, run, plot.at(point)[0]), edit=drag,
             name=ink.say("name.alpha"))  # fmt: skip
    top = body.bottom() - table
    columns = columns_of(ink, body)
    for (left, width), title in zip(columns, ("rank", "logp", "length", "score", "text"),
                                    strict=True):  # fmt: skip
        ink.text(
            QRectF(left, top, width, small),
            ink.say("column." + title),
            size="tiny",
            colour="muted",
            align="left middle" if title == "text" else "right middle",
        )
    for place, i in enumerate(rows):
        y = top + (place + 1) * (small + 4)
        draw_row(ink, columns, y, texts[i], order.index(i) + 1, alpha, colour_of(shown.index(i)))


def draw_row(
    ink: Ink, columns: list[tuple[float, float]], y: float, text: Text, rank: int, alpha: float,
    colour: str,
) -> None:  # fmt: skip
    """A text of the table."""
    small = ink.line_height("small")
    cells = (str(rank), fixed(text.logp, 2), str(len(text.ids)), fixed(text.normalised(alpha), 3))
    whole = QRectF(columns[0][0], y - 2, columns[-1][0] + columns[-1][1] - columns[0][0], small + 4)
    if rank == 1:
        ink.rect(whole, fill=soft(ink, colour, 0.16), radius=3)
    for (left, width), cell in zip(columns[:-1], cells, strict=True):
        ink.text(QRectF(left, y, width, small), cell, size="small", mono=True,
                 align="right middle")  # fmt: skip
    left, width = columns[-1]
    ink.line(left, y + small / 2, left + 14, y + small / 2, colour, width=3.0)
    ink.text(QRectF(left + 19, y, width - 19, small),
             spelled(text.words) + ("" if text.ended else " …"), size="small")  # fmt: skip
    ink.mark(whole, ReadOut(spelled(text.words), (
        ink.say("read.normalised", logp=number(text.logp, 4), length=len(text.ids),
                alpha=plain(alpha), value=number(text.normalised(alpha), 4)),
        "" if text.ended else ink.say("read.limit"),
    )))  # fmt: skip


def columns_of(ink: Ink, body: QRectF) -> list[tuple[float, float]]:
    """(left, width) of rank, ln p, length, score and text."""
    found, left = [], body.left()
    for width in (40.0, 62.0, 56.0, 76.0):
        wide = width * ink.view.text_scale
        found.append((left, wide - 8))
        left += wide
    return [*found, (left + 4, body.right() - left - 4)]


def cost(text: Text, alpha: float) -> float:
    """−score / length^α, positive: the lowest is ranked first."""
    return max(-text.normalised(alpha), 1e-6)


def shown_texts(run: Run, alpha: float) -> list[int]:
    """Texts that are first for some α, and those best at the chosen one."""
    winners = [run.ranked(float(a))[0] for a in np.linspace(0.0, MOST_ALPHA, 21)]
    return list(dict.fromkeys([*winners, *run.ranked(alpha)]))[:SHOWN]


def crossings(run: Run) -> list[tuple[float, int]]:
    """α where another text becomes first, exactly, and that text.

    ln cost is linear in α with slope −ln length, so two lines meet at
    α = (ln cost₁ − ln cost₂) / (ln length₁ − ln length₂).
    """
    found: list[tuple[float, int]] = []
    now, alpha = run.ranked(0.0)[0], 0.0
    texts = run.plain.texts
    while True:
        meet = []
        for i, other in enumerate(texts):
            longer = math.log(len(other.ids)) - math.log(len(texts[now].ids))
            if longer > 0:
                at = (math.log(cost(other, 0.0)) - math.log(cost(texts[now], 0.0))) / longer
                if alpha <= at <= MOST_ALPHA:
                    meet.append((at, i))
        if not meet:
            return found
        alpha, now = min(meet, key=lambda pair: (pair[0], -len(texts[pair[1]].ids)))
        found.append((alpha, now))


def read_alpha(ink: Ink, run: Run, alpha: float) -> ReadOut:
    """Who is first at an α."""
    text = run.best(alpha)
    return ReadOut(f"α = {number(alpha, 2)}", (
        ink.say("read.first", text=spelled(text.words)),
        ink.say("read.normalised", logp=number(text.logp, 4), length=len(text.ids),
                alpha=number(alpha, 2), value=number(text.normalised(alpha), 4)),
    ))  # fmt: skip
