"""How much memory there is, asked in the way of each system."""

from __future__ import annotations

import ctypes
import os
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from explorer.core import memory


def test_that_a_system_with_sysconf_is_asked_for_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    pages = {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 1000}
    monkeypatch.setattr(os, "sysconf", pages.__getitem__, raising=False)
    assert memory.memory_of_machine() == 4_096_000


@pytest.mark.parametrize(("answer", "expected"), [(1, 3 * 2**30), (0, None)])
def test_that_windows_is_asked_with_the_length_of_its_answer(
    answer: int, expected: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(pointer: Any) -> int:
        status = pointer._obj
        assert status.length == ctypes.sizeof(status) == 64
        status.physical = 3 * 2**30
        return answer

    kernel = SimpleNamespace(GlobalMemoryStatusEx=asked)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.delattr(os, "sysconf", raising=False)
    assert memory.memory_of_machine() == expected


@pytest.mark.parametrize("error", [OSError, ValueError])
def test_that_a_system_that_does_not_tell_gives_none(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> int:
        raise error

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "sysconf", refuse, raising=False)
    assert memory.memory_of_machine() is None
    monkeypatch.delattr(os, "sysconf")
    assert memory.memory_of_machine() is None
