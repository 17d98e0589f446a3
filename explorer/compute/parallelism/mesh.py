"""The GPUs as a grid of tp, cp, dp and pp: who is in a group with whom.

As in Megatron-LM an order such as "tp-cp-ep-dp-pp" says which axis varies fastest as ranks count
up (the leftmost). Experts live on a second grid over the same ranks: `ep` regroups the GPUs of one
pipeline stage and never multiplies their number.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from explorer.core.params import ParamError

DENSE = ("tp", "cp", "dp", "pp")
EXPERT = ("etp", "ep", "edp", "pp")
ORDER = "tp-cp-ep-dp-pp"


@dataclass(frozen=True)
class Mesh:
    """Sizes of the axes; `world` = tp · cp · dp · pp GPUs.

    `etp` is the tensor parallelism inside an expert, 0 for the same as tp. `per_node` is how many
    GPUs share a node. `check` raises ParamError where the sizes do not fit one another.
    """

    tp: int = 1
    cp: int = 1
    dp: int = 1
    pp: int = 1
    ep: int = 1
    order: str = ORDER
    etp: int = 0
    per_node: int = 8

    @property
    def world(self) -> int:
        """How many GPUs there are."""
        return self.tp * self.cp * self.dp * self.pp

    @property
    def expert_tp(self) -> int:
        """GPUs that share one expert's matrices."""
        return self.etp or self.tp

    @property
    def expert_dp(self) -> int:
        """GPUs that hold the same piece of the same experts."""
        return self.tp * self.cp * self.dp // (self.expert_tp * self.ep)

    @property
    def replicas(self) -> int:
        """Over how many GPUs gradients of dense parameters are summed and states sharded: context
        parallel ranks see different tokens with the same weights, so they count too."""
        return self.dp * self.cp

    @property
    def nodes(self) -> int:
        """How many nodes there are, the last perhaps not full."""
        return -(-self.world // self.per_node)

    def check(self) -> None:
        """Raise ParamError for sizes below 1, a wrong order, or experts that do not fit."""
        for name in ("tp", "cp", "dp", "pp", "ep", "per_node"):
            if getattr(self, name) < 1:
                raise ParamError(name, getattr(self, name), "a whole number of at least 1", "range")
        if sorted(self.order.split("-")) != sorted((*DENSE, "ep")):
            raise ParamError(
                "order", self.order, f"the five axes joined by '-', as in {ORDER}", "rule",
                "mesh-order", {"order": self.order},
            )  # fmt: skip
        inside = self.tp * self.cp * self.dp
        if inside % (self.expert_tp * self.ep):
            raise ParamError(
                "ep", self.ep, f"a divisor of tp · cp · dp / etp = {inside}/{self.expert_tp}",
                "rule", "mesh-experts",
                {"ep": self.ep, "inside": inside, "etp": self.expert_tp},
            )  # fmt: skip

    def axes(self, *, expert: bool = False) -> tuple[tuple[str, int], ...]:
        """The axes with their sizes, the fastest first."""
        if expert:
            names = {"tp": "etp", "ep": "ep", "dp": "edp", "pp": "pp"}
            sizes = {
                "etp": self.expert_tp, "ep": self.ep, "edp": self.expert_dp, "pp": self.pp
            }  # fmt: skip
        else:
            names = {name: name for name in DENSE}
            sizes = {"tp": self.tp, "cp": self.cp, "dp": self.dp, "pp": self.pp}
        ordered = [names[name] for name in self.order.split("-") if name in names]
        return tuple((name, sizes[name]) for name in ordered)

    def coordinates(self, rank: int, *, expert: bool = False) -> dict[str, int]:
        """Where a rank stands on each axis."""
        out = {}
        for name, size in self.axes(expert=expert):
            rank, out[name] = divmod(rank, size)
        return out

    def rank(self, coordinates: dict[str, int], *, expert: bool = False) -> int:
        """The rank at coordinates; axes that are not named stand at 0."""
        found, stride = 0, 1
        for name, size in self.axes(expert=expert):
            found += stride * coordinates.get(name, 0)
            stride *= size
        return found

    def groups(self, axis: str) -> tuple[tuple[int, ...], ...]:
        """The ranks that communicate along an axis, group by group in rising order.

        `axis` is one name or several joined by "-" ("dp-cp"); etp, ep and edp are of the expert
        grid. Together the groups hold every rank once.
        """
        inside, outside = self._offsets(axis)
        return tuple(tuple(base + member for member in inside) for base in outside)

    def first_group(self, axis: str) -> tuple[int, ...]:
        """The group of rank 0; the others are the same, moved. Quick at any size of the world."""
        return tuple(self._offsets(axis)[0])

    def _offsets(self, axis: str) -> tuple[list[int], Iterator[int]]:
        """Where the ranks of a group lie from its first, and where the groups begin."""
        wanted = axis.split("-")
        expert = any(name in ("etp", "ep", "edp") for name in wanted)
        axes = self.axes(expert=expert)
        if not set(wanted) <= {name for name, _ in axes}:
            raise ParamError("axis", axis, "axes of one grid: " + ", ".join(n for n, _ in axes))
        strides, stride = {}, 1
        for name, size in axes:
            strides[name], stride = (stride, size), stride * size

        def offsets(names: list[str]) -> Iterator[int]:
            # the slowest axis outermost, so that ranks come out in the order of the grid
            spans = [range(0, strides[n][0] * strides[n][1], strides[n][0]) for n in names[::-1]]
            return (sum(place) for place in product(*spans))

        inside = [name for name, _ in axes if name in wanted]
        outside = [name for name, _ in axes if name not in wanted]
        return list(offsets(inside)), offsets(outside)

    def group_of(self, rank: int, axis: str) -> tuple[int, ...]:
        """The group of one rank along an axis."""
        return next(group for group in self.groups(axis) if rank in group)

    def node(self, rank: int) -> int:
        """The node a rank stands on."""
        return rank // self.per_node

    def crossing(self, axis: str) -> int:
        """How many groups of an axis lie on more than one node."""
        return sum(len({self.node(rank) for rank in group}) > 1 for group in self.groups(axis))

    def shape(self) -> tuple[int, ...]:
        """The sizes as torch's DeviceMesh takes them: the slowest axis first."""
        return tuple(size for _, size in self.axes()[::-1])


def divisors(number: int) -> tuple[int, ...]:
    """All divisors, rising."""
    small = [d for d in range(1, math.isqrt(number) + 1) if number % d == 0]
    return tuple(small + [number // d for d in small[::-1] if d * d != number])
