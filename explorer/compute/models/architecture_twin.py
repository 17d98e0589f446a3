"""The same model as `transformers` builds it, without numbers: on torch's device `meta`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.compute.models.architecture import Architecture

if TYPE_CHECKING:
    from torch import nn


def family_of(model: Architecture) -> tuple[str, dict[str, object]] | None:
    """The family of transformers that this architecture belongs to, and its keys; None where its
    class has more sizes than are read here."""
    if model.latent or model.dense_layers or (model.query_key_norm and model.experts):
        return None
    if model.layer_norm:
        return _with_layer_norm(model)
    keys: dict[str, object] = {
        "hidden_size": model.hidden, "num_attention_heads": model.heads,
        "num_key_value_heads": model.key_value_heads, "head_dim": model.head_size,
        "intermediate_size": model.feed_forward, "num_hidden_layers": model.layers,
        "vocab_size": model.vocabulary, "tie_word_embeddings": model.tied,
    }  # fmt: skip
    if model.shared_experts:
        keys |= {
            "num_experts": model.experts, "num_experts_per_tok": model.experts_per_token,
            "moe_intermediate_size": model.expert_feed_forward,
            "shared_expert_intermediate_size": model.shared_feed_forward,
        }  # fmt: skip
        return ("qwen2_moe", keys) if model.shared_gate else None
    if model.experts:
        keys |= {
            "num_local_experts": model.experts, "num_experts_per_tok": model.experts_per_token,
        }  # fmt: skip
        return ("mixtral", keys) if model.expert_feed_forward == model.feed_forward else None
    if model.qkv_bias and not model.output_bias:
        return None if model.query_key_norm else ("qwen2", keys)
    keys |= {"attention_bias": model.qkv_bias}
    if model.query_key_norm:
        return "qwen3", keys
    return "llama", keys | {"mlp_bias": model.feed_forward_bias}


def _with_layer_norm(model: Architecture) -> tuple[str, dict[str, object]]:
    if model.pooler:
        return "bert", {
            "hidden_size": model.hidden, "num_attention_heads": model.heads,
            "num_hidden_layers": model.layers, "intermediate_size": model.feed_forward,
            "vocab_size": model.vocabulary, "max_position_embeddings": model.positions,
            "type_vocab_size": model.segments,
        }  # fmt: skip
    return "gpt2", {
        "n_embd": model.hidden, "n_head": model.heads, "n_layer": model.layers,
        "n_inner": model.feed_forward, "vocab_size": model.vocabulary,
        "n_positions": model.positions, "tie_word_embeddings": model.tied,
    }  # fmt: skip


def on_meta(model: Architecture, attention: str | None = None) -> nn.Module | None:
    """The model of transformers' own class, its weights without numbers; None without a family.

    An encoder comes without the heads it was trained with. `attention` names the implementation
    ("eager": products that can be counted). Raises ImportError where transformers is missing.
    """
    import torch
    import transformers

    found = family_of(model)
    if found is None:
        return None
    family, keys = found
    config = transformers.AutoConfig.for_model(family, **keys)
    if attention is not None:
        config._attn_implementation = attention
    kind = transformers.AutoModel if model.pooler else transformers.AutoModelForCausalLM
    with torch.device("meta"):
        built: nn.Module = kind.from_config(config)
    return built


def counted(module: nn.Module) -> int:
    """Parameters of a module, a shared one once."""
    return sum({id(p): p.numel() for p in module.parameters()}.values())
