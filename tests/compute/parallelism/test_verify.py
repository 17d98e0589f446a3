"""Layouts on real processes: what came back, and what becomes of the processes."""

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.verify import Case, LostWorkerError, RunError
from explorer.compute.parallelism.verify import pool as pools
from explorer.core.trace import returned


@pytest.fixture(scope="module", autouse=True)
def _closed():
    yield
    verify.close()


@pytest.fixture(scope="module")
def ddp():
    return verify.run(Case("ddp", 4))


def test_that_data_parallel_training_gives_the_loss_and_gradients_of_one_process(ddp):
    assert ddp.loss_difference <= ddp.loss_tolerance
    assert 0 < ddp.difference <= ddp.tolerance  # another order of additions: not the same bits
    assert ddp.updated <= ddp.update_tolerance
    assert ddp.ok


def test_that_bytes_and_calls_are_those_of_the_formula(ddp):
    size = 4 * (4 * (2 * 4 * 64**2 + 64) + 64**2)
    assert ddp.local == {
        "weights": (size,) * 4, "gradients": (size,) * 4, "optimizer": (2 * size,) * 4
    }  # fmt: skip
    assert ddp.counts == {"all-reduce": 1}
    assert [found.sent for found in ddp.ranks] == [2 * 3 * size // 4] * 4


def test_that_the_wire_carries_what_the_formula_says(ddp):
    """Loopback packets have headers of under 1 %; other traffic of the machine may add to it."""
    if pools.loopback_bytes() is None:
        assert ddp.wire is None
        return
    assert 1.0 <= ddp.wire / ddp.gloo_bytes < 1.05


def test_that_buckets_cut_the_gradients_into_more_calls():
    """Two blocks of 131 328 bytes, a head of 16 384; a bucket closes past 100 000 bytes."""
    found = verify.run(Case("ddp", 2, {"bucket": 100_000, "layers": 2}))
    assert [call.bytes for call in found.ranks[0].calls] == [147_456, 131_328, 256]
    assert found.ok


def test_that_a_wrong_gradient_or_count_is_not_accepted(ddp):
    first, *rest = ddp.ranks
    for wrong in (
        replace(first, difference=first.scale / 1000), replace(first, loss=first.loss + 1e-3),
        replace(first, calls=()), replace(first, local={"weights": 0}),
        replace(first, expected_sent=1), replace(first, difference=float("nan")),
    ):  # fmt: skip
        assert not replace(ddp, ranks=(wrong, *rest)).ok
        assert not replace(ddp, ranks=(*rest, wrong)).ok


def test_that_workers_stay_warm_between_runs(ddp):
    before = [worker.process.pid for worker in pools._pool.workers]
    verify.run(Case("ddp", 2))
    assert [worker.process.pid for worker in pools._pool.workers] == before


def test_that_a_worker_killed_from_outside_is_named_and_the_next_run_works():
    steps = verify.running(Case("ddp", 2, {"layers": 64, "width": 128}))
    next(steps)
    while len(pools._pool.workers) < 2:
        next(steps)
    victim = pools._pool.workers[1].process.pid
    os.kill(victim, signal.SIGKILL)
    with pytest.raises(LostWorkerError, match=rf"rank 1 \(process {victim}\).*signal 9"):
        for _ in steps:
            pass
    assert verify.run(Case("ddp", 2)).ok


def test_that_cancelling_ends_the_workers_at_once():
    steps = verify.running(Case("ddp", 2, {"layers": 64, "width": 128}))
    next(steps)
    pids = [worker.process.pid for worker in pools._pool.workers]
    began = time.monotonic()
    steps.close()
    assert time.monotonic() - began < 1
    assert not any(alive(pid) for pid in pids)


def test_that_an_error_in_a_rank_and_a_late_answer_are_said():
    with pytest.raises(RunError, match=r"rank 0: TypeError.*depth"):
        verify.run(Case("ddp", 2, {"depth": 3}))
    with pytest.raises(RunError, match="no answer in time from rank 0, 1"):
        verify.run(Case("ddp", 2, {"layers": 64, "width": 256}), timeout=0.4)
    with pytest.raises(ValueError, match="takes 1 to 8"):
        Case("ddp", 9)


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rpartition(")")[2].split()[0] != "Z"


_ASKER = """
import sys
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.verify import pool
if __name__ == "__main__":
    verify.run(verify.Case("ddp", 2))
    print(*[w.process.pid for w in pool._pool.workers], "torch" in sys.modules, flush=True)
    sys.stdin.readline()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("how", ["killed", "left"])
def test_that_workers_end_with_the_process_that_asked(how, tmp_path, root):
    script = tmp_path / "asker.py"
    script.write_text(_ASKER)
    asker = subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )  # fmt: skip
    *pids, torch_here = asker.stdout.readline().split()
    assert torch_here == "False"  # only the workers load it
    family = children_of(asker.pid) | {int(pid) for pid in pids}
    if how == "killed":
        asker.kill()
    asker.communicate("\n", timeout=10)
    deadline = time.monotonic() + 10
    while any(alive(pid) for pid in family):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def children_of(pid):
    """The server and the tracker of multiprocessing, as Linux lists them."""
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return {int(child) for child in file.read().split()}


def test_that_workers_that_nobody_needs_end_by_themselves():
    pool = pools.Pool(idle=0.3)
    returned(pool.steps(Case("ddp", 2), 60))
    pids = [worker.process.pid for worker in pool.workers]
    deadline = time.monotonic() + 20
    while any(alive(pid) for pid in pids):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert pool.workers == []


def test_that_two_threads_take_turns():
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(verify.run(Case("ddp", 2)))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.ok for one in found] == [True, True]


@pytest.mark.nightly
def test_that_spawned_workers_do_the_same_where_there_is_no_server_to_fork_them():
    """As on Windows and macOS: each imports torch for itself, once."""
    pool = pools.Pool("spawn")
    try:
        steps = pool.steps(Case("ddp", 2), 60)
        found, _ = returned(steps)
        assert [one.loss for one in found] == [one.loss for one in verify.run(Case("ddp", 2)).ranks]
    finally:
        pool.close()
