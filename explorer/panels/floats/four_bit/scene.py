"""The picture of "Four bits": a title, and the view of the chosen topic."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.four_bit.steps import Shared
from explorer.core.trace import Trace
from explorer.panels.floats.four_bit.anatomy import draw_anatomy
from explorer.panels.floats.four_bit.film import draw_film
from explorer.panels.floats.four_bit.ledger import draw_ledger
from explorer.panels.floats.four_bit.rules import draw_rules
from explorer.panels.floats.four_bit.titles import subtitle, title
from explorer.panels.floats.headline import draw_headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

MARGIN = 14.0


class FourBitScene(Scene):
    """One of four views: a film, a ledger, a dissection, four rules side by side."""

    smallest = (480, 400)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        shared: Shared = trace.shared
        stage = trace[int(at)].stage
        small = ink.line_height("small")
        head = QRectF(rect.left() + MARGIN, rect.top() + 10, rect.width() - 2 * MARGIN, 0)
        head.setHeight(draw_headline(ink, head, title(ink, trace, stage)))
        below = QRectF(head.left(), head.bottom() + 1, head.width(), small)
        ink.text(below, subtitle(ink, trace, stage), size="small", colour="muted")
        body = QRectF(
            head.left(), below.bottom() + 8, head.width(), rect.bottom() - below.bottom() - 18
        )
        if shared.film is not None:
            draw_film(ink, body, shared.film, stage, trace.params)
        elif shared.ledger is not None:
            draw_ledger(ink, body, shared.ledger, stage, trace.params)
        elif shared.anatomy is not None:
            draw_anatomy(ink, body, trace, stage)
        elif shared.rules is not None:
            draw_rules(ink, body, trace, stage)
