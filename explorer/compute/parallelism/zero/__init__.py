"""ZeRO: weights, gradients and optimizer states shared out among replicas, on real arrays."""
