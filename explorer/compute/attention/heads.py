"""All heads of a model on a text: what can be set, and what one run leaves behind (no torch)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.attention.heads_labels import KINDS, Scores, name_of
from explorer.compute.attention.reading import (
    MOST_HEADS,
    MOST_LAYERS,
    folder_param,
    head_param,
    layer_param,
    model_param,
    text_param,
)
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

#: More tokens than this are not read.
MOST_TOKENS = 2048
#: A thumbnail has at most this many rows; longer texts are pooled.
THUMBNAIL = 64
#: The coarsest level of the pyramid has at most this many rows.
COARSEST = 64
#: Heads drawn beside the chosen one, and the longest text for which they are.
MOST_BESIDE, BESIDE_TOKENS = 3, 512
#: Each head is removed alone on at most this many tokens.
ALONE_TOKENS = 128
#: The next tokens compared: the five likeliest before and after.
NEXT = 5
PARTS = ("output", "q", "k", "v", "residual")
METHODS = ("zero", "mean", "resample")
SECTIONS = ("text", "heads", "labels", "evidence", "alone", "removed", "next", "maps", "queries")
#: In `knocked`: the head whose removal costs most.
COSTLIEST = "★"


@dataclass(frozen=True)
class Params:
    """What the reader sets. Layers and heads count from 1; 0 is chosen by measurement.

    `beside` and `knocked` hold names of heads, "layer.head", or of whole layers, "layer"; "★" in
    `knocked` is the head whose removal costs most, as measured. `more` holds positions of queries
    drawn together with `query`.
    """

    text: str = text_param("the queen, the quest, the que")
    model: str = model_param()
    folder: str = folder_param(any_family=True)
    side: str = param(
        "encoder", choices=("encoder", "decoder"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/heads", "the encoder, on the text"),
            QT_TRANSLATE_NOOP("attention/heads", "the decoder, on what it writes"),
        ),
        label=QT_TRANSLATE_NOOP("attention/heads", "Of an encoder–decoder"),
        help=QT_TRANSLATE_NOOP(
            "attention/heads",
            "Which half of your own model of that kind is shown. How its decoder reads its encoder "
            "is shown by the lab “One head”, as cross attention.",
        ),
    )  # fmt: skip
    layer: int = layer_param()
    head: int = head_param()
    query: int = param(
        -1, low=-1, high=MOST_TOKENS - 1, label=QT_TRANSLATE_NOOP("attention/heads", "Query"),
        help=QT_TRANSLATE_NOOP("attention/heads", "The token that reads; −1 is the last one."),
    )  # fmt: skip
    picture: str = param(
        "arcs", choices=("arcs", "lines", "map"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/heads", "arcs over the tokens"),
            QT_TRANSLATE_NOOP("attention/heads", "lines between two rows"),
            QT_TRANSLATE_NOOP("attention/heads", "heat map"),
        ),
        label=QT_TRANSLATE_NOOP("attention/heads", "Show a head as"),
    )  # fmt: skip
    scale: str = param(
        "linear", choices=("linear", "log", "row", "sinkless"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/heads", "linear, 0 to 1"),
            QT_TRANSLATE_NOOP("attention/heads", "logarithmic, 0.001 to 1"),
            QT_TRANSLATE_NOOP("attention/heads", "each query's largest weight is full"),
            QT_TRANSLATE_NOOP("attention/heads", "without the first token"),
        ),
        label=QT_TRANSLATE_NOOP("attention/heads", "Colour scale"),
    )  # fmt: skip
    knocked: tuple[str, ...] = param(
        ("★",), kind="set", hidden=True, label=QT_TRANSLATE_NOOP("attention/heads", "Knocked out"),
        help=QT_TRANSLATE_NOOP(
            "attention/heads",
            "Click a head from “knock out” on, or its layer's number. As text: 2.3 is head 3 of "
            "layer 2, 2 is all of layer 2, ★ the head that costs most on this text, as measured.",
        ),
    )  # fmt: skip
    method: str = param(
        "zero", choices=METHODS,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/heads", "zero"),
            QT_TRANSLATE_NOOP("attention/heads", "its mean over other texts"),
            QT_TRANSLATE_NOOP("attention/heads", "what it does on another text"),
        ),
        label=QT_TRANSLATE_NOOP("attention/heads", "Its output becomes"),
    )  # fmt: skip
    part: str = param(
        "output", choices=PARTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/heads", "everywhere"),
            QT_TRANSLATE_NOOP("attention/heads", "in the queries of a later layer"),
            QT_TRANSLATE_NOOP("attention/heads", "in the keys of a later layer"),
            QT_TRANSLATE_NOOP("attention/heads", "in the values of a later layer"),
            QT_TRANSLATE_NOOP("attention/heads", "in the stream that passes by a later layer"),
        ),
        label=QT_TRANSLATE_NOOP("attention/heads", "Where it is missing"),
    )  # fmt: skip
    to_layer: int = param(
        0, low=0, high=MOST_LAYERS, label=QT_TRANSLATE_NOOP("attention/heads", "Later layer"),
        help=QT_TRANSLATE_NOOP("attention/heads", "0: the one after the heads knocked out."),
    )  # fmt: skip
    to_head: int = param(
        0, low=0, high=MOST_HEADS, label=QT_TRANSLATE_NOOP("attention/heads", "Later head"),
        help=QT_TRANSLATE_NOOP("attention/heads", "0: all heads of that layer."),
    )  # fmt: skip
    beside: tuple[str, ...] = param(
        (), kind="set", hidden=True,
        label=QT_TRANSLATE_NOOP("attention/heads", "Heads beside it"),
        help=QT_TRANSLATE_NOOP(
            "attention/heads", "Up to three more heads, each in its colour: Shift+click a head."
        ),
    )  # fmt: skip
    more: tuple[int, ...] = param(
        (), kind="set", hidden=True,
        label=QT_TRANSLATE_NOOP("attention/heads", "More queries"),
        help=QT_TRANSLATE_NOOP(
            "attention/heads", "Positions of tokens that read as well: Shift+click a token."
        ),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("attention/heads", "Which other text")
    )

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part at the present values of the others."""
        idle = ["seed"] if self.method != "resample" else []
        if not self.folder:
            idle.append("side")
        if self.part == "output":
            idle += ["to_layer", "to_head"]
        elif self.part == "residual":
            idle.append("to_head")
        return tuple(idle)


@dataclass(frozen=True)
class Step:
    """One position of the trace: a section, a query, and in "evidence" the kind shown."""

    section: str
    query: int
    kind: str = ""


@dataclass(frozen=True)
class Evidence:
    """What the kinds were measured on: BOS and `period` random tokens, repeated once.

    `weights` is the mean over `rows` such rows of the chosen head's weights; one row is shown.
    `copying` (layers, heads) is how far the head's own output raises the logit of the token read:
    in standard deviations above the other tokens of the row, averaged over the second copy.
    """

    rows: int
    period: int
    pieces: tuple[str, ...]  # of the first row
    weights: np.ndarray  # (1 + 2 · period, 1 + 2 · period) float32
    entropies: np.ndarray  # (2 · period,) of queries 1 …, as shares of the largest possible
    scores: Scores
    copying: np.ndarray  # (layers, heads)


@dataclass(frozen=True)
class Removal:
    """What changes when heads are removed. float32; losses in nats per token.

    `alone` (layers, heads) is the rise of the mean loss with each head removed by itself, on the
    first `alone_tokens` tokens. The rest is about the heads in `knocked`, (layer, head) from 0.
    """

    knocked: tuple[tuple[int, int], ...]
    to_layer: int  # from 0; -1 where the part is "output"
    alone: np.ndarray
    alone_tokens: int
    loss: np.ndarray  # (tokens - 1,) of token i + 1
    loss_removed: np.ndarray
    next_ids: np.ndarray  # (tokens, candidates) the likeliest with or without them
    next_pieces: tuple[tuple[str, ...], ...]
    next_with: np.ndarray  # (tokens, candidates) probabilities
    next_without: np.ndarray
    thumbnails: np.ndarray  # (layers, heads, rows, rows) of the maps without them
    weight: np.ndarray  # of the chosen head without them, pooled as `weight_block` says
    weight_block: int
    other_texts: int  # from which a mean or a replacement was taken; 0 for zero
    other_tokens: int
    other_text: str = ""  # how the first of them begins

    def candidates(self, query: int) -> list[int]:
        """Which columns of `next_ids` are among the likeliest with the heads or without them."""
        chosen = set[int]()
        for chances in (self.next_with[query], self.next_without[query]):
            chosen |= set(np.argsort(-chances, kind="stable")[:NEXT].tolist())
        return sorted(chosen)

    @property
    def rise(self) -> float:
        """The rise of the mean loss of the text."""
        if not len(self.loss):
            return float("nan")
        return float(np.mean(self.loss_removed - self.loss, dtype=np.float64))


@dataclass(frozen=True)
class Heads:
    """What all heads of a model did on one text. float32."""

    model: str
    layers: int
    heads: int
    key_value_heads: int
    head_width: int
    width: int
    context: int
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    layer: int  # of the chosen head, from 0
    head: int
    strongest: bool  # it was chosen by measurement
    beside: tuple[tuple[int, int], ...]  # (layer, head) from 0
    beside_weights: np.ndarray  # (heads beside, queries, keys), or none of a long text
    more: tuple[int, ...]  # further queries
    block: int  # tokens to one cell of a thumbnail
    thumbnails: np.ndarray  # (layers, heads, rows, rows): the largest weight of each block
    levels: tuple[np.ndarray, ...]  # the chosen head: whole, halved, halved again …
    text_scores: Scores
    evidence: Evidence
    removal: Removal | None  # None while it is being measured

    @property
    def tokens(self) -> int:
        """How many tokens the text has."""
        return len(self.ids)

    @property
    def weight(self) -> np.ndarray:
        """(queries, keys) of the chosen head."""
        return self.levels[0]

    @property
    def causal(self) -> bool:
        """Whether a token reads those before it only: query 0 has no other then."""
        return not self.weight[0, 1:].any()

    def sees(self, query: int, key: int) -> bool:
        """Whether a query can read a key at all."""
        return key <= query or not self.causal

    def strongest_key(self, query: int) -> int:
        """The key the chosen head's query reads most."""
        return int(self.weight[query].argmax())

    def probe_scores(self, layer: int, head: int) -> dict[str, float]:
        """Each kind's share on the random tokens."""
        return {kind: float(self.evidence.scores.of(kind)[layer, head]) for kind in KINDS}

    def name(self, layer: int, head: int) -> str:
        """What a head is called on the random tokens; see `heads_labels.name_of`."""
        copying = float(self.evidence.copying[layer, head])
        return name_of(self.probe_scores(layer, head), copying)


HEAD_NAME = re.compile(r"\s*(\d{1,4})\s*(?:\.\s*(\d{1,4})\s*)?")


def heads_named(
    field: str, names: Any, layers: int, heads: int
) -> tuple[list[tuple[int, int]], list[str]]:
    """(layer, head) pairs from 0, in order and each once, and the names that this model lacks.

    "★" is passed over: which head it is shows only when the model has run. Raises ParamError for
    what is not a name of a head: "2.3" or "2".
    """
    found: set[tuple[int, int]] = set()
    absent: list[str] = []
    for name in _items(field, names):
        if name == COSTLIEST:
            continue
        match = HEAD_NAME.fullmatch(name) if isinstance(name, str) else None
        if match is None:
            raise ParamError(
                field, name, 'names of heads like "2.3", or of layers like "2"', "rule",
                "error.names", {"got": str(name)[:40]},
            )  # fmt: skip
        layer, head = int(match[1]), int(match[2] or 0)
        if not 1 <= layer <= layers or head > heads or (match[2] and head < 1):
            absent.append(name.strip())
            continue
        chosen = range(heads) if match[2] is None else (head - 1,)
        found |= {(layer - 1, one) for one in chosen}
    return sorted(found), absent


def positions_named(field: str, positions: Any, tokens: int) -> tuple[list[int], list[int]]:
    """Positions in the text, in order and each once, and those beyond it. Raises ParamError."""
    found, absent = set[int](), []
    for place in _items(field, positions):
        whole = isinstance(place, (int, float)) and not isinstance(place, bool)
        if not whole or int(place) != place:
            raise ParamError(
                field, place, "positions of tokens, from 0", "rule", "error.positions",
                {"got": str(place)[:40]},
            )  # fmt: skip
        if 0 <= place < tokens:
            found.add(int(place))
        else:
            absent.append(int(place))
    return sorted(found), absent


def _items(field: str, given: Any) -> Iterable[Any]:
    if isinstance(given, (list, tuple)):
        return given
    raise ParamError(field, given, "a list", "rule", "error.list", {"got": str(given)[:40]})


def toggled(
    chosen: Iterable[tuple[int, int]], layer: int, head: int | None, heads: int
) -> tuple[str, ...]:
    """Names of heads, with one head (all from 0), or all of a layer, put in or taken out."""
    given = set(chosen)
    wanted = {(layer, one) for one in (range(heads) if head is None else (head,))}
    given = given - wanted if wanted <= given else given | wanted
    return tuple(f"{one + 1}.{two + 1}" for one, two in sorted(given))
