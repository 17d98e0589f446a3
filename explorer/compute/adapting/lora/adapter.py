"""A frozen linear layer with an adapter (Hu et al. 2021): task, loss, gradients, training.

The layer gives (W + s B A) x with B (d, r), A (r, d) and s = α/r. The task wants (W + Δ*) x, so
that the mean loss over the inputs is L = tr(E C Eᵀ) / 2d with E = s B A − Δ* and C the mean of
x xᵀ: no sum over rows is needed in an update, and nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from explorer.compute.adapting.lora.params import Params, Task, ranks_of

MEMORY, SQUARES, TINY = 0.9, 0.999, 1e-8
#: Inputs for each number of a row.
ROWS = 4


def task_of(params: Params) -> Task:
    """A layer, inputs, and a shift of few directions with a rest in all of them."""
    random = np.random.Generator(np.random.PCG64([params.seed, 1]))
    width = params.width
    weight = random.standard_normal((width, width)) / np.sqrt(width)
    inputs = random.standard_normal((ROWS * width, width))
    strengths = 0.8 ** np.arange(min(params.shift, width))
    left, right = (np.linalg.qr(random.standard_normal((width, len(strengths))))[0]
                   for _ in range(2))  # fmt: skip
    shift = (left * strengths) @ right.T
    rest = random.standard_normal((width, width))
    rest *= params.rest * np.linalg.norm(shift) / np.linalg.norm(rest)
    return Task(weight, shift + rest, inputs.T @ inputs / len(inputs), inputs)


def drawn(params: Params, rank: int) -> tuple[np.ndarray, np.ndarray]:
    """A (r, d) and B (d, r), normal, of deviation 1/√d; those of a smaller rank are parts of it."""
    found = []
    for which in (2, 3):
        random = np.random.Generator(np.random.PCG64([params.seed, which]))
        draw = random.standard_normal((rank, params.width)) / np.sqrt(params.width)
        found.append(draw)
    return found[0], found[1].T


def loss_of(task: Task, change: np.ndarray) -> float:
    """L = tr(E C Eᵀ) / 2d."""
    error = change - task.target
    return float(np.sum((error @ task.covariance) * error) / (2 * len(error)))


def pull_of(task: Task, change: np.ndarray) -> np.ndarray:
    """∂L/∂ΔW = E C / d, (d, d)."""
    return (change - task.target) @ task.covariance / len(change)


def gradients_of(
    task: Task, down: np.ndarray, up: np.ndarray, scale: float
) -> tuple[np.ndarray, np.ndarray]:
    """∂L/∂A (r, d) and ∂L/∂B (d, r)."""
    # [learn] the adapter's change of the matrix, and how the loss depends on it
    pull = pull_of(task, scale * up @ down)
    # [init] each gradient runs through the other matrix: where that is zero, it is zero
    return scale * up.T @ pull, scale * pull @ down.T


class Adam:
    """Adam (Kingma and Ba 2015) of some matrices, in place."""

    def __init__(self, weights: Sequence[np.ndarray], rate: float) -> None:
        self.weights, self.rate, self.count = weights, rate, 0
        self.means = [np.zeros_like(one) for one in weights]
        self.squares = [np.zeros_like(one) for one in weights]

    def update(self, gradients: Sequence[np.ndarray]) -> None:
        """One update."""
        self.count += 1
        for weight, gradient, mean, square in zip(
            self.weights, gradients, self.means, self.squares, strict=True
        ):
            mean += (1 - MEMORY) * (gradient - mean)
            square += (1 - SQUARES) * (gradient * gradient - square)
            root = np.sqrt(square / (1 - SQUARES**self.count)) + TINY
            weight -= self.rate * mean / (1 - MEMORY**self.count) / root


def trained(
    params: Params, task: Task, down: np.ndarray, up: np.ndarray, scale: float
) -> Iterator[tuple[float, np.ndarray, np.ndarray]]:
    """Loss, A and B before the first update and after each."""
    down, up = down.copy(), up.copy()
    adam = Adam((down, up), params.rate)
    for update in range(params.updates + 1):
        yield loss_of(task, scale * up @ down), down, up
        if update < params.updates:
            # [learn] W stays as it is: only the two thin matrices move
            adam.update(gradients_of(task, down, up, scale))


def tuned(params: Params, task: Task) -> Iterator[float]:
    """Losses of full fine-tuning: all d² weights move."""
    change = np.zeros_like(task.weight)
    adam = Adam((change,), params.rate)
    for update in range(params.updates + 1):
        yield loss_of(task, change)
        if update < params.updates:
            adam.update((pull_of(task, change),))


def floors_of(task: Task) -> np.ndarray:
    """The least loss that a change of rank 0, 1, … d can have (Eckart and Young 1936): what is left
    of the singular values of Δ* C^½."""
    values, vectors = np.linalg.eigh(task.covariance)
    root = (vectors * np.sqrt(np.maximum(values, 0.0))) @ vectors.T
    singular = np.linalg.svd(task.target @ root, compute_uv=False)
    # [ranks] what the largest r do not hold
    left = np.concatenate([np.cumsum((singular**2)[::-1])[::-1], [0.0]])
    return left / (2 * len(singular))


def drift_of(params: Params, task: Task) -> np.ndarray:
    """‖ΔW‖ after one update of B from zero, for the factors α, α/√r, α/r: (SCALES, ranks)."""
    found = []
    for rank in ranks_of(params):
        down, up = drawn(params, rank)
        up = np.zeros_like(up)
        row = []
        # [scale] the same update of B: Adam looks at signs, not at the factor
        for scale in (params.alpha, params.alpha / np.sqrt(rank), params.alpha / rank):
            moved = up.copy()
            gradient = gradients_of(task, down, moved, scale)[1]
            Adam((moved,), params.rate).update((gradient,))
            row.append(float(np.linalg.norm(scale * moved @ down)))
        found.append(row)
    return np.array(found).T


def merged_apart(task: Task, down: np.ndarray, up: np.ndarray, scale: float) -> float:
    """The largest difference between W x + s B (A x) and (W + s B A) x over all inputs."""
    beside = task.inputs @ task.weight.T + scale * (task.inputs @ down.T) @ up.T
    # [shapes] added once, and the adapter is gone
    merged = task.weight + scale * up @ down
    return float(np.abs(task.inputs @ merged.T - beside).max())


def refusal(width: int, rank: int) -> str:
    """What numpy says when B A of the shapes A (d, r), B (r, d) is added to W (d, d); empty where
    it does not refuse."""
    down, up = np.zeros((width, rank)), np.zeros((rank, width))
    try:
        np.zeros((width, width)) + up @ down
    except ValueError as error:
        return str(error).strip()
    return ""
