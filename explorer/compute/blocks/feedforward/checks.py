"""The network, its functions and its gate against torch and transformers."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS
from explorer.compute.blocks.feedforward.lab import POINTS, Params, Step, target
from explorer.compute.blocks.feedforward.network import Network, gradient
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

GRADIENT = QT_TRANSLATE_NOOP("blocks/feedforward", "torch autograd: gradient of every weight")
OUTPUT = QT_TRANSLATE_NOOP("blocks/feedforward", "torch.nn.Sequential(Linear, σ, Linear)")
VALUES = QT_TRANSLATE_NOOP("blocks/feedforward", "torch.nn.functional, all six functions")
SLOPES = QT_TRANSLATE_NOOP("blocks/feedforward", "torch autograd: slopes of all six functions")
GATED = QT_TRANSLATE_NOOP("blocks/feedforward", "transformers LlamaMLP")
COUNTED = QT_TRANSLATE_NOOP("blocks/feedforward", "torch.nn.Linear, numbers in matrices")
#: Our normal distribution is a table: values to 3·10⁻⁸, slopes of GELU alike.
TOLERANCE = 1e-6


def checks(params: Params, trace: Trace) -> list[Check]:
    """What belongs to the picture that is shown."""
    last: Step = trace[-1]
    if last.fitted is not None:
        return _network(params, last.fitted.network, params.activation)
    if last.tested is not None:
        return [*_functions(), *_network(params, last.tested.network, last.name)]
    if last.curve is not None:
        return [_counted(trace)]
    return [_llama(params, last)]


def torch_function(name: str) -> Any:
    """torch's own function of that name."""
    from torch.nn import functional

    return {
        "relu": functional.relu, "leaky": functional.leaky_relu, "gelu": functional.gelu,
        "silu": functional.silu, "tanh": functional.tanh, "sigmoid": functional.sigmoid,
    }[name]  # fmt: skip


def _network(params: Params, net: Network, name: str) -> list[Check]:
    """Output and gradient of the network that is shown last."""
    import torch

    x = np.linspace(-1.0, 1.0, POINTS)
    y = target(params.curve, x)
    parts = [torch.tensor(part, dtype=torch.float64, requires_grad=True)
             for part in (net.w, net.b, net.v, np.array([net.c]))]  # fmt: skip
    w, b, v, c = parts
    inner = torch.nn.functional.linear(torch.tensor(x)[:, None], w[:, None], b)
    out = torch.nn.functional.linear(torch_function(name)(inner), v[None, :], c)[:, 0]
    torch.nn.functional.mse_loss(out, torch.tensor(y)).backward()
    theirs = torch.cat([part.grad for part in parts if part.grad is not None]).numpy()
    ours, _ = gradient(net, x, y, ACTIVATIONS[name])
    size = max(float(np.abs(theirs).max()), 1.0)
    away = float(np.abs(net.output(x, ACTIVATIONS[name]) - out.detach().numpy()).max())
    return [
        compared(OUTPUT, away, TOLERANCE, "float64"),
        compared(GRADIENT, float(np.abs(ours - theirs).max()) / size, TOLERANCE, "float64"),
    ]


def _functions() -> list[Check]:
    import torch

    z = np.linspace(-9.0, 9.0, 1801) + 1e-4  # not on the corner of ReLU
    apart, slopes = 0.0, 0.0
    for name, ours in ACTIVATIONS.items():
        places = torch.tensor(z, requires_grad=True)
        found = torch_function(name)(places)
        found.sum().backward()
        assert places.grad is not None
        apart = max(apart, float(np.abs(ours.value(z) - found.detach().numpy()).max()))
        slopes = max(slopes, float(np.abs(ours.slope(z) - places.grad.numpy()).max()))
    return [
        compared(VALUES, apart, TOLERANCE, "float64"),
        compared(SLOPES, slopes, TOLERANCE, "float64"),
    ]


def _counted(trace: Trace) -> Check:
    from torch import nn

    away = 0
    for step in trace.steps:
        inner = round(step.curve.expansion * 8)
        layers = [nn.Linear(8, inner), nn.Linear(inner, 8)]
        numbers = step.curve.blocks * sum(layer.weight.numel() for layer in layers)
        away = max(away, abs(numbers - step.curve.parameters))
    return compared(COUNTED, float(away), 0.0, "int64")


def _llama(params: Params, step: Step) -> Check:
    """transformers' feed-forward of Llama with the same three matrices."""
    import torch

    try:
        from transformers import LlamaConfig
        from transformers.models.llama.modeling_llama import LlamaMLP
    except ImportError:
        return missing(GATED)
    from explorer.compute.blocks.feedforward.gated import matrices

    config = LlamaConfig(  # the heads play no part here, but the class checks them
        hidden_size=params.width, intermediate_size=params.inner, num_attention_heads=1, head_dim=2
    )
    theirs = LlamaMLP(config).double()
    x, gate, value, down = matrices(params.width, params.inner, params.seed)
    with torch.no_grad():
        for layer, matrix in (
            (theirs.gate_proj, gate), (theirs.up_proj, value), (theirs.down_proj, down)
        ):  # fmt: skip
            layer.weight.copy_(matrix.T)
        found = theirs(x).numpy()
    assert step.tried is not None
    return compared(GATED, float(np.abs(found - step.tried.output).max()), 1e-12, "float64")
