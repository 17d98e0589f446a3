"""The number line: the formats as windows on one logarithmic axis, and real numbers in them."""
