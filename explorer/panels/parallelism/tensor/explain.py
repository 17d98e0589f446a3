"""What the column beside the stage says: the operation, its formula, this step's numbers."""

from __future__ import annotations

from explorer.compute.parallelism.tensor.params import Params, Piece, Step
from explorer.core.formatting import number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.tensor.names import FUNCTIONS, amount, tex_name
from explorer.panels.parallelism.tensor.plan import way_of
from explorer.panels.parallelism.tensor.terms import short_tex, terms_of, tex_sum
from explorer.panels.parallelism.tensor.words import SENTENCES


def largest_so_far(trace: Trace, index: int) -> float:
    """The largest distance from the unsplit block up to a step."""
    return max(float(step.difference) for step in trace.steps[: index + 1])


def key_of(trace: Trace, index: int, start: str) -> str:
    """The sentence for a step: of this way of cutting where there is one, else of all."""
    step: Step = trace[index]
    way = way_of(trace.params)
    kinds = [f"{way}.sharded", "sharded"] if trace.params.sharded else []
    if trace.params.gated:
        kinds.insert(0, "gated")
    if way == "late" and trace.params.activation == "none":
        kinds.append("linear")
    for kind in (*kinds, way):
        if f"{start}.{kind}.{step.name}" in SENTENCES:
            return f"{start}.{kind}.{step.name}"
    return f"{start}.{step.name}"


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    params = trace.params
    return message(
        key_of(trace, index, "head"), ranks=params.ranks, function=FUNCTIONS[params.activation],
        heads=params.heads // params.ranks,
    )  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    params, shared = trace.params, trace.shared
    paragraph = message(
        key_of(trace, index, "para"), ranks=params.ranks, sent=amount(step.sent),
        elements=step.elements, function=FUNCTIONS[params.activation],
        off=number(step.difference), tokens=params.tokens, vocabulary=params.vocabulary,
        copies=max(params.ranks // params.key_value_heads, 1),
    )  # fmt: skip
    formula, numbers = formulas(trace, step)
    good = step.difference <= shared.tolerance
    notice = [
        message("note.same" if good else "note.off", off=number(step.difference),
                tolerance=number(shared.tolerance))
    ]  # fmt: skip
    if step.sent:
        notice.append(message("note.ring", elements=step.elements, sent=amount(step.sent)))
    if index == len(trace) - 1:
        notice += [message("note.total", total=amount(step.total)), message("note.bytes")]
        if params.sharded:
            notice.append(message("note.again"))
    if params.part == "attention" and params.ranks > params.key_value_heads and index == 0:
        notice.append(message("note.copies", groups=params.key_value_heads, ranks=params.ranks))
    return Explanation(
        caption(trace, index), paragraph, formula, numbers, tuple(notice), claims_of(params),
        {"difference": step.difference, "sent": step.sent, "total": step.total},
    )  # fmt: skip


def claims_of(params: Params) -> tuple[str, ...]:
    """What is often said about this way of cutting."""
    if params.part == "loss":
        return ("X083",)
    return ("X082",) if params.sharded or params.part == "attention" else ("X081", "X082")


def formulas(trace: Trace, step: Step) -> tuple[str, str]:
    """The operation that made the last piece of a step, and its first number on rank 0."""
    name = step.writes[-1]
    piece: Piece = trace.shared.pieces[name]
    left = r"\ell" if piece.how == "loss" else tex_name(name)
    function = rf"\mathrm{{{FUNCTIONS[trace.params.activation]}}}"
    shown = rf"{left}_{{0,0}} = {short_tex(float(piece.parts[0, 0, 0]), 4)}"
    terms = terms_of(trace, name, 0, 0, 0)
    if terms is not None and terms.kind in ("product", "sum"):
        mark = "" if piece.cut == "whole" else "^{(0)}"
        shown = rf"{left}{mark}_{{0,0}} = {tex_sum(terms)}"
    elif terms is not None and terms.kind == "activation":
        shown = rf"{function}({short_tex(terms.pairs[0][0], 4)}) = {short_tex(terms.value, 4)}"
    return _general(trace, piece, left, function), shown


def _general(trace: Trace, piece: Piece, left: str, function: str) -> str:
    """The formula of an operation for any rank r."""
    of = [*(tex_name(one) for one in piece.of), "", ""]
    a, b = [*(_marked(trace, one) for one in piece.of), "", ""][:2]
    ours = left if piece.cut == "whole" else left + "^{(r)}"
    return {
        "given": rf"{left}^{{(r)}} \subset {left}",
        "same": rf"{left} = {of[0]}",
        "gathered": rf"{left} = [{of[0]}^{{(0)}}, \dots, {of[0]}^{{(t-1)}}]",
        "own": rf"{left}^{{(r)}} \subset {of[0]}",
        "product": rf"{ours} = {a} {b}",
        "product-left": rf"{ours} = ({a})^{{\top}} {b}",
        "product-right": rf"{ours} = {a} ({b})^{{\top}}",
        "sum": rf"{left} = \sum_{{r=0}}^{{t-1}} {of[0]}^{{(r)}}",
        "activation": rf"{ours} = {function}({a})",
        "gate": rf"{ours} = \mathrm{{SiLU}}({a}) \odot {b}",
        "gate-back": rf"{ours} = {a} \odot \mathrm{{SiLU}}({b})",
        "gate-slope": (
            r"\partial V^{(r)} = \partial Z^{(r)} \odot Y^{(r)} \odot \mathrm{SiLU}'(V^{(r)})"
        ),
        "gate-input": (
            r"\partial X^{(r)} = \partial Y^{(r)} (A^{(r)})^{\top} "
            r"+ \partial V^{(r)} (G^{(r)})^{\top}"
        ),
        "slope": rf"{ours} = {a} \odot {function}'({b})",
        "goal": rf"\mathcal{{L}} = \frac{{1}}{{2}} \sum (O - T)^2, \quad {left} = O - T",
        "weights": (
            rf"{left}_h = \mathrm{{softmax}}\left(\frac{{Q_h K_g^{{\top}}}}{{\sqrt{{d}}}}\right)"
        ),
        "mix": rf"{left}_h = A_h V_g",
        "mix-back": r"\partial A_h = \partial H_h V_g^{\top}",
        "value-back": r"\partial V_g = \sum_{h \in g} A_h^{\top} \partial H_h",
        "weights-back": (
            r"\partial S = A \odot \left(\partial A - \sum_j A_j \partial A_j\right), \quad "
            r"\partial K_g = \sum_{h \in g} \frac{\partial S_h^{\top} Q_h}{\sqrt{d}}"
        ),
        "input-back": (
            r"\partial X^{(r)} = \partial Q W_q^{\top} + \partial K W_k^{\top} "
            r"+ \partial V W_v^{\top}"
        ),
        "largest": rf"{left} = \max_r \max_j L^{{(r)}}_j",
        "power": rf"{left}^{{(r)}} = e^{{L^{{(r)}} - M}}",
        "sums": rf"{left}^{{(r)}} = \left(\sum_j E_j^{{(r)}},\; [y \in r] \, L_y\right)",
        "loss": r"\ell = \log \sum_j E_j + M - L_y",
        "share": (
            r"\partial L^{(r)} = \frac{1}{s} \left(\frac{E^{(r)}}{\sum E} - [j = y]\right)"
        ),
    }[piece.how]  # fmt: skip


def _marked(trace: Trace, name: str) -> str:
    """A piece's name in a formula, with the rank where it has one."""
    cut = trace.shared.pieces[name].cut
    return tex_name(name) + ("" if cut == "whole" else "^{(r)}")
