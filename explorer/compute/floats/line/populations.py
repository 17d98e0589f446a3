"""The numbers of a language model at work: its weights, its activations, its gradients (torch)."""

from __future__ import annotations

from functools import lru_cache
from statistics import NormalDist

import numpy as np
import torch
from torch import Tensor

from explorer.compute.floats.line.bands import kept, sorted_magnitudes
from explorer.compute.floats.line.params import Params, Population
from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture
from explorer.compute.models.errors import UnrepresentableText
from explorer.compute.models.training import mean_loss
from explorer.core.params import ParamError
from explorer.core.words import Message, message

#: The values of a layer that a matrix product reads or writes.
ACTIVATIONS = (
    "residual", "normed", "queries", "keys", "values", "head_outputs", "attention_output",
    "residual_between", "feed_forward_normed", "feed_forward_output",
)  # fmt: skip
QUANTILES = 65_536
MEDIAN, SIGMA = 1e-7, 3.0  # of the simulated gradients; σ of the natural logarithm


def tokens_of(model: library.LoadedModel, params: Params) -> tuple[list[int], list[Message]]:
    """Token ids that fit the model, and what was cut. A gradient needs two tokens at least."""
    try:
        ids = model.encode(params.text)
    except UnrepresentableText as error:
        missing = ", ".join(f"U+{ord(mark):04X}" for mark in error.characters[:6])
        raise ParamError(
            "text", params.text, "characters the model was trained on", "rule",
            "error_characters", {"characters": missing, "model": model.card.title},
        ) from error  # fmt: skip
    if len(ids) < 2:
        raise ParamError("text", params.text, "at least two tokens", "rule", "error_short")
    most = model.config.context
    if len(ids) <= most:
        return ids, []
    return ids[:most], [message("notice_cut", kept=most, total=len(ids))]


def gradients(model: library.LoadedModel, ids: list[int]) -> tuple[float, list[Tensor]]:
    """The loss on a text, mean cross-entropy in nats, and its gradient by every parameter."""
    # [gradients] what the model predicts for each next token, and one backward pass
    weights = {
        name: weight.detach().clone().requires_grad_()
        for name, weight in model.decoder.named_parameters()
    }
    at = torch.tensor([ids])
    logits = torch.func.functional_call(model.decoder, weights, (at[:, :-1],))
    loss = mean_loss(logits, at[:, 1:])
    found = torch.autograd.grad(loss, list(weights.values()))
    return float(loss.detach()), list(found)


def activations(model: library.LoadedModel, ids: list[int]) -> list[Tensor]:
    """What every layer reads and writes on a text."""
    # [activations] one forward pass
    captured = model.capture(ids)
    layers: list[LayerCapture] = list(captured.layers.values())
    return [getattr(layer, name) for layer in layers for name in ACTIVATIONS]


def pooled(name: str, tensors: list[Tensor]) -> Population:
    """All numbers of some tensors, by size, kept to 16 significant bits."""
    flat = np.concatenate([tensor.detach().numpy().reshape(-1) for tensor in tensors])
    return Population(name, sorted_magnitudes(kept(flat)))


@lru_cache(maxsize=1)
def lognormal() -> Population:
    """Evenly spaced quantiles of a log-normal, which stand for the gradients of a larger model.

    Value i is MEDIAN · exp(σ · Φ⁻¹((i + ½) / n)): no random generator, so that shares agree with
    Φ to within one value in n.
    """
    normal = NormalDist()
    places = [(i + 0.5) / QUANTILES for i in range(QUANTILES // 2)]
    lower = np.array([normal.inv_cdf(place) for place in places])
    both = np.concatenate([lower, -lower[::-1]])
    values = MEDIAN * np.exp(SIGMA * both)
    return Population("gradients", values.astype(np.float32), simulated=True)


@lru_cache(maxsize=2)
def weights_of(name: str) -> Population:
    """All weights of a model."""
    # [weights]
    return pooled("weights", list(library.load(name, "cpu").decoder.parameters()))


@lru_cache(maxsize=4)
def activations_of(name: str, ids: tuple[int, ...]) -> Population:
    """What the layers of a model compute on a text."""
    return pooled("activations", activations(library.load(name, "cpu"), list(ids)))


@lru_cache(maxsize=4)
def gradients_of(name: str, ids: tuple[int, ...]) -> tuple[float, Population]:
    """The loss of a model on a text, and all gradients."""
    loss, found = gradients(library.load(name, "cpu"), list(ids))
    return loss, pooled("gradients", found)
