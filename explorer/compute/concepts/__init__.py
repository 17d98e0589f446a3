"""Concepts, claims, formulas and numbers: what all subjects have in common."""
