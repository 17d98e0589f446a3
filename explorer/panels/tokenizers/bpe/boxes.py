"""Token boxes: the colours of a token, and drawing many of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from explorer.compute.tokenizers.bpe_types import Training
from explorer.core.easing import mix
from explorer.panels.tokenizers.bpe.flow import Placed, Style, label_width, short
from explorer.panels.tokenizers.colours import strong
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink, font, metrics
from explorer.ui.canvas.scene import ReadOut

JOINING = "category 0"  # the pair that is joined in this step
FRESH = "category 2"  # tokens made in the step before
DEEPEST = 0.45  # share of the ramp for the deepest token: letters stay readable on it


@lru_cache(maxsize=512)
def fill_of(tone: str, depth: int, deepest: int) -> QColor:
    """The colour of a token by the number of merges it is deep."""
    return theme.ramp(tone, DEEPEST * depth / max(deepest, 1))


@lru_cache(maxsize=8)
def joining_fill(tone: str) -> QColor:
    """The colour of the two boxes that are being joined."""
    return theme.blend(theme.colour(tone, "surface"), theme.colour(tone, JOINING), 0.4)


def box(
    ink: Ink, rect: QRectF, label: str, pixels: float, *, fill: QColor, line: QColor | str,
    width: float = 1.0, alpha: float = 1.0, dash: bool = False, colour: str = "text",
) -> None:  # fmt: skip
    """One token by itself; its label is cut where the box is too narrow."""
    ink.rect(rect, fill=fill, line=line, width=width, radius=4, alpha=alpha, dash=dash)
    ink.text(
        rect.adjusted(1, 0, -1, 0), short(label), size=pixels / ink.view.text_scale, mono=True,
        align="center middle", alpha=alpha, colour=colour,
    )  # fmt: skip


def draw_tokens(
    ink: Ink, area: QRectF, shared: Training, now: Placed, merges: int, *, deepest: int,
    style: Style, pitch: float, slide: float = 0.0, fade: float = 1.0, alpha: float = 1.0,
    unknown: Callable[[int], str] | None = None,
) -> list[QRectF]:  # fmt: skip
    """All placed tokens; returns their boxes.

    `slide` is how far the two boxes of the next merge have come, `fade` the opacity of the mark of
    the tokens made last, `alpha` that of everything. `unknown(unit)` labels unknown characters.
    """
    if len(now.ids) == 0 or alpha <= 0:
        return []
    painter, tone = ink.painter, ink.view.theme
    made = label_width(shared.labels[shared.base + merges], style.pixels) if now.joint.any() else 0
    x = (now.x(slide, made, style) + area.left()).tolist()
    y = (area.top() + now.line * pitch).tolist()
    right, pad, height = area.right(), style.pad, style.height
    joint = now.joint.tolist()
    joining = [*joint[1:], False]
    apart = now.apart.tolist()
    lonely = [a or b for a, b in zip(apart, [*apart[1:], False], strict=True)]
    rects = [
        QRectF(left - pad, top, min(width + 2 * pad, right - left + pad), height)
        for left, top, width in zip(x, y, now.width.tolist(), strict=True)
    ]
    radius = height * 0.2
    depth = shared.depth
    ids = now.ids.tolist()
    painter.save()
    painter.setOpacity(painter.opacity() * alpha)
    outline = QPen(ink.colour("border", 0.55), 1.0)
    painter.setPen(outline)
    order = np.argsort([depth[i] if i >= 0 else -1 for i in ids], kind="stable").tolist()
    last = None
    for i in order:
        if joint[i] or joining[i] or lonely[i]:
            continue
        if ids[i] < 0:
            _unknown(ink, rects[i], radius)
            painter.setPen(outline)
            last = None
            continue
        level = int(depth[ids[i]])
        if level != last:
            painter.setBrush(fill_of(tone, level, deepest))
            last = level
        painter.drawRoundedRect(rects[i], radius, radius)
    if fade > 0 and merges > 0:
        newest = shared.base + merges - 1
        pen = QPen(strong(ink, FRESH), 2.0)
        painter.save()
        painter.setOpacity(painter.opacity() * fade)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for i, token in enumerate(ids):
            if token == newest and not (joint[i] or joining[i] or lonely[i]):
                painter.drawRoundedRect(rects[i].adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.restore()
    for i in range(len(ids)):
        if lonely[i] and not (joint[i] or joining[i]):
            painter.setPen(QPen(strong(ink, JOINING), 1.8))
            painter.setBrush(joining_fill(tone))
            painter.drawRoundedRect(rects[i], radius, radius)
    pairs = [i for i, is_joint in enumerate(joint) if is_joint]
    for i in pairs:
        _joining_pair(ink, rects[i - 1], rects[i], slide, radius, style)
    _letters(ink, shared, ids, x, y, set(pairs), merges, style, slide, unknown, now)
    painter.restore()
    return rects


def draw_walls(
    ink: Ink, now: Placed, rects: list[QRectF], style: Style, *, alpha: float = 1.0
) -> None:
    """A wall before every word inside a line: the pre-tokenizer cuts there, no merge crosses it."""
    inside = 2 * style.pad + style.gap
    for i in range(1, len(rects)):
        if now.line[i] == now.line[i - 1] and now.spacing[i] > inside + 0.1:
            x = (rects[i - 1].right() + rects[i].left()) / 2
            ink.line(x, rects[i].top(), x, rects[i].bottom(), "border", width=2.0, alpha=alpha)
            area = QRectF(x - style.word_gap / 2, rects[i].top(), style.word_gap, style.height)
            ink.mark(area, ReadOut(ink.say("wall"), (ink.say("wall-why"),)))


def _letters(
    ink: Ink, shared: Training, ids: list[int], x: list[float], y: list[float], pairs: set[int],
    merges: int, style: Style, slide: float, unknown: Callable[[int], str] | None, now: Placed,
) -> None:  # fmt: skip
    """The labels; where joining changes them (bytes become a character) the new one fades in."""
    painter, labels = ink.painter, shared.labels
    painter.setFont(font(style.pixels, True))
    painter.setPen(ink.colour("text"))
    measure = metrics(style.pixels, True)
    down = (style.height - measure.height()) / 2 + measure.ascent()
    changes = False
    if pairs:
        left, right = shared.pairs[merges].tolist()
        changes = labels[left] + labels[right] != labels[shared.base + merges]
    for i, token in enumerate(ids):
        if changes and slide > 0 and (i in pairs or i + 1 in pairs):
            continue
        text = (
            short(labels[token])
            if token >= 0
            else (unknown(int(now.starts[i])) if unknown else "?")
        )
        painter.drawText(QPointF(x[i], y[i] + down), text)
    if changes and slide > 0:
        new = short(labels[shared.base + merges])
        for i in pairs:
            painter.setPen(ink.colour("text", 1 - slide))
            painter.drawText(QPointF(x[i - 1], y[i - 1] + down), short(labels[ids[i - 1]]))
            painter.drawText(QPointF(x[i], y[i] + down), short(labels[ids[i]]))
            painter.setPen(ink.colour("text", slide))
            painter.drawText(QPointF(x[i - 1], y[i - 1] + down), new)


def _joining_pair(
    ink: Ink, left: QRectF, right: QRectF, slide: float, radius: float, style: Style
) -> None:
    """The two boxes of a merge on their way to becoming one."""
    painter = ink.painter
    line, fill = strong(ink, JOINING), joining_fill(ink.view.theme)
    inner = style.pad * slide
    first, second = left.adjusted(0, 0, -inner, 0), right.adjusted(inner, 0, 0, 0)
    painter.setBrush(fill)
    both = QRectF(left.left(), left.top(), right.right() - left.left(), left.height())
    if slide >= 1:
        painter.setPen(QPen(line, 1.8))
        painter.drawRoundedRect(both, radius, radius)
        return
    edge = QColor(line)
    edge.setAlphaF(mix(1.0, 0.15, slide))
    painter.setPen(QPen(edge, 1.8))
    painter.drawRoundedRect(first, radius, radius)
    painter.drawRoundedRect(second, radius, radius)
    if slide > 0:
        whole, around = QColor(fill), QColor(line)
        whole.setAlphaF(slide * 0.7)
        around.setAlphaF(slide)
        painter.setBrush(whole)
        painter.setPen(QPen(around, 1.8))
        painter.drawRoundedRect(both, radius, radius)


def _unknown(ink: Ink, rect: QRectF, radius: float) -> None:
    """A character that is not in the alphabet: hatched, with the colour of an error around it."""
    ink.rect(rect, fill="surface", radius=radius)
    ink.hatch(rect)
    ink.rect(rect, line="error", width=1.4, radius=radius)
