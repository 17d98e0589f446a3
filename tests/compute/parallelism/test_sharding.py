"""Layouts switch by switch, places of GPUs, and pieces of tensors."""

from __future__ import annotations

import json
from itertools import product
from math import prod

import numpy as np
import pytest

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism.claims.cuts import model_parallelism_is_both, waiting
from explorer.compute.parallelism.memory import most_loaded
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.sharding.checks import jobs, numpy_groups
from explorer.compute.parallelism.sharding.own import own_placements, own_shape
from explorer.compute.parallelism.sharding.params import (
    PARTS,
    STATES,
    TENSORS,
    Layout,
    Params,
    mesh_of,
    training_of,
)
from explorer.compute.parallelism.sharding.places import (
    active,
    followed,
    group_key,
    inner,
    partners,
    replica,
    shown,
)
from explorer.compute.parallelism.sharding.run import run
from explorer.compute.parallelism.sharding.tensors import (
    Placed,
    coordinate,
    local_shape,
    of_piece,
    piece,
    piece_at,
    place_tensor,
    ranks_of,
    stretches,
)
from explorer.compute.parallelism.term import total as bytes_of
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def layouts(**fields: object) -> dict[str, Layout]:
    return {found.switch: found for found in traced(**fields).shared.layouts}


def placed(**fields: object) -> tuple[Placed, Mesh]:
    params = Params(**fields)  # type: ignore[arg-type]  # fields come from the tests
    mesh = mesh_of(params)
    return place_tensor(params, MODELS[params.model], mesh, training_of(params)), mesh


# layouts ------------------------------------------------------------------------------------


def test_that_switches_come_one_after_the_other_up_to_the_chosen_layout() -> None:
    params = Params(dp=4, cp=2, tp=2, pp=2, zero=2, recompute="selective", sequence=4096)
    trace = drive(run(params))
    found = [layout.switch for layout in trace.shared.layouts]
    assert found == ["alone", "dp", "cp", "zero1", "zero2", "tp", "sequence", "pp", "selective"]
    last = trace.shared.layouts[-1]
    assert last.mesh == mesh_of(params)
    assert last.training == training_of(params)


def test_that_the_batch_and_its_arithmetic_are_the_same_at_every_switch() -> None:
    found = traced(dp=4, tp=2, pp=4, zero=3).shared.layouts
    for layout in found:
        training = layout.training
        assert training.batch * training.micro_batches * layout.mesh.dp == 32
        # a division by the number of GPUs and its inverse, in float64
        assert layout.bill.arithmetic * layout.mesh.world == pytest.approx(
            found[0].bill.seconds, rel=1e-12
        )


def test_that_bytes_are_those_of_the_fullest_gpu_counted_term_by_term() -> None:
    for layout in traced(dp=4, tp=2, pp=4, zero=2).shared.layouts:
        stage, terms = most_loaded(MODELS["llama3-8b"], layout.mesh, layout.training)
        assert layout.worst == stage
        assert layout.bytes == bytes_of(terms)
        for part, size in zip(PARTS, layout.parts[stage], strict=True):
            assert size == bytes_of(terms, part)


def test_that_replicas_alone_free_nothing_and_zero_divides_what_its_stage_says() -> None:
    found = layouts(dp=8, tp=1, pp=1, zero=3, recompute="none")
    assert found["dp"].parts == found["alone"].parts
    names = dict(zip(PARTS, range(len(PARTS)), strict=True))
    for switch, before, part in (
        ("zero1", "dp", "optimizer"), ("zero2", "zero1", "gradients"), ("zero3", "zero2", "weights")
    ):  # fmt: skip
        was, now = found[before].parts[0], found[switch].parts[0]
        assert now[names[part]] == -(-was[names[part]] // 8)
        for other in ("weights", "gradients", "optimizer"):
            if other != part:
                assert now[names[other]] == was[names[other]]


@pytest.mark.parametrize(("stages", "batches"), [(2, 1), (4, 1), (4, 8), (8, 32)])
def test_that_waiting_in_the_pipeline_is_what_a_schedule_played_through_gives(
    stages: int, batches: int
) -> None:
    bill = layouts(dp=1, tp=1, pp=stages, micro_batches=batches, schedule="gpipe",
                   recompute="none")["pp"].bill  # fmt: skip
    share = bill.waiting / (bill.waiting + bill.arithmetic)
    assert share == pytest.approx(waiting(stages, batches), abs=1e-12)
    assert waiting(stages, batches) == pytest.approx((stages - 1) / (batches + stages - 1))


def test_that_recomputation_takes_arithmetic_and_no_bubble_comes_before_a_pipeline() -> None:
    found = layouts(recompute="full")
    assert found["pp"].bill.again == 0
    assert found["full"].bill.again > 0
    assert found["tp"].bill.waiting == 0
    assert found["full"].bytes < found["pp"].bytes
    assert found["full"].cost > found["pp"].cost


def test_that_a_gpipe_alone_keeps_one_micro_batch_until_there_is_a_pipeline() -> None:
    one = layouts(schedule="gpipe", recompute="none")["alone"]
    assert one.bytes == layouts(schedule="1f1b", recompute="none")["alone"].bytes


def test_that_tensor_parallel_ranks_far_apart_cross_nodes_and_take_the_slower_link() -> None:
    near = {lane.axis: lane for lane in layouts(per_node=4)["tp"].lanes}
    far = {lane.axis: lane for lane in layouts(per_node=4, order="pp-dp-cp-ep-tp")["tp"].lanes}
    assert not near["tp"].crossing
    assert far["tp"].crossing
    assert far["tp"].bytes == near["tp"].bytes
    assert far["tp"].seconds == pytest.approx(9 * near["tp"].seconds)  # 450 against 50 GB/s


# places -------------------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["tp-cp-ep-dp-pp", "pp-dp-ep-cp-tp", "dp-tp-pp-ep-cp"])
def test_that_gpus_keep_their_places_and_partners_are_the_groups_of_the_mesh(order: str) -> None:
    goal = Mesh(2, 2, 4, 2, 4, order)
    mesh = Mesh(2, 1, 4, 1, 1, order)
    used = [rank for rank in range(goal.world) if active(goal, mesh, rank)]
    assert sorted(inner(goal, mesh, rank) for rank in used) == list(range(mesh.world))
    for axis in ("tp", "cp", "dp", "pp", "ep", "edp"):
        for rank in range(goal.world):
            group = set(goal.group_of(rank, axis))
            assert set(partners(goal, goal, rank, axis)) == group
            keys = {group_key(goal, goal, other, axis) for other in group}
            assert len(keys) == 1
        assert len({group_key(goal, goal, rank, axis) for rank in range(goal.world)}) == len(
            goal.groups(axis)
        )


def test_that_shares_of_zero_are_dealt_out_once_in_every_group_of_replicas() -> None:
    mesh = Mesh(2, 2, 4, 2)
    for group in mesh.groups("dp-cp"):
        assert sorted(replica(mesh, rank) for rank in group) == list(range(8))


def test_that_of_too_many_gpus_a_rank_and_its_nearest_partners_are_shown() -> None:
    goal = Mesh(8, 1, 16, 8)
    found = shown(goal, 0, 12)
    assert len(found) == 12
    assert {0, 1, 8, 128} <= set(found)
    assert shown(Mesh(2, 1, 2, 2), 0, 12) == tuple(range(8))
    assert 777 in shown(goal, 777, 12)


def test_that_the_axis_followed_is_the_last_one_switched_on() -> None:
    found = traced(dp=2, tp=2, pp=2, zero=1).shared.layouts
    names = [followed("auto", found, index) for index in range(len(found))]
    assert names == ["", "dp", "dp", "tp", "tp", "pp", "pp"]
    assert followed("tp", found, 0) == "tp"


def test_that_numpy_gives_the_groups_of_megatrons_example() -> None:
    mesh = Mesh(2, 1, 2, 4)
    assert sorted(map(tuple, numpy_groups(mesh, "dp").tolist())) == sorted(
        [(0, 2), (1, 3), (4, 6), (5, 7), (8, 10), (9, 11), (12, 14), (13, 15)]
    )
    assert sorted(map(tuple, numpy_groups(Mesh(4, 2), "cp").tolist())) == [
        (0, 4), (1, 5), (2, 6), (3, 7)
    ]  # fmt: skip


# tensors ------------------------------------------------------------------------------------


def test_that_fsdp_over_tensor_parallel_gives_the_rows_torch_gives() -> None:
    """dp 2 × tp 2: quarters 0, 2, 1, 3 of the rows for the ranks 0 to 3."""
    tensor, mesh = placed(tensor="up", zero=3, pp=1)
    rows = [stretches(tensor, coordinate(tensor, mesh, rank) or ())[0] for rank in range(4)]
    quarter = 14336 // 4
    assert rows == [((q * quarter, (q + 1) * quarter),) for q in (0, 2, 1, 3)]


@pytest.mark.parametrize("model", ["gpt2", "llama3-8b", "mixtral-8x7b", "deepseek-v3"])
@pytest.mark.parametrize("tensor", [name for name in TENSORS if name != "own"])
def test_that_pieces_tile_every_tensor_and_every_rank_of_its_stage_has_one(
    model: str, tensor: str
) -> None:
    if tensor == "expert" and not MODELS[model].experts:
        pytest.skip("a model without experts")
    for state, zero in product(STATES, (0, 1, 2, 3)):
        found, mesh = placed(
            model=model, tensor=tensor, state=state, zero=zero, dp=2, tp=2, pp=2, cp=2,
            ep=2 if MODELS[model].experts else 1, layer=5,
        )  # fmt: skip
        sizes = [prod(local_shape(found, of_piece(found, n))) for n in range(found.pieces)]
        assert sum(sizes) == prod(found.shape)
        held = [piece(found, mesh, rank) for rank in range(mesh.world)]
        stages = [mesh.coordinates(rank)["pp"] for rank in range(mesh.world)]
        for number, stage in zip(held, stages, strict=True):
            assert (number is None) == (found.stage is not None and stage != found.stage)
        assert set(held) - {None} == set(range(found.pieces))


def test_that_states_are_whole_summed_or_shared_out_as_the_stage_of_zero_says() -> None:
    def pieces(state: str, zero: int) -> int:
        return placed(tensor="norm", state=state, zero=zero, dp=4, tp=1, pp=1)[0].pieces

    assert [pieces("optimizer", zero) for zero in range(4)] == [1, 4, 4, 4]
    assert [pieces("reduced", zero) for zero in range(4)] == [1, 1, 4, 4]
    assert [pieces("weight", zero) for zero in range(4)] == [1, 1, 1, 4]
    assert placed(tensor="norm", state="gradient", dp=4, tp=1, pp=1)[0].summands == 4


def test_that_more_ranks_than_key_value_heads_hold_copies() -> None:
    tensor, mesh = placed(model="llama3-8b", tensor="key", tp=32, dp=1, pp=1, per_node=8)
    assert tensor.pieces == 8
    assert [len(ranks_of(tensor, mesh, number)) for number in range(8)] == [4] * 8


def test_that_an_uneven_tensor_is_cut_as_torch_chunk_cuts_it() -> None:
    tensor, _ = placed(
        tensor="own", shape="5, 7, 10", placements="dp=S(1) tp=S(2)", dp=4, tp=4, pp=1
    )
    shapes = {local_shape(tensor, of_piece(tensor, n)) for n in range(16)}
    assert shapes == {(5, rows, columns) for rows in (2, 1) for columns in (3, 1)}
    assert piece_at(tensor, (4, 6, 9)) == 15
    assert piece_at(tensor, (0, 0, 0)) == 0


@pytest.mark.parametrize(
    "text", ["dp=S(1) tp=S(2)", "dp=_S(0,3) tp=S(0)", "dp=S(2) tp=_S(2,2)", "dp=P tp=S(1)", "dp=R"]
)
def test_that_the_piece_of_an_element_is_the_one_whose_stretches_hold_it(text: str) -> None:
    tensor, _ = placed(tensor="own", shape="5, 7, 10", placements=text, dp=4, tp=2, pp=1)
    for element in product(range(5), range(7), range(10)):
        runs = stretches(tensor, of_piece(tensor, piece_at(tensor, element)))
        for index, parts in zip(element, runs, strict=True):
            assert any(start <= index < stop for start, stop in parts)


def test_that_fewer_rows_than_ranks_leave_ranks_without_any() -> None:
    tensor, _ = placed(tensor="own", shape="3, 2", placements="dp=S(0)", dp=4, tp=1, pp=1)
    assert [local_shape(tensor, of_piece(tensor, n))[0] for n in range(4)] == [1, 1, 1, 0]


def test_that_a_summand_is_as_large_as_the_whole() -> None:
    tensor, mesh = placed(tensor="sum", tp=4, dp=2, pp=1, batch=2)
    assert tensor.summands == 4
    assert tensor.pieces == 2
    assert local_shape(tensor, coordinate(tensor, mesh, 3) or ()) == (2, 8192, 4096)


def test_that_an_embedding_that_does_not_divide_leaves_less_to_the_last_rank() -> None:
    """50257 rows over 4 replicas: torch.chunk gives 12565, 12565, 12565, 12562."""
    tensor, _ = placed(model="gpt2", tensor="embedding", zero=3, dp=4, tp=1, pp=1, sequence=128)
    found = [local_shape(tensor, of_piece(tensor, n))[0] for n in range(4)]
    assert found == [len(part) for part in np.array_split(np.arange(50257), [12565, 25130, 37695])]


# bad input ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "key", "numbers"),
    [
        ({"tp": 3}, "rule.heads", {"tp": 3, "heads": 32}),
        ({"model": "qwen2.5-7b", "tp": 7}, "rule.groups", {"tp": 7, "heads": 4}),
        ({"pp": 33, "micro_batches": 64}, "rule.layers", {"pp": 33, "layers": 32}),
        ({"cp": 3}, "rule.sequence", {"cp": 3, "sequence": 8192}),
        ({"ep": 2}, "rule.experts", {"ep": 2, "experts": 0}),
        ({"pp": 4, "micro_batches": 2}, "rule.few", {"micro_batches": 2, "stages": 4}),
        ({"order": "tp-dp-pp"}, "mesh-order", {"order": "tp-dp-pp"}),
        ({"tensor": "expert"}, "rule.tensor", {"layer": 0, "name": "Llama 3 8B", "experts": 0}),
        ({"tensor": "own", "shape": "4, no"}, "rule.shape", {"text": "4, no", "most": 1 << 16}),
        (
            {"tensor": "own", "placements": "dp=S(3)"}, "rule.placements",
            {"text": "dp", "dimensions": 3},
        ),
        ({"model": "config", "config": "{}"}, "config-missing", None),
        ({"model": "config", "config": "[1"}, "config-json", None),
    ],
)  # fmt: skip
def test_that_a_broken_rule_is_told_with_its_numbers(
    fields: dict[str, object], key: str, numbers: dict[str, object] | None
) -> None:
    params = Params(**fields)  # type: ignore[arg-type]  # fields come from the tests
    with pytest.raises(ParamError) as caught:
        params.validate()
    assert caught.value.key == key
    if numbers is not None:
        assert caught.value.args_of_key == numbers


@pytest.mark.parametrize("text", ["dp=S(0) dp=P", "dp", "xp=R", "dp=S(0)!", "dp=_S(0)", "tp=S(2)"])
def test_that_what_is_no_placement_is_refused(text: str) -> None:
    with pytest.raises(ParamError):
        own_placements(text, 2)


@pytest.mark.parametrize("text", ["", "0", "1,2,3,4", "-1", "9999999", "²"])
def test_that_what_is_no_shape_is_refused(text: str) -> None:
    with pytest.raises(ParamError):
        own_shape(text)


def test_that_a_config_json_of_the_readers_own_is_laid_out() -> None:
    config = {
        "model_type": "llama", "hidden_size": 256, "num_attention_heads": 8,
        "num_key_value_heads": 4, "intermediate_size": 704, "num_hidden_layers": 4,
        "vocab_size": 1000,
    }  # fmt: skip
    trace = traced(model="config", config=json.dumps(config), sequence=128)
    assert trace.shared.parameters == 4 * (2 * 256**2 + 2 * 256 * 128 + 3 * 256 * 704 + 512) + (
        2 * 1000 * 256 + 256
    )


# claims, real processes ---------------------------------------------------------------------


def test_that_layers_on_devices_are_a_pipeline_with_one_micro_batch() -> None:
    found = model_parallelism_is_both()
    assert found.verdict == "false"
    assert found.numbers["waiting_one_micro_batch"] == pytest.approx(3 / 4)


def test_that_every_switch_names_a_job_for_real_processes() -> None:
    assert [job[:2] for job in jobs(Params(dp=8, tp=2, pp=2, zero=3))] == [
        ("fsdp", 4), ("sequence", 2), ("pipeline", 2), ("two_d", 4)
    ]  # fmt: skip
    assert jobs(Params(dp=1, tp=1, pp=1)) == []
    assert [job[0] for job in jobs(Params(zero=0, sequence_parallel=False, pp=1))] == [
        "ddp", "tensor"
    ]  # fmt: skip
