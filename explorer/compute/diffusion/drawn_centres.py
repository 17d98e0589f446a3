"""Centres of sources that the reader has drawn: what is one, and how many there may be."""

from __future__ import annotations

from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES
from explorer.core.params import ParamError


def check_points(points: object) -> None:
    """1 to 128 pairs of numbers from −3 to 3, for the field `points`. Raises ParamError."""
    if not isinstance(points, (tuple, list)) or not 1 <= len(points) <= MOST_CENTRES:
        count = len(points) if isinstance(points, (tuple, list)) else 0
        raise ParamError(
            "points", f"{count} centres", f"1 to {MOST_CENTRES} centres", "rule",
            "error.points.count", {"count": count, "most": MOST_CENTRES},
        )  # fmt: skip
    for number, point in enumerate(points, 1):
        pair = isinstance(point, (tuple, list)) and len(point) == 2
        if not pair or not all(map(is_coordinate, point)):
            raise ParamError(
                "points", point, f"pairs of numbers from −{FARTHEST:g} to {FARTHEST:g}", "rule",
                "error.points.pair", {"number": number, "far": f"{FARTHEST:g}"},
            )  # fmt: skip


def is_coordinate(value: object) -> bool:
    """A number from −3 to 3; true and false are none."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return abs(value) <= FARTHEST
