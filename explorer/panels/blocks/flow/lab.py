"""Data flow: a text on its way through a Transformer, in training and in use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.blocks.flow import Params, Travel
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.blocks.flow.told import explain
from explorer.panels.blocks.flow.values import RESULT_NAMES, VALUE_NAMES, result, values
from explorer.panels.blocks.flow.words import WORDS

_COMPUTE = "explorer.compute.blocks."


def passes_of(trace: Trace) -> int:
    """The prediction's answer: how many passes training takes for all positions of the target.

    0: one; 1: one per token. (Of the other topics the same question is asked of their model.)
    """
    shared = trace.shared
    if isinstance(shared, Travel):
        losses = sum(step.kind == "loss" for step in trace.steps)
        return 0 if losses == 1 else 1
    return 0


class Flow(Lab):
    """Streams of tokens, and parts that add to them."""

    id = "blocks/flow"
    question = QT_TRANSLATE_NOOP("blocks/flow", "How does a text travel through a Transformer?")
    Params = Params
    run = _COMPUTE + "flow_run:run"
    scene = "explorer.panels.blocks.flow.scene:FlowScene"
    checks = _COMPUTE + "flow_checks:checks"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.9
    code = (
        _COMPUTE + "flow_wires:join",
        _COMPUTE + "flow_wires:through_source",
        _COMPUTE + "flow_wires:through_target",
        _COMPUTE + "flow_wires:through_decoder",
        _COMPUTE + "flow_wires:through_encoder",
        _COMPUTE + "flow_run:head_of",
        _COMPUTE + "flow_run:write",
        _COMPUTE + "flow_exposure:teacher_forced",
        _COMPUTE + "flow_exposure:free_running",
        _COMPUTE + "flow_depth:Block.part",
        _COMPUTE + "flow_depth:followed_back",
        _COMPUTE + "flow_families:decoder_only",
        _COMPUTE + "flow_families:encoder_decoder",
        _COMPUTE + "flow_images:Resampler.forward",
        _COMPUTE + "flow_images:GatedCrossAttention.forward",
    )
    presets: Mapping[str, Preset] = {
        "sort": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Sorted instead of reversed"),
            {"task": "sort", "text": "zebra71"}, "decoder",
        ),
        "decoder": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Decoder only: the text is its own target"),
            {"family": "decoder-only", "model": "clear-four"}, "loss",
        ),
        "bilingual": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Six layers: the streams grow and grow"),
            {"family": "decoder-only", "model": "bilingual", "text": "The king of the"}, "head",
        ),
        "encoder": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Encoder only: one token is hidden"),
            {"family": "encoder-only", "text": "the king and the queen", "masked": 2}, "loss",
        ),
        "mistake": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "One wrong token in its own output"),
            {"task": "sort", "text": "brothers", "mistake": 3}, "write",
        ),
        "cut": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "All residual connections cut"),
            {"residual": False}, "head",
        ),
        "exposure": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Mistakes after its own mistakes"),
            {"topic": "exposure", "length": 20, "noise": 0.15}, 6,
        ),
        "depth": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "No residual, no norm: the gradient dies"),
            {"topic": "depth", "norm": "none"}, -1,
        ),
        "alike": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "No residual, but norms: all tokens alike"),
            {"topic": "depth"}, -1,
        ),
        "families": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Three families, counted"), {"topic": "families"}, -1,
        ),
        "images": Preset(
            QT_TRANSLATE_NOOP("blocks/flow", "Flamingo: a gate that starts shut"),
            {"topic": "images"}, "gate",
        ),
        "tiny": Preset("tiny", {"text": "abc"}, hidden=True),
    }  # fmt: skip
    prediction = Prediction("predict", ("predict.one", "predict.each"), passes_of, "loss")
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """With the residual; without the reader's mistake; with the gate shut."""
        if params.topic == "travel":
            before = replace(params, residual=True, mistake=0)
        elif params.topic == "images":
            before = replace(params, gate=0.0)
        elif params.topic == "exposure":
            before = replace(params, noise=0.0)
        else:
            return None
        return None if before == params else before


LAB = Flow()
