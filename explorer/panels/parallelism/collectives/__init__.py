"""The lab "Collectives": a ring all-reduce step by step, and what it is better than."""

from explorer.panels.parallelism.collectives.lab import LAB

__all__ = ["LAB"]
