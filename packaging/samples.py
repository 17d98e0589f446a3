"""Samples: the trace of every lab's default params, which stands on the stage until the first run.

    python packaging/samples.py update [LAB ...]    compute them and write resources/samples
    python packaging/samples.py check [LAB ...]     compute them and compare with what is there

The same code, weights and machine give the same files, byte for byte.
"""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "samples"
LARGEST = 1_000_000  # bytes of one file

#: How far a float may be from the stored one, relative and absolute. Matrix products and exp() of
#: float32 differ in the last bits from processor to processor, and softmax, training and the 50
#: steps of a sampler carry that on.
RELATIVE, ABSOLUTE = 1e-3, 1e-5


def file_of(lab_id: str) -> Path:
    """The file of a lab's sample, where the window looks for it."""
    return FOLDER / (lab_id.replace("/", "--") + ".trace")


def compute(lab_id: str) -> Any:
    """The trace of the default params, computed here on one thread."""
    from explorer.core.lab import open_lab, resolve
    from explorer.core.trace import drive

    lab = open_lab(lab_id)
    return drive(resolve(lab.run)(lab.Params()))


def differences(stored: Any, fresh: Any, where: str = "trace") -> Iterator[str]:
    """Where two traces differ: floats beyond the tolerance, anything else at all.

    Fields marked `measured` are skipped.
    """
    if isinstance(stored, np.ndarray) and isinstance(fresh, np.ndarray):
        if stored.shape != fresh.shape or stored.dtype != fresh.dtype:
            yield f"{where}: {stored.shape} {stored.dtype}, now {fresh.shape} {fresh.dtype}"
        elif stored.dtype.kind in "fc":
            if not np.allclose(stored, fresh, RELATIVE, ABSOLUTE, equal_nan=True):
                apart = np.nanmax(np.abs(stored.astype(np.float64) - fresh.astype(np.float64)))
                yield f"{where}: floats apart by up to {apart:.3g}"
        elif not np.array_equal(stored, fresh):
            yield f"{where}: other values"
    elif type(stored) is not type(fresh):
        yield f"{where}: {type(stored).__name__}, now {type(fresh).__name__}"
    elif isinstance(stored, float):
        close = math.isclose(stored, fresh, rel_tol=RELATIVE, abs_tol=ABSOLUTE)
        if not close and not (math.isnan(stored) and math.isnan(fresh)):
            yield f"{where}: {stored!r}, now {fresh!r}"
    elif is_dataclass(stored) and not isinstance(stored, type):
        for field in fields(stored):
            if not field.metadata.get("measured"):
                name = field.name
                inner = f"{where}.{name}"
                yield from differences(getattr(stored, name), getattr(fresh, name), inner)
    elif isinstance(stored, Mapping):
        if stored.keys() != fresh.keys():
            yield f"{where}: other keys"
        else:
            for key in stored:
                yield from differences(stored[key], fresh[key], f"{where}[{key!r}]")
    elif hasattr(stored, "__getitem__") and not isinstance(stored, (str, bytes, range)):
        if len(stored) != len(fresh):
            yield f"{where}: {len(stored)} of them, now {len(fresh)}"
        else:
            for place, (old, new) in enumerate(zip(stored, fresh, strict=True)):
                yield from differences(old, new, f"{where}[{place}]")
    elif stored != fresh:
        yield f"{where}: {stored!r}, now {fresh!r}"


def update(lab_ids: list[str]) -> int:
    """Write the samples. Returns the exit status."""
    from explorer.core.codec import dumps
    from explorer.core.paths import write_whole

    FOLDER.mkdir(parents=True, exist_ok=True)
    for lab_id in lab_ids:
        data = dumps(compute(lab_id))
        if len(data) >= LARGEST:
            print(f"{lab_id}: {len(data)} bytes; a sample takes less than {LARGEST}")
            return 1
        path = file_of(lab_id)
        old = path.read_bytes() if path.exists() else b""
        if data != old:
            write_whole(path, data)
        print(f"{lab_id}: {len(data)} bytes{'' if data != old else ', unchanged'}")
    return 0


def check(lab_ids: list[str]) -> int:
    """Compare the samples with fresh runs. Returns the exit status."""
    from explorer.core.codec import CodecError, load

    found = 0
    for lab_id in lab_ids:
        try:
            stored = load(file_of(lab_id))
        except (CodecError, OSError) as error:
            print(f"{lab_id}: {error}")
            found += 1
            continue
        for line in differences(stored, compute(lab_id)):
            print(f"{lab_id}: {line}")
            found += 1
    print(f"{found} differences" if found else "all samples are as computed")
    return 1 if found else 0


def main(arguments: list[str]) -> int:
    """Returns the exit status: 2 for a mistake in what was typed."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # as in the compute process
    sys.path.insert(0, str(ROOT))
    from explorer.panels import lab_ids

    command, chosen = (arguments or [""])[0], arguments[1:] or list(lab_ids())
    unknown = [lab_id for lab_id in chosen if lab_id not in lab_ids()]
    if unknown or command not in ("update", "check"):
        print(f"no such lab: {', '.join(unknown)}" if unknown else __doc__, file=sys.stderr)
        return 2
    return update(chosen) if command == "update" else check(chosen)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
