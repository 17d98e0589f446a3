"""Compares what is shown of a model of `transformers` with the library's other ways (torch)."""

from __future__ import annotations

import numpy as np
import torch

from explorer.compute.attention.heads import Heads, Params
from explorer.compute.attention.heads_foreign import stacked
from explorer.compute.models.foreign import OUTPUTS, ForeignModel
from explorer.compute.models.opened import Stack
from explorer.core.lab import Check, compared

#: Texts are compared on at most this many tokens: what is compared is the computation.
MOST = 256
#: float32 sums in another order, through all layers: relative to the largest number compared.
TOLERANCE = {"float32": 2e-5, "bfloat16": 0.1, "float16": 0.02}


def checks(model: ForeignModel, params: Params, shared: Heads) -> list[Check]:
    """Weights without anybody looking on, weights from the queries and keys that were shown, and
    the last layer with torch's fused attention."""
    ids = list(shared.ids[:MOST])
    asked = stacked(model, params)[0]
    stack = asked.stack
    seen = asked.observe(ids)
    dtype = str(seen.attention[stack][0].weights.dtype).removeprefix("torch.")
    inputs = {"input_ids": torch.tensor([ids], device=model.device)}
    if model.kind == "encoder-decoder":
        inputs["decoder_input_ids"] = torch.tensor([[model.start]], device=model.device)
    if asked.source is not None:
        inputs["decoder_input_ids"] = inputs["input_ids"]
        inputs["input_ids"] = torch.tensor([asked.source], device=model.device)
    with torch.no_grad():
        plain = model.network(**inputs, output_attentions=True, use_cache=False)
    # With another attention than eager this tuple would be empty, without an error.
    weights = plain[OUTPUTS[model.kind][stack]]
    found = [largest("transformers (eager): weights of every head",
                     [given[0] for given in weights],
                     [seen.attention[stack][at].weights for at in range(len(weights))],
                     dtype)]  # fmt: skip
    outputs = [layer for layer in seen.attention[stack].values() if layer.values is not None]
    if outputs:
        size = model.stacks[stack].queries_per_key_value_head
        theirs, ours = [], []
        for layer in outputs:
            assert layer.values is not None
            assert layer.head_outputs is not None
            theirs.append(layer.weights @ layer.values.repeat_interleave(size, 0))
            ours.append(layer.head_outputs)
        found.append(largest("weights × values: output of every head", theirs, ours, dtype))
    if model.network._supports_sdpa:
        found += with_sdpa(model, stack, inputs, seen.hidden[stack][-1], dtype)
    return found


def with_sdpa(
    model: ForeignModel, stack: Stack, inputs: dict[str, torch.Tensor], ours: torch.Tensor,
    dtype: str,
) -> list[Check]:  # fmt: skip
    """The finished stream with the fused kernel of torch in every layer."""
    network = model.network
    name = f"{stack}_hidden_states" if model.kind == "encoder-decoder" else "hidden_states"
    network.set_attn_implementation("sdpa")
    try:
        if network.config._attn_implementation != "sdpa":
            return []
        with torch.no_grad():
            other = network(**inputs, output_hidden_states=True, use_cache=False)[name][-1][0]
    finally:
        network.set_attn_implementation("eager")
    return [largest("torch SDPA in every layer: stream after the last", [other], [ours], dtype)]


def largest(
    what: str, theirs: list[torch.Tensor], ours: list[torch.Tensor], dtype: str
) -> Check:  # fmt: skip
    """The largest difference; the tolerance grows with the largest number beyond 1."""
    pairs = [(a.float().cpu().numpy(), b.float().cpu().numpy()) for a, b in
             zip(theirs, ours, strict=True)]  # fmt: skip
    difference = max(float(np.abs(a - b).max()) for a, b in pairs)
    size = max(1.0, *(float(np.abs(b).max()) for _, b in pairs))
    return compared(what, difference, TOLERANCE[dtype] * size, dtype)
