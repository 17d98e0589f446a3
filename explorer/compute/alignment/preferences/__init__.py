"""Preferences: scores from answers of the kind "this one is better", and what is done with them."""
