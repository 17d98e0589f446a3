"""One surface, several balls: what an optimizer remembers, and what that does to its path."""
