"""A trace read back from a file is the trace that was written; anything else is a sentence."""

from __future__ import annotations

import dataclasses
import io
import json
import math
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import ml_dtypes
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from explorer.core import codec
from explorer.core.codec import CodecError, dumps, load, loads, save
from explorer.core.lab import open_lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import ComputedSteps, Limit, Section, Trace, drive, same
from explorer.core.transport import Loop
from explorer.core.words import message
from explorer.panels import lab_ids
from tests.sample_lab import COMPUTE

plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(-(2**200), 2**200)
    | st.floats()
    | st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF), max_size=20)
    | st.binary(max_size=20)
    | st.complex_numbers(allow_nan=False)
    | st.sampled_from([Loop.ONCE, range(2, 9, 3), np.int16(-7), np.float64(0.1), np.bool_(True)])
    | npst.arrays(
        npst.integer_dtypes() | npst.floating_dtypes() | npst.boolean_dtypes()
        | npst.complex_number_dtypes() | npst.unicode_string_dtypes(max_len=5),
        npst.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
    ),
    lambda inner: st.lists(inner, max_size=4).map(tuple)
    | st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=4)
    | st.frozensets(st.integers(), max_size=3)
    | st.builds(lambda a, b: message("key", a=a, b=b), inner, inner),
    max_leaves=12,
)  # fmt: skip


@given(plain, plain)
def test_that_any_trace_of_plain_values_and_arrays_comes_back_equal(
    first: Any, second: Any
) -> None:
    trace = Trace({"x": first}, (first, second), shared=second, scales={"s": (0.0, math.inf)})
    assert same(loads(dumps(trace)), trace)


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_the_trace_of_every_lab_comes_back_equal(lab_id: str, tmp_path: Path) -> None:
    lab = open_lab(lab_id)
    trace = drive(resolve(lab.run)(coerce(lab.Params, lab.presets["tiny"].params)[0]))
    save(trace, tmp_path / "t.trace")
    back = load(tmp_path / "t.trace")
    assert same(back, trace)
    assert back.params == trace.params
    for index in {0, len(trace) // 2, len(trace) - 1}:
        assert same(back[index], trace[index])


def test_that_reading_a_trace_loads_no_torch(tmp_path: Path) -> None:
    for number, lab_id in enumerate(lab_ids()):
        lab = open_lab(lab_id)
        trace = drive(resolve(lab.run)(coerce(lab.Params, lab.presets["tiny"].params)[0]))
        save(trace, tmp_path / f"{number}.trace")
    code = (
        "import sys\nfrom pathlib import Path\nfrom explorer.core.codec import load\n"
        f"for file in sorted(Path({str(tmp_path)!r}).iterdir()):\n"
        "    trace = load(file)\n"
        "    trace[0], trace[len(trace) - 1]\n"
        "    if 'torch' in sys.modules:\n"
        "        raise SystemExit(f'{type(trace.params).__module__} brings torch')\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_that_equal_traces_make_equal_files() -> None:
    traces = [drive(COMPUTE.run(COMPUTE.Params())) for _ in range(2)]
    assert dumps(traces[0]) == dumps(traces[1])


def test_that_arrays_come_back_read_only_and_shared_ones_are_stored_once() -> None:
    array = np.arange(10_000.0)
    trace = Trace(None, (array, array), shared=array)
    back = loads(dumps(trace))
    assert back.shared is back[0] is back[1]
    assert not back.shared.flags.writeable
    with zipfile.ZipFile(io.BytesIO(dumps(trace))) as archive:
        assert len(archive.namelist()) == 2


def test_that_an_object_met_twice_is_one_object_again() -> None:
    section = Section("a", 0, message("x"))
    back = loads(dumps(Trace(section, (section,), shared=(section,))))
    assert back.params is back[0] is back.shared[0]


@pytest.mark.parametrize("dtype", [ml_dtypes.bfloat16, ml_dtypes.float8_e4m3fn])
def test_that_number_formats_from_elsewhere_keep_their_type(dtype: Any) -> None:
    array = np.array([[1.5, -2.0, 0.0]], dtype=dtype)
    back = loads(dumps(Trace(None, (array,), shared=dtype(1.5))))
    assert same(back[0], array)
    assert back.shared == dtype(1.5)
    assert type(back.shared) is dtype


def test_that_computed_steps_come_back_as_computed_steps() -> None:
    params = COMPUTE.Params()
    shared = COMPUTE.Shared(np.arange(3.0))
    trace = Trace(params, ComputedSteps(3, COMPUTE.step_of, shared, params), shared=shared)
    back = loads(dumps(trace))
    assert isinstance(back.steps, ComputedSteps)
    assert back.steps.function is COMPUTE.step_of
    assert back.steps.shared is back.shared
    assert same(back[2], trace[2])
    assert len(back) == 3


@dataclasses.dataclass(frozen=True)
class NotOurs:
    """A dataclass outside the program."""

    x: int = 0


@pytest.mark.parametrize(
    "value",
    [NotOurs(), object(), lambda: 0, np.array([object()]), type, ComputedSteps(1, max, 0, 0)],
)
def test_that_what_has_no_place_in_a_file_is_refused(value: Any) -> None:
    with pytest.raises(CodecError):
        dumps(Trace(None, (value,)))


def written(tree: Any, arrays: dict[str, bytes] | None = None) -> bytes:
    """A file with this tree, as an attacker could write it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("trace.json", json.dumps(tree))
        for name, data in (arrays or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def wrapped(node: Any, arrays: dict[str, bytes] | None = None) -> bytes:
    return written({"format": codec.FORMAT, "version": codec.VERSION, "trace": node}, arrays)


def npy(header: str, data: bytes = b"") -> bytes:
    padded = header.encode().ljust(117) + b"\n"
    return b"\x93NUMPY\x01\x00" + len(padded).to_bytes(2, "little") + padded + data


HUGE = npy("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,)}", b"\0" * 8)
PICKLED = npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", b"\x80\x04N.")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"PK\x03\x04",
        written([]),
        written({"format": "other"}),
        written({"format": codec.FORMAT, "version": 99}),
        wrapped(None),
        wrapped(12),
        wrapped({"!": "data", "type": "os:system", "id": 0, "fields": {}}),
        wrapped({"!": "data", "type": "subprocess:Popen", "id": 0, "fields": {}}),
        wrapped({"!": "data", "type": "explorer.core.lab:resolve", "id": 0, "fields": {}}),
        wrapped({"!": "data", "type": "explorer.core.words:Message", "id": 0, "fields": {}}),
        wrapped({"!": "data", "type": "explorer.nothing:X", "id": 0, "fields": {}}),
        wrapped({"!": "enum", "type": "explorer.core.words:Message", "name": "x"}),
        wrapped({"!": "named", "type": "explorer.core.words:Message", "items": []}),
        wrapped({"!": "computed", "function": "os:remove", "count": 1, "keep": 1, "shared": 0,
                 "params": 0, "id": 0}),
        wrapped({"!": "again", "id": 7}),
        wrapped({"!": "again", "id": []}),
        wrapped({"!": "unheard of"}),
        wrapped({"!": []}),
        wrapped({"no": "kind"}),
        wrapped({"!": "number", "text": "1.0"}),
        wrapped({"!": "number", "text": "x"}),
        wrapped({"!": "bytes", "base64": "@@"}),
        wrapped({"!": "range", "parts": [1, 2, 0]}),
        wrapped({"!": "array", "n": 0}),
        wrapped({"!": "array", "n": 0}, {"a/0.npy": b"not an array"}),
        wrapped({"!": "array", "n": 0}, {"a/0.npy": HUGE}),
        wrapped({"!": "array", "n": 0}, {"a/0.npy": PICKLED}),
        wrapped({"!": "array", "n": "../../etc/passwd"}),
    ],
)  # fmt: skip
def test_that_damaged_and_foreign_files_give_a_sentence(data: bytes) -> None:
    with pytest.raises(CodecError) as refusal:
        loads(data)
    assert str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_that_a_tree_nested_without_end_is_refused() -> None:
    node: Any = 0
    for _ in range(codec.DEEPEST + 5):
        node = [node]
    with pytest.raises(CodecError):
        loads(wrapped(node))
    with pytest.raises(CodecError):
        loads(written({}).replace(b"{}", b"[]"))


def test_that_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "LARGEST_CONTENT", 10_000)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("trace.json", "{}")
        archive.writestr("a/0.npy", b"\0" * 1_000_000)
    with pytest.raises(CodecError, match="larger"):
        loads(out.getvalue())


@given(st.data())
def test_that_a_file_with_flipped_or_missing_bytes_never_crashes(data: st.DataObject) -> None:
    trace = drive(COMPUTE.run(COMPUTE.Params(count=3)))
    whole = bytearray(dumps(trace))
    if data.draw(st.booleans()):
        del whole[data.draw(st.integers(0, len(whole) - 1)) :]
    else:
        for _ in range(data.draw(st.integers(1, 8))):
            whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        back = loads(bytes(whole))
    except CodecError:
        return
    assert isinstance(back, Trace)  # a byte that carries nothing was hit


def test_that_a_failed_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    trace = Trace(None, (1,), limits={"x": Limit(0, 1)})
    with pytest.raises(OSError, match="space"):
        save(trace, tmp_path / "t.trace")
    assert list(tmp_path.iterdir()) == []
