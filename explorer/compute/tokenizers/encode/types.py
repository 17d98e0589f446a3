"""Encoding a text: what can be set, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "tokenizers/encode"
LONGEST = 5000  # characters of the text
STAGES = ("text", "normal", "words", "tokens", "ids", "decoded")
ORDINARY, SPECIAL, UNKNOWN, FALLBACK = range(4)  # kinds of tokens

LONGEST_TRAINING = 20_000
TRAINING = (
    "The government of the people governs for the people, and the people of the states choose "
    "their governments. A nation of nations: the state states what the statesmen stated. The old "
    "people tell the young people of the old times; the young tell nobody.\n"
    "天下的事，合的时候少，分的时候多；分了又合，合了又分。天下的人说天下的事，说的还是同一件事。"
)
EXAMPLE = (
    "Government of the people, the people's 1863 + 62 states 👍\n天下大势，分久必合，合久必分。"
)
#: Those before "clear" are shipped as tokenizer.json, "bilingual" with the model of that name.
SHIPPED = ("bilingual", "byte-bpe", "wordpiece", "unigram", "piece-bpe")
MERGING = (
    "bilingual",
    "byte-bpe",
    "piece-bpe",
    "trained-byte-bpe",
    "trained-piece-bpe",
)  # those with merges, which dropout can leave out
#: Those trained on the reader's text when they are asked for, by the recipes of the shipped ones.
TRAINED = {"trained-" + kind: kind for kind in ("byte-bpe", "wordpiece", "unigram", "piece-bpe")}
CHOICES = (*SHIPPED, "clear", "bytes", *TRAINED, "file")
LABELS = (
    QT_TRANSLATE_NOOP("tokenizers/encode", "Byte-level BPE of the bilingual model"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Byte-level BPE, English and Chinese (4096)"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "WordPiece, lower case (2048)"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Unigram (2048)"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "BPE with byte fallback (2048)"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Characters, English (66)"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "UTF-8 bytes (256)"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Trained here: byte-level BPE"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Trained here: WordPiece"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Trained here: Unigram"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "Trained here: BPE with byte fallback"),
    QT_TRANSLATE_NOOP("tokenizers/encode", "From a file"),
)


@dataclass(frozen=True)
class Params:
    """A text, one tokenizer or two, and the word to look into."""

    text: str = param(
        EXAMPLE, multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Text"),
    )  # fmt: skip
    tokenizer: str = param(
        "bilingual", choices=CHOICES, choice_labels=LABELS,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Tokenizer"),
    )  # fmt: skip
    file: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Its file"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode",
            "A tokenizer.json, a rank file of tiktoken (*.tiktoken) or a SentencePiece *.model.",
        ),
    )  # fmt: skip
    second: str = param(
        "wordpiece", choices=("none", *CHOICES),
        choice_labels=(QT_TRANSLATE_NOOP("tokenizers/encode", "None"), *LABELS),
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Second tokenizer"),
    )  # fmt: skip
    second_file: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Its file"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode",
            "A tokenizer.json, a rank file of tiktoken (*.tiktoken) or a SentencePiece *.model.",
        ),
    )  # fmt: skip
    training: str = param(
        TRAINING, multiline=True, longest=LONGEST_TRAINING,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Text to train on"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode", "For the tokenizers that are trained here, at once."
        ),
    )  # fmt: skip
    size: int = param(
        400, low=1, high=4000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Size to train to"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode", "The alphabet is always whole, even where it is larger."
        ),
    )  # fmt: skip
    pattern: str = param(
        "cl100k", choices=("gpt2", "cl100k", "o200k"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/encode", "GPT-2's"),
            QT_TRANSLATE_NOOP("tokenizers/encode", "GPT-4's (cl100k)"),
            QT_TRANSLATE_NOOP("tokenizers/encode", "GPT-4o's (o200k)"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "Cuts for a rank file"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode", "A rank file does not say where the text is cut before merging."
        ),
    )  # fmt: skip
    around: bool = param(
        True, label=QT_TRANSLATE_NOOP("tokenizers/encode", "Special tokens around the text"),
    )  # fmt: skip
    word: int = param(
        0, low=0, high=LONGEST, label=QT_TRANSLATE_NOOP("tokenizers/encode", "Word to look into"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode", "Its number in the text, from 0; or click it in the picture."
        ),
    )  # fmt: skip
    dropout: float = param(
        0.0, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "BPE-dropout"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/encode",
            "The probability with which the first tokenizer leaves out each merge that it could "
            "make; some models are trained like that.",
        ),
    )  # fmt: skip
    seed: int = param(
        0, low=0, high=9999, label=QT_TRANSLATE_NOOP("tokenizers/encode", "Draw of the dropout")
    )
    show: str = param(
        "tokens", choices=("tokens", "bytes"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/encode", "Text"),
            QT_TRANSLATE_NOOP("tokenizers/encode", "Bytes"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/encode", "In the boxes"),
    )  # fmt: skip

    def validate(self) -> None:
        """There must be something to encode, and a file where one is asked for."""
        if not self.text:
            raise ParamError("text", self.text, "at least one character", "rule", "no-text")
        for choice, field in (("tokenizer", "file"), ("second", "second_file")):
            if getattr(self, choice) == "file" and not getattr(self, field).strip():
                raise ParamError(field, "", "the path of a file", "rule", "no-file")

    def unused(self) -> tuple[str, ...]:
        """Files that are not asked for."""
        out = []
        if self.tokenizer != "file":
            out.append("file")
        if self.second != "file":
            out.append("second_file")
        if "file" not in (self.tokenizer, self.second):
            out.append("pattern")
        if self.tokenizer not in TRAINED and self.second not in TRAINED:
            out += ["training", "size"]
        if self.tokenizer not in (*MERGING, "file"):
            out.append("dropout")
        if self.dropout == 0 or "dropout" in out:
            out.append("seed")
        return tuple(out)


@dataclass(frozen=True, eq=False)
class Segments:
    """Stretches of the original text, each with what stands there at some stage.

    `low`, `high` (n,) int32: its UTF-8 bytes in the original. `labels`: what stands there, as it
    is shown. `flags` (n,) int8: 1 where it differs from the original, or is an added token.
    """

    low: np.ndarray
    high: np.ndarray
    labels: tuple[str, ...]
    flags: np.ndarray


@dataclass(frozen=True, eq=False)
class Cut:
    """A text under one tokenizer.

    `kind`: the algorithm ("BPE", "ranks", "WordPiece", "Unigram", "WordLevel"). `size`: ids in use.
    `tokens`: the tokens; `ids`, `kinds`, `word` (n,) int32: their ids, what they are (ORDINARY …),
    and the pre-token each is in, or −1; `starts`, `ends` (n,) int32: their characters;
    `data`: their bytes, in hex.
    `normal`: the normalised text, `words`: the pre-tokens, `decoded`: the text that comes back.
    `text_back`: that text itself. `lost`: the stage that loses what does not come back
    ("normalizer", "pre_tokenizer", "model" or "decoder"), or ""; `lost_at`: the first character
    that differs. `parts`: the components of the file. `template`: its chat template, with what in
    it looks like a special token. `ignored`: what the file asks for and is not done.
    `dropout`: the share of merges that were left out by chance.
    """

    name: str
    kind: str
    size: int
    parts: tuple[str, ...]
    tokens: Segments
    ids: np.ndarray
    kinds: np.ndarray
    word: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    data: tuple[str, ...]
    normal: Segments
    words: Segments
    decoded: Segments
    text_back: str
    lost: str
    lost_at: int
    template: str
    template_specials: tuple[str, ...]
    ignored: tuple[str, ...]
    dropout: float = 0.0


@dataclass(frozen=True)
class WordState:
    """A word while it is being cut: its parts from left to right.

    `labels`, `ids`, `sizes`: the parts, −1 for what is not cut yet, and how many units (characters
    or bytes) are in each. `fresh`: the part made last, or −1.
    `number`: rank (BPE), lengths tried (WordPiece), or the score of the best way so far (Unigram).
    `left`, `right`: what was joined, shown. `ranks`: BPE, the rank of every pair of neighbours, −1
    where no merge joins it: the lowest comes next. `skipped`: the pairs (by their left part) whose
    merges chance leaves out before the next decision.
    """

    labels: tuple[str, ...]
    ids: tuple[int, ...]
    sizes: tuple[int, ...]
    fresh: int = -1
    number: float = 0.0
    left: str = ""
    right: str = ""
    ranks: tuple[int, ...] = ()
    skipped: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Shared:
    """Both cuts of the text, and one word of the first, step by step.

    `data`: the text's UTF-8 in hex; `same`: cuts both make, `only_first`, `only_second`: byte
    places between two tokens that only one of them cuts at (ascending int32).
    """

    text: str
    first: Cut
    second: Cut | None
    same: np.ndarray
    only_first: np.ndarray
    only_second: np.ndarray
    word: int
    word_text: str
    states: tuple[WordState, ...]


@dataclass(frozen=True)
class Step:
    """What is shown: "cuts" (both tokenizers), a stage of the first, "word" (its `state`), or the
    chat "template"."""

    name: str
    state: int = -1
