"""Bytes of the models of each way, as bars of one scale."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.alignment.dpo.memory import FROZEN, MODELS, TRAINED, held, total
from explorer.compute.alignment.dpo.params import Story
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.alignment.dpo.pair import of_pairs
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"policy": "category 4", "value": "category 6", "reference": "category 1",
           "reward": "category 0"}  # fmt: skip


def gigabytes(size: float) -> str:
    """Bytes in units of 10⁹."""
    return number(size / 1e9)


def draw(ink: Ink, body: QRectF, trace: Trace) -> None:
    """Four models, two, and one."""
    story: Story = trace.shared
    parameters = round(trace.params.billions * 1e9)
    most = total("rlhf", parameters)
    line, small = ink.line_height("body"), ink.line_height("small")
    here = ink.say(of_pairs("memory.here", story), parameters=count(story.parameters),
                   pairs=len(story.chosen))  # fmt: skip
    lines = math.ceil(1.08 * ink.text_width(here, "small") / body.width())
    foot = lines * small + 6
    y = body.top() + 10 + legend(ink, QRectF(body.left(), body.top(), body.width(), small), [
        ("box", colour, ink.say(f"memory.part.{part}")) for part, colour in COLOURS.items()
    ])  # fmt: skip
    room = (body.bottom() - foot - y) / len(MODELS)
    high = min(room - line - small - 14, 130.0)
    for way in MODELS:
        whole = total(way, parameters)
        ink.text(QRectF(body.left(), y, body.width(), line), ink.say(f"memory.{way}"), bold=True)
        ink.text(QRectF(body.left(), y, body.width(), line),
                 ink.say("memory.sum", size=gigabytes(whole)), align="right middle",
                 mono=True)  # fmt: skip
        x, bar = body.left(), y + line + 3
        for one in held(way, parameters):
            wide = body.width() * one.size / most
            area = QRectF(x, bar, max(wide - 2, 1.0), max(high, 8.0))
            colour = COLOURS[one.part]
            ink.rect(area, fill=colour, alpha=0.3, radius=4)
            ink.rect(area, line=colour, radius=4, width=1.4)
            said = ink.say(f"memory.part.{one.part}")
            if ink.text_width(said, "small") < area.width() - 8:
                middle = area.center().y()
                ink.text(QRectF(area.left() + 4, middle - small - 1, area.width() - 8, small),
                         said, size="small", align="center middle")  # fmt: skip
                ink.text(QRectF(area.left() + 4, middle + 1, area.width() - 8, small),
                         f"{gigabytes(one.size)} GB", size="small", align="center middle",
                         mono=True)  # fmt: skip
            key = "memory.trained" if one.trained else "memory.frozen"
            ink.mark(area, ReadOut(said, (
                ink.say(key), f"{count(parameters)} · {TRAINED if one.trained else FROZEN} B = "
                f"{gigabytes(one.size)} GB")), name=f"{way} {one.part}")  # fmt: skip
            x += wide
        y += room
    below = QRectF(body.left(), body.bottom() - foot, body.width(), foot)
    ink.text(below, here, size="small", colour="muted", wrap=True, align="left bottom")
