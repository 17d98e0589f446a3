"""The lab "Reward model": scores from preferences, two of them made one, and three stages."""

from explorer.panels.alignment.preferences.lab import LAB

__all__ = ["LAB"]
