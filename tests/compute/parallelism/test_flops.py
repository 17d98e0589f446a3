"""FLOPs: Narayanan's closed form, published MFU, 6ND, and torch's own counter."""

from __future__ import annotations

import pytest

from explorer.compute.models.architecture import MODELS, llama
from explorer.compute.parallelism import flops

PUBLISHED = [  # seconds with sequence parallelism and selective recomputation, MFU in per cent
    ("gpt-22b", 4, 8, 1.10, 41.7), ("gpt-175b", 64, 64, 13.75, 51.4),
    ("gpt-530b", 280, 280, 37.83, 56.0), ("gpt-1t", 512, 512, 71.49, 56.3),
]  # fmt: skip


@pytest.mark.parametrize(("name", "batch", "gpus", "seconds", "share"), PUBLISHED)
def test_that_published_utilisation_follows_from_published_times(
    name: str, batch: int, gpus: int, seconds: float, share: float
) -> None:
    """Korthikanti et al. 2022, Table 5, on A100s of 312 TFLOP/s; the first two digits of their
    seconds limit us to 0.1 points."""
    work = flops.step(MODELS[name], batch, 2048, causal=False)
    found = 100 * flops.utilisation(work, seconds, gpus, 312e12)
    assert found == pytest.approx(share, abs=0.1)


@pytest.mark.parametrize("name", [row[0] for row in PUBLISHED])
def test_that_the_step_is_narayanans_closed_form(name: str) -> None:
    m, s, batch = MODELS[name], 2048, 3
    h, layers, vocabulary = m.hidden, m.layers, m.vocabulary
    model = 72 * batch * layers * s * h * h * (1 + s / (6 * h) + vocabulary / (12 * h * layers))
    work = flops.step(m, batch, s, causal=False)
    assert work == pytest.approx(model, rel=1e-12)
    full = 96 * batch * layers * s * h * h * (1 + s / (6 * h) + vocabulary / (16 * h * layers))
    again = flops.recomputed(m, batch, s, "full", causal=False)
    assert work + again == pytest.approx(full, rel=1e-12)


def test_that_torchs_counter_sees_the_same_operations() -> None:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    from torch.utils.flop_counter import FlopCounterMode

    config = transformers.LlamaConfig(
        hidden_size=64, num_attention_heads=4, num_key_value_heads=2, intermediate_size=160,
        num_hidden_layers=2, vocab_size=96, attn_implementation="eager",
    )  # fmt: skip
    with torch.device("meta"):
        model = transformers.AutoModelForCausalLM.from_config(config)
        tokens = torch.zeros(2, 32, dtype=torch.long)
    with FlopCounterMode(display=False) as counter:
        model(tokens).logits.sum().backward()
    mine = flops.step(llama("", 2, 64, 4, 2, 160, 96), 2, 32, causal=False)
    # transformers' rotary table is one small product more: positions × frequencies, per sequence
    assert counter.get_total_flops() == pytest.approx(mine, rel=2e-3)


def test_that_a_causal_count_halves_attention_alone() -> None:
    model = MODELS["llama3-8b"]
    whole = flops.forward_per_token(model, 8192, causal=False)
    half = flops.forward_per_token(model, 8192, causal=True)
    assert whole - half == flops.attention_per_token(model, 8192)
