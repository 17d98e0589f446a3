"""Arithmetic in a format: one operation bit by bit, long sums, dot products, 0.1 + 0.2 == 0.3."""
