"""A sentence about which actions become more likely, put to exact gradients."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "alignment.advantage": QT_TRANSLATE_NOOP(
        "claims",
        "What counts is the return beside what was expected. Two actions that bring 9 and 10, "
        "chosen half and half: one step along the exact gradient takes the one that brings 9 from "
        "0.5 to {after}. In the grid of this lab, without costs and traps, every action of the "
        "untrained policy has a return above 0 to expect, or 0; of the {positive} with more than "
        "0, {falling} become less likely.",
    ),
    "alignment.returns": QT_TRANSLATE_NOOP(
        "claims", "Every action with a return above 0 becomes more likely here."
    ),
}


@claim("W217")
def high_returns_become_likely() -> Verdict:
    """Does an action become more likely because its return is high? Exact gradients of two."""
    import numpy as np

    from explorer.compute.alignment.rewards.lab import GRID, Params, rows_of
    from explorer.compute.alignment.rewards.world import (
        evaluated,
        exact_gradient,
        softmax,
        world_of,
    )

    brings = np.array([9.0, 10.0])
    share = np.array([0.5, 0.5])
    after = float(softmax(share * (brings - share @ brings))[0])
    params = Params()
    world = world_of(rows_of(GRID.replace("T", ".")), params.slip, 0.0)
    policy = np.full((world.states, 4), 0.25)
    slope = exact_gradient(world, policy, params.gamma, params.horizon)
    values = evaluated(world, policy, params.gamma, params.horizon)
    quality = world.rewards + params.gamma * (world.moves @ values[1])
    acting = ~(world.ended | world.walls)
    positive = (quality > 1e-12) & acting[:, None]
    falling = positive & (slope < -1e-12)
    numbers = {
        "after": after, "positive": int(positive.sum()), "falling": int(falling.sum()),
    }  # fmt: skip
    if after >= 0.5 and not falling.any():
        return Verdict("true", numbers, message("alignment.returns"))
    sentence = message(
        "alignment.advantage", after=number(after, 3), positive=int(positive.sum()),
        falling=int(falling.sum()),
    )  # fmt: skip
    return Verdict("depends", numbers, sentence)
