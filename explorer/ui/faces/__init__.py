"""The three faces of the right column: explain, code, numbers."""
