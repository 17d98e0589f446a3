"""The picture of all heads: what a click does, what leads where, what is drawn of a long map."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.heads import Heads, Params
from explorer.compute.attention.heads_labels import KINDS
from explorer.compute.attention.heads_run import run
from explorer.compute.models import library
from explorer.core.formatting import tex
from explorer.core.params import changed
from explorer.core.trace import Append, Trace, drive
from explorer.core.view import View
from explorer.panels.attention.heads import shades
from explorer.panels.attention.heads.mosaic import fitted
from explorer.ui.canvas.scene import Gesture, Mark, Open
from tests.conformance.labs import draw, open_lab, scene_of

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        "clear" not in {card.name for card in library.bundled()}, reason="the model is not there"
    ),
]
TEXT = "the queen, the que"
LAB = open_lab("attention/heads")


@cache
def trace_of(**given: Any) -> Trace:
    return drive(run(Params(**{"text": TEXT, **given})))


def marks_at(trace: Trace, section: str, view: View | None = None) -> dict[str, Mark]:
    _, marks = draw(scene_of(LAB), trace, LAB.step_of(trace, section), view or View())
    return {mark.name: mark for mark in marks if mark.name}


def click(mark: Mark, *, shift: bool = False) -> dict[str, Any]:
    """What a press and a release on a mark change."""
    assert mark.edit is not None
    point = mark.area.center()
    assert mark.edit(Gesture("press", point, point, shift=shift)) is None
    return dict(mark.edit(Gesture("release", point, point, shift=shift)) or {})


def bytes_of(trace: Trace, section: str) -> bytes:
    image, _ = draw(scene_of(LAB), trace, LAB.step_of(trace, section))
    return bytes(image.constBits())


def test_that_a_click_on_a_small_map_chooses_its_head() -> None:
    marks = marks_at(trace_of(), "heads")
    assert click(marks["Choose layer 1, head 2"]) == {"layer": 1, "head": 2}


def test_that_a_shift_click_puts_a_head_beside_and_takes_it_away_again() -> None:
    trace = trace_of(layer=1, head=1)
    added = click(marks_at(trace, "heads")["Choose layer 2, head 3"], shift=True)
    assert added == {"beside": ("2.3",)}
    again = trace_of(layer=1, head=1, beside=("2.3",))
    assert click(marks_at(again, "heads")["Choose layer 2, head 3"], shift=True) == {"beside": ()}
    assert bytes_of(again, "heads") != bytes_of(trace, "heads")


@pytest.mark.parametrize("section", ["alone", "removed", "next", "maps"])
def test_that_from_knock_out_on_a_click_removes_a_head_and_puts_it_back(section: str) -> None:
    trace = trace_of(knocked=("1.1",))
    marks = marks_at(trace, section)
    assert click(marks["Knock out layer 2, head 3, or put it back"]) == {"knocked": ("1.1", "2.3")}
    assert click(marks["Knock out layer 1, head 1, or put it back"]) == {"knocked": ()}
    assert click(marks["All of layer 1"]) == {"knocked": ("1.1", "1.2", "1.3", "1.4")}


def test_that_a_click_makes_params_that_run() -> None:
    trace = trace_of(knocked=("1.1",))
    edit = click(marks_at(trace, "removed")["All of layer 2"])
    after = drive(run(changed(trace.params, edit)))
    assert after.shared.removal.knocked == ((0, 0), (1, 0), (1, 1), (1, 2), (1, 3))


def test_that_a_click_on_a_token_makes_it_the_query_and_shift_adds_it() -> None:
    marks = marks_at(trace_of(), "text")
    name = next(name for name in marks if name.startswith("Token “q” (5)"))
    assert click(marks[name]) == {"query": 5}
    assert click(marks[name], shift=True) == {"more": (5,)}
    assert bytes_of(trace_of(more=(5,)), "text") != bytes_of(trace_of(), "text")


def test_that_every_bar_of_a_label_leads_to_its_evidence() -> None:
    trace = trace_of()
    marks = marks_at(trace, "labels")
    start = LAB.step_of(trace, "evidence")
    for place, kind in enumerate(KINDS):
        words = LAB.words[f"kind.{kind}"]
        mark = marks[f"Evidence for “{words}”, layer 1, head 2"]
        assert isinstance(mark.open, Open)
        assert (mark.open.params["layer"], mark.open.params["head"]) == (1, 2)
        assert mark.open.at == start + place
        assert trace[start + place].kind == kind


def test_that_the_evidence_states_the_score_of_the_cells_it_frames() -> None:
    trace = trace_of()
    shared: Heads = trace.shared
    for place, kind in enumerate(KINDS):
        step = LAB.step_of(trace, "evidence") + place
        score = shared.probe_scores(shared.layer, shared.head)[kind]
        assert LAB.values(trace, step)["score"] == pytest.approx(score)
        assert LAB.explain(trace, step).numbers.endswith(tex(score))


def test_that_each_way_to_show_a_head_is_another_picture() -> None:
    seen = {picture: bytes_of(trace_of(picture=picture), "text") for picture in
            ("arcs", "lines", "map")}  # fmt: skip
    assert len(set(seen.values())) == 3


def test_that_each_colour_scale_is_another_picture() -> None:
    seen = {bytes_of(trace_of(scale=scale), "heads") for scale in
            ("linear", "log", "row", "sinkless")}  # fmt: skip
    assert len(seen) == 4


def test_that_the_colour_scales_say_what_they_do() -> None:
    weights = np.array([[0.9, 0.0, 0.0], [0.8, 0.1, 0.0], [0.5, 0.4, 0.1]], dtype=np.float32)
    assert (shades.shares(weights, "linear", 1.0) == weights).all()
    log = shades.shares(weights, "log", 1.0)
    assert log[0, 1] == 0.0
    assert log[1, 1] == pytest.approx(2 / 3)  # 0.1 lies two thirds of the way from 0.001 to 1
    assert (shades.shares(weights, "row", 1.0).max(axis=1) == 1.0).all()
    bare = shades.shares(weights, "sinkless", 0.4)
    assert (bare[:, 0] == 0.0).all()
    assert bare[2, 1] == pytest.approx(1.0)


def test_that_a_change_is_pooled_by_what_moved_most() -> None:
    change = np.array([[0.1, -0.5], [0.2, 0.0]])[None, None]
    assert fitted(change, 2).ravel().tolist() == [-0.5]


def test_that_maps_are_shown_while_the_removal_is_measured() -> None:
    first = next(e.trace for e in run(Params(text=TEXT)) if isinstance(e, Append))
    for section in first.sections:
        draw(scene_of(LAB), first, section.start)
        LAB.explain(first, section.start)
        LAB.values(first, section.start)
    LAB.result(first)


def test_that_a_pointer_on_the_map_reads_the_weight_under_it() -> None:
    trace = trace_of(picture="map", layer=1, head=1)
    shared: Heads = trace.shared
    mark = marks_at(trace, "text")["Map of all weights: choose a query"]
    unit = mark.area.width() / shared.tokens
    point = QPointF(mark.area.left() + 4.5 * unit, mark.area.top() + 5.5 * unit)
    assert mark.read is not None
    read = mark.read(point)
    assert read is not None
    assert "a(5, 4)" in read.lines[0]
    assert f"{float(shared.weight[5, 4]):.3f}"[:5] in read.lines[0]
    later = mark.read(QPointF(mark.area.left() + 7.5 * unit, mark.area.top() + 5.5 * unit))
    assert later is not None
    assert later.lines == (LAB.words["read.masked"],)
    assert mark.edit is not None
    assert mark.edit(Gesture("release", point, point)) == {"query": 5}


def test_that_an_enlarged_map_shows_the_same_part_as_the_whole_one() -> None:
    """What is cut to the visible part lies where it would without cutting."""
    trace = trace_of(picture="map")
    scene = scene_of(LAB)

    def painted(left: float, top: float, size: tuple[int, int]) -> QImage:
        image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        scene.paint(painter, QRectF(left, top, 1380, 1430), trace, 0.0, View(zoom=2.0))
        painter.end()
        return image

    whole = painted(0, 0, (1380, 1430))
    part = painted(-400, -300, (500, 500))
    same = whole.copy(400, 300, 500, 500)
    a = np.frombuffer(bytes(part.constBits()), np.uint8).astype(int)
    b = np.frombuffer(bytes(same.constBits()), np.uint8).astype(int)
    # the hatch of masked cells begins elsewhere; everything else is equal
    assert (np.abs(a - b) > 90).mean() < 0.005
