"""Marks: the regions of a picture that answer the mouse, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.core.session import Stop


@dataclass(frozen=True)
class ReadOut:
    """What is under the mouse: a title and lines of plain text (numbers, the formula filled in)."""

    title: str
    lines: tuple[str, ...] = ()

    def as_text(self) -> str:
        """For the clipboard."""
        return "\n".join((self.title, *self.lines))


@dataclass(frozen=True)
class Open:
    """Where a click leads: another lab, or other params of this one."""

    lab: str
    params: Mapping[str, Any] = field(default_factory=dict)
    at: int | str = 0


@dataclass(frozen=True)
class Visit:
    """Where a click leads: through a list of places, each with a note (a tour)."""

    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class Gesture:
    """A movement of the mouse on a mark.

    `phase` is "press", "drag", "release", "double" or "wheel" (then `turns` counts notches).
    Points are in the coordinates the scene was painted in.
    """

    phase: str
    start: QPointF
    point: QPointF
    turns: float = 0.0
    shift: bool = False


@dataclass(frozen=True)
class Mark:
    """A region of the picture that can be pointed at.

    `read(point)` gives the read-out; `select` becomes `view.selection` on a click; `seek` is the
    step a click goes to; `edit(gesture)` gives changes of params (previewed while dragging, one
    undo entry at release); `open` leads elsewhere, to one
    place or through several.
    """

    area: QRectF
    read: Callable[[QPointF], ReadOut | None] | None = None
    select: Any = None
    seek: int | None = None
    edit: Callable[[Gesture], Mapping[str, Any] | None] | None = None
    open: Open | Visit | None = None
    name: str = ""


def topmost(marks: tuple[Mark, ...], point: QPointF, *, editing: bool = False) -> Mark | None:
    """The last drawn mark that contains a point; with `editing`, the last that can be edited."""
    for mark in reversed(marks):
        if mark.area.contains(point) and (mark.edit is not None or not editing):
            return mark
    return None
