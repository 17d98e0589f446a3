"""What can influence what through layers under a mask."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch

from explorer.compute.attention.masks import reachable, visible
from explorer.compute.attention.masks_stack import Input, Reads
from tests.compute.attention.masks_given import IDS, SHIPPED, flags, random_mask, shipped, stack_of


def test_that_reachability_is_the_power_of_the_mask() -> None:
    for seed, layers in itertools.product(range(4), range(4)):
        mask = random_mask(seed, 7)
        power = np.linalg.matrix_power(mask.astype(np.int64) + np.eye(7, dtype=np.int64), layers)
        text, other = reachable(mask, layers)
        assert (text == (power > 0)).all()
        assert other is None


@pytest.mark.parametrize("positions", ["learned", "rotary"])
@pytest.mark.parametrize("seed", range(3))
def test_that_influence_is_reachability_for_any_mask_and_depth(positions: str, seed: int) -> None:
    stack, count = stack_of(positions), len(IDS)
    mask = random_mask(seed, count)
    places = list(range(count))
    before = stack.run(stack.embed(IDS, places), Reads(flags(mask)))
    for changed in range(count):
        ids = [token if at != changed else (token + 1) % 12 for at, token in enumerate(IDS)]
        after = stack.run(stack.embed(ids, places), Reads(flags(mask)))
        for layers in range(4):
            moved = (after[layers] - before[layers]).norm(dim=-1) / before[layers].norm(dim=-1)
            reach = reachable(mask, layers)[0][:, changed]
            assert (moved[~flags(reach)] == 0).all(), "not by one bit"
            assert (moved[flags(reach)] > 1e-9).all()


@SHIPPED
@pytest.mark.parametrize(
    "given",
    [
        {},
        {"mask": "none"},
        {"mask": "prefix", "prefix": 4, "padding": 2, "side": "left"},
        {"padding": 2, "side": "left", "cure": "finite"},
        {"mask": "cross", "padding": 2},
    ],
    ids=str,
)
def test_that_in_the_shipped_model_exactly_what_is_reached_moves(given: dict[str, object]) -> None:
    ripple = shipped(**given).shared.ripple
    assert ripple.dtype == "float64"
    assert (ripple.touched == ripple.reach).all()
    assert (ripple.moved[~ripple.reach] == 0).all()
    assert (~ripple.reach[:, 1:]).any() or given == {"mask": "none"}


@SHIPPED
def test_that_with_cross_attention_either_text_moves_what_it_may() -> None:
    shared = shipped(mask="cross", padding=2).shared
    ripple = shared.ripple
    real = np.flatnonzero(shared.real)
    assert ripple.touched[real, 1].all(), "every vector of the other text reaches every output"
    assert not ripple.touched[ripple.others - 2 : ripple.others, 1:].any(), "its padding none"
    text = ripple.touched[ripple.others :, -1]
    assert (text == np.triu(np.ones_like(text))).all(), "the text itself stays causal"


def test_that_without_cross_attention_the_other_text_changes_nothing() -> None:
    stack, count = stack_of(), len(IDS)
    entering = stack.embed(IDS, list(range(count)))
    own = flags(visible("causal", count, count))
    other = Input(torch.randn(5, 32, dtype=torch.float64), torch.arange(5))
    alone = stack.run(entering, Reads(own))
    beside = stack.run(entering, Reads(own), other=other)
    assert torch.equal(alone[-1], beside[-1])
