"""The compute process, run here in threads: requests in, events out."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from explorer.core import lab, worker
from explorer.core.trace import FINISH, Append, Producer, Progress, Trace


@dataclass(frozen=True)
class Params:
    steps: int = 5


class Talk:
    """The parent's side of a worker that runs in this process."""

    def __init__(self) -> None:
        self.ours, theirs = multiprocessing.Pipe()
        self.worker = worker.Worker(theirs, 1, leave=lambda: None)
        self.lock = threading.Lock()
        for target in (self.worker.listen, self.worker.serve):
            threading.Thread(target=target, daemon=True).start()

    def send(self, *message: Any) -> None:
        worker.send(self.ours, message, self.lock)

    def until(self, *kinds: str, seconds: float = 60.0) -> list[tuple[Any, ...]]:
        """Everything heard up to a message of one of these kinds."""
        heard = []
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.ours.poll(0.05):
                heard.append(worker.receive(self.ours))
                if heard[-1][0] in kinds:
                    return heard
        raise AssertionError(f"none of {kinds} in {heard}")


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], Talk]:
    """A worker whose only computation is the given producer."""
    monkeypatch.setattr(worker.Worker, "prepare", lambda self: None)
    monkeypatch.setattr("explorer.core.cache.find", lambda *_: None)
    monkeypatch.setattr("explorer.core.cache.keep", lambda *_: False)

    def start(producer: Any) -> Talk:
        monkeypatch.setattr(lab, "resolve", lambda name: producer)
        return Talk()

    return start


def counting(params: Params) -> Producer:
    for i in range(params.steps):
        yield Progress(i / params.steps)
    return Trace(params, tuple(range(params.steps)))


def endless(params: Params) -> Producer:
    i = 0
    while True:
        command = yield Append(Trace(params, tuple(range(i + 1)), complete=False))
        i += 1
        time.sleep(0.01)
        if command == FINISH:
            return Trace(params, tuple(range(i)), complete=False)


def failing(params: Params) -> Producer:
    yield None
    raise RefusesToTravelError(open)


class RefusesToTravelError(Exception):
    def __reduce__(self) -> Any:
        raise TypeError("not me")


def test_that_arrays_cross_a_pipe_unchanged_and_read_only() -> None:
    left, right = multiprocessing.Pipe()
    sent = {"a": np.arange(12.0).reshape(3, 4), "empty": np.zeros((0, 3)), "text": "é", "n": None}
    threading.Thread(target=worker.send, args=(left, sent, threading.Lock())).start()
    came = worker.receive(right)
    assert came["text"] == "é"
    assert came["n"] is None
    for name in ("a", "empty"):
        assert np.array_equal(came[name], sent[name])
        assert came[name].shape == sent[name].shape
    assert not came["a"].flags.writeable


def test_that_a_run_reports_and_ends_with_its_trace(talk: Any) -> None:
    conversation = talk(counting)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params(4))
    heard = conversation.until("done", "failed")
    assert heard[-1][0] == "done"
    assert len(heard[-1][2]) == 4


def test_that_progress_is_told_at_most_twenty_times_a_second(talk: Any) -> None:
    conversation = talk(counting)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params(20_000))
    began = time.monotonic()
    heard = conversation.until("done")
    told = [m for m in heard if m[0] == "progress"]
    assert len(told) <= (time.monotonic() - began) / worker.PROGRESS_INTERVAL + 2


def test_that_a_cancelled_run_stops_at_a_checkpoint_and_the_next_one_works(talk: Any) -> None:
    conversation = talk(endless)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params())
    conversation.until("append")
    conversation.send("cancel", 1)
    assert conversation.until("cancelled")[-1][1] == 1
    conversation.send("run", 2, "sample/counting", "explorer:run", Params())
    assert conversation.until("append")[-1][1] == 2


def test_that_a_run_told_to_finish_returns_what_it_has(talk: Any) -> None:
    conversation = talk(endless)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params())
    conversation.until("append")
    conversation.send("finish", 1)
    trace = conversation.until("done")[-1][2]
    assert len(trace) >= 1
    assert not trace.complete


def test_that_a_held_run_is_silent_until_it_may_go_on(talk: Any) -> None:
    conversation = talk(endless)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params())
    conversation.until("append")
    conversation.send("pause", 1)
    time.sleep(0.3)
    while conversation.ours.poll(0):
        worker.receive(conversation.ours)
    assert not conversation.ours.poll(0.3)
    conversation.send("resume", 1)
    conversation.until("append")


def test_that_an_error_that_cannot_travel_arrives_as_text_with_its_traceback(talk: Any) -> None:
    conversation = talk(failing)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params())
    message = conversation.until("failed")[-1]
    assert "RefusesToTravelError" in str(message[2])
    assert "Traceback" in message[3]


def test_that_a_formula_is_typeset_while_a_run_goes_on(talk: Any) -> None:
    conversation = talk(endless)
    conversation.send("run", 1, "sample/counting", "explorer:run", Params())
    conversation.until("append")
    conversation.send("typeset", 2, r"\frac{a}{b}", 16.0, "#171A21")
    done = conversation.until("done", "failed")[-1]
    assert done[0] == "done"
    assert "<svg" in done[2]


def test_that_work_at_a_quarter_pace_sleeps_most_of_the_time(talk: Any) -> None:
    def busy(params: Params) -> Producer:
        for _ in range(20):
            end = time.perf_counter() + 0.012
            while time.perf_counter() < end:
                pass
            yield None
        return Trace(params, (0,))

    conversation = talk(busy)
    conversation.send("pace", 0.25)
    began = time.monotonic()
    conversation.send("run", 1, "sample/counting", "explorer:run", Params())
    conversation.until("done")
    # 0.24 s of work; sleeping can only be longer than asked for
    assert time.monotonic() - began > 0.6
