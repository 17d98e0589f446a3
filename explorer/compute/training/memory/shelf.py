"""A shelf that counts what autograd keeps for the backward pass (torch)."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor


class Kept:
    """A tensor on the shelf; gone from it when nobody needs it any more."""

    def __init__(self, shelf: Shelf, tensor: Tensor) -> None:
        self.shelf, self.tensor = shelf, tensor.detach()
        shelf.taken(tensor)

    def __del__(self) -> None:
        self.shelf.given_back(self.tensor)


def place_of(tensor: Tensor) -> int:
    """Tensors that share their memory share it on the shelf too."""
    return tensor.untyped_storage().data_ptr()


class Shelf:
    """Bytes that autograd keeps, by the layer that put them there; weights do not count.

    Use as a context; `layer` and `again` are set by who computes a layer.
    """

    def __init__(self, layers: int, weights: list[Tensor]) -> None:
        self.weights = {place_of(weight) for weight in weights}
        self.users: dict[int, int] = {}
        self.owners: dict[int, tuple[int, bool, int]] = {}
        self.held = np.zeros(layers, dtype=np.int64)
        self.redone = np.zeros(layers, dtype=np.int64)
        self.layer, self.again, self.peak = 0, False, 0
        self.events: list[tuple[str, int, np.ndarray, np.ndarray]] = []
        self.hooks = torch.autograd.graph.saved_tensors_hooks(self.put, self.take)

    def put(self, tensor: Tensor) -> Kept | Tensor:
        """What autograd wants to keep."""
        # [keep] a weight is there anyway
        return tensor if place_of(tensor) in self.weights else Kept(self, tensor)

    def take(self, kept: Kept | Tensor) -> Tensor:
        """And what it wants back."""
        return kept.tensor if isinstance(kept, Kept) else kept

    def taken(self, tensor: Tensor) -> None:
        """One more user of a piece of memory."""
        place = place_of(tensor)
        self.users[place] = self.users.get(place, 0) + 1
        if self.users[place] == 1:
            size = tensor.untyped_storage().nbytes()
            self.owners[place] = (self.layer, self.again, size)
            self.held[self.layer] += size
            self.redone[self.layer] += size * self.again
            self.peak = max(self.peak, int(self.held.sum()))

    def given_back(self, tensor: Tensor) -> None:
        """One user less."""
        place = place_of(tensor)
        self.users[place] -= 1
        if not self.users[place]:
            del self.users[place]
            layer, again, size = self.owners.pop(place)
            self.held[layer] -= size
            self.redone[layer] -= size * again

    def happened(self, kind: str, layer: int) -> None:
        """An event, and what is on the shelf after it."""
        self.events.append((kind, layer, self.held.copy(), self.redone.copy()))
