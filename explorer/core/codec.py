"""Codec: a trace to and from a file, without pickle.

The file is a zip: `trace.json`, the tree of plain values, and one `.npy` per distinct array. In
the JSON, plain values stand for themselves and everything else is an object with the key "!":

    {"!": "array", "n": 3}                            the array in a/3.npy
    {"!": "data", "type": "module:Class", "id": 0, "fields": {…}}     a dataclass of this program
    {"!": "again", "id": 0}                           the same object once more

Reading constructs nothing but dataclasses, enums and step functions of this program, arrays and
plain values; sizes are checked before memory is taken.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import io
import json
import math
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path, PurePath
from typing import Any

import numpy as np

from explorer.core.lab import resolve
from explorer.core.paths import write_whole
from explorer.core.trace import ComputedSteps, Trace

FORMAT, VERSION = "llm-explorer-trace", 1
LARGEST_FILE = 512 * 2**20  # bytes
LARGEST_CONTENT = 1024 * 2**20  # bytes, unpacked
LARGEST_TREE = 128 * 2**20  # bytes of trace.json
MOST_ARRAYS = 200_000
DEEPEST = 60
_EPOCH = (1980, 1, 1, 0, 0, 0)  # equal traces make equal files


class CodecError(ValueError):
    """A trace that cannot be stored, or a file that holds none; `str()` is a sentence."""


def save(trace: Trace, path: Path) -> None:
    """Write a trace to a file, whole or not at all. Raises CodecError and OSError."""
    write_whole(path, dumps(trace))


def load(path: Path) -> Trace:
    """The trace in a file. Raises CodecError; OSError when the file cannot be read."""
    with open(path, "rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise CodecError(f"the file is larger than {LARGEST_FILE >> 20} MiB")
    return loads(data)


def dumps(trace: Trace) -> bytes:
    """The file of a trace. Raises CodecError for values that have no place in one."""
    writer = _Writer()
    root = writer.value(trace, 0)
    tree = {"format": FORMAT, "version": VERSION, "trace": root}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(_entry("trace.json"), json.dumps(tree, allow_nan=False))
        for number, array in enumerate(writer.arrays):
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, array, allow_pickle=False)
            archive.writestr(_entry(f"a/{number}.npy"), buffer.getvalue())
    return out.getvalue()


def loads(data: bytes) -> Trace:
    """The trace in the content of a file. Raises CodecError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_ARRAYS + 1:
                raise CodecError(f"it holds more than {MOST_ARRAYS} arrays")
            if sum(entry.file_size for entry in entries) > LARGEST_CONTENT:
                raise CodecError(f"its content is larger than {LARGEST_CONTENT >> 20} MiB")
            if archive.getinfo("trace.json").file_size > LARGEST_TREE:
                raise CodecError(f"its tree is larger than {LARGEST_TREE >> 20} MiB")
            tree = json.loads(archive.read("trace.json"))
            if not isinstance(tree, dict) or tree.get("format") != FORMAT:
                raise CodecError("this is not a trace of LLM Explorer")
            if tree.get("version") != VERSION:
                raise CodecError("another version of LLM Explorer wrote this trace")
            found = _Reader(archive).value(tree["trace"], 0)
    except CodecError:
        raise
    except (zipfile.BadZipFile, KeyError, EOFError, struct.error, zlib.error) as error:
        raise CodecError(f"this is not a whole trace file ({error})") from None
    except (ValueError, TypeError, RuntimeError, NotImplementedError, OverflowError) as error:
        raise CodecError(f"the file is damaged ({error})") from None
    except (MemoryError, ImportError, AttributeError, OSError, IndexError) as error:
        raise CodecError(f"the trace cannot be rebuilt here ({error})") from None
    if not isinstance(found, Trace):
        raise CodecError("the file holds something else than a trace")
    return found


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _name_of(thing: Any) -> str:
    """ "module:qualname" of a class or function of this program, checked by looking it up."""
    name = f"{thing.__module__}:{thing.__qualname__}"
    try:
        found = resolve(name)
    except (ValueError, AttributeError, ImportError):
        found = None
    if found is not thing:
        raise CodecError(f"{name} cannot be found again by its name")
    return name


class _Writer:
    """Values to the tree; arrays are collected, each once."""

    def __init__(self) -> None:
        self.arrays: list[np.ndarray] = []
        self._numbers: dict[int, dict[str, Any]] = {}
        self._seen: dict[int, int] = {}
        self._alive: list[Any] = []  # ids stay unique as long as the objects live

    def value(self, value: Any, depth: int) -> Any:
        """The node of a value. Raises CodecError."""
        if depth > DEEPEST:
            raise CodecError("the trace is nested too deeply")
        if value is None or type(value) in (bool, str):
            return value
        if type(value) is int:
            small = -(2**63) <= value < 2**63
            return value if small else {"!": "integer", "hex": hex(value)}
        if type(value) is float:
            return value if math.isfinite(value) else {"!": "number", "text": repr(value)}
        if isinstance(value, np.ndarray):
            return self._array(value, "array")
        if isinstance(value, Enum):
            return {"!": "enum", "type": _name_of(type(value)), "name": value.name}
        if isinstance(value, np.generic):
            return self._array(np.asarray(value), "scalar")
        if isinstance(value, ComputedSteps):
            return self._once(value, depth, self._computed)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._once(value, depth, self._data)
        return self._plain(value, depth)

    def _plain(self, value: Any, depth: int) -> Any:
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            items = [self.value(item, depth + 1) for item in value]
            return {"!": "named", "type": _name_of(type(value)), "items": items}
        if isinstance(value, (tuple, list)):
            items = [self.value(item, depth + 1) for item in value]
            return items if isinstance(value, tuple) else {"!": "list", "items": items}
        if isinstance(value, Mapping):
            pairs = [[self.value(k, depth + 1), self.value(v, depth + 1)] for k, v in value.items()]
            return {"!": "mapping", "items": pairs}
        if isinstance(value, (set, frozenset)):
            items = [self.value(item, depth + 1) for item in sorted(value, key=repr)]
            return {"!": type(value).__name__, "items": items}
        if isinstance(value, (bytes, bytearray)):
            return {"!": "bytes", "base64": base64.b64encode(value).decode("ascii")}
        if isinstance(value, complex):
            parts = [self.value(value.real, depth + 1), self.value(value.imag, depth + 1)]
            return {"!": "complex", "parts": parts}
        if isinstance(value, PurePath):
            return {"!": "path", "text": str(value)}
        if isinstance(value, range):
            return {"!": "range", "parts": [value.start, value.stop, value.step]}
        raise CodecError(f"a trace holds a {type(value).__name__}, which has no place in a file")

    def _array(self, array: np.ndarray, kind: str) -> dict[str, Any]:
        if id(array) in self._numbers:
            return {**self._numbers[id(array)], "!": kind}
        node: dict[str, Any] = {"!": kind, "n": len(self.arrays)}
        stored = array
        if array.dtype.hasobject:
            raise CodecError("a trace holds an array of Python objects")
        if array.dtype.kind == "V" and array.dtype.names is None:
            # a number format of ml_dtypes, which .npy would store as anonymous bytes
            node["dtype"] = array.dtype.name
            stored = np.ascontiguousarray(array).view(f"u{array.dtype.itemsize}")
            stored = stored.reshape(array.shape)
        self.arrays.append(stored)
        self._numbers[id(array)] = node
        self._alive.append(array)
        return node

    def _once(
        self, value: Any, depth: int, write: Callable[[Any, int], dict[str, Any]]
    ) -> dict[str, Any]:
        if id(value) in self._seen:
            return {"!": "again", "id": self._seen[id(value)]}
        number = len(self._seen)
        self._seen[id(value)] = number
        self._alive.append(value)
        return {**write(value, depth), "id": number}

    def _data(self, value: Any, depth: int) -> dict[str, Any]:
        fields = {
            field.name: self.value(getattr(value, field.name), depth + 1)
            for field in dataclasses.fields(value)
        }
        return {"!": "data", "type": _name_of(type(value)), "fields": fields}

    def _computed(self, steps: ComputedSteps, depth: int) -> dict[str, Any]:
        return {
            "!": "computed",
            "count": len(steps),
            "keep": steps.keep,
            "function": _name_of(steps.function),
            "shared": self.value(steps.shared, depth + 1),
            "params": self.value(steps.params, depth + 1),
        }


class _Reader:
    """The tree to values."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._arrays: dict[int, np.ndarray] = {}
        self._objects: dict[int, Any] = {}

    def value(self, node: Any, depth: int) -> Any:
        """The value of a node."""
        if depth > DEEPEST:
            raise CodecError("the file is nested too deeply")
        if node is None or isinstance(node, (bool, str, int, float)):
            return node
        if isinstance(node, list):
            return tuple(self.value(item, depth + 1) for item in node)
        kind = node["!"]
        if kind == "array":
            return self._array(node)
        if kind == "scalar":
            return self._array(node)[()]
        if kind == "again":
            return self._objects[node["id"]]
        if kind == "data":
            return self._data(node, depth)
        if kind == "computed":
            return self._computed(node, depth)
        if kind == "named":
            found = resolve(node["type"])
            if not (isinstance(found, type) and issubclass(found, tuple)):
                raise CodecError(f"{node['type']} is no tuple")
            return found(*(self.value(item, depth + 1) for item in node["items"]))
        if kind == "enum":
            found = resolve(node["type"])
            if not (isinstance(found, type) and issubclass(found, Enum)):
                raise CodecError(f"{node['type']} is no enumeration")
            return found[node["name"]]
        if kind == "mapping":
            return {self.value(k, depth + 1): self.value(v, depth + 1) for k, v in node["items"]}
        if kind in ("list", "set", "frozenset"):
            make = {"list": list, "set": set, "frozenset": frozenset}[kind]
            return make(self.value(item, depth + 1) for item in node["items"])
        return self._plain(kind, node)

    def _plain(self, kind: str, node: dict[str, Any]) -> Any:
        if kind == "number":
            value = float(node["text"])
            if math.isfinite(value):
                raise CodecError("a number is written in a wrong way")
            return value
        if kind == "integer":
            return int(node["hex"], 16)
        if kind == "complex":
            real, imaginary = (self.value(part, 0) for part in node["parts"])
            return complex(real, imaginary)
        if kind == "bytes":
            try:
                return base64.b64decode(node["base64"], validate=True)
            except binascii.Error as error:
                raise CodecError(f"the file is damaged ({error})") from None
        if kind == "path":
            return Path(node["text"])
        if kind == "range":
            return range(*node["parts"])
        raise CodecError(f"the file holds a value of an unknown kind: {kind!r}"[:120])

    def _array(self, node: dict[str, Any]) -> np.ndarray:
        number = node["n"]
        if number in self._arrays:
            return self._arrays[number]
        data = self._archive.read(f"a/{int(number)}.npy")
        stream = io.BytesIO(data)
        version = np.lib.format.read_magic(stream)
        read = {(1, 0): np.lib.format.read_array_header_1_0,
                (2, 0): np.lib.format.read_array_header_2_0}.get(version)  # fmt: skip
        if read is None:
            raise CodecError("an array is of an unknown version")
        shape, fortran, dtype = read(stream)
        # the size a header claims is compared with what is there, before anything is allocated
        size = math.prod(shape) * dtype.itemsize
        if dtype.hasobject or fortran or size != len(data) - stream.tell():
            raise CodecError("an array is damaged")
        found = np.frombuffer(data, dtype, count=math.prod(shape), offset=stream.tell())
        found = found.reshape(shape)
        if "dtype" in node:
            found = found.view(_foreign_dtype(node["dtype"]))
        if not found.flags.aligned:
            found = found.copy()
        found.setflags(write=False)
        self._arrays[number] = found
        return found

    def _data(self, node: dict[str, Any], depth: int) -> Any:
        found = resolve(node["type"])
        if not (isinstance(found, type) and dataclasses.is_dataclass(found)):
            raise CodecError(f"{node['type']} is no dataclass")
        fields = node["fields"]
        if {field.name for field in dataclasses.fields(found)} != set(fields):
            raise CodecError(f"{node['type']} has other fields in this version")
        out = object.__new__(found)
        self._objects[node["id"]] = out
        for name, inner in fields.items():
            object.__setattr__(out, name, self.value(inner, depth + 1))
        return out

    def _computed(self, node: dict[str, Any], depth: int) -> ComputedSteps:
        function = resolve(node["function"])
        count = node["count"]
        if not callable(function) or isinstance(function, type) or not isinstance(count, int):
            raise CodecError(f"{node['function']} is no function of steps")
        shared = self.value(node["shared"], depth + 1)
        params = self.value(node["params"], depth + 1)
        out = ComputedSteps(count, function, shared, params, int(node["keep"]))
        self._objects[node["id"]] = out
        return out


def _foreign_dtype(name: str) -> np.dtype[Any]:
    """A number format of ml_dtypes by its name: bfloat16, float8_e4m3fn, …"""
    import ml_dtypes

    found = getattr(ml_dtypes, name, None) if name.isidentifier() else None
    if not isinstance(found, type) or not issubclass(found, np.generic):
        raise CodecError(f"{name!r} is no number format known here")
    return np.dtype(found)
