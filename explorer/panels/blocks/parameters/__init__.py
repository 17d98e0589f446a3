"""The lab "Parameters and operations": a model taken apart, by what it holds and what it costs."""

from explorer.panels.blocks.parameters.lab import LAB

__all__ = ["LAB"]
