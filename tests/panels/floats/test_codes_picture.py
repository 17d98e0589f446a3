"""The picture of all codes: cells, read-outs, where a click leads, what dragging makes."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.codec import decode, power_of_two
from explorer.compute.floats.codes import NAMED, Params
from explorer.compute.floats.formats import FORMATS
from explorer.core.lab import open_lab, resolve
from explorer.core.params import changed, coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.floats.codes import LAB, predicted
from explorer.panels.floats.codes.cells import Grid, share_of, short
from explorer.panels.floats.codes.strip import settled
from explorer.panels.floats.codes.telling import decades
from explorer.ui.canvas.scene import Gesture, Mark
from tests.conformance import labs
from tests.conformance.test_pictures import overlapping, watched

pytestmark = pytest.mark.usefixtures("qapp")
OWN = {"format": "custom", "against": "none", "exponent_bits": 3, "fraction_bits": 2, "bias": 12,
       "specials": "ieee"}  # fmt: skip


def traced(name: str = "e4m3fn", against: str = "e4m3") -> Trace:
    return drive(resolve(LAB.run)(Params(format=name, against=against)))


def drawn(trace: Trace, at: float = 0, size: tuple[int, int] = (690, 715)) -> tuple[Mark, ...]:
    return labs.draw(labs.scene_of(LAB), trace, at, View(), size)[1]


def mark(marks: tuple[Mark, ...], name: str) -> Mark:
    return next(found for found in marks if found.name == name)


def edited(found: Mark, gesture: Gesture) -> dict[str, object]:
    assert found.edit is not None
    return dict(found.edit(gesture) or {})


def test_that_a_code_is_found_in_its_own_cell() -> None:
    for bits in range(2, 9):
        grid = Grid.of(QRectF(10, 20, 400, 300), bits)
        assert grid.rows * grid.columns == 1 << bits
        for code in range(1 << bits):
            assert grid.code_at(grid.cell(code).center()) == code
        assert grid.code_at(QPointF(5, 25)) is None
        assert grid.code_at(QPointF(15, 400)) is None


def test_that_runs_of_codes_are_boxes_around_exactly_their_cells() -> None:
    grid = Grid.of(QRectF(0, 0, 320, 160), 8)
    for codes in ([5], [8, 9, 10, 11], list(range(14, 20)), [1, 3, 129, 130]):
        boxes = grid.runs(np.array(codes))
        inside = [c for c in range(256) if any(b.contains(grid.cell(c).center()) for b in boxes)]
        assert inside == codes
    assert grid.runs(np.array([], dtype=np.int64)) == []


@pytest.mark.parametrize("name", NAMED)
def test_that_a_cell_says_its_value_exactly_and_briefly(name: str) -> None:
    info = FORMATS[name]
    digits = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    for code in range(1 << info.bits):
        found, text = decode(info, code), short(info, code)
        assert len(text) <= 10
        if found.number.kind != "finite":
            assert text == "NaN" or text.endswith("∞")
            continue
        sign, plain = (-1, text[1:]) if text.startswith("−") else (1, text)
        head, _, power = plain.rpartition("2") if plain[-1] in "⁰¹²³⁴⁵⁶⁷⁸⁹" else (plain, "", "")
        if power:
            lead = int(head.rstrip("·") or 1)
            value = lead * power_of_two(int(power.translate(digits)))
        else:
            value = Fraction(plain)
        assert sign * value == found.number.fraction, text


def test_that_a_larger_number_is_never_paler() -> None:
    shared = traced().shared
    shares = [share_of(shared, code) for code in range(1, 127)]
    assert shares == sorted(shares)


def test_that_every_code_opens_the_bits_lab_at_these_bits() -> None:
    bits: Any = open_lab("floats/bits")
    for params in (Params("e4m3fn"), Params("e3m2", "none"), coerce(Params, OWN)[0]):
        trace = drive(resolve(LAB.run)(params))
        marks = drawn(trace)
        for code in range(1 << trace.shared.info.bits):
            where = mark(marks, f"code {code}").open
            assert where is not None
            assert where.lab == "floats/bits"
            there: Any = coerce(bits.Params, dict(where.params))[0]
            if code % 37 == 5:
                found = drive(resolve(bits.run)(there))
                decoded = found.shared.row.decoded
                assert decoded.code == code
                assert decoded.number == decode(trace.shared.info, code).number
                bits.step_of(found, where.at)


def test_that_a_click_on_a_name_shows_that_format() -> None:
    marks = drawn(traced())
    for name in NAMED:
        found = mark(marks, f"format {name}")
        at = found.area.center()
        assert edited(found, Gesture("release", at, at)) == {"format": name}


def test_that_dragging_the_border_trades_exponent_for_significand() -> None:
    trace = traced("e4m3fn")
    found = mark(drawn(trace), "border")
    start = found.area.center()
    cell = mark(drawn(trace), "bit 0").area.width() + 2
    made = changed(trace.params, edited(found, Gesture("drag", start, start + QPointF(cell, 0))))
    assert (made.format, made.exponent_bits, made.fraction_bits) == ("custom", 5, 2)
    assert made.bias == 15
    assert edited(found, Gesture("drag", start, start)) == {}
    far = changed(trace.params, edited(found, Gesture("drag", start, start + QPointF(999, 0))))
    assert (far.exponent_bits, far.fraction_bits) == (7, 0)


def test_that_the_wheel_over_the_bias_and_a_click_on_the_rule_design_a_format() -> None:
    trace = traced("e4m3fn")
    marks = drawn(trace)
    bias, rule = mark(marks, "bias"), mark(marks, "specials")
    at = bias.area.center()
    made = changed(trace.params, edited(bias, Gesture("wheel", at, at, turns=1.0)))
    assert (made.format, made.bias, made.specials) == ("custom", 8, "fn")
    at = rule.area.center()
    made = changed(trace.params, edited(rule, Gesture("release", at, at)))
    assert made.specials == "fnuz"
    assert made.bias == 7


def test_that_bits_are_settled_where_all_lit_codes_agree() -> None:
    trace, info = traced("e5m2"), FORMATS["e5m2"]
    for index in range(len(trace)):
        step = trace[index]
        for place, text in enumerate(settled(info, step)):
            found = {code >> (info.bits - 1 - place) & 1 for code in step.codes.tolist()}
            assert (text == "") is (len(found) != 1)
            assert not text or found == {int(text)}


def test_that_read_outs_fill_in_the_formula_and_name_the_other_meaning() -> None:
    marks = drawn(traced())
    top = mark(marks, f"code {0x7E}")
    assert top.read is not None
    read = top.read(top.area.center())
    assert read is not None
    assert read.title == "0x7E = 448"
    assert read.lines[0].startswith("0 1111 110")
    assert read.lines[1] == "2⁸ × (1 + 6/8) = 448"
    assert "NaN" in read.lines[2]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("e4m3fn", 5.36), ("e5m2", 9.57), ("e2m1", 1.08)],
)
def test_that_the_decades_are_those_published(name: str, expected: float) -> None:
    assert decades(traced(name, "none").shared) == pytest.approx(expected, abs=0.005)


def test_that_the_answer_to_the_prediction_is_counted() -> None:
    assert predicted(traced("e4m3", "e4m3")) == 0
    assert predicted(traced("e4m3fn", "e4m3")) == 1
    assert predicted(traced("e5m2", "e4m3")) == 3


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("name", ["e4m3b11fnuz", "e5m2", "e8m0", "e2m1", "custom"])
def test_that_no_text_overlaps_or_leaves_the_stage(name: str, size: tuple[int, int]) -> None:
    params = coerce(Params, {**OWN, "format": name, "against": "e4m3fn"})[0]
    trace = drive(resolve(LAB.run)(params))
    stage = QRectF(0, 0, *size).adjusted(-2, -2, 2, 2)
    for index, language in ((0, "zh"), (len(trace) - 1, "en")):
        labs.forget_layers()
        with watched() as seen:
            labs.draw(labs.scene_of(LAB), trace, index, View(language=language), size)
        assert overlapping(seen["texts"]) == set(), index
        for text, _, place in seen["texts"]:
            assert stage.contains(place), (index, text, place)
