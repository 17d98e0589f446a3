"""The bundle is built and works. Takes minutes and a gigabyte: only with PACKAGING=1."""

from __future__ import annotations

import importlib.util
import os
import tomllib
from pathlib import Path
from types import ModuleType

import pytest


def load_script(root: Path, name: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, root / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(os.environ.get("PACKAGING") != "1", reason="builds a bundle: PACKAGING=1")
@pytest.mark.timeout(3600)
def test_that_the_bundle_works(root: Path, tmp_path: Path) -> None:
    script = load_script(root, "build")
    bundle = script.build(tmp_path / "dist", tmp_path / "work")
    assert script.test(bundle) == []


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
