"""The simulated server against a queue in closed form, a second simulator and sums that must come
out. Times are sums of the same float64 in another order: 1e-9 relative; counts are exact."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.generation.claims import serving as claims
from explorer.compute.generation.serving import (
    BATCHINGS,
    MEMORIES,
    Params,
    Request,
    Run,
)
from explorer.compute.generation.serving_checks import alone, lindley
from explorer.compute.generation.serving_engine import Server, clock_of
from explorer.compute.generation.serving_requests import requests_of
from explorer.compute.generation.serving_run import run
from explorer.compute.models.cache_blocks import BlockAllocator, OutOfBlocks, blocks_for
from explorer.core.trace import Trace, drive

SMALL = Params(requests=8, prompt=24, output=12, pool=256, reserve=96, slots=4, rate=40.0)


def served(params: Params, batching: str, memory: str, requests: Sequence[Request] = ()) -> Server:
    server = Server(params, requests or requests_of(params), batching, memory, True)
    for _ in server.serve():
        pass
    return server


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params()))


params_of = st.builds(
    Params, requests=st.integers(1, 8), samples=st.integers(1, 4), slots=st.integers(1, 6),
    pool=st.integers(64, 200), reserve=st.integers(16, 300), prompt=st.integers(1, 60),
    output=st.integers(1, 20), block=st.sampled_from(("4", "16", "128")),
    chunk=st.sampled_from((0, 1, 7, 64)), rate=st.floats(1.0, 500.0),
    pattern=st.sampled_from(("random", "even", "burst")), seed=st.integers(0, 99),
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(params=params_of, batching=st.sampled_from(BATCHINGS), memory=st.sampled_from(MEMORIES))
def test_that_every_token_is_written_once_and_all_memory_comes_back(
    params: Params, batching: str, memory: str
) -> None:
    requests = requests_of(params)
    server = served(params, batching, memory, requests)
    line = server.line()
    asked = {(one.number, at): n for one in requests for at, n in enumerate(one.outputs)}
    assert {(one.request, one.sample): one.tokens for one in line.answers} == asked
    assert len(line.answers) == len(asked)
    assert server.memory.allocator.free == len(server.memory.allocator.references)
    assert set(server.memory.allocator.references) == {0}
    for one in line.answers:
        assert one.arrival <= one.admitted < one.first <= one.end <= line.report.makespan
    if params.samples == 1:
        needed = sum(one.prompt + one.outputs[0] - 1 for one in requests)
        assert line.report.computed - line.report.again == needed
    assert 0 < line.report.use <= 1 + 1e-12
    assert 0 <= line.report.waste < 1
    if memory == "contiguous":
        assert line.report.preemptions == 0


@settings(max_examples=25, deadline=None)
@given(params=params_of, batching=st.sampled_from(BATCHINGS))
def test_that_memory_is_never_exceeded_and_blocks_are_named_by_their_tables_alone(
    params: Params, batching: str
) -> None:
    size = params.block_size
    for step in served(replace(params, chunk=0), batching, "paged").steps:
        moment = step.moment
        assert moment is not None
        assert int((moment.references > 0).sum()) * size <= params.pool
        assert (moment.filled <= size).all()
        free = moment.references == 0
        assert (moment.owner[free] == -1).all()
        assert (moment.filled[free] == 0).all()
        tables = Counter(zip(moment.owner.tolist(), moment.sample.tolist(), strict=True))
        if params.samples == 1:  # one text a request: fewer than a block of slots is empty
            for owner, _ in tables:
                mine = moment.owner == owner
                if owner >= 0:
                    assert int((size - moment.filled[mine]).sum()) < 2 * size
                    length = int(moment.filled[mine].sum())
                    assert mine.sum() in (blocks_for(length, size), blocks_for(length + 1, size))


def test_that_one_slot_is_the_queue_of_lindley_in_both_ways() -> None:
    params = replace(SMALL, slots=1, chunk=0)
    requests = requests_of(params)
    expected = lindley(params, requests)
    for batching, memory in itertools.product(BATCHINGS, MEMORIES):
        answers = served(params, batching, memory, requests).line().answers
        for answer, (first, last) in zip(answers, expected, strict=True):
            assert answer.first == pytest.approx(first, rel=1e-9)
            assert answer.end == pytest.approx(last, rel=1e-9)


def test_that_equal_services_wait_as_in_closed_form() -> None:
    # even arrivals every a seconds, service s > a: request k waits k · (s − a)
    params = replace(SMALL, lengths="equal", pattern="even", slots=1, rate=1000.0)
    requests = requests_of(params)
    _, service = alone(params, requests[0])
    assert service > 1e-3
    answers = served(params, "continuous", "paged", requests).line().answers
    for k, answer in enumerate(answers):
        assert answer.admitted - answer.arrival == pytest.approx(k * (service - 1e-3), rel=1e-9,
                                                                 abs=1e-9)  # fmt: skip


def static_by_hand(params: Params, requests: Sequence[Request]) -> list[float]:
    """When each answer ends in static batches with room for all: written without the server."""
    clock = clock_of(params)
    ends, time, left = {}, 0.0, list(requests)
    while left:
        batch = [one for one in left if one.arrival <= time][: params.slots]
        if not batch:
            time = left[0].arrival
            continue
        left = [one for one in left if one not in batch]
        read = sum(n.prompt * (n.prompt + 1) // 2 for n in batch)
        time += clock(sum(n.prompt for n in batch), read, sum(n.prompt for n in batch), len(batch))
        for written in range(1, max(one.outputs[0] for one in batch) + 1):
            for one in batch:
                if one.outputs[0] == written:
                    ends[one.number] = time
            if written < max(one.outputs[0] for one in batch):
                lengths = [one.prompt + min(written, one.outputs[0]) for one in batch]
                time += clock(len(batch), sum(lengths), sum(lengths), len(batch))
    return [ends[one.number] for one in requests]


@pytest.mark.parametrize("seed", range(4))
def test_that_a_second_simulator_gives_the_same_static_batches(seed: int) -> None:
    params = replace(SMALL, pool=4096, seed=seed)
    requests = requests_of(params)
    found = [one.end for one in served(params, "static", "paged", requests).line().answers]
    assert found == pytest.approx(static_by_hand(params, requests), rel=1e-9)


def test_that_equal_answers_all_at_once_make_both_ways_the_same() -> None:
    params = replace(SMALL, lengths="equal", pattern="burst", pool=4096)
    spans = [sorted(served(params, batching, "paged").spans, key=lambda s: (s.request, s.sample))
             for batching in BATCHINGS]  # fmt: skip
    assert spans[0] == spans[1]


def test_that_reserved_memory_is_empty_by_one_minus_length_over_reserve() -> None:
    params = replace(SMALL, pool=4096)
    for step in served(params, "continuous", "contiguous").steps:
        moment = step.moment
        assert moment is not None
        taken, empty = moment.waste(params.longest)
        texts = int((moment.owner >= 0).sum())
        if texts:
            mean = float(moment.filled[moment.owner >= 0].mean())
            assert empty / taken == pytest.approx(1 - mean / params.longest)


def test_that_answers_share_their_prompt_until_one_writes_into_its_last_block() -> None:
    # a prompt of 10 in blocks of 4: two full ones shared by three, the third copied by two of them
    params = replace(SMALL, samples=3, block="4", lengths="equal", prompt=10, output=4, requests=1)
    server = served(params, "continuous", "paged")
    assert server.memory.copies == 2
    shared = [step.moment for step in server.steps if step.moment is not None
              and (step.moment.references > 1).any()]  # fmt: skip
    assert shared[0].references[shared[0].references > 1].tolist() == [3, 3, 3]
    assert shared[-1].references[shared[-1].references > 1].tolist() == [3, 3]
    tables = [shared[-1].table(0, sample) for sample in range(3)]
    assert all(table[:2] == tables[0][:2] for table in tables)
    assert len({table[2] for table in tables}) == 3
    # a prompt that fills its blocks needs no copy
    whole = replace(params, prompt=8)
    assert served(whole, "continuous", "paged").memory.copies == 0


def test_that_a_preempted_text_goes_on_where_it_was_and_is_read_again() -> None:
    params = replace(SMALL, pool=96, reserve=96, block="4", output=30, pattern="burst")
    server = served(params, "continuous", "paged")
    report = server.report()
    assert report.preemptions > 0
    assert report.again > 0
    cut = [span for span in server.spans if span.preempted]
    assert len(cut) == report.preemptions
    for span in cut:  # it comes back, later
        later = [s for s in server.spans if s.request == span.request and s.start >= span.end]
        assert later
        assert not later[-1].preempted


def test_that_chunks_shorten_the_longest_pause_and_lose_no_token() -> None:
    params = replace(SMALL, prompt=900, output=40, reserve=2048, pool=16384, rate=10.0, requests=12)
    whole, chunked = (served(replace(params, chunk=chunk), "continuous", "paged").report()
                      for chunk in (0, 128))  # fmt: skip
    assert chunked.gap_high < whole.gap_high
    assert chunked.tokens == whole.tokens


@given(seed=st.integers(0, 1000), count=st.integers(1, 40))
def test_that_requests_come_from_the_seed_in_order_and_fit(seed: int, count: int) -> None:
    params = Params(seed=seed, requests=count, reserve=64, pool=64)
    found = requests_of(params)
    assert found == requests_of(params)
    assert all(a.arrival <= b.arrival for a, b in itertools.pairwise(found))
    assert all(one.prompt >= 1 and 1 <= n <= 64 - one.prompt for one in found for n in one.outputs)


def test_that_random_gaps_have_the_mean_of_the_rate() -> None:
    arrivals = [requests_of(Params(seed=seed, requests=40))[-1].arrival for seed in range(200)]
    # 39 gaps each: the mean of 200 sums of 39 exponentials is within 4 standard errors
    mean, error = 39 / 8.0, math.sqrt(39) / 8.0 / math.sqrt(200)
    assert abs(float(np.mean(arrivals)) - mean) < 4 * error


@given(st.lists(st.integers(0, 2), max_size=60))
def test_that_the_allocator_gives_the_lowest_free_block_as_a_search_would(steps: list[int]) -> None:
    allocator, references = BlockAllocator(5), [0] * 5
    for step in steps:
        used = [n for n, count in enumerate(references) if count]
        if step == 0:
            if len(used) == 5:
                with pytest.raises(OutOfBlocks):
                    allocator.take()
                continue
            lowest = references.index(0)
            assert allocator.take() == lowest
            references[lowest] = 1
        elif used and step == 1:
            allocator.share(used[0])
            references[used[0]] += 1
        elif used:
            allocator.release(used[-1])
            references[used[-1]] -= 1
        assert allocator.references == references
        assert allocator.free == references.count(0)


def test_that_the_default_run_shows_what_it_is_for(trace: Trace) -> None:
    shared: Run = trace.shared
    by = {(report.batching, report.memory): report for report in shared.reports}
    assert len(by) == 4
    assert by["continuous", "paged"].throughput > 1.5 * by["static", "paged"].throughput
    assert by["continuous", "paged"].waste < 0.1 < 0.4 < by["continuous", "contiguous"].waste
    assert {report.tokens for report in shared.reports} == {shared.mine.report.tokens}
    rates = [load.rate for load in shared.loads]
    assert rates == sorted(rates)
    assert len(rates) == 5


def test_that_claims_about_serving_rest_on_the_simulation() -> None:
    core, bits, reuse, half = (check() for check in (
        claims.core_of_vllm, claims.coarse_cache, claims.reuse_of_keys, claims.half_the_memory,
    ))  # fmt: skip
    assert (core.verdict, bits.verdict, reuse.verdict, half.verdict) == (
        "depends", "false", "false", "depends",
    )  # fmt: skip
    assert core.numbers["paged"] > core.numbers["chunked"]
    assert reuse.numbers["paged"] == reuse.numbers["reserved"] < reuse.numbers["without"]
    assert half.numbers["least"] < 0.5 < half.numbers["most"]
