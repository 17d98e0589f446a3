"""The lab "Code maps": every code of a small format, and a format of one's own."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.floats.codes import KINDS, Params, Shared
from explorer.compute.floats.line.facts import epsilon
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.codes import telling
from explorer.panels.floats.codes.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "two": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "“E4M3” is two formats"),
        {"format": "e4m3fn", "against": "e4m3"}, "differ",
    ),
    "fnuz": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "FNUZ: every number half as large"),
        {"format": "e4m3fnuz", "against": "e4m3fn"}, "differ",
    ),
    "e5m2": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "E5M2: more range, fewer digits"),
        {"format": "e5m2", "against": "e4m3fn"}, "normal",
    ),
    "fp4": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "All of FP4"),
        {"format": "e2m1", "against": "none"}, "all",
    ),
    "fp6": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "Two kinds of FP6"),
        {"format": "e3m2", "against": "e2m3"}, "differ",
    ),
    "own": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "Design your own: E3M4 without ∞"),
        {"format": "custom", "against": "e3m4", "exponent_bits": 3, "fraction_bits": 4, "bias": 3,
         "specials": "fn"}, "differ",
    ),
    "whole": Preset(
        QT_TRANSLATE_NOOP("floats/codes", "No exponent at all: whole numbers"),
        {"format": "custom", "against": "none", "exponent_bits": 0, "fraction_bits": 7, "bias": -6,
         "specials": "none"}, "all",
    ),
    "tiny": Preset("tiny", {"format": "e2m1", "against": "none"}, hidden=True),
}  # fmt: skip


def predicted(trace: Trace) -> int:
    """The right answer of the prediction."""
    shared: Shared = trace.shared
    share = float(shared.differs.mean()) if shared.other else 0.0
    return 0 if share == 0 else 1 if share < 0.1 else 2 if share <= 0.5 else 3


class CodesLab(Lab):
    """All codes of a format, group by group."""

    id = "floats/codes"
    question = QT_TRANSLATE_NOOP("floats/codes", "What do all 256 codes of an FP8 format mean?")
    Params = Params
    run = "explorer.compute.floats.codes:run"
    scene = "explorer.panels.floats.codes.scene:CodesScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    code = (
        "explorer.compute.floats.codes:groups",
        "explorer.compute.floats.codes:table",
        "explorer.compute.floats.codec:decode",
        "explorer.compute.floats.codes:differing",
    )
    checks = "explorer.compute.floats.codes_checks:checks"
    beat = 0.6
    prediction = Prediction(
        "predict", ("predict_none", "predict_few", "predict_some", "predict_most"), predicted, -1
    )
    presets = PRESETS

    def explain(self, trace: Trace, index: int) -> Explanation:
        return telling.explain(trace, index)

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the code that made a step."""
        group = trace[index].group
        return {"all": "groups", "differ": "differ"}.get(group, "decode")

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step, shared = trace[index], trace.shared
        out = {
            "group": step.group,
            "field": step.field,
            "codes": step.codes,
            "values": shared.values[step.codes],
        }
        if shared.other:
            out["other_values"] = shared.other_values[step.codes]
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        shared: Shared = trace.shared
        finite = shared.values[np.isfinite(shared.values)]
        eps = epsilon(shared.info)
        return {
            "format": telling.label(shared),
            "counts": {kind: shared.count(kind) for kind in KINDS},
            "numbers": telling.distinct(shared),
            "largest": float(finite.max()),
            "smallest": float(finite[finite > 0].min()),
            "eps": None if eps is None else float(eps),
            "decades": telling.decades(shared),
            "differing": int(shared.differs.sum()) if shared.other else None,
        }

    def baseline(self, params: Any) -> Any | None:
        """The format beside it, as the one that is shown."""
        if params.against in ("none", params.format):
            return None
        return Params(params.against, params.format if params.format != "custom" else "none")

    def search_text(self, trace: Trace, index: int) -> str:
        step = trace[index]
        return f"{step.group} {step.field}" if step.field >= 0 else str(step.group)


LAB = CodesLab()
