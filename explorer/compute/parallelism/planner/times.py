"""Seconds of a training step by formula, for many layouts at once: what each term is, and which
messages hide behind arithmetic.

This is a model, not a measurement. It assumes:
1.  Matrix products run at `efficiency` of the peak; everything else costs nothing.
2.  Every pipeline stage takes as long as the slowest one.
3.  A collective is a ring: N − 1 waits of `latency` per pass, and the bytes of `traffic` at the
    rate of the links. A group inside a node uses the links of the node. Of a group on several
    nodes the g GPUs that share a node also share their g links out of it (never faster than
    inside).
4.  An all-to-all sends across nodes what is not for the g − 1 others on its node.
5.  Messages between neighbours (pipeline, context ring) go at the rate of the slowest link.
6.  Gradients and weights travel one message per layer. With `overlap`, gradients hide behind the
    backward pass they follow, weights behind the forward pass they are for, keys and values behind
    attention, and a pipeline's messages behind the next micro-batch, except while it fills and
    drains. Tensor-parallel and expert messages never hide.
7.  The optimizer reads and writes its states once, at the rate of the memory.
8.  Routers spread tokens evenly over the experts.
The terms follow Calculon (Isaev et al. 2023); bytes are those of `traffic`, to the last one.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import head, layer
from explorer.compute.parallelism.memory import RECIPES
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import local, stage_layers
from explorer.compute.parallelism.planner.fullest import candidates, kinds_of
from explorer.compute.parallelism.planner.space import RECOMPUTE, Job, Layouts
from explorer.compute.parallelism.traffic import ACTIVATION

TERMS = ("compute", "recompute", "bubble", "tp", "cp", "ep", "pp", "dp", "optimizer")
AXES = ("tp", "cp", "ep", "dp", "pp")


@dataclass(frozen=True)
class Messages:
    """What one axis sends in a step, an array per layout: `bytes` of one GPU at `rate`, `waits`
    times the latency, seconds of both, and those that nothing hides. `between`: several nodes."""

    bytes: np.ndarray
    waits: np.ndarray
    latency: np.ndarray
    rate: np.ndarray
    waiting: np.ndarray
    moving: np.ndarray
    exposed: np.ndarray
    between: np.ndarray

    @property
    def seconds(self) -> np.ndarray:
        """Seconds on the wire, hidden or not."""
        return self.waiting + self.moving


@dataclass(frozen=True)
class Times:
    """Seconds per step by term (float64 per layout), and the messages behind them by axis.

    `forward`, `repeated` and `attention` are seconds of one micro-batch on the slowest stage.
    """

    terms: dict[str, np.ndarray]
    forward: np.ndarray
    repeated: np.ndarray
    attention: np.ndarray
    bubble_share: np.ndarray
    messages: dict[str, Messages] = field(default_factory=dict)

    @property
    def step(self) -> np.ndarray:
        """Seconds of a whole step."""
        total: np.ndarray = sum(self.terms.values(), np.zeros(len(self.forward)))
        return total


def step_times(job: Job, layouts: Layouts) -> Times:
    """The seconds of every layout."""
    at = _Sizes(job, layouts)
    m, p, v = layouts.micro_batches(job).astype(float), layouts.pp, layouts.virtual
    reached = job.cluster.peak * job.cluster.efficiency
    # [compute] forward, and twice as much backward
    forward, attention = at.forward / reached, at.attention / reached
    full, selective = RECOMPUTE.index("full"), RECOMPUTE.index("selective")
    repeated = np.select(
        [layouts.recompute == full, layouts.recompute == selective],
        [at.layers / reached, attention], 0.0,
    )  # fmt: skip
    backward = 2 * forward + repeated
    # [messages] of one micro-batch along the three axes that every layer waits for
    found = {
        "tp": _tensor(job, layouts, at), "cp": _context(job, layouts, at),
        "ep": _experts(job, layouts, at), "pp": _pipeline(job, layouts, at),
    }  # fmt: skip
    if job.cluster.overlap:
        rounds = np.where(repeated > 0, 4.0, 3.0)  # attention forwards, twice backwards, again
        found["cp"] = _hidden(found["cp"], m, rounds * attention)
    # a pipeline's first micro-batch passes p − 1 cuts before all stages work, its last one too
    sent, hops = found["pp"].seconds, np.maximum(found["pp"].waits, 1)
    filling = 2 * (p - 1) * sent / hops
    found["pp"] = _exposed(found["pp"], filling + (0.0 if job.cluster.overlap else sent))
    each = (found["tp"].exposed + found["cp"].exposed + found["ep"].exposed) / m
    # [bubble] the pipeline fills and drains: (p − 1) / v micro-batches during which a stage idles
    idle = (p - 1) / v
    found["dp"] = _replicas(job, layouts, at, forward, backward)
    terms = {
        "compute": 3 * m * forward, "recompute": m * repeated,
        "bubble": idle * (forward + backward + each),
        **{axis: found[axis].exposed for axis in ("tp", "cp", "ep", "pp", "dp")},
        "optimizer": _optimizer(job, layouts, at),
    }  # fmt: skip
    return Times(terms, forward, repeated, attention, (p - 1) / (v * m + p - 1), found)


class _Sizes:
    """What the formulas need of model and layout: float64 per layout, of the stage where most."""

    def __init__(self, job: Job, layouts: Layouts) -> None:
        tokens = layouts.batch * job.sequence / layouts.cp
        columns = np.stack([layouts.tp, layouts.pp, layouts.ep], axis=1)
        keys, place = np.unique(columns, axis=0, return_inverse=True)
        rows = [_stage_sizes(job, *map(int, key)) for key in keys]
        table = np.array(rows, dtype=np.float64).reshape(-1, 7)[place.reshape(-1)].T
        whole, products, scores, self.dense, self.expert, self.depth, self.mixtures = table
        self.forward, self.layers, self.attention = (
            tokens * whole, tokens * (products + scores), tokens * scores,
        )  # fmt: skip
        self.rows = tokens  # tokens of one micro-batch on one GPU
        self.shared = np.where(layouts.sp == 1, layouts.tp, 1)


def _stage_sizes(job: Job, tp: int, pp: int, ep: int) -> tuple[float, ...]:
    """FLOPs per token of the slowest stage (all, matrices of layers, attention), parameters of a
    GPU (dense, routed), layers and mixtures of the stage that has most."""
    model = job.model
    parts = stage_layers(model.layers, pp)
    stages = candidates(job, pp)
    work = []
    for stage in stages:
        dense, routed = kinds_of(job, parts[stage])
        products = dense * _products(model, 0, tp) + routed * _products(model, -1, tp)
        scores = len(parts[stage]) * _scores(job, tp)
        ends = _head(model, tp) if stage == pp - 1 else 0.0
        work.append((products + scores + ends, products, scores))
    slowest = max(work)
    held = [local(model, Mesh(tp=tp, pp=pp, ep=ep), stage) for stage in stages]
    return (
        *slowest, max(h.dense for h in held), max(h.expert for h in held), len(parts[0]),
        max(kinds_of(job, part)[1] for part in (parts[stage] for stage in stages)),
    )  # fmt: skip


def _products(model: Architecture, index: int, tp: int) -> float:
    """Forward FLOPs per token in a layer's matrices on one GPU; of experts the visited ones."""
    found = 0.0
    for matrix in layer(model, index % model.layers):
        if len(matrix.shape) == 2:
            times = model.experts_per_token if matrix.expert else matrix.copies
            found += 2.0 * matrix.local_elements(tp) * times
    return found


def _scores(job: Job, tp: int) -> float:
    """Forward FLOPs per token of a layer's attention core, the masked half left out."""
    model = job.model
    value = model.latent.value if model.latent else model.head_size
    return float(job.sequence * -(-model.heads // tp) * (model.head_size + value))


def _head(model: Architecture, tp: int) -> float:
    found = sum(m.local_elements(tp) for m in head(model) if len(m.shape) == 2)
    return 2.0 * (found or -(-model.vocabulary // tp) * model.hidden)


def stride(layouts: Layouts, axis: str) -> tuple[np.ndarray, np.ndarray]:
    """How far apart neighbours of an axis stand in rank order tp-cp-ep-dp-pp, and how many they
    are. Replicas of dense weights lie along cp and dp together, from the distance of cp; those of
    experts ("edp") beyond ep."""
    t, c, d, p = layouts.tp, layouts.cp, layouts.dp, layouts.pp
    return {
        "tp": (np.ones_like(t), t), "cp": (t, c), "ep": (t, layouts.ep), "dp": (t, c * d),
        "pp": (t * c * d, p), "edp": (t * layouts.ep, c * d // layouts.ep),
    }[axis]  # fmt: skip


def crosses(job: Job, layouts: Layouts, axis: str) -> np.ndarray:
    """Whether some group of an axis lies on more than one node."""
    apart, size = stride(layouts, axis)
    inside = (job.cluster.per_node % (apart * size) == 0) | (
        job.cluster.gpus <= job.cluster.per_node
    )
    crossing: np.ndarray = (size > 1) & ~inside
    return crossing


def on_a_node(job: Job, layouts: Layouts, axis: str) -> np.ndarray:
    """g: how many GPUs of a group that lies on several nodes share one, at least."""
    apart, size = stride(layouts, axis)
    return np.clip(job.cluster.per_node // apart, 1, size)


def _messages(
    job: Job, layouts: Layouts, axis: str, sent: np.ndarray, waits: np.ndarray, kind: str
) -> Messages:
    """Seconds of an axis from the bytes one GPU sends and how often it waits."""
    inside, between = job.cluster.inside, job.cluster.between
    across, g = crosses(job, layouts, axis), on_a_node(job, layouts, axis)
    outside = np.full(len(layouts), between.rate)
    if kind == "ring":
        outside = np.minimum(inside.rate, g * between.rate)
    elif kind == "all-to-all":  # only part of the bytes leaves the node
        size = stride(layouts, axis)[1]
        outside = between.rate * np.maximum(size - 1, 1) / np.maximum(size - g, 1)
        outside = np.minimum(inside.rate, outside)
    rate = np.where(across, outside, inside.rate)
    latency = np.where(across, between.latency, inside.latency)
    waiting, moving = waits * latency, sent / rate
    return Messages(sent, waits, latency, rate, waiting, moving, waiting + moving, across)


def _tensor(job: Job, layouts: Layouts, at: _Sizes) -> Messages:
    """Four all-reduces per layer and micro-batch (six where all is recomputed), and one at either
    end of the model: 2·(t − 1)/t of b·s·h elements each."""
    t, m = layouts.tp, layouts.micro_batches(job)
    per_layer = np.where(layouts.recompute == RECOMPUTE.index("full"), 6, 4)
    ends = np.where(layouts.pp == 1, 2, 1)
    calls = np.where(t > 1, m * (per_layer * at.depth + ends), 0)
    each = 2 * ACTIVATION * at.rows * job.model.hidden * (t - 1) / t
    return _messages(job, layouts, "tp", calls * each, calls * 2 * (t - 1), "ring")


def _context(job: Job, layouts: Layouts, at: _Sizes) -> Messages:
    """Keys and values go round the ring of c GPUs: once forwards, twice backwards."""
    model, c, m = job.model, layouts.cp, layouts.micro_batches(job)
    rounds = np.where(layouts.recompute == RECOMPUTE.index("full"), 4, 3)
    cut = np.minimum(layouts.tp, model.key_value_heads)
    calls = rounds * at.depth * m * (c - 1)
    each = 2 * ACTIVATION * at.rows * model.key_value_heads * model.head_size / cut
    return _messages(job, layouts, "cp", calls * each, calls, "neighbours")


def _experts(job: Job, layouts: Layouts, at: _Sizes) -> Messages:
    """Tokens to K experts each and back, forwards and backwards."""
    model, e, m = job.model, layouts.ep, layouts.micro_batches(job)
    rounds = np.where(layouts.recompute == RECOMPUTE.index("full"), 6, 4)
    calls = np.where(e > 1, rounds * at.mixtures * m, 0.0)
    each = ACTIVATION * model.experts_per_token * at.rows / at.shared * model.hidden * (e - 1) / e
    return _messages(job, layouts, "ep", calls * each, calls * (e - 1), "all-to-all")


def _pipeline(job: Job, layouts: Layouts, at: _Sizes) -> Messages:
    """An inner stage sends one array on and one back per micro-batch and chunk; without inner
    stages and chunks, one."""
    p, v, m = layouts.pp, layouts.virtual, layouts.micro_batches(job)
    calls = np.select([p == 1, p == 2], [0, 2 * v - 1], 2 * v) * m
    each = ACTIVATION * at.rows / at.shared * job.model.hidden
    return _messages(job, layouts, "pp", calls * each, calls, "neighbours")


def _replicas(
    job: Job, layouts: Layouts, at: _Sizes, forward: np.ndarray, backward: np.ndarray
) -> Messages:
    """Gradients and weights among the replicas of dense weights and of experts, under ZeRO.

    0: gradients all-reduced once. 1: reduce-scattered once, new weights gathered once. 2: gradients
    after every micro-batch. 3: weights too, for every forward and every backward pass.
    """
    recipe, m, zero = RECIPES[job.recipe], layouts.micro_batches(job), layouts.zero
    found: list[Messages] = []
    for axis, parameters, depth in (("dp", at.dense, at.depth), ("edp", at.expert, at.mixtures)):
        parts = stride(layouts, axis)[1]
        passes = np.where(parameters > 0, parts - 1, 0)
        share = parameters * passes / parts
        gradient = np.where(zero == 0, 2, 1) * np.where(zero >= 2, m, 1)
        weight = np.select([zero == 0, zero == 3], [0, 2 * m], 1)
        for times, item in ((gradient, recipe.gradient), (weight, recipe.weight)):
            found.append(
                _messages(job, layouts, axis, times * share * item, times * depth * passes, "ring")
            )
    gradients = found[0].seconds + found[2].seconds
    weights = found[1].seconds + found[3].seconds
    exposed = gradients + weights
    if job.cluster.overlap:
        once = np.maximum(gradients - backward, 0.0)
        every = m * np.maximum(gradients / m - backward, 0.0)
        gathered = np.maximum(weights - forward, 0.0)
        half = weights / (2 * m)  # stage 3: before each forward, and before each backward pass
        both = np.maximum(half - forward, 0.0) + np.maximum(half + gradients / m - backward, 0.0)
        exposed = np.select(
            [zero == 0, zero == 1, zero == 2], [once, once + gathered, every + gathered], m * both
        )  # fmt: skip
    return replace(
        found[0], bytes=_added([f.bytes for f in found]), waits=_added([f.waits for f in found]),
        waiting=_added([f.waiting for f in found]), moving=_added([f.moving for f in found]),
        exposed=exposed,
    )  # fmt: skip


def _added(parts: list[np.ndarray]) -> np.ndarray:
    total: np.ndarray = np.sum(parts, axis=0)
    return total


def _hidden(found: Messages, micro_batches: np.ndarray, room: np.ndarray) -> Messages:
    """The same messages, each micro-batch's hidden behind `room` seconds of arithmetic."""
    return _exposed(
        found, micro_batches * np.maximum(found.seconds / micro_batches - room, 0.0)
    )  # fmt: skip


def _exposed(found: Messages, exposed: np.ndarray) -> Messages:
    return replace(found, exposed=exposed)


def _optimizer(job: Job, layouts: Layouts, at: _Sizes) -> np.ndarray:
    """Gradients read, states read and written, weights written: once each per parameter."""
    recipe = RECIPES[job.recipe]
    kept = recipe.master + recipe.momentum + recipe.variance
    each = recipe.gradient + recipe.copy + 2 * kept + recipe.weight * (1 if recipe.master else 2)
    replicas = layouts.dp * layouts.cp
    sharded = layouts.zero >= 1
    counts = at.dense / np.where(sharded, replicas, 1)
    counts = counts + at.expert / np.where(sharded, replicas // layouts.ep, 1)
    seconds: np.ndarray = counts * each / job.cluster.memory_rate
    return seconds
