"""Claims: what one often hears, beside what is computed about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from explorer.compute.concepts.settling import LAB as LAB_ID
from explorer.compute.concepts.settling import Params, Step, listed
from explorer.compute.concepts.subjects import EVERY
from explorer.core.cards import claims
from explorer.core.claims import VERDICTS
from explorer.core.formatting import number
from explorer.core.lab import Explanation, Lab, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message
from explorer.panels.concepts.claims.words import table


class Claims(Lab):
    """A sentence, a verdict, and the numbers the verdict rests on."""

    id = LAB_ID
    question = QT_TRANSLATE_NOOP("concepts/claims", "Which of the things one hears are true?")
    Params = Params
    run = "explorer.compute.concepts.settling:run"
    scene = "explorer.panels.concepts.claims.scene:ClaimsScene"
    code = (
        "explorer.compute.concepts.settling:settled",
        "explorer.compute.concepts.settling:listed",
    )
    words = table()
    background = True
    beat = 1.6
    value_names: Mapping[str, str] = {
        "claim": "the id of the sentence",
        "verdict": "true, false, depends; error; empty while it is not computed",
        "judged": "what the reader said before; empty where nothing was said",
        "numbers": "the numbers the verdict rests on, by name",
    }
    result_names: Mapping[str, str] = {
        "verdicts": "the verdict by id of the sentence, for those that were computed",
        "tally": "how many sentences have each verdict",
    }
    presets: Mapping[str, Preset] = {
        "floats": Preset(
            QT_TRANSLATE_NOOP("concepts/claims", "Everything said about floats, computed"),
            {"tab": "floats", "settle": EVERY},
        ),
        "tokenizers": Preset(
            QT_TRANSLATE_NOOP("concepts/claims", "Everything said about tokenizers, computed"),
            {"tab": "tokenizers", "settle": EVERY},
        ),
        "softmax": Preset(
            QT_TRANSLATE_NOOP("concepts/claims", "What is said about softmax"),
            {"find": "softmax", "settle": EVERY},
        ),
        "all": Preset(
            QT_TRANSLATE_NOOP("concepts/claims", "Every sentence, computed (a minute or so)"),
            {"settle": EVERY},
        ),
        "tiny": Preset("tiny", {"tab": "floats", "find": "eps", "settle": EVERY}, hidden=True),
    }

    def explain(self, trace: Trace, index: int) -> Explanation:
        """The statement and the verdict; the sentence about the numbers."""
        step: Step = trace[index]
        if not step.claim:
            return Explanation(message("head.nothing"), message("nothing"))
        heading = message("head.one", claim=step.claim, verdict=message("verdict." + step.verdict))
        notice = message("notice.all")
        if step.verdict in ("true", "false", "depends"):
            notice = message("notice.computed", seconds=number(step.seconds, 2))
        return Explanation(
            heading, step.evidence, notice=(message(step.claim), notice),
            values={"verdict": step.verdict, **step.numbers},
        )  # fmt: skip

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        return {
            "claim": step.claim, "verdict": step.verdict, "judged": step.judged,
            "numbers": dict(step.numbers),
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        found = {step.claim: step.verdict for step in trace.steps if step.verdict}
        return {"verdicts": found, "tally": dict(Counter(found.values()))}

    def quiz_items(self) -> tuple[str, ...]:
        return tuple(claim.id for claim in listed(Params()))

    def quiz(self, items: tuple[str, ...]) -> Mapping[str, Any]:
        """Nothing but these, to be judged anew."""
        plain = {"tab": EVERY, "severity": EVERY, "find": "", "settle": "chosen"}
        return {**plain, "chosen": [], "only": list(items)}

    def judgements(self, trace: Trace) -> Mapping[str, bool]:
        return {
            step.claim: step.judged == step.verdict
            for step in trace.steps if step.judged and step.verdict in VERDICTS
        }  # fmt: skip

    def problems(self) -> tuple[str, ...]:
        return tuple(map(str, claims()[1]))

    def current(self, trace: Trace) -> bool:
        return set(trace.shared.listed) <= set(claims()[0])

    def section(self, trace: Trace, index: int) -> str:
        """The lines that found the sentence, or that settled it."""
        return "check" if trace[index].verdict else "list"

    def search_text(self, trace: Trace, index: int) -> str:
        """The statement, in every language."""
        claim = claims()[0].get(trace[index].claim)
        return " ".join(claim.statement.values()) if claim else ""


LAB = Claims()
