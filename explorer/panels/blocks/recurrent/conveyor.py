"""A state carried through time: what is kept passes a valve, what is new comes in from below.

One line per number of the state; thick where its value is large, plum above zero and teal below.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from explorer.compute.blocks.recurrent import FORCED, LETTERS, Memory, Step, Unrolled
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.recurrent.layout import KEEPING, Areas, areas
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, index: int, on_the_way: float) -> None:
    """Everything up to the current symbol; on the way, the state moves on to the next."""
    memory: Memory = trace.shared
    step: Step = trace[index]
    assert memory.unrolled is not None
    place = areas(ink, body, memory)
    now = step.index
    ink.rect(place.column(now).adjusted(1, -2, -1, 2), fill="raised", radius=4)
    _symbols(ink, place, memory, trace, now)
    corner = place.state
    # the same params may have been trained for fewer updates: a reader can end a training
    name = ("state", repr(trace.params), memory.made, now, corner.x(), corner.y(), corner.width(),
            corner.height())  # fmt: skip
    ink.layer(name, partial(_state, place=place, memory=memory, trace=trace, now=now))
    _gates(ink, place, memory, now)
    _says(ink, place, memory, now)
    if any(value is not None for value in memory.forced.values()):
        x = place.x(min(trace.params.since - 1, place.count))
        ink.line(x, place.state.top(), x, place.gates.bottom() - 6, "key", width=1.2, dash=True)
    if on_the_way > 0 and now + 1 < place.count:
        x = place.x(now + 1) + on_the_way * place.pitch
        for unit in range(place.hidden):
            ink.circle(x, place.y(unit), 3.2, fill="text", line="surface", width=1.0)
    for symbol in range(place.count):
        top = place.state.top() - 4
        area = QRectF(place.x(symbol), top, place.pitch, place.state.bottom() - top)
        ink.mark(area, partial(_read, ink, place, memory, symbol),
                 seek=_step_of(trace, symbol), name=f"symbol {symbol}")  # fmt: skip


def _step_of(trace: Trace, symbol: int) -> int:
    return next(at for at, one in enumerate(trace.steps) if one.kind == "time") + symbol


def _colour(ink: Ink, value: float, top: float) -> QColor:
    share = float(np.clip(value / (top or 1.0), -1, 1))
    return ink.signed((0.35 + 0.65 * abs(share)) * (1 if share >= 0 else -1))


def _wide(value: float, top: float, lane: float) -> float:
    # by the square root: what is small stays visible
    return 1.0 + min(lane * 0.5, 11.0) * math.sqrt(abs(value) / (top or 1.0))


def _state(ink: Ink, place: Areas, memory: Memory, trace: Trace, now: int) -> None:
    found: Unrolled | None = memory.unrolled
    assert found is not None
    top, pitch, lane = trace.scales["state"][1], place.pitch, place.lane
    small = ink.line_height("small")
    label = QRectF(place.state.left() - place.gutter, place.state.top() - small - 2,
                   place.gutter + place.state.width(), small)  # fmt: skip
    ink.text(label, ink.say("row.state." + memory.cell, top=fixed(top, 2)), size="tiny",
             colour="muted")  # fmt: skip
    keeping = found.gates.get(KEEPING[memory.cell])
    for unit in range(place.hidden):
        y = place.y(unit)
        ink.label(place.state.left() - 6, y, str(unit + 1), anchor="right middle", size="tiny",
                  colour="muted", mono=True)  # fmt: skip
        ink.line(place.state.left(), y, place.state.right(), y, "hairline")
        for symbol in range(now + 1):
            left = place.x(symbol)
            valve, joint, right = left + pitch * 0.3, left + pitch * 0.66, left + pitch
            before, after = float(found.state[symbol, unit]), float(found.state[symbol + 1, unit])
            kept, written = float(found.kept[symbol, unit]), float(found.written[symbol, unit])
            ink.line(left, y, valve, y, _colour(ink, before, top), width=_wide(before, top, lane))
            if kept:
                ink.line(valve, y, joint, y, _colour(ink, kept, top), width=_wide(kept, top, lane))
            low = min(y + lane * 0.46, place.state.bottom())
            ink.line(joint, low, joint, y, _colour(ink, written, top),
                     width=max(_wide(written, top, lane) * 0.8, 1.0))  # fmt: skip
            ink.line(joint, y, right, y, _colour(ink, after, top), width=_wide(after, top, lane))
            if keeping is not None:
                _valve(ink, valve, y, float(keeping[symbol, unit]), lane, pitch)


def _valve(ink: Ink, x: float, y: float, opening: float, lane: float, pitch: float) -> None:
    """Two jaws: apart as far as the gate is open."""
    reach = min(lane * 0.42, 12.0)
    gap = reach * opening
    wide = 2.4 if pitch > 24 else 1.6
    if reach - gap > 0.6:
        ink.line(x, y - reach, x, y - gap, "text", width=wide)
        ink.line(x, y + gap, x, y + reach, "text", width=wide)


def _gates(ink: Ink, place: Areas, memory: Memory, now: int) -> None:
    found = memory.unrolled
    assert found is not None
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    for at, (name, values) in enumerate(found.gates.items()):
        strip = place.strip(at, len(found.gates))
        shown = values[: now + 1].T
        part = QRectF(strip.left(), strip.top(), place.pitch * (now + 1), strip.height())
        ink.heat(part, shown, (0.0, 1.0))
        ink.rect(strip, line="border", width=0.8)
        forced = memory.forced.get(name)
        label = QRectF(strip.left() - place.gutter, strip.top(), place.gutter - 6, strip.height())
        text = ink.say("gate." + name)
        two = strip.height() >= small + tiny
        top = strip.center().y() - (small + tiny if two else small) / 2
        ink.text(QRectF(label.left(), top, label.width(), small), text, size="small",
                 bold=forced is not None)  # fmt: skip
        if two:
            state = ink.say("gate.forced", value=f"{forced:g}") if forced is not None else ink.say(
                "gate.mean", value=fixed(float(values[now].mean()), 2))  # fmt: skip
            ink.text(QRectF(label.left(), top + small, label.width(), tiny), state, size="tiny",
                     colour="key" if forced is not None else "muted")  # fmt: skip
        ink.mark(strip, partial(_read_gate, ink, place, memory, name, strip, now),
                 name=f"gate {name}")  # fmt: skip
        ink.mark(label, ReadOut(text, (ink.say("about." + name), ink.say("read.turn"))),
                 edit=partial(_turn, name, forced), name=f"force {name}")  # fmt: skip


def _turn(name: str, forced: float | None, gesture: Gesture) -> Mapping[str, Any] | None:
    """A click on a gate's name: as learnt, shut, open, and round again."""
    if gesture.phase != "release":
        return None
    before = FORCED.index("learnt" if forced is None else f"{forced:g}")
    return {name: FORCED[(before + 1) % len(FORCED)]}


def _read_gate(
    ink: Ink, place: Areas, memory: Memory, name: str, strip: QRectF, now: int, point: QPointF
) -> ReadOut | None:
    assert memory.unrolled is not None
    symbol = int((point.x() - strip.left()) // place.pitch)
    unit = int((point.y() - strip.top()) // (strip.height() / place.hidden))
    if not (0 <= symbol <= now and 0 <= unit < place.hidden):
        return None
    values = memory.unrolled.gates[name]
    return ReadOut(ink.say("gate." + name), (
        ink.say("read.unit", unit=unit + 1, place=symbol + 1),
        fixed(float(values[symbol, unit]), 4),
        ink.say("gate.mean", value=fixed(float(values[symbol].mean()), 3)),
    ))  # fmt: skip


def _symbols(ink: Ink, place: Areas, memory: Memory, trace: Trace, now: int) -> None:
    sequence, tiny = memory.sequence, ink.line_height("tiny")
    ink.text(QRectF(place.symbols.left() - place.gutter, place.symbols.top(), place.gutter - 6,
                    place.symbols.height()), ink.say("row.symbols"), size="small")  # fmt: skip
    wide = min(place.pitch - 3, 26.0)
    for symbol in range(place.count):
        x = place.x(symbol) + place.pitch / 2
        chip = QRectF(x - wide / 2, place.symbols.top() + 1, wide, place.symbols.height() - 2)
        marked = bool(sequence.marked[symbol])
        ink.rect(chip, fill="surface", line="key" if marked else "border", radius=3,
                 width=2.0 if marked else 1.0)  # fmt: skip
        text = LETTERS[int(sequence.letters[symbol])]
        ink.text(chip, text, size="small", align="center middle", bold=symbol == now,
                 alpha=1.0 if symbol <= now else 0.55)  # fmt: skip
        if marked:
            ink.label(x, chip.bottom() + tiny / 2 - 1, "*", anchor="center middle", size="small",
                      colour="key", bold=True)  # fmt: skip
        key = "read.marked" if marked else "read.symbol"
        ink.mark(chip, ReadOut(text, (ink.say(key, place=symbol + 1),)),
                 seek=_step_of(trace, symbol), edit=partial(_mark, sequence, symbol),
                 name=f"letter {symbol}")  # fmt: skip


def _mark(sequence: Any, symbol: int, gesture: Gesture) -> Mapping[str, Any] | None:
    """A double click marks a letter, and takes the other marks away."""
    if gesture.phase != "double":
        return None
    letters = [LETTERS[int(one)] for one in sequence.letters]
    letters[symbol] += "*"
    return {"text": "".join(letters)}


def _says(ink: Ink, place: Areas, memory: Memory, now: int) -> None:
    """What it would say if the sequence ended here: the likeliest letter, and the right one's
    share as a bar; outlined, what it would be with no gate forced."""
    found, wanted = memory.unrolled, memory.sequence.wanted
    assert found is not None
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    box = place.says
    ink.text(QRectF(box.left() - place.gutter, box.center().y() - small / 2, place.gutter - 6,
                    small), ink.say("row.says"), size="small")  # fmt: skip
    base, room = box.bottom(), box.height() - tiny - 4
    ink.line(box.left(), base, box.right(), base, "border")
    for symbol in range(now + 1):
        x = place.x(symbol) + place.pitch / 2
        best = int(found.says[symbol].argmax())
        shown = wanted if wanted >= 0 else best
        chance = float(found.says[symbol, shown])
        wide = min(place.pitch * 0.5, 20.0)
        bar = QRectF(x - wide / 2, base - room * chance, wide, room * chance)
        right = wanted >= 0 and best == wanted
        ink.rect(bar, fill="ok" if right else "neutral", alpha=0.8)
        if memory.free is not None:
            other = float(memory.free.says[symbol, shown])
            ink.rect(QRectF(x - wide / 2 - 2, base - room * other, wide + 4, room * other),
                     line="text", width=1.0, dash=True)  # fmt: skip
        ink.label(x, box.top() + tiny / 2, LETTERS[best], anchor="center middle", size="small",
                  bold=right, colour="ok" if right else "muted")  # fmt: skip
        lines = [f"{LETTERS[one]}  {percent(float(found.says[symbol, one]))}"
                 for one in np.argsort(-found.says[symbol]).tolist()]  # fmt: skip
        ink.mark(QRectF(place.x(symbol), box.top(), place.pitch, box.height()),
                 ReadOut(ink.say("read.says", place=symbol + 1), tuple(lines)),
                 name=f"says {symbol}")  # fmt: skip


def _read(ink: Ink, place: Areas, memory: Memory, symbol: int, point: QPointF) -> ReadOut | None:
    found = memory.unrolled
    assert found is not None
    unit = int((point.y() - place.state.top()) // place.lane)
    if not 0 <= unit < place.hidden:
        return None
    numbers = {
        "kept": float(found.kept[symbol, unit]), "written": float(found.written[symbol, unit]),
        "state": float(found.state[symbol + 1, unit]),
    }  # fmt: skip
    lines = [ink.say("read.sum", **{name: fixed(value, 3) for name, value in numbers.items()})]
    keeping = KEEPING[memory.cell]
    if keeping:
        opening, before = found.gates[keeping][symbol, unit], found.state[symbol, unit]
        lines.append(
            ink.say(
                "read.kept",
                gate=ink.say("gate." + keeping),
                opening=fixed(float(opening), 3),
                before=fixed(float(before), 3),
            )
        )
    lines.append(ink.say("read.candidate", value=fixed(float(found.candidate[symbol, unit]), 3)))
    lines.append(ink.say("read.shown", value=fixed(float(found.shown[symbol, unit]), 3)))
    return ReadOut(ink.say("read.unit", unit=unit + 1, place=symbol + 1), tuple(lines))
