"""What the column beside the picture says."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.floats.quantise.exponents import RULES
from explorer.compute.floats.quantise.integer import IntegerQuantiser
from explorer.compute.floats.quantise_matrix import (
    CODEBOOKS,
    SCALED_CASTS,
    Params,
    Shared,
    quantiser_of,
)
from explorer.core.formatting import count, fixed, number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

CLAIMS = {
    "scales": ("X034",), "codes": ("W093", "X033"), "error": ("W089",), "compared": ("W094",),
}  # fmt: skip


def tex(value: float, digits: int = 3) -> str:
    """A number in TeX."""
    text = number(value, digits).replace("−", "-").replace("∞", r"\infty")
    if "·10" in text:
        mantissa, power = f"{value:.{digits - 1}e}".split("e")
        return rf"{mantissa} \cdot 10^{{{int(power)}}}"
    return text


def explain(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    stage = trace[index].stage
    shared: Shared = trace.shared
    made = {
        "matrix": _matrix, "scales": _scales, "codes": _codes, "dequantise": _dequantise,
        "error": _error, "compared": _compared,
    }[stage](trace, shared, trace.params)  # fmt: skip
    heading, said, formula, numbers, notice = made
    return Explanation(heading, said, formula, numbers, notice, CLAIMS.get(stage, ()))


Made = tuple[Message, Message, str, str, tuple[Message, ...]]


def _matrix(trace: Trace, shared: Shared, params: Params) -> Made:
    spread, largest = float(shared.matrix.std(dtype="float64")), float(shared.row_largest.max())
    ratio = number(largest / spread, 2) if spread else "0"
    said = message("say.matrix", ratio=ratio, spread=number(spread))
    if shared.outlier_columns:
        said = message("say.matrix.outliers", count=len(shared.outlier_columns),
                       factor=f"{params.factor:.3g}")  # fmt: skip
    heading = message("title.matrix", count=count(shared.matrix.size), ratio=ratio)
    return heading, said, r"a = \max_{i,j} |w_{ij}|", f"a = {tex(largest)}", (message("see.log"),)


def _group(shared: Shared) -> tuple[np.ndarray, float, int]:
    """The group of the worst element: its values, its scale, its zero point."""
    row, column = shared.example.row, shared.example.column
    of = shared.group_of()
    scale, zero = shared.scale_at(row, column)
    return shared.matrix[of == of[row, column]].astype(np.float64), scale, zero


def _scales(trace: Trace, shared: Shared, params: Params) -> Made:
    values, scale, zero = _group(shared)
    largest = float(np.abs(values).max())
    heading = message("title.scales", count=count(len(shared.scales)), bits=fixed(shared.bits, 2))
    if len(shared.scales) == 1:
        heading = message("title.scales.one", bits=fixed(shared.bits, 2))
    more = (message("see.outliers"),) if not shared.outlier_columns else ()
    quantiser = quantiser_of(params)
    if isinstance(quantiser, IntegerQuantiser):
        top = quantiser.code_range[1]
        if params.affine:
            low, high = min(float(values.min()), 0.0), max(float(values.max()), 0.0)
            formula = (
                r"\begin{aligned} s &= \frac{\max(w, 0) - \min(w, 0)}{2^b - 1} \\ "
                r"z &= \mathrm{round}\left(-\frac{\min(w, 0)}{s}\right) \end{aligned}"
            )
            numbers = (
                rf"\begin{{aligned}} s &= \frac{{{tex(high)} - ({tex(low)})}}{{{top}}} = "
                rf"{tex(scale)} \\ z &= {zero} \end{{aligned}}"
            )
            said = message("say.scales.affine", top=top, zero=zero)
            return heading, said, formula, numbers, (*more, message("see.clip"))
        divisor = f"{quantiser.divisor:g}"
        kept = "" if params.clip == 1 else rf"{params.clip:g} \cdot "
        said = message("say.scales.symmetric", largest=number(largest), top=top,
                       scale=number(scale))  # fmt: skip
        numbers = rf"s = \frac{{{kept}{tex(largest)}}}{{{divisor}}} = {tex(scale)}"
        return heading, said, rf"s = \frac{{\max |w|}}{{{divisor}}}", numbers, (
            *more, message("see.clip"),
        )  # fmt: skip
    top_level = float(shared.levels[-1])
    if params.format in SCALED_CASTS:
        numbers = rf"s = \frac{{{tex(largest)}}}{{{top_level:g}}} = {tex(scale)}"
        said = message("say.scales.cast", top=f"{top_level:g}")
        return heading, said, rf"s = \frac{{\max |w|}}{{{top_level:g}}}", numbers, more
    if params.format in CODEBOOKS:
        said = message("say.scales.codebook", size=shared.grouping.size)
        return heading, said, r"s = \max |w|", f"s = {tex(scale)}", more
    if params.format == "nvfp4":
        formula = (
            r"\begin{aligned} t &= \frac{\max |W|}{448 \cdot 6} \\ "
            r"s &= t \cdot \mathrm{E4M3}\left(\frac{\max |w|}{6 t}\right) \end{aligned}"
        )
        numbers = (
            rf"\begin{{aligned}} t &= {tex(shared.tensor_scale)} \\ s &= "
            rf"{tex(shared.tensor_scale)} \cdot {scale / shared.tensor_scale:g} = {tex(scale)} "
            r"\end{aligned}"
        )
        return heading, message("say.scales.nvfp4", above=number(shared.tensor_scale)), formula, (
            numbers
        ), more  # fmt: skip
    if params.format.startswith("mx-"):
        power = math.frexp(scale)[1] - 1  # scales are powers of two
        assert params.rule in RULES
        numbers = rf"\max |w| = {tex(largest)} \Rightarrow s = 2^{{{power}}}"
        return heading, message("say.scales.mx", rule=params.rule), r"s = 2^{k}", numbers, more
    heading = message("title.scales.none", bits=fixed(shared.bits, 2))
    return heading, message("say.scales.none"), "s = 1", "", more


def _codes(trace: Trace, shared: Shared, params: Params) -> Made:
    row, column = shared.example.row, shared.example.column
    scale, zero = shared.scale_at(row, column)
    exact = float(shared.matrix[row, column])
    level = float(shared.levels[shared.place[row, column]])
    used = int((shared.usage > 0).sum())
    entropy = fixed(shared.entropy, 2)
    heading = message("title.codes", used=count(used), all=count(len(shared.levels)),
                      entropy=entropy)  # fmt: skip
    said = message("say.codes", used=count(used), all=count(len(shared.levels)), entropy=entropy)
    if params.format == "int":
        low, high = int(shared.levels[0]), int(shared.levels[-1])
        formula = r"q = \mathrm{clamp}\left(\mathrm{round}\left(\frac{w}{s}\right) + z, " + (
            rf"{low}, {high}\right)"
        )
        away = f" + {zero}" if params.affine else ""
        numbers = (
            rf"\mathrm{{round}}\left(\frac{{{tex(exact, 4)}}}{{{tex(scale, 4)}}}\right){away} "
            rf"\Rightarrow {level:g}"
        )
    else:
        formula = r"q = \arg\min_k \left| \ell_k - \frac{w}{s} \right|"
        numbers = (
            rf"\frac{{{tex(exact, 4)}}}{{{tex(scale, 4)}}} = "
            rf"{tex(float(shared.inside[row, column]), 4)} \Rightarrow {tex(level, 4)}"
        )
    return heading, said, formula, numbers, (message("see.point"),)


def _dequantise(trace: Trace, shared: Shared, params: Params) -> Made:
    row, column = shared.example.row, shared.example.column
    scale, zero = shared.scale_at(row, column)
    exact = float(shared.matrix[row, column])
    restored = exact + float(shared.error[row, column])
    level = float(shared.levels[shared.place[row, column]])
    heading = message("title.dequantise", clipped=count(int(shared.clipped.sum())))
    said = message("say.dequantise", row=row, column=column, exact=number(exact, 4),
                   restored=number(restored, 4))  # fmt: skip
    inner = f"({tex(level, 4)} - {zero})" if params.affine and params.format == "int" else (
        tex(level, 4)
    )  # fmt: skip
    formula = r"\hat{w} = (q - z) \cdot s" if params.format == "int" else (
        r"\hat{w} = \ell_q \cdot s"
    )  # fmt: skip
    numbers = rf"{inner} \cdot {tex(scale, 4)} = {tex(restored, 4)}"
    return heading, said, formula, numbers, (message("see.point"),)


def _error(trace: Trace, shared: Shared, params: Params) -> Made:
    exact = shared.matrix.astype(np.float64)
    signal, noise = float(np.sum(exact**2)), float(np.sum(shared.error.astype(np.float64) ** 2))
    heading = message("title.error", sqnr=fixed(shared.sqnr, 1))
    if shared.outlier_columns:
        heading = message("title.error.rest", sqnr=fixed(shared.sqnr, 1),
                          rest=fixed(shared.rest, 1))  # fmt: skip
    if math.isinf(shared.sqnr):
        heading = message("title.error.none")
    said = message("say.error" if shared.family == "integer" else "say.error.levels",
                   rms=fixed(shared.rms_error, 3))  # fmt: skip
    formula = r"10 \log_{10} \frac{\sum w^2}{\sum (\hat{w} - w)^2}"
    numbers = (
        rf"10 \log_{{10}} \frac{{{tex(signal)}}}{{{tex(noise)}}} = {tex(shared.sqnr, 3)}"
        if noise > 0 else ""
    )  # fmt: skip
    return heading, said, formula, numbers, (message("see.point"),)


def _compared(trace: Trace, shared: Shared, params: Params) -> Made:
    chosen = next(each for each in shared.ranked if each.name == shared.chosen)
    heading = message("section.compared")
    said = message("say.compared")
    if shared.outlier_columns:
        said = message("say.compared.outliers", name=chosen.label, sqnr=fixed(chosen.sqnr, 1),
                       rest=fixed(chosen.rest, 1))  # fmt: skip
    eight = [r.rest for r in shared.ranked if 8 <= r.bits < 8.3 and math.isfinite(r.rest)]
    notice: tuple[Message, ...] = ()
    if len(eight) > 1:
        notice = (message("see.table", gap=fixed(max(eight) - min(eight), 0)),)
    formula = r"20 \log_{10} 2 = 6.02"
    return heading, said, formula, "", notice
