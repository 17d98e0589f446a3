"""The words of training/losses, by message key."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.compute.models.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.training.losses.texts import TEXTS

_OWN = {
    "section.terms": QT_TRANSLATE_NOOP("training/losses", "Three sums"),
    "section.directions": QT_TRANSLATE_NOOP("training/losses", "Both directions"),
    "section.walk": QT_TRANSLATE_NOOP("training/losses", "q walks to p"),
    "section.bumps": QT_TRANSLATE_NOOP("training/losses", "One bump for two"),
    "section.starts": QT_TRANSLATE_NOOP("training/losses", "Other starts"),
    "section.ranks": QT_TRANSLATE_NOOP("training/losses", "Opposite ranks"),
    "symbol.rest": QT_TRANSLATE_NOOP("training/losses", "others"),
    "error.shares": QT_TRANSLATE_NOOP(
        "training/losses",
        "Each of p and q takes {fewest} to {most} numbers from 0, not all of them 0.",
    ),
    "error.count": QT_TRANSLATE_NOOP(
        "training/losses",
        "p has {count} numbers and q has {given}: both need a share for the same symbols.",
    ),
    "error.short": QT_TRANSLATE_NOOP(
        "training/losses", "The text needs two tokens at least: the last one is predicted."
    ),
    "legend.p": QT_TRANSLATE_NOOP("training/losses", "p: what happens"),
    "legend.q": QT_TRANSLATE_NOOP("training/losses", "q: what is predicted"),
    "legend.kl": QT_TRANSLATE_NOOP("training/losses", "too many bits"),
    "legend.less": QT_TRANSLATE_NOOP("training/losses", "bits saved here"),
    "legend.forward": QT_TRANSLATE_NOOP("training/losses", "forward, D(p ‖ q)"),
    "legend.reverse": QT_TRANSLATE_NOOP("training/losses", "reverse, D(q ‖ p)"),
    "legend.pull": QT_TRANSLATE_NOOP("training/losses", "p − q, against the gradient"),
    "legend.bumps": QT_TRANSLATE_NOOP("training/losses", "p, two bumps"),
    "legend.covering": QT_TRANSLATE_NOOP("training/losses", "fit by D(p ‖ q), forward"),
    "legend.seeking": QT_TRANSLATE_NOOP("training/losses", "fit by D(q ‖ p), reverse"),
    "plot.shares": QT_TRANSLATE_NOOP("training/losses", "Shares"),
    "plot.codes": QT_TRANSLATE_NOOP("training/losses", "Bits per symbol"),
    "plot.terms": QT_TRANSLATE_NOOP("training/losses", "Terms, bits"),
    "plot.sums": QT_TRANSLATE_NOOP("training/losses", "Their sums, bits"),
    "plot.losses": QT_TRANSLATE_NOOP("training/losses", "Bits"),
    "plot.hills": QT_TRANSLATE_NOOP("training/losses", "p and both fits"),
    "plot.fits": QT_TRANSLATE_NOOP("training/losses", "What each brings down, bits"),
    "plot.ended": QT_TRANSLATE_NOOP("training/losses", "Both fits in the end"),
    "plot.start": QT_TRANSLATE_NOOP("training/losses", "start"),
    "plot.ends": QT_TRANSLATE_NOOP("training/losses", "μ in the end"),
    "plot.candidate": QT_TRANSLATE_NOOP("training/losses", "Candidate {name}"),
    "plot.where": QT_TRANSLATE_NOOP("training/losses", "Bits, by place"),
    "plot.ranking": QT_TRANSLATE_NOOP(
        "training/losses", "Who is nearer? Bits, bars on a root scale"
    ),
    "axis.often": QT_TRANSLATE_NOOP("training/losses", "width: how often, p"),
    "axis.updates": QT_TRANSLATE_NOOP("training/losses", "updates"),
    "axis.fits": QT_TRANSLATE_NOOP("training/losses", "updates + 1"),
    "axis.start": QT_TRANSLATE_NOOP("training/losses", "μ at the start"),
    "sum.up": QT_TRANSLATE_NOOP("training/losses", "Up to this symbol"),
    "sum.all": QT_TRANSLATE_NOOP("training/losses", "Over all symbols"),
    "read.symbol": QT_TRANSLATE_NOOP("training/losses", "Symbol {symbol}"),
    "read.update": QT_TRANSLATE_NOOP("training/losses", "After {update} updates"),
    "read.start": QT_TRANSLATE_NOOP("training/losses", "Started at {start}"),
    "read.middle": QT_TRANSLATE_NOOP("training/losses", "m = (p + q) ÷ 2"),
    "read.covering": QT_TRANSLATE_NOOP("training/losses", "Forward: {fit}"),
    "read.seeking": QT_TRANSLATE_NOOP("training/losses", "Reverse: {fit}"),
    "read.where": QT_TRANSLATE_NOOP("training/losses", "Candidate {name}: where bits arise"),
    "read.area": QT_TRANSLATE_NOOP("training/losses", "The area, less what is below 0: {bits} bit"),
    "predict.question": QT_TRANSLATE_NOOP(
        "training/losses",
        "Candidate A covers both bumps, candidate B only one. Which has the smaller divergence?",
    ),
    "predict.a": QT_TRANSLATE_NOOP("training/losses", "A in both directions"),
    "predict.b": QT_TRANSLATE_NOOP("training/losses", "B in both directions"),
    "predict.turns": QT_TRANSLATE_NOOP("training/losses", "It depends on the direction"),
    "predict.none": QT_TRANSLATE_NOOP("training/losses", "They are equal in one direction"),
}

WORDS: Mapping[str, Word] = {**READING, **_OWN, **TEXTS}
