"""What is said in the window about a model that cannot be opened or fetched, by the error's key."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.ui.language import translate

#: The sentences of the attention labs, and those about the hub.
REFUSALS = {
    "model.no_config": QT_TRANSLATE_NOOP(
        "OwnModels",
        "config.json is missing in {folder}, which holds {found}. Choose a folder with "
        "config.json, model.safetensors and tokenizer.json, as save_pretrained writes it.",
    ),
    "model.no_weights": QT_TRANSLATE_NOOP(
        "OwnModels", "{wanted} is missing in {folder}, which holds {found}."
    ),
    "model.pickle": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{wanted} is missing in {folder}, which holds {found}. Such a file can run code and is "
        "never opened; model.save_pretrained(folder) writes the same "
        "weights as {wanted}.",
    ),
    "model.no_tokenizer": QT_TRANSLATE_NOOP(
        "OwnModels",
        "tokenizer.json is missing in {folder}. AutoTokenizer.from_pretrained(…)"
        ".save_pretrained(folder) writes it for most models.",
    ),
    "model.part": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{part} is missing in {folder}, though {index} names it. Copy or download it too.",
    ),
    "model.damaged": QT_TRANSLATE_NOOP(
        "OwnModels", "{file} is damaged or incomplete ({reason}). Copy or download it again."
    ),
    "model.shape": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: the tensor “{tensor}” has the shape {stored}; config.json asks for {expected}. "
        "Use the config.json that the weights were saved with.",
    ),
    "model.missing": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: the weights hold no tensor “{tensor}”, which config.json asks for. Use the "
        "config.json that the weights were saved with.",
    ),
    "model.tokenizer": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: tokenizer.json goes up to token {largest} (“{token}”), but the model knows "
        "{tokens} tokens, 0 to {last}. Use the tokenizer that the model was trained with.",
    ),
    "model.memory": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory "
        "are free. Close other programs or open a smaller model.",
    ),
    "model.memory.half": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory "
        "are free. As {smaller} they fit, with {half}: choose it under File, Models of your own.",
    ),
    "model.no_attention": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: a model of type {family} gives no attention weights ({reason}). Open a "
        "transformer that the library transformers can run with eager attention.",
    ),
    "model.no_transformers": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: a model of type {family} is computed by the library transformers, which is not "
        "part of this installation. Models of type {families} open without it; an installation "
        "with pip brings it.",
    ),
    "model.family": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: config.json says model_type “{family}”, which the library transformers does not "
        "know. Code that comes with a model is never run.",
    ),
    "model.quantised": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{folder}: its weights are quantised. Open the model in float32, bfloat16 or float16.",
    ),
    "model.steps": QT_TRANSLATE_NOOP(
        "OwnModels",
        "“{folder}” is whole, but this lab takes a model apart step by step and cannot do so here. "
        "{reason}.",
    ),
    "model.not_here": QT_TRANSLATE_NOOP(
        "OwnModels",
        "“{name}” is not on this machine. File, Models of your own downloads it, if you want.",
    ),
    "hub.id": QT_TRANSLATE_NOOP(
        "OwnModels",
        "“{name}” is no id of a model. Type owner/name, as the page of the model shows it.",
    ),
    "hub.answer": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{endpoint} did not answer as the hub does. Type the address of the hub or of a mirror.",
    ),
    "hub.no_safetensors": QT_TRANSLATE_NOOP(
        "OwnModels",
        "“{name}” has no weights as safetensors (it has {found}). Choose a model that has them.",
    ),
    "hub.lacks": QT_TRANSLATE_NOOP(
        "OwnModels", "“{name}” has no {file}, without which it cannot be opened."
    ),
    "hub.disk": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{name} takes {needed}, and {free} are free in {folder}. Choose another folder or delete "
        "models.",
    ),
    "hub.store": QT_TRANSLATE_NOOP(
        "OwnModels", "{name} cannot be stored in {folder}: {reason}. Choose another folder."
    ),
    "hub.changed": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{file} of {name} did not arrive as the hub describes it. Download it again.",
    ),
    "hub.gated": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{endpoint} gives “{name}” only to members who agreed to its terms, or there is no such "
        "model. Download it by hand and choose its folder.",
    ),
    "hub.unknown": QT_TRANSLATE_NOOP("OwnModels", "{endpoint} knows no model “{name}”."),
    "hub.no_ssl": QT_TRANSLATE_NOOP(
        "OwnModels",
        "This installation has no encryption (OpenSSL) and cannot reach {endpoint}. Download the "
        "model by hand and choose its folder, or install the program with pip.",
    ),
    "hub.unreachable": QT_TRANSLATE_NOOP(
        "OwnModels",
        "{endpoint} cannot be reached ({reason}). Set a mirror or a proxy below, or try again.",
    ),
}


def refusal(key: str, values: Mapping[str, object], said: str) -> str:
    """The sentence of an error in the window's language; `said` where there is none."""
    return translate("OwnModels", REFUSALS[key], **values) if key in REFUSALS else said
