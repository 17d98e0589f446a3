"""Data parallelism: one model on every rank, a share of the batch each, gradients averaged."""
