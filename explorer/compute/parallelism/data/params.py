"""The data parallelism lab: what the reader sets, and what its traces hold. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP, Message

SHOWN = ("gradients", "timeline", "sampler", "waiting")
WAYS = ("ddp", "after", "dp")
#: Models of the timeline; their sizes are in `architecture.MODELS`.
MODELS = ("gpt2", "qwen2.5-0.5b", "llama3-8b")
#: Tensors of the tiny model whose gradient can be shown, in the order of its parameters.
TENSORS = ("embedding", "hidden", "hidden.bias", "output", "output.bias")
CONTEXT = 3  # characters the tiny model sees
TEXT = "Alice was beginning to get very tired of sitting by her sister on the bank."


@dataclass(frozen=True)
class Params:
    """Which picture of data parallelism, on how many ranks, of what."""

    show: str = param(
        "gradients", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/data", "Gradients of the replicas"),
            QT_TRANSLATE_NOOP("parallelism/data", "A step in time"),
            QT_TRANSLATE_NOOP("parallelism/data", "Who reads which sample"),
            QT_TRANSLATE_NOOP("parallelism/data", "A slow or a lost rank"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/data", "Show"),
    )  # fmt: skip
    ranks: int = param(4, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/data", "Ranks"))
    batch: int = param(
        16, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/data", "Samples in the batch")
    )
    text: str = param(
        TEXT, longest=400,
        label=QT_TRANSLATE_NOOP("parallelism/data", "Text to learn"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/data", "A sample is three characters and the one that follows them."
        ),
    )  # fmt: skip
    tensor: str = param(
        "output.bias", choices=TENSORS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/data", "embedding"),
            QT_TRANSLATE_NOOP("parallelism/data", "hidden weights"),
            QT_TRANSLATE_NOOP("parallelism/data", "hidden bias"),
            QT_TRANSLATE_NOOP("parallelism/data", "output weights"),
            QT_TRANSLATE_NOOP("parallelism/data", "output bias"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/data", "Gradient of"),
    )  # fmt: skip
    average: str = param(
        "ranks", choices=("ranks", "samples"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/data", "every rank counts the same (DDP)"),
            QT_TRANSLATE_NOOP("parallelism/data", "by number of samples"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/data", "Average"),
    )  # fmt: skip
    way: str = param(
        "ddp", choices=WAYS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/data", "DDP: buckets during backward"),
            QT_TRANSLATE_NOOP("parallelism/data", "all gradients after backward"),
            QT_TRANSLATE_NOOP("parallelism/data", "DP: one process, first GPU leads"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/data", "Way"),
    )  # fmt: skip
    model: str = param(
        "gpt2", choices=MODELS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/data", "GPT-2"),
            QT_TRANSLATE_NOOP("parallelism/data", "Qwen2.5 0.5B"),
            QT_TRANSLATE_NOOP("parallelism/data", "Llama 3 8B"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/data", "Model"),
    )  # fmt: skip
    tokens: int = param(
        8192, low=128, high=1 << 20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/data", "Tokens per rank and step"),
    )  # fmt: skip
    bucket: float = param(
        25.0, low=0.5, high=4096.0, unit="MB", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/data", "Bucket"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/data",
            "bucket_cap_mb of DDP, in MiB as torch counts; the first bucket is closed at 1.",
        ),
    )  # fmt: skip
    item: str = param(
        "4", choices=("2", "4"), choice_labels=("BF16", "FP32"),
        label=QT_TRANSLATE_NOOP("parallelism/data", "Gradients sent in"),
    )  # fmt: skip
    speed: float = param(
        100.0, low=0.1, high=5000.0, unit="TFLOP/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/data", "Speed reached by a GPU"),
    )  # fmt: skip
    bandwidth: float = param(
        25.0, low=0.01, high=2000.0, unit="GB/s", logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/data", "Bandwidth of a link"),
    )  # fmt: skip
    latency: float = param(
        10.0, low=0.0, high=10_000.0, unit="µs",
        label=QT_TRANSLATE_NOOP("parallelism/data", "Delay of a message"),
    )  # fmt: skip
    slow: int = param(
        2, low=0, high=7, label=QT_TRANSLATE_NOOP("parallelism/data", "The rank in trouble")
    )
    factor: float = param(
        1.0, low=1.0, high=4.0, unit="×",
        label=QT_TRANSLATE_NOOP("parallelism/data", "It computes slower by"),
    )  # fmt: skip
    samples: int = param(
        22, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/data", "Samples in the data set")
    )
    epochs: int = param(4, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/data", "Epochs"))
    shuffle: bool = param(True, label=QT_TRANSLATE_NOOP("parallelism/data", "Shuffle"))
    set_epoch: bool = param(
        True, label=QT_TRANSLATE_NOOP("parallelism/data", "set_epoch before every epoch")
    )
    drop_last: bool = param(
        False, label=QT_TRANSLATE_NOOP("parallelism/data", "Drop what does not divide")
    )
    fault: str = param(
        "slow", choices=("slow", "lost", "killed"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/data", "comes late"),
            QT_TRANSLATE_NOOP("parallelism/data", "never comes"),
            QT_TRANSLATE_NOOP("parallelism/data", "is killed"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/data", "What it does"),
    )  # fmt: skip
    delay: int = param(
        300, low=0, high=1500, unit="ms",
        label=QT_TRANSLATE_NOOP("parallelism/data", "It is late by"),
    )  # fmt: skip
    patience: int = param(
        800, low=200, high=2000, unit="ms",
        label=QT_TRANSLATE_NOOP("parallelism/data", "Time-out of the group"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("parallelism/data", "Seed"))

    def validate(self) -> None:
        """Raise ParamError for the first rule of what is shown that does not hold."""
        if self.show == "gradients":
            if self.batch < self.ranks:
                _refuse("batch", self.batch, f"at least {self.ranks}, one sample for every rank",
                        "batch-ranks", batch=self.batch, ranks=self.ranks)  # fmt: skip
            if len(self.text) <= CONTEXT:
                _refuse("text", self.text, f"more than {CONTEXT} characters", "text-short",
                        length=len(self.text), least=CONTEXT + 1)  # fmt: skip
        if self.show == "sampler" and self.drop_last and self.samples < self.ranks:
            _refuse("samples", self.samples, f"at least {self.ranks} with drop_last",
                    "samples-ranks", samples=self.samples, ranks=self.ranks)  # fmt: skip
        if self.show == "waiting":
            if self.ranks < 2:
                _refuse("ranks", self.ranks, "at least 2", "ranks-two")
            if self.slow >= self.ranks:
                _refuse("slow", self.slow, f"0 to {self.ranks - 1}", "slow-ranks",
                        slow=self.slow, last=self.ranks - 1)  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the picture that is shown."""
        mine = {
            "gradients": {"batch", "text", "tensor", "average", "seed"},
            "timeline": {"way", "model", "tokens", "bucket", "item", "speed", "bandwidth",
                         "latency", "slow", "factor"},
            "sampler": {"samples", "epochs", "shuffle", "set_epoch", "drop_last", "seed"},
            "waiting": {"slow", "fault", "delay", "patience", "seed"},
        }  # fmt: skip
        used = mine[self.show] | {"show", "ranks"}
        if self.show == "timeline":
            used -= {"bucket"} if self.way == "dp" else set()
            used -= {"slow"} if self.factor == 1.0 else set()
        if self.show == "sampler" and not self.shuffle:
            used -= {"set_epoch", "seed"}
        if self.show == "waiting":
            used -= {"patience"} if self.fault == "slow" else {"delay"}
        return tuple(name for name in self.__dataclass_fields__ if name not in used)


def _refuse(field: str, got: object, takes: str, key: str, **args: object) -> None:
    raise ParamError(field, got, takes, "rule", key, args)


@dataclass(frozen=True)
class Gradients:
    """One training step of the tiny model, on one rank and on all.

    `letters` are the characters it knows, `owner` (batch,) the rank of each sample, `samples`
    (batch, CONTEXT + 1) places in `letters`. `names` name the numbers of the shown tensor,
    `place` is where it begins in the flat gradient. Gradients are float32, flat: `local`
    (ranks, parameters), `average` and `whole` (parameters,). `loss` (ranks,), `whole_loss`;
    `shares` (ranks,) are the weights of the average; `after` (ranks, parameters) the weights of
    each replica after the update, `alone` those of one rank with the whole batch.
    """

    letters: tuple[str, ...]
    samples: np.ndarray
    owner: np.ndarray
    names: tuple[str, ...]
    place: int
    local: np.ndarray
    average: np.ndarray
    whole: np.ndarray
    loss: np.ndarray
    whole_loss: float
    shares: np.ndarray
    after: np.ndarray
    alone: np.ndarray
    rate: float


@dataclass(frozen=True)
class Block:
    """What a rank does on a lane from `start` to `end` (seconds).

    `lane` is "compute" or "network"; `kind` forward, backward, reduce, wait, replicate,
    scatter, gather or collect; `bucket` is -1 where there is none.
    """

    rank: int
    lane: str
    kind: str
    start: float
    end: float
    bucket: int = -1
    bytes: float = 0.0  # that this rank sends in it
    peer: int = -1  # the rank at the other end, where there is one

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.end - self.start


@dataclass(frozen=True)
class Timeline:
    """A simulated step: its blocks, the moments worth a stop, and what the other ways take.

    `buckets` are the bytes of each, in the order they are sent; `sent` and `received` (ranks,)
    count bytes; `moments` are (key, seconds, bucket). `ways` maps each way to (computing,
    communication that nothing hides, whole step) in seconds on the busiest rank, `most_sent` to
    the bytes its busiest rank sends.
    """

    blocks: tuple[Block, ...]
    buckets: tuple[int, ...]
    moments: tuple[tuple[str, float, int], ...]
    sent: np.ndarray
    received: np.ndarray
    ways: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    most_sent: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Shards:
    """Who reads which sample when: `reads` (epochs, ranks, steps) sample numbers, `first`
    (epochs, samples) the rank that read a sample first, or −1, `when` its training step,
    `times` (epochs, samples) how often it was read, `seen` (epochs, ranks) different samples a
    rank has read since the beginning, `same` (epochs,) whether an epoch repeats the one before."""

    reads: np.ndarray
    first: np.ndarray
    when: np.ndarray
    times: np.ndarray
    seen: np.ndarray
    same: np.ndarray
    padded: int
    dropped: int


@dataclass(frozen=True)
class Waiting:
    """A training step on real processes, one of which comes late or never.

    Seconds from the common start, (ranks,) each: `ready` gradients computed, `freed` the
    all-reduce came back or gave up; `asked` seconds spent in monitored_barrier after that. `told`
    is what each rank was told by the all-reduce, `barrier` what monitored_barrier said, `gone` how
    a killed process ended. All measured; empty where nothing could run, and then `missing` says
    why.
    """

    ready: np.ndarray | None = measured(None)  # noqa: RUF009  # it declares a field
    freed: np.ndarray | None = measured(None)  # noqa: RUF009  # it declares a field
    asked: np.ndarray | None = measured(None)  # noqa: RUF009  # it declares a field
    told: tuple[str, ...] = measured(())
    barrier: str = measured("")
    gone: Message | None = measured(None)  # noqa: RUF009  # it declares a field
    missing: Message | None = measured(None)  # noqa: RUF009  # it declares a field


@dataclass(frozen=True)
class Step:
    """A stop on the way; what there is to see is in the trace's `shared`."""

    show: str
    name: str
    seconds: float = measured(0.0)
    bucket: int = -1


@dataclass(frozen=True)
class Shared:
    """What all steps have in common; only the part that is shown is filled."""

    gradients: Gradients | None = None
    timeline: Timeline | None = None
    shards: Shards | None = None
    waiting: Waiting | None = None
