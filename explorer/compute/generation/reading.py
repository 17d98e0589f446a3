"""The fields that most labs of this tab have: a text to go on with, and a model (no torch here).

What opens them is `compute.models.reading`; its `WORDS` go into the lab's own.
"""

from __future__ import annotations

from typing import Any

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: The models that a lab of this tab can run, and what each is.
MODELS = {
    "bilingual": QT_TRANSLATE_NOOP("generation", "Bilingual: word pieces, 6 layers"),
    "clear": QT_TRANSLATE_NOOP("generation", "Clear: characters, 2 layers"),
    "clear-four": QT_TRANSLATE_NOOP("generation", "Clear: characters, 4 layers"),
}


def text_param(default: str, **declared: Any) -> Any:
    """The field `text`."""
    return param(
        default, **{"label": QT_TRANSLATE_NOOP("generation", "Text"), "multiline": True, **declared}
    )


def model_param(default: str = "bilingual", names: tuple[str, ...] = ("bilingual", "clear")) -> Any:
    """The field `model`: one of the models that ship with the program."""
    return param(
        default, choices=names, choice_labels=tuple(MODELS[name] for name in names),
        label=QT_TRANSLATE_NOOP("generation", "Model"),
    )  # fmt: skip


def folder_param() -> Any:
    """The field `folder`: a reader's own model, used instead of `model` where it is not empty."""
    return param(
        "", kind="file", label=QT_TRANSLATE_NOOP("generation", "Your own model folder"),
        help=QT_TRANSLATE_NOOP(
            "generation",
            "A folder with a model as Hugging Face stores it (config.json, model.safetensors, "
            "tokenizer.json): GPT-2, Llama, Mistral, Qwen or Gemma. It is used instead of the "
            "model above.",
        ),
    )  # fmt: skip
