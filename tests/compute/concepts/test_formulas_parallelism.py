"""Formulas of parallelism, against counted traffic, a simulated schedule and measured tensors."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.compute.concepts.formula_given import computed

#: 175 billion parameters on 8 · 16 · 78 devices; 7.5 billion on 64.
GPT3 = {"Φ": 175e9, "D_dp": 78, "D_tp": 8, "D_pp": 16}
ZERO = {"Φ": 7.5e9, "N": 64}


def ring(data: np.ndarray) -> tuple[np.ndarray, int, int]:
    """A ring all-reduce over the rows of `data`, chunk by chunk: what every rank holds at the end,
    and the elements one rank sent in the reduce-scatter and in the all-gather."""
    ranks = len(data)
    chunks = [list(np.split(row.copy(), ranks)) for row in data]
    sent = [0, 0]
    for phase in (0, 1):
        for step in range(ranks - 1):
            moving = [(r - step + phase) % ranks for r in range(ranks)]
            parcels = [chunks[r][moving[r]].copy() for r in range(ranks)]
            sent[phase] += parcels[0].size
            for r in range(ranks):
                to = (r + 1) % ranks
                if phase == 0:
                    chunks[to][moving[r]] += parcels[r]
                else:
                    chunks[to][moving[r]] = parcels[r]
    return np.stack([np.concatenate(row) for row in chunks]), sent[0], sent[1]


@pytest.fixture(scope="module")
def eight() -> tuple[int, int]:
    """Elements a rank of eight sends in a reduce-scatter and in an all-gather of 64 numbers."""
    data = np.random.default_rng(3).normal(size=(8, 64))
    after, scattered, gathered = ring(data)
    np.testing.assert_allclose(after, np.tile(data.sum(0), (8, 1)), rtol=1e-12)
    return scattered, gathered


def test_that_states_of_175_billion_parameters_take_what_is_known() -> None:
    assert [round(x, 2) for x in computed("F046", GPT3)] == [5.68, 2.73, 2.73, 0.21]


@pytest.mark.parametrize("ranks", [2, 4, 8])
def test_that_a_ring_sends_what_the_formula_says(ranks: int) -> None:
    phi = 1_000_000 - 1_000_000 % ranks
    _, scattered, gathered = ring(np.zeros((ranks, phi)))
    volume, factor = computed("F090", {"Φ": phi, "N": ranks})
    assert volume == pytest.approx(scattered + gathered, rel=1e-12)
    assert factor == {2: 1.0, 4: 1.5, 8: 1.75}[ranks]


def test_that_tensor_parallelism_is_two_all_reduces_for_each_part(eight: tuple[int, int]) -> None:
    b, s, h = 2, 4, 8
    both, attention, net = computed("F047", {"b": b, "s": s, "h": h, "N": 8})
    assert attention == net == 2 * sum(eight)
    assert both == 4 * sum(eight)


def test_that_a_pipeline_sends_over_each_boundary_twice() -> None:
    b, s, h, stages = 2, 3, 5, 4
    sent = np.zeros(stages)
    activation = np.ones((b, s, h))
    for stage in range(stages - 1):
        sent[stage] += activation.size
    for stage in range(stages - 1, 0, -1):
        sent[stage] += activation.size
    total, mean = computed("F048", {"b": b, "s": s, "h": h, "N": stages})
    assert (total, mean) == (sent.sum(), sent.mean())


def test_that_only_the_third_stage_sends_more(eight: tuple[int, int]) -> None:
    # the smallest size of the sheet is a million, so the count of 64 numbers is scaled up
    scattered, gathered = (elements * 15_625 for elements in eight)
    found = computed("F049", {"Φ": 1e6, "N": 8})
    assert found == (scattered + gathered, scattered + gathered, scattered + 2 * gathered)


def test_that_the_stages_take_what_is_known() -> None:
    assert [round(x, 1) for x in computed("F050", ZERO)] == [1.9, 16.6, 31.4, 120.0]


def test_that_sixteen_bytes_per_parameter_are_what_adam_holds() -> None:
    weight = torch.nn.Parameter(torch.ones(1000, dtype=torch.bfloat16))
    master = torch.nn.Parameter(weight.detach().float())
    optimizer = torch.optim.Adam([master])
    weight.sum().backward()
    assert weight.grad is not None
    master.grad = weight.grad.float()
    optimizer.step()
    held = [weight, weight.grad, master, optimizer.state[master]["exp_avg"]]
    held.append(optimizer.state[master]["exp_avg_sq"])
    measured = sum(t.numel() * t.element_size() for t in held) / 1000
    assert computed("F050", {"Φ": 1e9, "N": 1}) == pytest.approx((measured,) * 4, rel=1e-12)


@pytest.mark.parametrize("micro", [1, 4, 16])
def test_that_a_simulated_pipeline_waits_as_long(micro: int) -> None:
    stages, ends = 4, np.zeros((4, micro))
    for m in range(micro):
        for p in range(stages):
            before = max(ends[p - 1, m] if p else 0, ends[p, m - 1] if m else 0)
            ends[p, m] = before + 1
    span = ends.max()
    idle, busy = computed("F051", {"p": stages, "m": micro})
    assert idle == pytest.approx(1 - micro / span, abs=1e-15)
    assert idle + busy == pytest.approx(1, abs=1e-15)
    assert round(idle, 3) == {1: 0.75, 4: 0.429, 16: 0.158}[micro]
