"""The lab "Feed-forward": a sum of bends, its width, its activation, its gate."""

from explorer.panels.blocks.feedforward.lab import LAB

__all__ = ["LAB"]
