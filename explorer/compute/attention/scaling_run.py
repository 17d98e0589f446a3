"""Divides by every divisor, on vectors that are drawn and on a trained head (torch inside)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.attention.reading import at_most, opening_steps, starred, tokens_of
from explorer.compute.attention.scaling import (
    COMMON,
    DRAWN_QUERIES,
    MOST_TOKENS,
    TWELFTHS,
    WIDTHS,
    Params,
    Scaling,
    Step,
)
from explorer.compute.attention.scaling_math import (
    divided,
    entropy,
    gradient_of,
    jacobian_norm,
    norms_of,
    slope_of,
    softmax,
)
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

if TYPE_CHECKING:
    from explorer.compute.models.library import LoadedModel

PARTS = ("axis", "curves", "gradients")


def run(params: Params) -> Producer:
    """The sweep, once as keys on an axis, once as curves, once as gradients; `shared` is a Scaling.

    Raises ParamError: a text or a model that cannot be used.
    """
    notices: list[Message] = []
    limits: dict[str, Limit] = {}
    if params.source == "drawn":
        shared = yield from on_drawn(params)
        one = [(width, shared.chosen) for width in range(len(shared.widths))]
    else:
        shared = yield from on_head(params, notices, limits)
        one = [(0, exponent) for exponent in range(len(shared.exponents))]
    steps = tuple(Step(part, *places) for part in PARTS for places in one)
    sections = tuple(
        Section(part, at * len(one), message(f"section.{part}")) for at, part in enumerate(PARTS)
    )
    scales = {
        "raw": reach(shared.raw),
        "scores": reach(shared.scores[:, shared.chosen] if shared.drawn else shared.scores),
    }
    return Trace(params, steps, shared, sections, scales, limits, tuple(notices))


def reach(values: np.ndarray) -> tuple[float, float]:
    """A range that holds all finite values and zero."""
    finite = values[np.isfinite(values)]
    return min(float(finite.min()), -1e-6), max(float(finite.max()), 1e-6)


# drawn -------------------------------------------------------------------------------------


def vectors(params: Params) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Queries (Q, 1024), keys (n, 1024) and pulls (Q, n): independent, mean 0, variance 1."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    queries = random.standard_normal((DRAWN_QUERIES, WIDTHS[-1]))
    keys = random.standard_normal((params.keys, WIDTHS[-1]))
    return queries, keys, random.standard_normal((DRAWN_QUERIES, params.keys))


def exponents_of(exponent: float) -> np.ndarray:
    """The common exponents and the reader's, in order; one close to a common one is that one."""
    near = min(COMMON, key=lambda one: abs(one - exponent))
    own = () if abs(near - exponent) < 0.005 else (exponent,)
    return np.array(sorted((*COMMON, *own)))


def on_drawn(params: Params) -> Generator[Progress | None, str | None, Scaling]:
    """Normal random queries and keys: for every width, everything for every exponent."""
    queries, keys, pull = vectors(params)
    yield None
    exponents = exponents_of(params.exponent)
    shape = (len(WIDTHS), len(exponents))
    query = params.query % DRAWN_QUERIES
    raw = np.empty((len(WIDTHS), params.keys))
    scores, weights = np.empty((2, *shape, params.keys))
    spread, mean_entropy, largest, jacobian = np.empty((4, *shape))
    slopes, gradients = np.empty((2, *shape, DRAWN_QUERIES))
    for at, width in enumerate(WIDTHS):
        products = queries[:, :width] @ keys[:, :width].T
        raw[at] = products[query]
        for place, exponent in enumerate(exponents.tolist()):
            s = divided(products, width, exponent)
            a = softmax(s)
            slope = slope_of(a, pull)
            scores[at, place], weights[at, place] = s[query], a[query]
            spread[at, place] = s.std()
            mean_entropy[at, place] = entropy(a).mean()
            largest[at, place] = a.max(axis=1).mean()
            jacobian[at, place] = jacobian_norm(a).mean()
            slopes[at, place] = np.linalg.norm(slope, axis=1)
            yield None
            gradients[at, place] = np.linalg.norm(
                gradient_of(slope, keys[:, :width], width**exponent), axis=1
            )
            yield Progress((at + 1) / len(WIDTHS))
    return Scaling(
        np.array(WIDTHS), exponents, int(np.abs(exponents - params.exponent).argmin()),
        DRAWN_QUERIES, query, (), raw, scores, weights, spread, mean_entropy, largest,
        float(np.log(params.keys)), jacobian, norms_of(slopes), norms_of(gradients), np.empty(0),
    )  # fmt: skip


# a trained head -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Rerun:
    """A head of a model that was run with its q·k divided otherwise: T tokens, float64.

    Attributes:
        products: (T, T) q·k as trained. scores: (T, T) what softmax gets, −∞ where masked.
        weights: (T, T). slope: (T, T) ∂L/∂s. gradient: (T, d) ∂L/∂q, q before it is turned.
        loss: L in nats.
    """

    products: np.ndarray
    scores: np.ndarray
    weights: np.ndarray
    slope: np.ndarray
    gradient: np.ndarray
    loss: float


def rerun(model: LoadedModel, ids: list[int], layer: int, head: int, exponent: float) -> Rerun:
    """The whole model with the q·k of one head divided by dₖᵖ and not by √dₖ, and the gradients of
    its mean next-token loss L. Layer and head from 0.

    The queries are multiplied by √dₖ / dₖᵖ on their way to the scores; everything after is the
    model's own code. Autograd gives ∂L/∂a and ∂L/∂q, and the Jacobian of softmax ∂L/∂s.
    """
    import torch

    from explorer.compute.models.capture import Capture
    from explorer.compute.models.decoder import Layer

    at = model.decoder.layers[layer]
    assert isinstance(at, Layer)
    attention = at.attention
    width = model.config.head_width
    gain = width**0.5 / width**exponent
    normed = model.config.query_key_norm
    module = attention.query_norm if normed else attention.queries

    def scaled(_: object, __: object, made: torch.Tensor) -> torch.Tensor:
        factor = torch.ones(model.config.heads, device=made.device, dtype=made.dtype)
        factor[head] = gain
        made = made.detach().requires_grad_()
        return made * (factor[:, None, None] if normed else factor.repeat_interleave(width))

    hook = module.register_forward_hook(scaled)
    try:
        kept = Capture(frozenset({layer}))
        inputs = torch.tensor(ids, device=model.device)
        with torch.enable_grad():
            logits = model.decoder(inputs, kept)
            loss = torch.nn.functional.cross_entropy(logits[:-1].float(), inputs[1:])
            seen = kept.layers[layer]
            by_weights, by_queries = torch.autograd.grad(loss, [seen.weights, seen.queries])
    finally:
        hook.remove()

    def array(tensor: torch.Tensor) -> np.ndarray:
        return tensor.detach()[head].double().cpu().numpy()

    weights = array(seen.weights)
    return Rerun(
        array(seen.scores) / gain, array(seen.masked), weights,
        slope_of(weights, array(by_weights)), array(by_queries) * gain, float(loss.detach()),
    )  # fmt: skip


def on_head(
    params: Params, notices: list[Message], limits: dict[str, Limit]
) -> Generator[Progress | None, str | None, Scaling]:
    """One head of a model on the text, divided by every twelfth power of dₖ.

    Means are over the queries that have a choice (two keys or more) and a next token.
    """
    model, ids = yield from opened(params, notices)
    layer, head, measured = yield from chosen_head(model, ids, params, notices)
    limits |= {
        "layer": starred(model.config.layers, params.layer, layer),
        "head": starred(model.config.heads, params.head, head),
    }
    yield None
    tokens, exponents = len(ids), np.array(TWELFTHS)
    query = tokens - 1 if params.query < 0 else min(params.query, tokens - 1)
    if params.query >= tokens:
        notices.append(message("notice.query", query=params.query, last=tokens - 1))
    runs = list[Rerun]()
    for exponent in exponents.tolist():
        runs.append(rerun(model, ids, layer, head, exponent))
        yield Progress(0.2 + 0.8 * len(runs) / len(exponents), message("progress.run"))
    counted = slice(1, tokens - 1)
    rows = np.stack([one.weights[counted] for one in runs])[None]  # (1, E, queries, keys)
    lengths = [
        np.stack([np.linalg.norm(value[counted], axis=1) for value in values])[None]
        for values in ([one.slope for one in runs], [one.gradient for one in runs])
    ]
    open_keys = np.isfinite(runs[0].scores[counted])
    spread = np.array([deviation_of(one.scores[counted], open_keys) for one in runs])[None]
    shown = np.isfinite(runs[0].scores[query])
    return Scaling(
        np.array([model.config.head_width]), exponents, TWELFTHS.index(0.5), tokens - 2, query,
        tuple(model.vocabulary.pieces(ids)), np.where(shown, runs[0].products[query], np.nan)[None],
        np.stack([one.scores[query] for one in runs])[None],
        np.stack([one.weights[query] for one in runs])[None], spread, entropy(rows).mean(-1),
        rows.max(axis=-1).mean(-1), float(np.log(open_keys.sum(1)).mean()),
        jacobian_norm(rows).mean(-1), norms_of(lengths[0]), norms_of(lengths[1]),
        np.array([one.loss for one in runs]), model.title, layer, head, measured,
    )  # fmt: skip


def deviation_of(scores: np.ndarray, open_keys: np.ndarray) -> float:
    """The standard deviation of the open scores around the mean of their own query: softmax does
    not see what is added to a whole row."""
    filled = np.where(open_keys, scores, 0.0)
    counts = open_keys.sum(axis=1, keepdims=True)
    apart = np.where(open_keys, scores - filled.sum(1, keepdims=True) / counts, 0.0)
    return float(np.sqrt((apart**2).sum() / counts.sum()))


def opened(
    params: Params, notices: list[Message]
) -> Generator[Progress, None, tuple[LoadedModel, list[int]]]:
    """The model and the tokens; at least three of them. Raises ParamError."""
    model = yield from opening_steps(params.model, params.folder)
    ids, said = tokens_of(model, params.text, MOST_TOKENS)
    notices.extend(said)
    if len(ids) < 3:
        raise ParamError("text", params.text, "at least three tokens", "rule", "error.short",
                         {"tokens": len(ids)})  # fmt: skip
    return model, ids


def chosen_head(
    model: LoadedModel, ids: list[int], params: Params, notices: list[Message]
) -> Generator[None, None, tuple[int, int, bool]]:
    """(layer, head) from 0, and whether one was left to measurement: of the heads that are not
    ruled out, the one whose mean entropy the divisor changes most, from 1 to dₖ."""
    config = model.config
    layer = at_most("layer", params.layer, config.layers, notices)
    head = at_most("head", params.head, config.heads, notices)
    if layer and head:
        return layer - 1, head - 1, False
    best = (-1.0, 0, 0)
    for at in (layer - 1,) if layer else range(config.layers):
        seen = model.capture(ids, only_layers={at}).layers[at]
        products, masked = (t.double().cpu().numpy() for t in (seen.scores, seen.masked))
        biased = masked - products / config.head_width**0.5  # −∞ where masked
        undivided, divided_most = (
            entropy(softmax(divided(products, config.head_width, p) + biased)).mean(axis=1)
            for p in (0.0, 1.0)
        )
        for one in (head - 1,) if head else range(config.heads):
            best = max(best, (float(divided_most[one] - undivided[one]), at, one))
        yield None
    return best[1], best[2], True
