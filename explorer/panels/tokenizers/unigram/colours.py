"""What the categories stand for."""

from __future__ import annotations

FALLING = "category 0"  # what is thrown away next
BACK = "category 2"  # characters that come back at the end
BEST = "category 4"  # the best way to cut the word
