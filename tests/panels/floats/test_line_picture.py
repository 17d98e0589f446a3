"""The picture of the number line: the axis, zooming, ticks, shares, what a click and a wheel do."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.line.params import (
    CHOICES,
    HIGHEST,
    LOWEST,
    NARROWEST,
    Params,
)
from explorer.core.lab import resolve
from explorer.core.params import changed
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.floats.line import LAB, vanished
from explorer.panels.floats.line.axis import Window, fitted, labels, moved
from explorer.panels.floats.line.bars import shades, tick_places
from explorer.panels.floats.line.dropped import Bands, Bars
from explorer.ui.canvas.scene import Gesture, Mark
from tests.conformance import labs
from tests.conformance.test_pictures import overlapping, watched

pytestmark = pytest.mark.usefixtures("qapp")
FULL = Window(LOWEST, HIGHEST, 100.0, 600.0)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(resolve(LAB.run)(Params(text="to be", loss_scale=3)))


def drawn(trace: Trace, at: float = 3, size: tuple[int, int] = (690, 715)) -> tuple[Mark, ...]:
    return labs.draw(labs.scene_of(LAB), trace, at, View(), size)[1]


def mark(marks: tuple[Mark, ...], name: str) -> Mark:
    return next(found for found in marks if found.name == name)


def edited(found: Mark, gesture: Gesture) -> dict[str, Any]:
    assert found.edit is not None
    return dict(found.edit(gesture) or {})


def test_that_the_wheel_keeps_the_value_under_the_mouse() -> None:
    window = Window(-30.0, 18.0, 100.0, 580.0)
    for x in (100.0, 271.0, 580.0):
        point = QPointF(x, 50)
        made = moved(Gesture("wheel", point, point, turns=3.0), window)
        assert made is not None
        assert made["width"] == pytest.approx(48 * 0.75**3)
        after = Window(made["centre"] - made["width"] / 2, made["centre"] + made["width"] / 2,
                       100.0, 580.0)  # fmt: skip
        assert after.place(x) == pytest.approx(window.place(x), abs=1e-2)


def test_that_zooming_never_leaves_the_axis() -> None:
    for low, high in ((-500.0, -400.0), (-1e4, 1e4), (130.9, 131.5), (3.0, 3.0)):
        found = fitted(low, high)
        assert LOWEST - 1e-9 <= found[0] < found[1] <= HIGHEST + 1e-9
        assert found[1] - found[0] >= NARROWEST * 0.999


def test_that_turning_the_wheel_leads_to_single_values_of_fp32() -> None:
    window = Window(-27.0, 18.0, 100.0, 600.0)
    point = QPointF(window.x(0.3), 10)
    for _ in range(200):
        made = moved(Gesture("wheel", point, point, turns=1.0), window)
        assert made is not None
        half = made["width"] / 2
        window = Window(made["centre"] - half, made["centre"] + half, 100.0, 600.0)
    _, normal = tick_places(FORMATS["fp32"], window)
    assert 4 <= len(normal) <= 16
    assert np.diff(normal).min() > 30


def test_that_notches_between_two_drawings_add_up(trace: Trace) -> None:
    found = mark(drawn(trace), "axis")
    point = found.area.center()
    notch = Gesture("wheel", point, point, turns=1.0)
    once, twice = edited(found, notch), edited(found, notch)
    assert twice["width"] == pytest.approx(0.75 * once["width"], rel=1e-2)
    again = edited(mark(drawn(trace), "axis"), notch)  # drawn anew, the params not yet there
    assert again["width"] == pytest.approx(0.75 * twice["width"], rel=1e-2)
    zoomed = drive(resolve(LAB.run)(changed(trace.params, again)))
    fresh = edited(mark(drawn(zoomed), "axis"), notch)
    assert fresh["width"] == pytest.approx(0.75 * again["width"], rel=1e-2)
    edited(mark(drawn(trace), "axis"), Gesture("double", point, point))
    assert edited(mark(drawn(trace), "axis"), notch) == once


def test_that_a_double_click_goes_back(trace: Trace) -> None:
    zoomed = drive(resolve(LAB.run)(changed(trace.params, {"width": 4.0, "centre": -3.0})))
    found = mark(drawn(zoomed), "axis")
    centre = found.area.center()
    assert edited(found, Gesture("double", centre, centre)) == {"width": 0.0}


def test_that_dragging_moves_the_axis_along_with_the_mouse(trace: Trace) -> None:
    found = mark(drawn(trace), "numbers")
    start = found.area.center()
    made = edited(found, Gesture("drag", start, start + QPointF(60, 0)))
    after = changed(trace.params, made)
    assert after.width > 0
    back = edited(found, Gesture("drag", start, start - QPointF(60, 0)))
    assert changed(trace.params, back).centre > after.centre


def test_that_a_click_on_a_row_drops_the_numbers_into_its_format(trace: Trace) -> None:
    marks = drawn(trace)
    for kind in ("row", "name"):
        found = mark(marks, f"{kind} bf16")
        point = found.area.center()
        assert edited(found, Gesture("release", point, point)) == {"format": "bf16"}
        assert edited(found, Gesture("press", point, point)) == {}


@pytest.mark.parametrize("name", list(FORMATS))
def test_that_a_bar_reaches_from_the_smallest_to_the_largest_number(name: str) -> None:
    info = FORMATS[name]
    found = shades(info, FULL)
    if name == "fp64":
        assert (found[0].left, found[-1].right) == (FULL.left, FULL.right)
        return
    least = math.log2(
        Fraction(2) ** (info.least_exponent - (info.fraction_bits if info.zero else 0))
    )
    assert found[0].left == pytest.approx(FULL.x(least))
    assert found[0].subnormal is info.zero
    for before, after in pairwise(found):
        assert after.left == pytest.approx(before.right)
    subnormal = [each.strength for each in found if each.subnormal]
    assert subnormal == sorted(subnormal), "more values to the right"


def test_that_a_finer_format_is_darker() -> None:
    tone = {name: shades(FORMATS[name], FULL)[-1].strength for name in FORMATS}
    order = ("e2m1", "e5m2", "e4m3fn", "e3m4", "bf16", "fp16", "fp32", "fp64")
    assert [tone[name] for name in order] == sorted(tone[name] for name in order)
    assert tone["tf32"] == tone["fp16"]


def test_that_ticks_stand_at_the_values() -> None:
    window = Window(-10.0, -4.0, 0.0, 600.0)
    subnormal, normal = tick_places(FORMATS["e4m3fn"], window)
    expected = [100 * (math.log2(k * 2.0**-9) + 10) for k in range(1, 8)]
    assert subnormal == pytest.approx(expected)
    normals = [2.0**e * (1 + j / 8) for e in (-6, -5) for j in range(8)] + [2.0**-4]
    assert normal == pytest.approx([100 * (math.log2(v) + 10) for v in normals])


@pytest.mark.parametrize(
    ("low", "high"),
    [(-152, 131), (-27, 18), (-7, -3.5), (-1, 0.5), (0, 1e-5), (-0.002, 0.002), (-24.5, -23.9),
     (100.0, 100.0001)],
)  # fmt: skip
def test_that_labels_say_where_they_stand(low: float, high: float) -> None:
    window = Window(low, high, 0.0, 500.0)
    found = labels(window, 8)
    assert 2 <= len(found) <= 10
    assert len({text for _, text in found}) == len(found)
    for place, text in found:
        digits = text.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-"))
        if high - low >= 3:
            assert float(digits[1:]) == place
            continue
        head, times, ten = digits.partition("·10")
        value = float(head) * 10.0 ** int(ten or 0 if times else 0)
        assert "…" not in text
        assert math.log2(value) == pytest.approx(place, abs=1e-9)


def test_that_the_bands_are_cut_at_the_thresholds() -> None:
    bands = Bands.of(FORMATS["fp16"])
    assert bands.ends[0] == -25.0
    assert bands.ends[1] == pytest.approx(math.log2(2.0**-14 - 2.0**-25))
    assert bands.ends[2] == pytest.approx(math.log2(65520))
    pieces = bands.pieces(-30.0, 18.0)
    assert [name for name, _, _ in pieces] == ["zero", "subnormal", "normal", "beyond"]
    assert sum(high - low for _, low, high in pieces) == pytest.approx(48.0)


def test_that_bars_move_with_the_loss_scale_and_keep_their_shape(trace: Trace) -> None:
    window = Window(-27.0, 18.0, 0.0, 480.0)
    population = trace.shared.populations[2]
    at_rest, moved_bars = (Bars.of(population, window, shift) for shift in (0.0, 3.0))
    wide = at_rest.ends[1] - at_rest.ends[0]
    by = round(3.0 / wide)
    kept = min(len(at_rest.counts) - by, len(moved_bars.counts) - by)
    assert np.array_equal(moved_bars.counts[by : by + kept], at_rest.counts[:kept])


def test_that_read_outs_count_what_is_there(trace: Trace) -> None:
    step = trace[3]
    marks = drawn(trace)
    shares = mark(marks, "shares e4m3fn")
    assert shares.read is not None
    read = shares.read(shares.area.center())
    assert read is not None
    zero = int(step.counts[CHOICES.index("e4m3fn")][0])
    assert read.lines[0].replace("\u202f", "").startswith(f"{zero} ")
    numbers = mark(marks, "numbers")
    assert numbers.read is not None
    total = 0
    seen = set()
    for x in np.arange(numbers.area.left() + 0.5, numbers.area.right(), 1.0):
        found = numbers.read(QPointF(x, numbers.area.center().y()))
        if found is not None and found.lines[0] not in seen:
            seen.add(found.lines[0])
            total += int(found.title.replace("\u202f", "").split()[0])
    assert total == pytest.approx(step.total, rel=2e-3), "but for a few beyond the ends"


def test_that_a_value_reads_with_its_code_and_formula(trace: Trace) -> None:
    zoomed = drive(resolve(LAB.run)(Params(text="to be", format="fp16", centre=0.0, width=0.004)))
    row = mark(drawn(zoomed, 0), "row fp16")
    assert row.read is not None
    read = row.read(row.area.center())
    assert read is not None
    assert read.title.endswith(": 1")
    assert "0x3C00" in read.lines[1]
    assert "2⁻¹⁰" in read.lines[2]


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize(
    "changes",
    [
        {"centre": -7.0, "width": 6.0}, {"centre": 0.0, "width": 0.004, "format": "fp16"},
        {"centre": 0.0, "width": NARROWEST, "format": "fp32"}, {"centre": -149.0, "width": 3.0},
        {"format": "e2m1"}, {"format": "fp64"}, {"gradients": "lognormal", "loss_scale": 24},
        {"centre": 126.0, "width": 9.0, "format": "bf16"}, {"format": "e4m3b11fnuz"},
    ],
    ids=str,
)  # fmt: skip
def test_that_no_text_overlaps_or_leaves_the_stage_however_one_looks(
    size: tuple[int, int], changes: dict[str, object]
) -> None:
    found = drive(resolve(LAB.run)(changed(Params(text="to be", loss_scale=2), changes)))
    stage = QRectF(0, 0, *size).adjusted(-2, -2, 2, 2)
    last = len(found) - 1
    for index, language in ((0, "en"), (1, "zh"), (3, "en"), (last - 1, "zh"), (last, "en")):
        labs.forget_layers()
        with watched() as seen:
            labs.draw(labs.scene_of(LAB), found, index, View(language=language), size)
        assert overlapping(seen["texts"]) == set(), index
        for text, _, place in seen["texts"]:
            assert stage.contains(place), (index, text, place)


def test_that_the_answer_to_the_prediction_is_counted() -> None:
    for changes, answer in (({"format": "fp32"}, 0), ({"format": "e2m1"}, 2),
                            ({"format": "fp16", "gradients": "lognormal"}, 2)):  # fmt: skip
        found = drive(resolve(LAB.run)(changed(Params(text="to be"), changes)))
        assert vanished(found) == answer
