"""The picture of cross attention: two rows of tokens, a ribbon between them, no mask."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.one_head import Head, Params
from explorer.compute.attention.one_head_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.one_head import LAB
from explorer.panels.attention.one_head.layout import columns, frame
from explorer.panels.attention.one_head.reads import named, named_key
from explorer.panels.attention.one_head.tokens import asking_strip
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture
from tests.compute.models.small_models import random_model, save
from tests.panels.drawing import painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SIZE = (690, 715)


@cache
def trace_of(text: str, kind: str = "cross", query: int = 2) -> Trace:
    return drive(run(Params(text=text, kind=kind, query=query)))


painted = partial(painted_by, LAB)


@pytest.mark.parametrize("size", [SIZE, (480, 420), (1240, 620)])
@pytest.mark.parametrize("kind", ["self", "cross"])
@pytest.mark.parametrize("text", ["", "zebra", "the quick brown fox ju"])
def test_that_both_kinds_draw_at_every_stage(size: tuple[int, int], kind: str, text: str) -> None:
    trace = trace_of(text, kind)
    whole = QRectF(-1, -1, size[0] + 2, size[1] + 2)
    for index in range(len(trace) - trace.shared.tokens + 1):
        image, marks = painted(trace, index + 0.4, size)
        assert not image.isNull()
        for mark in marks:
            assert whole.contains(mark.area), (trace[index].stage, mark.name, mark.area)
            if mark.read is not None:
                mark.read(mark.area.center())
        painted(trace, index, size, View(theme="dark", language="zh", text_scale=1.25))


@pytest.mark.parametrize("family", ["t5", "bart"])
def test_that_a_readers_own_encoder_decoder_draws_and_is_told_at_every_stage(
    family: str, tmp_path: Path
) -> None:
    folder = str(save(random_model(family), tmp_path))
    trace = drive(run(Params(kind="cross", text="abca bcab", folder=folder, query=3)))
    head: Head = trace.shared
    for index in range(len(trace) - head.tokens + 1):
        image, marks = painted(trace, index, SIZE, View(language="zh"))
        assert not image.isNull()
        for mark in marks:
            if mark.read is not None:
                mark.read(mark.area.center())
        said = LAB.explain(trace, index)
        for each in (said.heading, said.paragraph, *said.notice):
            assert LAB.words[each.key].format(**each.args)
    scale = LAB.explain(trace, LAB.step_of(trace, "scale")).heading.key
    assert scale == ("heading.scale.untrained" if family == "t5" else "heading.scale")
    project = LAB.explain(trace, LAB.step_of(trace, "project")).formula
    assert ("W_{Q} x'" in project) == (family == "t5")  # T5 norms before it asks


def test_that_a_ribbon_leads_from_the_token_that_reads_to_the_one_it_reads() -> None:
    trace = trace_of("zebra")
    head: Head = trace.shared
    image, _ = painted(trace, 0)
    canvas = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    ink = Ink(painter, View(), LAB)
    parts = frame(ink, QRectF(0, 0, *SIZE), head, "whole", "whole", 0.0)
    shown = columns(ink, head, 2, parts.tokens.left(), parts.tokens.right())
    strip = asking_strip(ink, parts, head, 2)
    painter.end()
    assert parts.asking.bottom() < parts.tokens.top()
    start, end = strip.centre(2), shown.centre(head.strongest_key(2))
    assert start is not None
    assert end is not None
    surface = theme.colour("light", "surface")
    for x, y in ((start, parts.asking.bottom() + 6), (end, parts.tokens.top() - 6)):
        assert image.pixelColor(int(x), int(y)) != surface
    elsewhere = shown.centre(6)
    assert elsewhere is not None
    assert image.pixelColor(int(elsewhere), int(parts.tokens.top() - 6)) == surface


def test_that_tiles_above_choose_the_query_and_those_below_the_key() -> None:
    trace = trace_of("zebra")
    head: Head = trace.shared
    _, marks = painted(trace, 0)
    reads = next(mark for mark in marks if named(head, 4) in mark.name and mark.edit is not None)
    assert reads.edit is not None
    point = reads.area.center()
    assert reads.edit(Gesture("release", point, point)) == {"query": 4}
    read = [mark for mark in marks if named_key(head, 4) in mark.name and mark.select]
    assert read
    assert read[0].select == {"key": 4}
    assert read[0].area.top() > reads.area.bottom()


def test_that_pointing_at_a_number_gives_its_sum_with_keys_named_by_the_source() -> None:
    trace = trace_of("zebra")
    head: Head = trace.shared
    step = LAB.step_of(trace, "weight")
    _, marks = painted(trace, step)
    found = [mark for mark in marks if named_key(head, 6) in mark.name]
    texts = [str(mark.read(mark.area.center())) for mark in found if mark.read is not None]
    assert any("÷" in text and "“⟨EOS⟩” (6)" in text for text in texts)
    assert not any(LAB.words["read.masked"] in text for text in texts)


def test_that_what_is_said_has_words_and_numbers_at_every_step() -> None:
    trace = trace_of("zebra")
    for index in range(len(trace)):
        said = LAB.explain(trace, index)
        for each in (said.heading, said.paragraph, *said.notice):
            assert each.key in LAB.words, each.key
            assert LAB.words[each.key].format(**each.args)
    assert LAB.result(trace)["kind"] == "source"
