"""Normalisation: which numbers share a mean, who sees whom by it, where it stands."""
