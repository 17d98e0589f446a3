"""A tiny language model on every rank: the gradient of each shard, and that of the whole batch.

Three characters go in, the next is to come out (Bengio et al. 2003): each character has a vector,
the three vectors side by side give hidden units, these a score per character. Small enough that
every number of its gradient can be drawn.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.parallelism.data.params import CONTEXT, TENSORS, Gradients, Params

WIDTH, HIDDEN = 4, 8  # numbers per character, and hidden units
RATE = 0.5  # of the one step that is taken

Weights = dict[str, Any]  # tensors by name, in the order of TENSORS


def read(text: str, batch: int) -> tuple[tuple[str, ...], np.ndarray]:
    """The characters of a text, and its first `batch` samples (batch, CONTEXT + 1) as their
    places; a short text is read again from its beginning."""
    letters = tuple(sorted(set(text)))
    known = {letter: place for place, letter in enumerate(letters)}
    starts = [start % (len(text) - CONTEXT) for start in range(batch)]
    rows = [[known[c] for c in text[start : start + CONTEXT + 1]] for start in starts]
    return letters, np.array(rows, dtype=np.int64)


def owners(batch: int, ranks: int) -> np.ndarray:
    """The rank of every sample: consecutive shares, the first ones larger where it must be."""
    sizes = [batch // ranks + (rank < batch % ranks) for rank in range(ranks)]
    return np.repeat(np.arange(ranks), sizes)


def initial(letters: int, seed: int) -> Weights:
    """The weights every replica starts from: normal, scaled by one over the square root of what
    goes in; biases 0. float32, drawn in the order of TENSORS."""
    import torch

    generator = torch.Generator().manual_seed(seed)
    shapes = {
        "embedding": (letters, WIDTH), "hidden": (HIDDEN, CONTEXT * WIDTH),
        "hidden.bias": (HIDDEN,), "output": (letters, HIDDEN), "output.bias": (letters,),
    }  # fmt: skip
    out = {}
    for name in TENSORS:
        tensor = torch.zeros(shapes[name])
        if not name.endswith("bias"):
            tensor = torch.randn(shapes[name], generator=generator)
            tensor *= 1.0 if name == "embedding" else shapes[name][1] ** -0.5
        out[name] = tensor.requires_grad_()
    return out


def loss_of(weights: Weights, samples: Any) -> Any:
    """The mean over some samples (samples, CONTEXT + 1) of −log p(next character)."""
    import torch
    from torch.nn import functional

    # [forward]
    vectors = weights["embedding"][samples[:, :CONTEXT]].flatten(1)
    units = torch.tanh(vectors @ weights["hidden"].T + weights["hidden.bias"])
    scores = units @ weights["output"].T + weights["output.bias"]
    return functional.cross_entropy(scores, samples[:, CONTEXT])


def gradient(weights: Weights, samples: Any) -> tuple[float, Any]:
    """The loss of some samples and its gradient, flat in the order of TENSORS."""
    import torch

    # [backward]
    loss = loss_of(weights, samples)
    parts = torch.autograd.grad(loss, list(weights.values()))
    return float(loss.detach()), torch.cat([part.flatten() for part in parts])


def data_parallel(
    weights: Weights, samples: Any, owner: np.ndarray, ranks: int, average: str
) -> tuple[list[float], Any, Any, np.ndarray]:
    """What each rank finds on its own samples, and the average all of them take.

    Returns losses, local gradients (ranks, parameters), their average and the weights it is
    taken with: 1/N each, as DDP does, or in proportion to the samples.
    """
    import torch

    # [split]
    sizes = np.bincount(owner, minlength=ranks)
    shares = np.full(ranks, 1 / ranks) if average == "ranks" else sizes / sizes.sum()
    found = [gradient(weights, samples[torch.from_numpy(owner == rank)]) for rank in range(ranks)]
    # [average]
    local = torch.stack([flat for _, flat in found])
    mean = (torch.from_numpy(shares.astype(np.float32))[:, None] * local).sum(dim=0)
    return [loss for loss, _ in found], local, mean, shares


def updated(weights: Weights, flat: Any) -> Any:
    """All weights after one step of gradient descent, flat."""
    import torch

    # [update]
    whole = torch.cat([tensor.detach().flatten() for tensor in weights.values()])
    return whole - RATE * flat


def spans(weights: Weights) -> dict[str, tuple[int, int]]:
    """Where each tensor lies in the flat gradient."""
    out, place = {}, 0
    for name, tensor in weights.items():
        out[name] = (place, place + tensor.numel())
        place += tensor.numel()
    return out


def names_of(tensor: str, letters: tuple[str, ...]) -> tuple[str, ...]:
    """What each number of a tensor belongs to: a letter, a unit, or a pair of places."""
    shown = [letter if letter.strip() else "␣" for letter in letters]
    if tensor == "output.bias":
        return tuple(shown)
    if tensor == "hidden.bias":
        return tuple(str(unit) for unit in range(HIDDEN))
    if tensor == "hidden":
        return tuple(f"{unit}, {place}" for unit in range(HIDDEN)
                     for place in range(CONTEXT * WIDTH))  # fmt: skip
    wide = WIDTH if tensor == "embedding" else HIDDEN
    return tuple(f"{letter}, {place}" for letter in shown for place in range(wide))


def training_step(params: Params) -> Gradients:
    """One step, data-parallel and on one rank that has the whole batch."""
    import torch

    letters, rows = read(params.text, params.batch)
    weights = initial(len(letters), params.seed)
    samples, owner = torch.from_numpy(rows), owners(params.batch, params.ranks)
    losses, local, mean, shares = data_parallel(
        weights, samples, owner, params.ranks, params.average
    )
    whole_loss, whole = gradient(weights, samples)
    after = torch.stack([updated(weights, mean) for _ in range(params.ranks)])
    start, _ = spans(weights)[params.tensor]
    return Gradients(
        letters, rows, owner, names_of(params.tensor, letters), start, local.numpy(),
        mean.numpy(), whole.numpy(), np.array(losses), whole_loss, shares, after.numpy(),
        updated(weights, whole).numpy(), RATE,
    )  # fmt: skip
