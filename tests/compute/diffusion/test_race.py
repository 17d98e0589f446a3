"""The race: equal terms, equal samplers, observed orders, and students that need fewer calls."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import pytest

from explorer.compute.diffusion import race_checks
from explorer.compute.diffusion.race import BUDGETS, Params, Story, observed_order, steps_of
from explorer.compute.diffusion.race_run import levels_for, run
from explorer.compute.diffusion.sampling import SAMPLERS, Method
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Trace, drive, same
from explorer.panels.diffusion.race.plots import column

QUICK = Params(particles=60, learned=False)


@pytest.fixture(scope="module")
def exact() -> Trace:
    return drive(run(QUICK))


@pytest.fixture(scope="module")
def whole() -> Trace:
    """With the network that ships, its students, and one trained for a moment."""
    return drive(run(Params(particles=400, updates=30)))


def runs_of(story: Story, name: str) -> list[float]:
    return [row[SAMPLERS.index(name)].value for row in story.runs]


def test_that_every_sampler_keeps_to_the_budget(exact: Trace) -> None:
    for budget, row in zip(BUDGETS, exact.shared.runs, strict=True):
        for name, result in zip(SAMPLERS, row, strict=True):
            assert result.calls <= budget
            assert result.calls == Method(name).calls(result.steps)
            # one step more would not have fitted
            assert Method(name).calls(steps_of(name, budget) + 1) > budget


def test_that_samplers_that_are_the_same_get_the_same_result(exact: Trace) -> None:
    for first, second in (("ddim", "euler"), ("ddim", "dpm++1"), ("ddpm", "euler-ancestral")):
        np.testing.assert_allclose(
            runs_of(exact.shared, first), runs_of(exact.shared, second), rtol=1e-6, atol=1e-9
        )  # 1e-14 in x, divided by differences of kernels
    assert all(one.difference < 1e-12 for one in exact.shared.identities)
    assert len(exact.shared.identities) == 5


def test_that_samplers_that_are_not_the_same_differ(exact: Trace) -> None:
    found = {name: round(runs_of(exact.shared, name)[5], 6) for name in
             ("ddim", "ddpm", "heun", "dpm++2m", "unipc")}  # fmt: skip
    assert len(set(found.values())) == 5


def test_that_equal_params_run_equal_races(exact: Trace) -> None:
    assert same(drive(run(QUICK)), exact)


def test_that_a_growing_race_is_a_prefix_of_the_whole(exact: Trace) -> None:
    grown = [event.trace for event in run(QUICK) if isinstance(event, Append)]
    assert [len(trace) for trace in grown] == list(range(1, len(BUDGETS) + 1))
    for trace in grown:
        assert same(trace.shared.runs, exact.shared.runs[: len(trace)])


def test_that_one_call_makes_the_mean_of_the_data(exact: Trace) -> None:
    for name, result in zip(SAMPLERS, exact.shared.runs[0], strict=True):
        assert np.abs(result.cloud).max() < 0.1, name  # the ring's mean is 0; its radius 1.4


def test_that_more_calls_come_nearer(exact: Trace) -> None:
    for name in SAMPLERS:
        found = runs_of(exact.shared, name)
        assert found[-1] < found[5] / 3 < found[0] / 9


def test_that_orders_are_one_and_two() -> None:
    """The end of each path against Heun in 300 steps; the reference values are 1.00, 2.05, 2.07 on
    one Gaussian, and between neighbouring step counts 2.0 and 4.2 times on the ring."""
    params = Params(particles=60, learned=False, metric="endpoint", levels="karras")
    story = drive(run(params)).shared
    orders = {name: observed_order(column(story, name)) for name in SAMPLERS}
    assert orders["ddim"] == pytest.approx(1.0, abs=0.15)
    assert orders["euler"] == pytest.approx(orders["ddim"], abs=1e-6)
    assert 1.8 < orders["dpm++2m"] < 2.8
    assert orders["heun"] > 1.8
    assert all(math.isnan(orders[name]) for name in ("ddpm", "euler-ancestral"))


def test_that_a_student_does_in_one_call_what_its_teacher_needs_many_for(whole: Trace) -> None:
    story: Story = whole.shared
    assert [student.calls for student in story.students] == [1, 2, 4, 8]
    once = story.students[0].value
    teacher = [result.value for result in story.learned]
    assert once < 0.01 < 0.3 < teacher[0]
    assert teacher[BUDGETS.index(12)] > once


def test_that_a_network_trained_for_a_moment_is_worse_than_the_one_that_ships(
    whole: Trace,
) -> None:
    story: Story = whole.shared
    assert story.network == "shipped"
    assert story.error < 0.002 < story.brief_error
    assert story.brief[-1].value > 2 * story.learned[-1].value


def test_that_the_shipped_network_is_as_good_as_its_card_says() -> None:
    from explorer.compute.diffusion.networks.files import open_shipped

    loaded = open_shipped("points-ring")
    stated = loaded.description.measured["mean square error in epsilon"]
    story = drive(run(Params(particles=50, updates=1))).shared
    assert story.error == pytest.approx(stated, rel=0.5)  # 1,000 draws there, 1,000 others here
    assert story.weights == 18_946


def test_that_other_data_has_no_students_but_a_network_of_its_own() -> None:
    story = drive(run(Params(particles=50, data="moons", updates=3))).shared
    assert story.students == ()
    assert story.network == "trained"
    assert len(story.learned) == len(BUDGETS)
    assert story.brief == ()


def test_that_students_of_other_data_can_be_distilled_now() -> None:
    params = Params(particles=100, data="moons", updates=150, distilled=40)
    story = drive(run(params)).shared
    assert [student.calls for student in story.students] == [1, 2, 4, 8]
    # one call of DDIM ends at the mean of the data; the student's samples are spread over it
    plain = story.learned[0]
    assert story.students[0].value < plain.value / 3
    assert story.students[0].cloud.std() > 5 * plain.cloud.std()


@pytest.mark.parametrize("metric", ["mmd2", "sliced", "on_data", "endpoint"])
@pytest.mark.parametrize("levels", ["trailing", "linspace", "karras"])
def test_that_every_measure_works_on_every_kind_of_levels(metric: str, levels: str) -> None:
    params = dataclasses.replace(QUICK, particles=50, metric=metric, levels=levels)
    story = drive(run(params)).shared
    assert math.isfinite(runs_of(story, "ddim")[-1])
    low, high = story.floor
    assert low <= high


@pytest.mark.parametrize("levels", ["trailing", "linspace", "karras"])
@pytest.mark.parametrize("steps", [1, 2, 7, 100])
def test_that_levels_rise_to_the_clean_sample(levels: str, steps: int) -> None:
    found = levels_for(dataclasses.replace(QUICK, levels=levels), steps)
    assert len(found) == steps + 1
    assert found == sorted(found)
    assert found[-1] == 1.0


def finished_early(producer: Producer) -> Trace:
    """What a run returns when it is asked to return what it has."""
    try:
        producer.send(FINISH)
        while True:
            next(producer)
    except StopIteration as stop:
        trace: Trace = stop.value
        return trace


def test_that_a_race_that_is_stopped_is_whole_as_far_as_it_went() -> None:
    producer: Producer = run(QUICK)
    while not isinstance(next(producer), Append):
        pass
    trace = finished_early(producer)
    assert trace.complete
    assert len(trace.shared.runs) == 1
    assert len(trace.shared.identities) == 5


@pytest.mark.parametrize("points", [(), ((9.0, 0.0),), ((1.0,),), "no"])
def test_that_a_drawing_that_is_none_is_refused(points: Any) -> None:
    with pytest.raises(ParamError) as error:
        drive(run(Params(data="drawn", points=points)))
    assert error.value.field == "points"


def test_that_a_single_source_can_be_raced_for() -> None:
    story = drive(run(dataclasses.replace(QUICK, data="drawn", points=((0.5, 0.5),)))).shared
    assert abs(runs_of(story, "dpm++2m")[-1]) < 0.02


def test_that_second_implementations_agree(exact: Trace) -> None:
    found = race_checks.checks(QUICK, exact)
    assert {check.status for check in found} <= {"passed", "missing"}
    assert len(found) == 3


def test_that_other_samples_are_noticed(exact: Trace) -> None:
    other = dataclasses.replace(QUICK, seed=2)
    (found,) = race_checks.ddim(other, exact.shared)
    assert found.status in ("failed", "missing")
