"""The lab "Index": every concept, found as one types, on a path and on a map."""

from explorer.panels.concepts.index.lab import LAB

__all__ = ["LAB"]
