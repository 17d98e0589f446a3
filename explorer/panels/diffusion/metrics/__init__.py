"""diffusion/metrics: which faults of generated pictures a measure notices."""

from __future__ import annotations

from explorer.panels.diffusion.metrics.lab import LAB

__all__ = ["LAB"]
