"""How fast the data disappears, and what a sampler makes of it: the lab diffusion/schedule."""

from explorer.panels.diffusion.schedule.lab import LAB

__all__ = ["LAB"]
