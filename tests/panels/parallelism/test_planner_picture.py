"""The picture of the planner: what is marked, what a click or a drag does, what is said."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.planner.checks import checks
from explorer.compute.parallelism.planner.run import run
from explorer.compute.parallelism.planner.settings import AGAINST, SHOWN, Params, job_of, mine
from explorer.compute.parallelism.planner.space import Layout
from explorer.core.formatting import count
from explorer.core.params import ParamError, changed, coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.planner.lab import LAB, part_that_fits
from explorer.panels.parallelism.planner.names import tags
from explorer.panels.parallelism.planner.scene import PlannerScene
from explorer.ui import language
from explorer.ui.canvas.scene import Gesture, Mark

RECT = QRectF(0, 0, 690, 715)
SMALL = dict(LAB.presets["tiny"].params)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(coerce(Params, {**SMALL, **fields})[0]))


def painted(trace: Trace, at: int, rect: QRectF = RECT, view: View | None = None) -> list[Mark]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return list(PlannerScene(LAB).paint(painter, rect, trace, at, view or View()))
    finally:
        painter.end()


def named(marks: list[Mark], start: str) -> list[Mark]:
    return [mark for mark in marks if mark.name.startswith(start)]


def step_of(trace: Trace, name: str) -> int:
    return LAB.step_of(trace, name)


def test_that_every_station_of_the_search_can_be_gone_to_and_what_is_left_only_shrinks() -> None:
    trace = traced()
    marks = named(painted(trace, 0), "station")
    stations = [step for step in trace.steps if step.kind != "pick"]
    assert [mark.seek for mark in marks] == list(range(len(stations)))
    counting = [step for step in stations if step.kind != "front"]
    for before, after in pairwise(counting):
        assert after.left == before.left - after.cut
    assert counting[-1].left == trace.shared.found.feasible


def test_that_a_drag_over_the_grid_moves_my_layout() -> None:
    trace = traced()
    mark = named(painted(trace, 0), "grid")[0]
    assert mark.edit is not None
    found = trace.shared.found
    wide, tall = mark.area.width() / len(found.tps), mark.area.height() / len(found.pps)
    point = QPointF(mark.area.left() + 2.5 * wide, mark.area.bottom() - 0.5 * tall)
    assert mark.edit(Gesture("drag", point, point)) == {"tp": 4, "pp": 1, "cp": 1}
    beyond = QPointF(mark.area.right() - 2, mark.area.top() + 2)  # tp 8 · pp 8 of 8 GPUs
    assert mark.edit(Gesture("drag", point, beyond)) is None


def test_that_a_cell_says_what_refused_its_layouts_and_what_fits_nearest() -> None:
    trace = traced()
    at = step_of(trace, "heads")
    mark = named(painted(trace, at), "grid")[0]
    point = QPointF(mark.area.right() - 4, mark.area.bottom() - 4)  # tp 8: 12 heads
    assert mark.read is not None
    told = mark.read(point)
    assert told is not None
    assert told.title.startswith("tp 8 · pp 1")
    assert any("tp 8 → 4" in line for line in told.lines)


def test_that_a_click_on_a_point_makes_it_my_layout_and_with_shift_the_other() -> None:
    trace = traced()
    at = step_of(trace, "front")
    marks = painted(trace, at)
    cloud = named(marks, "cloud")[0]
    front = named(marks, "front")[0]
    point = front.area.center()
    assert cloud.edit is not None
    layout = trace.shared.found.kept[int(trace.shared.found.front[0])]
    taken = cloud.edit(Gesture("release", point, point))
    assert taken is not None
    params = changed(trace.params, taken)
    assert tags(mine(params)) == tags(layout)
    beside = cloud.edit(Gesture("release", point, point, shift=True))
    assert beside == {"against": "other", "other": list(layout)}
    shared = drive(run(changed(trace.params, {**beside, "show": "compare"}))).shared
    assert shared.b.layout == layout


def test_that_the_nearest_layout_can_be_taken_with_a_click() -> None:
    trace = traced(tp=8)
    mark = named(painted(trace, 0), "nearest")[0]
    assert mark.edit is not None
    change = mark.edit(Gesture("release", mark.area.center(), mark.area.center()))
    assert change is not None
    assert mine(changed(trace.params, change)) == trace.shared.verdict.nearest
    assert drive(run(changed(trace.params, change))).shared.verdict.rule == ""


def test_that_the_card_leads_to_the_same_layout_in_other_labs() -> None:
    trace = traced()
    leads = {mark.open.lab: dict(mark.open.params) for mark in painted(trace, 0) if mark.open}
    assert set(leads) == {f"parallelism/{lab}" for lab in ("memory", "sharding", "pipeline")}
    for lab in ("memory", "sharding"):
        given = leads[f"parallelism/{lab}"]
        assert (given["tp"], given["pp"], given["dp"]) == (2, 2, 2)
    given = leads["parallelism/pipeline"]
    assert (given["ranks"], given["micro_batches"], given["layers"]) == (2, 8, 12)


def test_that_a_readers_config_is_planned_and_goes_along_to_other_labs() -> None:
    config = (
        '{"model_type": "llama", "hidden_size": 2048, "num_attention_heads": 32, '
        '"num_key_value_heads": 4, "intermediate_size": 5632, "num_hidden_layers": 22, '
        '"vocab_size": 32000}'
    )
    trace = traced(model="config", config=config)
    assert trace.shared.parameters == 1_100_048_384
    leads = {mark.open.lab: dict(mark.open.params) for mark in painted(trace, 0) if mark.open}
    assert leads["parallelism/memory"]["config"] == config


def test_that_an_unreadable_config_is_refused_by_name_and_greys_what_it_must() -> None:
    params = Params(model="config", config="{")
    assert "ep" in params.unused()
    with pytest.raises(ParamError) as caught:
        params.validate()
    assert (caught.value.field, caught.value.key) == ("config", "config-json")


def test_that_a_point_with_too_much_memory_says_what_to_change() -> None:
    trace = traced()
    at = step_of(trace, "memory")
    cloud = named(painted(trace, at), "cloud")[0]
    assert cloud.read is not None
    told = [
        found
        for x in range(int(cloud.area.left()), int(cloud.area.right()), 6)
        for y in range(int(cloud.area.top()), int(cloud.area.bottom()), 12)
        if (found := cloud.read(QPointF(x, y)))
    ]
    over = [found for found in told if any("too much" in line for line in found.lines)]
    assert over
    assert all(any("Nearest that fits" in line for line in found.lines) for found in over)


def test_that_a_search_is_not_made_again_when_only_my_layout_moves() -> None:
    assert traced(tp=2).shared.found.seconds is not None
    from explorer.compute.parallelism.planner import run as module

    kept = next(iter(module._recent.values()))
    traced(tp=4)
    assert next(iter(module._recent.values())) is kept
    traced(sequences=32)
    assert next(iter(module._recent.values())) is not kept


def test_that_memory_there_is_memory_here() -> None:
    """The lab on memory opened from the card counts the same bytes."""
    from explorer.compute.parallelism.calculator import Params as MemoryParams
    from explorer.compute.parallelism.calculator_run import run as memory_run

    trace = traced()
    lead = next(m.open for m in painted(trace, 0) if m.open and m.open.lab == "parallelism/memory")
    there = drive(memory_run(coerce(MemoryParams, dict(lead.params))[0]))
    assert there.shared.layouts[-1].bytes == trace.shared.a.bytes


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("show", SHOWN)
def test_that_every_mark_lies_on_the_stage(show: str, size: tuple[int, int]) -> None:
    trace = traced(show=show)
    rect = QRectF(0, 0, *size)
    for at in range(len(trace)):
        for mark in painted(trace, at, rect):
            assert rect.adjusted(-1, -1, 1, 1).contains(mark.area), mark.name


@pytest.mark.parametrize(
    "fields",
    [
        {}, {"show": "compare"}, {"show": "links"}, {"tp": 8}, {"capacity": 0.1},
        {"gpus": 1, "show": "links"}, {"sequences": 1, "gpus": 7}, {"model": "mixtral-8x7b"},
        {"model": "deepseek-v3", "gpus": 64, "show": "compare", "against": "nearest"},
        {"gpus": 12, "tp": 5}, {"batch": 64}, {"pp": 8, "virtual": 2, "sequences": 8},
    ],
)  # fmt: skip
def test_that_all_that_is_said_has_words_in_both_languages(fields: dict[str, object]) -> None:
    trace = traced(**fields)
    assert {section.title.key for section in trace.sections} <= set(LAB.words)
    for at in range(len(trace)):
        painted(trace, at)
        found = LAB.explain(trace, at)
        for message in (found.heading, found.paragraph, *found.notice):
            for code in ("en", "zh"):
                text = language.say(code, LAB.id, LAB.words, message)
                assert "Message(" not in text
                assert "{" not in text
        assert set(LAB.values(trace, at)) <= set(LAB.value_names)
    assert set(LAB.result(trace)) <= set(LAB.result_names)


def test_that_every_rule_can_be_told() -> None:
    from explorer.compute.parallelism.planner.rules import GRID_RULES, TRAINING_RULES

    job = job_of(Params(model="mixtral-8x7b"))
    layout = Layout(8, 2, 4, 16, 2, 1, 1, 0, 2, 1)
    for rule in GRID_RULES + TRAINING_RULES:
        for start in ("section", "caption", "strip", "why"):
            assert f"{start}.{rule.name}" in LAB.words
        text = LAB.words[f"rule.{rule.name}"].format(**rule.numbers(job, layout))
        assert "{" not in text


@pytest.mark.parametrize("against", AGAINST)
def test_that_every_choice_to_compare_with_gives_a_layout_that_fits(against: str) -> None:
    shared = traced(show="compare", against=against, tp=8).shared
    assert shared.b is not None
    assert shared.b.bytes <= shared.job.cluster.capacity


def test_that_the_fastest_the_leanest_and_the_idlest_are_that() -> None:
    found = traced().shared.found
    fits = np.flatnonzero(found.fits)
    for against, measure in (("fastest", "seconds"), ("leanest", "bytes"), ("idlest", "bubble")):
        b = traced(show="compare", against=against).shared.b
        assert getattr(b, measure) == getattr(found, measure)[fits].min()


def test_that_seconds_are_the_sum_of_their_terms_and_bytes_of_their_parts() -> None:
    shared = traced(show="compare").shared
    for one in (shared.a, shared.b):
        assert one.seconds == pytest.approx(sum(one.terms.values()), rel=1e-12)
        assert one.bytes == sum(one.parts.values())


def test_that_the_prediction_is_the_share_that_fits() -> None:
    trace = traced()
    share = trace.shared.found.feasible / trace.shared.found.total
    bounds = (0.0, 0.01, 0.1, 0.5, 1.01)
    answer = part_that_fits(trace)
    assert bounds[answer] <= share < bounds[answer + 1]
    assert part_that_fits(traced(capacity=0.1)) == 0


def test_that_a_time_says_that_it_comes_from_a_formula() -> None:
    for show in ("compare", "links"):
        trace = traced(show=show)
        chip = named(painted(trace, 0), "chip")[0]
        assert chip.read is not None
        told = chip.read(chip.area.center())
        assert told is not None
        assert "formula" in told.title


def test_that_the_layouts_compared_one_by_one_agree() -> None:
    for fields in ({}, {"model": "mixtral-8x7b", "gpus": 16}, {"virtual": 2}):
        trace = traced(**fields)
        found = checks(trace.params, trace)
        assert [check.status for check in found] == ["passed"] * 3


def test_that_torch_itself_keeps_as_much_on_a_rank_of_a_thousand() -> None:
    """Llama 3 70B, tp 8, 128 replicas and then 6: 1024 and 48 ranks that torch only pretends."""
    for fields in ({"pp": 1}, {"gpus": 48, "sequences": 48, "pp": 1}):
        trace = drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields of the test
        found = checks(trace.params, trace)[-1]
        assert found.args["ranks"] == fields.get("gpus", 1024)
        assert (found.status, found.difference) == ("passed", 0.0)


def test_that_the_whole_is_counted_on_the_default_cluster() -> None:
    """63 144 layouts of Llama 3 70B on 1 024 GPUs: 286 grids, each with the ways to train that
    differ on it, counted by hand: 2 · 4 · 5 · 2 · 4 ways, less where tp, pp or dp · cp is 1."""
    ways = 0
    for t in range(11):
        for p in range(11 - t):
            rest = 10 - t - p
            each = (2 if t else 1) * (4 if rest else 1) * (5 if p else 1) * 2 * 4
            ways += each * (rest + 1)
    trace = drive(run(Params()))
    assert trace.shared.found.total == ways == 63144
    assert count(ways) == "63\u202f144"
