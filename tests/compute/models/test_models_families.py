"""Models of many families in a reader's folder show what `transformers` computes."""

from __future__ import annotations

import copy
import socket
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models import library
from explorer.compute.models.foreign import ForeignModel
from explorer.compute.models.opened import UNBOUNDED, Observation, OpenedModel
from tests.compute.models.small_models import (
    COMPUTED_THERE,
    ENCODER_DECODERS,
    STEP_BY_STEP,
    UNWATCHED,
    random_model,
    save,
    word_pieces,
)

IDS = [7, 3, 99, 3, 200, 14, 7, 3, 99, 8, 31]
TARGET = [0, 5, 6, 5]
ALL = (*STEP_BY_STEP, *COMPUTED_THERE, *UNWATCHED)


def opened(family: str, folder: Path) -> tuple[Any, OpenedModel]:
    network = random_model(family)
    return network, library.open_model(save(network, folder), "cpu")


def target_of(family: str) -> list[int] | None:
    return TARGET if family in ENCODER_DECODERS else None


def theirs(network: Any, family: str) -> Any:
    given = {"input_ids": torch.tensor([IDS])}
    if family in ENCODER_DECODERS:
        given["decoder_input_ids"] = torch.tensor([TARGET])
    with torch.no_grad():
        return network(**given, output_attentions=True, output_hidden_states=True)


def names_in_theirs(model: OpenedModel, what: str) -> dict[Any, str]:
    if len(model.stacks) == 1:
        return {next(iter(model.stacks)): what}
    names = {"encoder": f"encoder_{what}", "decoder": f"decoder_{what}"}
    return names | ({"cross": "cross_attentions"} if what == "attentions" else {})


@pytest.mark.parametrize("family", ALL)
def test_that_every_family_shows_the_weights_and_logits_of_transformers(
    family: str, tmp_path: Path
) -> None:
    network, model = opened(family, tmp_path)
    expected = theirs(network, family)
    seen = model.observe(IDS, target_of(family))
    # Where transformers computes, the operations are the same ones: no tolerance. Our own decoder
    # sums in another order: 2e-5 on logits of about 10, as in test_models_decoder.
    close = {"atol": 2e-5, "rtol": 2e-5} if family in STEP_BY_STEP else {"atol": 0.0, "rtol": 0.0}
    for stack, name in names_in_theirs(model, "attentions").items():
        # With any attention but eager this tuple would be empty, without an error.
        assert len(expected[name]) == model.stacks[stack].layers == len(seen.attention[stack])
        for layer, weights in enumerate(expected[name]):
            assert weights.shape[1] == model.stacks[stack].heads
            assert_close(seen.attention[stack][layer].weights, weights[0], **close)
    assert seen.logits is not None
    assert_close(seen.logits, expected.logits[0], **close)
    for stack, name in names_in_theirs(model, "hidden_states").items():
        assert len(seen.hidden[stack]) == len(expected[name])
        last = len(expected[name]) - (0 if seen.final_normed else 1)
        for ours, other in zip(seen.hidden[stack][:last], expected[name][:last], strict=True):
            assert_close(ours, other[0], **close)


@pytest.mark.parametrize("family", ALL)
def test_that_the_kind_of_each_family_is_measured(family: str, tmp_path: Path) -> None:
    _, model = opened(family, tmp_path)
    encoders = ("bert", "roberta", "albert", "distilbert", "deberta-v2")
    expected = (
        ["encoder", "decoder", "cross"]
        if family in ENCODER_DECODERS
        else ["encoder" if family in encoders else "decoder"]
    )
    assert list(model.stacks) == expected
    assert (library.step_by_step(model) is not None) == (family in STEP_BY_STEP)
    assert model.family == family
    # RoBERTa's table of 64 positions begins after its padding token 1.
    contexts = {"roberta": 62, "t5": UNBOUNDED, "bloom": UNBOUNDED, "falcon": 2048}
    assert model.context == contexts.get(family, 64)


@pytest.mark.parametrize("family", ["llama", "qwen3", "gemma", "mistral", "gemma2", "falcon"])
def test_that_grouped_heads_keep_the_keys_they_share(family: str, tmp_path: Path) -> None:
    _, model = opened(family, tmp_path)
    shape = next(iter(model.stacks.values()))
    shared = 1 if family == "falcon" else 2  # Falcon: one key head for all, "multi-query"
    assert (shape.heads, shape.key_value_heads) == (4, shared)
    assert shape.queries_per_key_value_head == 4 // shared
    layer = model.observe(IDS).attention["decoder"][0]
    if family == "falcon":
        assert layer.keys is None  # not known, rather than repeated
        return
    assert layer.queries is not None
    assert layer.keys is not None
    assert layer.values is not None
    assert layer.queries.shape == (4, len(IDS), shape.head_width)
    assert layer.keys.shape == layer.values.shape == (2, len(IDS), shape.head_width)


@pytest.mark.parametrize("family", ["llama", "qwen2", "qwen3", "gpt2", "bert", "gpt_neox", "bart"])
def test_that_the_shown_queries_and_keys_give_the_shown_weights(
    family: str, tmp_path: Path
) -> None:
    _, model = opened(family, tmp_path)
    seen = model.observe(IDS, target_of(family))
    for stack, shape in model.stacks.items():
        for layer in seen.attention[stack].values():
            assert layer.queries is not None
            assert layer.keys is not None
            assert layer.values is not None
            keys = layer.keys.repeat_interleave(shape.queries_per_key_value_head, 0)
            scores = layer.queries @ keys.mT / shape.head_width**0.5
            if stack == "decoder":
                later = torch.ones_like(scores[0], dtype=torch.bool).triu(1)
                scores = scores.masked_fill(later, -torch.inf)
            assert_close(scores.softmax(-1), layer.weights, atol=1e-5, rtol=1e-5)
            values = layer.values.repeat_interleave(shape.queries_per_key_value_head, 0)
            assert_close(layer.weights @ values, layer.head_outputs, atol=1e-5, rtol=1e-5)


#: The output projection of one layer, by name, and whether its weight is transposed.
PROJECTIONS = {
    "gpt2": ("transformer.h.1.attn.c_proj.weight", "decoder", True),
    "qwen3": ("model.layers.1.self_attn.o_proj.weight", "decoder", False),
    "gemma2": ("model.layers.1.self_attn.o_proj.weight", "decoder", False),
    "bert": ("bert.encoder.layer.1.attention.output.dense.weight", "encoder", False),
    "roberta": ("roberta.encoder.layer.1.attention.output.dense.weight", "encoder", False),
    "distilbert": ("distilbert.transformer.layer.1.attention.out_lin.weight", "encoder", False),
    "t5": ("decoder.block.1.layer.1.EncDecAttention.o.weight", "cross", False),
    "bart": ("model.encoder.layers.1.self_attn.out_proj.weight", "encoder", False),
}


@pytest.mark.parametrize("family", PROJECTIONS)
def test_that_removing_a_head_is_zeroing_its_columns_of_the_output_projection(
    family: str, tmp_path: Path
) -> None:
    network, model = opened(family, tmp_path)
    name, stack, transposed = PROJECTIONS[family]
    changed = copy.deepcopy(network)
    weight = changed.get_parameter(name)
    width = model.stacks[stack].head_width  # type: ignore[index]  # a stack of this family
    with torch.no_grad():
        (weight.T if transposed else weight)[:, 2 * width : 3 * width] = 0.0
    expected = theirs(changed, family).logits[0]
    seen = model.observe(IDS, target_of(family), {(1, 2)}, stack)  # type: ignore[arg-type]  # as above
    assert seen.logits is not None
    assert_close(seen.logits, expected, atol=2e-5, rtol=2e-5)
    assert not torch.allclose(seen.logits, theirs(network, family).logits[0], atol=1e-3)
    removed = seen.attention[stack][1].head_outputs  # type: ignore[index]  # as above
    assert removed is not None
    assert not removed[2].any()
    assert removed[1].any()


def test_that_one_of_the_layers_that_share_a_module_is_changed_alone(tmp_path: Path) -> None:
    network, model = opened("albert", tmp_path)
    seen = model.observe(IDS, without_heads={(1, 0)})
    outputs = [seen.attention["encoder"][layer].head_outputs for layer in range(3)]
    assert [bool(output is not None and output[0].any()) for output in outputs] == [
        True, False, True,
    ]  # fmt: skip
    expected = theirs(network, "albert").hidden_states
    assert_close(seen.hidden["encoder"][1], expected[1][0], atol=0.0, rtol=0.0)


def test_that_a_family_that_cannot_be_watched_says_so(tmp_path: Path) -> None:
    _, model = opened("bloom", tmp_path)
    layer = model.observe(IDS).attention["decoder"][0]
    assert layer.queries is layer.keys is layer.values is layer.head_outputs is None
    with pytest.raises(ValueError, match="bloom cannot be run without a head"):
        model.observe(IDS, without_heads={(0, 0)})


@pytest.mark.parametrize("family", ["llama", "bert", "t5", "bloom"])
def test_that_only_the_layers_asked_for_are_kept(family: str, tmp_path: Path) -> None:
    _, model = opened(family, tmp_path)
    seen = model.observe(IDS, target_of(family), only_layers={1})
    assert {tuple(layers) for layers in seen.attention.values()} == {(1,)}


@pytest.mark.parametrize(
    ("family", "arguments", "words"),
    [
        ("bert", {"ids": []}, "ids has 0 tokens; it takes 1 to 64"),
        ("bert", {"ids": [1] * 65}, "65 tokens; it takes 1 to 64"),
        ("bert", {"ids": [260]}, "ids holds 260; it takes 0 to 259"),
        ("bert", {"ids": [1], "target": [1]}, "takes no target"),
        ("bert", {"ids": [1], "stack": "cross"}, "it takes encoder"),
        ("bert", {"ids": [1], "without_heads": {(0, 4)}}, "heads 0 to 3"),
        ("t5", {"ids": [1], "target": []}, "target has 0 tokens"),
        ("t5", {"ids": [1], "without_heads": {(2, 0)}, "stack": "cross"}, "layers 0 to 1"),
        ("llama", {"ids": [1], "target": [1]}, "takes no target"),
    ],
)
def test_that_what_does_not_fit_a_model_is_named(
    family: str, arguments: dict[str, Any], words: str, tmp_path: Path
) -> None:
    _, model = opened(family, tmp_path)
    with pytest.raises(ValueError, match=words):
        model.observe(**arguments)


def test_that_an_encoder_decoder_without_a_target_begins_with_its_own_token(
    tmp_path: Path,
) -> None:
    _, model = opened("t5", tmp_path)
    seen = model.observe(IDS)
    assert seen.attention["cross"][0].weights.shape == (4, 1, len(IDS))


def test_that_a_network_without_a_token_head_opens_without_logits(tmp_path: Path) -> None:
    network, model = opened("bert-classifier", tmp_path)
    with torch.no_grad():
        expected = network.bert(torch.tensor([IDS]), output_attentions=True).attentions
    seen = model.observe(IDS)
    assert seen.logits is None
    assert_close(seen.attention["encoder"][2].weights, expected[2][0], atol=0.0, rtol=0.0)
    assert isinstance(model, ForeignModel)
    with pytest.raises(ValueError, match="no head that predicts"):
        model.logits(IDS)


def test_that_word_pieces_and_their_frame_are_shown_as_the_file_names_them(tmp_path: Path) -> None:
    save(random_model("bert"), tmp_path)
    word_pieces().save(str(tmp_path / "tokenizer.json"))
    model = library.open_model(tmp_path, "cpu")
    ids = model.encode("unreadable book")
    assert model.vocabulary.pieces(ids) == ("[CLS]", "un", "##read", "##able", "book", "[SEP]")
    assert model.vocabulary.decode(ids) == "unreadable book"
    assert getattr(model.vocabulary, "bos", None) == ids[0]
    assert model.vocabulary.pieces([255]) == ("#255",)


@pytest.mark.parametrize("family", ["llama", "bert"])
@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_that_half_precision_is_close_to_full(family: str, dtype: str, tmp_path: Path) -> None:
    _, full = opened(family, tmp_path)
    half = library.open_model(tmp_path, "cpu", dtype)
    assert half is not full
    assert library.step_by_step(half) is None  # our decoder computes in float32
    assert half.title.endswith(dtype)
    stack = next(iter(full.stacks))

    def first(seen: Observation) -> torch.Tensor:
        return seen.attention[stack][0].weights

    assert first(half.observe(IDS)).dtype == getattr(torch, dtype)
    # 8 bits of significand: scores of about 10 are off by 10 · 2⁻⁸, weights by as much of them.
    assert_close(first(half.observe(IDS)).float(), first(full.observe(IDS)), atol=0.05, rtol=0.05)


def test_that_opening_and_running_a_model_touches_no_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for family in ("llama", "bert", "t5"):
        _, model = opened(family, tmp_path / family)
        model.observe(IDS)


def test_that_watching_leaves_transformers_as_it_was(tmp_path: Path) -> None:
    from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

    _, model = opened("bert", tmp_path)
    model.observe(IDS)
    assert "eager" not in ALL_ATTENTION_FUNCTIONS


@pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
@pytest.mark.parametrize("family", ["llama", "qwen3", "gemma", "bert", "t5", "gemma2"])
def test_that_a_gpu_shows_the_same_weights(family: str, tmp_path: Path) -> None:
    _, here = opened(family, tmp_path)
    there = library.open_model(tmp_path, "cuda")
    ours, theirs_ = here.observe(IDS, target_of(family)), there.observe(IDS, target_of(family))
    for stack, layers in ours.attention.items():
        for layer, seen in layers.items():
            far = theirs_.attention[stack][layer].weights
            assert far.device.type == "cuda"
            # another order of the same float32 sums, as in test_models_cuda
            assert_close(far.cpu(), seen.weights, atol=1e-4, rtol=1e-4)
