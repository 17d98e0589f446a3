"""Sentences about what attention costs, and about what cheaper kinds do."""

from __future__ import annotations

import numpy as np

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, data_size, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "attention.only_itself": QT_TRANSLATE_NOOP(
        "claims",
        "For {tokens} tokens, attention computes {pairs} products of a query with a key; each "
        "token with itself alone would be {own}. In that case nothing is mixed: a change of the "
        "first token moves {moved_own} other outputs, with attention {moved}.",
    ),
    "attention.square_alone": QT_TRANSLATE_NOOP(
        "claims",
        "Counted by torch at n = {tokens}, d = {width}: {all} FLOPs, of which the part that grows "
        "with n² is {square} per cent. The rest grows with n·d². At d = 4096 the square overtakes "
        "the projections at n = {first} and projections with feed-forward at n = {second}.",
    ),
    "attention.whole_is_square": QT_TRANSLATE_NOOP(
        "claims",
        "Scores and mixing take 4·n²·d FLOPs, the four projections 8·n·d². Counted by torch at "
        "d = {width}: for n = {short}, {short_ratio} times as much for the projections; for "
        "n = {long}, {long_ratio} times.",
    ),
    "attention.vectors_negligible": QT_TRANSLATE_NOOP(
        "claims",
        "At n = 512, d = 768: Q, K and V hold {vectors} numbers, the scores of a head {scores}, of "
        "12 heads {all}. At n = 16 384 one head's scores hold {long} times as many as Q, K and V. "
        "A fused kernel keeps {sums} sums instead of the matrix.",
    ),
    "attention.scores_are_low_rank": QT_TRANSLATE_NOOP(
        "claims",
        "Of {tokens} drawn queries and keys of width {width}: rank of Q·Kᵀ {scores}, which is at "
        "most {width} already; rank of its softmax {softmax}. Linformer leaves both alone and "
        "merges the {tokens} rows of K and V to k.",
    ),
    "attention.fewer_dimensions": QT_TRANSLATE_NOOP(
        "claims",
        "Computed on {tokens} tokens of width {width}: hashing compares vectors of width {hashed} "
        "in {pairs} of {all} pairs; Linformer's keys are {rows} × {columns}: fewer rows, the same "
        "width.",
    ),
    "attention.matmuls_compute_bound": QT_TRANSLATE_NOOP(
        "claims",
        "With 2 bytes a number, d = 4096, 32 heads, n = 4096 and a ridge of {ridge} FLOPs per byte "
        "(312 TFLOP/s, 2039 GB/s): in prefill the products with weights have {prefill}, scores as "
        "a kernel of their own {plain}, fused {fused}, softmax {softmax}. In decoding one text, "
        "products with weights have {decode} and scores {decode_scores}: below the ridge.",
    ),
    "attention.approximations_unused": QT_TRANSLATE_NOOP(
        "claims",
        "In a window of {window} at n = {tokens} and d = {width}, {pairs} times fewer pairs are "
        "computed and, fused, keys and values of {read} are read instead of {all} for a decoded "
        "token: bytes fall with the FLOPs. Of three model families asked for in transformers "
        "(Mistral, Gemma 3, GPT-OSS), {families} come with a sliding window.",
    ),
}  # fmt: skip


def drawn(tokens: int, width: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Q, K and V: normal numbers, seed 0; (n, d) each."""
    random = np.random.Generator(np.random.PCG64(0))
    query, key, value = random.standard_normal((3, tokens, width))
    return query, key, value


@claim("W010")
def only_itself() -> Verdict:
    """Does attention relate each vector only with itself? Its pairs are counted; then the map is
    set to the identity, and what a changed token moves is compared."""
    from explorer.compute.attention.cost_methods import under_mask
    from explorer.compute.attention.cost_patterns import all_pairs

    tokens, width = 32, 16
    query, key, value = drawn(tokens, width)
    changed = value.copy()
    changed[0] += 1
    moved = []
    for pairs in (all_pairs(tokens, False), np.eye(tokens, dtype=bool)):
        before, after = (
            under_mask(query, key, v, width**-0.5, pairs).output for v in (value, changed)
        )
        moved.append(int((np.abs(after - before).max(axis=1)[1:] > 0).sum()))
    numbers = {"pairs": tokens**2, "own": tokens, "moved": moved[0], "moved_by_identity": moved[1]}
    sentence = message(
        "attention.only_itself", tokens=tokens, pairs=count(tokens**2), own=tokens,
        moved=moved[0], moved_own=moved[1],
    )  # fmt: skip
    return Verdict("true" if moved[0] == 0 else "false", numbers, sentence)


def counted(heads: int, head_width: int, tokens: int) -> tuple[int, int]:
    """FLOPs that torch counts in a layer of zeros: all of them, and those of attention."""
    from explorer.compute.attention.cost_checks import flops_by_torch
    from explorer.compute.attention.cost_count import Layer, feed_forward, projections

    layer = Layer(heads, head_width)
    total = flops_by_torch(layer, tokens)
    return total, total - projections(layer, tokens) - feed_forward(layer, tokens)


@claim("W011")
def square_alone() -> Verdict:
    """Is the cost O(n²)? torch counts a layer; the share of the square is what it leaves out."""
    from explorer.compute.attention.cost_count import Layer, crossovers

    tokens, heads, head_width = 128, 4, 32
    total, square = counted(heads, head_width, tokens)
    first, second = crossovers(Layer(32, 128), False)
    share = square / total
    numbers = {"flops": total, "share_of_square": share, "first": first, "second": second}
    sentence = message(
        "attention.square_alone", tokens=tokens, width=heads * head_width, all=count(total),
        square=number(100 * share), first=count(first), second=count(second),
    )  # fmt: skip
    return Verdict("depends" if share < 0.5 else "true", numbers, sentence)


@claim("W012")
def whole_is_square() -> Verdict:
    """Is the whole of self-attention O(n² d)? Projections against scores and mixing, counted."""
    from explorer.compute.attention.cost_count import Layer, projections

    layer = Layer(4, 16)
    ratios = {}
    for tokens in (32, 1024):
        _, square = counted(layer.heads, layer.head_width, tokens)
        ratios[tokens] = projections(layer, tokens) / square
    numbers = {"short_ratio": ratios[32], "long_ratio": ratios[1024]}
    sentence = message(
        "attention.whole_is_square", width=layer.width, short=32, long=1024,
        short_ratio=number(ratios[32]), long_ratio=number(ratios[1024]),
    )  # fmt: skip
    dominates = ratios[32] > 1 > ratios[1024]
    return Verdict("depends" if dominates else "true", numbers, sentence)


@claim("W013")
def vectors_negligible() -> Verdict:
    """Can Q, K and V be neglected against the scores? The arrays are made, and their sizes read."""
    tokens, width, heads = 512, 768, 12
    vectors = sum(np.empty((tokens, width), dtype=np.float16).size for _ in range(3))
    scores = np.empty((tokens, tokens), dtype=np.float16).size
    long = 16384**2 / (3 * 16384 * width)
    numbers = {"vectors": vectors, "scores": scores, "all_heads": heads * scores, "long": long}
    sentence = message(
        "attention.vectors_negligible", vectors=count(vectors), scores=count(scores),
        all=count(heads * scores), long=number(long), sums=count(heads * tokens),
    )  # fmt: skip
    return Verdict("depends" if vectors > scores and long > 1 else "true", numbers, sentence)


@claim("W014")
def scores_are_low_rank() -> Verdict:
    """Is approximating Q Kᵀ by a low rank what compresses attention? Ranks by numpy's SVD."""
    from explorer.compute.attention.cost_methods import numerical_rank

    tokens, width = 128, 16
    query, key, _ = drawn(tokens, width)
    scores = query @ key.T / np.sqrt(width)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    ranks = [numerical_rank(np.linalg.svd(m, compute_uv=False)) for m in (scores, weights)]
    numbers = {"rank_scores": ranks[0], "rank_softmax": ranks[1], "tokens": tokens, "width": width}
    sentence = message(
        "attention.scores_are_low_rank", tokens=tokens, width=width, scores=ranks[0],
        softmax=ranks[1],
    )  # fmt: skip
    return Verdict("false" if ranks[0] <= width < ranks[1] else "true", numbers, sentence)


@claim("W015")
def fewer_dimensions() -> Verdict:
    """Do hashing and low rank map vectors to fewer dimensions? The shapes that they compare."""
    from explorer.compute.attention.cost_methods import codes, hashed_pairs, merging, rotations

    tokens, width = 64, 16
    query, key, _ = drawn(tokens, width)
    pairs = int(hashed_pairs(codes(query, key, rotations(width, 8, 2, 0)), 2, False).sum())
    merged = merging(tokens, 8, "mean", 0) @ key
    numbers = {"pairs": pairs, "all": tokens**2, "rows": merged.shape[0],
               "columns": merged.shape[1], "hashed_width": query.shape[1]}  # fmt: skip
    sentence = message(
        "attention.fewer_dimensions", tokens=tokens, width=width, hashed=query.shape[1],
        pairs=count(pairs), all=count(tokens**2), rows=merged.shape[0], columns=merged.shape[1],
    )  # fmt: skip
    lower = merged.shape[1] < width
    return Verdict("true" if lower else "false", numbers, sentence)


@claim("W040")
def matmuls_compute_bound() -> Verdict:
    """Are the two products of attention compute-bound? FLOPs per byte in prefill and decoding."""
    from explorer.compute.attention.cost_count import Layer, operations

    layer, tokens, ridge = Layer(32, 128), 4096, 312e12 / 2039e9
    found = [
        {one.name: one.intensity for one in operations(layer, new, tokens, 1, skips=False)}
        for new in (tokens, 1)
    ]
    prefill, decode = found
    numbers = {"ridge": ridge, "prefill": prefill["qkv"], "prefill_scores": prefill["scores"],
               "prefill_fused": prefill["fused"], "decode": decode["qkv"],
               "decode_scores": decode["scores"]}  # fmt: skip
    sentence = message(
        "attention.matmuls_compute_bound", ridge=number(ridge), prefill=number(prefill["qkv"]),
        plain=number(prefill["scores"]), fused=number(prefill["fused"]),
        softmax=number(prefill["softmax"]), decode=number(decode["qkv"]),
        decode_scores=number(decode["scores"]),
    )  # fmt: skip
    splits = prefill["fused"] > ridge > decode["fused"]
    return Verdict("depends" if splits else "true", numbers, sentence)


@claim("W045")
def approximations_unused() -> Verdict:
    """Do approximations save FLOPs alone, and does nobody use them? Pairs and bytes of a window are
    counted, and the model families in `transformers` whose configuration has one."""
    from transformers.models.gemma3.configuration_gemma3 import Gemma3TextConfig
    from transformers.models.gpt_oss.configuration_gpt_oss import GptOssConfig
    from transformers.models.mistral.configuration_mistral import MistralConfig

    from explorer.compute.attention.cost_patterns import full_count, window_count

    tokens, window, width = 32768, 4096, 1024
    pairs = full_count(tokens, True) / window_count(tokens, window, True)
    families = sum(
        getattr(kind(), "sliding_window", None) is not None
        for kind in (MistralConfig, Gemma3TextConfig, GptOssConfig)
    )
    read, everything = 2 * 2 * window * width, 2 * 2 * tokens * width
    numbers = {"pairs": pairs, "bytes_read": read, "bytes_of_all": everything,
               "families": families}  # fmt: skip
    sentence = message(
        "attention.approximations_unused", window=count(window), tokens=count(tokens),
        width=count(width), pairs=number(pairs), read=data_size(read), all=data_size(everything),
        families=families,
    )  # fmt: skip
    return Verdict("false" if families and read < everything else "true", numbers, sentence)
