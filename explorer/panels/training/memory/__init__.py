"""training/memory: activations kept or computed again, batches cut into small ones."""

from __future__ import annotations

from typing import Any

from explorer.compute.training.memory.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.params import changed
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.training.memory import facts, told
from explorer.panels.training.memory.words import WORDS

PRESETS = {
    "block": Preset(
        QT_TRANSLATE_NOOP("training/memory", "A layer that keeps much more than its input"),
        {"kind": "block", "every": 1}, "sweep",
    ),
    "deep": Preset(
        QT_TRANSLATE_NOOP("training/memory", "One segment only: hardly anything is saved"),
        {"every": 16}, "again",
    ),
    "even": Preset(
        QT_TRANSLATE_NOOP("training/memory", "Small batches of equal length"),
        {"counts": (6, 6, 6, 6)}, "add",
    ),
    "short": Preset(
        QT_TRANSLATE_NOOP("training/memory", "One answer of a single token"),
        {"counts": (32, 32, 32, 1)}, "add",
    ),
    "tiny": Preset(
        "tiny", {"layers": 2, "every": 1, "tokens": 16, "width": 4, "counts": (2, 1)}, hidden=True
    ),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Where the smallest peak was measured: k = 1, between, k = all layers."""
    found = facts.smallest(trace.shared)
    return 0 if found == 1 else 2 if found == trace.params.layers else 1


class MemoryLab(Lab):
    """What the backward pass needs, and how to get by with less."""

    id = "training/memory"
    question = QT_TRANSLATE_NOOP(
        "training/memory", "How does one train what does not fit into memory?"
    )
    Params = Params
    run = "explorer.compute.training.memory.run:run"
    scene = "explorer.panels.training.memory.scene:MemoryScene"
    checks = "explorer.compute.training.memory.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    beat = 0.4
    code = (
        "explorer.compute.training.memory.stack:layer",
        "explorer.compute.training.memory.shelf:Shelf.put",
        "explorer.compute.training.memory.stack:Segment.forward",
        "explorer.compute.training.memory.stack:Segment.backward",
        "explorer.compute.training.memory.stack:passed",
        "explorer.compute.training.memory.run:_split",
        "explorer.compute.training.memory.accumulate:accumulated",
    )
    prediction = Prediction(
        "predict.question", ("predict.one", "predict.between", "predict.all"), answer, "sweep"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any:
        """The other kind of layer."""
        return changed(params, {"kind": "block" if params.kind == "plain" else "plain"})

    def search_text(self, trace: Trace, index: int) -> str:
        """What happens at a step."""
        step: Step = trace[index]
        return step.part


LAB = MemoryLab()
