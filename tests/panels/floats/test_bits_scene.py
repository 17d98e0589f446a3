"""The picture of the bits lab: colours by meaning, marks with the right numbers, painting.

Colours are compared exactly where a shape is filled; positions come from the scene's own layout.
"""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.compute.floats.bits import STAGES, Params
from explorer.compute.floats.codec import decode, encode, order
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import parse
from explorer.core.formatting import jsonable
from explorer.core.lab import resolve
from explorer.core.source import function_source
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.core.words import Message
from explorer.panels.floats.bits import LAB, predicted
from explorer.panels.floats.bits.cells import Cells
from explorer.panels.floats.bits.rows import USUAL
from explorer.panels.floats.bits.scene import BitsScene
from explorer.ui import theme
from explorer.ui.canvas.scene import Gesture, Mark
from explorer.ui.language import say

RECT = QRectF(0, 0, 690, 715)
CASES = (
    ("0.1", "fp16"), ("-1/3", "fp32"), ("1e-40", "bf16"), ("1e-7", "fp16"), ("65520", "fp16"),
    ("465", "e4m3fn"), ("#7D55", "fp16"), ("-0", "e5m2"), ("-1e-300", "e5m2"), ("1e1000", "fp32"),
    ("inf", "e4m3fn"), ("-inf", "bf16"), ("1+2^-11", "fp16"), ("448.1", "e4m3fn"),
    ("70000", "fp16"), ("1e1200", "e5m2"), ("-1e-1200", "fp32"),
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("qapp")


def traced(value: str = "0.1", format: str = "fp16", **changes: str) -> Trace:
    return drive(resolve(LAB.run)(Params(value, format, **changes)))


def painted(
    trace: Trace, at: float, rect: QRectF = RECT, **look: object
) -> tuple[QImage, tuple[Mark, ...]]:
    view = View(**look)  # type: ignore[arg-type]
    image = QImage(rect.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = BitsScene(LAB).paint(painter, rect, trace, at, view)
    finally:
        painter.end()
    return image, marks


def mark(marks: tuple[Mark, ...], name: str) -> Mark:
    return next(found for found in marks if found.name == name)


def cells_of(marks: tuple[Mark, ...], trace: Trace) -> Cells:
    info, area = FORMATS[trace.params.format], mark(marks, "bits").area
    width = area.width() / (Cells.columns(info) - 3.3)
    return Cells(info, area.left(), area.top(), width, area.height())


def close(first: QColor, second: QColor) -> bool:
    """Equal up to the rounding of premultiplied 8-bit channels."""
    return all(
        abs(a - b) <= 2 for a, b in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)
    )


@pytest.mark.parametrize("tone", ["light", "dark"])
@pytest.mark.parametrize("name", list(FORMATS))
def test_that_a_one_has_the_full_colour_of_its_field_and_a_zero_a_pale_one(
    name: str, tone: str
) -> None:
    trace, info = traced("-0.1", name), FORMATS[name]
    image, marks = painted(trace, len(trace) - 1, theme=tone)
    cells, code = cells_of(marks, trace), trace.shared.row.encoded.code
    for bit in range(info.bits):
        box = cells.rect(bit)
        corner = image.pixelColor(int(box.left() + 3), int(box.top() + 5))
        above = bit - info.fraction_bits
        field = "significand" if above < 0 else (
            "exponent" if above < info.exponent_bits else "sign"
        )  # fmt: skip
        wanted = theme.colour(tone, field) if code >> bit & 1 else theme.ramp(tone, 0.07, field)
        assert close(corner, wanted), bit


def test_that_bits_stay_pale_until_their_stage_settles_them() -> None:
    trace = traced()
    for stage, settled in ((0, False), (1, False), (2, True), (6, True)):
        image, marks = painted(trace, stage)
        box = cells_of(marks, trace).rect(13)  # the second bit of the exponent: 1
        full = close(image.pixelColor(int(box.left() + 3), int(box.top() + 5)),
                     theme.colour("light", "exponent"))  # fmt: skip
        assert full is settled


def test_that_all_cells_lie_inside_a_window_of_480_pixels_even_for_32_bits() -> None:
    rect = QRectF(0, 0, 480, 420)
    trace = traced("0.1", "fp32")
    _, marks = painted(trace, 6, rect)
    cells = cells_of(marks, trace)
    assert cells.left >= 0
    assert cells.end + 3.3 * cells.cell <= 480.5
    assert cells.cell > 11
    for found in marks:
        assert rect.adjusted(-1, -1, 1, 1).contains(found.area), found.name


@pytest.mark.parametrize("name", list(FORMATS))
def test_that_a_click_flips_exactly_the_bit_under_it(name: str) -> None:
    trace, info = traced("0.1", name), FORMATS[name]
    _, marks = painted(trace, 6)
    cells, edit = cells_of(marks, trace), mark(marks, "bits").edit
    assert edit is not None
    for bit in range(info.bits):
        point = cells.rect(bit).center()
        changes = edit(Gesture("release", point, point))
        assert changes is not None
        flipped = traced(changes["value"], name).shared.row.encoded.code
        assert flipped == trace.shared.row.encoded.code ^ (1 << bit)


def test_that_dragging_paints_the_new_state_of_the_first_bit_over_the_others() -> None:
    trace = traced("#0000")
    _, marks = painted(trace, 6)
    cells, edit = cells_of(marks, trace), mark(marks, "bits").edit
    assert edit is not None
    start = cells.rect(9).center()
    for end, code in ((9, 0x0200), (7, 0x0380), (0, 0x03FF), (12, 0x1E00)):
        changes = edit(Gesture("drag", start, cells.rect(end).center()))
        assert changes is not None
        assert traced(changes["value"]).shared.row.encoded.code == code
    full = traced("#03FF")
    _, marks = painted(full, 6)
    erase = mark(marks, "bits").edit
    assert erase is not None
    changes = erase(Gesture("release", cells.rect(2).center(), cells.rect(0).center()))
    assert changes is not None
    assert traced(changes["value"]).shared.row.encoded.code == 0x03F8


def test_that_painting_infinity_and_nan_keeps_their_bits_even_when_saturating() -> None:
    trace = traced("#7BFF", overflow="saturate")
    _, marks = painted(trace, 6)
    cells, edit = cells_of(marks, trace), mark(marks, "bits").edit
    assert edit is not None
    point = cells.rect(10).center()
    changes = edit(Gesture("release", point, point))
    assert changes == {"value": "#7FFF"}


def test_that_the_read_out_of_a_bit_has_its_place_value_and_what_a_flip_would_give() -> None:
    trace = traced("0.1")
    _, marks = painted(trace, 6)
    cells, read = cells_of(marks, trace), mark(marks, "bits").read
    assert read is not None
    top = read(cells.rect(9).center())
    assert top is not None
    assert top.title == "Bit 9, significand: 1"
    assert top.lines[0] == "adds 1 × 2^−1 × 2^−4 = 0.03125"
    flipped = decode(FORMATS["fp16"], trace.shared.row.encoded.code ^ 0x200).number.fraction
    assert str(float(flipped))[:8] in top.lines[1]
    exponent = read(cells.rect(13).center())
    assert exponent is not None
    assert exponent.lines[0] == "adds 1 × 8 to the field 11"


def test_that_the_wheel_steps_to_the_next_number_and_a_click_takes_a_neighbour() -> None:
    trace, info = traced("0.1"), FORMATS["fp16"]
    _, marks = painted(trace, 6)
    line = mark(marks, "line")
    assert line.edit is not None
    assert line.read is not None
    middle = line.area.center()
    for turns, step in ((1.0, 1), (-1.0, -1)):
        changes = line.edit(Gesture("wheel", middle, middle, turns))
        assert changes is not None
        moved = encode(info, parse(changes["value"])).code
        assert order(info, moved) - order(info, trace.shared.row.encoded.code) == step
    left = QPointF(line.area.left() + 78, middle.y())
    changes = line.edit(Gesture("release", left, left))
    assert changes == {"value": "0.09991455078125"}
    told = line.read(left)
    assert told is not None
    assert told.title == "0.09991455078125"
    assert "0x2E65" in told.lines[0]


def test_that_a_click_on_a_row_chooses_its_format() -> None:
    _, marks = painted(traced(), 6)
    for name in USUAL:
        row = mark(marks, f"row {name}")
        assert row.edit is not None
        point = row.area.center()
        assert row.edit(Gesture("release", point, point)) == {"format": name}
        assert row.edit(Gesture("press", point, point)) is None


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620), (1920, 1080), (339, 690)])
def test_that_every_case_draws_at_every_size_step_and_in_between(size: tuple[int, int]) -> None:
    rect = QRectF(0, 0, *size)
    for i, (value, name) in enumerate(CASES):
        rounding = ("nearest_even", "up", "down", "toward_zero")[i % 4]
        trace = traced(value, name, rounding=rounding)
        for at in (i % 7, (i % 6) + 0.5, 6):
            look = {"theme": ("light", "dark")[i % 2], "language": ("en", "zh")[i // 2 % 2]}
            _, marks = painted(trace, at, rect, **look)
            for found in marks:
                assert found.read is None or found.read(found.area.center()) is not None


def test_that_the_picture_depends_on_nothing_but_its_arguments() -> None:
    trace = traced("1/3", "fp32")
    first, _ = painted(trace, 3.5)
    painted(traced("-7", "e5m2"), 1, QRectF(0, 0, 480, 420), theme="dark")
    second, _ = painted(trace, 3.5)
    assert first == second


# the words ------------------------------------------------------------------------------------


def _said(what: Message, language: str) -> str:
    assert what.key in LAB.words, what.key
    text = say(language, LAB.id, LAB.words, what)
    assert "{" not in text
    return text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_step_of_every_case_is_explained_in_words_that_exist(language: str) -> None:
    for value, name in CASES:
        for rounding in ("nearest_even", "nearest_away", "toward_zero", "up", "down"):
            trace = traced(value, name, rounding=rounding)
            for index in range(len(trace)):
                told = LAB.explain(trace, index)
                for part in (told.heading, told.paragraph, *told.notice):
                    _said(part, language)


def test_that_every_kind_of_formula_can_be_typeset() -> None:
    from explorer.core.typeset import svg_of

    for value, name in CASES[:7]:
        trace = traced(value, name)
        for index in range(len(trace)):
            told = LAB.explain(trace, index)
            for tex in filter(None, (told.formula, told.numbers)):
                assert svg_of(tex, 16, "#000000").startswith("<svg")


def test_that_values_and_results_are_declared_and_json() -> None:
    for value, name in CASES:
        trace = traced(value, name, rounding="down")
        result = LAB.result(trace)
        assert set(result) <= set(LAB.result_names)
        json.dumps(jsonable(result), allow_nan=False)
        for index in range(len(trace)):
            values = LAB.values(trace, index)
            assert set(values) <= set(LAB.value_names)
            json.dumps(jsonable(values), allow_nan=False)


def test_that_results_name_the_code_the_value_and_the_neighbours() -> None:
    result = LAB.result(traced("0.1"))
    assert result["code"] == "0x2E66"
    assert result["bits"] == "0 01011 1001100110"
    assert (result["below"], result["value"], result["above"]) == (
        "0.09991455078125", "0.0999755859375", "0.10003662109375",
    )  # fmt: skip
    assert float.fromhex(result["hex_float"]) == 0.0999755859375
    assert LAB.result(traced("65504"))["above"] is None


def test_that_an_error_toward_zero_is_negative_for_negative_numbers_too() -> None:
    for value in ("0.1", "-0.1"):
        result = LAB.result(traced(value))
        assert result["relative_error"] == pytest.approx(-2.44140625e-4, rel=1e-12)
    assert LAB.result(traced("-1e-30"))["relative_error"] == -1


def test_that_the_code_shown_marks_a_stretch_for_every_stage() -> None:
    marked = {section for name in LAB.code for section in function_source(name).sections}
    assert {*STAGES["bits"], "between"} <= marked


def test_that_the_presets_run_and_lead_to_a_step() -> None:
    for preset in LAB.presets.values():
        trace = drive(resolve(LAB.run)(Params(**preset.params)))
        assert 0 <= LAB.step_of(trace, preset.at) < len(trace)


@pytest.mark.parametrize(
    ("value", "name", "answer"),
    [("0.5", "fp16", 0), ("0.1", "fp32", 1), ("0.1", "fp16", 2), ("1e9", "fp16", 3),
     ("1e-9", "fp16", 3), ("-0.1", "fp16", 1), ("nan", "fp16", 0), ("inf", "e4m3fn", 3)],
)  # fmt: skip
def test_that_the_prediction_is_answered_from_the_trace(value: str, name: str, answer: int) -> None:
    assert predicted(traced(value, name)) == answer


def test_that_the_baseline_is_the_same_number_in_fp32() -> None:
    assert LAB.baseline(Params("0.1", "fp16")) == Params("0.1", "fp32")
    assert LAB.baseline(Params("#2E66", "fp16")) is None
