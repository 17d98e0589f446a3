"""Imports point one way, and nothing reaches a process it does not belong in."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.conftest import WITHOUT_QT

EVERY_MODULE = """
import importlib, pkgutil, sys

def everything(*packages):
    for package in packages:
        found = importlib.import_module(package)
        for module in pkgutil.walk_packages(found.__path__, package + "."):
            importlib.import_module(module.name)
"""

#: Runs the test files named as arguments, after `WITHOUT_QT`.
PYTEST = """
import pytest
sys.exit(pytest.main(["-q", "-p", "no:pytest-qt", "-n", "0", "-x", *sys.argv[1:]]))
"""


def test_that_the_import_contracts_hold(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()",
         "--no-cache"],
        cwd=root, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]


def test_that_the_package_itself_imports_nothing(root: Path) -> None:
    tree = ast.parse((root / "explorer" / "__init__.py").read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]


def test_that_the_start_script_loads_nothing_into_spawned_processes(fresh: Callable) -> None:
    printed = fresh(
        """
        import sys
        before = set(sys.modules)
        import runpy
        runpy.run_path("main.py", run_name="__mp_main__")
        import explorer.app
        heavy = {"PySide6", "numpy", "torch", "pyqtgraph"}
        print(sorted(heavy & ({name.split(".")[0] for name in sys.modules} - before)))
        """
    )
    assert printed.strip() == "[]"


def test_that_core_and_compute_import_without_qt(fresh: Callable) -> None:
    fresh(WITHOUT_QT + EVERY_MODULE + "everything('explorer.core', 'explorer.compute')")


def test_that_the_tests_of_the_core_pass_without_qt(fresh: Callable, root: Path) -> None:
    """All but those that draw: the sample lab's panel and its neighbours are Qt."""
    wanted = [
        f"tests/core/{file.name}"
        for file in sorted((root / "tests" / "core").glob("test_*.py"))
        if not any(
            word in file.read_text(encoding="utf-8")
            for word in ("sample_lab", "explorer.panels", "explorer.ui", "open_lab")
        )
    ]
    assert len(wanted) >= 6
    fresh(WITHOUT_QT + PYTEST, *wanted)


@pytest.mark.parametrize(
    "file",
    [
        "attention/test_one_head_input.py", "diffusion/test_schedules.py",
        "floats/test_floats_numbers.py", "models/test_models_vocabulary.py",
        "parallelism/test_collectives.py", "tokenizers/test_bpe.py",
    ],
)  # fmt: skip
def test_that_tests_of_each_subject_pass_without_qt(fresh: Callable, file: str) -> None:
    fresh(WITHOUT_QT + PYTEST, f"tests/compute/{file}")


@pytest.mark.nightly
def test_that_all_tests_of_computations_pass_without_qt(fresh: Callable) -> None:
    fresh(WITHOUT_QT + PYTEST, "tests/compute")


def test_that_no_window_code_imports_torch(fresh: Callable) -> None:
    fresh(
        EVERY_MODULE
        + """
from explorer.core.lab import open_lab, resolve
from explorer.panels import lab_ids

everything("explorer.core", "explorer.ui", "explorer.panels")
for lab_id in lab_ids():
    lab = open_lab(lab_id)
    lab.Params()
    resolve(lab.scene)(lab)
found = [name for name in ("torch", "transformers", "diffusers", "sklearn") if name in sys.modules]
assert not found, found
"""
    )


def test_that_playing_every_lab_needs_no_torch(fresh: Callable, tmp_path: Path) -> None:
    """The traces come from one process, as pickles; another draws and explains every step."""
    compute = """
import pickle, sys
import torch
from explorer.core.lab import open_lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import drive
from explorer.panels import lab_ids

torch.set_num_threads(1)
traces = {}
for lab_id in lab_ids():
    lab = open_lab(lab_id)
    params = coerce(lab.Params, dict(lab.presets["tiny"].params))[0]
    traces[lab_id] = drive(resolve(lab.run)(params))
with open(sys.argv[1], "wb") as file:
    pickle.dump(traces, file, protocol=5)
"""
    window = """
import pickle, sys
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from explorer.core.lab import open_lab, resolve
from explorer.core.view import View

application = QGuiApplication(["test"])
with open(sys.argv[1], "rb") as file:
    traces = pickle.load(file)
for lab_id, trace in traces.items():
    lab = open_lab(lab_id)
    scene = resolve(lab.scene)(lab)
    for index in sorted({0, len(trace) // 2, len(trace) - 1}):
        image = QImage(690, 715, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        marks = scene.paint(painter, QRectF(0, 0, 690, 715), trace, index, View())
        for mark in marks:
            if mark.read is not None:
                mark.read(mark.area.center())
        painter.end()
        lab.explain(trace, index), lab.values(trace, index)
    lab.result(trace)
assert "torch" not in sys.modules
"""
    kept = tmp_path / "traces.pickle"
    fresh(compute, str(kept))
    fresh(window, str(kept))
