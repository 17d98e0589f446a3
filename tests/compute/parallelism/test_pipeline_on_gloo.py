"""Schedules executed from their CSV by torch's runtime on real gloo processes.

Expected messages follow from the table: one per forward to a stage on another rank, one back.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.pipeline.checks import case_of, checks, torchrun
from explorer.compute.parallelism.pipeline.editor import Params
from explorer.compute.parallelism.pipeline.generators import generate
from explorer.compute.parallelism.pipeline.operation import inferred
from explorer.compute.parallelism.pipeline.run import run
from explorer.compute.parallelism.pipeline.table import read
from explorer.compute.parallelism.verify import Verified
from explorer.core.trace import drive

Found = dict[str, Verified]

#: 1F1B of two ranks with a forward moved ahead by hand, and one whose messages are written out.
HAND = "0F0,0F1,0F2,0B0,0B1,0F3,0B2,0B3\n1F0,1B0,1F1,1I1,1F2,1W1,1B2,1F3,1B3\n"
LISTED = (
    "0F0,0SEND_F0,0F1,0SEND_F1,0RECV_B0,0B0,0RECV_B1,0B1\n"
    "1RECV_F0,1F0,1RECV_F1,1B0,1SEND_B0,1F1,1B1,1SEND_B1\n"
)
SCHEDULES = {
    "1f1b": generate("1f1b", 2, 1, 4),
    "zbv": generate("zbv", 2, 2, 4),
    "dualpipev": generate("dualpipev", 2, 2, 4),
    "hand": inferred(read(HAND)),
    "listed": inferred(read(LISTED)),
}


@pytest.fixture(scope="module")
def found() -> Iterator[dict[str, Verified]]:
    """All of them, on the same two processes."""
    out = {
        name: verify.run(case_of(schedule, (1,) * schedule.stages))
        for name, schedule in SCHEDULES.items()
    }
    yield out
    verify.close()


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_the_pipeline_computes_what_one_process_computes(found: Found, name: str) -> None:
    one = found[name]
    assert one.ok, (one.loss_difference, one.difference, one.counts_apart, one.local_apart)


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_every_operation_was_done_in_the_order_of_the_table(found: Found, name: str) -> None:
    for rank, one in enumerate(found[name].ranks):
        wanted = [str(op.plain) for op in SCHEDULES[name].rows[rank] if op.kind in "FIWB"]
        assert list(one.more["order"]) == wanted


def test_that_as_many_messages_were_sent_as_the_table_has_crossings(found: Found) -> None:
    # two stages, four micro-batches: four activations one way, four gradients back
    assert [one.counts()["send"] for one in found["1f1b"].ranks] == [4, 4]
    # a V of four stages on two ranks crosses twice each way, and turns without a message
    assert [one.counts()["send"] for one in found["zbv"].ranks] == [8, 8]


def test_that_the_script_for_torchrun_holds_the_table_and_is_none_for_a_broken_one() -> None:
    text = torchrun(Params(schedule="zbv", micro_batches=4))
    compile(text, "script", "exec")
    assert "0F0,0F1,0F2,0F3,7F0" in text
    assert torchrun(Params(schedule="own", csv="0F0,0B0,0F1,0B1\n1F0,1F1,1B0,1B1\n")) == ""
    assert torchrun(Params(ranks=16, micro_batches=16)) == ""


def test_that_a_table_that_breaks_rules_is_never_started() -> None:
    params = Params(schedule="own", csv="0F0,0B0,0F1,0B1\n1F0,1F1,1B0,1B1\n")
    (only,) = checks(params, drive(run(params)))
    assert only.status == "missing"
