"""One text through attention with many and with few key/value heads (torch)."""

from __future__ import annotations

import copy
import math
from collections.abc import Generator
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.attention import variants as kinds
from explorer.compute.attention.reading import at_most, opening_steps, starred, tokens_of
from explorer.compute.attention.variants import (
    Conversion,
    HeadCount,
    Latent,
    Params,
    Point,
    Run,
    Step,
    Variant,
)
from explorer.compute.attention.variants_convert import (
    LatentWeights,
    attention_of,
    joint_latent,
    mean_pooled,
    norm_of,
    pooled_decoder,
    rebuilt_attention,
)
from explorer.compute.attention.variants_latent import examine
from explorer.compute.attention.variants_repair import (
    SMALL,
    Material,
    Repair,
    losses,
    prepare,
)
from explorer.compute.models.capture import to_array
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Attention, Decoder
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate
from explorer.core.trace import Append, Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Measurements of the repair training, besides the one before it.
POINTS = 10


def run(params: Params) -> Producer:
    """Everything about the variants on a text; see `Run`.

    Raises ParamError: a text the model has no tokens for, a folder that holds no usable model.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    # a model that is held on a GPU stays there: other labs use it
    on_cpu = model.device.type == "cpu"
    decoder = model.decoder if on_cpu else copy.deepcopy(model.decoder).cpu()
    ids, notices = tokens_of(model, params.text, kinds.MOST_TOKENS)
    yield Progress(0.2, message("progress.run"))
    with torch.no_grad():
        counts = yield from count_heads(decoder.config)
        layer, inputs = yield from choose_layer(decoder, ids, params, notices)
        yield None
        found, latent, head = yield from compare(decoder, layer, inputs, params, notices)
        yield Progress(0.4, message("progress.convert"))
        conversion, material, students = yield from convert(decoder, model, ids, params)
    shared = Run(
        model=model.title, number_bytes=decoder.token_embedding.weight.element_size(),
        layers=decoder.config.layers, heads=decoder.config.heads,
        key_value_heads=decoder.config.key_value_heads, head_width=decoder.config.head_width,
        width=decoder.config.width, layer=layer, head=head, ids=tuple(ids),
        pieces=model.vocabulary.pieces(ids), counts=counts, variants=found, latent=latent,
        conversion=conversion, points=(),
    )  # fmt: skip
    size = sum(weights.numel() for weights in decoder.parameters())
    trainable = bool(students) and size <= SMALL and len(material.own) > 0
    if params.repair and not trainable:
        notices.append(message("notice.no_repair"))
    elif params.repair:
        yield Append(trace_of(params, shared, notices, complete=False))
        shared = yield from repaired(decoder, params, shared, material, students)
    return trace_of(params, shared, notices)


def trace_of(params: Params, shared: Run, notices: list[Message], complete: bool = True) -> Trace:
    """The steps, section by section."""
    lengths = {
        "count": len(shared.counts), "wiring": len(shared.variants), "cache": shared.tokens,
        "models": len(kinds.REAL_MODELS), "absorb": 2, "rotation": shared.tokens, "decoupled": 1,
        "convert": len(shared.conversion.groups), "repair": len(shared.points),
    }  # fmt: skip
    steps: list[Step] = []
    sections = []
    for stage, length in lengths.items():
        if length:
            sections.append(Section(stage, len(steps), message(f"section.{stage}")))
            steps += [Step(stage, index) for index in range(length)]
    return Trace(
        params, tuple(steps), shared, tuple(sections), {}, limits_of(params, shared),
        tuple(notices), complete=complete,
    )  # fmt: skip


def limits_of(params: Params, shared: Run) -> dict[str, Limit]:
    """Layers and heads there are, and the widths a latent can have."""

    return {
        "layer": starred(shared.layers, params.layer, shared.layer),
        "head": starred(shared.heads, params.head, shared.head),
        "latent": Limit(1, largest_latent(shared)),
        "rotary": Limit(2, max(shared.head_width // 2 * 2, 2)),
    }


def largest_latent(shape: Run | DecoderConfig) -> int:
    """The latent width from which on K and V are exact."""
    return min(shape.width, 2 * shape.key_value_heads * shape.head_width)


def count_heads(config: DecoderConfig) -> Generator[None, None, tuple[HeadCount, ...]]:
    """Attention of the model's width with 1, 2, … heads: real modules, their weights counted.

    A head maps all `width` numbers of a token to width / heads: more heads are narrower heads.
    """
    # [count]
    found = []
    for heads in sorted(kinds.divisors(config.width))[: kinds.MOST_COUNTS]:
        narrow = replace(
            config, heads=heads, key_value_heads=heads, head_width=config.width // heads,
            attention_biases=False, positions="none", query_key_norm=False,
        )  # fmt: skip
        with torch.device("meta"):  # modules as ever, but no memory behind their weights
            ours = Attention(narrow)
            shared = Attention(replace(narrow, key_value_heads=1))
            theirs = nn.MultiheadAttention(config.width, heads, bias=False)
        counts = [sum(one.numel() for one in module.parameters())
                  for module in (ours, theirs, shared)]  # fmt: skip
        found.append(HeadCount(heads, config.width // heads, *counts))
        yield None
    return tuple(found)


class Inputs:
    """What a layer's attention gets: normed residual, rotary angles, position bias."""

    def __init__(self, decoder: Decoder, normed: Tensor) -> None:
        self.normed = normed
        tokens = normed.shape[0]
        self.turns = None
        if decoder.config.positions == "rotary":
            self.turns = angles(torch.arange(tokens), inverse_frequencies(decoder.config))
        self.bias = decoder.position_bias(tokens)

    def through(self, attention: Attention) -> dict[str, Tensor]:
        """What an attention computes from them, by name; see `LayerCapture`."""
        record: dict[str, Tensor] = {}
        attention(self.normed, self.turns, frozenset(), record, self.bias)
        for name in ("queries", "keys"):
            record[f"rotated_{name}"] = (
                record[name]
                if self.turns is None
                else rotate(record[name], self.turns, attention.turned_by)
            )
        return record


def choose_layer(
    decoder: Decoder, ids: list[int], params: Params, notices: list[Message]
) -> Generator[None, None, tuple[int, Inputs]]:
    """The layer asked for, from 0; with ★ the one whose output changes most with one key/value
    head."""
    seen: list[Tensor] = []
    hooks = [
        norm_of(decoder, layer).register_forward_hook(lambda _m, _a, out: seen.append(out[0]))
        for layer in range(decoder.config.layers)
    ]
    try:
        decoder(torch.tensor([ids]))
    finally:
        for hook in hooks:
            hook.remove()
    yield None
    if layer := at_most("layer", params.layer, decoder.config.layers, notices):
        return layer - 1, Inputs(decoder, seen[layer - 1])
    changes = []
    for layer, normed in enumerate(seen):
        inputs, attention = Inputs(decoder, normed), attention_of(decoder, layer)
        whole = inputs.through(attention)["attention_output"]
        pooled = inputs.through(mean_pooled(attention, 1))["attention_output"]
        changes.append(relative(pooled, whole))
        yield None
    chosen = int(np.argmax(changes))
    return chosen, Inputs(decoder, seen[chosen])


def relative(found: Tensor, wanted: Tensor) -> float:
    """‖found − wanted‖ / ‖wanted‖."""
    return float((found - wanted).norm() / wanted.norm().clamp_min(1e-30))


def compare(
    decoder: Decoder, layer: int, inputs: Inputs, params: Params, notices: list[Message]
) -> Generator[None, None, tuple[tuple[Variant, ...], Latent, int]]:
    """The same text through the layer's attention in every variant, and its latent taken apart."""
    attention = attention_of(decoder, layer)
    config = attention.config
    whole = inputs.through(attention)
    found = []
    for groups in kinds.divisors(config.key_value_heads):
        found.append(variant_of(mean_pooled(attention, groups), inputs, whole))
        yield None
    rank = min(params.latent, largest_latent(config))
    if rank < params.latent:
        notices.append(message("notice.latent", latent=params.latent, most=rank))
    weights = joint_latent(attention, rank)
    yield None
    found.append(latent_variant(attention, weights, inputs, whole))
    rotary = min(params.rotary // 2 * 2, max(config.head_width // 2 * 2, 2))
    head = choose_head(whole, params.head, notices)
    latent = examine(whole["queries"], whole["keys"], inputs.normed, weights, rotary, head)
    return tuple(found), latent, head


def choose_head(whole: dict[str, Tensor], wanted: int, notices: list[Message]) -> int:
    """The head asked for, from 0; with ★ the one whose scores of the last token spread most."""
    heads = whole["weights"].shape[0]
    if wanted > heads:
        notices.append(message("notice.head", head=wanted, last=heads))
    if wanted:
        return min(wanted, heads) - 1
    keys = whole["rotated_keys"].repeat_interleave(heads // whole["rotated_keys"].shape[0], dim=0)
    scores = whole["rotated_queries"][:, -1:] @ keys.transpose(-2, -1)
    return int((scores.amax(-1) - scores.amin(-1)).argmax())


def variant_of(attention: Attention, inputs: Inputs, whole: dict[str, Tensor]) -> Variant:
    """Attention with so many key/value heads: what it caches, and what becomes of its output."""
    config, record = attention.config, inputs.through(attention)
    cached = (record["rotated_keys"], record["values"])
    tokens, groups = inputs.normed.shape[0], config.key_value_heads
    number = cached[0].element_size()
    return Variant(
        kind=kinds.kind_of(config.heads, groups), lanes=groups,
        key_size=to_array(cached[0].norm(dim=-1)), value_size=to_array(cached[1].norm(dim=-1)),
        numbers=sum(each.shape[0] * each.shape[-1] for each in cached),
        measured_bytes=sum(each.contiguous().nbytes for each in cached),
        formula_bytes=kinds.cache_bytes(1, groups, config.head_width, number) * tokens,
        key_value_weights=sum(
            weights.numel() for part in (attention.keys, attention.values)
            for weights in part.parameters()
        ),
        multiply_adds=kinds.score_multiply_adds(config.heads, config.head_width, tokens),
        output_change=relative(record["attention_output"], whole["attention_output"]),
        map_change=float((record["weights"] - whole["weights"]).abs().sum(-1).mean() / 2),
    )  # fmt: skip


def latent_variant(
    attention: Attention, weights: LatentWeights, inputs: Inputs, whole: dict[str, Tensor]
) -> Variant:
    """Latent attention: one short vector per token is cached, K and V are rebuilt from it."""
    record = inputs.through(rebuilt_attention(attention, weights))
    latents = (inputs.normed @ weights.down.T).contiguous()
    tokens = latents.shape[0]
    ups = (weights.down, weights.up_key, weights.up_value)
    return Variant(
        kind="mla", lanes=1, key_size=to_array(latents.norm(dim=-1)[None]),
        value_size=np.zeros((0, tokens), dtype=np.float32), numbers=weights.rank,
        measured_bytes=latents.nbytes,
        formula_bytes=kinds.latent_bytes(1, weights.rank, 0, latents.element_size()) * tokens,
        key_value_weights=sum(each.numel() for each in ups),
        multiply_adds=kinds.score_multiply_adds(
            attention.config.heads, attention.config.head_width, tokens
        ),
        output_change=relative(record["attention_output"], whole["attention_output"]),
        map_change=float((record["weights"] - whole["weights"]).abs().sum(-1).mean() / 2),
    )  # fmt: skip


def convert(
    decoder: Decoder, model: LoadedModel, ids: list[int], params: Params
) -> Generator[None, None, tuple[Conversion, Material, dict[int, Decoder]]]:
    """The whole model with its keys and values averaged in groups: losses, nothing trained."""
    config = decoder.config
    bos = getattr(model.vocabulary, "bos", None)
    bos = ids[0] if bos is None else int(bos)
    material = yield from prepare(decoder, bos, params.seed)
    groups = kinds.divisors(config.key_value_heads)
    number = decoder.token_embedding.weight.element_size()
    own, copied, students, exact = [], [], {}, math.nan
    text = torch.tensor(ids)
    whole = decoder(text)
    for each in groups:
        student = pooled_decoder(decoder, each)
        if math.isnan(exact):
            exact = float((student(text) - whole).abs().max())
        else:
            students[each] = student
        yield None
        lost = losses(student, material)
        own.append(lost[0])
        copied.append(lost[1])
        yield None
    sizes = tuple(kinds.cache_bytes(config.layers, g, config.head_width, number) for g in groups)
    conversion = Conversion(groups, sizes, tuple(own), tuple(copied), exact, len(material.own),
                            material.own.shape[1] - 1)  # fmt: skip
    return conversion, material, students


def repaired(
    decoder: Decoder, params: Params, shared: Run, material: Material, students: dict[int, Decoder]
) -> Generator[Progress | Append | None, str | None, Run]:
    """Trains all converted models for some steps; the trace grows with each measurement."""
    conversion, steps = shared.conversion, params.repair
    generator = torch.Generator().manual_seed(params.seed + 1)
    training = Repair(decoder, students, material, generator)
    whole = conversion.own[0], conversion.copy[0]
    points: list[Point] = [Point(0, conversion.own, conversion.copy)]
    with torch.no_grad():
        yield from training.read()
    every = max(1, steps // POINTS)
    for step in range(steps):
        if (yield Progress(step / steps, message("progress.repair", step=step, steps=steps))):
            break
        yield from training.update(step / steps)
        if (step + 1) % every == 0 or step + 1 == steps:
            points.append(training.point(step + 1, conversion.groups, whole))
            shared = replace(shared, points=tuple(points))
            if step + 1 < steps:
                yield Append(trace_of(params, shared, [], complete=False))
    return replace(shared, points=tuple(points))
