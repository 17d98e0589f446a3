"""What a model is and what it would take to open it, before it is opened (no torch at the top)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from explorer.compute.models.errors import ModelFileError, UnsupportedModel
from explorer.compute.models.folder import SIZES, check_memory, count, inspect, read_config
from explorer.compute.models.huggingface_config import check_transformers, config_from_huggingface
from explorer.core import machine


@dataclass(frozen=True)
class Description:
    """A folder as the window shows it; sizes are in bytes.

    `step_by_step` tells whether our own decoder computes the model. `fits` names the precisions
    whose weights fit into the memory that is free (`free` None: unknown). `key` and `values` name
    what is wrong, with `said` as the sentence in English; "" where nothing is.
    """

    family: str = ""
    parameters: str = ""
    step_by_step: bool = False
    needed: tuple[tuple[str, int], ...] = ()
    free: int | None = None
    fits: tuple[str, ...] = ()
    cuda: bool = False
    key: str = ""
    values: tuple[tuple[str, object], ...] = ()
    said: str = ""


def describe(folder: str, device: str = "auto") -> Description:
    """Look at names and headers in a folder; never raises for what it finds there."""
    import torch

    place = Path(folder).expanduser()
    cuda = torch.cuda.is_available()
    on_cuda = cuda and device != "cpu"
    free = int(torch.cuda.mem_get_info()[0]) if on_cuda else machine.memory_free()
    try:
        content = read_config(place)
        weights = inspect(place)
        if not (place / "tokenizer.json").is_file():
            raise ModelFileError(
                f"tokenizer.json is missing in {place}.", "model.no_tokenizer",
                {"folder": str(place)},
            )  # fmt: skip
        try:
            config_from_huggingface(content)
            ours = True
        except UnsupportedModel:
            ours = False
            check_transformers(place.name, content.get("model_type"))
        fits = []
        for dtype in SIZES:
            try:
                check_memory(place, weights, dtype, free)
                fits.append(dtype)
            except ModelFileError:
                continue
        return Description(
            str(content.get("model_type")), count(weights.parameters), ours,
            tuple((dtype, weights.bytes_as(dtype)) for dtype in SIZES), free, tuple(fits), cuda,
        )  # fmt: skip
    except ModelFileError as error:
        return Description(
            free=free, cuda=cuda, key=error.key, values=tuple(error.values.items()),
            said=str(error),
        )  # fmt: skip
