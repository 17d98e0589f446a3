"""A frozen dataclass of plain numbers, to and from the JSON of a file."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True)
class Fields:
    """What every model configuration can do."""

    def as_dict(self) -> dict[str, Any]:
        """The fields as JSON-able values; `from_dict` is the inverse."""
        return dataclasses.asdict(self)

    @classmethod
    def from_dict(cls, fields: Mapping[str, Any]) -> Self:
        """Build from values read out of a file; ValueError names unknown or absent fields."""
        known = {field.name: field for field in dataclasses.fields(cls)}
        for name in fields:
            if name not in known:
                raise ValueError(f'unknown field "{name}"')
        for name, field in known.items():
            if name not in fields and field.default is dataclasses.MISSING:
                raise ValueError(f'field "{name}" is missing')
        return cls(**fields)


def is_count(value: object) -> bool:
    """A whole number from 1; true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def is_positive(value: object) -> bool:
    """A finite number above 0."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return math.isfinite(value) and value > 0
