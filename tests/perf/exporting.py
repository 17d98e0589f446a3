"""Frames a second of an exported GIF, over matplotlib's animation of the same data."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.perf.measuring import Row, in_turns

LAB = "diffusion/forward-reverse"
SIZE = (960, 720)
STEPS = 20  # of the trace
PER_SECOND = 20


def rows(rounds: int) -> Iterator[Row]:
    """One row: wall time from the trace to the finished file, the most of several turns."""
    from PySide6.QtWidgets import QApplication

    from explorer.core import codec, paths

    app = QApplication.instance() or QApplication([])
    trace = codec.load(paths.resources() / "samples" / (LAB.replace("/", "--") + ".trace"))
    with tempfile.TemporaryDirectory() as name:
        target = Path(name) / "film.gif"
        ours, floor = in_turns(
            max(1, rounds // 2),
            lambda: exported(trace, target),
            lambda: animated(trace, target),
        )
    del app
    yield Row(
        f"frames a second, GIF of {LAB}", max(ours), max(floor), "/s",
        "matplotlib's PillowWriter, the same points", 10.0, most=False,
    )  # fmt: skip


def frames() -> int:
    """How many frames the film has."""
    from explorer.core.lab import open_lab

    return round((STEPS - 1) * open_lab(LAB).beat * PER_SECOND)


def exported(trace: Any, target: Path) -> float:
    """Frames a second of our export."""
    from explorer.core.lab import open_lab
    from explorer.core.view import View
    from explorer.ui.export import film
    from explorer.ui.export.job import ExportJob

    lab = open_lab(LAB)
    began = time.perf_counter()
    job = ExportJob(
        lab, trace, View(), target, steps=range(STEPS), size=SIZE, frames_per_second=PER_SECOND
    )
    for _ in job.steps():
        pass
    took = time.perf_counter() - began
    return len(film.shots(trace, lab.beat, high=STEPS - 1, frames_per_second=PER_SECOND)) / took


def animated(trace: Any, target: Path) -> float:
    """Frames a second of matplotlib: the points of a step as a scatter plot, moved by set_offsets.

    A tenth of the frames is enough to tell.
    """
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot
    from matplotlib.animation import FuncAnimation, PillowWriter

    count = max(8, frames() // 10)
    began = time.perf_counter()
    figure, axes = pyplot.subplots(figsize=(SIZE[0] / 100, SIZE[1] / 100), dpi=100)
    points = [step.x for step in trace[:STEPS]]
    dots = axes.scatter(points[0][:, 0], points[0][:, 1], s=9)
    axes.set(xlim=(-3, 3), ylim=(-3, 3))

    def show(frame: int) -> tuple[Any, ...]:
        dots.set_offsets(points[frame * STEPS // count])
        return (dots,)

    film = FuncAnimation(figure, show, frames=count, blit=True)
    film.save(str(target), writer=PillowWriter(fps=PER_SECOND))
    pyplot.close(figure)
    return count / (time.perf_counter() - began)
