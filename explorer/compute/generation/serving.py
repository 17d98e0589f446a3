"""Serving many texts: params, steps and what a run leaves (no torch).

A simulation. Requests are drawn from a seed; the time of a pass comes from the model of step times
(`step_time`), that is from FLOPs, bytes and two numbers of a data sheet; memory is handed out by
the allocator of the paged cache (`cache_blocks`). No text is really written.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.generation.hardware import SHEETS
from explorer.compute.generation.speed import CACHE_BYTES, CHOSEN, MODEL_NAMES, WEIGHT_BYTES
from explorer.compute.generation.step_time import Formats, cache_bytes
from explorer.compute.models.architecture import MODELS, Architecture
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

BATCHINGS, MEMORIES = ("continuous", "static"), ("paged", "contiguous")
MOST_REQUESTS, MOST_SAMPLES = 40, 8


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    batching: str = param(
        "continuous", choices=BATCHINGS,
        choice_labels=(QT_TRANSLATE_NOOP("generation/serving", "continuous"),
                       QT_TRANSLATE_NOOP("generation/serving", "static")),
        label=QT_TRANSLATE_NOOP("generation/serving", "Batching"),
        help=QT_TRANSLATE_NOOP(
            "generation/serving",
            "Static: a batch stays together until its last text ends. Continuous: a text that ends "
            "makes room for the next at once.",
        ),
    )  # fmt: skip
    memory: str = param(
        "paged", choices=MEMORIES,
        choice_labels=(QT_TRANSLATE_NOOP("generation/serving", "paged blocks"),
                       QT_TRANSLATE_NOOP("generation/serving", "contiguous, reserved")),
        label=QT_TRANSLATE_NOOP("generation/serving", "Memory of the cache"),
    )  # fmt: skip
    requests: int = param(
        24, low=1, high=MOST_REQUESTS, label=QT_TRANSLATE_NOOP("generation/serving", "Requests")
    )
    pattern: str = param(
        "random", choices=("random", "even", "burst"),
        choice_labels=(QT_TRANSLATE_NOOP("generation/serving", "at random (Poisson)"),
                       QT_TRANSLATE_NOOP("generation/serving", "evenly"),
                       QT_TRANSLATE_NOOP("generation/serving", "all at once")),
        label=QT_TRANSLATE_NOOP("generation/serving", "They arrive"),
    )  # fmt: skip
    rate: float = param(
        8.0, low=0.01, high=1000.0, logarithmic=True, unit="1/s",
        label=QT_TRANSLATE_NOOP("generation/serving", "Requests per second"),
    )  # fmt: skip
    prompt: int = param(
        160, low=1, high=2048, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/serving", "Tokens of a prompt"),
    )  # fmt: skip
    output: int = param(
        96, low=1, high=256, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/serving", "Tokens of an answer"),
    )  # fmt: skip
    lengths: str = param(
        "varied", choices=("varied", "equal"),
        choice_labels=(QT_TRANSLATE_NOOP("generation/serving", "around this mean"),
                       QT_TRANSLATE_NOOP("generation/serving", "exactly these")),
        label=QT_TRANSLATE_NOOP("generation/serving", "Lengths"),
    )  # fmt: skip
    samples: int = param(
        1, low=1, high=MOST_SAMPLES,
        label=QT_TRANSLATE_NOOP("generation/serving", "Answers per request"),
        help=QT_TRANSLATE_NOOP(
            "generation/serving", "Several answers to one prompt fork behind it."
        ),
    )  # fmt: skip
    slots: int = param(
        8, low=1, high=32, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/serving", "Texts in a batch at most"),
    )  # fmt: skip
    pool: int = param(
        2048, low=64, high=16384, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/serving", "Room in the cache, tokens"),
    )  # fmt: skip
    reserve: int = param(
        512, low=16, high=8192, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/serving", "Longest text"),
        help=QT_TRANSLATE_NOOP(
            "generation/serving",
            "Prompt and answer are cut to it; contiguous memory is reserved for it.",
        ),
    )  # fmt: skip
    block: str = param(
        "16", choices=("4", "8", "16", "32", "64", "128"),
        label=QT_TRANSLATE_NOOP("generation/serving", "Tokens in a block"),
    )  # fmt: skip
    chunk: int = param(
        0, low=0, high=2048,
        label=QT_TRANSLATE_NOOP("generation/serving", "Prompt tokens per pass"),
        help=QT_TRANSLATE_NOOP(
            "generation/serving", "0: a whole prompt in one pass. Else it is read in chunks."
        ),
    )  # fmt: skip
    model: str = param(
        "llama2-13b", choices=CHOSEN,
        choice_labels=MODEL_NAMES,
        label=QT_TRANSLATE_NOOP("generation/serving", "Model"),
    )  # fmt: skip
    hardware: str = param(
        "a100", choices=tuple(SHEETS),
        choice_labels=tuple(sheet.name for sheet in SHEETS.values()),
        label=QT_TRANSLATE_NOOP("generation/serving", "Accelerator"),
    )  # fmt: skip
    weights: str = param(
        "16", choices=tuple(WEIGHT_BYTES),
        label=QT_TRANSLATE_NOOP("generation/serving", "Bits of a weight"),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("generation/serving", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """What has no effect."""
        out = () if self.memory == "paged" else ("block",)
        return out + (("rate",) if self.pattern == "burst" else ())

    @property
    def architecture(self) -> Architecture:
        """The model that is served."""
        return MODELS[self.model]

    @property
    def formats(self) -> Formats:
        """Bytes of a stored number; the cache is in 16 bits."""
        return Formats(WEIGHT_BYTES[self.weights], CACHE_BYTES["16"])

    @property
    def block_size(self) -> int:
        """Tokens in a block."""
        return min(int(self.block), self.pool)

    @property
    def longest(self) -> int:
        """Tokens a text may have: what is asked, but no more than all blocks hold."""
        return min(self.reserve, self.pool // self.block_size * self.block_size)

    @property
    def bytes_of_pool(self) -> float:
        """Bytes of the cache's memory."""
        return cache_bytes(self.architecture, self.pool, self.formats)


@dataclass(frozen=True)
class Request:
    """One request: when it comes, the tokens of its prompt, and of each of its answers."""

    number: int
    arrival: float
    prompt: int
    outputs: tuple[int, ...]


@dataclass(frozen=True)
class Span:
    """A text in a slot: from its admission to its end, or to its preemption.

    `first` is when its prompt was through (the end where it never was). `carried` is until when the
    slot stays taken although the text has ended: the end of a static batch.
    """

    request: int
    sample: int
    slot: int
    start: float
    first: float
    end: float
    carried: float
    preempted: bool


@dataclass(frozen=True)
class Answered:
    """One answer: when the request came, was first admitted, its first and its last token came."""

    request: int
    sample: int
    arrival: float
    admitted: float
    first: float
    end: float
    tokens: int
    longest_gap: float  # between two of its tokens, seconds

    @property
    def to_first(self) -> float:
        """Time to first token."""
        return self.first - self.arrival

    @property
    def per_token(self) -> float:
        """Time per token after the first; 0 where there is one alone."""
        return (self.end - self.first) / (self.tokens - 1) if self.tokens > 1 else 0.0


@dataclass(frozen=True)
class Moment:
    """The memory between two passes.

    `owner` (blocks,) is the request that holds a block or a reservation, −1 where it is free;
    `filled` (blocks,) the tokens in it; `references` (blocks,) how many tables name it; `place`
    (blocks,) where it stands in them, and `sample` (blocks,) whose table that is, −1 for a shared
    one. Under contiguous memory a "block" is a reservation.
    """

    owner: np.ndarray
    filled: np.ndarray
    references: np.ndarray
    place: np.ndarray
    sample: np.ndarray

    def table(self, request: int, sample: int) -> list[int]:
        """The numbers of a text's blocks, in their order; empty where it has none."""
        mine = (self.owner == request) & ((self.sample == sample) | (self.references > 1))
        numbers = np.flatnonzero(mine)
        return [int(numbers[at]) for at in np.argsort(self.place[numbers], kind="stable")]

    def waste(self, size: int) -> tuple[int, int]:
        """Slots taken, and of them empty ones; `size` slots in a block."""
        taken = int((self.references > 0).sum()) * size
        return taken, taken - int(self.filled.sum())


@dataclass(frozen=True)
class Event:
    """What happened before or in a pass: "admit", "first", "end", "preempt", "copy"."""

    kind: str
    request: int


@dataclass(frozen=True)
class Report:
    """What a run comes to; times in seconds, means over all answers.

    `use` is the share of slot-seconds, while the server works, in which a text gets tokens. `waste`
    is the share of taken memory that holds no token, over time. `computed` counts tokens that went
    through the model, `again` of them for a second time.
    """

    batching: str
    memory: str
    makespan: float
    tokens: int
    use: float
    first_mean: float
    first_high: float  # nine of ten come sooner
    per_token: float
    gap_high: float  # longest gap between two tokens; nine of ten texts have none longer
    waste: float
    together: float  # texts that get tokens at once, mean while the server works
    preemptions: int
    copies: int
    computed: int
    again: int

    @property
    def throughput(self) -> float:
        """Tokens of answers per second."""
        return self.tokens / self.makespan if self.makespan else 0.0


@dataclass(frozen=True)
class Line:
    """One way of serving, drawn over time: spans in slots, and how many requests wait.

    `times` (changes,) and `waiting` (changes,): from each time on so many wait.
    """

    report: Report
    spans: tuple[Span, ...]
    answers: tuple[Answered, ...]
    times: np.ndarray
    waiting: np.ndarray


@dataclass(frozen=True)
class Step:
    """One position of the trace: the end of a pass in which something happened, or a report.

    `stage` is "serve", "compare" or "load".
    """

    stage: str
    place: int
    time: float
    running: int = 0
    waiting: int = 0
    rows: int = 0  # tokens in the pass
    seconds: float = 0.0  # of the pass
    events: tuple[Event, ...] = ()
    moment: Moment | None = None


@dataclass(frozen=True)
class Load:
    """The same requests at another rate, in both ways of batching."""

    rate: float
    continuous: Report
    static: Report


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    requests: tuple[Request, ...]
    mine: Line
    other: Line  # the other batching, with the same memory
    reports: tuple[Report, ...]  # static and continuous, contiguous and paged
    loads: tuple[Load, ...]
    slots_of_block: int  # tokens in a block, or in a reservation
    blocks: int
