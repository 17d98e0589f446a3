"""Parameters and operations: a row of models, each taken apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.blocks.parameters.lab import Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.blocks.parameters.explain import explain
from explorer.panels.blocks.parameters.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.blocks.parameters."
#: A config.json to begin with: a model small enough to count by hand.
SMALL = (
    '{"model_type": "llama", "hidden_size": 64, "num_attention_heads": 4,\n'
    ' "num_key_value_heads": 2, "intermediate_size": 176,\n'
    ' "num_hidden_layers": 2, "vocab_size": 256}'
)


def cost_beside_dense(trace: Trace) -> int:
    """The prediction's answer: operations of a token in the mixture of 57 billion parameters, as a
    multiple of those in a dense model of 13 billion."""
    cost = {step.id: step.operations for step in trace.steps}
    times = cost["qwen2-57b-a14b"] / cost["llama2-13b"]
    return sum(times >= bound for bound in (1.5, 3.0))


class Parameters(Lab):
    """Where the parameters and the operations of a model are."""

    id = "blocks/parameters"
    question = QT_TRANSLATE_NOOP(
        "blocks/parameters", "Where are a model's parameters, and where are its operations?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.blocks.parameters.scene:ParametersScene"
    checks = _COMPUTE + "checks:checks"
    words: Mapping[str, Word] = WORDS
    opens: Mapping[str, Mapping[str, Any]] = {"config": {}}
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.8
    code = (
        _COMPUTE + "parts:parts",
        _COMPUTE + "parts:scores",
        _COMPUTE + "formula:terms",
        _COMPUTE + "run:needs",
    )
    presets: Mapping[str, Preset] = {
        "experts": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "57 billion held, 14 billion used"), {},
            "qwen2-57b-a14b",
        ),
        "scale": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "True to scale: BERT beside Llama 2 70B"),
            {"area": "size"},
        ),
        "long": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "A text of 131 072 tokens"),
            {"context": 131072}, "llama3-8b",
        ),
        "rule": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "12h² + 13h: right for GPT-2"),
            {"show": "formula"}, "gpt2",
        ),
        "rule-llama": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "12h² + 13h: not for Llama 3"),
            {"show": "formula"}, "llama3-8b",
        ),
        "devices": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "Which GPU holds 7, 13 or 70 billion?"),
            {"show": "devices"}, "llama2-7b",
        ),
        "own": Preset(
            QT_TRANSLATE_NOOP("blocks/parameters", "A config.json to change"),
            {"config": SMALL}, "own",
        ),
        "tiny": Preset("tiny", {"context": 16, "config": SMALL}, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.same", "predict.twice", "predict.four"), cost_beside_dense,
        "qwen2-57b-a14b",
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        layer = step.terms[:-1]
        return {
            "model": step.model.name, "source": step.source, "parameters": step.parameters,
            "active": step.active, "operations": step.operations,
            "parts": {part.id: part.parameters for part in step.parts},
            "part_operations": {part.id: part.operations for part in step.parts},
            "layer_rule": sum(term.rule for term in layer),
            "layer": sum(term.real for term in layer), "model_rule": step.rule,
            "bytes": {need.precision: need.bytes for need in step.needs},
            "devices": {need.precision: need.device for need in step.needs},
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        return {
            "parameters": {step.id: step.parameters for step in trace.steps},
            "active": {step.id: step.active for step in trace.steps},
            "operations": {step.id: step.operations for step in trace.steps},
        }

    def baseline(self, params: Any) -> Any | None:
        """The same models for a token that sees only itself."""
        if params.show != "parts" or params.context == 1:
            return None
        return replace(params, context=1)

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: those behind the picture that is shown, alike for all models."""
        return str(trace.params.show)


LAB = Parameters()
