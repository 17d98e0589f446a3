"""How a model knows the order of its tokens: what can be set, what a run leaves behind.

No torch here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "attention/positions"
#: The ways that are compared, in this order everywhere; the names of the bundled models.
KINDS = ("none", "learned", "sinusoidal", "rotary", "alibi", "t5")
#: The ways to stretch rotary positions, in this order everywhere.
STRETCHES = ("none", "linear", "ntk", "yarn", "chunks")
#: Number formats in which a rotated score is computed.
FORMATS = ("float64", "float32", "bfloat16 from float32 angles", "bfloat16")
OFFSETS = (0, 100, 1000, 100_000)
#: What an attention layer is given for the test of order.
ORDERS = ("none", "none causal", "sinusoidal", "rotary", "alibi", "alibi causal")
#: How places are told in the small training: see `positions_toy`.
TOYS = ("added", "beside", "halves")
#: A loss below this, in nats: the task is learned.
LEARNED = 0.5
#: How many shifts the dials go through.
TURNS = 7
SECTIONS = (
    "turn", "score", "precision", "layouts", "order", "cache", "sum", "toy", "length", "stretch",
    "ramp", "chunks",
)  # fmt: skip


@dataclass(frozen=True)
class Params:
    """What the reader sets. The head counts from 1, 0 is chosen by measurement."""

    kind: str = param(
        "rotary",
        choices=KINDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/positions", "None"),
            QT_TRANSLATE_NOOP("attention/positions", "Learned table"),
            QT_TRANSLATE_NOOP("attention/positions", "Sinusoidal"),
            QT_TRANSLATE_NOOP("attention/positions", "RoPE"),
            QT_TRANSLATE_NOOP("attention/positions", "ALiBi"),
            QT_TRANSLATE_NOOP("attention/positions", "T5 bias"),
        ),
        label=QT_TRANSLATE_NOOP("attention/positions", "Positions"),
    )
    letters: str = param(
        "th",
        longest=2,
        label=QT_TRANSLATE_NOOP("attention/positions", "Key and query"),
        help=QT_TRANSLATE_NOOP(
            "attention/positions", "Two characters: the one that is read, and the one that reads."
        ),
    )
    head: int = param(
        0,
        low=0,
        high=4,
        label=QT_TRANSLATE_NOOP("attention/positions", "Head of layer 1"),
        help=QT_TRANSLATE_NOOP(
            "attention/positions",
            "★ (0): the head whose score depends most on the distance, as measured.",
        ),
    )
    distance: int = param(
        3, low=0, high=63, label=QT_TRANSLATE_NOOP("attention/positions", "Distance")
    )
    shift: int = param(
        0,
        low=0,
        high=448,
        label=QT_TRANSLATE_NOOP("attention/positions", "Shift both by"),
    )
    bias: float = param(
        0.0,
        low=0.0,
        high=4.0,
        step=0.5,
        label=QT_TRANSLATE_NOOP("attention/positions", "Bias of q and k"),
        help=QT_TRANSLATE_NOOP(
            "attention/positions",
            "The shipped models have no such bias. This one is made, not trained: a vector of "
            "this length, the same for q and k, with an equal part in every plane.",
        ),
    )
    words: str = param(
        "我爱你",
        longest=24,
        label=QT_TRANSLATE_NOOP("attention/positions", "Sentence to reverse"),
    )
    text: str = param(
        "To be, or not to be",
        longest=60,
        label=QT_TRANSLATE_NOOP("attention/positions", "Text that grows by a token"),
    )
    longest: str = param(
        "8",
        choices=("2", "4", "8"),
        choice_labels=("2 × 64", "4 × 64", "8 × 64"),
        label=QT_TRANSLATE_NOOP("attention/positions", "Tested up to"),
    )
    windows: int = param(
        4,
        low=1,
        high=7,
        label=QT_TRANSLATE_NOOP("attention/positions", "Windows of text"),
    )
    factor: float = param(
        8.0,
        low=1.0,
        high=16.0,
        step=1.0,
        label=QT_TRANSLATE_NOOP("attention/positions", "Stretch RoPE by"),
    )
    chunk: int = param(
        48,
        low=8,
        high=60,
        label=QT_TRANSLATE_NOOP("attention/positions", "Size of a chunk"),
        help=QT_TRANSLATE_NOOP(
            "attention/positions", "Of dual chunk attention; below the trained length, 64."
        ),
    )

    train: int = param(
        0,
        low=0,
        high=1500,
        step=100,
        label=QT_TRANSLATE_NOOP("attention/positions", "Train one anew: steps"),
        help=QT_TRANSLATE_NOOP(
            "attention/positions",
            "0: none. Trains the kind above on repeated random characters, 64 at a time, some "
            "thirty steps a second. ALiBi begins to copy after 200 to 300 steps.",
        ),
    )

    def validate(self) -> None:
        """Two characters are needed."""
        if len(self.letters) != 2:
            raise ParamError("letters", self.letters, "two characters", "rule", "wrong.letters")


@dataclass(frozen=True)
class Step:
    """One position of the trace. `shift` is how far both tokens have moved on, with the dials."""

    section: str
    shift: int = 0


@dataclass(frozen=True)
class Pair:
    """One query and one key of the first layer, without their places. float64.

    `query` and `key` (d,) are what the head makes of the two characters alone, before anything is
    known of places; with a bias, if one is set. `scale` is 1/√d.
    """

    query: np.ndarray
    key: np.ndarray
    scale: float
    frequencies: np.ndarray  # (d/2,) angle per position of each plane

    @property
    def planes(self) -> int:
        """How many dials there are."""
        return len(self.frequencies)

    def hands(self, query_at: float, key_at: float) -> tuple[np.ndarray, np.ndarray]:
        """Hands of all dials (2, d/2), for query and key: their lengths, then their angles, in
        radians. Plane i is made of the coordinates i and i + d/2."""
        half = self.planes
        found = []
        for vector, place in ((self.query, query_at), (self.key, key_at)):
            first, second = vector[:half], vector[half:]
            turned = np.arctan2(second, first) + place * self.frequencies
            found.append(np.stack([np.hypot(first, second), turned]))
        return found[0], found[1]

    def parts(self, query_at: float, key_at: float) -> np.ndarray:
        """(d/2,): what each dial adds to the score, |q||k| cos(angle between) / √d."""
        query, key = self.hands(query_at, key_at)
        parts: np.ndarray = query[0] * key[0] * np.cos(query[1] - key[1]) * self.scale
        return parts


@dataclass(frozen=True)
class Curve:
    """Score of one query and one key against their distance, at many shifts. float64 (distances,).

    NaN where no pair of places has a row (learned positions, beyond their table).
    """

    mean: np.ndarray
    low: np.ndarray
    high: np.ndarray
    without_bias: np.ndarray  # mean, with the bias set to zero

    @property
    def spread(self) -> float:
        """The largest difference that a shift makes at one distance."""
        return float(np.nanmax(self.high - self.low))


@dataclass(frozen=True)
class Layouts:
    """The two ways to pair coordinates. float64."""

    order: np.ndarray  # (d,) int64: coordinate order[i] of the half layout stands at i when paired
    half: np.ndarray  # (64,) scores by distance, half layout
    permuted: np.ndarray  # (64,) interleaved, rows of W_Q and W_K permuted
    unpermuted: np.ndarray  # (64,) interleaved with the weights as they are

    @property
    def with_permutation(self) -> float:
        """Largest difference of the two layouts on permuted weights."""
        return float(np.abs(self.permuted - self.half).max())

    @property
    def without_permutation(self) -> float:
        """The same on weights as they are."""
        return float(np.abs(self.unpermuted - self.half).max())


@dataclass(frozen=True)
class Growth:
    """How far the keys of a text move when one token is appended: max |difference|, float64."""

    pieces: tuple[str, ...]  # the tokens before, and the one that comes
    keys: np.ndarray  # (layers, tokens before)

    @property
    def largest(self) -> float:
        """Over all layers and tokens."""
        return float(self.keys.max(initial=0.0))


@dataclass(frozen=True)
class Sum:
    """(x + p) W beside [x p][W; W]. float64 (d,) for one head's W_Q."""

    token: np.ndarray
    position: np.ndarray
    added: np.ndarray
    concatenated: np.ndarray
    width: int

    @property
    def difference(self) -> float:
        """Largest difference of the two."""
        return float(np.abs(self.added - self.concatenated).max())


@dataclass(frozen=True)
class Toy:
    """Adding and concatenating places, trained on a task that takes both; see `positions_toy`."""

    losses: np.ndarray  # (ways, runs, steps) float32, nats, of each batch before its update
    weights: tuple[int, ...]  # how many numbers each way trains
    entering: tuple[int, ...]  # how many numbers its queries, keys and values are made of
    chance: float  # nats of guessing
    away: int  # how far back the symbol lies that is asked for

    def learned_after(self, way: int) -> int:
        """Updates until the mean over the runs is below `LEARNED`; all of them if it never is."""
        below = self.losses[way].mean(0) < LEARNED
        return int(below.argmax()) if below.any() else below.size


@dataclass(frozen=True)
class Copying:
    """One kind trained anew on repeated random characters, and how far it copies."""

    losses: np.ndarray  # (steps,) float32, nats, of each batch before its update
    places: np.ndarray  # (2, places) float32, nats by place: trained here; the model that ships
    chance: float  # nats of guessing


@dataclass(frozen=True)
class Positions:
    """Everything one run found."""

    kind: str
    head: int  # from 0
    head_chosen: bool
    heads: int
    trained: int  # the length that the models were trained at
    pair: Pair  # of the kind's model
    rotary: Pair  # of the rotary model
    rows: np.ndarray  # (64, width) what is added for each place: learned, sinusoidal; else (0, 0)
    waves: np.ndarray  # (width/2,) angle per position of each pair of sinusoids
    bias: np.ndarray  # (heads, distances) what ALiBi or T5 adds; else (0, 0)
    curve: Curve
    errors: np.ndarray  # (formats, offsets) largest error of a score over the distances 0 to 63
    layouts: Layouts
    tokens: tuple[str, ...]  # of the sentence that is reversed
    orders: np.ndarray  # (len(ORDERS), tokens) relative change of each token's output
    decoder: Growth
    encoder: Growth
    total: Sum
    toy: Toy | None  # None while it is being trained
    losses: np.ndarray  # (kinds, places) nats, mean over the windows; float32
    stretched: np.ndarray  # (stretches, places)
    ramp: np.ndarray  # (stretches without "chunks", d/2) angle per position of each plane
    sharper: float  # what YaRN multiplies each rotated query and key by
    copying: Copying | None  # if something was trained
    relative: np.ndarray  # (places,) of dual chunk attention, from the last query; int64

    @property
    def distances(self) -> int:
        """How far the curve of the scores goes."""
        return len(self.curve.mean)

    @property
    def turns_in_training(self) -> np.ndarray:
        """(d/2,) how often each dial turned within the trained length."""
        turns: np.ndarray = self.rotary.frequencies * self.trained / (2 * math.pi)
        return turns


def blocks_of(losses: np.ndarray, size: int = 32) -> np.ndarray:
    """(curves, places / size): means of stretches of places."""
    curves, places = losses.shape
    return losses.reshape(curves, places // size, size).mean(-1)


def dual_chunk_distances(tokens: int, trained: int, chunk: int) -> np.ndarray:
    """(queries, keys) int64: distances that dual chunk attention uses (An et al. 2024); keys in
    the future hold negative numbers or none that matter.

    Places are counted within chunks of `chunk` tokens. Within one chunk the distance is the true
    one. From the chunk before, the first `trained − chunk` queries go on counting (true distances
    again); all other queries stand at the last trained place, `trained − 1`, so that no distance
    exceeds what was trained.
    """
    places = np.arange(tokens)
    inside, which = places % chunk, places // chunk
    successive = np.where(inside < trained - chunk, inside + chunk, trained - 1)
    apart = which[:, None] - which[None, :]
    query = np.where(
        apart == 0, inside[:, None], np.where(apart == 1, successive[:, None], trained - 1)
    )
    distances: np.ndarray = query - inside[None, :]
    return distances
