"""What all tests share: no window on a screen, no file of the reader's own, one torch thread."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

# before anything imports Qt or torch
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OMP_NUM_THREADS", "1")
_home = Path(tempfile.mkdtemp(prefix="llm-explorer-tests-"))
os.environ["LLM_EXPLORER_SETTINGS"] = str(_home / "settings")
os.environ["LLM_EXPLORER_CACHE"] = str(_home / "cache")

import pytest  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402

settings.register_profile(
    "default",
    max_examples=50,
    deadline=None,
    database=None,
    # the same examples in every run: a change is judged by what it changed; new ones come nightly
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("nightly", max_examples=1000, deadline=None, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="module")
def no_costs_measured() -> Iterator[None]:
    """What attention costs is counted, not timed: times are measured in their own test alone."""
    from explorer.compute.attention import cost_time
    from explorer.compute.attention.cost import NOTHING

    def nothing(layer: object, causal: bool) -> Iterator[None]:
        yield None
        return NOTHING

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cost_time, "measure", nothing)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the window come first: they watch layouts settle, in a process that is still small.

    After two thousand other tests, with every oracle library imported, each turn of the event loop
    takes many times as long.
    """
    items.sort(key=lambda item: "tests/ui/" not in item.path.as_posix())


def pytest_sessionfinish() -> None:
    import shutil

    shutil.rmtree(_home, ignore_errors=True)
