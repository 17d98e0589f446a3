"""What a run of the planner hands on: layouts looked at closely, a verdict, and its steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from explorer.compute.parallelism.planner.search import Found
from explorer.compute.parallelism.planner.space import Job, Layout


@dataclass(frozen=True)
class Use:
    """One axis of one layout on the links: `group` GPUs of which `together` share a node; bytes one
    GPU sends per step, how often it waits, seconds of both, and what nothing hides."""

    axis: str
    group: int
    together: int
    bytes: float
    waits: float
    latency: float
    rate: float
    waiting: float
    moving: float
    exposed: float
    between: bool


@dataclass(frozen=True)
class Seen:
    """One layout in full: bytes of the fullest GPU (one of `stage`) by part, seconds of a step by
    term, and how well the GPUs are used. `micro_batches` is m."""

    layout: Layout
    micro_batches: int
    stage: int
    bytes: int
    parts: dict[str, int]
    seconds: float
    terms: dict[str, float]
    forward: float
    repeated: float
    attention: float
    bubble: float
    utilisation: float
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """What the search says of one layout: the first rule it breaks ("" for none) with its numbers,
    and the nearest layout that keeps all, as (setting, from, to)."""

    layout: Layout
    rule: str
    numbers: dict[str, Any]
    nearest: Layout | None = None
    changes: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True)
class Shared:
    """Everything of the run. `a` is the reader's layout (or the nearest one, where it breaks a rule
    that comes before memory), `b` the other; None where there is none."""

    job: Job
    parameters: int
    found: Found
    verdict: Verdict
    a: Seen | None
    b: Seen | None
    walk: tuple[Seen, ...] = field(default=())


@dataclass(frozen=True)
class Step:
    """What a step looks at: all layouts, a rule, the memory, the front, one of it, a term or an
    axis. `left` layouts are there after it, `cut` were refused by it."""

    kind: str
    name: str
    place: int
    left: int = 0
    cut: int = 0
