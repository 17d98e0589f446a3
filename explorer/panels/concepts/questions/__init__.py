"""The lab "Questions": what is asked, answered, with a tour through the labs that show it."""

from explorer.panels.concepts.questions.lab import LAB

__all__ = ["LAB"]
