"""Which elements share one scale."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

GRANULARITIES = ("tensor", "row", "column", "group", "flat")


@dataclass(frozen=True)
class Grouping:
    """How a matrix (rows, columns) is cut into groups that share a scale.

    granularity: "tensor" (all of it), "row" (one output channel of a weight), "column" (one input
        channel), "group" (runs of `size` within a row), "flat" (runs of `size` through the rows one
        after the other, as bitsandbytes does).
    A last group that is not full is shorter; it still has a scale of its own.
    """

    granularity: str = "tensor"
    size: int = 0

    def split(self, matrix: np.ndarray) -> np.ndarray:
        """The groups as rows (groups, members), of the matrix's dtype; short ones end in zeros.

        Zeros are harmless: they change no maximum, and every range contains zero.
        """
        if self.granularity == "tensor":
            return matrix.reshape(1, -1)
        if self.granularity == "row":
            return matrix
        if self.granularity == "column":
            return matrix.T
        rows = matrix.reshape(1, -1) if self.granularity == "flat" else matrix
        missing = -rows.shape[1] % self.size
        full = np.pad(rows, ((0, 0), (0, missing))) if missing else rows
        return full.reshape(-1, self.size)

    def join(self, groups: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
        """The matrix again from what `split` gave, or from anything of that shape."""
        if self.granularity == "column":
            return np.ascontiguousarray(groups.T)
        if self.granularity in ("tensor", "row"):
            return groups.reshape(shape)
        length = shape[0] * shape[1] if self.granularity == "flat" else shape[1]
        rows = groups.reshape(-1, length + -length % self.size)
        return np.ascontiguousarray(rows[:, :length]).reshape(shape)

    def count(self, shape: tuple[int, ...]) -> int:
        """How many groups, and so how many scales, a matrix of this shape has."""
        rows, columns = shape
        return {
            "tensor": lambda: 1,
            "row": lambda: rows,
            "column": lambda: columns,
            "group": lambda: rows * -(-columns // self.size),
            "flat": lambda: -(-rows * columns // self.size),
        }[self.granularity]()

    def group_of(self, shape: tuple[int, ...]) -> np.ndarray:
        """The index of the group that each element belongs to, int64 of the matrix's shape."""
        numbers = np.arange(self.count(shape), dtype=np.int64)[:, None]
        width = self.split(np.empty(shape, dtype=np.bool_)).shape[1]
        return self.join(np.broadcast_to(numbers, (len(numbers), width)), shape)


#: One scale for everything.
TENSOR = Grouping()
