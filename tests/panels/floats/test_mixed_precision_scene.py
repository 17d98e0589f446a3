"""The picture of the mixed-precision lab: lanes, skipped steps, the histogram, the ruler."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.mixed_precision import Params
from explorer.compute.floats.mixed_training import LANES, LEAST
from explorer.core.lab import resolve
from explorer.core.trace import Append, Trace, drive
from explorer.core.view import View
from explorer.panels.floats.mixed_precision import LAB, few_bits_alone
from explorer.panels.floats.mixed_precision.histogram import share_of, window_of
from explorer.panels.floats.mixed_precision.lanes import colour, dashed, row_of
from explorer.panels.floats.mixed_precision.scene import MixedPrecisionScene
from explorer.panels.floats.mixed_precision.stall import is_lost
from explorer.panels.floats.mixed_precision.telling import headline
from explorer.panels.floats.mixed_precision.training import shifted
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")


def traced(**given: object) -> Trace:
    return drive(resolve(LAB.run)(Params(**given)))  # type: ignore[arg-type]  # by name


@pytest.fixture(scope="module")
def overflowing() -> Trace:
    """A scale that is far too large at first."""
    return traced(loss_weight=0, initial=36, steps=60, interval=5, batch=16)


def painted(
    trace: Trace, at: float, size: tuple[int, int] = (690, 715), **look: object
) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return MixedPrecisionScene(LAB).paint(
            painter, QRectF(0, 0, *size), trace, at, View(**look)  # type: ignore[arg-type]  # by name
        )  # fmt: skip
    finally:
        painter.end()


def test_that_no_two_lanes_look_the_same() -> None:
    assert len({(colour(lane), dashed(lane)) for lane in LANES}) == len(LANES)


def test_that_a_skipped_step_is_told_with_the_scale_it_leads_to(overflowing: Trace) -> None:
    shared, row = overflowing.shared, row_of("fp16-both")
    assert shared.skipped[row, 0]
    found = headline(overflowing, 0)
    assert found.key == "head.skip"
    assert found.args["power"] == "³⁵"
    told = [headline(overflowing, i).key for i in range(len(overflowing))]
    assert told.count("head.skip") == shared.skipped[row].sum()
    assert "head.double" in told
    assert told[-1] in ("head.done", "head.skip", "head.double")


def test_that_scaling_moves_the_histogram_and_keeps_every_gradient() -> None:
    counts = np.zeros(84, dtype=np.int64)
    counts[[10, 30, 80]] = 3, 5, 7
    moved = shifted(counts, 4)
    assert moved[[14, 34]].tolist() == [3, 5]
    assert moved.sum() == counts.sum()
    assert shifted(counts, 20)[-1] == 7


def test_that_the_window_is_that_of_the_format() -> None:
    assert window_of(FORMATS["fp16"]) == (-25, -14, 16)
    assert window_of(FORMATS["bf16"]) == (-134, -126, 128)
    assert window_of(FORMATS["e4m3fn"]) == (-10, -6, 9)
    assert window_of(FORMATS["fp16"])[0] > LEAST


def test_that_nearly_all_is_not_called_all() -> None:
    assert share_of(1.0) == "100%"
    assert share_of(0.9996) == ">99%"
    assert share_of(0.5) == "50%"


def test_that_a_lane_says_the_bytes_of_each_part(overflowing: Trace) -> None:
    mark = next(m for m in painted(overflowing, 5) if m.name == "lane fp16-both")
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    assert "= 16 bytes each" in found.as_text()
    assert mark.select == {"lane": "fp16-both"}


def test_that_pointing_at_the_loss_leads_to_that_step(overflowing: Trace) -> None:
    seeks = [m.seek for m in painted(overflowing, 0) if m.seek is not None]
    assert seeks == list(range(len(overflowing)))


def test_that_a_prefix_of_the_run_can_be_painted() -> None:
    producer = resolve(LAB.run)(Params(steps=120, batch=4))
    prefix = next(event.trace for event in producer if isinstance(event, Append))
    producer.close()
    assert not prefix.complete
    painted(prefix, len(prefix) - 1)
    assert headline(prefix, len(prefix) - 1).key != "head.done"


def test_that_a_run_that_diverges_can_be_painted() -> None:
    trace = traced(rate=0.1, loss_weight=0, spike_every=2, spike=40, steps=30, batch=2)
    for size in ((480, 420), (1240, 620)):
        painted(trace, len(trace) - 1, size)


@pytest.mark.parametrize(("start", "update"), [(0.0, 1e-6), (16.0, 0.5), (0.0, 0.5), (1.0, 1e-6)])
@pytest.mark.parametrize("name", ["fp32", "bf16", "e5m2"])
def test_that_the_ruler_is_painted_for_any_weight(name: str, start: float, update: float) -> None:
    trace = traced(topic="stall", format=name, start=start, update=update, updates=40)
    for at in (0, len(trace) - 1):
        painted(trace, at, (480, 420))
        painted(trace, at, (1240, 620))


def test_that_an_update_is_called_lost_exactly_where_it_is() -> None:
    assert is_lost("bf16", 1.0, 2.0**-9)  # a tie, and 1 is even
    assert not is_lost("bf16", 1 - 2.0**-8, 2.0**-9)  # a tie, and the neighbour below is even
    assert is_lost("bf16", 1 - 2.0**-8, 0.99 * 2.0**-9)
    assert not is_lost("fp16", 1.0, 1e-3)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({}, "head.clipped"),
        ({"overflow": "infinity"}, "head.lost"),
        ({"margin": 3}, "head.fits"),
    ],
)
def test_that_the_headline_says_what_became_of_the_large_tensor(
    given: dict[str, object], key: str
) -> None:
    trace = traced(topic="delayed", **given)
    after = trace.sections[-1].start
    assert headline(trace, after).key == key
    assert headline(trace, 0).key == "head.nohistory"
    assert headline(trace, after + 1).key == "head.remembers"


def test_that_an_operation_is_told_by_what_became_of_it() -> None:
    trace = traced(topic="operations", half="fp16", length=512)
    told = {op.name: headline(trace, i).key for i, op in enumerate(trace.shared.operations)}
    assert told["exp"] == "head.op.broken"
    assert told["tanh"] == "head.op.same"
    assert told["sum"] == "head.op"
    for at in (0, 3, len(trace) - 1):
        painted(trace, at, (480, 420))
        names = [m.name for m in painted(trace, at) if m.name.startswith("operation ")]
        assert len(names) == 8


def test_that_the_prediction_is_judged_by_the_run() -> None:
    assert few_bits_alone(traced()) == 2
    assert few_bits_alone(traced(loss_weight=0, rate=1e-3, steps=60)) < 2
    assert few_bits_alone(traced(topic="stall")) == 2
    assert few_bits_alone(traced(topic="stall", format="fp32")) == 0
    assert few_bits_alone(traced(topic="delayed", overflow="infinity")) == 2
    assert few_bits_alone(traced(topic="delayed", jump=1.0)) == 0


def test_that_values_of_a_cast_may_be_no_numbers() -> None:
    trace = traced(topic="delayed", overflow="infinity")
    values = LAB.values(trace, trace.sections[-1].start)
    assert math.isnan(values["sqnr"])
    assert math.isnan(LAB.result(trace)["worst_sqnr"])
