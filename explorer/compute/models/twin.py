"""The same model a second time, computed by `transformers` with eager attention: the oracle.

A reader's model is opened again from its own folder, by the code of `transformers` and without our
mapping of names. A model of ours is written into the class of GPT-2 or Llama.
"""

from __future__ import annotations

from typing import Any

import torch

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.library import LoadedModel
from explorer.core.trace import returned


def transformers_twin(model: LoadedModel) -> Any:
    """A model of `transformers` in evaluation mode, float32, on the CPU.

    Raises ImportError where `transformers` is not installed, LookupError where it has no class
    that computes such a model (our own with sinusoidal positions, ALiBi, T5's bias or none, or
    without feed-forward parts).
    """
    if model.kind != "llm-explorer":
        return _from_folder(model)
    config = model.config
    state = {name: tensor.cpu().float() for name, tensor in model.decoder.state_dict().items()}
    if config.feed_forward == "none" or (config.positions, config.norm) not in (
        ("learned", "layer"), ("rotary", "rms"),
    ):  # fmt: skip
        raise LookupError(f"transformers has no model with {config.positions} positions like this")
    if config.positions == "learned":
        return _gpt2(config, state)
    return _llama(config, state)


def _from_folder(model: LoadedModel) -> Any:
    from explorer.compute.models.folder import inspect, read_config
    from explorer.compute.models.foreign_files import open_foreign

    folder = model.card.folder
    steps = open_foreign(
        folder, read_config(folder), inspect(folder), "float32", torch.device("cpu")
    )
    return returned(steps).network


def _gpt2(config: DecoderConfig, state: dict[str, torch.Tensor]) -> Any:
    import transformers

    from explorer.compute.models.huggingface import weights_to_gpt2

    activation = "gelu_new" if config.feed_forward == "gelu" else "gelu"
    theirs = transformers.GPT2Config(
        vocab_size=config.vocabulary_size, n_positions=config.context, n_embd=config.width,
        n_layer=config.layers, n_head=config.heads, n_inner=config.feed_forward_width,
        activation_function=activation, layer_norm_epsilon=config.norm_epsilon,
        tie_word_embeddings=config.tied_embeddings, attn_implementation="eager",
        bos_token_id=0, eos_token_id=0,
    )  # fmt: skip
    other: Any = transformers.GPT2LMHeadModel(theirs)
    other.load_state_dict(weights_to_gpt2(config, state), strict=True)
    return other.eval().requires_grad_(False)


def _llama(config: DecoderConfig, state: dict[str, torch.Tensor]) -> Any:
    import transformers

    from explorer.compute.models.huggingface import weights_to_llama

    rotary: dict[str, Any] = {"rope_type": "default", "rope_theta": config.rotary_base}
    if config.rotary_scaling not in ("none", "linear", "llama3"):
        raise LookupError(f"transformers stretches rotary positions otherwise than here "
                          f"({config.rotary_scaling})")  # fmt: skip
    if config.rotary_scaling != "none":
        rotary |= {
            "rope_type": config.rotary_scaling,
            "factor": config.rotary_factor,
            "low_freq_factor": config.rotary_low_frequency_factor,
            "high_freq_factor": config.rotary_high_frequency_factor,
            "original_max_position_embeddings": config.rotary_original_context,
        }
    theirs = transformers.LlamaConfig(
        vocab_size=config.vocabulary_size, hidden_size=config.width,
        intermediate_size=config.feed_forward_width, num_hidden_layers=config.layers,
        num_attention_heads=config.heads, num_key_value_heads=config.key_value_heads,
        head_dim=config.head_width, max_position_embeddings=config.context,
        rms_norm_eps=config.norm_epsilon, tie_word_embeddings=config.tied_embeddings,
        attention_bias=config.attention_biases, mlp_bias=config.feed_forward_biases,
        rope_parameters=rotary, attn_implementation="eager", bos_token_id=0, eos_token_id=0,
    )  # fmt: skip
    other: Any = transformers.LlamaForCausalLM(theirs)
    other.load_state_dict(weights_to_llama(config, state), strict=True)
    return other.eval().requires_grad_(False)
