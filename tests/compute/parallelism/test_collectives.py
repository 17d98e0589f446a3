"""Laws of the collectives on arbitrary sizes, and the worked example, number by number."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.parallelism.collective_params import ITEM, LARGEST, Params, table
from explorer.compute.parallelism.collective_schedules import (
    ALGORITHMS,
    COLLECTIVES,
    bus_factor,
    bytes_between_nodes,
    bytes_sent,
    chunk_bounds,
    closed_form,
    one_after_another,
    schedule,
)
from explorer.compute.parallelism.collectives import delivered, run
from explorer.core.params import ParamError, coerce
from explorer.core.trace import drive, same

sizes = given(ranks=st.integers(2, 16), elements=st.integers(1, 64))
relaxed = settings(max_examples=40, deadline=None)
few = settings(max_examples=6, deadline=None)  # of each, all collectives by all algorithms


EVERY = tuple((collective, algorithm) for collective in COLLECTIVES for algorithm in ALGORITHMS)


def trace_of(**fields):
    return drive(run(Params(**fields)))


def fields_of(collective, algorithm, ranks, elements):
    """Params of a collective that divides as it must: the largest node of at most 4 ranks."""
    node = max(size for size in (1, 2, 3, 4) if ranks % size == 0)
    if collective == "all-to-all":
        elements = ranks * -(-elements // ranks)
        elements = elements if elements <= 64 else ranks
    return {"collective": collective, "algorithm": algorithm, "ranks": ranks, "node": node,
            "elements": elements}  # fmt: skip


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
    sent = bytes_sent(schedule("all-reduce", "ring", ranks), ranks, bounds, 4)
    assert sent.tolist() == (4 * expected).tolist()
    # the closed form is the mean for every size, as an identity of integers
    assert ranks * int(sent.sum()) == 2 * (ranks - 1) * elements * 4 * ranks
    if elements % ranks == 0:
        assert set(sent.tolist()) == {2 * (ranks - 1) * elements * 4 // ranks}


@few
@sizes
def test_that_the_bytes_of_the_steps_are_the_bytes_of_the_schedule(ranks, elements):
    for collective, algorithm in EVERY:
        fields = fields_of(collective, algorithm, ranks, elements)
        trace = trace_of(dtype="float64", **fields)
        phases = schedule(collective, algorithm, ranks, fields["node"])
        total = bytes_sent(phases, ranks, chunk_bounds(fields["elements"], ranks), 8)
        assert trace[len(trace) - 1].sent.tolist() == total.tolist()
        assert trace[len(trace) - 1].received.sum() == total.sum()
        for step in trace.steps:
            for t in step.transfers:
                local = t.send.sender == t.send.receiver
                assert t.bytes == (0 if local else 8 * len(t.values))


@relaxed
@sizes
def test_that_all_reduces_sum_whole_numbers_exactly_on_every_rank(ranks, elements):
    expected = (100.0 * np.arange(ranks)[:, None] + np.arange(elements)).sum(axis=0)
    for algorithm in ALGORITHMS:
        fields = fields_of("all-reduce", algorithm, ranks, elements)
        last = trace_of(**fields).steps[-1]
        assert np.array_equal(last.held, np.tile(expected, (ranks, 1)))
        assert last.finished.all()
        assert last.inside.all()


@relaxed
@given(
    ranks=st.integers(2, 16),
    elements=st.integers(1, 20),
    dtype=st.sampled_from(tuple(ITEM)),
    algorithm=st.sampled_from(ALGORITHMS),
    data=st.data(),
)
def test_that_all_ranks_end_with_the_same_bits_whatever_the_rounding(
    ranks, elements, dtype, algorithm, data
):
    number = st.floats(-1000, 1000)
    rows = data.draw(st.lists(st.lists(number, max_size=elements), max_size=ranks))
    fields = {**fields_of("all-reduce", algorithm, ranks, elements), "dtype": dtype}
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


@few  # every chunk of every rank of every step
@sizes
def test_that_a_chunk_is_always_the_sum_of_the_ranks_said_to_be_in_it(ranks, elements):
    for collective, algorithm in EVERY:
        if collective == "all-to-all":
            continue  # there the numbers change places
        fields = fields_of(collective, algorithm, ranks, elements)
        trace = trace_of(dtype="float64", **fields)
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
    scattered = trace_of(collective="reduce-scatter", ranks=ranks, elements=elements)
    gathered = trace_of(collective="all-gather", ranks=ranks, elements=elements)
    assert np.array_equal(scattered.steps[-1].finished, np.eye(ranks, dtype=bool))
    assert gathered.steps[-1].finished.all()
    assert np.array_equal(gathered.steps[-1].held, gathered.shared.exact)
    together = scattered.shared.total.sum() + gathered.shared.total.sum()
    assert together == trace_of(ranks=ranks, elements=elements).shared.total.sum()
    assert len(scattered) == len(gathered) == ranks + 1


@relaxed
@sizes
def test_that_the_ring_saves_no_bytes_in_all_but_spreads_them(ranks, elements):
    bounds = chunk_bounds(elements, ranks)
    ring, naive, tree = (schedule("all-reduce", name, ranks) for name in ("ring", "naive", "tree"))
    sent, through_root = (bytes_sent(found, ranks, bounds, 2) for found in (ring, naive))
    assert sent.sum() == through_root.sum() == 2 * (ranks - 1) * elements * 2
    assert through_root[0] == (ranks - 1) * elements * 2
    assert one_after_another(naive, ranks, bounds, 2) == 2 * (ranks - 1) * elements * 2
    largest = bounds[1] * 2
    assert one_after_another(ring, ranks, bounds, 2) == 2 * (ranks - 1) * largest
    rounds = math.ceil(math.log2(ranks))
    assert sum(len(steps) for _, steps in tree) == 2 * rounds
    assert one_after_another(tree, ranks, bounds, 2) == 2 * rounds * elements * 2


@relaxed
@sizes
def test_that_chunks_are_those_of_numpy_array_split(ranks, elements):
    parts = np.array_split(np.arange(elements), ranks)
    bounds = chunk_bounds(elements, ranks)
    assert [list(range(a, b)) for a, b in pairwise(bounds)] == [part.tolist() for part in parts]


def test_that_the_ring_volume_is_1_then_1_5_then_1_75_arrays_for_2_4_8_ranks():
    assert [closed_form("all-reduce", n, 8, 1) / 8 for n in (2, 4, 8)] == [1.0, 1.5, 1.75]


def test_that_the_order_of_addition_shows_in_float32_but_not_between_ranks():
    trace = trace_of(array=((1e8,) * 4, (1.0,) * 4, (-1e8,) * 4, (1.0,) * 4))
    assert trace.steps[-1].held.tolist() == [[1.0, 0.0, 1.0, 0.0]] * 4
    assert trace.shared.exact.tolist() == [[2.0] * 4] * 4


def test_that_the_same_params_give_the_same_trace():
    for collective, algorithm in EVERY:
        fields = {**fields_of(collective, algorithm, 6, 12), "dtype": "bfloat16"}
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


# all eight --------------------------------------------------------------------------------


def wanted_of(collective, start, bounds):
    """What NumPy makes of a collective, NaN where nothing has to be (ranks, elements)."""
    ranks, elements = start.shape
    own = [slice(a, b) for a, b in pairwise(bounds)]
    out = np.full((ranks, elements), np.nan)
    for rank in range(ranks):
        if collective == "broadcast":
            out[rank] = start[0]
        elif collective == "all-reduce" or (collective == "reduce" and rank == 0):
            out[rank] = start.sum(axis=0)
        elif collective == "all-gather" or (collective == "gather" and rank == 0):
            out[rank] = np.concatenate([start[r, own[r]] for r in range(ranks)])
        elif collective == "scatter":
            out[rank, own[rank]] = start[0, own[rank]]
        elif collective == "reduce-scatter":
            out[rank, own[rank]] = start[:, own[rank]].sum(axis=0)
        elif collective == "all-to-all":
            out[rank] = np.concatenate([start[r, own[rank]] for r in range(ranks)])
    return out


@few
@sizes
def test_that_every_algorithm_brings_what_its_collective_promises(ranks, elements):
    for collective, algorithm in EVERY:
        fields = fields_of(collective, algorithm, ranks, elements)
        trace = trace_of(dtype="float64", **fields)
        wanted = wanted_of(collective, trace.shared.start, trace.shared.bounds)
        assert np.array_equal(delivered(trace), wanted, equal_nan=True), fields
        assert np.array_equal(trace.shared.exact, wanted, equal_nan=True)
        assert np.array_equal(trace.steps[-1].finished, trace.shared.need)


@pytest.mark.parametrize("ranks", range(2, 17))
def test_that_all_nodes_that_divide_the_ranks_work(ranks):
    for node in (size for size in range(1, ranks + 1) if ranks % size == 0):
        for collective in COLLECTIVES:
            trace = trace_of(collective=collective, algorithm="hierarchy", ranks=ranks, node=node,
                             elements=ranks)  # fmt: skip
            assert np.array_equal(delivered(trace), trace.shared.exact, equal_nan=True)


def test_that_an_all_reduce_is_a_reduce_scatter_and_an_all_gather_message_for_message():
    for node in (1, 2, 4):
        whole = schedule("all-reduce", "hierarchy", 8, node)
        halves = [schedule(name, "hierarchy", 8, node) for name in ("reduce-scatter", "all-gather")]
        assert whole == halves[0] + halves[1]
    bounds = chunk_bounds(24, 6)
    parts = [bytes_sent(schedule(name, "ring", 6), 6, bounds, 4)
             for name in ("all-reduce", "reduce-scatter", "all-gather")]  # fmt: skip
    assert np.array_equal(parts[0], parts[1] + parts[2])


def test_that_between_nodes_a_hierarchy_sends_what_an_all_reduce_of_nodes_would():
    ranks, node, elements = 16, 4, 64
    bounds = chunk_bounds(elements, ranks)
    found = schedule("all-reduce", "hierarchy", ranks, node)
    nodes = ranks // node
    assert bytes_between_nodes(found, node, bounds, 1) == 2 * (nodes - 1) * elements
    ring = schedule("all-reduce", "ring", ranks)
    # four of the sixteen links of the flat ring leave a node, and each carries 2·15/16 of the array
    assert bytes_between_nodes(ring, node, bounds, 1) == nodes * 2 * 15 / 16 * elements
    assert bytes_sent(found, ranks, bounds, 1).tolist() == [2 * 15 * elements // 16] * ranks


def test_that_the_steps_and_bytes_of_an_all_to_all_are_those_of_its_algorithms():
    ranks, bounds = 8, chunk_bounds(8, 8)
    sent = {name: int(bytes_sent(schedule("all-to-all", name, ranks), ranks, bounds, 1).max())
            for name in ("naive", "ring", "tree")}  # fmt: skip
    # directly 7 chunks; round the ring 7 + 6 + … + 1; Bruck 3 steps of half the chunks
    assert sent == {"naive": 7, "ring": 28, "tree": 12}
    steps = {name: len(schedule("all-to-all", name, ranks)[0][1]) for name in sent}
    assert steps == {"naive": 8, "ring": 7, "tree": 3}


def test_that_trees_take_a_logarithm_of_steps_and_pipes_fill_in_two_times_n_minus_one():
    for ranks in range(2, 17):
        rounds = math.ceil(math.log2(ranks))
        for name in ("broadcast", "reduce", "scatter", "gather"):
            assert len(schedule(name, "tree", ranks)[0][1]) == rounds
            pipe = 2 * (ranks - 1) if name in ("broadcast", "reduce") else ranks - 1
            assert len(schedule(name, "ring", ranks)[0][1]) == pipe


def test_that_no_rank_sends_or_gets_two_messages_in_one_step_but_for_trees_and_rank_0():
    for collective, algorithm in EVERY:
        for _, steps in schedule(collective, algorithm, 12, 3):
            for sends in steps:
                senders = [s.sender for s in sends if s.sender != s.receiver]
                receivers = [s.receiver for s in sends if s.sender != s.receiver]
                assert len(set(senders)) == len(senders)
                assert len(set(receivers)) == len(receivers)


def test_that_bus_factors_are_those_of_nccl_tests():
    # nccl-tests, doc/PERFORMANCE.md, n = 8
    expected = {"all-reduce": 1.75, "reduce-scatter": 0.875, "all-gather": 0.875, "broadcast": 1.0,
                "reduce": 1.0, "all-to-all": 0.875}  # fmt: skip
    assert {name: bus_factor(name, 8) for name in expected} == expected


@pytest.mark.parametrize(
    ("fields", "field", "key"),
    [
        ({"algorithm": "hierarchy", "ranks": 6, "node": 4}, "node", "node-divides"),
        ({"collective": "all-to-all", "elements": 6}, "elements", "elements-divide"),
    ],
)
def test_that_sizes_that_do_not_divide_are_refused_with_their_numbers(fields, field, key):
    with pytest.raises(ParamError) as caught:
        drive(run(Params(**fields)))
    assert (caught.value.field, caught.value.key) == (field, key)


def test_that_the_matrices_are_those_of_the_messages():
    kinds = trace_of(show="overview", ranks=5).shared.kinds
    for kind in kinds:
        trace = trace_of(collective=kind.name, ranks=5, elements=5)
        assert np.array_equal(kind.after, delivered(trace), equal_nan=True)
        need = trace.shared.need
        assert np.array_equal(kind.inside_after[need], trace.steps[-1].inside[need])
        assert np.array_equal(kind.inside_before, trace[0].inside)
    by = {kind.name: kind for kind in kinds}
    assert np.array_equal(np.diag(by["reduce-scatter"].after), np.diag(by["all-reduce"].after))


def test_that_no_bucket_size_beats_computing_alone_and_one_bucket_overlaps_nothing():
    trace = trace_of(show="buckets")
    sweep = trace.shared
    assert (sweep.overlapped >= sweep.computing).all()
    assert (sweep.overlapped <= sweep.after + 1e-12).all()
    assert sweep.counts[-1] == 1
    assert sweep.overlapped[-1] == pytest.approx(sweep.after[-1])
    best = int(sweep.overlapped.argmin())
    assert 0 < best < len(trace) - 1
    free = trace_of(show="buckets", latency=0.0).shared
    assert (np.diff(free.overlapped) >= -1e-12).all()  # without delays, smaller is never worse
