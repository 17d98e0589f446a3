"""The other way from the same pairs: a reward model, and a policy gradient against it (torch).

Smaller than a real one in two stated respects. The reward model is a linear head on the frozen
reference, so that its fit has one optimum and no seed. The policy makes one update from every batch
it draws: the ratio of PPO is 1 then, and its clip has nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.alignment.policy import model as policies
from explorer.compute.alignment.policy.model import Batch
from explorer.compute.models.decoder import Decoder

#: Weight of the squared head in the fit of the reward model.
RIDGE = 1.0
#: Of Newton's method: it ends when the largest change of a weight is below this.
SMALL = 1e-10


@torch.no_grad()
def features(reference: Decoder, texts: Batch) -> Tensor:
    """(N, width): the mean of what the reference holds at the tokens of a continuation."""
    return _held(reference, texts)[:, 1:].mean(1)


def _held(reference: Decoder, texts: Batch) -> Tensor:
    """(N, L + 1, width): what the reference holds from the last token of the prompt on."""
    # one token more, so that the last real one is read too
    longer = Batch(torch.cat([texts.ids, texts.ids[:, :1]], 1), texts.start)
    return policies.streams(reference, longer)


def fitted(chosen: np.ndarray, rejected: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """The head (width,) that makes the judge's choices likeliest, less ridge/2 · |head|²:
    Bradley–Terry, a logistic regression on differences of features; Newton's method, float64."""
    # [rlhf] the likelihood is concave: one optimum
    apart = chosen.astype(np.float64) - rejected.astype(np.float64)
    head = np.zeros(apart.shape[1])
    for _ in range(100):
        wrong = np.exp(-np.logaddexp(0.0, apart @ head))
        slope = ridge * head - apart.T @ wrong
        curve = (apart * (wrong * (1 - wrong))[:, None]).T @ apart + ridge * np.eye(len(head))
        step = np.linalg.solve(curve, slope)
        head -= step
        if np.abs(step).max() < SMALL:
            break
    return head


def policy_gradient(
    policy: Decoder, reference: Decoder, head: np.ndarray, prompt: list[int], length: int,
    beta: float, rate: float, drawn: int, seed: int,
) -> Iterator[float]:  # fmt: skip
    """Trains the policy in place: texts drawn from it, scored by the frozen reward model, each
    token charged β · log π/π_ref; yields the mean score of each batch."""
    optimizer = torch.optim.Adam(policy.parameters(), lr=rate)
    random = torch.Generator().manual_seed(seed)
    weights = torch.from_numpy(head)
    while True:
        # [rlhf] draw and score
        batch = policies.sample(policy, prompt, drawn, length, random)
        with torch.no_grad():
            held = _held(reference, batch)
            scores = held[:, 1:].mean(1) @ weights
            known = policies.picked(policies.distributions_of(reference, held[:, :-1]), batch)
        found = policies.log_probabilities(policy, batch)
        # [rlhf] what a token can still change: the score, and the penalties from it on
        charge = beta * (found.detach() - known)
        still = scores[:, None] - charge.flip(1).cumsum(1).flip(1)
        advantage = still - still.mean(0)
        advantage = advantage / (advantage.std(correction=0) + 1e-6)
        loss = -(advantage * found).sum(1).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield float(scores.mean())
