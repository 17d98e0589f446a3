"""How the lanes of the training look: a colour for the format and its loss scale, a solid line with
FP32 master weights (or where the weights are FP32), dashes without."""

from __future__ import annotations

from explorer.compute.floats.mixed_training import LANES, Lane


def colour(lane: Lane) -> str:
    """The colour of a lane."""
    if lane.format == "fp32":
        return "text"
    if lane.format == "bf16":
        return "category 2"
    return "category 4" if lane.scaler else "category 5"


def dashed(lane: Lane) -> bool:
    """Whether its weights are kept in 16 bits only."""
    return not lane.master and lane.format != "fp32"


def row_of(lane_id: str) -> int:
    """The row of a lane in the arrays of a run."""
    return next(i for i, lane in enumerate(LANES) if lane.id == lane_id)
