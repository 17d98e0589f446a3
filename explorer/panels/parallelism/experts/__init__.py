"""The lab "Experts": tokens leave for the GPU that holds their expert, and come back."""

from explorer.panels.parallelism.experts.lab import LAB

__all__ = ["LAB"]
