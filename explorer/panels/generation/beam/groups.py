"""Diverse beam search: groups choose the first token one after the other, and the texts of all."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.beam.steps import Candidate, Run, Search, Text, distinct
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.generation.beam.looks import colour_of, plain, ratio, spelled
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_groups(ink: Ink, body: QRectF, trace: Trace, number_of: int) -> None:
    """The bars of the groups that have chosen; under them, at the end, the texts."""
    run: Run = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    lists = small + tiny + 6 + run.beams * (small + 2)  # title, how different, a line for each text
    share = 1 - min(lists / body.height(), 0.42)
    bars = QRectF(body.left(), body.top(), body.width(), body.height() * share - 10)
    draw_bars(ink, bars, trace, min(number_of, run.groups - 1))
    half = (body.width() - 16) / 2
    top = body.top() + body.height() * share
    left = QRectF(body.left(), top, half, body.bottom() - top)
    draw_list(ink, left, run, run.plain, False)
    if number_of == run.groups:
        draw_list(ink, left.translated(half + 16, 0), run, run.diverse, True)


def draw_bars(ink: Ink, box: QRectF, trace: Trace, group: int) -> None:
    """A row for each token in question, a column for each group: p, and p · e^(−λ n)."""
    run: Run = trace.shared
    small, tiny, scale = ink.line_height("small"), ink.line_height("tiny"), ink.view.text_scale
    tokens = tokens_of(run, max(3, int((box.height() - 2 * small) / (small + 5))))
    names = max(ink.text_width(piece, "small", mono=True) for _, piece, _ in tokens) + 8
    names = min(names, box.width() * 0.25)
    narrowest = 96 * scale
    fit = max(1, int((box.width() - names) / narrowest))
    first = max(0, group + 1 - fit)
    shown = range(first, min(first + fit, run.groups))
    wide = min((box.width() - names) / len(shown), 300 * scale)
    top = box.top() + small + tiny + 4
    row = min((box.bottom() - top) / len(tokens), 4 * small)
    largest = max(p for _, _, p in tokens)
    for place, (_, piece, _) in enumerate(tokens):
        high = min(row - 5, 2.4 * small)
        ink.text(QRectF(box.left(), top + place * row + 2, names - 6, high), piece, size="small",
                 mono=True, align="right middle")  # fmt: skip
    for column, g in enumerate(shown):
        left = box.left() + names + column * wide
        head = QRectF(left, box.top(), wide - 8, small)
        ink.text(head, ink.say("group", group=g + 1), size="small", bold=True,
                 colour="text" if g <= group else "muted")  # fmt: skip
        if g > group:
            continue
        chosen = {one.token for one in run.diverse.depths[0]
                  if one.group == g and one.fate != "cut"}  # fmt: skip
        if g:
            ink.text(head.translated(0, small), ink.say("group.order", count=g), size="tiny",
                     colour="muted")  # fmt: skip
        for place, (token, piece, p) in enumerate(tokens):
            times = chosen_before(run, g, token)
            after = p * math.exp(-trace.params.strength * times)
            y = top + place * row
            room = wide - 8 - ink.text_width("0.0000", "tiny", mono=True) - 6
            full = max(room * p / largest, 1.0)
            high = min(row - 5, 2.4 * small)
            bar = QRectF(left, y + 2, max(room * after / largest, 1.0), high)
            if times:
                ink.rect(QRectF(left, y + 2, full, high), line="border", dash=True)
                ink.hatch(QRectF(bar.right(), y + 2, full - bar.width(), high), "sign", gap=5)
            won = token in chosen
            ink.rect(bar, fill=colour_of(g) if won else soft(ink, "neutral", 0.35),
                     line="text" if won else None, width=1.4)  # fmt: skip
            mark = "✓ " if won else ""
            ink.label(left + full + 4, bar.center().y(), mark + fixed(after, 3), size="tiny",
                      mono=True, colour="text" if won else "muted", bold=won)  # fmt: skip
            ink.mark(QRectF(left, y, wide - 8, row), ReadOut(
                ink.say("read.group", piece=piece, group=g + 1),
                (ink.say("read.penalty", p=number(p, 4), strength=plain(trace.params.strength),
                         count=times, after=number(after, 4)),),
            ))  # fmt: skip


def tokens_of(run: Run, most: int) -> list[tuple[int, str, float]]:
    """(token, piece, p) of the first tokens in question, the likeliest first: those that some group
    chose, and the runners-up."""
    found: dict[int, Candidate] = {}
    for one in run.diverse.depths[0]:
        found.setdefault(one.token, one)
    chosen = {one.token for one in run.diverse.depths[0] if one.fate != "cut"}
    order = sorted(found.values(), key=lambda one: (one.token not in chosen, -one.step))[:most]
    return [(one.token, one.piece, math.exp(one.step))
            for one in sorted(order, key=lambda one: -one.step)]  # fmt: skip


def chosen_before(run: Run, group: int, token: int) -> int:
    """How many beams of earlier groups chose a token at the first depth."""
    return sum(
        one.token == token and one.group < group and one.fate != "cut"
        for one in run.diverse.depths[0]
    )


def returned(run: Run, search: Search, by_group: bool) -> list[Text]:
    """The texts a search returns: the B best, or the B / G best of each group."""
    if not by_group:
        return list(search.texts[: run.beams])
    each = run.beams // run.groups
    return [text for g in range(run.groups)
            for text in [one for one in search.texts if one.group == g][:each]]  # fmt: skip


def variety(texts: list[Text]) -> float:
    """distinct-2 of some texts."""
    return distinct([text.ids for text in texts], 2)


def draw_list(ink: Ink, box: QRectF, run: Run, search: Search, by_group: bool) -> None:
    """The texts that a search returns, and how different they are."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    texts = returned(run, search, by_group)
    title = ink.say("list.diverse" if by_group else "list.plain")
    fitted(ink, QRectF(box.left(), box.top(), box.width(), small), title, size="small", bold=True,
           align="left middle")  # fmt: skip
    two = variety(texts)
    ink.text(QRectF(box.left(), box.top() + small, box.width(), tiny),
             ink.say("list.distinct", value=ratio(two), first=firsts(texts)), size="tiny",
             colour="muted")  # fmt: skip
    y = box.top() + small + tiny + 4
    for text in texts:
        if y + small > box.bottom() + 1:
            break
        ink.text(QRectF(box.left(), y, 46 * ink.view.text_scale, small), fixed(text.logp, 1),
                 size="tiny", mono=True, colour="muted", align="right middle")  # fmt: skip
        left = box.left() + 52 * ink.view.text_scale
        ink.rect(QRectF(left, y + small / 2 - 4, 8, 8), line="border", width=0.8,
                 fill=colour_of(text.group) if by_group else "neutral")  # fmt: skip
        ink.text(QRectF(left + 13, y, box.right() - left - 13, small),
                 spelled(text.words) + ("" if text.ended else " …"), size="small")  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), small), ReadOut(spelled(text.words), (
            f"ln p = {number(text.logp, 5)}",
            ink.say("read.total", score=number(text.score, 5)) if by_group else "",
        )))  # fmt: skip
        y += small + 2


def firsts(texts: list[Text]) -> str:
    """How many different first tokens, of how many texts."""
    return f"{len({text.ids[0] for text in texts})}/{len(texts)}"
