"""What the words of the lab need to know of its computation, without torch."""

from __future__ import annotations

#: Both tokens are moved on by these; the curve shows what difference that makes.
SHIFTS = (*range(0, 64, 3), 96, 128, 192)
SHIFTS_COUNT = len(SHIFTS)
#: How the model of a kind is made anew.
RECIPES = "python -m explorer.compute.models.train positions-{kind} --text FILE -o FOLDER"
