"""What a policy gives to the texts, and what it says by itself (torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.alignment.dpo.params import KEPT, SAMPLES, Moment
from explorer.compute.alignment.policy import model as policies
from explorer.compute.alignment.policy.fields import LENGTH
from explorer.compute.alignment.policy.measures import distinct
from explorer.compute.alignment.policy.model import Batch
from explorer.compute.alignment.policy.rules import Rule, meant, rewards
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.vocabulary import Vocabulary


@dataclass(frozen=True)
class Eye:
    """What is the same at every look: the reference, the texts, the rule, and the seed."""

    reference: Decoder
    vocabulary: Vocabulary
    prompt: list[int]
    rule: Rule
    texts: Batch
    held: Batch
    seed: int


def summed(policy: Decoder, texts: Batch) -> np.ndarray:
    """float64 (N,): the log-probability of each whole continuation."""
    with torch.no_grad():
        found: Tensor = policies.log_probabilities(policy, texts).double().sum(1)
    return found.numpy()


@torch.no_grad()
def look(policy: Decoder, eye: Eye, updates: int) -> Moment:
    """The policy after so many updates; the same random numbers at every look."""
    both = Batch(torch.cat([eye.texts.ids, eye.held.ids]), eye.texts.start)
    known = summed(policy, both)
    random = torch.Generator().manual_seed(eye.seed)
    drawn = policies.sample(policy, eye.prompt, SAMPLES, LENGTH, random)
    own = policies.log_distributions(policy, drawn)
    other = policies.log_distributions(eye.reference, drawn)
    texts = drawn.texts(eye.vocabulary)
    points = rewards(eye.rule, texts)
    return Moment(
        updates, known[: len(eye.texts)], known[len(eye.texts) :], texts[:KEPT], points[:KEPT],
        float(points.mean()), float(meant(eye.rule, texts).mean()),
        max(float(policies.divergence(own, other).double().sum(1).mean()), 0.0),
        float(policies.entropy(own).double().sum(1).mean()), distinct(texts),
    )  # fmt: skip
