"""Where everything stands: the plane of tiles, fast memory beside it, the bars of slow memory."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink


@dataclass(frozen=True)
class Layout:
    """Boxes on the stage. `plane` is the square of queries × keys, `gutter` how much room is left
    and above of it for tokens, `strip` the column of O beside it; `fast` and
    `running` are the two parts of fast memory: the tiles, and what goes on from tile to tile."""

    caption: QRectF
    source: QRectF
    chip: QRectF
    upper: QRectF
    plane: QRectF
    gutter: float
    strip: QRectF
    legend: QRectF
    fast: QRectF
    running: QRectF
    bars: QRectF


def layout(ink: Ink, rect: QRectF) -> Layout:
    """The boxes for a stage."""
    body, small, tiny = (ink.line_height(size) for size in ("body", "small", "tiny"))
    left, right = rect.left() + 14, rect.right() - 14
    width = max(right - left, 1.0)
    caption = QRectF(left, rect.top() + 8, width, body)
    line = caption.bottom() + 2
    chip_width = min(width * 0.5, max(width * 0.36, 190 * ink.view.text_scale))
    chip = QRectF(right - chip_width, line, chip_width, small + 4)
    source = QRectF(left, line, max(width - chip_width - 8, 1.0), small + 4)
    bars_height = small + 4 + 3 * (small + 4) + 2
    bars = QRectF(left, rect.bottom() - 8 - bars_height, width, bars_height)
    upper = QRectF(left, chip.bottom() + 6, width, max(bars.top() - chip.bottom() - 16, 1.0))
    gutter = min(tiny + 14, upper.width() * 0.1)
    strip_width = min(30.0, upper.width() * 0.07)
    head, foot = small + tiny + 4, tiny + 6
    across = upper.width() * 0.56 - gutter - strip_width - 8
    side = max(min(upper.height() - head - foot, across), 1.0)
    below = upper.height() - head - foot - side - 8
    tall = below > 110 * ink.view.text_scale
    if tall and below > 0.36 * upper.height():
        side = max(min(side * 1.08, upper.height() * 0.64 - head - foot), 1.0)
    plane = QRectF(left + gutter, upper.top() + head, side, side)
    strip = QRectF(plane.right() + 8, plane.top(), strip_width, side)
    legend = QRectF(left, plane.bottom() + 4, strip.right() - left, tiny)
    start = strip.right() + 14
    fast = QRectF(start, upper.top(), max(right - start, 1.0), max(upper.height(), 1.0))
    if tall:
        fast.setBottom(legend.bottom())
        running = QRectF(left, legend.bottom() + 8, width,
                         max(upper.bottom() - legend.bottom() - 8, 1.0))  # fmt: skip
    else:
        cut = fast.top() + fast.height() * 0.5
        running = QRectF(fast.left(), cut, fast.width(), max(fast.bottom() - cut, 1.0))
        fast.setBottom(cut - 6)
    return Layout(caption, source, chip, upper, plane, gutter, strip, legend, fast, running, bars)


def framed(ink: Ink, box: QRectF, title: str) -> tuple[QRectF, QRectF]:
    """A box with its title: the room inside, and the line under the title."""
    ink.rect(box, fill="raised", line="border", radius=min(10.0, box.height() / 2))
    inner = box.adjusted(10, 6, -10, -8)
    line = ink.line_height("small")
    ink.text(QRectF(inner.left(), inner.top(), inner.width(), line), title, size="small",
             bold=True)  # fmt: skip
    under = QRectF(inner.left(), inner.top() + line, inner.width(), ink.line_height("tiny"))
    top = under.bottom() + 5
    return QRectF(inner.left(), top, inner.width(), max(inner.bottom() - top, 1.0)), under


def beside(place: Layout) -> bool:
    """Whether the two parts stand below one another in one column."""
    return place.running.left() >= place.fast.left() - 1
