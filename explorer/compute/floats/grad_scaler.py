"""The dynamic loss scale: a state machine of two numbers (Micikevicius et al. 2018, section 3.2).

The loss is multiplied by a power of two before the backward pass, so that small gradients land
where FP16 has numbers; before the update they are divided by it again. Whether the scale is too
large shows in the gradients themselves: one that is infinite or NaN. Defaults as
torch.amp.GradScaler.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

GROWTH, BACKOFF = 2.0, 0.5
TORCH_INITIAL, TORCH_INTERVAL = 65536.0, 2000


@dataclass(frozen=True)
class GradScaler:
    """The scale, and how many steps in a row had finite gradients (`clean`)."""

    scale: float = TORCH_INITIAL
    interval: int = TORCH_INTERVAL
    clean: int = 0

    def after(self, found_infinite: bool) -> GradScaler:
        """The state after a step. The caller skips the update where something was infinite."""
        # [training, limit] halve and start counting anew, or double after so many clean steps
        if found_infinite:
            return replace(self, scale=self.scale * BACKOFF, clean=0)
        if self.clean + 1 < self.interval:
            return replace(self, clean=self.clean + 1)
        grown = self.scale * GROWTH
        # the scale is a float32, and stays one that is finite
        fits = grown <= float(np.finfo(np.float32).max)
        return replace(self, scale=grown if fits else self.scale, clean=0)


def all_finite(gradients: list[np.ndarray]) -> bool:
    """Whether no gradient is infinite or NaN: what a scaler's step looks at before it updates."""
    return all(bool(np.isfinite(g).all()) for g in gradients)
