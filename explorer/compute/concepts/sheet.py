"""What a formula sheet is made of: formulas with inputs one can change, and figures often quoted.

Every formula is a function of its inputs; every figure is computed again. The modules of
`formulas` and `figures` hold them by subject.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

#: The subjects, in the order of the sheet, and the modules that hold their formulas and figures.
SUBJECTS = (
    "attention", "diffusion", "tokenizers", "floats", "softmax", "memory", "parallelism",
    "generation", "blocks", "training", "adapting", "alignment", "measures",
)  # fmt: skip


@dataclass(frozen=True)
class Input:
    """A number one can change. `symbol` is plain text as it stands in the formula ("d_k")."""

    symbol: str
    default: float
    low: float
    high: float
    unit: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Output:
    """A number that comes out."""

    symbol: str
    unit: str = ""


@dataclass(frozen=True)
class Formula:
    """One formula of the sheet.

    `compute` takes the inputs in order and returns the outputs in order (float64, or exact whole
    numbers); it raises ValueError with a sentence where they make no sense together. `printed` is a
    form that is often printed and wrong, `note` says what is wrong with it or when it holds; title
    and note are English texts marked for translation under "concepts/numbers". `drawn` are the
    inputs over which another output than the first is drawn, with the symbol of that output.
    """

    id: str
    title: str
    tex: str
    inputs: tuple[Input, ...]
    outputs: tuple[Output, ...]
    compute: Callable[..., tuple[float, ...]]
    printed: str = ""
    note: str = ""
    drawn: Mapping[str, str] = field(default_factory=dict)

    def output_over(self, place: int) -> int:
        """The place of the output that is drawn over an input."""
        wanted = self.drawn.get(self.inputs[place].symbol)
        return [item.symbol for item in self.outputs].index(wanted) if wanted else 0

    def __hash__(self) -> int:
        return hash(self.id)  # there is one of each on the sheet

    def given(self, changed: Mapping[str, Any]) -> tuple[float, ...]:
        """The inputs in order, those in `changed` replaced and kept within their bounds."""
        out = []
        for item in self.inputs:
            value = min(max(float(changed.get(item.symbol, item.default)), item.low), item.high)
            out.append(round(value) if item.whole else value)
        return tuple(out)


@dataclass(frozen=True)
class Figure:
    """A figure that is often quoted: what is said, and the same computed.

    `said` are the numbers as printed; `compute` returns as many. A figure is reproduced where each
    is within `tolerance` of what is said (relative: how it was rounded). A fact nothing can be
    computed from (how many layers a paper chose) has no `compute` but a `source`, "?" where nobody
    gives one. `title` and
    `note` are English texts marked for translation under "concepts/numbers".
    """

    id: str
    title: str
    said: tuple[float, ...]
    compute: Callable[[], tuple[float, ...]] | None = None
    unit: str = ""
    tolerance: float = 0.0
    source: str = ""
    note: str = ""

    def verdict(self, computed: tuple[float, ...]) -> str:
        """reproduced, corrected; where nothing is computed, fact, or unsourced if nobody says where
        it is from."""
        if self.compute is None:
            return "unsourced" if self.source == "?" else "fact"
        same = len(computed) == len(self.said) and all(
            math.isclose(ours, theirs, rel_tol=self.tolerance, abs_tol=1e-300)
            for ours, theirs in zip(computed, self.said, strict=True)
        )
        return "reproduced" if same else "corrected"


def _all(package: str, name: str) -> dict[str, tuple[str, Any]]:
    found: dict[str, tuple[str, Any]] = {}
    for subject in SUBJECTS:
        module = importlib.import_module(f"explorer.compute.concepts.{package}.{subject}")
        for entry in getattr(module, name):
            if entry.id in found:
                raise ValueError(f"{entry.id} is in {found[entry.id][0]} and in {subject}")
            found[entry.id] = (subject, entry)
    return found


@cache
def formulas() -> Mapping[str, tuple[str, Formula]]:
    """(subject, formula) by id, in the order of the sheet."""
    return _all("formulas", "FORMULAS")


@cache
def figures() -> Mapping[str, tuple[str, Figure]]:
    """(subject, figure) by id, in the order of the sheet."""
    return _all("figures", "FIGURES")
