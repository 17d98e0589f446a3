"""Networks on the disk: a folder with config.json, model.safetensors and a card, README.md.

Nothing is unpickled, and no code of the folder is run: config.json names one of our kinds.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from safetensors.torch import save as safetensors_bytes
from torch import nn

from explorer.compute.diffusion.networks.kinds import KINDS, class_of
from explorer.compute.diffusion.schedules import NoiseSchedule, noise_schedule
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import read_json_object
from explorer.core.paths import resources, write_whole

FORMAT = "llm-explorer-diffusion"
FORMAT_VERSION = 1
CONFIG, WEIGHTS, CARD = "config.json", "model.safetensors", "README.md"
STORED = {"float32": torch.float32, "float16": torch.float16}
Network = TypeVar("Network", bound=nn.Module)


@dataclass(frozen=True)
class Description:
    """What config.json says beside the shape of the network.

    Attributes:
        title: how readers call it.
        schedule, timesteps: the noise schedule it was trained with, "" and 0 for none.
        measured: what was measured of the file as it ships, by name.
        more: whatever else belongs to this kind (names of the classes, a scale factor).
    """

    title: str
    schedule: str = ""
    timesteps: int = 0
    measured: Mapping[str, Any] = field(default_factory=dict)
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Loaded:
    """A network in evaluation mode that no gradient reaches, float32, and its description."""

    name: str
    kind: str
    network: Any
    description: Description

    @cached_property
    def noise(self) -> NoiseSchedule:
        """The schedule it was trained with; KeyError for a network that has none."""
        return noise_schedule(self.description.schedule, self.description.timesteps)


def shipped(name: str) -> Path:
    """The folder of a network that ships with the program."""
    return resources() / "diffusion" / name


@lru_cache(maxsize=16)
def open_shipped(name: str, expected: Any = None) -> Loaded:
    """A network that ships, opened once for all; treat it as read-only. See `load`."""
    return load(shipped(name), expected)


def load(folder: Path, expected: Any = None) -> Loaded:
    """Open a folder; ModelFileError says in a sentence what is missing or damaged.

    `expected` is the class that it must hold, where the caller knows: named in the source, it is
    part of the script that a lab can be copied as.
    """
    content = read_json_object(folder / CONFIG)
    if content.get("format") != FORMAT or content.get("format_version") != FORMAT_VERSION:
        raise ModelFileError(
            f"{folder / CONFIG} is of another format; it takes {FORMAT}, version {FORMAT_VERSION}."
        )
    kind = content.get("kind")
    if kind not in KINDS:
        known = ", ".join(KINDS)
        raise ModelFileError(f"{folder / CONFIG}: kind {kind!r}; it takes one of {known}.")
    if expected is not None and KINDS[kind].rpartition(":")[2] != expected.__name__:
        raise ModelFileError(
            f"{folder / CONFIG}: kind {kind!r}; what is wanted is a {expected.__name__}."
        )
    module = expected or class_of(kind)
    try:
        network = module(module.Config.from_dict(content["network"]))
        description = Description(**content["description"])
    except (KeyError, TypeError, ValueError) as error:
        raise ModelFileError(f"{folder / CONFIG} is damaged ({error}).") from error
    try:
        tensors = load_file(folder / WEIGHTS)
    except (OSError, SafetensorError) as error:
        raise ModelFileError(
            f"{folder / WEIGHTS} is missing or damaged ({error}); copy it again."
        ) from error
    try:
        network.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})
    except RuntimeError as error:  # names the tensors that are absent or of another shape
        raise ModelFileError(f"{folder / WEIGHTS} does not fit {CONFIG}: {error}") from error
    return Loaded(folder.name, kind, network.eval().requires_grad_(False), description)


def save(
    folder: Path, kind: str, network: nn.Module, description: Description, card: str,
    stored_as: str = "float16",
) -> None:  # fmt: skip
    """Write a folder; the weights last, because a folder with weights counts as a network.

    The same weights give the same bytes. Measure after rounding to `stored_as` (`rounded`): what
    is measured is then what is stored.
    """
    folder.mkdir(parents=True, exist_ok=True)
    config: Any = network.config
    content = {
        "format": FORMAT, "format_version": FORMAT_VERSION, "kind": kind,
        "network": config.as_dict(),
        "description": {
            "title": description.title, "schedule": description.schedule,
            "timesteps": description.timesteps, "measured": dict(description.measured),
            "more": dict(description.more),
        },
    }  # fmt: skip
    write_whole(folder / CONFIG, (json.dumps(content, indent=2) + "\n").encode())
    write_whole(folder / CARD, card.encode())
    write_whole(folder / WEIGHTS, weights_bytes(network, stored_as))


def weights_bytes(network: nn.Module, stored_as: str = "float16") -> bytes:
    """The weights as a safetensors file."""
    state = network.state_dict()
    return safetensors_bytes(
        {name: weight.detach().to(STORED[stored_as]).contiguous() for name, weight in state.items()}
    )


def rounded(network: Network, stored_as: str = "float16") -> Network:
    """The same network with weights as a file in `stored_as` will give them back."""
    return network.to(STORED[stored_as]).float()
