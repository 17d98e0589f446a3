"""The numbers of a trace as JSON or CSV, from the names a lab declares."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from explorer.core.formatting import jsonable
from explorer.core.lab import Lab
from explorer.core.params import ParamError, to_json
from explorer.core.trace import Trace
from explorer.ui import language

EVERYTHING = 2**62
MOST_COLUMNS = 16_384  # what spreadsheets open


def heading(lab: Lab, trace: Trace, index: int, lang: str) -> str:
    """What a step does, as a sentence."""
    return language.say(lang, lab.id, lab.words, lab.explain(trace, index).heading)


def step_entry(lab: Lab, trace: Trace, index: int, lang: str, arrays: bool) -> dict[str, Any]:
    """One step: its number from 0, its sentence, its values as JSON.

    Arrays of more than 64 numbers become shape, dtype, range and SHA-256, unless `arrays`.
    """
    values = jsonable(lab.values(trace, index), EVERYTHING if arrays else 64)
    return {"at": index, "message": heading(lab, trace, index, lang), "values": values}


def json_file(lab: Lab, trace: Trace, steps: list[dict[str, Any]], arrays: bool) -> bytes:
    """`{"lab", "params", "steps", "result"}` as valid JSON: non-finite numbers are text."""
    content = {
        "lab": lab.id,
        "params": to_json(trace.params),
        "steps": steps,
        "result": jsonable(lab.result(trace), EVERYTHING if arrays else 64),
    }
    try:
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1)
        return (text + "\n").encode()
    except UnicodeEncodeError:  # half of a surrogate pair, typed or pasted by the reader
        return (json.dumps(content, allow_nan=False, indent=1) + "\n").encode()


def flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """A JSON value as columns: `name`, `name[0]`, `name.field`."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flat(f"{name}.{key}" if name else str(key), item)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from flat(f"{name}[{number}]", item)
    else:
        yield name, value


def csv_file(steps: list[dict[str, Any]]) -> bytes:
    """One row per step, one column per number; UTF-8 with a byte-order mark, as spreadsheets ask.

    Raises ParamError when there would be more columns than a spreadsheet opens.
    """
    rows = [
        {"at": step["at"], "message": step["message"], **dict(flat("", step["values"]))}
        for step in steps
    ]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    if len(columns) > MOST_COLUMNS:
        raise ParamError(
            "output", f"{len(columns)} columns", f"at most {MOST_COLUMNS} in a .csv; use .json"
        )
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", errors="backslashreplace")
