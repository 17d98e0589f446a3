"""The bundle is built and works. Takes minutes and a gigabyte: only with PACKAGING=1."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

heavy = pytest.mark.skipif(os.environ.get("PACKAGING") != "1", reason="builds: PACKAGING=1")


def load_script(root: Path, name: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, root / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle with its texts, made once for all tests here."""
    import build
    import bundle as bundles

    folder = tmp_path_factory.mktemp("built")
    made = bundles.build(folder / "dist", folder / "work")
    build.describe(made)
    return made


@heavy
@pytest.mark.timeout(3600)
def test_that_the_bundle_works(built: Path) -> None:
    import smoke

    assert smoke.test(built) == []


@heavy
def test_that_it_is_as_small_as_it_was_made(built: Path) -> None:
    import bundle as bundles

    assert bundles.size(built) <= 600_000_000


@heavy
def test_that_every_system_library_has_a_package(built: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("Debian's packages")
    from linux import depends

    libraries, glibc = depends.needed(built)
    assert "libc6" in " ".join(depends.packages_for(libraries, glibc))


@heavy
def test_that_it_brings_no_library_that_nothing_asks_for(built: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("ELF")
    import slim
    from linux import depends

    asked = "".join(depends.read_dynamic(path) for path in slim.elf_files(built))
    there = {path.name for path in (built / "_internal").glob("lib*.so*")}
    # the program itself opens this one by name
    assert {name for name in there if f"[{name}]" not in asked} <= {
        name for name in there if name.startswith("libpython")
    }


@heavy
def test_that_what_was_left_out_does_not_come_back(built: Path) -> None:
    names = [path.name for path in built.rglob("*")]
    for unwanted in ("libqgtk3.so", "libstdc++.so.6", "libQt6Qml.so.6", "libtorchbind_test.so"):
        assert unwanted not in names


@heavy
@pytest.mark.timeout(3600)
def test_that_the_same_source_gives_the_same_files(built: Path, tmp_path: Path) -> None:
    import build
    import bundle as bundles

    again = bundles.build(tmp_path / "dist", tmp_path / "work")
    build.describe(again)
    assert bundles.files(again) == bundles.files(built)


def test_that_build_says_what_it_does(root: Path) -> None:
    said = subprocess.run(
        [sys.executable, str(root / "packaging" / "build.py"), "--help"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    for option in ("--output", "--quick", "--bundle-only", "--untested"):
        assert option in said


def test_that_the_version_is_said_once(root: Path) -> None:
    import explorer

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == explorer.__version__


def test_that_the_spec_is_python_and_names_what_the_program_needs(root: Path) -> None:
    text = (root / "packaging" / "explorer.spec").read_text(encoding="utf-8")
    compile(text, "explorer.spec", "exec")
    for word in (
        'collect_submodules("explorer")',
        "resources",
        "ziamath",
        "ziafont",
        "latex2mathml",
    ):
        assert word in text
