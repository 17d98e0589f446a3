"""What the reader of generation/surprise sets (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.generation import reading
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens of the reader's text that are read.
MOST = 96
#: Probabilities of the small example.
MOST_CHANCES = 12


@dataclass(frozen=True)
class Params:
    """The fields of the lab."""

    # Written for this program: no model has seen it.
    text: str = reading.text_param(
        "My grandfather had a workshop near the market, where he repaired clocks and radios. Every "
        "morning he walked to the market, opened the workshop and wound all the clocks and radios."
    )
    model: str = reading.model_param()
    folder: str = reading.folder_param()
    chances: str = param(
        "0.5, 0.25, 0.125", longest=200,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Probabilities of an example"),
        help=QT_TRANSLATE_NOOP(
            "generation/surprise",
            "What a model gave to each token of a very short text; numbers above 0 and up to 1.",
        ),
    )  # fmt: skip
    phrase: str = param(
        " the king,", longest=200,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Phrase to repeat"),
        help=QT_TRANSLATE_NOOP(
            "generation/surprise", "Repeated until it has as many tokens as the text."
        ),
    )  # fmt: skip
    tail: int = param(
        8, low=1, high=48,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Tokens of the continuation"),
        help=QT_TRANSLATE_NOOP(
            "generation/surprise",
            "The last tokens of the text, predicted from what is left of those before them.",
        ),
    )  # fmt: skip
    right: float = param(
        0.5, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Simulated reasoner: chance to be right"),
    )  # fmt: skip
    wrong: int = param(
        4, low=1, high=6,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Different wrong answers"),
    )  # fmt: skip
    lure: float = param(
        0.4, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Share of the errors that agree"),
        help=QT_TRANSLATE_NOOP(
            "generation/surprise",
            "So much of all wrong answers is the same one; the others share the rest equally.",
        ),
    )  # fmt: skip
    votes: int = param(
        31, low=1, high=61, label=QT_TRANSLATE_NOOP("generation/surprise", "Votes at most")
    )
    trials: int = param(
        400, low=20, high=4000,
        label=QT_TRANSLATE_NOOP("generation/surprise", "Simulated questions"), logarithmic=True,
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("generation/surprise", "Seed"))

    def validate(self) -> None:
        """The example's numbers can be read."""
        chances_of(self)


def chances_of(params: Params) -> tuple[float, ...]:
    """The probabilities of the example. Raises ParamError for anything else."""
    words = params.chances.replace(";", " ").replace(",", " ").split()
    try:
        found = tuple(float(word) for word in words)
    except ValueError:
        found = ()
    if not 1 <= len(found) <= MOST_CHANCES or not all(0.0 < p <= 1.0 for p in found):
        raise ParamError(
            "chances", params.chances,
            f"one to {MOST_CHANCES} numbers above 0 and up to 1, with commas between", "rule",
            "error.chances", {"most": MOST_CHANCES},
        )  # fmt: skip
    return found
