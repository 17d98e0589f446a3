"""What the column beside the picture says about each step of a conversion."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from fractions import Fraction

from explorer.compute.floats.bits import Shared
from explorer.compute.floats.codec import Cut, decode
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.literals import nan_parts
from explorer.compute.floats.notation import decimal, shown
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.bits.explain_all import FORMATS_STAGES, LIBRARY_STAGES
from explorer.panels.floats.bits.pieces import digits_for, signed
from explorer.panels.floats.bits.tex import lines, ratio, tex


def explain(trace: Trace, index: int) -> Explanation:
    """The words and formulas of a step."""
    shared: Shared = trace.shared
    info = shared.row.info
    return _VIEWS[trace.params.show][trace[index].stage](trace, shared, info)


def _value(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    source = shared.source
    said = "say_bits" if shared.painted else "say_value"
    right = [tex(shown(source))]
    if source.kind == "finite" and ratio(source.fraction) != right[0]:
        right.append(ratio(source.fraction))
    numbers = lines("x", *right)
    return Explanation(
        message("head_value"),
        message(said, format=info.label),
        r"x = \frac{p}{q}",
        numbers,
        (message("see_flip"), message("see_bits")),
    )


def _cut_of(shared: Shared) -> Cut | None:
    """How the number was cut; None for infinity, NaN, and what the format has no code for."""
    return None if shared.row.encoded.missing else shared.row.encoded.cut


def _special(shared: Shared, heading: Message) -> Explanation:
    row = shared.row
    if row.encoded.missing:
        said = message(
            "say_missing", format=row.info.label, value=shown(shared.source, 8, 12),
            becomes=shown(row.decoded.number),
        )  # fmt: skip
        return Explanation(heading, said)
    return Explanation(heading, message("say_special", value=shown(shared.source)))


def _normalise(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    cut, heading = _cut_of(shared), message("head_normalise")
    if cut is None:
        return _special(shared, heading)
    if cut.exponent is None:
        return Explanation(heading, message("say_zero"))
    x = shared.source.magnitude
    lead = x / Fraction(2) ** cut.exponent
    return Explanation(
        heading,
        message("say_normalise", exponent=signed(cut.exponent)),
        r"|x| = f \cdot 2^{e}, \quad 1 \le f < 2",
        lines(tex(decimal(x)), rf"{tex(decimal(lead))} \cdot 2^{{{cut.exponent}}}"),
    )


def _bias(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    cut, heading = _cut_of(shared), message("head_bias")
    if cut is None:
        return _special(shared, heading)
    if cut.exponent is None:
        return Explanation(heading, message("say_zero"))
    if cut.exponent < info.least_exponent:
        said = message(
            "say_bias_low", exponent=signed(cut.exponent), least=signed(info.least_exponent)
        )
        numbers = rf"{cut.exponent} < {info.least_exponent} \Rightarrow E = 0"
        return Explanation(heading, said, r"e < 1 - b \Rightarrow E = 0", numbers)
    said = message("say_bias", bias=info.bias)
    if cut.field > decode(info, info.largest_code).exponent_field:
        said = message("say_bias_high", field=cut.field, format=info.label, largest=_largest(info))
    numbers = f"{cut.field} = {cut.exponent} + {info.bias}"
    return Explanation(heading, said, "E = e + b", numbers, (message("see_double"),))


def _left(cut: Cut) -> Fraction:
    return Fraction(*cut.left)


def _largest(info: FormatInfo) -> str:
    return shown(decode(info, info.largest_code).number, 6, 10)


def _cut(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    cut, heading = _cut_of(shared), message("head_cut", bits=info.fraction_bits)
    if cut is None:
        return _special(shared, heading)
    left = _left(cut)
    said = message(
        "say_cut",
        kept=cut.kept,
        left=decimal(left, 4, 7),
        guard=cut.guard,
        round=cut.round,
        sticky=cut.sticky,
    )
    if left == 0:
        said = message("say_cut_exact", kept=cut.kept)
    unit = cut.scale - info.fraction_bits
    numbers = lines(
        rf"\frac{{{tex(decimal(shared.source.magnitude))}}}{{2^{{{unit}}}}}",
        rf"{cut.kept} + {tex(decimal(left, 6, 9))}",
    )
    return Explanation(heading, said, r"\frac{|x|}{2^{e - m}} = k + r", numbers)


def _round(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    cut = _cut_of(shared)
    if cut is None:
        return _special(shared, message("head_stays"))
    heading = message("head_grows" if cut.up else "head_stays")
    left = _left(cut)
    half = r"\frac{1}{2}"
    if trace.params.rounding.startswith("nearest"):
        relation = "<" if left < Fraction(1, 2) else "=" if cut.tie else ">"
        formula = rf"r \, {relation} \, {half}"
        numbers = rf"{tex(decimal(left, 6, 9))} {relation} {half}"
    else:
        formula = r"k' = k + 1" if cut.up else r"k' = k"
        numbers = ""
    result = rf"{cut.kept} + 1 = {cut.kept + 1}" if cut.up else str(cut.kept)
    numbers = rf"\begin{{aligned}} & {numbers} \\ & k' = {result} \end{{aligned}}"
    if not trace.params.rounding.startswith("nearest"):
        numbers = f"k' = {result}"
    return Explanation(
        heading, message(f"why_{cut.reason}"), formula, numbers, (message("see_rounding"),)
    )


def _pack(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    encoded, decoded = shared.row.encoded, shared.row.decoded
    heading = message("head_pack", code=info.hex(encoded.code))
    infinities = info.infinity_count
    nans = info.nan_count
    notice = message(
        "see_specials", format=info.label, infinities=infinities, nans=nans, all=1 << info.bits
    )
    cut = _cut_of(shared)
    if cut is None:
        return dataclasses.replace(_special(shared, heading), notice=(notice,))
    said = message("say_pack")
    formula = r"c = s \cdot 2^{n-1} + (e + b - 1) \cdot 2^{m} + k'"
    magnitude = encoded.code & info.magnitude_mask
    sign = rf"2^{{{info.bits - 1}}} + " if decoded.sign else ""
    numbers = lines(
        "c",
        rf"{sign}{cut.scale + info.bias - 1} \cdot 2^{{{info.fraction_bits}}}"
        f" + {cut.kept + cut.up}",
        str(encoded.code),
        rf"\mathrm{{{info.hex(encoded.code)}}}",
    )
    if encoded.overflow:
        key = "saturated" if encoded.saturated else decoded.kind
        said = message(f"say_pack_{key}", largest=_largest(info), format=info.label)
        numbers = rf"c = \mathrm{{{info.hex(encoded.code)}}}"
    elif cut.carried and cut.up and magnitude:
        said = message("say_pack_carry")
    return Explanation(heading, said, formula, numbers, (notice,))


def _decode(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    decoded = shared.row.decoded
    heading = message("head_decode", value=shown(decoded.number, digits_for(info)))
    bias, notice = info.bias, (message("see_rows"), message("see_copy"))
    parts = nan_parts(info, decoded.code)
    if parts is not None:
        key = "say_quiet" if parts[0] else "say_signalling"
        said = message(key, payload=hex(parts[1]), bits=info.fraction_bits - 1)
        return Explanation(heading, said, notice=notice)
    if decoded.number.kind != "finite" or shared.source.kind != "finite":
        key = "say_decode_none" if shared.source.kind == "finite" else "say_special"
        none = message(key, value=shown(shared.source))
        return Explanation(heading, none, notice=notice)
    ulp = Fraction(2) ** decoded.ulp
    significand = decoded.hidden + Fraction(decoded.fraction, info.hidden)
    error = decoded.number.fraction - shared.source.fraction
    said = message(
        "say_decode" if error else "say_decode_exact",
        ulp=decimal(ulp, 4, 9),
        units=decimal(abs(error) / ulp, 3, 6),
    )
    lead = "1" if decoded.hidden else "0"
    power = "E - b" if decoded.hidden else "1 - b"
    formula = (
        rf"({{-}}1)^{{s}} \cdot 2^{{{power}}} \cdot \left({lead} + \frac{{F}}{{2^{{m}}}}\right)"
    )
    sign = "-" if decoded.sign else ""
    field = f"{max(decoded.exponent_field, info.least_field)} - {bias}"
    numbers = lines(
        rf"({{-}}1)^{{{decoded.sign}}} \cdot 2^{{{field}}} \cdot "
        rf"\left({lead} + \frac{{{decoded.fraction}}}{{{info.hidden}}}\right)",
        rf"{sign}2^{{{decoded.exponent}}} \cdot {tex(decimal(significand, 10, 13))}",
        tex(shown(decoded.number, 9)),
    )
    return Explanation(heading, said, formula, numbers, notice)


_STAGES: dict[str, Callable[[Trace, Shared, FormatInfo], Explanation]] = {
    "value": _value,
    "normalise": _normalise,
    "bias": _bias,
    "cut": _cut,
    "round": _round,
    "pack": _pack,
    "decode": _decode,
}
_VIEWS = {"bits": _STAGES, "formats": FORMATS_STAGES, "libraries": LIBRARY_STAGES}
