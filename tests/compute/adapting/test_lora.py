"""LoRA: gradients, training and counts against torch, singular values and hand arithmetic."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from explorer.compute.adapting.claims import lora as claims
from explorer.compute.adapting.lora import adapter
from explorer.compute.adapting.lora.checks import checks
from explorer.compute.adapting.lora.params import Params, Story, weights_of
from explorer.compute.adapting.lora.run import run
from explorer.core.trace import Trace, drive


@cache
def trace_of(**settings: float) -> Trace:
    return drive(run(Params(**settings)))  # type: ignore[arg-type]  # integers and floats alike


def story_of(**settings: float) -> Story:
    found: Story = trace_of(**settings).shared
    return found


@pytest.mark.parametrize("settings", [{}, {"width": 5, "rank": 16, "seed": 3, "updates": 20}])
def test_that_torch_and_the_best_of_a_rank_agree(settings: dict[str, float]) -> None:
    trace = trace_of(**settings)
    found = checks(trace.params, trace)
    assert len(found) == 3
    assert all(one.status == "passed" for one in found), found


def test_that_the_loss_is_the_mean_over_the_inputs() -> None:
    params = Params(width=7, rank=2, seed=5)
    task = adapter.task_of(params)
    down, up = adapter.drawn(params, 2)
    error = task.inputs @ (4.0 * up @ down - task.target).T
    assert adapter.loss_of(task, 4.0 * up @ down) == pytest.approx(np.mean(error**2) / 2)


def test_that_no_competitor_of_a_rank_gets_below_its_floor_and_one_reaches_it() -> None:
    task = adapter.task_of(Params(width=8))
    floors = adapter.floors_of(task)
    root = np.linalg.cholesky(task.covariance)
    u, s, v = np.linalg.svd(task.target @ root)
    best = (u[:, :3] * s[:3]) @ v[:3] @ np.linalg.inv(root)
    assert adapter.loss_of(task, best) == pytest.approx(floors[3], rel=1e-9)
    random = np.random.Generator(np.random.PCG64(0))
    for _ in range(50):
        other = best + 0.1 * random.standard_normal((8, 3)) @ random.standard_normal((3, 8))
        u2, s2, v2 = np.linalg.svd(other)
        assert adapter.loss_of(task, (u2[:, :3] * s2[:3]) @ v2[:3]) >= floors[3]


def test_that_the_counts_are_those_of_the_paper() -> None:
    assert weights_of(4096, 8) == 65_536
    assert weights_of(4096, 0) // weights_of(4096, 8) == 256


def test_that_zeros_stay_zero_and_a_random_half_is_enough() -> None:
    story = story_of()
    assert story.first is not None
    assert story.begun is not None
    assert (story.first[0] == 0).all()
    assert (story.begun[0] == story.begun[0, 0]).all()
    assert story.first[1, 0] > 0 == story.first[1, 1]
    assert story.first[2, 1] > 0 == story.first[2, 0]
    assert story.begun[2, 0] == story.begun[0, 0] != story.begun[3, 0]


def test_that_the_factors_differ_by_the_rank_alone() -> None:
    # one update of Adam looks at signs alone (but for its ε), so the factor stays as it is
    drift = story_of().drift
    assert drift is not None
    ranks = np.array([1, 2, 4, 8, 16])
    assert np.allclose(drift[0] / drift[2], ranks, rtol=1e-3)
    assert np.allclose(drift[0] / drift[1], np.sqrt(ranks), rtol=1e-3)


def test_that_merged_and_unmerged_are_the_same_and_printed_shapes_are_refused() -> None:
    story = story_of()
    assert story.apart is not None
    assert story.apart < 1e-13  # sums of 24 numbers of size one
    assert "(24,24) (4,4)" in story.refused
    assert adapter.refusal(6, 1) == ""  # a single number is added everywhere


def test_that_the_claims_have_their_verdicts() -> None:
    assert claims.shapes().verdict == "false"
    assert claims.factor().verdict == "depends"
    assert claims.zeros().verdict == "false"
