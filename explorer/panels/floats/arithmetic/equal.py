"""Is it equal? Every format computes for itself and is compared with the rounded true result.

What the reader takes away: equality after rounding is luck, and more bits are not more luck.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.arithmetic.equal import Comparison, true_result
from explorer.compute.floats.arithmetic.params import Shared
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import decimal, shown
from explorer.core.easing import clamp
from explorer.core.trace import Trace
from explorer.panels.floats.arithmetic.operation import SIGNS, second, typed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

REACH = 3  # steps shown to either side


def draw_equal(ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
    """Draw a row per format; the row of the step is framed, later ones wait."""
    shared: Shared = trace.shared
    now, params = int(at), trace.params
    scale = ink.view.text_scale
    head = ink.line_height("large") + 2
    true = true_result(shared.left, shared.right, params.operation, shared.third)
    assert true is not None
    sign = SIGNS[params.operation]
    computed = f"{typed(params.left)} {sign} {second(params.right)}"
    if params.operation == "fma":
        computed += f" + {second(params.third)}"
    question = f"{computed} == {decimal(true.fraction, 9)} ?"
    ink.text(QRectF(rect.left(), rect.top(), rect.width(), head), question, size="large",
             bold=True, mono=True)  # fmt: skip
    done = shared.comparisons[: now + 1]
    equal = sum(one.equal for one in done)
    small = ink.line_height("small")
    ink.text(QRectF(rect.left(), rect.top() + head, rect.width(), small + 2),
             ink.say("equal_count", equal=equal, count=len(done)), size="small",
             colour="muted")  # fmt: skip
    top = rect.top() + head + small + 6
    height = (rect.bottom() - top) / len(shared.comparisons)
    size = clamp(height * 0.42, 10.0, 13.0)
    size = min(size, max(10.0, height * 0.85 / scale))
    labels = [FORMATS[one.format].label for one in shared.comparisons]
    name = max(ink.text_width(label, size, bold=True) for label in labels) + 14
    verdict = ink.text_width("≠ −1000", size, mono=True, bold=True) + 14
    figures = ink.text_width("0.30000000000000004", size, mono=True) + 8
    figures = figures if rect.width() > 620 * scale else ink.text_width("0.3000000", size,
                                                                        mono=True) + 8  # fmt: skip
    for place, one in enumerate(shared.comparisons):
        row = QRectF(rect.left(), top + place * height, rect.width(), height)
        if place == now:
            ink.rect(row.adjusted(0, 1, -1, -1), line="border", width=1.4, radius=6)
        ink.text(QRectF(row.left() + 6, row.top(), name, height), labels[place], size=size,
                 bold=True)  # fmt: skip
        if place > now:
            continue
        line = QRectF(row.left() + name + 8, row.top(),
                      row.width() - name - verdict - figures - 24, height)  # fmt: skip
        _steps(ink, line, one)
        colour = "ok" if one.equal else "error"
        spot = QRectF(line.right() + 8, row.top(), figures, height)
        ink.text(spot, shown(one.computed.number, 17 if figures > 130 else 7,
                             19 if figures > 130 else 9), size=size, mono=True,
                 align="right middle")  # fmt: skip
        word = "=" if one.equal else "≠" if one.apart is None else f"≠ {one.apart:+d}"
        ink.text(QRectF(spot.right() + 10, row.top(), verdict, height), word.replace("-", "−"),
                 size=size, mono=True, bold=True, colour=colour)  # fmt: skip
        added = f" + {second(params.third)}" if params.operation == "fma" else ""
        ink.mark(row, _read(ink, one, sign, added), name=one.format,
                 open=Open("floats/arithmetic", {
                     "topic": "operation", "format": one.format, "left": params.left,
                     "right": params.right, "third": params.third,
                     "operation": params.operation,
                     "rounding": params.rounding,
                 }))  # fmt: skip


def _steps(ink: Ink, box: QRectF, one: Comparison) -> None:
    """The numbers of the format as equal steps: a ring where the true result belongs, a disc where
    the computed one fell."""
    y, half = box.center().y(), box.width() / 2 - 8
    ink.line(box.left(), y, box.right(), y, "hairline", width=1.2)
    if one.apart is None:
        return
    reach = max(REACH, abs(one.apart) + 1) if abs(one.apart) < 12 else REACH
    step = half / (reach + 0.5)
    for place in range(-reach, reach + 1):
        x = box.center().x() + place * step
        ink.line(x, y - 4, x, y + 4, "significand", width=1.2)
    radius = clamp(box.height() * 0.2, 3.0, 6.0)
    ink.circle(box.center().x(), y, radius + 2.5, line="key", width=2.0)
    away = clamp(one.apart, -reach - 0.5, reach + 0.5)
    x = box.center().x() + away * step
    if one.apart:
        ink.arrow(box.center().x(), y, x - (radius if away > 0 else -radius), y, "error", width=1.8)
    ink.circle(x, y, radius, fill="ok" if one.equal else "error", line="text", width=0.8)


def _read(ink: Ink, one: Comparison, sign: str, added: str) -> ReadOut:
    left, right = shown(one.left.number, 12, 20), shown(one.right.number, 12, 20)
    return ReadOut(
        FORMATS[one.format].label,
        (
            f"{left} {sign} {right}{added} → {shown(one.computed.number, 17, 24)}",
            ink.say("stored_as", value=shown(one.expected.number, 17, 24)),
            ink.say("click_look"),
        ),
    )
