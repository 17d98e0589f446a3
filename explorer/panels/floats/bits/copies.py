"""What can be carried elsewhere: the number as C, hexadecimal float, torch and NumPy. Point at one
and press Ctrl+C."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.literals import c_literal, hexadecimal, numpy_code, torch_code
from explorer.panels.floats.bits.pieces import Picture
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def literals(picture: Picture) -> dict[str, str]:
    """The texts by the name of the place they are for."""
    info, code = picture.info, picture.shared.row.encoded.code
    return {
        "C": c_literal(info, code), "hex": hexadecimal(info, code),
        "torch": torch_code(info, code), "NumPy": numpy_code(info, code),
    }  # fmt: skip


def draw_copies(ink: Ink, box: QRectF, picture: Picture, left: float) -> float:
    """Chips at the right end of a box, named where there is room after `left`; returns the width
    they took."""
    size = picture.size(10.5)
    x = box.right()
    for name, text in reversed(literals(picture).items()):
        wide = ink.text_width(name, size) + 14
        chip = QRectF(x - wide, box.center().y() - 0.85 * size, wide, 1.7 * size)
        ink.rect(chip, line="hairline", width=1.0, radius=4)
        ink.text(chip, name, size=size, colour="muted", align="center middle", elide=False)
        ink.mark(chip, ReadOut(text), name=f"copy {name}")
        x -= wide + 4
    label = ink.say("copy_as")
    wide = ink.text_width(label, size) + 6
    if x - wide < left + 8:
        return box.right() - x
    ink.text(QRectF(x - wide, box.top(), wide, box.height()), label, size=size, colour="muted")
    return box.right() - x + wide
