"""Begins with the chosen matrices, looks at what they do, and makes some steps of SGD."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.attention.initialisation import (
    DRAWS,
    ROUNDING,
    RUN_AWAY,
    Initialisation,
    Params,
    Step,
)
from explorer.compute.attention.initialisation_math import (
    attend,
    layer_norm,
    matrix,
    passed,
    updated,
)
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import Message, message


def beginning(params: Params) -> tuple[np.ndarray, np.ndarray, list[np.ndarray]]:
    """Inputs (n, d), targets (n, d) and the four matrices.

    The target of a token is the input of the one before it (of the first: of the last), so there is
    something to read.
    """
    random = np.random.Generator(np.random.PCG64(params.seed))
    x = random.standard_normal((params.tokens, params.width))
    if params.normalised:
        x = layer_norm(x)
    matrices = [matrix(kind, params.width, random) for kind in params.kinds]
    if params.key == "tied":
        matrices[1] = matrices[0].copy()
    return x, np.roll(x, 1, axis=0), matrices


def self_rate(weights: np.ndarray) -> float:
    """The share of the tokens whose largest weight is on themselves alone."""
    own = np.diagonal(weights)
    others = np.where(np.eye(len(weights), dtype=bool), -np.inf, weights).max(axis=1)
    return float((own > others * (1 + 1e-9)).mean())


def asymmetry(square: np.ndarray) -> float:
    """max |M − Mᵀ|."""
    return float(np.abs(square - square.T).max())


def run(params: Params) -> Producer:
    """Who reads whom, how symmetric that is, which matrix gets a gradient, and what SGD makes."""
    yield None
    x, target, matrices = beginning(params)
    first = [w.copy() for w in matrices]
    kept = list[tuple[Any, ...]]()
    diverged = -1
    with np.errstate(all="ignore"):  # numbers that run away end the training, with a notice
        for update in range(params.updates + 1):
            here = passed(x, target, matrices)
            by = [np.linalg.norm(each) for each in here.gradients]
            if update and not here.loss <= RUN_AWAY * kept[0][2]:
                diverged = update
                break
            kept.append((
                here.scores, here.weights, here.loss, by,
                [np.linalg.norm(w) for w in matrices],
                [np.linalg.norm(w - w0) for w, w0 in zip(matrices, first, strict=True)],
                asymmetry(here.scores), asymmetry(here.weights),
            ))  # fmt: skip
            matrices = updated(matrices, here.gradients, params.rate, tied=params.key == "tied")
            yield None
        rates = []
        for draw in range(DRAWS):
            x_drawn, _, (w_q, w_k, *_) = beginning(replace(params, seed=params.seed + draw + 1))
            rates.append(self_rate(attend(x_drawn, w_q, w_k)[1]))
            if draw % 10 == 9:
                yield None
    scores, weights, loss, gradients, sizes, moved, of_scores, of_weights = (
        np.array(each) for each in zip(*kept, strict=True)
    )
    shared = Initialisation(
        x, scores, weights, loss, gradients, sizes, moved, of_scores, of_weights,
        self_rate(weights[0]), float(np.mean(rates)), diverged,
    )  # fmt: skip
    steps = [Step("reads", token) for token in range(params.tokens)]
    steps += [Step("symmetry"), Step("gradients")]
    steps += [Step("training", update) for update in range(len(loss))]
    starts = {step.part: steps.index(step) for step in reversed(steps) if step.index == 0}
    parts = ("reads", "symmetry", "gradients", "training")
    sections = tuple(Section(part, starts[part], message(f"section.{part}")) for part in parts)
    notices: list[Message] = []
    if diverged >= 0:
        notices.append(message("notice.diverged", update=diverged))
    finite = gradients[np.isfinite(gradients) & (gradients > ROUNDING)]
    scales = {
        "gradient": (float(finite.min()) if len(finite) else 1e-3,
                     float(finite.max()) if len(finite) else 1.0),
        "loss": (0.0, float(loss.max())),
    }  # fmt: skip
    return Trace(params, tuple(steps), shared, sections, scales, {}, tuple(notices))
