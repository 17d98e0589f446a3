"""Runs attention in tiles, beside the two ways that came before it (torch for the reference)."""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import Any

import numpy as np

from explorer.compute.attention.flash import Chunks, Flash, Params, Step
from explorer.compute.attention.flash_inputs import Inputs, drawn, trained
from explorer.compute.attention.flash_tiles import (
    Plan,
    Walk,
    rounding,
    settled,
    tiles_of_rows,
    walk,
)
from explorer.compute.attention.flash_traffic import peaks_of, sweep_of, traffic_of
from explorer.compute.attention.flash_tree import reduce_row
from explorer.compute.attention.flash_whole import lazy_rows, summaries, whole
from explorer.core.trace import ComputedSteps, Limit, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """Every tile of the plane, and what the other ways move and hold; `shared` is a Flash.

    Raises ParamError: a text or a model that cannot be used, more tiles than can be walked.
    """
    yield Progress(0.0, message("progress.model"))
    inputs = drawn(params) if params.source == "drawn" else (yield from trained(params))
    yield Progress(0.3, message("progress.run"))
    # overflow, 0/0 and ∞ − ∞ are what some of the faults are about
    with np.errstate(all="ignore"):
        shared = yield from compute(params, inputs)
        notices = list(inputs.notices)
        names = tiles_parts(shared) if params.topic == "tiles" else tree_parts(shared)
    if params.topic == "tree" and params.query >= shared.tokens:
        notices.append(message("notice.row", row=params.query, last=shared.tokens - 1))
    count = sum(steps for _, steps in names)
    starts = np.cumsum([0, *(steps for _, steps in names)])[:-1].tolist()
    sections = tuple(
        Section(part, start, message(f"section.{part}"))
        for (part, _), start in zip(names, starts, strict=True)
    )
    return Trace(
        params, ComputedSteps(count, step_at, shared, params), shared, sections,
        scales_of(shared), limits_of(params, inputs, shared), tuple(notices),
    )  # fmt: skip


def tiles_parts(shared: Flash) -> list[tuple[str, int]]:
    """The parts of the topic "tiles" and how many steps each has."""
    traffic = shared.traffic
    return [("standard", len(traffic.kernels)), ("rows", len(traffic.rows)),
            ("tiles", len(shared.order)), ("compare", 1)]  # fmt: skip


def tree_parts(shared: Flash) -> list[tuple[str, int]]:
    """The parts of the topic "tree"."""
    tree = shared.tree
    assert tree is not None
    sums = [] if tree.online else [("spread", 1), ("sum_tree", tree.levels)]
    return [("scores", 1), ("serial", 1), ("tree", tree.levels), *sums, ("shares", 1)]


def step_at(shared: Flash, params: Params, index: int) -> Step:
    """A step: of a tile, everything it did, computed again from the start of its row block."""
    parts = tiles_parts(shared) if params.topic == "tiles" else tree_parts(shared)
    ends = np.cumsum([count for _, count in parts])
    which = int(np.searchsorted(ends, index, side="right"))
    part, count = parts[which]
    place = index - int(ends[which] - count)
    if part == "rows":
        return Step(part, place, chunks=chunks_of(shared, params, place))
    if part != "tiles":
        return Step(part, place)
    row_block, key_block = shared.order[place].tolist()
    with np.errstate(all="ignore"):
        tiles = tiles_of_rows(shared.query, shared.key, shared.value, shared.scale, shared.plan,
                              row_block, params.fault)  # fmt: skip
        for tile in tiles:
            if tile.key_block == key_block:
                break
    return Step(part, place, tile)


def chunks_of(shared: Flash, params: Params, row_block: int) -> Chunks:
    """The summaries of a row block, computed again."""
    plan = plan_of(params, shared.tokens, shared.width, right=True)
    right = (shared.query, shared.right_key, shared.right_value, shared.scale, plan, row_block)
    with np.errstate(all="ignore"):
        found = summaries(*right)
        *_, tile = tiles_of_rows(*right)
        largest = found[tile.key_block][0]
        base = np.where(np.isfinite(largest), largest, np.zeros_like(largest))
        weights = np.exp(tile.scores - base[:, None])
    maximum, total, mixed = (np.stack(parts) for parts in zip(*found, strict=True))
    return Chunks(maximum, total, mixed, tile.key_block, weights)


def plan_of(params: Params, tokens: int, width: int, *, right: bool = False) -> Plan:
    """How the plane is cut; with a wrong mask, as that fault needs it (unless `right`)."""
    fault = "none" if right else params.fault
    return Plan(
        tokens, width, min(params.block_rows, tokens), min(params.block_columns, tokens),
        params.causal, reach=int(fault == "offset"), skip=fault != "mask_after",
    )  # fmt: skip


def compute(params: Params, inputs: Inputs) -> Generator[Any, None, Flash]:
    """All three ways, the reference, and where the tiles first are wrong."""
    tokens, width = inputs.query.shape
    # the topic "tree" takes no tiles, and no tile too many either
    tiled = params.topic == "tiles"
    plan = plan_of(params, tokens, width) if tiled else Plan(tokens, width, tokens, tokens,
                                                             params.causal)  # fmt: skip
    right = plan_of(params, tokens, width, right=True) if tiled else plan
    fault = params.fault if tiled else "none"
    scale = params.gain / math.sqrt(width)
    found: Walk | None = None
    given = (inputs.query, inputs.given_key, inputs.given_value)
    for row_block, so_far in walk(*given, scale, plan, fault):
        found = so_far
        yield Progress(0.3 + 0.5 * (row_block + 1) / plan.row_blocks)
    assert found is not None
    standard = whole(inputs.query, inputs.key, inputs.value, scale, params.causal)
    yield None
    lazy = lazy_rows(inputs.query, inputs.key, inputs.value, scale, right)
    yield None
    exact = reference(inputs, scale, params.causal)
    yield None
    largest, size = largest_score(inputs, scale, right), inputs.query.dtype.itemsize
    tolerance = rounding(inputs.query.dtype, largest, float(np.abs(inputs.value).max()))
    apart = np.abs(found.output.astype(np.float64) - exact)
    wrong = np.argwhere(~(apart <= tolerance))
    first = (int(wrong[0, 0]), int(wrong[0, 1])) if len(wrong) else (-1, -1)
    first_tile = -1
    if len(wrong):
        first_tile = yield from first_wrong_tile(inputs, scale, plan, right, fault, tolerance)
    tree, difference = None, float(apart.max())
    if not tiled:
        row = min(tokens - 1 if params.query < 0 else params.query, tokens - 1)
        scores = row_scores(inputs, scale, row, causal=params.causal)
        tree = reduce_row(scores, int(params.threads), row, online=params.online)
        difference = float(np.abs(tree.shares - softmax(scores)).max())
    return Flash(
        inputs.source, inputs.query, inputs.given_key, inputs.given_value, inputs.key,
        inputs.value, scale, plan,
        np.array(list(plan.order()), dtype=np.int64), found.maximum, found.total, found.rescaled,
        found.output, found.log_sum, standard, lazy, exact, difference, tolerance, first,
        first_tile, largest, traffic_of(plan, size, unfused=params.unfused),
        peaks_of(right, size), sweep_of(right, size, unfused=params.unfused),
        tree,
    )  # fmt: skip


def reference(inputs: Inputs, scale: float, causal: bool) -> np.ndarray:
    """torch's attention on the right Q, K and V, in FP64: (N, d)."""
    import torch
    from torch.nn import functional

    query, key, value = (
        torch.tensor(array.astype(np.float64))[None, None]
        for array in (inputs.query, inputs.key, inputs.value)
    )
    found = functional.scaled_dot_product_attention(
        query, key, value, is_causal=causal, scale=scale
    )
    out: np.ndarray = found[0, 0].numpy()
    return out


def softmax(scores: np.ndarray) -> np.ndarray:
    """torch's softmax in FP64: (T,)."""
    import torch

    out: np.ndarray = torch.softmax(torch.tensor(scores.astype(np.float64)), 0).numpy()
    return out


def row_scores(inputs: Inputs, scale: float, row: int, *, causal: bool) -> np.ndarray:
    """(T,) the scores of a query with the keys it may read."""
    keys = inputs.key[: row + 1] if causal else inputs.key
    scores: np.ndarray = (keys.astype(np.float64) @ inputs.query[row]) * scale
    return scores.astype(inputs.query.dtype)


def largest_score(inputs: Inputs, scale: float, plan: Plan) -> float:
    """The largest score that is not masked."""
    scores = inputs.query.astype(np.float64) @ inputs.key.astype(np.float64).T * scale
    return float(
        np.where(np.tri(len(scores), dtype=bool) | (not plan.causal), scores, -np.inf).max()
    )


def first_wrong_tile(
    inputs: Inputs, scale: float, plan: Plan, right: Plan, fault: str, tolerance: float
) -> Generator[None, None, int]:
    """The place in the order of visits after which a running result differs from what a right run
    has there; -1 if that is never seen. A run may visit more tiles than a right one does."""
    place = 0
    for row_block in range(plan.row_blocks):
        good = [
            settled(tile)[0]
            for tile in tiles_of_rows(inputs.query, inputs.key, inputs.value, scale, right,
                                      row_block)
        ]  # fmt: skip
        for tile in tiles_of_rows(inputs.query, inputs.given_key, inputs.given_value, scale, plan,
                                  row_block, fault):  # fmt: skip
            expected = good[min(tile.key_block, len(good) - 1)].astype(np.float64)
            apart = np.abs(settled(tile)[0].astype(np.float64) - expected)
            if not bool((apart <= 2 * tolerance).all()):
                return place
            place += 1
        yield None
    return -1


def scales_of(shared: Flash) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace."""

    def size(array: np.ndarray) -> tuple[float, float]:
        finite = np.abs(array[np.isfinite(array)].astype(np.float64))
        return 0.0, float(finite.max()) if finite.size and finite.max() > 0 else 1.0

    def spread(array: np.ndarray) -> tuple[float, float]:
        finite = array[np.isfinite(array)].astype(np.float64)
        if not finite.size:
            return 0.0, 1.0
        low, high = float(finite.min()), float(finite.max())
        return (low, high) if high > low else (low - 0.5, high + 0.5)

    ratios = np.concatenate([shared.sweep.by_rows, shared.sweep.by_columns])
    return {
        "query": size(shared.query), "key": size(shared.key), "value": size(shared.value),
        "maximum": spread(shared.maximum), "total": (0.0, size(shared.total)[1]),
        "exponential": (0.0, 1.0), "ratio": (0.0, float(ratios.max())),
    }  # fmt: skip


def limits_of(params: Params, inputs: Inputs, shared: Flash) -> dict[str, Limit]:
    """Layers and heads there are; the rows that can be reduced."""
    last = shared.tokens - 1
    return {**inputs.limits, "query": Limit(-1, last)}
