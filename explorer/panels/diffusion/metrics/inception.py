"""The classifier's score: how sure it is of each picture, and what it sees altogether."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.measures.inception import entropy
from explorer.compute.diffusion.metrics import CHARACTERS, Study, Verdicts
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet, draw_range
from explorer.panels.diffusion.metrics.doses import LEVELS
from explorer.panels.diffusion.metrics.told import heads_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MOST_ROWS = 12


def draw_verdicts(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Before at the left, now at the right: mean p(y) on top, p(y|x) of some pictures below."""
    study: Study = trace.shared
    half = (area.width() - 24) / 2
    heads = [ink.say(each) for each in heads_of(trace)]
    highest = max(float(each.marginal.max()) for each in study.verdicts)
    for place, verdicts in enumerate(study.verdicts):
        box = QRectF(area.left() + place * (half + 24), area.top(), half, area.height())
        _draw_side(ink, box, verdicts, study.pictures[-1 if place else 0], heads[place], highest)


def _draw_side(
    ink: Ink, box: QRectF, verdicts: Verdicts, pictures: np.ndarray, head: str, highest: float
) -> None:
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), head, size="small", bold=True)
    parts = ink.say("stage.parts", variety=number(verdicts.variety), doubt=number(verdicts.doubt),
                    score=number(verdicts.score))  # fmt: skip
    used = ink.text(QRectF(box.left(), box.top() + small, box.width(), 3 * small), parts,
                    size="small", colour="muted", wrap=True, align="left top")  # fmt: skip
    top = box.top() + small + used + 6
    high = min(0.22 * box.height(), 110.0)
    rows = int(min(MOST_ROWS, len(pictures), max((box.bottom() - top - high - 3 * tiny) // 36, 4)))
    low = top + tiny + high + tiny + 4  # where the rows of pictures begin
    each = min((box.bottom() - low - tiny) / rows, 40.0)
    side = 16 * max(1, int((each - 2) // 16)) if each >= 18 else each - 1
    left = box.left() + side + 10
    wide = (box.right() - left) / len(CHARACTERS)
    ink.text(QRectF(left, top, box.right() - left, tiny), ink.say("stage.marginal"), size="tiny",
             colour="muted")  # fmt: skip
    base = top + tiny + high
    for at, p in enumerate(verdicts.marginal.tolist()):
        bar = QRectF(left + at * wide + 1, base - high * p / highest, wide - 2, high * p / highest)
        ink.rect(bar, fill="weight")
        ink.label(left + (at + 0.5) * wide, base + 1, CHARACTERS[at], anchor="center top",
                  size="tiny", colour="muted", mono=True)  # fmt: skip
        ink.mark(QRectF(left + at * wide, top + tiny, wide, high + tiny), ReadOut(
            ink.say("read.marginal", character=CHARACTERS[at], p=number(p)),
            (ink.say("read.even", p=number(1 / len(CHARACTERS))),),
        ))  # fmt: skip
    even = base - high / len(CHARACTERS) / highest
    ink.line(left, even, box.right(), even, "text", dash=True)
    for y, text in ((base, "0"), (even, f"1/{len(CHARACTERS)}"), (base - high, number(highest, 2))):
        if y == even or abs(y - even) > tiny:
            ink.label(left - 4, y, text, anchor="right middle", size="tiny", colour="muted",
                      mono=True)  # fmt: skip
    ink.line(left, base, box.right(), base, "border")
    sure = QRectF(box.left(), low - 3, box.width(), tiny)
    draw_range(ink, sure, (0.0, 1.0), ink.say("stage.sure"), "weight")
    low += tiny
    for row in range(rows):
        cell = QRectF(box.left(), low + row * each, side, side)
        sheet = Sheet(cell.left(), cell.top(), 1, 1, (16, 16), side, side)
        sheet.draw(ink, pictures[row : row + 1], LEVELS)
    shown = QRectF(left, low, box.right() - left, rows * each)
    cells = QRectF(shown)
    for row in range(rows):
        strip = QRectF(cells.left(), low + row * each, cells.width(), side)
        ink.heat(strip, verdicts.shown[row : row + 1], (0.0, 1.0))
        ink.rect(strip, line="hairline")

    def read(point: QPointF) -> ReadOut:
        row = min(max(int((point.y() - low) // each), 0), rows - 1)
        at = min(max(int((point.x() - left) // wide), 0), len(CHARACTERS) - 1)
        p = verdicts.shown[row]
        doubt = ink.say("read.doubt", entropy=number(float(entropy(p))))
        title = ink.say("read.class", character=CHARACTERS[at], index=row, p=number(float(p[at])))
        return ReadOut(title, (doubt,))

    ink.mark(shown, read, name=head)
