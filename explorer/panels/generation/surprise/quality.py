"""Four texts of one length: what a person wrote, a sample, greedy, a loop; and their
perplexities."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import Run
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.surprise.looks import COLOURS, draw_block
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_quality(ink: Ink, body: QRectF, trace: Trace, count: int) -> None:
    """Blocks of text on the shades of their surprisal, and one axis for all perplexities."""
    run: Run = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    axis = 3 * small + 2 * tiny + 12
    block = (body.height() - axis - 6) / len(run.qualities)
    most = trace.scales["bits"][1]
    for place, one in enumerate(run.qualities[:count]):
        top = body.top() + place * block
        ink.rect(QRectF(body.left(), top + 3, 9, 9), fill=COLOURS[one.name], line="border")
        said = ink.say("quality.numbers", perplexity=number(one.perplexity),
                       distinct=fixed(run.variety[place], 2))  # fmt: skip
        wide = ink.text_width(said, "small", bold=True) + 8
        ink.text(QRectF(body.left() + 15, top, body.width() - 15 - wide, small),
                 ink.say("quality." + one.name), size="small", bold=True)  # fmt: skip
        ink.text(QRectF(body.right() - wide, top, wide, small), said, size="small", bold=True,
                 align="right middle", colour="weight")  # fmt: skip
        area = QRectF(body.left(), top + small + 3, body.width(), block - small - 9)
        draw_block(ink, area, one, most)
    draw_axis(ink, QRectF(body.left(), body.bottom() - axis, body.width(), axis), run, count)


def draw_axis(ink: Ink, box: QRectF, run: Run, count: int) -> None:
    """Perplexity on a logarithmic line."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    y = box.bottom() - tiny - 8
    left, right = box.left() + 10, box.right() - 24
    high = max(2.0, max(one.perplexity for one in run.qualities) * 1.25)

    def x(value: float) -> float:
        return left + (right - left) * math.log(max(value, 1.0)) / math.log(high)

    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("quality.axis"),
             size="small", colour="muted")  # fmt: skip
    ink.line(left, y, right + 10, y, "border", width=1.2)
    for value in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000):
        if value <= high:
            ink.line(x(value), y, x(value), y + 4, "border")
            ink.label(x(value), y + 5, str(value), anchor="center top", size="tiny", mono=True,
                      colour="muted")  # fmt: skip
    placed: list[tuple[float, float, int]] = []  # left, right, level of the names so far
    for place, one in enumerate(run.qualities[:count]):
        at = x(one.perplexity)
        name = ink.say("short." + one.name)
        half = ink.text_width(name, "small", bold=True) / 2 + 3
        middle = min(max(at, box.left() + half), box.right() - half)
        level = 0
        while any(middle - half < b and middle + half > a and level == used
                  for a, b, used in placed):  # fmt: skip
            level += 1
        placed.append((middle - half, middle + half, level))
        above = y - 10 - level * (small - 1)
        ink.line(at, y, at, above, COLOURS[one.name], width=1.2)
        ink.circle(at, y, 5.5, fill=COLOURS[one.name], line="text", width=1.2)
        if level < 3:
            ink.label(middle, above, name, anchor="center bottom", size="small", bold=True)
        ink.mark(QRectF(at - 8, y - 14, 16, 24), ReadOut(ink.say("quality." + one.name), (
            ink.say("read.perplexity", bits=number(one.total, 5), tokens=one.tokens,
                    value=number(one.perplexity, 4)),
            f"distinct-2 = {fixed(run.variety[place])}",
        )))  # fmt: skip
