"""What the reader may type, choose or open: it runs, or one sentence says why not."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from explorer.compute.attention.one_head import Params, kind_of, read_as
from explorer.compute.attention.one_head_checks import checks
from explorer.compute.attention.one_head_run import run
from explorer.compute.models.library import bundled
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive, same

pytestmark = pytest.mark.skipif(
    "clear" not in {card.name for card in bundled()}, reason="the model is not there"
)


def trace_of(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]


def test_that_the_first_picture_is_an_induction_head_reading_what_followed() -> None:
    head = trace_of().shared
    last = head.tokens - 1
    assert kind_of(head.weight, head.ids, head.copying).name == "induction"
    assert read_as(head, last) == "match"
    assert head.weight[last].max() > 0.5
    # and it matters: what it read is what comes next, and much less so without it
    likeliest = head.candidate_pieces[last][0]
    assert likeliest == head.pieces[head.strongest_key(last)]
    assert head.with_head[last, 0] > head.without_head[last, 0] + 0.3


def test_that_all_checks_pass_on_the_bundled_model() -> None:
    for params in (Params(), Params(scale="none", layer=1, head=2)):
        for check in checks(params, drive(run(params))):
            assert check.status in ("passed", "missing"), check


def test_that_the_same_params_give_the_same_trace() -> None:
    assert same(trace_of(layer=2, head=1), trace_of(layer=2, head=1))


def test_that_steps_are_the_stages_and_then_every_query() -> None:
    trace = trace_of(text="abc")
    assert [step.query for step in trace.steps[-4:]] == [0, 1, 2, 3]
    assert trace.sections[-1].id == "queries"
    assert [s.id for s in trace.sections[:-1]] == [step.stage for step in trace.steps[:-4]]


def test_that_the_empty_text_is_the_beginning_token_alone() -> None:
    trace = trace_of(text="", layer=1, head=1)
    assert trace.shared.tokens == 1
    assert trace.shared.weight.tolist() == [[1.0]]
    assert math.isnan(trace.shared.loss_with)
    assert drive(run(Params(text=""))).shared.tokens == 1


@pytest.mark.parametrize("text", ["宝玉", "a\0b", "\ud800", "👩‍👩‍👧", "שלום", "naïve"])
def test_that_text_the_model_has_no_tokens_for_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ParamError) as caught:
        trace_of(text=text)
    assert caught.value.field == "text"
    assert caught.value.key.startswith("error.characters")
    assert caught.value.args_of_key["characters"].isprintable()
    assert caught.value.args_of_key["count"] >= 1


def test_that_a_long_text_keeps_the_beginning_token_and_the_last_ones() -> None:
    trace = trace_of(text="a" * 99_990 + "the last ten", layer=1, head=1)
    head = trace.shared
    assert head.tokens == 64
    assert head.ids[0] == 0
    assert "".join(head.pieces).endswith("the␣last␣ten")
    (notice,) = trace.notices
    assert notice.key == "notice.context"
    assert dict(notice.args) == {"kept": 64, "total": 100_003}


def test_that_layers_heads_and_queries_beyond_the_model_become_its_last_with_a_notice() -> None:
    trace = trace_of(text="abc", layer=9, head=9, query=200)
    assert (trace.shared.layer, trace.shared.head) == (1, 3)
    assert trace[0].query == 3
    assert {n.key for n in trace.notices} == {"notice.layer", "notice.head", "notice.query"}


def test_that_limits_come_from_the_model_and_the_text() -> None:
    limits = trace_of(text="abc", layer=1, head=2).limits
    assert limits["layer"].high == 2
    assert limits["head"].high == 4
    assert limits["query"].high == 3
    assert ("1", "1  a") in limits["query"].choices
    assert limits["layer"].choices[0] == ("0", "★")


def test_that_zero_stands_for_a_head_of_the_layer_that_was_set() -> None:
    assert trace_of(layer=1).shared.layer == 0
    assert trace_of(head=2).shared.head == 1
    assert trace_of(text="abcdef").shared.strongest  # nothing repeats: measured on random tokens


@pytest.mark.parametrize("folder", ["/no/such/folder", "a\0b", "x" * 5000])
def test_that_a_folder_without_a_model_is_named(folder: str) -> None:
    with pytest.raises(ParamError) as caught:
        trace_of(folder=folder)
    assert caught.value.field == "folder"
    assert caught.value.key == "error.model"


def test_that_an_empty_folder_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(ParamError) as caught:
        trace_of(folder=str(tmp_path))
    assert caught.value.args_of_key["reason"].key == "model.no_config"


def test_that_scales_hold_every_number_of_the_trace() -> None:
    trace = trace_of()
    head, scales = trace.shared, trace.scales
    weighted = head.weight[:, :, None] * head.value[None]
    for name, array in (
        ("stream", head.residual), ("normed", head.normed), ("query", head.rotated_query),
        ("key", head.rotated_key), ("value", head.value), ("score", head.score),
        ("scaled", head.scaled), ("value", weighted), ("value", head.output),
        ("contribution", head.contribution),
    ):  # fmt: skip
        low, high = scales[name]
        # the products are rounded once more here than where the range was taken
        assert low - 1e-5 <= float(np.min(array)) <= float(np.max(array)) <= high + 1e-5, name


def test_that_the_second_token_reads_the_one_just_before_it_and_does_not_rest() -> None:
    trace = trace_of(layer=1, head=1)
    assert trace.shared.strongest_key(1) == 0
    assert read_as(trace.shared, 1) == "previous"


def test_that_the_trained_weight_is_known_where_the_division_was_taken_away() -> None:
    trained, changed = trace_of().shared, trace_of(scale="none").shared
    last = trained.tokens - 1
    for key in range(trained.tokens):
        # float32 against float64
        assert abs(changed.trained_weight(last, key) - trained.weight[last, key]) < 1e-5
    assert changed.trained_weight(3, 4) == 0.0
