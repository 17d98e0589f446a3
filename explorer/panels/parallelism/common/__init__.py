"""Drawings that several labs of the tab share."""
