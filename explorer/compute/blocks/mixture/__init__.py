"""A mixture of experts on tokens in the plane, and the router that shares them out."""
