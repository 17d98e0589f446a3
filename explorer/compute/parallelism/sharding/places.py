"""Where GPUs stand while a layout is built up: each has its final place from the start.

A layout on the way uses the ranks of the whole layout whose coordinates along axes that are not
switched on yet are 0.
"""

from __future__ import annotations

from functools import lru_cache

from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.sharding.params import Layout

EXPERT = ("ep", "edp", "etp")


def active(goal: Mesh, mesh: Mesh, rank: int) -> bool:
    """Whether a rank of the whole layout takes part already."""
    sizes = {"tp": mesh.tp, "cp": mesh.cp, "dp": mesh.dp, "pp": mesh.pp}
    return all(place < sizes[axis] for axis, place in goal.coordinates(rank).items())


def inner(goal: Mesh, mesh: Mesh, rank: int) -> int:
    """The number of an active rank among those that take part."""
    return mesh.rank(goal.coordinates(rank))


@lru_cache(maxsize=256)
def partners(goal: Mesh, mesh: Mesh, rank: int, axis: str) -> tuple[int, ...]:
    """The active ranks that an active rank exchanges messages with along an axis, itself among
    them, in the order of the axis."""
    if axis in EXPERT:
        place = mesh.coordinates(inner(goal, mesh, rank), expert=True)
        size = dict(mesh.axes(expert=True))[axis]
        ranks = [mesh.rank({**place, axis: at}, expert=True) for at in range(size)]
        return tuple(goal.rank(mesh.coordinates(found)) for found in ranks)
    place = goal.coordinates(rank)
    size = dict(mesh.axes())[axis]
    return tuple(goal.rank({**place, axis: at}) for at in range(size))


def group_key(goal: Mesh, mesh: Mesh, rank: int, axis: str) -> tuple[int, ...]:
    """What the ranks of a group have in common: their places on the other axes."""
    if axis in EXPERT:
        place = mesh.coordinates(inner(goal, mesh, rank), expert=True)
    else:
        place = goal.coordinates(rank)
    return tuple(at for name, at in place.items() if name != axis)


def switched_on(mesh: Mesh) -> tuple[str, ...]:
    """The axes with more than one GPU, the fastest first, then those of experts."""
    found = [name for name, size in mesh.axes() if size > 1]
    return (*found, "ep") if mesh.ep > 1 else tuple(found)


def shown(goal: Mesh, rank: int, most: int) -> tuple[int, ...]:
    """All ranks, or, where they are more than `most`, a rank and its partners along each axis in
    turn: the nearest along every axis, then the next; then the first of those left."""
    if goal.world <= most:
        return tuple(range(goal.world))
    lines = [partners(goal, goal, rank, axis) for axis in switched_on(goal) if axis != "ep"]
    found = {rank}
    depth = 1
    while len(found) < most and any(depth < len(line) for line in lines):
        for line in lines:
            if len(found) < most and depth < len(line):
                found.add(line[(line.index(rank) + depth) % len(line)])
        depth += 1
    others = (other for other in range(goal.world) if other not in found)
    while len(found) < most:
        found.add(next(others))
    return tuple(sorted(found))


def followed(axis: str, layouts: tuple[Layout, ...], index: int) -> str:
    """The axis to colour: the reader's, or the one that was switched on last."""
    if axis != "auto":
        return axis
    last = ""
    for layout in layouts[: index + 1]:
        name = {"sequence": "tp", "zero1": "dp", "zero2": "dp", "zero3": "dp"}.get(
            layout.switch, layout.switch
        )
        if name == "dp" and layout.mesh.dp == 1:
            name = "cp"
        if name in ("tp", "cp", "dp", "pp", "ep"):
            last = name
    return last


def replica(mesh: Mesh, rank: int) -> int:
    """Which share ZeRO gives an inner rank: its place among the replicas."""
    place = mesh.coordinates(rank)
    found = 0
    for axis, size in mesh.axes()[::-1]:
        if axis in ("dp", "cp"):
            found = found * size + place[axis]
    return found
