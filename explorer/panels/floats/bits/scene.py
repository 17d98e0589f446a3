"""The picture of the bits lab: header, register, arithmetic, number line, all formats."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.bits import Shared
from explorer.compute.floats.notation import decimal, exact_decimal, shown
from explorer.core.easing import clamp
from explorer.core.trace import Trace
from explorer.panels.floats.bits.card import draw_card
from explorer.panels.floats.bits.copies import draw_copies
from explorer.panels.floats.bits.line import draw_line
from explorer.panels.floats.bits.microscope import draw_microscope
from explorer.panels.floats.bits.pieces import (
    CLASS_COLOURS,
    MINUS,
    Picture,
    Run,
    formula,
    measure,
    rounded,
    unit,
)
from explorer.panels.floats.bits.register import draw_register
from explorer.panels.floats.bits.rows import draw_rows
from explorer.panels.floats.bits.who import draw_who
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene


class BitsScene(Scene):
    """One number in one format, bit by bit; in all formats at once; or as libraries have it."""

    smallest = (480, 400)
    turned = "line"

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        stage = int(at)
        wide = rect.width() >= 900 and rect.width() > 1.3 * rect.height()
        grow = clamp(min(rect.width() / 690, rect.height() / (600 if wide else 700)), 0.84, 1.6)
        picture = Picture(
            trace,
            trace.shared,
            trace.shared.row.info,
            trace[stage],
            stage,
            at - stage,
            grow,
            rect.height() < 520,
        )
        head = (28 if picture.compact else 54) * grow
        header(ink, QRectF(rect.left(), rect.top(), rect.width(), head), picture)
        body = rect.adjusted(0, head + (2 if picture.compact else 6) * grow, 0, 0)
        if trace.params.show == "formats":
            draw_microscope(ink, body, picture)
            return
        if trace.params.show == "libraries":
            draw_who(ink, body, picture)
            return
        if wide:
            *parts, low = stack(body, (0.30, 0.18, 0.52))
            half, gap = low.width() * 0.47, 14 * grow
            parts.append(QRectF(low.left(), low.top(), half - gap, low.height()))
            table = QRectF(
                low.left() + half + gap, low.top(), low.width() - half - gap, low.height()
            )
        else:
            *parts, table = stack(
                body, (0.24, 0.11, 0.28, 0.37) if picture.compact else (0.235, 0.125, 0.25, 0.39)
            )
        draw_register(ink, parts[0], picture)
        draw_card(ink, parts[1], picture)
        draw_line(ink, parts[2], picture)
        draw_rows(ink, table, picture)


def stack(box: QRectF, shares: tuple[float, ...]) -> list[QRectF]:
    """Boxes below one another, with a small gap."""
    gap, top, found = min(10.0, box.height() * 0.018), box.top(), []
    height = box.height() - gap * (len(shares) - 1)
    for share in shares:
        found.append(QRectF(box.left(), top, box.width(), height * share))
        top += height * share + gap
    return found


def header(ink: Ink, box: QRectF, picture: Picture) -> None:
    """What was typed, what became of it, and the class as a badge."""
    shared = picture.shared
    label, big = picture.size(12.5), picture.size(16 if picture.compact else 21)
    kind = shared.row.decoded.kind
    badge, colour = ink.say(kind), CLASS_COLOURS[kind]
    wide = ink.text_width(badge, label, bold=True) + 22
    first = box.height() if picture.compact else box.height() * 0.58
    pill = QRectF(box.right() - wide, box.top() + (first - label * 1.8) / 2, wide, label * 1.8)
    one_format = picture.trace.params.show == "bits"
    if one_format:
        ink.rect(
            pill, fill=ink.ramp(0.12, colour), line=colour, width=1.2, radius=pill.height() / 2
        )
        ink.text(pill, badge, size=label, bold=True, colour=colour, align="center middle")
        ink.mark(pill, ReadOut(badge, (ink.say(f"class_{kind}"),)), name="class")
    title = QRectF(box.left(), box.top(), box.width() - wide - 12, first)
    formula(ink, title, _title(ink, picture, title.width(), big), big, align="left")
    full = (
        exact_decimal(shared.row.decoded.number.fraction)
        if shared.row.decoded.number.kind == "finite"
        else None
    )
    lines = [full[i : i + 64] for i in range(0, len(full), 64)] if full else []
    ink.mark(title, ReadOut(shown(shared.row.decoded.number, 12, 24), tuple(lines)), name="value")
    if not picture.compact:
        below = QRectF(box.left(), title.bottom(), box.width(), box.height() - first)
        if one_format:
            end = below.left() + ink.text_width(subtitle(ink, picture), label)
            below.setWidth(below.width() - draw_copies(ink, below, picture, end) - 8)
        ink.text(below, subtitle(ink, picture), size=label, colour="muted")


def _title(ink: Ink, picture: Picture, width: float, size: float) -> list[Run]:
    """Typed → stored, the stored value with all its digits where they fit."""
    shared, typed = picture.shared, picture.trace.params.value.strip()
    source, result = shared.source, shared.row.decoded.number
    if len(typed) > 24 or typed.lower().startswith(("0x", "-0x", "#")):
        typed = shown(source, 12, 20)
    typed = typed.replace("-", MINUS)
    if picture.trace.params.show != "bits":
        return [Run(typed, "weight"), *_asked(picture, typed)]
    start = [] if source == result else [Run(typed, "weight"), Run(" → ", "muted")]
    for digits in (60, 40, 30, 24, 20, 16, 12):
        runs = [*start, Run(shown(result, digits, digits + 2))]
        if measure(ink, runs, size * (0.8 if digits > 16 else 1)) <= width:
            return runs
    return [*start, Run(shown(result, 9, 12))]


def _asked(picture: Picture, typed: str) -> list[Run]:
    """The float64 that libraries are asked with, where it is not what was typed."""
    answers = picture.shared.answers
    if answers is None or answers.asked == picture.shared.source:
        return []
    return [Run(" → float64 ", "muted"), Run(shown(answers.asked, 17, 21))]


def subtitle(ink: Ink, picture: Picture) -> str:
    """The format, the policies, the error."""
    shared: Shared = picture.shared
    params, source, result = picture.trace.params, shared.source, shared.row.decoded.number
    policy = ink.say(params.rounding)
    if params.overflow == "saturate":
        policy += ", " + ink.say("saturate")
    if params.show != "bits":
        key = "in_all_formats" if params.show == "formats" else "in_all_libraries"
        return f"{ink.say(key)} · {policy}"
    if shared.painted:
        return f"{picture.info.label} · {ink.say('given_bits')}"
    if source.kind != "finite" or result.kind != "finite":
        said = "" if source.kind == result.kind else ink.say("no_error")
    else:
        error = result.fraction - source.fraction
        units = error / unit(picture)
        said = (
            ink.say("error_is", error=rounded(error), units=decimal(units, 3, 7))
            if error
            else ink.say("lossless")
        )
    return " · ".join(part for part in (picture.info.label, policy, said) if part)
