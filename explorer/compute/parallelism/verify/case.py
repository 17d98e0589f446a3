"""What is asked of the processes, and what came back. No torch here.

Bytes are counted where tensors are handed to torch.distributed. Of a collective over n ranks with a
buffer of S bytes, a rank sends by the ring (or direct) algorithm:

    all-reduce        2 (n − 1) / n · S      S: the buffer that is summed
    all-gather          (n − 1) / n · S      S: all parts together
    reduce-scatter      (n − 1) / n · S      S: the whole buffer before
    all-to-all      S less its own part      S: everything a rank hands over
    broadcast           (n − 1) / n · S      on average: one rank sends, the others receive
    send                              S

gloo's reduce-scatter sends twice that: it sums everything everywhere and drops the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from explorer.core.lab import Check, compared, missing
from explorer.core.words import Message

#: A rank's share of the buffer that it sends, n ranks, by the ring.
SENT = {
    "all-reduce": lambda n: Fraction(2 * (n - 1), n),
    "all-gather": lambda n: Fraction(n - 1, n),
    "reduce-scatter": lambda n: Fraction(n - 1, n),
    "all-to-all": lambda n: Fraction(n - 1, n),
    "broadcast": lambda n: Fraction(n - 1, n),
    "send": lambda n: Fraction(1),
}

RATE, EPSILON = 1e-2, 1e-4  # of Adam: a larger ε than usual, so that roundings stay roundings
UPDATE = RATE / EPSILON


def ring(primitive: str, ranks: int, size: int) -> Fraction:
    """Bytes a rank sends of a collective over `ranks` with a buffer of `size` bytes."""
    return SENT[primitive](ranks) * size


#: Characters of a text from elsewhere (torch, the system) that go into a sentence.
LONGEST = 200


class RunError(RuntimeError):
    """The processes could not run it here, or did not answer in time; says what happened.

    `template` is the sentence before `numbers` were filled in, for translation under "parallelism".
    """

    def __init__(self, template: str, **numbers: Any) -> None:
        super().__init__(template.format(**numbers) if numbers else template)
        self.template, self.numbers = template if numbers else "{text}", numbers
        if not numbers:  # whatever stands in it, braces too
            self.numbers = {"text": template}

    @property
    def said(self) -> Message:
        """The sentence and its numbers, to be said in the reader's language."""
        short = {k: v[:LONGEST] if isinstance(v, str) else v for k, v in self.numbers.items()}
        return Message(self.template, short)


class LostWorkerError(RunError):
    """A worker ended before it answered, by a signal or an exit; says which and how."""


@dataclass(frozen=True)
class Case:
    """A job by name, on how many processes, with its settings (fields of the job's `Setting`).

    `ending` are ranks that the job itself lets die: instead of an answer there is a sentence how.
    """

    job: str
    ranks: int = 4
    params: Mapping[str, Any] = field(default_factory=dict)
    ending: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.ranks <= 8:
            raise ValueError(f"ranks: got {self.ranks}; takes 1 to 8")
        if not self.job.isidentifier():
            raise ValueError(f"job: got {self.job!r}; takes the name of a module of verify")


@dataclass(frozen=True)
class Call:
    """A collective as one rank called it: `bytes` is S above; `sent` what this rank sends,
    on average over the ranks where S does not divide among them."""

    primitive: str
    group: int
    bytes: int
    sent: Fraction


@dataclass(frozen=True)
class Found:
    """What one rank found. Bytes by kind: "weights", "gradients", "optimizer", ….

    `difference` is the largest |gradient − gradient of one process| among the entries this rank
    holds, `scale` the largest |gradient| of one process; `updated` is the largest difference of a
    weight after the optimizer's step, where there was one. `expected_calls` is by primitive: how
    many calls, bytes S of all of them. `expected_sent` is bytes this rank sends by the formula of
    the layout. `more` is whatever else the job has to say, plain values and small arrays.
    """

    loss: float
    reference: float
    difference: float
    scale: float
    updated: float | None = None
    local: Mapping[str, int] = field(default_factory=dict)
    expected_local: Mapping[str, int] = field(default_factory=dict)
    calls: tuple[Call, ...] = ()
    expected_calls: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    expected_sent: Fraction | int = 0
    more: Mapping[str, Any] = field(default_factory=dict)

    def counts(self) -> dict[str, int]:
        """How often each collective was called."""
        found: dict[str, int] = {}
        for call in self.calls:
            found[call.primitive] = found.get(call.primitive, 0) + 1
        return found

    def called(self) -> dict[str, tuple[int, int]]:
        """Calls and bytes S by primitive, as `expected_calls` has them."""
        found: dict[str, tuple[int, int]] = {}
        for call in self.calls:
            number, size = found.get(call.primitive, (0, 0))
            found[call.primitive] = (number + 1, size + call.bytes)
        return found

    @property
    def sent(self) -> Fraction:
        """Bytes this rank sends by the ring, from the calls it made."""
        return sum((call.sent for call in self.calls), Fraction(0))

    @property
    def gloo_sent(self) -> Fraction:
        """The same as gloo sends them: its reduce-scatter sends twice as much."""
        twice = sum((c.sent for c in self.calls if c.primitive == "reduce-scatter"), Fraction(0))
        return self.sent + twice


@dataclass(frozen=True)
class Verified:
    """A layout that has been run. `wire` is bytes counted on the loopback interface while the
    measured step ran, all ranks together, None where there is no such counter."""

    case: Case
    ranks: tuple[Found, ...]
    wire: int | None
    seconds: float

    @property
    def loss(self) -> float:
        """Of the whole batch, as rank 0 has it."""
        return self.ranks[0].loss

    @property
    def reference(self) -> float:
        """The loss of one process."""
        return self.ranks[0].reference

    @property
    def loss_difference(self) -> float:
        """|loss − loss of one process|, the largest of the ranks."""
        return worst(abs(found.loss - found.reference) for found in self.ranks)

    @property
    def difference(self) -> float:
        """The largest difference of a gradient."""
        return worst(found.difference for found in self.ranks)

    @property
    def loss_tolerance(self) -> float:
        """See `tolerance`."""
        return tolerance(max(abs(found.reference) for found in self.ranks))

    @property
    def tolerance(self) -> float:
        """How far gradients may lie apart."""
        return tolerance(max(found.scale for found in self.ranks))

    @property
    def updated(self) -> float | None:
        """The largest difference of a weight after the optimizer's step; None if there is none."""
        found = [found.updated for found in self.ranks if found.updated is not None]
        return worst(found) if found else None

    @property
    def update_tolerance(self) -> float:
        """How far weights may lie apart: Adam's step moves by at most rate / ε for a gradient."""
        return UPDATE * self.tolerance

    @property
    def local(self) -> dict[str, tuple[int, ...]]:
        """Bytes each rank holds, by kind."""
        return {kind: tuple(f.local[kind] for f in self.ranks) for kind in self.ranks[0].local}

    @property
    def counts(self) -> dict[str, int]:
        """How often rank 0 called each collective."""
        return self.ranks[0].counts()

    @property
    def local_apart(self) -> int:
        """Bytes between what ranks hold and what the formula says, the largest."""
        apart = [
            abs(f.local.get(kind, 0) - f.expected_local.get(kind, 0))
            for f in self.ranks
            for kind in {*f.local, *f.expected_local}
        ]
        return max(apart, default=0)

    @property
    def counts_apart(self) -> int:
        """Calls between what ranks made and what the diagram shows, the largest."""
        apart = [
            abs(f.called().get(name, (0, 0))[0] - f.expected_calls.get(name, (0, 0))[0])
            for f in self.ranks
            for name in {*f.called(), *f.expected_calls}
        ]
        return max(apart, default=0)

    @property
    def sent_apart(self) -> float:
        """Bytes between what ranks handed to gloo and the formula of the layout, the largest."""
        return float(max(abs(f.sent - f.expected_sent) for f in self.ranks))

    @property
    def gloo_bytes(self) -> int:
        """What gloo has to send for these calls, all ranks together."""
        return round(sum(found.gloo_sent for found in self.ranks))

    @property
    def ok(self) -> bool:
        """Loss, gradients, bytes and counts are as they should be (the wire is not judged)."""
        return (
            self.loss_difference <= self.loss_tolerance
            and self.difference <= self.tolerance
            and (self.updated is None or self.updated <= self.update_tolerance)
            and not self.local_apart
            and not self.counts_apart
            and not self.sent_apart
        )


def worst(differences: Iterable[float]) -> float:
    """The largest; NaN if one of them is no number (max() would depend on their order)."""
    found = list(differences)
    return max(found) if all(one == one for one in found) else float("nan")


def tolerance(scale: float) -> float:
    """64 roundings of float32 at the size of the largest value.

    The ranks add the same terms in another order. Sums of n terms may lie 2 (n − 1) roundings of
    Σ|x| apart (Higham 2002, section 4.2); of the few hundred terms here a sixteenth of the bound is
    allowed. A forgotten average or a wrong shard is a hundred thousand times as far.
    """
    return 64 * 2.0**-24 * scale


def not_run(what: str, error: RunError, **args: Any) -> Check:
    """A comparison that was not made since its run failed; `args` go into the fields of `what`."""
    return missing(what, error.template, **{**error.numbers, **args})


def shown(verified: Verified | RunError, words: Mapping[str, str]) -> list[Check]:
    """The comparisons as a lab's `checks`.

    `words` names them, marked for translation by the lab: "loss", "gradients", "weights", "local",
    "counts", "sent"; those left out are not shown. "{ranks}" in them is filled in. A run that
    failed gives one `missing`, for the first of them, that says what happened.
    """
    if isinstance(verified, RunError):
        return [not_run(next(iter(words.values())), verified, ranks="–")]
    n = len(verified.ranks)
    every = (
        ("loss", verified.loss_difference, verified.loss_tolerance, "float32"),
        ("gradients", verified.difference, verified.tolerance, "float32"),
        ("weights", verified.updated, verified.update_tolerance, "float32"),
        ("local", verified.local_apart, 0.0, "bytes"),
        ("counts", verified.counts_apart, 0.0, "int64"),
        ("sent", verified.sent_apart, 0.0, "bytes"),
    )
    return [
        compared(words[name], float(apart), bound, dtype, ranks=n)
        for name, apart, bound, dtype in every
        if name in words and apart is not None
    ]
