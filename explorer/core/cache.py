"""Cache: finished traces on disk, so that reopening a lab never trains again.

Keyed by everything the trace follows from: lab, params, the code that computes it, the files it
reads, and the libraries it computes with. It may be deleted at any time and never raises: without
it the program only computes more.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from functools import cache as remembered
from importlib import metadata
from pathlib import Path
from typing import Any

import explorer
from explorer.core import codec, own_models
from explorer.core.digest import digest_of
from explorer.core.params import specs, to_json
from explorer.core.paths import cache_folder, resources
from explorer.core.trace import Trace, size_in_bytes

LIMIT = 500 * 2**20  # bytes of the folder; the traces not used for longest go first
LARGEST = 100 * 2**20  # bytes of arrays in a trace worth keeping
_LIBRARIES = ("numpy", "torch")


def folder() -> Path:
    """Where the traces lie (not created by this call)."""
    return cache_folder() / "traces"


@remembered
def code_version(tab: str) -> str:
    """A digest of the source that computes a tab's traces, and of the libraries it uses."""
    package = Path(explorer.__file__).resolve().parent
    seen = hashlib.sha256(explorer.__version__.encode())
    places = [package / "compute" / tab, package / "compute" / "models"]
    files = [file for place in places for file in place.rglob("*.py")]
    files += [package / "core" / name for name in ("trace.py", "codec.py", "params.py")]
    for file in sorted(files):
        with contextlib.suppress(OSError):  # a bundle without sources: its version stands for them
            seen.update(f"\0{file.relative_to(package).as_posix()}\0".encode() + file.read_bytes())
    if getattr(sys, "frozen", False):
        with contextlib.suppress(OSError):
            status = os.stat(sys.executable)
            seen.update(f"\0{status.st_size} {status.st_mtime_ns}".encode())
    for name in _LIBRARIES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            seen.update(f"\0{name} {metadata.version(name)}".encode())
    return seen.hexdigest()


def _weights() -> str:
    """Names, sizes and times of the trained weights that ship with the program."""
    lines = []
    for file in sorted((resources() / "models").rglob("*")):
        status = file.stat()
        lines.append(f"{file.name} {status.st_size} {status.st_mtime_ns}")
    return "\n".join(lines)


def key(lab_id: str, params: Any) -> str:
    """What a trace follows from, as a digest."""
    files = [
        digest_of(getattr(params, spec.name))
        for spec in specs(params)
        if spec.kind == "file" and getattr(params, spec.name)
    ]
    if files:  # a reader's own model is opened in the precision and on the device they chose
        own = own_models.load()
        files += [own.precision, own.device]
    # ASCII, so that lone surrogates in a text are no obstacle
    content = json.dumps(
        [lab_id, to_json(params), code_version(lab_id.split("/")[0]), files, _weights()],
        sort_keys=True,
    )
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def find(lab_id: str, params: Any) -> Trace | None:
    """The kept trace of a lab with these params, or None. Never raises."""
    try:
        path = folder() / f"{key(lab_id, params)}.trace"
        if not path.exists():
            return None
        try:
            trace = codec.load(path)
        except codec.CodecError:
            path.unlink(missing_ok=True)
            return None
        os.utime(path)  # used now: the last to be removed
        return trace if trace.params == params else None
    except Exception:  # a cache that fails must not take the lab with it
        return None


def keep(lab_id: str, params: Any, trace: Trace) -> bool:
    """Keep a finished trace; returns whether it was. Never raises."""
    try:
        lasting = getattr(trace.shared, "lasting", True)
        if not (trace.complete and lasting) or size_in_bytes(trace) > LARGEST:
            return False
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        codec.save(trace, place / f"{key(lab_id, params)}.trace")
        trim()
        return True
    except Exception:  # see above
        return False


def trim(limit: int | None = None) -> None:
    """Remove the traces not used for longest until the folder is within its size."""
    limit = LIMIT if limit is None else limit
    found = []
    for path in folder().iterdir():
        with contextlib.suppress(OSError):
            status = path.stat()
            found.append((status.st_mtime_ns, status.st_size, path))
    total = sum(size for _, size, _ in found)
    for _, size, path in sorted(found):
        if total <= limit:
            break
        with contextlib.suppress(OSError):  # another process may have been faster
            path.unlink()
        total -= size


def clear() -> None:
    """Remove all kept traces. Never raises."""
    with contextlib.suppress(OSError):
        trim(limit=-1)
