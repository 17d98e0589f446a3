"""The lab of experts: what the reader sets, and what a run holds. No torch here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.verify import Case
from explorer.compute.parallelism.verify.torchrun import script
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

EXPERTS = 8
#: Tokens of the text that are shown; the model reads up to 256.
MOST_TOKENS = 128
#: Bytes of one number, in what is sent and in what is computed: float32.
ITEM = 4
DEFAULT = (
    "To be, or not to be: that is the question. Four score and seven years ago our fathers brought "
    "forth a new nation. 却说玄德引关、张来见，三人同行。宝玉听了，便笑道：好妹妹！ "
    "The king is dead, long live the king. Friends, Romans, countrymen, lend me your ears."
)


@dataclass(frozen=True)
class Params:
    """Which text, through which router, over which GPUs, with how much room."""

    text: str = param(
        DEFAULT, multiline=True, longest=4000,
        label=QT_TRANSLATE_NOOP("parallelism/experts", "Text"),
    )  # fmt: skip
    router: str = param(
        "balanced", choices=("balanced", "free"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/experts", "with the balancing loss"),
            QT_TRANSLATE_NOOP("parallelism/experts", "without it"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/experts", "Router, trained"),
    )  # fmt: skip
    top_k: int = param(
        2, low=1, high=4, label=QT_TRANSLATE_NOOP("parallelism/experts", "Experts per token (k)"),
        help=QT_TRANSLATE_NOOP("parallelism/experts", "The router was trained with 2."),
    )  # fmt: skip
    ep: str = param(
        "4", choices=("1", "2", "4", "8"),
        label=QT_TRANSLATE_NOOP("parallelism/experts", "Expert parallel (ep)"),
    )  # fmt: skip
    etp: str = param(
        "1", choices=("1", "2"),
        label=QT_TRANSLATE_NOOP("parallelism/experts", "GPUs that share an expert (tp)"),
    )  # fmt: skip
    capacity: float = param(
        0.0, low=0.0, high=4.0, step=0.25,
        label=QT_TRANSLATE_NOOP("parallelism/experts", "Capacity factor"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/experts",
            "How many times its even share a GPU may send to one expert; 0 sets no limit.",
        ),
    )  # fmt: skip
    policy: str = param(
        "position", choices=("position", "weight"),
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/experts", "the first in the text"),
            QT_TRANSLATE_NOOP("parallelism/experts", "the largest weights"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/experts", "When full, keep"),
    )  # fmt: skip
    hot: int = param(
        0, low=0, high=EXPERTS - 1,
        label=QT_TRANSLATE_NOOP("parallelism/experts", "Push expert"),
    )  # fmt: skip
    push: float = param(
        0.0, low=0.0, high=8.0, step=0.25,
        label=QT_TRANSLATE_NOOP("parallelism/experts", "by adding to its score"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/experts", "Makes that expert hot: more tokens choose it."
        ),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """What plays no part: who is kept when nothing is full, whom to push by nothing."""
        return (*(("policy",) if not self.capacity else ()), *(("hot",) if not self.push else ()))

    @property
    def mesh(self) -> Mesh:
        """The GPUs: ep groups of experts times tp pieces of each."""
        columns, pieces = int(self.ep), int(self.etp)
        return Mesh(tp=pieces, dp=columns, ep=columns, etp=pieces)


def room(factor: float, top_k: int, tokens: int, experts: int = EXPERTS) -> int:
    """How many tokens a GPU with so many of its own may send to one expert; 0: no limit.

    Its even share times the factor, rounded up (Lepikhin et al. 2020, section 2.2: a capacity per
    local group, so that no GPU has to ask the others).
    """
    return math.ceil(factor * top_k * tokens / experts) if factor else 0


def keep(chosen: np.ndarray, weights: np.ndarray, limit: int, policy: str) -> np.ndarray:
    """Which choices (tokens, k) of one GPU fit: at most `limit` per expert, 0 for all.

    "position" keeps the first in the text, "weight" those with the largest weights.
    """
    kept = np.ones(chosen.shape, dtype=bool)
    if not limit:
        return kept
    for expert in np.unique(chosen):
        tokens, slots = np.nonzero(chosen == expert)
        if policy == "weight":
            order = np.argsort(-weights[tokens, slots], kind="stable")
            tokens, slots = tokens[order], slots[order]
        kept[tokens[limit:], slots[limit:]] = False
    return kept


@dataclass(frozen=True)
class Loss:
    """Mean next-token loss of the text, nats: with the layer's own feed-forward, with the whole
    mixture in its place, with the mixture as it is here, and with nothing in its place."""

    own: float
    whole: float
    here: float
    nothing: float


@dataclass(frozen=True)
class Run:
    """What all steps share. T tokens, E experts, R ranks (GPUs).

    `owner` (T,) the rank whose tokens they are; `scores` (T, E) of the router, `chosen` and
    `weights` (T, k), `kept` (T, k) bool; `limit` (R,) tokens per expert, 0 for none; `wanted` and
    `sent` (R, E) tokens of a rank for an expert, before and after dropping; `dispatch` (R, R)
    tokens from the first rank to the second, those that stay on the diagonal; `load` (E,) tokens
    each expert computes.
    `difference` is how far the output lies from the dense mixture with the same tokens kept, `rows`
    (T,) how far each token's from the mixture with none dropped, as a share of its length.
    """

    pieces: tuple[str, ...]
    width: int
    inner: int
    owner: np.ndarray
    scores: np.ndarray
    chosen: np.ndarray
    weights: np.ndarray
    kept: np.ndarray
    limit: np.ndarray
    wanted: np.ndarray
    sent: np.ndarray
    dispatch: np.ndarray
    load: np.ndarray
    ep: int
    etp: int
    difference: float
    rows: np.ndarray
    loss: Loss
    token_loss: np.ndarray

    @property
    def ranks(self) -> int:
        """How many GPUs there are."""
        return self.ep * self.etp

    def column(self, rank: int) -> int:
        """The place of a GPU among those with other experts."""
        return rank // self.etp

    def home(self, expert: int) -> int:
        """The column of the GPUs that hold an expert."""
        return expert // (len(self.load) // self.ep)

    @property
    def dropped(self) -> int:
        """Choices that found no room."""
        return int((~self.kept).sum())

    @property
    def columns_load(self) -> np.ndarray:
        """Tokens that the GPUs of each column compute (ep,)."""
        return self.load.reshape(self.ep, -1).sum(axis=1)

    @property
    def imbalance(self) -> float:
        """The fullest column over the mean: how many times longer all wait than they need."""
        loads = self.columns_load
        return float(loads.max() / loads.mean()) if loads.sum() else 1.0

    def bytes_sent(self) -> np.ndarray:
        """Bytes each rank sends in the dispatch (R,); the combine is its mirror image."""
        others = self.dispatch.sum(axis=1) - np.diag(self.dispatch)
        return np.asarray(others * self.width * ITEM)

    def bytes_received(self) -> np.ndarray:
        """Bytes each rank receives in the dispatch, and sends in the combine (R,)."""
        others = self.dispatch.sum(axis=0) - np.diag(self.dispatch)
        return np.asarray(others * self.width * ITEM)

    def bytes_even(self) -> float:
        """What a rank would send in the dispatch if every expert were chosen alike."""
        own = len(self.owner) / self.ranks
        return (self.ep - 1) / self.ep * self.chosen.shape[1] * own * self.width * ITEM

    def bytes_gathered(self) -> np.ndarray:
        """Bytes each rank sends to those that share its experts, before computing (R,)."""
        received = self.dispatch.sum(axis=0)
        return np.asarray(received * (self.etp - 1) * self.width * ITEM)


@dataclass(frozen=True)
class Step:
    """One phase: "tokens", "router", "counts", "dispatch", "gather", "experts", "reduce",
    "combine" or "sum". `moved` (R, R) tokens that go from the first rank to the second in it."""

    name: str
    moved: np.ndarray


def torchrun(params: Params) -> str:
    """Experts over as many ranks as a script for torchrun, with tokens and a router of its own, of
    which the first expert is pushed; "" where one GPU has them all."""
    ep = int(params.ep)
    if ep == 1:
        return ""
    return script(Case("experts", ep, {"top": params.top_k, "hot": params.push}))


def refuse_empty(text: str) -> ParamError:
    """A text without tokens."""
    return ParamError("text", text, "at least two tokens", "rule", "error.two")
