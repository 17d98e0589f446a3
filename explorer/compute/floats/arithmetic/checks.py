"""The arithmetic lab against second implementations: NumPy and ml_dtypes, and exact rationals."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from explorer.compute.floats.arithmetic.dot import accumulate, inputs
from explorer.compute.floats.arithmetic.params import Params, Shared
from explorer.compute.floats.arithmetic.race import Lane
from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import finite
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

NUMPY = {"fp64": np.float64, "fp32": np.float32, "fp16": np.float16}


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons that fit the topic."""
    found: list[Check] = {
        "operation": _operation, "sum": _sum, "dot": _dot, "equal": _operation
    }[params.topic](params, trace)  # fmt: skip
    return found


def scalar_type(name: str) -> Any:
    """NumPy's type of a format, or ml_dtypes'; None where there is none or it is not installed."""
    if name in NUMPY:
        return NUMPY[name]
    try:
        import ml_dtypes
    except ImportError:
        return None
    return ml_dtypes.bfloat16 if name == "bf16" else None


def _operation(params: Params, trace: Trace) -> list[Check]:
    """Each operation once with rationals, and in NumPy's arithmetic where that rounds the same."""
    shared: Shared = trace.shared
    results = [(one.format, one.left, one.right, one.computed) for one in shared.comparisons]
    if shared.outcome is not None:
        outcome = shared.outcome
        results = [(params.format, outcome.left, outcome.right, outcome.result)]
    differ, finite_results = 0, 0
    native, asked = 0, 0
    for name, left, right, result in results:
        info = FORMATS[name]
        a, b = left.number, right.number
        if a.kind == b.kind == "finite" and not (params.operation == "divide" and not b.numerator):
            finite_results += 1
            exact = _exact(a.fraction, b.fraction, params.operation)
            if params.operation == "fma":
                third = (
                    None if shared.third is None else encode(info, shared.third, params.rounding)
                )
                added = decode(info, 0 if third is None else third.code).number
                if added.kind != "finite":
                    finite_results -= 1
                    continue
                exact += added.fraction
            code = encode(info, finite(exact), params.rounding).code
            wanted = decode(info, code).number
            if exact == 0:
                differ += result.number.numerator != 0
            else:
                differ += wanted != result.number
        kind = scalar_type(name)
        if kind is not None and params.rounding == "nearest_even" and params.operation != "fma":
            asked += 1
            codes = np.array([left.code, right.code], dtype=f"u{np.dtype(kind).itemsize}")
            x, y = codes.view(kind)
            with np.errstate(all="ignore"):
                theirs = {
                    "add": lambda x, y: x + y, "subtract": lambda x, y: x - y,
                    "multiply": lambda x, y: x * y, "divide": lambda x, y: x / y,
                }[params.operation](x, y)  # fmt: skip
            if np.isnan(theirs):
                native += result.kind != "nan"
            else:
                code = int(np.array([theirs], dtype=kind).view(codes.dtype)[0])
                native += code != result.code
    found = []
    if finite_results:
        found.append(compared("exact rationals, rounded once", differ, 0.0, "results that differ"))
    if asked:
        found.append(compared("NumPy, ml_dtypes", native, 0.0, "results that differ"))
    return found or [Check("exact rationals, rounded once", "passed", 0.0, 0.0, "nothing to round")]


def _exact(a: Fraction, b: Fraction, operation: str) -> Fraction:
    if operation == "divide":
        return a / b
    found: Fraction = {"add": a + b, "subtract": a - b}.get(operation, a * b)
    return found


def _sum(params: Params, trace: Trace) -> list[Check]:
    """The running sums by NumPy's and ml_dtypes' own additions; other methods: FP64's last sum."""
    race = trace.shared.race
    found = []
    lanes: dict[str, Lane] = {lane.format: lane for lane in race.lanes}
    for name in ("fp64", "fp32", "fp16", "bf16"):
        kind = scalar_type(name)
        if kind is None:
            found.append(Check("ml_dtypes", "missing"))
            continue
        if params.method not in ("plain", "kahan"):
            continue
        term, total, lost, sums = kind(lanes[name].increment), kind(0), kind(0), []
        wanted = set(race.counts.tolist())
        with np.errstate(all="ignore"):
            for done in range(1, params.count + 1):
                if params.method == "plain":
                    total = kind(total + term)
                else:
                    added = kind(term - lost)
                    longer = kind(total + added)
                    lost = kind(kind(longer - total) - added)
                    total = longer
                if done in wanted:
                    sums.append(float(total))
        theirs = np.array(sums)
        same = np.array_equal(theirs, lanes[name].sums, equal_nan=True)
        finite_both = np.isfinite(theirs) & np.isfinite(lanes[name].sums)
        gap = np.abs(theirs - lanes[name].sums)[finite_both].max(initial=0.0)
        library = "NumPy" if name in NUMPY else "ml_dtypes"
        difference = 0.0 if same else max(float(gap), 1e-300)
        found.append(compared("{library} {format} sums", difference, 0.0, name, library=library,
                              format=FORMATS[name].label))  # fmt: skip
    if not found:
        most = race.exact[-1]
        gap = abs(lanes["fp64"].sums[-1] - most) / (abs(most) or 1.0)
        # a sum of n terms in doubles errs by at most about n · 2^-53 of the sum of their sizes
        found.append(compared("the true sum, FP64 lane", float(gap), params.count * 2.0**-52,
                              "relative"))  # fmt: skip
    return found


def _dot(params: Params, trace: Trace) -> list[Check]:
    """FP32 accumulation by NumPy."""
    a, b = inputs(params.length, params.seed)
    products = a * b
    *_, last = accumulate("fp32", FORMATS["fp32"], products, params.chunk)
    assert last is not None
    theirs = np.add.accumulate(products.astype(np.float32), axis=1)[:, -1].astype(np.float64)
    gap = float(np.abs(last[1] - theirs).max())
    return [compared("NumPy float32 sums of the products", gap, 0.0, "float32")]
