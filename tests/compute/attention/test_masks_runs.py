"""Runs of the lab on masks: their checks, losses, notices and refusals."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from explorer.compute.attention import masks_checks
from explorer.compute.attention.masks import Params
from explorer.compute.attention.masks_padding import shown_levels
from explorer.compute.attention.masks_run import run
from explorer.core.params import ParamError, coerce
from explorer.core.trace import drive
from tests.compute.attention.masks_given import ENCODERS, REVERSED, SHIPPED, shipped


@SHIPPED
@pytest.mark.parametrize("given", [
    {}, {"mask": "none", "padding": 2}, {"mask": "prefix"}, {"mask": "cross"},
    {"padding": 2, "side": "left", "cure": "none"}, {"text": ""},
], ids=str)  # fmt: skip
def test_that_every_check_passes(given: dict[str, object]) -> None:
    found = masks_checks.checks(Params(**given), shipped(**given))  # type: ignore[arg-type]
    assert len(found) >= 5
    assert {check.status for check in found} == {"passed"}, found


@ENCODERS
@pytest.mark.parametrize("given", [
    {"model": "encoder", "mask": "none"}, {"model": "encoder", "mask": "cross", "padding": 1},
    {"model": "encoder-decoder", "mask": "none"}, REVERSED, {**REVERSED, "padding": 2},
], ids=str)  # fmt: skip
def test_that_every_check_passes_with_encoders_and_exactly_what_is_reached_moves(
    given: dict[str, object],
) -> None:
    trace = shipped(**given)
    found = masks_checks.checks(Params(**given), trace)  # type: ignore[arg-type]
    assert {check.status for check in found} == {"passed"}, found
    own = any(check.what.startswith("our encoder") for check in found)
    assert own == ("padding" not in given)
    ripple = trace.shared.ripple
    assert (ripple.touched == ripple.reach).all()


@ENCODERS
def test_that_a_trained_cross_attention_tells_the_right_answer_from_another() -> None:
    right = shipped(**REVERSED).shared.loss
    wrong = shipped(**{**REVERSED, "source": "to be or"}).shared.loss
    assert right < wrong / 10
    assert shipped(**REVERSED).shared.trained == "cross"


@ENCODERS
def test_that_characters_a_model_does_not_know_are_named() -> None:
    with pytest.raises(ParamError) as caught:
        drive(run(Params(model="encoder-decoder", mask="cross", text="To be")))
    assert caught.value.field == "text"
    assert caught.value.key == "error.characters.alone"


@SHIPPED
def test_that_weights_are_shares_of_what_is_allowed() -> None:
    for given in ({}, {"mask": "none"}, {"mask": "prefix"}, {"mask": "cross", "padding": 1}):
        shared = shipped(**given).shared
        assert (shared.weight[~shared.allowed] == 0).all()
        np.testing.assert_allclose(shared.weight.sum(-1), 1, atol=1e-6)


@SHIPPED
def test_that_the_loss_under_the_trained_mask_is_the_model_s_own() -> None:
    from explorer.compute.models.library import load

    shared = shipped().shared
    model = load("clear")
    ids = model.encode(Params().text)
    expected = functional.cross_entropy(model.logits(ids)[:-1], torch.tensor(ids[1:]))
    assert shared.loss == pytest.approx(float(expected), abs=1e-4)
    prefix = shipped(mask="prefix").shared
    assert prefix.boundary_loss[0] == pytest.approx(shared.loss, abs=1e-9)
    none = shipped(mask="none").shared
    assert prefix.boundary_loss[-1] == pytest.approx(none.loss, abs=1e-9)


@SHIPPED
def test_that_long_texts_are_cut_with_a_notice() -> None:
    trace = shipped(text="to be or not to be, that is the question")
    assert len(trace.shared.reading) == 24
    assert [notice.key for notice in trace.notices] == ["notice.most"]


@SHIPPED
def test_that_a_text_without_tokens_of_the_model_is_named() -> None:
    with pytest.raises(ParamError) as caught:
        drive(run(Params(mask="cross", source="宝玉")))
    assert caught.value.field == "source"
    with pytest.raises(ParamError, match="mask"):
        coerce(Params, {"mask": "window"})


def test_that_at_most_four_levels_are_shown() -> None:
    assert shown_levels(1) == (0, 1)
    assert shown_levels(2) == (0, 1, 2)
    assert shown_levels(3) == (0, 1, 2, 3)
    assert shown_levels(12) == (0, 1, 6, 12)
