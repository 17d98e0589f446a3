"""What stands above the picture, and small helpers of all views."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.four_bit.ledger import total
from explorer.compute.floats.four_bit.steps import STAGES, Film, Rules, Shared
from explorer.core.formatting import count, fixed, number, superscript
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink


def reached(stage: str, topic: str, wanted: str) -> bool:
    """Whether a stage lies at or beyond another of its topic."""
    return STAGES[topic].index(stage) >= STAGES[topic].index(wanted)


def stacked(box: QRectF, shares: tuple[float, ...], gap: float = 12.0) -> list[QRectF]:
    """Boxes below one another."""
    height, top, found = box.height() - gap * (len(shares) - 1), box.top(), []
    for share in shares:
        found.append(QRectF(box.left(), top, box.width(), height * share / sum(shares)))
        top = found[-1].bottom() + gap
    return found


def beside(box: QRectF, shares: tuple[float, ...], gap: float = 16.0) -> list[QRectF]:
    """Boxes beside one another."""
    width, left, found = box.width() - gap * (len(shares) - 1), box.left(), []
    for share in shares:
        found.append(QRectF(left, box.top(), width * share / sum(shares), box.height()))
        left = found[-1].right() + gap
    return found


def is_wide(box: QRectF) -> bool:
    """Room for two columns."""
    return box.width() > 1.45 * box.height() and box.width() > 760


def power(exponent: int) -> str:
    """A power of two in writing."""
    return f"2{superscript(exponent)}"


def best_rules(rules: Rules) -> list[str]:
    """The rules that keep most of the block; several where they agree."""
    most = max(rule.sqnr for rule in rules.rules)
    return [rule.name for rule in rules.rules if rule.sqnr == most]


def title(ink: Ink, trace: Trace, stage: str) -> str:
    """The point of a stage in one line."""
    shared: Shared = trace.shared
    if shared.film is not None:
        return _film(ink, shared.film, stage)
    if shared.ledger is not None:
        ledger = shared.ledger
        plain, double = total(ledger.plain), total(ledger.double)
        if stage == "plain":
            return ink.say("title.plain", bits=fixed(plain, 3))
        if stage == "double":
            return ink.say(
                "title.double",
                plain=fixed(plain, 3),
                double=fixed(double, 3),
                bits=round(ledger.double[1].bits * int(trace.params.size)),
            )
        if stage == "measured":
            now = dict(ledger.variants)
            low, high = min(now.values()), max(now.values())
            return ink.say("title.measured", low=fixed(ledger.plain_sqnr - high, 3),
                           high=fixed(ledger.plain_sqnr - low, 3))  # fmt: skip
        sizes = {each.size: each for each in ledger.sizes}
        return ink.say(
            "title.sizes", bits=fixed(sizes[16].double_bits, 2),
            sqnr=fixed(sizes[16].double_sqnr, 1), plain_bits=fixed(sizes[64].plain_bits, 2),
            plain_sqnr=fixed(sizes[64].plain_sqnr, 1),
        )  # fmt: skip
    if shared.anatomy is not None:
        anatomy = shared.anatomy
        return ink.say(
            f"title.{stage}", count=count(anatomy.scales.size), label=anatomy.label,
            bits=fixed(anatomy.bits, 2), scale=number(anatomy.scale), size=len(anatomy.values),
            bytes=len(anatomy.data) + 1, sqnr=fixed(anatomy.block_sqnr, 1),
            whole=fixed(anatomy.sqnr, 1), width=anatomy.element_bits,
        )  # fmt: skip
    assert shared.rules is not None
    rules = shared.rules
    if stage == "block":
        return ink.say("title.block", amax=number(rules.amax), c=number(rules.significand, 4),
                       power=power(rules.exponent))  # fmt: skip
    rule = next(r for r in rules.rules if r.name == stage)
    if stage == "even":
        best = best_rules(rules)
        key = "title.best.all" if len(best) == 4 else "title.best"
        return ink.say(key, rules=", ".join(best), sqnr=fixed(max(r.sqnr for r in rules.rules), 1))
    return ink.say("title.rule", rule=stage, scale=power(rule.exponent), sqnr=fixed(rule.sqnr, 1),
                   clipped=int(rule.clipped.sum()), zeroed=int(rule.zeroed.sum()))  # fmt: skip


def _film(ink: Ink, film: Film, stage: str) -> str:
    if stage == "divide":
        key = "title.divide" if film.difference == 0 else "title.divide.apart"
        return ink.say(key, largest=fixed(film.largest, 4), apart=number(film.difference, 2))
    if stage == "thresholds":
        return ink.say("title.thresholds", least=fixed(100 * float(film.mass.min()), 1),
                       most=fixed(100 * float(film.mass.max()), 1))  # fmt: skip
    if stage == "usage":
        share = film.counts / film.counts.sum()
        return ink.say("title.usage", least=fixed(100 * float(share.min()), 1),
                       most=fixed(100 * float(share.max()), 1),
                       entropy=fixed(film.entropy, 2))  # fmt: skip
    return ink.say(f"title.{stage}")


def subtitle(ink: Ink, trace: Trace, stage: str) -> str:
    """What is looked at."""
    shared, params = trace.shared, trace.params
    if shared.film is not None:
        if stage == "usage":
            return ink.say("of.usage", tensor=shared.film.tensor, size=params.size)
        return ink.say("of.film", precision=params.precision)
    if shared.ledger is not None:
        return ink.say("of.ledger", tensor=shared.ledger.tensor, size=params.size,
                       second=params.second_size)  # fmt: skip
    if shared.anatomy is not None:
        return ink.say("of.anatomy", label=shared.anatomy.label, tensor=shared.anatomy.tensor,
                       row=shared.anatomy.row, place=shared.anatomy.place)  # fmt: skip
    return ink.say("of.rules", element=params.element.upper(), count=len(shared.rules.values))
