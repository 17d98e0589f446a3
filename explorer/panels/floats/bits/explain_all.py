"""What is said about all formats at once, and about the answers of other libraries."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from explorer.compute.floats.bits import Shared
from explorer.compute.floats.bits_line import Row
from explorer.compute.floats.codec import encode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.libraries import LIBRARIES, counted
from explorer.compute.floats.notation import decimal, shown
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.bits.pieces import digits_for, rounded
from explorer.panels.floats.bits.tex import lines, tex


def between(row: Row) -> tuple[Fraction, Fraction] | None:
    """The two neighbours that enclose the number; None where it is exact, or there are none."""
    if len(row.between) < 2 or row.between[0] == row.between[1]:
        return None
    return row.between[0].number.fraction, row.between[1].number.fraction


def share(row: Row, x: Fraction) -> Fraction | None:
    """Where x lies between its neighbours, from 0 to 1; None as for `between`, and beyond them."""
    ends = between(row)
    if ends is None or not ends[0] <= x <= ends[1]:
        return None
    return (x - ends[0]) / (ends[1] - ends[0])


def relative(row: Row, x: Fraction) -> Fraction | None:
    """The relative error of what became of x; None where that has no size."""
    number = row.decoded.number
    return None if number.kind != "finite" or not x else (number.fraction - x) / x


def _between(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    heading = message("head_between", count=len(shared.rows))
    if shared.source.kind != "finite":
        return Explanation(heading, message("say_special", value=shown(shared.source)))
    gaps = {r.info.label: b - a for r in shared.rows for a, b in [between(r) or (0, 0)] if b > a}
    value = shown(shared.source, 8, 12)
    if not gaps:
        return Explanation(heading, message("say_between_exact", value=value))
    fine, coarse = min(gaps, key=gaps.__getitem__), max(gaps, key=gaps.__getitem__)
    said = message(
        "say_between", value=value, fine=fine, coarse=coarse,
        small=rounded(Fraction(gaps[fine])), large=rounded(Fraction(gaps[coarse])),
    )  # fmt: skip
    return Explanation(
        heading, said, r"\rho = \frac{x - x_-}{x_+ - x_-}", _share_text(shared.row, shared),
        (message("see_microscope"),),
    )  # fmt: skip


def _share_text(row: Row, shared: Shared) -> str:
    """The place between the neighbours, with the numbers of the chosen format."""
    ends, part = between(row), share(row, shared.source.fraction)
    if ends is None or part is None:
        return ""
    digits = digits_for(row.info)
    low, high, x = (tex(decimal(v, digits, digits + 4)) for v in (*ends, shared.source.fraction))
    if ends[0] < 0:
        low, high = f"({low})", f"({high})"
    fraction = rf"\frac{{{x} - {low}}}{{{high} - {low}}}"
    return lines(r"\rho", fraction, tex(decimal(part, 5, 8)))


def _cut(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    heading = message("head_three_bits")
    cuts = [r.encoded.cut for r in shared.rows if r.encoded.cut and not r.encoded.missing]
    exact = sum(cut.left[0] == 0 for cut in cuts)
    ties = sum(cut.tie for cut in cuts)
    if not cuts:
        return Explanation(heading, message("say_special", value=shown(shared.source)))
    said = message("say_three_bits", exact=exact, ties=ties, count=len(cuts))
    formula, numbers = r"r = \frac{g}{2} + \frac{q}{4} + \ldots", ""
    cut = shared.row.encoded.cut
    if cut is not None:
        more = r" + \ldots" if cut.sticky else ""
        left = tex(decimal(Fraction(*cut.left), 5, 8))
        numbers = rf"{left} = \frac{{{cut.guard}}}{{2}} + \frac{{{cut.round}}}{{4}}{more}"
    return Explanation(heading, said, formula, numbers)


def _round(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    rows = shared.rows
    split = sum(len(set(row.choices)) > 1 for row in rows)
    nearest = sum(row.choices[0] != row.choices[1] for row in rows)
    said = message("say_picks", split=split, count=len(rows), ties=nearest)
    return Explanation(message("head_picks"), said, notice=(message("see_rounding"),))


def _decode(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    heading = message("head_all_read")
    if shared.source.kind != "finite" or not shared.source.numerator:
        return Explanation(heading, message("say_special", value=shown(shared.source)))
    x = shared.source.fraction
    errors = {r.info.label: abs(e) for r in shared.rows if (e := relative(r, x)) is not None}
    lost = len(shared.rows) - len(errors)
    best, worst = min(errors, key=errors.__getitem__), max(errors, key=errors.__getitem__)
    said = message(
        "say_all_read", best=best, least=rounded(errors[best]), worst=worst,
        most=rounded(errors[worst]), lost=lost,
    )  # fmt: skip
    return Explanation(heading, said, r"\frac{\hat{x} - x}{x}", notice=(message("see_rows"),))


def _ask(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    answers = shared.answers
    assert answers is not None
    exact = shared.source == answers.asked or shared.source.kind == "nan"
    said = message(
        "say_ask" if exact else "say_ask_rounded", value=shown(shared.source, 10, 16),
        double=shown(answers.asked, 20, 26),
    )  # fmt: skip
    numbers = ""
    if shared.source.kind == "finite" and answers.asked.kind == "finite":
        numbers = lines("x_{64} - x", tex(rounded(answers.asked.fraction - shared.source.fraction)))
    return Explanation(message("head_ask"), said, r"x_{64} = \mathrm{fl}_{64}(x)", numbers)


def _answers(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    answers = shared.answers
    assert answers is not None
    asked = len(answers.answers)
    same = sum(not answer.reasons for answer in answers.answers)
    missing = [n for n, v in zip(LIBRARIES, answers.versions, strict=True) if not v]
    notice = (message("see_missing", libraries=", ".join(missing)),) if missing else ()
    said = message("say_answers", same=same, asked=asked)
    return Explanation(message("head_answers"), said, notice=notice)


def _reasons(trace: Trace, shared: Shared, info: FormatInfo) -> Explanation:
    answers = shared.answers
    assert answers is not None
    found = counted(answers.answers)
    heading = message("head_reasons", count=len(found))
    if not found:
        return Explanation(heading, message("say_no_reasons"))
    notice = tuple(message(f"because_{reason}") for reason in found)
    numbers = ""
    if "float32" in found and shared.source.kind == "finite":
        # the step in between, which rounds a first time
        half = encode(FORMATS["fp32"], answers.asked)
        numbers = rf"\mathrm{{fl}}_{{32}}(x) = \mathrm{{{FORMATS['fp32'].hex(half.code)}}}"
    said = message("say_reasons")
    return Explanation(heading, said, "", numbers, notice)


Stage = Callable[[Trace, Shared, FormatInfo], Explanation]
FORMATS_STAGES: dict[str, Stage] = {
    "between": _between, "cut": _cut, "round": _round, "decode": _decode,
}  # fmt: skip
LIBRARY_STAGES: dict[str, Stage] = {"ask": _ask, "round": _answers, "reasons": _reasons}

__all__ = ["FORMATS_STAGES", "LIBRARY_STAGES", "Message", "between", "relative", "share"]
