"""The matrix once more by other libraries: torch, ml_dtypes, gfloat.

They are given our scales where the format leaves them open, and find codes and values themselves.
Values that torch computes in float32 agree to float32; all else is equal bit for bit.
"""

from __future__ import annotations

import importlib.metadata

import numpy as np

from explorer.compute.floats.quantise.block import BlockQuantiser
from explorer.compute.floats.quantise.cast import CastQuantiser
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.integer import IntegerQuantiser
from explorer.compute.floats.quantise.nvfp4 import NVFP4Quantiser
from explorer.compute.floats.quantise_matrix import Params, Shared, quantiser_of
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

BLOCKS = 64  # blocks given to gfloat, which takes its time
ML_DTYPES = {
    "e4m3fn": "float8_e4m3fn", "e5m2": "float8_e5m2", "e3m2": "float6_e3m2fn",
    "e2m3": "float6_e2m3fn", "e2m1": "float4_e2m1fn", "bf16": "bfloat16",
}  # fmt: skip


def checks(params: Params, trace: Trace) -> list[Check]:
    """What another library makes of the same matrix."""
    shared: Shared = trace.shared
    quantiser = quantiser_of(params)
    if isinstance(quantiser, IntegerQuantiser):
        return [integers(shared)]
    found = []
    if isinstance(quantiser, BlockQuantiser) and params.rule == "floor":
        found.append(blocks(shared, quantiser))
    element = {CastQuantiser: getattr(quantiser, "element", ""), NVFP4Quantiser: "e2m1"}.get(
        type(quantiser), getattr(quantiser, "element", "")
    )
    if isinstance(quantiser, CodebookQuantiser):
        found.append(brute_force(shared))
    elif element != "int8":
        found.append(elements(shared, element))
    return found


def integers(shared: Shared) -> Check:
    """torch.fake_quantize with our scales and zero points, group by group."""
    import torch

    groups = torch.from_numpy(shared.grouping.split(shared.matrix).copy())
    restored = torch.fake_quantize_per_channel_affine(
        groups, torch.from_numpy(shared.scales.astype(np.float32)),
        torch.from_numpy(shared.zero_points.astype(np.int32)), 0,
        int(shared.levels[0]), int(shared.levels[-1]),
    )  # fmt: skip
    ours = shared.grouping.split(shared.restored_map())
    # a weight within float32 of the middle between two levels may go either way
    inside = shared.grouping.split(shared.inside.astype(np.float64))
    tie = np.abs(np.abs(inside - np.floor(inside)) - 0.5) < 1e-4
    apart = np.where(tie, 0.0, np.abs(ours - restored.numpy()))
    steps = apart / shared.scales[:, None]
    return compared("torch {version}: fake_quantize", float(steps.max()), 1e-4,
                    "steps, float32", version=torch.__version__)  # fmt: skip


def to_odd(values: np.ndarray) -> np.ndarray:
    """float64 as float32, rounded to odd, so that rounding again gives what rounding once does
    (Boldo and Melquiond, "When double rounding is odd", 2005)."""
    near = values.astype(np.float32)
    inexact = near.astype(np.float64) != values
    even = near.view(np.uint32) % 2 == 0
    toward = np.where(values > near, np.float32(np.inf), np.float32(-np.inf))
    return np.where(inexact & even, np.nextafter(near, toward), near)


def elements(shared: Shared, element: str) -> Check:
    """The weight divided by its scale, converted by ml_dtypes (FP16: NumPy)."""
    scale = np.where(shared.scales > 0, shared.scales, 1.0)[shared.group_of()]
    inside = np.clip(shared.matrix / scale, shared.levels[0], shared.levels[-1])
    if element == "fp16":
        theirs, library = inside.astype(np.float16).astype(np.float64), f"NumPy {np.__version__}"
    else:
        try:
            import ml_dtypes
        except ImportError:
            return Check("ml_dtypes", "missing")
        kind = getattr(ml_dtypes, ML_DTYPES[element])
        theirs = to_odd(inside).astype(kind).astype(np.float64)
        library = f"ml_dtypes {ml_dtypes.__version__}"
    differ = int((shared.levels[shared.place] != theirs).sum())
    return compared("{library}: {count} elements", differ, 0.0, "elements that differ",
                    library=library, count=shared.place.size)  # fmt: skip


def blocks(shared: Shared, quantiser: BlockQuantiser) -> Check:
    """Scales and elements of the first blocks by gfloat."""
    try:
        import gfloat
        from gfloat import formats
    except ImportError:
        return Check("gfloat", "missing")
    kind = {
        "e4m3fn": formats.format_info_mxfp8_e4m3, "e5m2": formats.format_info_mxfp8_e5m2,
        "e3m2": formats.format_info_mxfp6_e3m2, "e2m3": formats.format_info_mxfp6_e2m3,
        "e2m1": formats.format_info_mxfp4_e2m1, "int8": formats.format_info_mxint8,
    }[quantiser.element]  # fmt: skip
    ours = shared.grouping.split(shared.restored_map())
    exact = shared.grouping.split(shared.matrix)
    differ = 0
    full = [k for k in range(len(exact)) if np.any(exact[k])][:BLOCKS]
    for place in full:
        values = exact[place].astype(np.float64)
        theirs = gfloat.quantize_block(kind, values, gfloat.compute_scale_amax)
        differ += int((np.abs(ours[place] - theirs) > 1e-6 * np.abs(theirs)).sum())
    return compared("gfloat {version}: {count} blocks", differ, 0.0, "elements that differ",
                    version=importlib.metadata.version("gfloat"), count=len(full))  # fmt: skip


def brute_force(shared: Shared) -> Check:
    """The nearest of all levels by comparing with every one, in torch."""
    import torch

    levels = torch.from_numpy(shared.levels.copy())
    inside = torch.from_numpy(shared.grouping.split(shared.matrix).astype(np.float64))
    largest = inside.abs().amax(1, keepdim=True).clamp_min(torch.finfo(torch.float32).tiny)
    worse = 0.0
    taken = torch.from_numpy(shared.levels[shared.grouping.split(shared.place)])
    for start in range(0, len(inside), 256):
        part = inside[start : start + 256] / largest[start : start + 256]
        nearest = (part[..., None] - levels).abs().amin(-1)
        ours = (part - taken[start : start + 256]).abs()
        worse = max(worse, float((ours - nearest).max()))
    return compared("torch {version}: the nearest level", worse, 1e-7,
                    "of the scale, float64", version=torch.__version__)  # fmt: skip
