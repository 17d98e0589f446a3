"""Sentences often said about training in 16 bits, put to the lab's training and to torch."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import superscript
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "floats.fp16_bf16": QT_TRANSLATE_NOOP(
        "claims",
        "Both take {bytes} bytes. In {steps} steps of the same small training the loss fell to "
        "{half} in FP16 without a loss scale, to {scaled} with one, and to {brain} in BF16 without "
        "any; FP32 reached {single}.",
    ),
    "floats.initial_scale": QT_TRANSLATE_NOOP(
        "claims", "torch {version} starts at {scale} and doubles after {interval} clean steps."
    ),
    "floats.scaler_step": QT_TRANSLATE_NOOP(
        "claims",
        "step() divides: a gradient of {before} is {after} after it, {scale} times smaller. The "
        "loss was multiplied before. Whoever clips gradients has to call unscale_() first.",
    ),
    "floats.skip_clip": QT_TRANSLATE_NOOP(
        "claims",
        "Clipped to length {limit}, the gradient still moves the weight, by {clipped}. A skipped "
        "step moves it by {skipped}.",
    ),
    "floats.old_names": QT_TRANSLATE_NOOP(
        "claims",
        "torch {version} warns at {warned} of the 2 old names and asks for torch.amp.autocast and "
        "torch.amp.GradScaler with the device as their first argument.",
    ),
    "floats.mixed_memory": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on the activations. Model states take {single} bytes a parameter in FP32 and "
        "{mixed} with FP16 and a master copy; activations shrink to {share}. In all that is "
        "{small} of FP32's bytes at a batch of {few}, {large} at {many}.",
    ),
    "floats.billion": QT_TRANSLATE_NOOP(
        "claims",
        "With the FP32 master copy the states of mixed precision take {each} bytes a parameter: "
        "{total} GB for a billion. 12 is what remains without the copy.",
    ),
    "floats.scaling_precision": QT_TRANSLATE_NOOP(
        "claims",
        "Normal numbers are rounded the same with a scale of {scale}: relative error up to {bare} "
        "without and {scaled} with it. What it saves is the range: of gradients around 2{size}, "
        "{lost} become 0 without it, {kept} with it.",
    ),
}  # fmt: skip


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


@claim("W073")
def fp16_converges_faster() -> Verdict:
    """The same training in FP16 and BF16: bytes of a number, and the loss after 150 steps."""
    import torch

    from explorer.compute.floats.grad_scaler import GradScaler
    from explorer.compute.floats.mixed_training import LANES, make_student, make_task, train_step

    steps, task, loss = 150, make_task(64, 0), {}
    for lane in LANES:
        if lane.id not in ("fp32", "fp16-master", "fp16-both", "bf16-master"):
            continue
        student = make_student(lane, task, GradScaler(2.0**16, 2000))
        loss[lane.id] = [train_step(student, task, 3e-4, 2.0**-16).loss for _ in range(steps)][-1]
    sizes = [torch.empty((), dtype=kind).element_size() for kind in (torch.float16, torch.bfloat16)]
    faster = loss["fp16-master"] < 0.9 * loss["bf16-master"] or sizes[0] < sizes[1]
    sentence = message(
        "floats.fp16_bf16", bytes=sizes[0], steps=steps, half=f"{loss['fp16-master']:.4f}",
        scaled=f"{loss['fp16-both']:.4f}", brain=f"{loss['bf16-master']:.4f}",
        single=f"{loss['fp32']:.4f}",
    )  # fmt: skip
    return Verdict("true" if faster else "false", {"loss": loss, "bytes": sizes}, sentence)


@claim("W079")
def the_first_scale_is_32768() -> Verdict:
    """What torch.amp.GradScaler starts with."""
    import torch

    scaler = torch.amp.GradScaler("cpu")
    numbers = {"scale": scaler.get_scale(), "interval": scaler.get_growth_interval()}
    sentence = message("floats.initial_scale", version=torch.__version__.split("+")[0],
                       scale=f"{numbers['scale']:g}", interval=numbers["interval"])  # fmt: skip
    return Verdict("true" if numbers["scale"] == 32768 else "false", numbers, sentence)


def _scaled_parameter() -> tuple[Any, Any, Any]:
    """A weight of 1 whose gradient is 0.5, a scaler of 1024 and plain gradient descent."""
    import torch

    weight = torch.nn.Parameter(torch.ones(1))
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    scaler.scale(0.5 * weight.sum()).backward()
    return weight, scaler, torch.optim.SGD([weight], lr=1.0)


@claim("W080")
def step_scales_the_gradients() -> Verdict:
    """A gradient before and after scaler.step."""
    weight, scaler, optimizer = _scaled_parameter()
    before = float(weight.grad)
    scaler.step(optimizer)
    after = float(weight.grad)
    numbers = {"before": before, "after": after, "weight": float(weight.detach())}
    sentence = message("floats.scaler_step", before=f"{before:g}", after=f"{after:g}",
                       scale=f"{before / after:g}")  # fmt: skip
    return Verdict("true" if after > before else "false", numbers, sentence)


@claim("W081")
def skipping_is_clipping() -> Verdict:
    """How far a weight moves after its gradient was clipped, and after a skipped step."""
    import torch

    limit = 0.1
    weight, scaler, optimizer = _scaled_parameter()
    scaler.unscale_(optimizer)
    torch.nn.utils.clip_grad_norm_([weight], limit)
    scaler.step(optimizer)
    clipped = 1 - float(weight.detach())
    weight, scaler, optimizer = _scaled_parameter()
    weight.grad.fill_(torch.inf)
    scaler.step(optimizer)
    skipped = 1 - float(weight.detach())
    sentence = message("floats.skip_clip", limit=f"{limit:g}", clipped=f"{clipped:.3g}",
                       skipped=f"{skipped:g}")  # fmt: skip
    numbers = {"clipped": clipped, "skipped": skipped}
    return Verdict("true" if clipped == skipped else "false", numbers, sentence)


@claim("W082")
def the_interface_is_torch_cuda_amp() -> Verdict:
    """Whether the old names warn that they are deprecated."""
    import torch

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        torch.cuda.amp.GradScaler(enabled=False)
        torch.cuda.amp.autocast(enabled=False)
    warned = sum("deprecated" in str(found.message) for found in caught)
    sentence = message("floats.old_names", version=torch.__version__.split("+")[0], warned=warned)
    return Verdict("false" if warned else "true", {"warnings": warned}, sentence)


def state_bytes(mixed: bool, master: bool = True) -> tuple[int, int]:
    """Bytes of weights, gradients, Adam's moments and, in mixed precision, the master copy, of
    torch's own tensors after one step of its Adam; and how many parameters they belong to."""
    import torch

    kind = torch.float16 if mixed else torch.float32
    weight = torch.nn.Parameter(torch.ones(64, 64, dtype=kind))
    (weight.float().square().sum() * 1e-3).backward()
    held = [weight.detach(), weight.grad]
    owner = weight
    if mixed:
        owner = torch.nn.Parameter(weight.detach().float())
        assert weight.grad is not None
        owner.grad = weight.grad.float()
    optimizer = torch.optim.Adam([owner], lr=1e-3)
    optimizer.step()
    held += [v for v in optimizer.state[owner].values() if torch.is_tensor(v) and v.dim()]
    if mixed and master:
        held.append(owner.detach())
    return sum(t.numel() * t.element_size() for t in held if t is not None), weight.numel()


def activation_bytes(batch: int, mixed: bool) -> int:
    """Bytes that torch keeps for the backward pass of two layers with tanh, weights left out."""
    import torch

    kind = torch.float16 if mixed else torch.float32
    weights = [torch.ones(64, 64, dtype=kind, requires_grad=True) for _ in range(2)]
    kept: dict[int, int] = {}

    def pack(tensor: Any) -> Any:
        if all(tensor.data_ptr() != w.data_ptr() for w in weights):
            kept[tensor.data_ptr()] = tensor.numel() * tensor.element_size()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        x = torch.ones(batch, 64, dtype=kind)
        out = torch.tanh(torch.tanh(x @ weights[0]) @ weights[1])
    assert out.shape == (batch, 64)
    return sum(kept.values())


@claim("W083")
def mixed_precision_halves_the_memory() -> Verdict:
    """States and activations, counted on torch's tensors, at two sizes of the batch."""
    few, many = 16, 8192
    states = {mixed: state_bytes(mixed) for mixed in (False, True)}
    each = {mixed: size / count for mixed, (size, count) in states.items()}
    total = {}
    for batch in (few, many):
        for mixed in (False, True):
            # both layers have 64 · 64 weights
            total[batch, mixed] = 2 * states[mixed][0] + activation_bytes(batch, mixed)
    share = activation_bytes(many, True) / activation_bytes(many, False)
    ratio = {batch: total[batch, True] / total[batch, False] for batch in (few, many)}
    numbers = {"states_fp32": each[False], "states_mixed": each[True], "activations": share,
               "total_small_batch": ratio[few], "total_large_batch": ratio[many]}  # fmt: skip
    sentence = message(
        "floats.mixed_memory", single=f"{each[False]:g}", mixed=f"{each[True]:g}",
        share=_percent(share), small=_percent(ratio[few]), large=_percent(ratio[many]), few=few,
        many=many,
    )  # fmt: skip
    halves = [abs(r - 0.5) < 0.03 for r in ratio.values()]
    verdict: Judgement = "true" if all(halves) else "depends" if share < 0.6 else "false"
    return Verdict(verdict, numbers, sentence)


@claim("W084")
def a_billion_parameters_take_12_gb() -> Verdict:
    """Bytes a parameter with the master copy and without it, on torch's tensors."""
    size, count = state_bytes(True)
    bare, _ = state_bytes(True, master=False)
    each = size / count
    sentence = message("floats.billion", each=f"{each:g}", total=f"{each:.0f}")
    numbers = {"bytes_per_parameter": each, "without_master": bare / count}
    return Verdict("true" if each == 12 else "false", numbers, sentence)


@claim("X020")
def scaling_improves_precision() -> Verdict:
    """Relative errors of FP16 with and without a scale, and how many numbers become 0."""
    from explorer.compute.floats.arrays import round_array
    from explorer.compute.floats.formats import FORMATS

    info, scale = FORMATS["fp16"], 1024.0
    rng = np.random.default_rng(0)
    normal = 2.0 ** rng.uniform(-14, 5, 4096)
    errors = [
        float(np.max(np.abs(round_array(info, normal * s) / s / normal - 1))) for s in (1.0, scale)
    ]
    same = np.array_equal(round_array(info, normal), round_array(info, normal * scale) / scale)
    small = 2.0 ** rng.normal(-26, 2, 4096)
    zeros = [float(np.mean(round_array(info, small * s) == 0)) for s in (1.0, scale)]
    numbers = {"error": errors[0], "error_scaled": errors[1], "zero": zeros[0],
               "zero_scaled": zeros[1]}  # fmt: skip
    sentence = message(
        "floats.scaling_precision", scale=f"{scale:g}", bare=f"{errors[0]:.2e}",
        scaled=f"{errors[1]:.2e}", size=superscript(-26), lost=_percent(zeros[0]),
        kept=_percent(zeros[1]),
    )  # fmt: skip
    return Verdict("false" if same else "true", numbers, sentence)
