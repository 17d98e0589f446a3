"""The lab of the feed-forward: what the reader sets, and what a step holds. No torch here."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS
from explorer.compute.blocks.feedforward.network import Network
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from explorer.compute.blocks.feedforward.expansion import Curve
    from explorer.compute.blocks.feedforward.gated import Tried, Widths

SHOWN = ("fit", "expand", "activations", "gated")
#: Places at which the reader sets a height, from x = −1 to 1.
KNOTS = 17
HIGHEST = 1.2
#: The curve to begin with: two hills and a valley.
HILLS = (-0.6, -0.2, 0.3, 0.6, 0.6, 0.3, -0.2, -0.6, -0.8, -0.7, -0.3, 0.2, 0.6, 0.8, 0.7, 0.4, 0.0)
WIDTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)
#: Examples at which the network is compared with the curve.
POINTS = 129
NAMES = tuple(ACTIVATIONS)


@dataclass(frozen=True)
class Params:
    """Which picture; the curve and the training; the sizes of a gated feed-forward."""

    show: str = param(
        "fit", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/feedforward", "A curve from bends"),
            QT_TRANSLATE_NOOP("blocks/feedforward", "Expand, then contract"),
            QT_TRANSLATE_NOOP("blocks/feedforward", "Activation functions"),
            QT_TRANSLATE_NOOP("blocks/feedforward", "SwiGLU"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Show"),
    )  # fmt: skip
    curve: tuple[float, ...] = param(
        HILLS, kind="curve", label=QT_TRANSLATE_NOOP("blocks/feedforward", "Your curve"),
        help=QT_TRANSLATE_NOOP(
            "blocks/feedforward",
            "17 heights from −1.2 to 1.2. Drag a stroke across the stage to draw.",
        ),
    )  # fmt: skip
    activation: str = param(
        "relu", choices=NAMES,
        choice_labels=(
            "ReLU", "Leaky ReLU", "GELU",
            QT_TRANSLATE_NOOP("blocks/feedforward", "SiLU (Swish)"), "tanh", "sigmoid",
        ),
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Activation"),
    )  # fmt: skip
    widest: int = param(
        32, low=1, high=64, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Units, up to"),
    )  # fmt: skip
    updates: int = param(
        600, low=1, high=2000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Updates"),
    )  # fmt: skip
    rate: float = param(
        0.03, low=0.001, high=3.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Learning rate"),
    )  # fmt: skip
    starts: int = param(
        3, low=1, high=5,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Starts"),
        help=QT_TRANSLATE_NOOP(
            "blocks/feedforward",
            "Every training begins so many times, from other weights; the best is shown.",
        ),
    )  # fmt: skip
    width: int = param(
        6, low=1, high=16,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Width of the vector (d)"),
    )  # fmt: skip
    inner: int = param(
        16, low=1, high=48,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Width inside (d_ff)"),
    )  # fmt: skip
    model_width: int = param(
        4096, low=8, high=65536, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Width of a model (d)"),
    )  # fmt: skip
    multiple: int = param(
        256, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/feedforward", "Rounded up to a multiple of"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("blocks/feedforward", "Seed"))

    def validate(self) -> None:
        """Raise ParamError where the curve is not 17 heights within the frame."""
        heights(self.curve)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the picture that is shown."""
        used = {
            "fit": {"curve", "activation", "widest", "updates", "rate", "starts", "seed"},
            "expand": {"starts", "seed"},
            "activations": {"curve", "updates", "rate", "seed"},
            "gated": {"width", "inner", "model_width", "multiple", "seed"},
        }[self.show]
        return tuple(sorted(set(self.__dataclass_fields__) - used - {"show"}))


def heights(curve: object) -> np.ndarray:
    """The reader's curve at its knots, float64 (17,). Raises ParamError."""
    takes = f"{KNOTS} heights from −{HIGHEST} to {HIGHEST}"
    listed = list(curve) if isinstance(curve, (tuple, list)) else []
    real = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in listed)
    if len(listed) != KNOTS or not real:
        raise ParamError("curve", len(listed), takes, "rule", "curve-count", {"count": len(listed)})
    for value in listed:
        if not (math.isfinite(value) and abs(value) <= HIGHEST):
            raise ParamError(
                "curve", value, takes, "rule", "curve-height", {"height": f"{value:g}"}
            )
    return np.array(listed, dtype=np.float64)


def target(curve: object, x: np.ndarray) -> np.ndarray:
    """The curve at places x: straight between its knots."""
    return np.interp(x, np.linspace(-1.0, 1.0, KNOTS), heights(curve))


@dataclass(frozen=True)
class Fitted:
    """A network of some width after some updates: its error, and which units still live."""

    width: int
    update: int
    network: Network
    error: float
    alive: np.ndarray


@dataclass(frozen=True)
class Tested:
    """An activation function: how the training of a network with it went.

    `updates`, `errors` and `dead` are what was seen on the way; `network` is the end.
    """

    name: str
    updates: np.ndarray
    errors: np.ndarray
    dead: np.ndarray
    network: Network


@dataclass(frozen=True)
class Step:
    """One step of any of the four pictures; the parts of the others are None.

    With `fitted` go the errors of all starts by width so far, `others`: (width, error).
    """

    name: str
    fitted: Fitted | None = None
    others: tuple[tuple[int, float], ...] = ()
    tested: Tested | None = None
    curve: Curve | None = None
    tried: Tried | None = None
    widths: Widths | None = None
