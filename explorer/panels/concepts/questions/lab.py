"""Questions: what is often asked, an answer, and where in the labs it is seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.compute.concepts.questions import LAB as LAB_ID
from explorer.compute.concepts.questions import Params, Step
from explorer.core.cards import cards
from explorer.core.lab import Explanation, Lab, Preset
from explorer.core.tours import questions
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message
from explorer.panels.concepts.questions.words import table


class Questions(Lab):
    """A question, its answer, and a tour or the cards that show it."""

    id = LAB_ID
    question = QT_TRANSLATE_NOOP("concepts/questions", "What will I be asked, and what shows it?")
    Params = Params
    run = "explorer.compute.concepts.questions:run"
    scene = "explorer.panels.concepts.questions.scene:QuestionsScene"
    code = (
        "explorer.compute.concepts.questions:listed",
        "explorer.compute.concepts.questions:text_of",
    )
    words = table()
    beat = 3.0
    value_names: Mapping[str, str] = {
        "question": "the id of the question",
        "concepts": "the ids of the concepts it reaches",
        "labs": "the labs of its tour, each once; without a tour those of its concepts",
        "stops": "how many stops its tour has, 0 for none",
    }
    result_names: Mapping[str, str] = {"questions": "the ids of the questions found, in order"}
    presets: Mapping[str, Preset] = {
        "attention": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about attention"),
            {"tab": "attention"},
        ),
        "diffusion": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about diffusion"),
            {"tab": "diffusion"},
        ),
        "tokenizers": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about tokenizers"),
            {"tab": "tokenizers"},
        ),
        "floats": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about floats"),
            {"tab": "floats"},
        ),
        "generation": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about generation"),
            {"tab": "generation"},
        ),
        "blocks": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about blocks"),
            {"tab": "blocks"},
        ),
        "training": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "What is asked about training"),
            {"tab": "training"},
        ),
        "softmax": Preset(
            QT_TRANSLATE_NOOP("concepts/questions", "Every question with softmax in it"),
            {"find": "softmax"},
        ),
        "tiny": Preset("tiny", {"tab": "tokenizers", "find": "unknown"}, hidden=True),
    }

    def explain(self, trace: Trace, index: int) -> Explanation:
        """The question, its answer, the formula of the first of its cards that has one."""
        step: Step = trace[index]
        if not step.question:
            return Explanation(message("head.nothing"), message("nothing"))
        tour, known = questions()[0][step.question], cards()[0]
        formulas = [known[name].formula for name in tour.concepts if name in known]
        notice = message("notice.tour", count=step.stops, labs=len(step.labs))
        if not step.stops:
            notice = message("notice.cards")
        return Explanation(
            message(f"question:{tour.id}"), message(f"answer:{tour.id}"),
            next(filter(None, formulas), ""),
            notice=(notice,),
            values=self.values(trace, index),
        )  # fmt: skip

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        tour = questions()[0].get(step.question)
        return {
            "question": step.question, "concepts": list(tour.concepts) if tour else [],
            "labs": list(step.labs), "stops": step.stops,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        return {"questions": [step.question for step in trace.steps if step.question]}

    def concept(self, trace: Trace, index: int) -> str:
        """The first of its concepts: what it is about."""
        tour = questions()[0].get(trace[index].question)
        return tour.concepts[0] if tour else ""

    def problems(self) -> tuple[str, ...]:
        return tuple(map(str, questions()[1]))

    def current(self, trace: Trace) -> bool:
        return {step.question for step in trace.steps} <= {"", *questions()[0]}

    def section(self, trace: Trace, index: int) -> str:
        """The lines that list."""
        return "list"

    def search_text(self, trace: Trace, index: int) -> str:
        """The question, in every language."""
        tour = questions()[0].get(trace[index].question)
        return " ".join(tour.question.values()) if tour else ""


LAB = Questions()
