"""A model cut into stages, one after the other, and the order in which each rank works on them."""
