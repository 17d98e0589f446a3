"""The number line against other implementations: ml_dtypes' casts, its finfo, and float64."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np

from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.line.bands import BANDS
from explorer.compute.floats.line.facts import definitions
from explorer.compute.floats.line.params import CHOICES, Params, Population, Shared
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

#: What NumPy and ml_dtypes call the formats; FP64 and TF32 are left out, as nothing casts to them.
NAMES = {
    "fp32": "float32", "bf16": "bfloat16", "fp16": "float16", "e5m2": "float8_e5m2",
    "e4m3fn": "float8_e4m3fn", "e4m3": "float8_e4m3", "e5m2fnuz": "float8_e5m2fnuz",
    "e4m3fnuz": "float8_e4m3fnuz", "e4m3b11fnuz": "float8_e4m3b11fnuz", "e3m4": "float8_e3m4",
    "e3m2": "float6_e3m2fn", "e2m3": "float6_e2m3fn", "e2m1": "float4_e2m1fn",
}  # fmt: skip
#: Gradients in float32 against float64, relative to the largest: a few hundred additions each.
GRADIENTS_TOLERANCE = 1e-4


def dtype_of(name: str) -> Any:
    """The type of a format in NumPy or ml_dtypes."""
    import ml_dtypes

    named = NAMES[name]
    return np.dtype(getattr(np, named, None) or getattr(ml_dtypes, named))


def cast_counts(info: FormatInfo, magnitudes: np.ndarray, exponent: int) -> np.ndarray:
    """How many of 2^exponent × magnitudes land in each of BANDS, by really casting them: (4,).

    A format without infinity and NaN makes the largest of what is too large; there, everything
    beyond the largest number and half a step is counted as too large.
    """
    scaled = np.ldexp(magnitudes[magnitudes > 0], exponent).astype(np.float32)
    with np.errstate(over="ignore", under="ignore"):
        got = scaled.astype(dtype_of(info.name)).astype(np.float64)
    normal, largest = float(definitions(info)["tiny"]), float(definitions(info)["max"])
    beyond = ~np.isfinite(got)
    if info.specials == "none":
        half = 2.0 ** (np.floor(np.log2(largest)) - info.fraction_bits - 1)
        beyond |= scaled.astype(np.float64) >= largest + half
    zero = got == 0
    subnormal = ~zero & ~beyond & (got < normal)
    counts = [zero.sum(), subnormal.sum(), (~zero & ~subnormal & ~beyond).sum(), beyond.sum()]
    return np.array(counts, dtype=np.int64)


def cast_check(trace: Trace, version: str) -> Check:
    """The bands of all numbers at the last loss scale, in every format that can be cast to."""
    shared: Shared = trace.shared
    differ = total = 0
    last = [index for index, (stage, _) in enumerate(shared.stages) if stage == "scaled"][-1]
    for index in (1, 2, 3, last):
        step = trace[index]
        population = shared.population(step.stage)
        assert population is not None
        for name in NAMES:
            theirs = cast_counts(FORMATS[name], population.magnitudes, step.exponent)
            differ += int(np.abs(step.counts[CHOICES.index(name)] - theirs).sum())
            total += len(BANDS)
    return compared("ml_dtypes {version}, NumPy: casting every number, {count} counts", differ, 0.0,
                    "numbers in another band", version=version, count=total)  # fmt: skip


def finfo_check(version: str) -> Check:
    """eps, tiny, smallest subnormal and max against ml_dtypes.finfo."""
    import ml_dtypes

    worst = 0.0
    for name in NAMES:
        ours, theirs = definitions(FORMATS[name]), ml_dtypes.finfo(dtype_of(name))
        for field in ("eps", "tiny", "smallest_subnormal", "max"):
            said = float(getattr(theirs, field))
            worst = max(worst, abs(float(ours[field]) - said) / said)
    return compared("ml_dtypes {version}, NumPy: finfo of {count} formats", worst, 0.0, "relative",
                    version=version, count=len(NAMES))  # fmt: skip


def gradient_check(params: Params, gradients: Population) -> Check:
    """The gradients again in float64."""
    import torch

    from explorer.compute.floats.line.populations import tokens_of
    from explorer.compute.models import library
    from explorer.compute.models.training import mean_loss

    model = library.load(params.model, "cpu")
    ids, _ = tokens_of(model, params)
    twin = copy.deepcopy(model.decoder).double()
    weights = list(twin.parameters())
    for weight in weights:
        weight.requires_grad_()
    at = torch.tensor([ids])
    loss = mean_loss(twin(at[:, :-1]), at[:, 1:])
    found = torch.autograd.grad(loss, weights)
    exact = np.sort(np.abs(np.concatenate([g.numpy().reshape(-1) for g in found])))
    apart = np.abs(exact - gradients.magnitudes).max() / exact.max()
    return compared("gradients in float64, by size", float(apart), GRADIENTS_TOLERANCE, "float64")


def checks(params: Params, trace: Trace) -> list[Check]:
    """The bands by really casting, the constants by ml_dtypes, the gradients in float64."""
    shared: Shared = trace.shared
    found = []
    try:
        import ml_dtypes

        found.append(cast_check(trace, ml_dtypes.__version__))
        found.append(finfo_check(ml_dtypes.__version__))
    except ImportError:
        found.append(Check("ml_dtypes", "missing"))
    if params.gradients == "model":
        found.append(gradient_check(params, shared.populations[2]))
    return found
