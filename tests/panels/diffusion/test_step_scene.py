"""The picture of diffusion/step: arrows tip to tail, a start that can be dragged, four readings."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.one_step import Params, Part, run
from explorer.compute.diffusion.samplers.ddpm import READINGS
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.params import changed, coerce
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.panels.diffusion.step import LAB
from explorer.panels.diffusion.step.formulas import ORDER, coefficient_of, whole
from explorer.panels.diffusion.step.plane import Plane, close_up, corners, plane_of, right_arrival
from explorer.panels.diffusion.step.scene import StepScene
from explorer.ui import language, theme
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")
SCENE = StepScene(LAB)


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**{"steps": 4, **changes})))


def painted(
    trace: Trace, at: float, size: tuple[int, int] = (690, 715)
) -> tuple[QImage, tuple[Mark, ...]]:
    return drawing.painted(SCENE, trace, at, size)


def whole_plane(trace: Trace, marks: tuple[Mark, ...]) -> tuple[Mark, Plane]:
    mark = next(mark for mark in marks if mark.name == "plane")
    return mark, plane_of(mark.area, trace)


def spot(plane: Plane, place: np.ndarray) -> QPointF:
    x, y = plane.pixels(place)
    return QPointF(float(x), float(y))


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_that_the_last_arrow_ends_where_the_step_does(sampler: str) -> None:
    trace = trace_of(sampler=sampler)
    for part in trace.steps:
        assert corners(part).shape == (len(part.terms) + 1, 2)
        np.testing.assert_allclose(corners(part)[-1], part.x_next, atol=1e-12)


def test_that_the_start_can_be_dragged_and_nothing_else() -> None:
    trace = trace_of()
    for index in (0, 5):
        mark, plane = whole_plane(trace, painted(trace, index)[1])
        assert mark.edit is not None
        start = spot(plane, trace.shared.way[0])
        end = QPointF(start.x() - 80, start.y() - 40)
        changes = mark.edit(Gesture("release", start, end))
        assert changes is not None
        params = changed(trace.params, changes)
        found = plane.pixels(np.array([params.start_x, params.start_y]))
        np.testing.assert_allclose(found, (end.x(), end.y()), atol=0.2)  # three decimals
        assert mark.edit(Gesture("release", end, start)) is None


def test_that_circles_and_tips_can_be_read() -> None:
    trace = trace_of(sampler="ddpm")
    index = next(i for i, part in enumerate(trace.steps) if part.number == 2 and part.shown == 3)
    part: Part = trace[index]
    mark, plane = whole_plane(trace, painted(trace, index)[1])
    assert mark.read is not None
    for place, words in ((part.x, "The particle at t = 499"), (part.x0_hat, "Its best guess")):
        found = mark.read(spot(plane, place))
        assert found is not None
        assert found.title.startswith(words)


def test_that_the_particle_is_blue_and_its_guess_green() -> None:
    trace = trace_of()
    image, marks = painted(trace, 0)
    _, plane = whole_plane(trace, marks)
    part: Part = trace[0]
    for place, name in ((part.x, "query"), (part.x0_hat, "value")):
        at = spot(plane, place)
        assert image.pixelColor(round(at.x()), round(at.y())) == theme.colour("light", name)


def test_that_a_close_up_holds_both_ends_of_a_step() -> None:
    trace = trace_of(sampler="ddpm", steps=30)
    box = QRectF(0, 0, 200, 110)
    for part in trace.steps:
        whole_box = Plane(QRectF(0, 0, 600, 500), np.zeros(2), 100.0)
        near = close_up(box, part, whole_box)
        assert 100.0 <= near.unit <= 4000.0
        if near.unit > 100.0:
            assert near.holds(near.pixels(part.x))
            assert near.holds(near.pixels(part.x_next))


@pytest.mark.parametrize("reading", READINGS)
def test_that_a_wrong_reading_shows_where_the_right_one_leads(reading: str) -> None:
    trace = trace_of(sampler="ddpm", reading=reading)
    part = trace[3]
    right = right_arrival(trace, part)
    if reading == "right":
        assert right is None
    else:
        assert right is not None
        assert np.abs(right - part.x_next).max() > 1e-3


def value_of(text: str, part: Part) -> float:
    """A coefficient's formula worked out from its text."""
    names: dict[str, str] = {"ᾱ′": "then", "ᾱ": "now", "σ′": "s_then", "e⁻ʰ": "shrunk",
             "−": "-", "·": "*", "½": "0.5", "√": "root", "α": "alpha"}  # fmt: skip
    for sign, name in names.items():
        text = text.replace(sign, name)
    for name in ("then", "now", "alpha"):
        text = text.replace(f"root{name}", f"root({name})")
    now, then = part.alpha_bar, part.alpha_bar_next
    known: dict[str, Any] = {"root": math.sqrt, "now": now, "then": then, "alpha": now / then,
             "shrunk": sigma_of(then) / sigma_of(now)}  # fmt: skip
    known |= {"σ": sigma_of(now), "s_then": sigma_of(then)}
    return float(eval(text, {"__builtins__": {}}, known))


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "euler", "heun", "dpm++1"])
def test_that_the_formula_of_a_coefficient_gives_the_coefficient(sampler: str) -> None:
    trace = trace_of(sampler=sampler)
    checked = 0
    for part in trace.steps[:-1]:
        for term in part.terms:
            text = coefficient_of(trace.params, part.terms, term)
            if term.name == "z":
                continue  # its σ is that of the step, not the noise per unit of data
            assert value_of(text, part) == pytest.approx(term.coefficient, rel=1e-12), text
            checked += 1
    assert checked


@pytest.mark.parametrize("reading", ["cumulative", "per_step"])
def test_that_a_misread_coefficient_is_written_as_it_is_computed(reading: str) -> None:
    trace = trace_of(sampler="ddpm", reading=reading)
    for part in trace.steps[:3]:
        for term in part.terms[:2]:
            text = coefficient_of(trace.params, part.terms, term)
            assert value_of(text, part) == pytest.approx(term.coefficient, rel=1e-12)


def test_that_each_reading_is_written_in_its_own_way() -> None:
    assert set(ORDER) == set(READINGS)
    assert len({whole(reading) for reading in ORDER}) == 4
    for letter, reading in zip("ABCD", ORDER, strict=True):
        assert LAB.words[f"predict.{reading}"] == f"{letter}: {whole(reading)}"


@pytest.mark.parametrize("data", ["ring", "moons", "spiral"])
def test_that_the_guess_is_answered_from_the_populations(data: str) -> None:
    assert LAB.prediction is not None
    assert LAB.prediction.answer(trace_of(data=data)) == ORDER.index("right")


def test_that_every_moment_of_every_sampler_can_be_told_in_both_languages() -> None:
    formulas = set()
    cases: list[dict[str, Any]] = [{"sampler": sampler} for sampler in SAMPLERS]
    cases += [{"sampler": "ddpm", "reading": reading} for reading in READINGS]
    cases += [{"eta": 1.0}, {"sampler": "ddpm", "variance": "large"}]
    cases += [{**preset.params, "steps": 2} for preset in LAB.presets.values()]
    for case in cases:
        params, _ = coerce(Params, {"steps": 2, **case})
        trace = drive(run(params))
        for index in range(len(trace)):
            found = LAB.explain(trace, index)
            formulas.add(found.formula)
            if trace[index].number == 1:
                formulas.add(found.numbers)
            for said in (found.heading, found.paragraph, *found.notice):
                for code in language.LANGUAGES:
                    assert language.say(code, LAB.id, LAB.words, said)
    for formula in formulas:
        assert "<svg" in svg_of(formula, 16.0, "#171A21"), formula


def test_that_identical_steps_are_told_with_their_difference() -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"sampler": "euler"}, "notice.same"), ({"eta": 0.0}, "notice.same"),
        ({"sampler": "ddpm"}, "notice.same_noise"), ({"eta": 1.0}, "notice.same_noise"),
    ]  # fmt: skip
    for case, key in cases:
        trace = trace_of(**case)
        index = next(i for i, part in enumerate(trace.steps) if part.shown == len(part.terms))
        told = [n for n in LAB.explain(trace, index).notice if n.key == key]
        assert len(told) == 1
        # rounding, of numbers as large as the first summand of Euler's step
        assert "10⁻¹" in told[0].args["difference"] or told[0].args["difference"] == "0"
