"""One block of bars that can be dragged, and what each of the four rules makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.four_bit.settings import LARGEST_BAR
from explorer.compute.floats.four_bit.steps import Rule, Rules
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.floats.four_bit.titles import beside, is_wide, power, reached, stacked
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_rules(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """The block, the ruler of its significand, and the four results."""
    rules: Rules = trace.shared.rules
    if is_wide(box):
        left, grid = beside(box, (0.48, 0.52))
        block, ruler = stacked(left, (0.6, 0.4))
    else:
        least = ink.line_height("small") + 5.6 * ink.line_height("tiny") + 12
        high = max(0.22 * box.height(), least)
        rest = box.height() - high - 24
        block, ruler, grid = stacked(box, (0.4 * rest, high, 0.6 * rest))
    draw_block(ink, block, trace, stage)
    draw_ruler(ink, ruler, rules, stage)
    top, low = stacked(grid, (1, 1), 8)
    cells = (*beside(top, (1, 1)), *beside(low, (1, 1)))
    for cell, rule in zip(cells, rules.rules, strict=True):
        draw_result(ink, cell, rules, rule, stage)


def bar(ink: Ink, plot: Plot, place: int, value: float, colour: str, alpha: float = 1.0) -> None:
    """A bar from zero to a value."""
    zero, y = plot.y(0.0), plot.y(value)
    left, right = plot.x(place - 0.38), plot.x(place + 0.38)
    ink.rect(QRectF(left, min(zero, y), right - left, max(abs(y - zero), 0.8)), fill=colour,
             alpha=alpha)  # fmt: skip


def draw_block(ink: Ink, box: QRectF, trace: Trace, stage: str) -> None:
    """The bars of the params; a drag changes one."""
    rules: Rules = trace.shared.rules
    values = rules.values
    rule = next((r for r in rules.rules if r.name == stage), None)
    end = 0.0
    if rule is not None:
        end = rules.top_significand * 2.0 ** (rules.top_exponent + rule.exponent)
    said = ink.say("end", value=number(end)) if 0 < end <= LARGEST_BAR else ""
    ticks = (
        (-8.0, -4.0, 0.0, 4.0, 8.0)
        if box.height() > 8 * ink.line_height("tiny")
        else (-8.0, 0.0, 8.0)
    )
    plot = Plot(ink, box, Axis(-0.5, len(values) - 0.5, ticks=()),
                Axis(-LARGEST_BAR, LARGEST_BAR, title=said, ticks=ticks),
                ink.say("plot.drag"))  # fmt: skip
    plot.frame()
    for place, value in enumerate(values):
        lost = rule is not None and rule.zeroed[place]
        bar(ink, plot, place, float(value), "neutral" if lost else "weight")
        if rule is not None and rule.clipped[place]:
            beyond(ink, plot, place, float(value), float(rule.restored[place]))
    ink.line(plot.inner.left(), plot.y(0.0), plot.inner.right(), plot.y(0.0), "border")
    if said:
        plot.level(end, "error", width=1.2)
        plot.level(-end, "error", width=1.2)

    def place_of(point: QPointF) -> int:
        return min(max(round(plot.at(point)[0]), 0), len(values) - 1)

    def read(point: QPointF) -> ReadOut:
        place = place_of(point)
        lines = [f"x = {number(float(values[place]), 4)}"]
        lines += [f"{r.name}: {number(float(r.restored[place]), 4)}" for r in rules.rules
                  if reached(stage, "rules", r.name)]  # fmt: skip
        return ReadOut(ink.say("read.bar", place=place), tuple(lines))

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("press", "drag", "release", "double"):
            return None
        value = 0.0 if gesture.phase == "double" else plot.at(gesture.point)[1]
        value = min(max(round(value, 2), -LARGEST_BAR), LARGEST_BAR)
        fresh = [float(v) for v in values]
        fresh[place_of(gesture.start)] = value
        return {"block": fresh}

    ink.mark(plot.inner, read, edit=edit, name="bars")


def beyond(ink: Ink, plot: Plot, place: int, value: float, kept: float) -> None:
    """The part of a bar that is clipped away."""
    left, right = plot.x(place - 0.38), plot.x(place + 0.38)
    top, low = sorted((plot.y(value), plot.y(kept)))
    area = QRectF(left, top, right - left, max(low - top, 1.0))
    ink.rect(area, fill="surface", line="error", width=1.2)
    ink.hatch(area, "error", gap=4.0)


def draw_ruler(ink: Ink, box: QRectF, rules: Rules, stage: str) -> None:
    """Where each rule doubles the scale, on the line of the significand of the largest bar."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    text = ink.say("ruler", c=number(rules.significand, 4), amax=number(rules.amax))
    ink.text(QRectF(box.left(), box.top(), box.width(), small), text, size="small", bold=True)
    label = max(ink.text_width(r.name, "small", bold=True) for r in rules.rules) + 14
    result = ink.text_width("2⁻¹⁰", "small", mono=True) + 16
    area = QRectF(box.left() + label, box.top() + small + 4, box.width() - label - result,
                  box.height() - small - tiny - 10)  # fmt: skip
    slot = area.height() / 4
    size = "small" if slot >= small else "tiny"
    low = rules.exponent - rules.top_exponent

    def x(significand: float) -> float:
        return area.left() + (significand - 1.0) * area.width()

    for place, rule in enumerate(rules.rules):
        known = reached(stage, "rules", rule.name)
        now = rule.name == stage
        y, high = area.top() + place * slot + slot * 0.14, slot * 0.72
        ink.text(QRectF(box.left(), y, label, high), rule.name, size=size, bold=now,
                 colour="text" if known else "muted")  # fmt: skip
        if not known:
            ink.rect(QRectF(area.left(), y, area.width(), high), line="hairline")
            continue
        edge = min(x(rule.threshold), area.right())
        for left, right, exponent, share in (
            (area.left(), edge, low, 0.16), (edge, area.right(), low + 1, 0.5),
        ):  # fmt: skip
            part = QRectF(left, y, right - left, high)
            if part.width() <= 0.5:
                continue
            ink.rect(part, fill=ink.ramp(share), line="border", width=0.8)
            if part.width() > 50 and high >= 0.7 * tiny:
                ink.text(part, power(exponent), size="tiny", align="center middle", mono=True)
            ink.mark(part, ReadOut(ink.say("read.rule", rule=rule.name, scale=power(exponent)),
                                   (ink.say(f"when.{rule.name}"),)),
                     name=f"ruler {rule.name}")  # fmt: skip
        if rules.amax:
            ink.text(QRectF(area.right() + 8, y, result - 8, high), power(rule.exponent),
                     size=size, mono=True, bold=now)  # fmt: skip
    ticks = {1.0: "1", 1.5: "1.5", 2.0: "2"}
    for value, shown in ticks.items():
        ink.label(x(value), area.bottom() + 2, shown, anchor="center top", size="tiny",
                  colour="muted", mono=True)  # fmt: skip
    if rules.amax:
        at = x(rules.significand)
        ink.line(at, area.top() - 2, at, area.bottom() + 1, "text", width=2.4)


def draw_result(ink: Ink, box: QRectF, rules: Rules, rule: Rule, stage: str) -> None:
    """What comes back under one rule, the block as outlines behind it."""
    known = reached(stage, "rules", rule.name)
    now = rule.name == stage
    ink.rect(box, line="text" if now else "hairline", width=1.6 if now else 1.0, radius=6)
    small = ink.line_height("small")
    inner = box.adjusted(8, 4, -8, -6)
    head = QRectF(inner.left(), inner.top(), inner.width(), small)
    if not known:
        ink.text(head, rule.name, size="small", colour="muted")
        return
    ink.text(head, f"{rule.name}  {power(rule.exponent)}", size="small", bold=True)
    ink.text(head, f"{fixed(rule.sqnr, 1)} dB", size="small", bold=True, mono=True,
             align="right middle")  # fmt: skip
    below = head.translated(0, small)
    ink.text(
        below,
        ink.say("lost", clipped=int(rule.clipped.sum()), zeroed=int(rule.zeroed.sum())),
        size="small",
        colour="muted",
    )
    area = QRectF(inner.left(), below.bottom() + 2, inner.width(), inner.bottom() - below.bottom())
    if area.height() < 12:
        return
    count = len(rules.values)
    wide, middle = area.width() / count, area.center().y()
    unit = area.height() / 2 / LARGEST_BAR

    def rect_of(place: int, value: float) -> QRectF:
        y = middle - max(min(value, 2 * LARGEST_BAR), -2 * LARGEST_BAR) * unit
        y = min(max(y, area.top()), area.bottom())
        left = area.left() + (place + 0.12) * wide
        return QRectF(left, min(y, middle), wide * 0.76, max(abs(y - middle), 0.8))

    for place in range(count):
        before, after = float(rules.values[place]), float(rule.restored[place])
        if rule.zeroed[place]:
            ink.rect(rect_of(place, before), fill="neutral")
            continue
        ink.rect(rect_of(place, after), fill="weight")
        ink.rect(rect_of(place, before), line="muted", width=0.8)
        if rule.clipped[place]:
            gone, kept = rect_of(place, before), rect_of(place, after)
            top = gone.top() if before > 0 else kept.bottom()
            ink.rect(QRectF(gone.left(), top, gone.width(), gone.height() - kept.height()),
                     line="error", width=1.2)  # fmt: skip
    ink.line(area.left(), middle, area.right(), middle, "border", width=0.8)

    def read(point: QPointF) -> ReadOut:
        place = min(max(int((point.x() - area.left()) / wide), 0), count - 1)
        before, after = float(rules.values[place]), float(rule.restored[place])
        scale = power(rule.exponent)
        return ReadOut(
            ink.say("read.bar", place=place),
            (f"{number(before, 4)} → {number(after, 4)}",
             f"= {number(after / 2.0**rule.exponent, 4)} × {scale}"),
        )  # fmt: skip

    ink.mark(area, read, name=f"result {rule.name}")
