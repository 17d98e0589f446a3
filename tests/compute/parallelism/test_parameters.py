"""What of a model a GPU holds: pieces make up the whole, and Megatron-LM counts the same."""

from __future__ import annotations

import pytest

from explorer.compute.models.architecture import MODELS, Architecture
from explorer.compute.models.matrices import embedding, head, layer
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import local, stage_layers


@pytest.mark.parametrize("name", MODELS)
def test_that_the_pieces_of_tensor_parallel_ranks_make_up_every_matrix(name: str) -> None:
    model: Architecture = MODELS[name]
    for matrix in (*embedding(model), *layer(model, model.layers - 1), *head(model)):
        for tensor in (1, 2):
            if matrix.cut is None:
                assert matrix.local_shape(tensor) == matrix.shape
            elif matrix.shape[matrix.cut] % tensor == 0:
                assert matrix.local_elements(tensor) * tensor * matrix.copies == matrix.elements


def test_that_megatrons_llama_3_8b_has_its_most_loaded_and_other_shard() -> None:
    """Megatron-LM's theoretical_memory_usage prints 2.0076 and 1.7450 billion for tp2 pp2."""
    first = local(MODELS["llama3-8b"], Mesh(tp=2, dp=2, pp=2), 0)
    inner = sum(m.local_elements(2) for m in layer(MODELS["llama3-8b"])) * 16
    assert f"{first.total / 1e9:.4f}" == "2.0076"
    assert f"{inner / 1e9:.4f}" == "1.7450"


def test_that_key_value_heads_are_copied_beyond_their_number() -> None:
    key = next(m for m in layer(MODELS["llama3-8b"]) if m.name == "key")
    assert key.local_shape(8) == (128, 4096)
    assert key.local_shape(16) == (128, 4096)


def test_that_gpus_of_a_stage_together_hold_every_expert_once_per_replica() -> None:
    model, mesh = MODELS["mixtral-8x7b"], Mesh(tp=2, dp=4, ep=4)
    every = sum(m.elements for i in range(model.layers) for m in layer(model, i) if m.expert)
    assert local(model, mesh, 0).expert * mesh.world == every * mesh.expert_dp


def test_that_layers_are_dealt_to_stages_once_each() -> None:
    stages = stage_layers(10, 4)
    assert [len(stage) for stage in stages] == [3, 3, 2, 2]
    assert [index for stage in stages for index in stage] == list(range(10))
