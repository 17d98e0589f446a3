"""Compares the lab's numbers with independent implementations (torch)."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.attention.heads_removal import run_without
from explorer.compute.attention.induction import Params, Story
from explorer.compute.attention.induction_measure import losses
from explorer.compute.attention.induction_run import example_of, rows_of
from explorer.compute.attention.reading import load_model
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.twin import transformers_twin
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: Means over about a thousand tokens of float32 logits, summed in another order.
LOSS_TOLERANCE = 1e-4
#: float32 sums in another order: a weight (at most 1) may differ by 50 · 2⁻²³ through its exponent.
WEIGHT_TOLERANCE = 2e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    story: Story = trace.shared
    if story.attended is None:
        return []
    found = [against_sdpa(story)]
    if params.source == "train":  # the weights are gone with the run that made them
        return found
    model = load_model(params.source)
    if story.cuts:
        found += against_hooks(model, story)
    theirs = against_transformers(model, params, story)
    return [*found, *([theirs] if theirs is not None else [])]


def against_sdpa(story: Story) -> Check:
    """The outputs of all heads on the example by torch's fused attention, from the same q, k, v."""
    seen = story.attended
    assert seen is not None
    query, key, value = (torch.tensor(a) for a in (seen.queries, seen.keys, seen.values))
    theirs = functional.scaled_dot_product_attention(query, key, value, is_causal=True)
    return largest("torch SDPA: outputs of all heads", theirs.numpy(), seen.outputs)


def against_hooks(model: LoadedModel, story: Story) -> list[Check]:
    """The losses of the cuts (total effect), by the whole model with hooks on its linear maps."""
    rows = rows_of(model.decoder)
    zero = {story.earlier: torch.zeros(model.config.head_width)}
    found = []
    for cut in story.cuts:
        with torch.no_grad():
            if cut.name == "none":
                logits = model.decoder(rows)
            elif cut.name == "all":
                logits = model.decoder(rows, None, frozenset({story.earlier}))
            else:
                logits = run_without(model.decoder, rows, zero, cut.name, 1)
        theirs = losses(logits, rows, story.period)[1]
        difference = abs(theirs - cut.total)
        found.append(
            compared("hooks on the whole model: loss, cut: {cut}", difference, LOSS_TOLERANCE,
                     "float32", cut=cut.name)
        )  # fmt: skip
    return found


def against_transformers(model: LoadedModel, params: Params, story: Story) -> Check | None:
    """The weights of the final model on the example by `transformers`, eager; None where it has no
    such model."""
    what = QT_TRANSLATE_NOOP("attention", "transformers (eager): weights")
    config = model.config
    if config.heads * config.head_width != config.width:
        return None  # GPT-2 cuts its width into heads
    try:
        other = transformers_twin(model)
    except ImportError:
        return Check(what, "missing")
    except LookupError:
        return None
    assert story.attended is not None
    with torch.no_grad():
        result = other(example_of(model, params.word)[None], output_attentions=True)
    theirs = np.stack([layer[0].numpy() for layer in result.attentions])
    return largest(what, theirs, story.attended.weights)


def largest(what: str, theirs: np.ndarray, ours: np.ndarray) -> Check:
    """The largest difference; the tolerance grows with the largest number beyond 1."""
    difference = float(np.abs(theirs.astype(np.float64) - ours.astype(np.float64)).max())
    return compared(
        what, difference, WEIGHT_TOLERANCE * max(1.0, float(np.abs(ours).max())), "float32"
    )
