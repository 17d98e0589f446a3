"""torch's CSV in and out, and the balance of layers."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.parallelism.pipeline.balance import balanced, even, pieces
from explorer.compute.parallelism.pipeline.checks import NAMES, executable
from explorer.compute.parallelism.pipeline.generators import generate, rule
from explorer.compute.parallelism.pipeline.operation import Operation
from explorer.compute.parallelism.pipeline.table import MOST_RANKS, operation, read, written
from explorer.core.params import ParamError


@pytest.mark.parametrize("name", NAMES)
def test_that_every_schedule_comes_back_from_its_csv(name: str) -> None:
    assert rule(name, 4, 2, 8) is None
    rows = generate(name, 4, 2, 8).rows
    assert read(written(rows)) == rows


def test_that_torch_reads_what_we_write_and_writes_what_we_read(tmp_path: Path) -> None:
    schedules = pytest.importorskip("torch.distributed.pipelining.schedules")
    rows = generate("dualpipev", 4, 2, 8).rows
    text = written(rows)
    theirs = [
        [schedules._Action.from_str(cell) for cell in line.split(",")]
        for line in text.strip().split("\n")
    ]
    again = "\n".join(",".join(map(str, row)) for row in theirs) + "\n"
    assert again == text
    assert read(again) == rows


def test_that_empty_cells_stay_where_they_are() -> None:
    text = "0F0,,0B0,\n,1F0,1B0,\n"
    assert read(text)[0] == (Operation(0, "F", 0), None, Operation(0, "B", 0), None)
    assert written(read(text)) == text


def test_that_messages_and_steps_of_fsdp_are_read() -> None:
    text = "0UNSHARD,0F0,0SEND_F0,0RECV_B0,0B0,0REDUCE_GRAD,0RESHARD\n"
    assert written(read(text)) == text


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "csv-empty"), (",,\n,", "csv-empty"), ("0F0,hello", "csv-cell"),
        ("0F", "csv-cell"), ("0X1", "csv-cell"), ("(0F0;1B0", "csv-cell"),
        ("0F0\n" * (MOST_RANKS + 1), "csv-ranks"), ("999F0", "csv-size"), ("0F99999", "csv-size"),
    ],
)  # fmt: skip
def test_that_a_table_that_is_none_says_where_and_what(text: str, key: str) -> None:
    with pytest.raises(ParamError) as refused:
        read(text)
    assert refused.value.field == "csv"
    assert refused.value.key == key


def test_that_one_operation_is_read_as_torch_writes_it() -> None:
    assert operation("12F3") == Operation(12, "F", 3)
    assert str(Operation(3, "RECV_B", 7)) == "3RECV_B7"


def test_that_a_table_for_the_runtime_holds_computations_only_unless_it_lists_messages() -> None:
    from explorer.compute.parallelism.pipeline.operation import inferred

    plain = inferred(read("0UNSHARD,0F0,,0B0,0REDUCE_GRAD\n"))
    assert executable(plain) == "0F0,0B0\n"
    listed = inferred(read("0F0,0SEND_F0,0RECV_B0,0B0\n1RECV_F0,1F0,1B0,1SEND_B0\n"))
    # torch adds nothing there, so the averaging of gradients has to be in it
    assert executable(listed).split("\n")[0].endswith("0B0,0REDUCE_GRAD")


# balance ----------------------------------------------------------------------------------


def test_that_layers_are_shared_out_evenly_with_the_rest_in_front() -> None:
    assert even(16, 4) == (4, 4, 4, 4)
    assert even(10, 4) == (3, 3, 2, 2)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=9), st.integers(1, 5))
def test_that_no_other_cut_has_a_faster_slowest_stage(costs: list[int], stages: int) -> None:
    stages = min(stages, len(costs))
    sizes = balanced([float(cost) for cost in costs], stages)
    assert len(sizes) == stages
    assert sum(sizes) == len(costs)
    assert min(sizes) >= 1
    ours = max(pieces(costs, sizes))
    squares = sum(piece**2 for piece in pieces(costs, sizes))
    for cuts in itertools.combinations(range(1, len(costs)), stages - 1):
        other = pieces(costs, np.diff([0, *cuts, len(costs)]).tolist())
        assert ours <= max(other) + 1e-9
        if max(other) <= ours + 1e-9:
            assert squares <= sum(piece**2 for piece in other) + 1e-9
