"""How a reader's own models are opened and fetched: settings of this machine, not of a session.

The window writes them, the compute process reads them each time it opens a model. Nothing here
makes the program go to the network; `explorer.compute.models.hub` does, when a reader presses the
button that says so.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

from explorer.core import paths

PRECISIONS = ("float32", "bfloat16", "float16")
DEVICES = ("auto", "cpu", "cuda")
ENDPOINT = "https://huggingface.co"


@dataclass(frozen=True)
class OwnModels:
    """Every setting with its default.

    `endpoint` is the hub or a mirror of it, `proxy` an address like "http://host:port" ("": as the
    system says), `folder` where downloads lie ("": in the program's cache), `precision` one of
    PRECISIONS and `device` one of DEVICES ("auto": CUDA where there is one).
    """

    endpoint: str = ENDPOINT
    proxy: str = ""
    folder: str = ""
    precision: str = "float32"
    device: str = "auto"

    @property
    def downloads(self) -> Path:
        """Where downloaded models lie (not created by this call)."""
        return Path(self.folder).expanduser() if self.folder else paths.cache_folder() / "models"

    @property
    def device_name(self) -> str | None:
        """What `library.open_model` takes."""
        return None if self.device == "auto" else self.device

    def save(self) -> None:
        """Write the settings; a folder that cannot be written to is no reason to stop."""
        place = paths.settings_folder()
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            text = json.dumps(asdict(self), indent=1, ensure_ascii=False)
            paths.write_whole(place / "models.json", text.encode())


def load() -> OwnModels:
    """The saved settings; whatever is missing or malformed takes its default."""
    try:
        raw = json.loads((paths.settings_folder() / "models.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return OwnModels()
    if not isinstance(raw, dict):
        return OwnModels()
    values = {
        item.name: raw[item.name] for item in fields(OwnModels)
        if isinstance(raw.get(item.name), str)
    }  # fmt: skip
    found = OwnModels(**values)
    defaults = OwnModels()
    return OwnModels(
        endpoint=found.endpoint if web_address(found.endpoint) else defaults.endpoint,
        proxy=found.proxy if not found.proxy or web_address(found.proxy) else "",
        folder=found.folder if "\0" not in found.folder else "",
        precision=found.precision if found.precision in PRECISIONS else defaults.precision,
        device=found.device if found.device in DEVICES else defaults.device,
    )


def web_address(text: str) -> bool:
    """Whether a text is an http or https address with a host."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
