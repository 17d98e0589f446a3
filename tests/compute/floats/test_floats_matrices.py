"""Reading matrices out of model folders: what can be read, and what is never opened."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import save_file
from safetensors.torch import save_file as save_torch

from explorer.compute.floats.matrices import UnusableFolder, in_order, matrices, read
from explorer.core.paths import resources


class Opened:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, tuple[str, int]]:
        return os.mkdir, (str(self.trace), 0o700)


def refused(folder: Path) -> UnusableFolder:
    with pytest.raises(UnusableFolder) as error:
        matrices(folder)
    again = pickle.loads(pickle.dumps(error.value))
    assert (again.reason, again.detail) == (error.value.reason, error.value.detail)
    return error.value


def test_that_the_matrices_of_the_shipped_models_come_in_order_and_equal_torchs() -> None:
    from safetensors.torch import load_file

    folder = resources() / "models" / "bilingual"
    found = matrices(folder)
    tensors = load_file(folder / "model.safetensors")
    assert {m.name for m in found} == {name for name, t in tensors.items() if t.ndim == 2}
    assert found[1].name == "layers.0.attention.output.weight"
    assert np.array_equal(read(found[1], 4096, 4096), tensors[found[1].name].numpy())
    assert np.array_equal(read(found[1], 3, 5), tensors[found[1].name].numpy()[:3, :5])


def test_that_numbers_in_names_sort_as_numbers() -> None:
    names = ["h.10.w", "h.9.w", "h.2.w", "a"]
    assert sorted(names, key=in_order) == ["a", "h.2.w", "h.9.w", "h.10.w"]


def test_that_narrow_types_are_read_exactly(tmp_path: Path) -> None:
    values = torch.randn(3, 4)
    kinds = {"b": torch.bfloat16, "h": torch.float16, "d": torch.float64,
             "e": torch.float8_e4m3fn}  # fmt: skip
    tensors = {name: values.to(kind) for name, kind in kinds.items()}
    save_torch({**tensors, "whole": torch.ones(2, 2, dtype=torch.int32), "row": torch.ones(3)},
               tmp_path / "model.safetensors")  # fmt: skip
    found = matrices(tmp_path)
    assert [m.name for m in found] == ["b", "d", "e", "h"]
    for each in found:
        assert np.array_equal(read(each, 99, 99), tensors[each.name].float().numpy())


def test_that_parts_named_by_an_index_are_read_from_this_folder_only(tmp_path: Path) -> None:
    one = np.ones((2, 2), dtype=np.float32)
    save_file({"a": one}, tmp_path / "part-1.safetensors")
    save_file({"b": one}, tmp_path / "part-2.safetensors")
    index = {"weight_map": {"a": "part-1.safetensors", "b": "../elsewhere/part-2.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index))
    assert [m.name for m in matrices(tmp_path)] == ["a", "b"]
    (tmp_path / "part-2.safetensors").unlink()
    assert refused(tmp_path).reason == "damaged"


def test_that_a_pickle_is_never_opened(tmp_path: Path) -> None:
    trace = tmp_path / "was-run"
    (tmp_path / "pytorch_model.bin").write_bytes(pickle.dumps(Opened(trace)))
    error = refused(tmp_path)
    assert (error.reason, error.detail) == ("pickle", "pytorch_model.bin")
    assert not trace.exists()


def test_that_a_pickle_in_disguise_is_damaged_and_not_run(tmp_path: Path) -> None:
    trace = tmp_path / "was-run"
    (tmp_path / "model.safetensors").write_bytes(pickle.dumps(Opened(trace)))
    assert refused(tmp_path).reason == "damaged"
    assert not trace.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({}, "none"), ({"model.safetensors": b""}, "damaged"),
        ({"model.safetensors": b"\xff" * 64}, "damaged"),
        ({"model.safetensors.index.json": b"{"}, "damaged"),
        ({"model.safetensors.index.json": b"[]"}, "damaged"),
        ({"model.safetensors.index.json": b'{"weight_map": 7}'}, "damaged"),
    ],
)  # fmt: skip
def test_that_a_folder_that_cannot_be_used_says_why(
    tmp_path: Path, content: dict[str, bytes], reason: str
) -> None:
    for name, data in content.items():
        (tmp_path / name).write_bytes(data)
    assert refused(tmp_path).reason == reason
    assert refused(tmp_path / "nowhere").reason == "missing"


def test_that_a_model_without_matrices_says_so(tmp_path: Path) -> None:
    save_file({"row": np.ones(3, dtype=np.float32), "empty": np.ones((0, 3), dtype=np.float32)},
              tmp_path / "model.safetensors")  # fmt: skip
    assert refused(tmp_path).reason == "matrices"


def test_that_reading_float32_needs_no_torch() -> None:
    program = (
        "import sys\n"
        "from explorer.core.trace import drive\n"
        "from explorer.compute.floats.quantise_matrix import Params\n"
        "from explorer.compute.floats.quantise_matrix_run import run\n"
        "drive(run(Params()))\n"
        "assert 'torch' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
