"""A software bill of materials: CycloneDX 1.6 as JSON, of what a bundle really holds."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import bundle as bundles
import facts
from parts import Part


def component(part: Part) -> dict[str, Any]:
    """One part as a component."""
    return {
        "type": part.kind,
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [licence(part.licence)],
    }


def licence(said: str) -> dict[str, Any]:
    """An SPDX expression as such, anything else by its name."""
    words = said.replace("(", " ").replace(")", " ").split()
    joined = ("AND", "OR", "WITH")
    plain = all(word in joined or "-" in word or word in ("MIT", "Zlib", "0BSD") for word in words)
    alone = len([word for word in words if word not in joined]) == len(words[::2])
    if said and plain and alone:
        return {"expression": said}
    return {"license": {"name": said or "see its text"}}


def bill(parts: list[Part], bundle: Path) -> dict[str, Any]:
    """The whole bill; the same bundle gives the same text, its serial number included."""
    listed = bundles.files(bundle)
    top = f"pkg:generic/{facts.NAME}@{facts.VERSION}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(listed))}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(facts.epoch(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": top,
                "name": facts.NAME,
                "version": facts.VERSION,
                "purl": top,
                "licenses": [{"expression": facts.LICENCE}],
            },
        },
        "components": [component(part) for part in parts],
        "dependencies": [{"ref": top, "dependsOn": [part.purl for part in parts]}],
    }


def write(parts: list[Part], bundle: Path, target: Path) -> None:
    """Write the bill beside what it describes."""
    text = json.dumps(bill(parts, bundle), ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
