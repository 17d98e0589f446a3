"""Compares the closed form with torch, and log-probabilities with a pass of the model (torch)."""

from __future__ import annotations

import math

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.alignment.dpo.params import Moment, Params, Story, losses_of
from explorer.compute.models.reading import load_model
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: Both sides in float64, of numbers up to some hundreds.
TOLERANCE = 1e-9
#: float32 sums in another order, through all layers, over a text of 24 tokens.
TEXT_TOLERANCE = 2e-3
#: Texts whose log-probability is computed again.
TEXTS = 12


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    story: Story = trace.shared
    moment: Moment = trace[-1].moment
    first = losses_of(params, story, trace[0].moment)
    start = float(np.abs(first.loss - math.log(2)).max())
    return [
        *against_autograd(params, story, moment),
        compared("log 2, the loss of every pair before the first update", start, TOLERANCE,
                 "float64"),
        against_model(params, story),
    ]  # fmt: skip


def against_autograd(params: Params, story: Story, moment: Moment) -> list[Check]:
    """Loss and pull of every pair: torch's logsigmoid, and its derivative."""
    texts = torch.tensor(moment.texts)[:, None]
    chosen = texts[story.chosen.tolist(), 0].requires_grad_()
    rejected = texts[story.rejected.tolist(), 0].requires_grad_()
    margin = params.beta * (
        (chosen - torch.tensor(story.reference[story.chosen]))
        - (rejected - torch.tensor(story.reference[story.rejected]))
    )
    loss = -functional.logsigmoid(margin)
    up, down = torch.autograd.grad(loss.sum(), (chosen, rejected))
    ours = losses_of(params, story, moment)
    apart = float(np.abs(loss.detach().numpy() - ours.loss).max())
    pulled = max(float(np.abs(up.numpy() + ours.pull).max()),
                 float(np.abs(down.numpy() - ours.pull).max()))  # fmt: skip
    return [
        compared("torch logsigmoid: loss of each pair", apart, TOLERANCE, "float64"),
        compared("torch autograd: pull on both answers", pulled, TOLERANCE, "float64"),
    ]


def against_model(params: Params, story: Story) -> Check:
    """Log-probabilities of texts by the reference: cross-entropy of one unbatched pass each.

    The beginning-of-text token can follow nothing: its logit is left out here too.
    """
    model = load_model(params.model)
    apart = 0.0
    for text, known in list(zip(story.texts, story.reference, strict=True))[:TEXTS]:
        start = len(model.encode(params.prompt))
        ids = torch.tensor(model.encode(params.prompt + text))
        with torch.inference_mode():
            logits = model.decoder(ids[None])[0, start - 1 : -1, 1:].double()
        found = -functional.cross_entropy(logits, ids[start:] - 1, reduction="sum")
        apart = max(apart, abs(float(found) - float(known)))
    return compared("torch cross_entropy: log-probability of {texts} texts", apart, TEXT_TOLERANCE,
                    "float32", texts=min(TEXTS, len(story.texts)))  # fmt: skip
