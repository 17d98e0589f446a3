"""Parallelism: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure
from explorer.core.words import QT_TRANSLATE_NOOP

#: The collective operations of MPI that training uses.
COLLECTIVES = (
    "broadcast", "scatter", "gather", "reduce", "all-gather", "reduce-scatter", "all-reduce",
    "all-to-all",
)  # fmt: skip


def traffic() -> tuple[float, ...]:
    """Passes of the ring, each moving one element for each number: an all-reduce is two, forward
    and backward make 4 in attention and 4 in the feed-forward net; a pipeline sends activations
    forward and gradients back; stages 1 and 2 reduce-scatter and gather once, stage 3 gathers
    twice."""
    all_reduce, once = 2, 1
    return (2 * all_reduce, 2 * all_reduce, 2 * once, 2 * once, 2 * once, 3 * once)


FIGURES: tuple[Figure, ...] = (
    Figure(
        "N04", QT_TRANSLATE_NOOP("concepts/numbers", "Devices of device_ids=[0, 1, 2]"), (3.0,),
        lambda: (float(len([0, 1, 2])),),
    ),
    Figure(
        "N75", QT_TRANSLATE_NOOP("concepts/numbers", "Processes and port in an example"),
        (2, 23456), source="torch.distributed",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "An example: the first is however many processes there are, the second any free port.",
        ),
    ),
    Figure(
        "N83", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Bytes per parameter: weights, gradients, optimizer"
        ),
        (2, 2, 12), lambda: (2, 2, 4 + 4 + 4), "B",
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The first two are divided among tensor and pipeline parallel devices, the last among "
            "data parallel ones too.",
        ),
    ),
    Figure(
        "N84", QT_TRANSLATE_NOOP("concepts/numbers", "Collective operations"),
        (8,), lambda: (len(COLLECTIVES),),
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "Broadcast, scatter, gather, reduce, all-gather, reduce-scatter, all-reduce, "
            "all-to-all.",
        ),
    ),
    Figure(
        "N85", QT_TRANSLATE_NOOP(
            "concepts/numbers", "Traffic: attention, FFN (bsh), pipeline ((N−1)bsh), stages 1–3 (Φ)"
        ),
        (4, 4, 2, 2, 2, 3), traffic,
        note=QT_TRANSLATE_NOOP(
            "concepts/numbers",
            "The bases differ: the first two are per layer and device and, like the last three, "
            "still to be multiplied by (N−1)/N; that of the pipeline is the sum of all boundaries.",
        ),
    ),
)  # fmt: skip
