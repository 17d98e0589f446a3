"""The lab "Questions": what is asked, answered, with a way into the labs that show it."""

from explorer.panels.concepts.questions.lab import LAB

__all__ = ["LAB"]
