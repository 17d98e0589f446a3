"""Bytes on one GPU while training and while generating, term by term.

Model states follow ZeRO (Rajbhandari et al. 2020), activations are listed tensor by tensor in
`activations`. Everything is in bytes per GPU; nothing is rounded to GB or GiB here.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.activations import Training, per_layer
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import Local, local, stage_layers
from explorer.compute.parallelism.term import Term, times, total

__all__ = [
    "RECIPES", "Recipe", "Training", "activations", "generating", "in_flight", "most_loaded",
    "states", "training_memory",
]  # fmt: skip


@dataclass(frozen=True)
class Recipe:
    """Bytes kept per parameter while training with Adam.

    `copy` is a second, fp32 copy of the gradient; it belongs to the optimizer, as do the fp32
    `master` weights and Adam's `momentum` and `variance`.
    """

    weight: int
    gradient: int
    copy: int
    master: int
    momentum: int
    variance: int

    @property
    def optimizer(self) -> int:
        """What ZeRO-1 shards."""
        return self.copy + self.master + self.momentum + self.variance

    @property
    def total(self) -> int:
        """All of it."""
        return self.weight + self.gradient + self.optimizer


#: 16, 16, 18 and 20 bytes: everything fp32; the ZeRO paper; gradients summed in fp32 (Megatron-LM,
#: Korthikanti et al.); 16-bit gradients and an fp32 copy of them (Megatron-LM fp16, DeepSpeed).
#: 8 bytes: bfloat16 only, without master weights.
RECIPES: dict[str, Recipe] = {
    "fp32": Recipe(4, 4, 0, 0, 4, 4),
    "zero-16": Recipe(2, 2, 0, 4, 4, 4),
    "megatron-18": Recipe(2, 4, 0, 4, 4, 4),
    "deepspeed-20": Recipe(2, 2, 4, 4, 4, 4),
    "bf16-only": Recipe(2, 2, 0, 0, 2, 2),
}


def states(
    held: Local, recipe: Recipe, zero: int, degree: int = 1, expert_degree: int = 1
) -> tuple[Term, ...]:
    """Weights, gradients and optimizer states of one GPU (bytes).

    Stage 1 divides the optimizer states by the number of replicas, stage 2 also the gradients,
    stage 3 also the weights. Stage 3 gathers one unit at a time: the term "gathered".
    """
    found = []
    for kind, count, ways in (
        ("dense", held.dense, degree), ("expert", held.expert, expert_degree)
    ):  # fmt: skip
        if not count:
            continue
        symbol, divisor = (r"\Phi", "D") if kind == "dense" else (r"\Phi_e", "D_e")
        for name, part, size, stage in (
            ("weight", "weights", recipe.weight, 3),
            ("gradient", "gradients", recipe.gradient, 2),
            ("gradient-copy", "optimizer", recipe.copy, 1),
            ("master", "optimizer", recipe.master, 1),
            ("momentum", "optimizer", recipe.momentum, 1),
            ("variance", "optimizer", recipe.variance, 1),
        ):
            if size:
                term = Term(name, part, size, ((symbol, count),), tags=(kind,))
                found.append(times(term, (), ((divisor, ways),) if zero >= stage else ()))
    if zero >= 3 and max(degree, expert_degree) > 1:
        found.append(Term("gathered", "gathered", recipe.weight, ((r"\Phi_{\max}", held.largest),)))
    return tuple(found)


def in_flight(training: Training, pipeline: int, stage: int) -> tuple[int, int]:
    """Micro-batches whose activations a stage keeps at its peak, as a fraction (chunks, chunks per
    micro-batch). GPipe keeps all m; 1F1B p − i; interleaved 2(p−i−1) + (v−1)p + 1 chunks."""
    m, v = training.micro_batches, training.virtual
    if training.schedule == "gpipe":
        return m, 1
    if training.schedule == "interleaved" and v > 1 and pipeline > 1:
        return min(2 * (pipeline - stage - 1) + (v - 1) * pipeline + 1, m * v), v
    return min(m, pipeline - stage), 1


def activations(
    model: Architecture, mesh: Mesh, training: Training, stage: int
) -> tuple[Term, ...]:
    """What one GPU of a stage keeps from the forward for the backward pass, at its peak (bytes).

    Terms are per tensor, times the layers of the stage and the micro-batches in flight. The last
    stage adds the head's inputs and the fp32 logits, the first the mask of the embedding's dropout.
    """
    layers = stage_layers(model.layers, mesh.pp)[stage]
    chunks, per_batch = in_flight(training, mesh.pp, stage)
    held = (("k", chunks),), (("v", per_batch),)
    dense = sum(not model.has_experts(index) for index in layers)
    found = []
    for index, count, symbol in (
        (layers.start, dense, "L"), (layers.stop - 1, len(layers) - dense, "L_e")
    ):  # fmt: skip
        if count:
            for term in per_layer(model, mesh, training, index):
                found.append(times(term, ((symbol, count), *held[0]), held[1]))
    b, s, h = training.batch, training.sequence, model.hidden
    cuts = (("c", mesh.cp),)
    shared = (*cuts, ("t", mesh.tp)) if training.sequence_parallel else cuts
    if stage == 0 and training.dropout:
        mask = Term("embedding-mask", "activations", 1, (("b", b), ("s", s), ("h", h)))
        found.append(times(mask, held[0], (*held[1], *shared)))
    if stage == mesh.pp - 1:
        kept = chunks if training.schedule == "gpipe" else 1
        for name in ("final-norm-input", "head-input"):
            term = Term(name, "logits", 2, (("b", b), ("s", s), ("h", h)))
            found.append(times(term, (("k", kept),), shared))
        term = Term("logits", "logits", 4, (("b", b), ("s", s), ("V", model.vocabulary)))
        found.append(times(term, (("k", kept),), (*cuts, ("t", mesh.tp))))
    return tuple(found)


def training_memory(
    model: Architecture, mesh: Mesh, training: Training, stage: int = 0
) -> tuple[Term, ...]:
    """All terms of one GPU of a pipeline stage (bytes)."""
    return (
        *states(
            local(model, mesh, stage), RECIPES[training.recipe], training.zero, mesh.replicas,
            mesh.expert_dp,
        ),
        *activations(model, mesh, training, stage),
    )  # fmt: skip


def most_loaded(
    model: Architecture, mesh: Mesh, training: Training
) -> tuple[int, tuple[Term, ...]]:
    """The pipeline stage whose GPUs need most, and their terms."""
    # stages between the first and the last with equally many layers only shrink along the pipeline
    layers = [len(part) for part in stage_layers(model.layers, mesh.pp)]
    tried = {0, mesh.pp - 1, min(1, mesh.pp - 1)}
    tried |= {stage for stage in range(1, mesh.pp) if layers[stage] != layers[stage - 1]}
    if model.dense_layers:
        tried = set(range(mesh.pp))
    found = {stage: training_memory(model, mesh, training, stage) for stage in sorted(tried)}
    worst = max(found, key=lambda stage: (total(found[stage]), -stage))
    return worst, found[worst]


def generating(
    model: Architecture, mesh: Mesh, batch: int, sequence: int, weight: int = 2, cache: int = 2,
    stage: int = 0,
) -> tuple[Term, ...]:  # fmt: skip
    """One GPU while it generates: weights, keys and values of `sequence` tokens of `batch`
    requests, and the logits of the last token (bytes).

    Tensor parallelism divides the cache by at most the key-value heads: beyond that they are
    copied. Latent attention keeps one compressed row for all heads, on every rank.
    """
    held = local(model, mesh, stage)
    found = [Term("weight", "weights", weight, ((r"\Phi", held.total),))]
    layers = len(stage_layers(model.layers, mesh.pp)[stage])
    b, s = ("B", batch), ("s", sequence)
    if model.latent:
        wide = model.latent.key_value_rank + model.latent.rotary
        term = Term("latent-cache", "cache", cache, (("L", layers), ("r", wide), s, b))
        found.append(times(term, (), (("c", mesh.cp),)))
    else:
        sizes = (
            ("L", layers), ("k", model.key_value_heads), (r"d_{\mathrm{head}}", model.head_size)
        )  # fmt: skip
        term = Term("key-value-cache", "cache", 2 * cache, (*sizes, s, b))
        cut = ("t", min(mesh.tp, model.key_value_heads))
        found.append(times(term, (), (("c", mesh.cp), cut)))
    if stage == mesh.pp - 1:
        term = Term("last-logits", "logits", 4, (b, ("V", model.vocabulary)))
        found.append(times(term, (), (("t", mesh.tp),)))
    return tuple(found)
