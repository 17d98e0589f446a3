"""What attention costs, and what cheaper kinds lose: counted, computed, compared with torch.

Tolerances: everything is float64 on both sides, products of at most 256 terms of unit normal
numbers; 1e-12 leaves room for the order of summation. Counts are whole numbers and equal.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional

from explorer.compute.attention import cost_methods as methods
from explorer.compute.attention import cost_patterns as patterns
from explorer.compute.attention import cost_time
from explorer.compute.attention.cost import METHODS, NOTHING, Cost, Params
from explorer.compute.attention.cost_checks import checks, flops_by_hand, flops_by_torch
from explorer.compute.attention.cost_count import (
    Layer,
    attainable,
    attention,
    crossovers,
    feed_forward,
    memory,
    operations,
    projections,
)
from explorer.compute.attention.cost_growth import flops_of, shares_at, shares_of
from explorer.compute.attention.cost_inputs import far_weight
from explorer.compute.attention.cost_patterns import Blocks
from explorer.compute.attention.cost_run import pairs_of, run
from explorer.core.trace import Trace, drive

TIGHT = 1e-12


@pytest.fixture(scope="module", autouse=True)
def _no_times() -> Any:
    """Times are measured in their own test alone."""
    before = cost_time.measure

    def nothing(layer: Layer, causal: bool) -> Any:
        yield None
        return NOTHING

    cost_time.measure = nothing
    yield
    cost_time.measure = before


def traced(**given: Any) -> Trace:
    return drive(run(Params(**given)))


def drawn(tokens: int, width: int, seed: int = 0) -> list[np.ndarray]:
    random = np.random.default_rng(seed)
    return [random.standard_normal((tokens, width)) for _ in range(3)]


def sdpa(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, mask: np.ndarray | None = None
) -> np.ndarray:
    q, k, v = (torch.tensor(array)[None, None] for array in (query, key, value))
    found: np.ndarray = functional.scaled_dot_product_attention(
        q, k, v, attn_mask=None if mask is None else torch.tensor(mask)
    ).numpy()
    return found[0, 0]


# counts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("heads", "width", "tokens"), [(1, 8, 5), (4, 16, 33), (3, 8, 64)])
def test_that_the_flops_are_those_torch_counts(heads: int, width: int, tokens: int) -> None:
    layer = Layer(heads, width)
    assert flops_by_hand(layer, tokens) == flops_by_torch(layer, tokens)


@pytest.mark.parametrize(("skips", "first", "second"), [(False, 2, 6), (True, 4, 12)])
def test_that_attention_overtakes_at_the_crossovers(skips: bool, first: int, second: int) -> None:
    layer = Layer(4, 16)
    d = layer.width

    def square(tokens: int) -> int:
        return attention(layer, patterns.full_count(tokens, skips))

    one, both = crossovers(layer, skips)
    assert (one + skips, both + skips) == (first * d, second * d)
    assert square(one) == projections(layer, one)
    assert square(one - 1) < projections(layer, one - 1)
    assert square(both) == projections(layer, both) + feed_forward(layer, both)


def test_that_a_layer_of_width_4096_crosses_at_8192_and_24576() -> None:
    assert crossovers(Layer(32, 128), False) == (8192, 24576)


def test_that_the_causal_mask_halves_the_pairs_up_to_the_diagonal() -> None:
    for tokens in (1, 2, 7, 100):
        twice = 2 * patterns.full_count(tokens, True)
        assert twice == patterns.full_count(tokens, False) + tokens


@given(st.integers(1, 60), st.integers(1, 70), st.booleans())
def test_that_the_pairs_of_a_window_follow_their_formula(n: int, w: int, causal: bool) -> None:
    assert patterns.window(n, w, causal).sum() == patterns.window_count(n, w, causal)


@settings(max_examples=200)
@given(st.integers(1, 60), st.integers(1, 9), st.integers(0, 6), st.integers(0, 5), st.booleans())
def test_that_the_pairs_of_blocks_follow_their_formula(
    tokens: int, size: int, stride: int, first: int, causal: bool
) -> None:
    plan = Blocks(size, stride, first)
    assert patterns.blocks(tokens, plan, causal).sum() == patterns.block_count(tokens, plan, causal)


def test_that_bytes_are_those_of_real_tensors() -> None:
    layer, tokens = Layer(4, 8, 2), 48
    d = layer.width
    tensors = {
        "weights": [torch.empty(d, d, dtype=torch.float16) for _ in range(4)],
        "vectors": [torch.empty(tokens, d, dtype=torch.float16) for _ in range(4)],
        "scores": [torch.empty(layer.heads, tokens, tokens, dtype=torch.float16)],
        "log_sums": [torch.empty(layer.heads, tokens, dtype=torch.float32)],
    }
    found = memory(layer, tokens)
    for name, made in tensors.items():
        assert getattr(found, name) == sum(one.nbytes for one in made), name


def test_that_the_bytes_of_operations_are_those_of_their_tensors() -> None:
    layer, batch, new, context = Layer(2, 8, 4), 3, 5, 11
    d, heads = layer.width, layer.heads

    def size(*shape: int) -> int:
        return int(torch.empty(shape).nbytes)

    found = {one.name: one for one in operations(layer, new, context, batch, skips=False)}
    x, cached = size(batch, new, d), size(batch, context, d)
    scores = size(batch, heads, new, context)
    assert found["qkv"].bytes == x + size(d, 3 * d) + 3 * x
    assert found["scores"].bytes == x + cached + scores
    assert found["softmax"].bytes == 2 * scores
    assert found["mix"].bytes == scores + cached + x
    assert found["fused"].bytes == 2 * x + 2 * cached
    assert found["output"].bytes == size(d, d) + 2 * x
    wide = size(batch, new, 4 * d)
    assert found["feed_forward"].bytes == 2 * size(d, 4 * d) + (x + wide) + (wide + x)


def test_that_the_flops_of_operations_are_those_torch_counts() -> None:
    from torch.utils.flop_counter import FlopCounterMode

    layer, batch, new, context = Layer(2, 8), 3, 5, 11
    d = layer.width
    found = {one.name: one.flops for one in operations(layer, new, context, batch, skips=False)}
    q, k = torch.zeros(batch * 2, new, 8), torch.zeros(batch * 2, context, 8)
    x = torch.zeros(batch * new, d)
    calls = {
        "qkv": lambda: x @ torch.zeros(d, 3 * d),
        "scores": lambda: torch.bmm(q, k.transpose(1, 2)),
        "mix": lambda: torch.bmm(torch.zeros(batch * 2, new, context), k),
        "output": lambda: x @ torch.zeros(d, d),
        "feed_forward": lambda: (x @ torch.zeros(d, 4 * d)) @ torch.zeros(4 * d, d),
    }
    for name, call in calls.items():
        with FlopCounterMode(display=False) as counter:
            call()
        assert counter.get_total_flops() == found[name], name


def test_that_more_texts_at_once_lift_the_projections_and_not_attention() -> None:
    layer = Layer(32, 128)
    one, many = (
        {o.name: o.intensity for o in operations(layer, 1, 4096, batch, skips=True)}
        for batch in (1, 256)
    )
    assert one["qkv"] < 1 < 100 < many["qkv"]
    assert many["fused"] == pytest.approx(one["fused"], rel=1e-12)
    assert many["scores"] == pytest.approx(one["scores"], rel=1e-12)


def test_that_decoding_is_memory_bound_where_fused_prefill_is_not() -> None:
    layer, ridge = Layer(32, 128), 312e12 / 2039e9
    prefill, decode = (
        {o.name: o.intensity for o in operations(layer, new, 4096, 1, skips=False)}
        for new in (4096, 1)
    )
    assert all(intensity < ridge for intensity in decode.values())
    assert prefill["fused"] > ridge > prefill["softmax"]


def test_that_the_roof_bends_at_the_ridge() -> None:
    assert attainable(10.0, 100.0, 5.0) == 50.0
    assert attainable(20.0, 100.0, 5.0) == attainable(40.0, 100.0, 5.0) == 100.0


# methods ----------------------------------------------------------------------------------


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("name", ["full", "window", "block", "hash"])
def test_that_a_pattern_gives_what_torch_gives_with_it_as_mask(name: str, causal: bool) -> None:
    trace = traced(source="drawn", tokens=40, width=8, causal=causal, window=5, rounds=3)
    shared: Cost = trace.shared
    mask = pairs_of(trace.params, shared.codes, name, 2)
    exact = sdpa(shared.query, shared.key, shared.value, mask)
    assert np.abs(exact - shared.method(name).output).max() < TIGHT
    start = next(section.start for section in trace.sections if section.id == name)
    last = trace[start + (2 if name == "hash" else 0)]
    assert np.array_equal(last.pairs, mask)
    full = sdpa(shared.query, shared.key, shared.value, patterns.all_pairs(40, causal))
    expected = np.linalg.norm(exact - full) / np.linalg.norm(full)
    assert last.error == pytest.approx(expected, abs=1e-12)


def test_that_a_window_over_the_whole_text_is_exact() -> None:
    shared: Cost = traced(source="drawn", tokens=20, width=4, window=20).shared
    assert shared.method("window").error == 0


def test_that_layers_carry_a_window_as_far_as_the_formula_says() -> None:
    tokens, width = 30, 4
    pairs = patterns.window(tokens, width, True)
    for layers in (1, 2, 3, 5):
        reached = patterns.reach(pairs, layers)
        assert np.array_equal(reached, patterns.window(tokens, layers * (width - 1) + 1, True))


def test_that_what_a_window_reaches_is_what_a_change_moves_through_layers() -> None:
    tokens, layers = 12, 3
    query, key, value = drawn(tokens, 6)
    pairs = patterns.window(tokens, 3, True)

    def stacked(x: np.ndarray) -> np.ndarray:
        for _ in range(layers):
            x = x + methods.under_mask(query, key, x, 1.0, pairs).output
        return x

    for token in range(tokens):
        changed = value.copy()
        changed[token] += 1
        moved = np.abs(stacked(changed) - stacked(value)).max(axis=1) > 0
        assert np.array_equal(moved, patterns.reach(pairs, layers)[:, token])


def test_that_more_rounds_keep_every_pair_and_only_add() -> None:
    query, key, _ = drawn(50, 8)
    found = methods.codes(query, key, methods.rotations(8, 8, 5, 0))
    before = methods.hashed_pairs(found, 1, True)
    for rounds in range(2, 6):
        now = methods.hashed_pairs(found, rounds, True)
        assert (now | before == now).all()
        assert now.sum() > before.sum()
        before = now


def test_that_vectors_of_one_direction_share_a_bucket_and_opposite_ones_never_do() -> None:
    vectors = drawn(30, 8)[0]
    directions = methods.rotations(8, 16, 4, 1)
    same = methods.bucket_of(vectors, directions)
    assert np.array_equal(methods.bucket_of(3.5 * vectors, directions), same)
    assert (methods.bucket_of(-vectors, directions) != same).all()


def test_that_two_buckets_split_as_angles_do() -> None:
    """Sign of one random direction: two vectors at an angle θ agree with probability 1 − θ/π
    (Goemans and Williamson 1995). 4000 rounds: four standard deviations are 0.032."""
    rounds = 4000
    directions = methods.rotations(2, 2, rounds, 0)
    for angle in (0.3, 1.0, 2.0):
        pair = np.array([[1.0, 0.0], [math.cos(angle), math.sin(angle)]])
        found = methods.bucket_of(pair, directions)
        assert abs((found[:, 0] == found[:, 1]).mean() - (1 - angle / math.pi)) < 0.032


def test_that_centring_the_keys_changes_no_weight() -> None:
    query, key, value = drawn(20, 6)
    pairs = patterns.all_pairs(20, True)
    one = methods.under_mask(query, key, value, 1.0, pairs)
    two = methods.under_mask(query, key - key.mean(axis=0), value, 1.0, pairs)
    assert np.abs(one.weights - two.weights).max() < TIGHT


@pytest.mark.parametrize("kind", ["mean", "gaussian"])
def test_that_linformer_is_attention_on_merged_keys_and_values(kind: str) -> None:
    query, key, value = drawn(24, 8)
    merge = methods.merging(24, 6, kind, 3)
    assert merge.shape == (6, 24)
    found = methods.low_rank(query, key, value, 8**-0.5, merge)
    assert np.abs(found.output - sdpa(query, merge @ key, merge @ value)).max() < TIGHT
    assert np.abs(found.weights @ value - found.output).max() < 1e-11
    assert np.linalg.matrix_rank(found.weights) <= 6


def test_that_linformer_with_all_rows_is_exact_attention() -> None:
    query, key, value = drawn(16, 4)
    found = methods.low_rank(query, key, value, 0.5, methods.merging(16, 16, "mean", 0))
    assert np.abs(found.output - sdpa(query, key, value)).max() < TIGHT


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("kernel", ["elu", "positive"])
def test_that_the_recurrent_form_equals_the_parallel_form(kernel: str, causal: bool) -> None:
    trace = traced(source="drawn", tokens=30, width=8, kernel=kernel, causal=causal, features=40)
    assert 0 < trace.shared.recurrent < TIGHT


def test_that_elu_is_that_of_torch() -> None:
    vectors = drawn(9, 5)[0] * 3
    found = methods.features_of(vectors, "elu", np.zeros((5, 1)), 1.0)
    theirs = functional.elu(torch.tensor(vectors)).numpy() + 1
    assert np.abs(found - theirs).max() < TIGHT


def test_that_positive_features_approach_softmax_as_they_become_more() -> None:
    """The error falls like 1 / √r: 64 times as many features give about an eighth."""
    query, key, value = (0.5 * array for array in drawn(20, 4))
    exact = sdpa(query, key, value)
    errors = []
    for count in (64, 4096):
        off = []
        for seed in range(5):
            directions = methods.random_features(4, count, seed)
            queries, keys = (
                methods.features_of(x, "positive", directions, 0.5) for x in (query, key)
            )
            off.append(methods.error(methods.parallel(queries, keys, value, False).output, exact))
        errors.append(float(np.mean(off)))
    assert errors[1] < errors[0] / 4


def test_that_scores_have_the_rank_of_the_head_and_softmax_that_of_the_text() -> None:
    shared: Cost = traced(source="drawn", tokens=128, width=16).shared
    assert shared.ranks == (16, 128)
    scores = shared.query @ shared.key.T / 4
    assert np.linalg.matrix_rank(scores) == 16
    theirs = np.linalg.svd(scores, compute_uv=False)
    assert np.abs(theirs - shared.singular[0]).max() < 1e-10


# the run ----------------------------------------------------------------------------------


def test_that_a_trained_head_is_the_models_own() -> None:
    trace = traced()
    shared: Cost = trace.shared
    from explorer.compute.attention.reading import load_model

    model = load_model("clear")
    seen = model.capture(model.encode(trace.params.text)).layers[shared.source.layer]
    theirs = torch.softmax(seen.masked[shared.source.head].double(), 1).numpy()
    # the model computes in float32
    assert np.abs(theirs - shared.weights).max() < 1e-5


def test_that_the_chosen_head_reads_farther_than_every_other() -> None:
    trace = traced()
    shared: Cost = trace.shared
    from explorer.compute.attention.reading import load_model

    model = load_model("clear")
    found = {
        (at, head): far_weight(masked.double().numpy(), trace.params.window)
        for at, layer in model.capture(model.encode(trace.params.text)).layers.items()
        for head, masked in enumerate(layer.masked)
    }
    assert max(found, key=lambda key: found[key]) == (shared.source.layer, shared.source.head)


def test_that_all_checks_pass() -> None:
    for chosen in ({}, {"source": "drawn", "causal": False, "kernel": "positive"}):
        trace = traced(**chosen)
        found = checks(trace.params, trace)
        assert len(found) == 7
        assert [one.what for one in found if one.status != "passed"] == []


def test_that_shares_sum_to_one_and_end_where_attention_is_all() -> None:
    trace = traced(source="drawn", tokens=16, width=4)
    for name in METHODS:
        found = shares_of(name, trace.params, trace.shared)
        total = found.attention + found.projections + found.feed_forward
        assert np.abs(total - 1).max() < 1e-12
    assert shares_at("full", trace.params, trace.shared, 2**24)[0] > 0.99


def test_that_only_fixed_patterns_and_states_grow_linearly() -> None:
    """Four times the length: four times the FLOPs, or sixteen. With a stride, blocks too grow with
    the square."""
    trace = traced(source="drawn", tokens=64, width=8, stride=0)

    def growth(name: str) -> float:
        return flops_of(name, trace.params, trace.shared, 2**18) / flops_of(
            name, trace.params, trace.shared, 2**16
        )

    for name in ("window", "low_rank", "linear"):
        assert growth(name) == pytest.approx(4, rel=0.01)
    assert growth("full") == pytest.approx(16, rel=0.01)
    assert growth("hash") > 15


def test_that_windowed_attention_that_is_timed_is_windowed_attention() -> None:
    q, k, v = torch.randn(3, 2, 192, 8, generator=torch.Generator().manual_seed(0))
    found = cost_time.in_window(q, k, v, 64)
    mask = torch.tensor(patterns.window(192, 64, True))
    exact = functional.scaled_dot_product_attention(q[None], k[None], v[None], attn_mask=mask)[0]
    # float32, weights of at most one: a few units in the last place of values up to 4
    assert float((found - exact).abs().max()) < 1e-5
    whole = cost_time.with_matrix(q, k, v, True)
    theirs = functional.scaled_dot_product_attention(q[None], k[None], v[None], is_causal=True)[0]
    assert float((whole - theirs).abs().max()) < 1e-5


def test_that_times_are_measured_and_long_ones_left_out() -> None:
    assert all(
        math.isnan(drive_seconds(cost_time.seconds_of(way, Layer(128, 256), 1024, True)))
        for way in cost_time.WAYS
    )
    seconds = drive_seconds(cost_time.seconds_of("fused", Layer(2, 8), 64, True))
    assert 0 < seconds < 1
    assert cost_time.hardware()


def drive_seconds(producer: Any) -> float:
    try:
        while True:
            next(producer)
    except StopIteration as stop:
        return float(stop.value)
