"""Generalisation against scikit-learn, numpy and closed forms, and the laws that the lab shows."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import cast

import numpy as np
import pytest
from scipy.optimize import linprog  # type: ignore[import-untyped]  # ships no types

from explorer.compute.training.generalisation import (
    checks,
    network,
    penalties,
    polynomials,
    scaling,
    worlds,
)
from explorer.compute.training.generalisation.dropout import dropped_of, expected
from explorer.compute.training.generalisation.params import (
    CONVENTIONS,
    LINE,
    LOSSES,
    MASKS,
    PATIENCE,
    SPOILT,
    STRENGTHS,
    WORLDS,
    Generalisation,
    Params,
    Training,
)
from explorer.compute.training.generalisation.run import run
from explorer.core.claims import check_claim
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Trace, drive, same

SMALL = Params(width=8, updates=40)


@cache
def traced(params: Params = SMALL) -> Trace:
    return drive(run(params))


def shared_of(params: Params = SMALL) -> Generalisation:
    found: Generalisation = traced(params).shared
    return found


def test_that_every_check_passes() -> None:
    found = checks.checks(SMALL, traced())
    assert [one.what for one in found if one.status != "passed"] == []
    assert len(found) == 7


def test_that_checks_notice_a_wrong_weight() -> None:
    trace = traced()
    weights = trace.shared.paths.weights + 1e-3
    paths = dataclasses.replace(trace.shared.paths, weights=weights)
    wrong = dataclasses.replace(trace, shared=dataclasses.replace(trace.shared, paths=paths))
    assert [one.status for one in checks.checks(SMALL, wrong)].count("failed") == 2


# the degree --------------------------------------------------------------------------------------


def test_that_the_error_on_the_examples_never_rises_with_the_degree() -> None:
    train = shared_of().fits.train
    assert (np.diff(train, axis=1) <= 1e-10).all()  # rounding of least squares


def test_that_the_error_in_use_is_the_mean_over_very_many_new_points() -> None:
    fits = shared_of().fits
    found = polynomials.fitted(fits.x, fits.y, 4)
    random = np.random.Generator(np.random.PCG64(1))
    x, y = polynomials.points(random, 400_000, SMALL.noise)
    drawn = float(((polynomials.at(x, found) - y) ** 2).mean())
    # the standard error of the mean of 400,000 squares is about 0.3 per cent
    assert drawn == pytest.approx(polynomials.in_use(found, SMALL.noise), rel=0.015)


def test_that_high_degrees_fit_the_examples_better_and_use_worse() -> None:
    fits = shared_of().fits
    best = int(fits.use[0].argmin())
    assert 2 <= best <= 6
    assert fits.train[0, -1] < 0.5 * fits.train[0, best]
    assert fits.use[0, -1] > 10 * fits.use[0, best]


def test_that_bic_asks_for_log_n_per_weight() -> None:
    one, more = (polynomials.bic(3.0, 20, weights) for weights in (2, 3))
    assert more - one == pytest.approx(np.log(20))


@pytest.mark.parametrize("pair", [(1.5, 0.0), (60, 0.0), (0, 4.0), (0,), "ab", (None, 1.0)])
def test_that_a_moved_example_must_be_a_number_and_an_answer(pair: object) -> None:
    with pytest.raises(ParamError, match="moved"):
        Params(moved=(pair,)).validate()  # type: ignore[arg-type]  # what a link may hold


# folds -------------------------------------------------------------------------------------------


def test_that_every_point_is_in_one_fold_of_nearly_equal_size() -> None:
    member = shared_of().folds.member
    sizes = np.bincount(member)
    assert len(sizes) == SMALL.folds
    assert sizes.max() - sizes.min() <= 1


def test_that_a_held_out_point_has_no_part_in_its_guess() -> None:
    fits, folds = shared_of().fits, shared_of().folds
    moved = fits.y.copy()
    moved[folds.member == 0] += 100.0
    _, guessed = polynomials.cross_validated(fits.x, moved, folds.member, folds.degree)
    mine = folds.member == 0
    assert (guessed[mine] == folds.guessed[mine]).all()
    assert not np.allclose(guessed[~mine], folds.guessed[~mine])


def test_that_few_examples_take_fewer_folds_and_a_lower_degree() -> None:
    trace = traced(dataclasses.replace(SMALL, examples=6, folds=10, degree=9))
    assert len(trace.shared.folds.errors) == 3
    assert trace.shared.folds.degree == 3  # four examples are left to fit
    assert {one.key for one in trace.notices} == {"notice.degree", "notice.folds"}


# more data ---------------------------------------------------------------------------------------


def test_that_clean_data_follow_the_law_of_weights_over_examples() -> None:
    random = np.random.Generator(np.random.PCG64(5))
    drawn = np.array([worlds.errors("clean", random, 32, SMALL) for _ in range(400)])
    seen, new = worlds.theory(np.array([32.0]))
    spread = drawn.std(axis=0, ddof=1) / np.sqrt(len(drawn))
    # five standard errors of 400 draws: chance exceeds them once in a million
    assert (np.abs(drawn.mean(axis=0) - [seen[0], new[0], new[0]]) < 5 * spread).all()


def test_that_only_clean_data_and_copies_reach_the_noise() -> None:
    found = shared_of().worlds
    above = dict(zip(WORLDS, found.use[:, -1].mean(axis=1) - worlds.NOISE**2, strict=True))
    assert max(abs(above["clean"]), abs(above["copies"])) < 0.02
    assert min(above["labels"], above["shift"], above["leak"]) > 0.05


@pytest.mark.parametrize("world", WORLDS)
def test_that_endless_data_end_at_the_floor(world: str) -> None:
    random = np.random.Generator(np.random.PCG64(2))
    _, _, use = worlds.errors(world, random, 60_000, SMALL)
    assert use == pytest.approx(worlds.floors(SMALL)[WORLDS.index(world)], rel=0.03)


def test_that_held_out_data_do_not_see_a_leak_a_shift_or_copies() -> None:
    found = shared_of().worlds
    for world in ("leak", "shift", "copies"):
        at = WORLDS.index(world)
        assert (found.held[at, 0] < found.use[at, 0]).all()


# penalties ---------------------------------------------------------------------------------------


def test_that_l1_gives_exact_zeros_and_l2_none() -> None:
    weights = shared_of().paths.weights
    zeros = (weights == 0).sum(axis=2)
    assert zeros[0, -1] == weights.shape[2]
    assert (zeros[1] == 0).all()


def test_that_the_spot_is_the_lowest_of_the_plane_with_its_penalty() -> None:
    paths = shared_of().paths
    random = np.random.Generator(np.random.PCG64(3))
    two = list(paths.shown)
    for which in (0, 1):
        for at, strength in enumerate(STRENGTHS):
            spot, centre = paths.weights[which, at, two], paths.centres[which, at]

            def cost(w: np.ndarray) -> float:
                away = w - centre  # noqa: B023  # called in this turn of the loop only
                size = np.abs(w).sum() if which == 0 else 0.5 * (w**2).sum()  # noqa: B023
                return float(0.5 * away @ paths.bowl @ away + strength * size)  # noqa: B023

            near = [cost(spot + 0.01 * random.standard_normal(2)) for _ in range(20)]
            assert cost(spot) <= min(near) + 1e-9


def test_that_the_absolute_line_is_that_of_linear_programming() -> None:
    line = shared_of().line
    many = LINE
    for at in (0, 4):
        x, y = line.x, line.y[at]
        basis = np.stack([np.ones(many), x], axis=1)
        above = np.concatenate([np.concatenate([basis, -basis]), -np.eye(many)[[*range(many)] * 2]],
                               axis=1)  # fmt: skip
        weights = np.concatenate([np.zeros(2), np.ones(many)])
        free = [(None, None)] * 2 + [(0, None)] * many
        found = linprog(weights, above, np.concatenate([y, -y]), bounds=free)
        intercept, slope = line.lines[at, LOSSES.index("absolute")]
        ours = float(np.abs(y - intercept - slope * x).sum())
        assert ours == pytest.approx(found.fun, abs=1e-8)


def test_that_a_penalty_does_not_resist_outliers_and_the_absolute_loss_does() -> None:
    for seed in range(4):
        line = penalties.line_of(Params(seed=seed))
        errors = line.errors()[SPOILT.index(LINE // 10)]
        assert errors[LOSSES.index("penalised")] > 5 * errors[LOSSES.index("absolute")]


# dropout -----------------------------------------------------------------------------------------


def test_that_only_dividing_keeps_the_mean_of_the_test() -> None:
    meant = [expected(name, 0.3) for name in CONVENTIONS]
    assert meant == pytest.approx([0.7, 0.49, 1.0])
    means = dropped_of(Params(dropout=0.3)).means[:, -1]
    # 256 masks of twelve numbers: a standard error of about 1 per cent
    assert means == pytest.approx(meant, rel=0.05)
    assert dropped_of(Params()).masks.shape[0] == MASKS[-1]


# scaling -----------------------------------------------------------------------------------------


def test_that_the_condition_number_is_numpys_and_scaling_mends_it() -> None:
    descent = scaling.descent_of(Params(stretch=20.0))
    assert descent.condition == pytest.approx([np.linalg.cond(one) for one in descent.hessian])
    assert descent.condition[0] > 200 > 2 > descent.condition[1]
    assert descent.needed[0] > 50 * descent.needed[1]
    assert descent.apart < 1e-9


def test_that_needed_updates_are_the_first_that_reach_a_hundredth() -> None:
    descent = scaling.descent_of(Params())
    for which in (0, 1):
        hessian, best = descent.hessian[which], descent.best[which]
        counts = np.arange(int(descent.needed[which]) + 1)
        away = scaling.after(hessian, float(descent.rate[which]), -best, counts)
        left = np.einsum("ti,ij,tj->t", away, hessian, away)
        assert left[-1] <= left[0] / 100 < left[-2]


# the network -------------------------------------------------------------------------------------


def test_that_the_gradients_are_those_of_finite_differences() -> None:
    fits = shared_of().fits
    random = np.random.Generator(np.random.PCG64(4))
    weights = [one[:1, :1] for one in network.start(SMALL)]
    x = fits.x[None, None]
    kept = (random.random((1, 1, len(fits.x), SMALL.width)) > 0.3) / 0.7
    count = np.ones((1, 1, len(fits.x)))
    _, gradients = network.loss_and_gradients(weights, x, fits.y, kept, count)
    for which, weight in enumerate(weights):
        change = np.zeros_like(weight)
        change[0, 0, 0] = 1e-6
        losses = []
        for sign in (1, -1):
            other = [one + sign * change if at == which else one for at, one in enumerate(weights)]
            losses.append(network.loss_and_gradients(other, x, fits.y, kept, count)[0][0, 0])
        slope = (losses[0] - losses[1]) / 2e-6
        # central differences are right to the square of the step, and rounding divided by it
        assert slope == pytest.approx(gradients[which][0, 0, 0], rel=1e-5, abs=1e-8)


def test_that_patience_counts_looks_without_a_better_one() -> None:
    held = np.array([5.0, 4.0, 3.0, 3.5, 3.4, 3.3, 3.2, 1.0])[:, None, None]
    training = Training(np.arange(8), np.zeros((8, 1, 1)), held, held, held)
    assert training.best()[0, 0] == 7
    assert training.stopped()[0, 0] == 2 + PATIENCE


def test_that_a_training_too_long_makes_use_worse_without_help() -> None:
    training = shared_of(Params()).training
    use = training.use.mean(axis=2)
    assert use[-1, 0] > 1.3 * use[:, 0].min()
    assert training.train[-1, 0].mean() < training.train[-1, 1:].mean(axis=1).min()
    assert (use[-1, 1:] < use[-1, 0]).all()


# the trace ---------------------------------------------------------------------------------------


def test_that_the_trace_grows_and_its_beginning_stays() -> None:
    seen: list[Trace] = []
    final = drive(run(SMALL), lambda event: seen.append(event.trace)
                  if isinstance(event, Append) else None)  # fmt: skip
    assert [len(one) for one in seen] == sorted({len(one) for one in seen} | {len(seen[0])})
    assert not seen[0].complete
    assert final.complete
    assert same(tuple(final.steps)[: len(seen[0])], tuple(seen[0].steps))
    assert same(final, traced())


def test_that_a_training_can_be_finished_early() -> None:
    looks = [0]

    def observe(producer: Producer) -> Trace:
        asked = None
        while True:
            try:
                event = producer.send(asked)
            except StopIteration as stop:
                return cast(Trace, stop.value)
            looks[0] += isinstance(event, Append)
            asked = FINISH if looks[0] == 5 else None

    trace = observe(run(Params()))
    assert len(trace.shared.training.updates) == 4
    assert trace.complete


@pytest.mark.parametrize("claim_id", ["W165", "W166", "W167", "W168", "W172", "W173"])
def test_that_no_claim_about_remedies_is_plainly_true(claim_id: str) -> None:
    assert check_claim(claim_id).verdict == "false"
