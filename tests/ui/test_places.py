"""Coming back and bringing along: stops, sessions, links, files, the state of the last time."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.core.params import specs, to_json

CONFIG = json.dumps({
    "model_type": "llama", "hidden_size": 64, "num_attention_heads": 4, "num_hidden_layers": 4,
    "intermediate_size": 128, "vocab_size": 100,
})  # fmt: skip


def test_that_stops_lead_through_labs_and_bring_back_position_and_params(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    window.desk.replace_stops([])
    first = open_tiny("parallelism/collectives")
    window.desk.go(2)
    window.desk.add_stop("one")
    params = first.params
    open_tiny("floats/bits")
    window.desk.go(1)
    window.desk.add_stop("two")
    window.turn_stop(-1)
    wait(lambda: not first.busy)
    assert window.desk.bench is first
    assert first.params == params
    assert first.transport.index == 2
    window.turn_stop(1)
    assert window.desk.bench.lab.id == "floats/bits"
    window.desk.replace_stops([])


def test_that_a_saved_session_opens_as_it_was(
    window: Any, open_tiny: Any, wait: Any, tmp_path: Any
) -> None:
    window.desk.replace_stops([])
    bench = open_tiny("parallelism/collectives")
    window.desk.edit({"ranks": 3})
    wait(lambda: not bench.busy)
    window.desk.go(3)
    window.desk.add_stop("a note")
    file = tmp_path / "my session.llmx"
    assert window.files.save_to(file)
    params, at = bench.params, bench.transport.index
    window.desk.replace_stops([])
    window.desk.edit({"ranks": 6})
    wait(lambda: not bench.busy)
    assert window.files.open_file(file)
    wait(lambda: not bench.busy)
    assert (bench.params, bench.transport.index) == (params, at)
    assert window.desk.stops[0].note == "a note"
    window.desk.replace_stops([])


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"[]", b'{"format": "other"}', b"{}" * 3_000_000,
     json.dumps({"format": "llm-explorer-session", "version": 999, "stops": []}).encode()],
    ids=["empty", "truncated", "binary", "list", "foreign", "large", "newer"],
)  # fmt: skip
def test_that_a_file_that_is_no_session_changes_nothing_and_gets_a_sentence(
    content: bytes, window: Any, open_tiny: Any, tmp_path: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    before, said = bench.params, []
    file = tmp_path / "foreign.llmx"
    file.write_bytes(content)
    window.desk.noticed.connect(said.append)
    assert not window.files.open_file(file)
    window.desk.noticed.disconnect(said.append)
    assert window.desk.bench is bench
    assert bench.params == before
    assert said
    assert "foreign.llmx" in said[0]


def test_that_a_session_that_names_a_file_asks_first(
    window: Any, open_tiny: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_tiny("tokenizers/bpe")
    field = next(s.name for s in specs(bench.lab.Params) if s.kind == "file")
    stop = {"lab": "tokenizers/bpe", "params": to_json(bench.params) | {field: "/some/file.txt"}}
    file = tmp_path / "asks.llmx"
    file.write_text(json.dumps(
        {"format": "llm-explorer-session", "version": 1, "stops": [stop], "current": 0}
    ))  # fmt: skip
    asked: list[tuple[str, ...]] = []

    def refuse(files: tuple[str, ...]) -> bool:
        asked.append(files)
        return False

    monkeypatch.setattr(window.files, "allowed", refuse)
    assert not window.files.open_file(file)
    assert asked == [("/some/file.txt",)]


def test_that_a_link_leads_back_to_the_same_place(window: Any, open_tiny: Any, wait: Any) -> None:
    bench = open_tiny("parallelism/collectives")
    window.desk.edit({"ranks": 5})
    wait(lambda: not bench.busy)
    window.desk.go(4)
    link, params = window.link(), bench.params
    open_tiny("floats/bits")
    window.desk.benches["parallelism/collectives"].params = bench.lab.Params()
    assert window.files.open_link(link)
    wait(lambda: not bench.busy)
    assert bench.params == params
    assert bench.transport.index == 4


def test_that_a_text_dropped_on_the_window_becomes_the_text_of_the_lab(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("tokenizers/bpe")
    window.take_text("dropped words")
    assert bench.params.text == "dropped words"
    wait(lambda: not bench.busy)


@pytest.mark.parametrize(
    ("lab_id", "name", "text", "wanted"),
    [
        ("parallelism/pipeline", "mine.csv", "0F0,0B0\n1F0,1B0\n",
         {"schedule": "own", "csv": "0F0,0B0\n1F0,1B0\n"}),
        ("parallelism/sharding", "config.json", CONFIG, {"model": "config", "config": CONFIG}),
        ("parallelism/memory", "config.json", CONFIG, {"model": "config", "config": CONFIG}),
        ("parallelism/planner", "other.json", CONFIG, {"model": "config", "config": CONFIG}),
    ],
)  # fmt: skip
def test_that_a_file_dropped_or_opened_is_what_the_lab_then_reads(
    lab_id: str, name: str, text: str, wanted: dict[str, str], window: Any, open_tiny: Any,
    wait: Any, tmp_path: Any, monkeypatch: Any,
) -> None:  # fmt: skip
    from PySide6.QtWidgets import QFileDialog

    from explorer.ui.fields import TextField

    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    bench = open_tiny(lab_id)
    before = bench.params
    window.take_file(file)
    assert {field: getattr(bench.params, field) for field in wanted} == wanted
    wait(lambda: not bench.busy)
    window.desk.edit({field: getattr(before, field) for field in wanted})
    wait(lambda: not bench.busy)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    texts = [f for f in window.findChildren(TextField) if f.isVisibleTo(window)]
    (field,) = [f for f in texts if f.with_file is not None]
    assert field.open.isEnabled()
    field.open.click()
    assert {field: getattr(bench.params, field) for field in wanted} == wanted
    wait(lambda: not bench.busy)


def test_that_the_autosaved_state_comes_back_in_the_next_window(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    from tests.ui.conftest import dispose, make_window

    window.desk.replace_stops([])
    bench = open_tiny("parallelism/collectives")
    window.desk.edit({"ranks": 5})
    wait(lambda: not bench.busy)
    window.desk.add_stop("kept")
    window.desk.go(2)
    window.files.autosave()
    again = make_window()
    try:
        assert again.files.restore()
        restored = again.desk.bench
        wait(lambda: not restored.busy)
        assert restored.params == bench.params
        assert restored.transport.index == 2
        assert [stop.note for stop in again.desk.stops] == ["kept"]
    finally:
        dispose(again)
        window.desk.replace_stops([])


def test_that_a_layout_is_copied_as_a_torchrun_script_where_a_lab_has_one(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    from PySide6.QtGui import QGuiApplication

    from explorer.ui.faces.code import CodeFace

    face = window.findChild(CodeFace)
    window.show_face(1)
    try:
        open_tiny("parallelism/zero")
        wait(face.cluster.isVisible)
        QTest.mouseClick(face.cluster, Qt.MouseButton.LeftButton)
        assert "torchrun --nproc-per-node" in QGuiApplication.clipboard().text()
        open_tiny("floats/bits")
        wait(lambda: not face.cluster.isVisible())
    finally:
        window.show_face(0)
