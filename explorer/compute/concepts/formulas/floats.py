"""Floats: formulas of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Formula, Input, Output
from explorer.core.words import QT_TRANSLATE_NOOP


def half(sign: float, exponent: float, fraction: float) -> tuple[float, ...]:
    """The value of the FP16 fields (IEEE 754): normal, or subnormal where the exponent is 0."""
    if exponent == 31:
        raise ValueError("E = 31 holds infinity and NaN")
    if exponent == 0:
        return ((-1) ** int(sign) * 2.0**-14 * fraction / 1024,)
    return ((-1) ** int(sign) * 2.0 ** (exponent - 15) * (1 + fraction / 1024),)


FORMULAS: tuple[Formula, ...] = (
    Formula(
        "F029", QT_TRANSLATE_NOOP("concepts/numbers", "The value of an FP16 number"),
        r"v = (-1)^{s}\, 2^{E-15} \left(1 + \frac{f}{1024}\right)",
        (Input("s", 0, 0, 1, whole=True), Input("E", 15, 0, 31, whole=True),
         Input("f", 576, 0, 1023, whole=True)),
        (Output("v"),),
        half,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "For E = 0 the leading 1 is missing and the exponent stays −14: subnormal numbers.",
        ),
    ),
)  # fmt: skip
