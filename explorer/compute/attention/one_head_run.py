"""Runs one attention head step by step, on a text and a trained model (torch).

Follows Vaswani et al. 2017, section 3.2, for a single head, with the model's own weights; rotary
positions as Su et al. 2021, shared keys and values as Ainslie et al. 2023. `one_head_checks`
compares the result with torch's fused attention and with `transformers`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.attention.one_head import (
    CANDIDATES,
    MOST_TOKENS,
    Head,
    Params,
    Step,
    stages,
)
from explorer.compute.attention.one_head_choice import (
    choose_head,
    copying_of,
)
from explorer.compute.attention.reading import opening_steps, tokens_of
from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture, future_mask, to_array
from explorer.compute.models.decoder import Decoder, Layer
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import message


@dataclass(frozen=True)
class Weights:
    """The part of a layer's matrices that belongs to one head; d is the head's width."""

    query: Tensor  # (d, width)
    key: Tensor  # (d, width)
    value: Tensor  # (d, width)
    output: Tensor  # (width, d)
    bias: Tensor  # (3, d) of queries, keys, values; zeros where the model has none
    query_norm: nn.Module | None = None  # norms each query before it is turned (Qwen3)
    key_norm: nn.Module | None = None


def layers_of(decoder: Decoder) -> list[Layer]:
    """The layers, under their own type."""
    return [cast(Layer, layer) for layer in decoder.layers]


def weights_of(decoder: Decoder, layer: int, head: int) -> Weights:
    """Cut one head out of W_Q, W_K, W_V and W_O; neighbouring heads may share keys and values."""
    config, attention = decoder.config, layers_of(decoder)[layer].attention
    d = config.head_width
    shared = head // config.queries_per_key_value_head
    rows = slice(head * d, (head + 1) * d)
    shared_rows = slice(shared * d, (shared + 1) * d)
    parts = (
        (attention.queries, rows),
        (attention.keys, shared_rows),
        (attention.values, shared_rows),
    )
    bias = [
        torch.zeros(d, device=part.weight.device) if part.bias is None else part.bias[cut]
        for part, cut in parts
    ]
    query, key, value = (part.weight[cut] for part, cut in parts)
    norms = (attention.query_norm, attention.key_norm) if config.query_key_norm else (None, None)
    return Weights(query, key, value, attention.output.weight[:, rows], torch.stack(bias), *norms)


def one_head(
    normed: Tensor, weights: Weights, turns: Tensor | None, divisor: float, window: int = 0
) -> dict[str, Tensor]:
    """One head of causal attention, every intermediate value under its name.

    `normed` is (tokens, width); `turns` are the rotary angles (tokens, d / 2), or None; `window`
    how many tokens a query can see, 0 for all before it.
    """
    # [project] three views of the same normed stream
    query = normed @ weights.query.T + weights.bias[0]
    key = normed @ weights.key.T + weights.bias[1]
    value = normed @ weights.value.T + weights.bias[2]
    if weights.query_norm is not None and weights.key_norm is not None:
        query, key = weights.query_norm(query), weights.key_norm(key)
    # [rotate] positions turn pairs of numbers of queries and keys, never values
    rotated_query = query if turns is None else rotate(query, turns)
    rotated_key = key if turns is None else rotate(key, turns)
    # [score] how well each query fits each key
    score = rotated_query @ rotated_key.T
    # [scale] keeps the size of a score independent of d
    scaled = score / divisor
    # [mask] a query must not see what comes after it
    masked = scaled.masked_fill(future_mask(scaled, window), -math.inf)
    # [max] subtracting the largest changes no weight and keeps exp from overflowing
    row_max = masked.amax(dim=1, keepdim=True)
    # [exp] positive numbers, and their sum
    exponential = torch.exp(masked - row_max)
    row_sum = exponential.sum(dim=1, keepdim=True)
    # [weight] shares that sum to one
    weight = exponential / row_sum
    # [mix] each query takes that share of each value
    output = weight @ value
    # [output] this head's columns of W_O write into the residual stream
    contribution = output @ weights.output.T
    return {
        "query": query, "key": key, "value": value,
        "rotated_query": rotated_query, "rotated_key": rotated_key,
        "score": score, "scaled": scaled, "masked": masked,
        "row_max": row_max[:, 0], "exponential": exponential, "row_sum": row_sum[:, 0],
        "weight": weight, "output": output, "contribution": contribution,
    }  # fmt: skip


def rest_of_model(decoder: Decoder, layer: int, residual: Tensor, turns: Tensor | None) -> Tensor:
    """Logits (tokens, vocabulary) from the residual stream just after a layer's attention."""
    # [next] the feed-forward part, the later layers, the last norm, the unembedding
    this, *later_layers = layers_of(decoder)[layer:]
    residual = residual + this.feed_forward(this.feed_forward_norm(residual))
    for later in later_layers:
        residual = later(residual, turns)
    return decoder.unembed(decoder.final_norm(residual))


def run(params: Params) -> Producer:
    """Run one head on `params.text`; see `Head` for what the trace shares.

    Raises ParamError: a text the model has no tokens for, a folder that holds no usable model.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    yield None
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    layer, head, strongest = choose_head(model, ids, params, notices)
    yield Progress(0.4, message("progress.run"))
    shared = observe(model, ids, layer, head, params.scale, strongest)
    yield None
    last = len(ids) - 1
    if params.query > last:
        notices.append(message("notice.query", query=params.query, last=last))
    query = last if params.query < 0 else min(params.query, last)
    names = stages(shared.positions, layer)
    steps = [Step(name, query) for name in names]
    steps += [Step("queries", each) for each in range(len(ids))]
    sections = tuple(
        Section(name, index, message(f"section.{name}"))
        for index, name in enumerate((*names, "queries"))
    )
    return Trace(
        params, tuple(steps), shared, sections, scales_of(shared), limits_of(params, shared),
        tuple(notices), device=model.device.type,
    )  # fmt: skip


def observe(
    model: library.LoadedModel, ids: list[int], layer: int, head: int, scale: str, strongest: bool
) -> Head:
    """Everything about one head (both from 0) on token ids that fit the model."""
    decoder, config = model.decoder, model.config
    at = torch.tensor(ids, device=model.device)
    learned = config.positions == "learned"
    with torch.no_grad():
        before = [torch.zeros(len(ids), config.width, device=model.device) for _ in range(2)]
        hooks = [
            part.register_forward_hook(summing_into(into))
            for earlier in layers_of(decoder)[:layer]
            for part, into in zip((earlier.attention, earlier.feed_forward), before, strict=True)
        ]
        try:
            captured = model.capture(ids, only_layers={layer})
        finally:
            for hook in hooks:
                hook.remove()
        seen: LayerCapture = captured.layers[layer]
        places = torch.arange(len(ids), device=model.device)
        turns = None if learned else angles(places, inverse_frequencies(config).to(model.device))
        weights = weights_of(decoder, layer, head)
        divisor = math.sqrt(config.head_width) if scale == "sqrt" else 1.0
        computed = one_head(seen.normed, weights, turns, divisor, config.window)
        if scale == "sqrt":
            logits = captured.logits
        else:  # the rest of the model reads what this changed head writes
            changed = seen.residual_between - seen.head_contributions[head]
            logits = rest_of_model(decoder, layer, changed + computed["contribution"], turns)
        without = model.logits(ids, without_heads={(layer, head)})
        position = decoder.position_embedding(places) if learned else torch.zeros_like(before[0])
        norm = layers_of(decoder)[layer].attention_norm
        gain = cast(Tensor, norm.weight)
        shift = cast(Tensor, norm.bias) if config.norm == "layer" else torch.zeros_like(gain)
        mean, size = norm_statistics(seen.residual, config.norm, config.norm_epsilon)
    arrays = {
        "embedding": captured.token_embeddings, "position": position,
        "attention_before": before[0], "feed_forward_before": before[1],
        "residual": seen.residual, "norm_mean": mean, "norm_size": size,
        "norm_gain": gain, "norm_shift": shift,
        "normed": seen.normed, "weight_query": weights.query, "weight_key": weights.key,
        "weight_value": weights.value, "weight_output": weights.output, "bias": weights.bias,
        "turns": torch.zeros(len(ids), config.head_width // 2) if turns is None else turns,
        **computed,
    }  # fmt: skip
    chances, chances_without = logits.softmax(-1), without.softmax(-1)
    candidates = likely(chances, chances_without)
    return Head(
        model=model.card.title, positions=config.positions, norm=config.norm, layers=config.layers,
        heads=config.heads, key_value_heads=config.key_value_heads, layer=layer, head=head,
        key_value_head=head // config.queries_per_key_value_head, ids=tuple(ids),
        pieces=model.vocabulary.pieces(ids), divisor=divisor,
        **{name: to_array(tensor) for name, tensor in arrays.items()},
        candidates=to_array(candidates),
        candidate_pieces=tuple(
            pieces_of(model.vocabulary, row) for row in candidates.tolist()
        ),
        with_head=to_array(chances.gather(-1, candidates)),
        without_head=to_array(chances_without.gather(-1, candidates)),
        loss_with=mean_loss(logits, at), loss_without=mean_loss(without, at),
        copying=copying_of(to_array(computed["weight"]), ids, logits, without),
        strongest=strongest,
    )  # fmt: skip


def summing_into(total: Tensor) -> Callable[[nn.Module, Any, Tensor], None]:
    """A forward hook that adds what a module writes to `total`, and changes nothing."""

    def hook(_module: nn.Module, _given: Any, made: Tensor) -> None:
        total.add_(made)  # returning it would replace the module's output

    return hook


def pieces_of(vocabulary: library.Vocabulary, row: list[int]) -> tuple[str, ...]:
    """How candidate tokens are shown; a model may have ids that its vocabulary does not."""
    return tuple(vocabulary.pieces([one])[0] if one < vocabulary.size else f"#{one}" for one in row)


def norm_statistics(residual: Tensor, kind: str, epsilon: float) -> tuple[Tensor, Tensor]:
    """(tokens,) each: what the norm subtracts, and what it divides by."""
    # [norm] LayerNorm (Ba et al. 2016) centres first; RMSNorm (Zhang and Sennrich 2019) does not
    mean = (
        residual.mean(-1) if kind == "layer" else torch.zeros(len(residual), device=residual.device)
    )
    centred = residual - mean[:, None]
    return mean, (centred.square().mean(-1) + epsilon).sqrt()


def likely(chances: Tensor, chances_without: Tensor) -> Tensor:
    """(tokens, candidates) ids: likely with or without the head, the likeliest with it first."""
    count = min(CANDIDATES, chances.shape[-1])
    chosen = torch.maximum(chances, chances_without).topk(count, dim=-1).indices
    order = chances.gather(-1, chosen).argsort(dim=-1, descending=True, stable=True)
    return chosen.gather(-1, order)


def mean_loss(logits: Tensor, ids: Tensor) -> float:
    """Mean surprise in nats at tokens 1 … of the text; NaN for a single token."""
    if len(ids) < 2:
        return math.nan
    return float(torch.nn.functional.cross_entropy(logits[:-1], ids[1:]))


def scales_of(head: Head) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace; symmetric for signed numbers."""

    def signed(*arrays: np.ndarray) -> tuple[float, float]:
        most = max(float(np.abs(array).max()) for array in arrays) or 1.0
        return -most, most

    def spread(array: np.ndarray) -> tuple[float, float]:
        low, high = min(0.0, float(array.min())), max(0.0, float(array.max()))
        return low, high if high > low else 1.0

    return {
        "embedding": signed(head.embedding, head.position, head.embedding + head.position),
        "stream": signed(head.embedding + head.position, head.attention_before,
                         head.feed_forward_before, head.residual),
        "normed": signed(head.normed),
        "query": signed(head.query, head.rotated_query),
        "key": signed(head.key, head.rotated_key),
        # shares of the values and their sum are on the values' scale, which they cannot exceed:
        # a weight below 1 must look like less
        "value": signed(head.value),
        "score": spread(head.score),
        "scaled": spread(head.scaled),
        "exponential": (0.0, 1.0),
        "weight": (0.0, 1.0),
        "contribution": signed(head.contribution),
    }  # fmt: skip


def limits_of(params: Params, head: Head) -> dict[str, Limit]:
    """Layers, heads and queries there are; ★ stands for the measured choice."""

    def numbered(count: int, set_to: int, chosen: int) -> tuple[tuple[str, str], ...]:
        measured = "★" if set_to else f"★ {chosen + 1}"
        return ("0", measured), *((str(number), str(number)) for number in range(1, count + 1))

    last = head.tokens - 1
    shown = tuple((str(index), f"{index}  {piece}") for index, piece in enumerate(head.pieces))
    return {
        "layer": Limit(0, head.layers, numbered(head.layers, params.layer, head.layer)),
        "head": Limit(0, head.heads, numbered(head.heads, params.head, head.head)),
        "query": Limit(-1, last, (("-1", f"→ {last}  {head.pieces[last]}"), *shown)),
    }
