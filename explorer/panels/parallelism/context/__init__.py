"""The lab "Context parallelism": one causal mask, cut over GPUs and turns."""

from explorer.panels.parallelism.context.lab import LAB

__all__ = ["LAB"]
