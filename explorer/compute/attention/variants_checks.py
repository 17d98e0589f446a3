"""Compares the variants with independent implementations (torch)."""

from __future__ import annotations

import copy
import dataclasses
import math

import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.reading import load_model
from explorer.compute.attention.variants import REAL_MODELS, Params, Run
from explorer.compute.attention.variants_convert import (
    attention_of,
    mean_pooled,
    norm_of,
    pooled_decoder,
)
from explorer.compute.models.capture import future_mask
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.rotary import angles, inverse_frequencies, rotate
from explorer.compute.models.twin import transformers_twin
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: Sums of float32 in another order, relative to the largest number compared.
TOLERANCE = 2e-5
#: The same of float64.
TOLERANCE64 = 1e-12


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    latent = run.latent
    with torch.no_grad():
        found = [against_sdpa(model, run, groups) for groups in run.conversion.groups]
        found.append(against_transformers(model, run))
    largest = max(latent.largest, 1.0)
    measured = max(abs(v.measured_bytes - v.formula_bytes) for v in run.variants)
    torch_counts = max(abs(c.parameters - c.torch_parameters) for c in run.counts)
    found += [
        compared("nn.MultiheadAttention: number of weights", torch_counts, 0.0, "integer"),
        compared("formula: bytes of the cached tensors", measured, 0.0, "integer"),
        compared("keys rebuilt: absorbed scores", latent.difference, TOLERANCE64 * largest,
                 "float64"),
        compared("joined vectors: content + rotary", latent.joined_difference,
                 TOLERANCE64 * largest, "float64"),
        compared("unconverted model: logits with g = h", run.conversion.logit_difference, 0.0,
                 "float32"),
        compared("DeepSeek-V2: bytes of 2.25 groups",
                 abs(REAL_MODELS[-1].equal_groups - 2.25), 0.0, "integer"),
    ]  # fmt: skip
    return found


def inputs_of(decoder: Decoder, run: Run) -> Tensor:
    """(tokens, width): what the shown layer's attention reads."""
    seen: list[Tensor] = []
    norm = norm_of(decoder, run.layer)
    hook = norm.register_forward_hook(lambda _m, _a, out: seen.append(out))
    try:
        decoder(torch.tensor(run.ids))
    finally:
        hook.remove()
    return seen[0]


def against_sdpa(model: LoadedModel, run: Run, groups: int) -> Check:
    """The layer's output with so many key/value heads, by torch's fused grouped attention."""
    decoder = on_cpu(model)
    attention = mean_pooled(attention_of(decoder, run.layer), groups)
    config, normed = attention.config, inputs_of(decoder, run)
    places = torch.arange(run.tokens)
    turns = None
    if config.positions == "rotary":
        turns = angles(places, inverse_frequencies(config))
    bias = decoder.position_bias(run.tokens)
    ours = attention(normed, turns, bias=bias)
    query, key, value = (
        part(normed).unflatten(-1, (-1, config.head_width)).transpose(0, 1)
        for part in (attention.queries, attention.keys, attention.values)
    )
    if config.query_key_norm:
        query, key = attention.query_norm(query), attention.key_norm(key)
    if turns is not None:
        query, key = (rotate(each, turns, attention.turned_by) for each in (query, key))
    mask = torch.zeros(run.heads, run.tokens, run.tokens) if bias is None else bias
    mask = mask.masked_fill(future_mask(mask, config.window), -math.inf)
    mixed = functional.scaled_dot_product_attention(
        query[None], key[None], value[None], attn_mask=mask[None], enable_gqa=True
    )[0]
    theirs = attention.output(mixed.transpose(0, 1).flatten(-2))
    difference = float((ours - theirs).abs().max())
    tolerance = TOLERANCE * max(1.0, float(theirs.abs().max()))
    what = QT_TRANSLATE_NOOP("attention", "torch SDPA, enable_gqa, g = {groups}: output")
    return compared(what, difference, tolerance, "float32", groups=groups)


def against_transformers(model: LoadedModel, run: Run) -> Check:
    """The model with the fewest key/value heads as `transformers` (eager) computes it: logits.

    Its Llama has grouped heads of its own. Its GPT-2 has not; there each group's keys and values
    are repeated for all its heads, which is what sharing means.
    """
    what = QT_TRANSLATE_NOOP("attention", "transformers (eager): logits of the converted model")
    student = pooled_decoder(on_cpu(model), run.conversion.groups[-1])
    grouped = student if student.config.positions == "rotary" else repeated(
        student, run.key_value_heads)  # fmt: skip
    try:
        if model.kind != "llm-explorer":
            raise LookupError("a reader's model is read from its folder, where nothing is averaged")
        twin = transformers_twin(dataclasses.replace(model, decoder=grouped))
    except (ImportError, LookupError):  # not installed, or it has no such model
        return Check(what, "missing")
    ids = torch.tensor(run.ids)
    ours, theirs = student(ids), twin(ids[None]).logits[0]
    tolerance = TOLERANCE * max(1.0, float(theirs.abs().max()))
    return compared(what, float((ours - theirs).abs().max()), tolerance, "float32")


def on_cpu(model: LoadedModel) -> Decoder:
    """The model's weights on the CPU; a copy where they are elsewhere, as other labs use them."""
    if model.device.type == "cpu":
        return model.decoder
    return copy.deepcopy(model.decoder).cpu()


def repeated(student: Decoder, heads: int) -> Decoder:
    """A model with `heads` key/value heads that computes the same: each group's repeated."""
    groups = student.config.key_value_heads
    other = Decoder(dataclasses.replace(student.config, key_value_heads=heads))
    state = dict(student.state_dict())
    for name, weights in state.items():
        if ".attention.keys." in name or ".attention.values." in name:
            by_head = weights.unflatten(0, (groups, student.config.head_width))
            state[name] = by_head.repeat_interleave(heads // groups, dim=0).flatten(0, 1)
    other.load_state_dict(state)
    return other.eval().requires_grad_(False)
