"""What is said about keys and values that are kept, against the models."""

from __future__ import annotations

import pytest
import torch

from explorer.compute.generation.claims import cache
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.library import load


def test_that_keys_stay_under_a_causal_mask_and_move_without_one() -> None:
    verdict = cache.static_keys()
    assert verdict.verdict == "depends"
    numbers = verdict.numbers
    assert numbers["causal"] < 1e-5  # rounding of float32
    assert numbers["encoder_layer_1"] < 1e-5  # a token and its place, nothing read yet
    assert numbers["encoder_later_layers"] > 0.01
    assert numbers["tokens_compared"] > 2


@pytest.mark.parametrize("causal", [True, False])
def test_that_the_same_weights_without_the_mask_move_too(causal: bool) -> None:
    model = load(cache.DECODER, "cpu")
    ids = torch.tensor(model.encode(cache.TEXT))
    with torch.inference_mode():
        before, after = (ContiguousCache(model.decoder, len(ids)) for _ in range(2))
        extend(model.decoder, before, ids[:-1], causal=causal)
        extend(model.decoder, after, ids, causal=causal)
    old = slice(0, len(ids) - 1)
    apart = (before.keys[:, :, old] - after.keys[:, :, old]).abs().amax(dim=(1, 2, 3))
    assert apart[0] < 1e-5
    assert bool(apart[1] < 1e-5) == causal
