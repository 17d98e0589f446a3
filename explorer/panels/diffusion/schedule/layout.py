"""Where things stand: lanes one above the other over one axis of timesteps, rows of tiles below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.drawn_curve import log_snr_of
from explorer.compute.diffusion.schedule_lab import SPACINGS
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink


@dataclass(frozen=True)
class Lane:
    """A plot over the timesteps −1 (no noise) to T − 1, from left to right; `box` is the part for
    the data, `low` and `high` the values at its lower and upper edge."""

    kind: str
    box: QRectF
    low: float
    high: float
    chain: int

    def x(self, t: Any) -> Any:
        """Pixels across of timesteps."""
        return self.box.left() + (t + 1) / self.chain * self.box.width()

    def t(self, x: float) -> int:
        """The timestep nearest to a place across."""
        share = (x - self.box.left()) / (self.box.width() or 1.0)
        return int(min(max(round(share * self.chain) - 1, -1), self.chain - 1))

    def y(self, value: Any) -> Any:
        """Pixels down of values; those outside lie on the edge."""
        share = (np.clip(value, self.low, self.high) - self.low) / ((self.high - self.low) or 1.0)
        return self.box.bottom() - share * self.box.height()

    def value(self, y: float) -> float:
        """The value at a place down."""
        share = (self.box.bottom() - y) / (self.box.height() or 1.0)
        return self.low + share * (self.high - self.low)

    def of(self, alpha_bar: np.ndarray) -> np.ndarray:
        """What this lane shows of levels: alpha_bar itself, or its logarithm of SNR."""
        return log_snr_of(alpha_bar) if self.kind == "log_snr" else alpha_bar

    @property
    def curved(self) -> bool:
        """Whether the schedule can be drawn in it."""
        return self.kind != "beta"


@dataclass(frozen=True)
class Layout:
    """The boxes of a stage: the head, the lanes by kind, the ticks of the kept timesteps, and the
    rows of tiles (title above each)."""

    head: QRectF
    lanes: dict[str, Lane]
    ticks: QRectF
    rows: tuple[QRectF, QRectF]

    @property
    def margin(self) -> float:
        """What is left of the lanes, for names and labels."""
        return self.ticks.left() - self.head.left()


def laid_out(ink: Ink, inner: QRectF, trace: Trace, head: float) -> Layout:
    """Places for everything below a head of a height. Lanes share what the tiles leave."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = [ink.say(f"spacing.{name}") for name in SPACINGS]
    widths = [ink.text_width(name, "tiny", bold=True) for name in names]
    left = inner.left() + max(ink.text_width("0.0200", "tiny", mono=True), *widths) + 8
    right = inner.right() - 8
    top, below = inner.top() + head, inner.bottom()
    room = below - top
    ticks = 3 * (tiny + 1) + 4
    tile = min(max(0.165 * room, 40.0), 150.0, (right - left) / 4.2)
    lanes = max(room - ticks - 2 * (tile + small + 5) - 3 * (small + 9) - tiny, 30.0)
    boxes, y = {}, top
    for kind, share in (("alpha_bar", 0.5), ("log_snr", 0.32), ("beta", 0.18)):
        low, high = trace.scales[kind]
        box = QRectF(left, y + small + 5, max(right - left, 1.0), max(lanes * share, 4.0))
        boxes[kind] = Lane(kind, box, low, high, trace.params.chain)
        y = box.bottom() + 4
    ticks_box = QRectF(left, y + tiny + 1, right - left, ticks - 4)
    y = ticks_box.bottom() + 4
    rows = []
    for _ in range(2):
        rows.append(QRectF(left, y + small + 1, right - left, tile))
        y = rows[-1].bottom() + 4
    return Layout(QRectF(inner.left(), inner.top(), inner.width(), head), boxes, ticks_box,
                  (rows[0], rows[1]))  # fmt: skip
