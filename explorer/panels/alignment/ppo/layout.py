"""Where texts and plots stand, and the rows of texts that two sections share."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.policy.rules import RULES, spans
from explorer.panels.alignment.common.texts import (
    HOLE,
    MEANT,
    draw_text,
    shown,
    signed,
    text_width,
)
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut

PAID = "weight"
GAP = 14.0


def columns(ink: Ink, box: QRectF, length: int) -> tuple[QRectF, QRectF, str]:
    """Texts on the left, as wide as one of them, plots on the right; and the size of the texts."""
    points = ink.text_width("00", "small", mono=True) + 12
    size = "tiny"
    for one in ("body", "small"):
        if text_width(ink, length, one) + points <= 0.46 * box.width():
            size = one
            break
    wide = min(text_width(ink, length, size) + points, 0.5 * box.width())
    left = QRectF(box.left(), box.top(), wide, box.height())
    return left, QRectF(left.right() + GAP, box.top(), box.right() - left.right() - GAP,
                        box.height()), size  # fmt: skip


def grid(box: QRectF, count: int, least: tuple[float, float]) -> list[QRectF]:
    """Boxes for at most `count` plots, none smaller than `least` where that can be: in one column,
    or in two where the box is wide; fewer where there is no room."""
    wide, high = least
    across = 2 if box.width() >= 2 * wide + GAP and count > 1 else 1
    down = max(1, min(-(-count // across), int((box.height() + 8) // (high + 8))))
    width = (box.width() - GAP * (across - 1)) / across
    height = (box.height() - 8 * (down - 1)) / down
    return [
        QRectF(box.left() + column * (width + GAP), box.top() + row * (height + 8), width, height)
        for row in range(down) for column in range(across)
    ][:count]  # fmt: skip


def names(ink: Ink, box: QRectF, entries: list[tuple[str, str, str]]) -> None:
    """What the curves of a plot are, at the right end of its title line, if there is room."""
    wide = sum(24 + ink.text_width(text, "small") + 16 for _, _, text in entries)
    if wide <= 0.62 * box.width():
        legend(ink, QRectF(box.right() - wide, box.top(), wide, 0), entries)


def rows(
    ink: Ink, box: QRectF, texts: tuple[str, ...], points: np.ndarray, rule: str, most: float,
    size: str, title: str,
) -> None:  # fmt: skip
    """Texts below one another, what is paid for marked in them, a bar of points under each."""
    line = ink.line_height(size) + 4
    fitted(ink, QRectF(box.left(), box.top(), box.width(), ink.line_height("small")), title,
           size="small", align="left middle", bold=True)  # fmt: skip
    y = box.top() + ink.line_height("small") + 3
    for colour, key in ((MEANT, "legend.meant"), (HOLE, "legend.hole")):
        if colour == HOLE and RULES[rule].score is RULES[rule].meant:
            continue
        sign = QRectF(box.left() + 1, y + 3, 14, ink.line_height("small") - 5)
        signed(ink, sign, colour == MEANT)
        ink.text(QRectF(sign.right() + 6, y, box.right() - sign.right() - 6,
                        ink.line_height("small")), ink.say(key), size="small")  # fmt: skip
        y += ink.line_height("small") + 1
    y += 5
    room = box.bottom() - y
    fit = max(1, min(len(texts), int(room // (line + 11))))
    step = min(room / fit, 2.8 * line)
    number_wide = ink.text_width("00", "small", mono=True) + 6
    for text, value in zip(texts[:fit], points[:fit], strict=True):
        part = QRectF(box.left(), y, box.width() - number_wide, line)
        draw_text(ink, part, text, rule, size)
        ink.text(QRectF(part.right(), y, number_wide, line), f"{value:g}", size="small",
                 mono=True, align="right middle")  # fmt: skip
        bar = QRectF(box.left(), part.bottom() + 2, part.width(), 5)
        ink.rect(bar, fill="raised")
        ink.rect(QRectF(bar.left(), bar.top(), bar.width() * float(value) / most, 5), fill=PAID)
        found = spans(RULES[rule], text)
        ink.mark(
            QRectF(box.left(), y, box.width(), line + 8),
            ReadOut(
                f"“{shown(text)}”",
                (ink.say("read.points", points=f"{value:g}",
                         meant=sum(as_meant for _, _, as_meant in found)),
                 ink.say("read.paid", words=", ".join(shown(text[a:b]) for a, b, _ in found)
                         or "–")),
            ),
        )  # fmt: skip
        y += step
