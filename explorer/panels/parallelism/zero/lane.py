"""Bytes on one rank over the training step, and at rest and at most under each stage."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.zero.lab import KINDS, Plan
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS as PARTS
from explorer.panels.parallelism.zero.names import DARK, GATHERED, PART, of_model, size_text
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

ORDER = ("weights", "gathered", "gradients", "optimizer")
FILL = {**{part: PARTS[part] for part in ("weights", "gradients", "optimizer")},
        "gathered": GATHERED}  # fmt: skip


def parts(row: np.ndarray, rest: np.ndarray) -> dict[str, int]:
    """Bytes by part, from bytes by kind; weights beyond those of the resting state are gathered."""
    out = dict.fromkeys(ORDER, 0)
    for kind, size in zip(KINDS, row.tolist(), strict=True):
        out[PART[kind]] += size
    own = int(rest[KINDS.index("weight")])
    out["gathered"] = max(out["weights"] - own, 0)
    out["weights"] -= out["gathered"]
    return out


def draw_lane(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The stacked bytes of the fullest rank after every event; a click goes there."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    plan: Plan = trace.shared.plans[trace.shared.chosen]
    title = ink.say("lane.title")
    if ink.text_width(title, "small", bold=True) > box.width():
        title = ink.say("lane.title.short")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    rest, peak = int(plan.rest.sum()), int(plan.peak.sum())
    text = ink.say("lane.both", peak=size_text(peak), rest=size_text(rest))
    if ink.text_width(text, "tiny", mono=True) > box.width():
        text = f"{size_text(rest)} – {size_text(peak)}"
    ink.text(QRectF(box.left(), box.top() + small, box.width(), tiny), text, size="tiny",
             mono=True, colour="muted")  # fmt: skip
    above = small + tiny + 4
    inner = QRectF(box.left(), box.top() + above, box.width(), box.height() - above - tiny - 4)
    top = trace.scales["lane"][1] * 1.06
    where = (inner.left(), inner.top(), inner.width(), inner.height())
    ink.layer(("lane", repr(trace.params), top, where), lambda pen: _stack(pen, inner, trace, top))
    pitch = inner.width() / len(trace)
    now = QRectF(inner.left() + index * pitch, inner.top(), max(pitch, 2.0), inner.height())
    ink.rect(now, line="text", width=1.6)
    for size in (peak, rest):
        y = inner.bottom() - inner.height() * size / top
        ink.line(inner.left(), y, inner.right(), y, "text", width=1.0, dash=True)
    _phases(ink, inner, trace, pitch)
    for place in range(len(trace)):
        left = inner.left() + place * pitch
        column = QRectF(left, inner.top(), pitch, inner.height() + tiny + 3)
        ink.mark(column, partial(_read, ink, trace, place), seek=place, name=f"event {place}")


def _stack(ink: Ink, inner: QRectF, trace: Trace, top: float) -> None:
    ink.rect(inner, fill="raised", line="hairline")
    lane, pitch = trace.shared.lane, inner.width() / len(trace)
    rest = trace.shared.plans[trace.shared.chosen].rest
    for place, row in enumerate(lane):
        y = inner.bottom()
        seam = 0.6 if place + 1 < len(lane) else 0.0  # else the ground shines through between two
        for part, size in parts(row, rest).items():
            tall = inner.height() * size / top
            if tall:
                area = QRectF(inner.left() + place * pitch, y - tall, pitch + seam, tall)
                ink.rect(area, fill=FILL[part])
            y -= tall
    ink.line(inner.left(), inner.bottom(), inner.right(), inner.bottom(), "border")


def _phases(ink: Ink, inner: QRectF, trace: Trace, pitch: float) -> None:
    """Where forward, backward and update begin."""
    tiny = ink.line_height("tiny")
    starts = [section.start for section in trace.sections] + [len(trace)]
    for section, end in zip(trace.sections, starts[1:], strict=True):
        left, right = inner.left() + section.start * pitch, inner.left() + end * pitch
        if section.start:
            ink.line(left, inner.bottom(), left, inner.bottom() + 4, "border")
        text = ink.say(f"phase.{section.id.partition('-')[0]}")
        if ink.text_width(text, "tiny") <= right - left - 2:
            ink.text(QRectF(left, inner.bottom() + 2, right - left, tiny), text, size="tiny",
                     colour="muted", align="center middle")  # fmt: skip


def _read(ink: Ink, trace: Trace, place: int, _: QPointF) -> ReadOut:
    rest = trace.shared.plans[trace.shared.chosen].rest
    row = trace.shared.lane[place]
    lines = [size_text(row.sum())]
    lines += [
        f"{ink.say('part.' + part)}: {size_text(size)}"
        for part, size in parts(row, rest).items() if size
    ]  # fmt: skip
    return ReadOut(ink.say("step", number=place + 1, count=len(trace)), tuple(lines))


def draw_plans(ink: Ink, box: QRectF, trace: Trace) -> None:
    """A column per stage: what a rank keeps between steps, and on top what it needs at most."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    plans: tuple[Plan, ...] = trace.shared.plans
    title = ink.say("plans.title")
    if ink.text_width(title, "small", bold=True) > box.width():
        title = ink.say("plans.title.short")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    foot = box.bottom() - 2 * tiny - 4
    inner = QRectF(box.left(), box.top() + small + tiny + 4, box.width(),
                   foot - box.top() - small - tiny - 6)  # fmt: skip
    top = trace.scales["bytes"][1] * 1.02
    pitch = box.width() / len(plans)
    for place, plan in enumerate(plans):
        left = box.left() + place * pitch
        column = QRectF(left, box.top() + small + 2, pitch, box.bottom() - box.top() - small - 2)
        chosen = place == trace.shared.chosen
        if chosen:
            ink.rect(column.adjusted(1, 0, -1, 0), fill="raised", line="text", width=1.2, radius=5)
        wide = min(pitch * 0.6, 40.0)
        y = inner.bottom()
        for part, size in parts(plan.rest, plan.rest).items():
            tall = inner.height() * size / top
            if tall:
                area = QRectF(column.center().x() - wide / 2, y - tall, wide, tall)
                ink.rect(area, fill=FILL[part], line="text", width=0.5)
            y -= tall
        more = inner.height() * float(plan.peak.sum() - plan.rest.sum()) / top
        if more > 0:
            area = QRectF(column.center().x() - wide / 2, y - more, wide, more)
            ink.rect(area, fill=GATHERED, line="text", width=0.8, alpha=0.55)
            ink.hatch(area, DARK, gap=5.0)
        text = f"{int(plan.peak.sum())}"
        ink.text(QRectF(left, y - more - tiny - 1, pitch, tiny), text, size="tiny", mono=True,
                 bold=chosen, align="center middle")  # fmt: skip
        kept = plan.keep != "use"
        name = ink.say("plan.short.kept" if kept else "plan.short", stage=plan.stage)
        if ink.text_width(name, "tiny", bold=True) > pitch - 2:
            name = f"{plan.stage}{'*' if kept else ''}"
        ink.text(QRectF(left + 1, foot, pitch - 2, tiny + 1), name, size="tiny", bold=chosen,
                 align="center middle")  # fmt: skip
        sent = of_model(plan.sent, trace.shared.parameters)
        if ink.text_width(sent, "tiny", mono=True) > pitch - 7:
            sent = sent.replace(" ", "")
        ink.text(QRectF(left + 1, foot + tiny, pitch - 2, tiny + 1), sent, size="tiny", mono=True,
                 colour="muted", align="center middle")  # fmt: skip
        ink.mark(column, partial(_read_plan, ink, trace, plan), edit=partial(_choose, plan),
                 name=f"plan {place}")  # fmt: skip


def _read_plan(ink: Ink, trace: Trace, plan: Plan, _: QPointF) -> ReadOut:
    calls = ", ".join(f"{count} × {ink.say('call.' + call)}" for call, count in plan.calls.items())
    lines = (
        ink.say("plan.rest", bytes=size_text(plan.rest.sum())),
        ink.say("plan.peak", bytes=size_text(plan.peak.sum())),
        ink.say("plan.sent", elements=plan.sent,
                model=of_model(plan.sent, trace.shared.parameters)),
        calls,
    )  # fmt: skip
    return ReadOut(ink.say("plan.full" if plan.keep == "use" else f"plan.full.{plan.keep}",
                           stage=plan.stage), lines)  # fmt: skip


def _choose(plan: Plan, gesture: Gesture) -> dict[str, object] | None:
    """A click takes this stage."""
    return {"stage": plan.stage, "keep": plan.keep} if gesture.phase == "release" else None
