"""A layout as a script for torchrun: it stands alone, and prints the numbers of the program."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.verify import Case
from explorer.compute.parallelism.verify.report import report
from explorer.compute.parallelism.verify.torchrun import script

JOBS = ("ddp", "zero1", "fsdp", "hsdp", "tensor", "sequence", "two_d", "experts", "ring", "ulysses",
        "decoder")  # fmt: skip
FOLDER = Path(verify.__file__).parent
EVERY = sorted(
    file.stem
    for file in FOLDER.glob("*.py")
    if "\ndef job(" in file.read_text(encoding="utf-8") and file.stem != "dry"
)


@pytest.fixture(scope="module", autouse=True)
def _closed():
    yield
    verify.close()


@pytest.mark.parametrize("job", EVERY)
def test_that_a_script_imports_nothing_of_this_program(job):
    tree = ast.parse(script(Case(job)))
    for node in ast.walk(tree):
        modules = [node.module] if isinstance(node, ast.ImportFrom) else []
        modules += [name.name for name in node.names] if isinstance(node, ast.Import) else []
        assert not any((module or "").startswith("explorer") for module in modules)


def printed(case, folder):
    """What the script of a case prints, run by torchrun in a folder of its own."""
    file = folder / "script.py"
    file.write_text(script(case), encoding="utf-8")
    launcher = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", str(case.ranks)]
    done = subprocess.run(
        [*launcher, "--standalone", str(file)],
        capture_output=True, text=True, cwd=folder, timeout=120, check=False,
        env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()


def lines_of(verified):
    return report(verified).splitlines()


def compare(case, folder):
    theirs, ours = printed(case, folder), lines_of(verify.run(case))
    steady = [line for line in theirs if not line.startswith("on the wire")]
    assert steady == [line for line in ours if not line.startswith("on the wire")]
    assert steady[-1] == "all equal"


@pytest.mark.parametrize(
    "case", [Case("ddp", 2, {"width": 32}), Case("two_d", 4)], ids=lambda case: case.job
)
def test_that_torchrun_prints_the_same_numbers(case, tmp_path):
    compare(case, tmp_path)


@pytest.mark.nightly
@pytest.mark.parametrize("job", JOBS)
def test_that_torchrun_prints_the_same_numbers_for_every_job(job, tmp_path):
    compare(Case(job, 4), tmp_path)
