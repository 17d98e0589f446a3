"""The licence texts of everything a bundle holds, one folder per part.

Wheels carry their texts; for the few that carry none, and for what hides inside others, the texts
stand in packaging/licences. A part without any text is an error: nothing is given away without.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from parts import Part

HERE = Path(__file__).resolve().parent / "licences"
#: Parts whose wheel has no text -> files of packaging/licences.
KEPT = {
    "pyside6_essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "GPL-2.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt", "GPL-2.0.txt"),
    "tokenizers": ("Apache-2.0.txt",),
    "safetensors": ("Apache-2.0.txt",),
    "latex2mathml": ("latex2mathml.txt",),
}
#: Inside another part's files: fonts, and the tables of Unicode that Qt's wheel brings.
INSIDE = {
    "STIX Two Math (font, in ziamath)": "STIX-Two-Math.txt",
    "DejaVu Sans (font, in ziafont)": "DejaVu.txt",
    "ICU (in PySide6)": "ICU.txt",
}


class MissingTextError(RuntimeError):
    """Parts for which there is no licence text."""


def texts_of(part: Part) -> list[tuple[str, str]]:
    """File names and texts of one part."""
    kept = KEPT.get(part.name.lower().replace("-", "_"), ())
    return [*part.texts, *((name, (HERE / name).read_text(encoding="utf-8")) for name in kept)]


def write(parts: list[Part], folder: Path) -> None:
    """Write `folder/PART/FILE` for every part, anew. Raises MissingTextError."""
    missing = [part.name for part in parts if not texts_of(part)]
    if missing:
        raise MissingTextError(f"no licence text of {', '.join(missing)}: see packaging/licences")
    shutil.rmtree(folder, ignore_errors=True)
    for part in parts:
        for name, text in texts_of(part):
            place = folder / part.name / name.replace("licenses/", "")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8")
    for title, name in INSIDE.items():
        (folder / title).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / name, folder / title / name)
