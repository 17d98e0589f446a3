"""The same models on a GPU, where there is one.

float32 matrix products on a GPU add in another order than on a CPU: 1e-4 on values of order 1.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models import library
from explorer.compute.models.capture import Capture
from explorer.compute.models.data import Corpus
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.recipes import BILINGUAL, CLEAR
from explorer.compute.models.training import Training

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device here")
TOLERANCE: dict[str, Any] = {"atol": 1e-4, "rtol": 1e-4}
TEXT = "First Citizen:\nBefore we proceed any further, hear me."


@pytest.mark.parametrize("name", [card.name for card in library.BUNDLED])
def test_that_every_captured_value_is_the_same_on_a_gpu(name: str) -> None:
    ours, theirs = library.load(name, "cpu"), library.load(name, "cuda")
    ids = ours.encode(TEXT)
    here, there = ours.capture(ids), theirs.capture(ids)
    assert there.logits.device.type == "cuda"
    for index, layer in here.layers.items():
        far = there.layers[index].arrays()
        for key, values in layer.arrays().items():
            np.testing.assert_allclose(far[key], values, atol=1e-3, rtol=1e-3, err_msg=key)
        assert_close(there.layers[index].weights.cpu(), layer.weights, **TOLERANCE)


@pytest.mark.parametrize("positions", ["none", "learned", "sinusoidal", "rotary", "alibi", "t5"])
def test_that_each_kind_of_positions_gives_the_same_logits_on_a_gpu(
    positions: Any, make_decoder: Callable[..., Decoder]
) -> None:
    decoder = make_decoder(dataclasses.replace(CLEAR.decoder, positions=positions))
    ids = torch.arange(60)
    with torch.no_grad():
        here = decoder(ids)
        assert_close(decoder.to("cuda")(ids.to("cuda")).cpu(), here, atol=1e-3, rtol=1e-3)


def test_that_our_weights_equal_transformers_eager_on_a_gpu(
    decoder: Decoder, random_ids: torch.Tensor, twin_of: Callable[[Decoder], Any]
) -> None:
    twin = twin_of(decoder).to("cuda")
    capture = Capture()
    ids = random_ids.to("cuda")
    with torch.no_grad():
        decoder.to("cuda")(ids, capture)
        theirs = twin(ids[None], output_attentions=True)
    for layer, weights in enumerate(theirs.attentions):
        assert_close(capture.layers[layer].weights, weights[0], **TOLERANCE)


def test_that_training_on_a_gpu_learns_and_goes_on_from_a_checkpoint(tmp_path: Path) -> None:
    recipe = dataclasses.replace(
        BILINGUAL, decoder=dataclasses.replace(BILINGUAL.decoder, vocabulary_size=60)
    )
    random = np.random.Generator(np.random.PCG64(0))
    ids = (random.integers(0, 7, size=9000) ** 2 + 1).tolist()
    corpus = Corpus.split([ids], 60, 0, recipe.held_out)
    training = Training.start(recipe, corpus, "cuda")
    losses = list(training.run(until=30))
    assert np.mean(losses[-5:]) < np.mean(losses[:5]) - 0.5
    training.save(tmp_path)
    second = Training.start(recipe, corpus, "cuda")
    assert second.resume(tmp_path)
    # sums on a GPU have no fixed order: nearly the same, not the same bits
    again, on = list(second.run(until=33)), list(training.run(until=33))
    assert again == pytest.approx(on, abs=0.02)
