"""Runs one head of cross-attention: on the bundled encoder-decoder, or on a reader's own (torch).

The decoder asks with the tokens it has written, the source is read through what the encoder made
of it (Vaswani et al. 2017, section 3.2.3). The head itself is `one_head`, as in self-attention.
A reader's own model is observed by `one_head_cross_foreign`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.one_head_edits import Edit, edits_of
from explorer.compute.attention.one_head_run import (
    Weights,
    before_of,
    likely,
    mean_loss,
    one_head,
    sum_over_heads,
    trace_of,
)
from explorer.compute.attention.one_head_source import Source, source_share
from explorer.compute.attention.reading import at_most, left_open, tokens_of
from explorer.compute.models.attention import later_keys
from explorer.compute.models.capture import to_array
from explorer.compute.models.encoder_decoder import DecoderLayer, EncoderDecoder
from explorer.compute.models.encoder_library import load_encoder_decoder
from explorer.compute.models.encoder_loaded import LoadedEncoderDecoder
from explorer.core.trace import Producer, Progress
from explorer.core.words import Message, message


def run_cross(params: Params) -> Producer:
    """Let the model write, then take one of its cross-attention heads apart.

    Raises ParamError for a text the model has no tokens for, a folder without an encoder-decoder.
    """
    yield Progress(0.0, message("progress.model"))
    if params.folder:
        from explorer.compute.attention import one_head_cross_foreign as own

        theirs = yield from own.open_model(params)
        yield Progress(0.3, message("progress.run"))
        source, target, notices = own.texts_of(theirs, params)
        yield None
        shape = theirs.stacks["cross"]

        def weights_of_theirs() -> np.ndarray:
            layers = theirs.observe(source, target).attention["cross"]
            return np.stack([to_array(layers[at].weights) for at in sorted(layers)])

        chosen = choose_cross_head(
            shape.layers, shape.heads, weights_of_theirs, source, target, params, notices
        )
        edits = edits_within(params, len(source), len(target), notices)
        shared = own.observe_foreign(theirs, source, target, *chosen[:2], params.scale, chosen[2],
                                     edits)  # fmt: skip
        return trace_of(params, shared, notices, theirs.device.type)
    model = load_encoder_decoder()
    yield None
    source, notices = source_of(model, params.text)
    yield Progress(0.3, message("progress.run"))
    target = written_for(model, source)
    yield None

    def weights_of_ours() -> np.ndarray:
        return to_array(model.capture(source, target).cross_weights())

    layer, head, strongest = choose_cross_head(
        model.config.layers, model.config.heads, weights_of_ours, source, target, params, notices
    )
    edits = edits_within(params, len(source), len(target), notices)
    shared = observe_cross(model, source, target, layer, head, params.scale, strongest, edits)
    yield None
    return trace_of(params, shared, notices, model.device.type)


def edits_within(
    params: Params, keys: int, queries: int, notices: list[Message]
) -> tuple[Edit, ...]:  # fmt: skip
    """The scores set by hand that this source and target have, with a notice about the others."""
    asked = edits_of(params.edits)
    edits = tuple(e for e in asked if e.key < keys and e.query < queries)
    if len(edits) < len(asked):
        notices.append(
            message("notice.edits", count=len(asked) - len(edits), last=min(keys, queries) - 1)
        )
    return edits


def source_of(model: LoadedEncoderDecoder, text: str) -> tuple[list[int], list[Message]]:
    """The task, the characters and the end.

    Characters that the model does not have are left out, and the last ones of a text that is too
    long; notices say so. Raises ParamError where not one character is known.
    """
    words, notices = model.vocabulary, list[Message]()
    task, colon, rest = text.partition(":")
    begin = task + colon if colon and task in words.tasks else ""
    body = rest.removeprefix(" ") if begin else text
    missing = words.missing(body)
    kept = "".join(mark for mark in body if mark not in missing)
    if missing and not kept:
        tokens_of(model, text, model.context)  # raises: it names the characters
    if missing:
        shown = [mark if mark.isprintable() else f"U+{ord(mark):04X}" for mark in missing[:6]]
        notices.append(message("notice.left_out", characters=" ".join(shown)))
    ids = model.encode(begin + kept)
    if len(ids) > model.context:
        notices.append(message("notice.source", total=len(ids), kept=model.context))
        ids = [*ids[: model.context - 1], ids[-1]]
    return ids, notices


def written_for(model: LoadedEncoderDecoder, source: list[int]) -> list[int]:
    """What the model writes, likeliest first; without the end, after which nothing is asked."""
    target, words = [model.vocabulary.begin], model.vocabulary
    given = torch.tensor(source, device=model.device)
    with torch.no_grad():
        memory = model.model.encode(given)
        while len(target) < model.context:
            logits = model.model.decode(torch.tensor(target, device=model.device), memory)
            following = int(logits[-1].argmax())
            if following == words.end:
                break
            target.append(following)
    return target


def choose_cross_head(
    layers: int, heads: int, weights_of: Callable[[], np.ndarray], source: list[int],
    target: list[int], params: Params, notices: list[Message],
) -> tuple[int, int, bool]:  # fmt: skip
    """(layer, head) from 0, and whether measurement chose: the one that puts most weight on the
    source tokens that are written next. `weights_of` gives (layers, heads, queries, keys)."""
    layer = at_most("layer", params.layer, layers, notices)
    head = at_most("head", params.head, heads, notices)
    if layer and head:
        return layer - 1, head - 1, False
    scores = np.array(
        [[source_share(each, target, source) for each in row] for row in weights_of()]
    )
    measured = bool(np.isfinite(scores).all())
    allowed = left_open(layer, head, layers, heads)
    best = np.where(allowed, np.nan_to_num(scores), -1.0).argmax()
    at = np.unravel_index(int(best), scores.shape)
    return int(at[0]), int(at[1]), measured


def weights_of_cross(model: EncoderDecoder, layer: int, head: int) -> Weights:
    """Cut one head out of the cross-attention's W_Q, W_K, W_V and W_O."""
    attention = cast(DecoderLayer, model.decoder_layers[layer]).cross_attention
    d = attention.head_width
    rows = slice(head * d, (head + 1) * d)
    parts = (attention.queries, attention.keys, attention.values)
    bias = [
        torch.zeros(d, device=part.weight.device) if part.bias is None else part.bias[rows]
        for part in parts
    ]
    query, key, value = (part.weight[rows] for part in parts)
    return Weights(query, key, value, attention.output.weight[:, rows], torch.stack(bias))


def rest_of_decoder(model: EncoderDecoder, layer: int, summed: Tensor, memory: Tensor) -> Tensor:
    """Logits (targets, vocabulary) from the stream with a layer's cross-attention just added."""
    # [next] norm and feed-forward part, the later layers, the unembedding
    this, *later_layers = (cast(DecoderLayer, each) for each in model.decoder_layers[layer:])
    between = this.cross_attention_norm(summed)
    residual: Tensor = this.feed_forward_norm(between + this.feed_forward(between))
    hidden = later_keys(len(residual), residual.device)
    for later in later_layers:
        residual = later(residual, memory, hidden, None)
    return functional.linear(residual, model.token_embedding.weight)


def observe_cross(
    model: LoadedEncoderDecoder, source: list[int], target: list[int], layer: int, head: int,
    scale: str, strongest: bool, edits: Sequence[Edit] = (),
) -> Head:  # fmt: skip
    """Everything about one head (both from 0) of the cross-attention; `edits` as in `observe`."""
    config = model.config
    captured = model.capture(source, target)
    seen, memory = captured.decoder_layers[layer], captured.memory
    asking, attention = seen.residual_after_self, seen.cross_attention
    divisor = math.sqrt(config.head_width) if scale == "sqrt" else 1.0
    weights = weights_of_cross(model.model, layer, head)
    this = cast(DecoderLayer, model.model.decoder_layers[layer])
    written = attention.head_contributions
    with torch.no_grad():
        unedited = one_head(asking, weights, None, divisor, memory=memory)
        computed = (
            one_head(asking, weights, None, divisor, edits=edits, memory=memory)
            if edits else unedited
        )  # fmt: skip

        def logits_with(contribution: Tensor) -> Tensor:
            """The rest of the model reads what this changed head writes."""
            summed = asking + attention.attention_output - written[head] + contribution
            return rest_of_decoder(model.model, layer, summed, memory)

        before = captured.logits if scale == "sqrt" else logits_with(unedited["contribution"])
        logits = logits_with(computed["contribution"]) if edits else before
        without = model.capture(source, target, {("cross", layer, head)}).logits
        summed = sum_over_heads(
            written, head, computed["contribution"], this.cross_attention.output.bias
        )
    nothing, sizes = torch.zeros_like(asking), torch.ones(len(target))
    arrays = {
        "embedding": nothing, "position": nothing, "attention_before": nothing,
        "feed_forward_before": nothing, "residual": asking, "norm_mean": 0 * sizes,
        "norm_size": sizes, "norm_gain": torch.ones(config.width),
        "norm_shift": torch.zeros(config.width), "normed": asking,
        "weight_query": weights.query, "weight_key": weights.key, "weight_value": weights.value,
        "weight_output": weights.output, "bias": weights.bias,
        "turns": torch.zeros(len(target), config.head_width // 2),
        "head_norm_gain": torch.ones(2, config.head_width),
        "head_norm_size": torch.ones(2, len(target)),
        **computed, **summed,
    }  # fmt: skip
    chances, chances_without, chances_before = (
        each.softmax(-1) for each in (logits, without, before)
    )
    candidates = likely(chances, torch.maximum(chances_without, chances_before))
    at = torch.tensor(target, device=model.device)
    return Head(
        model=model.title, positions="learned", norm="layer", layers=config.layers,
        heads=config.heads, key_value_heads=config.heads, layer=layer, head=head,
        key_value_head=head, ids=tuple(target), pieces=model.vocabulary.pieces(target),
        divisor=divisor, trained_divisor=math.sqrt(config.head_width),
        **{name: to_array(tensor) for name, tensor in arrays.items()},
        candidates=to_array(candidates),
        candidate_pieces=tuple(model.vocabulary.pieces(row) for row in candidates.tolist()),
        with_head=to_array(chances.gather(-1, candidates)),
        without_head=to_array(chances_without.gather(-1, candidates)),
        loss_with=mean_loss(logits, at), loss_without=mean_loss(without, at),
        copying=math.nan, strongest=strongest, head_norm=False,
        edited=tuple((edit.query, edit.key) for edit in edits),
        before=before_of(unedited, chances_before.gather(-1, candidates)) if edits else None,
        source=Source(tuple(source), model.vocabulary.pieces(source), to_array(memory), True),
    )  # fmt: skip
