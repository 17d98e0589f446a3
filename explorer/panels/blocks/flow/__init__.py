"""The lab "Data flow": a text on its way through a Transformer."""

from explorer.panels.blocks.flow.lab import LAB

__all__ = ["LAB"]
