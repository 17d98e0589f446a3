"""The text and what can still be read of it, the state as a table, and attention's pile."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.linear_time import Run, Step
from explorer.core.formatting import count, fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_carry(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Text on top, under it the state and the pile, and their sizes over the text."""
    run: Run = trace.shared
    line = ink.line_height("small")
    ink.text(QRectF(rect.left(), rect.top(), rect.width(), line), ink.say("strip.title"),
             size="small", colour="muted")  # fmt: skip
    strip = QRectF(rect.left(), rect.top() + line + 2, rect.width(), 0)
    at, used = draw_strip(ink, strip, run, step)
    rest = rect.adjusted(0, line + 2 + used + 20, 0, 0)
    plotted = rest.height() >= 330 * ink.view.text_scale
    high = rest.height() * 0.62 if plotted else rest.height()
    left = QRectF(rest.left(), rest.top(), rest.width() * 0.62, high)
    right = QRectF(left.right() + 16, rest.top(), rest.right() - left.right() - 16, high)
    target, titled = draw_state(ink, left, trace, step)
    draw_elbow(ink, at, strip.top() + used, target, titled,
               "weight" if run.gates.open[step.token] else "border")  # fmt: skip
    draw_pile(ink, right, run, step)
    if plotted:
        below = QRectF(rest.left(), rest.top() + high + 10, rest.width(), rest.height() - high - 10)
        draw_sizes(ink, below, trace, step)


def draw_elbow(
    ink: Ink, start: QPointF, below: float, column: QRectF, titled: QRectF, colour: str
) -> None:
    """From the present token down, along under the text, and down to its column of the state; the
    line passes behind the title."""
    x, middle = column.center().x(), below + 8
    end = column.top() - ink.line_height("tiny") - 3
    ink.line(start.x(), below - 1, start.x(), middle, colour, width=1.6)
    ink.line(start.x(), middle, x, middle, colour, width=1.6)
    behind = x < titled.right() + 4
    ink.line(x, middle, x, titled.top() if behind else end - 4, colour, width=1.6)
    ink.arrow(x, max(titled.bottom(), end - 9) if behind else end - 9, x, end, colour, head=5.0)


def draw_strip(ink: Ink, rect: QRectF, run: Run, step: Step) -> tuple[QPointF, float]:
    """Tiles in as many rows as needed; where the present one ends below, and the height used."""
    tokens = len(run.pieces)
    scale = ink.view.text_scale
    widest = max(ink.text_width(piece, "small", mono=True) for piece in run.pieces) + 6
    per_row = max(1, int(rect.width() / max(widest, 17 * scale)))
    rows = math.ceil(tokens / per_row)
    per_row = math.ceil(tokens / rows)
    width = min(rect.width() / per_row, 34 * scale)
    height = ink.line_height("small") + 8
    left = rect.left() + (rect.width() - per_row * width) / 2
    shares = run.remembered[step.token]
    place = QPointF()
    for token, piece in enumerate(run.pieces):
        row, column = divmod(token, per_row)
        box = QRectF(left + column * width, rect.top() + row * (height + 7), width, height)
        inner = box.adjusted(1, 5, -1, 0)
        read = token <= step.token
        share = float(shares[token]) if read else 0.0
        fill = ink.ramp(share) if read else None
        ink.rect(inner, fill=fill, line="border" if read else "hairline", width=0.8, radius=3)
        dark = ink.colour("text") if share < 0.5 else ink.colour("surface")
        ink.text(inner, piece, size="small", mono=True, align="center middle", elide=False,
                 colour=dark if read else ink.colour("muted"))  # fmt: skip
        if run.gates.open[token] and not run.gates.open.all():
            x = box.center().x()
            ink.polygon([QPointF(x, box.top() + 5), QPointF(x - 4, box.top()),
                         QPointF(x + 4, box.top())], fill="key")  # fmt: skip
        if token == step.token:
            ink.rect(inner.adjusted(-1, -1, 1, 1), line="text", width=2.0, radius=3)
            place = QPointF(inner.center().x(), inner.bottom())
        ink.mark(box, read_token(ink, run, step, token), seek=token)
    return place, rows * (height + 7)


def read_token(ink: Ink, run: Run, step: Step, token: int) -> ReadOut:
    """A tile of the text."""
    lines = []
    if token <= step.token:
        share = float(run.remembered[step.token, token])
        lines.append(ink.say("read.remembered", share=percent(share)))
    else:
        lines.append(ink.say("read.ahead"))
    if run.kind in ("fixed", "selective"):
        lines.append(ink.say("read.step", step=number(float(run.gates.steps[token]))))
    if run.kind in ("selective", "rwkv"):
        lines.append(ink.say("read.open" if run.gates.open[token] else "read.closed"))
    return ReadOut(f"“{run.pieces[token]}” ({token})", tuple(lines))


def draw_state(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> tuple[QRectF, QRectF]:
    """The table: a row for each rate of fading (or key), a column for each letter, and the output
    under it. Returns the present token's column, and where the title stands."""
    run: Run = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    title = ink.say("state.title", size=f"{run.rows} × {len(run.letters)} = "
                    f"{count(run.rows * len(run.letters))}")  # fmt: skip
    head = QRectF(rect.left(), rect.top(), rect.width(), small)
    names = ink.say("state.rows.linear" if run.kind == "linear" else "state.rows")
    widths = [ink.text_width(name, "tiny", mono=True) for name in run.row_names]
    gutter = max([*widths, ink.text_width(names, "tiny")]) + 6
    faded = run.kind != "linear"
    bars = max(ink.text_width(ink.say("state.decay"), "tiny") + 6, 34.0) if faded else 0.0
    left = rect.left() + gutter + bars
    bottom = rect.bottom() - tiny - 8
    table = QRectF(left, head.bottom() + tiny + 8, rect.right() - left,
                   max(bottom - head.bottom() - 2 * tiny - 18, 20.0))  # fmt: skip
    row_height = min(table.height() / run.rows, 30 * ink.view.text_scale)
    table.setHeight(row_height * run.rows)
    ink.text(head, title, size="small", bold=True)
    ink.label(rect.left() + gutter - 6, table.top() - 2, names, anchor="right bottom", size="tiny",
              colour="muted")  # fmt: skip
    state, levels = run.states[step.token], trace.scales["state"]
    ink.heat(table, state, levels)
    ink.rect(table, line="border", width=0.8)
    columns = table.width() / len(run.letters)
    for row, name in enumerate(run.row_names):
        y = table.top() + (row + 0.5) * row_height
        if row_height >= tiny - 2:
            ink.label(rect.left() + gutter - 6, y, name, anchor="right middle", size="tiny",
                      mono=True, colour="muted")  # fmt: skip
        if faded:
            bar = QRectF(rect.left() + gutter, y - row_height / 2 + 1, bars - 8, row_height - 2)
            share = float(run.gates.decay[step.token, row])
            ink.rect(bar, fill="raised")
            ink.rect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), fill="query")
            ink.mark(bar, ReadOut(f"a = {fixed(share, 6)}", (
                f"b = {number(float(run.gates.write[step.token, row]))}",
                ink.say("read.fading", time=name),
            )))  # fmt: skip
    if faded:
        ink.label(rect.left() + gutter, table.top() - 2, ink.say("state.decay"),
                  anchor="left bottom", size="tiny", colour="muted")  # fmt: skip
    out = QRectF(table.left(), table.bottom() + 5, table.width(), min(row_height, tiny + 6))
    ink.heat(out, run.outputs[step.token][None], trace.scales["output"], "value")
    ink.rect(out, line="border", width=0.8)
    ink.label(table.left() - 5, out.center().y(), "y", anchor="right middle", size="small",
              mono=True, colour="muted")  # fmt: skip
    present = int(run.token_letter[step.token])
    for letter, piece in enumerate(run.letters):
        x = table.left() + (letter + 0.5) * columns
        if ink.text_width(piece, "tiny", mono=True) <= columns + 2:
            ink.label(x, table.top() - 2, piece, anchor="center bottom", size="tiny", mono=True,
                      bold=letter == present, colour="text")  # fmt: skip
    column = QRectF(table.left() + present * columns, table.top(), columns, table.height())
    ink.rect(column, line="text", width=1.4)
    ink.mark(table, lambda point: read_cell(ink, run, step, table, point))
    ink.mark(out, lambda point: read_output(ink, run, step, out, point))
    width = ink.text_width(title, "small", bold=True)
    return column, QRectF(head.left(), head.top(), width, head.height())


def read_cell(ink: Ink, run: Run, step: Step, table: QRectF, point: QPointF) -> ReadOut | None:
    """A number of the state, with the step that made it."""
    letter = int((point.x() - table.left()) / table.width() * len(run.letters))
    row = int((point.y() - table.top()) / table.height() * run.rows)
    if not (0 <= letter < len(run.letters) and 0 <= row < run.rows):
        return None
    token = step.token
    before = float(run.states[token - 1, row, letter]) if token else 0.0
    a, b = float(run.gates.decay[token, row]), float(run.gates.write[token, row])
    written = int(run.token_letter[token]) == letter
    after = float(run.states[token, row, letter])
    key = "read.key" if run.kind == "linear" else "read.fading"
    named = ink.say(key, key=run.row_names[row], time=run.row_names[row])
    return ReadOut(ink.say("read.row", row=row + 1, letter=run.letters[letter]), (
        f"{number(a, 4)} · {number(before)} + {number(b)} · {int(written)} = {number(after)}",
        named,
    ))  # fmt: skip


def read_output(ink: Ink, run: Run, step: Step, out: QRectF, point: QPointF) -> ReadOut | None:
    """A number of the read-out."""
    letter = int((point.x() - out.left()) / out.width() * len(run.letters))
    if not 0 <= letter < len(run.letters):
        return None
    value = float(run.outputs[step.token, letter])
    return ReadOut(ink.say("read.output", letter=run.letters[letter]), (f"y = {number(value)}",))


def draw_pile(ink: Ink, rect: QRectF, run: Run, step: Step) -> None:
    """What attention keeps: a key and a value for every token so far."""
    small = ink.line_height("small")
    kept = run.kept_by_attention(step.token + 1)
    title = ink.say("attention.title", size=count(kept))
    wrapped = ink.text_width(title, "small", bold=True) > rect.width()
    head = QRectF(rect.left(), rect.top(), rect.width(), small * (2 if wrapped else 1))
    ink.text(head, title, size="small", bold=True, wrap=wrapped, align="left top")
    room = rect.adjusted(0, head.height() + 8, 0, 0)
    tokens = len(run.pieces)
    columns = max(1, round(math.sqrt(tokens * max(room.width(), 1) / max(room.height(), 1))))
    while math.ceil(tokens / columns) * room.width() / columns > room.height() * 1.4:
        columns += 1
    width = room.width() / columns
    height = min(room.height() / math.ceil(tokens / columns), width * 1.1)
    key, value = (soft(ink, name, 0.45) for name in ("key", "value"))
    for token in range(tokens):
        row, column = divmod(token, columns)
        box = QRectF(room.left() + column * width, room.top() + row * height, width, height)
        box = box.adjusted(1, 1, -1, -1)
        if token > step.token:
            ink.rect(box, line="hairline", width=0.8, radius=2)
            continue
        half = box.height() / 2
        ink.rect(QRectF(box.left(), box.top(), box.width(), half), fill=key)
        ink.rect(QRectF(box.left(), box.top() + half, box.width(), half), fill=value)
        ink.rect(box, line="text" if token == step.token else "border", radius=2,
                 width=1.6 if token == step.token else 0.8)  # fmt: skip
        piece = run.pieces[token]
        if ink.text_width(piece, "tiny", mono=True) <= width:
            ink.text(box, piece, size="tiny", mono=True, align="center middle", elide=False)
        ink.mark(box, ReadOut(f"“{piece}” ({token})", (ink.say("read.kept"),)), seek=token)


def draw_sizes(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Numbers kept, and tokens' worth held, over the tokens read so far."""
    run: Run = trace.shared
    tokens = len(run.pieces)
    line = ink.line_height("small")
    half = (rect.width() - 18) / 2
    read = np.arange(1, step.token + 2)
    every = max(tokens, 2)
    kept = np.array([run.kept_by_attention(int(n)) for n in read], dtype=np.float64)
    held = np.array([run.held(int(n) - 1) for n in read])
    size = np.full(len(read), float(run.state_size))
    for part, (name, top) in enumerate((
        ("plot.kept", max(run.kept_by_attention(tokens), run.state_size) * 1.05),
        ("plot.held", max(run.rows, float(tokens if run.rows > tokens else run.rows)) * 1.15),
    )):  # fmt: skip
        box = QRectF(rect.left() + part * (half + 18), rect.top(), half, rect.height() - line - 3)
        across = Axis(0, every, title=ink.say("plot.tokens"), whole=True)
        plot = Plot(ink, box, across, Axis(0, top), ink.say(name))
        plot.frame()
        if part == 0:
            plot.curve(read, kept, "key", width=2.2)
            plot.curve(read, size, "weight", width=2.2)
            entries = [("line", "key", ink.say("legend.attention")),
                       ("line", "weight", ink.say("legend.state"))]  # fmt: skip
        else:
            plot.level(float(run.rows), "muted")
            plot.curve(read, held, "weight", width=2.2)
            entries = [("dash", "muted", ink.say("legend.most"))]
        plot.upright(float(step.token + 1), "border")
        legend(ink, QRectF(box.left(), box.bottom() + 2, half, line), entries)
        lines = (
            f"{ink.say('legend.attention')}: {count(int(kept[-1]))}",
            f"{ink.say('legend.state')}: {count(run.state_size)}",
            f"{ink.say('legend.held')}: {fixed(float(held[-1]), 2)}",
        )  # fmt: skip
        ink.mark(box, ReadOut(ink.say(name), lines))
