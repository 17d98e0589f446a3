"""Weight matrices out of a model's files, one at a time and without building the model.

Only safetensors files are read. Pickles (pytorch_model.bin and the like) are never opened: a pickle
can run any program. Importing this module imports no torch; tensors in a type that NumPy lacks
(BF16, FP8) are read through torch when they are asked for.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WEIGHTS, INDEX = "model.safetensors", "model.safetensors.index.json"
PICKLES = ("*.bin", "*.pt", "*.pth", "*.pkl", "*.ckpt")
FLOATS = ("F64", "F32", "F16", "BF16", "F8_E4M3", "F8_E5M2")
FOR_NUMPY = ("F64", "F32", "F16")


class UnusableFolder(ValueError):  # noqa: N818 (a fact about a folder)
    """A folder holds no weights that can be read. `reason` is one of "missing", "pickle", "none",
    "damaged", "matrices"; `detail` names the file or what the library said."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason, self.detail = reason, detail

    def __reduce__(self) -> tuple[type[UnusableFolder], tuple[str, str]]:
        return type(self), (self.reason, self.detail)


@dataclass(frozen=True)
class Stored:
    """A matrix in a file: its name there, its shape (rows, columns), its type as the file says."""

    name: str
    shape: tuple[int, int]
    kind: str
    file: Path


def in_order(name: str) -> tuple[object, ...]:
    """A key that sorts "layers.10" after "layers.9"."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part)
                 for part in re.split(r"(\d+)", name))  # fmt: skip


def matrices(folder: Path) -> tuple[Stored, ...]:
    """All matrices of floats with at least one element, in the order of their names.

    Raises UnusableFolder.
    """
    from safetensors import SafetensorError, safe_open

    found = []
    for file in files_of(folder):
        try:
            with safe_open(file, "np") as content:
                for name in content.keys():  # noqa: SIM118 (it is no mapping)
                    part = content.get_slice(name)
                    shape, kind = tuple(part.get_shape()), part.get_dtype()
                    if len(shape) == 2 and min(shape) > 0 and kind in FLOATS:
                        found.append(Stored(name, (shape[0], shape[1]), kind, file))
        except (SafetensorError, OSError) as error:
            raise UnusableFolder("damaged", f"{file.name}: {error}") from error
    if not found:
        raise UnusableFolder("matrices", folder.name)
    return tuple(sorted(found, key=lambda stored: in_order(stored.name)))


def files_of(folder: Path) -> list[Path]:
    """The safetensors files of a model: the whole one, the parts its index names, or all there
    are. Raises UnusableFolder, and says so where there are only pickles."""
    try:
        if not folder.is_dir():
            raise UnusableFolder("missing", str(folder))
        if (folder / WEIGHTS).is_file():
            return [folder / WEIGHTS]
        if (folder / INDEX).is_file():
            parts = json.loads((folder / INDEX).read_text("utf-8"))["weight_map"].values()
            # only files of this folder: the index is as foreign as the weights
            names = sorted({Path(str(part)).name for part in parts})
            lacking = [name for name in names if not (folder / name).is_file()]
            if lacking:
                raise UnusableFolder("damaged", f"{lacking[0]} is missing")
            return [folder / name for name in names]
        if found := sorted(folder.glob("*.safetensors")):
            return found
        pickles = [file.name for pattern in PICKLES for file in sorted(folder.glob(pattern))]
    except (OSError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise UnusableFolder("damaged", f"{folder.name}: {error}") from error
    except ValueError as error:
        if isinstance(error, UnusableFolder):
            raise
        raise UnusableFolder("damaged", f"{folder.name}: {error}") from error
    raise UnusableFolder("pickle", pickles[0]) if pickles else UnusableFolder("none", folder.name)


def read(stored: Stored, rows: int, columns: int) -> np.ndarray:
    """The top left (rows, columns) of a matrix, float32; smaller where it is smaller.

    Raises UnusableFolder if the file changed or is damaged.
    """
    from safetensors import SafetensorError, safe_open

    rows, columns = min(rows, stored.shape[0]), min(columns, stored.shape[1])
    try:
        if stored.kind in FOR_NUMPY:
            with safe_open(stored.file, "np") as content:
                part = content.get_slice(stored.name)[:rows, :columns]
            with np.errstate(over="ignore"):
                return np.ascontiguousarray(part, dtype=np.float32)
        import torch

        with safe_open(stored.file, "pt") as content:
            tensor = content.get_slice(stored.name)[:rows, :columns]
        return np.ascontiguousarray(tensor.to(torch.float32).numpy())
    except (SafetensorError, OSError) as error:
        raise UnusableFolder("damaged", f"{stored.file.name}: {error}") from error
