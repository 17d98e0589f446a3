"""Who guesses: a smaller model, the target's own first layers, or the text itself (torch).

Each draft gives tokens and the distribution it drew them from. Nothing is cached here: every pass
runs the whole text, which costs time and changes no number.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch

from explorer.compute.models.decoder import Decoder


class Draft(Protocol):
    """Something that guesses how a text goes on."""

    @property
    def read(self) -> int:
        """Numbers of weights that one of its passes reads."""
        ...

    def guess(
        self, ids: Sequence[int], count: int, random: np.random.Generator
    ) -> tuple[list[int], np.ndarray]:
        """Up to `count` tokens after `ids`, and q of each, float64 (tokens, vocabulary)."""
        ...

    def chances(self, ids: Sequence[int]) -> np.ndarray | None:
        """q after every token of a text, float64 (tokens, vocabulary); None for a draft whose
        guesses depend on where it began."""
        ...


def distributions(logits: torch.Tensor, temperature: float, start: int | None) -> np.ndarray:
    """softmax(logits / temperature), float64 (…, vocabulary); at 0 the likeliest token alone.

    `start` is the token that begins a text, which has one beginning: it is never drawn.
    """
    wide = logits.cpu().double()
    if start is not None:
        wide[..., start] = -torch.inf
    if temperature == 0:
        likeliest = wide.argmax(-1, keepdim=True)
        return torch.zeros_like(wide).scatter_(-1, likeliest, 1.0).numpy()
    # the largest is taken away first, so that a low temperature overflows nothing
    return torch.softmax((wide - wide.amax(-1, keepdim=True)) / temperature, dim=-1).numpy()


def draw(chances: np.ndarray, uniform: float) -> int:
    """The token at which the running sum of probabilities passes a number from [0, 1)."""
    sums = np.cumsum(chances)
    return min(int(np.searchsorted(sums, uniform * sums[-1], side="right")), len(chances) - 1)


@dataclasses.dataclass(frozen=True)
class ModelDraft:
    """A smaller model with the same tokens: one pass of it for each guess."""

    decoder: Decoder
    temperature: float
    start: int | None
    read: int

    def guess(
        self, ids: Sequence[int], count: int, random: np.random.Generator
    ) -> tuple[list[int], np.ndarray]:
        """Token by token, each drawn from the draft's own distribution."""
        # [draft]
        text, rows = list(ids), []
        for _ in range(count):
            q = self.chances(text)[-1]
            text.append(draw(q, random.random()))
            rows.append(q)
        return text[len(ids) :], np.stack(rows)

    def chances(self, ids: Sequence[int]) -> np.ndarray:
        """q after every token, in one pass."""
        tokens = torch.tensor(ids, device=self.decoder.token_embedding.weight.device)
        return distributions(self.decoder(tokens), self.temperature, self.start)


@dataclasses.dataclass(frozen=True)
class LookupDraft:
    """Prompt lookup (Saxena 2023): how the text went on the last time it stood like this."""

    longest: int
    vocabulary: int
    read: int = 0

    def guess(
        self, ids: Sequence[int], count: int, random: np.random.Generator
    ) -> tuple[list[int], np.ndarray]:
        """The tokens after the latest earlier place that ends in the same run; none if there is
        none. q is one for the token guessed: nothing is drawn."""
        # [draft]
        found = looked_up(ids, self.longest, count)
        return found, np.eye(self.vocabulary)[found]

    def chances(self, ids: Sequence[int]) -> None:
        """It guesses runs, not tokens."""
        return


def looked_up(ids: Sequence[int], longest: int, count: int) -> list[int]:
    """Up to `count` tokens that followed the longest run (of at most `longest` tokens) with which
    the text ends, at the latest place where it stood before."""
    # [draft]
    text = list(ids)
    for size in range(min(longest, len(text) - 1), 0, -1):
        for first in range(len(text) - size - 1, -1, -1):
            if text[first : first + size] == text[-size:]:
                return text[first + size : first + size + count]
    return []


def early_exit(decoder: Decoder, layers: int) -> Decoder:
    """The same model that stops after its first layers: they, the final norm and the unembedding,
    shared and not copied."""
    config = dataclasses.replace(decoder.config, layers=layers)
    with torch.device("meta"):
        short = Decoder(config)
    kept = {name: part for name, part in decoder.state_dict().items() if name in short.state_dict()}
    short.load_state_dict(kept, assign=True)
    return short.train(decoder.training)


def weights_read(decoder: Decoder) -> int:
    """Numbers of the weights that a pass reads: all but tables of which it takes a row per token.

    A tied embedding is read whole, as it is the unembedding too.
    """
    config = decoder.config
    unread = 0 if config.tied_embeddings else config.vocabulary_size * config.width
    if config.positions == "learned":
        unread += config.context * config.width
    return sum(part.numel() for part in decoder.parameters()) - unread
