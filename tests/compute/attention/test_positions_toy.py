"""Places added and put beside, trained: what the small training shows, and that it is what it says.

The thresholds are those the picture speaks of; the seeds are fixed, so that the numbers are too.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from explorer.compute.attention import positions_toy
from explorer.compute.attention.positions import TOYS, Params, Toy
from explorer.compute.attention.positions_run import run
from explorer.compute.attention.positions_toy import (
    AWAY,
    PLACES,
    ROWS,
    RUNS,
    STEPS,
    SYMBOLS,
    WAYS,
    WIDTH,
    logits,
    seeded,
    starting,
    trained_toy,
)
from explorer.core.trace import Append, Trace, drive


@pytest.fixture(scope="module")
def toy() -> Toy:
    steps = trained_toy()
    try:
        while True:
            next(steps)
    except StopIteration as stop:
        found: Toy = stop.value
        return found


def test_that_all_ways_begin_at_guessing_and_end_below_it(toy: Toy) -> None:
    assert toy.losses.shape == (len(TOYS), RUNS, STEPS)
    assert toy.chance == pytest.approx(np.log(SYMBOLS))
    assert (toy.losses[:, :, 0] > 0.9 * toy.chance).all()
    assert (toy.losses[:, :, -1].mean(1) < 0.2).all()


def test_that_side_by_side_is_learned_sooner_at_a_higher_cost_and_half_and_half_at_neither(
    toy: Toy,
) -> None:
    after = dict(zip(TOYS, (toy.learned_after(way) for way in range(3)), strict=True))
    weights = dict(zip(TOYS, toy.weights, strict=True))
    assert after["beside"] < 0.7 * after["added"]
    assert weights["beside"] > 1.4 * weights["added"]
    assert abs(after["halves"] - after["added"]) < 0.3 * after["added"]
    assert weights["halves"] < weights["added"]
    assert toy.entering == (WIDTH, 2 * WIDTH, WIDTH)


@pytest.mark.parametrize("name", TOYS)
def test_that_the_head_is_what_torch_computes_for_each_run_by_itself(name: str) -> None:
    way = WAYS[name]
    weights = {key: value.detach() for key, value in starting(way, seeded()).items()}
    ids = torch.randint(SYMBOLS, (RUNS, ROWS, PLACES), generator=seeded())
    found = logits(weights, ids, way)
    for number in range(RUNS):
        own = {key: value[number] for key, value in weights.items()}
        token, place = own["token"][ids[number]], own["place"].expand(ROWS, -1, -1)
        entering = torch.cat((token, place), -1) if way.beside else token + place
        query, key, value = (entering @ own[part] for part in ("query", "key", "value"))
        other = functional.scaled_dot_product_attention(query, key, value) @ own["output"]
        torch.testing.assert_close(found[number], other, atol=1e-5, rtol=1e-5)


def test_that_adding_is_beside_with_the_same_matrix_twice() -> None:
    added, beside = WAYS["added"], WAYS["beside"]
    weights = {key: value.detach() for key, value in starting(added, seeded()).items()}
    tied = {
        key: torch.cat((value, value), 1) if key in ("query", "key", "value") else value
        for key, value in weights.items()
    }
    ids = torch.randint(SYMBOLS, (RUNS, ROWS, PLACES), generator=seeded())
    torch.testing.assert_close(
        logits(weights, ids, added), logits(tied, ids, beside), atol=1e-5, rtol=1e-5
    )


def test_that_the_task_cannot_be_done_without_places() -> None:
    """Without them every place of a row gets the same answer: the symbols it counts."""
    weights = {key: value.detach() for key, value in starting(WAYS["added"], seeded()).items()}
    weights["place"] = torch.zeros_like(weights["place"])
    row = torch.tensor([[1, 2, 3, 4] * (PLACES // 4)])
    found = logits(weights, row.expand(RUNS, 1, PLACES), WAYS["added"])
    torch.testing.assert_close(found[:, :, :4], found[:, :, 4:8], atol=1e-6, rtol=0)
    assert AWAY < PLACES


def test_that_the_rest_of_the_lab_does_not_wait_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(positions_toy, "_kept", [])
    monkeypatch.setattr(positions_toy, "STEPS", 3)
    handed_out: list[Trace] = []
    trace = drive(
        run(Params(longest="2", windows=1)),
        lambda given: handed_out.append(given.trace) if isinstance(given, Append) else None,
    )
    (early,) = handed_out
    assert not early.complete
    assert early.shared.toy is None
    assert trace.complete
    assert trace.shared.toy.losses.shape[2] == 3
    assert trace.shared.total is early.shared.total
    again: list[object] = []
    drive(run(Params(longest="2", windows=1)), again.append)
    assert not [given for given in again if isinstance(given, Append)]  # it is known now
