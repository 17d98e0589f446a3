"""Painted pieces that several labs of this tab need: tiles of tokens, ribbons, bars."""
