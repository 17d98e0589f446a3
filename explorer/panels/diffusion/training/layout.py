"""Where things stand on the stage of the training lab."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.wrapped import sentence_height

MARGIN, GAP = 12.0, 12.0


@dataclass(frozen=True)
class Boxes:
    """The parts: a sentence; four planes (each with a line of title above it); the loss, the
    timesteps that batches saw, and the loss by noise level; a few lines beside the samples."""

    caption: QRectF
    learned: QRectF
    exact: QRectF
    difference: QRectF
    samples: QRectF
    curve: QRectF
    strip: QRectF
    bars: QRectF
    note: QRectF


def boxes(ink: Ink, rect: QRectF, longest: str) -> Boxes:
    """Planes above and plots below, or side by side on a wide stage, under sentences of which one
    is the longest."""
    inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
    high = sentence_height(ink, longest, inner.width()) + 2
    head = QRectF(inner.left(), inner.top(), inner.width(), high)
    rest = inner.adjusted(0, high + 8, 0, 0)
    title = ink.line_height("small") + 3
    wide = inner.width() > 1.45 * inner.height()
    return _beside(ink, head, rest, title) if wide else _above(ink, head, rest, title)


def _above(ink: Ink, head: QRectF, rest: QRectF, title: float) -> Boxes:
    # on a small stage the two lines under the samples are left to the mouse
    lines = 2 * ink.line_height("small") + 4 if rest.height() > 24 * title else 0.0
    side = min((rest.width() - 2 * GAP) / 3, (0.80 * rest.height() - 2 * title - lines - 28) / 2)
    gap = (rest.width() - 3 * side) / 2
    planes = [
        QRectF(rest.left() + i * (side + gap), rest.top() + title, side, side) for i in range(3)
    ]
    top = planes[0].bottom() + GAP
    samples = QRectF(rest.right() - side, top + title, side, side)
    note = QRectF(samples.left(), samples.bottom() + 3, side, lines)
    left = QRectF(rest.left(), top, samples.left() - GAP - 4 - rest.left(), note.bottom() - top)
    strip = min(max(0.24 * left.height(), 40.0), 76.0)
    curve = QRectF(left.left(), top, left.width(), left.height() - strip - 6)
    below = QRectF(left.left(), curve.bottom() + 6, left.width(), strip)
    start = note.bottom() + 6
    bars = QRectF(rest.left(), start, rest.width(), max(rest.bottom() - start, 20.0))
    return Boxes(head, planes[0], planes[1], planes[2], samples, curve, below, bars, note)


def _beside(ink: Ink, head: QRectF, rest: QRectF, title: float) -> Boxes:
    lines = 2 * ink.line_height("small") + 4
    side = min((rest.height() - 2 * title - lines - GAP) / 2, 0.27 * rest.width())
    places = [
        QRectF(rest.left() + column * (side + GAP), rest.top() + title + row * (side + title + GAP),
               side, side)
        for row in range(2) for column in range(2)
    ]  # fmt: skip
    learned, exact, difference, samples = places
    note = QRectF(rest.left(), samples.bottom() + 4, 2 * side + GAP, lines)
    left = exact.right() + 2 * GAP
    plots = QRectF(left, rest.top(), rest.right() - left, rest.height())
    return Boxes(head, learned, exact, difference, samples, *_plots(plots), note)


def _plots(box: QRectF) -> tuple[QRectF, QRectF, QRectF]:
    """The loss, the strip of timesteps, and the bars, one above the other."""
    strip = min(max(0.16 * box.height(), 44.0), 80.0)
    bars = 0.36 * (box.height() - strip)
    curve = box.height() - strip - bars - 2 * 8
    first = QRectF(box.left(), box.top(), box.width(), curve)
    second = QRectF(box.left(), first.bottom() + 8, box.width(), strip)
    return first, second, QRectF(box.left(), second.bottom() + 8, box.width(), bars)
