"""Each part alone: samples without it, how many of them are right, how far they moved."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.unet import PARTS, Story
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet
from explorer.panels.diffusion.unet.told import part_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

LAB = "diffusion/unet"


def draw_gallery(ink: Ink, box: QRectF, trace: Trace) -> None:
    """One column of rows, two on a wide stage."""
    story: Story = trace.shared
    total = len(story.gallery.names)
    sides = 2 if box.width() > 1.5 * box.height() else 1
    per = -(-total // sides)
    wide = (box.width() - 28 * (sides - 1)) / sides
    for side in range(sides):
        part = QRectF(box.left() + side * (wide + 28), box.top(), wide, box.height())
        _draw_rows(ink, part, trace, range(side * per, min((side + 1) * per, total)), per)


def _draw_rows(ink: Ink, box: QRectF, trace: Trace, rows: range, per: int) -> None:
    gallery = trace.shared.gallery
    tiny, count = ink.line_height("tiny"), gallery.pictures.shape[1]
    names = max(ink.text_width(ink.say(part_of(n)), "small") for n in gallery.names) + 10
    right = ink.text_width("100%", "small", mono=True) + 10
    high = (box.height() - tiny - 4) / per
    side = min(high - 3, (box.width() - names - right - 60) / count - 3)
    side = 16 * (side // 16) if side >= 32 else side
    pictures = count * (side + 3)
    left = box.left() + names
    share, bar = left + pictures + 6, left + pictures + 6 + right
    length = max(box.right() - bar - ink.text_width("0.88", "tiny", mono=True) - 6, 10.0)
    for x, width, key in (
        (box.left(), names, "gallery.without"), (share, right, "gallery.right"),
        (bar, box.right() - bar, "gallery.apart"),
    ):  # fmt: skip
        ink.text(QRectF(x, box.top(), width, tiny), ink.say(key), size="tiny", colour="muted",
                 elide=False)  # fmt: skip
    largest = float(gallery.apart.max()) or 1.0
    for place, row in enumerate(rows):
        name = gallery.names[row]
        y = box.top() + tiny + 4 + place * high
        middle = y + high / 2
        text = ink.say(part_of(name))
        ink.text(QRectF(box.left(), y, names, high), text, size="small", bold=not name)
        sheet = Sheet(left, middle - side / 2, count, count, (16, 16), side, side)
        sheet.draw(ink, gallery.pictures[row])
        ink.text(QRectF(share, y, right, high), percent(float(gallery.right[row])), size="small",
                 mono=True)  # fmt: skip
        value = float(gallery.apart[row])
        ink.rect(QRectF(bar, middle - 4, max(length * value / largest, 0.5), 8), fill="weight")
        ink.text(QRectF(bar + length * value / largest + 4, y, 40, high), number(value, 2),
                 size="tiny", mono=True, colour="muted", elide=False)  # fmt: skip
        leads = None
        if name in PARTS:
            leads = Open(LAB, {"off": [name], "seed": trace.params.seed}, 0)
        elif name == "time":
            leads = Open(LAB, {"freeze": "noise", "seed": trace.params.seed}, 0)
        ink.mark(QRectF(box.left(), y, box.width(), high), ReadOut(
            ink.say("read.gallery", part=text),
            (
                ink.say("read.gallery.right", share=percent(float(gallery.right[row]))),
                ink.say("read.gallery.apart", apart=number(value, 3)),
            ),
        ), open=leads, name=text if leads else "")  # fmt: skip
