"""Places added to tokens, or put beside them: both trained on a task that takes both (torch).

The task: in a row of random symbols, name the symbol `AWAY` places before, at every place. One head
of attention has to find a place and bring back a token; there is no mask and no way around it.
Three ways to tell it of places are trained from the same starting values, as far as they share
shapes, on the same rows: a learned table added, a table of as many numbers put beside the token
(the matrices that read it are twice as tall), and half as many of each side by side, which costs
what adding costs.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.positions import TOYS, Toy

SYMBOLS, PLACES, AWAY = 8, 12, 3
WIDTH = 8  # of a token, and of a query, key and value
STEPS, ROWS, RATE = 150, 32, 0.02
RUNS = 4  # with other starting values and other rows


@dataclass(frozen=True)
class Widths:
    """How many numbers say what a token is, and where it stands; they are added or side by side."""

    token: int
    place: int
    beside: bool

    @property
    def entering(self) -> int:
        """How many numbers queries, keys and values are made of."""
        return self.token + self.place if self.beside else self.token


WAYS = {
    "added": Widths(WIDTH, WIDTH, False),
    "beside": Widths(WIDTH, WIDTH, True),
    "halves": Widths(WIDTH // 2, WIDTH // 2, True),
}


def starting(way: Widths, generator: torch.Generator) -> dict[str, Tensor]:
    """The weights of `RUNS` models at once, each with its own starting values."""

    def drawn(*shape: int, by: float) -> Tensor:
        return torch.randn(RUNS, *shape, generator=generator).mul_(by).requires_grad_()

    into = way.entering**-0.5
    return {
        "token": drawn(SYMBOLS, way.token, by=1.0), "place": drawn(PLACES, way.place, by=1.0),
        **{name: drawn(way.entering, WIDTH, by=into) for name in ("query", "key", "value")},
        "output": drawn(WIDTH, SYMBOLS, by=WIDTH**-0.5),
    }  # fmt: skip


def logits(weights: dict[str, Tensor], ids: Tensor, way: Widths) -> Tensor:
    """(RUNS, rows, PLACES, SYMBOLS) for ids (RUNS, rows, PLACES)."""
    run = torch.arange(RUNS)[:, None, None]
    token = weights["token"][run, ids]
    place = weights["place"][:, None].expand(*token.shape[:3], way.place)
    # [toy] x + p, or [x p]: what queries, keys and values are made of
    entering = torch.cat((token, place), -1) if way.beside else token + place
    query, key, value = (entering @ weights[name][:, None] for name in ("query", "key", "value"))
    shares = (query @ key.transpose(-2, -1) / WIDTH**0.5).softmax(-1)
    return shares @ value @ weights["output"][:, None]


def trained_toy() -> Generator[None, None, Toy]:
    """All three ways, `STEPS` updates each; pauses between updates. Computed once."""
    if not _kept:
        curves = []
        for name in TOYS:
            curves.append((yield from train(WAYS[name])))
        ways = [WAYS[name] for name in TOYS]
        weights = [sum(w[0].numel() for w in starting(way, seeded()).values()) for way in ways]
        entering = tuple(way.entering for way in ways)
        _kept.append(Toy(np.stack(curves), tuple(weights), entering, float(np.log(SYMBOLS)), AWAY))
    return _kept[0]


#: The finished one: nothing in it depends on what the reader sets.
_kept: list[Toy] = []


def known_toy() -> Toy | None:
    """The finished one, if there is one already."""
    return _kept[0] if _kept else None


def seeded() -> torch.Generator:
    """The same numbers each time."""
    return torch.Generator().manual_seed(5)


def train(way: Widths) -> Generator[None, None, np.ndarray]:
    """(RUNS, STEPS) float32: the loss of each batch before its update, in nats."""
    weights, rows = starting(way, seeded()), torch.Generator().manual_seed(6)
    optimiser = torch.optim.Adam(weights.values(), RATE)
    losses = np.zeros((RUNS, STEPS), np.float32)
    for step in range(STEPS):
        ids = torch.randint(SYMBOLS, (RUNS, ROWS, PLACES), generator=rows)
        guessed = logits(weights, ids, way)[:, :, AWAY:]
        wanted = ids[:, :, :-AWAY]
        each = functional.cross_entropy(guessed.permute(0, 3, 1, 2), wanted, reduction="none").mean(
            (1, 2)
        )
        losses[:, step] = each.detach().numpy()
        optimiser.zero_grad()
        each.sum().backward()
        optimiser.step()
        yield None
    return losses
