"""The lab "Data parallelism": a batch split over replicas, and what keeps them equal."""

from explorer.panels.parallelism.data.lab import LAB

__all__ = ["LAB"]
