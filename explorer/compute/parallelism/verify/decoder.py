"""A decoder of the Llama kind, cut as training runs cut it: tensor parallelism and FSDP2.

Matrices are cut over the axis "tp", and what remains over "dp"; embedding and head over "dp" alone.
Small, it is run on real processes here; whole, without numbers, on a thousand ranks in `dry.py`:
both cut it by the same function.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.distributed.device_mesh import DeviceMesh, init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor import Replicate
from torch.distributed.tensor.parallel import (
    ColwiseParallel,
    ParallelStyle,
    PrepareModuleInput,
    RowwiseParallel,
    parallelize_module,
)

from explorer.compute.parallelism.verify.case import Found, ring
from explorer.compute.parallelism.verify.fsdp import kept, padded
from explorer.compute.parallelism.verify.here import Here
from explorer.compute.parallelism.verify.model import (
    F32,
    compared_with,
    holdings,
    mean_over_ranks,
    one_step,
    optimizer_of,
)


@dataclass(frozen=True)
class Shape:
    """The model, the ranks that share a matrix, and the sequences of each replica."""

    layers: int = 2
    hidden: int = 64
    heads: int = 8
    key_value_heads: int = 4
    head_size: int = 16
    feed_forward: int = 192
    vocabulary: int = 256
    tp: int = 2
    batch: int = 2
    sequence: int = 16
    seed: int = 0

    @property
    def query(self) -> int:
        """Width of all heads' queries."""
        return self.heads * self.head_size

    @property
    def keys(self) -> int:
        """Width of all heads' keys."""
        return self.key_value_heads * self.head_size


Setting = Shape


class Attention(nn.Module):
    """Causal grouped-query attention, of the heads that are here."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.size = s.head_size
        self.query = nn.Linear(s.hidden, s.query, bias=False)
        self.key = nn.Linear(s.hidden, s.keys, bias=False)
        self.value = nn.Linear(s.hidden, s.keys, bias=False)
        self.output = nn.Linear(s.query, s.hidden, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, sequence, hidden) to the same."""
        query, key, value = (
            matrix(x).unflatten(-1, (-1, self.size)).transpose(1, 2)
            for matrix in (self.query, self.key, self.value)
        )
        mixed = nn.functional.scaled_dot_product_attention(
            query, key, value, is_causal=True, enable_gqa=True
        )
        return self.output(mixed.transpose(1, 2).flatten(2))


class FeedForward(nn.Module):
    """Gated, by SiLU."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.gate = nn.Linear(s.hidden, s.feed_forward, bias=False)
        self.up = nn.Linear(s.hidden, s.feed_forward, bias=False)
        self.down = nn.Linear(s.feed_forward, s.hidden, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, sequence, hidden) to the same."""
        return self.down(nn.functional.silu(self.gate(x)) * self.up(x))


class Layer(nn.Module):
    """Both, each after an RMS norm, each added to what came in."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        self.attention_norm, self.mlp_norm = nn.RMSNorm(s.hidden), nn.RMSNorm(s.hidden)
        self.attention, self.mlp = Attention(s), FeedForward(s)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, sequence, hidden) to the same."""
        x = x + self.attention(self.attention_norm(x))
        return x + self.mlp(self.mlp_norm(x))


class Decoder(nn.Module):
    """Embedding, layers, norm, head."""

    def __init__(self, s: Shape) -> None:
        super().__init__()
        torch.manual_seed(s.seed)
        self.embedding = nn.Embedding(s.vocabulary, s.hidden)
        self.layers = nn.ModuleList(Layer(s) for _ in range(s.layers))
        self.norm = nn.RMSNorm(s.hidden)
        self.head = nn.Linear(s.hidden, s.vocabulary, bias=False)

    def forward(self, tokens: Tensor) -> Tensor:
        """(batch, sequence) to (batch, sequence, vocabulary)."""
        x = self.embedding(tokens)
        for layer in self.layers:
            x = layer(x)
        return self.head(self.norm(x))


def loss_of(logits: Tensor, following: Tensor) -> Tensor:
    """Cross-entropy of the next tokens."""
    return nn.functional.cross_entropy(logits.flatten(0, 1), following.flatten())


def mesh_of(ranks: int, tp: int) -> DeviceMesh:
    """Ranks that share matrices lie beside one another."""
    return init_device_mesh("cpu", (ranks // tp, tp), mesh_dim_names=("dp", "tp"))


def cut(model: Decoder, mesh: DeviceMesh) -> None:
    """Cut all of it: the matrices of the layers over "tp", everything over "dp"."""
    for layer in model.layers:
        if mesh["tp"].size() > 1:
            # one input for all matrices of a part: their gradients are summed before they are sent
            whole = PrepareModuleInput(
                input_layouts=Replicate(), desired_input_layouts=Replicate(), use_local_output=False
            )
            plan: dict[str, ParallelStyle] = {"attention": whole, "mlp": whole}
            columns = ("attention.query", "attention.key", "attention.value", "mlp.gate", "mlp.up")
            plan |= {name: ColwiseParallel() for name in columns}
            plan |= {name: RowwiseParallel() for name in ("attention.output", "mlp.down")}
            parallelize_module(layer, mesh["tp"], plan)
        fully_shard(layer, mesh=mesh["dp"])
    fully_shard(model, mesh=mesh["dp"])


def groups(s: Shape) -> list[list[tuple[int, int]]]:
    """(rows, elements of a row) of a rank's slices over "tp", group by group as they are gathered:
    the layers, then embedding, norm and head."""
    hidden = s.hidden
    heads, keys, inner = (n // s.tp for n in (s.query, s.keys, s.feed_forward))
    columns = [(n, hidden) for n in (heads, keys, keys, inner, inner)]
    layer = [(hidden, 1)] * 2 + columns + [(hidden, heads), (hidden, inner)]
    return [layer] * s.layers + [[(s.vocabulary, hidden), (hidden, 1), (s.vocabulary, hidden)]]


def job(here: Here, setting: Shape) -> Found:
    """One step of training with a part of a slice of every matrix."""
    dp = here.ranks // setting.tp
    if here.ranks % setting.tp:
        raise ValueError(f"tp: {here.ranks} ranks do not divide by {setting.tp}")
    generator = torch.Generator().manual_seed(setting.seed + 1)
    shape = (dp * setting.batch, setting.sequence + 1)
    text = torch.randint(setting.vocabulary, shape, generator=generator)
    reference = one_step(Decoder(setting), lambda model: loss_of(model(text[:, :-1]), text[:, 1:]))
    model = Decoder(setting)
    cut(model, mesh_of(here.ranks, setting.tp))
    optimizer = optimizer_of(model.parameters())
    place = here.rank // setting.tp
    mine = text.chunk(dp)[place]
    with here.meter() as meter:
        loss = loss_of(model(mine[:, :-1]), mine[:, 1:])
        loss.backward()
        optimizer.step()
    parts = groups(setting)
    every = [tensor for group in parts for tensor in group]
    local, wire, last = kept(every, place, dp), padded(every, dp), padded(parts[-1], dp)
    activations = F32 * setting.batch * setting.sequence * setting.hidden
    sums = 4 * setting.layers if setting.tp > 1 else 0
    gathered = 2 * wire - last  # the last group stays until its backward pass, which comes at once
    calls = {"all-reduce": (sums, sums * activations)}
    if dp > 1:
        calls["all-gather"] = (2 * len(parts) - 1, gathered)
        calls["reduce-scatter"] = (len(parts), wire)
    return Found(
        loss=mean_over_ranks(loss, here.ranks),
        **compared_with(reference, model),
        local=holdings(model, optimizer),
        expected_local={"weights": local, "gradients": local, "optimizer": 2 * local},
        calls=tuple(meter.calls), expected_calls={n: c for n, c in calls.items() if c[0]},
        expected_sent=sums * ring("all-reduce", setting.tp, activations)
        + ring("all-gather", dp, gathered) + ring("reduce-scatter", dp, wire),
    )  # fmt: skip
