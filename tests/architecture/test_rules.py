"""Rules of the repository that a reader could break without noticing."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explorer.core.lab import open_lab, resolve
from explorer.panels import lab_ids, panels

RANDOM = re.compile(
    r"^(random|secrets|uuid|numpy\.random|np\.random|torch\.rand\w*|torch\.normal|"
    r".*\bdefault_rng|.*QRandomGenerator|os\.urandom|.*\.RandomState)($|\.)"
)
TEXT = {".py", ".toml", ".md", ".json", ".ts", ".llmx", ".svg", ".spec", ".txt", ".yml", ".cfg", ""}
SKIPPED = {".git", ".venv", "venv", "__pycache__", "build", "dist", "output", ".hypothesis"}


def files_of(root: Path) -> Iterator[Path]:
    """What belongs to the repository: what git knows, or in a plain copy everything."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False
    )
    if listed.returncode == 0 and listed.stdout:
        yield from (root / name for name in listed.stdout.split("\0") if name)
        return
    for path in sorted(root.rglob("*")):
        if path.is_file() and not SKIPPED & set(path.relative_to(root).parts):
            yield path


def names_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every imported name and every dotted name that is used, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.lineno, ast.unparse(node)


def test_that_nothing_on_the_screen_comes_from_a_random_generator(root: Path) -> None:
    found = []
    for package in ("panels", "ui"):
        for file in sorted((root / "explorer" / package).rglob("*.py")):
            for line, name in names_in(ast.parse(file.read_text(encoding="utf-8"))):
                if RANDOM.match(name):
                    found.append(f"{file.relative_to(root)}:{line}: {name}")
    assert found == []


def test_that_the_search_for_random_generators_finds_them() -> None:
    code = (
        "import random\nimport numpy.random\nfrom numpy.random import default_rng\n"
        "x = np.random.normal(3)\ny = torch.randn(3)\nfrom PySide6.QtCore import QRandomGenerator\n"
        "rng = numpy.random.default_rng(0)\nimport os\nos.urandom(3)\nimport randomness\n"
    )
    lines = {line for line, name in names_in(ast.parse(code)) if RANDOM.match(name)}
    assert lines == {1, 2, 3, 4, 5, 6, 7, 9}


def test_that_every_name_a_lab_gives_resolves() -> None:
    missing = []
    for lab_id in lab_ids():
        lab = open_lab(lab_id)
        for name in (lab.run, lab.scene, lab.checks, lab.detail, lab.torchrun, *lab.code):
            try:
                if name:
                    resolve(name)
            except (ImportError, AttributeError, ValueError) as error:
                missing.append(f"{lab_id}: {name}: {error}")
    assert missing == []


def test_that_tabs_and_labs_have_icons_and_their_own_ids(root: Path) -> None:
    assert len(set(lab_ids())) == len(lab_ids())
    for panel in panels():
        assert (root / "resources" / "icons" / f"{panel.icon}.svg").is_file()
    for lab_id in lab_ids():
        assert open_lab(lab_id).id == lab_id


def test_that_icons_take_the_colour_of_the_theme(root: Path) -> None:
    for file in sorted((root / "resources" / "icons").glob("*.svg")):
        text = file.read_text(encoding="utf-8")
        assert ("currentColor" in text) == (file.name != "app.svg"), file.name
        assert "xlink" not in text
        assert "<style" not in text, "Qt's renderer knows no style sheets"


def test_that_no_path_of_a_machine_is_written_down(root: Path) -> None:
    # put together here, so that this file is not its own finding
    machine = re.compile(
        "|".join(["/wo" + "rk/", "/ro" + "ot/", r"/ho" + r"me/\w+/", r"[A-Z]:\\Us" + "ers"])
    )
    found = []
    for file in files_of(root):
        if file.suffix not in TEXT or not file.is_file() or file.stat().st_size > 3_000_000:
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), 1):
            if machine.search(line):
                found.append(f"{file.relative_to(root)}:{number}: {line.strip()[:80]}")
    assert found == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal from Python 3.12 on")
def test_that_signals_do_not_eat_references(fresh: Callable) -> None:
    """PySide6 6.12.0 drops a reference of True with every signal, until Python aborts."""
    printed = fresh(
        """
        import sys
        from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

        class Source(QObject):
            switched = Signal(bool)

        class Sink(QObject):
            @Slot(bool)
            def take(self, on):
                pass

        application = QCoreApplication([])
        source, sink = Source(), Sink()
        source.switched.connect(sink.take)
        source.switched.emit(True)
        before = sys.getrefcount(True)
        for _ in range(500):
            source.switched.emit(True)
        print(sys.getrefcount(True) - before)
        """
    )
    assert abs(int(printed)) < 50
