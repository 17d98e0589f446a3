"""The mixed-precision lab against torch: its GradScaler, its half tensors, its FP8 casts."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.floats import delayed_scaling, op_policy
from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.grad_scaler import GradScaler
from explorer.compute.floats.mixed_precision import Params, TrainingRun
from explorer.compute.floats.mixed_training import (
    BETA1,
    BETA2,
    EPSILON,
    LANES,
    Lane,
    Task,
    make_student,
    make_task,
    rounding_to,
    train_step,
)
from explorer.compute.floats.op_policy import relative_error
from explorer.compute.floats.update_stall import NEAREST, Stall
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace

TORCH = {"fp32": "float32", "fp16": "float16", "bf16": "bfloat16"}
STEPS = 8  # of the training that is repeated with torch's tensors
#: Both round every result to the same format; sums are taken in another order and width, so now and
#: then a number is one unit apart, and the next steps carry that on.
TOLERANCE = {"fp32": 1e-4, "fp16": 1e-2, "bf16": 1e-2}


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons of the topic."""
    if params.topic == "stall":
        return _stall(params, trace.shared)
    if params.topic == "delayed":
        return _delayed(params, trace)
    if params.topic == "operations":
        return _operations(params)
    return [_scaler(params, trace.shared), *_training(params), _bytes(params, trace.shared)]


# the loss scale ---------------------------------------------------------------------------


def torch_scales(skipped: np.ndarray, initial: float, interval: int) -> np.ndarray:
    """The scales that torch.amp.GradScaler goes through on the CPU, given which steps have an
    infinite gradient."""
    import torch

    parameter = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([parameter], lr=0.0)
    scaler = torch.amp.GradScaler("cpu", init_scale=initial, growth_interval=interval)
    scales = []
    for bad in skipped.tolist():
        loss = scaler.scale(parameter.sum())
        scales.append(scaler.get_scale())
        loss.backward()
        if bad:
            assert parameter.grad is not None
            parameter.grad.fill_(torch.inf)
        scaler.step(optimizer)
        scaler.update()
        optimizer.zero_grad()
    return np.array(scales)


def _scaler(params: Params, shared: TrainingRun) -> Check:
    away = 0.0
    for row, lane in enumerate(LANES):
        if lane.scaler:
            theirs = torch_scales(shared.skipped[row], 2.0**params.initial, params.interval)
            away = max(away, float(np.abs(theirs / shared.scale[row] - 1).max()))
    return compared("torch.amp.GradScaler", away, 0.0, "float32")


# the training -----------------------------------------------------------------------------


def torch_losses(
    lane: Lane, task: Task, rate: float, weight: float, scaler: GradScaler, steps: int
) -> tuple[list[float], int]:
    """The same lane with torch's own tensors of the format and its automatic gradient: the loss of
    each step, and the bytes that the forward pass keeps for the backward pass."""
    import torch

    kind = getattr(torch, TORCH[lane.format])
    keep = torch.float32 if lane.master else kind
    weights = [torch.from_numpy(w.copy()).to(torch.float32).to(keep) for w in task.start]
    moments = [(torch.zeros_like(w, dtype=torch.float32), torch.zeros_like(w, dtype=torch.float32))
               for w in weights]  # fmt: skip
    x = torch.from_numpy(task.inputs.copy()).to(kind)
    targets = torch.from_numpy(task.targets.copy()).float()
    losses, updates, kept = [], 0, 0
    for _ in range(steps):
        leaves = [w.to(kind).detach().requires_grad_() for w in weights]
        saved: dict[int, int] = {}

        def pack(t: Any, saved: dict[int, int] = saved, own: Any = leaves) -> Any:
            if t.dtype == kind and all(t.data_ptr() != w.data_ptr() for w in own):
                saved[t.data_ptr()] = t.numel() * t.element_size()
            return t

        with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
            h1 = torch.tanh(x @ leaves[0])
            h2 = torch.tanh(h1 @ leaves[1])
            y = h2 @ leaves[2]
        kept = sum(saved.values())
        loss = (y.float() - targets).square().mean()
        losses.append(float(loss.detach()))
        scale = scaler.scale if lane.scaler else 1.0
        (loss * (weight * scale)).backward()
        gradients = [w.grad.float() / scale for w in leaves if w.grad is not None]
        infinite = any(not bool(g.isfinite().all()) for g in gradients)
        if lane.scaler:
            scaler = scaler.after(infinite)
        if lane.scaler and infinite:
            continue
        updates += 1
        for i, g in enumerate(gradients):
            first, second = moments[i]
            first.mul_(BETA1).add_(g, alpha=1 - BETA1)
            second.mul_(BETA2).addcmul_(g, g, value=1 - BETA2)
            size = (second / (1 - BETA2**updates)).sqrt() + EPSILON
            update = rate * first / (1 - BETA1**updates) / size
            weights[i] = (weights[i].float() - update).to(keep)
    return losses, kept


def _training(params: Params) -> list[Check]:
    task = make_task(params.batch, params.seed)
    steps = min(STEPS, params.steps)
    weight, scaler = 2.0**-params.loss_weight, GradScaler(2.0**params.initial, params.interval)
    out = []
    for lane in LANES:
        if lane.id not in ("fp32", "fp16-both", "bf16-master"):
            continue
        student = make_student(lane, task, scaler)
        ours = np.array([train_step(student, task, params.rate, weight).loss for _ in range(steps)])
        theirs, _ = torch_losses(lane, task, params.rate, weight, scaler, steps)
        both = np.isfinite(ours) & np.isfinite(theirs)
        away = float(np.abs(ours / np.array(theirs) - 1)[both].max(initial=0.0))
        if not np.array_equal(np.isfinite(ours), np.isfinite(theirs)):
            away = float("nan")
        name = TORCH[lane.format]
        out.append(compared("torch {kind}: the loss of {steps} steps (relative)", away,
                            TOLERANCE[lane.format], name, kind=name, steps=steps))  # fmt: skip
    return out


def _bytes(params: Params, shared: TrainingRun) -> Check:
    """Activations: what torch's automatic gradient really keeps, against our count."""
    task = make_task(params.batch, params.seed)
    away = 0.0
    for row, lane in enumerate(LANES):
        _, kept = torch_losses(lane, task, params.rate, 1.0, GradScaler(), 1)
        away = max(away, abs(kept - int(shared.bytes[row, -1])))
    return compared("torch: bytes kept for the backward pass", away, 0.0, "bytes")


# stalled updates, FP8 ---------------------------------------------------------------------


def _stall(params: Params, shared: Stall) -> list[Check]:
    """The same subtractions with torch's own numbers; it rounds once, from FP32."""
    import torch

    out = []
    for row, name in enumerate(NEAREST):
        if name not in TORCH:
            continue
        kind = getattr(torch, TORCH[name])
        w = torch.tensor(params.start, dtype=torch.float64).to(kind)
        u = torch.from_numpy(round_array(FORMATS[name], np.array([params.update]))).to(kind)[0]
        values = [float(w)]
        for _ in range(params.updates):
            w = w - u
            values.append(float(w))
        away = float(np.abs(np.array(values) - shared.nearest[row]).max())
        out.append(compared("torch {kind}: every difference", away, 0.0, TORCH[name],
                            kind=TORCH[name]))  # fmt: skip
    return out


def _delayed(params: Params, trace: Trace) -> list[Check]:
    """The cast of the tensor by torch (which saturates in E4M3FN) or ml_dtypes (which does not)."""
    info = FORMATS[params.fp8]
    step = trace[trace.sections[-1].start]
    values = delayed_scaling.tensor(params.seed) * step.amax * step.scale
    narrow = values.astype(np.float32)  # libraries round twice from float64
    try:
        import ml_dtypes
    except ImportError:
        return [Check("ml_dtypes", "missing")]
    names = {"e4m3fn": "float8_e4m3fn", "e5m2": "float8_e5m2", "e4m3fnuz": "float8_e4m3fnuz",
             "e5m2fnuz": "float8_e5m2fnuz"}  # fmt: skip
    if params.overflow == "saturate":
        largest = np.float32(delayed_scaling.largest_of(info))
        narrow = np.clip(narrow, -largest, largest)
    kind = getattr(ml_dtypes, names[params.fp8])
    with np.errstate(over="ignore", invalid="ignore"):
        theirs = narrow.astype(kind).astype(np.float64)
    ours = round_array(info, narrow, "nearest_even", params.overflow).astype(np.float64)
    same = (ours == theirs) | (np.isnan(ours) & np.isnan(theirs))
    return [compared("ml_dtypes {kind}: different numbers", float(np.sum(~same)), 0.0,
                     names[params.fp8], kind=names[params.fp8])]  # fmt: skip


def _operations(params: Params) -> list[Check]:
    """Each operation with FP32 inside against torch's kernel for tensors of the format.

    torch sums in another order and may round once more on the way: a unit in the last place of
    what is being compared.
    """
    import torch
    from torch.nn import functional

    x, w = op_policy.inputs(params.half, params.length, params.seed)
    kind = getattr(torch, TORCH[params.half])
    a, b = torch.from_numpy(x.copy()).to(kind), torch.from_numpy(w.copy()).to(kind)
    theirs = {
        "matmul": a @ b[0], "add": a + b, "tanh": torch.tanh(a), "exp": torch.exp(a),
        "sum": a.sum(1), "softmax": torch.softmax(a, 1),
        "layer_norm": functional.layer_norm(a, a.shape[1:]),
        "cross_entropy": functional.cross_entropy(
            a.float(), torch.zeros(len(a), dtype=torch.long), reduction="none"
        ),
    }  # fmt: skip
    held, single = rounding_to(params.half), rounding_to("fp32")
    unit = 2.0 ** -FORMATS[params.half].fraction_bits
    out = []
    with np.errstate(over="ignore", invalid="ignore"):
        for name, result in theirs.items():
            ours = held(op_policy.OPERATIONS[name](single, x, w))
            other = held(result.double().numpy())
            away = relative_error(np.where(np.isinf(ours), 0, ours),
                                  np.where(np.isinf(other), 0, other))  # fmt: skip
            out.append(compared("torch: {operation} (relative)", away, unit, TORCH[params.half],
                                operation=name))  # fmt: skip
    return out
