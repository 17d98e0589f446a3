"""What several pictures of the lab share: a legend on top, halves, columns to point at."""

from __future__ import annotations

import math

import numpy as np

from explorer.core.formatting import data_size
from explorer.ui.canvas.plot import Axis

#: Kept in the forward pass; computed again; the way back; what goes wrong.
KEPT, AGAIN, BACK, WRONG = "category 2", "category 1", "category 3", "category 5"
GAP = 12.0


def bytes_up(high: float) -> Axis:
    """An axis of bytes from 0, with a label at every power of two's multiple."""
    step = 2.0 ** math.ceil(math.log2(max(high, 1.0) / 5))
    return Axis(0.0, high, ticks=tuple(np.arange(0.0, high, step).tolist()), form=data_size)
