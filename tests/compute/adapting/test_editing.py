"""Editing a fact: the closed form, the tracing, and what each edit leaves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from explorer.compute.adapting.editing import model, rewrite
from explorer.compute.adapting.editing.checks import checks
from explorer.compute.adapting.editing.params import (
    CITIES,
    FORMS,
    HIDDEN,
    NAME,
    PLACES,
    WIDTH,
    Params,
    Story,
    facts_of,
    new_city,
    questions_of,
    rank_one,
    scores_of,
)
from explorer.compute.adapting.editing.run import run
from explorer.core.claims import check_claim
from explorer.core.trace import FINISH, Append, Trace, drive, returned

PARAMS = Params(first=3, last=3, updates=100, edits=4)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(PARAMS))


def test_that_of_all_changes_that_write_the_value_the_closed_form_moves_other_keys_least() -> None:
    random = np.random.default_rng(0)
    weight, key, wanted = random.normal(size=(3, 5)), random.normal(size=5), random.normal(size=3)
    keys = random.normal(size=(40, 5)) * np.array([3.0, 2.0, 1.0, 0.5, 0.2])
    covariance = keys.T @ keys / len(keys)
    change = rank_one(weight, key, wanted, covariance)
    np.testing.assert_allclose((weight + change) @ key, wanted, rtol=0, atol=1e-12)
    assert np.linalg.matrix_rank(change) == 1
    least = float(((keys @ change.T) ** 2).mean())
    for _ in range(200):
        other = random.normal(size=(3, 5)) * 0.3
        # a competitor that writes the same value: what it does to the key is taken away again
        other -= np.outer(other @ key, key) / (key @ key)
        assert float(((keys @ (change + other).T) ** 2).mean()) > least


def test_that_without_a_covariance_the_change_lies_along_the_key() -> None:
    random = np.random.default_rng(1)
    weight, key, wanted = random.normal(size=(2, 4)), random.normal(size=4), random.normal(size=2)
    change = rank_one(weight, key, wanted, np.eye(4))
    expected = np.outer(wanted - weight @ key, key) / (key @ key)
    np.testing.assert_allclose(change, expected, rtol=0, atol=1e-13)


def test_that_every_person_has_a_city_in_both_forms_and_the_new_city_is_another() -> None:
    facts = facts_of(PARAMS)
    assert facts.shape == (9, len(FORMS))
    assert (facts[:, 0] == facts[:, 1]).all()
    assert (facts[:, 2] >= len(CITIES)).all()
    assert all(new_city(facts, person) != facts[person, 0] for person in range(9))
    questions = questions_of(PARAMS).reshape(-1, PLACES)
    assert len({tuple(one) for one in questions.tolist()}) == 27


def test_that_the_model_learns_all_facts(trace: Trace) -> None:
    story: Story = trace.shared
    assert story.before is not None
    assert (story.before.argmax(axis=-1) == story.facts).all()
    assert story.losses[-1] < 0.01 * story.losses[0]
    np.testing.assert_allclose(story.before.sum(axis=-1), 1.0, rtol=0, atol=1e-12)


def test_that_a_later_token_changes_no_earlier_state() -> None:
    weights = model.weights_of(PARAMS)
    seen: list[torch.Tensor] = []

    def hook(layer: int, name: str, what: torch.Tensor) -> torch.Tensor:
        if (layer, name) == (PARAMS.layers, "state"):
            seen.append(what.detach())
        return what

    ids = torch.from_numpy(questions_of(PARAMS)[0])
    model.logits_of(weights, ids, PARAMS.layers, hook)
    # the three questions about a person share the name, and the key of the edit with it; the
    # products of another batch may be summed in another order
    apart = (seen[0][:, : NAME + 1] - seen[0][:1, : NAME + 1]).abs().max()
    assert float(apart) < 1e-12
    assert float((seen[0][0, -1] - seen[0][2, -1]).abs().max()) > 1e-3


def test_that_noise_takes_the_answer_and_the_last_state_gives_it_back(trace: Trace) -> None:
    traced = trace.shared.traced
    assert traced.noisy < 0.6 < traced.clean
    restored = traced.restored
    # the answer is read from the last state of all, and from no other of the last layer
    assert restored[0, -1, -1] == pytest.approx(traced.clean, abs=1e-12)
    np.testing.assert_allclose(restored[0, -1, :-1], traced.noisy, rtol=0, atol=1e-12)
    # the words after the name carry no noise yet
    np.testing.assert_allclose(restored[0, 0, NAME + 1 :], traced.noisy, rtol=0, atol=1e-12)
    assert np.isnan(restored[1:, 0]).all()


def test_that_the_covariance_keeps_other_people_still(trace: Trace) -> None:
    story: Story = trace.shared
    assert story.moved is not None
    assert story.outer_moved is not None
    others = np.delete(story.moved, PARAMS.chosen).mean()
    assert others < 0.1 * np.delete(story.outer_moved, PARAMS.chosen).mean()
    # both write the same value of the edited key
    np.testing.assert_allclose(story.moved[0], story.outer_moved[0], rtol=1e-6)
    edit, outer = (scores_of(PARAMS, story, story.ways[way].answers) for way in (0, 1))
    assert edit.fact > 0.9
    assert edit.others >= outer.others


def test_that_all_ways_but_the_plain_one_say_the_new_fact(trace: Trace) -> None:
    story: Story = trace.shared
    for way in (0, 2, 3):
        assert scores_of(PARAMS, story, story.ways[way].answers).fact > 0.9
    touched = [way.touched for way in story.ways]
    weights = model.weights_of(PARAMS)
    assert touched[:2] == [WIDTH * HIDDEN] * 2
    assert touched[2] == sum(one.numel() for one in weights.values())
    assert touched[3] == PARAMS.layers * 2 * 2 * (WIDTH + HIDDEN)


def test_that_in_the_last_layer_no_value_at_the_name_changes_the_answer() -> None:
    params = replace(PARAMS, updates=25, layer=4)
    weights = model.frozen_copy(model.weights_of(params))
    start = np.ones(WIDTH)
    search = rewrite.wanted_value(params, weights, 0, 1, start)
    value, _ = returned(search)
    np.testing.assert_array_equal(value, start)


def test_that_the_first_of_many_edits_is_the_one_that_was_shown(trace: Trace) -> None:
    story: Story = trace.shared
    assert story.held is not None
    assert story.drift is not None
    assert len(story.held) == PARAMS.edits + 1
    assert (story.held[0], story.drift[0]) == (1.0, 0.0)
    assert story.drift[1] == pytest.approx(story.ways[0].norm, rel=1e-9)


def test_that_a_run_can_be_finished_early_and_what_is_there_is_a_prefix(trace: Trace) -> None:
    producer = run(PARAMS)
    event = next(producer)
    while not isinstance(event, Append):
        event = next(producer)
    with pytest.raises(StopIteration) as stopped:
        producer.send(FINISH)
    early: Trace = stopped.value.value
    assert early.complete
    assert len(early) == 1
    assert early.shared.losses.tolist() == trace.shared.losses[:10].tolist()


def test_that_the_lab_agrees_with_its_second_implementations(trace: Trace) -> None:
    found = checks(PARAMS, trace)
    assert [one.status for one in found] == ["passed"] * 3


def test_that_an_edit_needs_neither_attention_nor_embeddings() -> None:
    verdict = check_claim("W207")
    assert verdict.verdict == "false"
    assert verdict.numbers["rank"] == 1
    assert verdict.numbers["untouched"] > 0


def test_that_lora_says_the_fact_and_keeps_less_than_the_edit() -> None:
    verdict = check_claim("W208")
    assert verdict.verdict == "depends"
    assert verdict.numbers["lora"] < verdict.numbers["edit"]
