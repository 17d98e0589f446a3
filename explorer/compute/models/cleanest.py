"""Which of several runs of a recipe ships: `python -m explorer.compute.models.cleanest FOLDER …`.

A run is clean if it meets all of these, measured on the weights as they are stored:

- a previous-token head: score from 0.8 on held-out text;
- an induction head: score from 0.8 on BOS + s + s with random s;
- a loss of at most 0.2 nats on the second copy,
- and of at least 3 nats there without the previous-token head;
- at most 2 % of the weight on BOS in the second copy, in every head with an induction score from
  0.5.

Of the clean runs the one ships whose lower score, of its best previous-token and its best induction
head, is highest. The command prints the table, the best run first.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.measured import Measured


@dataclass(frozen=True)
class Cleanness:
    """The numbers of the rule; `resting` is the most weight on BOS of any induction head."""

    previous_token: float
    induction: float
    second_copy: float
    without_previous_token: float
    resting: float

    @property
    def clean(self) -> bool:
        """Whether all conditions hold."""
        return (
            self.previous_token >= 0.8
            and self.induction >= 0.8
            and self.second_copy <= 0.2
            and self.without_previous_token >= 3.0
            and self.resting <= 0.02
        )

    @property
    def rank(self) -> tuple[bool, float]:
        """Higher is better."""
        return self.clean, min(self.previous_token, self.induction)


def cleanness(measured: Measured) -> Cleanness:
    """The numbers of one run."""
    scores = measured.scores
    induction = [score for row in scores["induction"] for score in row]
    resting = [score for row in scores["first_token_second_copy"] for score in row]
    return Cleanness(
        previous_token=max(max(row) for row in scores["previous_token"]),
        induction=max(induction),
        second_copy=scores["second_copy_loss"],
        without_previous_token=scores["without_best_previous_token_head"],
        resting=max((rest for score, rest in zip(induction, resting, strict=True) if score >= 0.5),
                    default=1.0),
    )  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m explorer.compute.models.cleanest")
    parser.add_argument("folders", nargs="+", type=Path)
    folders: list[Path] = parser.parse_args(arguments).folders
    try:
        found = [(cleanness(Measured.read(folder)), folder.name) for folder in folders]
    except ModelFileError as error:
        print(f"cleanest: {error}", file=sys.stderr)
        return 1
    for one, name in sorted(found, key=lambda pair: pair[0].rank, reverse=True):
        print(f"{name:24} {'clean' if one.clean else '     '}  previous token "
              f"{one.previous_token:.3f}  induction {one.induction:.3f}  second copy "
              f"{one.second_copy:.3f}, {one.without_previous_token:.2f} without  "
              f"BOS {one.resting:.4f}")  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
