"""How many processors share one computation."""
