"""Sentences often said about data parallelism, and what their checks rest on."""

from __future__ import annotations

from explorer.compute.parallelism.claims import collectives
from explorer.compute.parallelism.claims import replicas as claims


def test_that_dp_crowds_its_first_gpu() -> None:
    found = claims.data_parallel_on_one_machine()
    assert found.verdict == "false"
    assert found.numbers["dp_first_gpu"] > 10 * found.numbers["ddp_every_gpu"]
    assert found.numbers["torch_recommends_ddp"]


def test_that_backward_alone_moves_no_weight_and_gradients_add_up() -> None:
    found = claims.backward_is_not_a_step()
    assert found.verdict == "false"
    assert found.numbers == {"moved": 0.0, "gradient_after_two": 2.0, "epochs_repeated": 4}


def test_that_overlapped_steps_are_synchronous() -> None:
    found = claims.overlap_is_synchronous()
    assert found.verdict == "false"
    assert found.numbers["update_seconds"] >= found.numbers["last_bucket_seconds"]
    assert found.numbers["update_seconds"] > found.numbers["backward_seconds"]
    assert found.numbers["largest_difference"] == 0.0


def test_that_accumulation_depends_on_equal_parts_and_on_batch_norm() -> None:
    found = claims.accumulation()
    assert found.verdict == "depends"
    rounding = 1e-5  # relative, of float32 sums of 33 gradients
    assert found.numbers["equal"] < rounding
    assert found.numbers["weighted"] < rounding
    assert found.numbers["uneven"] > 0.1
    assert found.numbers["batch_norm"] > 0.01


def test_that_horovod_is_no_backend_and_the_default_names_none() -> None:
    found = claims.horovod()
    assert found.verdict == "false"
    assert {"gloo", "nccl", "mpi"} <= set(found.numbers["backends"])
    default = claims.default_backend()
    assert default.verdict == "depends"
    assert (default.numbers["cpu"], default.numbers["cuda"]) == ("gloo", "nccl")


def test_that_bytes_per_rank_depend_on_the_algorithm() -> None:
    found = collectives.bytes_per_rank()
    assert found.verdict == "depends"
    assert found.numbers["ring_64_ranks"] < 2
    assert found.numbers["naive_64_ranks"] == 63
