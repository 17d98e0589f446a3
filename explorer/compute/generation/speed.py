"""Why decoding is slow: params, steps and what a run leaves (no torch).

The times are simulated from sizes, FLOPs and bytes (`step_time`) and from two numbers of a data
sheet (`hardware`). Only the part "here" is measured, with a small model on this machine; what a
remedy loses is computed with the same small model.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from explorer.compute.generation.hardware import GIGA, SHEETS, TERA, Machine
from explorer.compute.generation.step_time import Formats, Pass, forward
from explorer.compute.models.architecture import MODELS, Architecture
from explorer.core.params import ParamError, param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

#: Published models that can be chosen; "own" is set field by field.
CHOSEN = (
    "gpt2", "qwen2.5-0.5b", "qwen2.5-7b", "llama2-7b", "llama3-8b", "llama2-13b", "mixtral-8x7b",
    "llama2-70b", "llama3-70b",
)  # fmt: skip
#: Their names, in the same order; they read the same in every language.
MODEL_NAMES = (
    QT_TRANSLATE_NOOP("generation", "GPT-2"),
    QT_TRANSLATE_NOOP("generation", "Qwen2.5 0.5B"),
    QT_TRANSLATE_NOOP("generation", "Qwen2.5 7B"),
    QT_TRANSLATE_NOOP("generation", "Llama 2 7B"),
    QT_TRANSLATE_NOOP("generation", "Llama 3 8B"),
    QT_TRANSLATE_NOOP("generation", "Llama 2 13B"),
    QT_TRANSLATE_NOOP("generation", "Mixtral 8x7B"),
    QT_TRANSLATE_NOOP("generation", "Llama 2 70B"),
    QT_TRANSLATE_NOOP("generation", "Llama 3 70B"),
)
STAGES = ("prefill", "decode", "batch", "cache", "logits", "remedies", "here")
#: Bytes of a weight by its bits: in 4 bits, 32 of them share a scale of 16 bits.
WEIGHT_BYTES = {"16": 2.0, "8": 1.0, "4": 0.5 + 2 / 32}
CACHE_BYTES = {"16": 2.0, "8": 1.0}
MOST_BATCH = 1024
#: Tokens of the text that the small model is run on.
MOST_TOKENS = 40


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    model: str = param(
        "llama3-8b", choices=(*CHOSEN, "own"),
        choice_labels=(*MODEL_NAMES,
                       QT_TRANSLATE_NOOP("generation/speed", "own sizes")),
        label=QT_TRANSLATE_NOOP("generation/speed", "Model"),
    )  # fmt: skip
    hardware: str = param(
        "h100", choices=(*SHEETS, "own"),
        choice_labels=(*(sheet.name for sheet in SHEETS.values()),
                       QT_TRANSLATE_NOOP("generation/speed", "own numbers")),
        label=QT_TRANSLATE_NOOP("generation/speed", "Accelerator"),
        help=QT_TRANSLATE_NOOP("generation/speed", "One of them; its data sheet's numbers."),
    )  # fmt: skip
    batch: int = param(
        1, low=1, high=MOST_BATCH, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/speed", "Texts decoded at once"),
    )  # fmt: skip
    prompt: int = param(
        2048, low=1, high=131072, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/speed", "Tokens of the prompt"),
    )  # fmt: skip
    longest: int = param(
        65536, low=1, high=1048576, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/speed", "Longest context"),
        help=QT_TRANSLATE_NOOP("generation/speed", "How far decoding goes on."),
    )  # fmt: skip
    weights: str = param(
        "16", choices=tuple(WEIGHT_BYTES),
        label=QT_TRANSLATE_NOOP("generation/speed", "Bits of a weight"),
    )  # fmt: skip
    cache: str = param(
        "16", choices=tuple(CACHE_BYTES),
        label=QT_TRANSLATE_NOOP("generation/speed", "Bits of a number in the cache"),
    )  # fmt: skip
    sharing: str = param(
        "model", choices=("model", "1", "4", "8", "all"),
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/speed", "as in the model"),
            QT_TRANSLATE_NOOP("generation/speed", "1: multi-head"),
            "4", "8", QT_TRANSLATE_NOOP("generation/speed", "all: multi-query"),
        ),
        label=QT_TRANSLATE_NOOP("generation/speed", "Query heads per key/value head"),
    )  # fmt: skip
    text: str = param(
        "To be, or not to be, that is the question: whether 'tis nobler in the mind to suffer the "
        "slings and arrows of outrageous fortune, or to take arms against a sea of troubles",
        label=QT_TRANSLATE_NOOP("generation/speed", "Text for the small model"),
        help=QT_TRANSLATE_NOOP(
            "generation/speed",
            "The model “bilingual” reads it to see what a remedy loses, and for the times measured "
            "on this machine.",
        ), multiline=True, longest=2000,
    )  # fmt: skip
    peak: float = param(
        989.4, low=0.01, high=100000.0, logarithmic=True, unit="TFLOP/s",
        label=QT_TRANSLATE_NOOP("generation/speed", "Arithmetic at most"),
    )  # fmt: skip
    bandwidth: float = param(
        3350.0, low=1.0, high=1000000.0, logarithmic=True, unit="GB/s",
        label=QT_TRANSLATE_NOOP("generation/speed", "Memory bandwidth"),
    )  # fmt: skip
    memory: float = param(
        80.0, low=0.1, high=10000.0, logarithmic=True, unit="GB",
        label=QT_TRANSLATE_NOOP("generation/speed", "Memory"),
    )  # fmt: skip
    layers: int = param(32, low=1, high=256, label=QT_TRANSLATE_NOOP("generation/speed", "Layers"))
    heads: int = param(
        32, low=1, high=256, label=QT_TRANSLATE_NOOP("generation/speed", "Query heads")
    )
    head_width: int = param(
        128, low=8, high=512, step=8,
        label=QT_TRANSLATE_NOOP("generation/speed", "Width of a head"),
    )  # fmt: skip
    feed_forward: int = param(
        14336, low=1, high=200000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/speed", "Inner width of the feed-forward part"),
    )  # fmt: skip
    vocabulary: int = param(
        128256, low=2, high=1000000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("generation/speed", "Vocabulary"),
    )  # fmt: skip

    def validate(self) -> None:
        """Query heads come in whole groups."""
        heads = self._base().heads
        if self.sharing in ("4", "8") and heads % int(self.sharing):
            raise ParamError(
                "sharing", self.sharing, f"a divisor of {heads} query heads", "rule",
                "error.sharing", {"sharing": self.sharing, "heads": heads},
            )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """Own numbers, where a model or a card is chosen."""
        out: tuple[str, ...] = ()
        if self.hardware != "own":
            out += ("peak", "bandwidth", "memory")
        if self.model != "own":
            out += ("layers", "heads", "head_width", "feed_forward", "vocabulary")
        return out

    def _base(self) -> Architecture:
        if self.model != "own":
            return MODELS[self.model]
        width = self.heads * self.head_width
        return Architecture("", self.layers, width, self.heads, self.heads, self.head_width,
                            self.feed_forward, self.vocabulary)  # fmt: skip

    @property
    def architecture(self) -> Architecture:
        """The model, with its key/value heads as they are set."""
        base = self._base()
        if self.sharing == "model":
            return base
        groups = 1 if self.sharing == "all" else base.heads // int(self.sharing)
        return replace(base, key_value_heads=groups)

    @property
    def machine(self) -> Machine:
        """The accelerator."""
        if self.hardware != "own":
            return SHEETS[self.hardware].machine
        return Machine(self.peak * TERA, self.bandwidth * GIGA, self.memory * GIGA)

    @property
    def formats(self) -> Formats:
        """Bytes of a stored number."""
        return Formats(WEIGHT_BYTES[self.weights], CACHE_BYTES[self.cache])


def doubling(first: int, last: int) -> list[int]:
    """first, 2 · first, 4 · first … and `last`."""
    found, value = [], first
    while value < last:
        found.append(value)
        value *= 2
    return [*found, last]


def prefill(params: Params, new: int = 0) -> Pass:
    """One text's prompt, or its first `new` tokens, in one pass."""
    tokens = new or params.prompt
    return forward(params.architecture, params.formats, 1, tokens, tokens)


def decode(params: Params, context: int = 0, batch: int = 0) -> Pass:
    """One more token for each text: behind the prompt, or with `context` tokens in all."""
    return forward(params.architecture, params.formats, batch or params.batch, 1,
                   context or params.prompt + 1)  # fmt: skip


@dataclass(frozen=True)
class Loss:
    """What a change does to the small model's predictions, over the tokens of the text.

    `divergence` is the mean of KL(before ‖ after) in nats, `agreement` the share of tokens after
    which the likeliest next token is the same, `difference` the largest |logit − logit|.
    """

    divergence: float
    agreement: float
    difference: float
    tokens: int


@dataclass(frozen=True)
class Remedy:
    """One way to decode faster: its time by the model of step times, its loss by computation.

    `level` is "data", "model" or "system"; `seconds` of a step with the bytes `held` in memory;
    `tokens` that each text gets from it; `prefill` seconds of one prompt. `exact`: by construction
    it computes the same function, so that what `loss` shows is rounding.
    """

    name: str
    level: str
    exact: bool
    seconds: float
    tokens: float
    batch: int
    held: float
    prefill: float
    loss: Loss | None

    @property
    def latency(self) -> float:
        """Seconds until a text's next token, on average."""
        return self.seconds / self.tokens

    @property
    def throughput(self) -> float:
        """Tokens per second of all texts together."""
        return self.batch * self.tokens / self.seconds


@dataclass(frozen=True)
class Speculation:
    """Drafts by the small model's own 4-bit copy, checked by the model itself, greedily.

    `accepted` of `drafted` tokens were what the model says; `same`: the text came out as without.
    """

    ahead: int
    drafted: int
    accepted: int
    tokens: int
    same: bool

    @property
    def rate(self) -> float:
        """Share of the drafted tokens that the model would have said, too."""
        return self.accepted / self.drafted if self.drafted else 0.0


@dataclass(frozen=True)
class Timed:
    """A pass of the small model on this machine: what it does, counted, and seconds, measured."""

    stage: str  # "prefill" or "decode"
    work: Pass
    seconds: float = measured(0.0)


@dataclass(frozen=True)
class Here:
    """This machine: its roof as a matrix product and a read of the weights reach it."""

    model: str
    threads: int
    passes: tuple[Timed, ...]
    hardware: str = measured("")
    flops: float = measured(0.0)
    bandwidth: float = measured(0.0)

    @property
    def machine(self) -> Machine:
        """The roof that was measured; memory does not matter here."""
        return Machine(max(self.flops, 1.0), max(self.bandwidth, 1.0), float("inf"))


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    remedies: tuple[Remedy, ...]
    speculation: Speculation
    here: Here
    small_tokens: int  # of the text, that the small model read


@dataclass(frozen=True)
class Step:
    """One position of the trace; `place` counts the steps of a stage from 0.

    `work` is the pass that is drawn (for "cache" and "remedies": a step of decoding).
    """

    stage: str
    place: int
    work: Pass
