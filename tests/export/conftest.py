"""An application without a screen, and the sample lab with its trace."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.core.trace import Trace, drive
from explorer.ui.commandline import application
from tests.sample_lab import COMPUTE


@pytest.fixture(scope="session", autouse=True)
def app() -> Any:
    """The QGuiApplication (kept alive by the fixture)."""
    return application()


@pytest.fixture
def trace() -> Trace:
    """Six steps of the sample lab."""
    return drive(COMPUTE.run(COMPUTE.Params(count=6)))
