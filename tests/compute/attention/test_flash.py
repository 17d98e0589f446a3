"""Attention in tiles: equal to torch for any tile, its bytes, its memory, and its faults.

Tolerances: `rounding` allows two units in the last place, times 1 + the largest score, of the
largest value. On unit normal numbers that is about 5e-6 in FP32; seen are 3e-7 to 6e-7, and 4e-16
to 7e-16 in FP64, so the drawn cases are held to 1e-6 and 2e-15.
"""

from __future__ import annotations

import json
import math
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from explorer.compute.attention import flash_checks
from explorer.compute.attention.flash import DTYPES, Flash, Params, Step
from explorer.compute.attention.flash_inputs import rises_of, shared_by, turned
from explorer.compute.attention.flash_run import run
from explorer.compute.attention.flash_tiles import FAULTS, Plan, attend, tiles_of_rows
from explorer.compute.attention.flash_traffic import (
    peaks_of,
    standard_moves,
    sweep_of,
    tile_moves,
    tile_total,
    traffic_of,
)
from explorer.compute.attention.flash_tree import reduce_row
from explorer.compute.attention.flash_whole import lazy_rows, whole
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

TIGHT = {np.float32: 1e-6, np.float64: 2e-15}


def drawn(tokens: int, width: int, dtype: Any = np.float32, seed: int = 0) -> list[np.ndarray]:
    generator = np.random.default_rng(seed)
    return [generator.standard_normal((tokens, width)).astype(dtype) for _ in range(3)]


def sdpa(query: np.ndarray, key: np.ndarray, value: np.ndarray, causal: bool) -> np.ndarray:
    q, k, v = (torch.tensor(a.astype(np.float64))[None, None] for a in (query, key, value))
    found: np.ndarray = functional.scaled_dot_product_attention(q, k, v, is_causal=causal).numpy()
    return found[0, 0]


def traced(**given: Any) -> Trace:
    return drive(run(Params(**given)))


def shared_of(**given: Any) -> Flash:
    found: Flash = traced(**given).shared
    return found


# equality -----------------------------------------------------------------------------------


@given(
    tokens=st.integers(1, 40), width=st.integers(1, 9), rows=st.integers(1, 45),
    columns=st.integers(1, 45), causal=st.booleans(), seed=st.integers(0, 9),
    dtype=st.sampled_from([np.float32, np.float64]),
)  # fmt: skip
def test_that_any_tile_gives_the_result_of_torch(
    tokens: int, width: int, rows: int, columns: int, causal: bool, seed: int, dtype: Any
) -> None:
    query, key, value = drawn(tokens, width, dtype, seed)
    plan = Plan(tokens, width, rows, columns, causal)
    found = attend(query, key, value, 1 / math.sqrt(width), plan)
    # without a scale on the drawn numbers' own size scores reach 5: twice the usual room
    assert np.abs(found.output - sdpa(query, key, value, causal)).max() <= 2 * TIGHT[dtype]
    scores = torch.tensor(query.astype(np.float64) @ key.T.astype(np.float64) / math.sqrt(width))
    if causal:
        scores = scores.masked_fill(torch.ones_like(scores, dtype=torch.bool).triu(1), -math.inf)
    log_sum = scores.logsumexp(1).numpy()
    assert np.abs(found.log_sum - log_sum).max() <= 4 * TIGHT[dtype]
    assert np.abs(lazy_rows(query, key, value, 1 / math.sqrt(width), plan)
                  - found.output).max() <= 4 * TIGHT[dtype]  # fmt: skip


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize(
    ("tokens", "width", "rows", "columns"),
    [(128, 32, 16, 16), (128, 32, 16, 32), (1024, 64, 64, 64), (1024, 64, 128, 128)],
)
def test_that_the_result_is_exact_at_the_sizes_of_the_table(
    tokens: int, width: int, rows: int, columns: int, dtype: Any
) -> None:
    query, key, value = drawn(tokens, width, dtype)
    found = attend(query, key, value, 1 / math.sqrt(width), Plan(tokens, width, rows, columns))
    assert np.abs(found.output - sdpa(query, key, value, True)).max() <= TIGHT[dtype]
    standard = whole(query, key, value, 1 / math.sqrt(width), True)
    assert np.abs(found.output - standard).max() <= 2 * TIGHT[dtype]


def test_that_a_hand_case_comes_out_tile_by_tile() -> None:
    """Scores 0, ln 2, 0 for the only query that sees all: weights 1/4, 1/2, 1/4."""
    query = np.array([[0.0], [0.0], [1.0]])
    key = np.array([[0.0], [math.log(2)], [0.0]])
    value = np.array([[4.0], [8.0], [12.0]])
    tiles = list(tiles_of_rows(query, key, value, 1.0, Plan(3, 1, 3, 1), 0))
    last = [
        (float(t.maximum[2]), float(t.total[2]), float(t.accumulator[2, 0])) for t in tiles
    ]  # fmt: skip
    assert np.allclose(last, [(0, 1, 4), (math.log(2), 1.5, 10), (math.log(2), 2, 16)])
    assert [bool(t.rescaled[2]) for t in tiles] == [False, True, False]
    assert float(tiles[1].factor[2]) == pytest.approx(0.5)


@pytest.mark.parametrize("dtype", list(DTYPES))
def test_that_a_trained_head_gives_the_result_of_torch_in_every_type(dtype: str) -> None:
    trace = traced(dtype=dtype)
    assert trace.shared.query.dtype == DTYPES[dtype]
    found = flash_checks.checks(trace.params, trace)
    assert {check.status for check in found} == {"passed"}


def test_that_a_step_is_the_walk_at_that_tile() -> None:
    trace = traced(source="drawn", tokens=24, width=4, block_rows=5, block_columns=7)
    shared: Flash = trace.shared
    start = next(s.start for s in trace.sections if s.id == "tiles")
    for place, (row_block, key_block) in enumerate(shared.order.tolist()):
        step: Step = trace[start + place]
        assert step.tile is not None
        rows = shared.plan.row_span(row_block)
        assert np.array_equal(step.tile.maximum, shared.maximum[rows, key_block])
        assert np.array_equal(step.tile.total, shared.total[rows, key_block])
        if key_block == shared.plan.visited(row_block) - 1:
            settled = step.tile.accumulator / step.tile.total[:, None]
            assert np.array_equal(settled, shared.output[rows])


def test_that_rescales_are_where_the_running_maximum_rises() -> None:
    shared = shared_of(block_columns=4)
    scores = shared.query.astype(np.float64) @ shared.key.T.astype(np.float64) * shared.scale
    scores[np.triu_indices(shared.tokens, 1)] = -np.inf
    assert rises_of(scores, 4) == int(shared.rescaled.sum()) > 0


# bytes ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tokens", "width", "rows", "columns", "tiles", "read", "written", "ratio"),
    [
        (128, 32, 16, 16, (36, 28), 163_840, 16_896, 1.81),
        (128, 32, 16, 32, (20, 12), 180_224, 16_896, 1.66),
        (1024, 64, 64, 64, (136, 120), 4_718_592, 266_240, 3.58),
        (1024, 64, 128, 128, (36, 28), 2_621_440, 266_240, 6.17),
    ],
)
def test_that_the_bytes_are_those_of_the_table(
    tokens: int, width: int, rows: int, columns: int, tiles: tuple[int, int], read: int,
    written: int, ratio: float,
) -> None:  # fmt: skip
    plan = Plan(tokens, width, rows, columns)
    visited = len(list(plan.order()))
    assert (visited, plan.row_blocks * plan.key_blocks - visited) == tiles
    traffic = traffic_of(plan, 4)
    assert traffic.tiles.sum(axis=0).tolist() == [read, written]
    standard = {128: [180_224, 147_456], 1024: [9_175_040, 8_650_752]}[tokens]
    assert traffic.standard.sum(axis=0).tolist() == standard
    assert round(traffic.ratio, 2) == ratio


@pytest.mark.parametrize(("rows", "ratio"), [(64, 2.00), (128, 3.77)])
def test_that_without_a_mask_the_ratio_is_that_of_the_table(rows: int, ratio: float) -> None:
    assert round(traffic_of(Plan(1024, 64, rows, 64, causal=False), 4).ratio, 2) == ratio


@given(
    tokens=st.integers(1, 60), width=st.integers(1, 8), rows=st.integers(1, 60),
    columns=st.integers(1, 60), causal=st.booleans(),
)  # fmt: skip
def test_that_the_bytes_are_those_of_the_slices_that_are_read(
    tokens: int, width: int, rows: int, columns: int, causal: bool
) -> None:
    plan = Plan(tokens, width, rows, columns, causal)
    read = written = 0
    for row_block in range(plan.row_blocks):
        span = plan.row_span(row_block)
        height = span.stop - span.start
        read += height * width
        written += height * width + height
        for key_block in range(plan.key_blocks):
            if plan.allowed(row_block, key_block).any():
                keys = plan.key_span(key_block)
                read += 2 * (keys.stop - keys.start) * width
    assert tile_moves(plan, 4).sum(axis=0).tolist() == [4 * read, 4 * written]
    assert tile_total(plan, 4) == 4 * (read + written)


def test_that_the_gain_depends_on_the_rows_and_hardly_on_the_columns() -> None:
    sweep = sweep_of(Plan(1024, 64, 64, 64, causal=False), 4)
    assert np.all(np.diff(sweep.by_rows) > 0)
    assert sweep.by_rows[-1] / sweep.by_rows[0] > 100
    assert np.ptp(sweep.by_columns) == 0
    causal = sweep_of(Plan(1024, 64, 64, 64), 4)
    up_to_rows = causal.by_columns[causal.sizes <= 64]
    assert np.ptp(up_to_rows) == 0


def test_that_unfused_kernels_move_the_matrix_twice_more_each() -> None:
    names, fused = standard_moves(100, 8, 4)
    more, unfused = standard_moves(100, 8, 4, unfused=True)
    assert set(more) - set(names) == {"dots", "scale", "mask"}
    assert unfused.sum() - fused.sum() == 2 * 2 * 100 * 100 * 4
    assert "mask" not in standard_moves(100, 8, 4, unfused=True, causal=False)[0]


@pytest.mark.parametrize(("way", "slack"), [("standard", 0.04), ("rows", 0.35), ("tiles", 1.2)])
def test_that_the_peaks_are_what_the_code_allocates(way: str, slack: float) -> None:
    """Measured by tracemalloc; beside what the formula counts there are row-sized temporaries, and
    in tiles, numpy's masked copy and the products before they are added."""
    tokens, width, rows = 512, 32, 32
    query, key, value = drawn(tokens, width)
    plan = Plan(tokens, width, rows, rows)
    scale = 1 / math.sqrt(width)
    run_it = {
        "standard": lambda: whole(query, key, value, scale, False),
        "rows": lambda: lazy_rows(query, key, value, scale, plan),
        "tiles": lambda: [None for _ in tiles_of_rows(query, key, value, scale, plan, 15)],
    }[way]
    run_it()
    tracemalloc.start()
    run_it()
    measured = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    peaks = peaks_of(plan, 4)
    expected = peaks.fast if way == "tiles" else getattr(peaks, way)
    output = 0 if way == "tiles" else query.nbytes
    assert expected * (0.5 if way == "tiles" else 0.95) <= measured
    assert measured <= (expected + output) * (1 + slack)


def test_that_the_three_ways_are_in_order_of_memory() -> None:
    peaks = peaks_of(Plan(1024, 64, 64, 64), 4)
    assert peaks.standard > 20 * peaks.rows > 20 * peaks.tiles
    assert peaks.fast == peaks_of(Plan(4096, 64, 64, 64), 4).fast, "whatever N is"
    traffic = traffic_of(Plan(1024, 64, 64, 64), 4)
    assert traffic.total("rows") > traffic.total("standard"), "memory is not traffic"


# faults -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "none"])
@pytest.mark.parametrize("source", ["text", "drawn"])
def test_that_every_fault_turns_the_badge_red_and_points_at_a_wrong_cell(
    fault: str, source: str
) -> None:
    given: dict[str, Any] = {"source": source, "fault": fault, "tokens": 24, "width": 8}
    if fault == "no_max" and shared_of(**given).largest < math.log(65504):
        given["gain"] = 8.0  # scores of drawn numbers reach about 4: too small for FP16 to overflow
    trace = traced(**given)
    shared: Flash = trace.shared
    assert shared.wrong
    assert flash_checks.checks(trace.params, trace)[0].status == "failed"
    row, column = shared.first_wrong
    cell = abs(float(shared.output[row, column]) - shared.exact[row, column])
    assert not cell <= shared.tolerance
    before = np.abs(shared.output.astype(np.float64) - shared.exact).ravel()
    assert (before[: row * shared.width + column] <= shared.tolerance).all()
    assert 0 <= shared.first_tile < len(shared.order)
    # far beyond rounding: it cannot be red by accident, and is green without the fault
    assert not shared.difference <= 1000 * shared.tolerance or fault == "no_max"
    healthy = shared_of(**{**given, "fault": "none"})
    assert not healthy.wrong


def test_that_without_overflow_the_maximum_is_not_needed() -> None:
    shared = shared_of(source="drawn", fault="no_max", gain=0.25)
    assert shared.query.dtype == np.float16
    assert shared.largest < math.log(65504)
    assert not shared.wrong


def test_that_with_one_tile_a_row_there_is_no_rescale_to_forget() -> None:
    shared = shared_of(source="drawn", tokens=24, block_columns=24, fault="no_rescale")
    assert not shared.wrong
    assert shared.rescaled.sum() == 0


def test_that_a_mask_off_by_one_reads_exactly_one_key_more() -> None:
    tokens = 12
    right, wrong = (Plan(tokens, 1, 5, 3, reach=reach) for reach in (0, 1))
    for row_block in range(right.row_blocks):
        for key_block in range(right.key_blocks):
            more = wrong.allowed(row_block, key_block) ^ right.allowed(row_block, key_block)
            rows, keys = right.row_span(row_block), right.key_span(key_block)
            for row, column in np.argwhere(more).tolist():
                assert keys.start + column == rows.start + row + 1


def test_that_a_mask_after_the_softmax_loses_weight() -> None:
    query, key, _ = drawn(9, 4)
    plan = Plan(9, 4, 3, 3, skip=False)
    shares = attend(query, key, np.ones((9, 4), dtype=np.float32), 0.5, plan, "mask_after").output
    assert (shares[:-1] < 0.999).all(), "rows no longer sum to 1"
    assert shares[-1, 0] == pytest.approx(1.0), "the last row has nothing masked"


def test_that_repeat_and_repeat_interleave_are_torchs() -> None:
    heads, shared = 8, 4
    one = torch.arange(shared)
    for head in range(heads):
        reads, given = shared_by(head, heads, shared)
        assert reads == int(one.repeat_interleave(heads // shared)[head])
        assert given == int(one.repeat(heads // shared)[head])


def test_that_values_are_turned_as_the_models_turn_queries() -> None:
    from explorer.compute.models.rotary import rotate

    value = drawn(7, 6)[0]
    turns = torch.arange(7.0)[:, None] * 10000.0 ** (-torch.arange(3) / 3)
    assert np.abs(rotate(torch.tensor(value), turns).numpy() - turned(value)).max() < 1e-6
    assert np.array_equal(turned(value[:, :5])[:, 4], value[:, 4])


@pytest.mark.parametrize(
    ("given", "field", "key"),
    [
        ({"fault": "offset", "causal": False}, "fault", "error.no_mask"),
        ({"source": "drawn", "width": 7}, "width", "error.width"),
        ({"source": "drawn", "tokens": 1024}, "block_rows", "error.tiles"),
    ],
)
def test_that_what_cannot_be_walked_is_refused_by_name(
    given: dict[str, Any], field: str, key: str
) -> None:
    with pytest.raises(ParamError) as error:
        Params(**given).validate()
    assert (error.value.field, error.value.key) == (field, key)


def test_that_a_long_text_is_refused_with_small_tiles_and_taken_with_larger() -> None:
    text = "to be or not to be " * 40
    small = Params(model="bilingual", text=text, block_rows=1, block_columns=1)
    with pytest.raises(ParamError):
        drive(run(small))
    found = drive(run(replace(small, block_rows=32, block_columns=32)))
    assert not found.shared.wrong


def test_that_a_model_that_adds_to_its_scores_says_that_q_and_k_are_taken_alone(
    root: Path,
) -> None:
    models = root / "resources" / "models"
    for folder in sorted(models.glob("*/config.json")):
        content = json.loads(folder.read_text(encoding="utf-8"))
        if content.get("decoder", {}).get("positions") in ("alibi", "t5"):
            found = traced(folder=str(folder.parent), text="the que")
            assert [one.key for one in found.notices] == ["notice.apart"]
            assert not found.shared.wrong
            return
    pytest.skip("no model with such positions ships")


# the tree ---------------------------------------------------------------------------------------


@given(
    scores=st.lists(st.floats(-50, 50), min_size=1, max_size=70),
    threads=st.sampled_from([2, 4, 8, 16, 64]), online=st.booleans(),
)  # fmt: skip
def test_that_a_tree_gives_the_softmax_of_torch(
    scores: list[float], threads: int, online: bool
) -> None:
    numbers = np.array(scores)
    tree = reduce_row(numbers, threads, online=online)
    tensor = torch.tensor(numbers)
    assert tree.maxima[-1, 0] == numbers.max()
    assert tree.maxima[-1, 0] + math.log(tree.sums[-1, 0]) == pytest.approx(
        float(tensor.logsumexp(0)), abs=1e-12
    )
    assert np.abs(tree.shares - tensor.softmax(0).numpy()).max() < 1e-13
    assert tree.levels == math.log2(threads)
    assert tree.maxima.shape == (tree.levels + 1, threads)
    alive = np.isfinite(np.where(np.isnan(tree.maxima), np.nan, 0.0)).sum(axis=1)
    assert alive.tolist() == [threads >> level for level in range(tree.levels + 1)]
    assert tree.steps_together == -(-len(scores) // threads) - 1 + tree.levels


def test_that_32_numbers_take_8_threads_six_steps_and_one_thread_31() -> None:
    tree = reduce_row(np.arange(32.0), 8)
    assert (tree.steps_together, tree.steps_alone) == (6, 31)
