"""Downloads a model from the Hugging Face hub, or a mirror of it, after the reader agreed.

Two things go over the network, each only when it is called: `look_up` asks for the list of a
model's files, `fetch` downloads those that are needed to open it. Both take the address, the proxy
and the folder from the reader's settings. The addresses are the hub's own
(https://huggingface.co/docs/hub/api): `/api/models/ID` and `/ID/resolve/COMMIT/FILE`; mirrors have
the same ones. Weights are taken as safetensors alone, and compared with the digest that the hub
names. What is interrupted goes on where it stopped.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Generator
from http.client import HTTPException
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.folder import INDEX, WEIGHTS
from explorer.compute.models.places import HUB_ID, hub_folder
from explorer.core import own_models
from explorer.core.downloads import NOTE, UNFINISHED, HubFile, HubModel
from explorer.core.machine import bytes_shown
from explorer.core.trace import Producer, Progress, Trace

#: Beside the weights: what a folder needs to be opened, and what tells where it came from.
NEEDED = ("config.json", "tokenizer.json")
WELCOME = ("README.md", "LICENSE", "LICENSE.txt", "generation_config.json", "tokenizer_config.json")
#: What a part of the weights may be called: no other folder can be meant.
PLAIN = re.compile(r"[\w-][\w.-]*\.safetensors", re.ASCII)
PIECE = 1 << 20  # bytes read at once: between two pieces a download can be cancelled
PATIENCE = 20.0  # seconds without an answer
LONGEST_ANSWER = 32 << 20  # bytes of a list of files


def look_up(name: str) -> HubModel:
    """Ask the hub what a model consists of. Raises ModelFileError: no such model, no network, no
    safetensors weights."""
    settings = own_models.load()
    if not HUB_ID.fullmatch(name):
        raise ModelFileError(
            f'"{name}" is no id of a model; it takes "owner/name", as the page of the model '
            "shows it.",
            "hub.id", {"name": name},
        )  # fmt: skip
    address = f"{settings.endpoint.rstrip('/')}/api/models/{quote(name)}?blobs=true"
    with _open(address, settings, name) as answer:
        data = answer.read(LONGEST_ANSWER)
    try:
        content = json.loads(data)
        commit = str(content["sha"])
        listed = {str(entry["rfilename"]): entry for entry in content["siblings"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ModelFileError(
            f"{settings.endpoint} did not answer as the hub does; it takes the address of the hub "
            "or a mirror of it.",
            "hub.answer", {"endpoint": settings.endpoint},
        ) from error  # fmt: skip
    if not commit.isalnum():
        raise ModelFileError(f"{settings.endpoint} named no version of {name}.")
    names = _wanted(name, listed)
    files = tuple(
        HubFile(file, _size(listed[file]), str((listed[file].get("lfs") or {}).get("sha256") or ""))
        for file in names
    )
    card = content.get("cardData")
    licence = card.get("license", "") if isinstance(card, dict) else ""
    return HubModel(name, commit, files, licence if isinstance(licence, str) else "")


def _wanted(name: str, listed: dict[str, Any]) -> list[str]:
    """The files to take: one set of safetensors weights, configuration, tokenizer, the page."""
    if WEIGHTS in listed:
        weights = [WEIGHTS]
    elif INDEX in listed:
        # the parts are those that lie beside the index; the index itself says the same
        weights = [INDEX, *(f for f in listed if PLAIN.fullmatch(f))]
    else:
        others = [f for f in listed if f.endswith((".bin", ".gguf", ".h5", ".pt", ".onnx"))]
        raise ModelFileError(
            f'"{name}" has no {WEIGHTS}, but {", ".join(others[:3]) or "no weights at all"}; it '
            "takes a model with weights as safetensors.",
            "hub.no_safetensors", {"name": name, "found": ", ".join(others[:3]) or "–"},
        )  # fmt: skip
    for needed in NEEDED:
        if needed not in listed:
            raise ModelFileError(
                f'"{name}" has no {needed}, without which it cannot be opened.',
                "hub.lacks", {"name": name, "file": needed},
            )  # fmt: skip
    return [*NEEDED, *(file for file in WELCOME if file in listed), *weights]


def _size(entry: dict[str, Any]) -> int:
    size = (entry.get("lfs") or {}).get("size", entry.get("size"))
    return size if isinstance(size, int) and size >= 0 else 0


def fetch(model: HubModel) -> Generator[tuple[int, int], None, Path]:
    """Download a model; yields (bytes that are there, bytes of all) and returns its folder.

    Closing the generator stops at once; what is there stays, and the next call goes on from it. The
    folder gets its name when everything is whole. Raises ModelFileError: no network, disk full, a
    file that is not what the hub says.
    """
    settings = own_models.load()
    folder = hub_folder(model.id)
    assert folder is not None  # look_up checked the id
    part = folder.with_name(folder.name + UNFINISHED)
    there = 0
    try:
        part.mkdir(parents=True, exist_ok=True)
        missing = model.size - sum(_length(part / file.name) for file in model.files)
        free = shutil.disk_usage(part).free
        if missing > free:
            raise ModelFileError(
                f"{model.id} takes {bytes_shown(missing)}, and {bytes_shown(free)} are free in "
                f"{part.parent}; choose another folder or delete models.",
                "hub.disk",
                {"name": model.id, "needed": bytes_shown(missing), "free": bytes_shown(free),
                 "folder": str(part.parent)},
            )  # fmt: skip
        for file in model.files:
            for length in _fetch_file(model, file, part, settings):
                yield there + length, model.size
            there += _length(part / file.name)
        note = {"endpoint": settings.endpoint, "id": model.id, "commit": model.commit,
                "licence": model.licence}  # fmt: skip
        (part / NOTE).write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")
        if folder.exists():
            shutil.rmtree(folder)
        part.rename(folder)
    except OSError as error:
        raise ModelFileError(
            f"{model.id} cannot be stored in {part.parent}: {error.strerror or error}.",
            "hub.store", {"name": model.id, "folder": str(part.parent),
                          "reason": str(error.strerror or error)},
        ) from error  # fmt: skip
    return folder


def run(model: HubModel) -> Producer:
    """`fetch` as a run of the compute process; the trace's one step is the folder."""
    steps = fetch(model)
    while True:
        try:
            there, size = next(steps)
        except StopIteration as stop:
            # never complete: what is on the disk now must not come out of a cache later
            return Trace(model, (str(stop.value),), complete=False)
        yield Progress(there / max(size, 1))


def _fetch_file(
    model: HubModel, file: HubFile, part: Path, settings: own_models.OwnModels
) -> Generator[int, None, None]:
    """Bring one file into the folder, from where it stopped; yields how many bytes are there."""
    whole, unfinished = part / file.name, part / (file.name + ".unfinished")
    if whole.is_file() and (not file.size or _length(whole) == file.size):
        yield _length(whole)
        return
    address = (
        f"{settings.endpoint.rstrip('/')}/{quote(model.id)}/resolve/{model.commit}/"
        f"{quote(file.name)}"
    )
    start = _length(unfinished)
    with _open(address, settings, model.id, start) as answer:
        if answer.status != 206:  # the server begins anew
            start = 0
        with open(unfinished, "ab" if start else "wb") as out:
            yield start
            try:
                while piece := answer.read(PIECE):
                    start += out.write(piece)
                    yield start
            except (HTTPException, TimeoutError, ConnectionError) as error:
                raise _unreachable(settings, str(error)) from error
    if (file.size and start != file.size) or (file.sha256 and _sha256(unfinished) != file.sha256):
        unfinished.unlink(missing_ok=True)
        raise ModelFileError(
            f"{file.name} of {model.id} did not arrive as the hub describes it; download it again.",
            "hub.changed", {"name": model.id, "file": file.name},
        )  # fmt: skip
    unfinished.replace(whole)


def _length(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _sha256(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _open(address: str, settings: own_models.OwnModels, name: str, start: int = 0) -> Any:
    """An answer to read from; ModelFileError where there is none."""
    if address.startswith("https:") and find_spec("_ssl") is None:
        raise ModelFileError(
            f"this installation has no encryption (OpenSSL) and cannot reach {settings.endpoint}; "
            "download the model by hand and open its folder, or install the program with pip.",
            "hub.no_ssl", {"endpoint": settings.endpoint},
        )  # fmt: skip
    handlers: list[Any] = []
    if settings.proxy:
        proxies = {"http": settings.proxy, "https": settings.proxy}
        handlers.append(urllib.request.ProxyHandler(proxies))
    request = urllib.request.Request(address, headers={"User-Agent": "llm-explorer"})
    if start:
        request.add_header("Range", f"bytes={start}-")
    try:
        return urllib.request.build_opener(*handlers).open(request, timeout=PATIENCE)
    except urllib.error.HTTPError as error:
        if error.code in (401, 403):
            raise ModelFileError(
                f'{settings.endpoint} gives "{name}" to members who agreed to its terms only (or '
                "there is no such model); download it by hand and open its folder.",
                "hub.gated", {"name": name, "endpoint": settings.endpoint},
            ) from error  # fmt: skip
        if error.code == 404:
            raise ModelFileError(
                f'{settings.endpoint} knows no model "{name}".',
                "hub.unknown", {"name": name, "endpoint": settings.endpoint},
            ) from error  # fmt: skip
        raise _unreachable(settings, f"{error.code} {error.reason}") from error
    except (OSError, HTTPException, ValueError) as error:
        raise _unreachable(settings, str(getattr(error, "reason", error))) from error


def _unreachable(settings: own_models.OwnModels, reason: str) -> ModelFileError:
    through = f" through {settings.proxy}" if settings.proxy else ""
    return ModelFileError(
        f"{settings.endpoint} cannot be reached{through} ({reason}); set a mirror or a proxy, or "
        "try again.",
        "hub.unreachable", {"endpoint": settings.endpoint + through, "reason": reason},
    )  # fmt: skip
