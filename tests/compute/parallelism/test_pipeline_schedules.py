"""Schedules and their times: known makespans, torch's own plans, a second simulator, closed forms.

Makespans are those of unit costs (F = I = W = 1) unless told; all are exact in float64.
"""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from explorer.compute.parallelism.pipeline.activations import held
from explorer.compute.parallelism.pipeline.checks import NAMES, torch_rows
from explorer.compute.parallelism.pipeline.closed_form import idle
from explorer.compute.parallelism.pipeline.editor import Params
from explorer.compute.parallelism.pipeline.generators import generate, rule
from explorer.compute.parallelism.pipeline.linter import lint
from explorer.compute.parallelism.pipeline.operation import Operation, Schedule, needs
from explorer.compute.parallelism.pipeline.run import run
from explorer.compute.parallelism.pipeline.simulator import Costs, bubbles, simulate
from explorer.core.trace import drive

#: Schedule, p, v, m: makespan, busy time of a rank, chunks in flight on each rank.
KNOWN = {
    ("gpipe", 4, 1, 8): (33, 24, [8, 8, 8, 8]),
    ("1f1b", 4, 1, 8): (33, 24, [4, 3, 2, 1]),
    ("1f1b", 8, 1, 32): (117, 96, [8, 7, 6, 5, 4, 3, 2, 1]),
    ("gpipe", 2, 1, 4): (15, 12, [4, 4]),
    ("1f1b", 4, 1, 4): (21, 12, [4, 3, 2, 1]),
    ("interleaved", 4, 2, 8): (57, 48, [11, 9, 7, 5]),
    ("interleaved", 4, 4, 8): (105, 96, [19, 17, 15, 13]),
    ("gpipe", 4, 2, 8): (57, 48, [16] * 4),
    ("zb-h1", 4, 2, 8): (51, 48, [8] * 4),
    ("zbv", 4, 2, 8): (51, 48, [8] * 4),
    ("dualpipev", 4, 2, 8): (54, 48, [9] * 4),
}
#: 1F1B of 4 ranks and 8 micro-batches, written out.
ONE_F_ONE_B = (
    "F0 F1 F2 F3 B0 F4 B1 F5 B2 F6 B3 F7 B4 B5 B6 B7",
    "F0 F1 F2 B0 F3 B1 F4 B2 F5 B3 F6 B4 F7 B5 B6 B7",
    "F0 F1 B0 F2 B1 F3 B2 F4 B3 F5 B4 F6 B5 F7 B6 B7",
    "F0 B0 F1 B1 F2 B2 F3 B3 F4 B4 F5 B5 F6 B6 F7 B7",
)
Shape = tuple[str, int, int, int]
Triple = tuple[float, float, float]
SHAPES: list[Shape] = [
    (name, p, v, m)
    for name, p, v, m in itertools.product(NAMES, (2, 3, 4), (1, 2, 3), (2, 3, 4, 6, 8, 9))
    if rule(name, p, v, m) is None
]


@pytest.mark.parametrize("shape", KNOWN, ids=str)
def test_that_times_and_activations_in_flight_are_the_known_ones(shape: Shape) -> None:
    makespan, busy, chunks = KNOWN[shape]
    schedule = generate(*shape)
    timeline = simulate(schedule, Costs.uniform(schedule.stages))
    assert timeline.makespan() == makespan
    assert timeline.busy().tolist() == [busy] * shape[1]
    inside = held(schedule, timeline, [1.0] * schedule.stages)
    assert inside.chunks.tolist() == chunks
    assert inside.peak.tolist() == chunks


@pytest.mark.parametrize(
    ("name", "fraction"), [("interleaved", 0.1579), ("zb-h1", 0.1011), ("zbv", 0.0909)]
)
def test_that_unequal_parts_give_the_known_bubbles(name: str, fraction: float) -> None:
    schedule = generate(name, 4, 2, 8)
    clock, _ = bubbles(simulate(schedule, Costs.uniform(8, 10, 14, 6)))
    assert round(clock.fraction, 4) == fraction  # the oracle has four digits


def test_that_zbv_is_without_a_bubble_by_one_clock_and_not_by_the_other() -> None:
    schedule = generate("zbv", 4, 2, 8)
    clock, span = bubbles(simulate(schedule, Costs.uniform(8)))
    assert (clock.time, span.time) == (51, 48)
    assert round(clock.fraction, 4) == 0.0588
    assert span.fraction == 0.0


def test_that_both_definitions_of_the_bubble_have_their_closed_form() -> None:
    for p, m in itertools.product((2, 3, 4, 8), (8, 16, 24)):
        for name in ("gpipe", "1f1b"):
            schedule = generate(name, p, 1, m)
            clock, _ = bubbles(simulate(schedule, Costs.uniform(p, 2.0, 3.0, 1.0)))
            assert math.isclose(clock.fraction, (p - 1) / (m + p - 1), rel_tol=1e-12)
            assert math.isclose(clock.ratio, (p - 1) / m, rel_tol=1e-12)


@pytest.mark.parametrize("costs", [(1, 1, 1), (10, 14, 6), (1, 2, 0.5), (2, 1, 1), (1, 1, 0)])
def test_that_the_closed_forms_of_the_papers_hold_wherever_they_are_said_to(costs: Triple) -> None:
    told = []
    for name, p, v, m in SHAPES:
        params = Params(
            schedule=name, ranks=p, chunks=v, micro_batches=m, layers=48 if p != 3 else 54,
            forward=costs[0], input_backward=costs[1], weight_backward=costs[2],
        )  # fmt: skip
        shared = drive(run(params)).shared
        form = idle(params, shared)
        if form is not None:
            assert math.isclose(shared.clock.idle / p, form[1], rel_tol=1e-9, abs_tol=1e-9), params
            told.append(form[0])
    assert told.count("plain") > 20
    assert told.count("split") > 5


def test_that_1f1b_is_in_the_order_written_out() -> None:
    found = [
        " ".join(f"{op.kind}{op.micro_batch}" for op in row)
        for row in generate("1f1b", 4, 1, 8).rows
    ]
    assert tuple(found) == ONE_F_ONE_B


@pytest.mark.parametrize("name", NAMES)
def test_that_torch_plans_the_same_operations_in_the_same_order(name: str) -> None:
    compared = 0
    for p, v, m in itertools.product((2, 4), (1, 2, 3), (4, 8, 12)):
        theirs = NAMES[name][v > 1]
        if (
            not theirs
            or rule(name, p, v, m) is not None
            or (name in ("zbv", "dualpipev") and v != 2)
        ):
            continue
        if name == "1f1b" and v > 1:
            continue
        rows, ours = torch_rows(theirs, p, v, m), generate(name, p, v, m).rows
        # torch 2.13 numbers the forwards of 1F1B's last rank from 1
        until = p - 1 if name == "1f1b" else p
        assert ours[:until] == rows[:until], (p, v, m)
        compared += 1
    assert compared >= 2


@pytest.mark.parametrize("shape", SHAPES[::3], ids=str)
def test_that_generated_schedules_break_no_rule(shape: Shape) -> None:
    schedule = generate(*shape)
    costs = Costs.uniform(schedule.stages, 1.0, 2.0, 0.5, message=0.25)
    assert lint(schedule, simulate(schedule, costs)) == ()


def brute_force(schedule: Schedule, costs: Costs) -> dict[Operation, tuple[float, float]]:
    """Starts and ends by going round all ranks until nothing changes, from `needs` alone."""
    ends: dict[Operation, tuple[float, float]] = {}
    place, clock = [0] * schedule.ranks, [0.0] * schedule.ranks
    moved = True
    while moved:
        moved = False
        for rank, row in enumerate(schedule.rows):
            if place[rank] == len(row):
                continue
            unit = [row[place[rank]]]
            while unit[-1].paired:
                unit.append(row[place[rank] + len(unit)])
            begin = clock[rank]
            ready = True
            for any_of in (need for op in unit for need in needs(schedule, op)):
                there = [op for op in any_of if op in ends]
                if not there:
                    ready = False
                    break
                away = schedule.owner[there[0].stage] != rank
                begin = max(begin, ends[there[0]][1] + costs.message * away)
            if not ready:
                continue
            took = sum(costs.of(op.stage, op.kind) for op in unit)
            for op in unit:
                ends[op.plain] = (begin, begin + took)
            place[rank] += len(unit)
            clock[rank] = begin + took
            moved = True
    return ends


@pytest.mark.parametrize("shape", SHAPES[1::4], ids=str)
def test_that_a_simulator_written_from_the_rules_alone_finds_the_same_times(shape: Shape) -> None:
    schedule = generate(*shape)
    rates = np.random.default_rng(7).uniform(0.5, 3.0, (3, schedule.stages)).tolist()
    costs = Costs(tuple(rates[0]), tuple(rates[1]), tuple(rates[2]), 0.3)
    timeline = simulate(schedule, costs)
    expected = brute_force(schedule, costs)
    index = 0
    for row in schedule.rows:
        for op in row:
            # of a pair both answers are known at its end
            start, end = expected[op.plain]
            assert start - 1e-9 <= timeline.start[index] <= timeline.end[index] <= end + 1e-9
            index += 1
    assert timeline.makespan() == pytest.approx(max(end for _, end in expected.values()), 1e-12)


def test_that_a_message_delays_only_what_comes_from_another_rank() -> None:
    schedule = generate("zbv", 2, 2, 4)
    quick, slow = (simulate(schedule, Costs.uniform(4, message=cost)) for cost in (0.0, 5.0))
    assert slow.makespan() > quick.makespan()
    # the last forward stage and the one before it lie on the same rank 1
    turn = [i for i in range(len(slow.end)) if slow.micro[i] == 0 and slow.kind[i] == 0]
    first = next(i for i in turn if slow.stage[i] == 1)
    second = next(i for i in turn if slow.stage[i] == 2)
    assert slow.start[second] - slow.end[first] < 5.0


def test_that_common_sentences_about_bubbles_are_judged_by_simulation() -> None:
    from explorer.compute.parallelism.claims import schedules

    assert schedules.same_bubble().verdict == "false"
    clocks = schedules.no_bubble()
    assert clocks.verdict == "depends"
    assert clocks.numbers["idle_by_span"] == 0.0
    halves = schedules.half_bubble()
    assert halves.verdict == "depends"
    assert halves.numbers["of_useful_time_twice"] == halves.numbers["of_useful_time"] / 2


def test_that_a_schedule_that_cannot_be_made_names_its_rule() -> None:
    assert rule("1f1b", 4, 1, 3) == ("rule.few", 4)
    assert rule("gpipe", 4, 1, 1) is None
    assert rule("dualpipev", 4, 2, 7) == ("rule.few-twice", 8)
    assert rule("interleaved", 4, 1, 8) == ("rule.chunks", 2)
    assert rule("interleaved", 4, 2, 9) == ("rule.rounds", 2)
