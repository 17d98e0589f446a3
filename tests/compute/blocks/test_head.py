"""Embeddings and heads: lookup and gradients against torch, and what the trainings show."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.blocks.head import checks, training, widths
from explorer.compute.blocks.head.lookup import gradient_of_rows, looked_up, normalised, one_hot
from explorer.compute.blocks.head.params import CLASSES, HEADS, WAYS, WIDTH, Head, Params
from explorer.compute.blocks.head.run import run
from explorer.core.params import ParamError
from explorer.core.trace import Append, Trace, drive, same

SMALL = Params(updates=60)


@cache
def traced(params: Params = SMALL) -> Trace:
    return drive(run(params))


def shared_of(params: Params = SMALL) -> Head:
    found: Head = traced(params).shared
    return found


def test_that_the_checks_against_torch_pass() -> None:
    for model in ("clear", "bilingual"):
        found = checks.checks(Params(model=model), traced())
        assert [check.status for check in found] == ["passed"] * 5, found


@given(st.lists(st.integers(0, 6), min_size=1, max_size=12), st.integers(0, 99))
@settings(max_examples=25)
def test_that_looking_up_is_a_product_and_its_gradient_is_added_up(
    ids: list[int], seed: int
) -> None:
    random = np.random.default_rng(seed)
    matrix, rows = random.normal(size=(7, 3)), np.array(ids)
    hot = np.stack([one_hot(row, 7) for row in ids])
    assert np.array_equal(hot @ matrix, looked_up(matrix, rows))
    arriving = random.normal(size=(len(ids), 3))
    assert np.allclose(gradient_of_rows(arriving, rows, 7), hot.T @ arriving)


def test_that_looking_up_touches_the_used_rows_and_the_head_all() -> None:
    looked = shared_of().lookup
    touched = set(np.flatnonzero(looked.input_norms).tolist())
    assert touched <= set(looked.ids.tolist())
    assert touched >= set(looked.ids[:-1].tolist())  # nothing follows the last token
    assert (looked.output_norms > 0).all()
    assert set(looked.ids.tolist()) <= set(looked.shown.tolist())
    assert len(looked.by_token) == len(looked.ids)
    assert not looked.by_token[-1].any()


def test_that_rows_of_equal_length_bound_logits() -> None:
    random = np.random.default_rng(0)
    head, state = (
        random.normal(size=(30, 8)) * random.uniform(0.1, 9, (30, 1)),
        random.normal(size=8),
    )
    logits = normalised(head) @ state
    assert np.abs(logits).max() <= np.linalg.norm(state) + 1e-12
    assert np.allclose(normalised(3 * head) @ state, logits)
    training_seen = shared_of().training
    at = HEADS.index("norm")
    assert training_seen.largest[:, at].max() <= WIDTH**0.5 + 1e-5


def test_that_rare_characters_have_longer_rows_in_these_models() -> None:
    """Measured, and against what is often said: so it is held to be seen when it changes."""
    assert shared_of().rows.correlation < -0.4
    assert shared_of(Params(model="bilingual", updates=5)).rows.correlation < -0.1


def test_that_no_fixed_way_adds_information_and_only_a_fitted_one_is_understood() -> None:
    found = shared_of().widths
    assert (found.ranks == len(found.source)).all()
    # the same space, seen through a ridge of another shape
    assert np.abs(found.probes - found.alone).max() < 0.01
    frozen = dict(zip(WAYS, found.frozen, strict=True))
    assert frozen["linear"] > found.own - 0.05
    assert max(frozen["duplicate"], frozen["interpolate"], frozen["zeros"]) < found.chance
    assert found.own > found.chance + 0.1


def test_that_interpolating_keeps_every_number_and_puts_means_between() -> None:
    x = np.array([1.0, 3.0, 7.0])
    assert widths.widened(x, "interpolate").tolist() == [1, 2, 3, 5, 7, 7]
    assert widths.widened(x, "duplicate").tolist() == [1, 3, 7, 1, 3, 7]
    assert widths.widened(x, "zeros").tolist() == [1, 3, 7, 0, 0, 0]


@pytest.mark.parametrize(
    ("character", "name"), [("e", "vowel"), ("T", "consonant"), ("\n", "space"), (";", "other")]
)
def test_that_characters_fall_into_classes(character: str, name: str) -> None:
    assert CLASSES[widths.class_of(character)] == name


def test_that_the_penalty_holds_the_largest_logit_and_hardly_costs() -> None:
    found = shared_of(Params(updates=60, weight=0.02)).training
    largest = found.largest[-10:].mean(axis=(0, 2))
    losses = found.losses[-10:].mean(axis=(0, 2))
    untied, z = HEADS.index("untied"), HEADS.index("z")
    assert largest[z] < 0.8 * largest[untied]
    assert losses[z] - losses[untied] < 0.05


def test_that_without_a_penalty_both_trainings_are_one() -> None:
    found = shared_of(Params(updates=5, weight=0.0)).training
    assert np.array_equal(found.losses[:, HEADS.index("untied")], found.losses[:, HEADS.index("z")])


def test_that_a_tied_head_has_half_the_numbers() -> None:
    tied, *others = training.parameters()
    assert {2 * tied} == set(others)
    model = training.model_of("tied", 0)
    assert model.rows is model.network.embedding
    assert tied == model.rows[0].numel()


def test_that_every_head_begins_with_the_same_embedding() -> None:
    first, *rest = (training.model_of(kind, 3).network.embedding for kind in HEADS)
    assert all(torch.equal(first, other) for other in rest)


def test_that_the_trace_grows_and_is_the_same_again() -> None:
    params = Params(updates=12)
    seen: list[int] = []
    trace = drive(
        run(params), lambda e: seen.append(len(e.trace)) if isinstance(e, Append) else None
    )
    assert seen == sorted(seen)
    assert [section.id for section in trace.sections][-2:] == ["tied", "drift"]
    assert same(trace, traced(params))


def test_that_a_text_of_no_second_token_is_refused() -> None:
    with pytest.raises(ParamError, match="at least two tokens"):
        drive(run(Params(text="")))
