"""Data parallelism on real processes: DDP's average, a late rank, a lost rank."""

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.data.checks import checks
from explorer.compute.parallelism.data.params import Params
from explorer.compute.parallelism.data.run import run
from explorer.compute.parallelism.verify import Case
from explorer.core.trace import drive


@pytest.fixture(scope="module", autouse=True)
def _no_workers_are_left():
    yield
    verify.close()


@pytest.mark.parametrize("average", ["ranks", "samples"])
@pytest.mark.parametrize("ranks", [3, 4])
def test_that_ddp_leaves_the_average_we_show_on_every_rank(ranks, average):
    params = Params(ranks=ranks, average=average)
    found = checks(params, drive(run(params)))
    assert [check.status for check in found] == ["passed", "passed"]


def test_that_a_wrong_average_would_be_noticed():
    found = verify.run(Case("replicas", 3, {"text": "hello world", "batch": 8}))
    assert found.difference > 1000 * found.tolerance  # uneven shares, each rank counting the same


def test_that_all_others_wait_for_a_late_rank():
    found = drive(run(Params(show="waiting", ranks=4, slow=2, delay=250))).shared.waiting
    assert found.ready is not None, found.missing
    assert found.freed is not None
    others = [0, 1, 3]
    assert found.freed.min() >= 0.25  # nobody is free before the late one has slept
    # ranks begin within milliseconds of one another; computing takes some milliseconds of the wait
    assert (found.freed - found.ready)[others].min() > 0.1
    assert not any(found.told)


def test_that_a_lost_rank_is_named_by_the_barrier_and_by_nothing_before():
    params = Params(show="waiting", ranks=3, slow=1, fault="lost", patience=400)
    trace = drive(run(params))
    found = trace.shared.waiting
    assert found.ready is not None, found.missing
    assert found.freed is not None
    waits = (found.freed - found.ready)[[0, 2]]
    assert 0.3 < waits.max() < 4  # the time-out of 0.4 s, on a machine that may be busy
    assert found.told[0]
    assert found.told[2]
    assert not found.told[1]
    assert not any("ank 1" in text for text in found.told)
    assert "Rank 1 failed to pass monitoredBarrier" in found.barrier
    assert [step.name for step in trace.steps][-1] == "barrier"


def test_that_a_killed_rank_lets_the_others_fail_at_once() -> None:
    params = Params(show="waiting", ranks=3, slow=2, fault="killed", patience=2000)
    found = drive(run(params)).shared.waiting
    assert found.freed is not None, found.missing
    assert found.freed[:2].max() < 1.5  # long before the time-out of 2 s
    assert found.told[0]
    assert found.gone is not None
    assert found.gone.args["rank"] == 2
    # the next run has workers of its own again
    late = drive(run(Params(show="waiting", ranks=3, slow=0, delay=50))).shared.waiting
    assert late.freed is not None, late.missing


def test_that_steps_do_not_depend_on_what_was_measured():
    names = [step.name for step in drive(run(Params(show="waiting", ranks=2, slow=0))).steps]
    assert names == ["start", "reached", "waiting", "freed"]
