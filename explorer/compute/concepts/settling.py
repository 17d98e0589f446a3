"""Which sentences that one often hears are true: each one's check is run, one after the other.

Nothing is remembered: a verdict is what its check computes now (`explorer.core.claims`).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from explorer.compute.concepts.subjects import EVERY, TABS
from explorer.core import claims as verdicts
from explorer.core.cards import SEVERITY, Claim
from explorer.core.cards import claims as read
from explorer.core.formatting import jsonable
from explorer.core.params import ParamError, param
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace, measured
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message

LAB = "concepts/claims"


@dataclass(frozen=True)
class Params:
    """Which claims are listed, and which of them are settled."""

    tab: str = param(
        EVERY, choices=(EVERY, *TABS), label=QT_TRANSLATE_NOOP("concepts/claims", "Tab"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/claims", "All"),
            QT_TRANSLATE_NOOP("concepts/claims", "Attention"),
            QT_TRANSLATE_NOOP("concepts/claims", "Diffusion"),
            QT_TRANSLATE_NOOP("concepts/claims", "Tokenizers"),
            QT_TRANSLATE_NOOP("concepts/claims", "Floats"),
            QT_TRANSLATE_NOOP("concepts/claims", "Parallelism"),
            QT_TRANSLATE_NOOP("concepts/claims", "Generation"),
            QT_TRANSLATE_NOOP("concepts/claims", "Blocks"),
            QT_TRANSLATE_NOOP("concepts/claims", "Training"),
            QT_TRANSLATE_NOOP("concepts/claims", "Fine-tuning and compression"),
            QT_TRANSLATE_NOOP("concepts/claims", "Alignment"),
        ),
    )  # fmt: skip
    severity: str = param(
        EVERY, choices=(EVERY, *SEVERITY),
        label=QT_TRANSLATE_NOOP("concepts/claims", "What is said to be wrong with it"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/claims", "All"),
            QT_TRANSLATE_NOOP("concepts/claims", "Wrong"),
            QT_TRANSLATE_NOOP("concepts/claims", "Misleading"),
            QT_TRANSLATE_NOOP("concepts/claims", "Inconsistent"),
            QT_TRANSLATE_NOOP("concepts/claims", "Outdated"),
            QT_TRANSLATE_NOOP("concepts/claims", "Without a source"),
            QT_TRANSLATE_NOOP("concepts/claims", "Incomplete"),
        ),
    )  # fmt: skip
    find: str = param("", longest=200, label=QT_TRANSLATE_NOOP("concepts/claims", "Words in it"))
    settle: str = param(
        "chosen", choices=("chosen", EVERY), label=QT_TRANSLATE_NOOP("concepts/claims", "Compute"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/claims", "Those clicked on"),
            QT_TRANSLATE_NOOP("concepts/claims", "All that are listed"),
        ),
    )  # fmt: skip
    #: Those to settle, each with what the reader judged it to be: "W004=false", or just "W004".
    chosen: tuple[str, ...] = param((), kind="set", hidden=True)
    #: Nothing but these is listed; () for no such limit.
    only: tuple[str, ...] = param((), kind="set", hidden=True)

    def validate(self) -> None:
        """Raises ParamError for an id that is no claim's, and for a judgement that is none."""
        known = read()[0]
        for name_of_field, names in (("chosen", self.chosen), ("only", self.only)):
            for name in names:
                claim, _, judged = str(name).partition("=")
                if claim not in known or judged not in ("", *verdicts.VERDICTS):
                    raise ParamError(
                        name_of_field, name, "ids of claims, like W004 or W004=false", "rule",
                        "error.chosen", {"name": str(name)},
                    )  # fmt: skip

    def judged(self) -> dict[str, str]:
        """What the reader says of the claims to settle: true, false, depends, or "" for nothing."""
        return {claim: said for claim, _, said in (str(c).partition("=") for c in self.chosen)}


@dataclass(frozen=True)
class Step:
    """One claim. `verdict` is "" until it is settled, "error" where its check failed.

    `judged` is what the reader said of it before, or "". `numbers` are those the verdict rests on,
    by name; `evidence` is the sentence about them.
    """

    claim: str
    verdict: str = ""
    evidence: Message = field(default_factory=lambda: message("unsettled"))
    numbers: Mapping[str, Any] = field(default_factory=dict)
    judged: str = ""
    seconds: float = measured(0.0)


@dataclass(frozen=True)
class Shared:
    """The ids of all claims that are listed, in order. Verdicts are never kept."""

    lasting: ClassVar[bool] = False
    listed: tuple[str, ...]


def listed(params: Params) -> tuple[Claim, ...]:
    """The claims asked for, by tab in the order of the rail, then by id.

    Words are looked for in the statements of both languages; all of them must be there.
    """
    # [list]
    words = params.find.casefold().split()

    def wanted(claim: Claim) -> bool:
        text = " ".join((claim.id, *claim.statement.values())).casefold()
        return (
            (not params.only or claim.id in params.only)
            and params.tab in (EVERY, claim.tab)
            and params.severity in (EVERY, claim.severity)
            and all(word in text for word in words)
        )

    found = [claim for claim in read()[0].values() if claim.tab in TABS and wanted(claim)]
    return tuple(sorted(found, key=lambda claim: (TABS.index(claim.tab), claim.id)))


def settled(claim: str, judged: str = "") -> Step:
    """The verdict on a claim, computed now, beside what the reader said of it."""
    # [check]
    began = time.perf_counter()
    try:
        found = verdicts.check_claim(claim)
    except KeyError:
        return Step(claim, "error", message("no-check"), judged=judged)
    except Exception as error:  # one check that fails must not hide the others
        what = message("failed", error=f"{type(error).__name__}: {error}")
        return Step(claim, "error", what, judged=judged)
    seconds = time.perf_counter() - began
    numbers = jsonable(dict(found.numbers))
    return Step(claim, found.verdict, found.message, numbers, judged, seconds)


def run(params: Params) -> Producer:
    """One step per listed claim; the trace grows while they are settled."""
    asked = yield None
    found, judged = listed(params), params.judged()
    shared = Shared(tuple(claim.id for claim in found))
    sections = _sections(found)
    steps: list[Step] = []

    def trace(complete: bool) -> Trace:
        known = tuple(section for section in sections if section.start < len(steps))
        return Trace(params, tuple(steps), shared, known, complete=complete)

    for place, claim in enumerate(found):
        wanted = params.settle == EVERY or claim.id in judged
        if not wanted or asked == FINISH:
            steps.append(Step(claim.id))
            continue
        asked = yield Progress(place / len(found), message("doing", claim=claim.id))
        steps.append(settled(claim.id, judged.get(claim.id, "")))
        asked = (yield Append(trace(False))) or asked
    if not steps:
        steps.append(Step("", "", message("nothing")))
    return trace(True)


def _sections(found: tuple[Claim, ...]) -> tuple[Section, ...]:
    out: list[Section] = []
    for place, claim in enumerate(found):
        if not out or out[-1].id != claim.tab:
            out.append(Section(claim.tab, place, message("tab." + claim.tab)))
    return tuple(out)
