"""Rounding: five rules as step functions, rounding by chance, and rounding twice."""
