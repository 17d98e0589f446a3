"""The lab "Quantise a model": what a model writes with fewer bits, and what that costs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.floats.quantise_model.settings import Params
from explorer.compute.floats.quantise_model.steps import (
    Activations,
    Bits,
    Cache,
    Depth,
    Row,
    Training,
)
from explorer.core.lab import Explanation, Lab, Prediction
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.quantise_model.beside import PRESETS, RESULT_NAMES, VALUE_NAMES, WORDS
from explorer.panels.floats.quantise_model.explain import told

#: Which marked lines of the code belong to a topic's steps.
LIT = {
    "bits": "quantise", "activations": "activations", "cache": "cache", "depth": "all",
    "training": "training",
}  # fmt: skip


#: Where the choices of the prediction end, as shares of the loss of the unquantised model.
RISES = (0.02, 0.1, 0.5)


def worst_rise(trace: Trace) -> float:
    """How far the largest loss of the topic is above that of the model it started from."""
    shared = trace.shared
    if isinstance(shared, Depth):
        return float(shared.losses.max()) / shared.loss - 1
    if isinstance(shared, Training):
        losses = [shared.reference.quality.loss, *(x.row.quality.loss for x in shared.learned)]
    elif isinstance(shared, Bits):
        losses = [row.quality.loss for row in shared.rows]
    elif isinstance(shared, Activations):
        losses = [each.row.quality.loss for each in shared.schemes]
    else:
        losses = [each.row.quality.loss for each in shared.rows]
    return max(losses) / losses[0] - 1


def predicted(trace: Trace) -> int:
    """Which choice of the prediction is right."""
    return sum(worst_rise(trace) >= rise for rise in RISES)


def row_values(row: Row) -> dict[str, Any]:
    """The numbers of a row."""
    return {
        "scheme": row.scheme,
        "bits": row.bits,
        "continuation": "".join(row.written.pieces),
        "first_difference": row.written.different + 1,
        "loss": row.quality.loss,
        "divergence": row.quality.divergence,
        "agreement": row.quality.agreement,
        "bytes": row.size,
        "bits_per_number": row.size_bits,
    }


class QuantiseModelLab(Lab):
    """A shipped model with fewer bits in its weights, its activations and its cache."""

    id = "floats/quantise-model"
    question = QT_TRANSLATE_NOOP(
        "floats/quantise-model", "What is left of a model with fewer bits?"
    )
    Params = Params
    run = "explorer.compute.floats.quantise_model.run:run"
    scene = "explorer.panels.floats.quantise_model.scene:QuantiseModelScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.floats.quantise_model.weights:quantised_copy",
        "explorer.compute.floats.quantise.integer:IntegerQuantiser.quantise",
        "explorer.compute.floats.quantise_model.reading:quality",
        "explorer.compute.floats.quantise_model.activations:step_of",
        "explorer.compute.floats.quantise_model.cache:cached",
        "explorer.compute.floats.quantise_model.depth:errors_along",
        "explorer.compute.floats.quantise_model.depth:random_errors",
        "explorer.compute.floats.quantise_model.grid:straight_through",
        "explorer.compute.floats.quantise_model.training:learn",
    )
    checks = "explorer.compute.floats.quantise_model.checks:checks"
    beat = 1.4
    prediction = Prediction(
        "predict", ("predict.none", "predict.little", "predict.much", "predict.most"), predicted,
        -1,
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        return told(trace, index)

    def section(self, trace: Trace, index: int) -> str:
        topic = trace.params.topic
        if topic == "bits" and index == 0:
            return "loss"
        return str(trace[index].section) if topic == "depth" else LIT[topic]

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step, topic = trace[index], trace.params.topic
        if topic == "bits":
            return row_values(step)
        if topic == "activations":
            return {**row_values(step.row), "error": step.error, "zeroed": step.zeroed,
                    "step": step.step}  # fmt: skip
        if topic == "cache":
            return {**row_values(step.row), "moved": step.moved, "scales": step.scales}
        if topic == "training":
            return {**row_values(step.row), "training_step": step.step, "taught": step.taught}
        shared: Depth = trace.shared
        found = {"all": shared.errors, "alone": shared.alone, "random": shared.random}
        place = step.index
        along = found[step.section]
        if step.section == "alone":
            return {"scheme": "layer", "place": place + 1, "errors": along[place]}
        return {"scheme": step.section, "place": place, "errors": along[:, place]}

    def result(self, trace: Trace) -> dict[str, Any]:
        shared = trace.shared
        out: dict[str, Any] = {"model": shared.model, "tokens": shared.tokens}
        if isinstance(shared, Bits):
            return out | _rows(shared.rows) | {
                "curve_bits": shared.curve_bits, "curve_loss": shared.curve_loss,
                "curve_divergence": shared.curve_divergence,
            }  # fmt: skip
        if isinstance(shared, Activations):
            return out | _rows(tuple(each.row for each in shared.schemes))
        if isinstance(shared, Cache):
            moved = np.array([each.moved for each in shared.rows])
            return out | _rows(tuple(each.row for each in shared.rows)) | {"moved": moved}
        if isinstance(shared, Training):
            return out | {
                "rounded_loss": shared.rounded.quality.loss,
                "trained_loss": shared.learned[-1].row.quality.loss,
            }
        return out | {"errors": shared.errors, "alone": shared.alone, "random": shared.random}

    def baseline(self, params: Any) -> Any | None:
        """One scale per matrix beside one per row; without the outlier; two scales in the cache."""
        if params.topic == "activations":
            return replace(params, outlier=1.0) if params.outlier != 1 else None
        if params.topic == "cache":
            return replace(params, group=64) if params.group != 64 else None
        other = "tensor" if params.granularity != "tensor" else "channel"
        return replace(params, granularity=other)


def _rows(rows: tuple[Row, ...]) -> dict[str, Any]:
    return {
        "losses": np.array([row.quality.loss for row in rows]),
        "bytes": np.array([row.size for row in rows]),
    }


LAB = QuantiseModelLab()
