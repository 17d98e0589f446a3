"""What can be set in the lab "Forgetting", and what a run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "adapting/forgetting"
#: Characters the net sees, units of each of its two hidden layers.
CONTEXT, HIDDEN = 4, 32
#: The part of each text that is trained on; the rest is held out, every other place of it measured.
CUT = 0.8
#: Windows in a batch; nets that differ in seed.
ROWS, SEEDS = 32, 3
#: Losses are measured after so many updates: of the first training, and of the second.
FIRST_EVERY, EVERY = 30, 10
#: How the second training is done.
ARMS = ("plain", "mix", "decay", "pull", "ewc", "frozen")
#: Shares of the page among the windows of the second training; 5/6 and 10/11 are the "1:5 to 1:10"
#: of new to old that is often advised.
SHARES = (0.0, 0.05, 0.1, 0.2, 0.5, 5 / 6, 10 / 11, 1.0)
#: Groups of weights: those of W₁ that read a character, from any place, and the later layers.
READ = " ebv"
GROUPS = ("␣", "e", "b", "v", "W₂", "W₃")
#: Characters of a sample, and of a piece that may have been there before.
SAMPLE, PIECE = 240, 8
#: Parts of the second training after which samples are drawn.
LOOKS = (0.0, 0.1, 0.2, 0.4, 1.0)
#: What is shown of the Fisher information: itself, moves without it, moves with it.
SHOWN = ("fisher", "plain", "ewc")

_SECOND = QT_TRANSLATE_NOOP("adapting/forgetting", "The second training")
_HELP = QT_TRANSLATE_NOOP("adapting/forgetting", "What holds it back")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    second: str = param(
        "template", choices=("template", "backwards", "moved"),
        choice_labels=(
            QT_TRANSLATE_NOOP("adapting/forgetting", "sentences of one template"),
            QT_TRANSLATE_NOOP("adapting/forgetting", "the page, words backwards"),
            QT_TRANSLATE_NOOP("adapting/forgetting", "the page, letters moved by 13"),
        ),
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Second text B"), group=_SECOND,
    )  # fmt: skip
    rate: float = param(
        0.5, low=0.01, high=2.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Learning rate"), group=_SECOND,
    )  # fmt: skip
    updates: int = param(
        100, low=10, high=150, step=10,
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Updates"), group=_SECOND,
    )  # fmt: skip
    share: float = param(
        0.2, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Share of the page mixed in"), group=_HELP,
    )  # fmt: skip
    pull: float = param(
        0.03, low=0.001, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Strength of decay and of pull"),
        help=QT_TRANSLATE_NOOP(
            "adapting/forgetting", "The same spring on every weight: towards 0, or to the start."
        ),
        group=_HELP,
    )  # fmt: skip
    ewc: float = param(
        10.0, low=0.1, high=1000.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Strength λ of EWC"), group=_HELP,
    )  # fmt: skip
    frozen: int = param(
        1, low=1, high=2, label=QT_TRANSLATE_NOOP("adapting/forgetting", "Frozen lower layers"),
        group=_HELP,
    )  # fmt: skip
    learning: int = param(
        300, low=30, high=450, step=30,
        label=QT_TRANSLATE_NOOP("adapting/forgetting", "Updates on the page, before"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("adapting/forgetting", "Seed"))


@dataclass(frozen=True)
class Step:
    """A section, and which of its steps."""

    part: str
    place: int


@dataclass(frozen=True)
class Forgetting:
    """Everything of one run; losses are in nats per character, on what was held out.

    Attributes:
        first: (points, 2, seeds) of the first training: on page A, on text B.
        tuned: (points, arms, 2, seeds) of the second, the first point before it.
        fisher: (groups,) mean of the Fisher information of a weight, first net.
        moves: (arms, groups) root mean square of how far a weight went, first net.
        lengths: (1 + arms, seeds) length of all weights, before and after.
        distances: (arms, seeds) length of the way from the start.
        mixed: (shares so far, 2, seeds) losses at the end, by share.
        looks: (LOOKS,) updates after which samples were drawn.
        samples: a text for each, by the first net.
        repeats: (LOOKS, seeds) parts of the pieces of a sample that were there before.
        own: the same of the page and of text B themselves.
    """

    first: np.ndarray
    tuned: np.ndarray
    fisher: np.ndarray
    moves: np.ndarray
    lengths: np.ndarray
    distances: np.ndarray
    mixed: np.ndarray
    looks: np.ndarray
    samples: tuple[str, ...]
    repeats: np.ndarray
    own: np.ndarray
