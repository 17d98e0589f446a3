"""Plan: where the parts of the picture stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.tokenizers.unigram.places import places
from explorer.ui.canvas.ink import Ink

NOWHERE = QRectF()


@dataclass(frozen=True)
class Plan:
    """The parts; an empty box is left out."""

    head: QRectF
    gauge: QRectF
    crowd: QRectF
    legend: QRectF
    queue: QRectF
    course: QRectF
    word: QRectF
    ways: QRectF


def plan_of(ink: Ink, rect: QRectF, trace: Trace) -> Plan:
    """The parts in the space there is; the same at every step."""
    line = ink.line_height("small")
    left, inner = rect.left() + 4, rect.width() - 8
    head = QRectF(left, rect.top() + 2, inner, ink.line_height("large") + 2)
    top, bottom = head.bottom() + 4, rect.bottom() - 4
    if rect.width() > 760 and rect.width() > 1.3 * rect.height():
        width = inner * 0.56
        x = left + width + 24
        side = inner - width - 24
        gauge, crowd, legend, queue, course = _upper(
            ink, QRectF(left, top, width, bottom - top), trace
        )
        half = (bottom - top) * 0.54
        word = QRectF(x, top, side, half - 10)
        ways = QRectF(x, top + half, side, bottom - top - half)
        return Plan(head, gauge, crowd, legend, queue, course, word, ways)
    height = bottom - top
    below = max(height * 0.385, min(232.0 * ink.view.text_scale, height * 0.6))
    gauge, crowd, legend, queue, course = _upper(
        ink, QRectF(left, top, inner, height - below - 12), trace
    )
    y = bottom - below
    if inner > 560:
        share = inner * 0.6
        word = QRectF(left, y, share - 12, below)
        ways = QRectF(left + share + 6, y, inner - share - 6, below)
    else:
        rows = 5 if below > 260 else 3 if below > 190 else 2
        listed = line + 4 + rows * (line + 5)
        word = QRectF(left, y, inner, below - listed - 6)
        ways = QRectF(left, bottom - listed, inner, listed)
    return Plan(head, gauge, crowd, legend, queue, course, word, ways)


def _upper(
    ink: Ink, area: QRectF, trace: Trace
) -> tuple[QRectF, QRectF, QRectF, QRectF, QRectF]:  # fmt: skip
    """Gauge, crowd, legend, and where there is room what decides and the course.

    A small crowd leaves its room to what stands below it.
    """
    line = ink.line_height("small")
    gauge = QRectF(area.left(), area.top(), area.width(), line + 2)
    top = gauge.bottom() + 6
    room = area.bottom() - top
    strip = room * 0.3
    if strip < 5.2 * line:
        strip = 0.0
    gaps = line + 4 + (10 if strip else 0)
    height = room - strip - gaps
    found = places(trace.shared, area.width(), height, ink.view.text_scale)
    needed = float((found.boxes[:, 1] + found.boxes[:, 3]).max(initial=0.0)) + 4
    if strip and needed < height:
        given = min(height - needed, max(240.0 - strip, 0.0))
        height, strip = height - given, strip + given
    crowd = QRectF(area.left(), top, area.width(), height)
    legend = QRectF(area.left(), crowd.bottom() + 4, area.width(), line)
    if not strip:
        return gauge, crowd, legend, NOWHERE, NOWHERE
    y = area.bottom() - strip
    share = area.width() * 0.6
    queue = QRectF(area.left(), y, share - 10, strip)
    course = QRectF(area.left() + share + 8, y, area.width() - share - 8, strip)
    return gauge, crowd, legend, queue, course
