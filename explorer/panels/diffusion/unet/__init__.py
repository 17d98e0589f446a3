"""diffusion/unet: what each part of the network is for."""

from __future__ import annotations

from explorer.panels.diffusion.unet.lab import LAB

__all__ = ["LAB"]
