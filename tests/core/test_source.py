"""The Code face shows the function that computed, and the script made from it runs alone."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from explorer.core.lab import open_lab, resolve
from explorer.core.params import coerce
from explorer.core.source import SourceError, function_source, literal, standalone_script
from explorer.core.trace import drive
from explorer.panels import lab_ids
from tests.sample_lab import COMPUTE, LAB

ALONE = {**os.environ, "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1"}
LAST = re.compile(r"0x[0-9a-f]+")
Alone = Callable[[str, Path], "subprocess.CompletedProcess[str]"]


def run_alone(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in a folder where nothing of ours is on the path."""
    file = folder / "script.py"
    file.write_text(script, encoding="utf-8", errors="surrogateescape")
    return subprocess.run(
        [sys.executable, "-I", str(file)],
        cwd=folder, env=ALONE, capture_output=True, text=True, encoding="utf-8", check=False,
        timeout=120,
    )  # fmt: skip


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Alone]:
    """Runs scripts as `run_alone` does, where the system can fork without importing torch anew."""
    if not sys.platform.startswith("linux"):
        yield run_alone
        return
    server = subprocess.Popen(
        [sys.executable, "-I", str(Path(__file__).with_name("bare.py"))],
        cwd=tmp_path_factory.mktemp("bare"), env=ALONE, text=True, encoding="utf-8",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    asked, answers = server.stdin, server.stdout
    assert asked is not None
    assert answers is not None

    def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
        file = folder / "script.py"
        file.write_text(script, encoding="utf-8", errors="surrogateescape")
        print(json.dumps(str(folder)), file=asked, flush=True)
        status = int(answers.readline())
        said = [(folder / name).read_text(encoding="utf-8") for name in ("stdout", "stderr")]
        return subprocess.CompletedProcess(["script.py"], status, *said)

    try:
        yield run
    finally:
        asked.close()
        server.wait(30)
        answers.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="scripts run by themselves there")
def test_that_nothing_of_ours_is_in_reach_of_a_bare_script(bare: Alone, tmp_path: Path) -> None:
    looking = (
        "import importlib.util, os, sys\n"
        "print([n for n in sys.modules if n.split('.')[0] == 'explorer'], sys.path[:1])\n"
        "print(os.getcwd(), __name__, flush=True)\n"
        "raise SystemExit(3)\n"
    )
    done, same = bare(looking, tmp_path), run_alone(looking, tmp_path)
    assert (done.returncode, done.stdout) == (same.returncode, same.stdout)
    assert done.stdout.startswith("[] ")
    failed = bare("print('é')\nraise ValueError('why')\n", tmp_path)
    assert (failed.returncode, failed.stdout) == (1, "é\n")
    assert "ValueError: why" in failed.stderr


# the function on the Code face -------------------------------------------------------------


def test_that_sections_are_the_lines_after_their_comment() -> None:
    text, first, sections = function_source("explorer.compute.sample.counting:numbers_of")
    lines = text.splitlines()
    assert lines[0].startswith("def numbers_of(")
    assert [lines[n].strip() for n in sections["start"]] == [
        "out = np.arange(1, count + 1) * factor"
    ]
    assert [lines[n].strip()[:6] for n in sections["middle"]] == ["return"]
    whole = Path(COMPUTE.__file__ or "").read_text().splitlines()
    assert whole[first - 1] == lines[0]


def test_that_a_method_is_found_and_set_to_the_left() -> None:
    text, _, _ = function_source("explorer.compute.sample.counting:Params.validate")
    assert text.startswith("def validate(self)")


@pytest.mark.parametrize(
    "name", ["os:remove", "explorer.nothing:x", "explorer.core.trace:nothing", "explorer", ""]
)
def test_that_source_that_is_not_there_is_a_sentence(name: str) -> None:
    with pytest.raises(SourceError):
        function_source(name)


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_every_function_a_lab_shows_is_found(lab_id: str) -> None:
    lab = open_lab(lab_id)
    assert lab.code, "a lab shows at least one function"
    for name in lab.code:
        assert ast.parse(function_source(name).text)


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_every_step_of_a_lab_lights_lines_or_says_it_has_none(lab_id: str) -> None:
    lab = open_lab(lab_id)
    trace = drive(resolve(lab.run)(coerce(lab.Params, lab.presets["tiny"].params)[0]))
    known = {s for name in lab.code for s in function_source(name).sections}
    lit = {lab.section(trace, index) for index in range(len(trace))}
    assert lit & known, f"no step of {lab_id} lights any of {sorted(known)}"


# scripts -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_the_script_of_every_lab_runs_alone_and_gives_the_same_steps(
    lab_id: str, bare: Alone, tmp_path: Path
) -> None:
    lab = open_lab(lab_id)
    params: Any = coerce(lab.Params, lab.presets["tiny"].params)[0]
    script = standalone_script(lab.run, params)
    assert not re.search(r"^\s*(from|import) explorer\b", script, re.MULTILINE)
    done = bare(script, tmp_path)
    assert done.returncode == 0, done.stderr
    trace = drive(resolve(lab.run)(params))
    printed = LAST.sub("", repr(trace[len(trace) - 1]))
    assert done.stdout.startswith(f"{len(trace)} steps")
    if not re.search(r"seconds|measured", printed):
        assert printed in LAST.sub("", done.stdout).replace("\r\n", "\n")


def test_that_making_a_script_loads_no_torch() -> None:
    code = (
        "import sys\n"
        "from explorer.panels import lab_ids\n"
        "from explorer.core.lab import open_lab\n"
        "from explorer.core.source import standalone_script\n"
        "for lab_id in lab_ids():\n"
        "    lab = open_lab(lab_id)\n"
        "    standalone_script(lab.run, lab.Params())\n"
        "print('torch' in sys.modules)\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "False", done.stderr


def test_that_any_params_become_python_again(tmp_path: Path) -> None:
    params = COMPUTE.Params(
        text='a "quote" \\ \n\0 中文 \ud800 🧑‍🚀', factor=float("-inf"), points=((1.0, -0.0),)
    )
    script = standalone_script(LAB.run, params)
    done = run_alone(script, tmp_path)
    assert done.returncode == 0, done.stderr


def test_that_literals_evaluate_to_the_same_value() -> None:
    value = {"a": (1, (2.5,), ()), "b": {"c": None, "d": True}, "e": "x'y"}
    assert eval(literal(value)) == value
    assert eval(literal(float("inf"))) == float("inf")


def module_named(name: str, text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a module of "ours" on disk and into reach, without running it."""
    file = folder / f"{name.rpartition('.')[2]}.py"
    file.write_text(text, encoding="utf-8")
    module = ModuleType(name)
    module.__file__ = str(file)
    monkeypatch.setitem(sys.modules, name, module)


def flattened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **modules: str) -> dict[str, Any]:
    """The one file made of `main:run` and the modules it uses, run; returns its globals."""
    from explorer.core.flatten import Flattener
    from explorer.core.scopes import Target

    module_named("explorer.trial", "", tmp_path, monkeypatch)
    for name, text in modules.items():
        module_named(f"explorer.trial.{name}", text, tmp_path, monkeypatch)
    flat = Flattener([Target("explorer.trial.main", "run")], {})
    text = f"from __future__ import annotations\n{flat.imports()}\n{flat.body()}\n"
    assert "explorer.trial" not in re.sub(r"#.*", "", text)
    found: dict[str, Any] = {"__name__": "trial"}
    exec(compile(text, "trial", "exec"), found)
    found["the text"], found["the run"] = text, found[flat.names[flat.roots[0]]]
    return found


def test_that_equal_names_of_two_modules_stay_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = flattened(
        tmp_path, monkeypatch,
        one="def _helper():\n    return 'one'\ndef value():\n    return _helper()\n",
        main=(
            "from explorer.trial.one import value\n"
            "def _helper():\n    return 'main'\n"
            "def run():\n    return value(), _helper()\n"
        ),
    )  # fmt: skip
    assert found["the run"]() == ("one", "main")


def test_that_local_names_are_not_taken_for_global_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = flattened(
        tmp_path, monkeypatch,
        one="def total(values):\n    return sum(values)\nclass Kept:\n    total = 3\n",
        main=(
            "from explorer.trial import one\n"
            "from explorer.trial.one import total as add\n"
            "def run(values=(1, 2)):\n"
            "    total = one.total(values)\n"
            "    again = [total for total in values]\n"
            "    def inner(add=add):\n"
            "        return add(again)\n"
            "    return total, again, inner(), f'{one.total(values)} {one.Kept.total}'\n"
        ),
    )  # fmt: skip
    assert found["the run"]() == (3, [1, 2], 3, "3 3")


def test_that_imports_inside_functions_are_resolved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = flattened(
        tmp_path, monkeypatch,
        one="import math\nLIMIT: int = 5\ndef root(x):\n    return math.sqrt(x) + LIMIT\n",
        main=(
            "def run():\n"
            "    from explorer.trial.one import root\n"
            "    if True:\n"
            "        from explorer.trial import one\n"
            "    return root(4), one.LIMIT\n"
        ),
    )  # fmt: skip
    assert found["the run"]() == (7.0, 5)


def test_that_registrations_come_with_what_they_fill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = flattened(
        tmp_path, monkeypatch,
        one=(
            "TABLE = {}\nOTHER = {}\n"
            "def first():\n    return 1\n"
            "TABLE['first'] = first\nOTHER['x'] = undefined_on_purpose = None\n"
            "for name in ('a', 'b'):\n    TABLE[name] = len\n"
        ),
        main=(
            "from explorer.trial.one import TABLE\n"
            "count = 0\n"
            "def run():\n    global count\n    count += 1\n"
            "    return count, TABLE['first'](), sorted(TABLE)\n"
        ),
    )  # fmt: skip
    assert found["the run"]() == (1, 1, ["a", "b", "first"])


def test_that_a_name_of_ours_does_not_hide_a_builtin_from_another_module(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = flattened(
        tmp_path, monkeypatch,
        one="def round(x):\n    return 'ours'\ndef shown(x):\n    return round(x)\n",
        main="from explorer.trial.one import shown\ndef run():\n    return round(2.6), shown(1)\n",
    )  # fmt: skip
    assert found["the run"]() == (3, "ours")


def test_that_what_is_not_used_stays_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = flattened(
        tmp_path, monkeypatch,
        one="import json\nimport math\ndef used():\n    return math.pi\ndef unused():\n    json\n",
        main="from explorer.trial.one import used, unused\ndef run():\n    return used()\n",
    )  # fmt: skip
    assert "unused" not in found["the text"]
    assert "json" not in found["the text"]


def test_that_a_module_used_as_a_value_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SourceError, match="value"):
        flattened(
            tmp_path, monkeypatch, one="x = 1\n",
            main="from explorer.trial import one\ndef run():\n    return vars(one)\n",
        )  # fmt: skip
