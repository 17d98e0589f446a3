"""Reads safetensors files into a `Decoder`, and says in a sentence why it cannot."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import ModelCard, read_json_object

WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"


def build_decoder(card: ModelCard, kind: str | None, device: torch.device) -> Decoder:
    """The card's model with its weights in float32, on a device, in evaluation mode.

    `kind` is None for our own files, else "gpt2" or "llama". Raises ModelFileError.
    """
    tensors = read_tensors(card.folder)
    if kind is not None:
        from explorer.compute.models.huggingface import weights_from_huggingface

        tensors = weights_from_huggingface(card.decoder, kind, tensors)
    with torch.device("meta"):  # no time is spent on weights that are replaced at once
        decoder = Decoder(card.decoder)
    _check_shapes(card.folder, decoder, tensors)
    state = {name: tensors[name].to(device, torch.float32) for name in decoder.state_dict()}
    decoder.load_state_dict(state, assign=True)
    return decoder.eval().requires_grad_(False)


def read_tensors(folder: Path) -> dict[str, Tensor]:
    """All tensors of model.safetensors, or of the parts that its index names."""
    if not (folder / WEIGHTS).is_file() and (folder / INDEX).is_file():
        names: Any = read_json_object(folder / INDEX).get("weight_map")
        if not isinstance(names, dict):
            raise ModelFileError(f'{INDEX}: field "weight_map" is missing.')
        tensors: dict[str, Tensor] = {}
        for part in sorted({str(name) for name in names.values()}):
            # Only files of this folder: the index is as foreign as the weights.
            tensors.update(_read_file(folder / Path(part).name))
        return tensors
    return _read_file(folder / WEIGHTS)


def _read_file(path: Path) -> dict[str, Tensor]:
    if not path.is_file():
        raise ModelFileError(f"{path.name} is missing in {path.parent}.")
    try:
        return load_file(path)
    except SafetensorError as error:
        raise ModelFileError(
            f"{path} is damaged or incomplete ({error}); copy or download it again."
        ) from error
    except OSError as error:
        raise ModelFileError(f"{path} cannot be read: {error.strerror}.") from error


def _check_shapes(folder: Path, decoder: Decoder, tensors: dict[str, Tensor]) -> None:
    for name, expected in decoder.state_dict().items():
        if name not in tensors:
            raise ModelFileError(f'{folder / WEIGHTS} holds no tensor "{name}".')
        found = tensors[name]
        if found.shape != expected.shape:
            raise ModelFileError(
                f'{folder / WEIGHTS}: the tensor "{name}" has the shape {tuple(found.shape)}; '
                f"config.json asks for {tuple(expected.shape)}."
            )
        if not found.dtype.is_floating_point:
            raise ModelFileError(f'{folder / WEIGHTS}: the tensor "{name}" holds {found.dtype}.')
