"""The wider views of the bits lab: all formats, other libraries, bit and term, ways to the next."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.floats.bits import STAGES, Params
from explorer.compute.floats.bits_line import MODES
from explorer.compute.floats.codec import decode, encode, order
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import value_text
from explorer.compute.floats.numbers import parse
from explorer.core.formatting import jsonable
from explorer.core.lab import resolve
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.floats.bits import LAB
from explorer.panels.floats.bits.explain_all import share
from explorer.panels.floats.bits.microscope import chosen_end
from explorer.panels.floats.bits.scene import BitsScene
from explorer.ui import theme
from explorer.ui.canvas.scene import Mark
from explorer.ui.language import say

VALUES = ("0.1", "-1e-7", "465", "2.5", "nan", "-inf", "0", "-0", "1e40", "3", "#00", "1e-1000")
OWN = {"format": "custom", "exponent_bits": 0, "fraction_bits": 7, "specials": "none"}

pytestmark = pytest.mark.usefixtures("qapp")


def traced(value: str = "0.1", format: str = "fp16", **changes: object) -> Trace:
    return drive(resolve(LAB.run)(coerce(Params, {"value": value, "format": format, **changes})[0]))


def painted(
    trace: Trace, at: float, size: tuple[int, int] = (690, 715), **look: object
) -> tuple[QImage, tuple[Mark, ...]]:
    view, rect = View(**look), QRectF(0, 0, *size)  # type: ignore[arg-type]  # by name
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = BitsScene(LAB).paint(painter, rect, trace, at, view)
    finally:
        painter.end()
    return image, marks


def read(mark: Mark) -> str:
    told = mark.read(mark.area.center()) if mark.read is not None else None
    assert told is not None
    return told.as_text()


@pytest.mark.parametrize("show", list(STAGES))
def test_that_every_value_draws_in_every_view_format_and_language(show: str) -> None:
    sizes = ((690, 715), (480, 420), (1240, 620))
    for i, value in enumerate(VALUES):
        for j, name in enumerate((*FORMATS, "custom")):
            if (i + j) % (2 if show == "bits" else 6):
                continue
            digits = len(value) - 1
            if value.startswith("#") and (name == "custom" or FORMATS[name].bits != 4 * digits):
                continue
            changes = {**OWN, "show": show} if name == "custom" else {"show": show}
            changes = {**changes, "rounding": MODES[(i + j) % 6], "format": name}
            trace = traced(value, **changes)  # type: ignore[arg-type]  # by name
            at = (i + 2 * j) % (2 * len(trace) - 1) / 2
            look = {"language": ("en", "zh")[i % 2], "theme": ("light", "dark")[j % 2]}
            _, marks = painted(trace, at, sizes[(i + j) % 3], **look)
            assert marks
            for step in range(len(trace)):
                told = LAB.explain(trace, step)
                for part in (told.heading, told.paragraph, *told.notice):
                    assert "{" not in say("zh", LAB.id, LAB.words, part)
            values = LAB.values(trace, len(trace) - 1)
            assert set(values) <= set(LAB.value_names)
            json.dumps(jsonable(values), allow_nan=False)


def test_that_a_lit_bit_changes_the_picture_and_its_term_can_be_pointed_at() -> None:
    trace = traced("0.1")
    code = trace.shared.row.encoded.code
    plain, marks = painted(trace, 6)
    terms = {m.select for m in marks if m.name == "term"}
    ones = {f"bit {bit}" for bit in range(15) if code >> bit & 1}
    assert terms == ones | {"bit 15"}  # the sign has a term in any case
    for bit in (0, 9, 13, 15):
        cell = next(m for m in marks if m.name == f"bit {bit}")
        assert cell.select == f"bit {bit}"
        lit, _ = painted(trace, 6, hover=cell.select)
        assert lit != plain
        assert painted(trace, 6, selection=cell.select)[0] == lit
    # a term that lights its bit is the same as the bit lighting its term
    term = next(m for m in marks if m.name == "term" and m.select == "bit 9")
    assert "Bit 9" in read(term)


def test_that_the_terms_of_the_formula_sum_to_the_value() -> None:
    trace = traced("0.1")
    _, marks = painted(trace, 6)
    text = read(next(m for m in marks if m.name == "formula")).replace("−", "-")
    exponent = text.split("× ")[1].split(" ×")[0]
    assert exponent.translate(str.maketrans("", "", "^() ")) == "28+2+1-15"
    fraction = text.split("(1 + ")[1].split(" = ")[0][:-1]
    terms = [Fraction(2) ** int(part.split("^")[1].strip("()")) for part in fraction.split(" + ")]
    value = (1 + sum(terms)) * Fraction(2) ** (8 + 2 + 1 - 15)
    assert value == trace.shared.row.decoded.number.fraction


@pytest.mark.parametrize("name", ["fp16", "e8m0", "e4m3fnuz", "e2m1", "fp64"])
def test_that_the_ends_of_the_line_lead_to_the_next_numbers(name: str) -> None:
    trace = traced("1", name)
    info, code = FORMATS[name], trace.shared.row.encoded.code
    _, marks = painted(trace, 3)
    for which, step in (("number_before", -1), ("number_after", 1)):
        mark = next(m for m in marks if m.name == which)
        assert mark.open is not None
        assert mark.open.at == 3
        moved = encode(info, parse(mark.open.params["value"])).code
        assert order(info, moved) == order(info, code) + step
    last = traced(value_text(decode(info, info.largest_code).number), name)
    assert not [m for m in painted(last, 3)[1] if m.name == "number_after"]


def test_that_what_can_be_copied_is_what_the_result_names() -> None:
    trace = traced("0.1")
    _, marks = painted(trace, 6)
    texts = {m.name.split()[1]: read(m) for m in marks if m.name.startswith("copy ")}
    assert texts == LAB.result(trace)["literals"]
    assert texts["C"] == "0x1.998p-4f"


# all formats -------------------------------------------------------------------------------


def test_that_each_line_of_the_microscope_leads_to_its_format() -> None:
    trace = traced("0.1", show="formats")
    _, marks = painted(trace, 2)
    for name in FORMATS:
        row = next(m for m in marks if m.name == f"row {name}")
        assert row.open is not None
        assert (row.open.params["format"], row.open.params["show"]) == (name, "bits")
    for mode in MODES:
        head = next(m for m in marks if m.name == f"mode {mode}")
        assert head.open is not None
        assert head.open.params["rounding"] == mode


def test_that_the_place_between_the_neighbours_agrees_with_what_rounding_takes() -> None:
    for value in ("0.1", "-0.1", "3e-5", "2.5", "100.7", "-447"):
        trace = traced(value, show="formats")
        x = trace.shared.source.fraction
        for row in trace.shared.rows:
            part = share(row, x)
            if part is None:
                continue
            assert chosen_end(row, row.choices[MODES.index("up")]) is True
            assert chosen_end(row, row.choices[MODES.index("down")]) is False
            nearest = chosen_end(row)
            assert part == Fraction(1, 2) or nearest == (part > Fraction(1, 2))


def test_that_only_a_tie_parts_the_two_nearest_rules() -> None:
    for value in ("2.5", "0.1", "464", "1+2^-11"):
        for row in traced(value, show="formats").shared.rows:
            cut = row.encoded.cut
            assert cut is not None
            if row.choices[0] != row.choices[1]:
                assert cut.tie


# other libraries ---------------------------------------------------------------------------


def test_that_a_library_that_differs_says_why_and_one_that_agrees_says_so() -> None:
    trace = traced("1+2^-8+2^-40", "bf16", show="libraries")
    _, marks = painted(trace, 2)
    said = [read(m) for m in marks if m.name == "said ml_dtypes"]
    differing = [text for text in said if "float32 first" in text]
    assert len(differing) == 1
    assert "0x3F80" in differing[0]
    assert "0x3F81" in differing[0]
    assert all("the same as ours" in text for text in said if text not in differing)


def test_that_no_answer_is_shown_before_its_step() -> None:
    trace = traced("0.1", show="libraries")
    assert not [m for m in painted(trace, 0)[1] if m.name.startswith("said")]
    assert [m for m in painted(trace, 1)[1] if m.name.startswith("said")]
