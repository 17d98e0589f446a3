"""The fields that most labs of this tab have: a text, a model, a layer and a head (no torch at the
top).

A lab declares them with `text_param`, `model_param`, `folder_param`, `layer_param` and
`head_param`; what opens them is `compute.models.reading`, and comes from here too.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.models.reading import (
    WORDS,
    at_most,
    ends_at_context,
    load_model,
    open_any,
    opening,
    opening_steps,
    starred,
    tokens_of,
)
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

__all__ = [
    "MODELS",
    "MOST_HEADS",
    "MOST_LAYERS",
    "WORDS",
    "at_most",
    "ends_at_context",
    "folder_param",
    "head_param",
    "layer_param",
    "left_open",
    "load_model",
    "model_param",
    "open_any",
    "opening",
    "opening_steps",
    "starred",
    "text_param",
    "tokens_of",
]

#: The models that a lab on a reader's text can run, and what each is.
MODELS = {
    "clear": QT_TRANSLATE_NOOP("attention", "Clear: characters, 2 layers"),
    "bilingual": QT_TRANSLATE_NOOP("attention", "Bilingual: word pieces, rotary positions"),
}
#: More layers or heads than this has no model that could be opened.
MOST_LAYERS, MOST_HEADS = 512, 512


def text_param(default: str, **declared: Any) -> Any:
    """The field `text`."""
    return param(
        default, **{"label": QT_TRANSLATE_NOOP("attention", "Text"), "multiline": True, **declared}
    )


def model_param(default: str = "clear", names: tuple[str, ...] = ("clear", "bilingual")) -> Any:
    """The field `model`: one of the models that ship with the program."""
    return param(
        default, choices=names, choice_labels=tuple(MODELS[name] for name in names),
        label=QT_TRANSLATE_NOOP("attention", "Model"),
    )  # fmt: skip


def folder_param(any_family: bool = False) -> Any:
    """The field `folder`: a reader's own model, used instead of `model` where it is not empty.

    With `any_family` for labs that take whatever `opening` gives.
    """
    if any_family:
        return param(
            "", kind="file", label=QT_TRANSLATE_NOOP("attention", "Your own model folder"),
            help=QT_TRANSLATE_NOOP(
                "attention",
                "A folder with a model as Hugging Face stores it (config.json, model.safetensors, "
                "tokenizer.json), or the id of one that was downloaded: a decoder, an encoder or "
                "an encoder–decoder of nearly any family. It is used instead of the model above.",
            ),
        )  # fmt: skip
    return param(
        "", kind="file", label=QT_TRANSLATE_NOOP("attention", "Your own model folder"),
        help=QT_TRANSLATE_NOOP(
            "attention",
            "A folder with a model as Hugging Face stores it (config.json, model.safetensors, "
            "tokenizer.json): GPT-2, Llama, Mistral, Qwen or Gemma. It is used instead of the "
            "model above.",
        ),
    )  # fmt: skip


def layer_param(default: int = 0) -> Any:
    """The field `layer`, from 1; 0 is chosen by measurement."""
    return param(
        default, low=0, high=MOST_LAYERS, label=QT_TRANSLATE_NOOP("attention", "Layer"),
        help=QT_TRANSLATE_NOOP("attention", "Counted from 1. ★ (0): chosen by measurement."),
    )  # fmt: skip


def head_param(default: int = 0) -> Any:
    """The field `head`, from 1; 0 is chosen by measurement."""
    return param(
        default, low=0, high=MOST_HEADS, label=QT_TRANSLATE_NOOP("attention", "Head"),
        help=QT_TRANSLATE_NOOP("attention", "Counted from 1. ★ (0): chosen by measurement."),
    )  # fmt: skip


def left_open(layer: int, head: int, layers: int, heads: int) -> np.ndarray:
    """(layers, heads) bool: what a layer and a head from 1, or 0 for any, leave to measurement."""
    allowed = np.zeros((layers, heads), dtype=bool)
    allowed[slice(layer - 1, layer) if layer else slice(None),
            slice(head - 1, head) if head else slice(None)] = True  # fmt: skip
    return allowed
