"""The sections of PPO on the clip and on advantages: they fit, and what they say is counted."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.alignment.ppo.clip import clipped
from explorer.compute.alignment.ppo.params import Params
from explorer.compute.alignment.ppo.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.alignment.ppo import LAB
from explorer.panels.alignment.ppo.advantage import returns
from explorer.panels.alignment.ppo.scene import PpoScene
from explorer.panels.alignment.ppo.told_clip import outside
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))
SETTINGS: tuple[dict[str, Any], ...] = (
    {}, {"epsilon": 1.0}, {"epsilon": 0.01, "rule": "kind", "beta": 0.0},
)  # fmt: skip


@cache
def trace_of(which: int = 0) -> Trace:
    return drive(run(Params(updates=1, texts=4, **SETTINGS[which])))


def painted(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return PpoScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


@pytest.mark.parametrize("which", range(len(SETTINGS)))
def test_that_both_sections_draw_inside_the_stage_and_can_be_explained(which: int) -> None:
    trace = trace_of(which)
    starts = {section.id: section.start for section in trace.sections}
    for at in range(starts["advantage"], starts["frontier"]):
        assert LAB.explain(trace, at).formula
        for size in SIZES:
            frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            marks = painted(trace, at, size)
            assert marks, at
            for mark in marks:
                assert frame.contains(mark.area), (at, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_what_is_stopped_is_outside_of_the_clip() -> None:
    trace = trace_of()
    passes, epsilon = trace.shared.passes, trace.params.epsilon
    assert outside(passes.ratios[0], epsilon) == 0
    for ratios, share in zip(passes.ratios, passes.clipped, strict=True):
        gradient = clipped(ratios, passes.advantages, epsilon)[1]
        assert share == ((gradient == 0) & (passes.advantages != 0)).mean()
        assert share <= outside(ratios, epsilon)


def test_that_with_lambda_one_advantages_are_returns_less_values() -> None:
    found = trace_of().shared.estimates
    # sums of two dozen float64
    assert np.allclose(found.advantages[-1, 0], returns(found) - found.values[0], atol=1e-12)
