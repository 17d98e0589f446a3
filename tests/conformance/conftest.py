"""The laws hold for every lab there is: a test that asks for `lab_id` runs once per lab."""

from __future__ import annotations

import pytest

from explorer.core.lab import Lab, open_lab
from explorer.core.trace import Trace
from explorer.panels import lab_ids
from tests.conformance import labs


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "lab_id" in metafunc.fixturenames:
        metafunc.parametrize("lab_id", lab_ids(), scope="module")


@pytest.fixture(autouse=True, scope="module")
def _one_thread(qapp: object) -> None:
    import torch

    torch.set_num_threads(1)


@pytest.fixture
def lab(lab_id: str) -> Lab:
    """The lab under test."""
    return open_lab(lab_id)


@pytest.fixture
def trace(lab_id: str) -> Trace:
    """Its tiny trace."""
    return labs.tiny(lab_id)
