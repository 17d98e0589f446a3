"""The cache gives back what was kept for the same params and code, and never gets in the way."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer.core import cache
from explorer.core.trace import Trace, drive, same
from tests.sample_lab import COMPUTE, LAB_ID


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LLM_EXPLORER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def made(**changes: Any) -> tuple[Any, Trace]:
    params = COMPUTE.Params(**changes)
    return params, drive(COMPUTE.run(params))


def test_that_a_kept_trace_is_found_again() -> None:
    params, trace = made()
    assert cache.find(LAB_ID, params) is None
    assert cache.keep(LAB_ID, params, trace)
    assert same(cache.find(LAB_ID, params), trace)


def test_that_other_params_another_lab_or_other_code_find_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    params, trace = made()
    cache.keep(LAB_ID, params, trace)
    assert cache.find(LAB_ID, dataclasses.replace(params, count=4)) is None
    assert cache.find("sample/other", params) is None
    monkeypatch.setattr(cache, "code_version", lambda tab: "changed")
    assert cache.find(LAB_ID, params) is None


def test_that_params_with_lone_surrogates_and_non_finite_numbers_have_a_key() -> None:
    params, trace = made(text="\ud800", factor=float("inf"))
    assert cache.keep(LAB_ID, params, trace)
    assert cache.find(LAB_ID, params) is not None


def test_that_a_reader_s_file_that_changed_is_another_key(tmp_path: Path) -> None:
    from explorer.core.params import param

    @dataclasses.dataclass(frozen=True)
    class WithFile:
        model: str = param("", kind="file")

    file = tmp_path / "model"
    file.write_text("one")
    before = cache.key("a/b", WithFile(str(file)))
    assert cache.key("a/b", WithFile(str(file))) == before
    file.write_text("two")
    assert cache.key("a/b", WithFile(str(file))) != before


def test_that_unfinished_and_huge_traces_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    params, trace = made()
    assert not cache.keep(LAB_ID, params, dataclasses.replace(trace, complete=False))
    monkeypatch.setattr(cache, "LARGEST", 10)
    assert not cache.keep(LAB_ID, params, trace)


def test_that_the_trace_not_used_for_longest_goes_first(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = []
    for count in (3, 4, 5):
        params, trace = made(count=count)
        cache.keep(LAB_ID, params, trace)
        kept.append((params, own_folder / "traces" / f"{cache.key(LAB_ID, params)}.trace"))
    for age, (_, path) in enumerate(reversed(kept)):
        os.utime(path, (1000 - age, 1000 - age))
    assert cache.find(LAB_ID, kept[0][0]) is not None  # used just now
    total = sum(path.stat().st_size for _, path in kept)
    cache.trim(total - 1)
    assert [path.exists() for _, path in kept] == [True, False, True]


def test_that_the_folder_stays_within_its_size(
    own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "LIMIT", 6000)
    for count in range(1, 12):
        cache.keep(LAB_ID, *made(count=count))
    assert sum(file.stat().st_size for file in (own_folder / "traces").iterdir()) <= 6000


def test_that_damaged_files_are_no_obstacle_and_go_away(own_folder: Path) -> None:
    params, trace = made()
    cache.keep(LAB_ID, params, trace)
    (file,) = (own_folder / "traces").iterdir()
    file.write_bytes(file.read_bytes()[:100])
    assert cache.find(LAB_ID, params) is None
    assert not file.exists()
    assert cache.keep(LAB_ID, params, trace)


def test_that_nothing_is_ever_raised(own_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    params, trace = made()
    own_folder.write_text("a file where the folder should be")
    assert not cache.keep(LAB_ID, params, trace)
    assert cache.find(LAB_ID, params) is None
    assert not cache.keep(LAB_ID, params, Trace(params, (object(),)))
    assert not cache.keep(LAB_ID, object(), trace)
    assert cache.find(LAB_ID, object()) is None
    cache.clear()


def test_that_clearing_removes_everything(own_folder: Path) -> None:
    params, trace = made()
    cache.keep(LAB_ID, params, dataclasses.replace(trace, shared=np.arange(5)))
    cache.clear()
    assert list((own_folder / "traces").iterdir()) == []
