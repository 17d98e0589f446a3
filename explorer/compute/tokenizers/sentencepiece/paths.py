"""Which characters of a text became which of the normalised one, group by group."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.tokenizers.normalisers import Normalised


@dataclass(frozen=True)
class Group:
    """Characters first … last − 1 of the text that became start … end − 1 of the normalised one.

    `lost`: the text cannot be had back from the result: something was replaced, joined or dropped.
    """

    first: int
    last: int
    start: int
    end: int
    lost: bool


def groups_of(text: str, done: Normalised) -> list[Group]:
    """The smallest groups that depend on nothing outside them, in order; they cover both texts."""
    out: list[Group] = []
    reached, place = 0, 0
    while place < len(done.text):
        low, high = int(done.starts[place]), int(done.ends[place])
        end = place + 1
        while end < len(done.text) and int(done.starts[end]) < high:
            high = max(high, int(done.ends[end]))
            end += 1
        out += [Group(i, i + 1, place, place, True) for i in range(reached, low)]
        out.append(Group(low, high, place, end, text[low:high] != done.text[place:end]))
        reached, place = max(reached, high), end
    out += [
        Group(i, i + 1, len(done.text), len(done.text), True) for i in range(reached, len(text))
    ]
    return out
