"""One message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest


@dataclass(frozen=True)
class Send:
    """`sender` sends chunks to `receiver`, which adds them to its own or keeps them.

    They land in the places `into`, or in those they came from. A send to oneself is no message:
    chunks change places.
    """

    sender: int
    receiver: int
    chunks: tuple[int, ...]
    adds: bool
    into: tuple[int, ...] = ()

    @property
    def places(self) -> tuple[int, ...]:
        """Where the chunks land at the receiver."""
        return self.into or self.chunks


Steps = Iterator[list[Send]]


def together(groups: Iterable[Steps]) -> Steps:
    """Groups of ranks that work at the same time: their first steps are one step, and so on."""
    for at_once in zip_longest(*groups, fillvalue=()):
        yield [send for sends in at_once for send in sends]
