"""The words beside a layout that has really run."""

from __future__ import annotations

from explorer.compute.parallelism.calculator_counted import Counted
from explorer.core.formatting import count, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.memory.names import amount

_SHORT = {
    "all-reduce": "AR", "all-gather": "AG", "reduce-scatter": "RS", "all-to-all": "AA",
    "broadcast": "BC", "send": "P2P",
}  # fmt: skip


def caption_counted(trace: Trace, index: int) -> Message:
    """The sentence above the picture."""
    if not trace.shared.counted:
        return message("caption.run.none")
    one: Counted = trace.shared.counted[index]
    return message(
        "caption.run", name=message(f"run.{one.name}"), ranks=one.ranks, held=amount(one.most, "B"),
        sent=amount(one.sent, "B"),
    )  # fmt: skip


def explain_counted(trace: Trace, index: int) -> Explanation:
    """Formula and counts of a layout."""
    if not trace.shared.counted:
        reason = trace.shared.missing
        return Explanation(caption_counted(trace, index), message("para.run.none", reason=reason))
    one: Counted = trace.shared.counted[index]
    paragraph = message(
        "para.run", ranks=one.ranks, held=amount(one.most, "B"), sent=count(round(one.sent)),
        formula=count(round(one.sent_formula)),
    )  # fmt: skip
    notice = []
    if one.name in ("zero1", "pipeline", "experts"):
        notice.append(message(f"note.run.{one.name}"))
    if "reduce-scatter" in one.calls:
        notice.append(message("note.run.gloo"))
    if one.wire > 1.05 * one.gloo:
        notice.append(message("note.run.headers"))
    notice.append(message("note.run.here"))
    formula, numbers = sent_formula(one)
    return Explanation(
        caption_counted(trace, index), paragraph, formula, numbers, tuple(notice), ("W109",),
        {"sent_bytes": one.sent},
    )  # fmt: skip


def sent_formula(one: Counted) -> tuple[str, str]:
    """V = Σ f(n)·S over the collectives: how much of each buffer a rank sends."""
    symbols, numbers = [], []
    for name, (_, size) in sorted(one.calls_formula.items()):
        group = one.ranks
        if one.name in ("hybrid", "both"):  # two axes: pairs of ranks sum, the others share out
            group = 2 if name == "all-reduce" else one.ranks // 2
        short = rf"S_{{\mathrm{{{_SHORT[name]}}}}}"
        if name == "all-to-all" and one.name == "experts":
            symbols.append(rf"{short} - S_0")  # what stays at home
            others = sum(
                2 * (one.ranks - 1) / one.ranks * s
                for n, (_, s) in one.calls_formula.items() if n == "all-reduce"
            )  # fmt: skip
            numbers.append(tex(round(one.sent_formula - others)))
            continue
        twice = "2\\," if name == "all-reduce" else ""
        share = "" if name == "send" else twice + r"\frac{n-1}{n}\,"
        symbols.append(share + short)
        times = "2 \\cdot " if name == "all-reduce" else ""
        ratio = "" if name == "send" else rf"{times}\frac{{{group - 1}}}{{{group}}} \cdot "
        numbers.append(ratio + tex(size))
    total = tex(round(one.sent_formula))
    return "V = " + " + ".join(symbols), " + ".join(numbers) + rf" = {total}"
