"""The lab "Arithmetic": one operation bit by bit, long sums, dot products, and equality."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from explorer.compute.floats.arithmetic.params import STAGES, Params, Shared
from explorer.compute.floats.arithmetic.scalar import value_of
from explorer.compute.floats.codec import decode, encode, power_of_two
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import exact_decimal, shown
from explorer.compute.floats.numbers import Number, finite
from explorer.core.lab import Explanation, Lab, Prediction
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.floats.arithmetic import explain
from explorer.panels.floats.arithmetic.sentences import PRESETS, SENTENCES
from explorer.panels.floats.arithmetic.words import RESULT_NAMES, VALUE_NAMES, WORDS


def predicted(trace: Trace) -> int:
    """The right answer: whether every result is the true one, rounded once."""
    shared: Shared = trace.shared
    if shared.race is not None:
        for lane in shared.race.lanes:
            info = FORMATS[lane.format]
            true = finite(shared.left.fraction * int(shared.race.counts[-1]))
            if float(lane.sums[-1]) != value_of(decode(info, encode(info, true).code).number):
                return 1
        return 0
    if shared.dots is not None:  # a mean error below half a unit would be luck in 200 trials
        return 1 if shared.dots.errors[:, -1].any() else 0
    compared = [one for one in shared.comparisons if one.computed.number.kind == "finite"]
    if not compared:
        return 2
    return 0 if all(one.equal for one in compared) else 1


def plain(number: Number) -> str:
    """All digits of a value, in ASCII."""
    exact = exact_decimal(number.fraction) if number.kind == "finite" and number.numerator else None
    return (exact or shown(number)).replace("−", "-")


ALL_WORDS = {**WORDS, **SENTENCES}


class ArithmeticLab(Lab):
    """Two numbers, one operation, six steps; and what becomes of very many of them."""

    id = "floats/arithmetic"
    question = QT_TRANSLATE_NOOP("floats/arithmetic", "What happens when two numbers are added?")
    Params = Params
    run = "explorer.compute.floats.arithmetic.params:run"
    scene = "explorer.panels.floats.arithmetic.scene:ArithmeticScene"
    words = ALL_WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    code = (
        "explorer.compute.floats.arithmetic.operation:operate",
        "explorer.compute.floats.arithmetic.operation:fit",
        "explorer.compute.floats.arithmetic.operation:decide",
        "explorer.compute.floats.arithmetic.race:sums",
        "explorer.compute.floats.arithmetic.dot:accumulate",
        "explorer.compute.floats.arithmetic.equal:compare",
    )
    checks = "explorer.compute.floats.arithmetic.checks:checks"
    beat = 1.2
    presets = PRESETS
    prediction = Prediction(
        "predict", ("predict_yes", "predict_no", "predict_none"), predicted, len(STAGES) - 2
    )  # fmt: skip

    def section(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain.explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        shared, step = trace.shared, trace[index]
        out: dict[str, Any] = {"stage": step.stage}
        if step.topic == "sum":
            race = shared.race
            out["count"] = int(race.counts[step.index])
            out["true_sum"] = float(race.exact[step.index])
            out["sums"] = {lane.format: float(lane.sums[step.index]) for lane in race.lanes}
        elif step.topic == "dot":
            dots = shared.dots
            out["length"] = int(dots.lengths[step.index])
            out["errors"] = dict(zip(dots.ways, dots.errors[:, step.index].tolist(), strict=True))
        elif step.topic == "equal":
            one = shared.comparisons[step.index]
            out |= {
                "format": one.format, "equal": one.equal, "computed": plain(one.computed.number),
                "expected": plain(one.expected.number),
            }  # fmt: skip
        else:
            out |= _operation_values(shared, STAGES.index(step.stage))
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        shared, params = trace.shared, trace.params
        if params.topic == "sum":
            lanes = shared.race.lanes
            return {
                "sums": {lane.format: float(lane.sums[-1]) for lane in lanes},
                "stops": {lane.format: lane.flat for lane in lanes},
            }
        if params.topic == "dot":
            dots = shared.dots
            return {"errors": dict(zip(dots.ways, dots.errors[:, -1].tolist(), strict=True))}
        equal = {one.format: one.equal for one in shared.comparisons}
        if params.topic == "equal":
            return {"equal": equal}
        outcome = shared.outcome
        return {
            "left": plain(outcome.left.number), "right": plain(outcome.right.number),
            "value": plain(outcome.result.number),
            "code": FORMATS[params.format].hex(outcome.result.code),
            "flags": list(outcome.flags), "equal": equal,
        }  # fmt: skip

    def baseline(self, params: Any) -> Any | None:
        """The plain way, or the same operation in FP32."""
        if params.topic == "sum" and params.method != "plain":
            return replace(params, method="plain")
        if params.topic in ("operation", "dot") and params.format != "fp32":
            return replace(params, format="fp32")
        return None

    def search_text(self, trace: Trace, index: int) -> str:
        return str(trace[index].stage)


def _operation_values(shared: Shared, stage: int) -> dict[str, Any]:
    """The numbers of an operation that are known at a stage."""
    outcome = shared.outcome
    assert outcome is not None
    out: dict[str, Any] = {}
    exact, rounded = outcome.exact, outcome.rounded
    if exact is not None and stage >= STAGES.index("operate") and not exact.more:
        value = Fraction(exact.digits * power_of_two(exact.unit))
        out["exact"] = str(-value if exact.negative else value)
    if rounded is not None and stage >= STAGES.index("normalise"):
        out |= {"kept": rounded.kept, "guard": rounded.guard, "round": rounded.round,
                "sticky": rounded.sticky}  # fmt: skip
    if rounded is not None and stage >= STAGES.index("round"):
        out |= {"added": int(rounded.up), "reason": rounded.reason}
    if stage >= STAGES.index("pack"):
        out["computed"] = plain(outcome.result.number)
    return out


LAB = ArithmeticLab()
