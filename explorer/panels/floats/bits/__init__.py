"""The lab "Bits": type a value or flip bits, and follow it into the format and back."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from explorer.compute.floats.bits import STAGES, Params, Shared
from explorer.compute.floats.codec import at_order, decode, order
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.notation import exact_decimal, hex_float, shown
from explorer.compute.floats.numbers import Number
from explorer.core.lab import Explanation, Lab, Prediction
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.bits import explain
from explorer.panels.floats.bits.pieces import rounded
from explorer.panels.floats.bits.presets import PREDICT, PRESETS
from explorer.panels.floats.bits.sentences import SENTENCES
from explorer.panels.floats.bits.words import RESULT_NAMES, VALUE_NAMES, WORDS

ALL_WORDS = {**WORDS, **SENTENCES, **PREDICT}


def predicted(trace: Trace) -> int:
    """The right answer of the prediction."""
    shared: Shared = trace.shared
    source, result = shared.source, shared.row.decoded.number
    if source == result:
        return 0
    if result.kind != "finite" or (result.numerator == 0 and source.numerator):
        return 3
    if source.kind != "finite":  # infinity, saturated
        return 2 if not source.negative else 1
    return 1 if result.fraction > source.fraction else 2


def _plain(number: Number) -> str:
    """All digits of a value, in ASCII."""
    exact = exact_decimal(number.fraction) if number.kind == "finite" and number.numerator else None
    return (exact or shown(number)).replace("−", "-")


class BitsLab(Lab):
    """One number, one format, seven steps."""

    id = "floats/bits"
    question = QT_TRANSLATE_NOOP("floats/bits", "What do the bits of a number say?")
    Params = Params
    run = "explorer.compute.floats.bits:run"
    scene = "explorer.panels.floats.bits.scene:BitsScene"
    words = ALL_WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    code = (
        "explorer.compute.floats.codec:encode",
        "explorer.compute.floats.codec:rounds_up",
        "explorer.compute.floats.codec:floor_log2",
        "explorer.compute.floats.codec:decode",
    )
    checks = "explorer.compute.floats.bits_checks:checks"
    beat = 1.2
    prediction = Prediction(
        "predict",
        ("predict_exact", "predict_more", "predict_less", "predict_lost"),
        predicted,
        "round",
    )
    presets = PRESETS

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain.explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        shared, info = trace.shared, FORMATS[trace.params.format]
        step, cut, source = trace[index], trace.shared.row.encoded.cut, shared.source
        out: dict[str, Any] = {
            "stage": step.stage,
            "bits": f"{step.bits:0{info.bits}b}",
            "known": f"{step.known:0{info.bits}b}",
            "exact": str(source.fraction) if source.kind == "finite" else shown(source),
        }
        reached = STAGES.index(step.stage)
        if cut is not None and reached >= 1:
            out["exponent"] = cut.exponent
        if cut is not None and reached >= 2:
            out["biased"] = cut.field
        if cut is not None and reached >= 3:
            out |= {"kept": cut.kept, "left": str(Fraction(*cut.left)), "guard": cut.guard,
                    "round": cut.round, "sticky": cut.sticky}  # fmt: skip
        if cut is not None and reached >= 4:
            out |= {"added": int(cut.up), "reason": cut.reason}
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        shared: Shared = trace.shared
        info, decoded = FORMATS[trace.params.format], shared.row.decoded
        sign, field, fraction = info.fields(decoded.code)
        out: dict[str, Any] = {
            "code": info.hex(decoded.code),
            "bits": f"{sign} {field:0{info.exponent_bits}b} {fraction:0{info.fraction_bits}b}",
            "class": decoded.kind,
            "value": _plain(decoded.number),
            "formats": {
                row.format: {
                    "code": FORMATS[row.format].hex(row.encoded.code),
                    "value": _plain(row.decoded.number),
                }
                for row in shared.rows
            },
        }
        if decoded.number.kind == "finite":
            out |= {
                "hex_float": hex_float(decoded.number.fraction, decoded.number.negative),
                "ulp": f"2**{decoded.ulp}",
                "below": _neighbour(info, decoded.code, -1),
                "above": _neighbour(info, decoded.code, 1),
            }
            if shared.source.kind == "finite":
                error = decoded.number.fraction - shared.source.fraction
                out["error"] = _float(error)
                if shared.source.numerator:
                    out["relative_error"] = _float(error / shared.source.fraction)
        return out

    def baseline(self, params: Any) -> Any | None:
        """The same number in FP32: what a conversion to fewer bits starts from."""
        if params.format == "fp32" or params.value.strip().startswith("#"):
            return None
        return Params(params.value, "fp32", params.rounding, params.overflow)

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)


def _float(value: Fraction) -> float | str:
    """A double, or text where the number is out of its range."""
    return rounded(value) if value and not 2**-1022 < abs(value) < 2**1023 else float(value)


def _neighbour(info: FormatInfo, code: int, step: int) -> str | None:
    found = at_order(info, order(info, code) + step)
    return None if found is None else _plain(decode(info, found).number)


LAB = BitsLab()
