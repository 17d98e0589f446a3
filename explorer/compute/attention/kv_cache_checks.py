"""Compares decoding through the cache with independent implementations (torch)."""

from __future__ import annotations

import inspect
import math

import torch
from torch import Tensor
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from explorer.compute.attention.kv_cache import Params, Run, Step, bytes_of_cache
from explorer.compute.attention.one_head_checks import transformers_model
from explorer.compute.attention.reading import load_model
from explorer.compute.models.cache import (
    ContiguousCache,
    extend,
    may_not_see,
)
from explorer.compute.models.library import LoadedModel
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: Sums of float32 in another order: some units in the last place of the largest logit, carried
#: through the layers.
RELATIVE_TOLERANCE = 2e-5
#: The same for models in half precision, in units of the last place of its numbers.
HALF_ULPS = 16


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other implementation now."""
    run: Run = trace.shared
    model = load_model(params.model, params.folder)
    with torch.inference_mode():
        ours = token_by_token(model, run)
        return [
            against_whole_pass(model, run, ours),
            against_sdpa(model, run),
            against_transformers(model, run, ours),
            against_flop_counter(model, run, trace),
            against_formula(run, trace),
            compared("contiguous cache: logits through paged blocks", float(not run.paged_equal),
                     0.0, run.dtype),
        ]  # fmt: skip


def token_by_token(model: LoadedModel, run: Run) -> Tensor:
    """(decoding steps, vocabulary): logits of the new tokens, through the cache."""
    ids = torch.tensor(run.ids, device=model.device)
    cache = ContiguousCache(model.decoder, run.tokens)
    extend(model.decoder, cache, ids[: run.prompt])
    return torch.stack([
        extend(model.decoder, cache, ids[place : place + 1])
        for place in range(run.prompt, run.tokens)
    ]).cpu().float()  # fmt: skip


def tolerance_for(run: Run, numbers: Tensor) -> float:
    """Relative to the largest number compared; coarser for a model in half precision."""
    relative = RELATIVE_TOLERANCE
    if run.number_bytes < 4:
        relative = HALF_ULPS * torch.finfo(getattr(torch, run.dtype)).eps
    return relative * max(1.0, float(numbers.abs().max()))


def against_whole_pass(model: LoadedModel, run: Run, ours: Tensor) -> Check:
    """The shared decoder on the whole text at once: another code path, with no cache in it."""
    whole = model.logits(run.ids)[run.prompt :].cpu().float()
    difference = float((whole - ours).abs().max())
    return compared(
        "our decoder, whole text: logits", difference, tolerance_for(run, whole), run.dtype
    )


def against_sdpa(model: LoadedModel, run: Run) -> Check:
    """The last token's mixed values in the last layer, by torch's fused attention.

    The mask is given in full: torch's `is_causal` is aligned at the upper left and would show the
    one query key 0 only.
    """
    query = torch.tensor(run.query[-1][:, -1:]).float()
    key, value = (torch.tensor(part[-1]).float() for part in (run.key, run.value))
    places = torch.arange(run.tokens)
    hidden = may_not_see(places[-1:], places, model.config.window)
    mask = torch.zeros(run.heads, 1, run.tokens).masked_fill(hidden, -math.inf)
    bias = model.decoder.position_bias(run.tokens)
    if bias is not None:
        mask = mask + bias[:, -1:].float().cpu()
    theirs = functional.scaled_dot_product_attention(
        query[None], key[None], value[None], attn_mask=mask[None], enable_gqa=True
    )[0]
    sharing = run.heads // run.key_value_heads
    scores = query @ key.repeat_interleave(sharing, 0).transpose(1, 2)
    weights = (scores / math.sqrt(run.head_width) + mask).softmax(-1)
    ours = weights @ value.repeat_interleave(sharing, 0)
    apart = float((weights.mean(0)[0] - torch.tensor(run.weight[-1, -1])).abs().max())
    difference = max(float((theirs - ours).abs().max()), apart)
    tolerance = tolerance_for(run, value)
    return compared("torch SDPA: last token's attention", difference, tolerance, run.dtype)


def against_transformers(model: LoadedModel, run: Run, ours: Tensor) -> Check:
    """The same decoding with `past_key_values` of `transformers` (eager) on the same weights."""
    what = QT_TRANSLATE_NOOP("attention", "transformers past_key_values: logits")
    try:
        import transformers

        other = transformers_model(model)
    except (ImportError, LookupError):  # not installed, or it has no such model
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
    return compared(what, difference, tolerance_for(run, theirs), run.dtype)


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
    formula = bytes_of_cache(run.layers, run.key_value_heads, run.head_width, step.tokens,
                             run.number_bytes)  # fmt: skip
    return compared("formula: bytes of the cache", abs(step.cache_bytes - formula), 0.0, "integer")


def last_decoded(trace: Trace) -> Step:
    """The last step of decoding."""
    found: Step = [step for step in trace.steps if step.stage == "decode"][-1]
    return found
