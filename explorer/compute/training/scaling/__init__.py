"""Scale: losses by size and data, the work of training, published laws, and what seems sudden."""
