"""The lab "Bits": type a value or flip bits, and follow it into the format and back."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from explorer.compute.floats.bits import STAGES, Params, Shared
from explorer.compute.floats.bits_line import MODES, Row
from explorer.compute.floats.codec import at_order, decode, order
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.libraries import LIBRARIES
from explorer.compute.floats.literals import (
    c_literal,
    hexadecimal,
    nan_parts,
    numpy_code,
    torch_code,
)
from explorer.compute.floats.notation import exact_decimal, hex_float, shown
from explorer.compute.floats.numbers import Number
from explorer.core.lab import Explanation, Lab, Prediction
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.bits import explain
from explorer.panels.floats.bits.pieces import grouped, rounded
from explorer.panels.floats.bits.presets import PREDICT, PRESETS
from explorer.panels.floats.bits.sentences import SENTENCES
from explorer.panels.floats.bits.words import RESULT_NAMES, VALUE_NAMES, WORDS
from explorer.panels.floats.bits.words_all import RESULTS_ALL, VALUES_ALL, WORDS_ALL

ALL_WORDS = {**WORDS, **WORDS_ALL, **SENTENCES, **PREDICT}
ALL_VALUES = {**VALUE_NAMES, **VALUES_ALL}
ALL_RESULTS = {**RESULT_NAMES, **RESULTS_ALL}


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
    """One number in one format, in all, and in the hands of other libraries."""

    id = "floats/bits"
    question = QT_TRANSLATE_NOOP("floats/bits", "What do the bits of a number say?")
    Params = Params
    run = "explorer.compute.floats.bits:run"
    scene = "explorer.panels.floats.bits.scene:BitsScene"
    words = ALL_WORDS
    value_names = ALL_VALUES
    result_names = ALL_RESULTS
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
        shared, info = trace.shared, trace.shared.row.info
        step, cut, source = trace[index], trace.shared.row.encoded.cut, shared.source
        if trace.params.show == "formats":
            return {"stage": step.stage, "formats": {r.format: _under(r) for r in shared.rows}}
        if trace.params.show == "libraries":
            return {"stage": step.stage, **_said(shared)}
        out: dict[str, Any] = {
            "stage": step.stage,
            "bits": f"{step.bits:0{info.bits}b}",
            "known": f"{step.known:0{info.bits}b}",
            "exact": str(source.fraction) if source.kind == "finite" else shown(source),
        }
        reached = STAGES["bits"].index(step.stage)
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
        info, decoded = shared.row.info, shared.row.decoded
        out: dict[str, Any] = {
            "code": info.hex(decoded.code),
            "bits": " ".join(part for part in grouped(info, decoded.code) if part),
            "class": decoded.kind,
            "value": _plain(decoded.number),
            "formats": {
                row.format: {
                    "code": row.info.hex(row.encoded.code),
                    "value": _plain(row.decoded.number),
                }
                for row in shared.rows
            },
        }
        out["literals"] = {
            "C": c_literal(info, decoded.code), "hex": hexadecimal(info, decoded.code),
            "torch": torch_code(info, decoded.code), "NumPy": numpy_code(info, decoded.code),
        }  # fmt: skip
        if (parts := nan_parts(info, decoded.code)) is not None:
            out["nan"] = {"quiet": parts[0], "payload": parts[1]}
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
        if params.show != "bits":
            return None
        return Params(params.value, "fp32", params.rounding, params.overflow)

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)


def _under(row: Row) -> dict[str, Any]:
    """A format under the microscope."""
    out: dict[str, Any] = {
        "code": row.info.hex(row.encoded.code), "value": _plain(row.decoded.number),
        "choices": {m: row.info.hex(c) for m, c in zip(MODES, row.choices, strict=True)},
    }  # fmt: skip
    if row.between:
        out["below"], out["above"] = (_plain(tick.number) for tick in row.between)
    if row.encoded.cut is not None and not row.encoded.missing:
        cut = row.encoded.cut
        out |= {"left": str(Fraction(*cut.left)), "guard": cut.guard, "round": cut.round,
                "sticky": cut.sticky}  # fmt: skip
    return out


def _said(shared: Shared) -> dict[str, Any]:
    """What the libraries say."""
    found = shared.answers
    if found is None:
        return {}
    said: dict[str, Any] = {name: {} for name in LIBRARIES}
    infos = {row.format: row.info for row in shared.rows}
    for answer in found.answers:
        code = None if answer.code is None else infos[answer.format].hex(answer.code)
        said[answer.library][answer.format] = {"code": code, "reasons": list(answer.reasons)}
    versions = dict(zip(LIBRARIES, found.versions, strict=True))
    return {"asked": _plain(found.asked), "answers": said, "versions": versions}


def _float(value: Fraction) -> float | str:
    """A double, or text where the number is out of its range."""
    return rounded(value) if value and not 2**-1022 < abs(value) < 2**1023 else float(value)


def _neighbour(info: FormatInfo, code: int, step: int) -> str | None:
    found = at_order(info, order(info, code) + step)
    return None if found is None else _plain(decode(info, found).number)


LAB = BitsLab()
