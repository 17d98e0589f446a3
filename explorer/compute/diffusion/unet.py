"""What each part of a U-Net does to the sample: params, steps, what one run leaves (no torch).

The glyph denoiser that ships is run twice from one noise: whole, and with some of its connections
cut, blocks left out, or the same noise level told all the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "diffusion/unet"
CHARACTERS = "0123456789ABCDEF"
#: The network's parts: what passes by on the way across, and what the picture goes through.
SKIPS = ("skip 1", "skip 2", "skip 3")
BLOCKS = ("down 1", "down 2", "down 3", "middle", "attention", "up 3", "up 2", "up 1")
PARTS = SKIPS + BLOCKS
#: Which timestep is told whatever the noise level is, as a share of the last one.
FREEZE = {"no": None, "noise": 1.0, "middle": 0.5, "clean": 0.0}
SAMPLES, IN_GALLERY, GALLERY_STEPS = 16, 8, 10


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    off: tuple[str, ...] = param(
        (), kind="set", hidden=True, label=QT_TRANSLATE_NOOP("diffusion/unet", "Cut and left out")
    )
    freeze: str = param(
        "no", choices=tuple(FREEZE),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/unet", "Told as it is"),
            QT_TRANSLATE_NOOP("diffusion/unet", "Always told: pure noise"),
            QT_TRANSLATE_NOOP("diffusion/unet", "Always told: half-way"),
            QT_TRANSLATE_NOOP("diffusion/unet", "Always told: clean"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/unet", "Noise level"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/unet",
            "Every block is told the timestep and the class as one vector. Here it can be told the "
            "same timestep all the time.",
        ),
    )  # fmt: skip
    character: str = param(
        "all", choices=("all", *CHARACTERS),
        choice_labels=(QT_TRANSLATE_NOOP("diffusion/unet", "each once"), *CHARACTERS),
        label=QT_TRANSLATE_NOOP("diffusion/unet", "Characters"),
    )  # fmt: skip
    guidance: float = param(
        1.0, low=0.0, high=8.0, step=0.5, label=QT_TRANSLATE_NOOP("diffusion/unet", "Guidance w")
    )
    steps: int = param(10, low=2, high=40, label=QT_TRANSLATE_NOOP("diffusion/unet", "Steps"))
    sample: int = param(
        10, low=0, high=SAMPLES - 1,
        label=QT_TRANSLATE_NOOP("diffusion/unet", "Sample in the network"),
        help=QT_TRANSLATE_NOOP("diffusion/unet", "Or click one of the samples."),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/unet", "Seed"))

    def validate(self) -> None:
        """Only parts that exist can be taken away."""
        for name in self.off:
            if name not in PARTS:
                raise ParamError(
                    "off", name, "names of " + ", ".join(PARTS), "rule", "error.part",
                    {"part": str(name), "parts": ", ".join(PARTS)},
                )  # fmt: skip

    @property
    def whole(self) -> bool:
        """Nothing is taken away, and the noise level is told as it is."""
        return not self.off and self.freeze == "no"


@dataclass(frozen=True)
class Gallery:
    """What becomes of the samples when one part alone is taken away.

    Attributes:
        names: "" for the whole network, then every part, then "time" (always told: pure noise).
        pictures: (names, pictures, 16, 16) float32, some of the finished samples.
        right: of all of them, the share that a classifier takes for the character asked for.
        apart: root-mean-square difference to the samples of the whole network.
    """

    names: tuple[str, ...]
    pictures: np.ndarray
    right: np.ndarray
    apart: np.ndarray


@dataclass(frozen=True)
class Story:
    """What all steps share.

    Attributes:
        labels: (samples,) what each should show.
        gallery: see there.
        weights: how many numbers the network has learned, by part.
        shapes: (channels, height, width) of each block's output.
        right: the shares judged to be right in the end: whole network, and as it is cut.
        apart: root-mean-square difference of the two populations in the end.
        timesteps: T.
        sums: largest deviation of a row of attention weights from 1.
    """

    labels: np.ndarray
    gallery: Gallery
    weights: Mapping[str, int]
    shapes: Mapping[str, tuple[int, int, int]]
    right: tuple[float, float]
    apart: float
    timesteps: int
    sums: float


@dataclass(frozen=True)
class Step:
    """One noise level on the way to a sample.

    Attributes:
        stage: "sample", or "parts" for the last step, which compares all parts.
        timestep, told: where the noise level lies on the schedule, and what the blocks are told.
        alpha_bar: share of the variance that is signal.
        x, x0_hat: (2, samples, 16, 16) float32: of the whole network, and as it is cut.
        maps: block → its output (channels, height, width), of the followed sample in the network
            as it is cut; also "stem" and "out". float16, which is enough to look at.
        attention: (heads, 16, 17): each of 4×4 places looks at all of them and at the token of
            noise level and class, the last column. Empty where attention is left out.
    """

    stage: str
    timestep: float
    told: float
    alpha_bar: float
    x: np.ndarray
    x0_hat: np.ndarray
    maps: Mapping[str, np.ndarray]
    attention: np.ndarray


def size_of(maps: np.ndarray) -> np.ndarray:
    """How active a block is at each place: the root mean square over its channels, (h, w)."""
    # [maps]
    out: np.ndarray = np.sqrt((maps.astype(np.float64) ** 2).mean(axis=0))
    return out


def toggled(params: Params, part: str) -> tuple[str, ...]:
    """`off` with a part taken away, or put back, in the order of the network."""
    off = set(params.off) ^ {part}
    return tuple(name for name in PARTS if name in off)
