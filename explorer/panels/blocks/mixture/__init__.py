"""The lab "Mixture of experts": who gets which token, and how evenly."""

from explorer.panels.blocks.mixture.lab import LAB

__all__ = ["LAB"]
