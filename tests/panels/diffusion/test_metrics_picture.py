"""The pictures of the lab "Metrics": what a column says, and where a click leads."""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.metrics import DOSES, FAULTS, MEASURES, Params
from explorer.compute.diffusion.metrics_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.metrics import LAB
from explorer.panels.diffusion.metrics.lab import answer
from explorer.panels.diffusion.metrics.told import full_columns, opinions
from explorer.ui.canvas.scene import Mark
from tests.panels.drawing import painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(**given: Any) -> Trace:
    return drive(run(Params(**{"count": 48, **given})))


def marks_at(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    return painted_by(LAB, trace, at, size)[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("fault", ["drop", "guided"])
def test_that_every_step_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], fault: str
) -> None:
    trace = trace_of(fault=fault)
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for index in range(len(trace)):
        for mark in marks_at(trace, index, size):
            assert frame.contains(mark.area), (index, mark.name, mark.area)
            if mark.read is not None:
                mark.read(mark.area.center())


def test_that_a_row_says_how_far_its_measure_is_from_real_glyphs() -> None:
    trace = trace_of()
    step = trace[4]
    for mark in marks_at(trace, 4):
        if mark.name == "Fréchet distance":
            assert mark.read is not None
            read = mark.read(mark.area.topLeft())
            assert read is not None
            assert read.title.startswith("Fréchet distance: 0.")
            assert read.lines[-1].endswith("σ")
            break
    else:
        raise AssertionError("the row has no mark")
    assert opinions(trace.shared, step.values)[MEASURES.index("frechet")] == "noticed"


def test_that_the_points_of_a_curve_lead_to_their_dose() -> None:
    seeks = {mark.seek for mark in marks_at(trace_of(), 2) if mark.seek is not None}
    assert seeks == set(range(len(DOSES)))


def test_that_pictures_change_with_the_dose_and_those_before_do_not() -> None:
    trace = trace_of(fault="blur")
    seen = []
    for at in (0, 2, 4):
        image, marks = painted_by(LAB, trace, at)
        sheets = [m.area.toRect() for m in marks if m.name.startswith("Pictures")]
        seen.append([bytes(image.copy(sheet).constBits()) for sheet in sheets])
    before, now = zip(*seen, strict=True)
    assert len(set(before)) == 1
    assert len(set(now)) == 3


def test_that_every_row_of_the_table_leads_to_its_fault() -> None:
    trace = trace_of()
    table = next(s.start for s in trace.sections if s.id == "table")
    opened = [mark.open.params["fault"] for mark in marks_at(trace, table) if mark.open]
    # the name of the row, and each of its cells
    assert opened == list(itertools.chain(*([fault] * (1 + len(MEASURES)) for fault in FAULTS)))


def test_that_the_sentence_above_names_who_notices() -> None:
    trace = trace_of(count=192)
    summary = LAB.explain(trace, 4)
    assert summary.values["frechet"] == pytest.approx(trace[4].values[1])
    assert full_columns(trace.shared) < len(FAULTS)


def test_that_the_prediction_is_what_the_table_says() -> None:
    assert answer(trace_of(count=192)) == 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_both_languages_and_themes_draw(language: str) -> None:
    trace = trace_of()
    pictures = set()
    for theme in ("light", "dark"):
        image, _ = painted_by(LAB, trace, 10, view=View(theme=theme, language=language))
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 2


def test_that_the_cosines_can_be_read_in_the_matrix() -> None:
    trace = trace_of()
    at = next(s.start for s in trace.sections if s.id == "clip")
    grids = [m for m in marks_at(trace, at) if m.name]
    matches = trace.shared.matches[0]
    assert grids[0].read is not None
    area = grids[0].area
    read = grids[0].read(area.topLeft() + (area.bottomRight() - area.topLeft()) * 0.01)
    assert read is not None
    shown = float(read.lines[0].removeprefix("cos = ").replace("−", "-"))
    assert shown == pytest.approx(float(matches.cosines[0, 0]), abs=5e-5)
    assert np.isfinite(matches.cosines).all()
