"""The computations, one package per subject. Knows no Qt."""
