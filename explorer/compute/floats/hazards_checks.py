"""The hazards lab against torch: its softmax, which keeps FP32 inside, and its rotary tables."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.hazards import Params, SoftmaxRun
from explorer.compute.floats.rotary_angles import Angles
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

TORCH = {"fp64": "float64", "fp32": "float32", "fp16": "float16", "bf16": "bfloat16"}


def checks(params: Params, trace: Trace) -> list[Check]:
    """softmax and log-softmax of the same logits, or the same frequencies and positions."""
    if isinstance(trace.shared, SoftmaxRun):
        return [*_softmax(params, trace.shared), _thresholds(trace.shared)]
    return _rotary(params, trace.shared)


def _softmax(params: Params, shared: SoftmaxRun) -> list[Check]:
    """`fused` and `log` in units of the last place of the largest result of torch's own kernels.

    exp of different libraries differs in the last bit of FP32, and the order of a sum too; after
    rounding to 16 bits that is at most one unit, in FP32 a few.
    """
    import torch

    name = TORCH.get(params.format)
    if name is None or params.overflow == "saturate":
        name, kind = "float32", torch.float32
        z = torch.from_numpy(shared.z.astype(np.float32))
        ours = shared.fused.probabilities
        unit = 2.0 ** -(FORMATS[params.format].fraction_bits + 1)
        theirs = torch.softmax(z.to(kind), 0).double().numpy()
        # a format that torch cannot compute in: its FP32 result is within half a unit of ours
        return [compared("torch.softmax in float32", _away(ours, theirs), 2 * unit, name)]
    kind = getattr(torch, name)
    z = torch.from_numpy(shared.z.copy()).to(kind)
    unit = 2.0 ** -FORMATS[params.format].fraction_bits
    several = 4.0 if params.format in ("fp32", "fp64") else 1.0
    result = torch.softmax(z, 0).double().numpy()
    out = [compared("torch.softmax", _away(shared.fused.probabilities, result), several * unit,
                    name)]  # fmt: skip
    logs = torch.log_softmax(z, 0).double().numpy()
    finite = np.isfinite(shared.log.logs) & np.isfinite(logs)
    if finite.any() and shared.log.total < 64:
        # ours rounds three times in the format, torch once: a few units of the largest logarithm
        size = max(float(np.abs(logs[finite]).max()), 1.0)
        away = float(np.abs(shared.log.logs - logs)[finite].max()) / size
        out.append(compared("torch.log_softmax (relative)", away, 8 * unit, name))
    return out


def _away(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest difference; NaN must be in the same places."""
    if not np.array_equal(np.isnan(ours), np.isnan(theirs)):
        return math.inf
    both = ~np.isnan(ours)
    return float(np.abs(ours - theirs)[both].max()) if both.any() else 0.0


def _thresholds(shared: SoftmaxRun) -> Check:
    """The limits of FP16 and FP32 by NumPy's own types, whose exp is rounded by the processor."""
    wrong = 0.0
    for kind, name in ((np.float16, "fp16"), (np.float32, "fp32")):
        window = next(w for w in shared.windows if w.format == name)
        with np.errstate(over="ignore", under="ignore"):
            fits = kind(window.largest)
            beyond = np.nextafter(fits, kind(np.inf))
            wrong += float(not np.isfinite(np.exp(fits))) + float(np.isfinite(np.exp(beyond)))
    return compared("numpy.exp at the limits", wrong, 0.0, "float16, float32")


def _rotary(params: Params, shared: Angles) -> list[Check]:
    """The rotary frequencies by torch, cast by torch; and how many positions it tells apart."""
    import torch

    name = TORCH.get(params.format, "float32")
    kind = getattr(torch, name)
    places = torch.arange(0, params.width, 2, dtype=torch.float64)
    frequencies = 1.0 / params.base ** (places / params.width)
    ours = shared.low if params.format in TORCH else shared.frequencies
    if params.format not in TORCH:
        away = float(np.abs(ours / frequencies.numpy() - 1).max())
        return [compared("torch: inverse frequencies (relative)", away, 1e-14, "float64")]
    theirs = frequencies.to(kind).double().numpy()
    # torch goes from float64 through float32: rounded twice, once in a while one unit apart
    info = FORMATS[params.format]
    unit = 2.0**-info.fraction_bits
    least = 2.0 ** (info.least_exponent - info.fraction_bits)
    away = float((np.abs(ours - theirs) / np.maximum(np.abs(theirs), least / unit)).max())
    held = torch.arange(params.positions).to(kind).double()
    held = held[torch.isfinite(held)]
    return [
        compared("torch: inverse frequencies (relative)", away, 1.001 * unit, name),
        compared("torch: distinct positions", abs(len(held.unique()) - shared.distinct), 0.0, name),
    ]
