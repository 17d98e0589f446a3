"""The lab "Numbers": the formula sheet, computed, and figures often quoted, computed again."""

from explorer.panels.concepts.numbers.lab import LAB

__all__ = ["LAB"]
