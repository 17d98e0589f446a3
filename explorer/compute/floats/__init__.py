"""Floating-point formats, to the bit."""
