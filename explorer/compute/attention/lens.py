"""What the residual stream would say after each layer, and which tokens mattered: params, steps,
and what one run leaves (no torch).

The logit lens (nostalgebraist 2020) applies the final norm and the unembedding to the residual
stream of an earlier layer. Which token mattered is asked five ways: attention itself, rollout
(Abnar & Zuidema 2020), attention weighted by what it carries (Kobayashi et al. 2020), gradient
times input, and the text with each token left out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention import reading
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: More tokens than this are not read: the model runs once more for each that is left out.
MOST_TOKENS = 48
#: Likeliest tokens kept at each station, final candidates followed, and tokens followed in all.
LIKELIEST, CANDIDATES, FOLLOWED = 8, 4, 7
NORMALISATIONS = ("recomputed", "frozen", "none")
#: The estimates of what mattered, in the order in which they are shown; the truth comes last.
METHODS = ("raw", "rollout", "value", "gradient")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    # How it goes on was said before, and the model needs several layers to find it.
    text: str = reading.text_param("father and mother, father and mo")
    model: str = param(
        "clear-four", choices=("clear-four", "clear", "bilingual"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/lens", "Clear: characters, 4 layers"),
            reading.MODELS["clear"], reading.MODELS["bilingual"],
        ),
        label=QT_TRANSLATE_NOOP("attention/lens", "Model"),
    )  # fmt: skip
    folder: str = reading.folder_param()
    token: int = param(
        -1, low=-1, high=MOST_TOKENS - 1, label=QT_TRANSLATE_NOOP("attention/lens", "Token"),
        help=QT_TRANSLATE_NOOP(
            "attention/lens",
            "Whose residual stream is looked at; −1 is the last one. What follows it in the text "
            "plays no part.",
        ),
    )  # fmt: skip
    normalisation: str = param(
        "recomputed", choices=NORMALISATIONS,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/lens", "final norm, recomputed"),
            QT_TRANSLATE_NOOP("attention/lens", "final norm, scale frozen"),
            QT_TRANSLATE_NOOP("attention/lens", "no norm"),
        ),
        label=QT_TRANSLATE_NOOP("attention/lens", "Norm before the unembedding"),
        help=QT_TRANSLATE_NOOP(
            "attention/lens",
            "An earlier residual stream is usually smaller than the last. Recomputed: it is "
            "brought to the usual size. Frozen: it is divided by the size of the last. No norm: as "
            "it is.",
        ),
    )  # fmt: skip
    layer: int = param(
        0, low=0, high=reading.MOST_LAYERS,
        label=QT_TRANSLATE_NOOP("attention/lens", "Layer of the attention rows"),
        help=QT_TRANSLATE_NOOP(
            "attention/lens",
            "For raw and value-weighted attention, counted from 1. ★ (0): the mean of all layers.",
        ),
    )  # fmt: skip
    leave_out: str = param(
        "delete", choices=("delete", "blank"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/lens", "deleted: the text moves up"),
            QT_TRANSLATE_NOOP("attention/lens", "blank: its embedding is zero"),
        ),
        label=QT_TRANSLATE_NOOP("attention/lens", "To leave out a token"),
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "embedding", "attention" or "feed_forward" (then `station` is the last one looked
    at), or one of METHODS or "truth" (then `shown` counts the rows of bars).
    """

    stage: str
    station: int
    shown: int = 0


@dataclass(frozen=True)
class Station:
    """A place of the residual stream: after the embedding, or after a part of a layer."""

    kind: str  # "embedding", "attention" or "feed_forward"
    layer: int  # from 0; -1 for the embedding


@dataclass(frozen=True)
class Lens:
    """What one normalisation shows at every station."""

    name: str
    rank: np.ndarray  # (stations, followed) int64, from 1: how many tokens are ahead, plus one
    chance: np.ndarray  # (stations, followed) softmax of the lens's logits
    top: np.ndarray  # (stations, likeliest) int64, ids of the likeliest tokens
    top_chance: np.ndarray  # (stations, likeliest)
    top_pieces: tuple[tuple[str, ...], ...]
    divergence: np.ndarray  # (stations,) KL(model's output ‖ lens), nats
    entropy: np.ndarray  # (stations,) of the lens's distribution, nats
    answer_logit: np.ndarray  # (stations,) of the final answer


@dataclass(frozen=True)
class Attribution:
    """The answer's logit as a sum, with the final norm's scale frozen.

    logit = sum of `part` + `bias`. Heads are parts of their layer's attention; its output bias, if
    it has one, belongs to none of them.
    """

    part: np.ndarray  # (stations,) what the embedding and each part of a layer adds
    head: np.ndarray  # (layers, heads)
    bias: float  # of the final norm, read by the unembedding
    logit: float  # the model's own


@dataclass(frozen=True)
class Mattered:
    """How much each token up to the chosen one counts, by each method; (methods, tokens)."""

    score: np.ndarray  # (4, tokens) in the order of METHODS
    truth: np.ndarray  # (tokens,) ln p(answer) − ln p(answer) without the token, nats
    log_chance: float  # ln p(answer) with all tokens
    correlation: np.ndarray  # (4,) Spearman's, of |score| with |truth|; NaN where one is constant
    rollout_rows: np.ndarray  # (tokens,) sums of the rows of the rollout: 1
    layer: int  # whose attention is raw; -1: the mean of all


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    model: str
    dtype: str
    norm: str  # "layer" or "rms"
    tied: bool  # the unembedding is the embedding
    layers: int
    heads: int
    vocabulary: int
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    token: int  # the chosen one
    stations: tuple[Station, ...]
    followed: tuple[int, ...]  # ids: the answer, the runners-up, then others that led somewhere
    followed_pieces: tuple[str, ...]
    final_chance: np.ndarray  # (followed,) the model's own output
    own: int  # which of the followed is the chosen token itself
    size: np.ndarray  # (stations,) what the final norm would divide by: √(mean square or variance)
    lenses: tuple[Lens, ...]  # in the order of NORMALISATIONS
    attribution: Attribution
    mattered: Mattered

    @property
    def answer(self) -> str:
        """The piece that the model finds likeliest."""
        return self.followed_pieces[0]

    def lens(self, normalisation: str) -> Lens:
        """What a normalisation shows."""
        return self.lenses[NORMALISATIONS.index(normalisation)]


def ranks_of(values: np.ndarray) -> np.ndarray:
    """Ranks from 1, float64 (n,); equal values share the mean of their places."""
    order = np.argsort(values, kind="stable")
    ranks = np.empty(len(values), np.float64)
    ranks[order] = np.arange(1, len(values) + 1)
    for value in np.unique(values):
        tied = values == value
        ranks[tied] = ranks[tied].mean()
    return ranks


def spearman(left: np.ndarray, right: np.ndarray) -> float:
    """Spearman's rank correlation: the correlation of the ranks. NaN where one side is constant."""
    # [truth]
    a, b = ranks_of(left), ranks_of(right)
    a, b = a - a.mean(), b - b.mean()
    spread = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / spread if spread > 0 else float("nan")


def first_place(lens: Lens) -> int:
    """The station from which on the answer is in first place to the end; -1 if it is not there."""
    ahead = np.flatnonzero(lens.rank[:, 0] > 1)
    first = int(ahead[-1]) + 1 if len(ahead) else 0
    return first if first < len(lens.rank) else -1


def best_method(mattered: Mattered) -> int:
    """Whose order of the tokens is closest to that of leaving out; 0 where none can be compared."""
    known = np.nan_to_num(mattered.correlation, nan=-2.0)
    return int(known.argmax())
