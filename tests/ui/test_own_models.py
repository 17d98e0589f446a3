"""The dialog "Models of your own": what it asks, what it fetches, what it leaves behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from shiboken6 import isValid

from explorer.compute.models.refusals import REFUSALS as OF_MODELS
from explorer.core import downloads, own_models
from explorer.ui.dialogs.own_models_words import REFUSALS
from explorer.ui.widgets import Choice
from tests.compute.models.hub_server import NAME, Hub
from tests.compute.models.small_models import random_model, save

LAB = "attention/one-head"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(random_model("qwen3"), tmp_path_factory.mktemp("there") / "small")


@pytest.fixture
def hub(folder: Path, isolated: Path) -> Iterator[Hub]:
    with Hub(folder) as running:
        threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
        own_models.OwnModels(endpoint=running.address).save()
        yield running
        running.shutdown()
    own_models.OwnModels().save()


@pytest.fixture
def dialog(window: Any, hub: Hub, open_tiny: Any) -> Iterator[Any]:
    open_tiny(LAB)
    window.open_own_models()
    (found,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    yield found
    if isValid(found):
        found.reject()
    for each in downloads.downloads():
        downloads.delete(each)


def pushes(dialog: Any, text: str) -> list[QPushButton]:
    return [push for push in dialog.findChildren(QPushButton) if push.text() == text]


def said(dialog: Any) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def test_that_opening_the_dialog_asks_nobody(dialog: Any, hub: Hub, qapp: Any) -> None:
    qapp.processEvents()
    assert hub.asked == []
    assert hub.address in said(dialog)  # whom it would ask


def test_that_a_folder_is_described_and_used(
    dialog: Any, window: Any, folder: Path, wait: Any
) -> None:
    assert not dialog.use_folder.isEnabled()
    dialog.take_folder(str(folder))
    wait(lambda: dialog.described is not None)
    assert "qwen3" in dialog.about.text()
    assert "float32" in dialog.about.text()
    assert dialog.use_folder.isEnabled()
    dialog.use_folder.click()
    assert not dialog.isVisible()
    assert window.desk.bench.params.folder == str(folder)
    wait(lambda: not window.desk.bench.busy)
    assert window.desk.bench.trace.shared.model == "small"


def test_that_a_folder_that_cannot_be_opened_is_explained(
    dialog: Any, tmp_path: Path, wait: Any
) -> None:
    (tmp_path / "pytorch_model.bin").write_bytes(b"a pickle")
    (tmp_path / "config.json").write_text("{}")
    dialog.take_folder(str(tmp_path))
    wait(lambda: dialog.described is not None)
    assert "never opened" in dialog.about.text()
    assert not dialog.use_folder.isEnabled()


def test_that_a_model_is_looked_up_fetched_used_and_deleted(
    dialog: Any, window: Any, hub: Hub, wait: Any
) -> None:
    dialog.id.setText(NAME)
    dialog.ask.click()
    wait(lambda: dialog.found is not None)
    assert len(hub.asked) == 1  # the list; nothing is fetched before the second button
    assert "mit" in dialog.answer.text()
    assert dialog.get.isVisible()
    dialog.get.click()
    assert dialog.bar.isVisible()
    wait(lambda: bool(downloads.downloads()) and not dialog.fetching)
    assert f"{NAME} is here" in dialog.answer.text()
    use = pushes(dialog, "Use it in this lab")[-1]
    use.click()
    assert window.desk.bench.params.folder == NAME
    wait(lambda: not window.desk.bench.busy)
    assert window.desk.bench.trace.shared.model == "someone--small-bert"


def test_that_deleting_frees_the_disk(dialog: Any, hub: Hub, wait: Any) -> None:
    dialog.id.setText(NAME)
    dialog.look_up()
    wait(lambda: dialog.found is not None)
    dialog.download()
    wait(lambda: bool(downloads.downloads()) and not dialog.fetching)
    (kept,) = downloads.downloads()
    assert kept.id in said(dialog)
    pushes(dialog, "Delete")[0].click()
    assert downloads.downloads() == ()
    assert not kept.folder.exists()


def test_that_a_hub_that_refuses_is_explained(dialog: Any, hub: Hub, wait: Any) -> None:
    hub.status = 404
    dialog.id.setText("no/such-model")
    dialog.look_up()
    wait(lambda: not dialog.asking)
    assert "knows no model “no/such-model”" in dialog.answer.text()
    assert not dialog.get.isVisible()


def test_that_what_was_asked_can_be_given_up(dialog: Any, hub: Hub, wait: Any) -> None:
    dialog.id.setText(NAME)
    dialog.look_up()
    wait(lambda: dialog.found is not None)
    dialog.download()
    dialog.stop()
    assert not dialog.bar.isVisible()
    assert dialog.get.isVisible()
    assert not dialog.fetching


def test_that_closing_leaves_no_process_behind(window: Any, hub: Hub, wait: Any) -> None:
    window.open_own_models()
    (found,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    found.id.setText(NAME)
    found.look_up()
    tasks = found.network
    wait(lambda: bool(tasks.processes()))
    found.reject()
    assert tasks.processes() == []


def test_that_settings_of_the_network_are_kept_and_nonsense_is_not(
    dialog: Any, hub: Hub, tmp_path: Path, qapp: Any
) -> None:
    def typed(name: str, text: str) -> str:
        line = dialog.findChild(QLineEdit, name)
        line.setText(text)
        line.editingFinished.emit()
        return str(line.text())

    assert typed("endpoint", "https://hf-mirror.com") == "https://hf-mirror.com"
    assert "https://hf-mirror.com" in dialog.notice.text()
    assert typed("endpoint", "file:///etc") == own_models.ENDPOINT
    assert typed("endpoint", "") == own_models.ENDPOINT
    assert typed("proxy", "http://127.0.0.1:3128") == "http://127.0.0.1:3128"
    assert typed("proxy", "what") == ""
    assert typed("folder", str(tmp_path)) == str(tmp_path)
    assert own_models.load().downloads == tmp_path
    qapp.processEvents()
    assert str(tmp_path) in said(dialog)


def test_that_precision_and_device_are_kept(dialog: Any) -> None:
    for name, value in (("precision", "bfloat16"), ("device", "cpu")):
        combo = dialog.findChild(Choice, name)
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())
        assert getattr(own_models.load(), name) == value


def test_that_the_window_and_the_labs_refuse_a_model_in_the_same_words() -> None:
    assert {key: text for key, text in REFUSALS.items() if key in OF_MODELS} == OF_MODELS
