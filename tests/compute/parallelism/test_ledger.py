"""The ledger: what torch's hooks see of a layer is, byte for byte, what the formulas say."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from explorer.compute.models.architecture import Architecture, llama
from explorer.compute.parallelism.activations import Training, per_layer
from explorer.compute.parallelism.mesh import Mesh

pytest.importorskip("torch")
LLAMA = llama("", 1, 64, 4, 2, 160, 50)
GPT = Architecture("", 1, 64, 4, 4, 16, 256, 50, gated=False, positions=48, layer_norm=True)
WAYS = list(product(("none", "selective", "full"), (True, False), (True, False)))


@pytest.mark.parametrize("device", ["meta", "cpu"])
@pytest.mark.parametrize("model", [LLAMA, GPT], ids=["llama", "gpt"])
def test_that_every_tensor_has_the_bytes_of_its_formula(model: Architecture, device: str) -> None:
    """12 ways of recomputing, with and without FlashAttention and dropout; difference 0."""
    from explorer.compute.parallelism.ledger import watch

    for recompute, flash, dropout in WAYS:
        training = Training(
            batch=2, sequence=24, recompute=recompute, flash=flash, dropout=dropout
        )  # fmt: skip
        kept: dict[str, int] = {}
        for item in watch(model, training, device):
            if item.kept:
                kept[item.name] = kept.get(item.name, 0) + item.bytes
        expected = {t.name: t.bytes for t in per_layer(model, Mesh(), training)}
        assert kept == expected, (recompute, flash, dropout)


@pytest.mark.parametrize(
    ("b", "s", "d", "a", "k", "f", "expected"),
    [
        (2, 64, 128, 4, 4, 352, 625_664), (2, 64, 128, 4, 2, 352, 592_896),
        (1, 128, 256, 8, 2, 896, 1_348_608), (1, 128, 256, 8, 1, 688, 1_119_232),
    ],
)  # fmt: skip
def test_that_the_published_ledger_is_reproduced(
    b: int, s: int, d: int, a: int, k: int, f: int, expected: int
) -> None:
    from explorer.compute.parallelism.ledger import watch

    tensors = watch(llama("", 1, d, a, k, f, 10), Training(batch=b, sequence=s))
    assert sum(item.bytes for item in tensors) == expected


def test_that_a_fused_swiglu_keeps_six_instead_of_eight() -> None:
    from explorer.compute.parallelism.ledger import watch

    plain, fused = (Training(batch=1, sequence=32, fused_swiglu=way) for way in (False, True))
    sizes = [sum(t.bytes for t in watch(LLAMA, way)) for way in (plain, fused)]
    assert sizes[0] - sizes[1] == 2 * 32 * 160


@pytest.mark.parametrize("model", [LLAMA, GPT], ids=["llama", "gpt"])
@pytest.mark.parametrize("flash", [True, False])
def test_that_recomputing_changes_no_gradient(model: Architecture, flash: bool) -> None:
    """Bit for bit: the same operations on the same numbers, only later."""
    import torch

    from explorer.compute.parallelism.ledger import forward

    gradients = []
    for recompute in ("none", "selective", "full"):
        training = Training(batch=2, sequence=16, recompute=recompute, flash=flash)
        _, out, layer = forward(model, training, "cpu")
        out.float().square().sum().backward()
        gradients.append([w.grad for w in layer.weights.values()])
    for other in gradients[1:]:
        assert all(torch.equal(a, b) for a, b in zip(gradients[0], other, strict=True))


@pytest.mark.parametrize("model", [LLAMA, GPT], ids=["llama", "gpt"])
def test_that_flash_and_plain_attention_agree(model: Architecture) -> None:
    """To the few digits of bfloat16: 8 bits, so 2^-8 of the largest value, a few operations."""
    from explorer.compute.parallelism.ledger import forward

    training = Training(batch=1, sequence=16)
    one = forward(model, training, "cpu")[1].float()
    two = forward(model, replace(training, flash=False), "cpu")[1].float()
    assert (one - two).abs().max() <= 4 * 2**-8 * one.abs().max()


@pytest.mark.parametrize("centred", [False, True])
def test_that_our_norm_has_the_gradients_of_torchs(centred: bool) -> None:
    import torch

    from explorer.compute.parallelism.ledger import _Norm

    torch.manual_seed(0)
    x = torch.randn(3, 5, 8, requires_grad=True)
    weight = torch.randn(8, requires_grad=True)
    bias = torch.randn(8, requires_grad=True) if centred else None
    way = torch.randn(3, 5, 8)
    inputs = [x, weight] if bias is None else [x, weight, bias]
    mine = torch.autograd.grad((_Norm.apply(x, weight, bias) * way).sum(), inputs)
    if bias is not None:
        theirs = torch.nn.functional.layer_norm(x, (8,), weight, bias, 1e-6)
    else:
        theirs = torch.nn.functional.rms_norm(x, (8,), weight, 1e-6)
    expected = torch.autograd.grad((theirs * way).sum(), inputs)
    for a, b in zip(mine, expected, strict=True):
        assert torch.allclose(a, b, rtol=1e-4, atol=1e-5)  # float32, sums of 15 products


def test_that_the_fused_product_has_the_gradients_of_the_plain_one() -> None:
    import torch

    from explorer.compute.parallelism.ledger import _SwiGLU

    torch.manual_seed(0)
    gate, up = (torch.randn(4, 6, dtype=torch.float64, requires_grad=True) for _ in range(2))
    mine = torch.autograd.grad(_SwiGLU.apply(gate, up).square().sum(), [gate, up])
    plain = (torch.nn.functional.silu(gate) * up).square().sum()
    for a, b in zip(mine, torch.autograd.grad(plain, [gate, up]), strict=True):
        assert torch.allclose(a, b, rtol=1e-12)
