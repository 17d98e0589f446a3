"""Small random models in both families, and their Hugging Face counterparts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.huggingface import weights_to_gpt2, weights_to_llama
from tests.compute.models import minilm as pretrained

torch.set_num_threads(1)

GPT2 = DecoderConfig(
    layers=2, heads=4, key_value_heads=4, width=32, context=24, vocabulary_size=260,
    feed_forward_width=64, attention_biases=True,
)  # fmt: skip
LLAMA = DecoderConfig(
    layers=3, heads=8, key_value_heads=2, width=64, context=32, vocabulary_size=261,
    feed_forward_width=96, positions="rotary", norm="rms", feed_forward="swiglu",
    tied_embeddings=False, feed_forward_biases=False,
)  # fmt: skip


def random_decoder(config: DecoderConfig, seed: int = 0) -> Decoder:
    """Every weight random (norm gains and biases too, so that a forgotten one shows)."""
    decoder = Decoder(config)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in decoder.named_parameters():
            gain = "norm" in name and name.endswith("weight")
            weight.normal_(1.0 if gain else 0.0, 0.2, generator=generator)
    return decoder.eval()


def huggingface_twin(decoder: Decoder) -> Any:
    """The transformers model with the same weights, in eager mode."""
    config, state = decoder.config, decoder.state_dict()
    if config.positions == "learned":
        from transformers import GPT2Config, GPT2LMHeadModel

        twin: Any = GPT2LMHeadModel(
            GPT2Config(
                vocab_size=config.vocabulary_size, n_positions=config.context,
                n_embd=config.width, n_layer=config.layers, n_head=config.heads,
                n_inner=config.feed_forward_width, layer_norm_epsilon=config.norm_epsilon,
                tie_word_embeddings=config.tied_embeddings, activation_function="gelu_new",
                attn_implementation="eager", bos_token_id=0, eos_token_id=0,
            )
        )  # fmt: skip
        theirs = weights_to_gpt2(config, state)
    else:
        from transformers import LlamaConfig, LlamaForCausalLM

        twin = LlamaForCausalLM(
            LlamaConfig(
                vocab_size=config.vocabulary_size, hidden_size=config.width,
                num_hidden_layers=config.layers, num_attention_heads=config.heads,
                num_key_value_heads=config.key_value_heads,
                intermediate_size=config.feed_forward_width,
                max_position_embeddings=config.context, rms_norm_eps=config.norm_epsilon,
                rope_theta=config.rotary_base, tie_word_embeddings=config.tied_embeddings,
                attn_implementation="eager", bos_token_id=0, eos_token_id=0,
            )
        )  # fmt: skip
        theirs = weights_to_llama(config, state)
    twin.load_state_dict(theirs, strict=True)
    return twin.eval()


@pytest.fixture(scope="session")
def minilm() -> Path:
    """The folder of a real pretrained encoder; skips where no package index gives it."""
    return pretrained.folder()


@pytest.fixture(params=[GPT2, LLAMA], ids=["gpt2", "llama"])
def decoder(request: pytest.FixtureRequest) -> Decoder:
    return random_decoder(request.param)


@pytest.fixture
def random_ids(decoder: Decoder) -> torch.Tensor:
    generator = torch.Generator().manual_seed(1)
    return torch.randint(0, decoder.config.vocabulary_size, (21,), generator=generator)


@pytest.fixture
def twin_of() -> Callable[[Decoder], Any]:
    return huggingface_twin


@pytest.fixture
def make_decoder() -> Callable[..., Decoder]:
    return random_decoder
