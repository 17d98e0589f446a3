"""Sentences about data parallelism, put to small training steps, to counts and to torch itself."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.one_machine": QT_TRANSLATE_NOOP(
        "claims",
        "Per step of GPT-2 on {gpus} GPUs, the first GPU of nn.DataParallel sends {dp} GB; with "
        "DDP every one sends {ddp} GB. It is one process, so one Python interpreter drives all. "
        "torch's own text recommends DistributedDataParallel, also on a single machine.",
    ),
    "parallelism.loop": QT_TRANSLATE_NOOP(
        "claims",
        "After backward the weights have moved by {moved}: that is the optimizer's step. A second "
        "backward without zero_grad leaves {twice} times the gradient, and without set_epoch "
        "{same} of {epochs} epochs repeat the order of the first.",
    ),
    "parallelism.overlap": QT_TRANSLATE_NOOP(
        "claims",
        "The update starts when the last of {buckets} buckets is in, at {update} ms; backward "
        "ends at {backward} ms. Summed bucket by bucket or all at once, the gradients differ by "
        "{apart}. Overlap hides time; every step is still synchronous.",
    ),
    "parallelism.accumulation": QT_TRANSLATE_NOOP(
        "claims",
        "With equal micro-batches the gradient is the same up to rounding ({equal}). With 3 and 30 "
        "samples the plain average is off by {uneven} %, weighted by samples by {weighted}. With "
        "batch normalisation even equal ones are off by {norm} %. Only the micro-batch fills "
        "memory.",
    ),
    "parallelism.horovod": QT_TRANSLATE_NOOP(
        "claims",
        "torch's backends are {backends}. Horovod is not among them: it is a framework of its own "
        "that hands its arrays to NCCL, Gloo or MPI.",
    ),
    "parallelism.backend": QT_TRANSLATE_NOOP(
        "claims",
        "The default of init_process_group is {default}: torch then takes one backend per device, "
        "{cpu} for the CPU and {cuda} for CUDA. rank has to be another in every process.",
    ),
}  # fmt: skip


@claim("W101")
def data_parallel_on_one_machine() -> Verdict:
    """Is nn.DataParallel the way to go on one machine? Bytes of its busiest GPU, and torch's own
    advice."""
    import torch

    from explorer.compute.models.architecture import MODELS
    from explorer.compute.parallelism.data.timeline import Machine, Setting, simulate

    gpus = 8
    setting = Setting(MODELS["gpt2"], 8192, 4, 25 * 2**20, (1.0,) * gpus,
                      Machine(1e14, 25e9, 1e-5))  # fmt: skip
    sent = simulate(setting, "ddp").most_sent
    advice = "DistributedDataParallel" in (torch.nn.DataParallel.__doc__ or "")
    numbers = {"dp_first_gpu": sent["dp"], "ddp_every_gpu": sent["ddp"],
               "torch_recommends_ddp": advice}  # fmt: skip
    sentence = message("parallelism.one_machine", gpus=gpus, dp=number(sent["dp"] / 1e9),
                       ddp=number(sent["ddp"] / 1e9))  # fmt: skip
    worse = sent["dp"] > 2 * sent["ddp"]
    return Verdict("false" if worse and advice else "depends", numbers, sentence)


@claim("W102")
def backward_is_not_a_step() -> Verdict:
    """Does backward() alone train? Weights before and after, a second backward, and the order of
    the samples without set_epoch."""
    import torch

    from explorer.compute.parallelism.data.params import TEXT
    from explorer.compute.parallelism.data.replicas import initial, loss_of, read
    from explorer.compute.parallelism.data.sampler import shards

    letters, rows = read(TEXT, 16)
    weights, samples = initial(len(letters), 0), torch.from_numpy(rows)
    before = [w.detach().clone() for w in weights.values()]
    loss_of(weights, samples).backward()
    once = torch.cat([w.grad.flatten() for w in weights.values()])
    loss_of(weights, samples).backward()
    twice = torch.cat([w.grad.flatten() for w in weights.values()])
    moved = max(float((w.detach() - old).abs().max())
                for w, old in zip(weights.values(), before, strict=True))  # fmt: skip
    ratio = float(twice.norm() / once.norm())
    dealt = shards(22, 4, 5, 0, shuffle=True, set_epoch=False, drop_last=False)
    same = int(dealt.same.sum())
    numbers = {"moved": moved, "gradient_after_two": ratio, "epochs_repeated": same}
    sentence = message("parallelism.loop", moved=number(moved), twice=number(ratio),
                       same=same, epochs=len(dealt.same) - 1)  # fmt: skip
    return Verdict("false" if moved == 0 and ratio > 1.5 else "true", numbers, sentence)


@claim("W103")
def overlap_is_synchronous() -> Verdict:
    """Is overlapped communication asynchronous training? When the update starts, and whether
    sending in buckets changes a number."""
    import numpy as np
    import torch

    from explorer.compute.models.architecture import MODELS
    from explorer.compute.parallelism.data.params import Params
    from explorer.compute.parallelism.data.replicas import training_step
    from explorer.compute.parallelism.data.timeline import Machine, Setting, simulate

    setting = Setting(MODELS["gpt2"], 8192, 4, 25 * 2**20, (1.0,) * 4, Machine(1e14, 25e9, 1e-5))
    found = simulate(setting, "ddp")
    when = {name: seconds for name, seconds, _ in found.moments}
    last = max(block.end for block in found.blocks if block.kind == "reduce")
    local = torch.from_numpy(training_step(Params()).local.copy())
    whole = local.mean(dim=0)
    pieces = torch.cat([part.mean(dim=0) for part in local.split(64, dim=1)])
    apart = float(np.abs((pieces - whole).numpy()).max())
    numbers = {"last_bucket_seconds": last, "update_seconds": when["update"],
               "backward_seconds": when["tail"], "buckets": len(found.buckets),
               "largest_difference": apart}  # fmt: skip
    sentence = message(
        "parallelism.overlap", buckets=len(found.buckets), update=number(1e3 * when["update"]),
        backward=number(1e3 * when["tail"]), apart=number(apart),
    )  # fmt: skip
    synchronous = when["update"] >= last and apart == 0.0
    return Verdict("false" if synchronous else "true", numbers, sentence)


@claim("W112")
def accumulation() -> Verdict:
    """Is accumulating micro-batches the same as one large batch? Equal ones, uneven ones, and a
    model with batch normalisation."""
    import torch

    from explorer.compute.parallelism.data.params import TEXT
    from explorer.compute.parallelism.data.replicas import gradient, initial, read

    letters, rows = read(TEXT, 33)
    weights, samples = initial(len(letters), 0), torch.from_numpy(rows)
    _, whole = gradient(weights, samples)

    def apart(parts: list[int], weighted: bool) -> float:
        found, total = torch.zeros_like(whole), sum(parts)
        for part, one in zip(samples.split(parts), parts, strict=True):
            found += gradient(weights, part)[1] * (one / total if weighted else 1 / len(parts))
        return float((found - whole).norm() / whole.norm())

    equal, uneven, weighted = apart([11] * 3, False), apart([3, 30], False), apart([3, 30], True)
    norm = _with_batch_norm()
    numbers = {"equal": equal, "uneven": uneven, "weighted": weighted, "batch_norm": norm}
    sentence = message(
        "parallelism.accumulation", equal=number(equal, 2), uneven=f"{100 * uneven:.0f}",
        weighted=number(weighted, 2), norm=f"{100 * norm:.0f}",
    )  # fmt: skip
    verdict: Judgement = "depends" if equal < 1e-5 < uneven else "true"
    return Verdict(verdict, numbers, sentence)


def _with_batch_norm() -> float:
    """Relative distance of two accumulated halves from the whole batch under BatchNorm1d."""
    import torch

    generator = torch.Generator().manual_seed(0)
    x = torch.randn((32, 6), generator=generator)
    y = torch.randn((32, 3), generator=generator)
    weight = (torch.randn((3, 6), generator=generator) / 6**0.5).requires_grad_()

    def gradient(part: slice) -> torch.Tensor:
        normed = torch.nn.functional.batch_norm(x[part], None, None, training=True)
        loss = (normed @ weight.T - y[part]).square().mean()
        return torch.autograd.grad(loss, weight)[0]

    whole = gradient(slice(None))
    halves = (gradient(slice(16)) + gradient(slice(16, None))) / 2
    return float((halves - whole).norm() / whole.norm())


@claim("W113")
def horovod() -> Verdict:
    """Is Horovod a backend like NCCL, Gloo and MPI? The list torch itself keeps."""
    import torch.distributed

    known = [
        name for name in torch.distributed.Backend.backend_list if name not in ("undefined", "fake")
    ]
    numbers = {"backends": known}
    sentence = message("parallelism.horovod", backends=", ".join(known))
    return Verdict("true" if "horovod" in known else "false", numbers, sentence)


@claim("W114")
def default_backend() -> Verdict:
    """Is NCCL what torch takes by default? The default of the argument, and the choice per
    device."""
    import inspect

    import torch.distributed

    default = inspect.signature(torch.distributed.init_process_group).parameters["backend"].default
    chosen = torch.distributed.Backend.default_device_backend_map
    numbers = {"default": str(default), **{device: str(name) for device, name in chosen.items()}}
    sentence = message("parallelism.backend", default=str(default), cpu=chosen.get("cpu", "–"),
                       cuda=chosen.get("cuda", "–"))  # fmt: skip
    verdict: Judgement = "true" if str(default).lower() == "nccl" else "depends"
    return Verdict(verdict, numbers, sentence)
