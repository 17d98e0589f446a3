"""A real pretrained encoder: all-MiniLM-L6-v2 (see `minilm`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models import library
from explorer.compute.models.opened import OpenedModel


@pytest.fixture(scope="module")
def model(minilm: Path) -> OpenedModel:
    return library.open_model(minilm, "cpu")


@pytest.fixture(scope="module")
def theirs(minilm: Path) -> Any:
    from transformers import BertModel

    return BertModel.from_pretrained(minilm, attn_implementation="eager", local_files_only=True)


def test_that_minilm_is_an_encoder_of_six_layers_of_twelve_heads(model: OpenedModel) -> None:
    (stack,) = model.stacks
    assert stack == "encoder"
    shape = model.stacks[stack]
    assert (shape.layers, shape.heads, shape.key_value_heads, shape.head_width) == (6, 12, 12, 32)
    assert (model.family, model.context) == ("bert", 512)


def test_that_minilm_shows_the_weights_that_transformers_loads_by_itself(
    model: OpenedModel, theirs: Any
) -> None:
    ids = model.encode("The cat sat on the mat because it was tired.")
    assert model.vocabulary.pieces(ids)[:4] == ("[CLS]", "the", "cat", "sat")
    seen = model.observe(ids)
    with torch.no_grad():
        expected = theirs(torch.tensor([ids]), output_attentions=True, output_hidden_states=True)
    assert len(expected.attentions) == 6  # an empty tuple would mean another attention than eager
    for layer, weights in enumerate(expected.attentions):
        assert_close(seen.attention["encoder"][layer].weights, weights[0], atol=1e-6, rtol=1e-5)
    for ours, other in zip(seen.hidden["encoder"], expected.hidden_states, strict=True):
        assert_close(ours, other[0], atol=1e-5, rtol=1e-5)


def test_that_minilm_puts_sentences_of_like_meaning_together(model: OpenedModel) -> None:
    """What the model is known for; only right weights and the right tokenizer can do it."""

    def meaning(text: str) -> torch.Tensor:
        mean = model.observe(model.encode(text)).hidden["encoder"][-1].mean(0)
        return mean / mean.norm()

    eating = meaning("A man is eating food.")
    near = float(eating @ meaning("A man is eating a piece of bread."))
    far = float(eating @ meaning("A cheetah is running behind its prey."))
    assert near > 0.6
    assert far < 0.3


def test_that_a_head_of_minilm_can_be_removed(model: OpenedModel) -> None:
    ids = model.encode("The cat sat on the mat.")
    whole = model.observe(ids).hidden["encoder"]
    without = model.observe(ids, without_heads={(2, 5)}).hidden["encoder"]
    assert_close(whole[2], without[2], atol=0.0, rtol=0.0)
    assert not torch.equal(whole[3], without[3])
