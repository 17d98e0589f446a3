"""How long one pass of a model takes: what must be fetched, what must be computed (no torch).

A pass takes `new` tokens of each of `batch` texts through the model. Prefill has new = the prompt,
a step of decoding new = 1. Three parts follow one another, each as long as the slower of its two
halves, for a kernel fetches the next bytes while it computes (Williams et al. 2009, "Roofline";
Pope et al. 2022, "Efficiently Scaling Transformer Inference", section 3):

    layers     all matrices of all layers: fetched once for the whole batch,
               2 FLOPs per weight and new token
    attention  the cache: each text has its own; 4 FLOPs per pair of query and key and number of a
               head, for scores and mixture
    logits     the output head: fetched once, 2 FLOPs per weight and row of logits

Left out: activations between kernels (they fit the caches of a chip, or are small beside the
rest), norms and softmax, the time to start kernels, and what several chips say to one another. So
a real pass is never quicker than this, and often slower.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from explorer.compute.generation.hardware import Machine
from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import Matrix, kinds, layer, total

PARTS = ("layers", "attention", "logits")


@dataclass(frozen=True)
class Formats:
    """Bytes that a number takes where it is stored; products are in 16 bits in any case."""

    weight: float = 2.0
    cache: float = 2.0


@dataclass(frozen=True)
class Part:
    """One part of a pass: its FLOPs, and the bytes that come from memory for it."""

    name: str
    flops: float
    bytes: float

    def arithmetic(self, machine: Machine) -> float:
        """Seconds of arithmetic alone."""
        return self.flops / machine.flops

    def memory(self, machine: Machine) -> float:
        """Seconds of fetching alone."""
        return self.bytes / machine.bandwidth

    def seconds(self, machine: Machine) -> float:
        """The slower of the two."""
        return max(self.arithmetic(machine), self.memory(machine))


@dataclass(frozen=True)
class Pass:
    """`new` tokens of each of `batch` texts, with `context` tokens in each cache afterwards.

    `weights` and `cache` are the bytes that lie in memory for it.
    """

    batch: int
    new: int
    context: int
    parts: tuple[Part, ...]
    weights: float
    cache: float

    @property
    def flops(self) -> float:
        """FLOPs of all parts."""
        return sum(part.flops for part in self.parts)

    @property
    def bytes(self) -> float:
        """Bytes fetched for all parts."""
        return sum(part.bytes for part in self.parts)

    @property
    def intensity(self) -> float:
        """FLOPs per byte."""
        return self.flops / self.bytes

    def seconds(self, machine: Machine) -> float:
        """All parts, one after the other."""
        return sum(part.seconds(machine) for part in self.parts)

    def attained(self, machine: Machine) -> float:
        """FLOP/s. Below the roof where the parts are bound by different things."""
        return self.flops / self.seconds(machine)

    def use(self, machine: Machine) -> float:
        """Share of the time in which the arithmetic units work, from 0 to 1."""
        return self.attained(machine) / machine.flops

    def fits(self, machine: Machine) -> bool:
        """Whether weights and caches have room in memory."""
        return self.weights + self.cache <= machine.memory


def numbers_per_token(model: Architecture) -> int:
    """Numbers one token leaves in the cache: 2 (key and value) · layers · key/value heads · d."""
    return 2 * model.layers * model.key_value_heads * model.head_size


def cache_bytes(model: Architecture, tokens: int, formats: Formats) -> float:
    """Bytes of a cache of so many tokens."""
    return numbers_per_token(model) * tokens * formats.cache


def distinct_experts(experts: int, visited: int, rows: int) -> float:
    """How many experts some row visits, on average, if each row picks `visited` of them at random.

    E · (1 − (1 − k / E)^rows). A trained router is not random, but balanced by its training.
    """
    return experts * (1 - (1 - visited / experts) ** rows)


def layer_weights(model: Architecture, rows: int) -> tuple[float, float]:
    """Of all layers: weights that `rows` tokens make a pass fetch, and those that one token is
    multiplied with. They differ for a mixture of experts alone."""
    return _layer_weights(model, rows if model.experts else 1)


@lru_cache(maxsize=4096)
def _layer_weights(model: Architecture, rows: int) -> tuple[float, float]:
    fetched = multiplied = 0.0
    for index, count in kinds(model, 0, model.layers):
        for matrix in layer(model, index):
            numbers = matrix.elements / matrix.copies if matrix.expert else matrix.elements
            fetched += count * numbers * (_experts(model, rows) if matrix.expert else 1)
            if _is_product(matrix):
                multiplied += count * numbers * (model.experts_per_token if matrix.expert else 1)
    return fetched, multiplied


def _experts(model: Architecture, rows: int) -> float:
    return distinct_experts(model.experts, model.experts_per_token, rows)


def _is_product(matrix: Matrix) -> bool:
    return len(matrix.shape) == 2


def pairs(new: int, context: int) -> int:
    """Pairs of a new token with one that it reads: all before it, and itself."""
    return new * (context - new) + new * (new + 1) // 2


def parts_of(
    model: Architecture, formats: Formats, rows: int, read: int, held: int, asked: int
) -> tuple[Part, ...]:
    """The parts of any pass: `rows` new tokens in all, `read` pairs of query and key, `held` tokens
    in all caches, `asked` rows of logits."""
    # [prefill] [decode] [batch] fetched once, used for every row
    fetched, multiplied = layer_weights(model, rows)
    layers = Part("layers", 2 * multiplied * rows, fetched * formats.weight)
    # [decode] [batch] the cache belongs to one text: a larger batch fetches more of it
    products = 4 * model.layers * model.heads * model.head_size
    attention = Part("attention", float(products * read), cache_bytes(model, held, formats))
    # [logits] the last token's alone, or everybody's
    matrix = model.vocabulary * model.hidden
    logits = Part("logits", 2.0 * matrix * asked, matrix * formats.weight)
    return layers, attention, logits


def forward(
    model: Architecture, formats: Formats, batch: int, new: int, context: int,
    *, all_logits: bool = False,
) -> Pass:  # fmt: skip
    """One pass; `context` counts the new tokens too. Only the last row of logits is formed, unless
    `all_logits`. Raises ValueError where new > context."""
    if not 1 <= new <= context:
        raise ValueError(f"new is {new}; it takes 1 to context = {context}")
    rows, held = batch * new, batch * context
    asked = rows if all_logits else batch
    parts = parts_of(model, formats, rows, batch * pairs(new, context), held, asked)
    return Pass(batch, new, context, parts, total(model) * formats.weight, parts[1].bytes)


def most_texts(model: Architecture, formats: Formats, context: int, machine: Machine) -> int:
    """How many texts of `context` tokens have room beside the weights; 0 where those have none."""
    free = machine.memory - total(model) * formats.weight
    return max(math.floor(free / cache_bytes(model, context, formats)), 0)
