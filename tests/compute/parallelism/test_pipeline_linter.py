"""The linter: each rule broken on purpose, and torch's own description of 1F1B."""

from __future__ import annotations

import pytest

from explorer.compute.parallelism.pipeline.activations import held
from explorer.compute.parallelism.pipeline.checks import torch_rows
from explorer.compute.parallelism.pipeline.generators import generate
from explorer.compute.parallelism.pipeline.linter import Finding, Memory, lint
from explorer.compute.parallelism.pipeline.operation import Operation, Schedule, inferred
from explorer.compute.parallelism.pipeline.simulator import Costs, simulate
from explorer.compute.parallelism.pipeline.table import read


def found(csv: str, stages: int | None = None) -> list[Finding]:
    schedule = inferred(read(csv))
    if stages is not None:
        schedule = Schedule(schedule.rows, stages, schedule.micro_batches)
    return list(lint(schedule, simulate(schedule, Costs.uniform(schedule.stages))))


def rules(csv: str) -> list[str]:
    return sorted({finding.rule for finding in found(csv)})


def test_that_torchs_own_1f1b_is_flagged_on_its_last_rank_and_ours_is_not() -> None:
    theirs = Schedule(torch_rows("1F1B", 4, 1, 8), 4, 8)
    findings = lint(theirs, simulate(theirs, Costs.uniform(4)))
    assert {finding.rank for finding in findings} == {3}
    assert ("missing", Operation(3, "F", 0)) in [(f.rule, f.operation) for f in findings]
    assert ("unknown", Operation(3, "F", 8)) in [(f.rule, f.operation) for f in findings]
    ours = generate("1f1b", 4, 1, 8)
    assert lint(ours, simulate(ours, Costs.uniform(4))) == ()


def test_that_a_right_table_breaks_no_rule() -> None:
    assert rules("0F0,0F1,0B0,0B1\n1F0,1B0,1F1,1B1\n") == []
    assert rules("0F0,0F1,0I0,0W0,0B1\n1F0,1I0,1F1,1W0,1B1\n") == []


@pytest.mark.parametrize(
    ("csv", "expected"),
    [
        ("0F0,0F1,0B0\n1F0,1B0,1F1,1B1\n", ["missing"]),
        ("0F0,0F1,0B0,0B1,0B1\n1F0,1B0,1F1,1B1\n", ["duplicate"]),
        ("0F0,0F1,0B0,0B1\n1F0,1B0,1F1,1I1\n", ["missing"]),
        ("0F0,0F1,0B0,0B1\n1F0,1B0,1W0,1F1,1B1\n", ["twice"]),
        ("0F0,0F1,0B0,0B1\n1F0,1W0,1I0,1F1,1B1\n", ["weight-first"]),
        ("0F0,0F1,0B0,0B1\n1B0,1F0,1F1,1B1\n", ["order"]),
        ("0F0,0F1,0B0,0B1\n1F0,1B0,0F1,1F1,1B1\n", ["duplicate", "two-ranks"]),
        ("0F0,0B0,0F1,0B1\n1F0,1F1,1B0,1B1\n", ["deadlock"]),
        ("0F0,0F1,0B0,0B1\n1F0,1B0,1F2,1B2\n", ["missing", "unknown"]),
    ],
)
def test_that_each_rule_is_named_when_it_is_broken(csv: str, expected: list[str]) -> None:
    assert rules(csv) == expected


def test_that_a_deadlock_names_all_ranks_of_the_ring_and_what_they_wait_for() -> None:
    rows = [list(row) for row in generate("1f1b", 4, 1, 8).rows]
    rows[0].insert(2, rows[0].pop(rows[0].index(Operation(0, "B", 0))))
    schedule = Schedule(tuple(map(tuple, rows)), 4, 8)
    (only,) = lint(schedule, simulate(schedule, Costs.uniform(4)))
    assert only.rule == "deadlock"
    assert only.ring == (
        (0, Operation(0, "B", 0), Operation(1, "B", 0)),
        (1, Operation(1, "F", 2), Operation(0, "F", 2)),
    )


def test_that_a_longer_ring_is_followed_all_the_way_round() -> None:
    # rank 0 has the first stage and the last, and wants the last one first
    schedule = inferred(read("3F0,0F0,3B0,0B0\n1F0,1B0\n2F0,2B0\n"))
    (only,) = lint(schedule, simulate(schedule, Costs.uniform(4)))
    assert only.rule == "deadlock"
    assert [(rank, str(waits), str(needs)) for rank, waits, needs in only.ring] == [
        (0, "3F0", "2F0"), (2, "2F0", "1F0"), (1, "1F0", "0F0"),
    ]  # fmt: skip


def test_that_a_receive_before_its_send_can_be_sent_is_a_deadlock() -> None:
    right = (
        "0F0,0SEND_F0,0RECV_B0,0B0\n"
        "1RECV_F0,1F0,1B0,1SEND_B0\n"
    )  # fmt: skip
    assert rules(right) == []
    # both receive first
    assert rules("0RECV_B0,0F0,0SEND_F0,0B0\n1RECV_F0,1F0,1B0,1SEND_B0\n") == ["deadlock"]
    # nobody sends
    assert rules("0F0,0RECV_B0,0B0\n1RECV_F0,1F0,1B0,1SEND_B0\n") == ["starved"]


def test_that_the_memory_is_exceeded_where_the_next_activation_no_longer_fits() -> None:
    schedule = generate("gpipe", 4, 1, 8)
    timeline = simulate(schedule, Costs.uniform(4))
    inside = held(schedule, timeline, [2.0] * 4)
    findings = lint(schedule, timeline, Memory(inside, [6.0] * 4, 20.0))
    assert [finding.rule for finding in findings] == ["memory"] * 4
    # 6 + 2 · 8 = 22; the eighth forward is the one too many
    assert findings[0].operation == Operation(0, "F", 7)
    assert findings[0].numbers["needs"] == 22.0
    assert lint(schedule, timeline, Memory(inside, [6.0] * 4, 22.0)) == ()


def test_that_a_pair_may_hold_both_sides_of_its_own_dependency() -> None:
    # torch runs the forward, then the backward, of a pair
    assert rules("(0F0;0B0)OVERLAP_F_B\n") == []
