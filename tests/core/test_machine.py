"""What a machine lacks is a sentence that names it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import types
import warnings
from pathlib import Path

import pytest

from explorer.app import main
from explorer.core import machine, worker

MODERN = frozenset({"ssse3", "sse4_1", "sse4_2", "popcnt", "avx2", "fma"})


def test_that_this_processor_runs_the_program() -> None:
    assert machine.too_old(machine.flags()) == ""


def test_that_what_an_old_processor_lacks_is_named() -> None:
    assert machine.too_old(MODERN) == machine.slow(MODERN) == ""
    assert machine.too_old(None) == machine.slow(None) == ""
    core2 = frozenset({"ssse3", "sse4_1"})
    assert "sse4_2, popcnt" in machine.too_old(core2)
    nehalem = MODERN - {"avx2", "fma"}
    assert machine.too_old(nehalem) == ""
    assert "avx2" in machine.slow(nehalem)


def test_that_an_old_processor_ends_the_program_with_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine, "flags", lambda: frozenset({"ssse3"}))
    assert main(["labs"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "too old" in said


def test_that_a_missing_library_is_named_with_its_package(tmp_path: Path) -> None:
    text = "libEGL.so.1: cannot open shared object file: No such file or directory"
    assert machine.missing_library(text) == (
        "the system library libEGL.so.1 is missing (on Debian and Ubuntu: apt install libegl1)"
    )
    assert "libfoo.so.3 is missing" in machine.missing_library(text.replace("EGL.so.1", "foo.so.3"))
    old = "/lib/libc.so.6: version `GLIBC_2.99' not found (required by /opt/x/libpython3.11.so)"
    assert "libpython3.11.so needs GLIBC_2.99" in machine.missing_library(old)
    assert machine.missing_library("No module named 'x'") == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the words of the loader of Linux")
@pytest.mark.skipif(shutil.which("cc") is None, reason="compiles two small libraries")
def test_that_the_loader_says_it_in_the_words_looked_for(root: Path, tmp_path: Path) -> None:
    """A real library that needs one that is not there."""
    (tmp_path / "absent.c").write_text("int absent(void) { return 1; }")
    (tmp_path / "needy.c").write_text("int absent(void); int needy(void) { return absent(); }")
    for arguments in (
        ["absent.c", "-o", "libabsent.so.7", "-Wl,-soname,libabsent.so.7"],
        ["needy.c", "-o", "libneedy.so", "libabsent.so.7", "-Wl,-rpath,$ORIGIN"],
    ):
        subprocess.run(["cc", "-shared", *arguments], cwd=tmp_path, check=True)

    def said_of(name: str) -> str:
        # a process of its own: what is loaded once stays loaded
        code = (
            "import sys; from pathlib import Path; from explorer.core import machine; "
            "print(machine.cannot_load(Path(sys.argv[1])))"
        )
        return subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / name)],
            capture_output=True, text=True, check=True, cwd=root,
        ).stdout.strip()  # fmt: skip

    assert said_of("libneedy.so") == ""
    assert said_of("not-there.so") == ""
    (tmp_path / "libabsent.so.7").unlink()
    assert said_of("libneedy.so") == "the system library libabsent.so.7 is missing"


def test_that_a_missing_library_ends_the_program_with_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_: list[str]) -> int:
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr("explorer.app._open_window", lacking)
    assert main([]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "libGL.so.1 is missing" in said
    monkeypatch.setattr("explorer.app._open_window", lambda _: __import__("no_such_module_here"))
    with pytest.raises(ModuleNotFoundError):
        main([])


def test_that_a_driver_that_does_not_fit_is_said_and_the_cpu_used(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def available() -> bool:
        warnings.warn(
            "CUDA initialization: The NVIDIA driver on your system is too old (found version "
            "11040). (Triggered internally at somewhere.cpp:108.)",
            stacklevel=1,
        )
        return False

    torch = types.SimpleNamespace(cuda=types.SimpleNamespace(is_available=available))
    assert worker.device_of(torch) == "cpu"
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "the GPU is not used: CUDA initialization: The NVIDIA driver on your system" in said
    assert "Triggered" not in said
