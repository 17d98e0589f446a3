"""Progress and the day's claims, in the window."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from explorer.core import repetition
from tests.ui.conftest import ready

CLAIMS, INDEX = "concepts/claims", "concepts/index"


@pytest.fixture(autouse=True)
def no_memory() -> None:
    repetition.file().unlink(missing_ok=True)


def test_that_a_concept_is_marked_understood_and_the_mark_taken_away(
    window: Any, open_tiny: Any
) -> None:
    bench = open_tiny(INDEX)
    card = bench.lab.concept(bench.trace, bench.transport.index)
    window.learning.toggle_understood()
    assert card in window.settings.understood
    assert card in window.desk.view.options["understood"]
    window.learning.toggle_understood()
    assert card not in window.settings.understood
    assert card not in window.desk.view.options["understood"]


def test_that_a_lab_counts_as_played_once_it_plays_and_not_when_it_is_opened(
    window: Any, open_tiny: Any
) -> None:
    bench = open_tiny("floats/bits")
    assert len(bench.trace) > 1
    assert "floats/bits" not in window.learning.played
    window.player.toggle()
    open_tiny(INDEX)
    assert "floats/bits" in window.settings.played
    assert "floats/bits" in window.desk.view.options["played"]


def test_that_a_lab_stepped_to_its_end_counts_as_played(window: Any, open_tiny: Any) -> None:
    bench = open_tiny("floats/rounding")
    window.desk.go(float(len(bench.trace) - 2))
    assert "floats/rounding" not in window.learning.played
    window.desk.go(float(len(bench.trace) - 1))
    assert "floats/rounding" in window.learning.played


def test_that_a_file_left_out_for_a_mistake_is_named_once_and_the_lab_opens(
    window: Any, open_tiny: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.learning.reported.clear()
    lab = window.desk.bench_of(INDEX).lab
    mistakes = tuple(f"attention/card-{n}.toml:{n}: no name" for n in range(1, 7))
    monkeypatch.setattr(type(lab), "problems", lambda self: mistakes)
    said: list[str] = []
    window.desk.noticed.connect(said.append)
    try:
        open_tiny("floats/bits")
        bench = open_tiny(INDEX)
        open_tiny("floats/bits")
        open_tiny(INDEX)
    finally:
        window.desk.noticed.disconnect(said.append)
    assert ready(bench)
    assert len(said) == 1
    assert all(mistake in said[0] for mistake in mistakes[:4])
    assert mistakes[4] not in said[0]


def test_that_a_lab_about_something_else_says_where_concepts_are(
    window: Any, open_tiny: Any
) -> None:
    open_tiny("floats/bits")
    said: list[str] = []
    window.desk.noticed.connect(said.append)
    try:
        window.learning.toggle_understood()
    finally:
        window.desk.noticed.disconnect(said.append)
    assert "index" in said[-1]


def test_that_todays_claims_are_asked_judged_and_remembered(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    window.learning.todays_claims()
    bench = window.desk.bench
    wait(lambda: ready(bench))
    assert bench.lab.id == CLAIMS
    asked = bench.params.only
    assert len(asked) == repetition.A_DAY
    assert [step.verdict for step in bench.trace.steps] == [""] * repetition.A_DAY
    window.desk.edit({"chosen": [f"{asked[0]}=true", f"{asked[1]}=false"]})
    wait(lambda: set(repetition.load()) == set(asked[:2]))
    memory = repetition.load()
    for step in bench.trace.steps[:2]:
        right = step.judged == step.verdict
        assert memory[step.claim].box == (1 if right else 0)
        assert memory[step.claim].judged == date.today()


def test_that_after_five_the_day_is_done(window: Any, open_tiny: Any) -> None:
    open_tiny("floats/bits")
    memory: repetition.Memory = {}
    from explorer.core.lab import open_lab

    for claim in open_lab(CLAIMS).quiz_items()[: repetition.A_DAY]:
        memory = repetition.judged(memory, claim, True, date.today())
    repetition.save(memory)
    window.learning.todays_claims()
    assert window.desk.bench.lab.id == "floats/bits"


def test_that_a_folder_dropped_on_the_index_is_that_of_the_notes(
    window: Any, open_tiny: Any, wait: Any, tmp_path: Any
) -> None:
    bench = open_tiny(INDEX)
    window.take_file(tmp_path)
    wait(lambda: ready(bench))
    assert bench.params.notes_folder == str(tmp_path)
    assert window.desk.bench is bench
    window.desk.undo()
    wait(lambda: ready(bench))
