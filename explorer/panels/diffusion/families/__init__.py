"""Diffusion, GAN and VAE on the same data: the lab diffusion/families."""

from explorer.panels.diffusion.families.lab import LAB

__all__ = ["LAB"]
