"""Spaced repetition: what was judged wrongly comes back soon, the rest later and later."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core import repetition
from explorer.core.repetition import A_DAY, DAYS, Memory, due, judged

TODAY = date(2030, 3, 1)
CLAIMS = [f"W{number:03d}" for number in range(1, 21)]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path))
    return tmp_path


def test_that_what_was_judged_wrongly_comes_back_the_next_day_and_not_before() -> None:
    memory = judged({}, "W007", False, TODAY)
    assert "W007" not in due(memory, CLAIMS, TODAY)
    assert due(memory, CLAIMS, TODAY + timedelta(days=1))[0] == "W007"


def test_that_right_answers_wait_twice_as_long_each_time_and_a_wrong_one_begins_anew() -> None:
    memory: Memory = {}
    day, waits = TODAY, []
    for _ in range(7):
        memory = judged(memory, "W001", True, day)
        waits.append((memory["W001"].due - day).days)
        day = memory["W001"].due
    assert waits == [2, 4, 8, 16, 32, 32, 32]
    memory = judged(memory, "W001", False, day)
    assert (memory["W001"].due - day).days == 1


def test_that_a_second_judgement_of_the_day_changes_nothing() -> None:
    memory = judged({}, "W001", False, TODAY)
    assert judged(memory, "W001", True, TODAY) is memory


def test_that_five_are_asked_a_day_and_none_after_that() -> None:
    assert due({}, CLAIMS, TODAY) == CLAIMS[:A_DAY]
    memory: Memory = {}
    for claim in CLAIMS[:A_DAY]:
        memory = judged(memory, claim, True, TODAY)
    assert due(memory, CLAIMS, TODAY) == []
    assert due(memory, CLAIMS, TODAY + timedelta(days=1)) == CLAIMS[A_DAY : 2 * A_DAY]


def test_that_what_is_due_longest_comes_first() -> None:
    memory: Memory = {}
    for number, claim in enumerate(CLAIMS[:4]):
        memory = judged(memory, claim, False, TODAY + timedelta(days=3 - number))
    later = TODAY + timedelta(days=9)
    assert due(memory, CLAIMS, later)[:4] == CLAIMS[:4][::-1]


@given(st.lists(st.tuples(st.sampled_from(CLAIMS[:6]), st.booleans(), st.integers(0, 3))))
def test_that_any_history_asks_each_claim_once_and_no_more_than_five(
    history: list[tuple[str, bool, int]],
) -> None:
    memory: Memory = {}
    day = TODAY
    for claim, right, days in history:
        day += timedelta(days=days)
        memory = judged(memory, claim, right, day)
        asked = due(memory, CLAIMS, day)
        assert len(asked) == len(set(asked)) <= A_DAY
        assert all(c not in memory or memory[c].due <= day for c in asked)
    assert all(0 <= entry.box < len(DAYS) for entry in memory.values())


def test_that_the_memory_is_kept_and_found_again() -> None:
    memory = judged(judged({}, "W001", True, TODAY), "W002", False, TODAY)
    repetition.save(memory)
    assert repetition.load() == memory


@pytest.mark.parametrize(
    "content",
    ["", "[]", "7", "{", '{"W001": 5}', '{"W001": {"box": 99, "judged": "2030-01-01", "due": "x"}}',
     '{"W001": {"box": "many"}}', "[" * 5000],
)  # fmt: skip
def test_that_a_damaged_file_is_an_empty_memory(content: str, own_folder: Path) -> None:
    repetition.file().write_text(content, encoding="utf-8")
    assert repetition.load() == {}


def test_that_what_is_well_formed_in_a_damaged_file_is_kept(own_folder: Path) -> None:
    repetition.save(judged({}, "W001", True, TODAY))
    content = json.loads(repetition.file().read_text(encoding="utf-8"))
    repetition.file().write_text(json.dumps({**content, "W002": None}), encoding="utf-8")
    assert set(repetition.load()) == {"W001"}


def test_that_a_folder_that_cannot_be_written_to_is_no_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file")
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path / "taken"))
    repetition.save(judged({}, "W001", True, TODAY))
    assert repetition.load() == {}
