"""The columns of GPUs: their tokens, the ribbons between, the piles of the experts, who waits."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath

from explorer.compute.parallelism.experts.lab import Run
from explorer.core.formatting import fixed, number
from explorer.panels.parallelism.experts.places import Places
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: The phases in which something is already known or done.
ORDER = ("tokens", "router", "counts", "dispatch", "gather", "experts", "reduce", "combine", "sum")


def reached(name: str, phase: str) -> bool:
    """Whether the step `name` is `phase` or after it."""
    return ORDER.index(name) >= ORDER.index(phase)


def colour_of(run: Run, rank: int) -> str:
    """The category colour of the column a GPU stands in."""
    return f"category {run.column(rank)}"


def example(run: Run) -> int:
    """The token the words take as their example: of the longer ones that with the most evenly split
    weights."""
    short = np.array([len(piece) < 4 for piece in run.pieces])
    return int(np.argmin(run.weights[:, 0] + (short & (~short).any())))


def chosen_token(ink: Ink) -> int:
    """The token the reader pinned, or -1."""
    chosen = ink.view.selection
    found = chosen.get("token", -1) if isinstance(chosen, dict) else -1
    return found if isinstance(found, int) else -1


def draw_columns(ink: Ink, places: Places, run: Run, name: str) -> None:
    """Frames, names and the tokens each GPU owns."""
    for column, area in enumerate(places.columns):
        ink.rect(area, fill="raised", radius=6, alpha=0.55)
        ink.rect(area, line="border", radius=6)
        for piece in range(run.etp):
            rank = column * run.etp + piece
            head = places.heads[rank]
            ink.circle(head.left() + 5, head.center().y(), 4, fill=colour_of(run, rank),
                       line="text", width=0.8)  # fmt: skip
            text = ink.say("gpu", rank=rank)
            if ink.text_width(text, "tiny", bold=True) > head.width() - 13:
                text = str(rank)
            ink.text(head.adjusted(13, 0, 0, 0), text, size="tiny", bold=True)
    if name == "router":
        _choices(ink, places, run)
    _tokens(ink, places, run, name)


def _choices(ink: Ink, places: Places, run: Run) -> None:
    """A line from every token to each expert it chose, the wider the larger the weight; those of
    one token strong and with their weights."""
    strong = chosen_token(ink)
    strong = strong if 0 <= strong < len(run.owner) else example(run)
    for token in (*(t for t in range(len(run.owner)) if t != strong), strong):
        left, top, wide, tall = places.tokens[token].tolist()
        rank = int(run.owner[token])
        for slot, expert in enumerate(run.chosen[token].tolist()):
            area = places.bins[expert, rank % run.etp]
            weight = float(run.weights[token, slot])
            x = area.left() + (run.column(rank) + 0.5) * places.lane
            y = area.bottom() - 2.6 * places.foot
            bold = token == strong
            colour, thick = ("text", 3.0) if bold else (colour_of(run, rank), 1.6)
            ink.line(left + wide / 2, top + tall, x, y, colour, width=thick * weight + 0.3,
                     alpha=1.0 if bold else 0.45)  # fmt: skip
            if bold:
                ink.circle(x, y, 3, fill="text")
                ink.label(x, y + 3, fixed(weight, 2), anchor="center top", size="tiny", mono=True,
                          bold=True)  # fmt: skip


def _tokens(ink: Ink, places: Places, run: Run, name: str) -> None:
    pinned = chosen_token(ink)
    if name == "router" and not 0 <= pinned < len(run.owner):
        pinned = example(run)
    told = reached(name, "router")
    for token, (left, top, wide, tall) in enumerate(places.tokens.tolist()):
        rank = int(run.owner[token])
        cell = QRectF(left, top, wide, tall)
        lost = not run.kept[token].any()
        answered = name == "sum" and not lost
        ink.rect(cell, fill="surface")
        if answered:  # as much of it as the answers that came back weigh
            share = float(run.weights[token][run.kept[token]].sum())
            ink.rect(QRectF(left, top, wide * min(share, 1.0), tall), fill=colour_of(run, rank),
                     alpha=0.45)  # fmt: skip
        if name == "sum" and lost:
            ink.hatch(cell, "error", gap=5)
        ink.rect(cell, line="text" if token == pinned else colour_of(run, rank),
                 width=2.2 if token == pinned else 1.0, radius=1.5)  # fmt: skip
        line = places.foot
        two = told and tall >= 2 * line + 1
        if wide >= 14 and tall >= line - 1:
            upper = QRectF(left + 1, top, wide - 2, tall / 2 if two else tall)
            ink.text(upper, run.pieces[token], size="tiny", align="center middle")
        if two:
            lower = QRectF(left + 1, top + tall / 2, wide - 2, tall / 2)
            text = "·".join(str(expert) for expert in run.chosen[token])
            ink.text(lower, text, size="tiny", mono=True, colour="muted", align="center middle")
        ink.mark(cell, partial(read_token, ink, run, token), select={"token": token},
                 name=f"token {token}")  # fmt: skip


def read_token(ink: Ink, run: Run, token: int, _: QPointF | None = None) -> ReadOut:
    """What the router said about a token, and what came of it."""
    scores = run.scores[token, run.chosen[token]]
    lines = [ink.say("read.gpu", rank=int(run.owner[token]))]
    total = " + ".join(f"e^{fixed(float(s - scores[0]), 2)}" for s in scores)
    for slot, expert in enumerate(run.chosen[token].tolist()):
        gpu = run.home(expert) * run.etp
        line = ink.say(
            "read.choice" if run.etp == 1 else "read.choice.shared", expert=expert, gpu=gpu,
            last=gpu + run.etp - 1, score=fixed(round(float(scores[slot]), 2) + 0.0, 2),
            weight=fixed(float(run.weights[token, slot]), 3),
        )  # fmt: skip
        if not run.kept[token, slot]:
            line += " " + ink.say("read.dropped")
        lines.append(line)
    if len(scores) > 1:
        first = fixed(float(run.weights[token, 0]), 3)
        lines.append(f"e^0.00 / ({total}) = {first}")
    if not run.kept[token].all():
        lines.append(ink.say("read.away", share=number(100 * float(run.rows[token]))))
    if run.dropped and token + 1 < len(run.pieces):
        whole, here = run.token_loss[:, token + 1].tolist()
        lines.append(ink.say("read.next", next=run.pieces[token + 1], whole=fixed(whole, 2),
                             here=fixed(here, 2)))  # fmt: skip
    return ReadOut(f"“{run.pieces[token]}” ({token})", tuple(lines))


def draw_bins(ink: Ink, places: Places, run: Run, name: str) -> None:
    """The empty piles: the experts' names, their ground, and how high each lane may grow."""
    line = places.foot
    for (expert, piece), area in places.bins.items():
        ink.line(area.left(), area.bottom(), area.right(), area.bottom(), "text", width=1.2)
        text = ink.say("expert", expert=expert)
        if ink.text_width(text, "tiny") > area.width() + 4:
            text = ink.say("expert.short", expert=expert)
        if run.etp > 1:
            short = ink.say("half", expert=expert, piece=piece + 1, pieces=run.etp)
            text = short if ink.text_width(short, "tiny") <= area.width() + 2 else text
        ink.text(QRectF(area.left() - 2, area.bottom() + 1, area.width() + 4, line), text,
                 size="tiny", align="center middle")  # fmt: skip
        ink.mark(area.adjusted(0, 0, 0, line), partial(_read_bin, ink, run, expert),
                 name=f"expert {expert}.{piece}")  # fmt: skip
        if run.limit.any() and run.etp == 1:
            for source in range(run.ep):
                y = area.bottom() - int(run.limit[source]) * places.unit
                if y > area.top() - 2:
                    x = area.left() + source * places.lane
                    ink.line(x, y, x + places.lane, y, "error", width=1.6)


def _read_bin(ink: Ink, run: Run, expert: int, _: QPointF) -> ReadOut:
    shares = run.wanted[:, expert]
    lines = [
        ink.say("read.load", count=int(run.load[expert]), mean=fixed(float(run.load.mean()), 1)),
        " + ".join(str(int(n)) for n in run.sent[:, expert]) + f" = {int(run.load[expert])}",
    ]
    if lost := int(shares.sum() - run.load[expert]):
        lines.append(ink.say("read.lost", count=lost))
    return ReadOut(ink.say("expert", expert=expert), tuple(lines))


def draw_ribbons(ink: Ink, places: Places, run: Run, *, back: bool, strong: bool) -> None:
    """Who sends how many tokens to whom, as bands as wide as there are tokens."""
    flow = run.sent.reshape(run.ep, run.etp, run.ep, -1).sum(axis=(1, 3))
    widest = max(int(flow.sum(axis=1).max()), int(flow.sum(axis=0).max()), 1)
    column = places.columns[0].width()
    unit = min((column - 12) / widest, 6.0)
    top, bottom = places.upper + 1, places.lower - 2
    counts: list[tuple[float, str]] = []  # drawn last: no band covers them
    for source in range(run.ep):
        start = places.columns[source].center().x() - flow[source].sum() * unit / 2
        for target in range(run.ep):
            count = int(flow[source, target])
            if not count:
                continue
            x1 = start + flow[source, :target].sum() * unit
            x2 = places.columns[target].center().x() - flow[:, target].sum() * unit / 2
            x2 += flow[:source, target].sum() * unit
            wide = count * unit
            _band(ink, x1, x2, wide, (top, bottom), f"category {source}",
                  (0.55 if strong else 0.22) * (0.45 if source == target else 1.0),
                  (0, -1 if back else 1)[strong])  # fmt: skip
            if wide >= ink.text_width(str(count), "tiny", mono=True) + 2:
                counts.append((x2 + wide / 2, str(count)))
            for y in (top, bottom - 14):
                area = QRectF((x1 if y == top else x2), y, max(wide, 3.0), 14)
                ink.mark(area, partial(_read_band, ink, run, source, target, count, back),
                         name=f"band {source} {target}")  # fmt: skip
    for x, text in counts:
        ink.label(x, bottom - places.foot / 2 - 6, text, anchor="center middle", size="tiny",
                  mono=True)  # fmt: skip


def _band(
    ink: Ink, x1: float, x2: float, wide: float, ends: tuple[float, float], colour: str,
    alpha: float, way: int,
) -> None:  # fmt: skip
    """A band from x1 above to x2 below, with a tip where it ends: below (1), above (−1), none."""
    tip = min(5.0, wide / 2)
    top, bottom = ends[0] + (tip if way < 0 else 0), ends[1] - (tip if way > 0 else 0)
    middle = (top + bottom) / 2
    path = QPainterPath(QPointF(x1, top))
    path.cubicTo(QPointF(x1, middle), QPointF(x2, middle), QPointF(x2, bottom))
    if way > 0:
        path.lineTo(QPointF(x2 + wide / 2, ends[1]))
    path.lineTo(QPointF(x2 + wide, bottom))
    path.cubicTo(QPointF(x2 + wide, middle), QPointF(x1 + wide, middle), QPointF(x1 + wide, top))
    if way < 0:
        path.lineTo(QPointF(x1 + wide / 2, ends[0]))
    path.closeSubpath()
    ink.painter.setPen(ink.pen(colour, 0.8, min(alpha * 1.6, 1.0)))
    ink.painter.setBrush(QBrush(ink.colour(colour, alpha)))
    ink.painter.drawPath(path)


def _read_band(
    ink: Ink, run: Run, source: int, target: int, count: int, back: bool, _: QPointF
) -> ReadOut:
    if source == target:
        return ReadOut(ink.say("read.stay", gpu=source * run.etp, count=count))
    one, other = (target, source) if back else (source, target)
    size = count * run.width * 4
    return ReadOut(
        ink.say("read.send", sender=one * run.etp, receiver=other * run.etp, count=count),
        (f"{count} · {run.width} · 4 B = {size:,} B".replace(",", "\u202f"),),
    )


def draw_pieces(
    ink: Ink, places: Places, run: Run, boxes: np.ndarray, there: np.ndarray, *, answered: bool,
    lost: bool = True,
) -> None:  # fmt: skip
    """The choices as slabs at `boxes` (T, k, 4), those of `there` (T, k); the ones that found no
    room hatched."""
    painter = ink.painter
    pinned = chosen_token(ink)
    thin = places.unit < 3.5
    for column in range(run.ep):
        mine = (run.owner // run.etp == column)[:, None] & there & run.kept
        rects = [QRectF(*box).adjusted(0.3, 0.2, -0.3, -0.2) for box in boxes[mine].tolist()]
        if not rects:
            continue
        if thin:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(ink.pen("text" if answered else "border", 0.8, 0.9))
        painter.setBrush(QBrush(ink.colour(f"category {column}")))
        painter.drawRects(rects)
    if lost:
        for token, slot in np.argwhere(~run.kept & there).tolist():
            box = QRectF(*boxes[token, slot].tolist()).adjusted(0.5, 0.5, -0.5, -0.5)
            ink.rect(box, fill="surface", line="error", width=0.9)
            ink.line(box.left(), box.bottom(), box.right(), box.top(), "error", width=0.9)
    if 0 <= pinned < len(boxes):
        for slot in range(boxes.shape[1]):
            if there[pinned, slot]:
                ink.rect(QRectF(*boxes[pinned, slot].tolist()), line="text", width=2.2)


def mark_pieces(ink: Ink, run: Run, boxes: np.ndarray, there: np.ndarray) -> None:
    """Every slab that is there (T, k) answers like its token."""
    for token, slot in np.argwhere(there).tolist():
        ink.mark(QRectF(*boxes[token, slot].tolist()), partial(read_token, ink, run, token),
                 select={"token": token}, name=f"choice {token}.{slot}")  # fmt: skip


def draw_work(ink: Ink, places: Places, run: Run, *, done: bool) -> None:
    """How long each column computes, in tokens, and how long it then waits for the fullest."""
    loads = run.columns_load
    most = max(int(loads.max()), 1)
    for column, area in enumerate(places.bars):
        load = int(loads[column])
        if not done:
            continue
        ink.rect(area, fill="surface", line="border", width=0.8)
        split = area.left() + area.width() * load / most
        ink.rect(QRectF(area.left(), area.top(), split - area.left(), area.height()),
                 fill="weight", alpha=0.35)  # fmt: skip
        if load < most:
            ink.hatch(QRectF(split, area.top(), area.right() - split, area.height()))
        ink.line(split, area.top(), split, area.bottom(), "text")
        text = ink.say("work", count=load)
        if ink.text_width(text, "tiny") > area.width() - 4:
            text = str(load)
        wide = ink.text_width(text, "tiny") + 6
        plate = QRectF(area.left() + 2, area.top() + 2, wide, area.height() - 4)
        ink.rect(plate, fill="surface", radius=2)
        ink.text(plate, text, size="tiny", align="center middle")
        lines = (ink.say("read.work", count=load, most=most),)
        ink.mark(area, ReadOut(ink.say("read.column", column=column * run.etp), lines),
                 name=f"work {column}")  # fmt: skip
