"""The lab "Claims": sentences one often hears, each settled by computing it."""

from explorer.panels.concepts.claims.lab import LAB

__all__ = ["LAB"]
