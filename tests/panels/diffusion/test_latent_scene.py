"""The picture of diffusion/latent: what is where, and what the mouse finds there."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.diffusion.latent import Params
from explorer.compute.diffusion.latent_run import run
from explorer.compute.diffusion.latent_steps import SpaceStep, WordStep
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.latent import LAB
from explorer.panels.diffusion.latent.answers import CHOICES, answer
from explorer.panels.diffusion.latent.layout import amount, channel_at, tiled
from explorer.panels.diffusion.latent.scene import LatentScene
from explorer.panels.diffusion.latent.spaces_stage import rows_of, spent
from explorer.panels.diffusion.latent.words_stage import (
    at_home,
    chosen,
    densest,
    reading,
    shown_steps,
)
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Mark
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")
SCENE = LatentScene(LAB)
SIZES = [(690, 715), (480, 420), (1240, 620)]


def paint(
    trace: Trace, at: float, view: View | None = None, size: tuple[int, int] = (690, 715)
) -> tuple[QImage, tuple[Mark, ...]]:
    return drawing.painted(SCENE, trace, at, size, view)


@cache
def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


@pytest.fixture(scope="module")
def words() -> Trace:
    return trace_of(steps=4)


@pytest.fixture(scope="module")
def spaces() -> Trace:
    return trace_of(show="spaces", steps=3, samples=2)


def told(marks: tuple[Mark, ...], point: QPointF) -> str:
    for mark in reversed(marks):
        if mark.area.contains(point) and mark.read is not None:
            found = mark.read(point)
            return found.as_text() if found is not None else ""
    return ""


# helpers ----------------------------------------------------------------------------------


def test_that_tiles_hold_every_number_of_a_latent_once() -> None:
    latent = np.arange(4 * 8 * 8, dtype=np.float32).reshape(4, 8, 8)
    picture = tiled(latent)
    seen = set()
    for row in range(picture.shape[0]):
        for column in range(picture.shape[1]):
            found = channel_at(row, column, 8)
            if found is None:
                assert np.isnan(picture[row, column])
            else:
                assert picture[row, column] == latent[found]
                seen.add(found)
    assert len(seen) == latent.size


def test_that_the_densest_places_hold_half_and_are_as_few_as_possible() -> None:
    read = np.array([[0.4, 0.1], [0.3, 0.2]])
    assert densest(read).tolist() == [[True, False], [True, False]]
    assert densest(read, 0.39).sum() == 1
    assert densest(np.full((8, 8), 0.1)).sum() in (32, 33)  # sums of tenths are not exact


def test_that_amounts_are_written_with_a_letter() -> None:
    assert amount(401_636_720_640) == "402\u202fG"
    assert amount(999) == "999"
    assert amount(27_255_783_926_699_680, 2) == "27\u202fP"


@pytest.mark.parametrize(("count", "room"), [(2, 5), (6, 3), (52, 12), (3, 2)])
def test_that_a_strip_begins_with_the_loop_and_ends_with_the_end(count: int, room: int) -> None:
    found = shown_steps(count, room)
    assert found[0] == 1
    assert found[-1] == count - 1
    assert found == sorted(set(found))
    assert len(found) <= max(room, 2)


# words ------------------------------------------------------------------------------------


def test_that_the_share_at_home_is_of_the_words_own_reading(words: Trace) -> None:
    step: WordStep = words[2]
    read = reading(step, 0)
    assert np.array_equal(read, step.read[1])  # the sign for the start comes before
    assert at_home(words.shared, step, 0) == pytest.approx(read[:2, :2].sum() / read.sum())
    below = words.shared.caption.words.index("below")
    last = reading(step, below)
    assert at_home(words.shared, step, below) == pytest.approx(last[2:, :2].sum() / last.sum())


@pytest.mark.parametrize("selection", [None, 3, 99, -1, True, "x", [1], {"a": 1}])
def test_that_any_selection_means_a_word_of_the_caption(words: Trace, selection: Any) -> None:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    word = chosen(Ink(painter, View(selection=selection), LAB), words.shared)
    painter.end()
    assert word == (3 if selection == 3 else 0)


def test_that_a_click_on_a_word_shows_who_reads_it(words: Trace) -> None:
    first, marks = paint(words, 2)
    picks = {mark.select for mark in marks if isinstance(mark.select, int)}
    assert picks == set(range(len(words.shared.caption.words)))
    other, _ = paint(words, 2, View(selection=4))
    assert first != other


def test_that_a_map_is_read_where_it_is_pointed_at(words: Trace) -> None:
    step: WordStep = words[3]
    _, marks = paint(words, 3)
    areas = [mark.area for mark in marks if mark.select == 1]
    box = min(areas, key=lambda area: area.width() * area.height())
    point = QPointF(box.left() + box.width() * 1.5 / 4, box.top() + box.height() * 3.5 / 4)
    text = told(marks, point)
    assert f"{reading(step, 1)[3, 1]:.3f}" in text
    assert "row 4, column 2" in text


def test_that_the_strip_leads_to_its_steps(words: Trace) -> None:
    _, marks = paint(words, 2)
    assert {mark.seek for mark in marks if mark.seek is not None} == set(range(1, len(words)))


def test_that_the_pipeline_names_both_shapes(words: Trace) -> None:
    _, marks = paint(words, 2)
    texts = "\n".join(
        found.as_text()
        for mark in marks
        if mark.read is not None and (found := mark.read(mark.area.center())) is not None
    )
    assert "402\u202fG" in texts  # Stable Diffusion's U-Net, a call
    assert "860\u202fM" in texts  # and its weights


def test_that_an_empty_caption_has_a_picture() -> None:
    trace = trace_of(caption="", steps=2)
    for size in SIZES:
        for at in range(len(trace)):
            paint(trace, at, size=size)
    assert answer(trace) == len(CHOICES) - 1


# the other shows --------------------------------------------------------------------------


def test_that_the_work_grows_with_the_calls(spaces: Trace) -> None:
    bills = [spent(spaces, step) for step in spaces.steps]
    for space in ("latent", "pixels"):
        values = [bill[space][0] for bill in bills]
        assert values == sorted(values)
    assert bills[-1]["latent"][1] > 0
    assert bills[-2]["latent"][1] == 0
    assert bills[-1]["pixels"][1] == 0


def test_that_both_x_t_and_the_guess_are_shown_in_both_spaces(spaces: Trace) -> None:
    step: SpaceStep = spaces[-2]
    keys = [key for key, _, _ in rows_of(step)]
    assert keys == ["row.z", "row.z.decoded", "row.guess", "row.x", "row.x.guess"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_show_draws_at_every_size(
    words: Trace, spaces: Trace, size: tuple[int, int], language: str
) -> None:
    train = trace_of(show="train", vae_updates=2, updates=1, samples=2)
    cost = trace_of(show="cost", steps=2)
    for trace in (words, spaces, train, cost):
        for at in (0, len(trace) // 2, len(trace) - 1):
            view = View(theme="dark", language=language)
            _, marks = paint(trace, at, view, size)
            stage = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            assert marks
            assert all(stage.contains(mark.area) for mark in marks)


def test_that_explanations_of_all_shows_can_be_said(words: Trace, spaces: Trace) -> None:
    from explorer.core.typeset import svg_of
    from explorer.ui import language

    cost = trace_of(show="cost", steps=2)
    for trace in (words, spaces, cost, trace_of(show="train", vae_updates=1, updates=1)):
        for index in (0, len(trace) // 2, len(trace) - 1):
            found = LAB.explain(trace, index)
            for message in (found.heading, found.paragraph, *found.notice):
                for code in ("en", "zh"):
                    assert language.say(code, LAB.id, LAB.words, message).strip()
            for formula in (found.formula, found.numbers):
                assert not formula or "<svg" in svg_of(formula, 16.0, "#171A21")
