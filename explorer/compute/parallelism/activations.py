"""The tensors a transformer layer keeps for its backward pass, one by one, in 16-bit training.

For GPT layers with dropout their sum is sbh(34 + 5as/h), for tensor parallelism
sbh(10 + 24/t + 5as/(ht)) (Korthikanti et al. 2022); for Llama layers with fused attention it is
(12 + 4g)·bsd + 8·bsf + 4·asb + 8·bs, which the ledger of a real block confirms to the byte.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.term import Factors, Term, times


@dataclass(frozen=True)
class Training:
    """How a model is trained, as far as memory and messages go.

    `batch` sequences of `sequence` tokens are one micro-batch; each replica does `micro_batches` of
    them per step. `recompute` is none, selective (the attention core) or full (only the layer's
    input is kept). `flash`: attention in tiles, no matrix of scores is kept. `statistics`: count
    the small fp32 rows too (norms, log-sum-exp); published formulas leave them out.
    `schedule` is 1f1b, gpipe or interleaved with `virtual` chunks per rank.
    """

    batch: int = 1
    sequence: int = 4096
    micro_batches: int = 1
    recipe: str = "zero-16"
    zero: int = 0
    recompute: str = "none"
    sequence_parallel: bool = False
    flash: bool = True
    dropout: bool = False
    fused_swiglu: bool = False
    statistics: bool = True
    schedule: str = "1f1b"
    virtual: int = 1


def per_layer(
    model: Architecture, mesh: Mesh, training: Training, index: int = 0
) -> tuple[Term, ...]:
    """What one GPU keeps of layer `index` for one micro-batch (bytes per tensor).

    Tensors inside attention and MLP are cut by tp; those around them (inputs of norms and of the
    column-parallel matrices, dropout masks) only with sequence parallelism. cp cuts all.
    """
    b, s, h = ("b", training.batch), ("s", training.sequence), ("h", model.hidden)
    replicated: Factors = (("c", mesh.cp),)
    parallel: Factors = (("c", mesh.cp), ("t", mesh.tp))
    outside = parallel if training.sequence_parallel else replicated
    found: list[Term] = []

    def keep(name: str, coefficient: int, over: Factors, under: Factors) -> None:
        found.append(times(Term(name, "activations", coefficient, over), (), under))

    if training.recompute == "full":
        keep("layer-input", 2, (b, s, h), outside)
        return tuple(found)
    keep("attention-norm-input", 2, (b, s, h), outside)
    keep("query-key-value-input", 2, (b, s, h), outside)
    found += _attention(model, mesh, training)
    if training.dropout:
        keep("attention-dropout-mask", 1, (b, s, h), outside)
    keep("mlp-norm-input", 2, (b, s, h), outside)
    keep("mlp-input", 2, (b, s, h), outside)
    if model.has_experts(index):
        found += _experts(model, mesh, training)
    else:
        found += _mlp(model, training, "mlp", ("f", model.feed_forward), (b, s), parallel)
    if training.dropout:
        keep("mlp-dropout-mask", 1, (b, s, h), outside)
    if training.statistics:
        rows = 2 if model.layer_norm else 1  # mean and deviation, or the deviation alone
        keep("norm-statistics", 8 * rows, (b, s), outside)
    return tuple(found)


def _attention(model: Architecture, mesh: Mesh, training: Training) -> list[Term]:
    b, s, a = ("b", training.batch), ("s", training.sequence), ("a", model.heads)
    cut: Factors = (("c", mesh.cp), ("t", mesh.tp))
    size: Factors = ((r"d_{\mathrm{head}}", model.head_size),)
    k = ("k", model.key_value_heads)
    shared: Factors = (("c", mesh.cp), ("t", min(mesh.tp, model.key_value_heads)))
    found: list[Term] = []

    def keep(name: str, coefficient: int, over: Factors, under: Factors) -> None:
        found.append(times(Term(name, "activations", coefficient, over), (), under))

    out: Factors = (a, *size)
    if model.latent:
        latent = model.latent
        rank = (r"r_{kv}", latent.key_value_rank)
        if latent.query_rank:
            keep("query-latent", 4, (b, s, (r"r_q", latent.query_rank)), (("c", mesh.cp),))
        keep("key-value-latent", 4, (b, s, rank), (("c", mesh.cp),))
        keep("query", 2, (b, s, a, *size), cut)
        keep("key", 2, (b, s, a, *size), cut)
        out = (a, (r"d_v", latent.value))
        keep("value", 2, (b, s, *out), cut)
    else:
        keep("query", 2, (b, s, a, *size), cut)
        keep("key", 2, (b, s, k, *size), shared)
        keep("value", 2, (b, s, k, *size), shared)
    if training.flash:
        if training.statistics:
            keep("log-sum-exp", 4, (b, s, a), cut)
    elif training.recompute != "selective":
        keep("softmax-output", 2, (b, s, s, a), cut)
        if training.dropout:
            keep("softmax-dropout-mask", 1, (b, s, s, a), cut)
            keep("softmax-dropout-output", 2, (b, s, s, a), cut)
    keep("output-input", 2, (b, s, *out), cut)
    return found


def _mlp(
    model: Architecture, training: Training, name: str, inner: tuple[str, int], rows: Factors,
    cut: Factors,
) -> list[Term]:  # fmt: skip
    """The inner tensors of an MLP: gate, up, silu(gate) and their product, or those of a GELU."""
    names = [f"{name}-up", f"{name}-activated"]
    if model.gated:
        names = [f"{name}-gate", f"{name}-up", f"{name}-silu", f"{name}-product"]
        if training.fused_swiglu:
            names.remove(f"{name}-silu")
    return [times(Term(n, "activations", 2, (*rows, inner)), (), cut) for n in names]


def _experts(model: Architecture, mesh: Mesh, training: Training) -> list[Term]:
    """A mixture's tensors when the router spreads the tokens evenly over the experts."""
    b, s, h = ("b", training.batch), ("s", training.sequence), ("h", model.hidden)
    visits = ("K", model.experts_per_token)
    cut: Factors = (("c", mesh.cp),)
    # each GPU receives as many copies as its own tokens send, whatever ep is
    sent = (*cut, ("t", mesh.tp)) if training.sequence_parallel else cut
    inner: Factors = (*sent, ("t_e", mesh.expert_tp)) if not training.sequence_parallel else sent
    found = [
        times(Term("router-probabilities", "activations", 4, (b, s, ("E", model.experts))), (),
              sent),
        times(Term("dispatched-tokens", "activations", 2, (visits, b, s, h)), (), sent),
        *_mlp(model, training, "expert", ("f_e", model.expert_feed_forward), (visits, b, s),
              inner),
    ]  # fmt: skip
    if model.shared_feed_forward:
        found += _mlp(model, training, "shared-expert", ("f_s", model.shared_feed_forward), (b, s),
                      (*cut, ("t", mesh.tp)))  # fmt: skip
    return found
