"""Values and gradients against torch: forward in time, and through autograd."""

from __future__ import annotations

import numpy as np

from explorer.compute.alignment.rewards.lab import Params, Shared, Step
from explorer.compute.alignment.rewards.run import planned
from explorer.compute.alignment.rewards.world import World, evaluated, exact_gradient
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

VALUE = QT_TRANSLATE_NOOP(
    "alignment/rewards", "torch, forward in time: expected return from the start"
)
BEST = QT_TRANSLATE_NOOP(
    "alignment/rewards", "torch, forward in time: return of the best actions, by steps to go"
)
GRADIENT = QT_TRANSLATE_NOOP(
    "alignment/rewards", "torch autograd of the expected return: policy gradient"
)


def checks(params: Params, trace: Trace) -> list[Check]:
    """What belongs to the picture that is shown."""
    last: Step = trace[-1]
    shared: Shared = trace.shared
    if last.planned is not None:
        return [_best(params, shared.world, float(shared.best[-1]))]
    policy = np.full((shared.world.states, 4), 0.25)
    if last.learned is not None:
        policy = last.learned.policy
    return _policy(params, shared.world, policy)


def _policy(params: Params, world: World, policy: np.ndarray) -> list[Check]:
    import torch

    logits = torch.log(torch.from_numpy(np.maximum(policy, 1e-300))).requires_grad_(True)
    moves, rewards = torch.tensor(world.moves), torch.tensor(world.rewards)
    there = torch.zeros(world.states, dtype=torch.float64)
    there[world.start] = 1.0
    total = torch.zeros((), dtype=torch.float64)
    shares = logits.softmax(-1)
    for t in range(params.horizon):
        total = total + params.gamma**t * (there[:, None] * shares * rewards).sum()
        there = torch.einsum("s,sa,sat->t", there, shares, moves)
    total.backward()
    assert logits.grad is not None
    ours = float(evaluated(world, policy, params.gamma, params.horizon)[0][world.start])
    slope = exact_gradient(world, policy, params.gamma, params.horizon)
    theirs = logits.grad.numpy().copy()
    theirs[world.ended | world.walls] = 0.0
    return [
        compared(VALUE, abs(ours - float(total.detach())), 1e-9, "float64"),
        compared(GRADIENT, float(np.abs(slope - theirs).max()), 1e-9, "float64"),
    ]


def _best(params: Params, world: World, ours: float) -> Check:
    """The best actions are followed from the start on, and what they earn is summed up."""
    import torch

    plans = planned(world, params.gamma, params.horizon)
    moves, rewards = torch.tensor(world.moves), torch.tensor(world.rewards)
    there = torch.zeros(world.states, dtype=torch.float64)
    there[world.start] = 1.0
    total, states = 0.0, torch.arange(world.states)
    for t in range(params.horizon):
        best = torch.from_numpy(plans[params.horizon - t].quality).argmax(-1)
        total += params.gamma**t * float((there * rewards[states, best]).sum())
        there = there @ moves[states, best]
    return compared(BEST, abs(ours - total), 1e-9, "float64")
