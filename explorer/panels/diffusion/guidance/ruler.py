"""The scale of guidance on two rulers, one for each way to count it; the handle sets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.guidance import Params
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

#: Along the ruler: low scales get more room, as that is where most changes.
TICKS = (0.0, 1.0, 2.0, 4.0, 8.0, 12.0, 16.0)
TOP = 16.0


def place(s: float) -> float:
    """Where a scale lies, 0 to 1; the ruler begins at s = −1."""
    return float(((min(max(s, -1.0), TOP) + 1.0) / (TOP + 1.0)) ** 0.6)


def scale_at(share: float) -> float:
    """The scale at a place: the inverse of `place`."""
    return (TOP + 1.0) * float(min(max(share, 0.0), 1.0)) ** (1 / 0.6) - 1.0


def changed(params: Params, s: float) -> dict[str, Any]:
    """The params with the scale s, counted the way the reader counts."""
    own = s - 1.0 if params.convention == "w" else s
    return {"scale": round(min(max(own, -1.0), 15.0), 1)}


def draw_ruler(ink: Ink, area: QRectF, trace: Trace) -> float:
    """s above the line, w below it; returns where it ends."""
    params: Params = trace.params
    tiny = ink.line_height("tiny")
    names = [ink.say("ruler.s"), ink.say("ruler.w")]
    label = max(ink.text_width(name, "tiny", mono=True) for name in names) + 8
    left, right = area.left() + label, area.right() - 16
    y = area.top() + tiny + 5
    for name, top, colour in ((names[0], y - 5 - tiny, "text"), (names[1], y + 5, "text")):
        own = (name == names[0]) == (params.convention == "s")
        ink.text(QRectF(area.left(), top, label, tiny), name, size="tiny", mono=True, bold=own,
                 colour=colour if own else "muted")  # fmt: skip
    ink.line(left, y, right, y, "border", width=1.5)
    taken = -1e9
    for s in TICKS:
        x = left + place(s) * (right - left)
        ink.line(x, y - 4, x, y + 4, "border")
        texts = {"s": _plain(s), "w": _plain(s - 1)}
        word = {0.0: "ruler.none", 1.0: "ruler.alone"}.get(s, "")
        for convention, text in texts.items():
            own = convention == params.convention
            top = y - 5 - tiny if convention == "s" else y + 5
            ink.label(x, top, text, anchor="center top", size="tiny", mono=True,
                      colour="text" if own else "muted", bold=own)  # fmt: skip
        if word:
            said = ink.say(word)
            start = x + ink.text_width("−1", "tiny", mono=True) / 2 + 4
            following = left + place(TICKS[TICKS.index(s) + 1]) * (right - left) - 10
            if start > taken and start + ink.text_width(said, "tiny") < following:
                ink.label(start, y + 5, said, anchor="left top", size="tiny", colour="muted")
                taken = start + ink.text_width(said, "tiny")
    x = left + place(params.s) * (right - left)
    ink.circle(x, y, 6, fill="weight", line="surface", width=1.5)
    bottom = y + 5 + tiny

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "wheel":
            return changed(params, params.s + 0.2 * gesture.turns)
        return changed(params, scale_at((gesture.point.x() - left) / (right - left)))

    def read(point: QPointF) -> ReadOut:
        s = params.s
        return ReadOut(ink.say("read.scale"), (
            f"s = {fixed(s, 1)}: ε̂ = ε(∅) + {fixed(s, 1)} (ε(c) − ε(∅))",
            f"w = s − 1 = {fixed(s - 1, 1)}: ε̂ = ε(c) + {fixed(s - 1, 1)} (ε(c) − ε(∅))",
            ink.say("read.drag"),
        ))  # fmt: skip

    ink.mark(QRectF(left - 6, area.top(), right - left + 12, bottom - area.top()), read, edit=edit,
             name="scale")  # fmt: skip
    return bottom


def _plain(value: float) -> str:
    return f"{value:g}".replace("-", "−")
