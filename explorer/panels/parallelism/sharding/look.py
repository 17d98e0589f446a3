"""What the parts of the picture share: colours, whom the reader looks at, how ranks are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor

from explorer.compute.models.architecture import Architecture
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.sharding.params import Layout, Params, mesh_of
from explorer.compute.parallelism.sharding.places import active, followed, inner, partners
from explorer.compute.parallelism.sharding.tensors import (
    Placed,
    coordinate,
    piece,
    place_tensor,
)
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

#: The part of a tank that a state of a tensor belongs to.
PART_OF = {
    "weight": "weights", "gradient": "gradients", "reduced": "gradients", "optimizer": "optimizer",
}  # fmt: skip
MOST_PIECES = 256  # drawn one by one
MOST_RANKS = 4096  # whose pieces are looked up
NONE, OFF = -1, -2  # instead of a piece: the rank's stage has none of it; it is not in use yet


@dataclass(frozen=True)
class Look:
    """The step, and whom the reader looks at: a rank (the one pinned, unless another is under the
    mouse), the piece it holds, its partners."""

    params: Params
    model: Architecture
    goal: Mesh
    layout: Layout
    before: Layout | None
    placed: Placed
    axis: str
    rank: int
    pinned: int
    piece: int | None
    held: tuple[int, ...]
    group: tuple[int, ...]

    @property
    def mesh(self) -> Mesh:
        """The GPUs of this step."""
        return self.layout.mesh

    def active(self, rank: int) -> bool:
        """Whether a rank takes part at this step."""
        if rank < len(self.held):
            return self.held[rank] != OFF
        return active(self.goal, self.mesh, rank)

    def inner(self, rank: int) -> int:
        """Its number among those that take part."""
        return inner(self.goal, self.mesh, rank)

    def piece_of(self, rank: int) -> int | None:
        """The piece of the tensor a rank holds."""
        if rank < len(self.held):
            return self.held[rank] if self.held[rank] >= 0 else None
        if not self.active(rank):
            return None
        return piece(self.placed, self.mesh, self.inner(rank))

    def place_of(self, rank: int) -> tuple[int, ...] | None:
        """Where it stands along the cuts of the tensor."""
        if not self.active(rank):
            return None
        return coordinate(self.placed, self.mesh, self.inner(rank))

    def stage_of(self, rank: int) -> int:
        """Its pipeline stage at this step."""
        return self.goal.coordinates(rank)["pp"]

    def owners(self, number: int) -> tuple[int, ...]:
        """The ranks that hold a piece, under the numbers of the whole layout."""
        return owners_of(self.held).get(number, ())


def look_at(ink: Ink, trace: Trace, index: int) -> Look:
    """What is to be seen at a step."""
    params: Params = trace.params
    layouts = trace.shared.layouts
    layout: Layout = layouts[index]
    goal = mesh_of(params)
    placed = place_tensor(params, trace.shared.model, layout.mesh, layout.training)
    rank = pinned = 0
    if isinstance(ink.view.selection, dict):
        rank = pinned = _asked(goal, layout.mesh, placed, ink.view.selection, 0)
    if isinstance(ink.view.hover, dict):
        rank = _asked(goal, layout.mesh, placed, ink.view.hover, rank)
    axis = followed(params.axis, layouts, index)
    sizes = dict((*layout.mesh.axes(), ("ep", layout.mesh.ep)))
    group = partners(goal, layout.mesh, rank, axis) if axis and sizes[axis] > 1 else ()
    number = piece(placed, layout.mesh, inner(goal, layout.mesh, rank))
    before = layouts[index - 1] if index else None
    held = pieces_held(goal, layout.mesh, placed)
    return Look(
        params,
        trace.shared.model,
        goal,
        layout,
        before,
        placed,
        axis,
        rank,
        pinned,
        number,
        held,
        group,
    )


@lru_cache(maxsize=32)
def pieces_held(goal: Mesh, mesh: Mesh, placed: Placed) -> tuple[int, ...]:
    """What each of the first ranks holds: the number of a piece, NONE of it, or OFF."""
    found = []
    for rank in range(min(goal.world, MOST_RANKS)):
        if not active(goal, mesh, rank):
            found.append(OFF)
            continue
        number = piece(placed, mesh, inner(goal, mesh, rank))
        found.append(NONE if number is None else number)
    return tuple(found)


@lru_cache(maxsize=32)
def owners_of(held: tuple[int, ...]) -> dict[int, tuple[int, ...]]:
    """By piece the ranks that hold it."""
    found: dict[int, list[int]] = {}
    for rank, number in enumerate(held):
        found.setdefault(number, []).append(rank)
    return {number: tuple(ranks) for number, ranks in found.items()}


def _asked(goal: Mesh, mesh: Mesh, placed: Placed, chosen: dict[str, object], rank: int) -> int:
    """The rank a selection means, if it takes part; of a piece the first that holds it."""
    wanted, number = chosen.get("rank"), chosen.get("piece")
    if isinstance(wanted, int) and 0 <= wanted < goal.world and active(goal, mesh, wanted):
        return wanted
    if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < placed.pieces:
        owners = owners_of(pieces_held(goal, mesh, placed)).get(number)
        if owners:
            return owners[0]
    return rank


def part_colour(params: Params) -> str:
    """The colour of the part the tensor belongs to."""
    if params.tensor in ("hidden", "sum"):
        return COLOURS["activations"]
    return COLOURS["weights" if params.tensor == "own" else PART_OF[params.state]]


def shade(ink: Ink, params: Params, number: int, pieces: int) -> QColor:
    """The colour of a piece: the part's own, lighter for the first pieces. With many they repeat;
    each bears its name anyway."""
    steps = min(pieces, 8)
    share = 1.0 if steps == 1 else 0.3 + 0.7 * (number % steps) / (steps - 1)
    under = ink.colour("surface")
    return theme.blend(under, ink.colour(part_colour(params)), share)


def on(ink: Ink, ground: QColor) -> QColor:
    """Black or white, whichever is easier to read on a colour."""
    dark, light = QColor("#171A21"), QColor("#FFFFFF")
    return dark if theme.contrast(dark, ground) >= theme.contrast(light, ground) else light


def letter(number: int, pieces: int) -> str:
    """The name of a piece: A to Z, or its number where there are more."""
    return chr(65 + number) if pieces <= 26 else str(number)


def listed(ranks: Sequence[int], most: int = 8) -> str:
    """Ranks as text, long lists cut: 0, 2, 4, …, 62."""
    if len(ranks) <= most:
        return ", ".join(str(rank) for rank in ranks)
    return ", ".join(str(rank) for rank in ranks[: most - 2]) + f", …, {ranks[-1]}"


def fitting(ink: Ink, texts: Sequence[str], room: float, size: str = "small", *,
            bold: bool = False) -> str:  # fmt: skip
    """The first of some wordings, the longest first, that has room."""
    for text in texts:
        if ink.text_width(text, size, bold=bold) <= room:
            return text
    return texts[-1]
