"""Sessions of every version that was ever released open, with the labs as they are now."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.core.lab import open_lab
from explorer.core.session import dumps, loads
from explorer.panels import entry_of

FILES = sorted(
    file for file in Path(__file__).parent.glob("v*/*.llmx") if not file.name.startswith("not-")
)


def params_of(lab_id: str) -> type:
    """Of the labs there are."""
    entry_of(lab_id)
    return open_lab(lab_id).Params


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_that_an_old_session_still_opens(file: Path) -> None:
    found, _ = loads(file.read_bytes(), params_of)
    assert found.stops
    assert loads(dumps(found), params_of) == (found, loads(dumps(found), params_of)[1])
