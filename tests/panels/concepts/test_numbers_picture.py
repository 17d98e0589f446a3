"""The picture of the formula sheet: curves, inputs that are turned, figures beside what is said."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from explorer.compute.concepts.numbers import POINTS, by_factors, run, swept
from explorer.compute.concepts.sheet import Input, figures, formulas
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.concepts.numbers.curve import up_axis
from explorer.panels.concepts.numbers.figure import VERDICTS, ratios
from explorer.panels.concepts.numbers.lab import LAB
from explorer.panels.concepts.numbers.names import REFUSALS
from explorer.panels.concepts.numbers.turning import next_value
from explorer.panels.concepts.numbers.values import shown
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = ((480, 420), (690, 715), (1240, 620))
#: Symbols and abbreviations that are the same in every language.
SYMBOLS = re.compile(
    r"\b(FLOP|TFLOP|MiB|GiB|INT[48]|FP(16|32)|BF16|FID|PPL|TPR|FPR|AUC|InfoNCE|SiLU|LSTM|GRU|RNN"
    r"|ReLU|Var|log|max|min|clip|mean|exp|rms|std|head|ffn|attention|FFN|act|buf|han|ascii|out|ref"
    r"|tok|seg|pos|emp|pre|post|hug|pug|pun|bun|hugs|AdamW|QLoRA|LoRA|PPO|DPO|BLEU|METEOR|MASK|cos)"
    r"\b|2kdL|log₂"
)


def trace_of(**changes: object) -> Trace:
    params = coerce(LAB.Params, changes)[0]
    params.validate()
    return drive(run(params))


def place_of(trace: Trace, entry: str) -> int:
    return next(i for i, step in enumerate(trace.steps) if step.entry == entry)


def marks_of(
    trace: Trace, entry: str, size: tuple[int, int] = drawing.USUAL, view: View | None = None
) -> dict[str, Mark]:
    at = place_of(trace, entry)
    return {mark.name: mark for mark in drawing.painted_by(LAB, trace, at, size, view)[1]}


@pytest.fixture(scope="module")
def sheet() -> Trace:
    return trace_of()


@pytest.fixture(scope="module")
def said() -> Trace:
    return trace_of(show="figures")


def test_that_an_input_is_swept_from_bound_to_bound(sheet: Trace) -> None:
    for step in sheet.steps:
        formula = formulas()[step.entry][1]
        assert len(step.curves) == len(formula.inputs)
        for item, (values, _) in zip(formula.inputs, step.curves, strict=True):
            assert (values[0], values[-1]) == pytest.approx((item.low, item.high))
            assert (np.diff(values) > 0).all()
            assert len(values) == POINTS or (item.whole and len(values) < POINTS)


def test_that_wide_bounds_are_swept_by_equal_factors() -> None:
    wide = swept(Input("x", 1, 1e-3, 1e3))
    assert np.allclose(wide[1:] / wide[:-1], wide[1] / wide[0])
    narrow = swept(Input("x", 1, 1, 100))
    assert np.allclose(np.diff(narrow), narrow[1] - narrow[0])
    assert not by_factors(Input("x", 0, 0, 1e6))  # 0 has no logarithm


def test_that_the_curve_goes_through_what_comes_out(sheet: Trace) -> None:
    """At every value swept, the formula on its own gives the height of the curve."""
    for entry in ("F004", "F012", "F031"):
        step, (_, formula) = sheet[place_of(sheet, entry)], formulas()[entry]
        item = formula.inputs[0]
        for value, height in step.curves[0].T.tolist():
            alone = formula.compute(*formula.given({item.symbol: value}))
            assert height == pytest.approx(alone[0])


def test_that_a_refused_value_leaves_a_gap(sheet: Trace) -> None:
    values, heights = sheet[place_of(sheet, "F006")].curves[0]
    assert np.isfinite(heights[values < 512]).all()
    assert np.isnan(heights[values >= 512]).all()


def test_that_the_input_turned_last_is_the_one_drawn() -> None:
    rows = [["F009", "h", 16], ["F009", "d", 2048], ["F012", "L", 8]]
    trace = trace_of(inputs=rows)
    index = place_of(trace, "F009")
    assert LAB.values(trace, index)["turned"] == "d"
    again = trace_of(inputs=[rows[1], rows[0], rows[2]])
    assert LAB.values(again, index)["turned"] == "h"
    assert LAB.values(trace, place_of(trace, "F001"))["turned"] == "d"


def test_that_a_click_on_an_input_draws_its_curve_and_a_double_click_sets_it_back() -> None:
    trace = trace_of(inputs=[["F009", "d", 2048]])
    marks, place = marks_of(trace, "F009"), QPointF(0, 0)
    edit = marks["input h"].edit
    assert edit is not None
    changed = edit(Gesture("release", place, place))
    assert changed == {"inputs": [["F009", "d", 2048], ["F009", "h", 32]]}
    back = marks["input d"].edit
    assert back is not None
    assert back(Gesture("double", place, place)) == {"inputs": []}
    assert back(Gesture("press", place, place)) is None


def test_that_the_wheel_turns_within_the_bounds() -> None:
    whole, real = Input("n", 5, 1, 10, whole=True), Input("x", 0.5, 0, 1)
    assert next_value(whole, 5, 1) == 6
    assert next_value(whole, 10, 3) == 10
    assert next_value(whole, 4096, 1) == 4096 if whole.high > 4096 else 10
    assert next_value(real, 0.5, 2) == pytest.approx(0.55)
    assert next_value(real, 0.0, -1) == 0


def test_that_pulling_along_the_curve_puts_the_input_in(sheet: Trace) -> None:
    mark = marks_of(sheet, "F009")["curve"]
    assert mark.edit is not None
    right = QPointF(mark.area.right(), mark.area.center().y())
    changed = mark.edit(Gesture("drag", right, right))
    item = formulas()["F009"][1].inputs[0]
    assert changed == {"inputs": [["F009", item.symbol, item.high]]}
    outside = QPointF(mark.area.left() - 300, 0)
    low = mark.edit(Gesture("release", right, outside))
    assert low == {"inputs": [["F009", item.symbol, item.low]]}
    assert trace_of(**changed)[place_of(sheet, "F009")].inputs[0] == item.high


def test_that_the_curve_reads_out_value_and_output(sheet: Trace) -> None:
    mark = marks_of(sheet, "F009")["curve"]
    assert mark.read is not None
    read = mark.read(QPointF(mark.area.right(), mark.area.center().y()))
    step = sheet[place_of(sheet, "F009")]
    assert read is not None
    assert shown(step.curves[0][0, -1]) in read.title
    assert shown(step.curves[0][1, -1]) in read.lines[0]


@pytest.mark.parametrize("size", SIZES)
def test_that_every_formula_is_drawn_whole_with_its_curve(
    sheet: Trace, size: tuple[int, int]
) -> None:
    for step in sheet.steps:
        formula = formulas()[step.entry][1]
        marks = marks_of(sheet, step.entry, size)
        names = {f"input {item.symbol}" for item in formula.inputs}
        names |= {f"output {item.symbol}" for item in formula.outputs} | {"curve", "formula"}
        assert names <= set(marks), step.entry
        for name in names:
            assert marks[name].area.bottom() <= size[1], (step.entry, name)
            assert marks[name].area.right() <= size[0], (step.entry, name)


@pytest.mark.parametrize("size", SIZES)
def test_that_every_figure_is_drawn_whole(said: Trace, size: tuple[int, int]) -> None:
    for step in said.steps:
        marks = marks_of(said, step.entry, size)
        for place in range(len(step.outputs)):
            assert marks[f"computed {place}"].area.bottom() <= size[1], step.entry
        assert f"said {len(step.inputs) - 1}" in marks


def test_that_every_verdict_is_one_that_is_drawn_and_counted(said: Trace) -> None:
    assert {step.verdict for step in said.steps} <= set(VERDICTS)
    unsourced = {step.entry for step in said.steps if step.verdict == "unsourced"}
    assert unsourced == {name for name, (_, figure) in figures().items()
                         if figure.source == "?" and not figure.compute}  # fmt: skip


def test_that_ratios_are_what_is_computed_over_what_is_said(said: Trace) -> None:
    step = said[place_of(said, "N19")]
    assert ratios(step) == [step.outputs[0] / step.inputs[0]]
    assert ratios(said[place_of(said, "N06")])[0] is None  # 0 over 0


def test_that_an_axis_holds_every_finite_output() -> None:
    for heights in ([3.0, 3.0], [0.0, 0.0], [-2.0, -2.0], [1e-9, 5.0], [-1.0, 4.0, math.nan]):
        for factors in (True, False):
            axis = up_axis(np.array(heights), "", factors=factors)
            assert axis is not None
            finite = [h for h in heights if math.isfinite(h)]
            assert axis.low <= min(finite)
            assert max(finite) <= axis.high
            assert axis.low < axis.high
    assert up_axis(np.array([math.nan]), "", factors=True) is None


def test_that_numbers_are_grouped_from_five_digits_on() -> None:
    narrow = "\N{NARROW NO-BREAK SPACE}"
    assert [shown(v) for v in (2017, -14, 65504.0, 0.25)] == [
        "2017", "−14", f"65{narrow}504", "0.25",
    ]  # fmt: skip
    assert shown(1 / 3) == "0.333333"


def test_that_names_which_are_words_are_among_those_translated() -> None:
    for _, formula in formulas().values():
        for item in (*formula.inputs, *formula.outputs):
            for text in (item.symbol, item.unit):
                if re.search(r"[A-Za-z]{3,}", SYMBOLS.sub("", text.replace("_", " "))):
                    assert f"name:{text}" in LAB.words, (formula.id, text)
    for _, figure in figures().values():
        if re.search(r"[A-Za-z]{3,}", SYMBOLS.sub("", figure.unit)):
            assert f"name:{figure.unit}" in LAB.words, figure.unit


def test_that_every_refusal_is_among_those_translated() -> None:
    from tests.compute.concepts.test_sheet import computed, inputs_of

    met = {computed(f, inputs)[1] for _, f in formulas().values() for inputs in inputs_of(f, 20)}
    assert met - {""} <= set(REFUSALS)
