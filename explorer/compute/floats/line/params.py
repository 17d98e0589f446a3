"""The number line: what can be set, and what one run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.line.bands import counted
from explorer.compute.floats.line.facts import Facts
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: The axis in powers of two: all that FP32 can hold, and a little beyond on both sides.
LOWEST, HIGHEST = -152.0, 131.0
#: As far as one can look closer: FP32's numbers near 1 are then some fifty pixels apart.
NARROWEST = 2.0**-20
MOST_SCALE = 24
ZOOM = QT_TRANSLATE_NOOP("floats/line", "Stretch of the axis")
#: The formats that numbers can be dropped into; E8M0 has neither zero nor sign.
CHOICES = tuple(name for name, info in FORMATS.items() if info.zero)


@dataclass(frozen=True)
class Params:
    """What the reader sets. `width` 0 shows the stretch of the axis that suits the step."""

    text: str = param(
        "The quality of mercy is not strained",
        label=QT_TRANSLATE_NOOP("floats/line", "Text the model reads"),
        multiline=True,
        longest=2000,
    )
    model: str = param(
        "clear",
        choices=("clear", "bilingual"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/line", "Clear: characters, 108 thousand weights"),
            QT_TRANSLATE_NOOP("floats/line", "Bilingual: word pieces"),
        ),
        label=QT_TRANSLATE_NOOP("floats/line", "Model"),
    )
    gradients: str = param(
        "model",
        choices=("model", "lognormal"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/line", "the model's, on this text"),
            QT_TRANSLATE_NOOP("floats/line", "simulated: log-normal around 10⁻⁷"),
        ),
        label=QT_TRANSLATE_NOOP("floats/line", "Gradients"),
        help=QT_TRANSLATE_NOOP(
            "floats/line",
            "The gradients of large models are smaller than those of this one. The simulated ones "
            "are 65,536 evenly spaced quantiles of a log-normal with median 10⁻⁷ and σ = 3.",
        ),
    )
    format: str = param(
        "e4m3fn",
        choices=CHOICES,
        choice_labels=tuple(FORMATS[name].label for name in CHOICES),
        label=QT_TRANSLATE_NOOP("floats/line", "Format"),
    )
    loss_scale: int = param(
        4,
        low=0,
        high=MOST_SCALE,
        label=QT_TRANSLATE_NOOP("floats/line", "Loss scale, as a power of 2"),
        help=QT_TRANSLATE_NOOP(
            "floats/line",
            "The loss is multiplied by 2 to this power before the backward pass, and with it every "
            "gradient.",
        ),
    )
    centre: float = param(
        -6.0,
        low=LOWEST,
        high=HIGHEST,
        label=QT_TRANSLATE_NOOP("floats/line", "Middle of the axis, as a power of 2"),
        group=ZOOM,
    )
    width: float = param(
        0.0,
        low=0.0,
        high=HIGHEST - LOWEST,
        label=QT_TRANSLATE_NOOP("floats/line", "Powers of 2 on the axis"),
        help=QT_TRANSLATE_NOOP(
            "floats/line",
            "0 shows what suits the step. Turn the wheel over the picture to look closer, drag it "
            "to move along, double-click to go back.",
        ),
        group=ZOOM,
    )

    def unused(self) -> tuple[str, ...]:
        """The middle plays no part while the axis follows the steps."""
        return () if self.width else ("centre",)


@dataclass(frozen=True)
class Population:
    """Numbers of one kind, by size.

    Attributes:
        name: "weights", "activations" or "gradients".
        magnitudes: |x| in rising order, float32 (count,); zeros included. The model's are kept to
            16 significant bits (`bands.kept`), which leaves every count as it was.
        simulated: not the model's, but the quantiles of a distribution.
    """

    name: str
    magnitudes: np.ndarray
    simulated: bool = False

    @property
    def zeros(self) -> int:
        """How many are exactly zero."""
        return int(np.searchsorted(self.magnitudes, np.float32(0), side="right"))


@dataclass(frozen=True)
class Shared:
    """What the steps have in common.

    Attributes:
        model: title of the model.
        tokens: how many tokens it read.
        loss: its mean cross-entropy on them, in nats.
        populations: weights, activations, gradients, in this order.
        facts: the constants of every format, by definition and by torch.
        torch: torch's version.
        stages: (name, exponent of the loss scale) of every step.
    """

    model: str
    tokens: int
    loss: float
    populations: tuple[Population, ...]
    facts: tuple[Facts, ...]
    torch: str
    stages: tuple[tuple[str, int], ...]

    def population(self, stage: str) -> Population | None:
        """The numbers that a step shows, if any."""
        wanted = "gradients" if stage == "scaled" else stage
        return next((p for p in self.populations if p.name == wanted), None)

    def facts_of(self, name: str) -> Facts:
        """The constants of a format."""
        return next(facts for facts in self.facts if facts.format == name)


@dataclass(frozen=True)
class Step:
    """One step: what is dropped onto the line, and what every format makes of it.

    Attributes:
        stage: "formats", "weights", "activations", "gradients", "scaled" or "facts".
        exponent: the numbers are multiplied by 2^exponent.
        counts: int64 (formats, 4): how many become zero, subnormal, normal, or are too large, for
            each of CHOICES; zeros where there are no numbers.
        unscaled: the same at a loss scale of 1.
        total: how many numbers there are that are not zero.
    """

    stage: str
    exponent: int
    counts: np.ndarray
    unscaled: np.ndarray
    total: int


def step_at(shared: Shared, params: Params, index: int) -> Step:
    """A step, from the sorted numbers: three searches for each format."""
    stage, exponent = shared.stages[index]
    population = shared.population(stage)
    if population is None:
        none = np.zeros((len(CHOICES), 4), dtype=np.int64)
        return Step(stage, exponent, none, none, 0)
    wide = population.magnitudes.astype(np.float64)
    counts = np.stack([counted(FORMATS[name], wide, exponent) for name in CHOICES])
    unscaled = counts
    if exponent:
        unscaled = np.stack([counted(FORMATS[name], wide) for name in CHOICES])
    return Step(stage, exponent, counts, unscaled, len(wide) - population.zeros)


def stages_of(params: Params) -> tuple[tuple[str, int], ...]:
    """The steps: the formats, three kinds of numbers, the loss scale doubling, the constants."""
    doublings = tuple(("scaled", k) for k in range(1, params.loss_scale + 1))
    return (
        ("formats", 0), ("weights", 0), ("activations", 0), ("gradients", 0),
        *(doublings or (("scaled", 0),)), ("facts", 0),
    )  # fmt: skip
