"""The loss scale, lost updates, delayed scaling and the training in seven precisions."""

from __future__ import annotations

import math

import ml_dtypes
import numpy as np
import pytest
import torch

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.delayed_scaling import (
    Cast,
    largest_of,
    scale_from,
    simulate,
    sizes,
    tensor,
)
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.grad_scaler import (
    BACKOFF,
    GROWTH,
    TORCH_INITIAL,
    TORCH_INTERVAL,
    GradScaler,
)
from explorer.compute.floats.mixed_precision import Params, TrainingRun
from explorer.compute.floats.mixed_precision_checks import checks, torch_losses, torch_scales
from explorer.compute.floats.mixed_training import (
    LANES,
    LEAST,
    exponent_counts,
    fates,
    make_student,
    make_task,
    rounding_to,
    train_step,
)
from explorer.compute.floats.op_policy import running
from explorer.compute.floats.update_stall import NEAREST, Stall, below, rounded_by_chance
from explorer.core.lab import resolve
from explorer.core.params import specs
from explorer.core.trace import FINISH, Append, Progress, Trace, drive, same

RUN = resolve("explorer.compute.floats.mixed_precision_run:run")
ROW = {lane.id: row for row, lane in enumerate(LANES)}


def traced(**given: object) -> Trace:
    return drive(RUN(Params(**given)))  # type: ignore[arg-type]  # by name


@pytest.fixture(scope="module")
def training() -> Trace:
    return traced()


# the loss scale ---------------------------------------------------------------------------


def test_that_the_defaults_are_those_of_torch() -> None:
    theirs = torch.amp.GradScaler("cpu")
    assert theirs.get_scale() == TORCH_INITIAL == GradScaler().scale
    assert theirs.get_growth_factor() == GROWTH
    assert theirs.get_backoff_factor() == BACKOFF
    assert theirs.get_growth_interval() == TORCH_INTERVAL == GradScaler().interval


@pytest.mark.parametrize("interval", [1, 2, 5, 17])
@pytest.mark.parametrize("seed", range(3))
def test_that_any_sequence_of_overflows_gives_the_scales_of_torch(interval: int, seed: int) -> None:
    bad = np.random.default_rng(seed).random(200) < 0.15
    scaler, ours = GradScaler(2.0**10, interval), []
    for found in bad:
        ours.append(scaler.scale)
        scaler = scaler.after(bool(found))
    assert ours == torch_scales(bad, 2.0**10, interval).tolist()


def test_that_the_scale_stays_a_finite_float32() -> None:
    scaler, ours = GradScaler(2.0**126, 1), []
    for _ in range(5):
        ours.append(scaler.scale)
        scaler = scaler.after(False)
    assert ours == [2.0**126, 2.0**127, 2.0**127, 2.0**127, 2.0**127]
    assert ours == torch_scales(np.zeros(5, dtype=bool), 2.0**126, 1).tolist()


# the training -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["fp32", "fp16", "bf16"])
def test_that_the_fast_rounding_of_the_training_is_round_array(name: str) -> None:
    rng = np.random.default_rng(0)
    values = rng.standard_normal(20_000) * 2.0 ** rng.integers(-140, 130, 20_000)
    middles = (1 + np.arange(512) / 256) * 2.0 ** rng.integers(-20, 20, 512)
    values = np.concatenate([values, middles, -middles, [0.0, -0.0, np.inf, -np.inf]])
    for part in (values, values[np.abs(values) < 1e4], middles):
        ours, exact = rounding_to(name)(part), round_array(FORMATS[name], part)
        assert ours.tobytes() == exact.tobytes()


@pytest.mark.parametrize("lane", [LANES[ROW[i]] for i in ("fp32", "fp16-both", "bf16-master")])
def test_that_a_step_is_what_torch_computes_with_its_own_tensors(lane: object) -> None:
    assert lane in LANES
    task, scaler = make_task(64, 3), GradScaler(2.0**16, 5)
    student = make_student(lane, task, scaler)  # type: ignore[arg-type]  # a Lane
    ours = [train_step(student, task, 3e-4, 2.0**-12).loss for _ in range(12)]
    theirs, kept = torch_losses(lane, task, 3e-4, 2.0**-12, scaler, 12)  # type: ignore[arg-type]
    # every result is rounded to the same format; the sums before it are in another order
    assert ours == pytest.approx(theirs, rel=1e-3)
    width = 4 if student.lane.format == "fp32" else 2
    assert kept == 64 * (8 + 16 + 16) * width


def test_that_fp16_without_a_scale_learns_nothing_and_with_it_as_much_as_fp32(
    training: Trace,
) -> None:
    last = training.shared.loss[:, -1]
    single, first = last[ROW["fp32"]], training.shared.loss[ROW["fp32"], 0]
    assert single < first / 20
    assert last[ROW["fp16-both"]] < 1.15 * single
    assert last[ROW["bf16-master"]] < 1.15 * single
    assert last[ROW["fp16-master"]] > 8 * single
    assert last[ROW["fp16"]] > 8 * single


def test_that_without_master_weights_updates_are_lost_most_in_bf16(training: Trace) -> None:
    last = training.shared.loss[:, -1]
    assert last[ROW["fp16-scaler"]] > 1.5 * last[ROW["fp16-both"]]
    assert last[ROW["bf16"]] > 8 * last[ROW["bf16-master"]]


def test_that_gradients_of_normal_size_need_no_scale() -> None:
    last = traced(loss_weight=0, steps=200).shared.loss[:, -1]
    assert last[ROW["fp16-master"]] == pytest.approx(last[ROW["fp32"]], rel=0.02)


def test_that_only_lanes_with_a_scale_skip_and_each_skip_halves_it(training: Trace) -> None:
    shared: TrainingRun = training.shared
    for row, lane in enumerate(LANES):
        skips = np.flatnonzero(shared.skipped[row, :-1])
        if lane.scaler:
            assert len(skips) > 3
            assert (shared.scale[row, skips + 1] == shared.scale[row, skips] / 2).all()
        else:
            assert len(skips) == 0
            assert (shared.scale[row] == 1).all()


def test_that_a_skipped_step_changes_no_weight() -> None:
    task = make_task(16, 0)
    student = make_student(LANES[ROW["fp16-both"]], task, GradScaler(2.0**40, 10))
    before = [w.copy() for w in student.weights]
    report = train_step(student, task, 1e-2, 1.0)
    assert report.skipped
    assert student.updates == 0
    assert all((a == b).all() for a, b in zip(before, student.weights, strict=True))


def test_that_a_bad_batch_is_skipped_where_there_is_a_scale() -> None:
    shared = traced(spike_every=30, spike=30, steps=90, interval=1000).shared
    assert np.flatnonzero(shared.skipped[ROW["fp16-both"]]).tolist() == [29, 59, 89]


def test_that_model_states_take_16_bytes_a_parameter_in_fp32_and_in_mixed_precision(
    training: Trace,
) -> None:
    shared: TrainingRun = training.shared
    states = shared.bytes[:, :-1].sum(axis=1) / shared.parameters
    assert states[ROW["fp32"]] == states[ROW["fp16-both"]] == states[ROW["bf16-master"]] == 16
    assert states[ROW["fp16"]] == states[ROW["bf16"]] == 12
    assert shared.bytes[ROW["fp32"], -1] == 2 * shared.bytes[ROW["fp16-both"], -1]


def test_that_the_fates_of_gradients_add_up_and_move_with_the_scale() -> None:
    gradients = 2.0 ** np.arange(-40, 20, dtype=np.float64)
    # 2^-25 is half of the smallest number: a tie, which goes to 0
    assert fates(gradients, 1.0) == pytest.approx((16 / 60, 10 / 60, 30 / 60, 4 / 60))
    assert fates(gradients, 2.0**15) == pytest.approx((1 / 60, 10 / 60, 30 / 60, 19 / 60))
    assert fates(np.zeros(3), 1.0) == (0.0, 0.0, 0.0, 0.0)


def test_that_exponents_are_counted_by_binade() -> None:
    counts = exponent_counts(np.array([1.0, 1.99, -2.0, 0.0, 2.0**-100, np.inf, np.nan]))
    assert counts.sum() == 4
    assert counts[-LEAST] == 2  # 2^0
    assert counts[1 - LEAST] == 1
    assert counts[0] == 1  # all that is smaller


def test_that_the_lab_against_torch_passes(training: Trace) -> None:
    for check in checks(training.params, training):
        assert check.status == "passed", check


def test_that_the_trace_grows_and_can_be_ended_early() -> None:
    producer = RUN(Params(steps=300, batch=4))
    grown, event = [], next(producer)
    while len(grown) < 2:
        event = next(producer)
        if isinstance(event, Append):
            grown.append(event.trace)
    assert not grown[0].complete
    assert len(grown[0]) < len(grown[1])
    assert grown[1].shared.loss[:, :50].tolist() == grown[0].shared.loss.tolist()
    with pytest.raises(StopIteration) as stop:
        producer.send(FINISH)
    assert stop.value.value.complete
    assert stop.value.value.shared.done == 100


def test_that_progress_rises_to_one() -> None:
    seen = [e.done for e in RUN(Params(steps=30, batch=2)) if isinstance(e, Progress)]
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


@pytest.mark.parametrize("topic", ["training", "stall", "operations", "delayed"])
def test_that_a_second_run_is_the_same_bit_for_bit(topic: str) -> None:
    given = {"topic": topic, "steps": 40, "updates": 60}
    assert same(traced(**given), traced(**given))


# lost updates -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def stall() -> Stall:
    shared = traced(topic="stall").shared
    assert isinstance(shared, Stall)
    return shared


def test_that_1_minus_a_thousandth_a_thousand_times_never_moves_in_bf16(stall: Stall) -> None:
    assert set(stall.nearest[NEAREST.index("bf16")].tolist()) == {1.0}
    assert stall.stuck[NEAREST.index("bf16")] == 1


def test_that_fp16_ends_beside_zero_and_not_on_it(stall: Stall) -> None:
    end = stall.nearest[NEAREST.index("fp16"), -1]
    assert end == pytest.approx(0.0222, abs=5e-5)
    w = np.float16(1)
    for _ in range(1000):
        w = np.float16(w - np.float16(1e-3))
    assert end == float(w)


def test_that_a_master_copy_and_stochastic_rounding_keep_the_updates(stall: Stall) -> None:
    # FP32 rounds a thousand times by at most 2^-25 below 1
    assert stall.master[-1] == pytest.approx(0, abs=1000 * 2**-25)
    # a walk of 1000 steps of one unit (2^-8) with p = 0.256: the mean of 16 copies is within three
    # standard deviations, 3 · 2^-8 · sqrt(1000 · 0.256 · 0.744 / 16)
    assert abs(stall.stochastic[:, -1].mean()) < 3 * 2**-8 * math.sqrt(1000 * 0.19 / 16)


@pytest.mark.parametrize(
    ("name", "value", "half"),
    [
        ("bf16", 1.0, 2.0**-9),
        ("fp16", 1.0, 2.0**-12),
        ("bf16", 1.5, 2.0**-8),
        ("fp16", 1.5, 2.0**-11),
    ],
)
def test_that_an_update_is_lost_below_half_the_distance_to_the_next_number(
    name: str, value: float, half: float
) -> None:
    info = FORMATS[name]
    assert below(info, value).half == half
    for update, lost in ((half * 0.999, True), (half * 1.001, False)):
        moved = round_array(info, np.array([value - update]))[0]
        assert bool(moved == value) is lost


@pytest.mark.parametrize("value", [0.0, -1.0, 2.0**-24, 1.0, 65504.0])
def test_that_the_neighbour_below_is_numpys(value: float) -> None:
    assert below(FORMATS["fp16"], value).next == float(
        np.nextafter(np.float16(value), np.float16(-np.inf))
    )


def test_that_stochastic_rounding_is_right_on_average() -> None:
    values = rounded_by_chance(FORMATS["bf16"], 1.0, 1e-3, 200, 5)
    steps = np.diff(values, axis=1)
    # each step is one unit below 1 (2^-8) or none
    assert set(np.unique(steps).tolist()) <= {0.0, -(2.0**-8)}
    share = float(np.mean(steps != 0))
    expected = 1e-3 * 256
    assert share == pytest.approx(expected, abs=3 * math.sqrt(expected / (16 * 200)))


# operations -------------------------------------------------------------------------------


@pytest.mark.parametrize("half", ["bf16", "fp16"])
@pytest.mark.parametrize("length", [2, 257])
def test_that_fp32_inside_is_what_torchs_kernels_compute(half: str, length: int) -> None:
    trace = traced(topic="operations", half=half, length=length)
    found = checks(trace.params, trace)
    assert len(found) == 8
    for check in found:
        assert check.status == "passed", check


def test_that_operations_that_add_up_need_fp32_inside_and_the_others_do_not() -> None:
    found = {op.name: op for op in traced(topic="operations").shared.operations}
    for name in ("add", "tanh", "exp"):
        assert found[name].half == found[name].mixed < 2**-8
    for name in ("matmul", "sum", "softmax", "layer_norm", "cross_entropy"):
        assert found[name].half > 8 * found[name].mixed
        assert found[name].mixed < 2**-8


def test_that_a_running_sum_is_rounded_after_every_term() -> None:
    ones = np.ones((2, 300))
    assert running(rounding_to("bf16"), ones).tolist() == [256.0, 256.0]
    assert running(rounding_to("fp32"), ones).tolist() == [300.0, 300.0]


def test_that_exp_is_too_large_for_fp16_itself() -> None:
    found = {op.name: op for op in traced(topic="operations", half="fp16").shared.operations}
    assert math.isnan(found["exp"].half)
    assert math.isnan(found["exp"].mixed)
    assert math.isfinite(found["softmax"].half)


def test_that_autocast_is_asked_and_widens_the_loss() -> None:
    for half, name in (("bf16", "bfloat16"), ("fp16", "float16")):
        found = {
            o.name: o for o in traced(topic="operations", half=half, length=4).shared.operations
        }
        assert found["matmul"].autocast == name
        assert found["cross_entropy"].autocast == "float32"


# delayed scaling --------------------------------------------------------------------------


def delayed(**given: object) -> tuple[Cast, ...]:
    return tuple(traced(topic="delayed", **given).steps)


def test_that_the_scale_is_the_largest_number_over_the_largest_of_the_history() -> None:
    assert scale_from([1.0, 8.0, 2.0], "max", 0, 448.0) == 56
    assert scale_from([1.0, 8.0, 2.0], "most_recent", 0, 448.0) == 224
    assert scale_from([1.0, 8.0, 2.0], "max", 3, 448.0) == 7
    assert scale_from([], "max", 0, 448.0) == 1


@pytest.mark.parametrize(("fp8", "largest"), [("e4m3fn", 448.0), ("e5m2", 57344.0)])
def test_that_a_spike_of_8_is_clipped_to_an_eighth(fp8: str, largest: float) -> None:
    assert largest_of(FORMATS[fp8]) == largest
    casts = delayed(fp8=fp8)
    spike = next(c for c in casts if c.amax == 8)
    assert spike.scale == largest
    assert spike.peak == 0.125
    assert spike.clipped > 0.5


@pytest.mark.parametrize("history", [1, 5, 16, 40])
def test_that_max_holds_the_small_scale_for_exactly_the_length_of_the_history(history: int) -> None:
    casts = delayed(history=history)
    at = next(c.step for c in casts if c.amax == 8)
    small = [c.step for c in casts if c.scale == 56]
    assert small == list(range(at + 1, at + 1 + history))


def test_that_the_most_recent_one_forgets_after_one_step() -> None:
    casts = delayed(algorithm="most_recent")
    assert [c.step for c in casts if c.scale == 56] == [
        next(c.step for c in casts if c.amax == 8) + 1
    ]


def test_that_without_saturating_the_spike_is_nan_in_e4m3fn_and_infinite_in_e5m2() -> None:
    for fp8 in ("e4m3fn", "e5m2"):
        spike = next(c for c in delayed(fp8=fp8, overflow="infinity") if c.amax == 8)
        assert spike.lost > 0.5
        assert math.isnan(spike.sqnr)
        assert not math.isfinite(spike.peak)


def test_that_a_margin_of_3_has_room_for_the_spike() -> None:
    spike = next(c for c in delayed(margin=3) if c.amax == 8)
    assert spike.clipped == 0
    assert spike.peak == 1


def test_that_a_growing_tensor_is_clipped_at_every_step() -> None:
    # after the first scale, each tensor is 2^0.1 times the one that its scale was made from
    casts = simulate("e4m3fn", 20, 4, "max", 0, "saturate", sizes(20, 0.1, 1.0, 0), 0)
    for cast in casts[1:]:
        assert cast.amax / cast.stale == pytest.approx(2**0.1)
        assert cast.clipped > 0
        assert cast.peak == pytest.approx(2**-0.1)


def test_that_the_cast_is_that_of_torch_which_saturates() -> None:
    values = (tensor(0) * 8 * 448).astype(np.float32)
    ours = round_array(FORMATS["e4m3fn"], values, "nearest_even", "saturate")
    theirs = torch.from_numpy(values).to(torch.float8_e4m3fn).float().numpy()
    assert ours.tobytes() == theirs.tobytes()
    assert np.isnan(values.astype(ml_dtypes.float8_e4m3fn).astype(np.float32)).any()


def test_that_the_names_of_formats_are_theirs() -> None:
    for spec in specs(Params):
        if spec.name in ("format", "fp8", "half"):
            assert spec.choice_labels == tuple(FORMATS[name].label for name in spec.choices)
