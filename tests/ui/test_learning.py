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


def test_that_visited_labs_are_known_to_the_pictures(window: Any, open_tiny: Any) -> None:
    open_tiny("floats/bits")
    open_tiny(INDEX)
    assert "floats/bits" in window.desk.view.options["visited"]


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
