"""Numbers: formulas on one's own inputs, and figures often quoted beside the same, computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.compute.concepts.numbers import LAB as LAB_ID
from explorer.compute.concepts.numbers import Params, Step
from explorer.compute.concepts.sheet import figures, formulas
from explorer.core.lab import Explanation, Lab, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Message, message
from explorer.panels.concepts.numbers.values import in_tex, name_of, pairs_of, shown
from explorer.panels.concepts.numbers.words import table


class Numbers(Lab):
    """A formula, what goes in, what comes out."""

    id = LAB_ID
    question = QT_TRANSLATE_NOOP("concepts/numbers", "What do the formulas give for my numbers?")
    Params = Params
    run = "explorer.compute.concepts.numbers:run"
    scene = "explorer.panels.concepts.numbers.scene:NumbersScene"
    code = (
        "explorer.compute.concepts.numbers:worked",
        "explorer.compute.concepts.numbers:checked",
        "explorer.compute.concepts.numbers:curve",
    )
    words = table()
    beat = 2.0
    value_names: Mapping[str, str] = {
        "entry": "the id of the formula or figure",
        "inputs": "what goes into the formula, by symbol; what is said of a figure, in order",
        "outputs": "what comes out, by symbol or in order",
        "turned": "the input whose curve is drawn: the one changed last, else the first",
        "verdict": "of a figure: reproduced or corrected; if not computed, fact or unsourced",
    }
    result_names: Mapping[str, str] = {"outputs": "what comes out of each line, in order"}
    presets: Mapping[str, Preset] = {
        "figures": Preset(
            QT_TRANSLATE_NOOP("concepts/numbers", "Figures often quoted, computed again"),
            {"show": "figures"},
        ),
        "half": Preset(
            QT_TRANSLATE_NOOP("concepts/numbers", "FP16: the smallest number above zero"),
            {"inputs": [["F029", "E", 0], ["F029", "f", 1]]}, "floats",
        ),
        "tiny": Preset("tiny", {"show": "figures"}, hidden=True),
    }  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        """Title, what comes out, and what is often wrong with it."""
        step: Step = trace[index]
        heading = message("head", name=step.entry, title=message(f"title:{step.entry}"))
        notice = []
        if f"note:{step.entry}" in self.words:
            notice.append(message(f"note:{step.entry}"))
        if trace.params.show == "figures":
            notice.append(message("notice.figures"))
            return Explanation(heading, _figure(step), notice=tuple(notice),
                               values=self.values(trace, index))  # fmt: skip
        _, formula = formulas()[step.entry]
        notice.append(message("notice.change"))
        said = message("say.refused", why=name_of(step.refusal, self.words))
        if step.outputs:
            said = message("say.formula", outputs=pairs_of(formula, step, self.words))
        return Explanation(
            heading, said, formula.tex, in_tex(formula, step), tuple(notice),
            values=self.values(trace, index),
        )  # fmt: skip

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        inputs: Any = list(step.inputs)
        outputs: Any = list(step.outputs)
        if trace.params.show == "formulas":
            _, formula = formulas()[step.entry]
            inputs = {item.symbol: v for item, v in zip(formula.inputs, inputs, strict=True)}
            outputs = {item.symbol: v for item, v in zip(formula.outputs, outputs, strict=False)}
        turned = ""
        if trace.params.show == "formulas":
            turned = formulas()[step.entry][1].inputs[step.turned].symbol
        return {
            "entry": step.entry, "inputs": inputs, "outputs": outputs, "verdict": step.verdict,
            "turned": turned,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        return {"outputs": {step.entry: list(step.outputs) for step in trace.steps}}

    def step_of(self, trace: Trace, where: int | str) -> int:
        """A line by its number, by the subject that begins with it, or by its own id: F064."""
        for place, step in enumerate(trace.steps):
            if step.entry == where:
                return place
        return super().step_of(trace, where)

    def section(self, trace: Trace, index: int) -> str:
        """The lines that compute a formula, or a figure."""
        return "formula" if trace.params.show == "formulas" else "figure"

    def search_text(self, trace: Trace, index: int) -> str:
        """The title and what comes out."""
        step: Step = trace[index]
        word = self.words[f"title:{step.entry}"]
        return f"{word} {' '.join(shown(value) for value in step.outputs)}"


def _figure(step: Step) -> Message:
    said = ", ".join(shown(value) for value in step.inputs)
    computed = ", ".join(shown(value) for value in step.outputs)
    source = figures()[step.entry][1].source
    return message(f"say.{step.verdict}", said=said, computed=computed, source=source)


LAB = Numbers()
