"""The stage of floats/quantise-model: one picture per topic."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.floats.quantise_model.activations import draw_activations
from explorer.panels.floats.quantise_model.bits import draw_bits
from explorer.panels.floats.quantise_model.cache import draw_cache
from explorer.panels.floats.quantise_model.depth import draw_depth
from explorer.panels.floats.quantise_model.training import draw_training
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

PICTURES: Mapping[str, Callable[[Ink, QRectF, Trace, int], None]] = {
    "bits": draw_bits, "activations": draw_activations, "cache": draw_cache, "depth": draw_depth,
    "training": draw_training,
}  # fmt: skip


class QuantiseModelScene(Scene):
    """What a model writes with fewer bits, and what it costs."""

    smallest = (480, 420)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw a step; nothing lies between two steps."""
        PICTURES[trace.params.topic](ink, rect, trace, min(int(at), len(trace) - 1))
