"""What the picture of the collectives says: segments, ticks, numbers, bytes, and dragging."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.collective_params import Params
from explorer.compute.parallelism.collectives import run
from explorer.core.lab import open_lab
from explorer.core.params import changed
from explorer.core.trace import drive
from explorer.core.view import View
from explorer.panels.parallelism.collectives import cards, chart
from explorer.panels.parallelism.collectives.layout import arrange, styles
from explorer.panels.parallelism.collectives.middle import arrivals, draw_middle
from explorer.panels.parallelism.collectives.scene import CollectivesScene
from explorer.panels.parallelism.common.ranks import rank_colour
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture

LAB = open_lab("parallelism/collectives")
SCENE = CollectivesScene(LAB)
STAGE = QRectF(0, 0, 690, 715)


@pytest.fixture(autouse=True, scope="module")
def application(qapp):
    return qapp


def trace_of(**fields):
    return drive(run(Params(**fields)))


def picture(trace, at, tone="light", stage=STAGE):
    image = QImage(int(stage.width()), int(stage.height()), QImage.Format.Format_RGB32)
    image.fill(theme.colour(tone, "surface"))
    painter = QPainter(image)
    marks = SCENE.paint(painter, stage, trace, at, View(theme=tone))
    painter.end()
    return image, marks


def ring_of(trace, stage=STAGE):
    """The layout the scene uses, from an ink that draws nowhere."""
    caught = []
    original = cards.draw_ticks
    cards.draw_ticks = lambda ink, ring, finished: caught.append(ring)
    try:
        picture(trace, 0, stage=stage)
    finally:
        cards.draw_ticks = original
    return caught[0]


def mark(marks, name):
    return next(m for m in marks if m.name == name)


@pytest.mark.parametrize("tone", ["light", "dark"])
@pytest.mark.parametrize("step", [0, 2, 5, 7])
def test_that_a_segment_has_the_colour_of_the_rank_whose_number_is_in(tone, step):
    trace = trace_of()
    image, _ = picture(trace, step, tone)
    ring = ring_of(trace)
    lefts, tops, height = cards.bar_places(ring, 4)
    for rank in range(4):
        for chunk in range(4):
            for other in range(4):
                x = lefts[rank, chunk] + (other + 0.5) * ring.style.slot
                found = image.pixelColor(int(x), int(tops[rank, chunk] + height / 2))
                inside = trace[step].inside[rank, chunk, other]
                wanted = theme.colour(tone, rank_colour(other) if inside else "raised")
                assert found == wanted, (rank, chunk, other)


def test_that_pointing_at_a_number_gives_its_sum_with_all_terms():
    trace = trace_of()
    _, marks = picture(trace, 2)
    ring = ring_of(trace)
    cell = cards.value_cell(ring, 4, 1, 3, 0)
    read = mark(marks, "rank 1").read(cell.center())
    assert "[3]  303 + 3 + 103 = 409" in read.lines


def test_that_pointing_at_a_bar_gives_the_bytes_and_the_closed_form_filled_in():
    trace = trace_of(ranks=3, elements=10)
    _, marks = picture(trace, 2)
    area = mark(marks, "bytes of rank 0")
    lines = area.read(area.area.center()).lines
    assert any("2 · (3 − 1)/3 · 40 B = 53.333 B" in line for line in lines)
    assert any("(20 − 3 − 3) · 4 B = 56 B" in line for line in lines)


def test_that_dragging_a_number_up_raises_what_that_rank_put_in():
    trace = trace_of()
    for step in (0, 3, 7):
        _, marks = picture(trace, step)
        cell = cards.value_cell(ring_of(trace), 4, 2, 1, 0)
        edit = mark(marks, "rank 2").edit
        start = cell.center()
        assert edit(Gesture("press", start, start)) is None
        changes = edit(Gesture("drag", start, start + QPointF(0, -20)))
        after = drive(run(changed(trace.params, changes)))
        assert after.shared.start[2, 1] == 211
        assert after.steps[-1].held[0].tolist() == [600, 614, 608, 612]
        far = edit(Gesture("release", start, start + QPointF(0, 20), shift=True))
        assert far["array"][2][1] == 101


def test_that_in_an_all_gather_only_the_chunk_a_rank_brings_can_be_dragged():
    trace = trace_of(collective="all-gather")
    _, marks = picture(trace, 0)
    edit = mark(marks, "rank 2").edit
    for chunk in range(4):
        start = cards.value_cell(ring_of(trace), 4, 2, chunk, 0).center()
        changes = edit(Gesture("drag", start, start + QPointF(0, -20)))
        assert (changes is not None) == (chunk == 2)


def test_that_every_number_of_a_chunk_can_be_pointed_at_by_itself():
    trace = trace_of(ranks=2, elements=20)
    _, marks = picture(trace, 0)
    ring = ring_of(trace)
    for element in range(20):
        chunk, place = divmod(element, 10)
        point = cards.value_cell(ring, 2, 1, chunk, place).center()
        assert mark(marks, "rank 1").read(point).lines[1] == f"[{element}]  {100 + element}"


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620), (1920, 1080)])
@pytest.mark.parametrize("ranks", range(2, 17))
def test_that_cards_never_overlap_and_stay_on_the_stage(ranks, size):
    stage = QRectF(0, 0, *size)
    ring = ring_of(trace_of(ranks=ranks, elements=ranks), stage)
    boxes = [QRectF(*card) for card in ring.cards]
    for number, box in enumerate(boxes):
        assert stage.contains(box)
        assert not any(box.intersects(other) for other in boxes[:number])


def test_that_messages_stay_clear_of_the_cards_all_the_way():
    for ranks in (2, 3, 4, 7, 12, 16):
        trace = trace_of(ranks=ranks, elements=ranks)
        boxes = [QRectF(*card) for card in ring_of(trace).cards]
        for at in (1.0, 1.3, 1.5, 1.7, 1.95):
            _, marks = picture(trace, at)
            messages = [m.area for m in marks if m.name.startswith("message")]
            assert messages
            for message in messages:
                inner = message.adjusted(3, 3, -3, -3)
                assert not any(inner.intersects(box) for box in boxes), (ranks, at)


def test_that_data_change_only_on_arrival():
    trace = trace_of()
    ring = ring_of(trace)
    lefts, tops, height = cards.bar_places(ring, 4)
    for share, expected in ((0.0, False), (0.5, False), (0.97, False), (1.0, True)):
        image, _ = picture(trace, share)
        x, y = lefts[1, 0] + 0.5 * ring.style.slot, tops[1, 0] + height / 2
        arrived = image.pixelColor(int(x), int(y)) == theme.colour("light", "category 0")
        assert arrived is expected


def test_that_jumping_to_a_step_and_playing_up_to_it_give_the_same_pixels():
    trace = trace_of(ranks=5, elements=7)
    jumped, _ = picture(trace, 4)
    for at in (3.2, 3.9, 4.0):
        played, _ = picture(trace, at)
    assert jumped == played


def test_that_whatever_the_stage_some_layout_is_found():
    shape = styles(16, 4, [], 12.0)
    ring = arrange((0.0, 0.0, 120.0, 80.0), 16, shape, 1)
    assert len(ring.cards) == 16


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0, 2.5])
@pytest.mark.parametrize("size", [(480, 420), (580, 400), (690, 715), (1240, 620)])
def test_that_the_bars_keep_their_room_whatever_the_size_of_the_text(scale, size):
    caught = []
    original = chart._axis
    chart._axis = lambda ink, plot, *_: caught.append((plot.height(), ink.line_height("tiny")))
    try:
        image = QImage(*size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        SCENE.paint(painter, QRectF(0, 0, *size), trace_of(), 2, View(text_scale=scale))
        painter.end()
    finally:
        chart._axis = original
    height, line = caught[0]
    assert height > 2 * line  # so that at least one number stands over a bar


@pytest.mark.parametrize("ranks", [3, 4, 5, 6, 7, 11, 16])
def test_that_what_stands_in_the_ring_lies_under_no_message(ranks):
    trace = trace_of(ranks=ranks, elements=ranks)
    lines: list[QRectF] = []

    def text(self, rect, words, **style):
        if style.get("align") == "center middle":
            wide = self.text_width(
                words, style["size"], mono=style["mono"], bold=style.get("bold", False)
            )
            lines.append(QRectF(rect.center().x() - wide / 2, rect.top(), wide, rect.height()))

    def rect(self, box, **_):
        lines.append(box)

    for index in range(1, len(trace) - 1):
        ring = ring_of(trace)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Ink, "text", text)
            patch.setattr(Ink, "rect", rect)
            image = QImage(8, 8, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            draw_middle(Ink(painter, View(), LAB), ring, trace, index)
            painter.end()
        for line in lines:
            for box in arrivals(ring, ranks):
                assert not line.adjusted(0, 3, 0, -3).intersects(box), (index, line, box)
    assert lines or ranks > 11


def test_that_every_preset_draws_and_explains_every_step_in_both_languages():
    for preset in LAB.presets.values():
        trace = drive(run(changed(Params(), preset.params)))
        LAB.step_of(trace, preset.at)
        for language in ("en", "zh"):
            image = QImage(690, 715, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            ink = Ink(painter, View(language=language), LAB)
            for index in range(len(trace)):
                found = LAB.explain(trace, index)
                for sentence in (found.heading, found.paragraph, *found.notice, *trace.notices):
                    assert sentence.key in LAB.words
                    assert "{" not in ink.say(sentence)
            for at in {0, 1, 1.5, len(trace) - 2, len(trace) - 1}:
                SCENE.paint(painter, STAGE, trace, at, View(language=language))
            painter.end()
            assert set(LAB.values(trace, 0)) <= set(LAB.value_names)
            assert set(LAB.result(trace)) <= set(LAB.result_names)


def test_that_the_prediction_is_computed_from_the_bytes_sent():
    answers = [LAB.prediction.answer(trace_of(algorithm="ring", ranks=n)) for n in (2, 9, 16)]
    assert answers == [0, 0, 0]
    answers = [LAB.prediction.answer(trace_of(algorithm="naive", ranks=n)) for n in (3, 5, 16)]
    assert answers == [0, 1, 2]
