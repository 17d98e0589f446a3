"""The birth of an induction circuit: params, steps, and what one run leaves (no torch).

In a text that says A B … A, only a model that finds the first A can tell what follows the second.
Two heads do it together (Elhage et al. 2021, Olsson et al. 2022): one in the first layer moves
"what came before me" into the place of B, one in the second layer looks for a place that holds "A
came before me", and copies B. Neither helps alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

SOURCES = ("clear", "attention-only", "one-layer", "train")
SHAPES = ("two-layers", "attention-only", "one-layer")
DATA = ("english", "own", "random")
#: What the second layer reads of the first: its queries, keys and values, and the stream that
#: passes it by. "none" is the whole model, "all" the model without the head.
CUTS = ("none", "q", "k", "v", "residual", "all")
#: A live run is measured after this many updates, and again.
EVERY = 25
#: To know which characters occur, but not their order, leaves ln(period) nats per token in the
#: second copy. A model that copies gets below this share of it.
COPIES = 0.5
#: More different characters than this make every update slow.
MOST_CHARACTERS = 512


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    source: str = param(
        "clear", choices=SOURCES,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/induction", "Two layers: its checkpoints"),
            QT_TRANSLATE_NOOP("attention/induction", "Two layers, attention only"),
            QT_TRANSLATE_NOOP("attention/induction", "One layer"),
            QT_TRANSLATE_NOOP("attention/induction", "Train one now"),
        ),
        label=QT_TRANSLATE_NOOP("attention/induction", "Whose training"),
        help=QT_TRANSLATE_NOOP(
            "attention/induction",
            "The first three ship with the program. Of the two in the middle the training is a "
            "record, and only the final weights are here.",
        ),
    )  # fmt: skip
    word: str = param(
        "KoFzaRmu", longest=24,
        label=QT_TRANSLATE_NOOP("attention/induction", "Said twice"),
        help=QT_TRANSLATE_NOOP(
            "attention/induction",
            "These characters, and then the same again. Nothing but the first time tells the model "
            "what comes in the second.",
        ),
    )  # fmt: skip
    shape: str = param(
        "two-layers", choices=SHAPES,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/induction", "Two layers"),
            QT_TRANSLATE_NOOP("attention/induction", "Two layers, attention only"),
            QT_TRANSLATE_NOOP("attention/induction", "One layer, eight heads"),
        ),
        label=QT_TRANSLATE_NOOP("attention/induction", "Shape"),
        group=QT_TRANSLATE_NOOP("attention/induction", "Training"),
    )  # fmt: skip
    data: str = param(
        "english", choices=DATA,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/induction", "English and repeated characters"),
            QT_TRANSLATE_NOOP("attention/induction", "Your text and repeated characters"),
            QT_TRANSLATE_NOOP("attention/induction", "Repeated characters alone"),
        ),
        label=QT_TRANSLATE_NOOP("attention/induction", "Trained on"),
        group=QT_TRANSLATE_NOOP("attention/induction", "Training"),
        help=QT_TRANSLATE_NOOP(
            "attention/induction",
            "A batch is 32 rows of 64 characters: half of them windows of the text, half of them 6 "
            "to 32 random characters again and again, new ones in every row. The English text is "
            "resources/texts/english.txt, 4,000 characters.",
        ),
    )  # fmt: skip
    own: str = param(
        "", longest=20_000, multiline=True,
        label=QT_TRANSLATE_NOOP("attention/induction", "Your text"),
        group=QT_TRANSLATE_NOOP("attention/induction", "Training"),
    )  # fmt: skip
    updates: int = param(
        2000, low=1, high=3000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/induction", "Updates"),
        group=QT_TRANSLATE_NOOP("attention/induction", "Training"),
    )  # fmt: skip
    rate: float = param(
        4e-3, low=1e-4, high=3e-2, logarithmic=True,
        label=QT_TRANSLATE_NOOP("attention/induction", "Learning rate"),
        group=QT_TRANSLATE_NOOP("attention/induction", "Training"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("attention/induction", "Seed"),
        group=QT_TRANSLATE_NOOP("attention/induction", "Training"),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """Shipped models are not trained again."""
        if self.source != "train":
            return ("shape", "data", "own", "updates", "rate", "seed")
        return () if self.data == "own" else ("own",)


@dataclass(frozen=True)
class Moment:
    """The model after `updates` updates.

    Losses (nats per token) and scores (layers, heads) are means over the rows BOS + s + s with
    random s. `recorded`: taken from what was written down during the training; then `previous` was
    measured on held-out text, and there is no map of the example.
    """

    updates: int
    first: float  # −ln p on the first copy
    second: float  # on the second, from its second token on
    previous: np.ndarray  # (layers, heads) float64: weight on the token just before
    induction: np.ndarray  # (layers, heads): weight on the token after the earlier occurrence
    maps: np.ndarray  # (layers, heads, tokens, tokens) float32, of the example; (0,) if recorded
    chances: np.ndarray  # (tokens,) float64: p of each token of the example; NaN for BOS; or (0,)
    recorded: bool = False
    seconds: float = measured(0.0)  # of training so far

    @property
    def gap(self) -> float:
        """By how much the second copy is easier, nats per token."""
        return self.first - self.second


@dataclass(frozen=True)
class Cut:
    """What the second copy costs when the previous-token head is cut from one input.

    Loss in nats per token, and the induction score of each head of the second layer, (heads,).
    "total": the first layer's feed-forward part lacks the head too; "direct": it still saw it.
    """

    name: str
    total: float
    direct: float
    total_scores: np.ndarray
    direct_scores: np.ndarray
    chances: np.ndarray  # (tokens,) total effect on the example, as in `Moment`


@dataclass(frozen=True)
class Composition:
    """How much the second layer's heads read what the first layer's write (Elhage et al. 2021).

    ‖product‖ / (‖one‖ ‖other‖), Frobenius, (heads of layer 1, heads of layer 2). `random` is the
    mean of the same number over random matrices of these shapes, `spread` its standard deviation,
    `draws` how many there were.
    """

    q: np.ndarray
    k: np.ndarray
    v: np.ndarray
    random: float
    spread: float
    draws: int


@dataclass(frozen=True)
class Attended:
    """The final model on the example, for comparison: (layers, heads, tokens, head width)."""

    queries: np.ndarray
    keys: np.ndarray
    values: np.ndarray
    outputs: np.ndarray
    weights: np.ndarray  # (layers, heads, tokens, tokens)


@dataclass(frozen=True)
class Story:
    """What all steps share.

    `curve` (points, 3): updates, loss on the first copy and on the second. `earlier` and `later`
    are the heads (layer, head) from 0 that look back by one and that find the earlier occurrence
    best, at the end of the run.
    """

    title: str
    layers: int
    heads: int
    feed_forward: bool
    alphabet: int  # different characters, BOS not counted
    period: int  # of the rows that are measured
    rows: int
    pieces: tuple[str, ...]  # BOS + word + word
    word: int  # tokens of one copy
    asked: int  # the token of the second copy that is looked at first
    curve: np.ndarray
    earlier: tuple[int, int]
    later: tuple[int, int]
    change: tuple[int, int] | None  # updates between which the second copy becomes easy
    checkpoints: bool  # the moments are weights that were kept, or weights in the making
    cuts: tuple[Cut, ...] = ()
    composition: Composition | None = None
    attended: Attended | None = None

    @property
    def chance(self) -> float:
        """The loss of a blind guess on random characters, in nats."""
        return float(np.log(self.alphabet))


@dataclass(frozen=True)
class Step:
    """One position: a moment of the training, a cut, or the composition scores."""

    stage: str  # "training", "circuit", "composition"
    moment: Moment
    cut: int = -1  # index into Story.cuts


def phase_change(curve: np.ndarray, period: int) -> tuple[int, int] | None:
    """Between which updates the second copy becomes easy, or None if it does not.

    The gap first − second goes from under 20 % to over 80 % of what it is at the end; the last
    point below and the first point above, around where it passes half.
    """
    # [change] what only knows which characters occur has not learnt to copy
    if len(curve) < 3 or not curve[-3:, 2].mean() < COPIES * np.log(period):
        return None
    gap = curve[:, 1] - curve[:, 2]
    final = float(gap[-3:].mean())
    half = int(np.argmax(gap >= 0.5 * final))
    below = [i for i in range(half + 1) if gap[i] < 0.2 * final]
    above = [i for i in range(half, len(gap)) if gap[i] > 0.8 * final]
    start = below[-1] if below else 0
    return int(curve[start, 0]), int(curve[above[0] if above else -1, 0])


def manner(curve: np.ndarray, period: int) -> str:
    """How the second copy becomes easier: "cliff", "even", "start" or "never".

    A cliff takes at most three tenths of the run; it is "start" if it is over within a twentieth.
    """
    change = phase_change(curve, period)
    if change is None:
        return "never"
    total = float(curve[-1, 0])
    if change[1] <= 0.05 * total:
        return "start"
    return "cliff" if change[1] - change[0] <= 0.3 * total else "even"


def largest(table: np.ndarray, layer: int) -> tuple[int, int]:
    """(layer, head) with the highest score in a layer of (layers, heads)."""
    return layer, int(np.argmax(table[layer]))


def key_of(story: Story, query: int) -> int:
    """The token after the earlier occurrence of token `query` of the second copy."""
    return query - story.word + 1


def asked_of(story: Story, wanted: object) -> int:
    """A token of the second copy that has something to find, from what a reader selected."""
    first, last = story.word + 1, 2 * story.word - 1
    if isinstance(wanted, int) and not isinstance(wanted, bool) and first <= wanted <= last:
        return wanted
    return min(max(story.asked, first), last)
