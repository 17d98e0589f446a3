"""Compares masked attention, influence, counts and ranks with independent ways to them (torch)."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.masks import Masks, Params, visible_pairs
from explorer.compute.attention.masks_encoders import EncoderStack, SourceStack, TargetStack
from explorer.compute.attention.masks_opening import opened
from explorer.compute.attention.masks_padding import tensor
from explorer.compute.attention.masks_rank import random_scores
from explorer.compute.attention.masks_stack import DecoderStack, Scored, masked_softmax
from explorer.compute.attention.masks_work import Work
from explorer.compute.attention.one_head_checks import transformers_model
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

#: float64 has 2⁻⁵³ ≈ 1e-16; weights lie in [0, 1] and sums have a few dozen terms.
DOUBLE = 1e-12
#: Two ways through a stack whose weights are of this type: 2⁻²⁴ ≈ 6e-8 (float32), 2⁻¹¹ (float16) or
#: 2⁻⁸ (bfloat16) of numbers up to about 20, over a few layers.
THROUGH = {torch.float64: 2e-4, torch.float32: 2e-4, torch.float16: 0.3, torch.bfloat16: 2.0}
#: One attention: the outputs are of the size of values, about 1.
ONCE = {torch.float64: DOUBLE, torch.float32: 2e-4, torch.float16: 0.02, torch.bfloat16: 0.1}
LOGITS = QT_TRANSLATE_NOOP("attention", "our encoder–decoder: logits")
LAST_STREAMS = QT_TRANSLATE_NOOP("attention", "our encoder: last streams")


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge; each runs the other way now."""
    shared: Masks = trace.shared
    work = Work(opened(params), params)
    found = [
        against_sdpa(work, shared), against_reach(shared), against_count(shared, params),
        against_torch_rank(shared, params), empty_row_of_sdpa(shared),
    ]  # fmt: skip
    if shared.corner is not None:
        found.append(corner_of_sdpa(work, shared))
    if params.mask == "causal" and not params.padding and isinstance(work.stack, DecoderStack):
        found.append(against_own_decoder(work))
    found += against_own_encoder(work)
    if params.mask != "cross" and not params.padding and isinstance(work.stack, DecoderStack):
        found += against_transformers(work, work.stack)
    return found


def scored_of(work: Work, layer: int) -> Scored:
    """The scores of a layer on the text, under the run's own mask."""
    levels = work.stack.run(work.entering, work.reads, layer, other=work.other)
    return work.scored(layer, levels[-1])


def sdpa(scored: Scored, allowed: Tensor) -> Tensor:
    """torch's fused attention with a mask, (heads, queries, head_width)."""
    mask: Any = allowed
    if isinstance(scored.bias, Tensor):
        mask = scored.bias.masked_fill(~allowed, -math.inf)
    return functional.scaled_dot_product_attention(
        scored.queries[None], scored.keys[None], scored.values[None], attn_mask=mask
    )[0]


def against_sdpa(work: Work, shared: Masks) -> Check:
    """All heads of the layer by torch's fused attention with the same mask; rows without any key
    are compared as far as the fused attention and the chosen cure mean the same by them."""
    scored = scored_of(work, shared.layer)
    allowed = tensor(shared.allowed, work.stack)
    ours = masked_softmax(scored.scaled, allowed, "zero") @ scored.values
    rows = allowed.any(-1)
    difference = (ours - sdpa(scored, allowed))[:, rows].abs().max()
    tolerance = ONCE[ours.dtype]
    return compared("torch SDPA with this attn_mask: head outputs", float(difference),
                    tolerance, str(ours.dtype).removeprefix("torch."))  # fmt: skip


def against_reach(shared: Masks) -> Check:
    """How many pairs moved though no power of the masks connects them: must be none."""
    ripple = shared.ripple
    wrong = int((ripple.touched & ~ripple.reach).sum())
    return compared("powers of the mask: pairs that moved and must not", wrong, 0, ripple.dtype)


def against_count(shared: Masks, params: Params) -> Check:
    """Pairs counted in the mask against the closed form."""
    formula = visible_pairs(
        params.mask, int(shared.real.sum()), shared.prefix, int((~shared.real).sum()),
        params.side, len(shared.reading),
    )  # fmt: skip
    return compared(
        "closed form: visible pairs", abs(formula - int(shared.allowed.sum())), 0, "int"
    )


def against_torch_rank(shared: Masks, params: Params) -> Check:
    """Effective ranks of the random scores, by torch's singular values and entropy."""
    scores = torch.from_numpy(random_scores(params.keys, params.width, params.seed))
    later = torch.ones(params.keys, params.keys, dtype=torch.bool).triu(1)
    worst = 0.0
    for at in (0, len(shared.rank.scales) // 2, -1):
        scaled = scores * shared.rank.scales[at]
        for which, masked in enumerate((scaled, scaled.masked_fill(later, -math.inf))):
            values = torch.linalg.svdvals(masked.softmax(-1))
            rank = torch.exp(torch.special.entr(values / values.sum()).sum())
            worst = max(worst, abs(float(rank) - float(shared.rank.sampled[which, at])))
    # a rank of up to n; the smallest singular values carry the rounding of the largest
    return compared("torch.linalg.svdvals: effective ranks", worst, 1e-8 * params.keys, "float64")


def empty_row_of_sdpa(shared: Masks) -> Check:
    """The weights that torch's fused attention gives a row without any key, with values 1, 2, 4 …
    (binary digits), against the cure "zero"."""
    keys = len(shared.empty.score)
    scores = torch.from_numpy(np.array(shared.empty.score))[None, None, None]
    nothing = torch.zeros(1, keys, dtype=torch.bool)
    # q = the scores and k = the identity make q·k the scores
    identity = torch.eye(keys, dtype=torch.float64)[None, None]
    output = functional.scaled_dot_product_attention(
        scores, identity, identity, attn_mask=nothing, scale=1.0
    )
    ours = next(cure.weight for cure in shared.empty.cures if cure.name == "zero")
    difference = (output[0, 0, 0] - torch.from_numpy(np.array(ours))).abs().max()
    return compared("torch SDPA: a row with every key masked", float(difference), DOUBLE, "float64")


def corner_of_sdpa(work: Work, shared: Masks) -> Check:
    """`is_causal=True` with fewer queries than keys, against our mask at the upper left."""
    corner = shared.corner
    assert corner is not None
    plain = work.plain(shared.layer)
    query = plain.queries[None, :, -corner.new :]
    theirs = functional.scaled_dot_product_attention(
        query, plain.keys[None], plain.values[None], is_causal=True
    )[0]
    scaled = query[0] @ plain.keys.transpose(-2, -1) / math.sqrt(query.shape[-1])
    ours = masked_softmax(scaled, tensor(corner.allowed[1], work.stack), "zero") @ plain.values
    tolerance = ONCE[ours.dtype]
    return compared("torch SDPA is_causal=True, few queries: upper left",
                    float((theirs - ours).abs().max()), tolerance,
                    str(ours.dtype).removeprefix("torch."))  # fmt: skip


def against_own_encoder(work: Work) -> list[Check]:
    """An encoder, or an encoder–decoder that reads another text, as its own code runs it."""
    stack, params = work.stack, work.params
    if params.padding or params.mask not in ("none", "cross"):
        return []
    last = work.stack.run(work.entering, work.reads, other=work.other)[-1]
    ids = torch.tensor(work.text.ids, device=stack.device)
    with torch.no_grad():
        if isinstance(stack, TargetStack):
            source = torch.tensor(work.read.ids, device=stack.device)
            ours, theirs, what = stack.logits(last), stack.model(source, ids), LOGITS
        elif isinstance(stack, SourceStack) and params.mask == "none":
            ours, theirs, what = last, stack.model.encode(ids), LAST_STREAMS
        elif isinstance(stack, EncoderStack) and params.mask == "none":
            ours, theirs, what = last, stack.encoder(ids), LAST_STREAMS
        else:
            return []
    return [compared(what, float((ours - theirs).abs().max()), 1e-10, "float64")]


def against_transformers(work: Work, stack: DecoderStack) -> list[Check]:
    """The whole stack by `transformers` (eager), given the same mask as numbers to add; nothing
    for a model that neither GPT-2 nor Llama can hold."""
    config = stack.config
    what = QT_TRANSLATE_NOOP("attention", "transformers (eager) with this mask: logits")
    plain = not (config.query_key_norm or config.window) and config.embedding_scale == 1.0
    if config.positions not in ("learned", "rotary") or not plain:
        return []
    assert work.opened.model is not None
    try:
        other = transformers_model(work.opened.model)
    except ImportError:
        return [Check(what, "missing")]
    count = len(work.text.ids)
    added = torch.zeros(1, 1, count, count)
    added = added.masked_fill(~work.reads.own.cpu(), torch.finfo(torch.float32).min)
    with torch.no_grad():
        theirs = other(torch.tensor([work.text.ids]), attention_mask=added).logits[0]
    ours = stack.logits(stack.run(work.entering, work.reads)[-1]).float().cpu()
    return [compared(what, float((ours - theirs).abs().max()), THROUGH[stack.dtype], "float32")]


def against_own_decoder(work: Work) -> Check:
    """The whole stack under the mask it was trained with, against the model's own logits."""
    levels = work.stack.run(work.entering, work.reads)
    ours = work.stack.logits(levels[-1]).float()
    assert work.opened.model is not None
    theirs = work.opened.model.logits(work.text.ids)
    tolerance = THROUGH[work.stack.dtype]
    return compared("our decoder: logits", float((ours - theirs).abs().max()), tolerance, "float32")
