"""Compares the heads, and the model without some, with independent implementations (torch)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.heads import Heads, Params
from explorer.compute.attention.heads_probe import layers_of
from explorer.compute.attention.heads_removal import reading_from, reads_of
from explorer.compute.attention.reading import open_any
from explorer.compute.models import library
from explorer.compute.models.capture import future_mask
from explorer.compute.models.foreign import ForeignModel
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float32 sums in another order differ by some units in the last place; scores reach about 50, so
#: a weight (at most 1) may differ by about 50 · 2⁻²³ ≈ 6e-6 through its exponent.
TOLERANCE = 2e-5
#: Texts are compared on at most this many tokens: what is compared is the computation.
MOST = 256


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    shared: Heads = trace.shared
    opened = open_any(params.model, params.folder)
    if not isinstance(opened, library.LoadedModel):
        from explorer.compute.attention import heads_foreign_checks

        assert isinstance(opened, ForeignModel)
        return heads_foreign_checks.checks(opened, params, shared)
    model = opened
    ids = list(shared.ids[:MOST])
    found = [against_sdpa(model, ids), sum_of_heads(model, ids), no_path(model, ids)]
    if shared.removal is not None and shared.removal.knocked and params.method == "zero":
        if params.part == "output" and shared.tokens <= MOST:
            found.append(by_weights(model, shared))
    theirs = against_transformers(model, ids, shared)
    return [*found, *([theirs] if theirs is not None else [])]


def largest(what: str, theirs: Tensor, ours: Tensor) -> Check:
    """The largest difference; the tolerance grows with the largest number beyond 1."""
    difference = float((theirs.double() - ours.double()).abs().max())
    return compared(what, difference, TOLERANCE * max(1.0, float(ours.abs().max())), "float32")


def against_sdpa(model: library.LoadedModel, ids: list[int]) -> Check:
    """The output of every head by torch's fused attention, from the same q, k and v."""
    config = model.config
    worst: Check | None = None
    for seen in model.capture(ids).layers.values():
        mask = torch.zeros(len(ids), len(ids), device=model.device)
        bias = getattr(seen, "position_bias", None)
        mask = mask if bias is None else mask + bias
        mask = mask.masked_fill(future_mask(mask, getattr(config, "window", 0)), float("-inf"))
        output = functional.scaled_dot_product_attention(
            seen.rotated_queries[None], seen.rotated_keys[None], seen.values[None],
            attn_mask=mask, enable_gqa=config.key_value_heads < config.heads,
        )[0]  # fmt: skip
        check = largest("torch SDPA: output of every head", output, seen.head_outputs)
        if worst is None or (check.difference or 0.0) > (worst.difference or 0.0):
            worst = check
    assert worst is not None
    return worst


def sum_of_heads(model: library.LoadedModel, ids: list[int]) -> Check:
    """Heads side by side through W_O are the sum of what each head writes by itself."""
    seen = model.capture(ids).layers
    ours, theirs = [], []
    for index, layer in enumerate(layers_of(model.decoder)):
        bias = layer.attention.output.bias
        total = seen[index].head_contributions.sum(-3)
        theirs.append(total if bias is None else total + bias.detach())
        ours.append(seen[index].attention_output)
    return largest("sum over heads: output of attention", torch.stack(theirs), torch.stack(ours))


def no_path(model: library.LoadedModel, ids: list[int]) -> Check:
    """A layer that reads queries, keys and values of the same run gives the same logits."""
    at = torch.tensor(ids, device=model.device)
    last = model.config.layers - 1
    with torch.no_grad():
        with reading_from(model.decoder, last, reads_of(model.decoder, at, last), None):
            found = model.decoder(at)
        whole = model.decoder(at)
    return largest("no path cut: logits", found, whole)


def by_weights(model: library.LoadedModel, shared: Heads) -> Check:
    """The losses of a copy of the model whose W_O has zeros in the columns of those heads."""
    assert shared.removal is not None
    at = torch.tensor(shared.ids, device=model.device)
    width, state = model.config.head_width, model.decoder.state_dict()
    changed: dict[str, Tensor] = {}
    for layer, head in shared.removal.knocked:
        name = f"layers.{layer}.attention.output.weight"
        changed.setdefault(name, state[name].clone())
        changed[name][:, head * width : (head + 1) * width] = 0.0
    with torch.no_grad():
        logits: Tensor = torch.func.functional_call(model.decoder, changed, (at,))
        if shared.tokens > 1:
            theirs = functional.cross_entropy(logits[:-1], at[1:], reduction="none")
        else:
            theirs = torch.zeros(1)
    ours = torch.from_numpy(np.array(shared.removal.loss_removed if shared.tokens > 1 else [0.0]))
    return largest("W_O with those columns zero: losses", theirs.cpu(), ours)


def against_transformers(model: library.LoadedModel, ids: list[int], shared: Heads) -> Check | None:
    """The weights of every head by `transformers` (eager), for the two families it is built as."""
    config: Any = model.config
    plain = config.positions in ("learned", "rotary") and not getattr(config, "window", 0)
    if not plain or getattr(config, "query_key_norm", False) or len(ids) > config.context:
        return None
    what = QT_TRANSLATE_NOOP("attention", "transformers (eager): weights of every head")
    try:
        from explorer.compute.attention.one_head_checks import transformers_model

        other = transformers_model(model)
    except ImportError:
        return Check(what, "missing")
    with torch.no_grad():
        result = other(torch.tensor([ids]), output_attentions=True)
    seen = run_layers(model, ids)
    return largest(what, torch.cat(list(result.attentions)), seen)


def run_layers(model: library.LoadedModel, ids: list[int]) -> Tensor:
    """(layers, heads, queries, keys) of the model as it is, on the CPU."""
    seen = model.capture(ids).layers
    return torch.stack([seen[index].weights.cpu() for index in sorted(seen)])
