"""The picture of the mixture lab: wedges are the router's own answer in every direction."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest

from explorer.compute.blocks.mixture.lab import Params
from explorer.compute.blocks.mixture.run import run
from explorer.core.trace import Trace, drive
from explorer.panels.blocks.mixture import LAB
from explorer.panels.blocks.mixture.plane import wedges
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(experts=4, updates=20, inner=3)))


def test_that_wedges_cover_the_circle_with_the_experts_of_largest_score(trace: Trace) -> None:
    router = trace[-1].router
    for ring, parts in enumerate(wedges(router, 2)):
        assert parts[0][0] == 0.0
        assert parts[-1][1] == pytest.approx(2 * math.pi)
        assert all(a[1] == pytest.approx(b[0]) for a, b in pairwise(parts))
        for start, end, expert in parts:
            angle = (start + end) / 2
            scores = np.array([math.cos(angle), math.sin(angle)]) @ router
            assert np.argsort(-scores)[ring] == expert


def test_that_pointing_at_an_expert_gives_its_share(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, len(trace) - 1)
    mark = named(marks, "expert 1")
    assert mark.read is not None
    shown = mark.read(mark.area.center())
    assert shown is not None
    choices = round(float(trace[-1].shares[1]) * 480 * 2)
    assert shown.lines[0].endswith(f", {choices}")


def test_that_as_many_boxes_are_lit_as_a_token_has_experts(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, 0)
    lit = 0
    for place in range(4):
        mark = named(marks, f"box {place}")
        assert mark.read is not None
        shown = mark.read(mark.area.center())
        assert shown is not None
        lit += shown.lines[1].startswith("met by")
    assert lit == 2


def test_that_the_answer_to_the_question_is_the_class_of_the_busiest(trace: Trace) -> None:
    assert LAB.prediction is not None
    most = float(trace[-1].shares.max()) * 4
    assert LAB.prediction.answer(trace) == (most >= 1.5) + (most >= 2.5)
