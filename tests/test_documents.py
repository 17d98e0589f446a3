"""The documents are right: the example is a lab, the commands work and are those of CI."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from explorer.app import main
from explorer.core.lab import Lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import drive
from explorer.ui import language
from tests.conformance import labs


def example(root: Path, name: str) -> str:
    """A code block of CONTRIBUTING.md, by the comment above it."""
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"<!-- example: {name} -->\n```python\n(.*?)```", text, re.DOTALL)
    assert found
    return found.group(1)


@pytest.fixture
def lab(root: Path) -> Iterator[Lab]:
    """The lab of CONTRIBUTING.md, as if its two files were in place."""
    names = {
        "compute": "explorer.compute.attention.shares",
        "panel": "explorer.panels.attention.shares",
    }
    for part, name in names.items():
        module = ModuleType(name)
        sys.modules[name] = module
        exec(compile(example(root, part), f"CONTRIBUTING.md ({part})", "exec"), module.__dict__)
    yield sys.modules[names["panel"]].LAB
    for name in names.values():
        del sys.modules[name]


def test_that_the_example_is_a_lab_of_about_a_hundred_lines(
    root: Path, lab: Lab, qapp: object
) -> None:
    code = example(root, "compute") + example(root, "panel")
    assert len([line for line in code.splitlines() if line.strip()]) < 130
    trace = drive(resolve(lab.run)(coerce(lab.Params, dict(lab.presets["tiny"].params))[0]))
    assert trace[-1].numbers.sum() == pytest.approx(1.0, abs=1e-15)
    for index in range(len(trace)):
        _, marks = labs.draw(labs.scene_of(lab), trace, index)
        assert len(marks) == 3
        for message in labs.messages_in([lab.explain(trace, index).paragraph]):
            assert language.say("en", lab.id, lab.words, message)
        assert lab.values(trace, index).keys() == lab.value_names.keys()
    assert lab.result(trace).keys() == lab.result_names.keys()


def test_that_every_file_the_documents_link_to_is_there(root: Path) -> None:
    missing = []
    for document in (root / "README.md", root / "CONTRIBUTING.md", root / "explorer/README.md",
                     root / "packaging/README.md"):  # fmt: skip
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            inside = "://" not in target and not target.startswith("packaging/pictures/")
            if inside and not (document.parent / target).exists():
                missing.append(f"{document.name}: {target}")
    assert missing == []


def test_that_the_commands_of_the_readme_work(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    lines = re.findall(r"^python main.py ([^#\n]+)$", (root / "README.md").read_text("utf-8"), re.M)
    renders = [shlex.split(line.split("   ")[0]) for line in lines if line.startswith("render")]
    assert len(renders) >= 4
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus.txt").write_text("the lower the newer, the newest the lowest")
    for arguments in renders:
        if "--all" in arguments:  # a film takes its time: the first picture of it is enough here
            arguments[arguments.index("--all")] = "--step=0..2"
        assert main(arguments) == 0, arguments
        assert (tmp_path / arguments[-1]).stat().st_size > 500


def test_that_ci_runs_the_command_of_the_readme(root: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("CI is a bash script")
    printed = subprocess.run(
        ["bash", ".ci/run", "--print-command"],
        cwd=root, capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    assert printed in (root / "README.md").read_text(encoding="utf-8").splitlines()
    assert printed.endswith("-m pytest")
