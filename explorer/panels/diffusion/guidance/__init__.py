"""What guidance samples and what it is believed to sample: the lab diffusion/guidance."""

from explorer.panels.diffusion.guidance.lab import LAB

__all__ = ["LAB"]
