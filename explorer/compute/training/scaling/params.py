"""What can be set in the lab "Scaling", and what one run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens in one update, and updates before the first measurement; each later one is twice as far.
BATCH, FIRST = 256, 8
#: Trainings of each network: the first is shown, all make the spread.
SEEDS = 3
#: Shapes of the transformers whose operations are counted: layers by width; and their contexts.
SHAPES = {768: 12, 1600: 48, 4096: 32, 12288: 96}
CONTEXTS = (512, 2048, 8192, 32768, 131072)
#: Budgets of the published laws, in operations.
BUDGETS = tuple(10.0**power for power in range(19, 27))
#: Published models: parameters, tokens.
KNOWN = {
    "Gopher": (280e9, 300e9), "Chinchilla": (70e9, 1.4e12), "LLaMA 7B": (6.7e9, 1e12),
    "Llama 3 8B": (8e9, 15e12),
}  # fmt: skip
#: Hidden units of the adders, digits of the longest sum, sums that each has to do.
ADDERS, DIGITS, SUMS = (1, 2, 3, 4, 6, 8, 10, 12), 16, 1000
LENGTHS = (1, 2, 4, 8, 16)
#: Examples in a prompt, and how far an answer can be moved.
EXAMPLES, FAR = 12, 20.0
#: Functions of one input that are drawn, of which the steepest is shown.
DRAWN = 6
#: Orders of the same examples, and how many draws of the examples there are.
ORDERS, DRAWS = ("easy", "shuffled", "hard"), 16
#: Examples of one such training, inputs, and examples between measurements.
LESSONS, FEATURES, BETWEEN = 400, 20, 40


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    networks: int = param(
        5, low=3, high=6, label=QT_TRANSLATE_NOOP("training/scaling", "Sizes"),
        help=QT_TRANSLATE_NOOP(
            "training/scaling", "Each network has twice the hidden units of the one before, from 2."
        ),
        group=QT_TRANSLATE_NOOP("training/scaling", "Trainings"),
    )  # fmt: skip
    doublings: int = param(
        7, low=4, high=8, label=QT_TRANSLATE_NOOP("training/scaling", "Times measured"),
        help=QT_TRANSLATE_NOOP(
            "training/scaling", "After 2,048 tokens, and each time the tokens have doubled."
        ),
        group=QT_TRANSLATE_NOOP("training/scaling", "Trainings"),
    )  # fmt: skip
    decay: float = param(
        0.75, low=0.5, high=1.5, step=0.05,
        label=QT_TRANSLATE_NOOP("training/scaling", "Rules of the source fall as k^−γ, γ"),
        help=QT_TRANSLATE_NOOP(
            "training/scaling", "Large γ: a few strong rules. Small γ: many that matter alike."
        ),
        group=QT_TRANSLATE_NOOP("training/scaling", "Trainings"),
    )  # fmt: skip
    width: str = param(
        "4096", choices=tuple(str(width) for width in SHAPES),
        label=QT_TRANSLATE_NOOP("training/scaling", "Width of the transformer that is counted"),
    )  # fmt: skip
    law: str = param(
        "besiroglu", choices=("hoffmann", "besiroglu"),
        choice_labels=(
            QT_TRANSLATE_NOOP("training/scaling", "Hoffmann et al. 2022 (Chinchilla)"),
            QT_TRANSLATE_NOOP("training/scaling", "Besiroglu et al. 2024, the same data"),
        ),
        label=QT_TRANSLATE_NOOP("training/scaling", "Published constants"),
    )  # fmt: skip
    adders: int = param(
        300, low=10, high=400, label=QT_TRANSLATE_NOOP("training/scaling", "Updates of the adders")
    )  # fmt: skip
    dimension: int = param(
        3, low=1, high=4, label=QT_TRANSLATE_NOOP("training/scaling", "Inputs of a function"),
        group=QT_TRANSLATE_NOOP("training/scaling", "Examples in the prompt"),
    )  # fmt: skip
    stretch: float = param(
        1.0, low=0.5, high=4.0, step=0.5,
        label=QT_TRANSLATE_NOOP("training/scaling", "Inputs times"),
        help=QT_TRANSLATE_NOOP(
            "training/scaling", "The network was trained with 1; other factors it has never seen."
        ),
        group=QT_TRANSLATE_NOOP("training/scaling", "Examples in the prompt"),
    )  # fmt: skip
    prompts: int = param(
        256, low=16, high=512, label=QT_TRANSLATE_NOOP("training/scaling", "Prompts"),
        group=QT_TRANSLATE_NOOP("training/scaling", "Examples in the prompt"),
    )  # fmt: skip
    moved: tuple[tuple[float, float], ...] = param(
        (), kind="points", label=QT_TRANSLATE_NOOP("training/scaling", "Examples you moved"),
        help=QT_TRANSLATE_NOOP(
            "training/scaling",
            "In the picture of one prompt: drag an example up or down; a double click puts it "
            "back. Each pair is the number of an example, from 0, and its y.",
        ),
        group=QT_TRANSLATE_NOOP("training/scaling", "Examples in the prompt"),
    )  # fmt: skip
    rate: float = param(
        0.3, low=0.01, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/scaling", "Learning rate of the lessons"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("training/scaling", "Seed"))

    def validate(self) -> None:
        """Moved examples are pairs of the number of an example and its y. Raises ParamError."""
        pairs = self.moved if isinstance(self.moved, tuple | list) else (self.moved,)
        for pair in pairs:
            right = isinstance(pair, tuple | list) and len(pair) == 2
            if not right or not all(isinstance(one, int | float) for one in pair):
                raise self._refused(pair)
            place, answer = pair
            if place != int(place) or not 0 <= place < EXAMPLES or abs(answer) > FAR:
                raise self._refused(pair)

    def _refused(self, pair: object) -> ParamError:
        return ParamError(
            "moved", pair, f"pairs: an example from 0 to {EXAMPLES - 1}, a y from −{FAR:g} to "
            f"{FAR:g}", "rule", "error.moved", {"last": EXAMPLES - 1, "far": f"{FAR:g}"},
        )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Growth:
    """Losses of networks of several sizes, each on a stream of tokens that never repeats.

    Attributes:
        sizes: (networks,) weights of each. tokens: (marks,) seen when it was measured.
        losses: (networks so far, marks) bits per token over all contexts, exact.
        floor: the entropy of the source, bits per token: no model is below.
        letters: the entropy of how often each token occurs.
        again: (trainings, networks, marks) losses of the same networks trained anew; none at first.
    """

    sizes: np.ndarray
    tokens: np.ndarray
    losses: np.ndarray
    floor: float
    letters: float
    again: np.ndarray = field(default_factory=lambda: np.empty((0, 0, 0)))

    @property
    def whole(self) -> bool:
        """Have all trainings been made?"""
        return len(self.again) > 0

    def repeated(self, which: int) -> Growth:
        """Another training in the place of the first."""
        return replace(self, losses=self.again[which])

    @property
    def excess(self) -> np.ndarray:
        """Bits above the floor: (networks so far, marks)."""
        return np.asarray(self.losses - self.floor)


@dataclass(frozen=True)
class Fit:
    """L₀ + A (N/N̄)^−α + B (D/D̄)^−β through the losses of the `used` smallest networks.

    Attributes:
        values, errors: (5,) α, β, A, B, L₀ and their standard errors, which hold if the form
            does; L₀ is the floor itself, its error 0, unless the fit had to find it.
        middles: N̄ and D̄, the geometric means.
        residual: root mean square of the difference of the logarithms.
        rows: the first measurement that took part.
    """

    used: int
    values: np.ndarray
    errors: np.ndarray
    middles: np.ndarray
    residual: float
    rows: int

    def excess(self, size: float | np.ndarray, tokens: float | np.ndarray) -> np.ndarray:
        """Bits above L₀ that the fit says."""
        alpha, beta, first, second, _ = self.values
        return np.asarray(
            first * (np.asarray(size) / self.middles[0]) ** -alpha
            + second * (np.asarray(tokens) / self.middles[1]) ** -beta
        )


@dataclass(frozen=True)
class Work:
    """Operations of training per token: (contexts,) each, counted by torch on one layer and the
    head, times the layers; `weights` is without embeddings and head."""

    weights: int
    products: np.ndarray
    attention: np.ndarray


@dataclass(frozen=True)
class Law:
    """A published law: E, A, α, B, β; per budget (budgets,) the best size, tokens and loss."""

    constants: np.ndarray
    sizes: np.ndarray
    tokens: np.ndarray
    losses: np.ndarray


@dataclass(frozen=True)
class Skill:
    """Networks that add digit by digit.

    Attributes:
        weights: (adders,) of each network.
        right: (adders,) share of right digits in sums of DIGITS digits.
        whole: (adders, lengths) share of sums that are right in all of their last digits.
    """

    weights: np.ndarray
    right: np.ndarray
    whole: np.ndarray


@dataclass(frozen=True)
class Context:
    """Mean squared error after 0, 1, … examples, and one function of one input.

    Attributes:
        errors: (3, examples) of the network, of ridge regression, of least squares.
        xs, ys: (examples,) one prompt with a single input. slope: of its function.
        grid: (points,) inputs asked; lines: (3, examples, points) what each says there after
            0, 1, … examples.
    """

    errors: np.ndarray
    xs: np.ndarray
    ys: np.ndarray
    slope: float
    grid: np.ndarray
    lines: np.ndarray


@dataclass(frozen=True)
class Lessons:
    """Share of new examples judged wrongly: (marks, orders, draws)."""

    errors: np.ndarray


@dataclass(frozen=True)
class Scaling:
    """Everything of one run; what is None had not been reached when it was finished early.

    `fits` by how many sizes were fitted, `free` with the floor unknown; `fits_again` and
    `free_again` are the same of the other trainings.
    """

    growth: Growth
    fits: tuple[Fit, ...] = ()
    free: Fit | None = None
    fits_again: tuple[tuple[Fit, ...], ...] = ()
    free_again: tuple[Fit, ...] = ()
    work: Work | None = None
    law: Law | None = None
    skill: Skill | None = None
    context: Context | None = None
    lessons: Lessons | None = None


def marks(params: Params) -> tuple[int, ...]:
    """Updates after which a network is measured."""
    return tuple(FIRST * 2**at for at in range(params.doublings))


def hidden(params: Params) -> tuple[int, ...]:
    """Hidden units of each network."""
    return tuple(2 ** (at + 1) for at in range(params.networks))
