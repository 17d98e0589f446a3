"""blocks/linear-time: a state of fixed size carried along a text, beside attention's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.blocks.linear_time import Params, Run, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.blocks.linear_time import told
from explorer.panels.blocks.linear_time.words import WORDS

PRESETS = {
    "tiny": Preset(
        "tiny", {"text": "a Bc a", "states": 2, "copied": 2, "kind": "fixed"}, hidden=True
    ),
    "fixed": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "The same text with a fixed step: it fades"),
        {"kind": "fixed"},
        60,
    ),
    "convolution": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "Scan and convolution: the same outputs"),
        {"kind": "fixed"},
        "unrolled",
    ),
    "rwkv": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "RWKV: gates choose, but all fades"),
        {"kind": "rwkv"},
        60,
    ),
    "linear": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "Linear attention: what came after what"),
        {"kind": "linear", "text": "the cat and the rat and the cat sat on the mat"},
        45,
    ),
    "full": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "A state with three rows, too small for four"),
        {"states": 3},
        60,
    ),
    "copy": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "Eight tokens to copy"), {"copied": 8}, "copy"
    ),
    "cost": Preset(
        QT_TRANSLATE_NOOP("blocks/linear-time", "When is attention dearer?"), {"states": 16}, "cost"
    ),
}  # fmt: skip
#: Above this share nearly all are right; below the other, hardly more than by guessing.
NEARLY_ALL, FEW = 0.85, 0.35


def _answer(trace: Trace) -> int:
    """How well the fixed model copied among the most noise, as computed."""
    run: Run = trace.shared
    share = told.last_noise(run)["fixed"]
    return 0 if share > NEARLY_ALL else 1 if share > FEW else 2


class LinearTimeLab(Lab):
    """State-space models, RWKV and linear attention as one recurrence."""

    id = "blocks/linear-time"
    question = QT_TRANSLATE_NOOP(
        "blocks/linear-time", "What does a memory of fixed size keep of a long text?"
    )
    Params = Params
    run = "explorer.compute.blocks.linear_time.run:run"
    scene = "explorer.panels.blocks.linear_time.scene:LinearTimeScene"
    checks = "explorer.compute.blocks.linear_time.checks:checks"
    words = WORDS
    beat = 0.4
    code = (
        "explorer.compute.blocks.linear_time.scan:scan",
        "explorer.compute.blocks.linear_time.gates:discretised",
        "explorer.compute.blocks.linear_time.gates:selective_gates",
        "explorer.compute.blocks.linear_time.gates:rwkv_gates",
        "explorer.compute.blocks.linear_time.gates:linear_gates",
        "explorer.compute.blocks.linear_time.scan:outputs",
        "explorer.compute.blocks.linear_time.memory:remembered",
        "explorer.compute.blocks.linear_time.scan:unrolled",
        "explorer.compute.blocks.linear_time.scan:kernel_of",
        "explorer.compute.blocks.linear_time.scan:convolved",
        "explorer.compute.blocks.linear_time.scan:parallel_scan",
        "explorer.compute.blocks.linear_time.copying:last_states",
        "explorer.compute.blocks.linear_time.copying:fitted",
        "explorer.compute.blocks.linear_time.cost:work_of",
        "explorer.compute.blocks.linear_time.cost:memory_of",
    )
    prediction = Prediction(
        "predict.question", ("predict.all", "predict.some", "predict.few"), _answer, "copy"
    )
    presets = PRESETS
    value_names = told.VALUE_NAMES
    result_names = told.RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any:
        """With a fixed step; or, where that is shown, with one that depends on the token."""
        return replace(params, kind="selective" if params.kind == "fixed" else "fixed")

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that is read."""
        run: Run = trace.shared
        step: Step = trace[index]
        return run.pieces[step.token] if step.stage == "scan" else ""


LAB = LinearTimeLab()
