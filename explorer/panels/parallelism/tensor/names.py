"""How pieces, operations and amounts are written in this lab."""

from __future__ import annotations

from explorer.compute.parallelism.tensor.params import Piece
from explorer.core.formatting import count, number, subscript
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink

HEADS = ("Wq", "Q", "A", "H", "Wo")  # pieces cut head by head
GROUPS = ("Wk", "Wv", "K", "V")


def written(name: str) -> str:
    """A piece's name as it is written: "dA" is ∂A."""
    core = name.rstrip("+")
    return "∂" + core[1:] if core.startswith("d") else core


def title(name: str, piece: Piece, rank: int) -> str:
    """The name on one rank; what is the same everywhere has no number."""
    if piece.how == "loss":
        return "ℓ"
    same = piece.cut == "whole" or len(piece.parts) == 1
    return written(name) + ("" if same else subscript(rank))


def tex_name(name: str) -> str:
    """The name in a formula."""
    core = name.rstrip("+")
    letters = core[1:] if core.startswith("d") else core
    shape = letters if len(letters) == 1 else rf"{{{letters[0]}_{{{letters[1:]}}}}}"
    return rf"\partial {shape}" if core.startswith("d") else shape


def span(piece: Piece, rank: int, unit: int = 1) -> tuple[int, int]:
    """First and last column or row (in units of `unit`) that a rank's part covers."""
    size = piece.parts.shape[1 if piece.cut == "rows" else 2] // unit
    place = rank // piece.copies
    return place * size, (place + 1) * size - 1


#: How an operation is written behind its result; {a}, {b}, {c} are what it is made of.
OPERATIONS = {
    "product": "{a}·{b}", "product-left": "{a}ᵀ·{b}", "product-right": "{a}·{b}ᵀ",
    "activation": "{f}({a})", "slope": "{a} ⊙ f′({b})", "goal": "O − T",
    "gate": "SiLU({a}) ⊙ {b}", "gate-back": "{a} ⊙ SiLU({b})",
    "gate-slope": "{a} ⊙ {b} ⊙ SiLU′({c})",
    "weights": "softmax({a}·{b}ᵀ/√d)", "mix": "{a}·{b}", "mix-back": "{a}·Vᵀ",
    "value-back": "Σ {a}ᵀ·{b}", "largest": "max {a}", "power": "exp({a} − {b})",
    "sums": "Σ {a}, {b}[y]", "loss": "log Σ + M − L[y]", "share": "({a}/Σ − 1[y])/s",
    "gathered": "[{a}]", "own": "⊂ {a}",
}  # fmt: skip
FUNCTIONS = {"gelu": "GELU", "relu": "ReLU", "silu": "SiLU", "swiglu": "SwiGLU", "none": "f"}


def operation(trace: Trace, piece: Piece, rank: int) -> str:
    """What a piece was computed from, as a short formula; "" where there is nothing to say."""
    pieces = trace.shared.pieces
    if piece.how == "sum":
        source = pieces[piece.of[0]]
        if len(source.parts) > 4 or source.cut == "copies":
            return "= Σ " + written(piece.of[0])
        return "= " + " + ".join(title(piece.of[0], source, r) for r in range(len(source.parts)))
    form = OPERATIONS.get(piece.how, "")
    if not form:
        return ""
    names = dict(zip("abc", (title(one, pieces[one], rank) for one in piece.of), strict=False))
    text = form.format(
        **{"a": "", "b": "", "c": "", "f": FUNCTIONS[trace.params.activation]} | names
    )
    if piece.how == "gathered":
        source = pieces[piece.of[0]]
        if len(source.parts) > 1:
            ends = (title(piece.of[0], source, r) for r in (0, len(source.parts) - 1))
            text = "[" + " … ".join(ends) + "]"
    return text if piece.how == "own" else f"= {text}"


def amount(value: float) -> str:
    """How many numbers: whole ones without a point."""
    return count(int(value)) if value == int(value) else number(value)


def note_of(ink: Ink, trace: Trace, name: str, piece: Piece, rank: int) -> str:
    """In what way a part belongs to the whole, in a word or two."""
    core = name.rstrip("+").removeprefix("d")
    if len(piece.parts) == 1 or piece.cut == "whole":
        return ink.say("note.whole") if len(piece.parts) > 1 else ""
    if piece.cut in ("partial", "copies"):
        return ink.say("note.partial")
    key, unit = "note.rows" if piece.cut == "rows" else "note.columns", 1
    if core in ("x", "O"):
        key = "note.tokens" if piece.cut == "rows" else key
    elif trace.params.part == "attention" and core in (*HEADS, *GROUPS):
        key = "note.heads"
        unit = trace.params.tokens if core == "A" else trace.params.head_size
    first, last = span(piece, rank, unit)
    return (
        ink.say(key, first=first, last=last) if first < last else ink.say(key + ".1", first=first)
    )
