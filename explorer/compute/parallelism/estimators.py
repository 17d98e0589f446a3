"""What well-known memory calculators answer for the same model, written from their source.

Each has one published rule per part; they differ in bytes per parameter, in what they divide by
what, and in the layer they have in mind. Read: NVIDIA Megatron-LM `theoretical_memory_usage.py`,
EleutherAI cookbook `calc_transformer_mem.py`, DeepSpeed's `estimate_zero2/3_model_states_mem_needs`
(as its code computes them since 2024), and the widget of the Ultra-Scale Playbook.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import layer, total
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.memory import RECIPES, most_loaded
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.term import total as bytes_of

PARTS = ("weights", "gradients", "optimizer", "gathered", "activations", "logits")
NAMES = ("exact", "zero", "megatron", "deepspeed", "cookbook", "playbook")


@dataclass(frozen=True)
class Estimate:
    """What a calculator says one GPU needs: bytes per part, in the order of PARTS; NaN-free.

    `parameters` is its own count of the whole model. `answers` is False where it has no answer
    (`why` is then the key of the reason). `silent` are the parts it does not estimate.
    """

    tool: str
    parameters: float
    bytes: tuple[float, ...]
    answers: bool = True
    why: str = ""
    silent: tuple[str, ...] = ()

    def part(self, name: str) -> float:
        """Bytes of one part."""
        return self.bytes[PARTS.index(name)]

    @property
    def total(self) -> float:
        """Bytes of all parts."""
        return sum(self.bytes)


def exact(model: Architecture, mesh: Mesh, training: Training) -> Estimate:
    """Ours: the GPU of the stage that needs most, every tensor counted."""
    terms = most_loaded(model, mesh, training)[1]
    sizes = tuple(float(bytes_of(terms, part)) for part in PARTS)
    return Estimate("exact", float(total(model)), sizes)


def zero_paper(model: Architecture, mesh: Mesh, training: Training) -> Estimate:
    """Rajbhandari et al. 2020: 2 + 2 + 12 bytes, of an equal share of the parameters."""
    recipe, degree = RECIPES["zero-16"], mesh.dp * mesh.cp
    share = total(model) / (mesh.tp * mesh.pp)
    cut = [degree if training.zero >= stage else 1 for stage in (3, 2, 1)]
    states = (
        recipe.weight * share / cut[0], recipe.gradient * share / cut[1],
        recipe.optimizer * share / cut[2],
    )  # fmt: skip
    return Estimate(
        "zero", float(total(model)), (*states, 0.0, 0.0, 0.0), silent=("activations", "logits")
    )


def megatron(model: Architecture, mesh: Mesh, training: Training) -> Estimate:
    """6 + 12/d bytes with the distributed optimizer (stage 1 and up), else 18; activations of a GPT
    layer, (18 + 4·f/h)·sbh/t with sequence parallelism and selective recomputation, else
    (10 + 24/t)·sbh and 5 % more."""
    h, t, p, layers = model.hidden, mesh.tp, mesh.pp, model.layers
    most, routed = _megatron_parameters(model, mesh)
    shards = (mesh.dp, mesh.expert_dp) if training.zero >= 1 else (1, 1)
    states = (
        2 * (most + routed), 4 * (most + routed),
        12 * (most / shards[0] + routed / shards[1]),
    )  # fmt: skip
    s, b = training.sequence, training.batch
    rows, v = s * b * h, training.virtual
    lean = training.sequence_parallel and training.recompute == "selective"
    f = model.feed_forward
    each = rows * (18 + 4 * f / h) if lean else rows * (10 + 24 / t)
    kept = each * layers + 8 * s * b * p + rows * p
    if training.schedule == "interleaved" and v > 1:
        kept *= 1 + (p - 1) / (p * v)
    elif p > 1:
        kept *= min(1.0, training.micro_batches / p)
    if lean:
        logits = 4 * rows * (1 + model.vocabulary / h) / t if p == 1 else 0.0
        kept /= t
    else:
        logits = 1.05 * 2 * (s * b * model.vocabulary / t + rows) if p == 1 else 0.0
        kept *= 1.05
    return Estimate("megatron", float(total(model)), (*states, 0.0, kept, logits))


def _megatron_parameters(model: Architecture, mesh: Mesh) -> tuple[float, float]:
    """Dense and routed parameters of the stage with the embedding: an equal share of the layers,
    norms and router whole on every rank, no biases and no learned positions."""
    dense = routed = 0.0
    for index in range(model.layers):
        for m in layer(model, index):
            if m.expert:
                routed += m.local_elements(mesh.expert_tp) * m.copies / mesh.ep
            elif len(m.shape) == 2 or m.part == "norm":
                dense += m.local_elements(mesh.tp)
    norm = model.hidden * (2 if model.layer_norm else 1)
    table = model.vocabulary * model.hidden / mesh.tp
    tables = 1 if model.tied or mesh.pp > 1 else 2
    return (dense + norm) / mesh.pp + tables * table, routed / mesh.pp


def deepspeed(model: Architecture, mesh: Mesh, training: Training) -> Estimate:
    """Stage 2: 2Φ + 18Φ/N; stage 3: 18Φ/N and 4 bytes of the largest layer. N is every GPU."""
    count, gpus = total(model), mesh.world
    silent = ("activations", "logits")
    if training.zero < 2:
        return Estimate(
            "deepspeed", float(count), (0.0,) * len(PARTS), False, "why.deepspeed-stage", silent
        )
    largest = max(
        model.vocabulary * model.hidden,
        *(m.elements // m.copies for i in (0, model.layers - 1) for m in layer(model, i)),
    )
    states = deepspeed_states(count, largest, gpus, training.zero)
    return Estimate("deepspeed", float(count), (*states, 0.0, 0.0), silent=silent)


def deepspeed_states(
    parameters: int, largest: int, gpus: int, zero: int
) -> tuple[float, float, float, float]:
    """Bytes of weights, gradients, optimizer and the layer gathered, without offloading; `largest`
    are the parameters of the largest layer. Stages 2 and 3 only."""
    if zero == 2:
        return 2.0 * parameters, 6 * parameters / gpus, 12 * parameters / gpus, 0.0
    share = parameters / gpus
    return 2 * share, 4 * share, 12 * share, 4.0 * largest


def cookbook(model: Architecture, mesh: Mesh, training: Training) -> Estimate:
    """2 + 4 + 12 bytes; ZeRO divides by all GPUs, gradients and optimizer never by tp · pp;
    activations of a GPT layer with dropout on one GPU: (34 + 5as/h)·sbh, or 34·sbh recomputed.

    Asked with the model's own key-value ratio, feed-forward width and number of MLP matrices.
    """
    h, layers, s, gpus = model.hidden, model.layers, training.sequence, mesh.world
    inner = (3 if model.gated else 2) * layers * h * model.feed_forward
    rest = 2.0 * model.vocabulary * h + h * s + 8 * h * layers + 2 * h
    rest += 2 * (1 + model.ratio) * layers * h * h
    count = rest + inner
    held = rest + (model.experts / mesh.ep * inner if model.experts else inner)
    weights = 2 * held / (mesh.tp * mesh.pp) / (gpus if training.zero == 3 else 1)
    gradients = 4 * held / (gpus if training.zero >= 2 else 1)
    optimizer = 12 * held / (gpus if training.zero >= 1 else 1)
    buffers = 0.0
    if training.zero >= 1 and gpus > 1:
        buffers = 5e8 * 2 + (1e9 * 2 if training.zero == 3 else 0)
    per = 34 + (0 if training.recompute != "none" else 5 * model.heads * s / h)
    kept = s * training.batch * h * layers * per
    every = rest + model.experts * inner if model.experts else count
    return Estimate(
        "cookbook", float(every), (weights, gradients, optimizer, buffers, kept, 0.0),
        silent=("logits",),
    )  # fmt: skip


def playbook(model: Architecture, mesh: Mesh, training: Training) -> Estimate:
    """2 + 2 + 12 bytes of 12h² + 13h parameters per layer, divided by dp only; activations with
    dropout, the matrix of scores undivided under sequence parallelism, logits divided only then."""
    h, layers, s, b = model.hidden, model.layers, training.sequence, training.batch
    a, t, f = model.heads, mesh.tp, model.feed_forward
    count = h * (model.vocabulary + s) + layers * (12 * h * h + 13 * h) + 2 * h
    cut = [mesh.dp if training.zero >= stage else 1 for stage in (3, 2, 1)]
    states = (2 * count / cut[0], 2 * count / cut[1], 12 * count / cut[2])
    rows, sp = s * b * h, training.sequence_parallel
    outside = t if sp else 1
    if training.recompute == "full":
        each = 2.0 * rows
    else:
        each = 11 * rows / t if sp else rows * (8 / t + 3)
        if training.recompute == "none":
            each += 5 * a * s * s * b / (1 if sp else t)
        each += 3 * rows / outside + (8 if model.gated else 4) * s * b * f / t
        each += 4 * rows / outside
    kept = each * layers + rows / outside
    logits = 4 * rows / outside + 4 * s * b * model.vocabulary / outside
    return Estimate("playbook", float(count), (*states, 0.0, kept, logits))


ESTIMATORS: dict[str, Callable[[Architecture, Mesh, Training], Estimate]] = {
    "exact": exact, "zero": zero_paper, "megatron": megatron, "deepspeed": deepspeed,
    "cookbook": cookbook, "playbook": playbook,
}  # fmt: skip


def estimates(model: Architecture, mesh: Mesh, training: Training) -> tuple[Estimate, ...]:
    """All of them, ours first."""
    return tuple(ESTIMATORS[name](model, mesh, training) for name in NAMES)


def responsible(ours: Estimate, other: Estimate) -> tuple[tuple[str, float], ...]:
    """Where another answer differs, part by part, the largest difference first; parts on which it
    is silent come last."""
    if not other.answers:
        return ()
    found = [
        (part, other.part(part) - ours.part(part))
        for part in PARTS
        if abs(other.part(part) - ours.part(part)) > 1e-3 * max(ours.part(part), 1.0)
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0] in other.silent, -abs(pair[1]))))
