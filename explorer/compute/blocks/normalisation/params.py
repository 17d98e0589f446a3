"""What can be set in the lab "Normalisation", and what one run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.blocks.curves import recent
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: What shares one mean and one deviation in an array (batch, tokens, features): the axes that are
#: summed over. RMSNorm has the axes of LayerNorm and no mean.
AXES = {"token": (2,), "rms": (2,), "sample": (1, 2), "feature": (0, 1), "channel": (1,)}
KINDS = tuple(AXES)
#: Where the normalisation of a layer stands.
ARRANGEMENTS = ("post", "pre", "deep")
#: Added to a variance before its root is taken, as torch does.
EPSILON = 1e-5
#: Batch sizes of the sweep; other samples that are drawn for each; batches that are remembered.
SIZES = tuple(2**power for power in range(8))
DRAWS, REMEMBERED, MOMENTUM = 24, (0, 1, 2, 4, 8, 16, 32, 64), 0.1
#: Samples in a batch from which running statistics are taken.
TRAINING_BATCH = 16
#: Passes through dropout, and how many features go through.
PASSES, DROPPED = (1, 2, 4, 8, 16, 32, 64), 12
#: Multiples of the deviation that are added to all features of a token.
OFFSETS = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0)
#: Factors of the input of LayerNorm, whose gradient is measured.
FACTORS = (0.01, 0.1, 1.0, 10.0, 100.0)
#: Layers of the networks whose gradients are measured.
DEPTHS = (1, 2, 4, 8, 16)
#: Networks that differ in their weights.
SEEDS = 3
#: The networks: width, characters they see, texts at once.
WIDTH, CONTEXT, ROWS = 24, 8, 8


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    over: str = param(
        "token", choices=KINDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/normalisation", "the features of each token: LayerNorm"),
            QT_TRANSLATE_NOOP("blocks/normalisation", "the same without the mean: RMSNorm"),
            QT_TRANSLATE_NOOP("blocks/normalisation", "tokens and features of a text"),
            QT_TRANSLATE_NOOP("blocks/normalisation", "batch and tokens of a feature: BatchNorm"),
            QT_TRANSLATE_NOOP("blocks/normalisation", "tokens of a feature: instance norm"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/normalisation", "Mean and variance are taken over"),
    )  # fmt: skip
    batch: int = param(
        3, low=1, high=4, label=QT_TRANSLATE_NOOP("blocks/normalisation", "Texts in the batch")
    )
    tokens: int = param(
        4, low=2, high=6, label=QT_TRANSLATE_NOOP("blocks/normalisation", "Tokens of a text")
    )
    width: int = param(
        6, low=2, high=8, label=QT_TRANSLATE_NOOP("blocks/normalisation", "Features of a token")
    )
    dropout: float = param(
        0.3, low=0.0, high=0.9, step=0.05,
        label=QT_TRANSLATE_NOOP("blocks/normalisation", "Dropout p"),
    )  # fmt: skip
    layers: int = param(
        6, low=1, high=12,
        label=QT_TRANSLATE_NOOP("blocks/normalisation", "Layers of what is trained"),
        group=QT_TRANSLATE_NOOP("blocks/normalisation", "Training"),
    )  # fmt: skip
    rate: float = param(
        0.005, low=1e-4, high=0.05, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/normalisation", "Learning rate"),
        group=QT_TRANSLATE_NOOP("blocks/normalisation", "Training"),
    )  # fmt: skip
    warmup: int = param(
        50, low=1, high=200,
        label=QT_TRANSLATE_NOOP("blocks/normalisation", "Updates of warmup"),
        help=QT_TRANSLATE_NOOP(
            "blocks/normalisation", "So long the learning rate of half the runs rises from 0."
        ),
        group=QT_TRANSLATE_NOOP("blocks/normalisation", "Training"),
    )  # fmt: skip
    updates: int = param(
        100, low=5, high=200, label=QT_TRANSLATE_NOOP("blocks/normalisation", "Updates"),
        group=QT_TRANSLATE_NOOP("blocks/normalisation", "Training"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("blocks/normalisation", "Seed")
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Cube:
    """Numbers (B, T, d), float64, and what normalising over some axes does with them.

    Attributes:
        values, normalised: (B, T, d).
        groups: (B, T, d) the number of the group each entry belongs to, from 0.
        means, deviations: (G,) of each group; for RMSNorm means are 0 and the other is the root
            mean square. Deviations are √(variance + ε).
        moved: (kinds, B, T) for every kind of KINDS, how far the largest entry of each token moves
            when the last token of the first text is another one.
    """

    values: np.ndarray
    normalised: np.ndarray
    groups: np.ndarray
    means: np.ndarray
    deviations: np.ndarray
    moved: np.ndarray


@dataclass(frozen=True)
class Batch:
    """One feature of one sample among others.

    Attributes:
        value: what goes in. layer: what LayerNorm makes of it, whoever stands beside.
        trained: (sizes, draws) what BatchNorm makes of it in training mode, by batch size.
        means, variances: (remembered,) running statistics after so many batches.
        remembered: (remembered,) what evaluation mode makes of it with them.
        true: the mean and the variance from which the others are drawn.
    """

    value: float
    layer: float
    trained: np.ndarray
    means: np.ndarray
    variances: np.ndarray
    remembered: np.ndarray
    true: tuple[float, float]


@dataclass(frozen=True)
class Modes:
    """Dropout in both modes: `given` (features,), `passes` (passes, features) in training mode;
    `apart` is the largest |training − evaluation| of dropout, BatchNorm, LayerNorm and RMSNorm on
    one input."""

    given: np.ndarray
    passes: np.ndarray
    apart: np.ndarray


@dataclass(frozen=True)
class Vectors:
    """One token whose features all get the same number added: (offsets, …).

    Attributes:
        given, layer, rms: (offsets, d) the token, LayerNorm of it, RMSNorm of it.
        angles: (offsets,) between the last two, in degrees.
        operations: of LayerNorm and of RMSNorm for d features.
        lengths, gradients: (factors,) ‖x‖ of the token times each factor, and ‖∂L/∂x‖.
    """

    given: np.ndarray
    layer: np.ndarray
    rms: np.ndarray
    angles: np.ndarray
    operations: tuple[int, int]
    lengths: np.ndarray
    gradients: np.ndarray


@dataclass(frozen=True)
class Depth:
    """Networks as they are before training, by number of layers (DEPTHS).

    Attributes:
        gradients: per depth (arrangements, seeds, layers): ‖∂L/∂W‖ of the last matrix of each
            layer.
        updates: (depths, arrangements, seeds) how far one update of Adam moves the logits, as a
            share of their root mean square.
    """

    gradients: tuple[np.ndarray, ...]
    updates: np.ndarray


@dataclass(frozen=True)
class Training:
    """Losses in nats: (updates so far, arrangements, 2, seeds), without warmup and with it.

    `letters` is the entropy of how often each character occurs: what a network reaches that does
    not look at what stands before.
    """

    losses: np.ndarray
    letters: float

    def end(self) -> np.ndarray:
        """(arrangements, 2, seeds): the mean over the last ten updates."""
        return recent(self.losses, len(self.losses))


@dataclass(frozen=True)
class Normalisation:
    """Everything of one run."""

    cube: Cube
    batch: Batch
    modes: Modes
    vectors: Vectors
    depth: Depth
    training: Training
