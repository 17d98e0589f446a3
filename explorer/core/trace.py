"""Trace: everything a computation did, immutable, readable at any step in any order."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from explorer.core.words import Message


@dataclass(frozen=True)
class Section:
    """A named stretch of the trace; `start` is the index of its first step."""

    id: str
    start: int
    title: Message


@dataclass(frozen=True)
class Limit:
    """A bound on a field of the params that depends on the reader's input (model, text).

    `choices` are (value, shown) pairs for fields that then become a list.
    """

    low: float | None = None
    high: float | None = None
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Trace:
    """What one run did.

    `steps` is any immutable sequence of frozen dataclasses (a tuple, or `ComputedSteps`);
    `shared` holds what all steps have in common (with a class attribute `lasting = False`, the run
    is done anew each time and never kept on disk); `scales` is one range per quantity for the whole
    trace; `limits` are bounds that depend on the input; `notices` say what was changed or cut in
    the input; `complete` is False for a prefix of a run that still goes on.
    """

    params: Any
    steps: Sequence[Any]
    shared: Any = None
    sections: tuple[Section, ...] = ()
    scales: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()
    device: str = "cpu"
    complete: bool = True

    def __len__(self) -> int:
        return len(self.steps)

    def __getitem__(self, index: int) -> Any:
        return self.steps[index]

    def section_at(self, index: int) -> Section | None:
        """The section a step lies in, or None where there are no sections."""
        found = None
        for section in self.sections:
            if section.start <= index:
                found = section
        return found

    def place_in_section(self, index: int) -> tuple[int, int]:
        """Which step of its section a step is, counted from 1, and how many there are; of all
        steps where there are no sections."""
        starts = [section.start for section in self.sections]
        first = max((start for start in starts if start <= index), default=0)
        end = min((start for start in starts if start > index), default=len(self))
        return index - first + 1, end - first


class ComputedSteps(Sequence[Any]):
    """Steps made on demand: `function(shared, params, index)`, pure, behind a small cache."""

    def __init__(
        self, count: int, function: Callable[[Any, Any, int], Any], shared: Any, params: Any,
        keep: int = 64,
    ) -> None:  # fmt: skip
        self.length, self.function, self.shared, self.params = count, function, shared, params
        self.keep = keep
        self._cache: OrderedDict[int, Any] = OrderedDict()

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self.length)))
        if index < 0:
            index += self.length
        if not 0 <= index < self.length:
            raise IndexError(index)
        if index not in self._cache:
            self._cache[index] = frozen(self.function(self.shared, self.params, index))
            if len(self._cache) > self.keep:
                self._cache.popitem(last=False)
        else:
            self._cache.move_to_end(index)
        return self._cache[index]

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_cache": OrderedDict()}


@dataclass(frozen=True)
class Progress:
    """How far a run is: `done` from 0 to 1, and what it is doing."""

    done: float
    message: Message | None = None


@dataclass(frozen=True)
class Append:
    """The trace so far, for runs whose trace grows (training): a prefix that can be played."""

    trace: Trace


#: A producer yields Progress, Append or None (a bare checkpoint), and returns the trace. At a
#: checkpoint it may be cancelled (`close`) or sent FINISH: "return what you have".
Producer = Generator[Progress | Append | None, str | None, Trace]
FINISH = "finish"


T = TypeVar("T")


def returned(generator: Generator[Any, Any, T]) -> T:
    """What a generator returns, its checkpoints dropped: run to its end, here and now.

    The value is the very one that was returned; `drive` makes a trace of it that cannot change.
    """
    try:
        while True:
            next(generator)
    except StopIteration as stop:
        found: T = stop.value
        return found


def quietly(generator: Generator[Any, Any, T]) -> Generator[None, Any, T]:
    """The same generator with bare checkpoints: its progress is dropped, and it may be cancelled,
    but it is not told to finish. For what is short beside the run that it is a part of."""
    while True:
        try:
            next(generator)
        except StopIteration as stop:
            found: T = stop.value
            return found
        yield None


def drive(producer: Producer, observe: Callable[[Progress | Append], None] | None = None) -> Trace:
    """Run a producer to its end, here and now."""
    try:
        while True:
            event = next(producer)
            if observe is not None and event is not None:
                observe(event)
    except StopIteration as stop:
        return frozen(stop.value)


def frozen(value: Any) -> Any:
    """The same value with every array in it contiguous and read-only (in place where it can)."""
    if isinstance(value, np.ndarray):
        if not value.flags.c_contiguous:
            value = np.ascontiguousarray(value)
        value.setflags(write=False)
        return value
    if isinstance(value, (ComputedSteps, str, bytes, int, float, bool)) or value is None:
        if isinstance(value, ComputedSteps):
            frozen(value.shared)
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for item in dataclasses.fields(value):
            old = getattr(value, item.name)
            new = frozen(old)
            if new is not old:
                object.__setattr__(value, item.name, new)
        return value
    if isinstance(value, Mapping):
        if not isinstance(value, dict):
            return value
        for key in value:
            value[key] = frozen(value[key])
        return value
    if isinstance(value, (tuple, list)):
        fresh = [frozen(item) for item in value]
        unchanged = all(a is b for a, b in zip(fresh, value, strict=True))
        if isinstance(value, tuple) and unchanged:
            return value
        # lists too become tuples: a trace holds nothing that can change
        return type(value)(*fresh) if hasattr(value, "_fields") else tuple(fresh)
    return value


def measured(default: Any = dataclasses.MISSING) -> Any:
    """A step field that holds a measurement (seconds, bytes on a wire): excepted from equality."""
    return dataclasses.field(default=default, metadata={"measured": True})


def same(left: Any, right: Any) -> bool:
    """Bit-for-bit equality of traces, steps or values; fields marked `measured` are skipped."""
    if isinstance(left, np.ndarray) or isinstance(right, np.ndarray):
        return (
            isinstance(left, np.ndarray)
            and isinstance(right, np.ndarray)
            and left.dtype == right.dtype
            and left.shape == right.shape
            and left.tobytes() == right.tobytes()
        )
    if isinstance(left, ComputedSteps) and isinstance(right, ComputedSteps):
        return (
            len(left) == len(right)
            and same(left.params, right.params)
            and same(left.shared, right.shared)
        )
    if dataclasses.is_dataclass(left) and not isinstance(left, type):
        return type(left) is type(right) and all(
            same(getattr(left, f.name), getattr(right, f.name))
            for f in dataclasses.fields(left)
            if not f.metadata.get("measured")
        )
    if isinstance(left, Mapping) and isinstance(right, Mapping):
        return left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)
    if isinstance(left, (tuple, list)) and isinstance(right, (tuple, list)):
        return len(left) == len(right) and all(same(a, b) for a, b in zip(left, right, strict=True))
    if isinstance(left, float) and isinstance(right, float):
        return left == right or (left != left and right != right)
    return type(left) is type(right) and bool(left == right)


def arrays_in(value: Any) -> Iterator[np.ndarray]:
    """Every array inside a trace, for counting bytes."""
    if isinstance(value, np.ndarray):
        yield value
    elif isinstance(value, ComputedSteps):
        yield from arrays_in(value.shared)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for item in dataclasses.fields(value):
            yield from arrays_in(getattr(value, item.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from arrays_in(item)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from arrays_in(item)


def size_in_bytes(trace: Trace) -> int:
    """Bytes of all distinct arrays in a trace."""
    return sum({id(array): array.nbytes for array in arrays_in(trace)}.values())
