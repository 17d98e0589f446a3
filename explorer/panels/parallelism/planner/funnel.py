"""How many layouts are left after each rule: a row of vessels, or a list on a wide stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.planner.outcome import Step
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def stations(trace: Trace) -> list[tuple[int, Step]]:
    """The steps that count layouts: all of them, the rules, memory, the front."""
    return [(at, step) for at, step in enumerate(trace.steps) if step.kind != "pick"]


def draw_funnel(ink: Ink, box: QRectF, trace: Trace, index: int, *, listed: bool = False) -> None:
    """Every station on one linear scale; the present one framed; a click goes there."""
    found = stations(trace)
    most = found[0][1].left or 1
    now = max(at for at, _ in found if at <= index)
    if listed:
        _list(ink, box, found, most, now)
    else:
        _row(ink, box, found, most, now)


def _read(ink: Ink, step: Step) -> ReadOut:
    if step.kind == "front":
        return ReadOut(ink.say("section.front"), (count(step.left),))
    line = ink.say("strip.read", left=count(step.left), cut=count(step.cut))
    return ReadOut(ink.say(f"section.{step.name}"), (line,))


def _row(ink: Ink, box: QRectF, found: list[tuple[int, Step]], most: int, now: int) -> None:
    tiny = ink.line_height("tiny")
    pitch = box.width() / max(len(found), 6)
    bars = box.adjusted(0, tiny + 4, 0, -tiny - 5)
    for place, (at, step) in enumerate(found):
        column = QRectF(box.left() + place * pitch, box.top(), pitch, box.height())
        if at == now:
            ink.rect(column.adjusted(1, 0, -1, 0), fill="raised", line="text", width=1.2, radius=5)
        wide = min(pitch * 0.6, 44.0)
        left = column.center().x() - wide / 2
        tall = bars.height() * step.left / most
        ahead = at > now
        ink.rect(QRectF(left, bars.bottom() - tall, wide, tall), fill=ink.ramp(0.45),
                 alpha=0.4 if ahead else 1.0)  # fmt: skip
        ink.line(left, bars.bottom() - tall, left + wide, bars.bottom() - tall, "weight",
                 width=1.4)  # fmt: skip
        if step.cut:
            gone = QRectF(left, bars.bottom() - tall - bars.height() * step.cut / most, wide,
                          bars.height() * step.cut / most)  # fmt: skip
            if gone.height() > 4:
                ink.hatch(gone, "warn", gap=5.0)
            ink.rect(gone, line="warn", width=0.8, alpha=0.5 if ahead else 1.0)
        text = count(step.left)
        if ink.text_width(text, "tiny", mono=True) > pitch - 3:
            text = f"{step.left / 1000:.0f}k" if step.left >= 1e3 else str(step.left)
            text = f"{step.left / 1e6:.1f}M" if step.left >= 1e6 else text
        ink.text(QRectF(column.left(), box.top() + 1, pitch, tiny), text, size="tiny", mono=True,
                 align="center middle", elide=False)  # fmt: skip
        label = QRectF(column.left() + 1, box.bottom() - tiny - 2, pitch - 2, tiny)
        name = ink.say(f"strip.{step.name}")
        bold = at == now and ink.text_width(name, "tiny", bold=True) <= label.width()
        ink.text(label, name, size="tiny", bold=bold,
                 align="center middle", colour="text" if at == now else "muted")  # fmt: skip
        ink.mark(column, _read(ink, step), seek=at, name=f"station {step.name}")


def _list(ink: Ink, box: QRectF, found: list[tuple[int, Step]], most: int, now: int) -> None:
    small = ink.line_height("small")
    pitch = min(max(box.height() / len(found), small + 2), 2.8 * small)
    names = max(ink.text_width(ink.say(f"strip.{step.name}"), "small") for _, step in found) + 10
    numbers = max(ink.text_width(count(step.left), "small", mono=True) for _, step in found) + 8
    for place, (at, step) in enumerate(found):
        row = QRectF(box.left(), box.top() + place * pitch, box.width(), pitch)
        if row.bottom() > box.bottom() + 1:
            break
        if at == now:
            ink.rect(row.adjusted(0, 1, 0, -1), fill="raised", line="text", width=1.2, radius=5)
        ink.text(QRectF(row.left() + 5, row.top(), names, pitch), ink.say(f"strip.{step.name}"),
                 size="small", bold=at == now)  # fmt: skip
        bars = QRectF(row.left() + names + 4, row.top() + pitch * 0.22,
                      row.width() - names - numbers - 8, pitch * 0.56)  # fmt: skip
        wide = bars.width() * step.left / most
        ink.rect(QRectF(bars.left(), bars.top(), wide, bars.height()), fill=ink.ramp(0.45),
                 alpha=0.4 if at > now else 1.0)  # fmt: skip
        ink.line(bars.left() + wide, bars.top(), bars.left() + wide, bars.bottom(), "weight",
                 width=1.4)  # fmt: skip
        if step.cut:
            gone = QRectF(bars.left() + wide, bars.top(), bars.width() * step.cut / most,
                          bars.height())  # fmt: skip
            if gone.width() > 4:
                ink.hatch(gone, "warn", gap=5.0)
            ink.rect(gone, line="warn", width=0.8, alpha=0.5 if at > now else 1.0)
        ink.text(row.adjusted(0, 0, -5, 0), count(step.left), size="small", mono=True,
                 align="right middle")  # fmt: skip
        ink.mark(row, _read(ink, step), seek=at, name=f"station {step.name}")
