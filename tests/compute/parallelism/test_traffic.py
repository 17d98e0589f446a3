"""Traffic: published closed forms, and the sums over GPUs that differ from what one GPU sends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism.memory import Training
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.traffic import Flow, data_parallel, traffic, whole

PHI = (r"\Phi", 1_000_000)


def sent(flows: tuple[Flow, ...]) -> float:
    """Elements per GPU in units of the parameters."""
    return sum(flow.elements for flow in flows) / PHI[1]


@pytest.mark.parametrize(("zero", "passes"), [(0, 2), (1, 2), (2, 2), (3, 3)])
@pytest.mark.parametrize("ranks", [2, 4, 64])
def test_that_zero_sends_two_or_three_times_the_parameters_less_one_share(
    zero: int, passes: int, ranks: int
) -> None:
    flows = data_parallel("dp", PHI, ranks, Training(zero=zero))
    assert sent(flows) == pytest.approx(passes * (ranks - 1) / ranks, abs=2e-6)  # rounded up


def test_that_sharded_gradients_are_sent_once_per_micro_batch() -> None:
    for m in (1, 4):
        for zero, passes in ((0, 2), (1, 2), (2, m + 1), (3, 3 * m)):
            flows = data_parallel("dp", PHI, 4, Training(zero=zero, micro_batches=m))
            assert sent(flows) == pytest.approx(passes * 0.75, abs=2e-6)


def test_that_llama_3_8b_sends_28_gigabytes_under_ddp_and_42_under_zero_3() -> None:
    """bf16 gradients, 8 GPUs: 28.11 and 42.16 GB per GPU and step."""
    for zero, gigabytes in ((0, 28.11), (3, 42.16)):
        flows = traffic(MODELS["llama3-8b"], Mesh(dp=8), Training(zero=zero), 0)
        assert round(sum(f.bytes for f in flows) / 1e9, 2) == gigabytes


@pytest.mark.parametrize(("tensor", "gigabytes"), [(2, 8.59), (4, 12.88), (8, 15.03)])
def test_that_tensor_parallelism_sends_eight_bsh_per_layer(tensor: int, gigabytes: float) -> None:
    """Llama 3 8B, s = 8192: 8.59, 12.88 and 15.03 GB per micro-batch and GPU."""
    flows = traffic(MODELS["llama3-8b"], Mesh(tp=tensor), Training(sequence=8192), 0)
    layers = next(f for f in flows if f.name == "layers")
    assert round(layers.bytes / 1e9, 2) == gigabytes
    exact = 32 * 8 * 8192 * 4096 * (tensor - 1) / tensor
    assert layers.elements == exact


def test_that_sequence_parallelism_changes_the_names_of_messages_and_not_their_bytes() -> None:
    plain = traffic(MODELS["llama3-8b"], Mesh(tp=4), Training(), 0)
    cut = traffic(MODELS["llama3-8b"], Mesh(tp=4), Training(sequence_parallel=True), 0)
    assert [f.bytes for f in plain] == [f.bytes for f in cut]
    assert {f.primitive for f in plain} != {f.primitive for f in cut}


@pytest.mark.parametrize("virtual", [1, 2])
def test_that_a_pipeline_sends_two_arrays_per_cut_in_all(virtual: int) -> None:
    """2(pv − 1)·bsh per micro-batch over the pipeline; an inner GPU alone sends 2v of them."""
    model, mesh = MODELS["llama3-8b"], Mesh(pp=4)
    training = Training(micro_batches=4, schedule="interleaved", virtual=virtual)
    array = 4096 * 4096
    assert whole(model, mesh, training)["pp"] == 4 * 2 * (4 * virtual - 1) * array * 2
    inner = traffic(model, mesh, training, 1)
    assert sum(f.elements for f in inner if f.axis == "pp") == 4 * 2 * virtual * array


def test_that_a_ring_of_context_ranks_sends_its_keys_and_values_three_times() -> None:
    model, mesh = MODELS["llama3-8b"], Mesh(cp=4)
    flow = next(f for f in traffic(model, mesh, Training(sequence=8192), 0) if f.axis == "cp")
    forward = 2 * 3 * (8192 // 4) * 8 * 128
    assert flow.elements == 32 * 3 * forward


def test_that_experts_send_235_megabytes_per_layer_and_forward_pass() -> None:
    """T = 8192, K = 2, h = 4096, ep = 8, bf16: 234.9 MB for dispatch and combine."""
    mesh = Mesh(dp=8, ep=8)
    flow = next(
        f for f in traffic(MODELS["mixtral-8x7b"], mesh, Training(sequence=8192), 0)
        if f.axis == "ep"
    )  # fmt: skip
    assert round(flow.bytes / 32 / 2 / 1e6, 1) == 234.9


def test_that_what_all_gpus_send_is_the_sum_over_stages_and_replicas() -> None:
    model, mesh = MODELS["llama3-8b"], Mesh(tp=2, dp=2, pp=2)
    training = replace(Training(micro_batches=2), zero=1)
    by_hand: dict[str, int] = {}
    for rank in range(mesh.world):
        for flow in traffic(model, mesh, training, mesh.coordinates(rank)["pp"]):
            by_hand[flow.axis] = by_hand.get(flow.axis, 0) + flow.bytes
    assert whole(model, mesh, training) == by_hand


def test_that_the_ring_factor_stands_in_the_formula_of_two_ranks() -> None:
    flow = data_parallel("dp", PHI, 2, Training())[0]
    assert flow.sent.tex() == r"\frac{2\,\Phi (D-1)}{D}"
    assert flow.sent.line() == "2 · 1000000 · 1 / 2"


def test_that_a_single_gpu_sends_nothing() -> None:
    assert traffic(MODELS["mixtral-8x7b"], Mesh(), Training(), 0) == ()
