"""Every text that a reader sees is there in both languages, and the built files are fresh."""

from __future__ import annotations

import importlib.util
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

from explorer.core.lab import Lab, open_lab
from explorer.core.params import specs
from explorer.panels import TABS, lab_ids, panels

GROUPS = ("app", *TABS)


@cache
def tool(root: Path) -> ModuleType:
    """packaging/translations.py, which is a script and no package."""
    spec = importlib.util.spec_from_file_location(
        "translations", root / "packaging/translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def translated(file: Path) -> frozenset[tuple[str, str]]:
    """(context, English text) of every finished message of a .ts file."""
    out = set()
    for context in ElementTree.parse(file).iter("context"):
        for entry in context.iter("message"):
            target = entry.find("translation")
            if target is not None and target.get("type") != "unfinished" and target.text:
                out.add((context.findtext("name") or "", entry.findtext("source") or ""))
    return frozenset(out)


def texts_of(lab: Lab) -> Iterator[str]:
    """Everything of a lab that is shown in words."""
    yield lab.question
    yield from (word for word in lab.words.values() if isinstance(word, str))
    for preset in lab.presets.values():
        if not preset.hidden:
            yield preset.label
    for spec in specs(lab.Params):
        if not spec.hidden:
            yield from (spec.label, *spec.choice_labels, spec.help, spec.group)


def test_that_nothing_is_unfinished_and_placeholders_match(root: Path) -> None:
    assert tool(root).problems() == []


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_every_text_of_a_lab_is_translated(root: Path, lab_id: str) -> None:
    lab = open_lab(lab_id)
    known = translated(root / "resources/i18n" / f"{lab.tab}_zh_CN.ts")
    missing = sorted({
        text
        for text in texts_of(lab)
        if text and (lab_id, text) not in known and (lab.tab, text) not in known
    })  # fmt: skip
    # names like FP32, and texts without a letter, read the same in every language
    assert [text for text in missing if any(letter.islower() for letter in text)] == []


def test_that_the_names_of_tabs_and_labs_are_translated(root: Path) -> None:
    for panel in panels():
        known = translated(root / "resources/i18n" / f"{panel.id}_zh_CN.ts")
        for title in (panel.title, *(entry.title for entry in panel.labs)):
            assert (panel.id, title) in known, f"{panel.id}: {title!r}"


@pytest.mark.parametrize("group", GROUPS)
def test_that_the_files_hold_every_marked_text(
    root: Path, group: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module: Any = tool(root)
    kept = module.file_of(group)
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    shutil.copy(kept, module.file_of(group))
    module.update(group)
    assert messages(module.file_of(group)) == messages(kept)


@pytest.mark.parametrize("group", GROUPS)
def test_that_the_built_files_say_what_the_translators_wrote(root: Path, group: str) -> None:
    source = tool(root).file_of(group)
    translator = QTranslator()
    assert translator.load(str(source.with_suffix(".qm")))
    for context in ElementTree.parse(source).iter("context"):
        for entry in context.iter("message"):
            target = entry.find("translation")
            if target is not None and target.get("type") != "unfinished":
                shown = translator.translate(
                    context.findtext("name") or "", entry.findtext("source") or ""
                )
                assert shown == target.text, f"run packaging/translations.py build {group}"


def messages(file: Path) -> set[tuple[str, str]]:
    """(context, English text) of every message, finished or not."""
    return {
        (context.findtext("name") or "", entry.findtext("source") or "")
        for context in ElementTree.parse(file).iter("context")
        for entry in context.iter("message")
    }
