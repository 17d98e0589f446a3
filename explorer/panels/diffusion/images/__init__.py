"""The lab diffusion/images: a population of pictures from noise."""

from explorer.panels.diffusion.images.lab import LAB

__all__ = ["LAB"]
