"""What the reader of training/objectives sets, and what a run leaves (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "training/objectives"
#: Tokens of the reader's text that are shown and asked for, special ones not counted.
MOST = 56
MODELS = {
    "bilingual": QT_TRANSLATE_NOOP("training/objectives", "Bilingual: word pieces, 6 layers"),
    "clear": QT_TRANSLATE_NOOP("training/objectives", "Clear: characters, 2 layers"),
}
#: What a target of the masked objective is shown as.
HIDDEN, OTHER, SAME = 0, 1, 2
#: The second of a pair: it followed; of another document; of the same, elsewhere; the two swapped.
FOLLOWS, FOREIGN, ELSEWHERE, SWAPPED = 0, 1, 2, 3


@dataclass(frozen=True)
class Params:
    """The fields of the lab."""

    prompt: str = param(
        "What is the duty of the government of the United States?", longest=400,
        label=QT_TRANSLATE_NOOP("training/objectives", "Prompt"),
        help=QT_TRANSLATE_NOOP(
            "training/objectives", "The first half of the text: what a user would ask."
        ),
    )  # fmt: skip
    answer: str = param(
        "It is the duty of the government to protect the rights of all the people of this land.",
        longest=400,
        label=QT_TRANSLATE_NOOP("training/objectives", "Answer"),
        help=QT_TRANSLATE_NOOP(
            "training/objectives", "The second half: what supervised fine-tuning counts."
        ),
    )  # fmt: skip
    model: str = param(
        "bilingual", choices=tuple(MODELS), choice_labels=tuple(MODELS.values()),
        label=QT_TRANSLATE_NOOP("training/objectives", "Model that predicts next tokens"),
    )  # fmt: skip
    rate: float = param(
        0.15, low=0.01, high=0.9, step=0.01,
        label=QT_TRANSLATE_NOOP("training/objectives", "Share of tokens asked for"),
    )  # fmt: skip
    hidden: float = param(
        0.8, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("training/objectives", "Of these: shown as [MASK]"),
    )  # fmt: skip
    other: float = param(
        0.1, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("training/objectives", "Of these: another token"),
        help=QT_TRANSLATE_NOOP("training/objectives", "The rest is shown as it is."),
    )  # fmt: skip
    copies: int = param(
        10, low=1, high=40,
        label=QT_TRANSLATE_NOOP("training/objectives", "Copies with masks made beforehand"),
    )  # fmt: skip
    epochs: int = param(
        40, low=1, high=80, label=QT_TRANSLATE_NOOP("training/objectives", "Epochs")
    )
    span: float = param(
        3.0, low=1.0, high=10.0, step=0.5,
        label=QT_TRANSLATE_NOOP("training/objectives", "Mean length of a span, tokens"),
    )  # fmt: skip
    pretraining: int = param(
        400, low=0, high=2000,
        label=QT_TRANSLATE_NOOP("training/objectives", "Updates of pre-training"),
    )  # fmt: skip
    tuning: int = param(
        100, low=5, high=500,
        label=QT_TRANSLATE_NOOP("training/objectives", "Updates of fine-tuning"),
    )  # fmt: skip
    learning: float = param(
        0.003, low=1e-4, high=0.05, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/objectives", "Learning rate of fine-tuning"),
    )  # fmt: skip
    examples: int = param(
        1000, low=50, high=20000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/objectives", "Letters to fine-tune on"),
    )  # fmt: skip
    picked: tuple[int, ...] = param(
        (), kind="set", hidden=True,
        label=QT_TRANSLATE_NOOP("training/objectives", "Tokens you picked as targets"),
        help=QT_TRANSLATE_NOOP(
            "training/objectives",
            "In the picture of the masks: click a token to ask for it, or no longer. Places are "
            "counted from 0, [CLS] included; with none, they are drawn by chance.",
        ),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("training/objectives", "Seed"))

    def validate(self) -> None:
        """The two shares leave something that is not negative; both halves hold text."""
        if self.hidden + self.other > 1 + 1e-9:
            raise ParamError(
                "other", self.other, f"at most {1 - self.hidden:.2f}, so that the shares sum to 1",
                "rule", "error.shares", {"most": round(1 - self.hidden, 4)},
            )  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """The text as a decoder reads it: `nats` (tokens,) is the loss of each token given those
    before it; the first `asking` tokens are the prompt."""

    title: str
    pieces: tuple[str, ...]
    nats: np.ndarray
    asking: int


@dataclass(frozen=True)
class Guess:
    """What the encoder named at a place it was asked for."""

    place: int
    pieces: tuple[str, ...]  # the likeliest
    chances: np.ndarray
    nats: float  # loss of the token that stands there


@dataclass(frozen=True)
class Masked:
    """The text as the encoder reads it: [CLS] prompt [SEP] answer [SEP].

    `asked` (tokens,) bool; `kinds` (tokens,) HIDDEN, OTHER or SAME where asked, else −1; `drawn`
    is what the encoder itself puts where it was asked, as a generator of replaced tokens would.
    """

    title: str
    pieces: tuple[str, ...]
    shown: tuple[str, ...]
    segments: np.ndarray
    ordinary: np.ndarray  # bool: not [CLS] or [SEP]
    asked: np.ndarray
    kinds: np.ndarray
    guesses: tuple[Guess, ...]
    drawn: tuple[str, ...]
    replaced: np.ndarray  # bool: where `drawn` differs from the text
    treated: np.ndarray  # (3, ordinary tokens) nats: shown as [MASK], as another token, as it is
    follows: float  # probability it gives to "the second segment followed"


@dataclass(frozen=True)
class Tally:
    """How often the targets of so many texts were treated in each way, beside what was to be."""

    texts: int
    found: np.ndarray  # (3,)
    expected: np.ndarray  # (3,)
    statistic: float  # chi-square
    chance: float  # of at least that much


@dataclass(frozen=True)
class Epochs:
    """Masks by epoch: of the reader's text (epochs, tokens) bool, with masks made beforehand and
    with new ones; and the share of all tokens of many texts never asked for, counted and expected.
    """

    fixed: np.ndarray
    fresh: np.ndarray
    rate: float  # targets over tokens
    never_fixed: np.ndarray
    never_fresh: np.ndarray
    expected_fixed: np.ndarray
    expected_fresh: np.ndarray
    texts: int


@dataclass(frozen=True)
class Spans:
    """Cut-out spans: `cut` (tokens,) bool over the pieces of `Reading`; sources and targets as T5
    and BART have them."""

    cut: np.ndarray
    spans: int
    source: tuple[str, ...]
    target: tuple[str, ...]
    infilled: tuple[str, ...]


@dataclass(frozen=True)
class Letters:
    """A source, the target, and the loss of each target token, of the shipped encoder-decoder;
    `blind`: the same if the source holds the task and nothing else."""

    title: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    nats: np.ndarray
    blind: np.ndarray


@dataclass(frozen=True)
class Example:
    """A pair of sentences: how it was made, and what the two judges say of it."""

    first: str
    second: str
    kind: int
    follows: float  # the encoder's probability
    topic: bool  # whether both look as if from one document, by their words alone


@dataclass(frozen=True)
class Judged:
    """Shares of right answers: (judges: encoder, topic; FOREIGN, ELSEWHERE, SWAPPED), half of the
    pairs following; `examples` are four pairs with one first sentence."""

    examples: tuple[Example, ...]
    right: np.ndarray
    pairs: int  # of each kind


@dataclass(frozen=True)
class Tuned:
    """Losses in nats a letter, (looks, seeds): before fine-tuning and after so many updates.

    `warm` starts from what was learnt on the other text, `scratch` from random weights; `before`
    are the looks of pre-training (looks, 2, seeds): on its own text and on the new one; `kept` is
    the loss of the warm model on the old text.
    """

    before_at: tuple[int, ...]
    before: np.ndarray
    at: tuple[int, ...]
    warm: np.ndarray
    scratch: np.ndarray
    kept: np.ndarray


@dataclass(frozen=True)
class Story:
    """What all steps share but the training that grows."""

    reading: Reading
    masked: Masked
    tallies: tuple[Tally, ...]
    epochs: Epochs
    spans: Spans
    letters: Letters
    judged: Judged


@dataclass(frozen=True)
class Step:
    """One position: `part` says which picture, `place` how far it is; `tuned` in the training."""

    part: str
    place: int = 0
    tuned: Tuned | None = None


#: Rows of the first picture, in the order in which they come.
ROWS = ("ntp", "mlm", "rtd", "span", "nsp", "sft")
#: Epochs after which the picture of the masks stops.
STOPS = (1, 2, 3, 5, 10, 20, 40, 80)


def stops_of(epochs: int) -> tuple[int, ...]:
    """Those up to the last epoch, and the last."""
    return tuple(sorted({*(stop for stop in STOPS if stop < epochs), epochs}))


def targets_of(story: Story, row: str) -> tuple[int, int]:
    """How many predictions an objective asks for in one pass, and of how many tokens."""
    reading, masked, spans = story.reading, story.masked, story.spans
    tokens = len(reading.pieces)
    of_encoder = int(masked.ordinary.sum())
    return {
        "ntp": (tokens, tokens), "mlm": (int(masked.asked.sum()), of_encoder),
        "rtd": (of_encoder, of_encoder), "span": (len(spans.target), tokens),
        "nsp": (1, of_encoder), "sft": (tokens - reading.asking, tokens),
    }[row]  # fmt: skip
