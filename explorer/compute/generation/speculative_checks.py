"""Compares guessing and checking with independent implementations (torch)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import torch

from explorer.compute.generation import speculative as rule
from explorer.compute.generation.speculative import Params, Run
from explorer.compute.generation.speculative_drafts import LookupDraft, looked_up
from explorer.compute.generation.speculative_run import draft_of, target_chances, write
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import load_model, tokens_of
from explorer.compute.models.twin import transformers_twin
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace, returned
from explorer.core.words import QT_TRANSLATE_NOOP

#: float64 sums of up to some thousand terms.
EXACT_TOLERANCE = 1e-12
#: The same float32 sums over another number of rows, through all layers and a softmax.
ONE_PASS_TOLERANCE = 2e-4
#: First tokens that are followed by all second ones, and passes that are run again one by one.
FIRST_TOKENS, AGAIN = 24, 6
#: A χ² as large would come up once in a million runs by chance.
UNLIKELY = 1e-6

ENUMERATED = QT_TRANSLATE_NOOP(
    "generation/speculative", "enumeration of {texts} texts of two tokens: probability"
)
GREEDY = QT_TRANSLATE_NOOP(
    "generation/speculative", "transformers, greedy: other tokens at temperature 0"
)
ONE_PASS = QT_TRANSLATE_NOOP(
    "generation/speculative", "our decoder, a pass for every token: p of the guesses"
)
PLAYED = QT_TRANSLATE_NOOP(
    "generation/speculative", "χ² of {count} plays against p: 1 − probability by chance"
)


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    ids = tokens_of(model, params.text, run.prompt)[0]
    with torch.inference_mode():
        return [
            enumeration(model, params, ids),
            greedy(model, params, ids, run),
            one_by_one(model, params, run),
            compared(PLAYED, 1.0 - run.exact.chance, 1.0 - UNLIKELY, "float64",
                     count=run.exact.played),
        ]  # fmt: skip


def enumeration(model: LoadedModel, params: Params, ids: list[int]) -> Check:
    """Every way in which two tokens can come out, event by event, against p(x₁) · p(x₂ | x₁).

    Both guessed and kept; the first kept and the second refused; the first refused, and a new round
    for the second. A refusal is summed over the tokens that were refused.
    """
    p1 = target_chances(model, ids, params.temperature)[-1]
    chances = chances_of(model, params, ids)
    q1 = chances(ids)
    # a place without a guess: the target draws by itself, which is the rule with q = p
    came1, anew1 = ways_of(p1, p1 if q1 is None else q1)
    first = np.argsort(-p1, kind="stable")[:FIRST_TOKENS].tolist()
    apart = 0.0
    for token in first:
        text = [*ids, token]
        p2 = target_chances(model, text, params.temperature)[-1]
        q2 = chances(text)
        came2, anew2 = ways_of(p2, p2 if q2 is None else q2)
        both = came1[token] * came2 + came1[token] * anew2 + anew1[token] * (came2 + anew2)
        apart = max(apart, float(np.abs(both - p1[token] * p2).max()))
    return compared(ENUMERATED, apart, EXACT_TOLERANCE, "float64", texts=len(first) * len(p1))


def chances_of(
    model: LoadedModel, params: Params, ids: list[int]
) -> Callable[[list[int]], np.ndarray | None]:
    """q after a text; None where there is no guess."""
    draft = draft_of(model, params, [])
    if not isinstance(draft, LookupDraft):
        return lambda text: last_of(draft.chances(text))
    start = looked_up(ids, params.ngram, 2)

    def guessed(text: list[int]) -> np.ndarray | None:
        """The second guess holds where the first came out; after another it is a new round."""
        if len(text) == len(ids):
            found = start[:1]
        elif start[:1] == text[-1:]:
            found = start[1:2]
        else:
            found = looked_up(text, params.ngram, 1)
        return np.eye(model.config.vocabulary_size)[found[0]] if found else None

    return guessed


def last_of(rows: np.ndarray | None) -> np.ndarray | None:
    """The last row."""
    return None if rows is None else rows[-1]


def ways_of(p: np.ndarray, q: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """How likely each token is to be guessed and kept, and to be drawn after a refusal."""
    ratio = np.array([rule.ratio_of(a, b) for a, b in zip(p, q, strict=True)])
    refused = float((q * (1.0 - ratio)).sum())
    return q * ratio, refused * rule.rest_of(p, q)


def greedy(model: LoadedModel, params: Params, ids: list[int], run: Run) -> Check:
    """At temperature 0 the text is what greedy decoding of `transformers` gives."""
    try:
        other = transformers_twin(model)
    except (ImportError, LookupError):  # not installed, or it has no such model
        return missing(GREEDY)
    cold = replace(params, temperature=0.0)
    steps = write(model, draft_of(model, cold, []), ids, run.written, cold)
    text, _, _ = returned(steps)
    count = len(text) - len(ids)
    start = getattr(model.vocabulary, "bos", None)
    theirs = list(ids)
    for _ in range(count):
        logits = other(torch.tensor([theirs])).logits[0, -1]
        if start is not None:
            logits[start] = -torch.inf
        theirs.append(int(logits.argmax()))
    wrong = sum(a != b for a, b in zip(text, theirs, strict=True))
    return compared(GREEDY, wrong, 0.0, "integer")


def one_by_one(model: LoadedModel, params: Params, run: Run) -> Check:
    """p of the guesses of the first rounds again, each by a pass that ends just before it."""
    text = [
        (list(run.ids[: one.before + place]), guess)  # every guess before it was kept
        for one in run.rounds
        for place, guess in enumerate(one.guesses)
        if guess.judged
    ][:AGAIN]
    apart = [
        abs(float(target_chances(model, seen, params.temperature)[-1][guess.token]) - guess.target)
        for seen, guess in text
    ]
    tolerance = ONE_PASS_TOLERANCE / min(params.temperature or 1.0, 1.0)
    return compared(ONE_PASS, max(apart, default=0.0), tolerance, "float32")
