"""Compares decoding through the cache with independent implementations (torch)."""

from __future__ import annotations

import inspect
import math

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from explorer.compute.attention.kv_cache import Params, Run, Step, bytes_of_cache
from explorer.compute.attention.kv_cache_attention import ContiguousCache, extend
from explorer.compute.attention.one_head_checks import transformers_model
from explorer.compute.attention.reading import load_model
from explorer.compute.models.library import LoadedModel
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: Sums of float32 in another order: some units in the last place of the largest logit, carried
#: through the layers.
RELATIVE_TOLERANCE = 2e-5


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    with torch.inference_mode():
        ours = token_by_token(model, run)
        return [
            against_whole_pass(model, run, ours),
            against_sdpa(run),
            against_transformers(model, run, ours),
            against_flop_counter(model, run, trace),
            against_formula(run, trace),
            compared("contiguous cache: logits through paged blocks", float(not run.paged_equal),
                     0.0, "float32"),
        ]  # fmt: skip


def token_by_token(model: LoadedModel, run: Run) -> Tensor:
    """(decoding steps, vocabulary): logits of the new tokens, through the cache."""
    ids = torch.tensor(run.ids, device=model.device)
    cache = ContiguousCache(model.decoder, run.tokens)
    extend(model.decoder, cache, ids[: run.prompt])
    return torch.stack([
        extend(model.decoder, cache, ids[place : place + 1])
        for place in range(run.prompt, run.tokens)
    ]).cpu()  # fmt: skip


def tolerance_for(logits: Tensor) -> float:
    """Relative to the largest logit."""
    return RELATIVE_TOLERANCE * max(1.0, float(logits.abs().max()))


def against_whole_pass(model: LoadedModel, run: Run, ours: Tensor) -> Check:
    """The shared decoder on the whole text at once: another code path, with no cache in it."""
    whole = model.logits(run.ids)[run.prompt :].cpu()
    difference = float((whole - ours).abs().max())
    return compared("our decoder, whole text: logits", difference, tolerance_for(whole), "float32")


def against_sdpa(run: Run) -> Check:
    """The last token's mixed values in the last layer, by torch's fused attention.

    No mask: torch's `is_causal` is aligned at the upper left and would show it key 0 only.
    """
    query = torch.tensor(run.query[-1][:, -1:])[None]
    key, value = torch.tensor(run.key[-1])[None], torch.tensor(run.value[-1])[None]
    theirs = functional.scaled_dot_product_attention(query, key, value, enable_gqa=True)[0]
    sharing = run.heads // run.key_value_heads
    scores = query[0] @ key[0].repeat_interleave(sharing, 0).transpose(1, 2)
    weights = (scores / math.sqrt(run.head_width)).softmax(-1)
    found = float((weights.mean(0)[0] - torch.tensor(run.weight[-1, -1])).abs().max())
    ours = weights @ value[0].repeat_interleave(sharing, 0)
    difference = max(float((theirs - ours).abs().max()), found)
    tolerance = RELATIVE_TOLERANCE * max(1.0, float(np.abs(run.value).max()))
    return compared("torch SDPA: last token's attention", difference, tolerance, "float32")


def against_transformers(model: LoadedModel, run: Run, ours: Tensor) -> Check:
    """The same decoding with `past_key_values` of `transformers` (eager) on the same weights."""
    what = "transformers past_key_values: logits"
    try:
        import transformers

        other = transformers_model(model)
    except ImportError:
        return Check(what, "missing")
    ids = torch.tensor(run.ids)[None]
    # newer versions call the same argument "cache"
    takes = inspect.signature(other.forward).parameters
    kept = {"cache" if "cache" in takes else "past_key_values": transformers.DynamicCache()}
    other(ids[:, : run.prompt], use_cache=True, **kept)
    rows = [
        other(ids[:, place : place + 1], use_cache=True, **kept).logits[0, -1]
        for place in range(run.prompt, run.tokens)
    ]
    theirs = torch.stack(rows)
    difference = float((theirs - ours).abs().max())
    return compared(what, difference, tolerance_for(theirs), "float32")


def against_flop_counter(model: LoadedModel, run: Run, trace: Trace) -> Check:
    """The multiply-adds of one decoding step, as torch counts them while it runs (2 each)."""
    ids = torch.tensor(run.ids, device=model.device)
    cache = ContiguousCache(model.decoder, run.tokens)
    extend(model.decoder, cache, ids[:-1])
    with FlopCounterMode(display=False) as counter:
        extend(model.decoder, cache, ids[-1:])
    step = last_decoded(trace)
    difference = abs(counter.get_total_flops() / 2 - step.multiply_adds)
    return compared("torch FlopCounterMode: multiply-adds", difference, 0.0, "integer")


def against_formula(run: Run, trace: Trace) -> Check:
    """Bytes measured on the tensors against 2 · layers · key/value heads · d · 4 · tokens."""
    step = last_decoded(trace)
    formula = bytes_of_cache(run.layers, run.key_value_heads, run.head_width, step.tokens)
    return compared("formula: bytes of the cache", abs(step.cache_bytes - formula), 0.0, "integer")


def last_decoded(trace: Trace) -> Step:
    """The last step of decoding."""
    found: Step = [step for step in trace.steps if step.stage == "decode"][-1]
    return found
