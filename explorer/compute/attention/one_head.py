"""One attention head on a sentence: what can be set, and what one run leaves behind (no torch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.attention.one_head_edits import edits_of
from explorer.compute.attention.one_head_source import Source
from explorer.compute.models import heads
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: More tokens than this are not shown, whatever the context of a reader's own model.
MOST_TOKENS = 256
#: How many candidates for the next token are kept at each position.
CANDIDATES = 8


@dataclass(frozen=True)
class Params:
    """What the reader sets. Layers and heads count from 1; 0 is the strongest induction head."""

    # A word that the model has never met: only what this text said can tell how it goes on.
    text: str = param(
        "the zebra, the ze",
        label=QT_TRANSLATE_NOOP("attention/one-head", "Text"),
        multiline=True,
    )
    kind: str = param(
        "self",
        choices=("self", "cross"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/one-head", "Self: a text reads itself"),
            QT_TRANSLATE_NOOP("attention/one-head", "Cross: what is written reads a source"),
        ),
        label=QT_TRANSLATE_NOOP("attention/one-head", "Attention"),
        help=QT_TRANSLATE_NOOP(
            "attention/one-head",
            "Cross attention is shown on the bundled encoder–decoder, whatever the model below: it "
            "writes the text backwards, or its characters in order where the text begins with "
            "“sort:”. A folder of your own holds an encoder–decoder then (T5, BART).",
        ),
    )
    model: str = param(
        "clear",
        choices=("clear", "bilingual"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/one-head", "Clear: characters, 2 layers"),
            QT_TRANSLATE_NOOP("attention/one-head", "Bilingual: word pieces, rotary positions"),
        ),
        label=QT_TRANSLATE_NOOP("attention/one-head", "Model"),
    )
    folder: str = param(
        "",
        kind="file",
        label=QT_TRANSLATE_NOOP("attention/one-head", "Your own model folder"),
        help=QT_TRANSLATE_NOOP(
            "attention/one-head",
            "A folder with a model as Hugging Face stores it (config.json, model.safetensors, "
            "tokenizer.json): Llama, Qwen2, Qwen3, Mistral, Gemma or GPT-2, whose every step is "
            "computed here; for cross attention an encoder–decoder. It is used instead of the "
            "model above.",
        ),
    )
    layer: int = param(
        0,
        low=0,
        high=512,
        label=QT_TRANSLATE_NOOP("attention/one-head", "Layer"),
        help=QT_TRANSLATE_NOOP(
            "attention/one-head", "★ (0): where the strongest induction head is, as measured."
        ),
    )
    head: int = param(
        0,
        low=0,
        high=512,
        label=QT_TRANSLATE_NOOP("attention/one-head", "Head"),
        help=QT_TRANSLATE_NOOP(
            "attention/one-head", "★ (0): the strongest induction head, as measured."
        ),
    )
    query: int = param(
        -1,
        low=-1,
        high=MOST_TOKENS - 1,
        label=QT_TRANSLATE_NOOP("attention/one-head", "Query"),
        help=QT_TRANSLATE_NOOP("attention/one-head", "The token that reads; −1 is the last one."),
    )
    scale: str = param(
        "sqrt",
        choices=("sqrt", "none"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/one-head", "÷ √dₖ, as trained"),
            QT_TRANSLATE_NOOP("attention/one-head", "taken away"),
        ),
        label=QT_TRANSLATE_NOOP("attention/one-head", "Scaling of the scores"),
    )
    edits: tuple[Any, ...] = param(
        (),
        kind="overrides",
        hidden=True,
        label=QT_TRANSLATE_NOOP("attention/one-head", "Scores set by hand"),
        help=QT_TRANSLATE_NOOP(
            "attention/one-head",
            "Drag a bar of a scaled score or of a weight; double-click it to take that back. As "
            "text: [[query, key, score], …].",
        ),
    )

    def validate(self) -> None:
        """Raises ParamError for edits that are no rows of query, key, score."""
        edits_of(self.edits)


@dataclass(frozen=True)
class Step:
    """One position of the trace: a stage of the head, seen from one query.

    `stage` is one of `stages`, or "queries" in the section that goes through all queries.
    """

    stage: str
    query: int


@dataclass(frozen=True)
class Before:
    """What the head computed before the reader set scores by hand. float32, shapes as in `Head`."""

    scaled: np.ndarray  # (queries, keys)
    row_max: np.ndarray  # (queries,)
    exponential: np.ndarray  # (queries, keys)
    weight: np.ndarray  # (queries, keys)
    output: np.ndarray  # (tokens, d)
    contribution: np.ndarray  # (tokens, width)
    with_head: np.ndarray  # (tokens, candidates) probability of the same next tokens


@dataclass(frozen=True)
class Head:
    """Everything one head computed on one text. float32; d is the head's width.

    "queries" counts the tokens that read, "keys" those that are read. In self attention both are
    the tokens of the text; in cross attention the tokens are those of the target that was written,
    and the keys those of the source. Nothing before what the queries are made of is taken apart:
    the fields of that are zeros (sizes and gains ones), and `stages` leaves those stages out. The
    bundled encoder-decoder norms after each part, so that the stream itself is what asks (`normed`
    is `residual`); a reader's own that norms before it (T5) asks with the normed stream.
    """

    model: str  # title of the model
    positions: str  # "learned" or "rotary"
    norm: str  # "layer" or "rms"
    layers: int
    heads: int
    key_value_heads: int
    layer: int  # from 0
    head: int  # from 0
    key_value_head: int  # from 0: which keys and values this head reads
    ids: tuple[int, ...]
    pieces: tuple[str, ...]  # how each token is shown

    embedding: np.ndarray  # (tokens, width) the token's own row of the embedding
    position: np.ndarray  # (tokens, width) learned positions, zeros if rotary
    attention_before: np.ndarray  # (tokens, width) what the attention of earlier layers added
    feed_forward_before: np.ndarray  # (tokens, width) what their feed-forward parts added
    residual: np.ndarray  # (tokens, width) the sum of those four: what enters the layer
    norm_mean: np.ndarray  # (tokens,) subtracted by LayerNorm; zeros for RMSNorm
    norm_size: np.ndarray  # (tokens,) √(variance + ε), or √(mean square + ε)
    norm_gain: np.ndarray  # (width,)
    norm_shift: np.ndarray  # (width,) zeros for RMSNorm
    normed: np.ndarray  # (tokens, width) what queries are made of
    weight_query: np.ndarray  # (d, width) this head's rows of W_Q
    weight_key: np.ndarray  # (d, width)
    weight_value: np.ndarray  # (d, width)
    weight_output: np.ndarray  # (width, d) this head's columns of W_O
    bias: np.ndarray  # (3, d) of queries, keys and values; zeros where the model has none
    head_norm: bool  # queries and keys are normed once more before they are turned (Qwen3)
    head_norm_gain: np.ndarray  # (2, d) learned factors of that norm; ones where there is none
    head_norm_size: np.ndarray  # (2, tokens) what it divides queries and keys by; ones likewise
    query: np.ndarray  # (tokens, d), normed where `head_norm`
    key: np.ndarray  # (keys, d), likewise
    value: np.ndarray  # (keys, d)
    turns: np.ndarray  # (tokens, d / 2) rotary angles in radians, zeros if learned
    rotated_query: np.ndarray  # (tokens, d) equal to query if learned
    rotated_key: np.ndarray  # (keys, d)
    divisor: float  # √d, or 1 when taken away
    trained_divisor: float  # what the model was trained with: √d, or 1 (T5)
    score: np.ndarray  # (queries, keys) q·k
    scaled: np.ndarray  # (queries, keys) score / divisor, or what the reader set
    masked: np.ndarray  # (queries, keys) -inf where the key lies after the query; self only
    row_max: np.ndarray  # (queries,)
    exponential: np.ndarray  # (queries, keys) e^(masked - row_max)
    row_sum: np.ndarray  # (queries,)
    weight: np.ndarray  # (queries, keys) exponential / row_sum
    output: np.ndarray  # (tokens, d) weight @ value
    contribution: np.ndarray  # (tokens, width) output through this head's columns of W_O

    # the attention output of the layer as a sum over its heads, along its own direction
    head_shares: np.ndarray  # (heads, tokens) (what a head writes) · (attention output) / |…|
    bias_share: np.ndarray  # (tokens,) the same of the bias of W_O; zeros where there is none
    attention_length: np.ndarray  # (tokens,) |attention output|: the sum of all shares

    candidates: np.ndarray  # (tokens, candidates) int64 ids of likely next tokens
    candidate_pieces: tuple[tuple[str, ...], ...]
    with_head: np.ndarray  # (tokens, candidates) their probability, as it is
    without_head: np.ndarray  # (tokens, candidates) with this head's output set to zero
    loss_with: float  # mean nats per token of this text (NaN for a single token)
    loss_without: float
    copying: float  # mean rise of ln p of the token read, where a match exists; NaN if none
    strongest: bool  # layer or head was chosen by measurement (0)
    edited: tuple[tuple[int, int], ...] = ()  # (query, key) whose scaled score the reader set
    before: Before | None = None  # without those edits; None where there are none
    source: Source | None = None  # what is read in cross attention; None: the tokens themselves

    @property
    def tokens(self) -> int:
        """How many tokens the text has: those that read."""
        return len(self.ids)

    @property
    def keys(self) -> int:
        """How many tokens are read."""
        return len(self.key_ids)

    @property
    def cross(self) -> bool:
        """Whether the tokens read others than themselves."""
        return self.source is not None

    @property
    def key_ids(self) -> tuple[int, ...]:
        """The tokens that are read."""
        return self.ids if self.source is None else self.source.ids

    @property
    def key_pieces(self) -> tuple[str, ...]:
        """How they are shown."""
        return self.pieces if self.source is None else self.source.pieces

    @property
    def memory(self) -> np.ndarray:
        """(keys, width): what keys and values are made of."""
        return self.normed if self.source is None else self.source.memory

    def seen(self, query: int) -> int:
        """How many keys, from the first, lie open to a query: no later ones in self attention."""
        return self.keys if self.cross else query + 1

    @property
    def width(self) -> int:
        """The head's width d: how many numbers a query, key or value has."""
        return int(self.query.shape[1])

    @property
    def undivided(self) -> bool:
        """The model was trained without dividing its scores (T5)."""
        return self.trained_divisor == 1

    @property
    def asks_with_stream(self) -> bool:
        """In cross attention: queries are made of the stream itself, not of a norm of it."""
        return self.cross and np.array_equal(self.normed, self.residual)

    def trained_weight(self, query: int, key: int) -> float:
        """What the weight is with the division it was trained with, taken away here or not."""
        scores = self.score[query, : self.seen(query)].astype(np.float64)
        scaled = scores / self.trained_divisor
        exponential = np.exp(scaled - scaled.max())
        return float(exponential[key] / exponential.sum()) if key < self.seen(query) else 0.0

    def strongest_key(self, query: int) -> int:
        """The key this query reads most."""
        return int(self.weight[query].argmax())


def stages(positions: str, layer: int, cross: bool = False) -> tuple[str, ...]:
    """The stages a model of this kind really has in a layer (from 0), in order; first all of them
    in one picture. Cross attention has no positions, no norm before it, and no mask.

    Learned positions are added once, before the first layer; rotary ones turn queries and keys in
    every layer.
    """
    if cross:
        return ("whole", "project", "score", "scale", "max", "exp", "weight", "mix", "output",
                "next")  # fmt: skip
    learned = positions == "learned"
    start = (("position",) if learned else ()) + (() if learned and layer == 0 else ("residual",))
    middle = ("norm", "project") + (() if learned else ("rotate",))
    return ("whole", *start, *middle, "score", "scale", "mask", "max", "exp", "weight", "mix",
            "output", "next")  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """What sort of head it is on this text: measured, each from 0 to 1 (NaN: does not apply).

    Definitions: mean weight on the token just before; on the tokens that follow earlier
    occurrences of the query's token (prefix matching, Olsson et al. 2022), over the queries that
    have one; on the first token, over queries from 2 on.
    """

    name: str  # "previous", "induction", "first" or "mixed"
    previous: float
    matching: float
    first: float


#: A head is named after what takes at least this share of its weight.
NAMED_FROM = 0.4


def kind_of(weight: np.ndarray, ids: Sequence[int], copying: float) -> Kind:
    """Measure and name a head's weights (queries, keys); "mixed" where nothing stands out.

    Induction needs both halves of the definition: prefix matching, and that the head raises what
    it reads (`copying` > 0).
    """
    nan = float("nan")
    previous = float(heads.previous_token(weight)) if len(ids) > 1 else nan
    first = float(heads.first_token(weight)) if len(ids) > 2 else nan
    matching = float(heads.prefix_matching(weight, ids))
    # Matches come first: where there is one, resting on the first token is not what it is for.
    if matching >= NAMED_FROM and copying > 0:
        return Kind("induction", previous, matching, first)
    found = [(share, name) for name, share in (("previous", previous), ("first", first))
             if share >= NAMED_FROM]  # fmt: skip
    return Kind(max(found)[1] if found else "mixed", previous, matching, first)


def read_as(head: Head, query: int) -> str:
    """How the key that a query reads most lies: "match", "self", "previous", "first", "other".
    In cross attention only "first" and "other": a source has no place relative to the query.

    Token 0 read by query 1 is the token just before: as in `kind_of`, resting on the first token
    counts from query 2 on.
    """
    key = head.strongest_key(query)
    if head.cross:
        return "first" if key == 0 else "other"
    if key > 0 and heads.induction_pattern(head.ids)[query, key]:
        return "match"
    if key == query:
        return "self"
    if key == query - 1:
        return "previous"
    return "first" if key == 0 else "other"
