"""The picture of "Quantise a matrix": a plot above (or left), the matrix below (or right)."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.quantise_matrix import STAGES, Shared
from explorer.core.trace import Trace
from explorer.panels.floats.headline import draw_headline
from explorer.panels.floats.quantise_matrix.compare import draw_compared, draw_table
from explorer.panels.floats.quantise_matrix.matrix_map import draw_map
from explorer.panels.floats.quantise_matrix.plots import draw_plot
from explorer.panels.floats.quantise_matrix.titles import subtitle, title
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0
LEAST_FOR_TABLE = 440.0  # pixels; below, the plot takes all and the mouse gives the numbers


class MatrixScene(Scene):
    """What a format makes of a weight matrix: histogram over its codes, and the map."""

    smallest = (480, 400)
    scales = ("linear", "log")

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        shared: Shared = trace.shared
        stage = STAGES[int(at)]
        small = ink.line_height("small")
        head = QRectF(rect.left() + MARGIN, rect.top() + 10, rect.width() - 2 * MARGIN, 0)
        head.setHeight(draw_headline(ink, head, title(ink, shared, stage)))
        below = QRectF(head.left(), head.bottom() + 1, head.width(), small)
        ink.text(below, subtitle(ink, shared, trace.params), size="small", colour="muted")
        body = QRectF(
            head.left(), below.bottom() + 8, head.width(), rect.bottom() - below.bottom() - 18
        )
        compared = stage == "compared"
        first, second = halves(body, 0.64 if compared else 0.46)
        if compared and body.height() < LEAST_FOR_TABLE * ink.view.text_scale:
            draw_compared(ink, body, trace)
        elif compared:
            draw_compared(ink, first, trace)
            draw_table(ink, second, trace)
        else:
            draw_plot(ink, first, trace, stage)
            draw_map(ink, second, trace, stage)


def halves(body: QRectF, share: float) -> tuple[QRectF, QRectF]:
    """Two boxes: beside one another where there is width for it, else below."""
    gap = 14.0
    if body.width() > 1.45 * body.height() and body.width() > 760:
        wide = body.width() * max(share, 0.5) - gap / 2
        return (
            QRectF(body.left(), body.top(), wide, body.height()),
            QRectF(body.left() + wide + gap, body.top(), body.width() - wide - gap, body.height()),
        )
    high = body.height() * share - gap / 2
    return (
        QRectF(body.left(), body.top(), body.width(), high),
        QRectF(body.left(), body.top() + high + gap, body.width(), body.height() - high - gap),
    )
