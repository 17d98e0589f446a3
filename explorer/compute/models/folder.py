"""What a model folder holds, read from names and headers before any weight is (no torch).

A safetensors file begins with eight bytes, the length of a JSON object that names each tensor with
its type, shape and place (https://github.com/huggingface/safetensors#format). So the number of
parameters and the memory they will take are known at once. Files of other kinds are never opened:
a pickle runs whatever its author wrote into it.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import read_json_object
from explorer.core import machine

WEIGHTS = "model.safetensors"
INDEX = "model.safetensors.index.json"
#: Endings of weights that are pickles, or that other programs read.
PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
OTHERS = (".gguf", ".h5", ".msgpack", ".onnx", ".tflite")
#: Bytes of a number as it is kept in memory.
SIZES = {"float32": 4, "bfloat16": 2, "float16": 2}
LONGEST_HEADER = 100_000_000  # bytes; the limit of the safetensors library


@dataclass(frozen=True)
class Weights:
    """The safetensors files of a folder: shape of each tensor, and how many numbers there are."""

    parts: tuple[Path, ...]
    shapes: Mapping[str, tuple[int, ...]]
    types: Mapping[str, str] = field(default_factory=dict)  # "F32", "BF16", "I64" …
    stored: int = 0  # bytes on disk

    @property
    def parameters(self) -> int:
        """How many numbers all tensors hold together."""
        return sum(math.prod(shape) for shape in self.shapes.values())

    def bytes_as(self, dtype: str) -> int:
        """Bytes in memory when every number is kept as `dtype` (a name in `SIZES`)."""
        return self.parameters * SIZES[dtype]


def read_config(folder: Path) -> dict[str, Any]:
    """The content of config.json; ModelFileError says what the folder holds instead."""
    if not (folder / "config.json").is_file():
        found = _shown([path.name for path in _files(folder)])
        raise ModelFileError(
            f"config.json is missing in {folder}, which holds {found}; it takes a folder with "
            "config.json, model.safetensors and tokenizer.json, as save_pretrained writes it.",
            "model.no_config", {"folder": str(folder), "found": found},
        )  # fmt: skip
    return read_json_object(folder / "config.json")


def inspect(folder: Path) -> Weights:
    """The weights of a folder, from the headers alone; ModelFileError says what is wrong."""
    parts = _parts(folder)
    shapes: dict[str, tuple[int, ...]] = {}
    types: dict[str, str] = {}
    for part in parts:
        for name, entry in _header(part).items():
            shapes[name], types[name] = tuple(entry["shape"]), str(entry["dtype"])
    return Weights(parts, shapes, types, sum(part.stat().st_size for part in parts))


def check_memory(
    folder: Path, weights: Weights, dtype: str, free: int | None, halves: bool = True
) -> None:
    """Raise ModelFileError if the weights as `dtype` do not fit into `free` bytes.

    A tenth of what is free is left for what the model computes. With `free` None (unknown) nothing
    is refused. With `halves` the sentence points to half the precision where that would fit.
    """
    needed = weights.bytes_as(dtype)
    if free is None or needed <= 0.9 * free:
        return
    values = {
        "folder": folder.name, "parameters": count(weights.parameters), "dtype": dtype,
        "needed": machine.bytes_shown(needed), "free": machine.bytes_shown(free),
    }  # fmt: skip
    sentence = (
        "{folder} has {parameters} parameters: as {dtype} they take {needed}, and {free} of memory "
        "are free"
    ).format(**values)
    smaller = "bfloat16"
    if halves and dtype == "float32" and weights.bytes_as(smaller) <= 0.9 * free:
        raise ModelFileError(
            f"{sentence}; as {smaller} they fit, with {machine.bytes_shown(needed // 2)}.",
            "model.memory.half",
            {**values, "smaller": smaller, "half": machine.bytes_shown(needed // 2)},
        )
    raise ModelFileError(
        f"{sentence}; close other programs or open a smaller model.", "model.memory", values
    )


def count(number: int) -> str:
    """A number of parameters as people say it: 124 M, 1.5 B."""
    for size, unit in ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:.3g} {unit}"
    return str(number)


def _parts(folder: Path) -> tuple[Path, ...]:
    if (folder / WEIGHTS).is_file():
        return (folder / WEIGHTS,)
    if (folder / INDEX).is_file():
        names: Any = read_json_object(folder / INDEX).get("weight_map")
        if not isinstance(names, dict) or not names:
            raise ModelFileError(f'{INDEX}: field "weight_map" is missing.')
        # Only files of this folder: the index is as foreign as the weights.
        parts = tuple(folder / Path(name).name for name in sorted({*map(str, names.values())}))
        for part in parts:
            if not part.is_file():
                raise ModelFileError(
                    f"{part.name} is missing in {folder}, though {INDEX} names it; copy or "
                    "download it too.",
                    "model.part", {"folder": str(folder), "part": part.name, "index": INDEX},
                )  # fmt: skip
        return parts
    files = _files(folder)
    others = [path.name for path in files if path.suffix in (*PICKLES, *OTHERS)]
    if others:
        found = _shown(others)
        raise ModelFileError(
            f"{WEIGHTS} is missing in {folder}, which holds {found}: such a file can run code and "
            "is never opened; model.save_pretrained(folder) writes the "
            f"same weights as {WEIGHTS}.",
            "model.pickle", {"folder": str(folder), "found": found, "wanted": WEIGHTS},
        )  # fmt: skip
    found = _shown([path.name for path in files])
    raise ModelFileError(
        f"{WEIGHTS} is missing in {folder}, which holds {found}.",
        "model.no_weights", {"folder": str(folder), "found": found, "wanted": WEIGHTS},
    )  # fmt: skip


def _header(path: Path) -> dict[str, Any]:
    try:
        with open(path, "rb") as file:
            start = file.read(8)
            length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
            size = path.stat().st_size
            if not 2 <= length <= min(LONGEST_HEADER, size - 8):
                raise _damaged(path, "its header is cut off")
            content = json.loads(file.read(length))
    except OSError as error:
        raise ModelFileError(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError):
        raise _damaged(path, "its header is no JSON") from None
    try:
        tensors = {name: entry for name, entry in content.items() if name != "__metadata__"}
        end = max((int(entry["data_offsets"][1]) for entry in tensors.values()), default=0)
        whole = all(
            isinstance(size, int) and size >= 0
            for entry in tensors.values()
            for size in entry["shape"]
        )
        if not whole or not all("dtype" in entry for entry in tensors.values()):
            raise ValueError
    except (AttributeError, KeyError, TypeError, ValueError, IndexError):
        raise _damaged(path, "its header does not describe tensors") from None
    if 8 + length + end != size:
        raise _damaged(path, f"it has {size} bytes of {8 + length + end}")
    return tensors


def _damaged(path: Path, reason: str) -> ModelFileError:
    return ModelFileError(
        f"{path} is damaged or incomplete ({reason}); copy or download it again.",
        "model.damaged", {"file": str(path), "reason": reason},
    )  # fmt: skip


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise ModelFileError(f"{folder} cannot be read: {error.strerror}.") from error


def _shown(names: list[str], most: int = 4) -> str:
    if not names:
        return "no file"
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
