"""The picture of byte-pair encoding says what the trace says."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from explorer.compute.tokenizers.alphabets import bytes_in_order
from explorer.compute.tokenizers.bpe import run
from explorer.compute.tokenizers.bpe_types import NEVER, Params, Training
from explorer.core.lab import Explanation
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.tokenizers.bpe import LAB
from explorer.panels.tokenizers.bpe.boxes import fill_of, joining_fill
from explorer.panels.tokenizers.bpe.flow import Style, broken, label_width, placed
from explorer.panels.tokenizers.bpe.plan import letter_size, plan_of, window
from explorer.panels.tokenizers.bpe.scene import BpeScene
from explorer.panels.tokenizers.bpe.tree import Node, forest
from explorer.ui import language, theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Mark

STAGE = QRectF(14, 14, 662, 687)
profile = settings(max_examples=25, deadline=None)


@pytest.fixture(scope="module", autouse=True)
def _application() -> object:
    return QGuiApplication.instance() or QGuiApplication([])


def trained(preset: str = "", **given: object) -> Trace:
    params = {**(LAB.presets[preset].params if preset else {}), **given}
    return drive(run(coerce(Params, params)[0]))


def painted(
    trace: Trace, at: float, rect: QRectF = STAGE, **look: object
) -> tuple[QImage, tuple[Mark, ...]]:
    view = View(**look)  # type: ignore[arg-type]  # fields by name
    image = QImage(
        round(rect.right()) + 14,
        round(rect.bottom()) + 14,
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = BpeScene(LAB).paint(painter, rect, trace, at, view)
    finally:
        painter.end()
    return image, marks


def words(marks: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in marks if mark.name == "word"]


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_that_a_token_has_the_colour_of_its_depth_and_the_next_pair_that_of_joining(
    tone: str,
) -> None:
    trace = trained("wikipedia")
    image, marks = painted(trace, 1, theme=tone)
    row = words(marks)[0].area
    assert trace[1].pair == (0, 1)
    # "aa" was just made, "a" and "b" are joined next, "d" is still a unit: a line through the
    # middle of the boxes meets the colours of all three
    colours = []
    for x in np.arange(row.left(), row.right(), 0.5):
        colours.append(image.pixelColor(round(x), round(row.center().y())).name())
    assert fill_of(tone, 1, 2).name() in colours
    assert joining_fill(tone).name() in colours
    assert fill_of(tone, 0, 2).name() in colours
    final, _ = painted(trace, 3, theme=tone)
    last = {
        final.pixelColor(round(x), round(row.center().y())).name()
        for x in np.arange(row.left(), row.right(), 0.5)
    }
    assert fill_of(tone, 2, 2).name() in last
    assert joining_fill(tone).name() not in last


def test_that_pointing_at_a_token_tells_its_parts_and_its_merge() -> None:
    trace = trained("wikipedia")
    _, marks = painted(trace, 2)
    word = words(marks)[0]
    assert word.read is not None
    read = word.read(QPointF(word.area.left() + 5, word.area.center().y()))
    assert read is not None
    assert read.title == "aa"
    assert "(0 + 0 → 4)" in read.lines[0]
    assert "merge 1" in read.lines[1]
    assert "4" in read.lines[1]  # the pair (a, a) occurred four times
    assert "merge 3" in read.lines[-1]


def test_that_pointing_at_the_pair_table_tells_the_counts_of_the_step() -> None:
    trace = trained()
    _, marks = painted(trace, 12)
    grid = next(mark for mark in marks if mark.name == "pairs")
    assert grid.read is not None
    top = grid.read(QPointF(grid.area.left() + 3, grid.area.top() + 3))
    assert top is not None
    step = trace[12]
    assert step.pair is not None
    assert f"n({step.pair[0]}, {step.pair[1]}) = {step.count}" in top.lines
    leads = [mark.seek for mark in marks if mark.seek is not None]
    assert 12 in leads


def test_that_jumping_to_a_step_and_playing_to_it_give_the_same_pixels() -> None:
    trace, again = trained(), trained()
    for share in range(20):
        painted(trace, 3 + share / 5)
    assert painted(trace, 7)[0] == painted(again, 7)[0]


def test_that_the_mouse_picks_the_word_whose_tree_is_drawn() -> None:
    trace = trained()
    _, marks = painted(trace, 12)
    picked = words(marks)[5].select
    assert painted(trace, 12, selection=picked)[0] != painted(trace, 12)[0]
    assert painted(trace, 12, hover=picked)[0] == painted(trace, 12, selection=picked)[0]
    for nonsense in (-1, 10**9, "x", None, True, [1]):
        painted(trace, 12, selection=nonsense)


def test_that_boxes_arrive_where_the_next_step_begins_and_never_overlap() -> None:
    trace = trained()
    shared: Training = trace.shared
    style = Style(15.0)
    for k in range(len(shared.pairs)):
        now, after = (window(shared, n, 640.0, 15.0, 12) for n in (k, k + 1))
        if now[1:] != after[1:]:
            continue  # the lines are broken anew
        made = label_width(shared.labels[shared.base + k], 15.0)
        there = now[0].x(1.0, made, style)
        kept = ~now[0].joint
        if not now[0].apart.any():
            # float sums in another order: 1e-9 px
            np.testing.assert_allclose(there[kept], after[0].x(0.0, 0.0, style), atol=1e-9)
        for slide in (0.0, 0.4, 0.9):
            x = now[0].x(slide, made, style)
            gaps = x[1:] - (x + now[0].width)[:-1]
            inside = ~now[0].joint[1:] & (now[0].line[1:] == now[0].line[:-1])
            assert (gaps[inside] >= 2 * style.pad).all()


@profile
@given(text=st.text(alphabet="ab \n中", min_size=1, max_size=200), width=st.floats(60, 900))
def test_that_the_lines_hold_every_unit_once_and_keep_to_the_width(text: str, width: float) -> None:
    trace = trained(text=text, minimum=1)
    shared: Training = trace.shared
    style = Style(13.5)
    for k in {0, len(trace) // 2, len(trace) - 1}:
        lines, end = broken(shared, shared.text, k, 0, width, 13.5, 10_000)
        now = placed(shared, shared.text, k, lines, end, 13.5)
        assert end == len(shared.text.units)
        assert now.starts.tolist() == shared.text.tokens(k)[0].tolist()
        right = now.x(0.0, 0.0, style) + np.minimum(now.width, width - 2 * style.pad) + style.pad
        assert (right <= width + 1).all()


@profile
@given(
    text=st.text(alphabet="abc 中é", min_size=1, max_size=120),
    first=st.integers(0, 60),
    units=st.integers(1, 40),
)
def test_that_a_tree_is_made_of_the_tokens_that_were_really_there(
    text: str, first: int, units: int
) -> None:
    trace = trained(text=text, minimum=1, pre_tokenizer="none")
    shared: Training = trace.shared
    first = min(first, len(shared.text.units) - 1)
    last = min(first + units, len(shared.text.units))
    seen: list[Node] = []

    def walk(node: Node) -> None:
        seen.append(node)
        for child in node.children:
            walk(child)

    for tree in forest(shared.text, first, last):
        walk(tree)
    for node in seen:
        if node.merge >= 0:
            starts, ids = shared.text.tokens(node.merge + 1)
            at = int(np.searchsorted(starts, node.first))
            assert starts[at] == node.first
            assert ids[at] == node.token
            assert shared.length[node.token] == node.last - node.first
            assert tuple(child.token for child in node.children) == tuple(shared.pairs[node.merge])


def test_that_a_long_text_shows_the_place_of_the_next_pair_and_says_what_is_hidden() -> None:
    head = "abc " * 400
    trace = trained(text=head + "xyxyxy xyxy", pre_tokenizer="gpt2", merges=50)
    shared: Training = trace.shared
    for k in range(len(shared.pairs)):
        now, _, _ = window(shared, k, 640.0, 13.5, 8)
        places = np.flatnonzero(shared.text.gone == k)
        assert (now.joint | now.apart).any()
        assert ((places >= now.starts[0]) & (places < now.end)).any()


SIZES = [(452, 392), (310, 660), (1212, 592), (1892, 1052)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("preset", ["", "chinese-bytes", "scripts", "tiny"])
def test_that_every_size_is_drawn_with_its_marks_on_the_stage(
    size: tuple[int, int], preset: str
) -> None:
    trace = trained(preset)
    rect = QRectF(14, 14, *size)
    for at in (0, 1.5, len(trace) - 1):
        for tongue in ("en", "zh"):
            _, marks = painted(trace, at, rect, language=tongue)
            assert all(rect.adjusted(-3, -3, 3, 3).contains(mark.area) for mark in marks)


def test_that_every_sentence_has_words_in_both_languages() -> None:
    for preset in ("", *LAB.presets):
        trace = trained(preset)
        for index in range(len(trace)):
            said: Explanation = LAB.explain(trace, index)
            for what in (said.heading, said.paragraph, *said.notice):
                assert what.key in LAB.words
                for tongue in ("en", "zh"):
                    text = language.say(tongue, LAB.id, LAB.words, what)
                    assert "{" not in text.replace("{0}", "")
        for section in trace.sections:
            assert section.title.key in LAB.words


def test_that_the_values_are_those_of_the_trace() -> None:
    trace = trained("toy")
    assert set(LAB.values(trace, 0)) == set(LAB.value_names)
    assert set(LAB.result(trace)) == set(LAB.result_names)
    last = LAB.values(trace, len(trace) - 1)
    assert (last["pair"], last["new_id"], last["new_text"]) == ([], -1, "")
    assert LAB.result(trace)["tokens_end"] == int((trace.shared.text.gone >= len(trace) - 1).sum())
    assert (trace.shared.text.gone == NEVER).sum() == trace[-1].tokens


def test_that_the_prediction_names_the_quarter_the_text_ends_in() -> None:
    asked = LAB.prediction
    assert asked is not None
    for text, right in (("ab" * 50, 0), ("abcdefg", 3)):
        trace = trained(text=text, pre_tokenizer="none")
        assert asked.answer(trace) == right
        assert LAB.step_of(trace, asked.reveal) == len(trace) - 1


def test_that_only_incomplete_characters_are_called_incomplete() -> None:
    # U+200D has no sign of its own and is shown by its number; it is a whole character all the same
    trace = trained(text="\u200d\u200d ⟨⟨ ⟨⟨ \u200d\u200d", minimum=1)
    shared: Training = trace.shared
    told = set()
    for index in range(len(trace) - 1):
        token = trace[index].new_id
        piece = bytes(bytes_in_order()[unit] for unit in shared.edge(token, 99))
        complete = "\ufffd" not in piece.decode("utf-8", "replace")
        keys = {notice.key for notice in LAB.explain(trace, index).notice}
        assert ("notice-bytes" in keys) is not complete, shared.labels[token]
        told.add((complete, "⟨" in shared.labels[token]))
    assert {(True, True), (False, True)} <= told


@pytest.mark.parametrize("text", ["a", "aaaa", "aaabdaaabac", "a\nb"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_that_the_letters_of_a_short_text_stay_in_their_place(text: str, scale: float) -> None:
    trace = trained(text=text, minimum=1)
    for size in ((452.0, 392.0), (662.0, 687.0), (1212.0, 592.0)):
        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        ink = Ink(painter, View(text_scale=scale), LAB)
        area = plan_of(ink, QRectF(0, 0, *size), trace).text
        pixels = letter_size(trace.shared, area.width(), area.height(), scale)
        painter.end()
        assert Style(pixels).height <= area.height()


def test_that_the_reader_can_switch_the_bars_of_the_table_to_a_logarithmic_scale() -> None:
    trace = trained()
    assert "log" in BpeScene.scales
    assert painted(trace, 12, scale="log")[0] != painted(trace, 12)[0]


def test_that_an_unknown_character_with_a_long_name_stays_in_its_box() -> None:
    # ⟨U+200D⟩ would lie over its neighbours; pointing at the box tells the name
    def drawn(encode: str) -> QImage:
        return painted(trained(text="ab", alphabet="characters", minimum=1, encode=encode), 0)[0]

    assert drawn("\u200d") == drawn("?")
    assert drawn("x") != drawn("?")


# the other pictures --------------------------------------------------------------------------


@pytest.mark.parametrize("picture", ["words", "tape", "lengths", "ties"])
@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("marker", [False, True])
def test_that_every_picture_of_any_text_stays_inside_the_stage(
    picture: str, size: tuple[int, int], marker: bool
) -> None:
    stage = QRectF(14, 14, size[0] - 28, size[1] - 28)
    for alphabet in ("bytes", "characters"):
        trace = trained(
            text="water вода 水 ماء 💧 \x00\n" * 9 + "a" * 300, picture=picture, alphabet=alphabet,
            end_of_word=marker, encode="水 Ψ x",
        )  # fmt: skip
        for at in (0, len(trace) // 2 + 0.5, len(trace) - 1):
            _, marks = painted(trace, at, stage)
            assert marks
            for mark in marks:
                if mark.read is not None:
                    mark.read(mark.area.center())
                # a wall is marked a little beyond its line
                assert stage.adjusted(-8, -8, 8, 8).contains(mark.area), (at, mark)


def test_that_a_character_on_the_tape_is_half_finished_until_one_token_holds_its_bytes() -> None:
    trace = trained(text="中中中 a", picture="tape", minimum=1, encode="")
    _, before = painted(trace, 0)
    signs = [mark for mark in before if "U+4E2D" in _lines(mark)]
    assert len(signs) == 3
    assert all("3" in _lines(mark)[-1] for mark in signs)
    assert all(_lines(mark)[1] == "E4 B8 AD" for mark in signs)
    _, after = painted(trace, len(trace) - 1)
    whole = [mark for mark in after if "U+4E2D" in _lines(mark)]
    assert len(whole) == 3
    assert all("one token" in _lines(mark)[-1] for mark in whole)


def test_that_walls_stand_where_the_pre_tokenizer_cuts() -> None:
    trace = trained(text="one two three", encode="")
    _, marks = painted(trace, 0)
    assert sum(_title(mark) == "a wall" for mark in marks) == 2
    _, none = painted(trained(text="one two three", pre_tokenizer="none", encode=""), 0)
    assert not any(_title(mark) == "a wall" for mark in none)


def test_that_pointing_at_the_curves_tells_tokens_over_characters() -> None:
    trace = trained("lengths")
    shared: Training = trace.shared
    _, marks = painted(trace, 10)
    frame = max(
        (mark for mark in marks if "tokens / characters" in _title(mark)),
        key=lambda mark: mark.area.width(),
    )
    read = frame.read(QPointF(frame.area.left(), frame.area.center().y())) if frame.read else None
    assert read is not None
    first, of = int(shared.script_tokens[0, 0]), int(shared.script_characters[0])
    assert f"{first} / {of} = {first / of:.3f}" in read.lines[0]


def test_that_the_race_marks_tied_steps_and_leads_to_them() -> None:
    trace = trained("ties")
    race = trace.shared.race
    _, marks = painted(trace, 12)
    here = [mark for mark in marks if mark.seek == 12 and mark.read]
    assert len(here) == 5
    for column, mark in enumerate(here):
        assert f"n = {race.counts[column][12]}" in _lines(mark)
        assert str(race.ties[column][12]) in _lines(mark)[2]


def test_that_any_of_eight_thousand_merges_is_painted_with_bounded_marks() -> None:
    """What is drawn does not grow with the merges or with what lies below the stage."""
    words = [hashlib.sha256(bytes([i % 251, i // 251])).hexdigest()[:9] for i in range(11_000)]
    trace = trained(text=" ".join(words)[:100_000], merges=8192, minimum=1)
    assert len(trace) == 8193
    image = QImage(690, 715, QImage.Format.Format_ARGB32_Premultiplied)
    scene, view = BpeScene(LAB), View()
    painter = QPainter(image)
    counts = [
        len(scene.paint(painter, STAGE, trace, float(k), view))
        for k in range(0, len(trace), len(trace) // 12)
    ]
    painter.end()
    assert max(counts) < 3000


def _read(mark: Mark) -> object:
    return mark.read(mark.area.center()) if mark.read else None


def _title(mark: Mark) -> str:
    return str(getattr(_read(mark), "title", ""))


def _lines(mark: Mark) -> tuple[str, ...]:
    return tuple(getattr(_read(mark), "lines", ()))
