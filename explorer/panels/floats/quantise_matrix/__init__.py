"""The lab "Quantise a matrix": scales, codes, error, and every usual format on real weights."""

from __future__ import annotations

import dataclasses
from typing import Any

from explorer.compute.floats.quantise_matrix import Params, Shared
from explorer.core.lab import Explanation, Lab, Prediction
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.quantise_matrix.explain import explain
from explorer.panels.floats.quantise_matrix.presets import PRESETS, RESULT_NAMES, VALUE_NAMES
from explorer.panels.floats.quantise_matrix.words import SENTENCES, WORDS

ALL_WORDS = {**WORDS, **SENTENCES}
QUANTISE = "explorer.compute.floats.quantise"


def best_of_four_bits(trace: Trace) -> int:
    """Which of the four formats of about 4.5 bits keeps the most."""
    shared: Shared = trace.shared
    size = trace.params.group
    names = (f"int4-group{size}-affine", f"mx-e2m1-{trace.params.rule}", "nvfp4", "nf4-64")
    kept = {each.name: each.rest for each in shared.ranked}
    return max(range(4), key=lambda place: kept.get(names[place], -1.0))


class MatrixLab(Lab):
    """One matrix, one format, six steps."""

    id = "floats/quantise-matrix"
    question = QT_TRANSLATE_NOOP(
        "floats/quantise-matrix", "How few bits can a weight matrix be stored in?"
    )
    Params = Params
    run = "explorer.compute.floats.quantise_matrix_run:run"
    scene = "explorer.panels.floats.quantise_matrix.scene:MatrixScene"
    words = ALL_WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        f"{QUANTISE}.integer:IntegerQuantiser",
        f"{QUANTISE}.integer:symmetric_scales",
        f"{QUANTISE}.integer:affine_scales",
        f"{QUANTISE}.integer:zero_points",
        f"{QUANTISE}.cast:CastQuantiser",
        f"{QUANTISE}.block:BlockQuantiser",
        f"{QUANTISE}.exponents:shared_exponents",
        f"{QUANTISE}.nvfp4:NVFP4Quantiser",
        f"{QUANTISE}.codebook:CodebookQuantiser",
        f"{QUANTISE}.result:sqnr",
    )
    checks = "explorer.compute.floats.quantise_matrix_checks:checks"
    beat = 1.2
    prediction = Prediction(
        "predict",
        ("predict.int", "predict.mx", "predict.nv", "predict.nf"),
        best_of_four_bits,
        "compared",
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        shared: Shared = trace.shared
        stage = trace[index].stage
        more: dict[str, Any] = {}
        if stage == "matrix":
            more = {"matrix": shared.matrix}
        elif stage == "scales":
            more = {"scales": shared.scales, "zero_points": shared.zero_points}
        elif stage == "codes":
            more = {"levels": shared.place, "usage": shared.usage}
        elif stage == "dequantise":
            more = {"restored": shared.restored_map()}
        elif stage == "error":
            more = {"error": shared.error, "row_sqnr": shared.row_sqnr}
        else:
            more["formats"] = {
                each.name: {
                    "bits": each.bits, "all": each.sqnr, "rest": each.rest, "before": each.before,
                }
                for each in shared.ranked
            }  # fmt: skip
        return {"stage": stage, **more}

    def result(self, trace: Trace) -> dict[str, Any]:
        shared: Shared = trace.shared
        return {
            "tensor": shared.tensor,
            "format": shared.chosen,
            "bits": shared.bits,
            "sqnr": shared.sqnr,
            "rest": shared.rest,
            "used": int((shared.usage > 0).sum()),
            "entropy": shared.entropy,
            "clipped": int(shared.clipped.sum()),
            "rms_error": shared.rms_error,
            "formats": {each.name: each.rest for each in shared.ranked},
        }

    def baseline(self, params: Any) -> Any | None:
        """Without outliers; else with one scale for the whole tensor."""
        if params.outliers:
            return dataclasses.replace(params, outliers=0)
        coarse = "granularity" not in params.unused()
        if coarse and params.granularity != "tensor":
            return dataclasses.replace(params, granularity="tensor")
        return None

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)


LAB = MatrixLab()
