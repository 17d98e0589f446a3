"""Settings: what belongs to the reader and this machine, not to a session."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from explorer.core import paths

PURPOSES = ("interviews", "teaching", "building")


@dataclass
class Settings:
    """Every setting with its default. `theme` and `language` may be "system"."""

    language: str = "system"
    theme: str = "system"
    text_scale: float = 1.0
    reduced_motion: bool = False
    predict_first: bool = False
    purpose: str = ""
    background_share: float = 1.0
    geometry: str = ""
    columns: list[int] = field(default_factory=list)
    visited: list[str] = field(default_factory=list)
    played: list[str] = field(default_factory=list)
    understood: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    last_lab: str = ""

    def save(self) -> None:
        """Write the settings; a folder that cannot be written to is no reason to stop."""
        folder = paths.settings_folder()
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            text = json.dumps(asdict(self), indent=1, ensure_ascii=False)
            paths.write_whole(folder / "settings.json", text.encode())

    def remember(self, file: str) -> None:
        """Put a session file at the head of the recent ones."""
        self.recent = [file, *[old for old in self.recent if old != file]][:10]
        self.save()


def _accept(default: Any, value: Any) -> bool:
    if isinstance(default, bool):
        return isinstance(value, bool)
    if isinstance(default, float):
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if isinstance(default, list):
        return isinstance(value, list) and len(value) < 10_000
    return isinstance(value, type(default))


def load() -> Settings:
    """The saved settings; whatever is missing or malformed takes its default."""
    settings = Settings()
    try:
        raw = json.loads((paths.settings_folder() / "settings.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return settings
    if not isinstance(raw, dict):
        return settings
    for item in fields(Settings):
        if item.name in raw and _accept(getattr(settings, item.name), raw[item.name]):
            setattr(settings, item.name, raw[item.name])
    settings.background_share = min(max(float(settings.background_share), 0.05), 1.0)
    settings.text_scale = min(max(float(settings.text_scale), 0.8), 2.5)
    settings.visited = [v for v in settings.visited if isinstance(v, str)]
    settings.played = [v for v in settings.played if isinstance(v, str)]
    settings.understood = [v for v in settings.understood if isinstance(v, str)]
    settings.recent = [v for v in settings.recent if isinstance(v, str)]
    settings.columns = [v for v in settings.columns if isinstance(v, int)]
    return settings
