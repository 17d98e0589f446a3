"""The stage of diffusion/metrics: one picture for each section."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.diffusion.metrics import told
from explorer.panels.diffusion.metrics.clip import draw_matches
from explorer.panels.diffusion.metrics.count import draw_counts
from explorer.panels.diffusion.metrics.doses import draw_doses
from explorer.panels.diffusion.metrics.frechet import draw_clouds
from explorer.panels.diffusion.metrics.inception import draw_verdicts
from explorer.panels.diffusion.metrics.lpips import draw_twins
from explorer.panels.diffusion.metrics.table import draw_table
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

PICTURES = {
    "dose": draw_doses, "inception": draw_verdicts, "frechet": draw_clouds, "count": draw_counts,
    "clip": draw_matches, "lpips": draw_twins, "table": draw_table,
}  # fmt: skip


class MetricsScene(Scene):
    """Pictures spoiled more and more, and what five measures make of them."""

    smallest = (480, 420)
    text_room = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """A sentence on top, the picture of the step's stage below it."""
        index = min(int(at), len(trace) - 1)
        inner = rect.adjusted(14, 8, -14, -8)
        text = ink.say(told.caption(trace, index))
        size = "body" if ink.text_width(text, "body", bold=True) < 1.8 * inner.width() else "small"
        used = ink.text(inner, text, size=size, bold=True, wrap=True, align="left top")
        PICTURES[trace[index].stage](ink, inner.adjusted(0, used + 8, 0, 0), trace, index)
