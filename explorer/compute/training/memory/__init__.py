"""training/memory: what a backward pass needs, computed again or spread over small batches."""
