"""Compares surprisals and votes with independent implementations (torch)."""

from __future__ import annotations

import math
from itertools import product

import numpy as np
import torch

from explorer.compute.generation.surprise.params import MOST, Params
from explorer.compute.generation.surprise.steps import Run, perplexity
from explorer.compute.generation.surprise.voting import exact_accuracy
from explorer.compute.models.reading import load_model, tokens_of
from explorer.compute.models.twin import transformers_twin
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

LOSS = QT_TRANSLATE_NOOP("generation", "transformers loss: mean surprisal, bits")
TOKENS = QT_TRANSLATE_NOOP("generation", "torch cross_entropy on transformers' logits: each token")
ROOT = QT_TRANSLATE_NOOP("generation", "n-th root of the product: perplexity of the example")
DROPPED = QT_TRANSLATE_NOOP("generation", "transformers loss behind half of the prompt, bits")
VOTES = QT_TRANSLATE_NOOP("generation", "all outcomes of {votes} votes, one by one: accuracy")
#: float32 logits through all layers.
TOLERANCE = 1e-3


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    ids, _ = tokens_of(model, params.text, min(MOST + 1, model.config.context))
    found = [against_product(run), against_all_outcomes(run)]
    try:
        other = transformers_twin(model)
    except (ImportError, LookupError):
        return [missing(LOSS), missing(TOKENS), missing(DROPPED), *found]
    text = torch.tensor([ids])
    with torch.no_grad():
        seen = other(text, labels=text)
        each = torch.nn.functional.cross_entropy(
            seen.logits[0, :-1].double(), text[0, 1:], reduction="none"
        )
        # half of the prompt, the most surprising tokens; only the continuation has labels
        share = len(run.compressed.kept) // 2
        gone = set(run.compressed.gone[share])
        places = [place for place in range(run.compressed.prompt) if place not in gone]
        tail = run.compressed.tail
        row = torch.tensor([[ids[0], *(ids[1 + place] for place in places), *ids[-tail:]]])
        labels = row.clone()
        labels[0, :-tail] = -100
        half = other(row, labels=labels).loss
    bits = each.numpy() / math.log(2)
    return [
        compared(LOSS, abs(float(seen.loss) / math.log(2) - run.text.mean), TOLERANCE, "float32"),
        compared(TOKENS, float(np.abs(bits - run.text.bits).max()), TOLERANCE, "float32"),
        compared(
            DROPPED, abs(float(half) / math.log(2) - float(run.compressed.loss[0, share])),
            TOLERANCE, "float32",
        ),
        *found,
    ]  # fmt: skip


def against_product(run: Run) -> Check:
    """The same number without logarithms."""
    product_of = math.prod(run.example)
    wanted = (1.0 / product_of) ** (1.0 / len(run.example))
    return compared(ROOT, abs(perplexity(run.example) - wanted) / wanted, 1e-12, "float64")


def against_all_outcomes(run: Run) -> Check:
    """Every sequence of a few votes with its probability; ties share."""
    chances = run.votes.chances
    votes = next(n for n in (5, 4, 3) if len(chances) ** n <= 20_000)
    total = 0.0
    for outcome in product(range(len(chances)), repeat=votes):
        counts = [outcome.count(kind) for kind in range(len(chances))]
        if counts[0] == max(counts):
            total += math.prod(chances[list(outcome)].tolist()) / counts.count(max(counts))
    difference = abs(total - exact_accuracy(chances, votes))
    return compared(VOTES, difference, 1e-12, "float64", votes=votes)
