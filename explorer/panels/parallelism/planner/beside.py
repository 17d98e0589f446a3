"""Two layouts beside each other, term by term: seconds by formula, and bytes to the last one."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.planner.outcome import Seen, Shared, Step
from explorer.compute.parallelism.planner.settings import Params
from explorer.core.trace import Trace
from explorer.panels.parallelism.planner.names import A, B, gib, ink_size, seconds, spelled, tags
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

COLOURS = (A, B)


def pair_of(shared: Shared) -> list[Seen]:
    """The reader's layout and the other, as far as they are there."""
    return [one for one in (shared.a, shared.b) if one]


def draw_beside(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The settings of both, then a pair of bars for each term, times above and memory below."""
    shared: Shared = trace.shared
    pair = pair_of(shared)
    if not pair:
        return
    used = _who(ink, box, trace, pair)
    steps = [(at, step) for at, step in enumerate(trace.steps)]
    area = box.adjusted(0, used + 8, 0, 0)
    wide = area.width() > 1.35 * area.height()
    times = [pair_ for pair_ in steps if pair_[1].kind == "time"]
    parts = [pair_ for pair_ in steps if pair_[1].kind == "part"]
    if wide:
        left = QRectF(area.left(), area.top(), area.width() / 2 - 12, area.height())
        right = QRectF(area.center().x() + 12, area.top(), area.width() / 2 - 12, area.height())
    else:
        rows = len(times) + len(parts) + 4
        high = (area.height() - 8) * (len(times) + 2) / rows
        left = QRectF(area.left(), area.top(), area.width(), high)
        right = QRectF(area.left(), area.top() + high + 8, area.width(), area.height() - high - 8)
    _chart(ink, left, trace, times, index, "sum.time")
    _chart(ink, right, trace, parts, index, "sum.memory")


def _who(ink: Ink, box: QRectF, trace: Trace, pair: list[Seen]) -> float:
    """Whose bar is whose, with the settings; what differs is bold. Returns the height used."""
    small = ink.line_height("small")
    params: Params = trace.params
    shared: Shared = trace.shared
    y = box.top()
    names = [ink.say("mine"), ink.say(f"other.{params.against}")]
    if shared.verdict.rule not in ("", "memory") and shared.verdict.nearest is not None:
        names[0] = ink.say("other.nearest")
    if shared.a is None:
        names = names[1:]
    wide = max(ink.text_width(name, "small", bold=True) for name in names) + 12
    for one, name, colour in zip(pair, names, COLOURS[-len(pair) :], strict=False):
        ink.rect(QRectF(box.left() + 1, y + small / 2 - 5.5, 13, 11), fill=colour, line="text",
                 width=0.8)  # fmt: skip
        row = QRectF(box.left() + 20, y, box.width() - 20, small)
        ink.text(row, name, size="small", bold=True)
        text = ink.say(spelled(one.layout))
        fits = ink.text_width(text, "small", mono=True) <= row.width() - wide
        ink.text(row.adjusted(wide, 0, 0, 0), text, size="small" if fits else "tiny", mono=fits)
        ink.mark(row, ReadOut(name, (text,)), name="settings")
        y += small + 3
    return y - box.top()


def amounts(pair: list[Seen], step: Step) -> list[float]:
    """What a term is in each layout: seconds, or bytes."""
    name = step.name.split(".", 1)[1]
    if step.kind == "time":
        return [one.terms[name] for one in pair]
    return [float(one.parts.get(name, 0)) for one in pair]


def written(step_kind: str, value: float) -> str:
    """Seconds or bytes with their unit."""
    return seconds(value) if step_kind == "time" and value else gib(value) if value else "0"


def _chart(
    ink: Ink, box: QRectF, trace: Trace, rows: list[tuple[int, Step]], index: int, title: str
) -> None:
    """A title, a row per term with a bar for each layout, and the sums."""
    if not rows:
        return
    pair = pair_of(trace.shared)
    kind = rows[0][1].kind
    small = ink.line_height("small")
    sums = [one.seconds if kind == "time" else float(one.bytes) for one in pair]
    words = ink.say(title)
    ink.text(QRectF(box.left(), box.top(), box.width(), small), words, bold=True,
             size=ink_size(ink, words, box.width(), bold=True))  # fmt: skip
    body = box.adjusted(0, small + 3, 0, 0)
    pitch = min(body.height() / (len(rows) + 1), 5.0 * small)
    most = max(*(max(amounts(pair, step)) for _, step in rows), 1e-30)
    names = max(ink.text_width(ink.say(step.name), "small", bold=True) for _, step in rows) + 14
    names = min(names, box.width() * 0.46)
    numbers = max(
        ink.text_width(written(kind, value), "tiny", mono=True)
        for _, step in rows for value in amounts(pair, step)
    ) + 8  # fmt: skip
    changes = ink.text_width("−999.9 GiB", "tiny", mono=True) + 6 if box.width() > 420 else 0.0
    bars = QRectF(body.left() + names, 0, body.width() - names - numbers - changes - 6, 0)
    for place, (at, step) in enumerate(rows):
        row = QRectF(body.left(), body.top() + place * pitch, body.width(), pitch)
        if at == index:
            ink.rect(row.adjusted(0, 1, 0, -1), fill="raised", line="text", width=1.2, radius=5)
        _row(ink, row, bars, step, pair, most, at == index, changes)
        values = amounts(pair, step)
        lines = tuple(
            f"{tags(one.layout)}: {written(kind, value)}"
            for one, value in zip(pair, values, strict=True)
        )  # fmt: skip
        ink.mark(row, ReadOut(ink.say(step.name), lines), seek=at, name=f"term {step.name}")
    foot = QRectF(body.left(), body.top() + len(rows) * pitch, body.width(), pitch)
    ink.line(foot.left(), foot.top(), foot.right(), foot.top(), "border")
    ink.text(foot.adjusted(5, 0, 0, 0), ink.say("total"), size="small", bold=True)
    x = foot.left() + names
    texts = [written(kind, value) for value in sums]
    needed = sum(ink.text_width(text, "small", bold=True, mono=True) + 30 for text in texts)
    if needed > foot.right() - x:
        x = foot.left() + ink.text_width(ink.say("total"), "small", bold=True) + 14
    size = "small" if needed <= foot.right() - x else "tiny"
    for value, colour in zip(sums, COLOURS[-len(pair) :], strict=False):
        text = written(kind, value)
        over = kind == "part" and value > trace.shared.job.cluster.capacity
        ink.rect(QRectF(x, foot.center().y() - 5, 11, 10), fill=colour, line="text", width=0.8)
        ink.text(QRectF(x + 16, foot.top(), foot.right() - x - 16, pitch), text, size=size,
                 bold=True, mono=True, colour="error" if over else "text")  # fmt: skip
        x += ink.text_width(text, size, bold=True, mono=True) + 30
    ink.mark(foot, ReadOut(ink.say("total"), tuple(written(kind, value) for value in sums)),
             name=f"sum {kind}")  # fmt: skip


def _row(
    ink: Ink, row: QRectF, bars: QRectF, step: Step, pair: list[Seen], most: float, now: bool,
    changes: float,
) -> None:  # fmt: skip
    values = amounts(pair, step)
    tiny = ink.line_height("tiny")
    name = ink.say(step.name)
    room = bars.left() - row.left() - 8
    ink.text(QRectF(row.left() + 5, row.top(), room, row.height()), name, bold=now,
             size=ink_size(ink, name, room, bold=now))  # fmt: skip
    each = min((row.height() - 3) / len(values), 2.0 * tiny)
    top = row.center().y() - each * len(values) / 2
    single = each < tiny - 1.5  # the numbers would touch: one beside the other
    x = bars.right() + 4
    for place, (value, colour) in enumerate(zip(values, COLOURS[-len(values) :], strict=False)):
        y = top + place * each
        wide = max(bars.width() * value / most, 1.0 if value else 0.0)
        ink.rect(QRectF(bars.left(), y + 1, wide, max(each - 2, 2.0)), fill=colour, line="text",
                 width=0.7)  # fmt: skip
        if not single:
            ink.text(QRectF(x, y, row.right() - x - changes, each), written(step.kind, value),
                     size="tiny", mono=True, colour="text" if value else "muted")  # fmt: skip
    if single:
        ink.text(QRectF(x, row.top(), row.right() - x, row.height()),
                 written(step.kind, values[0]), size="tiny", mono=True)  # fmt: skip
    elif changes and len(values) == 2:
        ink.text(QRectF(row.right() - changes, row.top(), changes - 4, row.height()),
                 difference(ink, step.kind, values), size="tiny", mono=True, align="right middle",
                 colour="muted")  # fmt: skip


def difference(ink: Ink, kind: str, values: list[float]) -> str:
    """How much more or less the other layout has."""
    change = values[1] - values[0]
    if abs(change) < 1e-9 * max(values):
        return "="
    return ("+" if change > 0 else "−") + written(kind, abs(change))
