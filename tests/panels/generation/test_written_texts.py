"""Pictures of written texts: the newest token is on the stage, and a draw falls where it says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from explorer.compute.generation.decoding.params import Params
from explorer.compute.generation.decoding.run import run
from explorer.compute.generation.layers.params import Params as LayersParams
from explorer.compute.generation.layers.run import run as run_layers
from explorer.core.trace import drive
from explorer.core.view import View
from explorer.panels.generation.decoding import LAB
from explorer.panels.generation.decoding.scene import DecodingScene
from explorer.panels.generation.layers import LAB as LAYERS
from explorer.panels.generation.layers.scene import LayersScene
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("size", [(480, 420), (690, 715)])
def test_that_the_newest_token_stands_in_both_texts(size: tuple[int, int]) -> None:
    trace = drive(run_layers(LayersParams(new=24)))
    last = max(i for i, step in enumerate(trace.steps) if step.stage == "write")
    found = LayersScene(LAYERS).marks(QRectF(0, 0, *size), trace, last, View())
    assert sum(mark.seek == last for mark in found) == 3  # a tile in each text, and a bar


def title_of(mark: Mark) -> str:
    """What is read out in the middle of a mark."""
    found = mark.read(mark.area.center()) if mark.read else None
    return found.title if found else ""


def test_that_the_needle_of_a_draw_stands_at_the_number_that_was_drawn() -> None:
    trace = drive(run(Params(new=24, slow=24, top_k=0, top_p=1.0, temperature=1.5)))
    scene, far = DecodingScene(LAB), 0
    for at, step in enumerate(trace.steps):
        if step.stage != "token":
            continue
        one = trace.shared.written[step.token]
        marks = scene.marks(QRectF(0, 0, 690, 715), trace, at, View())
        (needle,) = (mark for mark in marks if title_of(mark).startswith("drawn: "))
        x, y = needle.area.center().x(), needle.area.bottom() - 8  # on the line from 0 to 1
        parts = [mark.area for mark in marks if mark.area.top() < y < mark.area.bottom()
                 and title_of(mark) == f"“{one.piece}”"]  # fmt: skip
        assert len(parts) == 1
        # the line is some 600 pixels wide: a hundredth of a pixel is 2e-5 of it
        width = parts[0].width() / one.chance
        assert x == pytest.approx(parts[0].left() + (one.uniform - one.start) * width, abs=0.01)
        start = min(mark.area.left() for mark in marks if mark.area.top() == parts[0].top())
        assert parts[0].left() == pytest.approx(start + one.start * width, abs=0.01)
        far += one.start > float(one.whole.after[: one.whole.listed - 1].sum()) + 1e-3
    assert far > 2  # behind those that are listed one by one
