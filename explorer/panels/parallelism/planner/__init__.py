"""The lab "Planner": every layout of a model on a cluster, and the few worth having."""

from explorer.panels.parallelism.planner.lab import LAB

__all__ = ["LAB"]
