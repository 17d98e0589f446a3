"""A newer version finds the settings and the last state of every version that was released.

`released/VERSION` is the settings folder as that version left it. Session files that readers saved
are in tests/sessions.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, fields
from pathlib import Path

import pytest

from explorer.core import session
from explorer.core.lab import open_lab
from explorer.panels import entry_of
from explorer.ui import session_files, settings

RELEASED = sorted(
    folder for folder in (Path(__file__).parent / "released").iterdir() if folder.is_dir()
)


@pytest.fixture(params=RELEASED, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader's settings folder, as an older version left it."""
    place = tmp_path / "settings"
    shutil.copytree(request.param, place)
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(place))
    return place


def test_that_every_setting_is_kept(folder: Path) -> None:
    written = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    found = asdict(settings.load())
    assert {name: found[name] for name in written} == written
    # the file is worth keeping only if it differs from what a fresh start has
    defaults = asdict(settings.Settings())
    assert [name for name in written if written[name] == defaults[name]] == []


def test_that_saving_keeps_them_too(folder: Path) -> None:
    before = settings.load()
    before.save()
    assert settings.load() == before
    assert {item.name for item in fields(settings.Settings)} <= set(
        json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    )


def test_that_the_last_state_opens(folder: Path) -> None:
    def params_of(lab_id: str) -> type:
        entry_of(lab_id)
        return open_lab(lab_id).Params

    found, notices = session.loads(session_files.autosave_file().read_bytes(), params_of)
    assert found.stops
    assert notices == ()


def test_that_the_version_of_now_or_an_older_one_is_among_them() -> None:
    import explorer

    now = explorer.__version__
    numbers = [tuple(map(int, folder.name.split("."))) for folder in RELEASED]
    assert numbers
    assert max(numbers) <= tuple(int(part) for part in now.split("."))
