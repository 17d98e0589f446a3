"""Diffusion there and back: the lab diffusion/forward-reverse."""

from explorer.panels.diffusion.forward_reverse.lab import LAB

__all__ = ["LAB"]
