"""Index: every concept with its place on the path, on the map and in a lab."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.compute.concepts.index import LAB as LAB_ID
from explorer.compute.concepts.index import Params, Step
from explorer.core.cards import cards
from explorer.core.lab import Explanation, Lab, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message
from explorer.panels.concepts.index.words import table


class Index(Lab):
    """A concept, what it is related to, and the lab that shows it."""

    id = LAB_ID
    question = QT_TRANSLATE_NOOP("concepts/index", "What is there to know, and where is it shown?")
    Params = Params
    run = "explorer.compute.concepts.index:run"
    scene = "explorer.panels.concepts.index.scene:IndexScene"
    code = (
        "explorer.compute.concepts.index:wanted",
        "explorer.compute.concepts.searching:search",
        "explorer.compute.concepts.searching:place_of",
        "explorer.compute.concepts.relations:layout",
    )
    words = table()
    beat = 2.0
    value_names: Mapping[str, str] = {
        "card": "the id of the concept",
        "lab": "the lab that shows it",
        "related": "the concepts it names as related",
        "place": "where the words were found: in the name, the formula, the text",
    }
    result_names: Mapping[str, str] = {"found": "the ids of the concepts found, in order"}
    presets: Mapping[str, Preset] = {
        "core": Preset(
            QT_TRANSLATE_NOOP("concepts/index", "The path of the core concepts"),
            {"importance": "core"},
        ),
        "map": Preset(
            QT_TRANSLATE_NOOP("concepts/index", "The map: what is related to what"),
            {"show": "map"},
        ),
        "softmax": Preset(
            QT_TRANSLATE_NOOP("concepts/index", "Where softmax comes in, on the map"),
            {"find": "softmax", "show": "map"},
        ),
        "pinyin": Preset(
            QT_TRANSLATE_NOOP("concepts/index", "By pinyin initials: zyl"), {"find": "zyl"}
        ),
        "tiny": Preset("tiny", {"find": "softmax", "tab": "floats"}, hidden=True),
    }

    def explain(self, trace: Trace, index: int) -> Explanation:
        """The card itself."""
        step: Step = trace[index]
        if not step.card:
            return Explanation(message("head.nothing"), message("nothing"))
        card = cards()[0][step.card]
        found = message("notice.found", place=message("place." + step.place))
        return Explanation(
            message("head.card", name=message(f"name:{card.id}")), message(f"text:{card.id}"),
            card.formula, notice=(found if step.place else message("notice.next"),),
            values=self.values(trace, index),
        )  # fmt: skip

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        card = cards()[0].get(step.card)
        return {
            "card": step.card, "lab": card.lab if card else "",
            "related": list(card.related) if card else [], "place": step.place,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        return {"found": [step.card for step in trace.steps if step.card]}

    def concept(self, trace: Trace, index: int) -> str:
        return str(trace[index].card)

    def problems(self) -> tuple[str, ...]:
        return tuple(map(str, cards()[1]))

    def current(self, trace: Trace) -> bool:
        return set(trace.shared.path) <= set(cards()[0])

    def section(self, trace: Trace, index: int) -> str:
        """The lines that find."""
        return "search"

    def search_text(self, trace: Trace, index: int) -> str:
        """The names, in every language."""
        card = cards()[0].get(trace[index].card)
        return " ".join(card.name.values()) if card else ""


LAB = Index()
