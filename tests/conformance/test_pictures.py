"""The laws every picture keeps: there at every step, the same however one came there, readable."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.core.lab import Lab, open_lab
from explorer.core.params import ParamError, changed, coerce
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import language
from explorer.ui.canvas.ink import SIZES, Ink, metrics
from explorer.ui.canvas.scene import Gesture, ReadOut, Visit
from tests.conformance import labs


@pytest.mark.parametrize("view", labs.VIEWS, ids=lambda view: f"{view.theme}-{view.language}")
def test_that_every_step_is_drawn_in_both_themes_and_languages(
    lab: Lab, trace: Trace, view: View
) -> None:
    scene, nothing = labs.scene_of(lab), labs.pixels(labs.blank(view, labs.SIZES[0]))
    for index in labs.sampled(trace):
        picture, _ = labs.draw(scene, trace, index, view)
        assert labs.pixels(picture) != nothing, f"step {index}"


@pytest.mark.parametrize("size", labs.SIZES, ids=lambda size: "x".join(map(str, size)))
def test_that_a_picture_is_drawn_at_every_size(
    lab: Lab, trace: Trace, size: tuple[int, int]
) -> None:
    scene = labs.scene_of(lab)
    for view in labs.VIEWS[:2]:
        nothing = labs.pixels(labs.blank(view, size))
        for index in labs.sampled(trace, 3):
            assert labs.pixels(labs.draw(scene, trace, index, view, size)[0]) != nothing


@pytest.mark.parametrize("size", [(30, 20), (140, 90), (900, 60), (90, 700)])
def test_that_a_stage_too_small_to_read_is_drawn_without_error(
    lab: Lab, trace: Trace, size: tuple[int, int]
) -> None:
    view = labs.VIEWS[0].with_(text_scale=2.0)
    for index in labs.sampled(trace, 4):
        labs.draw(labs.scene_of(lab), trace, index, view, size)


def test_that_jumping_to_a_step_and_playing_up_to_it_give_the_same_pixels(
    lab: Lab, trace: Trace
) -> None:
    last = min(len(trace) - 1, 6)
    labs.forget_layers()
    playing, played = labs.scene_of(lab), {}
    for tick in range(4 * last + 1):
        played[tick / 4] = labs.pixels(labs.draw(playing, trace, tick / 4)[0])
    for at in sorted(played, reverse=True):
        labs.forget_layers()
        jumped = labs.pixels(labs.draw(labs.scene_of(lab), trace, at)[0])
        assert jumped == played[at], f"at {at}"


def test_that_a_picture_does_not_depend_on_what_was_drawn_before(lab: Lab, trace: Trace) -> None:
    scene = labs.scene_of(lab)
    for view in labs.VIEWS:
        before = labs.pixels(labs.draw(scene, trace, 0, view)[0])
        for other in labs.VIEWS:
            labs.draw(scene, trace, len(trace) - 1, other, labs.SIZES[1])
        assert labs.pixels(labs.draw(scene, trace, 0, view)[0]) == before


def test_that_a_trace_from_the_disk_gives_the_same_picture(
    lab: Lab, trace: Trace, tmp_path: Any
) -> None:
    codec = pytest.importorskip("explorer.core.codec")
    codec.save(trace, tmp_path / "kept")
    back = codec.load(tmp_path / "kept")
    for index in labs.sampled(trace, 3):
        labs.forget_layers()
        first = labs.pixels(labs.draw(labs.scene_of(lab), trace, index)[0])
        labs.forget_layers()
        assert labs.pixels(labs.draw(labs.scene_of(lab), back, index)[0]) == first


@contextmanager
def watched() -> Iterator[dict[str, list[Any]]]:
    """Records the keys that are said, and the texts that are drawn with size and place."""
    seen: dict[str, list[Any]] = {"keys": [], "texts": []}
    say, text = language.say, Ink.text

    def saying(code: str, context: str, words: Any, what: Any) -> str:
        seen["keys"].append(what if isinstance(what, str) else what.key)
        return say(code, context, words, what)

    def drawing(self: Ink, rect: QRectF, shown: str, **style: Any) -> float:
        size = style.get("size", "body")
        looks = {"mono": style.get("mono", False), "bold": style.get("bold", False)}
        width = self.text_width(shown, size, **looks)
        if style.get("elide", True):
            width = min(width, rect.width())
        line = metrics(self.pixels(size), **looks)
        # digits and capitals have no depth: what can be seen reaches from cap height to baseline
        align = style.get("align", "left middle")
        left = rect.left()
        if "right" in align:
            left = rect.right() - width
        elif "center" in align:
            left = rect.center().x() - width / 2
        top = rect.center().y() - line.height() / 2
        if "top" in align:
            top = rect.top()
        elif "bottom" in align:
            top = rect.bottom() - line.height()
        base = top + line.ascent()
        place = QRectF(left, base - line.capHeight(), width, line.capHeight())
        place = self.painter.worldTransform().mapRect(place)
        if shown.strip() and not style.get("wrap") and style.get("alpha", 1.0) > 0.02:
            pixels = self.pixels(size) / self.view.text_scale
            seen["texts"].append((shown, pixels, place))
        return text(self, rect, shown, **style)

    language.say, Ink.text = saying, drawing  # type: ignore[assignment,method-assign]
    try:
        yield seen
    finally:
        language.say, Ink.text = say, text  # type: ignore[method-assign]


@pytest.mark.parametrize("size", labs.SIZES, ids=lambda size: "x".join(map(str, size)))
def test_that_texts_are_known_large_enough_and_on_the_stage(
    lab: Lab, trace: Trace, size: tuple[int, int]
) -> None:
    scene = labs.scene_of(lab)
    stage = QRectF(0, 0, *size).adjusted(-2, -2, 2, 2)  # a rounding each way
    problems = set()
    for view in labs.VIEWS[:2]:
        labs.forget_layers()
        with watched() as seen:
            for index in labs.sampled(trace, 6):
                labs.draw(scene, trace, index, view, size)
        problems |= {f"no words for {key!r}" for key in seen["keys"] if key not in lab.words}
        for shown, pixels, place in seen["texts"]:
            if pixels < SIZES["tiny"] - 0.01:
                problems.add(f"{view.language}: {pixels:.1f} px: {shown!r}")
            if not stage.contains(place):
                where = (
                    f"{place.left():.0f} {place.top():.0f} {place.width():.0f} {place.height():.0f}"
                )
                problems.add(f"{view.language}: off the stage ({where}): {shown!r}")
    assert sorted(problems)[:20] == []


def overlapping(texts: list[Any]) -> set[tuple[str, str]]:
    """Pairs of different texts that lie on one another by more than a hair."""
    found = set()
    for number, (shown, _, place) in enumerate(texts):
        for other, _, beside in texts[:number]:
            common = place.intersected(beside)
            if common.width() > 3 and common.height() > 3 and shown != other:
                found.add((shown, other))
    return found


def test_that_overlapping_texts_are_found() -> None:
    above, below = QRectF(0, 0, 40, 10), QRectF(30, 4, 40, 10)
    assert overlapping([("a", 12, above), ("b", 12, below)]) == {("b", "a")}
    assert overlapping([("a", 12, above), ("a", 12, below)]) == set()
    assert overlapping([("a", 12, above), ("b", 12, below.translated(20, 0))]) == set()


@pytest.mark.parametrize("size", labs.SIZES, ids=lambda size: "x".join(map(str, size)))
def test_that_no_text_lies_on_another(lab: Lab, trace: Trace, size: tuple[int, int]) -> None:
    scene, found = labs.scene_of(lab), set()
    for view in labs.VIEWS[:2]:
        for index in labs.sampled(trace, 6):
            labs.forget_layers()
            with watched() as seen:
                labs.draw(scene, trace, index, view, size)
            assert seen["texts"], "a picture without a word"
            found |= overlapping(seen["texts"])
    assert sorted(found)[:10] == []


@pytest.mark.parametrize("size", labs.SIZES, ids=lambda size: "x".join(map(str, size)))
def test_that_marks_lie_on_the_stage_and_can_be_read(
    lab: Lab, trace: Trace, size: tuple[int, int]
) -> None:
    scene = labs.scene_of(lab)
    stage = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    readable = False
    for view in labs.VIEWS[1:3]:
        for index in labs.sampled(trace, 4):
            _, marks = labs.draw(scene, trace, index, view, size)
            for mark in marks:
                assert stage.contains(mark.area), f"step {index}: {mark.name} {mark.area}"
                assert mark.seek is None or 0 <= mark.seek < len(trace)
                readable |= mark.read is not None
                for point in points_of(mark.area):
                    found = mark.read(point) if mark.read else None
                    assert found is None or well_formed(found), f"step {index}: {found}"
                places = mark.open.stops if isinstance(mark.open, Visit) else (mark.open,)
                for place in filter(None, places):
                    other = open_lab(place.lab)
                    coerce(other.Params, dict(place.params))
    assert readable, "nothing in this picture can be pointed at"


def points_of(area: QRectF) -> Iterator[QPointF]:
    """Corners and inner points, a grid of 5 × 5."""
    for row in range(5):
        for column in range(5):
            yield QPointF(
                area.left() + area.width() * column / 4, area.top() + area.height() * row / 4
            )


def well_formed(found: ReadOut) -> bool:
    """A title, and lines of text without holes or Python in them."""
    texts = (found.title, *found.lines)
    broken = ("{", "np.", "array(", "<explorer", "None")
    return bool(found.title) and not any(word in text for text in texts for word in broken)


def test_that_gestures_give_valid_params_or_nothing(lab: Lab, trace: Trace) -> None:
    scene = labs.scene_of(lab)
    for index in labs.sampled(trace, 3):
        _, marks = labs.draw(scene, trace, index)
        for mark in marks:
            if mark.edit is None:
                continue
            for gesture in gestures_on(mark.area):
                changes = mark.edit(gesture)
                if changes is None:
                    continue
                edited = changed(trace.params, changes)
                try:
                    if hasattr(edited, "validate"):
                        edited.validate()
                except ParamError:
                    continue  # the stage says what is wrong


def gestures_on(area: QRectF) -> Iterator[Gesture]:
    """A press, drags within and far outside, a release, a double click and the wheel."""
    start, far = area.center(), QPointF(area.right() + 5000, area.top() - 5000)
    yield Gesture("press", start, start)
    for point in (area.topLeft(), far, -far):
        yield Gesture("drag", start, point)
        yield Gesture("release", start, point)
    yield Gesture("double", start, start)
    yield Gesture("wheel", start, start, turns=1.0)
    yield Gesture("wheel", start, start, turns=-3.0, shift=True)


def test_that_a_selection_of_anything_is_no_reason_to_crash(lab: Lab, trace: Trace) -> None:
    """`view.selection` and `view.options` come from files and links too."""
    scene = labs.scene_of(lab)
    for selection in (0, -1, 10**9, 1.5, "x", [], [1, 2], {"query": 99}, {}, True, [[[]]]):
        for view in (
            View(selection=selection), View(hover=selection), View(scale=str(selection)),
            View(selection=selection, reduced_motion=True, presenting=True, text_scale=2.5),
        ):  # fmt: skip
            labs.draw(scene, trace, 0.5, view)


def test_that_a_picture_has_a_summary_in_words(lab: Lab, trace: Trace) -> None:
    assert labs.scene_of(lab).summary(trace, 0.0).key in lab.words
