"""Answers from a list: a tree of tokens says what may come next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass
class Trie:
    """Token sequences that share their beginnings: a node is a beginning, its children what may
    follow."""

    children: dict[int, Trie] = field(default_factory=dict)

    @classmethod
    def of(cls, sequences: Iterable[Sequence[int]]) -> Trie:
        """The tree of all these sequences."""
        root = cls()
        for sequence in sequences:
            node = root
            for token in sequence:
                node = node.children.setdefault(token, cls())
        return root

    def after(self, written: Sequence[int]) -> tuple[int, ...]:
        """The tokens that may follow what was written; none after a whole sequence, and none after
        what is no beginning of one."""
        # [allowed]
        node = self
        for token in written:
            if token not in node.children:
                return ()
            node = node.children[token]
        return tuple(sorted(node.children))
