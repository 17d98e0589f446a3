"""Reads safetensors files into a `Decoder`, and says in a sentence why it cannot."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import torch
from torch import Tensor, nn

from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import ModelCard
from explorer.compute.models.folder import WEIGHTS, Weights


def building(
    card: ModelCard, kind: str | None, weights: Weights, device: torch.device, dtype: torch.dtype
) -> Generator[float, None, Decoder]:
    """Builds the card's model in evaluation mode; yields the share that has been read.

    `kind` is None for our own files, else the model_type of theirs. Raises ModelFileError.
    """
    tensors: dict[str, Tensor] = {}
    read = 0
    for name, tensor, size in tensors_of(weights, dtype, device):
        tensors[name] = tensor
        read += size
        yield read / max(weights.stored, 1)
    if kind is not None:
        from explorer.compute.models.huggingface import weights_from_huggingface

        tensors = weights_from_huggingface(card.decoder, kind, tensors)
    with torch.device("meta"):  # no time is spent on weights that are replaced at once
        decoder = Decoder(card.decoder)
    check_shapes(card.folder.name, decoder, tensors)
    state = {name: tensors[name].to(dtype) for name in decoder.state_dict()}
    decoder.load_state_dict(state, assign=True)
    return decoder.eval().requires_grad_(False)


def tensors_of(
    weights: Weights, dtype: torch.dtype, device: torch.device
) -> Iterator[tuple[str, Tensor, int]]:
    """(name, tensor, bytes read) one after the other; floating point becomes `dtype`.

    Raises ModelFileError if a file changed or is damaged in its numbers.
    """
    from safetensors import SafetensorError, safe_open

    for part in weights.parts:
        try:
            with safe_open(part, framework="pt") as file:
                for name in file.keys():  # noqa: SIM118 (a safe_open is no mapping)
                    tensor = file.get_tensor(name)
                    size = tensor.numel() * tensor.element_size()
                    if tensor.dtype.is_floating_point:
                        tensor = tensor.to(device, dtype)
                    yield name, tensor.to(device), size
        except SafetensorError as error:
            raise ModelFileError(
                f"{part} is damaged or incomplete ({error}); copy or download it again."
            ) from error
        except OSError as error:
            raise ModelFileError(f"{part} cannot be read: {error.strerror}.") from error


def check_shapes(folder: str, decoder: nn.Module, tensors: dict[str, Tensor]) -> None:
    """Raise ModelFileError naming the first tensor that is absent or of another shape or type."""
    for name, expected in decoder.state_dict().items():
        values = {"folder": folder, "tensor": name, "missing": 1}
        if name not in tensors:
            raise ModelFileError(
                f'{folder}: {WEIGHTS} holds no tensor "{name}", which config.json asks for.',
                "model.missing", values,
            )  # fmt: skip
        found = tensors[name]
        if found.shape != expected.shape:
            values |= {"stored": str(tuple(found.shape)), "expected": str(tuple(expected.shape))}
            raise ModelFileError(
                '{folder}: the tensor "{tensor}" has the shape {stored}; config.json asks for '
                "{expected}. It takes the config.json that the weights were saved with.".format(
                    **values
                ),
                "model.shape", values,
            )  # fmt: skip
        if not found.dtype.is_floating_point:
            raise ModelFileError(
                f'{folder}: the tensor "{name}" holds {found.dtype}; it takes floating point.'
            )
