"""Step times against counts by torch, brute force and closed forms; what remedies lose.

Counts of FLOPs and bytes are whole numbers and compared exactly; times are sums of a few float64
and compared to 1e-12 relative. Logits of the small model (float32, six layers) agree to 1e-3.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.generation.claims import speed as claims
from explorer.compute.generation.hardware import SHEETS, Machine
from explorer.compute.generation.speed import (
    CHOSEN,
    MODEL_NAMES,
    MOST_BATCH,
    Params,
    decode,
    doubling,
    prefill,
)
from explorer.compute.generation.speed_here import architecture_of
from explorer.compute.generation.speed_remedies import tokens_per_check
from explorer.compute.generation.speed_run import run
from explorer.compute.generation.speed_small import (
    compared,
    rounded,
    with_one_key_value_head,
    with_rounded_weights,
    with_window,
)
from explorer.compute.generation.step_time import (
    Formats,
    cache_bytes,
    distinct_experts,
    forward,
    layer_weights,
    most_texts,
    pairs,
)
from explorer.compute.models.architecture import MODELS
from explorer.compute.models.matrices import total
from explorer.compute.models.reading import load_model
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

MODEL = MODELS["llama3-8b"]
H100 = SHEETS["h100"].machine


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(model="gpt2", prompt=8, longest=16, text="To be, or not to be")))


def test_that_llama_3_8b_keeps_128_kib_per_token_and_fetches_all_weights_for_one() -> None:
    work = forward(MODEL, Formats(), 1, 1, 2049)
    assert cache_bytes(MODEL, 1, Formats()) == 131_072
    embedding = MODEL.vocabulary * MODEL.hidden
    norm = MODEL.hidden  # the final one: left out as every norm's arithmetic is
    fetched = work.parts[0].bytes + work.parts[2].bytes
    assert fetched == 2 * (total(MODEL) - embedding - norm)
    assert work.parts[1].bytes == 2049 * 131_072


def test_that_decoding_does_two_flops_per_weight_and_prefill_as_many_times_more_as_tokens() -> None:
    one, many = (forward(MODEL, Formats(), 1, new, 512).parts[0] for new in (1, 512))
    _, multiplied = layer_weights(MODEL, 1)
    assert one.flops == 2 * multiplied
    assert many.flops == 512 * one.flops
    assert many.bytes == one.bytes


@given(new=st.integers(1, 30), before=st.integers(0, 30))
def test_that_pairs_are_those_under_a_causal_mask(new: int, before: int) -> None:
    context = before + new
    mask = np.tril(np.ones((context, context), dtype=bool))[before:]
    assert pairs(new, context) == int(mask.sum())


@given(experts=st.integers(2, 5), rows=st.integers(1, 3), data=st.data())
def test_that_distinct_experts_are_the_mean_over_all_choices(
    experts: int, rows: int, data: st.DataObject
) -> None:
    visited = data.draw(st.integers(1, experts))
    choices = list(itertools.combinations(range(experts), visited))
    counts = [len(set().union(*map(set, rolled)))
              for rolled in itertools.product(choices, repeat=rows)]  # fmt: skip
    assert distinct_experts(experts, visited, rows) == pytest.approx(np.mean(counts), rel=1e-12)


@given(
    batch=st.integers(1, 300), context=st.integers(1, 5000), share=st.floats(0, 1),
    flops=st.floats(1e9, 1e16), bandwidth=st.floats(1e9, 1e14),
)  # fmt: skip
def test_that_a_pass_lies_between_the_roof_and_everything_in_turn(
    batch: int, context: int, share: float, flops: float, bandwidth: float
) -> None:
    machine = Machine(flops, bandwidth, 1e12)
    work = forward(MODEL, Formats(), batch, max(1, round(share * context)), context)
    seconds = work.seconds(machine)
    roof = max(work.flops / flops, work.bytes / bandwidth)
    assert seconds >= roof * (1 - 1e-12)
    assert seconds <= (work.flops / flops + work.bytes / bandwidth) * (1 + 1e-12)
    assert 0 < work.use(machine) <= 1 + 1e-12


def test_that_time_is_bytes_over_bandwidth_below_the_ridge_and_flops_over_peak_far_above() -> None:
    alone = forward(MODEL, Formats(), 1, 1, 100)
    assert alone.seconds(H100) == pytest.approx(alone.bytes / H100.bandwidth, rel=1e-12)
    layers = forward(MODEL, Formats(), 1, 4096, 4096).parts[0]
    assert layers.seconds(H100) == layers.flops / H100.flops


def test_that_more_tokens_cost_nothing_until_the_ridge() -> None:
    seconds = [forward(MODEL, Formats(), 1, n, n).parts[0].seconds(H100) for n in (1, 256, 512)]
    assert seconds[0] == seconds[1] < seconds[2]
    assert 256 < H100.ridge < 512  # two bytes and two FLOPs a weight: n FLOPs per byte


def test_that_the_batch_multiplies_the_cache_but_not_the_weights() -> None:
    one, many = (forward(MODEL, Formats(), batch, 1, 1000) for batch in (1, 64))
    assert many.parts[0].bytes == one.parts[0].bytes
    assert many.parts[1].bytes == 64 * one.parts[1].bytes
    assert many.parts[1].flops / many.parts[1].bytes == one.parts[1].flops / one.parts[1].bytes


@given(memory=st.floats(1e10, 1e12), context=st.integers(1, 100_000))
def test_that_one_text_more_than_fit_does_not_fit(memory: float, context: int) -> None:
    machine = replace(H100, memory=memory)
    texts = most_texts(MODEL, Formats(), context, machine)
    if texts:
        assert forward(MODEL, Formats(), texts, 1, context).fits(machine)
    assert not forward(MODEL, Formats(), texts + 1, 1, context).fits(machine)


def test_that_a_pass_refuses_more_new_tokens_than_its_context() -> None:
    with pytest.raises(ValueError, match="new is 5; it takes 1 to context = 4"):
        forward(MODEL, Formats(), 1, 5, 4)


@given(first=st.integers(1, 50), more=st.integers(0, 5000))
def test_that_doubling_starts_and_ends_where_it_is_told(first: int, more: int) -> None:
    found = doubling(first, first + more)
    assert (found[0], found[-1]) == (first, first + more)
    assert all(a < b <= 2 * a for a, b in itertools.pairwise(found))


def test_that_the_names_of_models_are_theirs() -> None:
    assert tuple(MODELS[name].name for name in CHOSEN) == MODEL_NAMES


def test_that_shared_heads_must_divide_and_the_refusal_names_the_field() -> None:
    assert Params(sharing="all").architecture.key_value_heads == 1
    assert Params(sharing="1").architecture.key_value_heads == 32
    with pytest.raises(ParamError, match="sharing: got '8'; takes a divisor of 12 query heads"):
        Params(model="gpt2", sharing="8").validate()


# the small model --------------------------------------------------------------------------


def test_that_the_small_models_sizes_give_its_parameters() -> None:
    model = load_model("bilingual")
    assert total(architecture_of(model)) == sum(p.numel() for p in model.decoder.parameters())


@given(bits=st.integers(2, 8), numbers=st.lists(st.floats(-100, 100, width=32), min_size=1,
                                               max_size=9))  # fmt: skip
def test_that_rounding_keeps_the_largest_and_errs_by_half_a_step(
    bits: int, numbers: list[float]
) -> None:
    before = torch.tensor([numbers], dtype=torch.float64)
    after = rounded(before, bits)
    step = float(before.abs().max()) / (2 ** (bits - 1) - 1)
    assert float((before - after).abs().max()) <= step / 2 + 1e-9
    assert float(after.abs().max()) == pytest.approx(float(before.abs().max()))
    assert len({round(x / (step or 1.0), 6) for x in after[0].tolist()}) <= 2**bits - 1


def test_that_a_window_of_the_whole_text_and_equal_heads_change_nothing() -> None:
    decoder = load_model("bilingual").decoder
    ids = torch.tensor(load_model("bilingual").encode("The king and the queen"))
    with torch.no_grad():
        before = decoder(ids)
        assert torch.equal(before, with_window(decoder, len(ids))(ids))
        assert not torch.equal(before, with_window(decoder, 2)(ids))
        once = with_one_key_value_head(decoder)
        assert torch.allclose(once(ids), with_one_key_value_head(once)(ids), atol=1e-3)
        lost = [compared(before, with_rounded_weights(decoder, bits)(ids)).divergence
                for bits in (8, 6, 4)]  # fmt: skip
    assert 0 < lost[0] < lost[1] < lost[2]


def test_that_divergence_is_that_of_the_formula() -> None:
    p, q = torch.tensor([[0.5, 0.5]]), torch.tensor([[0.25, 0.75]])
    found = compared(p.log(), q.log())
    assert found.divergence == pytest.approx(0.5 * math.log(2) + 0.5 * math.log(2 / 3), rel=1e-6)
    assert compared(p.log(), p.log()).divergence == 0


@given(rate=st.floats(0, 1), ahead=st.integers(1, 8))
def test_that_tokens_of_a_check_are_the_sum_over_its_outcomes(rate: float, ahead: int) -> None:
    # k right and then a wrong one: k + 1 tokens; all right: one more of the model's own
    chances = [rate**k * (1 - rate) for k in range(ahead)] + [rate**ahead]
    mean = sum((k + 1) * chance for k, chance in enumerate(chances))
    assert tokens_per_check(rate, ahead) == pytest.approx(mean, rel=1e-9)


def test_that_exact_remedies_change_no_more_than_rounding_and_lossy_ones_do(trace: Trace) -> None:
    for one in trace.shared.remedies:
        if one.loss is None:
            continue
        if one.exact:
            assert one.loss.difference < 1e-3, one.name
        else:
            assert one.loss.divergence > 1e-9, one.name
    assert trace.shared.speculation.same


def test_that_the_trace_walks_through_lengths_contexts_and_batches(trace: Trace) -> None:
    by = {name: [s.work for s in trace.steps if s.stage == name]
          for name in ("prefill", "decode", "batch")}  # fmt: skip
    assert [work.new for work in by["prefill"]] == [1, 2, 4, 8]
    assert [work.context for work in by["decode"]] == [9, 16]
    assert [work.batch for work in by["batch"]] == doubling(1, MOST_BATCH)
    assert by["prefill"][-1] == prefill(trace.params)
    assert by["decode"][0] == decode(trace.params)


def test_that_measured_passes_have_seconds_and_the_counts_of_the_small_model(
    trace: Trace,
) -> None:
    here = trace.shared.here
    assert here.flops > 1e6
    assert here.bandwidth > 1e6
    assert all(timed.seconds > 0 for timed in here.passes)
    assert {timed.work.new for timed in here.passes if timed.stage == "decode"} == {1}


def test_that_system_level_depends_and_a_sparse_factor_depends_on_length() -> None:
    lossless = claims.system_lossless()
    assert lossless.verdict == "depends"
    assert lossless.numbers["same"]
    assert lossless.numbers["coarse"] > 1e-9
    sparse = claims.sparse_speed()
    assert sparse.verdict == "depends"
    assert 1 < sparse.numbers["prefill"] < 3.9
    assert 1 < sparse.numbers["decode"] < 3.9
