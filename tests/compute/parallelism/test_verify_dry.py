"""Sharding without numbers: a thousand ranks in one process; the same code on four real ones."""

import sys

import pytest
import torch
from torch.distributed.tensor.debug import CommDebugMode

from explorer.compute.models.architecture import MODELS
from explorer.compute.models.matrices import total
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import local
from explorer.compute.parallelism.verify import Case, RunError

LLAMA = {
    "layers": 32, "hidden": 4096, "heads": 32, "key_value_heads": 8, "head_size": 128,
    "feed_forward": 14336, "vocabulary": 128256, "tp": 8, "batch": 1, "sequence": 128,
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _closed():
    yield
    verify.close()


def dry(**params):
    (found,) = verify.answers(Case("dry", 1, params), timeout=60)
    return found


def test_that_llama_3_8b_on_64_ranks_leaves_what_torch_is_known_to_leave():
    """Eight replicas' parts of eight slices: 240 419 328 parameters on every rank."""
    found = dry(**LLAMA, ranks=64, rank=13, step=False)
    assert found.elements == 240_419_328
    gate = next(part for part in found.parts if part.name == "layers.0.mlp.gate.weight")
    assert (gate.shape, gate.local) == ((14336, 4096), (224, 4096))
    assert gate.placements == ("_S(0, 8)", "S(0)")
    sizes = [torch.Size(part.shape).numel() for part in found.parts]
    assert sum(sizes) == total(MODELS["llama3-8b"]) == 8_030_261_248


def test_that_a_step_on_1024_ranks_calls_what_the_layout_needs():
    """Four sums a layer over eight ranks; parts gathered twice but the last group's, over 128."""
    found = dry(**{**LLAMA, "layers": 8}, ranks=1024, rank=1023)
    number, size = found.calls["all-reduce", 8]
    assert (number, size) == (4 * 8, 4 * 8 * 4 * 128 * 4096)
    assert found.calls["all-gather", 128][0] == 2 * 9 - 1
    assert found.calls["reduce-scatter", 128][0] == 9


def test_that_the_parts_are_those_of_our_own_formula():
    """Of the core's formula, with embedding and head, which are whole here, put back."""
    found = dry(**LLAMA, ranks=64, step=False)
    ours = local(MODELS["llama3-8b"], Mesh(tp=8, dp=8), 0)
    ends = 2 * 128256 * 4096
    assert found.elements * 8 == ours.dense - ends // 8 + ends


def test_that_the_same_code_on_four_real_ranks_keeps_and_calls_the_same():
    real = verify.run(Case("decoder", 4))
    assert real.ok
    for rank in range(4):
        without = dry(ranks=4, rank=rank)
        assert 4 * without.elements == real.ranks[rank].local["weights"]
        called = {name: calls for (name, _), calls in without.calls.items()}
        assert called == real.ranks[rank].called()


@pytest.fixture
def group():
    """A fake process group of four in this process."""
    from explorer.compute.parallelism.verify.dry import fake_group

    fake_group(1, 4)
    yield
    torch.distributed.destroy_process_group()


def test_that_our_counting_is_that_of_torch(group):
    from explorer.compute.parallelism.verify.decoder import Decoder, Shape, cut, loss_of, mesh_of
    from explorer.compute.parallelism.verify.here import Meter

    model = Decoder(Shape())
    cut(model, mesh_of(4, 2))
    text = torch.zeros(2, 16, dtype=torch.int64)
    with CommDebugMode() as theirs, Meter(lambda: None) as ours:
        loss_of(model(text), text).backward()
    counted = {str(op).rpartition(".")[2]: n for op, n in theirs.get_comm_counts().items() if n}
    names = {"all_reduce": "all-reduce", "_allgather_base_": "all-gather",
             "_reduce_scatter_base_": "reduce-scatter"}  # fmt: skip
    mine = [call.primitive for call in ours.calls]
    assert {names[name]: n for name, n in counted.items()} == {n: mine.count(n) for n in set(mine)}


def test_that_a_torch_without_a_fake_group_is_said(monkeypatch):
    from explorer.compute.parallelism.verify.dry import fake_group

    monkeypatch.setitem(sys.modules, "torch.testing._internal.distributed.fake_pg", None)
    with pytest.raises(RunError, match="no fake process group"):
        fake_group(0, 4)
