"""Losses of predictions: entropy, cross-entropy, divergence, and what descending them does."""
