"""What the reader draws and masks: shades and cells of a grid, at the size of the pictures."""

from __future__ import annotations

import numpy as np

from explorer.core.params import ParamError

#: Drawings and masks are 16×16 whatever is drawn with them; for 8×8 pictures four cells are one.
GRID = 16
SHADES = 9
#: The reader's own picture to begin with: a heart, which no digit and no letter is.
HEART: tuple[str, ...] = (
    "0000000000000000", "0000000000000000", "0003993003993000", "0039999339999300",
    "0399999999999930", "0999999999999990", "0999999999999990", "0999999999999990",
    "0399999999999930", "0039999999999300", "0003999999993000", "0000399999930000",
    "0000039999300000", "0000003993000000", "0000000330000000", "0000000000000000",
)  # fmt: skip
LOWER_HALF: tuple[int, ...] = tuple(range(GRID * GRID // 2, GRID * GRID))


def drawn(rows: object, size: int) -> np.ndarray:
    """The reader's drawing at the size of the pictures, (size, size) float32 in −1 … 1.

    Raises ParamError for anything but 16 rows of 16 shades 0 to 9.
    """
    if not isinstance(rows, (tuple, list)) or len(rows) != GRID or not all(map(_is_row, rows)):
        raise ParamError(
            "drawing", rows, f"{GRID} texts of {GRID} digits each, 0 for paper and 9 for ink",
            "rule", "error.drawing",
        )  # fmt: skip
    shades = np.array([[int(shade) for shade in row] for row in rows], dtype=np.float32)
    return smaller(shades / SHADES * 2 - 1, size)


def hidden_cells(cells: object, size: int) -> np.ndarray:
    """What the mask hides, (size, size) bool. Of an 8×8 picture a pixel is hidden if one of its
    four cells is. Raises ParamError for what is no cell."""
    if not isinstance(cells, (tuple, list)) or not all(map(_is_cell, cells)):
        raise ParamError(
            "mask", cells, f"numbers of cells from 0 to {GRID * GRID - 1}", "rule", "error.mask"
        )
    flat = np.zeros(GRID * GRID, dtype=np.float32)
    flat[list(cells)] = 1.0
    return smaller(flat.reshape(GRID, GRID), size) > 0


def _is_row(row: object) -> bool:
    return isinstance(row, str) and len(row) == GRID and row.isascii() and row.isdigit()


def _is_cell(cell: object) -> bool:
    return isinstance(cell, int) and not isinstance(cell, bool) and 0 <= cell < GRID * GRID


def smaller(picture: np.ndarray, size: int) -> np.ndarray:
    """A square picture averaged down to a size that divides its own."""
    times = len(picture) // size
    out: np.ndarray = picture.reshape(size, times, size, times).mean(axis=(1, 3))
    return out
