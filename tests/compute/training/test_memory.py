"""The shelf against what torch keeps, torch's own checkpoint, and gradients added up."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
import torch

from explorer.compute.training.memory.accumulate import batches_of, weight_of
from explorer.compute.training.memory.checks import checks
from explorer.compute.training.memory.params import Memory, Params
from explorer.compute.training.memory.run import run
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

SMALL = {"tokens": 16, "width": 8}


@cache
def trace_of(kind: str = "plain", layers: int = 9, every: int = 3) -> Trace:
    return drive(run(Params(kind=kind, layers=layers, every=every, tokens=16, width=8)))


@pytest.mark.parametrize("kind", ["plain", "block"])
def test_that_bytes_operations_and_gradients_are_those_counted_and_those_of_torch(
    kind: str,
) -> None:
    for every in (3, 4):  # 4: the last segment is shorter
        trace = trace_of(kind, every=every)
        assert [c.what for c in checks(trace.params, trace) if c.status != "passed"] == []


def test_that_the_shelf_fills_forwards_and_is_empty_in_the_end() -> None:
    keep, again = trace_of().shared.courses
    total = keep.held.sum(axis=1)
    layers = keep.held.shape[1]
    assert (np.diff(total[:layers]) > 0).all()
    assert (np.diff(total[layers:]) < 0).all()
    assert total[-1] == 0
    for course in (keep, again):
        # nothing higher hides between two events
        assert course.peak == course.held.sum(axis=1).max()
        assert (course.redone <= course.held).all()
    # on the way there only inputs of segments: layers 1, 4, 7
    assert (again.held[layers - 1] > 0).tolist() == [True, False, False] * 3
    assert sorted(again.kinds) == sorted(["forward", "again", "backward"] * layers)


def test_that_the_root_of_the_layers_is_best_only_where_a_layer_keeps_its_input_alone() -> None:
    plain, block = trace_of().shared.sweep.peaks, trace_of("block").shared.sweep.peaks
    assert plain[2] == plain.min()
    assert plain[2] < plain[0]
    assert int(block.argmin()) == 0


def test_that_the_second_forward_pass_costs_a_third_whatever_the_length() -> None:
    shared: Memory = trace_of("block").shared
    assert set((3 * shared.sweep.operations / shared.courses[0].operations).tolist()) == {4.0}
    # the same operations on the same numbers in the same order
    assert shared.sweep.apart.max() <= 1e-12


def test_that_small_batches_need_their_share_and_add_up_to_the_whole() -> None:
    split = trace_of().shared.split
    assert (split.peaks[:, :1] == split.peaks * split.parts).all()
    assert (split.operations == split.operations[:, :1]).all()
    assert split.apart.max() < 1e-12  # float64, another order of adding


def test_that_the_sum_over_tokens_is_the_whole_batch_and_the_mean_of_means_is_not() -> None:
    params = Params(counts=(12, 3, 6, 1), **SMALL)  # type: ignore[arg-type]  # numbers all of them
    added = drive(run(params)).shared.added
    batches = batches_of(params)
    x = torch.cat([one for one, _ in batches])
    target = torch.nn.functional.one_hot(torch.cat([one for _, one in batches]), 3)
    # the gradient in closed form: xᵀ (softmax − target) ÷ n
    error = (x @ weight_of(params).detach()).softmax(-1) - target
    whole = (x.T @ error / len(x)).flatten().numpy()
    assert np.abs(added.whole - whole).max() < 1e-14
    assert np.abs(added.by_tokens[-1] - whole).max() < 1e-14
    assert np.abs(added.by_batches[-1] - whole).max() > 0.1
    assert added.weights.tolist() == pytest.approx([22 / (4 * n) for n in (12, 3, 6, 1)])
    even = drive(run(Params(counts=(5, 5, 5), **SMALL))).shared.added  # type: ignore[arg-type]  # numbers all of them
    assert np.abs(even.by_batches[-1] - even.whole).max() < 1e-14


@pytest.mark.parametrize("counts", [(3,), (0, 2), (1.5, 2), (40, 2), ("x", 2)])
def test_that_what_counts_no_tokens_is_refused(counts: tuple[int, ...]) -> None:
    with pytest.raises(ParamError) as refusal:
        Params(counts=counts).validate()
    assert refusal.value.key == "error.counts"
