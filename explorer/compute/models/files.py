"""Our own model folder: config.json, model.safetensors and a vocabulary file (no torch here)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.errors import ModelFileError

FORMAT = "llm-explorer-decoder"
FORMAT_VERSION = 1
VOCABULARY_FILES = {"characters": "vocabulary.json", "bytes": "tokenizer.json"}


@dataclass(frozen=True)
class ModelCard:
    """What is known of a model without opening its weights.

    `vocabulary` is "characters" or "bytes"; `folder` where its files are. `family`: what it belongs
    to, if it is one of several that differ in one thing ("positions", "circuit") and no model to
    offer by itself; else "".
    """

    name: str
    title: str
    vocabulary: str
    decoder: DecoderConfig
    folder: Path
    family: str = ""

    @property
    def layers(self) -> int:
        return self.decoder.layers

    @property
    def heads(self) -> int:
        return self.decoder.heads

    @property
    def context(self) -> int:
        return self.decoder.context


def describe_model(
    name: str, title: str, vocabulary: str, decoder: DecoderConfig, family: str = ""
) -> dict[str, Any]:
    """The content of config.json."""
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "name": name,
        "title": title,
        "vocabulary": vocabulary,
        **({"family": family} if family else {}),
        "decoder": decoder.as_dict(),
    }


def read_json_object(path: Path) -> dict[str, Any]:
    """A JSON object from a file; raises ModelFileError with one sentence."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise ModelFileError(f"{path.name} is missing in {path.parent}.") from error
    except OSError as error:
        raise ModelFileError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise ModelFileError(f"{path} is not valid JSON: {error}.") from error
    if not isinstance(content, dict):
        raise ModelFileError(f"{path} holds no JSON object.")
    return content


def parse_model(content: Mapping[str, Any], folder: Path) -> ModelCard:
    """A card from the content of our config.json; raises ModelFileError naming the field."""
    where = folder / "config.json"
    if content.get("format_version") != FORMAT_VERSION:
        raise ModelFileError(
            f'{where}: field "format_version" is {content.get("format_version")!r}; '
            f"this program reads {FORMAT_VERSION}."
        )
    for field in ("name", "title"):
        if not isinstance(content.get(field), str):
            raise ModelFileError(
                f'{where}: field "{field}" is {content.get(field)!r}; it takes text.'
            )
    family = content.get("family", "")
    if not isinstance(family, str):
        raise ModelFileError(f'{where}: field "family" is {family!r}; it takes text.')
    vocabulary = content.get("vocabulary")
    if not isinstance(vocabulary, str) or vocabulary not in VOCABULARY_FILES:
        raise ModelFileError(
            f'{where}: field "vocabulary" is {vocabulary!r}; it takes one of '
            f"{', '.join(VOCABULARY_FILES)}."
        )
    decoder = content.get("decoder")
    if not isinstance(decoder, dict):
        raise ModelFileError(f'{where}: field "decoder" is {decoder!r}; it takes an object.')
    try:
        config = DecoderConfig.from_dict(decoder)
    except (TypeError, ValueError) as error:
        raise ModelFileError(f"{where}, decoder: {error}.") from error
    return ModelCard(content["name"], content["title"], vocabulary, config, folder, family)
