"""The picture of the unigram tokenizer says what the trace says."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from explorer.compute.tokenizers.unigram.params import NEVER, Params, Step, Training
from explorer.compute.tokenizers.unigram.run import run
from explorer.compute.tokenizers.unigram.terms import loss_terms
from explorer.core.params import ParamError, coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.tokenizers.unigram import LAB, quarter
from explorer.panels.tokenizers.unigram.colours import FALLING
from explorer.panels.tokenizers.unigram.crowd import dropped
from explorer.panels.tokenizers.unigram.places import places
from explorer.panels.tokenizers.unigram.queue import queued
from explorer.panels.tokenizers.unigram.scene import UnigramScene
from explorer.ui import language, theme
from explorer.ui.canvas.scene import Mark

STAGE = QRectF(14, 14, 662, 687)


@pytest.fixture(scope="module", autouse=True)
def _application() -> object:
    return QGuiApplication.instance() or QGuiApplication([])


def trained(preset: str = "", **given: object) -> Trace:
    params = {**(LAB.presets[preset].params if preset else {}), **given}
    return drive(run(coerce(Params, params)[0]))


@pytest.fixture(scope="module", name="default")
def _default() -> Trace:
    return trained()


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
        marks = UnigramScene(LAB).paint(painter, rect, trace, at, view)
    finally:
        painter.end()
    return image, marks


def named(marks: tuple[Mark, ...], name: str) -> list[Mark]:
    return [mark for mark in marks if mark.name == name]


def looks(image: QImage, box: QRectF) -> set[str]:
    y = round(box.center().y())
    xs = np.arange(box.left() - 1, box.right() + 1, 0.5)
    return {image.pixelColor(round(x), y).name() for x in xs}


def test_that_what_falls_next_is_orange_and_then_only_its_struck_out_name_is_left(
    default: Trace,
) -> None:
    shared: Training = default.shared
    first = next(i for i, step in enumerate(default.steps) if len(step.going))
    piece = int(default[first].going[len(default[first].going) // 2])
    before, marks = painted(default, first)
    box = next(mark.area for mark in named(marks, "piece") if mark.select == piece)
    orange = theme.blend(
        theme.colour("light", "surface"), theme.colour("light", FALLING), 0.45
    ).name()
    assert shared.gone[piece] == first
    assert orange in looks(before, box)
    after, _ = painted(default, first + 1)
    surface = theme.colour("light", "surface").name()
    rows = [round(box.top()) + 2, round(box.bottom()) - 2]
    edges = {after.pixelColor(round(box.left()) + 1, y).name() for y in rows}
    assert edges == {surface}  # no box any more
    faint, text = dropped("light").lightness(), theme.colour("light", "text").lightness()
    shades = [QColor(name).lightness() for name in looks(after, box.adjusted(3, 0, -3, 0))]
    assert text < faint - 40 < min(shades) < 250  # its name and the stroke, both faint


def test_that_every_piece_of_the_start_has_its_own_place_for_ever(default: Trace) -> None:
    shared: Training = default.shared
    for width, height in ((640.0, 220.0), (440.0, 90.0), (700.0, 400.0)):
        found = places(shared, width, height, 1.0)
        assert found.shown == len(shared.pieces)
        boxes = [QRectF(*box) for box in found.boxes.tolist()]
        assert all(QRectF(-0.1, -0.1, width + 0.2, height + 0.2).contains(box) for box in boxes)
        for i in range(0, len(boxes), 7):
            assert not any(boxes[i].intersects(other) for j, other in enumerate(boxes) if j != i)


def test_that_pointing_at_a_piece_fills_in_the_formula_of_its_new_score(default: Trace) -> None:
    step: Step = default[1]
    assert step.kind == "expect"
    stays = np.flatnonzero(np.isfinite(step.after))
    _, marks = painted(default, 1)
    piece = int(step.pieces[stays[3]])
    mark = next(m for m in named(marks, "piece") if m.select == piece)
    assert mark.read is not None
    read = mark.read(mark.area.center())
    assert read is not None
    assert read.title == default.shared.labels[piece]
    assert any(line.startswith("ψ(") and "−" in line for line in read.lines)


def test_that_arcs_and_ways_tell_their_probabilities() -> None:
    trace = trained("toy")
    step: Step = trace[0]
    _, marks = painted(trace, 0)
    arcs = named(marks, "arc")
    assert len(arcs) == len(step.word.start)
    ways = named(marks, "way")
    assert ways
    for place, mark in enumerate(ways):
        assert mark.read is not None
        read = mark.read(mark.area.center())
        assert read is not None
        assert read.title.replace(" ", "") == trace.shared.word
        assert any(line.startswith("p = ") for line in read.lines)
        assert place == 0 or step.word.way_scores[place] <= step.word.way_scores[place - 1]


def test_that_the_bars_are_sorted_and_orange_lies_beyond_the_line(default: Trace) -> None:
    for step in default.steps:
        pieces, worth = queued(step)
        assert (np.diff(worth) <= 0).all()
        falls = np.isin(pieces, step.going)
        if step.kind == "expect":
            assert (falls == (worth < 0.5)).all()
        if step.kind == "prune" and not falls.all():
            assert worth[falls].max() <= step.line == worth[~falls].min()


def test_that_the_steps_follow_each_other_as_the_training_did(default: Trace) -> None:
    shared: Training = default.shared
    kinds = [step.kind for step in default.steps]
    assert kinds[0] == "seeds"
    assert kinds[-2:] == ["final", "sample"]
    assert kinds.count("prune") >= 2
    assert "".join("e" if kind == "expect" else "p" for kind in kinds[1:-2]).startswith("eep")
    for before, after in zip(default.steps[:-2], default.steps[1:-1], strict=True):
        if after.kind != "final":
            assert set(after.pieces) == set(before.pieces) - set(before.going)
    assert set(shared.final_pieces) == {shared.pieces[i] for i in default[-1].pieces.tolist()}
    assert len(default[-1].pieces) == default.params.size
    assert (
        (shared.gone < NEVER) | np.isin(np.arange(len(shared.pieces)), default[-1].pieces)
    ).all()


@pytest.mark.parametrize("preset", ["", "toy", "chinese", "flat"])
def test_that_the_shares_of_every_place_sum_to_one(preset: str) -> None:
    trace = trained(preset)
    for step in trace.steps:
        word = step.word
        for place in range(len(trace.shared.word)):
            over = (word.start <= place) & (word.end > place)
            # every way has exactly one piece over each character
            assert word.share[over].sum() == pytest.approx(1.0, abs=1e-9)
        assert word.way_shares.sum() <= 1.0 + 1e-9
        if word.paths <= len(word.ways):
            assert word.way_shares.sum() == pytest.approx(1.0, abs=1e-9)
            flat = -sum(p * math.log(p) for p in word.way_shares.tolist() if p > 0)
            assert word.entropy == pytest.approx(flat, abs=1e-9)


def test_that_samples_are_drawn_with_the_seed_and_only_among_the_ways() -> None:
    one, again, other = trained("toy"), trained("toy"), trained("toy", seed=1, temperature=4.0)
    assert one[-1].drawn.tolist() == again[-1].drawn.tolist()
    assert int(other[-1].drawn.sum()) == other.params.draws
    hot, cold = trained("toy", temperature=10.0), trained("toy", temperature=0.1)
    assert hot[-1].word.entropy > one[-1].word.entropy > cold[-1].word.entropy


def test_that_jumping_to_a_step_and_playing_to_it_give_the_same_pixels() -> None:
    trace, again = trained("toy"), trained("toy")
    for share in range(20):
        painted(trace, share / 5)
    assert painted(trace, 4)[0] == painted(again, 4)[0]


def test_that_a_picked_piece_is_lit_and_nonsense_is_ignored(default: Trace) -> None:
    plain = painted(default, 1)[0]
    assert painted(default, 1, selection=40)[0] != plain
    assert painted(default, 1, hover=40)[0] == painted(default, 1, selection=40)[0]
    for nonsense in (-1, 10**9, "x", None, True, [1]):
        assert painted(default, 1, selection=nonsense)[0] == plain


@pytest.mark.parametrize("size", [(452, 392), (662, 687), (1212, 592), (1892, 1052)])
@pytest.mark.parametrize("preset", ["", "toy", "chinese"])
def test_that_every_size_is_drawn_with_its_marks_on_the_stage(
    size: tuple[int, int], preset: str
) -> None:
    trace = trained(preset)
    rect = QRectF(14, 14, *size)
    for at in (0, 1.5, len(trace) - 1):
        for tongue in ("en", "zh"):
            _, marks = painted(trace, at, rect, language=tongue)
            assert all(rect.adjusted(-3, -3, 3, 3).contains(mark.area) for mark in marks)


@pytest.mark.parametrize("dialect", ["textbook", "tokenizers", "sentencepiece"])
def test_that_every_sentence_has_words_in_both_languages(dialect: str) -> None:
    for preset in ("", "toy", "chinese"):
        trace = trained(preset, dialect=dialect, word="unhüg")
        for index in range(len(trace)):
            said = LAB.explain(trace, index)
            for what in (said.heading, said.paragraph, *said.notice):
                for tongue in ("en", "zh"):
                    assert "{" not in language.say(tongue, LAB.id, LAB.words, what)


def test_that_a_size_below_the_characters_is_refused_with_their_number() -> None:
    with pytest.raises(ParamError) as refused:
        trained("toy", size=5)
    assert refused.value.field == "size"
    assert refused.value.args_of_key == {"characters": 7}


def test_that_the_prediction_is_the_share_that_fell_without_a_loss(default: Trace) -> None:
    shared: Training = default.shared
    gone = shared.gone < NEVER
    share = (gone & shared.threshold).sum() / gone.sum()
    assert quarter(default) == min(int(4 * share), 3)
    assert 0.0 < share < 1.0


def test_that_a_long_text_gets_bare_tiles_that_still_tell_their_piece() -> None:
    rare = " ".join(f"{a}{b}{c}{d}" for a in "abcd" for b in "efgh" for c in "ijkl" for d in "mnop")
    trace = trained(text=rare * 2, size=60)
    _, marks = painted(trace, 0, QRectF(14, 14, 452, 392))
    (crowd,) = named(marks, "pieces")
    assert crowd.read is not None
    read = crowd.read(QPointF(crowd.area.left() + 2, crowd.area.top() + 2))
    assert read is not None
    assert read.title == trace.shared.labels[0]


@pytest.mark.parametrize("dialect", ["textbook", "tokenizers", "sentencepiece"])
def test_that_the_terms_shown_of_a_loss_give_that_loss(dialect: str) -> None:
    trace = trained(dialect=dialect, size=60)
    seen = 0
    for step in trace.steps:
        if step.kind != "prune":
            continue
        for place in np.flatnonzero(np.isfinite(step.loss)).tolist():
            terms = loss_terms(trace.shared, step, place, trace.params.switches)
            assert terms.loss == pytest.approx(step.loss[place], rel=1e-5)  # float32 in one
            seen += 1
    assert seen > 0
