"""How bytes, formulas and parts are written in this lab."""

from __future__ import annotations

from explorer.compute.parallelism.calculator import GIB
from explorer.compute.parallelism.term import Term
from explorer.core.formatting import count, number
from explorer.ui.canvas.ink import Ink

#: Category colours of the parts; a label stands beside each.
COLOURS = {
    "weights": "category 0", "gradients": "category 1", "optimizer": "category 2",
    "gathered": "category 7", "activations": "category 6", "logits": "category 5",
    "cache": "category 4",
}  # fmt: skip
#: Category colours of the axes.
AXES = {
    "dp": "category 0", "edp": "category 7", "tp": "category 1", "pp": "category 2",
    "cp": "category 5", "ep": "category 6", "token": "category 4",
}  # fmt: skip
_PLAIN = {
    r"\Phi": "Φ", r"\Phi_e": "Φₑ", r"\Phi_{\max}": "Φmax", r"d_{\mathrm{head}}": "d", "L_e": "Lₑ",
    "D_e": "Dₑ", "f_e": "fₑ", "f_s": "fₛ", "t_e": "tₑ", r"r_q": "rq", r"r_{kv}": "rkv",
    "d_v": "dv", "(t-1)": "(t−1)", "(D-1)": "(D−1)", "(c-1)": "(c−1)", "(e-1)": "(e−1)",
}  # fmt: skip


def gib(size: float) -> str:
    """Bytes with the binary unit that leaves at least 1 before the point."""
    for unit, name in ((GIB, "GiB"), (2**20, "MiB"), (1024, "KiB")):
        if size >= unit:
            shown = size / unit
            text = f"{shown:,.0f}" if shown >= 1000 else number(shown, 4 if shown >= 100 else 3)
            text = text.replace(",", "\u202f")
            return f"{text} {name}"
    return f"{size:.0f} B"


def only_gib(size: float) -> str:
    """The number of GiB without the unit."""
    shown = size / GIB
    return f"{shown:,.1f}".replace(",", "\u202f") if shown >= 100 else number(shown, 3)


def amount(size: float, unit: str) -> str:
    """Bytes or elements with a decimal prefix, as rates and messages are counted."""
    for factor, prefix in ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if size >= factor:
            return f"{number(size / factor, 3)} {prefix}{unit}"
    return f"{size:.0f} {unit}".rstrip()


def plain(term: Term) -> str:
    """The formula as a line of plain text."""
    top = "·".join(_PLAIN.get(symbol, symbol) for symbol, _ in term.over)
    if term.coefficient != 1 or not top:
        top = f"{term.coefficient}·{top}" if top else str(term.coefficient)
    if not term.under:
        return top
    bottom = "·".join(_PLAIN.get(symbol, symbol) for symbol, _ in term.under)
    return f"{top} / {bottom}" if len(term.under) == 1 else f"{top} / ({bottom})"


def named(ink: Ink, term: Term) -> str:
    """What a term is called; those of routed experts, and of layers with experts, say so."""
    name = ink.say(f"term.{term.name}")
    if "expert" in term.tags:
        return ink.say("experts", name=name)
    return ink.say("expert.layers", name=name) if "L_e" in term.symbols else name


def read_term(ink: Ink, term: Term) -> tuple[str, ...]:
    """The formula, the same with numbers, and the result."""
    exact = count(term.bytes if term.unit == "bytes" else term.elements)
    value = f"= {exact} {'B' if term.unit == 'bytes' else ''}".rstrip()
    return (plain(term), "= " + term.line(), value)


def shape_of(shape: tuple[int, ...]) -> str:
    """A shape as text."""
    return " × ".join(str(size) for size in shape)


def selected(ink: Ink, field: str) -> str:
    """What the reader pinned of a kind ("part", "term"), or nothing."""
    chosen = ink.view.selection
    return str(chosen.get(field, "")) if isinstance(chosen, dict) else ""
