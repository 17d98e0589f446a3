"""Where a model lies: among the bundled ones, in a reader's folder, among downloads (no torch)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from explorer.compute.models.errors import ModelFileError
from explorer.core import own_models
from explorer.core.paths import resources

#: "owner/name", as the hub writes the ids of models.
HUB_ID = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}", re.ASCII)


def find(name_or_path: str | Path, bundled: Callable[[], Iterable[str]]) -> Path:
    """The folder of a model; ModelFileError names the `bundled` ones where there is none."""
    shipped = resources() / "models"
    if isinstance(name_or_path, str) and name_or_path in {
        path.name for path in shipped.glob("*") if path.is_dir()
    }:
        return shipped / name_or_path
    folder = Path(name_or_path)
    try:
        folder = folder.expanduser()
        if str(name_or_path) and folder.is_dir():
            return folder.resolve()
    except (OSError, ValueError, RuntimeError):  # too long for the system, NUL, "~nobody"
        pass
    downloaded = hub_folder(str(name_or_path))
    if downloaded is not None and downloaded.is_dir():
        return downloaded
    if downloaded is not None and not folder.is_absolute():
        raise ModelFileError(
            f'"{name_or_path}" is not on this machine; as the id of a model on the hub it can be '
            "downloaded, if you want.",
            "model.not_here", {"name": str(name_or_path)},
        )  # fmt: skip
    names = ", ".join(bundled()) or "none"
    raise ModelFileError(
        f'there is no model "{name_or_path}": it is neither a folder nor one of the bundled '
        f"models ({names})."
    )


def hub_folder(name: str) -> Path | None:
    """Where the model with this hub id lies once it was downloaded; None if it is no hub id."""
    if not HUB_ID.fullmatch(name):
        return None
    return own_models.load().downloads / name.replace("/", "--")


def stamp(folder: Path) -> tuple[object, ...]:
    """Names, sizes and times of a model's files; ModelFileError where they cannot be read."""
    try:
        files = [path for path in folder.iterdir() if path.suffix in (".json", ".safetensors")]
        return tuple((path.name, *_identity(path)) for path in sorted(files))
    except OSError as error:
        raise ModelFileError(f"{folder} cannot be read: {error.strerror}.") from error


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
