"""What a job knows of its place, and the counting of what it sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import TracebackType
from typing import Any

import torch
from torch.distributed import ProcessGroup
from torch.utils._python_dispatch import TorchDispatchMode

from explorer.compute.parallelism.verify.case import Call, ring

#: torch's operators, of both of its interfaces, and the collective each of them is. Of an
#: all-gather the operator names the parts, of which there are as many as ranks.
_PRIMITIVES = {
    "allreduce_": "all-reduce", "allreduce_coalesced_": "all-reduce", "all_reduce": "all-reduce",
    "all_reduce_": "all-reduce", "all_reduce_coalesced": "all-reduce",
    "allgather_": "all-gather", "_allgather_base_": "all-gather",
    "allgather_coalesced_": "all-gather", "allgather_into_tensor_coalesced_": "all-gather",
    "all_gather_into_tensor": "all-gather", "all_gather_into_tensor_out": "all-gather",
    "all_gather_into_tensor_coalesced": "all-gather",
    "reduce_scatter_": "reduce-scatter", "_reduce_scatter_base_": "reduce-scatter",
    "reduce_scatter_tensor_coalesced_": "reduce-scatter",
    "reduce_scatter_tensor": "reduce-scatter", "reduce_scatter_tensor_out": "reduce-scatter",
    "reduce_scatter_tensor_coalesced": "reduce-scatter",
    "alltoall_": "all-to-all", "alltoall_base_": "all-to-all",
    "all_to_all_single": "all-to-all",
    "broadcast_": "broadcast", "broadcast": "broadcast",
    "send": "send", "isend": "send",
}  # fmt: skip


class Meter(TorchDispatchMode):
    """Counts the collectives that are called while it is entered, and their bytes.

    All ranks wait for one another at its beginning and its end, so that what crosses the wire in
    between is what this step sends.
    """

    def __init__(self, together: Callable[[], None]) -> None:
        super().__init__()
        self.together = together
        self.calls: list[Call] = []

    def __enter__(self) -> Meter:
        self.together()
        super().__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        super().__exit__(kind, error, trace)
        if error is None:
            self.together()

    def __torch_dispatch__(
        self,
        func: Any,
        types: Any,
        args: Sequence[Any] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        given = kwargs or {}
        if func.namespace in ("c10d", "_c10d_functional"):
            name = func._schema.name.partition("::")[2]
            if name in _PRIMITIVES:
                named = dict(zip([a.name for a in func._schema.arguments], args, strict=False))
                self._note(name, named | dict(given))
        return func(*args, **given)

    def _note(self, name: str, named: dict[str, Any]) -> None:
        primitive = _PRIMITIVES[name]
        group, place = self._group(named)
        if primitive == "all-gather":
            size = group * _bytes(_first(named, "input", "inputs", "input_tensor", "input_tensors",
                                         "input_list"))  # fmt: skip
        else:
            size = _bytes(_first(named, "input", "inputs", "input_tensor", "input_tensors",
                                 "tensor", "tensors"))  # fmt: skip
        if primitive == "all-to-all":
            sent = Fraction(size - _kept(named, size, group, place))
        else:
            sent = ring(primitive, group, size)
        self.calls.append(Call(primitive, group, size, sent))

    def _group(self, named: dict[str, Any]) -> tuple[int, int]:
        """How many ranks take part, and which of them this is."""
        if "process_group" in named:
            group: Any = ProcessGroup.unbox(named["process_group"])
        else:
            group = named.get("group_name")
            if isinstance(group, str):
                lookup: Any = torch.distributed.distributed_c10d._resolve_process_group
                group = lookup(group)
        return int(group.size()), int(group.rank())


def _kept(named: dict[str, Any], size: int, group: int, place: int) -> int:
    """Bytes of an all-to-all that a rank keeps: its own part."""
    tensors = named.get("input_tensors")
    if tensors is not None:
        return _bytes(tensors[place])
    splits = list(named.get("input_split_sizes") or ())
    return size * splits[place] // sum(splits) if sum(splits) else size // group


def _first(named: Mapping[str, Any], *names: str) -> Any:
    return next(named[name] for name in names if name in named)


def _bytes(value: Any) -> int:
    if isinstance(value, torch.Tensor):
        return value.numel() * value.element_size()
    return sum(_bytes(one) for one in value)


@dataclass(frozen=True)
class Here:
    """Which rank of how many; `together()` waits for all ranks and sends nothing; `folder` is
    empty at first and the same for all of them."""

    rank: int
    ranks: int
    together: Callable[[], None]
    folder: str

    def meter(self) -> Meter:
        """A new counter: `with here.meter() as meter: …` around one step of training."""
        return Meter(self.together)
