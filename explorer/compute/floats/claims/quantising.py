"""Sentences about quantising weights, put to the matrices of a shipped model."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Any

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "quantising.random": QT_TRANSLATE_NOOP(
        "claims",
        "It depends. Where nothing is clipped, the error of {bits} bits here is spread evenly: its "
        "mean is {mean} of a step and its variance {variance} of a step squared (1/12 = 0.0833). "
        "With 2 bits it correlates with the weight at {correlation}; and of {clipped} clipped "
        "weights, {inward} moved inwards, so that error does not average out.",
    ),
    "quantising.formula": QT_TRANSLATE_NOOP(
        "claims",
        "Two parts are missing. With the scale and zero point of the first row, {outside} of "
        "{count} codes of the other rows fall outside 0 … 255 and must be clamped; and reading "
        "back is (q − z) · s. A symmetric code has z = 0.",
    ),
    "quantising.half": QT_TRANSLATE_NOOP(
        "claims",
        "The codes do. With one FP16 scale for 64 weights it is {by_64} bytes a weight, for 128 "
        "{by_128}, with 4-bit zero points for 128 {affine}.",
    ),
    "quantising.likely": QT_TRANSLATE_NOOP(
        "claims",
        "In a weight matrix here, in blocks of 64, the codes are taken by {least} % to {most} % of "
        "the weights (equal would be 6.25 %), {entropy} bits of information in 4. A block divided "
        "by its own maximum is not normally distributed, and the nearest level wins.",
    ),
    "quantising.four": QT_TRANSLATE_NOOP(
        "claims",
        "Its elements do. Each 32 of them share an 8-bit scale: {bits} bits a weight. NVFP4, with "
        "a scale for 16, takes {nvidia}.",
    ),
    "quantising.saved": QT_TRANSLATE_NOOP(
        "claims",
        "Half a bit is what the maxima take before. Quantised to 8 bits in blocks of 256 they "
        "still take {left}: {saved} bits are saved, {plain} become {double}.",
    ),
    "quantising.range": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the convention. With amax / 127 no code is below {restricted}; with amax / "
        "128 the lowest is {full}, and the largest positive weight is clipped. torch's observers "
        "divide by 127.5: {torch} for a largest weight of 1.",
    ),
    "quantising.zero": QT_TRANSLATE_NOOP(
        "claims",
        "It is rounded to a whole number and clamped, after the range was widened to contain 0. "
        "For values from 1024 to 1030 the formula gives {formula}; what is used is {used}, with "
        "the scale {scale} instead of {narrow}.",
    ),
}  # fmt: skip


@lru_cache(maxsize=1)
def _matrix() -> Any:
    """A weight matrix of the shipped model with the longest tails, float64 (128, 128)."""
    import numpy as np

    from explorer.compute.floats.matrices import matrices, read
    from explorer.core.paths import resources

    found = {m.name: m for m in matrices(resources() / "models" / "bilingual")}
    stored = found["layers.0.attention.output.weight"]
    return read(stored, 128, 128).astype(np.float64)


def _text(value: float, digits: int = 3) -> str:
    return f"{value:.{digits}f}".replace("-", "−")


@claim("W089")
def errors_average_out() -> Verdict:
    """Are quantisation errors random with mean zero? Rounding nearly, clipping not."""
    import numpy as np

    from explorer.compute.floats.quantise import Grouping, IntegerQuantiser

    matrix, row = _matrix(), Grouping("row")

    def errors(bits: int, clip: float = 1.0) -> tuple[Any, Any]:
        got = IntegerQuantiser(bits, grouping=row, clip=clip).quantise(matrix)
        return (got.dequantised - matrix) / got.scales[:, None], got.clipped

    even, _ = errors(8)
    coarse, _ = errors(2)
    cut, clipped = errors(3, 0.6)
    inward = int((np.sign(cut[clipped]) == -np.sign(matrix[clipped])).sum())
    correlation = float(np.corrcoef(coarse.ravel(), matrix.ravel())[0, 1])
    numbers = {
        "mean": float(even.mean()), "variance": float(even.var()), "twelfth": 1 / 12,
        "correlation": correlation, "clipped": int(clipped.sum()), "inward": inward,
    }  # fmt: skip
    sentence = message(
        "quantising.random", bits=8, mean=_text(numbers["mean"], 4),
        variance=_text(numbers["variance"], 4), correlation=_text(correlation, 2),
        clipped=numbers["clipped"], inward=inward,
    )  # fmt: skip
    fair = abs(numbers["mean"]) < 0.02 and abs(numbers["variance"] - 1 / 12) < 0.005
    biased = inward > 0.99 * numbers["clipped"] > 0
    return Verdict("depends" if fair and biased else "true" if fair else "false", numbers, sentence)


@claim("W093")
def only_round_and_add() -> Verdict:
    """Is round(x / s) + z all? With a range found on some rows, others fall outside."""
    import numpy as np

    from explorer.compute.floats.quantise.integer import affine_scales, zero_points

    matrix = _matrix()
    first, others = matrix[:1], matrix[1:]
    scale = affine_scales(first, 255)
    zero = zero_points(first, scale, 0, 255)
    codes = np.rint(others / scale[0]) + zero[0]
    outside = int(((codes < 0) | (codes > 255)).sum())
    numbers = {"outside": outside, "count": int(codes.size), "smallest": float(codes.min()),
               "largest": float(codes.max())}  # fmt: skip
    sentence = message("quantising.formula", outside=outside, count=int(codes.size))
    return Verdict("false" if outside else "true", numbers, sentence)


@claim("W094")
def half_a_byte() -> Verdict:
    """Does INT4 take half a byte a weight? The scales count."""
    from explorer.compute.floats.quantise import Grouping, IntegerQuantiser

    matrix = _matrix()

    def bytes_of(size: int, affine: bool = False) -> float:
        quantiser = IntegerQuantiser(4, affine, Grouping("group", size), scale_bits=16)
        return quantiser.quantise(matrix).bits / 8

    numbers = {"by_64": bytes_of(64), "by_128": bytes_of(128), "affine": bytes_of(128, True)}
    sentence = message("quantising.half", **{k: f"{v:.5g}" for k, v in numbers.items()})
    return Verdict("false" if min(numbers.values()) > 0.5 else "true", numbers, sentence)


@claim("X030")
def equally_likely() -> Verdict:
    """Is each of NF4's codes taken equally often? Counted in real weights."""
    import numpy as np

    from explorer.compute.floats.quantise import CodebookQuantiser

    codes = CodebookQuantiser("nf4", 64).quantise(_matrix()).codes
    share = np.bincount(codes.ravel(), minlength=16) / codes.size
    entropy = float(-(share * np.log2(share)).sum())
    numbers = {"least": float(share.min()), "most": float(share.max()), "entropy": entropy}
    sentence = message(
        "quantising.likely", least=_text(100 * numbers["least"], 1),
        most=_text(100 * numbers["most"], 1), entropy=_text(entropy, 2),
    )  # fmt: skip
    return Verdict("false" if share.max() > 1.5 * share.min() else "true", numbers, sentence)


@claim("X031")
def four_bits() -> Verdict:
    """Does MXFP4 take four bits a weight?"""
    from explorer.compute.floats.quantise import BlockQuantiser, NVFP4Quantiser

    bits = BlockQuantiser("e2m1").quantise(_matrix()).bits
    nvidia = NVFP4Quantiser().quantise(_matrix()).bits
    numbers = {"mxfp4": bits, "nvfp4": nvidia}
    sentence = message("quantising.four", bits=f"{bits:.4g}", nvidia=f"{nvidia:.4g}")
    return Verdict("false" if bits > 4 else "true", numbers, sentence)


@claim("X032")
def saves_half_a_bit() -> Verdict:
    """Does double quantisation save half a bit a weight?"""
    plain, double = 4 + 32 / 64, 4 + 8 / 64 + 32 / (64 * 256)
    numbers = {"plain": plain, "double": double, "saved": plain - double}
    sentence = message(
        "quantising.saved", left=_text(double - 4), saved=_text(plain - double), plain=f"{plain:g}",
        double=_text(double),
    )  # fmt: skip
    same = math.isclose(plain - double, 0.5, abs_tol=0.005)
    return Verdict("true" if same else "false", numbers, sentence)


@claim("X033")
def full_range() -> Verdict:
    """Does symmetric INT8 use −128 … 127? The conventions differ."""
    import numpy as np

    from explorer.compute.floats.quantise import IntegerQuantiser

    matrix = np.array([[-1.0, 1.0, 0.3]])
    lowest = {
        name: int(IntegerQuantiser(8, convention=name).quantise(matrix).codes.min())
        for name in ("restricted", "full")
    }
    half = float(IntegerQuantiser(8, convention="half").quantise(matrix).scales[0])
    numbers = {**lowest, "torch_scale": half}
    sentence = message(
        "quantising.range", restricted=_text(lowest["restricted"], 0),
        full=_text(lowest["full"], 0), torch=_text(half, 6),
    )  # fmt: skip
    found = {low == -128 for low in lowest.values()}
    if len(found) == 2:
        return Verdict("depends", numbers, sentence)
    return Verdict("true" if found == {True} else "false", numbers, sentence)


@claim("X034")
def zero_point_is_a_quotient() -> Verdict:
    """Is the zero point −min / scale?"""
    import numpy as np

    from explorer.compute.floats.quantise import IntegerQuantiser

    values = np.array([[1024.0, 1027.0, 1030.0]])
    got = IntegerQuantiser(8, affine=True).quantise(values)
    narrow = (values.max() - values.min()) / 255
    formula = -values.min() / narrow
    numbers = {"formula": float(formula), "used": int(got.zero_points[0]),
               "scale": float(got.scales[0]), "narrow": float(narrow)}  # fmt: skip
    sentence = message(
        "quantising.zero", formula=_text(float(formula), 1), used=numbers["used"],
        scale=_text(numbers["scale"], 4), narrow=_text(float(narrow), 4),
    )  # fmt: skip
    return Verdict("true" if formula == numbers["used"] else "false", numbers, sentence)
