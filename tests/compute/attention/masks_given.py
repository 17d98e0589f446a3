"""Models and runs that the tests of masks have in common.

Tolerances: models are copied to float64 (1e-16 relative), weights lie in [0, 1] and sums have a few
dozen terms, so 1e-12 is rounding; whole stacks against float32 implementations get 1e-4, as logits
reach about 20 and float32 has 6e-8.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.attention.masks import Params
from explorer.compute.attention.masks_run import run
from explorer.compute.attention.masks_stack import DecoderStack
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.files import ModelCard
from explorer.compute.models.library import LoadedModel, bundled
from explorer.compute.models.training import initialise
from explorer.compute.models.vocabulary import CharacterVocabulary
from explorer.core.paths import resources
from explorer.core.trace import Trace, drive

ROUNDING = 1e-12
REVERSED: dict[str, object] = {
    "model": "encoder-decoder", "mask": "cross", "source": "que sera", "text": "ares euq",
}  # fmt: skip
IDS = [0, 3, 1, 4, 1, 5, 9, 2]
SHIPPED = pytest.mark.skipif(
    "clear" not in {card.name for card in bundled()}, reason="the model is not there"
)
ENCODERS = pytest.mark.skipif(
    not all((resources() / "models" / name).is_dir() for name in ("encoder", "encoder-decoder")),
    reason="the models are not there",
)


@cache
def small_model(positions: str, layers: int = 3) -> LoadedModel:
    """Random weights with any kind of positions; rotary ones with shared keys and values."""
    rotary = positions == "rotary"
    config = DecoderConfig(
        layers=layers, heads=4, key_value_heads=2 if rotary else 4, width=32, context=24,
        vocabulary_size=12, feed_forward_width=64, positions=positions,  # type: ignore[arg-type]
        norm="rms" if rotary else "layer", feed_forward="swiglu" if rotary else "gelu",
        feed_forward_biases=not rotary,
    )  # fmt: skip # a parametrized test gives the kind as text
    decoder = Decoder(config)
    initialise(decoder, seed=7)
    card = ModelCard("small", "Small", "characters", config, Path())
    vocabulary = CharacterVocabulary("abcdefghijk")
    return LoadedModel(card, decoder.eval().requires_grad_(False), vocabulary, torch.device("cpu"))


def stack_of(positions: str = "learned", layers: int = 3) -> DecoderStack:
    model = small_model(positions, layers)
    return DecoderStack(model.decoder, model.device)


def flags(pairs: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.array(pairs))


@cache
def shipped(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]  # fields by name


def random_mask(seed: int, count: int) -> np.ndarray:
    """Any mask, rows without a key included."""
    return np.random.default_rng(seed).random((count, count)) < 0.3
