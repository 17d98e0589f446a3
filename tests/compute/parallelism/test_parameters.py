"""Exact parameter counts: published integers, and transformers' own models built on `meta`."""

from __future__ import annotations

import json

import pytest

from explorer.compute.parallelism.architecture import MODELS, Architecture
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.model_config import WORDS, read_config
from explorer.compute.parallelism.parameters import (
    active,
    embedding,
    head,
    layer,
    local,
    stage_layers,
    total,
)
from explorer.core.params import ParamError

PUBLISHED = {
    "gpt2": 124_439_808, "llama2-7b": 6_738_415_616, "llama2-13b": 13_015_864_320,
    "llama2-70b": 68_976_648_192, "llama3-8b": 8_030_261_248, "llama3-70b": 70_553_706_496,
    "llama3-405b": 405_853_388_800, "mixtral-8x7b": 46_702_792_704,
}  # fmt: skip


@pytest.mark.parametrize("name", PUBLISHED)
def test_that_a_model_has_exactly_the_parameters_of_its_published_weights(name: str) -> None:
    assert total(MODELS[name]) == PUBLISHED[name]


def test_that_a_token_meets_two_of_mixtrals_eight_experts() -> None:
    assert active(MODELS["mixtral-8x7b"]) == 12_879_925_248


CONFIGS = {
    "llama": {
        "hidden_size": 64, "num_attention_heads": 8, "num_key_value_heads": 2,
        "intermediate_size": 176, "num_hidden_layers": 3, "vocab_size": 100,
    },
    "gpt2": {"n_embd": 48, "n_head": 4, "n_layer": 2, "vocab_size": 90, "n_positions": 32},
    "qwen2": {
        "hidden_size": 64, "num_attention_heads": 8, "num_key_value_heads": 2,
        "intermediate_size": 176, "num_hidden_layers": 2, "vocab_size": 100,
        "tie_word_embeddings": True,
    },
    "qwen3": {
        "hidden_size": 64, "num_attention_heads": 8, "num_key_value_heads": 2, "head_dim": 16,
        "intermediate_size": 176, "num_hidden_layers": 2, "vocab_size": 100,
    },
    "mixtral": {
        "hidden_size": 64, "num_attention_heads": 8, "num_key_value_heads": 2,
        "intermediate_size": 96, "num_hidden_layers": 2, "vocab_size": 100,
        "num_local_experts": 4, "num_experts_per_tok": 2,
    },
    "qwen2_moe": {
        "hidden_size": 64, "num_attention_heads": 8, "num_key_value_heads": 2,
        "intermediate_size": 96, "num_hidden_layers": 2, "vocab_size": 100, "num_experts": 4,
        "num_experts_per_tok": 2, "moe_intermediate_size": 40,
        "shared_expert_intermediate_size": 56,
    },
    "qwen3_moe": {
        "hidden_size": 64, "num_attention_heads": 8, "num_key_value_heads": 2, "head_dim": 16,
        "intermediate_size": 96, "num_hidden_layers": 2, "vocab_size": 100, "num_experts": 4,
        "num_experts_per_tok": 2, "moe_intermediate_size": 40,
    },
    "deepseek_v3": {
        "hidden_size": 64, "num_attention_heads": 4, "num_key_value_heads": 4,
        "intermediate_size": 96, "moe_intermediate_size": 24, "num_hidden_layers": 4,
        "vocab_size": 100, "n_routed_experts": 8, "num_experts_per_tok": 2, "n_shared_experts": 2,
        "first_k_dense_replace": 1, "q_lora_rank": 20, "kv_lora_rank": 12, "qk_nope_head_dim": 10,
        "qk_rope_head_dim": 6, "v_head_dim": 14, "n_group": 2, "topk_group": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize("family", CONFIGS)
def test_that_a_config_counts_as_many_parameters_as_transformers_builds(family: str) -> None:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    keys = {"model_type": family, **CONFIGS[family]}
    built = transformers.AutoConfig.for_model(family, **CONFIGS[family])
    with torch.device("meta"):
        model = transformers.AutoModelForCausalLM.from_config(built)
    counted = sum({id(p): p.numel() for p in model.parameters()}.values())
    assert total(read_config(json.dumps(keys))) == counted


@pytest.mark.parametrize(
    ("text", "key", "name"),
    [
        ("[1, 2]", "config-json", "config"),
        ("{not json", "config-json", "config"),
        ('{"model_type": "t5"}', "config-family", "model_type"),
        ('{"model_type": "llama", "hidden_size": 64}', "config-missing", "num_attention_heads"),
        (
            '{"model_type": "llama", "hidden_size": "big", "num_attention_heads": 4}',
            "config-least", "hidden_size",
        ),
        (
            '{"model_type": "llama", "hidden_size": true, "num_attention_heads": 4}',
            "config-least", "hidden_size",
        ),
        (
            '{"model_type": "llama", "hidden_size": 65, "num_attention_heads": 4, '
            '"num_hidden_layers": 1, "intermediate_size": 8, "vocab_size": 9}',
            "config-divides", "num_attention_heads",
        ),
        (
            '{"model_type": "llama", "hidden_size": 64, "num_attention_heads": 4, '
            '"num_key_value_heads": 3}',
            "config-divides", "num_key_value_heads",
        ),
        ("[" * 5000, "config-json", "config"),
        ("{}", "config-missing", "model_type"),
        (json.dumps({**CONFIGS["llama"], "model_type": "llama", "mlp_bias": 1}), "config-truth",
         "mlp_bias"),
        (" " * 200_001, "config-long", "config"),
    ],
)  # fmt: skip
def test_that_a_bad_config_is_refused_by_the_key_that_is_wrong(
    text: str, key: str, name: str
) -> None:
    with pytest.raises(ParamError) as caught:
        read_config(text)
    assert caught.value.key == key
    assert name in WORDS[key].format(**caught.value.args_of_key) or key == "config-long"
    assert caught.value.args_of_key["name"] == name


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
