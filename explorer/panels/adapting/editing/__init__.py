"""adapting/editing: one fact of a small model is located and changed; does the rest stay?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.adapting.editing.params import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.adapting.editing import facts, told
from explorer.panels.adapting.editing.words import WORDS

PRESETS = {
    "second": Preset(
        QT_TRANSLATE_NOOP("adapting/editing", "In the second layer"), {"layer": 2}, "edit"
    ),
    "last": Preset(
        QT_TRANSLATE_NOOP("adapting/editing", "In the last layer: nobody reads it there"),
        {"layer": 4}, "edit",
    ),
    "careless": Preset(
        QT_TRANSLATE_NOOP("adapting/editing", "Without regard to the other fact"),
        {"keep": 0.0}, "edit",
    ),
    "many": Preset(
        QT_TRANSLATE_NOOP("adapting/editing", "Everybody moves, in the second layer"),
        {"layer": 2}, "many",
    ),
    "tiny": Preset(
        "tiny", {"first": 2, "last": 2, "layers": 2, "updates": 20, "edits": 1}, hidden=True
    ),
}  # fmt: skip


class EditingLab(Lab):
    """Model editing."""

    id = "adapting/editing"
    question = QT_TRANSLATE_NOOP(
        "adapting/editing", "Can one fact of a model be changed, and everything else stay?"
    )
    Params = Params
    run = "explorer.compute.adapting.editing.run:run"
    scene = "explorer.panels.adapting.editing.scene:EditingScene"
    checks = "explorer.compute.adapting.editing.checks:checks"
    words = WORDS
    value_names = facts.VALUE_NAMES
    result_names = facts.RESULT_NAMES
    presets = PRESETS
    background = True
    code = (
        "explorer.compute.adapting.editing.model:logits_of",
        "explorer.compute.adapting.editing.tracing:traced",
        "explorer.compute.adapting.editing.rewrite:wanted_value",
        "explorer.compute.adapting.editing.params:rank_one",
        "explorer.compute.adapting.editing.rewrite:tuned",
        "explorer.compute.adapting.editing.params:scores_of",
        "explorer.compute.adapting.editing.run:many",
    )
    prediction = Prediction(
        "predict.question", ("predict.all", "predict.most", "predict.fewer"), told.answer, "compare"
    )
    told_by = Telling(told.explain, facts.values, facts.result)

    def baseline(self, params: Any) -> Any | None:
        """The same edit without regard to the person's other fact."""
        return replace(params, keep=0.0) if params.keep else None

    def search_text(self, trace: Trace, index: int) -> str:
        """Which section, in English."""
        step: Step = trace[index]
        return step.part


LAB = EditingLab()
