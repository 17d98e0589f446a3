"""Times on this machine: python -m tests.perf [--json] [LAB …]

Start-up in fresh processes; for every lab the run with its default params, the drawing of a step
at the size of the usual stage (690 × 715), and what a trace weighs. Medians of several; the slowest
too, as that is the one that is felt. Nothing here fails: compare with an earlier run.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
REPEATS = 5
IMPORTS = {
    "python itself": "pass",
    "the start script": "import explorer.app",
    "the window's modules": "import explorer.app, explorer.ui.start, explorer.ui.window",
    "every panel": "from explorer.panels import panels; panels()",
    "torch": "import torch",
}


def seconds(action: Callable[[], object]) -> float:
    """How long a call takes."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def start_up() -> dict[str, float]:
    """Seconds of fresh processes that import something, median of five."""

    def run(code: str) -> None:
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)

    out = {}
    for name, code in IMPORTS.items():
        run(code)  # the files are in memory now
        out[name] = statistics.median(seconds(lambda code=code: run(code)) for _ in range(REPEATS))
    return out


def lab_times(lab_id: str) -> dict[str, Any]:
    """One lab: run, draw, explain, weigh."""
    from explorer.core import codec
    from explorer.core.lab import open_lab
    from explorer.core.trace import size_in_bytes
    from tests.conformance import labs

    lab = open_lab(lab_id)
    labs.run(lab_id, labs.tiny_params(lab_id))  # imports and models are loaded now
    params = lab.Params()
    runs = []
    for _ in range(3):
        began = time.perf_counter()
        trace = labs.run(lab_id, params)
        runs.append(time.perf_counter() - began)
    scene = labs.scene_of(lab)
    first = seconds(lambda: labs.draw(scene, trace, 0))
    frames = []
    for index in labs.sampled(trace):
        for share in (0.0, 0.5):
            frames.append(seconds(lambda at=index + share: labs.draw(scene, trace, at)))
    index = len(trace) // 2
    return {
        "steps": len(trace),
        "run_seconds": statistics.median(runs),
        "first_frame_ms": 1000 * first,
        "frame_ms": 1000 * statistics.median(frames),
        "slowest_frame_ms": 1000 * max(frames),
        "explain_ms": 1000 * seconds(lambda: lab.explain(trace, index)),
        "trace_bytes": size_in_bytes(trace),
        "file_bytes": len(codec.dumps(trace)),
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.perf", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("lab", nargs="*")
    options = parser.parse_args()

    import torch
    from PySide6.QtWidgets import QApplication

    from explorer.core.formatting import data_size
    from explorer.panels import lab_ids

    torch.set_num_threads(1)
    application = QApplication.instance() or QApplication(["perf"])
    report: dict[str, Any] = {"machine": platform.platform(), "cores": os.cpu_count()}
    if not options.lab:
        report["start_up_seconds"] = start_up()
    report["labs"] = {lab_id: lab_times(lab_id) for lab_id in options.lab or lab_ids()}
    application.quit()
    if options.json:
        print(json.dumps(report, indent=1))
        return 0
    print(f"{report['machine']}, {report['cores']} cores")
    for name, value in report.get("start_up_seconds", {}).items():
        print(f"  {name:24} {1000 * value:7.0f} ms")
    print(f"{'':26}{'steps':>6}{'run s':>8}{'first':>8}{'frame':>8}{'slowest':>9} ms  trace")
    for name, row in report["labs"].items():
        print(
            f"{name:26}{row['steps']:6}{row['run_seconds']:8.2f}{row['first_frame_ms']:8.1f}"
            f"{row['frame_ms']:8.1f}{row['slowest_frame_ms']:9.1f}     "
            f"{data_size(row['trace_bytes'])}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
