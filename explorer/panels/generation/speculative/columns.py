"""A round as columns: at each place the likely tokens with p and q, their overlap filled."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.generation.speculative import Guess, Pair, Round, Run, Step
from explorer.core.formatting import fixed
from explorer.panels.generation.speculative.strip import DRAFT, TARGET
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

ADDING = ("rest", "bonus")


def entries(ink: Ink, step: Step) -> list[tuple[str, str, str]]:
    """The legend of a stage."""
    if step.stage == "draft":
        return [("box", DRAFT, ink.say("legend.draft.alone"))]
    return [("box", "weight", ink.say("legend.kept")), ("box", TARGET, ink.say("legend.target")),
            ("box", DRAFT, ink.say("legend.draft"))]  # fmt: skip


def draw_columns(ink: Ink, rect: QRectF, run: Run, step: Step) -> None:
    """The columns of a round at a step."""
    one = run.rounds[step.round]
    places = len(one.pairs)
    gap = min(14.0, rect.width() * 0.02)
    width = min((rect.width() - gap * (places - 1)) / places, 190 * ink.view.text_scale)
    left = rect.left() + (rect.width() - width * places - gap * (places - 1)) / 2
    cut = one.kept if not one.all_kept and step.judged > one.kept else places
    for place in range(places):
        box = QRectF(left + place * (width + gap), rect.top(), width, rect.height())
        draw_place(ink, box, one, step, place, place > cut)
    if cut < places:
        x = left + cut * (width + gap) + width + gap / 2
        ink.line(x, rect.top() - 2, x, rect.bottom() + 2, "error", width=2.0, dash=True)


def draw_place(ink: Ink, box: QRectF, one: Round, step: Step, place: int, dead: bool) -> None:
    """One column: the guess on top, the two distributions, and how it was judged."""
    guess = one.guesses[place] if place < len(one.guesses) else None
    pair, line = one.pairs[place], ink.line_height("small")
    head = QRectF(box.left(), box.top(), box.width(), ink.line_height("body") + 8)
    middle = QRectF(box.left(), head.bottom() + 5, box.width(),
                    box.height() - head.height() - line - 31)  # fmt: skip
    foot = QRectF(box.left(), middle.bottom() + 10, box.width(), line + 16)
    now = step.stage == "judge" and place == step.judged - 1
    adding = step.stage in ADDING and place == one.kept
    if now or adding:
        ink.rect(box.adjusted(-4, -4, 4, 4), line="border", radius=6)
    draw_head(ink, head, one, step, place, dead)
    if guess is None and step.stage == "draft":
        return
    if guess is None and not adding and step.stage in ADDING:
        dead = True
    draw_rows(ink, middle, pair, step, place, dead, adding)
    if guess is not None and step.stage != "draft" and not dead:
        draw_judgement(ink, foot, guess, place < step.judged)
    if dead:
        ink.hatch(middle)
        if ink.text_width(ink.say("cut"), "small") <= foot.width():
            ink.text(foot, ink.say("cut"), size="small", colour="muted", align="center top")


def draw_head(ink: Ink, head: QRectF, one: Round, step: Step, place: int, dead: bool) -> None:
    """The tile over a column: the guess, or what was drawn in its place."""
    guess = one.guesses[place].piece if place < len(one.guesses) else ""
    added = step.stage in ADDING and place == one.kept
    text, colour = guess or ink.say("after"), DRAFT if guess else TARGET
    if added:
        text, colour = one.drawn, TARGET
    bare = dead or (not guess and not added)
    ink.rect(head, fill=None if bare else soft(ink, colour, 0.25),
             line="border" if bare else colour, radius=4, dash=bare)  # fmt: skip
    if not guess and not added:
        fitted(ink, head.adjusted(2, 0, -2, 0), text, "muted", size="small")
        return
    ink.text(head.adjusted(3, 0, -3, 0), text, size="body", mono=True, bold=added,
             align="center middle", colour="muted" if bare else "text")  # fmt: skip
    if added and guess:  # what stood there, struck out
        width = ink.text_width(guess, "small", mono=True) + 6
        box = QRectF(head.left() + 4, head.top(), min(width, head.width() / 3), head.height())
        ink.text(box, guess, size="small", mono=True, colour="muted", align="center middle")
        ink.line(box.left(), box.center().y(), box.right(), box.center().y(), "error", width=1.6)


def draw_rows(
    ink: Ink, rect: QRectF, pair: Pair, step: Step, place: int, dead: bool, adding: bool
) -> None:
    """A bar for each token: q alone while drafting, then the overlap and what lies beyond it."""
    tiny = ink.line_height("tiny")
    rows = len(pair.pieces) + 1
    shown = max(1, min(rows, int(rect.height() / (tiny + 1))))
    pitch = min(rect.height() / shown, 36 * ink.view.text_scale)
    others = ink.say("row.rest")
    if ink.text_width(others, "tiny") + 5 > rect.width() * 0.5:
        others = "…"
    names = [*pair.pieces, others]
    order = list(range(rows))
    if shown < rows:  # the guessed and the drawn token are never left out
        wanted = {pair.chosen, pair.drawn} - {-1}
        rest = [row for row in order if row not in wanted]
        order = sorted([*wanted, *rest[: max(shown - len(wanted), 0)]])
    room = min(max(ink.text_width(names[row], "tiny", mono=True) for row in order) + 5,
               rect.width() * 0.5)  # fmt: skip
    left, width = rect.left() + room, rect.width() - room - 2
    alpha = 0.3 if dead else 1.0
    for number, row in enumerate(order):
        y = rect.top() + number * pitch
        shares = shares_of(pair, row)
        bar = QRectF(left, y + 2, width, pitch - 4)
        chosen = row == pair.chosen
        ink.text(QRectF(rect.left(), y, room - 4, pitch), names[row], size="tiny",
                 mono=row < rows - 1, bold=chosen, align="right middle", alpha=alpha,
                 colour="text" if chosen else "muted")  # fmt: skip
        draw_bar(ink, bar, shares, step.stage == "draft", alpha, adding and step.stage == "rest")
        if chosen and not dead:
            ink.rect(bar.adjusted(-1, -1, 1, 1), line=DRAFT, width=1.4, radius=2)
        if adding and row == pair.drawn:
            ink.rect(bar.adjusted(-1, -1, 1, 1), line=TARGET, width=2.0, radius=2)
        ink.mark(QRectF(rect.left(), y, rect.width(), pitch),
                 partial(read_row, ink, names[row], shares, pair, row, step, place))  # fmt: skip
    ink.line(left, rect.top(), left, rect.top() + pitch * len(order), "border", alpha=alpha)


def shares_of(pair: Pair, row: int) -> tuple[float, float, float]:
    """p, q and min(p, q) of a row; the last one stands for all other tokens."""
    if row == len(pair.pieces):
        return pair.rest
    p, q = float(pair.target[row]), float(pair.draft[row])
    return p, q, min(p, q)


def draw_bar(
    ink: Ink, bar: QRectF, shares: tuple[float, float, float], drafting: bool, alpha: float,
    resting: bool,
) -> None:  # fmt: skip
    """Probabilities from 0 to 1 over the width of the bar."""
    ink.rect(bar, fill="raised", alpha=alpha)
    p, q, both = shares
    faint = 0.3 if resting else 1.0
    parts = (
        [(0.0, q, DRAFT, 1.0)] if drafting
        else [(0.0, both, "weight", faint), (both, p, TARGET, 1.0),
              (p, p + q - both, DRAFT, 0.85 * faint)]
    )  # fmt: skip
    for low, high, colour, strength in parts:
        if high - low > 1e-4:
            ink.rect(QRectF(bar.left() + low * bar.width(), bar.top(),
                            (high - low) * bar.width(), bar.height()),
                     fill=colour, line=colour, width=0.6, alpha=strength * alpha)  # fmt: skip


def read_row(
    ink: Ink, name: str, shares: tuple[float, float, float], pair: Pair, row: int, step: Step,
    place: int, _: QPointF,
) -> ReadOut:  # fmt: skip
    """A token at a place."""
    p, q, both = shares
    lines = [ink.say("read.place", place=place + 1, round=step.round + 1), f"q = {fixed(q, 4)}"]
    if step.stage != "draft":
        lines += [f"p = {fixed(p, 4)}", f"min(p, q) = {fixed(both, 4)}",
                  f"max(0, p − q) = {fixed(p - both, 4)}",
                  f"Σ min(p, q) = {fixed(pair.overlap, 4)}"]  # fmt: skip
    if row == pair.chosen:
        lines.append(ink.say("read.guessed"))
    if step.stage in ADDING and row == pair.drawn:
        lines.append(ink.say("read.drawn"))
    return ReadOut(f"“{name}”", tuple(lines))


def draw_judgement(ink: Ink, foot: QRectF, guess: Guess, judged: bool) -> None:
    """A line from 0 to 1, filled up to min(1, p/q), with the number drawn as a needle."""
    gauge = QRectF(foot.left() + 1, foot.top() + 4, foot.width() - 2, 6)
    ink.rect(gauge, fill="raised", line="border", width=0.8)
    ink.rect(QRectF(gauge.left(), gauge.top(), gauge.width() * guess.ratio, gauge.height()),
             fill="weight")  # fmt: skip
    below = QRectF(foot.left(), gauge.bottom() + 4, foot.width(), ink.line_height("small"))
    lines = [f"min(1, p/q) = min(1, {fixed(guess.target, 4)} / {fixed(guess.draft, 4)}) = "
             f"{fixed(guess.ratio, 4)}"]  # fmt: skip
    text = fixed(guess.ratio, 2)
    full = "p/q ≥ 1" if guess.ratio >= 1 else f"p/q = {text}"
    if ink.text_width(full, "small", mono=True) <= below.width() - (22 if judged else 0):
        text = full
    if not judged:
        ink.text(below, text, size="small", mono=True, colour="muted", align="center middle")
    else:
        x = gauge.left() + gauge.width() * guess.threshold
        ink.polygon([QPointF(x, gauge.bottom() - 1), QPointF(x - 4, gauge.top() - 6),
                     QPointF(x + 4, gauge.top() - 6)], fill="text")  # fmt: skip
        ink.text(below.adjusted(20, 0, 0, 0), text, size="small", mono=True, colour="muted")
        draw_sign(ink, below.left() + 8, below.center().y(), guess.kept)
        key = "read.kept" if guess.kept else "read.refused"
        lines.append(ink.say(key, threshold=fixed(guess.threshold, 4),
                             ratio=fixed(guess.ratio, 4)))  # fmt: skip
    ink.mark(foot, ReadOut(f"“{guess.piece}”", tuple(lines)))


def draw_sign(ink: Ink, x: float, y: float, kept: bool) -> None:
    """A tick or a cross."""
    if kept:
        ink.polyline([QPointF(x - 5, y), QPointF(x - 1, y + 4), QPointF(x + 6, y - 5)], "ok",
                     width=2.4)  # fmt: skip
        return
    ink.line(x - 5, y - 5, x + 5, y + 5, "error", width=2.4)
    ink.line(x - 5, y + 5, x + 5, y - 5, "error", width=2.4)
