"""Every matrix of a model, and how tensor parallelism cuts it.

Shapes are (outputs, inputs) as in torch. Column-parallel means cut along the outputs (dimension 0),
row-parallel along the inputs (dimension 1), as in Megatron-LM (Shoeybi et al. 2019).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from explorer.compute.models.architecture import Architecture


@dataclass(frozen=True)
class Matrix:
    """A weight (or a vector): its shape, how many there are, and how it is cut.

    `cut` is the dimension tensor parallelism divides, None where every rank holds all of it;
    `units` is into how many pieces that dimension may at most be cut (heads; 0: any).
    `part` is embedding, attention, feed-forward, router, norm or head; `expert` marks routed ones.
    """

    name: str
    shape: tuple[int, ...]
    part: str
    cut: int | None = None
    units: int = 0
    copies: int = 1
    expert: bool = False

    @property
    def elements(self) -> int:
        """Numbers in all copies."""
        return math.prod(self.shape) * self.copies

    def local_shape(self, tensor: int) -> tuple[int, ...]:
        """The shape on the first of `tensor` ranks (the largest piece, where they differ)."""
        if self.cut is None:
            return self.shape
        ways = min(tensor, self.units) if self.units else tensor
        out = list(self.shape)
        if self.units:
            out[self.cut] = out[self.cut] // self.units * -(-self.units // ways)
        else:
            out[self.cut] = -(-out[self.cut] // ways)
        return tuple(out)

    def local_elements(self, tensor: int) -> int:
        """Numbers of one copy on one rank."""
        return math.prod(self.local_shape(tensor))


def embedding(model: Architecture) -> tuple[Matrix, ...]:
    """The matrices before the first layer."""
    found = [Matrix("embedding", (model.vocabulary, model.hidden), "embedding", 0)]
    if model.positions:
        found.append(Matrix("positions", (model.positions, model.hidden), "embedding"))
    if model.segments:
        found.append(Matrix("segments", (model.segments, model.hidden), "embedding"))
    if model.embedding_norm:
        found += _norm(model, "embedding_norm")
    return tuple(found)


def head(model: Architecture) -> tuple[Matrix, ...]:
    """The matrices behind the last layer; a tied head is the embedding and not counted again."""
    found = list(_norm(model, "final_norm")) if model.final_norm else []
    if model.pooler:
        found.append(Matrix("pooler", (model.hidden, model.hidden), "head"))
        found.append(Matrix("pooler.bias", (model.hidden,), "head"))
    if not model.tied:
        found.append(Matrix("head", (model.vocabulary, model.hidden), "head", 0))
    return tuple(found)


@lru_cache(maxsize=1024)
def layer(model: Architecture, index: int = 0) -> tuple[Matrix, ...]:
    """The matrices of layer `index`."""
    found = [*_norm(model, "attention_norm")]
    found += _latent_attention(model) if model.latent else _attention(model)
    found += _norm(model, "mlp_norm")
    if not model.has_experts(index):
        found += _mlp(model, "mlp", model.feed_forward)
        return tuple(found)
    found.append(Matrix("router", (model.experts, model.hidden), "router"))
    found += _mlp(model, "expert", model.expert_feed_forward, model.experts, expert=True)
    if model.shared_feed_forward:
        found += _mlp(model, "shared_expert", model.shared_feed_forward)
    if model.shared_gate:
        found.append(Matrix("shared_gate", (1, model.hidden), "router"))
    return tuple(found)


def _norm(model: Architecture, name: str) -> tuple[Matrix, ...]:
    found = [Matrix(name, (model.hidden,), "norm")]
    if model.layer_norm:
        found.append(Matrix(name + ".bias", (model.hidden,), "norm"))
    return tuple(found)


def _attention(model: Architecture) -> list[Matrix]:
    hidden, size = model.hidden, model.head_size
    found = []
    for name, heads in (
        ("query", model.heads), ("key", model.key_value_heads), ("value", model.key_value_heads)
    ):  # fmt: skip
        found.append(Matrix(name, (heads * size, hidden), "attention", 0, heads))
        if model.qkv_bias:
            found.append(Matrix(name + ".bias", (heads * size,), "attention", 0, heads))
    if model.query_key_norm:
        found += [Matrix("query_norm", (size,), "norm"), Matrix("key_norm", (size,), "norm")]
    found.append(Matrix("output", (hidden, model.heads * size), "attention", 1, model.heads))
    if model.output_bias:
        found.append(Matrix("output.bias", (hidden,), "attention"))
    return found


def _latent_attention(model: Architecture) -> list[Matrix]:
    latent, hidden, heads = model.latent, model.hidden, model.heads
    assert latent is not None
    wide = heads * (latent.plain + latent.rotary)
    found = []
    if latent.query_rank:
        found += [
            Matrix("query_down", (latent.query_rank, hidden), "attention"),
            Matrix("query_norm", (latent.query_rank,), "norm"),
            Matrix("query_up", (wide, latent.query_rank), "attention", 0, heads),
        ]
    else:
        found.append(Matrix("query", (wide, hidden), "attention", 0, heads))
    rank = latent.key_value_rank
    return [
        *found,
        Matrix("key_value_down", (rank + latent.rotary, hidden), "attention"),
        Matrix("key_value_norm", (rank,), "norm"),
        Matrix(
            "key_value_up", (heads * (latent.plain + latent.value), rank), "attention", 0, heads
        ),
        Matrix("output", (hidden, heads * latent.value), "attention", 1, heads),
    ]


def _mlp(
    model: Architecture, name: str, inner: int, copies: int = 1, *, expert: bool = False
) -> list[Matrix]:
    found = []
    for part in ("gate", "up") if model.gated else ("up",):
        found.append(Matrix(f"{name}.{part}", (inner, model.hidden), "feed-forward", 0,
                            copies=copies, expert=expert))  # fmt: skip
        if model.feed_forward_bias:
            found.append(Matrix(f"{name}.{part}.bias", (inner,), "feed-forward", 0,
                                copies=copies, expert=expert))  # fmt: skip
    found.append(Matrix(f"{name}.down", (model.hidden, inner), "feed-forward", 1,
                        copies=copies, expert=expert))  # fmt: skip
    if model.feed_forward_bias:
        found.append(Matrix(f"{name}.down.bias", (model.hidden,), "feed-forward",
                            copies=copies, expert=expert))  # fmt: skip
    return found


def total(model: Architecture) -> int:
    """Parameters of the whole model, each counted once."""
    return sum(m.elements for m in (*embedding(model), *head(model))) + sum(
        count * sum(m.elements for m in layer(model, index))
        for index, count in kinds(model, 0, model.layers)
    )


def active(model: Architecture) -> int:
    """Parameters one token meets: of the routed experts only those it visits."""
    idle = model.experts - model.experts_per_token
    unused = sum(
        count * m.elements // m.copies * idle
        for index, count in kinds(model, 0, model.layers)
        for m in layer(model, index)
        if m.expert
    )
    return total(model) - unused


def kinds(model: Architecture, first: int, end: int) -> list[tuple[int, int]]:
    """Layers `first` to `end` by kind: (an example's index, how many)."""
    dense = max(0, min(end, model.dense_layers if model.experts else model.layers) - first)
    found = [(first, dense)] if dense else []
    if end - first - dense:
        found.append((first + dense, end - first - dense))
    return found
