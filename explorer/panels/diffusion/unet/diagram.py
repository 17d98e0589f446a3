"""The U: blocks with their live activations, the skips across, and what every block is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.unet import BLOCKS, FREEZE, SKIPS, Story, size_of, toggled
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.unet.detail import heat_of
from explorer.panels.diffusion.unet.told import part_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

LEVELS = (-1.0, 1.0)


@dataclass(frozen=True)
class Places:
    """Where the parts stand: boxes of the blocks, of the two pictures and of what is told."""

    blocks: Mapping[str, QRectF]
    entrance: QRectF
    exit: QRectF
    told: QRectF


def places(ink: Ink, box: QRectF) -> Places:
    """Three levels, each smaller and further in; the middle and the attention lowest."""
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    head, gap = small + tiny + 12, 11.0
    # sides of the maps in units, level by level and the middle; the picture has that of level 1
    sides = (16, 11, 8, 8)
    unit = min((box.height() - head - 3 * gap) / sum(sides), (box.width() / 2 - 58) / 37.0)
    tops, y = [], box.top() + head
    for units in sides:
        tops.append(y)
        y += units * unit + gap
    middle = box.center().x()
    reach = min(box.width() / 2 - 2, 40 * unit + 75)
    blocks = {}
    for level in range(3):
        side = sides[level] * unit
        # left of level 1 stands the picture that goes in; lower levels stand further in
        away = reach - 16 * unit - 24 - level * 5.0 * unit
        blocks[f"down {level + 1}"] = QRectF(middle - away, tops[level], side, side)
        blocks[f"up {level + 1}"] = QRectF(middle + away - side, tops[level], side, side)
    side, between = sides[3] * unit, 3 * unit + 10
    blocks["middle"] = QRectF(middle - side - between / 2, tops[3], side, side)
    blocks["attention"] = QRectF(middle + between / 2, tops[3], side, side)
    picture = 16 * unit
    return Places(
        blocks,
        QRectF(middle - reach, tops[0], picture, picture),
        QRectF(middle + reach - picture, tops[0], picture, picture),
        QRectF(middle - 0.4 * reach, box.top(), 0.8 * reach, small + 4),
    )


def draw_diagram(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Everything in the box, and its marks."""
    at = places(ink, box)
    _draw_ways(ink, at, trace)
    _draw_told(ink, at, trace, index)
    _draw_pictures(ink, at, trace, index)
    for name in BLOCKS:
        _draw_block(ink, at.blocks[name], name, trace, index)


def _draw_ways(ink: Ink, at: Places, trace: Trace) -> None:
    """Arrows along the U, and the skips across it."""
    blocks, off = at.blocks, trace.params.off

    def down(first: str, second: str) -> None:
        a, b = blocks[first], blocks[second]
        ink.arrow(a.center().x(), a.bottom() + 1, b.center().x(), b.top() - 1, "muted", width=1.3)

    ink.arrow(at.entrance.right() + 1, at.entrance.center().y(), blocks["down 1"].left() - 1,
              at.entrance.center().y(), "muted", width=1.3)  # fmt: skip
    ink.arrow(blocks["up 1"].right() + 1, at.exit.center().y(), at.exit.left() - 1,
              at.exit.center().y(), "muted", width=1.3)  # fmt: skip
    for pair in (("down 1", "down 2"), ("down 2", "down 3"), ("down 3", "middle")):
        down(*pair)
    middle, attention = blocks["middle"], blocks["attention"]
    ink.arrow(middle.right() + 1, middle.center().y(), attention.left() - 1,
              middle.center().y(), "muted", width=1.3)  # fmt: skip
    for first, second in (("attention", "up 3"), ("up 3", "up 2"), ("up 2", "up 1")):
        a, b = blocks[first], blocks[second]
        ink.arrow(a.center().x(), a.top() - 1, b.center().x(), b.bottom() + 1, "muted", width=1.3)
    for level, name in enumerate(SKIPS, start=1):
        left, right = blocks[f"down {level}"], blocks[f"up {level}"]
        y = left.center().y()
        cut = name in off
        x1, x2 = left.right() + 2, right.left() - 2
        middle_x = (x1 + x2) / 2
        if cut:
            ink.line(x1, y, middle_x - 14, y, "border", dash=True)
            ink.line(middle_x + 14, y, x2, y, "border", dash=True)
        else:
            ink.arrow(x1, y, x2, y, "value", width=2.4)
        _switch(ink, QPointF(middle_x, y), name, trace)
        channels, height, width = trace.shared.shapes[f"down {level}"]
        text = ink.say(part_of(name))
        ink.label(middle_x, y - 10, text, anchor="center bottom", size="tiny",
                  colour="muted" if cut else "text")  # fmt: skip
        read = ink.say("read.skip", part=text, channels=channels, height=height, width=width)
        ink.mark(QRectF(x1, y - 5, x2 - x1, 10), ReadOut(read))
        _mark_switch(ink, QPointF(middle_x, y), name, trace)


def _draw_told(ink: Ink, at: Places, trace: Trace, index: int) -> None:
    """What every block is told; a click freezes it."""
    step, params = trace[index], trace.params
    label = "0123456789ABCDEF"[int(trace.shared.labels[params.sample])]
    frozen = params.freeze != "no"
    key = "stage.frozen" if frozen else "stage.told"
    text = ink.say(key, told=f"{step.told:.0f}", timestep=f"{step.timestep:.0f}", label=label)
    ink.rect(at.told, fill="raised", line="warn" if frozen else "border", radius=5)
    ink.text(at.told.adjusted(4, 0, -4, 0), text, size="tiny", align="center middle",
             colour="warn" if frozen else "text")  # fmt: skip
    # a comb above the first level stands for the lines to all eight blocks
    for name in ("down 1", "up 1"):
        block = at.blocks[name]
        x = at.told.left() if "down" in name else at.told.right()
        ink.line(x, at.told.center().y(), block.center().x(), at.told.center().y(), "hairline",
                 dash=frozen)  # fmt: skip
        ink.arrow(block.center().x(), at.told.center().y(), block.center().x(),
                  block.top() - ink.line_height("tiny") - 2, "hairline", head=5)  # fmt: skip
    order = tuple(FREEZE)
    following = order[(order.index(params.freeze) + 1) % len(order)]

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        return {"freeze": following} if gesture.phase == "release" else None

    ink.mark(at.told, ReadOut(text, (ink.say("read.time", width=96), ink.say("read.freeze"))),
             edit=edit, name=ink.say("name.time"))  # fmt: skip


def _draw_pictures(ink: Ink, at: Places, trace: Trace, index: int) -> None:
    """What goes in, and the guess that comes out, of the followed sample."""
    step, sample = trace[index], trace.params.sample
    for box, picture, key in (
        (at.entrance, step.x[1, sample], "stage.x"),
        (at.exit, step.x0_hat[1, sample], "stage.guess"),
    ):
        side = box.width()
        sheet = Sheet(box.left(), box.top(), 1, 1, (16, 16), side, side)
        reach = max(1.0, float(abs(picture).max())) if key == "stage.x" else 1.0
        sheet.draw(ink, picture[None], (-reach, reach))
        colour = "query" if key == "stage.x" else "value"
        ink.label(box.center().x(), box.top() - 2, ink.say(key), anchor="center bottom",
                  size="tiny", colour=colour, bold=True)  # fmt: skip

        def read(_: int, row: int, column: int, picture: Any = picture, key: str = key) -> ReadOut:
            value = number(float(picture[row, column]))
            return ReadOut(f"{ink.say(key)}[{row}, {column}] = {value}")

        sheet.mark(ink, read, name=ink.say(key))


def _draw_block(ink: Ink, box: QRectF, name: str, trace: Trace, index: int) -> None:
    story: Story = trace.shared
    step = trace[index]
    off = name in trace.params.off
    selection = ink.view.selection
    chosen = isinstance(selection, dict) and selection.get("block") == name
    sizes = size_of(step.maps[name])
    ink.heat(box, heat_of(ink, sizes), (0.0, float(heat_of(ink, trace.scales[name][1]))))
    if off:
        ink.hatch(box, "border")
    ink.rect(box, line="text" if chosen else "border", width=2.0 if chosen else 1.0)
    text = ink.say(part_of(name))
    colour = "muted" if off else "text"
    if name.endswith(" 1"):
        # in the middle, but clear of the switch at the corner
        half = ink.text_width(text, "tiny") / 2
        ink.label(min(box.center().x(), box.right() - 9 - half), box.top() - 2, text,
                  anchor="center bottom", size="tiny", colour=colour)  # fmt: skip
    elif name.startswith("up") or name == "attention":
        ink.label(box.right() + 9, box.center().y(), text, size="tiny", colour=colour)
    else:
        ink.label(box.left() - 5, box.center().y(), text, anchor="right middle", size="tiny",
                  colour=colour)  # fmt: skip
    channels, height, width = story.shapes[name]

    def read(point: QPointF) -> ReadOut:
        row = min(max(int((point.y() - box.top()) / box.height() * height), 0), height - 1)
        column = min(max(int((point.x() - box.left()) / box.width() * width), 0), width - 1)
        value = number(float(sizes[row, column]))
        return ReadOut(
            ink.say("read.block", part=text, channels=channels, height=height, width=width),
            (
                ink.say("read.place", row=row, column=column, value=value),
                ink.say("read.scale", high=number(trace.scales[name][1])),
                ink.say("read.weights", count=count(story.weights[name])),
                ink.say("read.look"),
            ),
        )  # fmt: skip

    ink.mark(box, read, select={"block": name}, name=text)
    corner = QPointF(box.right() - 1, box.top() + 1)
    _switch(ink, corner, name, trace)
    _mark_switch(ink, corner, name, trace)


def _switch(ink: Ink, at: QPointF, name: str, trace: Trace) -> None:
    """A small ✕ to take a part away; filled where it is."""
    off = name in trace.params.off
    ink.circle(at.x(), at.y(), 6.5, fill="error" if off else "surface",
               line="error" if off else "border", width=1.2)  # fmt: skip
    colour = "surface" if off else "muted"
    for sign in (1, -1):
        ink.line(at.x() - 2.6, at.y() - 2.6 * sign, at.x() + 2.6, at.y() + 2.6 * sign, colour,
                 width=1.4)  # fmt: skip


def _mark_switch(ink: Ink, at: QPointF, name: str, trace: Trace) -> None:
    part = ink.say(part_of(name))
    off = name in trace.params.off
    following = toggled(trace.params, name)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        return {"off": following} if gesture.phase == "release" else None

    ink.mark(QRectF(at.x() - 8, at.y() - 8, 16, 16),
             ReadOut(ink.say("read.off" if off else "read.on", part=part)), edit=edit,
             name=ink.say("name.part", part=part))  # fmt: skip
