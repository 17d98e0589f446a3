"""Our tensors under the names of transformers' BERT and BART, and back.

Every tensor of ours is one of theirs, so the same tables serve both directions. BART keeps two
unused rows in front of its learned positions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor

from explorer.compute.models.encoder import Encoder
from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.compute.models.encoder_decoder import EncoderDecoder

_BERT = {
    "token_embedding": "bert.embeddings.word_embeddings",
    "segment_embedding": "bert.embeddings.token_type_embeddings",
    "position_embedding": "bert.embeddings.position_embeddings",
    "embedding_norm": "bert.embeddings.LayerNorm",
    "masked_transform": "cls.predictions.transform.dense",
    "masked_norm": "cls.predictions.transform.LayerNorm",
    "masked_bias": "cls.predictions.bias",
    "pooler": "bert.pooler.dense",
    "followed": "cls.seq_relationship",
}
_BERT_LAYER = {
    "attention.queries": "attention.self.query", "attention.keys": "attention.self.key",
    "attention.values": "attention.self.value", "attention.output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm", "feed_forward.up": "intermediate.dense",
    "feed_forward.down": "output.dense", "feed_forward_norm": "output.LayerNorm",
}  # fmt: skip
_BART = {
    "token_embedding": "model.shared",
    "source_positions": "model.encoder.embed_positions",
    "source_norm": "model.encoder.layernorm_embedding",
    "target_positions": "model.decoder.embed_positions",
    "target_norm": "model.decoder.layernorm_embedding",
}
_BART_LAYER = {
    "attention.queries": "self_attn.q_proj", "attention.keys": "self_attn.k_proj",
    "attention.values": "self_attn.v_proj", "attention.output": "self_attn.out_proj",
    "attention_norm": "self_attn_layer_norm",
    "cross_attention.queries": "encoder_attn.q_proj", "cross_attention.keys": "encoder_attn.k_proj",
    "cross_attention.values": "encoder_attn.v_proj",
    "cross_attention.output": "encoder_attn.out_proj",
    "cross_attention_norm": "encoder_attn_layer_norm",
    "feed_forward.up": "fc1", "feed_forward.down": "fc2", "feed_forward_norm": "final_layer_norm",
}  # fmt: skip
_UNUSED_POSITIONS = 2


def bert_name(ours: str) -> str:
    """The name of one of our encoder's tensors in `BertForPreTraining`."""
    if ours in _BERT:
        return _BERT[ours]
    module, part = ours.rsplit(".", 1)
    if module in _BERT:
        return f"{_BERT[module]}.{part}"
    _, layer, inner = module.split(".", 2)
    return f"bert.encoder.layer.{layer}.{_BERT_LAYER[inner]}.{part}"


def bart_name(ours: str) -> str:
    """The name of one of our encoder-decoder's tensors in `BartForConditionalGeneration`."""
    module, part = ours.rsplit(".", 1)
    if module in _BART:
        return f"{_BART[module]}.{part}"
    stack, layer, inner = module.split(".", 2)
    side = stack.removesuffix("_layers")
    return f"model.{side}.layers.{layer}.{_BART_LAYER[inner]}.{part}"


def bert_twin(encoder: Encoder) -> Any:
    """`BertForPreTraining` with the same weights, eager attention, on the CPU; missing biases 0."""
    import transformers

    config = encoder.config
    theirs = transformers.BertConfig(
        vocab_size=config.vocabulary_size, hidden_size=config.width,
        num_hidden_layers=config.layers, num_attention_heads=config.heads,
        intermediate_size=config.feed_forward_width, max_position_embeddings=config.context,
        type_vocab_size=config.segments, layer_norm_eps=config.norm_epsilon, hidden_act="gelu",
        attn_implementation="eager",
    )  # fmt: skip
    twin: Any = transformers.BertForPreTraining(theirs)
    tensors = {bert_name(name): tensor for name, tensor in encoder.state_dict().items()}
    tensors["cls.predictions.decoder.bias"] = tensors["cls.predictions.bias"]  # one, two names
    _fill(twin, tensors)
    return twin.eval()


def bart_twin(model: EncoderDecoder) -> Any:
    """`BartForConditionalGeneration` with the same weights, eager attention, on the CPU."""
    import transformers

    config = model.config
    theirs = transformers.BartConfig(
        vocab_size=config.vocabulary_size, d_model=config.width,
        encoder_layers=config.layers, decoder_layers=config.layers,
        encoder_attention_heads=config.heads, decoder_attention_heads=config.heads,
        encoder_ffn_dim=config.feed_forward_width, decoder_ffn_dim=config.feed_forward_width,
        max_position_embeddings=config.context, activation_function="gelu", dropout=0.0,
        attn_implementation="eager", pad_token_id=0, bos_token_id=1, eos_token_id=2,
        decoder_start_token_id=1, forced_eos_token_id=None,
    )  # fmt: skip
    twin: Any = transformers.BartForConditionalGeneration(theirs)
    tensors = {}
    for name, tensor in model.state_dict().items():
        if "positions" in name:
            front = torch.zeros(_UNUSED_POSITIONS, config.width)
            tensor = torch.cat((front, tensor.cpu()))
        tensors[bart_name(name)] = tensor
    _fill(twin, tensors)
    return twin.eval()


def _fill(twin: Any, tensors: Mapping[str, Tensor]) -> None:
    """Copy tensors into their model; what ours does not have (biases) becomes zero."""
    state = twin.state_dict()
    unknown = set(tensors) - set(state)
    if unknown:
        raise KeyError(f"transformers has no tensor {sorted(unknown)}")
    zeros = {name: torch.zeros_like(old) for name, old in state.items() if name.endswith("bias")}
    twin.load_state_dict({**zeros, **{name: t.cpu() for name, t in tensors.items()}}, strict=False)


def encoder_from_bert(config: EncoderConfig, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Our encoder's tensors out of those of `BertForPreTraining`; KeyError names what lacks."""
    with torch.device("meta"):  # shapes only: the names of all our tensors
        names = list(Encoder(config).state_dict())
    return {name: tensors[bert_name(name)] for name in names}


def encoder_decoder_from_bart(
    config: EncoderDecoderConfig, tensors: Mapping[str, Tensor]
) -> dict[str, Tensor]:
    """Our encoder-decoder's tensors out of those of `BartForConditionalGeneration`."""
    with torch.device("meta"):
        names = list(EncoderDecoder(config).state_dict())
    cut = _UNUSED_POSITIONS
    return {
        name: tensors[bart_name(name)][cut:] if "positions" in name else tensors[bart_name(name)]
        for name in names
    }
