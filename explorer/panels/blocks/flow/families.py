"""Three families as the same parts put together otherwise, and what each of them costs."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.blocks.flow import Families, Family
from explorer.core.formatting import count, number, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.flow.layout import COLOURS
from explorer.panels.blocks.flow.told import amount
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

BARS = (("parameters", "category 3"), ("forward", "category 4"), ("asked", "category 2"))


def draw(ink: Ink, body: QRectF, trace: Trace, index: int) -> None:
    """A row per family: its stacks and masks on the left, three bars on the right."""
    shared: Families = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    left = body.width() * 0.42
    right = QRectF(body.left() + left + 16, body.top(), body.width() - left - 16, body.height())
    high = (body.height() - small - 6) / len(shared.families)
    deepest = max(max(one.encoder, one.decoder) for one in shared.families)
    tops = {name: max(getattr(one, name) for one in shared.families) for name, _ in BARS}
    for place, family in enumerate(shared.families):
        row = QRectF(body.left(), body.top() + place * high, body.width(), high - 8)
        faint = 1.0 if place <= index else 0.3
        if place == index:
            ink.rect(row.adjusted(-6, 0, 6, 0), fill="raised", radius=8)
        title = ink.say("family." + family.name, encoder=family.encoder, decoder=family.decoder)
        ink.text(QRectF(row.left(), row.top() + 2, left, small), title, size="small",
                 bold=place == index, alpha=max(faint, 0.7))  # fmt: skip
        _stacks(ink, QRectF(row.left(), row.top() + small + 4, left, row.height() - small - 8),
                family, deepest, trace.params.source, trace.params.target, faint)  # fmt: skip
        ink.mark(QRectF(row.left(), row.top(), left, row.height()),
                 ReadOut(title, (ink.say("read.family." + family.name),)), seek=place,
                 name=f"{family.name} {place}")  # fmt: skip
        if place <= index:
            _bars(ink, QRectF(right.left(), row.top() + 4, right.width(), row.height() - 8),
                  family, tops, title)  # fmt: skip
    ink.text(
        QRectF(body.left(), body.bottom() - tiny - 2, body.width(), tiny),
        ink.say("families.same", width=trace.params.width),
        size="tiny",
        colour="muted",
    )


def _stacks(
    ink: Ink, box: QRectF, family: Family, deepest: int, source: int, target: int, alpha: float
) -> None:
    """Boxes as high as there are layers, as wide as there are tokens in them; masks inside."""
    layers = {"encoder": family.encoder, "decoder": family.decoder}
    both = family.encoder and family.decoder
    tokens = {"encoder": source if both else source + target,
              "decoder": target if both else source + target}  # fmt: skip
    total = source + target
    gap = 26.0 if both else 0.0
    room = box.width() - gap - 8
    left = box.left()
    centres = []
    for name in ("encoder", "decoder"):
        if not layers[name]:
            continue
        wide = max(room * tokens[name] / total, 24.0) if both else room * 0.75
        wide = min(wide, room - 24.0) if both else wide
        high = box.height() * layers[name] / deepest
        area = QRectF(left, box.bottom() - high, wide, high)
        colour = COLOURS["attention" if name == "encoder" else "feed_forward"]
        ink.rect(area, fill=colour, alpha=0.25 * alpha, radius=4)
        ink.rect(area, line=colour, radius=4, width=1.2, alpha=alpha)
        key = "families.one" if layers[name] == 1 else "families." + name
        text = ink.say(key, layers=layers[name])
        if ink.text_width(text, "tiny") > area.width() - 4:
            text = str(layers[name])
        tiny = ink.line_height("tiny")
        side = min(area.height() - tiny - 8, area.width() - 8, 40.0)
        if side >= 10:
            _mask(ink, QRectF(area.center().x() - side / 2, area.top() + 3, side, side),
                  name == "decoder", colour, alpha)  # fmt: skip
        if area.height() > tiny + 2:
            ink.text(QRectF(area.left() + 2, area.bottom() - tiny - 2, area.width() - 4, tiny),
                     text, size="tiny", align="center middle", alpha=max(alpha, 0.7))  # fmt: skip
        centres.append((area.left(), area.right(), area.center().y()))
        left += wide + gap
    if both:
        (_, start, y), (end, _, _) = centres
        ink.arrow(start + 2, y, end - 2, y, COLOURS["cross"], width=3, alpha=alpha, head=8)


def _mask(ink: Ink, box: QRectF, causal: bool, colour: str, alpha: float) -> None:
    cell = box.width() / 6
    for query in range(6):
        for key in range(6):
            if not causal or key <= query:
                ink.rect(QRectF(box.left() + key * cell, box.top() + query * cell, cell - 0.8,
                                cell - 0.8), fill=colour, alpha=0.8 * alpha)  # fmt: skip
    ink.rect(box, line="border", width=0.8)


def _bars(ink: Ink, box: QRectF, family: Family, tops: dict[str, float], title: str) -> None:
    tiny = ink.line_height("tiny")
    pitch = box.height() / len(BARS)
    for place, (name, colour) in enumerate(BARS):
        value = float(getattr(family, name))
        y = box.top() + place * pitch
        high = max(min(pitch - tiny - 5, 18.0), 4.0)
        text = {"parameters": lambda v: number(v / 1e6) + " M",
                "forward": lambda v: number(v / 1e9) + " G",
                "asked": amount}[name](value)  # fmt: skip
        ink.text(QRectF(box.left(), y, box.width() - 70, tiny), ink.say("bar." + name), size="tiny",
                 colour="muted")  # fmt: skip
        ink.text(QRectF(box.right() - 70, y, 70, tiny), text, size="tiny", mono=True,
                 align="right middle")  # fmt: skip
        whole = QRectF(box.left(), y + tiny + 1, box.width(), high)
        ink.rect(whole, fill="surface", line="hairline", radius=2)
        ink.rect(QRectF(whole.left(), whole.top(), max(whole.width() * value / tops[name], 1.0),
                        high), fill=colour, line="border", width=0.6, radius=2)  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), pitch),
                 partial(_read, ink, family, name, title), name=f"{title} {name}")  # fmt: skip


def _read(ink: Ink, family: Family, name: str, title: str, _: Any) -> ReadOut:
    if name == "asked":
        line = ink.say("read.asked", asked=amount(family.asked), positions=count(family.positions),
                       share=percent(family.asked / family.positions))  # fmt: skip
    else:
        line = count(int(getattr(family, name)))
    return ReadOut(title, (ink.say("bar." + name), line))
