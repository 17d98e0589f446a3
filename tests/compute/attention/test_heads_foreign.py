"""The lab "Heads" on models that `transformers` computes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.attention import heads_checks, heads_run
from explorer.compute.attention.heads import SECTIONS, Heads, Params
from explorer.compute.attention.heads_foreign import WITHOUT_REMOVAL, spread
from explorer.compute.attention.reading import open_any
from explorer.compute.models.foreign import ForeignModel
from explorer.compute.models.foreign_writing import written_for
from explorer.core.trace import Trace, drive
from tests.compute.models.small_models import random_model, save

TEXT = "abcabc abc"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


def trace_of(family: str, folders: Path, **params: object) -> Trace:
    folder = folders / family
    if not folder.exists():
        save(random_model(family), folder)
    given = {"text": TEXT, "folder": str(folder), **params}
    return drive(heads_run.run(Params(**given)))  # type: ignore[arg-type]  # fields of Params


@pytest.mark.parametrize("family", ["bert", "roberta", "albert", "t5", "bart", "bloom"])
def test_that_a_model_without_a_next_token_shows_its_heads_and_says_what_it_lacks(
    family: str, folders: Path
) -> None:
    trace = trace_of(family, folders)
    shared: Heads = trace.shared
    assert trace.complete
    assert [section.id for section in trace.sections] == list(WITHOUT_REMOVAL)
    assert shared.removal is None
    assert shared.causal == (family == "bloom")
    keys = {notice.key for notice in trace.notices}
    assert "notice.no_removal" in keys
    assert ("notice.both" in keys) == (family in ("t5", "bart"))
    model = open_any("clear", trace.params.folder)
    seen = model.observe(shared.ids).attention[next(iter(model.stacks))]
    weights = seen[shared.layer].weights[shared.head].numpy()
    assert np.array_equal(shared.weight, weights)


@pytest.mark.parametrize("family", ["gemma2", "gpt_neox"])
def test_that_a_decoder_of_another_family_shows_who_misses_its_heads(
    family: str, folders: Path
) -> None:
    trace = trace_of(family, folders, knocked=("2.1", "3"))
    shared: Heads = trace.shared
    assert [section.id for section in trace.sections] == list(SECTIONS)
    assert shared.causal
    removal = shared.removal
    assert removal is not None
    assert removal.knocked == ((1, 0), (2, 0), (2, 1), (2, 2), (2, 3))
    model = open_any("clear", trace.params.folder)
    without = model.observe(shared.ids, without_heads={(0, 1)}).logits
    assert without is not None
    chances = without.log_softmax(-1)
    whole = model.observe(shared.ids).logits
    assert whole is not None
    rise = [
        float(whole.log_softmax(-1)[at, token] - chances[at, token])
        for at, token in enumerate(shared.ids[1:])
    ]
    assert removal.alone[0, 1] == pytest.approx(np.mean(rise), abs=1e-5)
    # Layers up to the first removed head cannot change, the last one does.
    assert np.array_equal(removal.thumbnails[:2], shared.thumbnails[:2])
    assert not np.array_equal(removal.thumbnails[2], shared.thumbnails[2])


@pytest.mark.parametrize("family", ["t5", "bart"])
def test_that_the_decoder_of_an_encoder_decoder_is_shown_on_what_it_writes(
    family: str, folders: Path
) -> None:
    trace = trace_of(family, folders, side="decoder", knocked=("1.2",))
    shared: Heads = trace.shared
    assert [section.id for section in trace.sections] == list(SECTIONS)
    assert shared.causal
    model = open_any("clear", trace.params.folder)
    source = model.encode(TEXT)
    assert isinstance(model, ForeignModel)
    assert list(shared.ids) == written_for(model, source)
    shape = model.stacks["decoder"]
    assert (shared.layers, shared.heads) == (shape.layers, shape.heads)
    seen = model.observe(source, shared.ids)
    weights = seen.attention["decoder"][shared.layer].weights[shared.head].numpy()
    assert np.array_equal(shared.weight, weights)
    removal = shared.removal
    assert removal is not None
    without = model.logits(source, {(0, 1)}, shared.ids, "decoder")
    at = torch.tensor(shared.ids)
    loss = torch.nn.functional.cross_entropy(without[:-1], at[1:], reduction="none")
    np.testing.assert_allclose(removal.loss_removed, loss.numpy(), rtol=1e-4, atol=1e-5)
    assert not np.array_equal(removal.loss, removal.loss_removed)
    (notice,) = [each for each in trace.notices if each.key == "notice.decoder"]
    assert notice.args == {"family": family, "tokens": len(source)}
    encoder = trace_of(family, folders)
    assert not encoder.shared.causal
    assert encoder.shared.evidence.scores.previous.shape == (
        model.stacks["encoder"].layers, model.stacks["encoder"].heads,
    )  # fmt: skip


def test_that_other_ways_of_removing_are_said_not_to_be_there(folders: Path) -> None:
    keys = {notice.key for notice in trace_of("gpt_neox", folders, method="mean").notices}
    assert "notice.zero_only" in keys


@pytest.mark.parametrize(
    ("family", "side"),
    [*((family, "encoder") for family in ("bert", "t5", "gemma2", "gpt_neox", "bloom", "bart")),
     ("t5", "decoder"), ("bart", "decoder")],
)  # fmt: skip
def test_that_every_comparison_of_such_a_model_passes(
    family: str, side: str, folders: Path
) -> None:
    trace = trace_of(family, folders, side=side)
    found = heads_checks.checks(trace.params, trace)
    assert found
    assert {check.status for check in found} == {"passed"}


def test_that_grouped_heads_are_shown_as_such(folders: Path) -> None:
    shared: Heads = trace_of("gemma2", folders).shared
    assert (shared.heads, shared.key_value_heads) == (4, 2)


def test_that_spread_is_measured_against_all_keys_where_all_can_be_read() -> None:
    even = np.full((5, 5), 0.2, np.float32)
    assert spread(even) == pytest.approx(np.ones(4), abs=1e-6)
    alone = np.eye(5, dtype=np.float32)
    assert spread(alone) == pytest.approx(np.zeros(4))


def test_that_a_text_longer_than_the_context_keeps_its_end_and_says_so(folders: Path) -> None:
    trace = trace_of("bert", folders, text="abcdefgh" * 10)
    assert trace.shared.tokens == 64
    assert "".join(trace.shared.pieces).endswith("abcdefgh")
    (notice,) = [each for each in trace.notices if each.key == "notice.context"]
    assert (notice.args["kept"], notice.args["total"]) == (64, 80)
