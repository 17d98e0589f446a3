"""The feed-forward network of a block: what its width is for, and what its gate is."""
