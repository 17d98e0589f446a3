"""The pictures and words of the labs "Rounding" and "Arithmetic", for every preset."""

from __future__ import annotations

import json
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.core.formatting import jsonable
from explorer.core.lab import open_lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.core.words import Message
from explorer.ui import language
from tests.conformance import labs
from tests.conformance.test_pictures import overlapping, watched

pytestmark = pytest.mark.usefixtures("qapp")

LABS = {name: open_lab(f"floats/{name}") for name in ("rounding", "arithmetic")}
#: Besides the presets, what is wide, narrow, infinite, empty or far off.
OTHERS: dict[str, tuple[dict[str, Any], ...]] = {
    "rounding": (
        {"format": "fp64", "value": "1/3", "intervals": 12, "mode": "up"},
        {"format": "e5m2", "value": "-57344", "intervals": 5, "mode": "toward_zero"},
        {"format": "fp32", "value": "2^-149", "intervals": 2, "mode": "down"},
        {"topic": "chance", "format": "e4m3fn", "value": "-3.3", "random_bits": 1},
        {"topic": "chance", "format": "fp16", "value": "1"},
        {"topic": "twice", "format": "e2m1", "value": "0.3", "through": "fp64"},
        {"topic": "twice", "format": "e3m2", "value": "1000"},
        {"topic": "twice", "format": "e4m3fn", "value": "-448", "through": "fp16"},
    ),
    "arithmetic": (
        {"format": "fp64", "left": "1/3", "operation": "multiply", "right": "-1/7"},
        {"format": "fp32", "left": "1", "right": "1e-30", "rounding": "up"},
        {"format": "bf16", "left": "1e-39", "operation": "multiply", "right": "0.7"},
        {"format": "e2m1", "left": "6", "operation": "divide", "right": "0"},
        {"format": "e4m3fn", "left": "448", "right": "448"},
        {"format": "e5m2fnuz", "left": "-0.25", "right": "0.25", "rounding": "down"},
        {"left": "nan", "right": "1"},
        {"operation": "fma", "left": "0.1", "right": "0.2", "third": "1e-6"},
        {"operation": "fma", "left": "inf", "right": "0", "third": "nan"},
        {"operation": "fma", "left": "3", "right": "2^-20", "third": "-1000", "format": "fp64"},
        {"operation": "fma", "left": "0.1", "right": "10", "third": "-1", "topic": "equal"},
        {"topic": "sum", "left": "-3", "count": 40, "method": "pairwise"},
        {"topic": "sum", "left": "1e-30", "count": 1},
        {"topic": "dot", "format": "bf16", "length": 16, "chunk": 1},
        {"topic": "equal", "left": "1/3", "operation": "multiply", "right": "-3"},
    ),
}
CASES = [
    (name, json.dumps(params))
    for name, lab in LABS.items()
    for params in (*(dict(p.params) for p in lab.presets.values()), *OTHERS[name])
]


@cache
def traced(name: str, params: str) -> Trace:
    lab = LABS[name]
    return drive(resolve(lab.run)(coerce(lab.Params, json.loads(params))[0]))


def moments(trace: Trace) -> tuple[float, ...]:
    last = len(trace) - 1
    return (0, last / 2, max(last - 1, 0), last)


@pytest.mark.parametrize(("name", "params"), CASES)
def test_that_texts_stay_on_the_stage_and_apart_at_every_size(name: str, params: str) -> None:
    scene, trace = labs.scene_of(LABS[name]), traced(name, params)
    problems = set()
    for place, size in enumerate(labs.SIZES):
        view = labs.VIEWS[place % 2]
        stage = QRectF(0, 0, *size).adjusted(-2, -2, 2, 2)
        for at in moments(trace):
            labs.forget_layers()
            with watched() as seen:
                _, marks = labs.draw(scene, trace, at, view, size)
            problems |= {f"{size} {at}: {pair}" for pair in overlapping(seen["texts"])}
            for shown, pixels, area in seen["texts"]:
                assert pixels >= 9.99, shown
                if not stage.contains(area):
                    problems.add(f"{size} {at}: off the stage {shown!r} {area}")
            for mark in marks:
                if not stage.contains(mark.area):
                    problems.add(f"{size} {at}: mark {mark.name} {mark.area}")
    assert sorted(problems)[:10] == []


@pytest.mark.parametrize(("name", "params"), CASES)
def test_that_large_text_does_not_break_a_picture(name: str, params: str) -> None:
    scene, trace = labs.scene_of(LABS[name]), traced(name, params)
    for scale in (1.5, 2.5):
        labs.draw(scene, trace, len(trace) / 2, View(text_scale=scale, language="zh"))


@pytest.mark.parametrize(("name", "params"), CASES)
def test_that_every_step_says_something_with_numbers_in_both_languages(
    name: str, params: str
) -> None:
    lab, trace = LABS[name], traced(name, params)
    json.dumps(jsonable(lab.result(trace)), allow_nan=False)
    assert lab.result(trace).keys() <= lab.result_names.keys()
    for index in {0, len(trace) // 3, 2 * len(trace) // 3, len(trace) - 1}:
        told = lab.explain(trace, index)
        for said in labs.messages_in([told.heading, told.paragraph, *told.notice]):
            assert isinstance(said, Message)
            for code in language.LANGUAGES:
                text = language.say(code, lab.id, lab.words, said)
                assert text
                assert "{" not in text
        for formula in filter(None, (told.formula, told.numbers)):
            assert svg_of(formula, 16, "#000000").startswith("<svg")
        values = lab.values(trace, index)
        assert values.keys() <= lab.value_names.keys()
        json.dumps(jsonable(values), allow_nan=False)


@pytest.mark.parametrize(("name", "params"), CASES)
def test_that_second_implementations_agree_with_every_preset(name: str, params: str) -> None:
    lab, trace = LABS[name], traced(name, params)
    for check in resolve(lab.checks)(trace.params, trace):
        assert check.status == "passed", check


@pytest.mark.parametrize(("name", "params"), CASES)
def test_that_a_baseline_can_be_run(name: str, params: str) -> None:
    lab, trace = LABS[name], traced(name, params)
    baseline = lab.baseline(trace.params)
    if baseline is not None:
        assert baseline != trace.params
        assert len(drive(resolve(lab.run)(baseline))) >= 1


def test_that_presets_start_where_they_say() -> None:
    for lab in LABS.values():
        for preset in lab.presets.values():
            trace = drive(resolve(lab.run)(coerce(lab.Params, dict(preset.params))[0]))
            assert 0 <= lab.step_of(trace, preset.at) < len(trace)


def test_that_the_questions_are_answered_from_the_trace() -> None:
    rounding, arithmetic = LABS["rounding"], LABS["arithmetic"]
    assert rounding.prediction is not None
    assert arithmetic.prediction is not None
    for params, answer in (({}, 2), ({"topic": "chance"}, 2)):
        assert rounding.prediction.answer(traced("rounding", json.dumps(params))) == answer
    for params, answer in (
        ({"format": "fp16"}, 1), ({"format": "fp32"}, 0), ({"format": "fp64"}, 1),
        ({"left": "inf"}, 2), ({"topic": "sum"}, 1), ({"topic": "sum", "left": "1", "count": 2}, 0),
        ({"topic": "equal"}, 1), ({"topic": "dot", "length": 16}, 1),
    ):  # fmt: skip
        assert arithmetic.prediction.answer(traced("arithmetic", json.dumps(params))) == answer


def test_that_a_click_flips_the_bit_of_an_operand_under_it() -> None:
    from explorer.compute.floats.codec import decode, encode
    from explorer.compute.floats.formats import FORMATS
    from explorer.compute.floats.numbers import parse
    from explorer.ui.canvas.scene import Gesture

    info, scene = FORMATS["fp16"], labs.scene_of(LABS["arithmetic"])
    for params in ({}, {"operation": "multiply"}, {"operation": "subtract", "right": "-0.2"}):
        trace = traced("arithmetic", json.dumps(params))
        outcome = trace.shared.outcome
        for at in (0, 1, 5):
            _, marks = labs.draw(scene, trace, at)
            for field, operand in (("left", outcome.left), ("right", outcome.right)):
                row = next(m for m in marks if m.name == f"row {field}")
                assert row.edit is not None
                cell = row.area.width() / (info.fraction_bits + 1)
                for bit in range(info.fraction_bits):  # from the last one
                    point = QPointF(row.area.right() - (bit + 0.5) * cell, row.area.center().y())
                    changes = row.edit(Gesture("release", point, point))
                    assert changes is not None
                    code = encode(info, parse(changes[field])).code
                    assert code == operand.code ^ 1 << bit
                hidden = QPointF(row.area.left() + cell / 2, row.area.center().y())
                changes = row.edit(Gesture("release", hidden, hidden))
                assert changes is not None
                without = decode(info, encode(info, parse(changes[field])).code).number
                gone = operand.number.fraction - without.fraction
                assert abs(gone) == Fraction(2) ** operand.exponent


def test_that_places_of_the_step_function_lead_to_their_step() -> None:
    trace = traced("rounding", "{}")
    _, marks = labs.draw(labs.scene_of(LABS["rounding"]), trace, 0)
    found = [m.seek for m in marks if m.name == "function"]
    assert found == list(range(len(trace)))
