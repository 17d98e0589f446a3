"""How long a bundle takes to its first paint, beside the same code run from source.

    python -m tests.perf.bundle FOLDER/llm-explorer [ROUNDS]

Processor time and wall-clock time, in turns in the same run; exit status 1 where the aim is missed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.perf.measuring import ROOT, Row, environment, in_turns, scratch, table

AIM = 1.3


def first_paint(command: list[str], folder: Path) -> tuple[float, float]:
    """Processor and wall-clock milliseconds of a program until its first paint."""
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=folder, env={**environment(folder), "LLM_EXPLORER_UNTIL": "paint"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    lines = done.stdout.split("\n")
    if done.returncode != 0 or not lines[0]:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    cpu, moment = map(float, lines[0].split())
    return cpu * 1000, (moment - began) * 1000


def rows(bundle: Path, rounds: int) -> Iterator[Row]:
    """Two rows. The first start of each, with cold files, does not count."""
    with scratch() as name:
        folder = Path(name)
        packed, source = [str(bundle / "llm-explorer")], [sys.executable, str(ROOT / "main.py")]
        kept: dict[str, list[tuple[float, float]]] = {"packed": [], "source": []}

        def start(command: list[str], which: str) -> float:
            kept[which].append(first_paint(command, folder))
            return 0.0

        first_paint(packed, folder)
        first_paint(source, folder)
        in_turns(rounds, lambda: start(packed, "packed"), lambda: start(source, "source"))
        for place, what in enumerate(("processor time", "wall-clock time")):
            ours, floor = (min(each[place] for each in kept[w]) for w in ("packed", "source"))
            yield Row(f"{what} to the first paint", ours, floor, "ms", "the same from source", AIM)


if __name__ == "__main__":
    found = list(rows(Path(sys.argv[1]).resolve(), int((sys.argv[2:] or ["9"])[0])))
    print(table(found))
    sys.exit(0 if all(row.met for row in found) else 1)
