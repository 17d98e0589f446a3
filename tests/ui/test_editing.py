"""What the reader sets: edits, undo, rubbish in fields, any text."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.core.params import specs
from explorer.panels import lab_ids
from tests.ui.conftest import ready

LABS = lab_ids()


@pytest.mark.parametrize("lab_id", LABS)
def test_that_of_sixty_edits_in_a_burst_the_last_one_is_shown(
    lab_id: str, window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny(lab_id)
    shown = [s for s in specs(bench.lab.Params) if not s.hidden]
    typed = [s for s in shown if s.kind in ("text", "integer", "seed")]
    spec = (typed or [s for s in shown if s.kind == "choice"])[0]
    for i in range(60):
        text = "the quick brown fox"[: 1 + i % 18]
        low = int(spec.low or 0)
        value: Any = text if spec.kind == "text" else low + i % 3
        if spec.kind == "choice":
            value = spec.choices[i % len(spec.choices)]
        if spec.name == "value":
            value = str(i)
        window.desk.edit({spec.name: value})
    last = bench.params
    wait(lambda: not bench.busy and (ready(bench) or bench.error is not None))
    assert bench.params == last
    assert bench.error is not None or bench.trace.params == last


def test_that_undo_and_redo_walk_through_the_edits(window: Any, open_tiny: Any, wait: Any) -> None:
    bench = open_tiny("parallelism/collectives")
    before = bench.params
    window.desk.edit({"ranks": 5})
    after = bench.params
    window.desk.undo()
    assert bench.params == before
    window.desk.redo()
    assert bench.params == after
    wait(lambda: not bench.busy)


def test_that_a_drag_is_one_undo_entry(window: Any, open_tiny: Any, wait: Any) -> None:
    bench = open_tiny("parallelism/collectives")
    depth = len(bench.undo)
    for ranks in (4, 5, 6, 7):
        window.desk.edit({"ranks": ranks}, final=False)
    window.desk.end_drag()
    assert len(bench.undo) == depth + 1
    wait(lambda: not bench.busy)


def test_that_a_number_out_of_range_is_clamped_and_said(window: Any, open_tiny: Any) -> None:
    bench = open_tiny("parallelism/collectives")
    said: list[str] = []
    window.desk.noticed.connect(said.append)
    window.desk.edit({"ranks": "9999"})
    window.desk.noticed.disconnect(said.append)
    assert bench.params.ranks == 16
    assert any("16" in text for text in said)


@pytest.mark.parametrize("rubbish", ["", "1e309", "nan", "x", "\x00", "−", "🙂"])
def test_that_rubbish_in_a_number_field_changes_nothing_and_is_refused_in_a_sentence(
    rubbish: str, window: Any, open_tiny: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    before, said = bench.params, []
    window.desk.noticed.connect(said.append)
    assert not window.desk.edit({"ranks": rubbish})
    window.desk.noticed.disconnect(said.append)
    assert bench.params == before
    assert said
    assert "16" in said[0]


TEXTS = {
    "empty": "", "one": "a", "long": "the queen " * 10_000, "zwj": "👩‍👩‍👧‍👦 family",
    "surrogate": "a\ud800b", "nul": "a\x00b", "rtl": "שלום עולם", "zh": "女王，女王",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("lab_id", LABS)
def test_that_any_text_works_or_gets_a_sentence(
    lab_id: str, name: str, window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny(lab_id)
    fields = [s for s in specs(bench.lab.Params) if s.kind == "text" and not s.hidden]
    if not fields:
        return
    window.desk.edit({fields[0].name: TEXTS[name]})
    wait(lambda: not bench.busy)
    window.grab()
    if bench.error is not None:
        from explorer.ui.refusals import sentence

        shown = sentence(bench.error, bench.lab)
        assert type(bench.error).__name__ == "ParamError", (bench.error, bench.details)
        assert 5 < len(shown) < 400
