"""The ledger: every tensor of a layer that waits for the backward pass, and the running sum."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator import Shared, Tensor
from explorer.core.formatting import count
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import gib, plain, read_term, shape_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"query": "query", "key": "key", "value": "value"}


def draw_ledger(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A row per tensor in the order of the forward pass; below it measured against formula."""
    shared: Shared = trace.shared
    small = ink.line_height("small")
    foot = 2 * (small + 5) + 4
    rows = QRectF(box.left(), box.top(), box.width(), box.height() - foot - 8)
    pitch = min(rows.height() / len(shared.tensors), 2.6 * small)
    columns = _columns(ink, box, shared)
    for place, item in enumerate(shared.tensors):
        row = QRectF(rows.left(), rows.top() + place * pitch, rows.width(), pitch)
        _row(ink, row, trace, item, place, index, columns)
    _sums(ink, QRectF(box.left(), box.bottom() - foot, box.width(), foot), trace, index)


def _columns(ink: Ink, box: QRectF, shared: Shared) -> tuple[float, float, float]:
    """Widths of names, of shapes (0 without room) and of bytes."""
    name = (
        max(ink.text_width(ink.say(f"term.{t.name}"), "small", bold=True) for t in shared.tensors)
        + 10
    )  # the present one is bold
    shape = max(ink.text_width(shape_of(t.shape), "tiny", mono=True) for t in shared.tensors) + 10
    size = max(ink.text_width(gib(t.bytes), "tiny", mono=True) for t in shared.tensors) + 8
    name = min(name, box.width() * 0.4)
    if box.width() - name - shape - size < 120:
        shape = 0.0
    return name, shape, size


def _row(
    ink: Ink, row: QRectF, trace: Trace, item: Tensor, place: int, index: int,
    columns: tuple[float, float, float],
) -> None:  # fmt: skip
    names, shapes, sizes = columns
    size = "small" if row.height() >= ink.line_height("small") else "tiny"
    current, seen = place == index, place <= index
    if current:
        ink.rect(row.adjusted(-4, 0.5, 4, -0.5), fill="raised", line="text", width=1.2, radius=4)
    alpha = 1.0 if seen else 0.45
    ink.text(QRectF(row.left(), row.top(), names - 6, row.height()), ink.say(f"term.{item.name}"),
             size=size, bold=current, alpha=alpha)  # fmt: skip
    if shapes:
        ink.text(QRectF(row.left() + names, row.top(), shapes - 6, row.height()),
                 shape_of(item.shape), size="tiny", mono=True, colour="muted",
                 alpha=alpha)  # fmt: skip
    left = row.left() + names + shapes
    room = row.right() - left - sizes
    high = min(row.height() - 5, 18.0)
    long = max(room * item.bytes / trace.scales["tensor"][1], 1.5)
    bar = QRectF(left, row.center().y() - high / 2, long, high)
    colour = COLOURS.get(item.name, "weight")
    if not item.kept:
        ink.hatch(bar, "border")
        ink.rect(bar, line="border", dash=True)
    elif seen:
        ink.rect(bar, fill=colour, line="text", width=0.6)
    else:
        ink.rect(bar, line=colour, width=1.0, dash=True)
    ink.label(bar.right() + 5, row.center().y(), gib(item.bytes), size="tiny", mono=True,
              alpha=alpha)  # fmt: skip
    ink.mark(row, partial(_read, ink, item), seek=place, name=f"tensor {item.name}")


def _read(ink: Ink, item: Tensor, _: QPointF) -> ReadOut:
    lines = [f"{shape_of(item.shape)} · {item.dtype} = {count(item.bytes)} B"]
    if item.formula is not None and item.name != "norm-statistics":
        lines += read_term(ink, item.formula)
    if item.kept:
        users = ", ".join(ink.say(f"operation.{user}") for user in item.users)
        lines.append(ink.say("asked", users=users))
    else:
        lines.append(ink.say("again"))
    return ReadOut(ink.say(f"term.{item.name}"), tuple(lines))


def _sums(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Seen so far, and what the formula says for the whole layer."""
    shared: Shared = trace.shared
    small = ink.line_height("small")
    so_far = sum(item.bytes for item in shared.tensors[: index + 1] if item.kept)
    texts = (ink.say("sum.seen"), ink.say("sum.formula"))
    wide = max(ink.text_width(text, "small") for text in texts) + 10
    value = ink.text_width("0 000.0 MiB", "small", mono=True) + 6
    room = max(box.width() - wide - value, 10.0)
    most = max(shared.measured, shared.predicted, 1)
    ink.line(box.left(), box.top(), box.right(), box.top(), "hairline")
    for place, (text, size) in enumerate(zip(texts, (so_far, shared.predicted), strict=True)):
        y = box.top() + 5 + place * (small + 4)
        line = QRectF(box.left(), y, box.width(), small)
        ink.text(line, text, size="small", bold=place == 0)
        bar = QRectF(box.left() + wide, y + 3, max(room * size / most, 1.0), small - 6)
        ink.rect(bar, fill="weight" if place == 0 else None, line="text", width=1.0)
        ink.text(line, gib(size), size="small", mono=True, align="right middle")
    difference = shared.measured - shared.predicted
    ink.mark(box, ReadOut(ink.say("sum.difference", bytes=count(abs(difference))),
                          (f"{count(shared.measured)} B", f"{count(shared.predicted)} B",
                           formula_of(shared))), name="sum")  # fmt: skip


def formula_of(shared: Shared) -> str:
    """The sum of all formulas, as text."""
    seen: dict[str, str] = {}
    for item in shared.tensors:
        if item.kept and item.formula is not None:
            seen[item.name] = plain(item.formula)
    return " + ".join(seen.values())
