"""Between our `Decoder` and the weights of Hugging Face's GPT-2, Llama and its descendants.

Only tensors are read; no code from a model folder is ever run.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping

import torch
from torch import Tensor

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.folder import WEIGHTS


def weights_from_huggingface(
    config: DecoderConfig, kind: str, tensors: Mapping[str, Tensor]
) -> dict[str, Tensor]:
    """State dict of our `Decoder` from tensors named as in their files (`kind`: their model_type).

    Raises ModelFileError naming the first tensor that is missing.
    """
    source = _GPT2Names(tensors) if kind == "gpt2" else _LlamaNames(tensors)
    ours = source.state_dict(config)
    return {
        name: tensor.float() + 1.0 if _is_gain_above_one(kind, name) else tensor
        for name, tensor in ours.items()
    }


def weights_to_gpt2(config: DecoderConfig, state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """State dict of `GPT2LMHeadModel` with our weights; attention biases we lack become zero."""
    width = config.width
    embedding = state["token_embedding.weight"]
    theirs = {
        "transformer.wte.weight": embedding,
        "transformer.wpe.weight": state["position_embedding.weight"],
        "transformer.ln_f.weight": state["final_norm.weight"],
        "transformer.ln_f.bias": state["final_norm.bias"],
        "lm_head.weight": state.get("unembedding.weight", embedding),
    }
    for layer in range(config.layers):
        ours, block = f"layers.{layer}.", f"transformer.h.{layer}."

        def bias(name: str, size: int, ours: str = ours) -> Tensor:
            return state.get(f"{ours}{name}.bias", torch.zeros(size))

        for mine, other in (("attention_norm", "ln_1"), ("feed_forward_norm", "ln_2")):
            theirs[f"{block}{other}.weight"] = state[f"{ours}{mine}.weight"]
            theirs[f"{block}{other}.bias"] = state[f"{ours}{mine}.bias"]
        # Their Conv1D holds the transpose of a Linear's weight.
        parts = [f"attention.{name}" for name in ("queries", "keys", "values")]
        theirs[f"{block}attn.c_attn.weight"] = torch.cat(
            [state[f"{ours}{part}.weight"].T for part in parts], dim=1
        )
        theirs[f"{block}attn.c_attn.bias"] = torch.cat([bias(part, width) for part in parts])
        for mine, other, size in (
            ("attention.output", "attn.c_proj", width),
            ("feed_forward.up", "mlp.c_fc", config.feed_forward_width),
            ("feed_forward.down", "mlp.c_proj", width),
        ):
            theirs[f"{block}{other}.weight"] = state[f"{ours}{mine}.weight"].T.contiguous()
            theirs[f"{block}{other}.bias"] = bias(mine, size)
    return theirs


def weights_to_llama(
    config: DecoderConfig, state: Mapping[str, Tensor], kind: str = "llama"
) -> dict[str, Tensor]:
    """State dict of `LlamaForCausalLM`, or of its descendant `kind`, with our weights."""
    theirs = {"lm_head.weight": state.get("unembedding.weight", state["token_embedding.weight"])}
    for name, tensor in state.items():
        if name != "unembedding.weight":
            theirs[_llama_name(name)] = tensor - 1.0 if _is_gain_above_one(kind, name) else tensor
    return theirs


def _is_gain_above_one(kind: str, ours: str) -> bool:
    # Gemma stores how much the gain of a norm exceeds 1.
    return kind == "gemma" and "norm." in ours


class _Names(ABC):
    """Looks tensors up under their names, with or without the prefix of the bare model."""

    prefix = ""

    def __init__(self, tensors: Mapping[str, Tensor]) -> None:
        self.tensors = tensors

    def take(self, name: str) -> Tensor:
        for candidate in (self.prefix + name, name):
            if candidate in self.tensors:
                return self.tensors[candidate]
        lost = self.prefix + name
        raise ModelFileError(
            f'the weights hold no tensor "{lost}", which config.json asks for.',
            "model.missing", {"folder": WEIGHTS, "tensor": lost, "missing": 1},
        )  # fmt: skip

    @abstractmethod
    def state_dict(self, config: DecoderConfig) -> dict[str, Tensor]:
        """All tensors of a `Decoder` of this shape, under our names."""


class _GPT2Names(_Names):
    prefix = "transformer."

    def state_dict(self, config: DecoderConfig) -> dict[str, Tensor]:
        ours = {
            "token_embedding.weight": self.take("wte.weight"),
            "position_embedding.weight": self.take("wpe.weight"),
            "final_norm.weight": self.take("ln_f.weight"),
            "final_norm.bias": self.take("ln_f.bias"),
        }
        if not config.tied_embeddings:
            ours["unembedding.weight"] = self.take("lm_head.weight")
        for layer in range(config.layers):
            self._layer(f"layers.{layer}.", f"h.{layer}.", ours)
        return ours

    def _layer(self, mine: str, block: str, ours: dict[str, Tensor]) -> None:
        for part, identity in (("weight", lambda t: t.T.contiguous()), ("bias", lambda t: t)):
            turn: Callable[[Tensor], Tensor] = identity
            joined = turn(self.take(f"{block}attn.c_attn.{part}")).chunk(3, dim=0)
            for name, tensor in zip(("queries", "keys", "values"), joined, strict=True):
                ours[f"{mine}attention.{name}.{part}"] = tensor
            for name, other in (("attention.output", "attn.c_proj"),
                                ("feed_forward.up", "mlp.c_fc"),
                                ("feed_forward.down", "mlp.c_proj")):  # fmt: skip
                ours[f"{mine}{name}.{part}"] = turn(self.take(f"{block}{other}.{part}"))
            ours[f"{mine}attention_norm.{part}"] = self.take(f"{block}ln_1.{part}")
            ours[f"{mine}feed_forward_norm.{part}"] = self.take(f"{block}ln_2.{part}")


class _LlamaNames(_Names):
    prefix = "model."

    def state_dict(self, config: DecoderConfig) -> dict[str, Tensor]:
        from explorer.compute.models.decoder import Decoder

        with torch.device("meta"):  # shapes only: the names of all our tensors
            names = list(Decoder(config).state_dict())
        return {name: self.take(_llama_name(name).removeprefix("model.")) for name in names}


_LLAMA = {
    "token_embedding": "model.embed_tokens", "final_norm": "model.norm", "unembedding": "lm_head",
    "attention_norm": "input_layernorm", "feed_forward_norm": "post_attention_layernorm",
    "attention.queries": "self_attn.q_proj", "attention.keys": "self_attn.k_proj",
    "attention.values": "self_attn.v_proj", "attention.output": "self_attn.o_proj",
    "attention.query_norm": "self_attn.q_norm", "attention.key_norm": "self_attn.k_norm",
    "feed_forward.gate": "mlp.gate_proj", "feed_forward.up": "mlp.up_proj",
    "feed_forward.down": "mlp.down_proj",
}  # fmt: skip


def _llama_name(ours: str) -> str:
    module, part = ours.rsplit(".", 1)
    if module.startswith("layers."):
        _, layer, inner = module.split(".", 2)
        return f"model.layers.{layer}.{_LLAMA[inner]}.{part}"
    return f"{_LLAMA[module]}.{part}"
