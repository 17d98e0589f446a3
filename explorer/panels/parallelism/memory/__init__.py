"""The lab "Memory and traffic": which bytes fill a GPU, and which leave it in a step."""

from explorer.panels.parallelism.memory.lab import LAB

__all__ = ["LAB"]
