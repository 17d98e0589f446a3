"""Cross attention in one head: against the model as a whole, its own sums, and what it means.

Tolerances as in `test_one_head`: float32, sums of at most 64 terms.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.attention.one_head import Head, Params, read_as
from explorer.compute.attention.one_head_checks import checks
from explorer.compute.attention.one_head_run import run
from explorer.compute.attention.one_head_source import source_share
from explorer.compute.attention.one_head_terms import CROSS_SUMS, SUMS, shape_of, terms_of
from explorer.compute.models.encoder_library import load_encoder_decoder
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

TOLERANCE = 1e-5


@cache
def trace_of(text: str = "zebra", **given: object) -> Trace:
    params = Params(kind="cross", text=text, **given)  # type: ignore[arg-type]  # any field
    return drive(run(params))


def test_that_the_weights_of_every_head_are_the_cross_weights_the_model_captured() -> None:
    model = load_encoder_decoder()
    for layer in range(model.config.layers):
        for number in range(model.config.heads):
            head: Head = trace_of(layer=layer + 1, head=number + 1).shared
            seen = model.capture(head.key_ids, head.ids).cross_weights()[layer, number].numpy()
            assert head.weight.shape == (head.tokens, head.keys)
            np.testing.assert_allclose(head.weight, seen, rtol=0, atol=TOLERANCE)


def test_that_queries_come_from_the_target_and_keys_and_values_from_the_source() -> None:
    head: Head = trace_of().shared
    model = load_encoder_decoder()
    seen = model.capture(head.key_ids, head.ids)
    cross = seen.decoder_layers[head.layer].cross_attention
    assert head.tokens != head.keys  # or a mix-up could not be seen
    for ours, theirs in (
        (head.query, cross.queries), (head.key, cross.keys), (head.value, cross.values)
    ):  # fmt: skip
        np.testing.assert_allclose(ours, theirs[head.head].numpy(), rtol=0, atol=1e-4)
    np.testing.assert_array_equal(head.memory, seen.memory.numpy())


def test_that_in_self_attention_what_is_read_is_what_reads() -> None:
    head: Head = drive(run(Params(text="abab"))).shared
    assert head.key_ids == head.ids
    assert head.key_pieces == head.pieces
    assert not head.cross
    np.testing.assert_array_equal(head.memory, head.normed)
    assert [head.seen(query) for query in range(head.tokens)] == [1, 2, 3, 4, 5]


def test_that_nothing_is_masked_and_the_stages_that_do_not_exist_are_left_out() -> None:
    trace = trace_of()
    head: Head = trace.shared
    assert np.isfinite(head.masked).all()
    assert (head.weight > 0).all()
    np.testing.assert_allclose(head.weight.sum(1), 1, rtol=0, atol=TOLERANCE)
    stages = {step.stage for step in trace.steps}
    assert not stages & {"position", "residual", "norm", "rotate", "mask"}
    assert {"project", "score", "weight", "output", "next"} <= stages


def test_that_the_terms_of_every_number_sum_to_the_tensor() -> None:
    head: Head = trace_of().shared
    for row in CROSS_SUMS:
        rows, numbers = shape_of(head, row)
        for token in range(rows):
            for index in range(0, numbers, 5):
                terms = terms_of(head, row, token, index)
                size = 1 + float(np.abs(terms.products).sum())
                assert abs(terms.sum - terms.total) < 1e-6 * size, (row, token, index)
    for row in set(SUMS) - set(CROSS_SUMS):
        with pytest.raises(KeyError):
            terms_of(head, row, 0, 0)


@pytest.mark.parametrize(
    "given",
    [{}, {"scale": "none"}, {"edits": ((2, 6, 30.0),)}, {"text": "sort: zebra"}, {"text": ""}],
)
def test_that_other_implementations_agree(given: dict[str, object]) -> None:
    trace = trace_of(**given)
    found = checks(trace.params, trace)
    assert {check.status for check in found} <= {"passed", "missing"}, found
    assert found[0].what.startswith("torch SDPA")


def test_that_reversing_each_letter_reads_its_own_source() -> None:
    head: Head = trace_of().shared
    assert "".join(head.pieces[1:]) == "arbez"
    read = [head.key_pieces[head.strongest_key(query)] for query in range(head.tokens - 1)]
    assert read == list("arbez")
    assert read_as(head, 1) == "other"
    model = load_encoder_decoder()
    scores = [
        source_share(weights, head.ids, head.key_ids)
        for layer in model.capture(head.key_ids, head.ids).cross_weights().numpy()
        for weights in layer
    ]
    chosen = source_share(head.weight, head.ids, head.key_ids)
    assert chosen == pytest.approx(max(scores), abs=TOLERANCE)
    assert head.strongest


def test_that_a_score_set_by_hand_changes_what_is_written_next() -> None:
    head: Head = trace_of(edits=((2, 6, 60.0), (2, 9, 1.0))).shared
    assert head.edited == ((2, 6),)  # there is no key 9
    assert head.weight[2, 6] > 0.99
    assert head.before is not None
    assert head.before.weight[2, 6] < 0.5
    assert not np.allclose(head.with_head[2], head.before.with_head[2], rtol=1e-3, atol=0)
    np.testing.assert_allclose(head.with_head[1], head.before.with_head[1], rtol=0, atol=1e-6)


def test_that_unknown_characters_and_too_long_texts_are_cut_and_said() -> None:
    trace = trace_of("The zebra, the ze")
    assert [notice.key for notice in trace.notices] == ["notice.left_out"]
    assert "".join(trace.shared.key_pieces[1:-1]).replace("␣", " ") == "he zebra the ze"
    trace = trace_of("a" * 60)
    assert [notice.key for notice in trace.notices] == ["notice.source"]
    assert trace.shared.keys == load_encoder_decoder().context
    with pytest.raises(ParamError):
        trace_of("ÀÉ!")


@given(st.lists(st.integers(0, 3), min_size=1, max_size=5), st.lists(st.integers(0, 3), min_size=1))
def test_that_the_share_of_the_source_is_a_share(target: list[int], source: list[int]) -> None:
    weight = np.full((len(target), len(source)), 1 / len(source))
    share = source_share(weight, target, source)
    assert np.isnan(share) == (not set(target[1:]) & set(source))
    assert np.isnan(share) or 0 < share <= 1 + 1e-9
