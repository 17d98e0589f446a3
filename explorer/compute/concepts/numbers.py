"""The formula sheet: every formula computed on the reader's inputs, every figure computed again."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from explorer.compute.concepts.sheet import Figure, Formula, Input, figures, formulas
from explorer.core.params import ParamError, param
from explorer.core.trace import Producer, Section, Trace
from explorer.core.typeset import svg_of
from explorer.core.words import QT_TRANSLATE_NOOP, message

LAB = "concepts/numbers"
#: Formulas are typeset in this colour, and drawn in the theme's.
INK, SIZE = "#010203", 24.0
#: Values of an input in a sweep, and the ratio of its bounds from which it is swept by factors.
POINTS, WIDE = 41, 100.0


@dataclass(frozen=True)
class Params:
    """What is on the sheet, and the inputs that were changed."""

    show: str = param(
        "formulas", choices=("formulas", "figures"),
        label=QT_TRANSLATE_NOOP("concepts/numbers", "Sheet"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/numbers", "Formulas"),
            QT_TRANSLATE_NOOP("concepts/numbers", "Figures often quoted"),
        ),
    )  # fmt: skip
    #: Rows of formula, symbol of the input, value: ("F002", "d_k", 128).
    inputs: tuple[tuple[object, ...], ...] = param(
        (), kind="table", label=QT_TRANSLATE_NOOP("concepts/numbers", "Changed inputs"),
        help=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "One row each: formula, input, value, like F002, d_k, 128. Or turn the wheel over an "
            "input.",
        ),
    )  # fmt: skip

    def changed(self) -> dict[tuple[str, str], float]:
        """The inputs by formula and symbol, the one changed last at the end.

        Raises ParamError for a row that names none.
        """
        out: dict[tuple[str, str], float] = {}
        if not isinstance(self.inputs, tuple):
            raise _refused(self.inputs)
        for row in self.inputs:
            if isinstance(row, tuple) and all(cell in ("", None) for cell in row):
                continue
            if not isinstance(row, tuple) or len(row) != 3:
                raise _refused(row)
            known = formulas().get(str(row[0]))
            symbols = {item.symbol for item in known[1].inputs} if known else set()
            if str(row[1]) not in symbols:
                raise _refused(row)
            out.pop((str(row[0]), str(row[1])), None)
            out[str(row[0]), str(row[1])] = _number(row)
        return out

    def validate(self) -> None:
        self.changed()

    def unused(self) -> tuple[str, ...]:
        return ("inputs",) if self.show == "figures" else ()


def _number(row: tuple[object, ...]) -> float:
    value = row[2]
    try:
        number = float(value) if isinstance(value, (int, float, str)) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if isinstance(value, bool) or not math.isfinite(number):
        raise _refused(row)
    return number


def _refused(row: object) -> ParamError:
    shown = ", ".join(map(str, row)) if isinstance(row, tuple) else str(row)
    return ParamError(
        "inputs", row, "rows of formula, input, value: F002, d_k, 128", "rule", "error.inputs",
        {"row": shown[:60]},
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One line of the sheet: the inputs and outputs of a formula in order, or what is said of a
    figure and what comes out (`verdict`: reproduced, corrected, fact, unsourced).

    `curves` holds one output of a formula over each input, the others as they are: (2,
    values), not finite where there is none; `turned` is the input that was changed last. `svg` is
    the typeset formula and `printed` that of a wrong form in circulation, in the colour INK;
    `refusal` is why these inputs give nothing.
    """

    entry: str
    subject: str
    inputs: tuple[float, ...] = ()
    outputs: tuple[float, ...] = ()
    verdict: str = ""
    svg: str = ""
    printed: str = ""
    refusal: str = ""
    curves: tuple[np.ndarray, ...] = ()
    turned: int = 0


def by_factors(item: Input) -> bool:
    """Whether an input is swept, and drawn, by equal factors and not by equal steps."""
    return item.low > 0 and item.high > WIDE * item.low


def swept(item: Input) -> np.ndarray:
    """Values from bound to bound, each whole number once."""
    spaced = np.geomspace if by_factors(item) else np.linspace
    values = spaced(item.low, item.high, POINTS)
    return np.unique(np.round(values)) if item.whole else values


@lru_cache(maxsize=2000)
def curve(formula: Formula, inputs: tuple[float, ...], turned: int) -> np.ndarray:
    """(2, values): one input from bound to bound, and the output that is drawn over it, the other
    inputs as given."""
    item, drawn = formula.inputs[turned], formula.output_over(turned)
    values = swept(item)
    outputs = np.full(len(values), np.nan)
    for place, value in enumerate(values.tolist()):
        put_in = (*inputs[:turned], round(value) if item.whole else value, *inputs[turned + 1 :])
        try:
            outputs[place] = formula.compute(*put_in)[drawn]
        except (ValueError, ArithmeticError):
            continue
    return np.stack([values, outputs])


def typeset(tex: str) -> str:
    """The SVG of a formula in the colour INK ("" for none), in fewer letters, since the sheet holds
    many: places to a hundredth of a pixel, and no line from a point to itself."""
    svg = re.sub(r"(\.\d\d)\d+", r"\1", svg_of(tex, SIZE, INK)) if tex else ""
    return re.sub(r"M (\S+ \S+) L \1 ", r"M \1 ", svg)


def worked(formula: Formula, subject: str, changed: dict[str, float]) -> Step:
    """A formula on its inputs."""
    # [formula]
    inputs = formula.given(changed)
    try:
        outputs, refusal = tuple(formula.compute(*inputs)), ""
    except (ValueError, ArithmeticError) as error:
        outputs, refusal = (), str(error)
    svg, printed = typeset(formula.tex), typeset(formula.printed)
    symbols = [item.symbol for item in formula.inputs]
    turned = symbols.index(next(reversed(changed))) if changed else 0
    return Step(formula.id, subject, inputs, outputs, "", svg, printed, refusal, turned=turned)


def checked(figure: Figure, subject: str) -> Step:
    """A figure beside the same, computed."""
    # [figure]
    outputs = tuple(figure.compute()) if figure.compute else ()
    return Step(figure.id, subject, figure.said, outputs, figure.verdict(outputs))


def run(params: Params) -> Producer:
    """One step per formula, or per figure."""
    yield None
    changed = params.changed()
    steps: list[Step] = []
    sections: list[Section] = []
    entries = formulas() if params.show == "formulas" else figures()
    for name, (subject, entry) in entries.items():
        if not sections or sections[-1].id != subject:
            sections.append(Section(subject, len(steps), message("subject." + subject)))
        if isinstance(entry, Formula):
            mine = {symbol: value for (of, symbol), value in changed.items() if of == name}
            step, curves = worked(entry, subject, mine), []
            for turned in range(len(entry.inputs)):
                curves.append(curve(entry, step.inputs, turned))
                yield None
            steps.append(replace(step, curves=tuple(curves)))
        else:
            steps.append(checked(entry, subject))
        yield None
    return Trace(params, tuple(steps), sections=tuple(sections))
