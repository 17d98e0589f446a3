"""The lab "Rewards": an agent in a grid, what it could earn, and how it learns."""

from explorer.panels.alignment.rewards.lab import LAB

__all__ = ["LAB"]
