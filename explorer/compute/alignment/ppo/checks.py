"""Compares with torch's distributions and autograd, the model without a cache, and a plain sum."""

from __future__ import annotations

import numpy as np
import torch

from explorer.compute.alignment.policy import model
from explorer.compute.alignment.policy.fields import LENGTH
from explorer.compute.alignment.ppo.advantage import gae
from explorer.compute.alignment.ppo.clip import clipped
from explorer.compute.alignment.ppo.params import GAMMA, Params, Story
from explorer.compute.models import reading
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: float64 sums of a few dozen numbers of the size of points.
EXACT = 1e-9
#: float32 sums over the vocabulary in another order.
SINGLE = 1e-4


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    loaded = reading.load_model(params.model)
    random = torch.Generator().manual_seed(params.seed)
    batch = model.sample(loaded.decoder, loaded.encode(params.prompt), 4, LENGTH, random)
    with torch.no_grad():
        ours = model.log_distributions(loaded.decoder, batch)
        whole = loaded.decoder(batch.ids)[:, batch.start - 1 : -1, 1:].log_softmax(-1)
        warmer = model.log_distributions(loaded.decoder, batch, 1.3)
    theirs = torch.distributions.kl_divergence(
        torch.distributions.Categorical(logits=ours), torch.distributions.Categorical(logits=warmer)
    )
    found = [
        compared("log-probabilities of the whole model", float((ours - whole).abs().max()), SINGLE,
                 "float32"),
        compared("torch.distributions.kl_divergence",
                 float((model.divergence(ours, warmer) - theirs).abs().max()), SINGLE, "float32"),
        against_autograd(params),
    ]  # fmt: skip
    story: Story = trace.shared
    if story.estimates is not None:
        rewards, values = story.estimates.rewards, story.estimates.values
        difference = np.abs(
            gae(rewards, values, GAMMA, params.trust) - summed(rewards, values, params.trust)
        ).max()
        found.append(compared("GAE as a sum of surprises", float(difference), EXACT, "float64"))
    return found


def against_autograd(params: Params) -> Check:
    """The derivative of the clipped objective on both sides of both edges."""
    away = np.array([0.1, 0.5, 0.999, 1.001, 1.5, 3.0])
    ratios = np.concatenate([1 + params.epsilon * (away - 1), 1 + params.epsilon * away])
    worst = 0.0
    for sign in (1.0, -1.0):
        ratio = torch.tensor(ratios, requires_grad=True)
        held = ratio.clamp(1 - params.epsilon, 1 + params.epsilon)
        torch.minimum(ratio * sign, held * sign).sum().backward()
        gradient = clipped(ratios, np.array(sign), params.epsilon)[1]
        # where both branches are equal torch takes a mean of their slopes, which is the same here
        worst = max(worst, float(np.abs(gradient - np.asarray(ratio.grad)).max()))
    return compared("torch autograd of the clipped objective", worst, EXACT, "float64")


def summed(rewards: np.ndarray, values: np.ndarray, trust: float) -> np.ndarray:
    """A_t = Σ_k (γλ)^k δ_{t+k}, written as a matrix product."""
    later = np.concatenate([values[:, 1:], np.zeros((len(values), 1))], axis=1)
    surprises = rewards + GAMMA * later - values
    places = np.arange(rewards.shape[1])
    ahead = places[None, :] - places[:, None]
    weights = np.where(ahead >= 0, np.power(GAMMA * trust, np.maximum(ahead, 0)), 0.0)
    return np.asarray(surprises @ weights.T)
