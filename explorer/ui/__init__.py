"""The window and everything in it that is the same for all labs. Knows no computation."""
