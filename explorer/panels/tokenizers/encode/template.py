"""The chat template beside a tokenizer's file, as text, the special tokens in it pointed out."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.encode.types import Shared
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_template(ink: Ink, area: QRectF, trace: Trace) -> None:
    """The program as it stands in the file, cut into lines; never run."""
    shared: Shared = trace.shared
    cut = shared.first
    line = ink.line_height("body")
    ink.text(QRectF(area.left(), area.top(), area.width(), line), ink.say("template-title"),
             bold=True)  # fmt: skip
    letter = ink.text_width("0", "small", mono=True)
    row = ink.line_height("small") + 4
    wide = max(int((area.width() - 16) / letter), 8)
    body = area.adjusted(8, line + 8, -8, -row)
    fits = max(int(body.height() / row), 1)
    lines = [
        text[i : i + wide]
        for text in cut.template.split("\n")
        for i in range(0, max(len(text), 1), wide)
    ]
    ink.rect(body.adjusted(-8, -4, 8, 4), fill="raised", radius=6)
    pattern = re.compile("|".join(map(re.escape, cut.template_specials)) or r"(?!)")
    for number, text in enumerate(lines[:fits]):
        y = body.top() + number * row
        for match in pattern.finditer(text):
            left = ink.text_width(text[: match.start()], "small", mono=True)
            long = ink.text_width(match.group(), "small", mono=True)
            box = QRectF(body.left() + left - 1, y + 1, long + 2, row - 2)
            ink.rect(box, fill="surface", line="text", width=1.4, radius=3, dash=True)
            ink.mark(box, ReadOut(match.group(), (ink.say("template-special"),)), name="special")
        ink.text(QRectF(body.left(), y, body.width(), row), text, size="small", mono=True,
                 elide=False)  # fmt: skip
    if len(lines) > fits:
        rest = QRectF(area.left(), area.bottom() - row, area.width(), row)
        ink.text(rest, ink.say("template-more", lines=count(len(lines) - fits)), size="small",
                 colour="muted")  # fmt: skip
