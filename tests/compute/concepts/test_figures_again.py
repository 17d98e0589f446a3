"""Figures computed again (N44 to N85): which hold, and against what they are computed."""

from __future__ import annotations

import inspect
import math

import numpy as np
import pytest
import torch
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from explorer.compute.concepts.figures.blocks import dense_qwen2, qwen2_of_experts
from explorer.compute.concepts.sheet import Figure, figures

#: Said wrongly, or without what it depends on.
CORRECTED = (
    "N45", "N51", "N54", "N56", "N57", "N58", "N61", "N65", "N67", "N69", "N70", "N71", "N72",
    "N73", "N82",
)  # fmt: skip
REPRODUCED = (
    "N44", "N48", "N53", "N55", "N60", "N63", "N66", "N68", "N76", "N79", "N80", "N81", "N83",
    "N84", "N85",
)  # fmt: skip


def again(name: str) -> tuple[float, ...]:
    _, figure = figures()[name]
    assert figure.compute is not None
    return tuple(figure.compute())


def verdict(figure: Figure) -> str:
    return figure.verdict(tuple(figure.compute()) if figure.compute else ())


@pytest.mark.parametrize("name", CORRECTED)
def test_that_a_figure_said_wrongly_is_corrected(name: str) -> None:
    assert verdict(figures()[name][1]) == "corrected"


@pytest.mark.parametrize("name", REPRODUCED)
def test_that_a_figure_said_rightly_is_reproduced(name: str) -> None:
    assert verdict(figures()[name][1]) == "reproduced"


def test_that_whatever_has_no_source_says_so() -> None:
    unknown = {name for name, (_, figure) in figures().items() if figure.source == "?"}
    assert {"N52", "N59"} <= unknown
    for name in ("N52", "N59", "N63", "N65", "N70", "N72", "N73"):
        note = figures()[name][1].note
        assert "nobody gave a source" in note.lower() or "no source" in note


def test_that_ranges_are_those_of_numpy() -> None:
    half = np.finfo(np.float16)
    assert again("N71") == (float(half.smallest_subnormal), float(half.max))
    assert again("N55") == (float(np.finfo(np.float32).max),)
    top = np.float32(88.7)
    with np.errstate(over="ignore"):
        assert np.isfinite(np.exp(top))
        assert np.isinf(np.exp(top + np.float32(0.1)))


def test_that_bytes_are_those_of_torch() -> None:
    types = (torch.float32, torch.float16, torch.int8)
    assert again("N66") == tuple(torch.empty(1, dtype=kind).element_size() for kind in types)


def test_that_the_loss_scaler_starts_as_that_of_torch() -> None:
    defaults = inspect.signature(torch.amp.GradScaler).parameters
    names = ("init_scale", "backoff_factor", "growth_factor")
    assert again("N72") == tuple(defaults[name].default for name in names)


def test_that_the_shifted_softmax_is_that_of_torch() -> None:
    wanted = functional.softmax(torch.tensor([1000.0, 1001.0, 1002.0]).double(), 0)
    assert again("N56")[3:] == pytest.approx(wanted.tolist(), rel=1e-12)


def test_that_heads_have_the_same_weights_however_many_there_are() -> None:
    many, one = (torch.nn.MultiheadAttention(768, h, bias=False, device="meta") for h in (12, 1))
    weights = [sum(p.numel() for p in module.parameters()) for module in (many, one)]
    assert again("N54") == (12, weights[0] / weights[1])


def test_that_published_models_have_as_many_parameters_as_their_files() -> None:
    assert dense_qwen2(896, 24, 14, 2, 4864, 151_936, True) == 494_032_768
    assert dense_qwen2(3584, 28, 28, 4, 18_944, 152_064, False) == 7_615_616_512
    assert dense_qwen2(8192, 80, 64, 8, 29_568, 152_064, False) == 72_706_203_648
    small, middle, _ = again("N76")
    assert (round(small * 1e9), round(middle * 1e9)) == (6_173_286_400, 13_015_864_320)


def test_that_experts_are_counted_as_transformers_builds_them() -> None:
    from transformers import Qwen2MoeConfig, Qwen2MoeForCausalLM

    # one layer of 28; the experts and the rest are counted apart
    config = Qwen2MoeConfig(
        hidden_size=3584, num_hidden_layers=1, num_attention_heads=28, num_key_value_heads=4,
        moe_intermediate_size=2560, shared_expert_intermediate_size=20_480, num_experts=64,
        num_experts_per_tok=8, vocab_size=151_936, qkv_bias=True, decoder_sparse_step=1,
        mlp_only_layers=[],
    )  # fmt: skip
    with torch.device("meta"):
        model = Qwen2MoeForCausalLM(config)
    everything = sum(p.numel() for p in model.parameters())
    outside = 2 * 151_936 * 3584 + 3584
    assert qwen2_of_experts(64) == 28 * (everything - outside) + outside
    idle = 28 * 56 * 3 * 3584 * 2560
    assert qwen2_of_experts(8) == qwen2_of_experts(64) - idle


def test_that_the_first_step_of_adam_does_not_know_the_scale_of_the_loss() -> None:
    ratios = []
    for kind in (torch.optim.SGD, torch.optim.Adam):
        steps = []
        for scale in (1.0, 0.1):
            w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
            optimizer = kind([w], lr=0.1)
            (scale * w).backward()
            optimizer.step()
            steps.append(1 - w.item())
        ratios.append(steps[1] / steps[0])
    assert again("N57") == pytest.approx(ratios, rel=1e-6)


def test_that_a_linear_layer_takes_six_operations_per_weight_and_token() -> None:
    layer = torch.nn.Linear(16, 24, bias=False)
    x = torch.ones(5, 16, requires_grad=True)
    with FlopCounterMode(display=False) as counter:
        layer(x).sum().backward()
    assert again("N79") == (counter.get_total_flops() / (5 * 16 * 24),)


class Norm(torch.autograd.Function):
    """RMSNorm that saves its input alone (PyTorch's composed one saves more)."""

    @staticmethod
    def forward(context: torch.autograd.function.FunctionCtx, x: torch.Tensor) -> torch.Tensor:
        context.save_for_backward(x)
        return x * torch.rsqrt(x.float().square().mean(-1, keepdim=True) + 1e-6).to(x.dtype)

    @staticmethod
    def backward(context: torch.autograd.function.FunctionCtx, *out: torch.Tensor) -> torch.Tensor:
        return out[0]


def saved_bytes(b: int, s: int, d: int, heads: int, groups: int, inner: int) -> int:
    """Bytes of the different tensors a bf16 LLaMA block saves, weights left out."""
    size = d // heads
    kinds = {"dtype": torch.bfloat16, "requires_grad": True}
    shapes = ((d, d), (d, groups * size), (d, groups * size), (d, d), (d, inner), (d, inner))
    wq, wk, wv, wo, wg, wu = (torch.ones(shape, **kinds) for shape in shapes)
    wd = torch.ones((inner, d), **kinds)
    weights = {w.data_ptr() for w in (wq, wk, wv, wo, wg, wu, wd)}
    saved: dict[int, torch.Tensor] = {}

    def keep(tensor: torch.Tensor) -> torch.Tensor:
        if tensor.data_ptr() not in weights:
            saved[tensor.data_ptr()] = tensor
        return tensor

    x = torch.randn(b, s, d).to(torch.bfloat16).requires_grad_()
    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        h = Norm.apply(x)
        # all queries of a group stand below each other: keys and values need no copies
        q = (h @ wq).view(b, s, heads, size).transpose(1, 2).reshape(b * groups, -1, size)
        k, v = ((h @ w).view(b, s, groups, size).transpose(1, 2).reshape(b * groups, s, size)
                for w in (wk, wv))  # fmt: skip
        mixed = torch.bmm(torch.softmax(torch.bmm(q, k.transpose(1, 2)) / size**0.5, -1), v)
        joined = mixed.view(b, heads, s, size).transpose(1, 2).reshape(b, s, d)
        y = x + joined @ wo
        h = Norm.apply(y)
        y = y + (functional.silu(h @ wg) * (h @ wu)) @ wd
    # a view keeps the whole storage
    return sum(t.untyped_storage().nbytes() for t in saved.values())


@pytest.mark.parametrize(
    ("b", "s", "d", "heads", "groups", "inner"),
    [(1, 3, 8, 2, 2, 5), (2, 5, 16, 4, 2, 7), (3, 4, 24, 4, 1, 30), (1, 9, 12, 3, 3, 16)],
)
def test_that_a_block_saves_what_the_coefficients_say(
    b: int, s: int, d: int, heads: int, groups: int, inner: int
) -> None:
    wide, keys, net, scores, _ = again("N82")
    expected = (wide + keys * groups / heads) * b * s * d + net * b * s * inner
    assert saved_bytes(b, s, d, heads, groups, inner) == expected + scores * b * heads * s**2


def test_that_sizes_in_bytes_are_products() -> None:
    assert again("N69") == pytest.approx((2048 * 128 * 2 * 2 * 32 / 1e6,), rel=1e-15)
    assert math.prod((2048, 128, 2, 2, 32)) * 32 == 1_073_741_824
    assert again("N51") == (350, 2800)
    assert again("N61") == pytest.approx((783.4, 33.7), abs=0.05)
    assert again("N65") == pytest.approx((100 - 100 * 40 / 96, 100 - 100 * 20 / 96), rel=1e-12)
