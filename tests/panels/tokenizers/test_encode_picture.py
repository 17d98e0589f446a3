"""The picture of the lab Encode: tokens stand on their letters, and answer the mouse."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("PySide6")

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.encode.run import run
from explorer.compute.tokenizers.encode.types import Params
from explorer.core.lab import open_lab, resolve
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.tokenizers.encode.layout import SHOWN, arrange, atoms_of, boxes_of, window
from explorer.ui.canvas.scene import Gesture, Mark

STAGE = QRectF(0, 0, 690, 715)


@cache
def traced(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


def marks(trace: Trace, at: float, rect: QRectF = STAGE) -> list[Mark]:
    lab = open_lab("tokenizers/encode")
    return list(resolve(lab.scene)(lab).marks(rect, trace, at, View()))


def named(trace: Trace, at: float, name: str, rect: QRectF = STAGE) -> list[Mark]:
    return [mark for mark in marks(trace, at, rect) if mark.name == name]


def test_that_every_token_of_a_short_text_can_be_pointed_at(qapp: Any) -> None:
    trace = traced()
    shared = trace.shared
    for name, cut in (("token 0", shared.first), ("token 1", shared.second)):
        found = named(trace, 0, name)
        assert len(found) == len(cut.ids)
        titles = [mark.read(mark.area.center()) for mark in found if mark.read is not None]
        ids = [int(read.lines[0].split(" = ")[1]) for read in titles if read is not None]
        assert ids == cut.ids.tolist()


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
def test_that_boxes_of_one_band_lie_side_by_side_inside_the_stage(
    size: tuple[int, int], qapp: Any
) -> None:
    rect = QRectF(0, 0, *size)
    for name in ("token 0", "token 1"):
        areas = [mark.area for mark in named(traced(), 0, name, rect)]
        assert len(areas) > 10
        for area in areas:
            assert rect.contains(area)
        for i, one in enumerate(areas):
            for other in areas[i + 1 :]:
                both = one.intersected(other)
                assert both.width() * both.height() < 1.0, "square pixels"


def test_that_a_click_on_a_token_picks_its_word(qapp: Any) -> None:
    trace = traced(text="the people of the nation")
    cut = trace.shared.first
    place = cut.tokens.labels.index("␣nation")
    mark = named(trace, 0, "token 0")[place]
    assert mark.edit is not None
    point = mark.area.center()
    assert mark.edit(Gesture("press", point, point)) is None
    assert mark.edit(Gesture("release", point, point)) == {"word": 4}
    assert mark.edit(Gesture("release", point, QPointF(-5, -5))) is None


def test_that_a_row_of_the_staircase_leads_to_its_step(qapp: Any) -> None:
    trace = traced()
    start = next(section.start for section in trace.sections if section.id == "word")
    last = len(trace) - 1
    found = [mark for mark in marks(trace, last) if mark.name.startswith("decision")]
    assert [mark.seek for mark in found] == list(range(start, last + 1))


def test_that_letters_without_a_token_say_so(qapp: Any) -> None:
    trace = traced(text="a天b", tokenizer="clear", second="none")
    (mark,) = named(trace, 0, "left out")
    assert mark.read is not None
    read = mark.read(mark.area.center())
    assert read is not None
    assert "天" in read.title


def test_that_of_a_long_text_the_part_around_the_word_is_shown(qapp: Any) -> None:
    text = "the people of the nation " * 180
    trace = traced(text=text, word=600)
    cut = trace.shared.first
    shown_words = set()
    for mark in named(trace, 0, "token 0"):
        assert mark.edit is not None
        point = mark.area.center()
        changes = mark.edit(Gesture("release", point, point))
        assert changes is not None
        shown_words.add(changes["word"])
    assert 600 in shown_words
    assert len(shown_words) < len(cut.words.labels) / 2


def test_that_a_window_begins_and_ends_at_cuts() -> None:
    text = "ab " * 1000
    cuts = np.arange(0, 3001, 3)
    first, last = window(text, 1500, cuts)
    assert first % 3 == 0
    assert last % 3 == 0
    assert first <= 1500 - SHOWN // 4 + 3
    assert window("short", 0, np.array([0])) == (0, 5)


@given(st.text(min_size=1, max_size=20), st.data())
@settings(max_examples=80, deadline=None)
def test_that_boxes_cover_exactly_their_letters(text: str, data: st.DataObject) -> None:
    clean = text.encode("utf-8", "replace").decode("utf-8")
    size = len(clean.encode("utf-8"))
    places = sorted(data.draw(st.sets(st.integers(0, size))) | {0, size})
    low, high = np.array(places[:-1]), np.array(places[1:])
    labels = ["x" * (i % 7) for i in range(len(low))]
    atoms = atoms_of(clean, [(low, high)])
    row = boxes_of(atoms, low, high, labels, labels)
    layout = arrange(atoms, [row], 120, 2, lambda s: 7.0 * len(s), lambda s: 5.0 * len(s), set())
    assert len(row) == len(low)
    for box, a, b in zip(row, low.tolist(), high.tolist(), strict=True):
        assert (atoms.low[box.first], atoms.high[box.last - 1]) == (a, b)
        wide = sum(right - left for _, left, right, _ in layout.spans(box))
        assert wide >= 7.0 * len(labels[box.item]) + 4 - 1e-6
