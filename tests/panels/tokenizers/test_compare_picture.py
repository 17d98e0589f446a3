"""The pictures of Compare and Consequences say what their traces say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.compare.run import run as run_compare
from explorer.compute.tokenizers.compare.types import Params as CompareParams
from explorer.compute.tokenizers.consequences.run import run as run_consequences
from explorer.compute.tokenizers.consequences.types import Params as ConsequencesParams
from explorer.core.lab import open_lab
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.tokenizers.compare.cells import whole
from explorer.panels.tokenizers.compare.scene import CompareScene
from explorer.panels.tokenizers.consequences.bars import share
from explorer.panels.tokenizers.consequences.scene import ConsequencesScene
from explorer.ui.canvas.scene import Mark

STAGE = QRectF(14, 14, 662, 687)


@pytest.fixture(scope="module", autouse=True)
def _application() -> object:
    return QGuiApplication.instance() or QGuiApplication([])


@pytest.fixture(scope="module")
def compare() -> Trace:
    return drive(run_compare(CompareParams()))


@pytest.fixture(scope="module")
def consequences() -> Trace:
    return drive(run_consequences(ConsequencesParams()))


def marks_of(trace: Trace, section: str, **look: object) -> list[Mark]:
    kinds = {CompareParams: (CompareScene, "compare")}
    scene, name = kinds.get(type(trace.params), (ConsequencesScene, "consequences"))
    lab = open_lab(f"tokenizers/{name}")
    view = View(**look)  # type: ignore[arg-type]  # fields by name
    return list(scene(lab).marks(STAGE, trace, lab.step_of(trace, section), view))


def titles(marks: list[Mark]) -> list[str]:
    found = [mark.read(mark.area.center()) for mark in marks if mark.read]
    return [read.title for read in found if read]


def test_that_there_is_a_cell_for_every_token_of_the_eight_sentences(compare: Trace) -> None:
    found = titles(marks_of(compare, "mix"))
    for pieces in compare.shared.settings[0].rows:
        for piece in pieces:
            assert shown(piece) in found
    cells = sum(len(row) for row in compare.shared.settings[0].rows)
    assert len(found) >= cells


def test_that_a_click_on_the_curves_goes_to_its_share(compare: Trace) -> None:
    seeks = {mark.seek for mark in marks_of(compare, "mix") if mark.seek is not None}
    assert seeks == set(range(11))


def test_that_every_token_of_the_vocabulary_can_be_picked(compare: Trace) -> None:
    taken = compare.shared.autopsy
    picks = {mark.select for mark in marks_of(compare, "vocabulary")}
    assert picks == set(range(len(taken.pieces)))


def test_that_the_family_of_a_picked_token_reaches_its_bytes(compare: Trace) -> None:
    taken = compare.shared.autopsy
    token = len(taken.pieces) - 1
    family = [mark.select for mark in marks_of(compare, "vocabulary", selection=token)]
    tree = family[len(taken.pieces) :]  # after the cells
    assert tree.count(token) == 1
    bytes_below = [part for part in tree if part < 256]
    assert len(bytes_below) == len(taken.pieces[token])


def test_that_unknown_units_say_so(compare: Trace) -> None:
    lines = [
        mark.read(mark.area.center()) for mark in marks_of(compare, "unit") if mark.read is not None
    ]
    unknown = [read for read in lines if read and "not in the vocabulary" in read.lines]
    shown_units = [known for unit in compare.shared.units for row in unit.samples
                   for _, known in row]  # fmt: skip
    assert 0 < len(unknown) <= shown_units.count(False)


@pytest.mark.parametrize("section", ["start", "space", "cut", "letters", "digits", "race"])
def test_that_every_token_and_every_bar_can_be_pointed_at(
    consequences: Trace, section: str
) -> None:
    found = titles(marks_of(consequences, section))
    step = next(step for step in consequences.steps if step.part == section)
    for row in step.rows:
        for piece in (*row.pieces, *row.next_pieces):
            assert shown(piece) in found


def test_that_the_race_shows_the_whole_word_in_every_row(consequences: Trace) -> None:
    marks = [m for m in marks_of(consequences, "race") if m.read and m.read(m.area.center())]
    step = next(step for step in consequences.steps if step.part == "race")
    boxes = sum(len(row.pieces) for row in step.rows)
    assert len(marks) == boxes + len(step.rows)


def test_that_small_probabilities_are_not_called_zero() -> None:
    assert share(0.856) == "85.6 %"
    assert share(4.1e-6) == "4·10⁻⁶"
    assert share(0.0) == "< 10⁻⁷"


def test_that_bytes_of_a_character_are_no_whole_character() -> None:
    assert whole("河".encode())
    assert not whole("河".encode()[:2])
