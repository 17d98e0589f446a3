"""The lab "Recurrent nets": one state through time, and gates on it."""

from explorer.panels.blocks.recurrent.lab import LAB

__all__ = ["LAB"]
