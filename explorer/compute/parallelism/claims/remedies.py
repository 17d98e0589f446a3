"""Sentences about remedies of training, put to torch: what they do, and what they leave alone."""

from __future__ import annotations

from typing import Any

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.same_remedy": QT_TRANSLATE_NOOP(
        "claims",
        "One remedy under two names. torch's checkpoint keeps {kept} instead of {all} bytes of "
        "{blocks} blocks, the gradients are the same to {apart}, and the dropped activations are "
        "computed again: {extra} more FLOPs, one forward pass beside a forward and a backward pass "
        "of twice its size. torch leaves out what nobody reads, here down to {early}.",
    ),
    "parallelism.sparse_gradients": QT_TRANSLATE_NOOP(
        "claims",
        "After {steps} steps in which one weight gets a gradient every {rare}th time, the ratio of "
        "its step to that of a weight that always gets one is {adam} with Adam, {adamw} with AdamW "
        "and {lamb} with LAMB, and {adagrad} with AdaGrad. Without weight decay AdamW differs from "
        "Adam by {same}; LAMB multiplies a whole matrix by one number.",
    ),
    "parallelism.clipping": QT_TRANSLATE_NOOP(
        "claims",
        "Through {depth} layers of gain {small} the first gradient has length {vanished}, and "
        "{kept} after clipping to 1. Of gain {large} it has length {exploded}, and {clipped} after "
        "it. Clipping bounds what is large and leaves alone what is small.",
    ),
    "parallelism.fused_kernels": QT_TRANSLATE_NOOP(
        "claims",
        "None of the {optimizers} optimizers of torch {version} is called LAN; LAMB, close to it, "
        "is written out here. What fusing an optimizer saves are calls: a step on {tensors} "
        "tensors takes {lamb} with LAMB written out and {single} with Adam, as one kernel {fused}.",
    ),
}  # fmt: skip


def _stack(blocks: int, width: int) -> list[Any]:
    import torch
    from torch import nn

    torch.manual_seed(0)
    return [
        nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width)).double()
        for _ in range(blocks)
    ]


@claim("W104")
def checkpointing_is_recomputation() -> Verdict:
    """Two remedies or one? Bytes kept, FLOPs and gradients of blocks with and without
    torch.utils.checkpoint, which does what both names mean."""
    import torch
    from torch.autograd.graph import saved_tensors_hooks
    from torch.utils.checkpoint import checkpoint, set_checkpoint_early_stop
    from torch.utils.flop_counter import FlopCounterMode

    count, width, tokens = 4, 32, 16
    blocks = _stack(count, width)
    x = torch.randn(tokens, width, dtype=torch.float64)

    def train(how: str) -> tuple[int, int, torch.Tensor]:
        for block in blocks:
            block.zero_grad()
        kept: dict[int, int] = {}
        weights = {p.data_ptr() for block in blocks for p in block.parameters()}

        def note(tensor: torch.Tensor) -> torch.Tensor:
            if tensor.data_ptr() not in weights:
                kept[tensor.data_ptr()] = tensor.untyped_storage().nbytes()
            return tensor

        y = x.clone().requires_grad_()
        inputs = []
        with FlopCounterMode(display=False) as counter, set_checkpoint_early_stop(how == "early"):
            with saved_tensors_hooks(note, lambda tensor: tensor):
                for block in blocks:
                    inputs.append(y)
                    if how == "none":
                        y = block(y)
                    else:
                        y = checkpoint(block, y, use_reentrant=False)
            (y * y).sum().backward()
        held = sum(kept.values()) if how == "none" else sum(one.nbytes for one in inputs)
        gradient = torch.cat([p.grad.reshape(-1) for block in blocks for p in block.parameters()])
        return held, counter.get_total_flops(), gradient

    held, flops, gradient = train("none")
    kept, more, again = train("all")
    _, early, _ = train("early")
    apart = float((gradient - again).abs().max())
    extra = more / flops - 1
    numbers = {"kept_without": held, "kept_with": kept, "extra_flops": extra,
               "extra_flops_early": early / flops - 1, "gradients_apart": apart}  # fmt: skip
    sentence = message(
        "parallelism.same_remedy", kept=kept, all=held, blocks=count, apart=number(apart, 2),
        extra=percent(extra), early=percent(early / flops - 1),
    )  # fmt: skip
    one = apart < 1e-12 and kept < held and abs(extra - 1 / 3) < 0.01
    return Verdict("false" if one else "depends", numbers, sentence)


def lamb_step(weight: Any, state: dict[str, Any], gradient: Any, rate: float) -> None:
    """One step of LAMB (You et al. 2020, algorithm 2) on a tensor, without weight decay: Adam's
    direction, as long as the weights are."""
    state["t"] = state.get("t", 0) + 1
    state["m"] = 0.9 * state.get("m", 0.0) + 0.1 * gradient
    state["v"] = 0.999 * state.get("v", 0.0) + 0.001 * gradient * gradient
    m, v = state["m"] / (1 - 0.9 ** state["t"]), state["v"] / (1 - 0.999 ** state["t"])
    direction = m / (v.sqrt() + 1e-8)
    weight -= rate * (weight.norm() / direction.norm()) * direction


@claim("W116")
def optimizers_and_sparse_gradients() -> Verdict:
    """Do AdamW and LAMB help weights whose gradient is mostly 0? The step of such a weight beside
    that of another, under four optimizers, at the last step where both have a gradient."""
    import torch

    steps, rare, rate = 200, 20, 0.01

    def gradient(step: int) -> torch.Tensor:
        return torch.tensor([1.0, 1.0 if step % rare == 0 else 0.0], dtype=torch.float64)

    def last_step(make: Any) -> torch.Tensor:
        weight = torch.ones(2, dtype=torch.float64, requires_grad=True)
        optimizer = make([weight]) if make else None
        state: dict[str, Any] = {}
        before = weight.detach().clone()
        for step in range(1, steps + 1):
            before = weight.detach().clone()
            if optimizer is None:
                with torch.no_grad():
                    lamb_step(weight, state, gradient(step), rate)
                continue
            weight.grad = gradient(step)
            optimizer.step()
        return (weight.detach() - before).abs()

    def ratio(moved: torch.Tensor) -> float:
        return float(moved[1] / moved[0])

    optim = torch.optim
    adam = last_step(lambda w: optim.Adam(w, rate))
    plain = last_step(lambda w: optim.AdamW(w, rate, weight_decay=0.0))
    found = {
        "adam": ratio(adam),
        "adamw": ratio(last_step(lambda w: optim.AdamW(w, rate, weight_decay=0.01))),
        "lamb": ratio(last_step(None)),
        "adagrad": ratio(last_step(lambda w: optim.Adagrad(w, rate))),
    }
    same = float((adam - plain).abs().max())
    numbers = {**found, "adamw_without_decay_apart": same}
    shown = {name: number(value, 2) for name, value in found.items()}
    sentence = message(
        "parallelism.sparse_gradients", steps=steps, rare=rare, same=number(same, 2), **shown
    )
    helped = max(found["adamw"], found["lamb"]) > 1.5 * found["adam"]
    return Verdict("true" if helped else "false", numbers, sentence)


@claim("W117")
def clipping_and_vanishing() -> Verdict:
    """Does clipping help against vanishing gradients too? Deep chains of small and of large gain,
    torch's clip_grad_norm_."""
    import torch

    depth, width = 30, 16

    def lengths(gain: float) -> tuple[float, float]:
        torch.manual_seed(0)
        layers = []
        for _ in range(depth):
            turn, _ = torch.linalg.qr(torch.randn(width, width, dtype=torch.float64))
            layers.append((gain * turn).requires_grad_())
        y = torch.ones(width, dtype=torch.float64) / width**0.5
        for layer in layers:
            y = layer @ y
        y.sum().backward()
        before = float(layers[0].grad.norm())
        torch.nn.utils.clip_grad_norm_([layers[0]], 1.0)
        return before, float(layers[0].grad.norm())

    small, large = 0.5, 2.0
    (vanished, kept), (exploded, clipped) = lengths(small), lengths(large)
    numbers = {"vanished": vanished, "vanished_clipped": kept, "exploded": exploded,
               "exploded_clipped": clipped}  # fmt: skip
    sentence = message(
        "parallelism.clipping", depth=depth, small=f"{small:g}", large=f"{large:g}",
        vanished=number(vanished, 2), kept=number(kept, 2), exploded=number(exploded, 2),
        clipped=number(clipped, 2),
    )  # fmt: skip
    verdict: Judgement = "false" if kept == vanished and clipped < exploded else "true"
    return Verdict(verdict, numbers, sentence)


@claim("W118")
def fused_optimizer_kernels() -> Verdict:
    """What fusing an optimizer does, whatever it is called: operators called in a step of LAMB
    written out, of torch's Adam tensor by tensor, and of its fused Adam."""
    import torch
    from torch.utils._python_dispatch import TorchDispatchMode

    class Calls(TorchDispatchMode):
        """Counts operators; looking at a tensor is none."""

        def __init__(self) -> None:
            super().__init__()
            self.count = 0

        def __torch_dispatch__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            self.count += not any(word in str(func) for word in ("view", "detach", "alias"))
            return func(*args, **(kwargs or {}))

    tensors = 20

    def calls(make: Any) -> int:
        weights = [torch.ones(8, 8, requires_grad=True) for _ in range(tensors)]
        states: list[dict[str, Any]] = [{} for _ in weights]
        optimizer = make(weights) if make else None
        counter = Calls()
        for step in range(2):  # at the first one states are made
            for weight in weights:
                weight.grad = torch.full((8, 8), 0.5)
            counter = Calls()
            with counter, torch.no_grad():
                if optimizer is not None:
                    optimizer.step()
                    continue
                for weight, state in zip(weights, states, strict=True):
                    assert weight.grad is not None
                    lamb_step(weight, state, weight.grad, 0.01)
            del step
        return counter.count

    base = torch.optim.Optimizer
    names = [name for name, kind in vars(torch.optim).items()
             if isinstance(kind, type) and issubclass(kind, base) and kind is not base]  # fmt: skip
    adam = torch.optim.Adam
    found = {
        "lamb_calls": calls(None),
        "adam_calls": calls(lambda w: adam(w, 0.01, foreach=False)),
        "fused_adam_calls": calls(lambda w: adam(w, 0.01, fused=True)),
    }
    called = sum(name.upper() == "LAN" for name in names)
    version = torch.__version__.split("+")[0]
    sentence = message(
        "parallelism.fused_kernels", optimizers=len(names), version=version, tensors=tensors,
        lamb=found["lamb_calls"], single=found["adam_calls"], fused=found["fused_adam_calls"],
    )  # fmt: skip
    return Verdict("depends" if not called else "true", {**found, "called_lan": called}, sentence)
