"""The layer of experts as GPUs compute it together: out with the tokens, and back with the answers.

One process plays all ranks in turn; a message is an entry of a list that changes hands. The same
steps on real processes are in `explorer.compute.parallelism.verify`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.routing import route
from explorer.compute.parallelism.experts.lab import keep, room
from explorer.compute.parallelism.experts.mixture import Mixture


@dataclass(frozen=True)
class Routed:
    """What the router decided for the tokens of one rank; arrays (tokens, k), scores (tokens, E).

    `limit` is the most tokens this rank sends to one expert, 0 for no limit.
    """

    scores: np.ndarray
    chosen: np.ndarray
    weights: np.ndarray
    kept: np.ndarray
    limit: int

    def counts(self, experts: int) -> np.ndarray:
        """How many tokens go to each expert (experts,)."""
        return np.bincount(self.chosen[self.kept], minlength=experts)

    def rows(self) -> tuple[np.ndarray, np.ndarray]:
        """The kept choices in the order they are sent, expert by expert: token and slot of each."""
        tokens, slots = np.nonzero(self.kept)
        order = np.argsort(self.chosen[tokens, slots], kind="stable")
        return tokens[order], slots[order]


def routed(
    mixture: Mixture, tokens: Tensor, top_k: int, factor: float, policy: str,
    bias: Tensor | None = None,
) -> Routed:  # fmt: skip
    """The router on one rank's tokens (n, width); `bias` (E,) is added to the scores."""
    # [router]
    scores = mixture.scores(tokens)
    if bias is not None:
        scores = scores + bias
    chosen, weights = route(scores, top_k)
    limit = room(factor, top_k, len(tokens), scores.shape[-1])
    kept = keep(chosen.numpy(), weights.numpy(), limit, policy)
    return Routed(scores.numpy(), chosen.numpy(), weights.numpy(), kept, limit)


def all_to_all(boxes: list[list[Tensor]]) -> list[list[Tensor]]:
    """boxes[i][j] is what i has for j; afterwards [j][i] lies with j. Sizes may all differ."""
    return [list(received) for received in zip(*boxes, strict=True)]


def forward(
    mixture: Mixture, tokens: list[Tensor], decided: list[Routed], ep: int, etp: int
) -> list[Tensor]:
    """The mixture's answer for each rank's own tokens, (n, width) each.

    Rank r stands in column r // etp, which holds E / ep experts, and has piece r % etp of each.
    """
    experts, inner = mixture.gate.shape[:2]
    each, piece = experts // ep, inner // etp
    out = [torch.zeros_like(own) for own in tokens]
    sent = [one.rows() for one in decided]
    # [counts]
    splits = [one.counts(experts).reshape(ep, each) for one in decided]
    here: list[list[Tensor]] = [[] for _ in tokens]
    for part in range(etp):
        # [dispatch]
        group = [column * etp + part for column in range(ep)]
        boxes = [
            list(tokens[rank][sent[rank][0]].split(splits[rank].sum(axis=1).tolist()))
            for rank in group
        ]
        for rank, received in zip(group, all_to_all(boxes), strict=True):
            here[rank] = received
    # [gather]
    answers: list[list[Tensor]] = [[] for _ in tokens]
    for column in range(ep):
        together = [column * etp + part for part in range(etp)]
        gathered = [box for rank in together for box in here[rank]]
        labels = [
            np.repeat(np.arange(column * each, (column + 1) * each), splits[sender][column])
            for part in range(etp)
            for sender in range(part, ep * etp, etp)
        ]
        every, label = torch.cat(gathered), torch.from_numpy(np.concatenate(labels))
        # [experts]
        partial = torch.zeros(etp, *every.shape)
        for part in range(etp):
            mine = slice(part * piece, (part + 1) * piece)
            for expert in range(column * each, (column + 1) * each):
                rows = torch.nonzero(label == expert)[:, 0]
                partial[part, rows] = mixture.expert(expert, every[rows], mine)
        # [reduce]
        whole = partial.sum(0).split([len(box) for box in gathered])
        for place, rank in enumerate(together):
            answers[rank] = list(whole[place * ep : (place + 1) * ep])
    for part in range(etp):
        # [combine]
        group = [column * etp + part for column in range(ep)]
        back = all_to_all([answers[rank] for rank in group])
        # [sum]
        for rank, boxes_back in zip(group, back, strict=True):
            places, slots = sent[rank]
            weights = torch.from_numpy(decided[rank].weights[places, slots])[:, None]
            out[rank].index_add_(0, torch.from_numpy(places), weights * torch.cat(boxes_back))
    return out


def dense(mixture: Mixture, tokens: Tensor, decided: list[Routed]) -> Tensor:
    """The same on one device, token by token in the order of the text: what `forward` must give."""
    chosen = torch.from_numpy(np.concatenate([one.chosen for one in decided]))
    kept = np.concatenate([one.kept for one in decided])
    weights = torch.from_numpy(np.concatenate([one.weights for one in decided]) * kept)
    return mixture.mixed(tokens, chosen, weights)
