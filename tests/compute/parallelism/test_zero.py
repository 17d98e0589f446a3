"""ZeRO on real arrays: what is held, what is sent, and that the step stays the same step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.memory import RECIPES, states
from explorer.compute.parallelism.parameters import Local
from explorer.compute.parallelism.term import total
from explorer.compute.parallelism.traffic import data_parallel
from explorer.compute.parallelism.zero import model
from explorer.compute.parallelism.zero.lab import KINDS, Params
from explorer.compute.parallelism.zero.ranks import owned_rows, place
from explorer.compute.parallelism.zero.run import apart, assembled, before, run
from explorer.compute.parallelism.zero.schemes import SCHEMES, passes, scheme_of
from explorer.compute.parallelism.zero.training import Layout, training_step
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

STAGES = (0, 1, 2, 3)
RECIPE = RECIPES["zero-16"]


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def updated(
    params: Params, stage: int, keep: str = "use", reduce: str = "each"
) -> list[np.ndarray]:
    """The weights after a step under a stage."""
    recipe = RECIPES[params.recipe]
    start, inputs = before(params)
    ranks = place(start, stage, params.ranks, recipe)
    for _ in training_step(ranks, inputs, Layout(stage, keep, reduce, recipe), params.before + 1):
        pass
    return assembled(ranks)


# the step -----------------------------------------------------------------------------------


@pytest.mark.parametrize("recipe", list(RECIPES))
@pytest.mark.parametrize("ranks", [2, 3, 4, 8])
def test_that_every_stage_gives_the_weights_of_replicas_bit_for_bit(
    ranks: int, recipe: str
) -> None:
    """With one micro-batch the same numbers are added and rounded in the same order."""
    params = Params(ranks=ranks, recipe=recipe)
    expected = updated(params, 0)
    for stage in STAGES[1:]:
        for keep in ("use", "backward", "step"):
            assert apart(updated(params, stage, keep), expected) == 0.0


@pytest.mark.parametrize("reduce", ["each", "last"])
@pytest.mark.parametrize("stage", STAGES)
def test_that_a_step_equals_adamw_on_one_process(stage: int, reduce: str) -> None:
    """All in FP32: sums of 24 samples in another order differ by a few units in the last place;
    AdamW divides by the gradient's own size, so of updates of 0.02 that leaves at most 1e-6."""
    params = Params(recipe="fp32", ranks=2, micro_batches=3)
    recipe = RECIPES["fp32"]
    start, inputs = before(params)
    alone = model.one_process(start, inputs.reshape(-1, params.width), 3, recipe, 4)
    moved = max(float(np.abs(a.weight - b.weight).max()) for a, b in zip(alone, start, strict=True))
    assert moved > 0.01
    assert apart(updated(params, stage, reduce=reduce), [layer.weight for layer in alone]) < 1e-6


def test_that_the_step_on_one_process_is_torchs() -> None:
    """torch's autograd and AdamW, states of three steps before put in. FP32: 1e-6 as above."""
    from explorer.compute.parallelism.zero.checks import torch_step

    for fields in ({"recipe": "fp32"}, {"recipe": "fp32", "micro_batches": 4, "before": 0}):
        params = Params(**fields)
        start, inputs = before(params)
        ours = model.one_process(
            start, inputs.reshape(-1, params.width), params.micro_batches, RECIPES["fp32"],
            params.before + 1,
        )  # fmt: skip
        assert apart([layer.weight for layer in ours], torch_step(params)) < 1e-6


def test_that_gradients_of_ranks_differ_until_they_are_averaged() -> None:
    trace = traced(stage=2)
    unit = trace.shared.place[0]
    here = next(
        i for i, s in enumerate(trace.steps) if s.event == "backward" and s.unit == unit
    )  # fmt: skip
    fresh = trace[here].values[:, KINDS.index("fresh")]
    assert len(set(fresh.tolist())) == 4
    after = trace[here + 1]
    assert after.event == "reduce"
    kept = after.values[:, KINDS.index("gradient")]
    owner = int(np.flatnonzero(np.isfinite(kept))[0])
    assert np.isfinite(kept).sum() == 1
    # the mean is rounded to bfloat16, 8 bits of significand
    assert kept[owner] == pytest.approx(fresh.mean(), rel=2.0**-8)


# bytes --------------------------------------------------------------------------------------


@pytest.mark.parametrize("recipe", list(RECIPES))
@pytest.mark.parametrize("stage", STAGES)
def test_that_arrays_at_rest_have_the_bytes_of_the_formula(stage: int, recipe: str) -> None:
    trace = traced(stage=stage, recipe=recipe)
    terms = states(Local(256, 0, 0), RECIPES[recipe], stage, 4)
    expected = total([term for term in terms if term.part != "gathered"])
    assert trace[0].bytes.sum(axis=1).tolist() == [expected] * 4


def test_that_held_rows_and_bytes_are_two_views_of_the_same_arrays() -> None:
    from explorer.compute.parallelism.zero.ranks import item_bytes

    trace = traced(ranks=3, micro_batches=2)
    items = np.array([item_bytes(RECIPE)[kind] for kind in KINDS])
    for step in trace.steps:
        rows = (step.held[..., 1] - step.held[..., 0]).astype(np.int64).sum(axis=2)
        assert np.array_equal(rows * 8 * items, step.bytes)


def test_that_stage_3_holds_at_most_one_layer_more_than_at_rest() -> None:
    """A gathered layer's weights and its whole gradient, beyond the shards of both."""
    trace = traced(ranks=4)
    plan = trace.shared.plans[trace.shared.chosen]
    more = int(plan.peak.sum() - plan.rest.sum())
    assert more == (64 - 16) * RECIPE.weight + 64 * RECIPE.gradient


def test_that_weights_kept_for_backward_peak_like_stage_2_and_rest_like_stage_3() -> None:
    plans = {(p.stage, p.keep): p for p in traced().shared.plans}
    kept, second, third = plans[3, "backward"], plans[2, "use"], plans[3, "use"]
    assert kept.peak.sum() == second.peak.sum() > third.peak.sum()
    assert kept.rest.sum() == third.rest.sum() < second.rest.sum()


def test_that_reducing_only_the_last_micro_batch_costs_the_gradients_of_stage_1() -> None:
    each = traced(micro_batches=4, keep="step").shared
    last = traced(micro_batches=4, keep="step", reduce="last").shared
    gap = last.plans[last.chosen].peak.sum() - each.plans[each.chosen].peak.sum()
    assert gap == (4 - 1) * 64 * RECIPE.gradient  # three more layers' whole gradients
    sent = [s.plans[s.chosen].calls["reduce-scatter"] for s in (each, last)]
    assert sent == [16, 4]


def test_that_the_bytes_of_a_large_model_are_those_of_the_paper() -> None:
    """Rajbhandari et al. 2020, Figure 1: 120, 31.4, 16.6 and 1.9 GB."""
    trace = traced(show="bytes")
    assert [round(total(t) / 1e9, 1) for t in trace.shared.states] == [120.0, 31.4, 16.6, 1.9]
    at = int(np.flatnonzero(trace.shared.degrees == 64)[0])
    assert trace.shared.curves[:, at].tolist() == [total(t) for t in trace.shared.states]


# messages -----------------------------------------------------------------------------------


@pytest.mark.parametrize("micro_batches", [1, 3])
@pytest.mark.parametrize("stage", STAGES)
def test_that_a_rank_sends_the_numbers_of_the_formula(stage: int, micro_batches: int) -> None:
    shared = traced(stage=stage, micro_batches=micro_batches).shared
    flows = data_parallel(
        "dp", (r"\Phi", 256), 4, Training(micro_batches=micro_batches, zero=stage)
    )
    assert shared.plans[shared.chosen].sent == sum(flow.elements for flow in flows)


def test_that_four_layers_and_micro_batches_take_the_collectives_that_fsdp2_took() -> None:
    """Measured with torch 2.13: 32 all-gathers and 16 reduce-scatters; 32 and 4; 4 and 4."""
    found = []
    for keep, reduce in (("use", "each"), ("use", "last"), ("step", "last")):
        shared = traced(micro_batches=4, keep=keep, reduce=reduce).shared
        calls = shared.plans[shared.chosen].calls
        found.append((calls["all-gather"], calls["reduce-scatter"]))
    assert found == [(32, 16), (32, 4), (4, 4)]


def test_that_uneven_shards_are_sent_as_often_as_they_are_owned() -> None:
    """Round a ring all ranks together send each shard N − 1 times."""
    trace = traced(ranks=3)
    step = trace[1]
    assert step.event == "gather"
    assert step.sent.tolist() == [64 - 24, 64 - 16, 64 - 24]
    assert step.sent.sum() == 2 * 64


@pytest.mark.parametrize("m", [1, 2, 4, 8])
def test_that_the_table_of_accumulation_is_what_the_tiny_step_does(m: int) -> None:
    """Every scheme that the step can carry out, counted per layer."""
    fields: dict[str, dict[str, object]] = {
        "replicas": {"stage": 0}, "stage-1": {"stage": 1}, "stage-2": {"stage": 2},
        "stage-3": {"stage": 3}, "stage-3-last": {"stage": 3, "reduce": "last"},
        "stage-3-backward": {"stage": 3, "keep": "backward"},
        "stage-3-step": {"stage": 3, "keep": "step", "reduce": "last"},
    }  # fmt: skip
    for name, wanted in fields.items():
        shared = traced(micro_batches=m, **wanted).shared
        plan = shared.plans[shared.chosen]
        expected = passes(name, m)
        if name == "stage-3-last" and m == 1:
            expected = passes("stage-3", 1)
        assert plan.calls == {call: 4 * times for call, times in expected.items()}, name
        assert plan.sent == scheme_of(name, m, 256, 4, RECIPE).elements.elements, name


def test_that_volumes_are_two_and_three_passes_and_grow_as_written() -> None:
    """2ρΦ, 2ρΦ, 3ρΦ for torch's own ZeRO-1, (m + 1)ρΦ, 2mρΦ + mρΦ or 2mρΦ + ρΦ."""
    for m in (1, 4, 8):
        found = {n: scheme_of(n, m, 10**9, 64, RECIPE).elements.coefficient for n in SCHEMES}
        assert found["replicas"] == found["stage-1"] == found["stage-3-step"] == 2
        assert found["torch-1"] == 3
        assert found["stage-2"] == m + 1
        assert found["stage-3"] == 3 * m
        assert found["stage-3-last"] == 2 * m + 1
        assert found["stage-3-backward"] == 2 * m


def test_that_bytes_sent_take_the_size_of_weights_and_of_gradients() -> None:
    """FP32 gradients: of three passes one is twice as large."""
    plain = scheme_of("stage-3", 1, 64, 2, RECIPE)
    wide = scheme_of("stage-3", 1, 64, 2, RECIPES["megatron-18"])
    assert plain.bytes == 3 * 64 * 2 // 2
    assert wide.bytes == (2 * 2 + 4) * 64 // 2


def test_that_the_memory_of_a_scheme_is_that_of_its_stage() -> None:
    for name, stage in (("replicas", 0), ("stage-1", 1), ("stage-2", 2), ("stage-3", 3)):
        terms = states(Local(10**9, 0, 0), RECIPE, stage, 64)
        expected = total([term for term in terms if term.part != "gathered"])
        # thirds of the optimizer states are rounded up one by one there
        assert abs(total(scheme_of(name, 1, 10**9, 64, RECIPE).memory) - expected) <= 2


# params -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("rows", "ranks"), [(8, 3), (8, 4), (7, 2), (32, 8)])
def test_that_rows_are_dealt_out_as_torch_chunk_does(rows: int, ranks: int) -> None:
    torch = pytest.importorskip("torch")
    parts = torch.arange(rows).chunk(ranks)
    assert owned_rows(rows, ranks) == [(int(p[0]), int(p[-1]) + 1) for p in parts]


def test_that_ranks_without_a_row_are_refused_with_the_numbers() -> None:
    with pytest.raises(ParamError) as found:
        traced(width=9, ranks=8)
    assert found.value.field == "ranks"
    assert found.value.key == "rule.rows"
    assert found.value.args_of_key == {"ranks": 8, "width": 9, "rows": 2, "used": 5}


def test_that_a_parameter_beyond_the_last_is_the_last_and_says_so() -> None:
    trace = traced(parameter=5000)
    assert trace.shared.place == (3, 7, 7)
    assert [notice.key for notice in trace.notices] == ["last-parameter"]


def test_that_the_largest_step_takes_less_than_three_seconds() -> None:
    import time

    params = replace(Params(), ranks=8, layers=6, width=32, micro_batches=8)
    begun = time.perf_counter()
    drive(run(params))
    assert time.perf_counter() - begun < 3.0  # about 0.3 s on one idle core
