"""Reading a model's `config.json`: the keys that Hugging Face's families use, and no other.

What is read decides counts that are shown as exact, so a family that is not known here is refused
rather than guessed at. Every refusal is a ParamError of the field `config` that names the key, with
a sentence of WORDS.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.models.architecture import Architecture, Latent, bert
from explorer.core.params import ParamError
from explorer.core.words import QT_TRANSLATE_NOOP, Borrowed, Word

#: No size of a model is larger; it keeps the products of four of them far from any limit.
LARGEST = 10_000_000
LONGEST = 200_000  # characters of a config.json

_SENTENCES = {
    "config-json": QT_TRANSLATE_NOOP(
        "models", "{name}: {got} is not the text of a config.json, a JSON object."
    ),
    "config-long": QT_TRANSLATE_NOOP(
        "models", "The text has {got} characters; a config.json of up to {most} is read."
    ),
    "config-family": QT_TRANSLATE_NOOP(
        "models",
        "{name}: {got} is a family whose parameters are not counted here; known are {takes}.",
    ),
    "config-missing": QT_TRANSLATE_NOOP("models", "The config.json has no key {name}."),
    "config-least": QT_TRANSLATE_NOOP(
        "models", "{name} is {got}; it takes a whole number of at least {least}."
    ),
    "config-most": QT_TRANSLATE_NOOP(
        "models", "{name} is {got}; it takes a whole number up to {most}."
    ),
    "config-truth": QT_TRANSLATE_NOOP("models", "{name} is {got}; it takes true or false."),
    "config-divides": QT_TRANSLATE_NOOP(
        "models", "{name} is {got}; it has to divide {whole} = {total}."
    ),
    "config-dense": QT_TRANSLATE_NOOP(
        "models", "{name} is {got}; only models with experts in every layer are counted here."
    ),
}
#: What a refusal says, for the words of every lab that reads a file.
WORDS: dict[str, Word] = {key: Borrowed("models", text) for key, text in _SENTENCES.items()}


class _Config:
    """The keys of a file, each read with the type and range it must have."""

    def __init__(self, keys: Mapping[str, Any]) -> None:
        self.keys = keys

    def size(self, *names: str, default: int | None = None, least: int = 1) -> int:
        """A whole number under the first of the names that is there."""
        for name in names:
            value = self.keys.get(name)
            if value is None:
                continue
            if isinstance(value, bool) or not isinstance(value, int) or value < least:
                takes = f"a whole number of at least {least}"
                raise _refused("config-least", name, value, takes, least=least)
            if value > LARGEST:
                takes = f"a whole number up to {LARGEST}"
                raise _refused("config-most", name, value, takes, most=LARGEST)
            return value
        if default is None:
            raise _refused("config-missing", names[0], None, f"the key {names[0]}")
        return default

    def truth(self, name: str, default: bool) -> bool:
        """A true or false."""
        value = self.keys.get(name)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise _refused("config-truth", name, value, "true or false")
        return value


def _refused(key: str, name: str, got: object, takes: str, **more: object) -> ParamError:
    shown = repr(got)[:40]
    return ParamError(
        "config", f"{name}: {shown}", takes, "rule", key,
        {"name": name, "got": shown, "takes": takes, **more},
    )  # fmt: skip


def read_config(text: str, *, encoders: bool = False) -> Architecture:
    """The architecture a `config.json` describes; of an encoder only where those are counted.

    Raises ParamError (field "config", key one of WORDS; its args hold `name`, `got`, `takes`).
    """
    if len(text) > LONGEST:
        raise _refused("config-long", "config", len(text), f"at most {LONGEST}", most=LONGEST)
    try:
        keys = json.loads(text)
    except (ValueError, RecursionError):
        raise _refused("config-json", "config", text[:40], "a JSON object") from None
    if not isinstance(keys, dict):
        raise _refused("config-json", "config", keys, "a JSON object")
    if isinstance(keys.get("text_config"), dict):  # pictures and text: the text model inside
        keys = keys["text_config"]
    family = keys.get("model_type", "llama" if "hidden_size" in keys else None)
    if family is None:
        raise _refused("config-missing", "model_type", None, "the key model_type")
    readers = {**_READERS, "bert": _bert} if encoders else _READERS
    if not isinstance(family, str) or family not in readers:
        raise _refused("config-family", "model_type", family, ", ".join(sorted(readers)))
    found = readers[family](_Config(keys))
    name = keys.get("_name_or_path") or family
    return replace(found, name=str(name)[:60])


def _gpt2(config: _Config) -> Architecture:
    hidden, heads = config.size("n_embd", "hidden_size"), config.size("n_head")
    return Architecture(
        "", config.size("n_layer", "num_hidden_layers"), hidden, heads, heads,
        _divided("n_embd", hidden, "n_head", heads),
        config.size("n_inner", default=4 * hidden), config.size("vocab_size"), gated=False,
        positions=config.size("n_positions", "n_ctx"),
        tied=config.truth("tie_word_embeddings", True), layer_norm=True, qkv_bias=True,
        output_bias=True, feed_forward_bias=True,
    )  # fmt: skip


def _bert(config: _Config) -> Architecture:
    hidden, heads = config.size("hidden_size"), config.size("num_attention_heads")
    _divided("hidden_size", hidden, "num_attention_heads", heads)
    return bert(
        "", config.size("num_hidden_layers"), hidden, heads, config.size("vocab_size"),
        config.size("max_position_embeddings"), config.size("type_vocab_size", default=2),
        config.size("intermediate_size"),
    )  # fmt: skip


def _chatglm(config: _Config) -> Architecture:
    """ChatGLM2 and 3; the first ChatGLM has other keys."""
    hidden, heads = config.size("hidden_size"), config.size("num_attention_heads")
    several = config.truth("multi_query_attention", False)
    shared = config.size("multi_query_group_num") if several else heads
    if heads % shared:
        raise _refused(
            "config-divides", "multi_query_group_num", shared, f"a divisor of {heads} heads",
            whole="num_attention_heads", total=heads,
        )  # fmt: skip
    biased = config.truth("add_bias_linear", False)
    return Architecture(
        "", config.size("num_layers"), hidden, heads, shared,
        config.size("kv_channels"), config.size("ffn_hidden_size"),
        config.size("padded_vocab_size"), tied=config.truth("tie_word_embeddings", False),
        qkv_bias=biased or config.truth("add_qkv_bias", False), output_bias=biased,
        feed_forward_bias=biased,
    )  # fmt: skip


def _llama(config: _Config) -> Architecture:
    hidden, heads = config.size("hidden_size"), config.size("num_attention_heads")
    shared = config.size("num_key_value_heads", default=heads)
    if heads % shared:
        raise _refused(
            "config-divides", "num_key_value_heads", shared, f"a divisor of {heads} heads",
            whole="num_attention_heads", total=heads,
        )  # fmt: skip
    head = config.size("head_dim", default=0, least=0)
    biased = config.truth("attention_bias", False)
    return Architecture(
        "", config.size("num_hidden_layers"), hidden, heads, shared,
        head or _divided("hidden_size", hidden, "num_attention_heads", heads),
        config.size("intermediate_size"), config.size("vocab_size"),
        tied=config.truth("tie_word_embeddings", False), qkv_bias=biased, output_bias=biased,
        feed_forward_bias=config.truth("mlp_bias", False),
    )  # fmt: skip


def _qwen2(config: _Config) -> Architecture:
    return replace(_llama(config), qkv_bias=True, output_bias=False, feed_forward_bias=False)


def _qwen3(config: _Config) -> Architecture:
    return replace(_llama(config), query_key_norm=True)


def _plain_llama(config: _Config) -> Architecture:
    return replace(_llama(config), qkv_bias=False, output_bias=False, feed_forward_bias=False)


def _experts(config: _Config, base: Architecture, count: tuple[str, ...]) -> Architecture:
    experts = config.size(*count)
    visited = config.size("num_experts_per_tok")
    if visited > experts:
        takes = f"at most {experts} experts"
        raise _refused("config-most", "num_experts_per_tok", visited, takes, most=experts)
    inner = config.size("moe_intermediate_size", default=base.feed_forward)
    return replace(base, experts=experts, experts_per_token=visited, expert_feed_forward=inner)


def _mixtral(config: _Config) -> Architecture:
    return _experts(config, _plain_llama(config), ("num_local_experts",))


def _every_layer(config: _Config) -> None:
    """Qwen's mixtures may keep some layers dense; only "none of them" is counted here."""
    step = config.size("decoder_sparse_step", default=1)
    if step != 1 or config.keys.get("mlp_only_layers"):
        raise _refused(
            "config-dense", "decoder_sparse_step" if step != 1 else "mlp_only_layers",
            step if step != 1 else config.keys.get("mlp_only_layers"), "experts in every layer",
        )  # fmt: skip


def _qwen2_experts(config: _Config) -> Architecture:
    _every_layer(config)
    wide = config.size("shared_expert_intermediate_size")
    return replace(
        _experts(config, _qwen2(config), ("num_experts",)),
        shared_experts=1, shared_feed_forward=wide, shared_gate=True,
    )  # fmt: skip


def _qwen3_experts(config: _Config) -> Architecture:
    _every_layer(config)
    return _experts(config, _qwen3(config), ("num_experts",))


def _deepseek(config: _Config) -> Architecture:
    plain, rotary = config.size("qk_nope_head_dim"), config.size("qk_rope_head_dim")
    latent = Latent(
        config.size("q_lora_rank", default=0, least=0), config.size("kv_lora_rank"), plain,
        rotary, config.size("v_head_dim"),
    )  # fmt: skip
    if config.size("moe_layer_freq", default=1) != 1:
        raise _refused("config-dense", "moe_layer_freq", config.keys["moe_layer_freq"], "1")
    heads, layers = config.size("num_attention_heads"), config.size("num_hidden_layers")
    base = Architecture(
        "", layers, config.size("hidden_size"), heads, heads, plain + rotary,
        config.size("intermediate_size"), config.size("vocab_size"),
        tied=config.truth("tie_word_embeddings", False), latent=latent,
    )  # fmt: skip
    found = _experts(config, base, ("n_routed_experts",))
    shared = config.size("n_shared_experts", default=0, least=0)
    return replace(
        found, shared_experts=shared, shared_feed_forward=shared * found.expert_feed_forward,
        dense_layers=min(config.size("first_k_dense_replace", default=0, least=0), layers),
    )  # fmt: skip


def _divided(name: str, whole: int, by: str, parts: int) -> int:
    if whole % parts:
        takes = f"a divisor of {name} = {whole}"
        raise _refused("config-divides", by, parts, takes, whole=name, total=whole)
    return whole // parts


_READERS: dict[str, Callable[[_Config], Architecture]] = {
    "gpt2": _gpt2, "llama": _llama, "mistral": _plain_llama, "qwen2": _qwen2, "qwen3": _qwen3,
    "phi3": _plain_llama, "baichuan": _plain_llama, "chatglm": _chatglm, "mixtral": _mixtral,
    "qwen2_moe": _qwen2_experts, "qwen3_moe": _qwen3_experts, "deepseek_v2": _deepseek,
    "deepseek_v3": _deepseek,
}  # fmt: skip
