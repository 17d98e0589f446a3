"""How long a start takes: to the first paint, to a lab that answers, to a computed result."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.perf.measuring import Row, driven, in_turns, scratch


def rows(rounds: int) -> Iterator[Row]:
    """Three rows; each round is a fresh process, the first one only compiles the modules."""
    with scratch() as name:
        folder = Path(name)
        driven("our_lab", folder)
        driven("bare_window", folder)
        driven("bare_plot", folder)

        def cpu_of(driver: str) -> float:
            return float(driven(driver, folder)["cpu"]) * 1000

        ours, floor = in_turns(rounds, lambda: cpu_of("our_window"), lambda: cpu_of("bare_window"))
        yield Row(
            "processor time to the first paint", min(ours), min(floor), "ms",
            "a bare PySide6 main window", 1.5,
        )  # fmt: skip
        ours, floor = in_turns(
            rounds,
            lambda: float(driven("our_lab", folder, "sample")["answers"]),
            lambda: float(driven("bare_plot", folder)["answers"]),
        )
        yield Row(
            "first lab can be scrubbed and hovered", min(ours), min(floor), "s",
            "a pyqtgraph plot in a PySide6 window", 1.3,
        )  # fmt: skip
        ours, floor = in_turns(
            max(1, rounds // 2),
            lambda: first_result(folder),
            lambda: float(driven("alone", folder)["result"]),
        )
        yield Row(
            "first result computed now", min(ours), min(floor), "s",
            "the computation alone, without a window",
        )  # fmt: skip


def first_result(folder: Path) -> float:
    """Seconds to a result that no cache had."""
    shutil.rmtree(folder / "cache", ignore_errors=True)
    return float(driven("our_lab", folder)["result"])
