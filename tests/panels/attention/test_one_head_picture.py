"""The picture of one head: colours are the numbers, marks give them, gestures choose the query."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.one_head import Head, Params, kind_of, read_as
from explorer.compute.attention.one_head_run import run
from explorer.compute.models import heads
from explorer.compute.models.library import bundled
from explorer.core.formatting import number
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.attention.one_head import LAB
from explorer.panels.attention.one_head.closer import sum_columns
from explorer.panels.attention.one_head.layout import most_read
from explorer.panels.attention.one_head.paint import shares
from explorer.ui import language, theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture
from tests.panels.attention.one_head_drawn import painted, parts_of, step_of, trace_of

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        "clear" not in {card.name for card in bundled()}, reason="the model is not there"
    ),
]
SIZES = ((690, 715), (480, 420), (1240, 620), (1920, 1080))
LONG = "It was the best of times, it was the worst of times, it was the age"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", ["", "a", Params().text, LONG])
def test_that_every_stage_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], text: str
) -> None:
    trace = trace_of(text)
    whole = QRectF(-1, -1, size[0] + 2, size[1] + 2)
    for index in range(len(trace) - trace.shared.tokens + 1):
        for view in (View(), View(theme="dark", language="zh", text_scale=1.25)):
            image, marks = painted(trace, index + 0.4, size, view)
            assert not image.isNull()
            for mark in marks:
                if view.text_scale == 1:
                    assert whole.contains(mark.area), (trace[index].stage, mark.name, mark.area)


def test_that_the_colour_of_a_cell_is_its_number() -> None:
    trace = trace_of()
    head: Head = trace.shared
    for row, stage, array, root in (
        ("value", "mix", head.value, True), ("key", "score", head.key, False),
    ):  # fmt: skip
        image, _ = painted(trace, step_of(trace, stage))
        parts, shown = parts_of(trace, stage)
        area = parts.rows[row]
        for token in (0, 4, 9):
            for cell in range(head.width):
                y = area.top() + area.height() * (cell + 0.5) / head.width
                x = shown.centre(token)
                share = float(shares(array[token, cell], trace.scales[row][1], root))
                wanted = theme.lookup("light", "signed")[round((share + 1) * 127.5)]
                seen = image.pixelColor(int(x), int(y))
                # one step of the 256-entry table
                assert abs(np.array(seen.getRgb()[:3]) - wanted.astype(int)).max() <= 2


def test_that_a_bar_is_as_high_as_its_weight() -> None:
    trace = trace_of()
    head: Head = trace.shared
    query = trace[step_of(trace, "weight")].query
    key = head.strongest_key(query)
    image, _ = painted(trace, step_of(trace, "weight"))
    parts, shown = parts_of(trace, "weight")
    area, x = parts.rows["weight"], int(shown.centre(key))
    colour = theme.colour("light", "weight")
    column = [image.pixelColor(x, y) == colour for y in range(int(area.top()), int(area.bottom()))]
    assert abs(sum(column) - head.weight[query, key] * area.height()) <= 2


def test_that_a_column_reads_out_the_number_under_the_mouse() -> None:
    trace = trace_of()
    head: Head = trace.shared
    index = step_of(trace, "weight")
    query, key = trace[index].query, 0
    _, marks = painted(trace, index)
    parts, shown = parts_of(trace, "weight")
    (mark,) = [m for m in marks if m.select == {"key": key} and m.edit is None]
    for row, value in (("scaled", head.scaled), ("exp", head.exponential), ("weight", head.weight)):
        point = QPointF(shown.centre(key), parts.rows[row].center().y())
        assert mark.read is not None
        lines = mark.read(point).as_text()  # type: ignore[union-attr]
        assert number(float(value[query, key]), 4) in lines
    assert "÷" in lines


def test_that_a_click_on_a_token_makes_it_the_query() -> None:
    trace = trace_of()
    _, marks = painted(trace, step_of(trace, "weight"))
    tiles = [m for m in marks if m.edit is not None and m.name.startswith("Token")]
    assert len(tiles) == trace.shared.tokens
    for token, tile in enumerate(tiles):
        centre = tile.area.center()
        assert tile.edit is not None
        assert tile.edit(Gesture("release", centre, centre)) == {"query": token}
        assert tile.edit(Gesture("wheel", centre, centre)) is None


def test_that_in_the_queries_a_token_leads_to_its_step() -> None:
    trace = trace_of()
    first = step_of(trace, "queries")
    _, marks = painted(trace, first + 3)
    tiles = [m for m in marks if m.name.startswith("Token")]
    assert [m.seek for m in tiles] == list(range(first, first + trace.shared.tokens))
    assert [trace[m.seek].query for m in tiles] == list(range(trace.shared.tokens))


def test_that_a_row_of_the_map_chooses_its_query() -> None:
    trace = trace_of()
    _, marks = painted(trace, step_of(trace, "weight"))
    (mark,) = [m for m in marks if m.name.startswith("Map")]
    cell = mark.area.height() / trace.shared.tokens
    point = QPointF(mark.area.left() + 1, mark.area.top() + 5.5 * cell)
    assert mark.edit is not None
    assert mark.edit(Gesture("release", point, point)) == {"query": 5}


def test_that_a_picked_key_is_the_one_looked_at() -> None:
    trace = trace_of()
    index, last = step_of(trace, "score"), trace.shared.tokens - 1

    def summed(selection: object) -> float:
        """The sum of the products that the closer look reads out."""
        _, marks = painted(trace, index, view=View(selection=selection))
        (mark,) = [m for m in marks if "products" in m.name]
        assert mark.read is not None
        pitch = mark.area.height() / trace.shared.width
        found = 0.0
        for place in range(trace.shared.width):
            point = QPointF(mark.area.center().x(), mark.area.top() + (place + 0.5) * pitch)
            found += float(mark.read(point).title.split("= ")[-1].replace("−", "-"))  # type: ignore[union-attr]
        return found

    score = trace.shared.score[last]
    # each product is read out with four digits
    assert summed({"key": 2}) == pytest.approx(float(score[2]), abs=0.05)
    for odd in ({"key": 99}, {"key": True}, {"key": "2"}, "2", [2]):
        assert summed(odd) == pytest.approx(float(score.max()), abs=0.05)


def test_that_a_long_text_shows_the_query_and_what_it_reads_most() -> None:
    head: Head = trace_of(LONG).shared
    assert head.tokens == 64
    for query in range(0, 64, 7):
        shown = most_read(head, query, 300.0, 13.0, 9.0)
        assert {query, 0, head.strongest_key(query)} <= set(shown)
        gaps = sum(b != a + 1 for a, b in pairwise(shown))
        assert len(shown) * 13 + gaps * 9 <= 300


def test_that_the_same_step_gives_the_same_pixels_however_it_is_reached() -> None:
    trace = trace_of()
    first, _ = painted(trace, 5)
    for at in (0, 7.3, 4.99):
        painted(trace, at)
    again, _ = painted(trace, 5)
    assert first == again


def test_that_every_step_has_words_in_both_languages() -> None:
    for trace in (trace_of(), trace_of(scale="none"), trace_of("", layer=1)):
        for index in range(len(trace)):
            told = LAB.explain(trace, index)
            for message in (told.heading, told.paragraph, *told.notice):
                assert message.key in LAB.words
                english = language.say("en", LAB.id, LAB.words, message)
                chinese = language.say("zh", LAB.id, LAB.words, message)
                assert english != chinese
                assert "{" not in english + chinese
            assert told.formula
            assert told.numbers


def test_that_the_numbers_of_a_formula_are_those_of_the_trace() -> None:
    trace = trace_of()
    head: Head = trace.shared
    index = step_of(trace, "weight")
    query = trace[index].query
    key = head.strongest_key(query)
    numbers = LAB.explain(trace, index).numbers
    assert numbers.startswith(f"a_{{{query},{key}}}")
    assert numbers.endswith(number(float(head.weight[query, key])))
    assert number(float(head.row_sum[query]), 4) in numbers


def test_that_values_and_results_have_the_declared_names() -> None:
    trace, cross = trace_of(), trace_of("abc", kind="cross")
    for each in (trace, cross):
        for index in (0, len(each) - 1):
            assert LAB.values(each, index).keys() == LAB.value_names.keys()
    found = LAB.result(trace).keys()
    assert found == LAB.result_names.keys() - {"source", "written_next"}
    assert found | LAB.result(cross).keys() == LAB.result_names.keys()


def test_that_the_prediction_has_an_answer() -> None:
    assert LAB.prediction is not None
    answer = LAB.prediction.answer(trace_of())
    assert LAB.prediction.choices[answer] == "predict.match"


def test_that_every_formula_fits_the_column_beside_the_stage() -> None:
    # The column is about 260 px wide; wider formulas are scaled down, and soon unreadable.
    traces = [trace_of(), trace_of(scale="none"), trace_of("abcab", layer=1, head=1),
              trace_of(LONG)]  # fmt: skip
    if "bilingual" in {card.name for card in bundled()}:
        traces += [
            trace_of("To be, or not to be", model="bilingual", layer=each) for each in (1, 2)
        ]
    for trace in traces:
        for index in range(len(trace)):
            told = LAB.explain(trace, index)
            for tex in (told.formula, told.numbers):
                width = re.search(r'<svg[^>]* width="([\d.]+)"', svg_of(tex, 17, "#000000"))
                assert width is not None, tex
                assert float(width[1]) <= 300, tex


def test_that_the_claim_about_q_k_and_v_stands_where_they_are_made() -> None:
    from explorer.core.cards import claims

    known, _ = claims()
    trace = trace_of()
    for index in range(len(trace)):
        told = LAB.explain(trace, index).claims
        assert told == (("W004",) if trace[index].stage == "project" else ())
        assert all(each in known for each in told)


def test_that_the_presets_show_what_their_labels_say() -> None:
    def opened(name: str) -> tuple[Trace, str]:
        preset = LAB.presets[name]
        trace = drive(run(Params(**preset.params)))
        at = step_of(trace, str(preset.at))
        head: Head = trace.shared
        return trace, read_as(head, trace[at].query)

    assert opened("repetition")[1] == "match"
    broken, reads = opened("broken")
    assert reads == "first"
    first_picture = trace_of().shared  # "the same head": the one chosen by measuring
    assert (broken.shared.layer, broken.shared.head) == (first_picture.layer, first_picture.head)
    assert not heads.duplicate_pattern(broken.shared.ids)[-1].any()
    assert opened("previous")[1] == "previous"
    previous = opened("previous")[0].shared
    assert kind_of(previous.weight, previous.ids, previous.copying).name == "previous"
    unscaled = opened("unscaled")[0]
    baseline = LAB.baseline(unscaled.params)
    assert baseline is not None
    as_trained = drive(run(baseline)).shared
    assert unscaled.shared.weight.max(1).mean() > as_trained.weight.max(1).mean()
    if "bilingual" in {card.name for card in bundled()}:
        assert opened("rotary")[0].shared.positions == "rotary"
        opened("chinese")


def test_that_every_number_reads_out_with_the_formula_that_made_it() -> None:
    for trace in (trace_of(), trace_of("To be, or not to be", model="bilingual")):
        for index in range(len(trace) - trace.shared.tokens):
            _, marks = painted(trace, index)
            for mark in marks:
                if mark.seek is not None or mark.name.startswith(("Token", "Map")):
                    continue
                assert mark.read is not None
                read = mark.read(mark.area.center())
                assert read is not None, mark.name
                text = read.as_text()
                # measures, shares and chances without a name are a number and what it is
                assert re.search(r"= −?\d", text) or (not mark.name and re.search(r"\d|–", text)), (
                    trace[index].stage, mark.name, text,
                )  # fmt: skip


def test_that_a_weighted_value_is_coloured_as_that_share_of_the_value() -> None:
    trace = trace_of()
    head: Head = trace.shared
    index = step_of(trace, "mix")
    query = trace[index].query
    image, _ = painted(trace, index)
    parts, shown = parts_of(trace, "mix")
    area, most = parts.rows["mixed"], trace.scales["value"][1]
    for token in (0, head.strongest_key(query)):
        for cell in range(head.width):
            product = head.weight[query, token] * head.value[token, cell]
            share = float(shares(product, most, True))
            wanted = theme.lookup("light", "signed")[round((share + 1) * 127.5)].astype(int)
            y = area.top() + area.height() * (cell + 0.5) / head.width
            seen = image.pixelColor(int(shown.centre(token)), int(y))
            assert abs(np.array(seen.getRgb()[:3]) - wanted).max() <= 2


def test_that_the_division_is_drawn_at_one_scale() -> None:
    trace = trace_of()
    parts, _ = parts_of(trace, "scale")
    units = [
        parts.rows[name].height() / (trace.scales[name][1] - trace.scales[name][0])
        for name in ("score", "scaled")
    ]
    assert units[0] == pytest.approx(units[1])  # pixels to one unit


def test_that_no_ribbon_leads_to_a_masked_key() -> None:
    trace = trace_of(query=9)
    parts, shown = parts_of(trace, "mask")
    beyond = int(shown.centre(9) + shown.width / 2) + 2
    surface = theme.colour("light", "surface")

    def seen(section: str) -> bool:
        image, _ = painted(trace, step_of(trace, section))
        return any(
            image.pixelColor(x, y) != surface
            for x in range(beyond, int(parts.tokens.right()))
            for y in range(int(parts.caption.bottom()) + 2, int(parts.tokens.top()) - 4)
        )

    assert seen("scale")
    assert not seen("mask")


def test_that_the_closer_sum_is_the_output() -> None:
    trace = trace_of()
    head: Head = trace.shared
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    for query in range(head.tokens):
        for most in (3, 5):
            *terms, output = sum_columns(ink, trace, query, head.strongest_key(query), most)
            assert len(terms) < most
            # the order of a float32 sum
            assert np.allclose(sum(term.vector for term in terms), output.vector, atol=1e-6)
    painter.end()
