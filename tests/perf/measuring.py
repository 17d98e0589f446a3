"""What all benchmarks share: a row of the table, and processes to measure in.

Machines differ and are busy with other things, so nothing is judged by seconds alone: each number
stands beside a floor or a peer measured in the same run, in turns with it, and of several runs the
least (what the work costs when nothing disturbs it) or the median (where that says more) counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DRIVERS = Path(__file__).resolve().parent / "drivers"
STAGE = (690, 715)  # the stage of a window of the default size


@dataclass(frozen=True)
class Row:
    """A line of the table.

    `aim` bounds the ratio, unless `aim_on` is "ours": then it bounds `ours`. `most` tells an upper
    bound from a lower one; without an aim the line only informs.
    """

    name: str
    ours: float
    floor: float
    unit: str
    floor_is: str
    aim: float | None = None
    aim_on: str = "ratio"
    most: bool = True

    @property
    def ratio(self) -> float:
        """Ours over the floor."""
        return self.ours / self.floor if self.floor else float("inf")

    @property
    def met(self) -> bool | None:
        """Is the aim reached? None where there is none."""
        if self.aim is None:
            return None
        value = self.ours if self.aim_on == "ours" else self.ratio
        return value <= self.aim if self.most else value >= self.aim

    def cells(self) -> tuple[str, ...]:
        """name, ours, floor, ratio, aim, met or missed, what the floor is."""
        aim = "–"
        if self.aim is not None:
            sign = "≤" if self.most else "≥"
            aim = f"{sign} {self.aim:g}{'×' if self.aim_on == 'ratio' else ' ' + self.unit}"
        verdict = {True: "met", False: "MISSED", None: "–"}[self.met]
        return (
            self.name, f"{shown(self.ours)} {self.unit}", f"{shown(self.floor)} {self.unit}",
            f"{shown(self.ratio)}×", aim, verdict, self.floor_is,
        )  # fmt: skip


def shown(value: float) -> str:
    """Three figures."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def table(rows: Iterable[Row]) -> str:
    """The rows under a heading, in columns."""
    lines = [("what", "ours", "floor", "ratio", "aim", "", "the floor is")]
    lines += [row.cells() for row in rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    right = (1, 2, 3)
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def environment(folder: Path) -> dict[str, str]:
    """A reader's usual start: modules compiled once before, settings and cache of their own."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {
        **kept,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "LLM_EXPLORER_SETTINGS": str(folder / "settings"),
        "LLM_EXPLORER_CACHE": str(folder / "cache"),
    }


def driven(name: str, folder: Path, *arguments: str, timeout: float = 240) -> dict[str, Any]:
    """Run a script of drivers/ in a fresh process; it prints one line of JSON, which is returned.

    The time it was started at, by the clock that all processes share, is in its environment as
    BEGAN (seconds).
    """
    done = subprocess.run(
        [sys.executable, str(DRIVERS / f"{name}.py"), *arguments],
        cwd=ROOT, env={**environment(folder), "BEGAN": repr(time.monotonic())},
        capture_output=True, text=True, timeout=timeout, check=False,
    )  # fmt: skip
    lines = done.stdout.strip().splitlines()
    if done.returncode != 0 or not lines:
        raise RuntimeError(f"{name} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def in_turns(rounds: int, *measure: Callable[[], float]) -> list[list[float]]:
    """Call each function `rounds` times, in turns, so that a busy minute falls on all of them."""
    out: list[list[float]] = [[] for _ in measure]
    for _ in range(rounds):
        for place, call in enumerate(measure):
            out[place].append(call())
    return out


def cpu(work: Callable[[], object]) -> float:
    """Processor seconds of this process for one call."""
    began = time.process_time()
    work()
    return time.process_time() - began


def scratch() -> tempfile.TemporaryDirectory[str]:
    """A folder for settings, caches and compiled modules of the measured processes."""
    return tempfile.TemporaryDirectory(prefix="llm-explorer-perf-")
