"""Runs exact attention and its cheaper kinds on the same Q, K and V, and counts what they cost."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from typing import Any

import numpy as np

from explorer.compute.attention import cost_methods as methods
from explorer.compute.attention import cost_patterns as patterns
from explorer.compute.attention.cost import METHODS, Cost, Method, Params, Step
from explorer.compute.attention.cost_inputs import Inputs, drawn, trained
from explorer.core.trace import ComputedSteps, Limit, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """Exact attention and five cheaper kinds; FLOPs, bytes, times and the roofline of a layer.

    `shared` is a Cost. Raises ParamError: a text or a model that cannot be used.
    """
    yield Progress(0.0, message("progress.model"))
    inputs = drawn(params) if params.source == "drawn" else (yield from trained(params))
    yield Progress(0.2, message("progress.methods"))
    shared = yield from compute(params, inputs)
    parts = parts_of(params)
    starts = np.cumsum([0, *(count for _, count in parts)])[:-1].tolist()
    sections = tuple(
        Section(part, start, message(f"section.{part}"))
        for (part, _), start in zip(parts, starts, strict=True)
    )
    notices = list(inputs.notices)
    last = shared.tokens - 1
    if params.query > last:
        notices.append(message("notice.row", row=params.query, last=last))
    limits = {**inputs.limits, "query": Limit(-1, last)}
    count = sum(steps for _, steps in parts)
    return Trace(
        params, ComputedSteps(count, step_at, shared, params), shared, sections,
        scales_of(shared, params), limits, tuple(notices),
    )  # fmt: skip


def parts_of(params: Params) -> list[tuple[str, int]]:
    """The parts of the trace and how many steps each has."""
    return [
        ("full", 1), ("window", params.depth), ("block", 1), ("hash", params.rounds), ("rank", 1),
        ("low_rank", 1), ("linear", 1), ("flops", 1), ("bytes", 1), ("time", 3), ("roofline", 2),
    ]  # fmt: skip


def step_at(shared: Cost, params: Params, index: int) -> Step:
    """A step, its pairs and weights computed again."""
    parts = parts_of(params)
    ends = np.cumsum([count for _, count in parts])
    which = int(np.searchsorted(ends, index, side="right"))
    part, count = parts[which]
    place = index - int(ends[which] - count)
    if part == "rank":
        return Step(part, place, weights=shared.free_weights)
    if part not in METHODS:
        return Step(part, place)
    given = (shared.query, shared.key, shared.value, shared.scale)
    reached = merge = None
    if part == "low_rank":
        merge = merge_of(params, shared.tokens, params.kept)
        result = methods.low_rank(*given, merge)
        pairs, exact = None, shared.free
    elif part == "linear":
        result, pairs, exact = linear(params, shared, params.features), None, shared.exact
    else:
        pairs = pairs_of(params, shared.codes, part, place)
        if part == "window":
            reached = patterns.reach(pairs, place + 1)
        elif part == "hash":
            reached = pairs_of(params, shared.codes, part, place - 1) if place else None
        result, exact = methods.under_mask(*given, pairs), shared.exact
    computed = shared.method(part).computed if pairs is None else int(pairs.sum())
    whole = patterns.full_count(shared.tokens, params.causal and part != "low_rank")
    return Step(part, place, pairs, reached, result.weights, merge, result.inner,
                computed / whole, methods.error(result.output, exact))  # fmt: skip


def pairs_of(params: Params, codes: np.ndarray, part: str, place: int) -> patterns.Pairs:
    """The pairs of a pattern; of hashing, after `place` + 1 rounds."""
    tokens = codes.shape[2]
    if part == "window":
        return patterns.window(tokens, params.window, params.causal)
    if part == "block":
        return patterns.blocks(tokens, params.blocks, params.causal)
    if part == "hash":
        return methods.hashed_pairs(codes, place + 1, params.causal)
    return patterns.all_pairs(tokens, params.causal)


def merge_of(params: Params, tokens: int, rows: int) -> np.ndarray:
    """Linformer's E with so many rows."""
    return methods.merging(tokens, rows, params.merge, params.seed)


def mapped(
    params: Params, query: np.ndarray, key: np.ndarray, count: int
) -> tuple[np.ndarray, np.ndarray]:
    """φ(Q) and φ(K)."""
    width = query.shape[1]
    directions = methods.random_features(width, count, params.seed)
    scale = 1 / math.sqrt(width)
    both = [methods.features_of(x, params.kernel, directions, scale) for x in (query, key)]
    return both[0], both[1]


def linear(params: Params, given: Cost | Inputs, count: int) -> methods.Result:
    """Linear attention in its parallel form."""
    queries, keys = mapped(params, given.query, given.key, count)
    return methods.parallel(queries, keys, given.value, params.causal)


def sizes_up_to(most: int, chosen: int) -> tuple[int, ...]:
    """Powers of two up to `most`, and what is chosen."""
    powers = {2**k for k in range(most.bit_length()) if 2**k <= most}
    return tuple(sorted(powers | {min(chosen, most), most}))


def compute(params: Params, inputs: Inputs) -> Generator[Any, None, Cost]:
    """Every method, its errors at other sizes, the singular values and the times."""
    query, key, value = inputs.query, inputs.key, inputs.value
    tokens, width = query.shape
    scale, causal = 1 / math.sqrt(width), params.causal
    given = (query, key, value, scale)
    full = methods.under_mask(*given, patterns.all_pairs(tokens, causal))
    free = methods.under_mask(*given, patterns.all_pairs(tokens, False))
    directions = methods.rotations(width, int(params.buckets), params.rounds, params.seed)
    codes = methods.codes(query, key, directions)
    yield Progress(0.3, message("progress.methods"))

    def masked(pairs: patterns.Pairs) -> methods.Result:
        return methods.under_mask(*given, pairs)

    def hashed(rounds: int) -> methods.Result:
        return masked(methods.hashed_pairs(codes, rounds, causal))

    def merged(rows: int) -> methods.Result:
        return methods.low_rank(*given, merge_of(params, tokens, rows))

    features = params.features if params.kernel == "positive" else width
    counts = counted(params, codes, tokens, width, features)
    ways: dict[str, tuple[tuple[int, ...], Callable[[int], methods.Result], int]] = {
        "full": ((), lambda _: full, 0),
        "window": (sizes_up_to(tokens, params.window),
                   lambda size: masked(patterns.window(tokens, size, causal)), params.window),
        "block": ((), lambda _: masked(pairs_of(params, codes, "block", 0)), 0),
        "hash": (tuple(range(1, params.rounds + 1)), hashed, params.rounds),
        "low_rank": (sizes_up_to(tokens, params.kept), merged, params.kept),
        "linear": (sizes_up_to(512, params.features) if params.kernel == "positive" else (),
                   lambda size: linear(params, inputs, size), params.features),
    }  # fmt: skip
    found = []
    for name, (sizes, way, chosen) in ways.items():
        exact = free.output if name == "low_rank" else full.output
        result = way(chosen)
        errors = []
        for size in sizes:
            errors.append(methods.error(way(size).output, exact))
            yield None
        found.append(Method(name, *counts[name], methods.error(result.output, exact), sizes,
                            tuple(errors), result.output))  # fmt: skip
    yield Progress(0.5, message("progress.methods"))
    singular = np.stack([
        np.linalg.svd(matrix, compute_uv=False)
        for matrix in (query @ key.T * scale, free.weights)
    ])  # fmt: skip
    yield None
    mapped_queries, mapped_keys = mapped(params, query, key, params.features)
    one_by_one, state, norm = methods.recurrent(mapped_queries, mapped_keys, value, causal)
    apart = float(np.abs(one_by_one - found[-1].output).max())
    yield Progress(0.6, message("progress.times"))
    from explorer.compute.attention.cost_time import measure

    times = yield from measure(params.cost_layer, causal)
    return Cost(
        inputs.source, query, key, value, scale, codes, full.output, free.output, full.weights,
        free.weights, singular,
        (methods.numerical_rank(singular[0]), methods.numerical_rank(singular[1])),
        tuple(found), state, norm, apart, times,
    )  # fmt: skip


def counted(
    params: Params, codes: np.ndarray, tokens: int, width: int, features: int
) -> dict[str, tuple[int, int]]:
    """Scores that are computed and FLOPs of one head, products only.

    A score costs 2 d, and reading a value with it 2 d. Hashing multiplies queries and keys with
    half as many directions as there are buckets in each round; merging E K and E V costs 2 n k d
    each; positive features 2 n d r for queries and for keys. A causal linear attention updates and
    reads a state of r × d numbers and r sums for each token.
    """
    out = {}
    for name in ("full", "window", "block"):
        number = int(pairs_of(params, codes, name, 0).sum())
        out[name] = (number, 4 * number * width)
    pairs = int(pairs_of(params, codes, "hash", params.rounds - 1).sum())
    hashing = 2 * 2 * tokens * width * (int(params.buckets) // 2) * params.rounds
    out["hash"] = (pairs, 4 * pairs * width + hashing)
    rows = min(params.kept, tokens)
    out["low_rank"] = (tokens * rows, 8 * tokens * rows * width)
    mapping = 4 * tokens * width * features if params.kernel == "positive" else 0
    out["linear"] = (
        tokens * features,
        4 * tokens * features * width + 2 * tokens * features + mapping,
    )
    return out


def scales_of(shared: Cost, params: Params) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace (times excepted: they are measured)."""
    errors = [one for way in shared.methods for one in (way.error, *way.errors)]
    row = row_of(params, shared.tokens)
    largest = [float(weights[row].max()) for weights in (shared.weights, shared.free_weights)]
    return {
        "weight": (0.0, min(1.0, 1.5 * max(largest))),
        "error": (0.0, max(*errors, 1e-9)),
        "singular": (0.0, float(shared.singular.max())),
    }  # fmt: skip


def row_of(params: Params, tokens: int) -> int:
    """The query whose reading is drawn, from 0."""
    return tokens - 1 if params.query < 0 else min(params.query, tokens - 1)
