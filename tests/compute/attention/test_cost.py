"""What attention costs: FLOPs and bytes as torch counts them, crossovers, the run as a whole.

Counts are whole numbers and equal.
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

from explorer.compute.attention import cost_patterns as patterns
from explorer.compute.attention import cost_time
from explorer.compute.attention.cost import METHODS, Cost
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
from tests.compute.attention.cost_given import traced

TIGHT = 1e-12
pytestmark = pytest.mark.usefixtures("no_costs_measured")


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
