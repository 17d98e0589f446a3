"""What is forgotten and what holds it: against torch, closed forms, and what the lab says."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from explorer.compute.adapting.forgetting import checks
from explorer.compute.adapting.forgetting.network import drawn, fisher, gradient, hot, loss
from explorer.compute.adapting.forgetting.params import (
    ARMS,
    CONTEXT,
    LOOKS,
    SAMPLE,
    SEEDS,
    SHARES,
    Forgetting,
    Params,
)
from explorer.compute.adapting.forgetting.repeats import covered, repeated, share
from explorer.compute.adapting.forgetting.run import mixtures, run
from explorer.compute.adapting.forgetting.texts import SIGNS, numbers, page, text_of, windows
from explorer.compute.adapting.forgetting.tuning import stepped
from explorer.core.claims import check_claim
from explorer.core.trace import FINISH, Append, Trace, drive, returned

SMALL = Params(learning=60, updates=20)


@cache
def traced(params: Params = SMALL) -> Trace:
    return drive(run(params))


def found(params: Params) -> Forgetting:
    shared: Forgetting = traced(params).shared
    return shared


def ends(params: Params, arm: str) -> tuple[float, float]:
    """Mean losses at the end: the page, text B."""
    page_loss, second = found(params).tuned[-1, ARMS.index(arm)].mean(axis=1)
    return float(page_loss), float(second)


def test_that_the_checks_against_torch_and_the_closed_form_pass() -> None:
    for params in (SMALL, Params(seed=5, ewc=300.0, second="moved", learning=60, updates=20)):
        results = checks.checks(params, traced())
        assert {one.status for one in results} == {"passed"}, results
        assert len(results) == 4


def test_that_learning_b_alone_forgets_the_page_in_every_net() -> None:
    shared = found(Params())
    before, after = shared.tuned[0, 0], shared.tuned[-1, 0]
    assert (after[0] > before[0] + 0.5).all()
    assert (after[1] < before[1] - 0.5).all()


def test_that_each_help_keeps_more_of_the_page_and_learns_less_of_b() -> None:
    plain = ends(Params(), "plain")
    for arm in ("mix", "pull", "ewc"):
        page_loss, second = ends(Params(), arm)
        assert page_loss < plain[0], arm
        assert second > plain[1], arm


def test_that_a_way_without_its_help_is_training_on_b_alone() -> None:
    shared = found(replace(SMALL, share=0.0, pull=0.001, ewc=0.1))
    np.testing.assert_array_equal(shared.tuned[:, ARMS.index("mix")], shared.tuned[:, 0])
    # the weakest springs of the range all but let go: less than a hundredth of a nat
    for arm in ("pull", "ewc"):
        assert np.abs(shared.tuned[:, ARMS.index(arm)] - shared.tuned[:, 0]).max() < 0.01


def test_that_frozen_layers_do_not_move_and_the_others_do() -> None:
    for frozen, still in ((1, 4), (2, 5)):  # groups of the first layer; with the second
        moves = found(replace(SMALL, frozen=frozen)).moves[ARMS.index("frozen")]
        assert (moves[:still] == 0).all()
        assert (moves[still:] > 0).all()


def test_that_decay_leads_towards_zero_and_the_pull_stays_near_the_start() -> None:
    shared = found(Params())
    decay, pull = ARMS.index("decay"), ARMS.index("pull")
    assert (shared.lengths[1 + decay] < 0.7 * shared.lengths[0]).all()
    assert (shared.distances[pull] < shared.distances[0]).all()
    assert (shared.distances[0] < shared.distances[decay]).all()


def test_that_a_spring_rests_where_both_pulls_cancel_however_stiff() -> None:
    start, aim = np.array([1.0]), np.array([3.0])
    for stiff in (0.0, 0.5, 1e6):
        weight = start
        for _ in range(400):
            weight = stepped(weight, weight - aim, 0.1, np.array([stiff]), start)
        # (w − 3) + stiff (w − 1) = 0
        assert weight[0] == pytest.approx((3 + stiff) / (1 + stiff), abs=1e-9)


def test_that_the_fisher_information_is_the_expected_squared_gradient() -> None:
    weights, seen = drawn([3]), windows(page())[0][:3]
    total = [np.zeros_like(one) for one in weights]
    for context in seen[:, :-1]:
        x = hot(context[None])[None]
        for y in range(len(SIGNS)):
            losses, gradients = gradient(weights, x, np.array([[y]]))
            for one, of in zip(total, gradients, strict=True):
                one += np.exp(-losses[0]) * of**2 / len(seen)
    for ours, theirs in zip(fisher(weights, seen), total, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-10, atol=1e-15)


def test_that_the_ends_of_the_mixture_are_b_alone_and_the_page_alone() -> None:
    shared = found(Params())
    np.testing.assert_allclose(shared.mixed[0], shared.tuned[-1, 0], rtol=1e-12)
    means = shared.mixed.mean(axis=2)
    assert (np.diff(means[:, 0]) < 0).all()  # more of the page: better at it
    assert (np.diff(means[:, 1]) > 0).all()  # and worse at B
    np.testing.assert_array_equal(returned(mixtures(SMALL)), found(SMALL).mixed)


def test_that_repeats_are_what_no_set_of_pieces_holds_twice() -> None:
    assert share("abcabcabc", 3) == pytest.approx(4 / 7)
    assert repeated("abcabc", 3).tolist() == [False, False, False, True]
    assert covered("abcabc", 3).tolist() == [False] * 3 + [True] * 3
    assert share("abcdefgh", 3) == 0.0
    assert share("ab", 3) == 0.0


def test_that_a_template_makes_the_net_repeat_itself_and_varied_text_does_not() -> None:
    template, varied = found(Params()), found(Params(second="backwards"))
    assert (template.repeats[-1] > template.repeats[0] + 0.05).all()
    assert varied.repeats.max() < 0.02
    assert template.own[1] > 0.3 > 0.02 > varied.own[1]
    assert len(template.samples) == len(LOOKS)
    assert {len(one) for one in template.samples} == {SAMPLE}


def test_that_text_b_is_made_as_it_says_and_never_met_in_training_where_it_is_measured() -> None:
    assert text_of("moved") != page()
    letters = str.maketrans(SIGNS[1:27], SIGNS[14:27] + SIGNS[1:14])
    assert text_of("moved").translate(letters) == page()
    words = text_of("backwards").split(" ")
    assert " ".join(one[::-1] for one in words) == page()
    assert all(len(one.split()) == 5 for one in text_of("template").split(". "))
    used, held = windows(page())
    whole = numbers(page())
    # as many places as there are, but for those that reach over the cut
    assert len(used) + len(held) == len(whole) - 2 * CONTEXT
    np.testing.assert_array_equal(held[0], whole[len(used) + CONTEXT :][: CONTEXT + 1])


def test_that_a_net_that_knows_nothing_loses_the_logarithm_of_all_signs() -> None:
    weights = [0 * one for one in drawn([0, 1])]
    np.testing.assert_allclose(loss(weights, windows(page())[1]), np.log(len(SIGNS)), rtol=1e-12)


def test_that_the_trace_grows_and_can_be_finished_early() -> None:
    producer = run(SMALL)
    event = next(producer)
    while not isinstance(event, Append):
        event = next(producer)
    assert not event.trace.complete
    assert [one.id for one in event.trace.sections] == ["first"]
    with pytest.raises(StopIteration) as stopped:
        producer.send(FINISH)
    assert stopped.value.value.complete
    assert len(stopped.value.value) == len(event.trace)


def test_that_the_shapes_are_as_declared() -> None:
    shared = found(SMALL)
    assert shared.first.shape == (3, 2, SEEDS)
    assert shared.tuned.shape == (3, len(ARMS), 2, SEEDS)
    assert shared.mixed.shape == (len(SHARES), 2, SEEDS)


def test_that_the_claims_are_judged_by_what_was_computed() -> None:
    decay = check_claim("W180")
    assert decay.verdict == "false"
    assert min(decay.numbers["decay"]) > max(decay.numbers["stopped"])
    mix = check_claim("W211")
    assert mix.verdict == "depends"
    assert len(set(mix.numbers["best"])) > 2
