"""Runs one attention head step by step, on a text and a trained model (torch).

Follows Vaswani et al. 2017, section 3.2, for a single head, with the model's own weights; rotary
positions as Su et al. 2021, shared keys and values as Ainslie et al. 2023. `one_head_checks`
compares the result with torch's fused attention and with `transformers`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn

from explorer.compute.attention.one_head import (
    CANDIDATES,
    MOST_TOKENS,
    Before,
    Head,
    Params,
    Step,
    stages,
)
from explorer.compute.attention.one_head_choice import (
    choose_head,
    copying_of,
)
from explorer.compute.attention.one_head_edits import Edit, edits_of
from explorer.compute.attention.one_head_ranges import limits_of, scales_of
from explorer.compute.attention.reading import opening_steps, tokens_of
from explorer.compute.models import library
from explorer.compute.models.capture import LayerCapture, future_mask, to_array
from explorer.compute.models.decoder import Decoder, Layer
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message


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
    normed: Tensor, weights: Weights, turns: Tensor | None, divisor: float, window: int = 0,
    edits: Sequence[Edit] = (), memory: Tensor | None = None,
) -> dict[str, Tensor]:  # fmt: skip
    """One head of attention, every intermediate value under its name.

    `normed` is (tokens, width): causal self-attention. With a `memory` (keys, width) that is read
    in its place, cross-attention, where nothing is masked. `turns` are the rotary angles
    (tokens, d / 2), or None; `window` how many tokens a query can see, 0 for all before it;
    `edits` scaled scores set by hand.
    """
    # [project] three views of the same normed stream; in cross-attention two of them of the source
    read = normed if memory is None else memory
    query = normed @ weights.query.T + weights.bias[0]
    key = read @ weights.key.T + weights.bias[1]
    value = read @ weights.value.T + weights.bias[2]
    if weights.query_norm is not None and weights.key_norm is not None:
        query, key = weights.query_norm(query), weights.key_norm(key)
    # [rotate] positions turn pairs of numbers of queries and keys, never values
    rotated_query = query if turns is None else rotate(query, turns)
    rotated_key = key if turns is None else rotate(key, turns)
    # [score] how well each query fits each key
    score = rotated_query @ rotated_key.T
    # [scale] keeps the size of a score independent of d
    scaled = score / divisor
    for edit in edits:
        scaled[edit.query, edit.key] = edit.score
    # [mask] a query must not see what comes after it
    masked = (
        scaled.masked_fill(future_mask(scaled, window), -math.inf) if memory is None else scaled
    )
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
    if params.kind == "cross":
        from explorer.compute.attention.one_head_cross import run_cross

        return (yield from run_cross(params))
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    yield None
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    layer, head, strongest = choose_head(model, ids, params, notices)
    asked = edits_of(params.edits)
    edits = tuple(each for each in asked if each.key <= each.query < len(ids))
    if len(edits) < len(asked):
        notices.append(message("notice.edits", count=len(asked) - len(edits), last=len(ids) - 1))
    yield Progress(0.4, message("progress.run"))
    shared = observe(model, ids, layer, head, params.scale, strongest, edits)
    yield None
    return trace_of(params, shared, notices, model.device.type)


def trace_of(params: Params, shared: Head, notices: list[Message], device: str) -> Trace:
    """The stages from the query asked for, then query by query."""
    last = shared.tokens - 1
    if params.query > last:
        notices.append(message("notice.query", query=params.query, last=last))
    query = last if params.query < 0 else min(params.query, last)
    names = stages(shared.positions, shared.layer, shared.cross)
    steps = [Step(name, query) for name in names]
    steps += [Step("queries", each) for each in range(shared.tokens)]
    sections = tuple(
        Section(name, index, message(f"section.{name}"))
        for index, name in enumerate((*names, "queries"))
    )
    return Trace(
        params, tuple(steps), shared, sections, scales_of(shared), limits_of(params, shared),
        tuple(notices), device=device,
    )  # fmt: skip


def observe(
    model: library.LoadedModel, ids: list[int], layer: int, head: int, scale: str,
    strongest: bool, edits: Sequence[Edit] = (),
) -> Head:  # fmt: skip
    """Everything about one head (both from 0) on token ids that fit the model.

    `edits` are scaled scores that the reader set; everything after them follows.
    """
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
        given = (seen.normed, weights, turns, divisor, config.window)
        unedited = one_head(*given)
        computed = one_head(*given, edits) if edits else unedited
        written = seen.head_contributions

        def logits_with(contribution: Tensor) -> Tensor:
            """The rest of the model reads what this changed head writes."""
            stream = seen.residual_between - written[head] + contribution
            return rest_of_model(decoder, layer, stream, turns)

        before_edits = captured.logits if scale == "sqrt" else logits_with(unedited["contribution"])
        logits = logits_with(computed["contribution"]) if edits else before_edits
        without = model.logits(ids, without_heads={(layer, head)})
        position = decoder.position_embedding(places) if learned else torch.zeros_like(before[0])
        norm = layers_of(decoder)[layer].attention_norm
        gain = cast(Tensor, norm.weight)
        shift = cast(Tensor, norm.bias) if config.norm == "layer" else torch.zeros_like(gain)
        mean, size = norm_statistics(seen.residual, config.norm, config.norm_epsilon)
        summed = sum_over_heads(
            written, head, computed["contribution"], layers_of(decoder)[layer].attention.output.bias
        )
        head_gain, head_size = norms_of_head(seen.normed, weights, config.norm_epsilon)
    arrays = {
        "embedding": captured.token_embeddings, "position": position,
        "attention_before": before[0], "feed_forward_before": before[1],
        "residual": seen.residual, "norm_mean": mean, "norm_size": size,
        "norm_gain": gain, "norm_shift": shift,
        "normed": seen.normed, "weight_query": weights.query, "weight_key": weights.key,
        "weight_value": weights.value, "weight_output": weights.output, "bias": weights.bias,
        "turns": torch.zeros(len(ids), config.head_width // 2) if turns is None else turns,
        "head_norm_gain": head_gain, "head_norm_size": head_size,
        **computed, **summed,
    }  # fmt: skip
    chances, chances_without = logits.softmax(-1), without.softmax(-1)
    chances_before = before_edits.softmax(-1)
    candidates = likely(chances, torch.maximum(chances_without, chances_before))
    return Head(
        model=model.card.title, positions=config.positions, norm=config.norm, layers=config.layers,
        heads=config.heads, key_value_heads=config.key_value_heads, layer=layer, head=head,
        key_value_head=head // config.queries_per_key_value_head, ids=tuple(ids),
        pieces=model.vocabulary.pieces(ids), divisor=divisor,
        trained_divisor=math.sqrt(config.head_width),
        **{name: to_array(tensor) for name, tensor in arrays.items()},
        candidates=to_array(candidates),
        candidate_pieces=tuple(
            pieces_of(model.vocabulary, row) for row in candidates.tolist()
        ),
        with_head=to_array(chances.gather(-1, candidates)),
        without_head=to_array(chances_without.gather(-1, candidates)),
        loss_with=mean_loss(logits, at), loss_without=mean_loss(without, at),
        copying=copying_of(to_array(computed["weight"]), ids, logits, without),
        strongest=strongest, head_norm=weights.query_norm is not None,
        edited=tuple((edit.query, edit.key) for edit in edits),
        before=before_of(unedited, chances_before.gather(-1, candidates)) if edits else None,
        source=None,
    )  # fmt: skip


def before_of(unedited: dict[str, Tensor], with_head: Tensor) -> Before:
    """What there was without the scores set by hand."""
    names = ("scaled", "row_max", "exponential", "weight", "output", "contribution")
    return Before(**{name: to_array(unedited[name]) for name in names},
                  with_head=to_array(with_head))  # fmt: skip


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


def norms_of_head(
    normed: Tensor, weights: Weights, epsilon: float
) -> tuple[Tensor, Tensor]:  # fmt: skip
    """(2, d) gains and (2, tokens) sizes of the norm of queries and of keys; ones without it."""
    gains, sizes = [], []
    for place, (matrix, norm) in enumerate(
        ((weights.query, weights.query_norm), (weights.key, weights.key_norm))
    ):
        raw = normed @ matrix.T + weights.bias[place]
        plain = norm is None
        gains.append(torch.ones_like(raw[0]) if plain else cast(Tensor, cast(Any, norm).weight))
        size = (raw.square().mean(-1) + epsilon).sqrt()
        sizes.append(torch.ones_like(size) if plain else size)
    return torch.stack(gains), torch.stack(sizes)


def sum_over_heads(
    written: Tensor, head: int, contribution: Tensor, bias: Tensor | None
) -> dict[str, Tensor]:
    """The attention output as a sum over heads: how far each goes along its direction.

    `written` is (heads, tokens, width), that of `head` is replaced by `contribution`. The shares of
    all heads and of the bias add up to the length of the output.
    """
    # [output] W_O applied to the concatenated heads = the sum of what each head writes
    parts = written.clone()
    parts[head] = contribution
    offset = torch.zeros_like(contribution) if bias is None else bias.expand_as(contribution)
    total = parts.sum(0) + offset
    length = total.norm(dim=-1)
    direction = total / length.clamp_min(1e-30)[:, None]
    return {
        "head_shares": (parts * direction).sum(-1), "bias_share": (offset * direction).sum(-1),
        "attention_length": length,
    }  # fmt: skip


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
