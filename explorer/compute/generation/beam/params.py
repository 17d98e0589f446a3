"""What the reader of generation/beam sets (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.generation import reading
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens of the reader's text that are kept: every prefix of the beam goes on from all of them.
MOST_PROMPT = 48
#: Widths of the sweep; the reader's own comes beside them.
WIDTHS = (1, 2, 4, 8, 16, 32)
ENDS = ("sentence", "line")
REWARDS = ("length", "new", "word")


@dataclass(frozen=True)
class Params:
    """The fields of the lab."""

    text: str = reading.text_param("Alice was")
    model: str = reading.model_param()
    folder: str = reading.folder_param()
    beams: int = param(
        4, low=1, high=16, label=QT_TRANSLATE_NOOP("generation/beam", "Beams B"),
        help=QT_TRANSLATE_NOOP(
            "generation/beam", "How many prefixes are kept at every step. With 1 it is greedy."
        ),
    )  # fmt: skip
    new: int = param(
        16, low=1, high=32, label=QT_TRANSLATE_NOOP("generation/beam", "New tokens at most")
    )
    ends: str = param(
        "sentence", choices=ENDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/beam", "the end of a sentence: . ! ? 。！？"),
            QT_TRANSLATE_NOOP("generation/beam", "a new line"),
        ),
        label=QT_TRANSLATE_NOOP("generation/beam", "A text ends with"),
        help=QT_TRANSLATE_NOOP(
            "generation/beam",
            "These models were trained on books and know no end token of their own. Any token that "
            "contains such a mark counts as the end.",
        ),
    )  # fmt: skip
    alpha: float = param(
        0.0, low=0.0, high=2.0, step=0.1,
        label=QT_TRANSLATE_NOOP("generation/beam", "Length normalisation α"),
        help=QT_TRANSLATE_NOOP(
            "generation/beam",
            "Finished texts are ranked by log p divided by length to the power of α. 0: by log p.",
        ),
    )  # fmt: skip
    groups: int = param(
        4, low=1, high=16, label=QT_TRANSLATE_NOOP("generation/beam", "Groups of diverse search"),
        help=QT_TRANSLATE_NOOP(
            "generation/beam",
            "The beams are divided into so many groups, which choose one after the other.",
        ),
    )  # fmt: skip
    strength: float = param(
        2.0, low=0.0, high=10.0, step=0.1,
        label=QT_TRANSLATE_NOOP("generation/beam", "Hamming penalty λ, nats"),
        help=QT_TRANSLATE_NOOP(
            "generation/beam",
            "Taken from a token's score for each beam of an earlier group that chose it now.",
        ),
    )  # fmt: skip
    reward: str = param(
        "length", choices=REWARDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("generation/beam", "1 for every token"),
            QT_TRANSLATE_NOOP("generation/beam", "1 for a token not in the text yet"),
            QT_TRANSLATE_NOOP("generation/beam", "1 for a token that contains the word"),
        ),
        label=QT_TRANSLATE_NOOP("generation/beam", "Reward"),
    )  # fmt: skip
    weight: float = param(
        1.5,
        low=-5.0,
        high=10.0,
        step=0.1,
        label=QT_TRANSLATE_NOOP("generation/beam", "Weight β of the reward, nats"),
    )
    word: str = param(
        "king", longest=40, label=QT_TRANSLATE_NOOP("generation/beam", "Rewarded word")
    )
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("generation/beam", "Seed of the samples")
    )

    def unused(self) -> tuple[str, ...]:
        """The word plays a part only where it is rewarded."""
        return () if self.reward == "word" else ("word",)
