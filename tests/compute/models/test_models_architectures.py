"""Exact parameter counts: published integers, and transformers' own models built on `meta`."""

from __future__ import annotations

import json

import pytest

from explorer.compute.models.architecture import MODELS
from explorer.compute.models.architecture_config import WORDS, read_config
from explorer.compute.models.matrices import active, total
from explorer.core.params import ParamError
from explorer.core.words import Borrowed


def sentence(key: str) -> str:
    """The English sentence of a refusal."""
    word = WORDS[key]
    assert isinstance(word, Borrowed)
    return word.text


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


def test_that_a_bert_is_read_only_where_encoders_are_asked_for() -> None:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    keys = {
        "hidden_size": 48, "num_attention_heads": 4, "num_hidden_layers": 3, "vocab_size": 90,
        "intermediate_size": 120, "max_position_embeddings": 32, "type_vocab_size": 3,
    }  # fmt: skip
    text = json.dumps({"model_type": "bert", **keys})
    with torch.device("meta"):
        model = transformers.BertModel(transformers.BertConfig(**keys))
    assert total(read_config(text, encoders=True)) == sum(p.numel() for p in model.parameters())
    with pytest.raises(ParamError, match="bert"):
        read_config(text)


def test_that_chatglm2_and_baichuan_are_read_by_the_keys_of_their_own() -> None:
    glm = {
        "model_type": "chatglm", "hidden_size": 4096, "num_layers": 28, "num_attention_heads": 32,
        "kv_channels": 128, "ffn_hidden_size": 13696, "padded_vocab_size": 65024,
        "multi_query_attention": True, "multi_query_group_num": 2, "add_qkv_bias": True,
        "add_bias_linear": False,
    }  # fmt: skip
    baichuan = {
        "model_type": "baichuan", "hidden_size": 4096, "num_hidden_layers": 32,
        "num_attention_heads": 32, "intermediate_size": 11008, "vocab_size": 64000,
    }  # fmt: skip
    assert total(read_config(json.dumps(glm))) == 6_243_584_000
    assert total(read_config(json.dumps(baichuan))) == 7_000_559_616  # its own README


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
    assert name in sentence(key).format(**caught.value.args_of_key) or key == "config-long"
    assert caught.value.args_of_key["name"] == name
