"""What a policy gives to the texts, and what it says by itself (torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.alignment.dpo import rlhf
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


def known_of(policy: Decoder, eye: Eye) -> tuple[np.ndarray, np.ndarray]:
    """`summed` of the texts that pairs are made of, and of the others, in one pass."""
    found = summed(policy, Batch(torch.cat([eye.texts.ids, eye.held.ids]), eye.texts.start))
    return found[: len(eye.texts)], found[len(eye.texts) :]


@torch.no_grad()
def look(policy: Decoder, eye: Eye, head: np.ndarray, updates: int) -> Moment:
    """The policy after so many updates; `head` (width,) is the reward model's, zeros where there is
    none yet. The same random numbers at every look."""
    known, new = known_of(policy, eye)
    random = torch.Generator().manual_seed(eye.seed)
    drawn = policies.sample(policy, eye.prompt, SAMPLES, LENGTH, random)
    own = policies.log_distributions(policy, drawn)
    other = policies.log_distributions(eye.reference, drawn)
    texts = drawn.texts(eye.vocabulary)
    points = rewards(eye.rule, texts)
    scores = rlhf.features(eye.reference, drawn).numpy() @ head
    return Moment(
        updates, known, new, texts[:KEPT], points[:KEPT],
        float(points.mean()), float(meant(eye.rule, texts).mean()), float(scores.mean()),
        max(float(policies.divergence(own, other).double().sum(1).mean()), 0.0),
        float(policies.entropy(own).double().sum(1).mean()), distinct(texts),
    )  # fmt: skip
