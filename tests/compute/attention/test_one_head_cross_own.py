"""Cross attention of a reader's own encoder–decoder, one head taken apart: T5, BART and their like.

Tolerances: float32, sums of at most 48 terms, through at most three layers; weights and chances are
at most 1.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.one_head_checks import checks
from explorer.compute.attention.one_head_run import run
from explorer.compute.attention.reading import open_any
from explorer.compute.models.foreign import ForeignModel
from explorer.compute.models.foreign_writing import MOST_WRITTEN, end_tokens, written_for
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive
from tests.compute.models.small_models import random_model, save

TOLERANCE = 1e-5
TEXT = "abca bcab"
FAMILIES = ("t5", "bart")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@cache
def folder_of(family: str, folders: Path) -> str:
    return str(save(random_model(family), folders / family))


def trace_of(family: str, folders: Path, **given: object) -> Trace:
    params = {"kind": "cross", "text": TEXT, "folder": folder_of(family, folders), **given}
    return drive(run(Params(**params)))  # type: ignore[arg-type]  # fields of Params


def model_of(family: str, folders: Path) -> ForeignModel:
    model = open_any("clear", folder_of(family, folders))
    assert isinstance(model, ForeignModel)
    return model


@pytest.mark.parametrize("family", FAMILIES)
def test_that_every_head_has_the_weights_and_the_output_of_the_model(
    family: str, folders: Path
) -> None:
    model = model_of(family, folders)
    shape = model.stacks["cross"]
    for layer in range(shape.layers):
        for number in range(shape.heads):
            head: Head = trace_of(family, folders, layer=layer + 1, head=number + 1).shared
            seen = model.observe(head.key_ids, head.ids).attention["cross"][layer]
            assert head.weight.shape == (head.tokens, head.keys)
            theirs = seen.weights[number].numpy()
            np.testing.assert_allclose(head.weight, theirs, rtol=0, atol=TOLERANCE)
            assert seen.head_outputs is not None
            np.testing.assert_allclose(head.output, seen.head_outputs[number].numpy(), atol=1e-4)


@pytest.mark.parametrize("family", FAMILIES)
def test_that_queries_are_made_of_the_answer_and_keys_of_what_the_encoder_hands_over(
    family: str, folders: Path
) -> None:
    head: Head = trace_of(family, folders).shared
    model = model_of(family, folders)
    network = model.network
    memory = network.get_encoder()(input_ids=torch.tensor([head.key_ids])).last_hidden_state
    np.testing.assert_array_equal(head.memory, memory[0].numpy())
    assert "".join(head.key_pieces).replace("␣", " ") == TEXT
    assert head.ids[0] == model.start
    assert head.tokens == MOST_WRITTEN  # these random models never end


@pytest.mark.parametrize("family", FAMILIES)
def test_that_what_is_written_is_what_transformers_writes(family: str, folders: Path) -> None:
    model = model_of(family, folders)
    source = model.encode(TEXT)
    theirs = model.network.generate(
        torch.tensor([source]), do_sample=False, num_beams=1, max_new_tokens=16
    )[0]
    ours = written_for(model, source, 12)
    assert ours == theirs[: len(ours)].tolist()
    assert len(ours) == 12 or int(theirs[len(ours)]) in end_tokens(model.network)


def test_that_an_answer_begins_with_the_token_its_model_is_forced_to(folders: Path) -> None:
    model = model_of("bart", folders)
    model.network.generation_config.forced_bos_token_id = 7
    try:
        assert written_for(model, model.encode(TEXT), 5)[1] == 7
    finally:
        model.network.generation_config.forced_bos_token_id = None


def test_that_a_model_that_norms_first_adds_to_the_stream_and_asks_with_its_norm(
    folders: Path,
) -> None:
    head: Head = trace_of("t5", folders, layer=1, head=1).shared
    assert not head.asks_with_stream
    norm = model_of("t5", folders).network.decoder.block[0].layer[1].layer_norm
    made = norm(torch.tensor(head.residual)).numpy()
    np.testing.assert_allclose(head.normed, made, rtol=0, atol=TOLERANCE)


def test_that_a_model_that_norms_afterwards_asks_with_the_stream(folders: Path) -> None:
    assert trace_of("bart", folders).shared.asks_with_stream


def test_that_t5_divides_by_nothing_and_bart_by_the_root_of_its_width(folders: Path) -> None:
    head: Head = trace_of("t5", folders).shared
    assert head.undivided
    assert head.divisor == 1
    np.testing.assert_array_equal(head.scaled, head.score)
    query, key = 2, head.strongest_key(2)
    assert head.trained_weight(query, key) == pytest.approx(float(head.weight[query, key]), 1e-4)
    head = trace_of("bart", folders).shared
    assert head.divisor == pytest.approx(np.sqrt(head.width))
    assert not head.undivided


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("given", [{}, {"scale": "none"}, {"edits": ((2, 3, 30.0),)}])
def test_that_other_implementations_agree(
    family: str, given: dict[str, object], folders: Path
) -> None:
    trace = trace_of(family, folders, **given)
    found = checks(trace.params, trace)
    assert {check.status for check in found} == {"passed"}, found
    assert len(found) == (2 if given == {"scale": "none"} and family == "bart" else 3)


@pytest.mark.parametrize("family", FAMILIES)
def test_that_a_score_set_by_hand_changes_what_this_and_later_tokens_lead_to(
    family: str, folders: Path
) -> None:
    head: Head = trace_of(family, folders, edits=((2, 3, 60.0), (2, 400, 1.0))).shared
    assert head.edited == ((2, 3),)
    assert head.weight[2, 3] > 0.99
    assert head.before is not None
    assert not np.allclose(head.with_head[2], head.before.with_head[2], rtol=1e-3, atol=0)
    np.testing.assert_allclose(head.with_head[1], head.before.with_head[1], rtol=0, atol=1e-6)


@pytest.mark.parametrize("family", ["llama", "bert", "gpt_neox"])
def test_that_a_model_without_cross_attention_is_refused_by_name(
    family: str, folders: Path
) -> None:
    with pytest.raises(ParamError) as refused:
        trace_of(family, folders)
    assert refused.value.field == "folder"
    assert refused.value.key == "error.cross"


def test_that_an_attention_that_does_more_than_the_four_matrices_is_refused(
    folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = model_of("bart", folders)
    module: Any = next(call[0] for call, where in model.calls.items() if where == ("cross", 0))
    plain = module.q_proj.forward
    monkeypatch.setattr(module.q_proj, "forward", lambda given: plain(given) * 1.5)
    with pytest.raises(ParamError) as refused:
        trace_of("bart", folders, layer=1, head=1)
    assert refused.value.key == "error.cross.kind"
