"""The lab "Pipeline": schedules made, edited, checked and timed."""

from explorer.panels.parallelism.pipeline.lab import LAB

__all__ = ["LAB"]
