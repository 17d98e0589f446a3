"""The models on the way to a bundled one: weights at some steps of its training, in one file.

checkpoints.safetensors holds every tensor of the model once, with the steps as its first dimension,
in float16; the header says which steps.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save as safetensors_bytes
from torch import Tensor

from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.measured import Point

FILE = "checkpoints.safetensors"


@dataclass(frozen=True)
class Checkpoints:
    """`steps` in order, from the untrained model on."""

    config: DecoderConfig
    steps: tuple[int, ...]
    tensors: Mapping[str, Tensor]

    def decoder(self, index: int) -> Decoder:
        """The model at `steps[index]`, in float32 on the CPU, in evaluation mode."""
        with torch.device("meta"):
            decoder = Decoder(self.config)
        state = {name: stacked[index].float() for name, stacked in self.tensors.items()}
        decoder.load_state_dict(state, assign=True)
        return decoder.eval().requires_grad_(False)


def read(folder: Path, config: DecoderConfig) -> Checkpoints:
    """The checkpoints in a model's folder, which has the shape `config`; raises ModelFileError."""
    path = folder / FILE
    if not path.is_file():
        raise ModelFileError(f"{path.name} is missing in {folder}.")
    try:
        with safe_open(path, "pt") as content:
            steps = tuple(int(step) for step in json.loads(content.metadata()["steps"]))
            tensors = {name: content.get_tensor(name) for name in content.keys()}  # noqa: SIM118 (it is no mapping)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as error:
        raise ModelFileError(f"{path} is damaged ({error}); copy it again.") from error
    with torch.device("meta"):
        expected = {name: one.shape for name, one in Decoder(config).state_dict().items()}
    found = {name: one.shape[1:] for name, one in tensors.items() if len(one) == len(steps)}
    if expected != found:
        raise ModelFileError(f"{path} does not hold models of the shape that config.json states.")
    return Checkpoints(config, steps, tensors)


def file_bytes(states: Mapping[int, Mapping[str, Tensor]], steps: Sequence[int]) -> bytes:
    """The file with the weights of these steps."""
    stacked = {
        name: torch.stack([states[step][name] for step in steps]).half()
        for name in states[steps[0]]
    }
    return safetensors_bytes(stacked, metadata={"steps": json.dumps(list(steps))})


def spaced(points: Sequence[Point], count: int) -> tuple[int, ...]:
    """`count` steps out of those measured, closer together where the model changes fast.

    The distance of two neighbours is their share of all steps, plus the change of the second-copy
    loss over its range, plus the change of the best induction score. The first and the last are
    taken; then, again and again, the largest gap is parted near its middle.
    """
    total = max(points[-1].step - points[0].step, 1)
    losses = [point.second_copy for point in points]
    span = max(max(losses) - min(losses), 1e-9)
    place = [0.0]
    for before, after in pairwise(points):
        place.append(
            place[-1] + (after.step - before.step) / total
            + abs(after.second_copy - before.second_copy) / span
            + abs(after.best("induction") - before.best("induction"))
        )  # fmt: skip
    chosen = [0, len(points) - 1]
    while len(chosen) < min(count, len(points)):
        gaps = [(place[b] - place[a], a, b) for a, b in pairwise(chosen)
                if b - a > 1]  # fmt: skip
        _, a, b = max(gaps)
        middle = (place[a] + place[b]) / 2
        chosen.append(min(range(a + 1, b), key=lambda index: abs(place[index] - middle)))
        chosen.sort()
    return tuple(points[index].step for index in dict.fromkeys(chosen))
