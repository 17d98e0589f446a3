"""What stands where: the pieces of a block in the order in which they are computed."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.parallelism.tensor.params import Params
from explorer.core.trace import Trace


@dataclass(frozen=True)
class Gate:
    """A line across all ranks where something passes between them."""

    name: str


Line = tuple[str, ...] | Gate

_MLP: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X", "A"), ("Y",), ("Z", "B"), ("P",), Gate("g"), ("O",),
)  # fmt: skip
_GATED: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X",), ("A", "G"), ("Y", "V"), ("Z", "B"), ("P",), Gate("g"), ("O",),
)  # fmt: skip
_ROWS: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X", "A"), ("S",), Gate("m"), ("Y",), ("Z", "B"), ("P",), Gate("g"),
    ("O",),
)  # fmt: skip
_LATE: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X", "A"), ("S",), ("U",), Gate("m"), ("Z", "B"), ("P",), Gate("g"),
    ("O",),
)  # fmt: skip
_ATTENTION: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X", "Wq"), ("Wk", "Wv"), ("Q", "K", "V"), ("A",), ("H", "Wo"), ("P",),
    Gate("g"), ("O",),
)  # fmt: skip
_ATTENTION_WIDE: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X", "Wq", "Wk", "Wv"), ("Q", "K", "V"), ("A", "H"), ("Wo", "P"),
    Gate("g"), ("O",),
)  # fmt: skip
_LOSS: tuple[Line, ...] = (
    ("x",), Gate("f"), ("X", "W"), ("L",), Gate("max"), ("M", "E"), ("s",), Gate("sum"), ("S",),
    ("O",),
)  # fmt: skip


def way_of(params: Params) -> str:
    """Which computation it is: "plain", "rows-first", "late", "heads" or "loss"."""
    if params.part != "mlp":
        return {"attention": "heads", "loss": "loss"}[params.part]
    return {"column-row": "plain", "row-column": "rows-first", "wrong": "late"}[params.cut]


def lines_of(params: Params) -> tuple[Line, ...]:
    """The lines from the top down."""
    return {
        "plain": _GATED if params.gated else _MLP, "rows-first": _ROWS, "late": _LATE,
        "heads": _ATTENTION, "loss": _LOSS,
    }[way_of(params)]  # fmt: skip


def breakings(params: Params) -> list[tuple[Line, ...]]:
    """The lines in other shapes: as they are; one piece per line; several products in one."""
    lines = lines_of(params)
    alone: list[Line] = []
    joined: list[Line] = []
    for line in lines:
        if isinstance(line, Gate):
            alone.append(line)
            joined.append(line)
            continue
        alone += [(name,) for name in line]
        before = joined[-1] if joined else None
        if isinstance(before, tuple) and len(before) + len(line) <= 3:
            joined[-1] = before + line
        else:
            joined.append(line)
    found = [lines, tuple(alone), tuple(joined)]
    return found + [_ATTENTION_WIDE] * (params.part == "attention")


def known(trace: Trace, index: int) -> set[str]:
    """The pieces computed so far."""
    return {name for step in trace.steps[: index + 1] for name in step.writes}


def shown(trace: Trace, slot: str, have: set[str], backward: bool) -> tuple[str, bool]:
    """Which piece stands in a place ("" where none is there yet), and whether it is of the pass
    that is under way."""
    pieces = trace.shared.pieces
    gradients = [name for name in (f"d{slot}+", f"d{slot}") if name in pieces]
    if backward:
        for name in gradients:
            if name in have:
                return name, True
        return slot, False
    return (slot, True) if slot in have else ("", True)
