"""One step of a sampler, taken apart: the lab diffusion/step."""

from explorer.panels.diffusion.step.lab import LAB

__all__ = ["LAB"]
