"""A sentence about what model parallelism is, put to both cuts of the same network."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "parallelism.umbrella": QT_TRANSLATE_NOOP(
        "claims",
        "Layers on {gpus} devices, computed one after the other, wait {naive} of the time: exactly "
        "a pipeline with one micro-batch, (p − 1)/p. With {many} micro-batches the same placement "
        "waits {filled}. Cutting every matrix instead gives the same outputs from as many "
        "parameters per device. Model parallelism is the name of both: by layers (pipeline), "
        "inside of layers (tensor).",
    ),
}


def waiting(stages: int, micro_batches: int) -> float:
    """The share of the time that devices wait: layers in `stages` equal parts, every device takes
    micro-batches as they come, all forwards first. Played through, not a formula.

    Forward and backward of a part take one unit of time each.
    """
    free = [0] * stages  # when each device has finished what it was given
    arrived = [0] * micro_batches  # when a micro-batch has left the device before
    for order in (range(stages), range(stages - 1, -1, -1)):  # forward, then backward
        for batch in range(micro_batches):
            for device in order:
                free[device] = max(free[device], arrived[batch]) + 1
                arrived[batch] = free[device]
    busy = 2 * micro_batches * stages
    return 1 - busy / (max(free) * stages)


@claim("W100")
def model_parallelism_is_both() -> Verdict:
    """Is placing layers on devices something else than a pipeline? The same four-layer network is
    cut by layers and by matrices, and the first cut is played through in time."""
    import numpy as np

    gpus, many = 4, 16
    naive, filled = waiting(gpus, 1), waiting(gpus, many)
    random = np.random.default_rng(0)
    layers = [
        (random.standard_normal((8, 32)), random.standard_normal((32, 8))) for _ in range(gpus)
    ]
    start = random.standard_normal((5, 8))
    by_layers = start
    for up, down in layers:  # device after device
        by_layers = by_layers + np.maximum(by_layers @ up, 0) @ down
    by_matrices = start
    for up, down in layers:  # every device has a part of every layer; their results are added
        parts = [
            np.maximum(by_matrices @ up[:, part], 0) @ down[part]
            for part in np.split(np.arange(32), gpus)
        ]
        by_matrices = by_matrices + sum(parts)
    apart = float(np.abs(by_layers - by_matrices).max())
    size = float(np.abs(by_layers).max())
    same = apart <= 1e-12 * size  # sums in another order, float64
    pipeline = abs(naive - (gpus - 1) / gpus) < 1e-12 and filled < naive
    verdict: Judgement = "false" if same and pipeline else "depends"
    numbers = {
        "waiting_one_micro_batch": naive, "waiting_many": filled,
        "difference_of_both_cuts": apart, "largest_output": size,
    }  # fmt: skip
    return Verdict(
        verdict, numbers,
        message("parallelism.umbrella", gpus=gpus, many=many, naive=percent(naive),
                filled=percent(filled)),
    )  # fmt: skip
