"""Laws of the collectives on arbitrary sizes, and the worked example, number by number."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.parallelism.collective_schedules import (
    ALGORITHMS,
    bytes_sent,
    chunk_bounds,
    closed_form,
    one_after_another,
    schedule,
)
from explorer.compute.parallelism.collectives import ITEM, LARGEST, Params, run, table
from explorer.core.params import ParamError, coerce
from explorer.core.trace import drive, same

ALL_REDUCES = ("ring", "root", "tree")
sizes = given(ranks=st.integers(2, 16), elements=st.integers(1, 64))
relaxed = settings(max_examples=40, deadline=None)


def trace_of(**fields):
    return drive(run(Params(**fields)))


def test_that_the_worked_example_of_four_ranks_comes_out_number_by_number():
    trace = trace_of()
    after = [step.held.astype(int).tolist() for step in trace.steps]
    assert after[1] == [
        [0, 1, 2, 306], [100, 101, 102, 103], [200, 302, 202, 203], [300, 301, 504, 303],
    ]  # fmt: skip
    assert after[2] == [
        [0, 1, 506, 306], [100, 101, 102, 409], [300, 302, 202, 203], [300, 603, 504, 303],
    ]  # fmt: skip
    owned = [after[3][rank][(rank + 1) % 4] for rank in range(4)]
    assert owned == [604, 608, 612, 600]
    assert after[6] == [[600, 604, 608, 612]] * 4
    assert after[7] == after[6]
    assert trace[7].sent.tolist() == [24] * 4


@relaxed
@sizes
def test_that_a_ring_takes_two_times_n_minus_one_steps_and_n_messages_in_each(ranks, elements):
    trace = trace_of(ranks=ranks, elements=elements)
    assert len(trace) == 2 * (ranks - 1) + 2
    for step in trace.steps[1:-1]:
        assert sorted(t.send.sender for t in step.transfers) == list(range(ranks))
        assert all(t.send.receiver == (t.send.sender + 1) % ranks for t in step.transfers)


@relaxed
@sizes
def test_that_each_rank_of_a_ring_sends_all_but_two_chunks_twice(ranks, elements):
    bounds = chunk_bounds(elements, ranks)
    size = np.diff(bounds)
    every = np.arange(ranks)
    expected = 2 * elements - size[(every + 1) % ranks] - size[(every + 2) % ranks]
    sent = bytes_sent("ring", ranks, bounds, 4)
    assert sent.tolist() == (4 * expected).tolist()
    # the closed form is the mean for every size, as an identity of integers
    assert ranks * int(sent.sum()) == 2 * (ranks - 1) * elements * 4 * ranks
    if elements % ranks == 0:
        assert set(sent.tolist()) == {2 * (ranks - 1) * elements * 4 // ranks}


@relaxed
@sizes
def test_that_the_bytes_of_the_steps_are_the_bytes_of_the_schedule(ranks, elements):
    for algorithm in ALGORITHMS:
        trace = trace_of(algorithm=algorithm, ranks=ranks, elements=elements, dtype="float64")
        total = bytes_sent(algorithm, ranks, chunk_bounds(elements, ranks), 8)
        assert trace[len(trace) - 1].sent.tolist() == total.tolist()
        assert trace[len(trace) - 1].received.sum() == total.sum()
        for step in trace.steps:
            assert all(t.bytes == 8 * len(t.values) for t in step.transfers)


@relaxed
@sizes
def test_that_all_reduces_sum_whole_numbers_exactly_on_every_rank(ranks, elements):
    expected = (100.0 * np.arange(ranks)[:, None] + np.arange(elements)).sum(axis=0)
    for algorithm in ALL_REDUCES:
        last = trace_of(algorithm=algorithm, ranks=ranks, elements=elements).steps[-1]
        assert np.array_equal(last.held, np.tile(expected, (ranks, 1)))
        assert last.finished.all()
        assert last.inside.all()


@relaxed
@given(
    ranks=st.integers(2, 16),
    elements=st.integers(1, 20),
    dtype=st.sampled_from(tuple(ITEM)),
    algorithm=st.sampled_from(ALL_REDUCES),
    data=st.data(),
)
def test_that_all_ranks_end_with_the_same_bits_whatever_the_rounding(
    ranks, elements, dtype, algorithm, data
):
    number = st.floats(-1000, 1000)
    rows = data.draw(st.lists(st.lists(number, max_size=elements), max_size=ranks))
    fields = {"ranks": ranks, "elements": elements, "dtype": dtype, "algorithm": algorithm}
    params, _ = coerce(Params, {**fields, "array": rows})
    trace = drive(run(params))
    held = trace.steps[-1].held
    assert len({row.tobytes() for row in held}) == 1
    # one rounding per addition: |error| ≤ γ Σ|x|, γ = (N−1)u/(1−(N−1)u) (Higham 2002, 4.2);
    # u twice over, because bfloat16 sums pass through float32 on their way
    u = {"float32": 2.0**-24, "bfloat16": 2.0**-8, "float16": 2.0**-11, "float64": 2.0**-53}[dtype]
    gamma = 1.01 * (ranks - 1) * u / (1 - (ranks - 1) * u)
    start = trace.shared.start
    for column in range(elements):
        error = abs(held[0, column] - math.fsum(start[:, column]))
        assert error <= gamma * np.abs(start[:, column]).sum()


@settings(max_examples=12, deadline=None)  # every chunk of every rank of every step
@sizes
def test_that_a_chunk_is_always_the_sum_of_the_ranks_said_to_be_in_it(ranks, elements):
    for algorithm in ALGORITHMS:
        trace = trace_of(algorithm=algorithm, ranks=ranks, elements=elements, dtype="float64")
        bounds, start = trace.shared.bounds, trace.shared.start
        for step in trace.steps:
            for rank in range(ranks):
                for chunk in range(ranks):
                    piece = slice(bounds[chunk], bounds[chunk + 1])
                    expected = start[step.inside[rank, chunk], piece].sum(axis=0)
                    assert np.array_equal(step.held[rank, piece], expected)


@relaxed
@sizes
def test_that_reduce_scatter_leaves_rank_r_with_chunk_r_and_all_gather_spreads_it(ranks, elements):
    scattered = trace_of(algorithm="reduce-scatter", ranks=ranks, elements=elements)
    gathered = trace_of(algorithm="all-gather", ranks=ranks, elements=elements)
    assert np.array_equal(scattered.steps[-1].finished, np.eye(ranks, dtype=bool))
    assert gathered.steps[-1].finished.all()
    assert np.array_equal(gathered.steps[-1].held, np.tile(gathered.shared.exact, (ranks, 1)))
    together = scattered.shared.total.sum() + gathered.shared.total.sum()
    assert together == trace_of(ranks=ranks, elements=elements).shared.total.sum()
    assert len(scattered) == len(gathered) == ranks + 1


@relaxed
@sizes
def test_that_the_ring_saves_no_bytes_in_all_but_spreads_them(ranks, elements):
    bounds = chunk_bounds(elements, ranks)
    ring, root = (bytes_sent(name, ranks, bounds, 2) for name in ("ring", "root"))
    assert ring.sum() == root.sum() == 2 * (ranks - 1) * elements * 2
    assert root[0] == (ranks - 1) * elements * 2
    assert one_after_another("root", ranks, bounds, 2) == 2 * (ranks - 1) * elements * 2
    largest = bounds[1] * 2
    assert one_after_another("ring", ranks, bounds, 2) == 2 * (ranks - 1) * largest
    rounds = math.ceil(math.log2(ranks))
    assert sum(len(steps) for _, steps in schedule("tree", ranks)) == 2 * rounds
    assert one_after_another("tree", ranks, bounds, 2) == 2 * rounds * elements * 2


@relaxed
@sizes
def test_that_chunks_are_those_of_numpy_array_split(ranks, elements):
    parts = np.array_split(np.arange(elements), ranks)
    bounds = chunk_bounds(elements, ranks)
    assert [list(range(a, b)) for a, b in pairwise(bounds)] == [part.tolist() for part in parts]


def test_that_the_ring_volume_is_1_then_1_5_then_1_75_arrays_for_2_4_8_ranks():
    assert [closed_form("ring", n, 8, 1) / 8 for n in (2, 4, 8)] == [1.0, 1.5, 1.75]


def test_that_the_order_of_addition_shows_in_float32_but_not_between_ranks():
    trace = trace_of(array=((1e8,) * 4, (1.0,) * 4, (-1e8,) * 4, (1.0,) * 4))
    assert trace.steps[-1].held.tolist() == [[1.0, 0.0, 1.0, 0.0]] * 4
    assert trace.shared.exact.tolist() == [2.0] * 4


def test_that_the_same_params_give_the_same_trace():
    for algorithm in ALGORITHMS:
        fields = {"algorithm": algorithm, "ranks": 5, "elements": 7, "dtype": "bfloat16"}
        assert same(trace_of(**fields), trace_of(**fields))


def test_that_messages_carry_what_the_sender_held_before_the_step():
    trace = trace_of(ranks=6, elements=9)
    bounds = trace.shared.bounds
    for before, step in pairwise(trace.steps):
        for transfer in step.transfers:
            chunk = transfer.send.chunks[0]
            piece = slice(bounds[chunk], bounds[chunk + 1])
            assert np.array_equal(transfer.values, before.held[transfer.send.sender, piece])
            assert np.array_equal(transfer.own, before.held[transfer.send.receiver, piece])


def keys(params):
    return [notice.key for notice in drive(run(params)).notices]


def test_that_missing_numbers_are_filled_and_said_so_and_superfluous_ones_too():
    numbers, _ = table(Params(array=((7.0,),), ranks=3, elements=2))
    assert numbers.tolist() == [[7, 1], [100, 101], [200, 201]]
    assert keys(Params(array=((7.0,),))) == ["filled"]
    assert keys(Params(ranks=5, elements=5)) == []  # the default goes on by the same rule
    assert keys(Params(ranks=3, elements=3)) == ["unused"]
    assert keys(Params(elements=6)) == ["uneven"]
    assert keys(Params(array=((0.1,), (1.0,)), ranks=2, elements=1)) == ["rounded", "uneven"]


def test_that_sums_beyond_the_format_become_infinite_and_are_reported():
    params = Params(dtype="float16", ranks=2, elements=2, array=((60000.0, 1.0), (60000.0, 1.0)))
    trace = drive(run(params))
    assert trace.steps[-1].held[0].tolist() == [math.inf, 2.0]
    assert "overflow" in [notice.key for notice in trace.notices]


@pytest.mark.parametrize(
    ("array", "key"),
    [
        (5, "not-a-table"), ([1, 2, 3], "not-a-table"), ({"a": 1}, "not-a-table"),
        ([["x"]], "not-a-number"), ([["\ud800"]], "not-a-number"), ([[True]], "not-a-number"),
        ([[[1]]], "not-a-number"), ([["1e309"]], "not-a-number"), ([["nan"]], "not-a-number"),
        ([["\0"]], "not-a-number"), ([["١" * 500]], "not-a-number"),
        ([[1e39]], "too-large"),
    ],
)  # fmt: skip
def test_that_bad_tables_are_refused_with_a_sentence_naming_the_field(array, key):
    params, _ = coerce(Params, {"array": array})
    with pytest.raises(ParamError) as caught:
        params.validate()
    assert caught.value.field == "array"
    assert caught.value.key == key
    with pytest.raises(ParamError):
        drive(run(params))


def test_that_whole_numbers_too_large_for_any_format_are_refused():
    with pytest.raises(ParamError):
        Params(array=((10**400,),)).validate()


def test_that_ragged_empty_and_textual_cells_are_taken_as_they_are_meant():
    params, _ = coerce(Params, {"array": [[], ["−5", None], [""], ["2.5"]], "elements": 2})
    numbers, _ = table(params)
    assert numbers.tolist() == [[0, 1], [-5, 101], [200, 201], [2.5, 301]]


def test_that_the_stated_ranges_are_those_of_the_formats():
    import ml_dtypes

    for name, largest in LARGEST.items():
        kind = ml_dtypes.bfloat16 if name == "bfloat16" else np.dtype(name)
        assert float(ml_dtypes.finfo(kind).max) == largest
