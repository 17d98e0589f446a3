"""Under the ranks: how the matrices are cut, and what each rank has sent, this way and others."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.tensor.params import Flow, Piece, quantity
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import rank_colour
from explorer.panels.parallelism.tensor.names import amount, written
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

WEIGHTS = {"mlp": ("A", "G", "B"), "attention": ("Wq", "Wk", "Wv", "Wo"), "loss": ("W",)}


def weights_of(trace: Trace) -> tuple[str, ...]:
    """The matrices of the block."""
    return tuple(name for name in WEIGHTS[trace.params.part] if name in trace.shared.pieces)


def draw_footer(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Left the whole matrices with their cuts, right the bars."""
    wide = min(max(box.width() * 0.34, 120.0), 320.0)
    left = QRectF(box.left(), box.top(), wide, box.height())
    _scale(ink, left, trace, index, draw_cuts(ink, left, trace))
    bars = box.adjusted(wide + 20, 0, 0, 0)
    draw_flows(ink, bars, trace, index)


def _scale(ink: Ink, box: QRectF, trace: Trace, index: int, used: float) -> None:
    """The colours of what this step computed, with their range, where there is room."""
    name = trace[index].writes[-1]
    kind = quantity(trace.params.part, name)
    low, high = trace.scales[kind]
    tall = 10 + 2 + ink.line_height("small")
    area = QRectF(used + 16, box.bottom() - tall - 2, box.right() - used - 16, tall)
    texts = (number(low), number(high))
    if area.width() < sum(ink.text_width(t, "small", mono=True) for t in texts) + 8:
        return
    title = QRectF(area.left(), area.top() - ink.line_height("tiny") - 2, area.width(), 12)
    names = ", ".join(
        written(one) for one in trace[index].writes if quantity(trace.params.part, one) == kind
    )
    ink.text(title, names, size="tiny", colour="muted")
    ink.scale_bar(area, low, high, "signed")


def draw_cuts(ink: Ink, box: QRectF, trace: Trace) -> float:
    """Every matrix whole, in bands of the ranks' colours; returns where they end."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("cuts"), size="small",
             bold=True)  # fmt: skip
    names = weights_of(trace)
    area = box.adjusted(0, small + 3, 0, -tiny - 2)
    pieces: list[Piece] = [trace.shared.pieces[name] for name in names]
    gap = 12.0
    shapes = [piece.whole.shape for piece in pieces]
    unit = min(
        (area.width() - gap * (len(names) - 1)) / sum(columns for _, columns in shapes),
        area.height() / max(rows for rows, _ in shapes), 12.0,
    )  # fmt: skip
    if unit <= 0:
        return box.left()
    x = area.left()
    for name, piece, (rows, columns) in zip(names, pieces, shapes, strict=True):
        whole = QRectF(x, area.top() + (area.height() - rows * unit) / 2, columns * unit,
                       rows * unit)  # fmt: skip
        _bands(ink, whole, piece)
        middle = QRectF(whole.center().x() - 40, whole.bottom() + 1, 80, tiny)
        ink.text(middle, name, size="tiny", align="center middle")
        cut = ink.say("cut.rows" if piece.cut == "rows" else "cut.columns")
        lines = [f"{rows} × {columns}", cut]
        if piece.copies > 1:
            lines.append(ink.say("cut.copies", count=piece.copies))
        ink.mark(whole, ReadOut(name, tuple(lines)), name=f"whole {name}")
        x += columns * unit + gap
    return x - gap


def _bands(ink: Ink, whole: QRectF, piece: Piece) -> None:
    ranks, parts = len(piece.parts), len(piece.parts) // piece.copies
    for part in range(parts):
        if piece.cut == "rows":
            high = whole.height() / parts
            band = QRectF(whole.left(), whole.top() + part * high, whole.width(), high)
        else:
            wide = whole.width() / parts
            band = QRectF(whole.left() + part * wide, whole.top(), wide, whole.height())
        for copy in range(piece.copies):  # the same band on several ranks: one stripe each
            high = band.height() / piece.copies
            stripe = QRectF(band.left(), band.top() + copy * high, band.width(), high)
            rank = part * piece.copies + copy
            ink.rect(stripe, fill=rank_colour(rank) if ranks > 1 else "weight")
        ink.rect(band, line="surface", width=1.0)
    ink.rect(whole, line="text", width=1.0)


def draw_flows(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """What each rank sends in both passes: this way filled as far as it has come, then others."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    flows: tuple[Flow, ...] = trace.shared.flows
    step = trace[index]
    title = ink.say("sent", now=amount(step.total), total=amount(flows[0].total))
    if ink.text_width(title, "small", bold=True) > box.width():
        title = ink.say("sent.short", now=amount(step.total), total=amount(flows[0].total))
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True)
    most = max(flow.total for flow in flows) or 1.0
    y = box.top() + small + 3
    pitch = min((box.bottom() - y) / len(flows), 34.0)
    bar = min(max(pitch - tiny - 7, 4.0), 13.0)
    value = ink.text_width("0000", "tiny", mono=True) + 6
    for place, flow in enumerate(flows):
        row = QRectF(box.left(), y + place * pitch, box.width(), pitch - 2)
        text = ink.say(f"flow.{flow.name}")
        ink.text(QRectF(row.left(), row.top(), row.width(), tiny), text, size="tiny",
                 bold=place == 0, colour="text" if place == 0 else "muted")  # fmt: skip
        line = QRectF(row.left(), row.top() + tiny + 3, max(row.width() - value, 4.0), bar)
        x, done = line.left(), step.total if place == 0 else 0.0
        for _, size in flow.sent:
            long = line.width() * size / most
            piece = QRectF(x, line.top(), long, bar)
            if long <= 0:
                continue
            ink.rect(piece, fill="surface", line="border", width=0.8)
            share = min(max(done / size, 0.0), 1.0) if size else 0.0
            if place == 0 and share:
                ink.rect(QRectF(x, line.top(), long * share, bar), fill="weight", line="border",
                         width=0.8)  # fmt: skip
            done -= size
            x += long
        ink.label(x + 4, line.center().y(), amount(flow.total), size="tiny", mono=True,
                  colour="text" if place == 0 else "muted")  # fmt: skip
        lines = tuple(f"{ink.say('name.' + kind)}: {amount(size)}" for kind, size in flow.sent)
        ink.mark(row, ReadOut(text, (*lines, ink.say("per.rank", total=amount(flow.total)))),
                 name=f"flow {flow.name}")  # fmt: skip
