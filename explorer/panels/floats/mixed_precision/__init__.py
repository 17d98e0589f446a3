"""The lab "Mixed precision": what keeps a training alive in 16 bits, and a cast in 8."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.floats.delayed_scaling import Cast
from explorer.compute.floats.mixed_precision import (
    OperationRun,
    OperationStep,
    Params,
    StallStep,
    TrainingRun,
)
from explorer.compute.floats.mixed_training import LANES
from explorer.compute.floats.update_stall import NEAREST
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.mixed_precision.lanes import row_of
from explorer.panels.floats.mixed_precision.telling import explained
from explorer.panels.floats.mixed_precision.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "late": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "Small gradients: FP16 needs the scale"),
        {}, -1,
    ),
    "large": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "Gradients of normal size: it does not"),
        {"loss_weight": 0, "interval": 50}, -1,
    ),
    "first": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "A first scale that is far too large"),
        {"loss_weight": 0, "initial": 36, "steps": 120}, 10,
    ),
    "spikes": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "Every 60th batch is bad"),
        {"spike_every": 60, "spike": 24, "interval": 40}, -1,
    ),
    "stall": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "A weight that does not move in BF16"),
        {"topic": "stall"}, -1,
    ),
    "stall16": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "In FP16 1e-4 is lost at 1"),
        {"topic": "stall", "format": "fp16", "update": 1e-4}, -1,
    ),
    "operations": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "Which operations need FP32 inside?"),
        {"topic": "operations"}, -1,
    ),
    "delayed": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8: one tensor 8 times larger"),
        {"topic": "delayed"}, "after",
    ),
    "delayed-nan": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "The same without saturating: NaN"),
        {"topic": "delayed", "overflow": "infinity"}, "after",
    ),
    "drift": Preset(
        QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8: a tensor that keeps growing"),
        {"topic": "delayed", "drift": 0.1, "jump": 1.0}, "after",
    ),
    "tiny": Preset("tiny", {"steps": 24, "batch": 8, "interval": 3, "initial": 36}, hidden=True),
}  # fmt: skip


def few_bits_alone(trace: Trace) -> int:
    """Whether the low-precision format does without help: 0 nearly as well as exact arithmetic, 1
    worse, 2 not at all."""
    shared = trace.shared
    if isinstance(shared, TrainingRun):
        loss = shared.loss[row_of("fp16"), -1] / shared.loss[row_of("fp32"), -1]
        return 0 if loss < 1.2 else 1 if loss < 3 else 2
    if isinstance(shared, OperationRun):
        worse = max(op.half / op.mixed if op.half > 0 else math.nan for op in shared.operations)
        return 2 if any(math.isnan(op.half) for op in shared.operations) else int(worse > 1.2)
    if shared is not None:
        row = shared.nearest[NEAREST.index(trace.params.format)]
        missed = abs(row[-1] - shared.exact[-1]) / abs(shared.exact[0] - shared.exact[-1])
        return 0 if missed < 0.01 else 1 if missed < 0.5 else 2
    gaps = [cast.current - cast.sqnr for cast in trace.steps]
    if any(math.isnan(gap) for gap in gaps):
        return 2
    return 0 if max(gaps) < 1 else 1


class MixedPrecisionLab(Lab):
    """Seven precisions, lost updates, delayed scales."""

    id = "floats/mixed-precision"
    question = QT_TRANSLATE_NOOP(
        "floats/mixed-precision", "What keeps a training in 16 bits alive?"
    )
    Params = Params
    run = "explorer.compute.floats.mixed_precision_run:run"
    scene = "explorer.panels.floats.mixed_precision.scene:MixedPrecisionScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.floats.mixed_training:train_step",
        "explorer.compute.floats.grad_scaler:GradScaler",
        "explorer.compute.floats.mixed_training:adam",
        "explorer.compute.floats.update_stall:rounded_to_nearest",
        "explorer.compute.floats.op_policy:matmul",
        "explorer.compute.floats.op_policy:running",
        "explorer.compute.floats.op_policy:layer_norm",
        "explorer.compute.floats.delayed_scaling:scale_from",
        "explorer.compute.floats.delayed_scaling:cast",
    )
    checks = "explorer.compute.floats.mixed_precision_checks:checks"
    beat = 0.1
    prediction = Prediction(
        "predict.question",
        ("predict.fine", "predict.worse", "predict.broken"),
        few_bits_alone,
        -1,
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step."""
        return explained(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        step, shared = trace[index], trace.shared
        if isinstance(step, StallStep):
            k = step.updates
            return {"updates": k, "weights": _stall_weights(trace, k)}
        if isinstance(step, OperationStep):
            op = shared.operations[step.shown - 1]
            return {"operation": op.name, "error": op.half, "error_fp32_inside": op.mixed,
                    "autocast": op.autocast}  # fmt: skip
        if isinstance(step, Cast):
            return {
                "step": step.step, "amax": step.amax, "scale": step.scale, "ceiling": step.ceiling,
                "clipped": step.clipped, "lost": step.lost, "zeroed": step.zeroed,
                "sqnr": step.sqnr, "sqnr_current": step.current,
            }  # fmt: skip
        k = step.step
        return {
            "step": k,
            "loss": _by_lane(shared.loss[:, k]),
            "scale": _by_lane(shared.scale[:, k]),
            "skipped": {lane.id: bool(v) for lane, v in zip(LANES, shared.skipped[:, k],
                                                             strict=True)},
            "gradient_counts": step.counts,
            "fates_unscaled": step.bare,
            "fates_scaled": step.scaled,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        """How each lane ended."""
        shared = trace.shared
        if isinstance(shared, TrainingRun):
            return {
                "loss": _by_lane(shared.loss[:, -1]),
                "skipped_steps": {lane.id: int(n) for lane, n in
                                  zip(LANES, shared.skipped.sum(axis=1), strict=True)},
                "last_scale": _by_lane(shared.scale[:, -1]),
                "state_bytes": {lane.id: int(row[:-1].sum()) for lane, row in
                                zip(LANES, shared.bytes, strict=True)},
                "activation_bytes": {lane.id: int(row[-1]) for lane, row in
                                     zip(LANES, shared.bytes, strict=True)},
                "parameters": shared.parameters,
            }  # fmt: skip
        if isinstance(shared, OperationRun):
            return {
                "errors": {op.name: op.half for op in shared.operations},
                "errors_fp32_inside": {op.name: op.mixed for op in shared.operations},
                "autocast": {op.name: op.autocast for op in shared.operations},
            }
        if shared is not None:
            stuck = {name: int(k) for name, k in zip(NEAREST, shared.stuck, strict=True)}
            return {"weights": _stall_weights(trace, trace.params.updates), "stuck_from": stuck}
        casts = list(trace.steps)
        sqnrs = [cast.sqnr for cast in casts]
        broken = any(math.isnan(s) for s in sqnrs)
        peaks = [cast.peak for cast in casts]
        return {
            "clipped_peak": math.nan if any(map(math.isnan, peaks)) else min(peaks),
            "worst_sqnr": math.nan if broken else min(sqnrs),
            "steps_with_room_to_spare": sum(c.stale > 1.01 * c.amax for c in casts),
        }

    def baseline(self, params: Any) -> Any | None:
        """Gradients of normal size; FP32's weight; a scale of the step before."""
        if params.topic == "stall":
            return None if params.format == "fp32" else replace(params, format="fp32")
        if params.topic == "operations":
            return replace(params, half="fp16" if params.half == "bf16" else "bf16")
        if params.topic == "delayed":
            other = "most_recent" if params.algorithm == "max" else "max"
            return replace(params, algorithm=other)
        return None if params.loss_weight == 0 else replace(params, loss_weight=0)


def _by_lane(values: np.ndarray) -> dict[str, float]:
    return {lane.id: float(value) for lane, value in zip(LANES, values, strict=True)}


def _stall_weights(trace: Trace, updates: int) -> dict[str, float]:
    shared = trace.shared
    return {
        "exact": float(shared.exact[updates]),
        **{name: float(row[updates]) for name, row in zip(NEAREST, shared.nearest, strict=True)},
        "master": float(shared.master[updates]),
        "stochastic_mean": float(shared.stochastic[:, updates].mean()),
    }


LAB = MixedPrecisionLab()
