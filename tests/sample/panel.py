"""The sample lab: a bar for each partial sum."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.compute.sample.counting import Params  # type: ignore[import-not-found]
from PySide6.QtCore import QRectF

from explorer.core.formatting import number
from explorer.core.lab import Explanation, Lab, Preset
from explorer.core.trace import Trace
from explorer.core.words import message
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class CountingScene(Scene):
    """Bars of the partial sums, the newest growing into place."""

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        step, count = trace[int(at)], len(trace)
        width = rect.width() / count
        top = trace.scales["sum"][1] or 1.0
        ink.text(
            QRectF(rect.left() + 8, 4, rect.width() - 16, 24), ink.say("sum", n=number(step.total))
        )
        for index, total in enumerate(step.sums):
            height = (rect.height() - 40) * min(abs(total) / top, 1.0)
            bar = QRectF(rect.left() + index * width, rect.bottom() - height, width - 2, height)
            ink.rect(bar, fill="weight")
            ink.mark(bar, ReadOut(f"sum {index}", (number(total),)), seek=index)
        x = rect.left() + at * width + width / 2
        ink.circle(x, rect.bottom() - 6, 4, fill="key")


class CountingLab(Lab):
    """Running sums."""

    id = "sample/counting"
    question = "How do sums grow?"
    Params = Params
    run = "explorer.compute.sample.counting:run"
    scene = "explorer.panels.sample.counting:CountingScene"
    code = ("explorer.compute.sample.counting:numbers_of",)
    checks = "explorer.compute.sample.counting:checks"
    words: Mapping[str, str] = {
        "sum": "sum {n}", "adding": "adding {number}", "heading": "After {n} numbers",
        "paragraph": "The sum is {total}.", "section.start": "start", "section.middle": "middle",
    }  # fmt: skip
    value_names: Mapping[str, str] = {
        "total": "the sum so far",
        "sums": "all partial sums",
    }
    result_names: Mapping[str, str] = {"final": "the last sum"}
    presets: Mapping[str, Preset] = {
        "tiny": Preset("Tiny", {"count": 3}, hidden=True),
        "many": Preset("Many", {"count": 30, "mode": "squared"}, at="middle"),
    }

    def explain(self, trace: Trace, index: int) -> Explanation:
        step = trace[index]
        return Explanation(
            message("heading", n=index + 1),
            message("paragraph", total=number(step.total)),
            r"\sum_i x_i",
            number(step.total),
        )

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step = trace[index]
        return {"total": step.total, "sums": step.sums}

    def result(self, trace: Trace) -> dict[str, Any]:
        return {"final": trace[-1].total}


LAB = CountingLab()
