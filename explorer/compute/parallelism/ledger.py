"""What autograd really keeps of a transformer layer: the tensors its hooks see, byte by byte.

The layer below is ordinary torch code in bfloat16. `torch.autograd.graph.saved_tensors_hooks` is
called with every tensor that backward will need; each storage is counted once, weights and rotary
tables are not counted (they are there anyway). On the device `meta` the same code runs without
numbers, so the layer can have the size of the reader's model; on the CPU it computes.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.activations import Training

DTYPE = torch.bfloat16
DROP = 0.1


@dataclass(frozen=True)
class Kept:
    """A tensor kept for backward: what it is, its shape, type and bytes, and the operations that
    asked for it. `kept` is False where checkpointing drops it and computes it again."""

    name: str
    shape: tuple[int, ...]
    dtype: str
    bytes: int
    users: tuple[str, ...]
    kept: bool = True


class _Norm(torch.autograd.Function):
    """RMSNorm or LayerNorm as fused kernels do it: keeps the input and fp32 numbers per row."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """x (…, h) bfloat16 → the same shape; bias makes it a LayerNorm."""
        wide = x.float()
        mean = wide.mean(-1, keepdim=True) if bias is not None else None
        centred = wide if mean is None else wide - mean
        scale = torch.rsqrt(centred.square().mean(-1, keepdim=True) + 1e-6)
        ctx.centred = mean is not None
        ctx.save_for_backward(x, weight, scale, *(() if mean is None else (mean,)))
        out = (centred * scale).to(x.dtype) * weight
        return out if bias is None else out + bias

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Any:
        """The textbook gradients of x, weight and bias."""
        (gradient,) = gradients
        x, weight, scale, *mean = ctx.saved_tensors
        wide = x.float() - (mean[0] if mean else 0.0)
        normed, g = wide * scale, gradient.float() * weight.float()
        back = g - normed * (g * normed).mean(-1, keepdim=True)
        if ctx.centred:
            back = back - g.mean(-1, keepdim=True)
        rows = tuple(range(x.dim() - 1))
        slope = (gradient.float() * normed).sum(rows).to(weight.dtype)
        shift = gradient.sum(rows) if ctx.centred else None
        return (back * scale).to(x.dtype), slope, shift


class _SwiGLU(torch.autograd.Function):
    """silu(gate) · up in one kernel, which keeps its two inputs and computes silu again."""

    @staticmethod
    def forward(ctx: Any, gate: Tensor, up: Tensor) -> Tensor:
        """Two (…, f) → one."""
        ctx.save_for_backward(gate, up)
        return torch.nn.functional.silu(gate) * up

    @staticmethod
    def backward(ctx: Any, *gradients: Any) -> Any:
        """The gradients of gate and up."""
        (gradient,) = gradients
        gate, up = ctx.saved_tensors
        share = torch.sigmoid(gate)
        slope = share * (1 + gate * (1 - share))
        return gradient * up * slope, gradient * gate * share


class Recorder:
    """Names storages as operations make them, and notes which of them backward asks for."""

    def __init__(self) -> None:
        self.names: dict[int, str] = {}
        self.ignored: set[int] = set()
        self.operation = ""
        self.found: dict[int, tuple[Tensor, list[tuple[str, str]]]] = {}
        self.alive: list[Tensor] = []  # so that no storage is given out twice

    def name(self, tensor: Tensor, name: str) -> Tensor:
        """Remember what a tensor is, before or after it is saved."""
        self.names[_storage(tensor)] = name
        self.alive.append(tensor)
        return tensor

    def ignore(self, *tensors: Tensor) -> None:
        """Leave out weights and tables."""
        self.ignored |= {_storage(tensor) for tensor in tensors}
        self.alive += tensors

    def pack(self, tensor: Tensor) -> Tensor:
        """The hook: called with every tensor that is saved."""
        own = "log-sum-exp" if self.operation == "attention" else "norm-statistics"
        self.found.setdefault(_storage(tensor), (tensor, []))[1].append((self.operation, own))
        return tensor

    def kept(self) -> tuple[Kept, ...]:
        """All that was saved, in the order it was asked for; what has no name is what an operation
        made for itself."""
        return tuple(
            Kept(
                self.names.get(key, uses[0][1]), tuple(tensor.shape),
                str(tensor.dtype).removeprefix("torch."), tensor.untyped_storage().nbytes(),
                tuple(dict.fromkeys(operation for operation, _ in uses)),
            )
            for key, (tensor, uses) in self.found.items()
            if key not in self.ignored
        )  # fmt: skip


def _storage(tensor: Tensor) -> int:
    return int(tensor.untyped_storage()._cdata)  # meta tensors have no address of data


class Layer:
    """One transformer layer of an architecture: weights, and the forward pass that is watched."""

    def __init__(self, model: Architecture, training: Training, device: str, seed: int = 0) -> None:
        self.model, self.training, self.device = model, training, device
        self.generator = torch.Generator().manual_seed(seed)
        h, size, f = model.hidden, model.head_size, model.feed_forward
        self.weights: dict[str, Tensor] = {}
        for name, rows, columns in (
            ("query", model.heads * size, h), ("key", model.key_value_heads * size, h),
            ("value", model.key_value_heads * size, h), ("output", h, model.heads * size),
            ("gate", f, h), ("up", f, h), ("down", h, f),
        ):  # fmt: skip
            if name != "gate" or model.gated:
                self.weights[name] = self.random((rows, columns), 1 / math.sqrt(columns))
        for name in ("attention-norm", "mlp-norm"):
            self.weights[name] = torch.ones(h, dtype=DTYPE, device=device)
            if model.layer_norm:
                self.weights[name + ".bias"] = torch.zeros(h, dtype=DTYPE, device=device)
        for weight in self.weights.values():
            weight.requires_grad_()

    def random(self, shape: tuple[int, ...], scale: float) -> Tensor:
        """Normal numbers of a fixed seed; on meta just the shape."""
        if self.device == "meta":
            return torch.empty(shape, dtype=DTYPE, device="meta")
        return (torch.randn(shape, generator=self.generator) * scale).to(DTYPE)

    def forward(self, x: Tensor, recorder: Recorder) -> Tensor:
        """x (b, s, h) → the same shape."""
        model, training = self.model, self.training
        b, s, _ = x.shape
        # [norm]
        recorder.operation = "attention-norm"
        normed = recorder.name(self._norm(x, "attention-norm"), "query-key-value-input")
        # [projections]
        recorder.operation = "projections"
        shape = (b, s, -1, model.head_size)
        query, key, value = (
            self._linear(normed, name).view(shape) for name in ("query", "key", "value")
        )
        if not model.positions:
            query, key = _rotate(query, recorder), _rotate(key, recorder)
        # views, so that attention's output can be read by the next product without a copy
        query, key, value = query.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2)
        # [attention]
        recorder.operation = "attention"
        if not training.flash:
            query, key, value = (tensor.contiguous() for tensor in (query, key, value))
            query = query / math.sqrt(model.head_size)
        for tensor, name in ((query, "query"), (key, "key"), (value, "value")):
            recorder.name(tensor, name)
        if training.flash:
            mixed = _flash(query, key, value)
        elif training.recompute == "selective":
            mixed = _checkpointed(self._core, recorder, query, key, value)
        else:
            mixed = self._core(query, key, value, recorder)
        mixed = recorder.name(mixed.transpose(1, 2).reshape(b, s, -1), "output-input")
        # [output]
        recorder.operation = "output"
        out = self._dropped(self._linear(mixed, "output"), "attention-dropout-mask", recorder)
        x = recorder.name(x + out, "mlp-norm-input")
        # [norm]
        recorder.operation = "mlp-norm"
        normed = recorder.name(self._norm(x, "mlp-norm"), "mlp-input")
        # [mlp]
        out = self._dropped(self._mlp(normed, recorder), "mlp-dropout-mask", recorder)
        return x + out

    def _linear(self, x: Tensor, name: str) -> Tensor:
        return torch.nn.functional.linear(x, self.weights[name])

    def _norm(self, x: Tensor, name: str) -> Tensor:
        result: Tensor = _Norm.apply(x, self.weights[name], self.weights.get(name + ".bias"))
        return result

    def _dropped(self, x: Tensor, name: str, recorder: Recorder) -> Tensor:
        if not self.training.dropout:
            return x
        out, mask = torch.native_dropout(x, DROP, True)
        recorder.name(mask, name)
        return out

    def _core(self, query: Tensor, key: Tensor, value: Tensor, recorder: Recorder) -> Tensor:
        """Scores, softmax and weighted values in the open; query heads of a group side by side."""
        # [attention]
        b, k, s, size = key.shape
        grouped = query.reshape(b, k, -1, size)
        scores = grouped @ key.transpose(2, 3)
        mask = torch.ones(s, s, dtype=torch.bool, device=scores.device).triu(1)
        recorder.ignore(mask)
        scores = scores.view(b, k, -1, s, s).masked_fill(mask, -math.inf)
        shares = torch.softmax(scores, -1).view(b, k, -1, s)
        recorder.name(shares, "softmax-output")
        if self.training.dropout:
            shares = self._dropped(shares, "softmax-dropout-mask", recorder)
            recorder.name(shares, "softmax-dropout-output")
        return (shares @ value).view(b, -1, s, size)

    def _mlp(self, x: Tensor, recorder: Recorder) -> Tensor:
        functional = torch.nn.functional
        recorder.operation = "gate-up"
        up = recorder.name(self._linear(x, "up"), "mlp-up")
        if not self.model.gated:
            recorder.operation = "activation"
            inner = recorder.name(functional.gelu(up), "mlp-activated")
        else:
            gate = recorder.name(self._linear(x, "gate"), "mlp-gate")
            recorder.operation = "activation"
            if self.training.fused_swiglu:
                inner = _SwiGLU.apply(gate, up)
            else:
                inner = recorder.name(functional.silu(gate), "mlp-silu") * up
            recorder.name(inner, "mlp-product")
        recorder.operation = "down"
        return self._linear(inner, "down")


def _flash(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """Attention in tiles: keeps query, key, value, its output and one fp32 number per row."""
    # the operator by its name: on meta, torch's front door would take the other, untiled way
    out: Tensor = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(
        query, key, value, 0.0, True
    )[0]
    return out


def _rotate(x: Tensor, recorder: Recorder) -> Tensor:
    """x (b, s, heads, size) with pairs (i, i + half) turned by angles s · 10000^(−i/half)."""
    s, half = x.shape[1], x.shape[3] // 2
    frequencies = 10000.0 ** (-torch.arange(half, device=x.device) / max(half, 1))
    angles = torch.arange(s, device=x.device)[:, None, None] * frequencies
    cos, sin = angles.cos().to(x.dtype), angles.sin().to(x.dtype)
    recorder.ignore(cos, sin)
    left, right, rest = x[..., :half], x[..., half : 2 * half], x[..., 2 * half :]
    return torch.cat([left * cos - right * sin, right * cos + left * sin, rest], -1)


def _checkpointed(function: Callable[..., Tensor], recorder: Recorder, *inputs: Tensor) -> Tensor:
    """Run a part that keeps its inputs only and computes the rest again in backward."""
    from torch.utils.checkpoint import checkpoint

    for tensor in inputs:  # what checkpointing holds on to, besides what hooks see
        recorder.pack(tensor)
    silent = Recorder()  # nothing inside is kept, so nothing inside is recorded
    result: Tensor = checkpoint(
        lambda *tensors: function(*tensors, silent), *inputs, use_reentrant=False,
        preserve_rng_state=False,
    )  # fmt: skip
    return result


def forward(model: Architecture, training: Training, device: str) -> tuple[Recorder, Tensor, Layer]:
    """A watched forward pass of one layer on (b, s, h): the recorder, the output, the layer."""
    layer = Layer(model, training, device)
    x = layer.random((training.batch, training.sequence, model.hidden), 1.0).requires_grad_()
    recorder = Recorder()
    recorder.ignore(*layer.weights.values())
    recorder.name(x, "attention-norm-input")
    with torch.autograd.graph.saved_tensors_hooks(recorder.pack, lambda tensor: tensor):
        if training.recompute == "full":
            recorder.name(x, "layer-input")
            recorder.operation = "layer"
            out = _checkpointed(layer.forward, recorder, x)
        else:
            out = layer.forward(x, recorder)
    return recorder, out, layer


def watch(model: Architecture, training: Training, device: str = "meta") -> tuple[Kept, ...]:
    """Every tensor a layer keeps, and after them those that checkpointing drops."""
    from dataclasses import replace

    kept = forward(model, training, device)[0].kept()
    if training.recompute == "none":
        return kept
    everything = forward(model, replace(training, recompute="none"), device)[0].kept()
    names = {item.name for item in kept}
    if training.recompute == "full":
        names.add("attention-norm-input")  # the same tensor under its other name
    return (*kept, *(replace(item, kept=False) for item in everything if item.name not in names))
