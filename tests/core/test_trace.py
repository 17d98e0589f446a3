"""Traces: immutable, equal when equal, readable in any order, driven to the end."""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from explorer.core.trace import (
    FINISH,
    Append,
    ComputedSteps,
    Progress,
    Section,
    Trace,
    arrays_in,
    drive,
    frozen,
    measured,
    quietly,
    returned,
    same,
    size_in_bytes,
)
from explorer.core.words import message


@dataclass(frozen=True)
class Step:
    values: np.ndarray
    more: Any = None
    seconds: float = measured(0.0)


class Pair(NamedTuple):
    left: Any
    right: Any


ARRAYS = arrays.arrays(
    st.sampled_from([np.float32, np.int64, np.bool_]), arrays.array_shapes(max_side=3)
)


@given(ARRAYS)
def test_that_everything_in_a_frozen_value_is_read_only(array: np.ndarray) -> None:
    step = frozen(Step(array.T, {"a": [array.copy(), (array.copy(),)], "b": Pair(array.copy(), 1)}))
    found = list(arrays_in(step))
    assert len(found) == 4
    for item in found:
        assert item.flags.c_contiguous
        assert not item.flags.writeable
    assert type(step.more["b"]) is Pair
    assert isinstance(step.more["a"], tuple)


def test_that_freezing_keeps_values() -> None:
    array = np.arange(6).reshape(2, 3)
    assert same(frozen(Step(array.T)), Step(np.ascontiguousarray(array.T)))
    for plain in (None, 1, 2.5, "x", b"x", True):
        assert frozen(plain) is plain


@given(ARRAYS)
def test_that_a_value_is_the_same_as_its_copy(array: np.ndarray) -> None:
    step = Step(array, {"a": (1, 2.0, "x", None, array)})
    assert same(step, pickle.loads(pickle.dumps(step)))


@pytest.mark.parametrize(
    ("left", "right", "equal"),
    [
        (np.float32([1]), np.float64([1]), False),
        (np.zeros(2), np.zeros((2, 1)), False),
        (np.array([0.0]), np.array([-0.0]), False),
        (np.array([np.nan]), np.array([np.nan]), True),
        (float("nan"), float("nan"), True),
        (1, True, False),
        (1, 1.0, False),
        ((1, 2), [1, 2], True),
        ({"a": 1}, {"b": 1}, False),
        (np.zeros(1), None, False),
        (Step(np.zeros(1), seconds=1.0), Step(np.zeros(1), seconds=2.0), True),
        (Step(np.zeros(1), 1), Step(np.zeros(1), 2), False),
        (Step(np.zeros(1)), message("x"), False),
        (message("x", n=1), message("x", n=2), False),
    ],
)
def test_that_sameness_is_bit_for_bit(left: Any, right: Any, equal: bool) -> None:
    assert same(left, right) is equal
    assert same(right, left) is equal


def squares(shared: np.ndarray, params: int, index: int) -> Step:
    return Step(shared[: index + 1] ** params)


def computed(count: int = 10, keep: int = 3) -> ComputedSteps:
    return ComputedSteps(count, squares, np.arange(10.0), 2, keep=keep)


@given(st.lists(st.integers(-10, 9), max_size=30))
def test_that_computed_steps_are_equal_in_any_order(order: list[int]) -> None:
    steps, plain = computed(), [squares(np.arange(10.0), 2, i) for i in range(10)]
    for index in order:
        assert same(steps[index], plain[index])
        assert not steps[index].values.flags.writeable
    assert same(tuple(steps), tuple(plain))
    assert same(steps[2:9:3], tuple(plain[2:9:3]))


def test_that_computed_steps_remember_only_a_few_and_travel_without_them() -> None:
    steps = computed()
    for index in range(10):
        assert steps[index] is steps[index]
    assert len(steps._cache) == 3
    assert same(tuple(pickle.loads(pickle.dumps(steps))), tuple(steps))
    assert len(pickle.dumps(steps)) < 1000
    for wrong in (10, -11):
        with pytest.raises(IndexError):
            steps[wrong]


def test_that_different_computed_steps_are_not_the_same() -> None:
    other = ComputedSteps(10, squares, np.arange(10.0), 3)
    assert same(computed(), computed())
    assert not same(computed(), computed(9))
    assert not same(computed(), other)


def test_that_arrays_are_counted_once() -> None:
    array = np.zeros(100)
    trace = Trace(None, (Step(array), Step(array)), shared={"a": array, "b": np.zeros(5)})
    assert size_in_bytes(trace) == 840


def test_that_sections_are_found() -> None:
    sections = (Section("a", 0, message("a")), Section("b", 3, message("b")))
    trace = Trace(None, (0,) * 6, sections=sections)
    assert [trace.section_at(i).id for i in range(6)] == list("aaabbb")  # type: ignore[union-attr]
    assert Trace(None, ()).section_at(0) is None


def test_that_steps_are_counted_within_their_section() -> None:
    sections = (Section("a", 0, message("a")), Section("b", 3, message("b")))
    trace = Trace(None, (0,) * 5, sections=sections)
    places = [trace.place_in_section(i) for i in range(5)]
    assert places == [(1, 3), (2, 3), (3, 3), (1, 2), (2, 2)]
    assert Trace(None, (0,) * 5).place_in_section(4) == (5, 5)


def test_that_driving_a_producer_gives_its_frozen_trace() -> None:
    def producer() -> Iterator[Any]:
        yield Progress(0.5)
        yield None
        yield Append(Trace(1, (1,), complete=False))
        return Trace(1, [Step(np.zeros(2))])

    seen: list[Any] = []
    trace = drive(producer(), seen.append)  # type: ignore[arg-type]
    assert [type(event) for event in seen] == [Progress, Append]
    assert isinstance(trace.steps, tuple)
    assert not trace[0].values.flags.writeable


def counting() -> Generator[Progress, str | None, list[int]]:
    """Three steps, the last of which looks for a command."""
    done = [0]
    for share in (0.2, 0.5):
        yield Progress(share)
        done.append(len(done))
    if (yield Progress(1.0)) == FINISH:
        done.append(-1)
    return done


def test_that_what_a_generator_returns_is_the_very_value() -> None:
    value = np.zeros(2)

    def work() -> Generator[None, None, np.ndarray]:
        yield None
        return value

    assert returned(work()) is value
    assert value.flags.writeable
    assert returned(counting()) == [0, 1, 2]


def test_that_a_generator_without_a_checkpoint_returns_too() -> None:
    assert returned(nothing()) is None


def nothing() -> Generator[None, None, None]:
    return
    yield


def test_that_an_error_of_a_generator_is_not_kept_back() -> None:
    def work() -> Generator[None, None, int]:
        yield None
        raise OverflowError

    with pytest.raises(OverflowError):
        returned(work())


def test_that_a_quiet_generator_has_the_checkpoints_and_the_value_of_the_loud_one() -> None:
    quiet = quietly(counting())
    seen = [next(quiet), quiet.send(FINISH), quiet.send(FINISH)]
    assert seen == [None, None, None]
    with pytest.raises(StopIteration) as stop:
        quiet.send(FINISH)
    assert stop.value.value == [0, 1, 2]
