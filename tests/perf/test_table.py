"""The command produces its table. The numbers are not judged here: a test machine is busy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.perf.capture import on_device
from tests.perf.measuring import Row, table

LAB = "floats/bits"


def test_that_the_table_is_produced(root: Path, tmp_path: Path) -> None:
    kept = tmp_path / "rows.json"
    done = subprocess.run(
        [sys.executable, "-m", "tests.perf", "drawing", "--lab", LAB, "--quick", "--json", kept],
        cwd=root, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr[-2000:]
    rows = json.loads(kept.read_text(encoding="utf-8"))
    assert [row["name"].endswith(LAB) for row in rows] == [True]
    for row in rows:
        assert row["name"] in done.stdout
        assert row["ours"] > 0
        assert row["floor"] > 0


def test_that_a_device_is_timed_beside_the_cpu() -> None:
    row = on_device("cpu", 1)  # where there is a GPU, the command times that
    assert row.name.endswith("256 tokens, cpu")
    assert 0.05 < row.ratio < 20  # the same work on both sides, on a busy machine
    assert row.met is None


def test_that_an_aim_bounds_the_ratio_or_our_number_from_the_side_it_says() -> None:
    assert Row("a", 3.0, 2.0, "ms", "b", 1.5).met
    assert not Row("a", 3.1, 2.0, "ms", "b", 1.5).met
    assert Row("a", 7.0, 1.0, "ms", "b", 8.0, "ours").met
    assert Row("a", 30.0, 2.0, "/s", "b", 10.0, most=False).met
    assert Row("a", 3.0, 2.0, "ms", "b").met is None
    lines = table([Row("a name", 3.1, 2.0, "ms", "a floor", 1.5)]).splitlines()
    assert len(lines) == 2
    for shown in ("a name", "3.1 ms", "2 ms", "1.55×", "≤ 1.5×", "MISSED", "a floor"):
        assert shown in lines[1]
