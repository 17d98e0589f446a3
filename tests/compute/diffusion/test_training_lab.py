"""The training of the plane: what it leaves, what it learns, and what an order makes it forget."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.diffusion import training_checks
from explorer.compute.diffusion.datasets import MOST_CENTRES
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.networks.mlp import MLP, MLPConfig, parameters_of
from explorer.compute.diffusion.networks.training import built
from explorer.compute.diffusion.time_orders import ORDERS
from explorer.compute.diffusion.training import (
    BANDS,
    LOOKS,
    Params,
    Story,
    elbo_weights,
    grid,
    looks,
    middles,
)
from explorer.compute.diffusion.training_look import POINTS, judge_of
from explorer.compute.diffusion.training_run import run, training_of
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Trace, drive, same

QUICK = Params(updates=12, batch=32, width=16)


@pytest.fixture(scope="module")
def short() -> Trace:
    return drive(run(QUICK))


@pytest.fixture(scope="module")
def learned() -> Trace:
    """Long enough to have learned something: about a second."""
    return drive(run(Params(updates=300)))


def test_that_a_growing_trace_is_a_prefix_of_the_whole(short: Trace) -> None:
    grown = [event.trace for event in run(QUICK) if isinstance(event, Append)]
    assert all(not trace.complete for trace in grown)
    assert [len(trace) for trace in grown] == sorted(len(trace) for trace in grown)
    for trace in grown:
        for mine, whole in zip(trace.steps, short.steps, strict=False):
            assert same(dataclasses.replace(mine, dwell=1.0), dataclasses.replace(whole, dwell=1.0))


def test_that_equal_params_train_equal_networks(short: Trace) -> None:
    assert same(drive(run(QUICK)), short)


def finished_early(producer: Producer) -> Trace:
    """What a run returns when it is asked to return what it has."""
    try:
        while True:
            producer.send(FINISH)
    except StopIteration as stop:
        trace: Trace = stop.value
        return trace


def test_that_finishing_early_keeps_what_was_learned() -> None:
    producer = run(dataclasses.replace(QUICK, updates=5000))
    for _ in range(60):
        next(producer)
    trace = finished_early(producer)
    assert trace.complete
    assert 0 < trace[-1].moment.updates < 100
    assert len(trace.shared.losses) == trace[-1].moment.updates == len(trace.shared.seen)


def test_that_the_untrained_network_says_zero(short: Trace) -> None:
    story: Story = short.shared
    first = short[0].moment
    assert (story.batch.said == 0).all()
    np.testing.assert_allclose(story.batch.loss, (story.batch.target**2).mean(axis=1))
    # E|E[ε|x]|² + E Var(ε|x) = E ε² = 1; the judge has 2,000 points
    assert story.least + first.more == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("target", ["epsilon", "x0", "v"])
def test_that_an_answer_of_zero_costs_its_closed_form(target: str) -> None:
    trace = drive(run(dataclasses.replace(QUICK, updates=1, target=target)))
    found = trace.shared.least + trace[0].moment.more
    assert found == pytest.approx(trace.shared.zero, rel=0.08)


def test_that_the_shown_batch_is_the_one_of_the_first_update() -> None:
    params = dataclasses.replace(QUICK, batch=20)
    training = training_of(params, judge_of(params).mixture)
    update = training.update()
    batch = drive(run(params)).shared.batch
    np.testing.assert_array_equal(batch.times, update.timesteps)
    np.testing.assert_allclose(batch.loss, update.losses, rtol=1e-5)  # of float32 sums


def test_that_training_comes_near_the_floor_and_never_below(learned: Trace) -> None:
    story: Story = learned.shared
    errors = [step.moment.more for step in learned.steps if step.stage == "training"]
    assert errors[-1] < 0.04 < 0.5 < errors[0]
    assert min(errors) > 0
    # the log is about the same number, drawn anew in every batch: within 4 standard errors
    last = story.losses[-100:]
    true = story.least + errors[-1]
    assert abs(last.mean() - true) < 4 * last.std() / 10 + 0.01


def test_that_the_fields_of_a_trained_network_are_like_the_exact_ones(learned: Trace) -> None:
    story, moment = learned.shared, learned[-1].moment
    places = grid(story.reach).reshape(*story.exact.shape[1:])
    near = np.hypot(places[..., 0], places[..., 1]) < 1.6
    band = BANDS // 2
    apart = (moment.field[band].astype(float) - story.exact[band].astype(float))[near]
    assert np.abs(apart).mean() < 0.08


def test_that_one_pass_from_data_to_noise_leaves_a_low_loss_and_a_bad_network() -> None:
    order = drive(run(Params(updates=300, order="rising")))
    moment = order[-1].moment
    assert moment.shown < 0.1 * order.shared.least
    assert moment.more > 0.1
    assert moment.on_data < 0.3


def test_that_without_the_time_the_error_does_not_fall_below_the_blind_floor() -> None:
    trace = drive(run(Params(updates=300, time=False)))
    story: Story = trace.shared
    # both are means over a few thousand draws, each off by about 0.005
    assert story.least + trace[-1].moment.more > story.blind - 0.01
    assert story.blind > story.least + 0.05


def test_that_exact_answers_have_no_error() -> None:
    judge = judge_of(Params())
    for level, x, epsilon in zip(judge.alpha_bar, judge.x, judge.epsilon, strict=True):
        assert x.shape == (POINTS, 2)
        exact = posterior(judge.mixture, x, float(level)).epsilon
        np.testing.assert_array_equal(exact, epsilon)


def test_that_the_bound_weighs_its_terms_as_the_divergence_of_two_gaussians_does() -> None:
    """KL between posteriors of equal variance is |difference of means|² / (2 σ²)."""
    from explorer.compute.diffusion.samplers import ddpm_mean
    from explorer.compute.diffusion.schedules import noise_schedule

    schedule = noise_schedule("linear")
    weights = elbo_weights(schedule.alpha_bar)
    rng = np.random.default_rng(0)
    x, truth, said = rng.standard_normal((3, 1, 2))
    ratios = []
    for t in (0, 1, 50, 500, 999):
        alpha, level = float(schedule.alpha[t]), float(schedule.alpha_bar[t])
        means = [ddpm_mean(x, epsilon, alpha, level) for epsilon in (truth, said)]
        divergence = ((means[0] - means[1]) ** 2).sum() / (2 * float(schedule.beta[t]))
        ratios.append(divergence / (weights[t] * ((truth - said) ** 2).sum()))
    np.testing.assert_allclose(ratios, ratios[0], rtol=1e-9)
    assert weights.mean() == pytest.approx(1.0)


@pytest.mark.parametrize("updates", [1, 2, 7, 25, 1000, 20_000])
def test_that_looks_begin_and_end_with_the_training(updates: int) -> None:
    found = looks(updates)
    assert found[0] == 0
    assert found[-1] == updates
    assert found == sorted(set(found))
    assert len(found) <= LOOKS + 1


def test_that_bands_are_looked_at_in_their_middle() -> None:
    np.testing.assert_array_equal(middles(1000), np.arange(50, 1000, 100))


# the network ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "config", [MLPConfig(), MLPConfig(waves=0), MLPConfig(time_width=0, blocks=1)]
)
def test_that_parameters_are_counted_as_torch_counts_them(config: MLPConfig) -> None:
    network = built(MLP, config, 0)
    assert parameters_of(config) == sum(weight.numel() for weight in network.parameters())


def wake(network: torch.nn.Module) -> None:
    """Give the last layer, which starts at 0, something to say."""
    assert isinstance(network, MLP)
    torch.nn.init.ones_(network.last.weight)


def test_that_a_network_not_told_the_time_does_not_know_it() -> None:
    network = built(MLP, MLPConfig(time_width=0), 0)
    wake(network)
    x = torch.randn(5, 2, generator=torch.Generator().manual_seed(0))
    early, late = network(x, torch.zeros(5)), network(x, torch.full((5,), 900.0))
    assert torch.equal(early, late)
    told = built(MLP, MLPConfig(), 0)
    wake(told)
    assert not torch.equal(told(x, torch.zeros(5)), told(x, torch.full((5,), 900.0)))


@pytest.mark.parametrize(
    "wrong", [{"predicts": "noise"}, {"width": 0}, {"waves": -1}, {"time_width": 3},
              {"wave_scale": math.inf}],
)  # fmt: skip
def test_that_a_shape_that_is_none_is_refused_by_its_field(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        MLPConfig(**wrong)


# bad input --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "points", [(), ((0.0,),), ((9.0, 0.0),), (("a", "b"),), 7, ((0.0, 0.0),) * (MOST_CENTRES + 1)]
)
def test_that_a_drawing_that_is_none_is_refused(points: Any) -> None:
    with pytest.raises(ParamError) as error:
        drive(run(Params(data="drawn", points=points)))
    assert error.value.field == "points"


def test_that_a_single_point_can_be_learned() -> None:
    params = Params(data="drawn", points=((0.5, -0.5),), updates=200)
    trace = drive(run(params))
    assert trace[-1].moment.more < 0.1
    assert trace[-1].moment.reached == 1


# the badge --------------------------------------------------------------------------------


@pytest.mark.parametrize("target", ["epsilon", "x0", "v"])
def test_that_second_implementations_agree(target: str) -> None:
    params = dataclasses.replace(QUICK, target=target)
    found = training_checks.checks(params, drive(run(params)))
    assert [check.status for check in found if check.status != "missing"] != []
    assert {check.status for check in found} <= {"passed", "missing"}


def test_that_a_wrong_floor_is_noticed(short: Trace) -> None:
    story = dataclasses.replace(short.shared, least=short.shared.least + 0.02)
    assert training_checks.floor_by_draws(QUICK, story).status == "failed"


def test_that_a_wrong_field_is_noticed(short: Trace) -> None:
    story = dataclasses.replace(short.shared, exact=short.shared.exact * np.float16(1.01))
    assert training_checks.field_by_gradients(story).status == "failed"


# all six orders ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def six() -> Trace:
    return drive(run(dataclasses.replace(QUICK, order="all", updates=120, batch=64)))


def test_that_six_networks_begin_alike_and_end_apart(six: Trace) -> None:
    first, last = six[0].moments, six[-1].moments
    assert len(first) == len(ORDERS)
    assert len({moment.more for moment in first}) == 1
    assert len({moment.more for moment in last}) == len(ORDERS)


def test_that_each_of_the_six_is_what_it_is_alone(six: Trace) -> None:
    alone = dataclasses.replace(QUICK, order="falling", updates=120, batch=64)
    story: Story = drive(run(alone)).shared
    course = six.shared.courses[ORDERS.index("falling")]
    np.testing.assert_array_equal(course.losses, story.losses)
    np.testing.assert_array_equal(course.seen, story.seen)


def test_that_random_timesteps_leave_the_smallest_error(six: Trace) -> None:
    errors = dict(zip(ORDERS, (moment.more for moment in six[-1].moments), strict=True))
    assert max(errors["uniform"], errors["stratified"]) < min(errors["falling"], errors["rising"])
    logs = [moment.shown for moment in six[-1].moments]
    assert ORDERS[int(np.argmin(logs))] == "rising"


def test_that_six_can_be_finished_early() -> None:
    params = dataclasses.replace(QUICK, order="all", updates=5000)
    producer = run(params)
    for _ in range(60):
        next(producer)
    trace = finished_early(producer)
    assert trace.complete
    assert 0 < trace[-1].moment.updates < 100
    assert {len(course.losses) for course in trace.shared.courses} == {trace[-1].moment.updates}


def test_that_what_is_shown_of_a_batch_is_spread_over_it() -> None:
    story: Story = drive(run(dataclasses.replace(QUICK, order="stratified", batch=128))).shared
    assert story.batch.times.min() < 100 < 900 < story.batch.times.max()
    # six of 128 slices in each of twelve updates: from all tenths of the range
    assert len(set((story.seen.ravel() // 100).tolist())) == 10
