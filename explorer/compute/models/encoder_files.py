"""The folder of a bundled encoder or encoder-decoder: config.json and its card (no torch here)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import read_json_object

FORMATS = {"encoder": "llm-explorer-encoder", "encoder-decoder": "llm-explorer-encoder-decoder"}
FORMAT_VERSION = 1
VOCABULARY_FILES = {"encoder": "tokenizer.json", "encoder-decoder": "vocabulary.json"}
WEIGHTS = "model.safetensors"


@dataclass(frozen=True)
class EncoderCard:
    """What is known of a model without opening its weights; `kind` is a key of FORMATS."""

    name: str
    title: str
    kind: str
    config: EncoderConfig | EncoderDecoderConfig
    folder: Path

    @property
    def layers(self) -> int:
        return self.config.layers

    @property
    def heads(self) -> int:
        return self.config.heads

    @property
    def context(self) -> int:
        return self.config.context


def describe(card: EncoderCard) -> dict[str, Any]:
    """The content of config.json."""
    return {
        "format": FORMATS[card.kind],
        "format_version": FORMAT_VERSION,
        "name": card.name,
        "title": card.title,
        "model": card.config.as_dict(),
    }


def read_card(folder: Path, kind: str) -> EncoderCard:
    """The card of a folder of ours; raises ModelFileError naming the field."""
    where, content = folder / "config.json", read_json_object(folder / "config.json")
    if content.get("format") != FORMATS[kind]:
        raise ModelFileError(
            f'{where}: field "format" is {content.get("format")!r}; it takes "{FORMATS[kind]}".'
        )
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
    shape = content.get("model")
    if not isinstance(shape, dict):
        raise ModelFileError(f'{where}: field "model" is {shape!r}; it takes an object.')
    config_type = EncoderConfig if kind == "encoder" else EncoderDecoderConfig
    try:
        config = config_type.from_dict(shape)
    except (TypeError, ValueError) as error:
        raise ModelFileError(f"{where}, model: {error}.") from error
    return EncoderCard(content["name"], content["title"], kind, config, folder)
