"""The rule 12h² + 13h beside a real layer: of each term a hollow bar and a full one."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.parameters.formula import Term
from explorer.compute.blocks.parameters.lab import Step
from explorer.core.formatting import count, number
from explorer.panels.blocks.parameters.names import COLOURS, short
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import ReadOut

TERM_COLOURS = {
    **{name: COLOURS[name] for name in ("query", "key", "value", "output")},
    "feed-forward": "category 6", "bias": "category 5", "norm": "category 7",
    "outside": "category 1",
}  # fmt: skip
_PLAIN = {"h^2": "h²", "8h^2": "8h²"}


def draw_rule(ink: Ink, area: QRectF, step: Step) -> None:
    """Seven terms of a layer on one scale, the rest of the model on another, and both sums."""
    line = ink.line_height("small")
    key = [("dash", "text", ink.say("rule.hollow")), ("box", "category 6", ink.say("rule.full"))]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), key) + 8
    layer, outside = step.terms[:-1], step.terms[-1]
    foot = 3 * line + 12
    rows = area.adjusted(0, used, 0, -foot)
    high = min(rows.height() / (len(layer) + 1.6), 4.2 * line)
    most = max(max(term.rule, term.real) for term in layer)
    for place, term in enumerate(layer):
        row = QRectF(rows.left(), rows.top() + place * high, rows.width(), high)
        _draw_term(ink, row, term, most)
    y = rows.top() + (len(layer) + 0.3) * high
    ink.line(rows.left(), y - 0.12 * high, rows.right(), y - 0.12 * high, "hairline")
    _draw_term(ink, QRectF(rows.left(), y, rows.width(), high), outside,
               max(outside.rule, outside.real))  # fmt: skip
    below = QRectF(area.left(), y + high + 6, area.width(), foot)
    _draw_sums(ink, below, step)


def _draw_term(ink: Ink, row: QRectF, term: Term, most: float) -> None:
    colour = TERM_COLOURS[term.id]
    name, formula = ink.say(f"term.{term.id}"), _PLAIN.get(term.formula, term.formula)
    wide = min(max(row.width() * 0.24, 92.0 * ink.view.text_scale), 190.0)
    line = ink.line_height("small")
    both = row.height() >= 2 * line + 2
    label = QRectF(row.left(), row.top(), wide - 6, row.height())
    if both:
        label.setHeight(line)
        label.moveTop(row.center().y() - line)
        ink.text(label.translated(0, line), formula, size="small", mono=True, colour="muted")
    ink.text(label, name, size="small" if row.height() >= line else "tiny")
    room = ink.text_width("0.00·10¹¹", "small", mono=True) + 10
    scale = max(row.width() - wide - room, 10.0) / (most or 1)
    left, middle = row.left() + wide, row.center().y()
    thick = min(row.height() * 0.62, 30.0)
    full = QRectF(
        left, middle - thick / 2, max(term.real * scale, 1.0 if term.real else 0.0), thick
    )
    ink.rect(full, fill=colour, alpha=0.5)
    ink.rect(full, line=colour, width=1.2)
    hollow = QRectF(left, middle - thick / 2 - 2, max(term.rule * scale, 1.0), thick + 4)
    ink.rect(hollow, line="text", width=1.4, dash=True)
    same = term.rule == term.real
    end = max(full.right(), hollow.right()) + 6
    text = short(term.real) if not same else "="
    ink.label(end, middle, text, size="small", mono=True, colour="ok" if same else "error")
    ratio = number(term.real / term.rule, 3)
    ink.mark(row, ReadOut(f"{name}: {formula}", (
        f"{formula} = {count(term.rule)}", ink.say("rule.real", count=count(term.real)),
        ink.say("rule.ratio", ratio=ratio),
    )), name=f"term {term.id}")  # fmt: skip


def _draw_sums(ink: Ink, area: QRectF, step: Step) -> None:
    """The layer's two sums, and the model's."""
    line = ink.line_height("small")
    layer = step.terms[:-1]
    pairs = (
        ("sum.layer", sum(t.rule for t in layer), sum(t.real for t in layer)),
        ("sum.model", step.rule, step.parameters),
    )
    y = area.top()
    for key, rule, real in pairs:
        share = rule / real
        text = ink.say(key, rule=count(rule), real=count(real))
        exact = rule == real
        verdict = "=" if exact else f"{100 * (share - 1):+.1f} %".replace("-", "−")
        wide = ink.text_width(verdict, "small", mono=True, bold=True) + 10
        box = QRectF(area.left(), y, area.width() - wide, line)
        ink.text(
            box, text, size="small" if ink.text_width(text, "small") <= box.width() else "tiny"
        )
        ink.text(QRectF(area.right() - wide, y, wide, line), verdict, size="small", mono=True,
                 bold=True, colour="ok" if exact else "error", align="right middle")  # fmt: skip
        ink.mark(QRectF(area.left(), y, area.width(), line), ReadOut(text, (verdict,)), name=key)
        y += line + 4
