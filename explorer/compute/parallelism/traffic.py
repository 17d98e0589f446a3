"""What one GPU sends in a training step, axis by axis, in elements and in bytes.

Collectives are counted as a ring sends them, so that (N − 1)/N stands exactly. Sums over all GPUs
and per-GPU amounts are different numbers with the same formula letters; both are given by name.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.memory import RECIPES
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import local, stage_layers
from explorer.compute.parallelism.term import Factors, Term, times

ACTIVATION = 2  # bytes of an activation on the wire


@dataclass(frozen=True)
class Flow:
    """One kind of message along an axis during one step.

    `sent` are the elements one GPU sends, `item` bytes each; `calls` how many collectives (or
    messages) that are; `primitive` names them. Times on a wire are not computed here.
    """

    axis: str
    name: str
    primitive: str
    group: int
    calls: int
    sent: Term
    item: int

    @property
    def elements(self) -> int:
        """Elements one GPU sends."""
        return self.sent.elements

    @property
    def bytes(self) -> int:
        """Bytes one GPU sends."""
        exact = self.sent.amount * self.item
        return -(-exact.numerator // exact.denominator)


def _flow(
    axis: str, name: str, primitive: str, group: int, calls: int, item: int, coefficient: int,
    over: Factors, under: Factors = (),
) -> Flow:  # fmt: skip
    term = times(Term(name, axis, coefficient, (), (), "elements"), over, under)
    return Flow(axis, name, primitive, group, calls, term, item)


def _ring(symbol: str, size: int) -> tuple[Factors, Factors]:
    """(N − 1)/N: the share of an array that a rank of a ring sends in one pass."""
    return ((f"({symbol}-1)", size - 1),), ((symbol, size),)


def traffic(model: Architecture, mesh: Mesh, training: Training, stage: int) -> tuple[Flow, ...]:
    """Every flow of a GPU of one pipeline stage; axes of size 1 send nothing and have no flow."""
    return (
        *_gradients(model, mesh, training, stage),
        *_tensor(model, mesh, training, stage),
        *_pipeline(model, mesh, training, stage),
        *_context(model, mesh, training, stage),
        *_experts(model, mesh, training, stage),
    )


def whole(model: Architecture, mesh: Mesh, training: Training) -> dict[str, int]:
    """Bytes sent by all GPUs together in a step, per axis."""
    found: dict[str, int] = {}
    for stage in range(mesh.pp):
        for flow in traffic(model, mesh, training, stage):
            gpus = mesh.world // mesh.pp
            found[flow.axis] = found.get(flow.axis, 0) + flow.bytes * gpus
    return found


def data_parallel(
    axis: str, parameters: tuple[str, int], ranks: int, training: Training
) -> tuple[Flow, ...]:
    """The flows of data parallelism under ZeRO stage `training.zero`.

    0: one all-reduce of the gradients. 1: reduce-scatter, then gather the new weights. 2: the same,
    with a reduce-scatter per micro-batch. 3: weights gathered for every forward and backward.
    """
    if ranks < 2:
        return ()
    recipe, m = RECIPES[training.recipe], ("m", training.micro_batches)
    over, under = _ring("D", ranks)
    count, item = training.micro_batches, recipe.gradient

    def flow(name: str, primitive: str, calls: int, size: int, twice: int,
             more: Factors = ()) -> Flow:  # fmt: skip
        return _flow(
            axis, name, primitive, ranks, calls, size, twice, (*more, parameters, *over), under
        )

    if training.zero == 0:
        return (flow("gradients", "all-reduce", 1, item, 2),)
    if training.zero == 1:
        return (
            flow("gradients", "reduce-scatter", 1, item, 1),
            flow("weights", "all-gather", 1, recipe.weight, 1),
        )
    if training.zero == 2:
        return (
            flow("gradients", "reduce-scatter", count, item, 1, (m,)),
            flow("weights", "all-gather", 1, recipe.weight, 1),
        )
    return (
        flow("gradients", "reduce-scatter", count, item, 1, (m,)),
        flow("weights", "all-gather", 2 * count, recipe.weight, 2, (m,)),
    )


def _gradients(model: Architecture, mesh: Mesh, training: Training, stage: int) -> tuple[Flow, ...]:
    held = local(model, mesh, stage)
    found = data_parallel("dp", (r"\Phi", held.dense), mesh.replicas, training)
    if held.expert:
        found += data_parallel("edp", (r"\Phi_e", held.expert), mesh.expert_dp, training)
    return found


def _rows(mesh: Mesh, training: Training) -> tuple[Factors, Factors]:
    rows: Factors = (("m", training.micro_batches), ("b", training.batch), ("s", training.sequence))
    return rows, (("c", mesh.cp),)


def _tensor(model: Architecture, mesh: Mesh, training: Training, stage: int) -> tuple[Flow, ...]:
    """Two all-reduces per layer forward, two backward, and two more where all is recomputed; with
    sequence parallelism each becomes a reduce-scatter and an all-gather of the same size."""
    if mesh.tp < 2:
        return ()
    layers = len(stage_layers(model.layers, mesh.pp)[stage])
    times_over = 6 if training.recompute == "full" else 4
    primitive = (
        "reduce-scatter + all-gather" if training.sequence_parallel else "all-reduce"
    )  # fmt: skip
    rows, cuts = _rows(mesh, training)
    over, under = _ring("t", mesh.tp)
    hidden = ("h", model.hidden)
    calls = times_over * layers * training.micro_batches
    found = [
        _flow("tp", "layers", primitive, mesh.tp, calls, ACTIVATION, 2 * times_over,
              (("L", layers), *rows, hidden, *over), (*cuts, *under))
    ]  # fmt: skip
    ends = (stage == 0) + (stage == mesh.pp - 1)
    if ends:  # the cut embedding sums forwards, the cut head backwards
        found.append(
            _flow("tp", "vocabulary", primitive, mesh.tp, ends * training.micro_batches,
                  ACTIVATION, 2 * ends, (*rows, hidden, *over), (*cuts, *under))
        )  # fmt: skip
    return tuple(found)


def _pipeline(model: Architecture, mesh: Mesh, training: Training, stage: int) -> tuple[Flow, ...]:
    """Activations to the next stage, their gradients to the one before, per micro-batch and chunk;
    over the whole pipeline 2(pv − 1) arrays."""
    if mesh.pp < 2:
        return ()
    chunks = training.virtual if training.schedule == "interleaved" else 1
    forward = chunks - (stage == mesh.pp - 1)
    backward = chunks - (stage == 0)
    rows, cuts = _rows(mesh, training)
    if training.sequence_parallel:
        cuts = (*cuts, ("t", mesh.tp))
    found = []
    for name, count in (("activations", forward), ("activation-gradients", backward)):
        if count:
            found.append(
                _flow("pp", name, "send", mesh.pp, count * training.micro_batches, ACTIVATION,
                      count, (*rows, ("h", model.hidden)), cuts)
            )  # fmt: skip
    return tuple(found)


def _context(model: Architecture, mesh: Mesh, training: Training, stage: int) -> tuple[Flow, ...]:
    """Keys and values go round the ring forwards; again backwards, with their gradients."""
    if mesh.cp < 2:
        return ()
    layers = len(stage_layers(model.layers, mesh.pp)[stage])
    rounds = 4 if training.recompute == "full" else 3
    rows, cuts = _rows(mesh, training)
    heads = ("k", model.key_value_heads)
    cut = ("t", min(mesh.tp, model.key_value_heads))
    over = (
        ("L", layers), *rows, heads, (r"d_{\mathrm{head}}", model.head_size), ("(c-1)", mesh.cp - 1)
    )  # fmt: skip
    calls = rounds * layers * training.micro_batches * (mesh.cp - 1)
    return (
        _flow("cp", "keys-values", "send", mesh.cp, calls, ACTIVATION, 2 * rounds, over,
              (*cuts, cut)),
    )  # fmt: skip


def _experts(model: Architecture, mesh: Mesh, training: Training, stage: int) -> tuple[Flow, ...]:
    """Tokens to their experts and back, forwards and backwards, if the router spreads evenly."""
    if mesh.ep < 2 or not model.experts:
        return ()
    layers = stage_layers(model.layers, mesh.pp)[stage]
    mixtures = sum(model.has_experts(index) for index in layers)
    if not mixtures:
        return ()
    rounds = 6 if training.recompute == "full" else 4
    rows, cuts = _rows(mesh, training)
    if training.sequence_parallel:
        cuts = (*cuts, ("t", mesh.tp))
    over, under = _ring(r"e", mesh.ep)
    sizes = (("L_e", mixtures), ("K", model.experts_per_token), *rows, ("h", model.hidden), *over)
    calls = rounds * mixtures * training.micro_batches
    return (
        _flow("ep", "tokens", "all-to-all", mesh.ep, calls, ACTIVATION, rounds, sizes,
              (*cuts, *under)),
    )  # fmt: skip
