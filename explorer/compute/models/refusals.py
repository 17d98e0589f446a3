"""What is said about a reader's model that cannot be opened: sentences by the key of the error.

`ModelFileError.key` names them, its `values` fill them in. The English ones say what
the errors of this package say themselves.
"""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

REFUSALS = {
    "model.no_config": QT_TRANSLATE_NOOP(
        "models",
        "config.json is missing in {folder}, which holds {found}. Choose a folder with "
        "config.json, model.safetensors and tokenizer.json, as save_pretrained writes it.",
    ),
    "model.no_weights": QT_TRANSLATE_NOOP(
        "models", "{wanted} is missing in {folder}, which holds {found}."
    ),
    "model.pickle": QT_TRANSLATE_NOOP(
        "models",
        "{wanted} is missing in {folder}, which holds {found}. Such a file can run code and is "
        "never opened; model.save_pretrained(folder) writes the same "
        "weights as {wanted}.",
    ),
    "model.no_tokenizer": QT_TRANSLATE_NOOP(
        "models",
        "tokenizer.json is missing in {folder}. AutoTokenizer.from_pretrained(…)"
        ".save_pretrained(folder) writes it for most models.",
    ),
    "model.part": QT_TRANSLATE_NOOP(
        "models",
        "{part} is missing in {folder}, though {index} names it. Copy or download it too.",
    ),
    "model.damaged": QT_TRANSLATE_NOOP(
        "models", "{file} is damaged or incomplete ({reason}). Copy or download it again."
    ),
    "model.shape": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: the tensor “{tensor}” has the shape {stored}; config.json asks for {expected}. "
        "Use the config.json that the weights were saved with.",
    ),
    "model.missing": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: the weights hold no tensor “{tensor}”, which config.json asks for. Use the "
        "config.json that the weights were saved with.",
    ),
    "model.tokenizer": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: tokenizer.json goes up to token {largest} (“{token}”), but the model knows "
        "{tokens} tokens, 0 to {last}. Use the tokenizer that the model was trained with.",
    ),
    "model.memory": QT_TRANSLATE_NOOP(
        "models",
        "{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory "
        "are free. Close other programs or open a smaller model.",
    ),
    "model.memory.half": QT_TRANSLATE_NOOP(
        "models",
        "{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory "
        "are free. As {smaller} they fit, with {half}: choose it under File, Models of your own.",
    ),
    "model.no_attention": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: a model of type {family} gives no attention weights ({reason}). Open a "
        "transformer that the library transformers can run with eager attention.",
    ),
    "model.no_transformers": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: a model of type {family} is computed by the library transformers, which is not "
        "part of this installation. Models of type {families} open without it; an installation "
        "with pip brings it.",
    ),
    "model.family": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: config.json says model_type “{family}”, which the library transformers does not "
        "know. Code that comes with a model is never run.",
    ),
    "model.quantised": QT_TRANSLATE_NOOP(
        "models",
        "{folder}: its weights are quantised. Open the model in float32, bfloat16 or float16.",
    ),
    "model.steps": QT_TRANSLATE_NOOP(
        "models",
        "“{folder}” is whole, but this lab takes a model apart step by step and cannot do so here. "
        "{reason}.",
    ),
    "model.not_here": QT_TRANSLATE_NOOP(
        "models",
        "“{name}” is not on this machine. File, Models of your own downloads it, if you want.",
    ),
}
