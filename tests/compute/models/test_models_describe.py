"""What the window says about a folder before it is opened."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from safetensors.torch import load_file

from explorer.compute.models.describe import describe
from explorer.core import machine
from tests.compute.models.small_models import random_model, save


@pytest.mark.parametrize(("family", "ours"), [("qwen3", True), ("bert", False)])
def test_that_a_folder_is_described_from_its_headers(
    family: str, ours: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save(random_model(family), tmp_path)
    numbers = sum(tensor.numel() for tensor in load_file(folder / "model.safetensors").values())
    monkeypatch.setattr(machine, "memory_free", lambda: 3 * numbers)
    monkeypatch.setattr("safetensors.safe_open", None)  # no weight is read
    found = describe(str(folder), "cpu")
    assert (found.family, found.step_by_step, found.key) == (family, ours, "")
    assert dict(found.needed) == {
        "float32": 4 * numbers, "bfloat16": 2 * numbers, "float16": 2 * numbers,
    }  # fmt: skip
    assert found.fits == ("bfloat16", "float16")
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize(
    ("lost", "key"),
    [("config.json", "model.no_config"), ("model.safetensors", "model.no_weights"),
     ("tokenizer.json", "model.no_tokenizer")],
)  # fmt: skip
def test_that_what_a_folder_lacks_is_described_too(lost: str, key: str, tmp_path: Path) -> None:
    folder = save(random_model("bert"), tmp_path)
    (folder / lost).unlink()
    found = describe(str(folder))
    assert found.key == key
    assert lost in found.said


def test_that_free_memory_is_a_plausible_number_of_bytes() -> None:
    free = machine.memory_free()
    assert free is None or 1 << 20 < free < 1 << 50


@pytest.mark.parametrize(
    ("files", "left"),
    [
        ({"memory.max": "max", "memory.current": "5"}, None),
        ({"memory.max": "1000", "memory.current": "400"}, 600),
        ({"memory.max": "1000", "memory.current": "4000"}, 0),
        ({"memory/memory.limit_in_bytes": "100", "memory/memory.usage_in_bytes": "30"}, 70),
        ({"memory/memory.limit_in_bytes": str(2**63), "memory/memory.usage_in_bytes": "3"}, None),
        ({"memory.max": "many"}, None),
        ({}, None),
    ],
)
def test_that_the_limit_of_a_container_counts(
    files: dict[str, str], left: int | None, tmp_path: Path
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text + "\n")
    assert machine._left_in_group(str(tmp_path)) == left


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (1_234_567, "1.23 MB"),
     (999_600, "1 MB"), (16e9, "16 GB"), (2e12, "2 TB")],
)  # fmt: skip
def test_that_bytes_are_shown_with_three_digits(size: float, shown: str) -> None:
    assert machine.bytes_shown(size) == shown
