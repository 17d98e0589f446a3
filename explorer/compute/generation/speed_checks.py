"""Second implementations: what other libraries count and allocate."""

from __future__ import annotations

from typing import Any

from explorer.compute.generation.hardware import Machine
from explorer.compute.generation.speed import Params, decode, prefill
from explorer.compute.generation.step_time import cache_bytes, forward
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: The small model's tokens, for a count by torch; exact, as both count the same products.
COUNTED = 24


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    return [_cache(params), _flops(), _losses(trace), *_roof(params)]


def _cache(params: Params) -> Check:
    """Bytes of real (empty) tensors of the cache's shape, on torch's "meta" device."""
    import torch

    model, tokens = params.architecture, params.prompt + 1
    kind = torch.bfloat16 if params.cache == "16" else torch.int8
    shape = (model.layers, model.key_value_heads, tokens, model.head_size)
    held = sum(torch.empty(shape, dtype=kind, device="meta").nbytes for _ in range(2))
    expected = cache_bytes(model, tokens, params.formats)
    return compared("bytes of torch tensors of the cache's shape", abs(held - expected), 0.0,
                    "bytes")  # fmt: skip


def _flops() -> Check:
    """torch's FlopCounterMode on the small model; it counts masked pairs and all logits."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    from explorer.compute.generation.speed_here import SINGLE, architecture_of
    from explorer.compute.models.reading import load_model

    model = load_model("bilingual")
    shape = architecture_of(model)
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        model.decoder(torch.arange(COUNTED))
    work = forward(shape, SINGLE, 1, COUNTED, COUNTED, all_logits=True)
    masked = COUNTED * (COUNTED - 1) // 2
    unskipped = 4 * shape.layers * shape.heads * shape.head_size * masked
    apart = abs(counter.get_total_flops() - work.flops - unskipped)
    return compared("torch FlopCounterMode on the small model", apart, 0.0, "FLOPs")


def _losses(trace: Trace) -> Check:
    """With and without its cache the small model says the same."""
    found = {one.name: one.loss for one in trace.shared.remedies}
    loss: Any = found["recompute"]
    return compared("the small model without a cache", loss.difference, 1e-3, "float32 logits")


def _roof(params: Params) -> list[Check]:
    """A step in closed form: (bytes of the weights and the cache) / bandwidth, where memory decides
    all three parts; never quicker than the roof in any case."""
    machine: Machine = params.machine
    found = []
    for work in (prefill(params), decode(params)):
        bound = max(work.flops / machine.flops, work.bytes / machine.bandwidth)
        early = max(bound - work.seconds(machine), 0.0)
        found.append(compared("no pass is quicker than the roof", early / bound, 1e-12, "relative"))
    return found
