"""One score taken apart: everything adds up, and nothing is claimed that a rerun denies.

Tolerances: float32 sums in another order differ by some units of 1e-7 of numbers of order 1 to 10;
2e-5 is far above that and far below any term that matters.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.attention import embeddings_checks, embeddings_run
from explorer.compute.attention.embeddings import KINDS, PAIRS, Params, Split, pull_of
from explorer.compute.models.encoder import Encoder, EncoderCapture
from explorer.compute.models.encoder_library import LoadedEncoder, load_encoder
from explorer.core.trace import Trace, drive

torch.set_num_threads(1)
CLOSE = {"atol": 2e-5, "rtol": 2e-5}
TEXTS = {"first": "To be, or not to be,", "second": "that is the question:"}


def traced(**changes: Any) -> Trace:
    return drive(embeddings_run.run(Params(**{**TEXTS, **changes})))


def split_of(**changes: Any) -> Split:
    found = traced(**changes).shared
    assert isinstance(found, Split)
    return found


@pytest.fixture
def with_biases(monkeypatch: pytest.MonkeyPatch) -> LoadedEncoder:
    """An encoder with biases and a shifted norm, all weights random, in the place of ours."""
    shipped = load_encoder()
    config = dataclasses.replace(shipped.config, biases=True, norm_shift=True)
    encoder = Encoder(config)
    generator = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for weight in encoder.parameters():
            weight.normal_(0.1, 0.3, generator=generator)
    model = dataclasses.replace(shipped, encoder=encoder.eval())
    monkeypatch.setattr(embeddings_run, "load_encoder", lambda _: model)
    return model


def test_that_nine_products_add_up_to_the_score_of_every_pair_in_every_head() -> None:
    for head in range(1, load_encoder().config.heads + 1):
        split = split_of(head=head)
        assert split.head == head - 1
        added = split.terms[:3, :3].sum((0, 1), dtype=np.float64)
        np.testing.assert_allclose(added, split.score, **CLOSE)
        assert split.rest() == 0.0  # no biases, no shift: nothing is left over
        np.testing.assert_allclose(split.nine().sum(), split.score[split.query, split.key], **CLOSE)


def test_that_with_biases_the_rest_is_named_and_all_of_it_adds_up(
    with_biases: LoadedEncoder,
) -> None:
    split = split_of(head=2)
    assert abs(split.rest()) > 0.01
    whole = split.nine().sum() + split.rest()
    scale = float(np.abs(split.score).max())
    assert whole == pytest.approx(float(split.score[split.query, split.key]), abs=2e-5 * scale)
    found = embeddings_checks.checks(Params(), traced(head=2))
    assert [check.status for check in found] == ["passed"] * 4


def test_that_parts_add_up_before_and_after_the_norm() -> None:
    split = split_of()
    np.testing.assert_array_equal(split.parts.sum(0), split.total)
    np.testing.assert_allclose(split.normed_parts.sum(0), split.normed, **CLOSE)
    layer_norm = torch.nn.functional.layer_norm(
        torch.tensor(split.total), (split.width,), torch.tensor(split.gain), eps=1e-12
    )
    np.testing.assert_allclose(split.normed, layer_norm.numpy(), **CLOSE)
    np.testing.assert_allclose(split.size, split.total.std(axis=1), **CLOSE)


def test_that_adding_is_putting_side_by_side_with_the_same_matrix_three_times() -> None:
    split = split_of()
    np.testing.assert_allclose(split.concatenated, split.summed, **CLOSE)
    np.testing.assert_allclose(
        split.summed, split.total[split.query] @ split.weight_query.T, **CLOSE
    )
    assert np.abs(split.summed).max() > 0.01


def test_that_a_score_without_a_kind_is_that_of_an_encoder_whose_table_is_zero() -> None:
    split, model = split_of(), load_encoder()
    for index, kind in enumerate(KINDS):
        name = f"{kind}_embedding.weight"
        zero = {name: torch.zeros_like(model.encoder.state_dict()[name])}
        kept = EncoderCapture(frozenset({0}))
        ids, segments = torch.tensor(split.ids), torch.tensor(split.segments)
        torch.func.functional_call(model.encoder, zero, (ids, segments, None, kept))
        theirs = float(kept.layers[0].scaled[split.head, split.query, split.key])
        assert float(split.without[index]) == pytest.approx(theirs, abs=2e-5 * max(1, abs(theirs)))


def test_that_in_one_segment_the_segment_moves_no_score_relative_to_another() -> None:
    together = split_of(one_segment=True)
    assert set(together.segments) == {0}
    # a segment's row is then the same for all keys but for the norm's size of each
    freed = together.terms[1, 1] * together.size[:, None] * together.size[None, :]
    assert float(freed.std()) == pytest.approx(0.0, abs=1e-4 * float(np.abs(freed).max()))
    apart = split_of()
    freed = apart.terms[1, 1] * apart.size[:, None] * apart.size[None, :]
    assert float(freed.std()) > 1e-3 * float(np.abs(freed).max())


def test_that_position_times_position_forgets_the_words() -> None:
    one, other = split_of(head=1), split_of(head=1, first="Of man, or for the sea,")
    count = min(one.tokens, other.tokens) - 8

    def freed(split: Split) -> np.ndarray:
        sized = split.terms[2, 2] * split.size[:, None] * split.size[None, :]
        return sized[:count, :count]

    np.testing.assert_allclose(freed(one), freed(other), atol=1e-5)


def test_that_the_measured_cosines_are_those_of_numpy() -> None:
    split, encoder = split_of(), load_encoder().encoder
    tables = [
        table.weight.numpy().astype(np.float64)
        for table in (
            encoder.token_embedding, encoder.segment_embedding, encoder.position_embedding,
        )
    ]  # fmt: skip
    tables = [table / np.linalg.norm(table, axis=1, keepdims=True) for table in tables]
    for row, (a, b) in enumerate(PAIRS):
        cosines = (tables[a] @ tables[b].T).ravel()
        assert float(split.cosines[row, 0]) == pytest.approx(cosines.mean(), abs=1e-4)
        assert float(split.cosines[row, 1]) == pytest.approx(cosines.std(), abs=1e-3)
        assert float(split.histograms[row].sum() * 0.02) == pytest.approx(1.0, abs=1e-4)
        here = [split.parts[kind].astype(np.float64) for kind in (a, b)]
        told = (here[0] * here[1]).sum(1) / np.prod([np.linalg.norm(x, axis=1) for x in here], 0)
        np.testing.assert_allclose(split.cosines_here[row], told, atol=1e-5)


def test_that_random_tables_have_cosines_of_one_over_the_root_of_the_width() -> None:
    encoder = Encoder(load_encoder().config)
    with torch.no_grad():
        for table in (encoder.token_embedding, encoder.position_embedding):
            table.weight.normal_(generator=torch.Generator().manual_seed(len(table.weight)))
    _, cosines = embeddings_run.table_cosines(encoder)
    expected = encoder.config.width**-0.5
    # hundreds of thousands of cosines: the spread is within a per cent of its value
    assert float(cosines[1, 1]) == pytest.approx(expected, rel=0.02)
    assert abs(float(cosines[1, 0])) < 0.02 * expected


def test_that_pull_ignores_what_all_keys_get_alike() -> None:
    terms = np.zeros((4, 4, 5, 6))
    terms[0, 0] = np.arange(5)[:, None]  # differs by query only
    terms[1, 2] = np.arange(6)[None, :]
    pull = pull_of(terms)
    assert pull[0, 0] == 0.0
    assert pull[1, 2] == pytest.approx(np.arange(6).std())


def test_that_the_chosen_pair_is_what_was_asked_for_or_the_highest_weight_between_words() -> None:
    split = split_of()
    words = [at for at, piece in enumerate(split.pieces) if embeddings_run.is_word(piece)]
    assert 0 < len(words) < split.tokens - 3  # neither [CLS], [SEP] nor punctuation
    highest = max(split.weight[i, j] for i in words for j in words if i != j)
    assert split.weight[split.query, split.key] == highest
    asked = split_of(query=3)
    assert asked.query == 3
    assert asked.weight[3, asked.key] == max(asked.weight[3, j] for j in words if j != 3)
    assert (split_of(query=0, key=1).query, split_of(query=0, key=1).key) == (0, 1)
    assert split_of(first="", second="").tokens == 2  # [CLS] [SEP]: still a pair


def test_that_what_does_not_exist_becomes_the_last_one_with_a_notice() -> None:
    trace = traced(head=64, query=500, key=400)
    assert [notice.key for notice in trace.notices] == [
        "notice.head", "notice.query", "notice.key",
    ]  # fmt: skip
    split: Split = trace.shared
    assert (split.head, split.query, split.key) == (
        split.heads - 1, split.tokens - 1, split.tokens - 1,
    )  # fmt: skip
    assert trace.limits["query"].high == split.tokens - 1
    long = traced(first="word " * 119)
    assert [notice.key for notice in long.notices] == ["notice.context"]
    assert long.shared.tokens == load_encoder().config.context


def test_that_the_checks_pass_on_the_shipped_encoder() -> None:
    trace = traced()
    found = embeddings_checks.checks(trace.params, trace)
    assert [check.status for check in found] == ["passed"] * 4
    assert all(check.difference is not None for check in found)


def test_that_a_changed_term_fails_the_check() -> None:
    trace = traced()
    terms = trace.shared.terms.copy()
    terms[0, 0, 1, 2] += 0.01
    changed = dataclasses.replace(trace, shared=dataclasses.replace(trace.shared, terms=terms))
    assert embeddings_checks.checks(trace.params, changed)[0].status == "failed"


@pytest.mark.parametrize(("preset", "offset"), [("previous", -1), ("next", 1)])
def test_that_a_preset_named_after_a_neighbour_shows_a_head_that_reads_it_by_its_place(
    preset: str, offset: int
) -> None:
    from explorer.panels.attention.embeddings import PRESETS

    split = drive(embeddings_run.run(Params(**PRESETS[preset].params))).shared
    assert np.median(np.diagonal(split.weight, offset)) > 0.8  # not of [CLS]
    pull = split.pull[split.head]
    assert pull[2, 2] == pull.max()
    assert split.nine()[2, 2] > 0.8 * split.nine().sum()


def test_that_the_head_chosen_by_measurement_stays_in_its_own_sentence() -> None:
    def inside(split: Split) -> float:
        segments = np.array(drive(embeddings_run.run(Params())).shared.segments)
        return float((split.weight * (segments[:, None] == segments[None, :])).sum(1).mean())

    apart, together = (
        drive(embeddings_run.run(Params(one_segment=one))).shared for one in (False, True)
    )
    assert inside(apart) > inside(together) + 0.1
