"""How a text travels through a Transformer: params, steps, and what a run leaves (no torch).

Topic "travel": a model that ships reads the reader's text, station by station; each part of a block
adds to the residual stream (He et al. 2016; Vaswani et al. 2017). It is computed once as in
training, all positions at once against a shifted target, and once as in use, token by token.
Topic "exposure": what one's own mistakes cost. Topic "depth": the same stack of fresh layers with
the residual and without. Topic "families": encoder-only, decoder-only and encoder–decoder counted.
Topic "images": how Flamingo (Alayrac et al. 2022) leads something else into a language model.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "blocks/flow"
TOPICS = ("travel", "exposure", "depth", "families", "images")
FAMILIES = ("encoder-decoder", "decoder-only", "encoder-only")
MODELS = ("clear", "clear-four", "bilingual")
#: Tokens of the reader's text that have room as strands, and how many more may be written.
MOST_TOKENS, MOST_WRITTEN = 16, 12
#: Likeliest tokens kept at each position.
LIKELIEST = 4
OWN: dict[str, tuple[str, ...]] = {
    "travel": ("family", "text", "model", "task", "masked", "written", "mistake", "residual"),
    "exposure": ("task", "length", "noise", "seed"),
    "depth": ("layers", "norm", "seed"),
    "families": ("layers", "width", "source", "target"),
    "images": ("text", "given", "latents", "gate", "seed"),
}


@dataclass(frozen=True)
class Params:
    """What the reader sets; each topic has its own fields."""

    topic: str = param(
        "travel", choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/flow", "A text on its way"),
            QT_TRANSLATE_NOOP("blocks/flow", "One's own mistakes"),
            QT_TRANSLATE_NOOP("blocks/flow", "Without the residual"),
            QT_TRANSLATE_NOOP("blocks/flow", "Three families"),
            QT_TRANSLATE_NOOP("blocks/flow", "Something else than text"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/flow", "Topic"),
    )  # fmt: skip
    family: str = param(
        "encoder-decoder", choices=FAMILIES,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/flow", "encoder–decoder"),
            QT_TRANSLATE_NOOP("blocks/flow", "decoder only"),
            QT_TRANSLATE_NOOP("blocks/flow", "encoder only"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/flow", "Family"),
    )  # fmt: skip
    text: str = param("the queen", longest=400, label=QT_TRANSLATE_NOOP("blocks/flow", "Text"))
    task: str = param(
        "reverse", choices=("reverse", "sort"),
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/flow", "reverse"), QT_TRANSLATE_NOOP("blocks/flow", "sort"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/flow", "What the encoder–decoder does"),
    )  # fmt: skip
    model: str = param(
        "clear", choices=MODELS,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/flow", "characters, 2 layers"),
            QT_TRANSLATE_NOOP("blocks/flow", "characters, 4 layers"),
            QT_TRANSLATE_NOOP("blocks/flow", "English and Chinese, 6 layers"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/flow", "Decoder"),
    )  # fmt: skip
    masked: int = param(
        0, low=0, high=MOST_TOKENS, label=QT_TRANSLATE_NOOP("blocks/flow", "Masked token"),
        help=QT_TRANSLATE_NOOP(
            "blocks/flow", "Of the encoder's text, counted from 1. 0: the last one."
        ),
    )  # fmt: skip
    written: int = param(
        6, low=1, high=MOST_WRITTEN, label=QT_TRANSLATE_NOOP("blocks/flow", "Tokens to write"),
    )  # fmt: skip
    mistake: int = param(
        0, low=0, high=MOST_TOKENS + 1, label=QT_TRANSLATE_NOOP("blocks/flow", "Mistake at"),
        help=QT_TRANSLATE_NOOP(
            "blocks/flow",
            "The token written there, counted from 1, is replaced by the runner-up. 0: none.",
        ),
    )  # fmt: skip
    residual: bool = param(True, label=QT_TRANSLATE_NOOP("blocks/flow", "Residual connections"))
    length: int = param(
        16, low=4, high=22, label=QT_TRANSLATE_NOOP("blocks/flow", "Symbols of a string")
    )
    noise: float = param(
        0.2, low=0.0, high=0.4, step=0.05,
        label=QT_TRANSLATE_NOOP("blocks/flow", "Noise in the weights"),
        help=QT_TRANSLATE_NOOP(
            "blocks/flow",
            "As shipped the model makes no mistakes on such strings. Normal noise is added to each "
            "matrix: this share of its own spread.",
        ),
    )  # fmt: skip
    layers: int = param(
        24, low=2, high=64, step=2, label=QT_TRANSLATE_NOOP("blocks/flow", "Layers")
    )
    norm: str = param(
        "pre", choices=("pre", "post", "none"),
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/flow", "before each part"),
            QT_TRANSLATE_NOOP("blocks/flow", "after each sum"),
            QT_TRANSLATE_NOOP("blocks/flow", "none"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/flow", "Layer norm"),
    )  # fmt: skip
    width: int = param(
        512, low=64, high=8192, step=64, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/flow", "Width"),
    )  # fmt: skip
    source: int = param(
        128, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/flow", "Tokens of the source"),
    )  # fmt: skip
    target: int = param(
        128, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/flow", "Tokens of the target"),
    )  # fmt: skip
    given: int = param(
        24, low=1, high=96, label=QT_TRANSLATE_NOOP("blocks/flow", "Vectors that come in")
    )
    latents: int = param(
        64, low=1, high=64, label=QT_TRANSLATE_NOOP("blocks/flow", "Latents"),
    )  # fmt: skip
    gate: float = param(
        0.0, low=-2.0, high=2.0, step=0.1, label=QT_TRANSLATE_NOOP("blocks/flow", "Gate α"),
        help=QT_TRANSLATE_NOOP(
            "blocks/flow", "What is added is multiplied by tanh α; Flamingo starts at 0."
        ),
    )  # fmt: skip
    seed: int = param(0, kind="seed", low=0, high=9999,
                      label=QT_TRANSLATE_NOOP("blocks/flow", "Seed"))  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields of the other topics and families."""
        mine = set(OWN[self.topic])
        if self.topic == "travel":
            mine -= {
                "encoder-decoder": {"model", "masked", "written"},
                "decoder-only": {"task", "masked"},
                "encoder-only": {"model", "task", "written", "mistake"},
            }[self.family]
        every = {name for names in OWN.values() for name in names}
        return tuple(sorted(every - mine))

    def validate(self) -> None:
        """An encoder–decoder of as many layers has two equal halves. Raises ParamError."""
        if self.topic == "families" and self.layers % 2:
            raise ParamError(
                "layers", self.layers, "an even number", "rule", "error.even",
                {"layers": self.layers},
            )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `kind` is "station" (the signal has reached station `index` of column `column`), "loss",
    "write" (`index` counts the tokens written), or the name of another topic (then `index` counts
    what is shown of it).
    """

    kind: str
    index: int = 0
    column: int = 0


@dataclass(frozen=True)
class Station:
    """What one part did to the streams of a column; one number per token unless said otherwise.

    `kind` is "embedding", "attention", "cross", "feed_forward" or "head". For an embedding,
    `before` is the token's vector and `added` the position's; for the head, `before` is the stream
    and `after` what the last norm leaves (both equal where there is no last norm).
    """

    kind: str
    layer: int  # from 0; -1 for embedding and head
    before: np.ndarray  # (tokens,) ‖x‖ of the stream before
    added: np.ndarray  # (tokens,) ‖F(x)‖ of what the part gives
    after: np.ndarray  # (tokens,) ‖x‖ of the stream after, normed where the norm follows the sum
    along: np.ndarray  # (tokens,) cosine between the stream before and what is added
    weights: np.ndarray  # (queries, keys) attention, mean over heads; (0, 0) without


@dataclass(frozen=True)
class Column:
    """One stack: its tokens, which of them may see which, and its stations from below."""

    name: str  # "encoder" or "decoder"
    pieces: tuple[str, ...]
    stations: tuple[Station, ...]
    causal: bool


@dataclass(frozen=True)
class Head:
    """What is said at each position, and what should have been; (positions, …)."""

    targets: tuple[str, ...]  # "" where nothing is asked
    loss: np.ndarray  # (positions,) nats; NaN where nothing is asked
    pieces: tuple[tuple[str, ...], ...]  # the likeliest
    chances: np.ndarray  # (positions, LIKELIEST)


@dataclass(frozen=True)
class Written:
    """One token written in use: by the same model, from its own outputs."""

    piece: str  # that goes in next
    chance: float  # of the likeliest
    likeliest: str
    forced: bool  # the reader replaced the likeliest by the runner-up


@dataclass(frozen=True)
class Travel:
    """A text in a model, once as in training and once as in use."""

    family: str
    title: str
    norm: str  # "pre" or "post"
    layers: int
    heads: int
    width: int
    inner: int  # of the feed-forward parts
    vocabulary: int
    residual: bool
    columns: tuple[Column, ...]  # as in training
    head: Head  # over the last column
    use: Column | None  # the last column when everything is written; None for an encoder
    written: tuple[Written, ...]
    prompt: int  # tokens that stand in the last column before the first is written
    expected: tuple[str, ...]  # the right target, where there is one
    placed: bool = True  # a vector for its place is added to a token's; else attention turns by it
    scaled: bool = False  # RMSNorm: norms divide by the size, and take no mean away


@dataclass(frozen=True)
class Exposure:
    """Mistakes on drawn strings, given the right beginning and given one's own."""

    rows: int
    forced: np.ndarray  # (positions,) share of wrong tokens after the right beginning
    own: np.ndarray  # (positions,) after what the model itself has written
    whole_forced: float  # share of strings without any mistake
    whole_own: float
    after_wrong: float  # share wrong right after a mistake of one's own; NaN if there was none
    after_right: float  # after an unbroken row of right ones


@dataclass(frozen=True)
class Depth:
    """Fresh layers, with the residual and without: (2, layers + 1) from the input to the output."""

    width: int
    tokens: int
    gradient: np.ndarray  # ‖∂loss/∂x_l‖
    alike: np.ndarray  # mean cosine between the vectors of two tokens
    size: np.ndarray  # mean ‖x‖ of a token


@dataclass(frozen=True)
class Family:
    """One way to put the parts together, counted."""

    name: str
    encoder: int  # layers
    decoder: int
    cross: bool
    parameters: int  # of all layers; embeddings are the same for all
    forward: int  # multiply–adds × 2 of a pass over source and target
    positions: int  # that pass through a stack
    asked: float  # positions that give a loss


@dataclass(frozen=True)
class Families:
    """The three at equal width; the encoder–decoder once with as many layers in all, and once with
    as many in each half."""

    families: tuple[Family, ...]


@dataclass(frozen=True)
class Images:
    """A resampler and gated cross-attention, freshly initialised, before a model that ships."""

    title: str
    given: int
    pieces: tuple[str, ...]  # tokens of the text that the language model reads
    weights: np.ndarray  # (latents, given + latents) of the resampler, mean over heads
    cross: np.ndarray  # (tokens, latents) of the first gated cross-attention, mean over heads
    opening: float  # tanh α
    gates: np.ndarray  # (curve,) values of α
    change: np.ndarray  # (curve,) largest |difference| of a logit to the model alone
    difference: float  # at the reader's α
    equal: bool  # all logits the same, bit for bit
    likeliest: tuple[str, str]  # of the model alone, and with what came in
    divergence: float  # KL(alone ‖ with), nats, at the last token


Shared = Travel | Exposure | Depth | Families | Images
