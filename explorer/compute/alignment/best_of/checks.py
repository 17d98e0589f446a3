"""Compares with every possible choice written out, and with torch."""

from __future__ import annotations

from itertools import product

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.alignment.best_of.choice import chosen, divergence, expected_best
from explorer.compute.alignment.best_of.params import Params, Story
from explorer.compute.alignment.policy.model import batch_of
from explorer.compute.models.reading import load_model
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: Texts and draws whose choices are all written out: 9⁴ = 6561.
FEW, DRAWS = 9, 4


def enumerated(rewards: np.ndarray, k: int) -> np.ndarray:
    """The best of every possible series of k draws from these rewards, all equally likely."""
    return np.array([max(series) for series in product(rewards.tolist(), repeat=k)])


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    story: Story = trace.shared
    few = story.first.rewards[:FEW]
    levels, counts = np.unique(few, return_counts=True)
    before = counts / counts.sum()
    best = enumerated(few, DRAWS)
    shares = np.array([(best == level).mean() for level in levels])
    apart = np.abs(chosen(before, DRAWS) - shares).max()
    mean = abs(expected_best(before, levels, DRAWS) - best.mean())
    choice = story.choice
    ours = divergence(choice.after[-1], choice.before)
    theirs = torch.distributions.kl_divergence(
        torch.distributions.Categorical(torch.tensor(choice.after[-1])),
        torch.distributions.Categorical(torch.tensor(choice.before)),
    )
    kl = abs(ours - float(theirs))
    found = [
        compared("every series of {draws} draws from {texts} texts: distribution of the best",
                 max(apart, mean), 1e-12, "float64", draws=DRAWS, texts=len(few)),
        compared("torch.distributions.kl_divergence", kl, 1e-9, "float64"),
    ]  # fmt: skip
    if len(story.first.losses):
        model = load_model(params.model)
        kept = [story.first.texts[at] for at in story.first.winners]
        batch = batch_of(model.vocabulary, params.prompt, kept)
        with torch.no_grad():
            logits = model.decoder(batch.ids)[:, batch.start - 1 : -1, 1:]
        loss = functional.cross_entropy(logits.flatten(0, 1), batch.continuations.flatten() - 1)
        # a mean of some hundred logarithms in float32
        apart = abs(float(loss) - float(story.first.losses[0]))
        found.append(compared("torch cross-entropy on the first winners", apart, 1e-4, "float32"))
    return found
