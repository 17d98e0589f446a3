"""The window, driven as a reader drives it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from explorer.core.params import specs, to_json
from explorer.panels import lab_ids
from tests.ui.conftest import ready

LABS = lab_ids()
CONFIG = json.dumps({
    "model_type": "llama", "hidden_size": 64, "num_attention_heads": 4, "num_hidden_layers": 4,
    "intermediate_size": 128, "vocab_size": 100,
})  # fmt: skip


@pytest.mark.parametrize("lab_id", LABS)
def test_that_every_lab_opens_computes_and_plays_to_its_end(
    lab_id: str, window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny(lab_id)
    window.desk.apply(bench.transport.__class__(**{**vars_of(bench.transport), "rate": 16.0}))
    window.player.toggle()
    wait(lambda: not bench.transport.playing)
    assert bench.transport.index == len(bench.trace) - 1
    assert window.stage.summary()


def vars_of(value: Any) -> dict[str, Any]:
    import dataclasses

    return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}


@pytest.mark.parametrize("lab_id", LABS)
def test_that_jumping_and_stepping_reach_the_same_place(
    lab_id: str, window: Any, open_tiny: Any
) -> None:
    bench = open_tiny(lab_id)
    goal = min(3, len(bench.trace) - 1)
    for _ in range(goal):
        window.step(1)
    assert bench.transport.index == goal
    window.desk.go(0)
    window.desk.go(goal)
    assert bench.transport.index == goal


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


def test_that_language_theme_and_text_size_change_with_all_labs_open(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    for lab_id in LABS:
        open_tiny(lab_id)
    for language in ("zh", "en"):
        for theme in ("dark", "light"):
            for scale in (2.5, 0.8, 1.0):
                window.settings.language, window.settings.theme = language, theme
                window.settings.text_scale = scale
                window.apply_settings()
                wait(window.is_built)
                window.grab()
                assert window.desk.view.language == language
    words = {w.text() for w in window.findChildren(QLabel)}
    assert "Try this" in words


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


def test_that_a_comparison_shows_two_pictures_under_one_scale(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    window.desk.keep_as_a()
    window.desk.edit({"ranks": 6})
    wait(lambda: not bench.busy)
    window.grab()
    halves = window.stage.halves()
    assert [name for _, _, name in halves] == ["A", "B"]
    assert halves[0][1].scales == halves[1][1].scales
    assert not halves[0][0].intersects(halves[1][0])
    window.desk.forget_a()
    assert len(window.stage.halves()) == 1


def test_that_the_question_covers_the_result_until_it_is_answered(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    bench.guess = None
    window.settings.predict_first = True
    window.apply_settings()
    wait(window.is_built)
    try:
        assert window.cover.isVisible()
        assert window.cover.size().width() >= window.stage.width() - 8
        assert not window.faces.isVisible()
        window.cover._guess(0)
        assert not window.cover.isVisible()
        assert window.faces.isVisible()
    finally:
        window.settings.predict_first = False
        window.apply_settings()
        wait(window.is_built)


@pytest.mark.parametrize("busy", [True, False])
def test_that_a_guess_is_not_judged_before_the_run_is_whole(
    busy: bool, window: Any, open_tiny: Any, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_tiny("parallelism/collectives")
    bench.guess = None
    window.settings.predict_first = True
    window.apply_settings()
    wait(window.is_built)
    said: list[str] = []
    window.desk.noticed.connect(said.append)
    monkeypatch.setattr(type(bench), "busy", property(lambda _: busy))
    whole = bench.trace
    try:
        bench.trace = replace(whole, complete=False)
        window.cover._guess(0)
        assert window.cover.isVisible()
        assert ("computing" in said[-1]) is busy
        assert bench.guess is None
    finally:
        bench.trace = whole
        window.desk.noticed.disconnect(said.append)
        window.settings.predict_first = False
        window.apply_settings()
        wait(window.is_built)


def test_that_presenting_leaves_headline_stage_and_formula(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    open_tiny("parallelism/collectives")
    window.toggle_present()
    wait(window.is_built)
    try:
        hidden = (
            window.rail, window.setup, window.faces, window.header.export,
            window.transport_bar, window.stops_bar,
        )  # fmt: skip
        assert not any(w.isVisible() for w in hidden)
        assert window.stage.isVisible()
        assert window.header.headline.isVisible()
        assert window.strip.isVisible()
    finally:
        window.toggle_present()
        wait(window.is_built)
    assert window.rail.isVisible()


def test_that_the_palette_finds_labs_presets_commands_and_steps(
    window: Any, open_tiny: Any
) -> None:
    from explorer.ui.command_palette import CommandPalette

    bench = open_tiny("parallelism/collectives")
    palette = CommandPalette(window.desk, window.commands, window)
    for query in ("byte pair", "export", "reduce"):
        palette.search(query.replace("byte pair", "byte-pair"))
        assert palette.list.count() >= 1, query
    palette.search("3")
    palette.choose()
    assert window.desk.bench is bench


def test_that_keys_step_and_space_plays_when_the_stage_has_the_focus(
    window: Any, open_tiny: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    window.stage.setFocus()
    QTest.keyClick(window.stage, Qt.Key.Key_Right)
    assert bench.transport.index == 1
    QTest.keyClick(window.stage, Qt.Key.Key_Left)
    assert bench.transport.index == 0
    QTest.keyClick(window.stage, Qt.Key.Key_End)
    assert bench.transport.index == len(bench.trace) - 1
    QTest.keyClick(window.stage, Qt.Key.Key_Home)
    QTest.keyClick(window.stage, Qt.Key.Key_Space)
    assert bench.transport.playing
    QTest.keyClick(window.stage, Qt.Key.Key_Space)
    assert not bench.transport.playing


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


@pytest.mark.parametrize("lab_id", LABS)
def test_that_hovering_anywhere_answers_without_error(
    lab_id: str, window: Any, open_tiny: Any, qapp: Any
) -> None:
    bench = open_tiny(lab_id)
    window.grab()
    found, nothing = 0, Qt.MouseButton.NoButton
    for step in (0, len(bench.trace) // 2, len(bench.trace) - 1):
        window.desk.go(step)
        window.grab()
        before = None
        for x in range(10, window.stage.width(), 37):
            for y in range(10, window.stage.height(), 31):
                at = QPointF(x, y)
                move = QMouseEvent(
                    QEvent.Type.MouseMove, at, window.stage.mapToGlobal(at), nothing, nothing,
                    Qt.KeyboardModifier.NoModifier,
                )  # fmt: skip
                QApplication.sendEvent(window.stage, move)
                mark = window.stage.mark_at(at)
                if mark is not None and mark.read is not None:
                    read = mark.read(at)
                    found += read is not None and bool(read.as_text())
                # the same picture with a card elsewhere is painted once a column
                if repr(window.stage.view().hover) != before:
                    before = repr(window.stage.view().hover)
                    qapp.processEvents()
            qapp.processEvents()
    assert found > 10


def test_that_a_mouse_at_rest_reads_what_the_next_step_has_there(
    window: Any, open_tiny: Any
) -> None:
    bench, stage = open_tiny("floats/rounding"), window.stage
    window.desk.go(0)
    window.grab()
    points = [m.area.center() for half in stage._marks for m in half if m.read is not None]
    changed = 0
    for point in points:
        window.desk.go(0)
        window.grab()
        stage._point(point)
        before = stage.read_out()
        window.desk.go(len(bench.trace) - 1)
        window.grab()
        mark = stage.mark_at(point)
        read = mark.read(point) if mark is not None and mark.read is not None else None
        assert stage.read_out() == ("" if read is None else read.as_text())
        changed += stage.read_out() != before
    assert changed


def test_that_every_control_has_an_accessible_name(window: Any, open_tiny: Any) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    for lab_id in LABS:
        open_tiny(lab_id)
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
            for widget in window.findChildren(kind):
                if widget.isVisible() and type(widget).__module__.startswith("explorer"):
                    assert widget.accessibleName(), widget


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
