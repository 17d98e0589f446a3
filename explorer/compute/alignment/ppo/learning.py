"""One update of PPO after another (torch)."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.alignment.policy import model
from explorer.compute.alignment.policy.rules import RULES, rewards
from explorer.compute.alignment.ppo.advantage import gae
from explorer.compute.alignment.ppo.clip import clipped
from explorer.compute.alignment.ppo.params import GAMMA, Params
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel


@dataclass
class Drawn:
    """A batch as it was drawn and judged, before the update. Log-probabilities, rewards, values and
    advantages are (N, L)."""

    batch: model.Batch
    texts: tuple[str, ...]
    points: np.ndarray  # (N,)
    old: Tensor
    divergence: float  # nats a text
    entropy: float  # nats a character
    rewards: np.ndarray
    values: np.ndarray
    advantages: np.ndarray


class Learner:
    """A policy, a value model on its streams, the frozen reference and the reward.

    In practice policy and value model are two networks; here the value model is a linear map of the
    policy's last stream, which its loss does not reach into.
    """

    def __init__(self, loaded: LoadedModel, params: Params, beta: float, length: int) -> None:
        self.params, self.beta, self.length = params, beta, length
        self.vocabulary = loaded.vocabulary
        self.prompt = loaded.encode(params.prompt)
        self.rule = RULES[params.rule]
        # In float64: a draw is a jump, and the last bits of float32, which differ from processor to
        # processor, would within a few updates lead to other texts.
        self.policy: Decoder = model.trainable(loaded.decoder).double()
        self.reference: Decoder = copy.deepcopy(loaded.decoder).double().eval()
        self.value = torch.nn.Linear(loaded.config.width, 1, dtype=torch.float64)
        torch.nn.init.zeros_(self.value.weight)
        torch.nn.init.zeros_(self.value.bias)
        self.random = torch.Generator().manual_seed(params.seed)
        self.optimizer = torch.optim.Adam(self.policy.parameters(), params.rate)
        self.value_optimizer = torch.optim.Adam(self.value.parameters(), 0.03)

    def draw(self) -> Drawn:
        """A batch from the policy as it is, with everything the update needs to know."""
        # [sample] texts from the policy itself
        batch = model.sample(self.policy, self.prompt, self.params.texts, self.length, self.random)
        # [reward] points at the end of the text, and at each character the price of having drawn
        # what the reference would not
        texts = batch.texts(self.vocabulary)
        points = rewards(self.rule, texts)
        with torch.no_grad():
            streams = model.streams(self.policy, batch)
            new = model.distributions_of(self.policy, streams)
            reference = model.log_distributions(self.reference, batch)
            old = model.picked(new, batch)
            values = self.value(streams)[..., 0].double().numpy()
            each = self.beta * (model.picked(reference, batch) - old).double().numpy()
        each[:, -1] += points
        # [advantage] than expected
        advantages = gae(each, values, GAMMA, self.params.trust)
        return Drawn(
            batch, texts, points, old,
            float(model.divergence(new, reference).sum(-1).mean()),
            float(model.entropy(new).mean()), each, values, advantages,
        )  # fmt: skip

    def update(self, drawn: Drawn, passes: int) -> Iterator[np.ndarray]:
        """Passes over one batch; yields the ratios (N, L) that each began with."""
        weights = torch.tensor(weighed(drawn.advantages), dtype=torch.float64)
        returns = torch.tensor(drawn.advantages + drawn.values, dtype=torch.float64)
        low, high = 1 - self.params.epsilon, 1 + self.params.epsilon
        for _ in range(passes):
            streams = model.streams(self.policy, drawn.batch)
            new = model.picked(model.distributions_of(self.policy, streams), drawn.batch)
            # [clip] the worse of the ratio and the clipped ratio
            ratio = (new - drawn.old).exp()
            objective = torch.minimum(ratio * weights, ratio.clamp(low, high) * weights)
            # [step]
            self.optimizer.zero_grad()
            (-objective.mean()).backward()
            torch.nn.utils.clip_grad_norm_(self.policy.parameters(), 1.0)
            self.optimizer.step()
            self.value_optimizer.zero_grad()
            expected = self.value(streams.detach())[..., 0]
            ((expected - returns) ** 2).mean().backward()
            self.value_optimizer.step()
            yield ratio.detach().double().numpy()

    def ratios(self, drawn: Drawn) -> np.ndarray:
        """(N, L) new over old probability, of the policy as it is."""
        with torch.no_grad():
            new = model.log_probabilities(self.policy, drawn.batch)
        return np.asarray((new - drawn.old).exp().double().numpy())


def weighed(advantages: np.ndarray) -> np.ndarray:
    """Advantages of a batch brought to mean 0 and deviation 1, as is usual; all 0 where they are
    equal."""
    deviation = advantages.std()
    return np.asarray((advantages - advantages.mean()) / (deviation if deviation > 0 else 1.0))


def apart(ratio: np.ndarray) -> float:
    """KL(old ‖ new), nats a text, estimated on texts of the old policy by Schulman's r − 1 − ln r,
    which is never negative."""
    return float((ratio - 1 - np.log(ratio)).sum(-1).mean())


def stopped(ratio: np.ndarray, advantages: np.ndarray, epsilon: float) -> float:
    """Share of characters whose gradient is zero because of the clip."""
    weights = weighed(advantages)
    _, gradient = clipped(ratio, weights, epsilon)
    return float(((gradient == 0) & (weights != 0)).mean())
