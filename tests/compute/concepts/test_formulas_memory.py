"""Formulas of memory against tensors, real modules and the optimizer's own state."""

from __future__ import annotations

import pytest
import torch
from transformers import LlamaConfig, LlamaForCausalLM

from explorer.compute.concepts.formulas import memory
from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.activations import Training, per_layer
from explorer.compute.parallelism.mesh import Mesh


def test_that_the_cache_is_as_large_as_its_tensors() -> None:
    cache = torch.empty(2, 3, 5, 4, 100, 8, dtype=torch.float16, device="meta")
    assert memory.key_value_cache(100, 3, 5, 4, 8, 2)[0] == cache.nbytes
    assert memory.key_value_cache(2048, 1, 32, 1, 128, 2)[0] == 33_554_432
    assert memory.key_value_cache(2048, 1, 32, 16, 128, 2)[:2] == (536_870_912, 512)


def test_that_a_latent_cache_is_57_times_smaller_in_deepseek() -> None:
    assert memory.latent_cache(512, 64, 128, 128) == (576, 32_768, pytest.approx(56.9, abs=0.05))


def test_that_weights_are_as_large_as_their_tensors() -> None:
    kinds = (torch.float32, torch.bfloat16, torch.int8)
    sizes = [torch.empty(1000, dtype=kind).nbytes / 1e9 for kind in kinds]
    assert memory.stored(1000)[:3] == pytest.approx(sizes)
    assert memory.stored(1000)[3] == pytest.approx(torch.empty(500, dtype=torch.uint8).nbytes / 1e9)


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        ((32_000, 4096, 32, 32, 32, 11_008), 6_738_415_616),
        ((128_256, 4096, 32, 32, 8, 14_336), 8_030_261_248),
        ((32_000, 8192, 80, 64, 8, 28_672), 68_976_648_192),
    ],
)
def test_that_the_formula_counts_what_the_modules_have(shape: tuple[int, ...], count: int) -> None:
    vocabulary, d, layers, heads, kv_heads, d_ffn = shape
    assert memory.parameter_count(*shape)[0] == count
    # One layer of the real module; the others are equal.
    config = LlamaConfig(
        vocab_size=vocabulary, hidden_size=d, num_hidden_layers=1, num_attention_heads=heads,
        num_key_value_heads=kv_heads, intermediate_size=d_ffn, tie_word_embeddings=False,
    )  # fmt: skip
    with torch.device("meta"):
        model = LlamaForCausalLM(config)
    one = sum(p.numel() for p in model.model.layers[0].parameters())
    whole = sum(p.numel() for p in model.parameters())
    assert whole + (layers - 1) * one == count


def test_that_training_takes_what_adam_keeps() -> None:
    layer = torch.nn.Linear(50, 20, bias=False)
    optimizer = torch.optim.Adam(layer.parameters())
    layer(torch.ones(1, 50)).sum().backward()
    optimizer.step()
    state = optimizer.state[layer.weight]
    assert layer.weight.grad is not None
    kept = layer.weight.nbytes + layer.weight.grad.nbytes
    kept += state["exp_avg"].nbytes + state["exp_avg_sq"].nbytes
    assert memory.adam_in_full(1000)[0] == pytest.approx(kept / 1e9)
    assert memory.adam_mixed(1000)[0] == pytest.approx(kept / 1e9)


def test_that_twelve_bytes_forget_the_copy() -> None:
    assert memory.adam_master(1e9, 1) == (16, 12)
    assert memory.adam_master(1e9, 0) == (12, 12)


def test_that_a_layer_keeps_what_the_ledger_of_its_tensors_says() -> None:
    b, s, d, d_ffn, heads, kv_heads = 2, 64, 128, 352, 8, 4
    model = Architecture(
        name="small", layers=3, hidden=d, heads=heads, key_value_heads=kv_heads,
        head_size=d // heads, feed_forward=d_ffn, vocabulary=1000,
    )  # fmt: skip
    training = Training(batch=b, sequence=s, flash=False, statistics=False)
    ledger = sum(term.bytes for term in per_layer(model, Mesh(), training))
    whole, quadratic, printed = memory.activation_bytes(b, s, d, d_ffn, 3, heads, kv_heads)
    assert whole * 1e9 == pytest.approx(3 * ledger + 4 * b * s * d)
    assert quadratic * 1e9 == pytest.approx(3 * 2 * b * heads * s * s)
    assert printed > whole
