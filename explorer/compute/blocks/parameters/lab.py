"""The lab of parameters and operations: what the reader sets, and what a step holds. No torch."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.blocks.parameters.closed_form import Written
from explorer.compute.blocks.parameters.formula import Term
from explorer.compute.blocks.parameters.parts import Part
from explorer.compute.models.architecture import Architecture
from explorer.compute.models.architecture_config import LONGEST, read_config
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

SHOWN = ("parts", "formula", "devices")
#: The id of the reader's own model.
OWN = "own"
#: Bytes per parameter: of weights that only answer, and of all that training with Adam keeps
#: (weights and gradients in 16 bits, a 32-bit copy, two moments: the count of the ZeRO paper).
PRECISIONS: dict[str, float] = {
    "fp32": 4.0,
    "bf16": 2.0,
    "int8": 1.0,
    "int4": 0.5,
    "training": 16.0,
}
#: Memory in decimal GB, as data sheets print it.
DEVICES: dict[str, int] = {"24": 24, "40": 40, "80": 80, "141": 141, "640": 640}


@dataclass(frozen=True)
class Params:
    """Which picture; how far a token looks back; a model of the reader's own."""

    show: str = param(
        "parts", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/parameters", "Parameters and operations by part"),
            QT_TRANSLATE_NOOP("blocks/parameters", "12h² + 13h beside a real layer"),
            QT_TRANSLATE_NOOP("blocks/parameters", "Which GPU holds it"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/parameters", "Show"),
    )  # fmt: skip
    area: str = param(
        "share", choices=("share", "size"),
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/parameters", "the whole frame for each model"),
            QT_TRANSLATE_NOOP("blocks/parameters", "true to scale between models"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/parameters", "Area"),
    )  # fmt: skip
    context: int = param(
        1024, low=1, high=1 << 20, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/parameters", "Tokens a token looks at (n)"),
        help=QT_TRANSLATE_NOOP(
            "blocks/parameters",
            "Only the scores of attention and the sum of values grow with it, no parameter does.",
        ),
    )  # fmt: skip
    spare: int = param(
        20, low=0, high=90, unit="%",
        label=QT_TRANSLATE_NOOP("blocks/parameters", "Memory kept free"),
        help=QT_TRANSLATE_NOOP(
            "blocks/parameters", "For the key-value cache, activations and buffers."
        ),
    )  # fmt: skip
    config: str = param(
        "", multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("blocks/parameters", "Your config.json"),
        help=QT_TRANSLATE_NOOP(
            "blocks/parameters",
            "The text of the file; it becomes the last model of the row. GPT-2, BERT, Llama, "
            "Mistral, Qwen, ChatGLM, Baichuan, Mixtral or DeepSeek.",
        ),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError where the config.json cannot be read."""
        if self.config.strip():
            read_config(self.config, encoders=True)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the picture that is shown."""
        out = {"context", "area", "spare"}
        if self.show == "parts":
            out -= {"context", "area"}
        if self.show == "devices":
            out.discard("spare")
        return tuple(sorted(out))


@dataclass(frozen=True)
class Need:
    """Memory of one precision: bytes of all parameters, and the smallest device that holds them
    beside what is kept free ("" for none)."""

    precision: str
    bytes: float
    device: str


@dataclass(frozen=True)
class Step:
    """One model: its sizes, its parts, its layer beside the rule, and the memory it needs."""

    id: str
    model: Architecture
    source: str
    published: int
    parameters: int
    active: int
    operations: int
    parts: tuple[Part, ...]
    formula: Written
    terms: tuple[Term, ...]
    rule: int
    needs: tuple[Need, ...]

    def part(self, name: str) -> Part | None:
        """The part of that name, where the model has one."""
        return next((part for part in self.parts if part.id == name), None)
