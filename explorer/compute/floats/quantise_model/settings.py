"""What can be set (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.floats.quantise import Grouping
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

TOPICS = ("bits", "activations", "cache", "depth", "training")
GRANULARITIES = ("tensor", "channel", "group")
#: Bits of a weight, row by row.
WIDTHS = (16, 8, 6, 4, 3, 2)
#: Bits at which the curves have points; 16 bits are their common start.
CURVE_WIDTHS = (8, 7, 6, 5, 4, 3, 2)

#: Neither text was trained on: the opening of "Pride and Prejudice" (Jane Austen, 1813) and of
#: "Journey to the West" (16th century); both are in the public domain.
ENGLISH = (
    "It is a truth universally acknowledged, that a single man in possession of a good fortune, "
    "must be in want of a wife. However little known the feelings or views of such a man may be "
    "on his first entering a neighbourhood, this truth is so well fixed in the minds of the "
    "surrounding families, that he is considered as the rightful property of some one or other "
    "of their daughters."
)
CHINESE = (
    "海外有一国土，名曰傲来国。国近大海，海中有一座名山，唤为花果山。"
    "那座山正当顶上，有一块仙石。其石有三丈六尺五寸高，有二丈四尺围圆。"
)


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    topic: str = param(
        "bits",
        choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-model", "Fewer bits per weight"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "Weights and activations"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "Key–value cache"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "Error against depth"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "Training while quantised"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "What is quantised"),
    )
    model: str = param(
        "bilingual",
        choices=("bilingual", "clear"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-model", "Bilingual: word pieces, 6 layers"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "Clear: characters, 2 layers"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "Model"),
    )
    prompt: str = param(
        "The President of the United",
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "Beginning to be continued"),
        longest=400,
    )
    text: str = param(
        ENGLISH + "\n" + CHINESE,
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "Text to measure the loss on"),
        multiline=True,
        longest=1600,
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-model",
            "At first the openings of “Pride and Prejudice” and “Journey to the West”; "
            "the models were trained on neither.",
        ),
    )
    granularity: str = param(
        "channel",
        choices=GRANULARITIES,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/quantise-model", "a matrix"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "a row (output channel)"),
            QT_TRANSLATE_NOOP("floats/quantise-model", "a group within a row"),
        ),
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "One scale for"),
    )
    group: int = param(
        32, low=8, high=128, step=8, label=QT_TRANSLATE_NOOP("floats/quantise-model", "Group size")
    )
    embedding: bool = param(
        True,
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "Quantise the embedding too"),
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-model",
            "It turns tokens into vectors, and at the end vectors into scores: both models use the "
            "same matrix for both.",
        ),
    )
    outlier: float = param(
        200.0, low=1.0, high=1000.0, logarithmic=True, unit="×",
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "One channel is larger"),
        help=QT_TRANSLATE_NOOP(
            "floats/quantise-model",
            "Its activations are multiplied by this, the weights that read it divided by it: in "
            "16 bits the model computes what it did before.",
        ),
    )  # fmt: skip
    trained_bits: int = param(
        2, low=2, high=4, label=QT_TRANSLATE_NOOP("floats/quantise-model", "Bits while training")
    )
    training_steps: int = param(
        100, low=10, high=400, step=10,
        label=QT_TRANSLATE_NOOP("floats/quantise-model", "Training steps"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("floats/quantise-model", "Seed"))

    def validate(self) -> None:
        """Raises ParamError where there is nothing to read."""
        for name in ("prompt", "text"):
            if not getattr(self, name).strip():
                raise ParamError(name, getattr(self, name), "some text", "rule", "error.empty", {})

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part in the chosen topic."""
        used = {
            "bits": {"model", "prompt", "granularity", "group", "embedding"},
            "activations": {"model", "prompt", "outlier"},
            "cache": {"model", "prompt", "group"},
            "depth": {"model", "granularity", "group"},
            "training": {"prompt", "granularity", "group", "trained_bits", "training_steps",
                         "seed"},
        }[self.topic]  # fmt: skip
        if self.topic != "cache" and self.granularity != "group":
            used -= {"group"}
        everything = {"model", "prompt", "granularity", "group", "embedding", "outlier",
                      "trained_bits", "training_steps", "seed"}  # fmt: skip
        return tuple(sorted(everything - used))

    @property
    def grouping(self) -> Grouping:
        """Which weights share a scale; a weight is (output channels, input channels)."""
        return grouping_of(self.granularity, self.group)


def grouping_of(granularity: str, group: int) -> Grouping:
    """The grouping of a granularity by the reader's name for it."""
    if granularity == "group":
        return Grouping("group", group)
    return Grouping("row" if granularity == "channel" else "tensor")
