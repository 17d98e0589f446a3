"""A product of named sizes: the number and its formula from one source, so they cannot differ."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import prod

Factors = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Term:
    """`coefficient` · product of `over` / product of `under`, in `unit` ("bytes" or "elements").

    Factors are pairs of a TeX symbol and its value. `name` is what it stands for and `part` the
    sum it belongs to (weights, gradients, optimizer, activations, …). Equal to 0 where a factor is.
    """

    name: str
    part: str
    coefficient: int
    over: Factors
    under: Factors = ()
    unit: str = "bytes"
    tags: tuple[str, ...] = field(default=())

    @property
    def amount(self) -> Fraction:
        """The exact value."""
        top = self.coefficient * prod(value for _, value in self.over)
        return Fraction(top, prod(value for _, value in self.under))

    @property
    def bytes(self) -> int:
        """The value as whole bytes, rounded up; for terms in bytes."""
        assert self.unit == "bytes", self.unit
        return self._rounded_up()

    @property
    def elements(self) -> int:
        """The value as whole elements, rounded up; for terms in elements."""
        assert self.unit == "elements", self.unit
        return self._rounded_up()

    def _rounded_up(self) -> int:
        top = self.coefficient * prod(value for _, value in self.over)
        return -(-top // prod(value for _, value in self.under))

    @property
    def symbols(self) -> dict[str, int]:
        """Every symbol with its value."""
        return dict((*self.over, *self.under))

    def tex(self) -> str:
        """The formula."""
        top = " ".join(symbol for symbol, _ in self.over)
        if self.coefficient != 1 or not top:
            top = f"{self.coefficient}\\,{top}" if top else str(self.coefficient)
        bottom = " ".join(symbol for symbol, _ in self.under)
        return rf"\frac{{{top}}}{{{bottom}}}" if bottom else top

    def tex_numbers(self) -> str:
        """The formula with its numbers in place."""
        top = r" \cdot ".join(str(value) for value in self._top())
        bottom = r" \cdot ".join(str(value) for _, value in self.under)
        return rf"\frac{{{top}}}{{{bottom}}}" if bottom else top

    def line(self) -> str:
        """The formula with its numbers as plain text, for a read-out."""
        top = " · ".join(str(value) for value in self._top())
        if not self.under:
            return top
        bottom = " · ".join(str(value) for _, value in self.under)
        return f"{top} / {bottom}" if len(self.under) == 1 else f"{top} / ({bottom})"

    def _top(self) -> list[int]:
        values = [value for _, value in self.over]
        return [self.coefficient, *values] if self.coefficient != 1 or not values else values


def times(term: Term, over: Factors = (), under: Factors = ()) -> Term:
    """The term with more factors; those of value 1 are left out of the formula, except for
    differences like (t-1), without which it would read as another one."""
    return Term(
        term.name, term.part, term.coefficient, (*term.over, *filter(_told, over)),
        (*term.under, *filter(_told, under)), term.unit, term.tags,
    )  # fmt: skip


def _told(factor: tuple[str, int]) -> bool:
    return factor[1] != 1 or factor[0].startswith("(")


def total(terms: tuple[Term, ...] | list[Term], part: str = "") -> int:
    """Bytes of all terms, or of those of one part."""
    return sum(term.bytes for term in terms if part in ("", term.part))
