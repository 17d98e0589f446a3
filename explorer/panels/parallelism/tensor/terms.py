"""The sum behind a number: which numbers of which pieces it was computed from."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.parallelism.tensor.params import Piece
from explorer.core.formatting import number, tex
from explorer.core.trace import Trace

MOST = 6  # terms written out; the rest are "…"


@dataclass(frozen=True)
class Terms:
    """Factors (left, right) of a sum of products, or one value per summand."""

    kind: str
    pairs: tuple[tuple[float, ...], ...]
    value: float


def terms_of(trace: Trace, name: str, rank: int, row: int, column: int) -> Terms | None:
    """How a number came about; None where it was given, or takes more than a sum to say."""
    pieces = trace.shared.pieces
    piece: Piece = pieces[name]
    value = float(piece.parts[rank, row, column])
    if piece.how in ("product", "product-left", "product-right"):
        left, right = (pieces[one].parts[rank] for one in piece.of)
        if piece.how == "product-left":
            left = left.T
        if piece.how == "product-right":
            right = right.T
        pairs = zip(left[row].tolist(), right[:, column].tolist(), strict=True)
        return Terms("product", tuple(pairs), value)
    if piece.how == "sum":
        source: Piece = pieces[piece.of[0]]
        if source.cut == "copies":
            first = rank - rank % source.copies
            numbers = source.parts[first : first + source.copies, row, column]
        else:
            at = row + (rank * piece.parts.shape[1] if piece.cut == "rows" else 0)
            numbers = source.parts[:, at, column]
        return Terms("sum", tuple((one,) for one in numbers.tolist()), value)
    if piece.how in ("activation", "slope", "goal"):
        before = float(pieces[piece.of[0]].parts[rank, row, column])
        return Terms(piece.how, ((before,),), value)
    return None


def short(value: float, digits: int = 3) -> str:
    """A number without zeros at its end."""
    shown = number(value, digits)
    return shown.rstrip("0").rstrip(".") if "." in shown and "·" not in shown else shown


def short_tex(value: float, digits: int = 3) -> str:
    """The same for a formula, its minus held to it."""
    size = abs(value)
    if value and (size < 1e-3 or size >= 1e6):
        return tex(value, digits)
    shown = short(value, digits).replace("−", "-")
    return f"{{{shown}}}" if value < 0 else shown


def text(terms: Terms) -> str:
    """The sum as a line of text."""
    parts = []
    for pair in terms.pairs[:MOST]:
        shown = [short(one) for one in pair]
        wrapped = [f"({one})" if one.startswith("−") else one for one in shown[1:]]
        parts.append("·".join([shown[0], *wrapped]))
    if len(terms.pairs) > MOST:
        parts.append("…")
    line = " + ".join(parts).replace("+ −", "− ")
    return f"{line} = {short(terms.value, 4)}"


def tex_sum(terms: Terms) -> str:
    """The same for a formula."""
    parts = []
    for pair in terms.pairs[:4]:
        rest = [f"({short_tex(one)})" if one < 0 else short_tex(one) for one in pair[1:]]
        parts.append(r" \cdot ".join([short_tex(pair[0]), *rest]))
    if len(terms.pairs) > 4:
        parts.append(r"\dots")
    return " + ".join(parts) + rf" = {short_tex(terms.value, 4)}"
