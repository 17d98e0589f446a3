"""A `DecoderConfig` from the config.json of a Hugging Face folder (no torch here).

What a `Decoder` cannot compute raises `UnsupportedModel`; such a model is then computed by
`transformers` itself (see `foreign`).
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.errors import ModelFileError, UnsupportedModel

#: The `model_type`s that our own decoder computes, and what their files leave out: the values of
#: the configuration classes of `transformers`.
DEFAULTS: Mapping[str, Mapping[str, Any]] = {
    "gpt2": {},
    "llama": {},
    "mistral": {"num_key_value_heads": 8, "sliding_window": 4096,
                "max_position_embeddings": 131_072},
    "qwen2": {"num_key_value_heads": 32, "max_position_embeddings": 32_768},
    "qwen3": {"num_key_value_heads": 32, "head_dim": 128, "max_position_embeddings": 32_768},
    "gemma": {"num_key_value_heads": 16, "head_dim": 256, "max_position_embeddings": 8192,
              "tie_word_embeddings": True, "hidden_act": "gelu"},
}  # fmt: skip
SUPPORTED = tuple(DEFAULTS)


def check_transformers(folder: str, family: object) -> None:
    """Raise ModelFileError where `transformers` is not installed, as in the packaged program."""
    if find_spec("transformers") is None:
        values = {"folder": folder, "family": str(family), "families": ", ".join(SUPPORTED)}
        raise ModelFileError(
            "{folder}: a model of type {family} is computed by the library transformers, which is "
            "not part of this installation; models of type {families} open without it, and an "
            "installation with pip brings it.".format(**values),
            "model.no_transformers",
            values,
        )


def config_from_huggingface(content: Mapping[str, Any]) -> DecoderConfig:
    """Our configuration from theirs.

    Raises UnsupportedModel for what a `Decoder` cannot compute, ModelFileError for a file with
    absent or impossible fields.
    """
    kind = content.get("model_type")
    if not isinstance(kind, str) or kind not in SUPPORTED:
        raise UnsupportedModel(
            f"config.json: this is a model of type {kind!r}; models of type "
            f"{', '.join(SUPPORTED[:-1])} or {SUPPORTED[-1]} can be taken apart step by step."
        )
    try:
        return _gpt2_config(content) if kind == "gpt2" else _llama_config(kind, content)
    except KeyError as error:
        raise ModelFileError(f"config.json: field {error.args[0]!r} is missing.") from error
    except (TypeError, ValueError) as error:
        raise ModelFileError(f"config.json: {error}.") from error


def _gpt2_config(content: Mapping[str, Any]) -> DecoderConfig:
    activations = {
        "gelu_new": "gelu", "gelu_pytorch_tanh": "gelu", "gelu_fast": "gelu", "gelu": "gelu_erf",
    }  # fmt: skip
    _takes(content, "activation_function", "gelu_new", *activations)
    _takes(content, "scale_attn_weights", True, True)
    _takes(content, "scale_attn_by_inverse_layer_idx", False, False)
    _takes(content, "add_cross_attention", False, False)
    width = content.get("n_embd", 768)
    return DecoderConfig(
        layers=content.get("n_layer", 12),
        heads=content.get("n_head", 12),
        key_value_heads=content.get("n_head", 12),
        width=width,
        context=content.get("n_positions", 1024),
        vocabulary_size=content.get("vocab_size", 50257),
        feed_forward_width=content.get("n_inner") or 4 * width,
        feed_forward=activations[content.get("activation_function", "gelu_new")],  # type: ignore[arg-type]  # checked
        tied_embeddings=content.get("tie_word_embeddings", True),
        attention_biases=True,
        norm_epsilon=content.get("layer_norm_epsilon", 1e-5),
    )


def _llama_config(kind: str, content: Mapping[str, Any]) -> DecoderConfig:
    content = {**DEFAULTS[kind], **content}
    gemma, qwen2 = kind == "gemma", kind == "qwen2"
    if gemma:  # the old files' "gelu" always meant the tanh form
        _takes(content, "hidden_act", "gelu", "gelu", "gelu_pytorch_tanh")
        _takes(content, "use_bidirectional_attention", None, None, False)
    else:
        _takes(content, "hidden_act", "silu", "silu")
    rotary, scaling = _rotary(content)
    heads, width = content["num_attention_heads"], content["hidden_size"]
    return DecoderConfig(
        layers=content["num_hidden_layers"],
        heads=heads,
        key_value_heads=content.get("num_key_value_heads") or heads,
        width=width,
        context=content.get("max_position_embeddings", 2048),
        vocabulary_size=content["vocab_size"],
        feed_forward_width=content["intermediate_size"],
        positions="rotary",
        norm="rms",
        feed_forward="geglu" if gemma else "swiglu",
        tied_embeddings=content.get("tie_word_embeddings", False),
        attention_biases=qwen2 or content.get("attention_bias", False),
        attention_output_bias=not qwen2,
        query_key_norm=kind == "qwen3",
        window=_window(kind, content),
        embedding_scale=width**0.5 if gemma else 1.0,
        feed_forward_biases=content.get("mlp_bias", False),
        head_width=content.get("head_dim") or 0,
        norm_epsilon=content.get("rms_norm_eps", 1e-6),
        rotary_base=rotary.get("rope_theta", content.get("rope_theta", 10_000.0)),
        rotary_scaling="none" if scaling == "default" else scaling,  # type: ignore[arg-type]  # checked
        rotary_factor=rotary.get("factor", 1.0),
        rotary_low_frequency_factor=rotary.get("low_freq_factor", 1.0),
        rotary_high_frequency_factor=rotary.get("high_freq_factor", 4.0),
        rotary_original_context=rotary.get("original_max_position_embeddings", 8192),
    )


def _rotary(content: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    # Newer files say rope_parameters, older ones rope_scaling and rope_theta.
    rotary = dict(content.get("rope_scaling") or {}) | dict(content.get("rope_parameters") or {})
    scaling = rotary.get("rope_type", rotary.get("type", "default"))
    if scaling not in ("default", "linear", "llama3"):
        raise UnsupportedModel(
            f'config.json: rotary scaling is "{scaling}"; it takes default, linear or llama3.'
        )
    _takes({**content, **rotary}, "partial_rotary_factor", None, None, 1.0)
    return rotary, scaling


def _window(kind: str, content: Mapping[str, Any]) -> int:
    """Tokens of the sliding window, 0 for none; all layers must have the same."""
    layers, size = content["num_hidden_layers"], content.get("sliding_window") or 0
    if kind == "mistral":
        return size
    if not kind.startswith("qwen") or not content.get("use_sliding_window") or not size:
        return 0
    kinds = content.get("layer_types")
    if kinds is None:  # the first layers look everywhere
        full = min(content.get("max_window_layers", 28), layers)
        kinds = ["full_attention"] * full + ["sliding_attention"] * (layers - full)
    if len(set(kinds)) > 1:
        raise UnsupportedModel("config.json: some layers have a sliding window and others none.")
    return size if "sliding_attention" in kinds else 0


def _takes(content: Mapping[str, Any], name: str, default: object, *allowed: object) -> None:
    value = content.get(name, default)
    if value not in allowed:
        raise UnsupportedModel(
            f'config.json: field "{name}" is {value!r}; it takes {", ".join(map(str, allowed))}.'
        )
