"""What was measured while a model was trained and at its end: the file measured.json beside its
weights (no torch here)."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import read_json_object

FILE = "measured.json"
Table = list[list[float]]  # by layer and head


@dataclass(frozen=True)
class Point:
    """The model after `step` updates; losses in nats per token.

    `loss` is the mean of the batches since the last point (NaN before the first update), `held_out`
    the loss on each held-out text. `first_copy` and `second_copy`: BOS + s + s with random s, and
    on the same rows `induction` and `first_token_second_copy`; `previous_token` on held-out text.
    """

    step: int
    seconds: float
    loss: float
    held_out: list[float]
    first_copy: float
    second_copy: float
    previous_token: Table
    induction: Table
    first_token_second_copy: Table

    @property
    def mean_held_out(self) -> float:
        """The mean over the texts, each counting the same."""
        return sum(self.held_out) / len(self.held_out)

    def best(self, name: str) -> float:
        """The highest score of this name."""
        return max(max(row) for row in getattr(self, name))


@dataclass(frozen=True)
class Measured:
    """`points`: during the training, from step 0 on. `chosen`: the step whose model ships.

    `scores`: of the file as it ships (`probe.HeadScores` as a dict). `held_out`: by text, nats per
    token and per character, of the file as it ships.
    """

    chosen: int
    points: tuple[Point, ...]
    scores: Mapping[str, Any] = field(default_factory=dict)
    held_out: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def to_json(self) -> str:
        """One point a line; NaN, which JSON lacks, becomes null."""
        points = [_line({**dataclasses.asdict(point), "loss": _or_none(point.loss)})
                  for point in self.points]  # fmt: skip
        return (
            f'{{"chosen": {self.chosen},\n"held_out": {_line(self.held_out)},\n'
            f'"scores": {_line(self.scores)},\n"points": [\n' + ",\n".join(points) + "\n]}\n"
        )

    @classmethod
    def read(cls, folder: Path) -> Measured:
        """What stands beside a model's weights; raises ModelFileError."""
        content = read_json_object(folder / FILE)
        try:
            points = tuple(
                Point(**{**point, "loss": float("nan") if point["loss"] is None else point["loss"]})
                for point in content["points"]
            )
            return cls(int(content["chosen"]), points, content["scores"], content["held_out"])
        except (KeyError, TypeError, ValueError) as error:
            raise ModelFileError(f"{folder / FILE} is damaged ({error}).") from error


def _line(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def _or_none(value: float) -> float | None:
    return value if value == value else None
