"""Speculative decoding: params, steps, and the rule by which guesses are kept (no torch).

A small draft guesses some tokens, the large target checks all of them in one pass, and what is
kept has exactly the target's distribution (Leviathan, Kalman & Matias 2023, "Fast Inference from
Transformers via Speculative Decoding"; Chen et al. 2023 found the same rule). With q(x) the draft's
probability of a token and p(x) the target's, a guess x is kept with probability min(1, p(x)/q(x));
at the first that is not, a token is drawn from what is left, max(0, p − q), scaled to sum to one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

TARGETS = ("clear-four", "bilingual")
DRAFTS = ("clear", "one-layer", "attention-only", "exit", "lookup")
#: Most tokens a draft guesses at once, and for how many the curves are computed.
MOST_GUESSES = 6
#: More tokens than this are not taken from the prompt: every pass runs the whole text.
MOST_PROMPT = 128
#: Likeliest tokens of either model that are kept of every pair of distributions.
SHOWN = 10
#: Below this overlap p and q differ enough to show what happens.
DIFFERENT = 0.9
#: How often the rule is played at one place, for the frequencies beside the exact shares.
PLAYED = 20_000


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = param(
        "I know not what ", label=QT_TRANSLATE_NOOP("generation/speculative", "Text"),
        multiline=True,
    )  # fmt: skip
    model: str = param(
        "clear-four", choices=TARGETS,
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/speculative", "Clear: characters, 4 layers"),
            QT_TRANSLATE_NOOP("generation/speculative", "Bilingual: word pieces, 6 layers"),
        ),
        label=QT_TRANSLATE_NOOP("generation/speculative", "Large model (target)"),
    )  # fmt: skip
    folder: str = param(
        "", kind="file",
        label=QT_TRANSLATE_NOOP("generation/speculative", "Your own large model"),
        help=QT_TRANSLATE_NOOP(
            "generation/speculative",
            "A folder with a model as Hugging Face stores it: GPT-2, Llama, Mistral, Qwen or "
            "Gemma. It is used instead of the model above; its draft is prompt lookup or its own "
            "first layers.",
        ),
    )  # fmt: skip
    draft: str = param(
        "attention-only", choices=DRAFTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/speculative", "a model with 2 layers"),
            QT_TRANSLATE_NOOP("generation/speculative", "a model with 1 layer"),
            QT_TRANSLATE_NOOP("generation/speculative", "a model with attention only"),
            QT_TRANSLATE_NOOP("generation/speculative", "early exit: its own first layers"),
            QT_TRANSLATE_NOOP("generation/speculative", "prompt lookup: the text itself"),
        ),
        label=QT_TRANSLATE_NOOP("generation/speculative", "Draft"),
        help=QT_TRANSLATE_NOOP(
            "generation/speculative",
            "Who guesses. A draft must have the target's tokens: the three small models know "
            "characters only.",
        ),
    )  # fmt: skip
    guesses: int = param(
        4, low=1, high=MOST_GUESSES,
        label=QT_TRANSLATE_NOOP("generation/speculative", "Guesses at once (k)"),
    )  # fmt: skip
    temperature: float = param(
        0.8, low=0.0, high=2.0, step=0.1,
        label=QT_TRANSLATE_NOOP("generation/speculative", "Temperature"),
        help=QT_TRANSLATE_NOOP(
            "generation/speculative",
            "Of both models; 0: each takes its likeliest token, and a guess is kept if it is the "
            "target's.",
        ),
    )  # fmt: skip
    layers: int = param(
        1, low=1, high=512,
        label=QT_TRANSLATE_NOOP("generation/speculative", "Layers before the early exit"),
    )  # fmt: skip
    ngram: int = param(
        3, low=1, high=8,
        label=QT_TRANSLATE_NOOP("generation/speculative", "Longest run to look up"),
        help=QT_TRANSLATE_NOOP(
            "generation/speculative",
            "Prompt lookup searches the text for the last tokens, first so many, then fewer, and "
            "guesses what followed them there.",
        ),
    )  # fmt: skip
    new: int = param(
        32, low=4, high=64, label=QT_TRANSLATE_NOOP("generation/speculative", "New tokens")
    )
    seed: int = param(3, kind="seed", label=QT_TRANSLATE_NOOP("generation/speculative", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """The layers belong to the early exit, the run of tokens to prompt lookup."""
        found = [
            name for name, draft in (("layers", "exit"), ("ngram", "lookup")) if self.draft != draft
        ]
        found += ["seed"] if self.temperature == 0 else []
        return (*found, "model") if self.folder else tuple(found)


@dataclass(frozen=True)
class Pair:
    """The two distributions at one place: their likeliest tokens, the target's first.

    float64 (tokens,); `rest` is what all other tokens have together: p, q and min(p, q).
    """

    pieces: tuple[str, ...]
    target: np.ndarray
    draft: np.ndarray
    rest: tuple[float, float, float]  # target, draft, overlap
    overlap: float  # sum of min(p, q) over the whole vocabulary: how often a guess is kept
    chosen: int  # which of the tokens was guessed; -1: none was
    drawn: int  # which was drawn here instead, or as the token after all guesses; -1: none


@dataclass(frozen=True)
class Guess:
    """A drafted token, and what became of it."""

    token: int
    piece: str
    target: float  # p(x)
    draft: float  # q(x)
    ratio: float  # min(1, p/q): with this probability it is kept
    threshold: float  # the uniform number that decides: kept if it is below the ratio
    kept: bool
    judged: bool  # False after the first that was not kept: it is thrown away unread


@dataclass(frozen=True)
class Round:
    """Guesses, one pass of the target over all of them, and the tokens that come out."""

    before: int  # tokens of the text before it
    guesses: tuple[Guess, ...]
    pairs: tuple[Pair, ...]  # one for each guess, and one for the place after all of them
    kept: int  # guesses that were kept
    drawn: str  # the token that the target adds
    produced: tuple[str, ...]  # the kept ones and it

    @property
    def all_kept(self) -> bool:
        """Whether the token drawn is one more than was guessed."""
        return self.kept == len(self.guesses)


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `stage` is "draft", "check", "judge" (then `judged` guesses are), "rest" or "bonus" (the token
    that the target adds), "exact" or "speed". Rounds count from 0.
    """

    stage: str
    round: int
    judged: int = 0


@dataclass(frozen=True)
class Exact:
    """Why the text is the target's: the rule at one place, over the whole vocabulary.

    The place is the first where p and q differ much, or the first of all. float64 (tokens,) for the
    likeliest tokens by p; the last entry is all the others together.
    """

    round: int
    place: int  # in the round, from 0
    pieces: tuple[str, ...]
    target: np.ndarray  # p
    draft: np.ndarray  # q
    kept: np.ndarray  # q · min(1, p/q) = min(p, q)
    rest: np.ndarray  # (1 − Σ min(p, q)) · max(0, p − q) / Σ max(0, p − q)
    frequency: np.ndarray  # of `played` runs of the rule with a fixed seed
    overlap: float
    apart: float  # largest |kept + rest − p| over the whole vocabulary
    played: int
    chi_square: float  # Σ (count − expected)² / expected, tokens expected fewer than 5 times joined
    freedom: int  # its degrees of freedom
    chance: float  # of one at least as large where the counts are drawn from p


@dataclass(frozen=True)
class Run:
    """What all steps share."""

    target: str
    draft: str
    prompt: int  # tokens of the prompt
    ids: tuple[int, ...]  # of the prompt and everything written
    pieces: tuple[str, ...]
    rounds: tuple[Round, ...]
    vocabulary: int
    read_target: int  # numbers of the weights that one pass of the target reads
    read_draft: int  # the same for the draft; 0: it reads none
    guesses: int
    exact: Exact
    overlaps: np.ndarray  # (written,) Σ min(p, q) at every place of the text
    expected: np.ndarray  # (MOST_GUESSES,) tokens per pass for k = 1 …, measured along the text

    @property
    def written(self) -> int:
        """New tokens."""
        return len(self.pieces) - self.prompt

    @property
    def rate(self) -> float:
        """Mean acceptance α: how often a guess is kept, over all places of the text."""
        return float(self.overlaps.mean())

    @property
    def cost(self) -> float:
        """What a pass of the draft costs in passes of the target, by the weights it reads."""
        return self.read_draft / self.read_target

    @property
    def per_pass(self) -> float:
        """Tokens that came out of one pass of the target."""
        return self.written / len(self.rounds)

    @property
    def spent(self) -> float:
        """Time in passes of the target: its own, and what the draft's cost."""
        return len(self.rounds) + self.cost * sum(len(one.guesses) for one in self.rounds)


def ratio_of(target: float, draft: float) -> float:
    """min(1, p/q): how likely a guess of probability q is kept where the target gives it p."""
    # [judge]
    return min(1.0, target / draft) if draft > 0 else 1.0


def overlap_of(target: np.ndarray, draft: np.ndarray) -> float:
    """Σ min(p, q) = 1 − ½ Σ |p − q|: how likely a guess is kept before it is known which it is."""
    # [check]
    return float(np.minimum(target, draft).sum())


def rest_of(target: np.ndarray, draft: np.ndarray) -> np.ndarray:
    """max(0, p − q), scaled to sum to one: what to draw from where a guess was not kept.

    Where p = q nothing is ever refused; p itself is returned then.
    """
    # [rest]
    left = np.maximum(target - draft, 0.0)
    total = left.sum()
    scaled: np.ndarray = left / total if total > 0 else target
    return scaled


def output_of(target: np.ndarray, draft: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What comes out at one place: the share that is kept, and the share that is drawn anew.

    They sum to p: min(p, q) + (1 − Σ min(p, q)) · max(0, p − q) / Σ max(0, p − q) = p.
    """
    # [exact]
    kept = np.minimum(target, draft)  # q(x) · min(1, p(x)/q(x))
    return kept, (1.0 - kept.sum()) * rest_of(target, draft)


def tokens_per_pass(rate: float, guesses: int) -> float:
    """1 + α + α² + … + α^k = (1 − α^(k+1)) / (1 − α): expected, if each of k guesses were kept
    with probability α whatever came before (Leviathan et al. 2023, equation 1)."""
    # [speed]
    return sum(rate**kept for kept in range(guesses + 1))


def speed_up(rate: float, guesses: int, cost: float) -> float:
    """How many times as fast as one token per pass, where a guess costs `cost` passes
    (Leviathan et al. 2023, theorem 3.8)."""
    # [speed]
    return tokens_per_pass(rate, guesses) / (guesses * cost + 1.0)


def best_guesses(rate: float, cost: float) -> int:
    """The number of guesses, 1 to MOST_GUESSES, with the largest speed-up."""
    return max(range(1, MOST_GUESSES + 1), key=lambda k: speed_up(rate, k, cost))
