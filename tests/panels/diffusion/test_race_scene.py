"""The picture of diffusion/race: what is where, and what the mouse finds there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from explorer.compute.diffusion.race import BUDGETS, SAMPLER_NAMES, Params, Story
from explorer.compute.diffusion.race_run import run
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.formatting import number
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.race import LAB
from explorer.panels.diffusion.race.panes import pane_of
from explorer.panels.diffusion.race.plots import COLOURS
from explorer.panels.diffusion.race.scene import RaceScene, at_floor, best_of, caption
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing
from tests.panels.drawing import named

pytestmark = pytest.mark.usefixtures("qapp")
SCENE = RaceScene(LAB)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(particles=120, updates=5)))


def paint(
    trace: Trace, at: float, size: tuple[int, int] = (690, 715), **view: Any
) -> tuple[QImage, tuple[Mark, ...]]:
    return drawing.painted(SCENE, trace, at, size, View(**view))


def text_of(mark: Mark) -> str:
    assert mark.read is not None
    read = mark.read(mark.area.center())
    assert read is not None
    return read.as_text()


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620)])
def test_that_every_sampler_has_a_pane_with_its_own_measure(
    trace: Trace, size: tuple[int, int]
) -> None:
    _, marks = paint(trace, 5, size)
    for name, result in zip(SAMPLERS, trace.shared.runs[5], strict=True):
        mark = named(marks, SAMPLER_NAMES[name])
        assert number(result.value) in text_of(mark)
        assert mark.select == name
        assert QRectF(0, 0, *size).contains(mark.area)


def test_that_samplers_have_colours_of_their_own() -> None:
    assert len(set(COLOURS.values())) == len(SAMPLERS)


def test_that_a_click_on_the_plot_goes_to_that_budget(trace: Trace) -> None:
    _, marks = paint(trace, 0)
    found = [mark.seek for mark in marks if mark.name.startswith("budget")]
    assert found == list(range(len(BUDGETS)))


def test_that_the_plot_reads_all_samplers_of_a_budget(trace: Trace) -> None:
    text = text_of(named(paint(trace, 0)[1], "budget 8"))
    for name, result in zip(SAMPLERS, trace.shared.runs[5], strict=True):
        assert f"{SAMPLER_NAMES[name]}: {number(result.value)}" in text


def test_that_a_picked_sampler_comes_to_the_front(trace: Trace) -> None:
    plain, picked = paint(trace, 6)[0], paint(trace, 6, selection="heun")[0]
    assert plain != picked
    assert paint(trace, 6, selection="no such sampler")[0] == plain


def test_that_a_second_click_lets_go(trace: Trace) -> None:
    marks = paint(trace, 6, selection="heun")[1]
    assert named(marks, SAMPLER_NAMES["heun"]).select is None


def test_that_a_dragged_source_is_new_data_at_the_release_only(trace: Trace) -> None:
    story: Story = trace.shared
    mark = named(paint(trace, 3)[1], "data")
    pane = pane_of(mark.area, story.mixture)
    x, y = pane.pixels(story.mixture.centres[:1])[0]
    start, end = QPointF(float(x), float(y)), mark.area.center()
    assert mark.edit is not None
    assert mark.edit(Gesture("drag", start, end)) is None
    changes = mark.edit(Gesture("release", start, end))
    assert changes is not None
    assert changes["data"] == "drawn"
    np.testing.assert_allclose(changes["points"][0], (0.0, 0.0), atol=1e-3)
    added = mark.edit(Gesture("double", end, end))
    assert added is not None
    assert len(added["points"]) == 9


def test_that_the_caption_names_the_best(trace: Trace) -> None:
    best = best_of(trace, trace[5])
    assert best is not None
    values = {name: result.value for name, result in
              zip(SAMPLER_NAMES.values(), trace.shared.runs[5], strict=True)}  # fmt: skip
    assert best[1] == min(values.values()) == values[best[0]]
    assert caption(trace, trace[0]).key == "caption.one"
    assert caption(trace, trace[3]).key == "caption.race"


def test_that_a_share_is_better_when_larger() -> None:
    shares = drive(run(Params(particles=120, learned=False, metric="on_data")))
    best = best_of(shares, shares[11])
    assert best is not None
    assert best[1] == max(result.value for result in shares.shared.runs[11])
    assert at_floor(shares, shares[0]) == 0
    assert at_floor(shares, shares[11]) > 0


def test_that_errors_of_paths_have_no_floor() -> None:
    paths = drive(run(Params(particles=60, learned=False, metric="endpoint")))
    assert at_floor(paths, paths[11]) == 0
    assert caption(paths, paths[11]).key == "caption.race"


@pytest.mark.parametrize("section", ["budget", "identities"])
def test_that_the_other_pictures_read_their_numbers(trace: Trace, section: str) -> None:
    _, marks = paint(trace, LAB.step_of(trace, section))
    if section == "identities":
        rows = [mark for mark in marks if mark.name == "identity"]
        shown = [text_of(row) for row in rows]
        for one, text in zip(trace.shared.identities, shown, strict=True):
            assert number(one.difference, 2) in text
    else:
        assert number(trace.shared.learned[-1].value) in text_of(named(marks, "budget 100"))


def test_that_the_answer_to_the_question_is_computed(trace: Trace) -> None:
    assert LAB.prediction is not None
    row = trace.shared.runs[5]
    best = SAMPLERS[int(np.nanargmin([result.value for result in row]))]
    expected = {"ddim": 0, "euler": 0, "dpm++1": 0, "ddpm": 1, "euler-ancestral": 1, "heun": 2,
                "dpm++2m": 3, "unipc": 3}[best]  # fmt: skip
    assert LAB.prediction.answer(trace) == expected


def test_that_every_word_is_said_somewhere() -> None:
    import explorer.compute.diffusion as computed
    import explorer.panels.diffusion.race as shown

    folders = [Path(shown.__file__).parent, Path(computed.__file__).parent]
    ours = (folders[1] / name for name in ("training.py", "drawn_centres.py"))
    files = [*folders[0].glob("*.py"), *folders[1].glob("race*.py"), *ours]
    source = "".join(file.read_text() for file in files if file.name != "words.py")
    composed = ("section.", "metric.", "legend.", "pane.")
    unused = [key for key in LAB.words
              if f'"{key}"' not in source and not key.startswith(composed)]  # fmt: skip
    assert unused == []
