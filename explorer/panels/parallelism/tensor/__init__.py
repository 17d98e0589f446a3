"""The lab "Tensor parallelism": a block's matrices over the ranks, in numbers."""

from explorer.panels.parallelism.tensor.lab import LAB

__all__ = ["LAB"]
