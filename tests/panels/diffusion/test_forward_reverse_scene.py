"""The picture of diffusion/forward-reverse: what is where, and what the mouse finds there."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.forward_reverse import Params, particle_posterior, picked
from explorer.compute.diffusion.forward_reverse_run import run
from explorer.compute.diffusion.mixture import marginal_density
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.diffusion.forward_reverse import LAB
from explorer.panels.diffusion.forward_reverse.plane import INSET, Plane
from explorer.panels.diffusion.forward_reverse.scene import ForwardReverseScene
from explorer.ui import language, theme
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = [(690, 715), (480, 420), (1240, 620), (1920, 1080)]
SCENE = ForwardReverseScene(LAB)


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


def paint(
    trace: Trace, at: float, view: View | None = None, size: tuple[int, int] = (690, 715)
) -> tuple[QImage, tuple[Mark, ...]]:
    return drawing.painted(SCENE, trace, at, size, view, margin=14)


def plane_of(trace: Trace, marks: tuple[Mark, ...]) -> tuple[Mark, Plane]:
    mark = next(mark for mark in marks if mark.name == "plane")
    return mark, Plane.of(mark.area, trace.scales["position"][1])


def spot(plane: Plane, place: np.ndarray) -> QPointF:
    x, y = plane.pixels(np.asarray(place, dtype=float))
    return QPointF(float(x), float(y))


def colour_at(image: QImage, point: QPointF) -> QColor:
    return image.pixelColor(round(point.x()), round(point.y()))


def edited(mark: Mark, phase: str, start: QPointF, point: QPointF) -> Mapping[str, Any] | None:
    assert mark.edit is not None
    return mark.edit(Gesture(phase, start, point))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_the_followed_particle_and_its_guess_lie_at_their_true_places(
    size: tuple[int, int], name: str
) -> None:
    trace = trace_of()
    image, marks = paint(trace, 84, View(theme=name), size)
    _, plane = plane_of(trace, marks)
    step, particle = trace[84], picked(trace)
    x, guess = spot(plane, step.x[particle]), spot(plane, step.x0_hat[particle])
    assert colour_at(image, x) == theme.colour(name, "query")
    assert colour_at(image, guess) == theme.colour(name, "value")


def test_that_particles_jump_and_never_lie_between_two_steps() -> None:
    trace = trace_of(sampler="ddpm", steps=5)
    later, marks = paint(trace, 8.9)
    _, plane = plane_of(trace, marks)
    x = spot(plane, trace[8].x[picked(trace)])
    assert colour_at(later, x) == theme.colour("light", "query")
    middle = spot(plane, (trace[8].x[picked(trace)] + trace[9].x[picked(trace)]) / 2)
    assert colour_at(later, middle) != theme.colour("light", "query")


def test_that_the_fan_is_as_thick_as_its_source_is_probable() -> None:
    trace = trace_of(particles=1)
    image, marks = paint(trace, 84, size=(1920, 1080))
    _, plane = plane_of(trace, marks)
    exact = particle_posterior(trace, 84, 0)
    surface, widths = theme.colour("light", "surface"), []
    for k in np.argsort(exact.responsibility[0])[-3:]:
        start, end = plane.pixels(trace[84].x[0]), plane.pixels(exact.guesses[0, k])
        # across the line, beyond its middle, where nothing else is drawn
        along = (end - start) / np.hypot(*(end - start))
        side, centre = np.array([-along[1], along[0]]), start + 0.6 * (end - start)
        across = [
            colour_at(image, QPointF(*(centre + s * side))) != surface
            for s in np.arange(-12, 12, 0.25)
        ]
        widths.append(sum(across))
    probable = np.sort(exact.responsibility[0])[-3:]
    assert widths[0] < widths[1] < widths[2], (widths, probable)


places = st.floats(-50, 50).flatmap(lambda x: st.tuples(st.just(x), st.floats(-50, 50)))


@given(st.lists(places, min_size=1, max_size=20))
def test_that_whatever_lies_beyond_the_edge_is_shown_inside_of_it(
    found: list[tuple[float, float]],
) -> None:
    plane = Plane(QRectF(10, 20, 400, 300), 55.0)
    pixels = plane.pixels(np.array(found))
    outside = plane.beyond(pixels)
    inner = plane.box.adjusted(INSET - 1, INSET - 1, 1 - INSET, 1 - INSET)
    for x, y in np.concatenate([plane.at_edge(pixels[outside]), pixels[~outside]]):
        assert inner.contains(float(x), float(y))


def test_that_an_outlier_changes_neither_the_view_nor_anything_beside_the_plane() -> None:
    trace = trace_of()
    far = np.array(trace[84].x)
    far[100] = (40.0, -3.0)
    steps = [*trace.steps]
    steps[84] = dataclasses.replace(trace[84], x=far)
    other = dataclasses.replace(trace, steps=tuple(steps))
    before, marks = paint(trace, 84)
    after, moved_marks = paint(other, 84)
    mark, _ = plane_of(trace, marks)
    assert mark.area == plane_of(other, moved_marks)[0].area
    for image in (before, after):
        painter = QPainter(image)
        for name in ("plane", "marginal"):  # where all particles are counted
            area = next(m.area for m in marks if m.name == name)
            painter.fillRect(area.adjusted(-1, -1, 1, 1), QColor("white"))
        painter.end()
    assert before == after


def test_that_pointing_at_a_particle_reads_its_true_numbers() -> None:
    trace = trace_of()
    _, marks = paint(trace, 84)
    mark, plane = plane_of(trace, marks)
    assert mark.read is not None
    read = mark.read(spot(plane, trace[84].x[0]))
    assert read is not None
    assert read.title == "Particle 0"
    x, y = trace[84].x[0]
    assert f"({x:.2f}, {y:.2f})".replace("-", "−") in read.lines[0]
    best = particle_posterior(trace, 84, 0).responsibility[0]
    assert f"{100 * best.max():.0f}%" in read.as_text()
    assert str(int(best.argmax())) in read.as_text()


def test_that_a_click_follows_a_particle() -> None:
    trace = trace_of(particles=20)
    _, marks = paint(trace, 60)
    mark, plane = plane_of(trace, marks)
    alone = spot(plane, trace[60].x[13])
    changes = edited(mark, "release", alone, alone)
    assert changes is not None
    near = np.hypot(*(trace[60].x[changes["particle"]] - trace[60].x[13]))
    assert near * plane.unit < 1  # 13 itself, or one on the very same place
    assert edited(mark, "press", alone, alone) is None


def test_that_dragging_a_disc_makes_the_data_the_readers_own() -> None:
    trace = trace_of()
    _, marks = paint(trace, 60)
    mark, plane = plane_of(trace, marks)
    start, end = spot(plane, trace.shared.mixture.centres[2]), spot(plane, np.array([0.5, -0.25]))
    for phase in ("drag", "release"):
        changes = edited(mark, phase, start, end)
        assert changes is not None
        assert changes["data"] == "drawn"
        assert changes["points"][2] == pytest.approx((0.5, -0.25), abs=0.01)
        assert len(changes["points"]) == 8
        Params(**changes).validate()


def test_that_a_disc_cannot_be_dragged_out_of_reach() -> None:
    trace = trace_of()
    _, marks = paint(trace, 60)
    mark, plane = plane_of(trace, marks)
    start = spot(plane, trace.shared.mixture.centres[0])
    changes = edited(mark, "drag", start, QPointF(1e6, -1e6))
    assert changes is not None
    assert changes["points"][0] == (3.0, 3.0)
    Params(**changes).validate()


def test_that_a_double_click_adds_and_takes_away_but_leaves_one() -> None:
    trace = trace_of(data="drawn", points=((0.0, 0.0), (1.0, 1.0)), steps=3)
    _, marks = paint(trace, 0)
    mark, plane = plane_of(trace, marks)
    free, disc = spot(plane, np.array([-1.5, 1.0])), spot(plane, np.array([1.0, 1.0]))
    added, fewer = edited(mark, "double", free, free), edited(mark, "double", disc, disc)
    assert added is not None
    assert len(added["points"]) == 3
    assert fewer is not None
    assert fewer["points"] == ((0.0, 0.0),)
    one = trace_of(data="drawn", points=((0.0, 0.0),), steps=3)
    _, marks = paint(one, 0)
    mark, plane = plane_of(one, marks)
    middle = spot(plane, np.zeros(2))
    assert edited(mark, "double", middle, middle) is None


def stroke(mark: Mark, places: list[QPointF], shift: bool = False) -> Mapping[str, Any] | None:
    """A line drawn with the mouse: pressed at the first place, released at the last."""
    assert mark.edit is not None
    mark.edit(Gesture("press", places[0], places[0], shift=shift))
    for place in places[1:]:
        mark.edit(Gesture("drag", places[0], place, shift=shift))
    return mark.edit(Gesture("release", places[0], places[-1], shift=shift))


def test_that_drawing_on_the_plane_makes_points_along_the_line() -> None:
    trace = trace_of(spread=0.1)
    _, marks = paint(trace, 60)
    mark, plane = plane_of(trace, marks)
    # a bend: not the straight line from where it began to where it ended
    corners = [np.array(place) for place in ((-2.0, 2.2), (0.0, 2.2), (0.0, 0.0))]
    way = [spot(plane, a + share * (b - a)) for a, b in pairwise(corners)
           for share in np.linspace(0, 1, 40)]  # fmt: skip
    changes = stroke(mark, way)
    assert changes is not None
    assert changes["data"] == "drawn"
    points = np.array(changes["points"])
    Params(**changes).validate()
    # 4.2 units, a point every 1.5 spreads and one at the start
    assert len(points) == pytest.approx(4.2 / 0.15 + 1, abs=2)
    gaps = np.linalg.norm(np.diff(points, axis=0), axis=1)
    assert gaps == pytest.approx(0.15, abs=0.01)
    on_line = (np.abs(points[:, 1] - 2.2) < 0.15) | (np.abs(points[:, 0]) < 0.15)
    assert on_line.all()


def test_that_drawing_again_adds_and_drawing_with_shift_takes_away() -> None:
    given = tuple((round(-2 + 0.4 * i, 3), 1.0) for i in range(10))
    trace = trace_of(data="drawn", points=given, steps=3, spread=0.05)
    _, marks = paint(trace, 0)
    mark, plane = plane_of(trace, marks)
    more = stroke(mark, [spot(plane, np.array(p)) for p in ((-1.0, -2.0), (-0.7, -2.0))])
    assert more is not None
    assert more["points"][:10] == given
    assert len(more["points"]) > 11
    over = [spot(plane, np.array(p)) for p in ((-2.2, 1.0), (-0.5, 1.0))]
    fewer = stroke(mark, over, shift=True)
    assert fewer is not None
    assert fewer["points"] == tuple(p for p in given if p[0] > -0.4)
    everything = [spot(plane, np.array(p)) for p in ((-2.5, 1.0), (2.5, 1.0))]
    assert stroke(mark, everything, shift=True) is None  # one has to stay


def test_that_a_line_without_end_stops_at_the_most_points_there_may_be() -> None:
    trace = trace_of(steps=2)
    _, marks = paint(trace, 0)
    mark, plane = plane_of(trace, marks)
    rng = np.random.default_rng(0)
    changes = stroke(mark, [spot(plane, p) for p in rng.uniform(-3, 3, (200, 2))])
    assert changes is not None
    assert len(changes["points"]) == 128
    Params(**changes).validate()


def test_that_particles_have_the_colour_of_the_source_they_end_at() -> None:
    trace = trace_of(colour="source", particles=40, particle=39)
    image, marks = paint(trace, 80, size=(1240, 900))
    _, plane = plane_of(trace, marks)
    wanted = [theme.colour("light", f"category {n % 8 + 1}") for n in trace.shared.final]
    seen = [
        colour_at(image, spot(plane, trace[80].x[i])) == wanted[i]
        for i in range(39)
    ]  # fmt: skip
    assert np.mean(seen) > 0.85  # a few lie under another, or under the fan


def test_that_two_thousand_particles_are_drawn_and_only_the_followed_one_has_a_fan() -> None:
    trace = trace_of(particles=2000, steps=20)
    image, marks = paint(trace, 30)
    _, plane = plane_of(trace, marks)
    blue = theme.colour("light", "query")
    seen = [colour_at(image, spot(plane, trace[30].x[i])) == blue for i in range(0, 2000, 20)]
    assert np.mean(seen) > 0.4  # the others lie under a neighbour's guess or beyond the edge


def test_that_a_place_on_a_curve_leads_to_its_step_and_reads_its_numbers() -> None:
    trace = trace_of(steps=10)
    _, marks = paint(trace, 15)
    columns = [mark for mark in marks if mark.seek is not None]
    assert {mark.seek for mark in columns} == set(range(11, 22))
    for mark in columns:
        assert mark.read is not None
        assert mark.seek is not None
        read = mark.read(mark.area.center())
        assert read is not None
        assert f"{trace.shared.mean_entropy[mark.seek]:.3f}" in read.as_text()


@pytest.mark.parametrize("level", [1.0, 0.6, 0.05])
def test_that_the_line_under_the_plane_is_the_exact_density(level: float) -> None:
    # against one million noised points, in bins that hold some thousands of them: 5 standard errors
    mixture = mixture_of("moons", (), 0.15)
    rng = np.random.default_rng(0)
    data = mixture.draw(1_000_000, rng)[0][:, 0]
    x = math.sqrt(level) * data + math.sqrt(1 - level) * rng.standard_normal(len(data))
    counts, edges = np.histogram(x, bins=40, range=(-2, 2))
    inside = (edges[:-1, None] + np.linspace(0, 0.1, 21)).reshape(-1)
    mean = marginal_density(mixture, inside, level).reshape(40, 21)
    weights = np.r_[1, np.tile([4, 2], 9), 4, 1] / 60  # Simpson's rule
    expected = 1e6 * 0.1 * mean @ weights
    assert (np.abs(counts - expected) < 5 * np.sqrt(expected + 1)).all()


def test_that_a_bar_under_the_plane_says_its_shares() -> None:
    trace = trace_of(particles=800, steps=10)
    _, marks = paint(trace, 5)
    strip = next(mark for mark in marks if mark.name == "marginal")
    plane = plane_of(trace, marks)[1]
    assert strip.read is not None
    point = QPointF(plane.box.center().x() + 3, strip.area.center().y())
    read = strip.read(point)
    assert read is not None
    low, high = (float(v) for v in read.title.replace("−", "-").split(" from ")[1].split(" to "))
    inside = (trace[5].x[:, 0] >= low) & (trace[5].x[:, 0] < high)
    shown = float(read.lines[0].split("%")[0])
    assert shown == pytest.approx(100 * inside.mean(), abs=1.2)  # the edges are rounded


def test_that_a_small_stage_keeps_its_plane_whole() -> None:
    _, marks = paint(trace_of(), 60, size=(480, 420))
    assert "marginal" not in [mark.name for mark in marks]


VARIANTS: list[dict[str, Any]] = [
    {"steps": 4, "particles": 6},
    {"steps": 3, "sampler": "ddpm", "schedule": "cosine"},
    {"steps": 3, "sampler": "ddpm", "reading": "cumulative", "start": "forward"},
    {"steps": 3, "sampler": "ddpm", "reading": "per_step", "variance": "large"},
    {"steps": 2, "eta": 0.5, "data": "spiral"},
    {"steps": 1, "particles": 1, "data": "drawn", "points": ((0.0, 0.0),), "spread": 0.6},
    {"steps": 3, "sampler": "ddpm", "reading": "squared", "colour": "source"},
    *({"steps": 3, "sampler": name, "trails": "whole"} for name in SAMPLERS),
]


@pytest.mark.parametrize("changes", VARIANTS)
def test_that_every_step_has_words_in_both_languages_and_a_formula_that_can_be_set(
    changes: dict[str, Any],
) -> None:
    trace = trace_of(**changes)
    for index in range(len(trace)):
        told = LAB.explain(trace, index)
        for sentence in (told.heading, told.paragraph, *told.notice):
            assert sentence.key in LAB.words
            english, chinese = (
                language.say(code, LAB.id, LAB.words, sentence) for code in ("en", "zh")
            )
            assert english != chinese
            assert "{" not in english + chinese
        for tex in (told.formula, told.numbers):
            assert "<svg" in svg_of(tex, 16, "#000000")
        assert set(LAB.values(trace, index)) == set(LAB.value_names)
        for code in ("en", "zh"):
            paint(trace, index, View(language=code), (480, 420))
    assert set(LAB.result(trace)) == set(LAB.result_names)


def test_that_the_numbers_of_the_formula_are_an_equation() -> None:
    # rounded to three digits: each product is right to about one part in two hundred
    settings: list[dict[str, Any]] = [
        {"eta": 0.7}, {"sampler": "ddpm", "reading": "squared"},
        *({"sampler": name} for name in SAMPLERS),
    ]  # fmt: skip
    for changes in settings:
        trace = trace_of(**{"steps": 6, **changes})
        for index in range(len(trace) - 1):
            left, right = LAB.explain(trace, index).numbers.split("=")
            size = 1 + math.sqrt(1 / trace[index].alpha_bar)
            assert value_of(left) == pytest.approx(value_of(right), abs=0.03 * size)


def value_of(tex: str) -> float:
    """What a formula of numbers comes to."""
    import re

    for layout in (r"\begin{aligned}", r"\end{aligned}", r"\quad", "\\\\", "&"):
        tex = tex.replace(layout, "")
    plain = tex.replace(r"\left(", "(").replace(r"\right)", ")").replace(r"\cdot", "*")
    plain = re.sub(r"10\^\{(-?\d+)\}", r"10**(\1)", plain)
    plain = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2)) *", plain)
    plain = re.sub(r"\{(-?[\d.]+)\}", r"\1", plain)  # braces round a number change nothing
    plain = re.sub(r"\*\s*\*(?!\*)", "*", plain)
    assert re.fullmatch(r"[\d\s.+\-*/()]*", plain), plain
    return float(eval(plain))


def test_that_half_way_back_hardly_any_particle_has_decided() -> None:
    assert LAB.prediction is not None
    assert LAB.prediction.answer(trace_of()) == 0


def test_that_every_preset_is_taken_and_drawn() -> None:
    for preset in LAB.presets.values():
        trace = trace_of(**preset.params)
        paint(trace, LAB.step_of(trace, preset.at))


def test_that_samples_none_of_which_lies_on_the_data_have_no_spread_in_the_sentence() -> None:
    trace = trace_of(particles=1, steps=1)
    text = language.say("en", LAB.id, LAB.words, LAB.explain(trace, len(trace) - 1).paragraph)
    assert text.startswith("None of the samples")
    assert "NaN" not in text


@pytest.mark.parametrize(("scale", "shown"), [(0.8, 0.8), (1.0, 1.0), (1.2, 1.2), (2.5, 1.3)])
def test_that_text_grows_only_as_far_as_the_stage_has_room(scale: float, shown: float) -> None:
    width, height = SCENE.text_room
    rect = QRectF(0, 0, 1.3 * width, 2 * height)
    assert SCENE._with_room(rect, View(text_scale=scale)).text_scale == pytest.approx(shown)


@pytest.mark.parametrize("size", SIZES[:3])
@pytest.mark.parametrize(
    ("changes", "name"), [({}, "en"), ({"colour": "source"}, "en"), ({"start": "forward"}, "zh")]
)
def test_that_the_plane_stays_where_it_is_from_step_to_step(
    size: tuple[int, int], changes: dict[str, Any], name: str
) -> None:
    trace, places = trace_of(steps=3, particles=20, **changes), set()
    for index in range(len(trace)):
        _, marks = paint(trace, index, View(language=name), size)
        area = plane_of(trace, marks)[0].area
        places.add((area.x(), area.y(), area.width(), area.height()))
    assert len(places) == 1
