"""What is said beside each step of one softmax by many threads."""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.flash import Flash, Step
from explorer.core.formatting import number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.flash.names import token_of

TREE_FORMULAS = {
    "scores": r"p_j = \frac{e^{s_j - m}}{l}, \quad m = \max_j s_j, \quad l = \sum_j e^{s_j - m}",
    "serial": r"m_t = \max(s_t, s_{t+k}, s_{t+2k}, \ldots)",
    "tree": r"m_t \leftarrow \max(m_t, m_{t + k / 2^{a}})",
    "spread": r"l_t = \sum_r e^{s_{t + r k} - m}",
    "sum_tree": r"l_t \leftarrow l_t + l_{t + k / 2^{a}}",
    "shares": r"p_j = \frac{e^{s_j - m}}{l}",
    "pair": r"(m, l) \oplus (m', l') = \left(M,\; l e^{m - M} + l' e^{m' - M}\right), \quad "
            r"M = \max(m, m')",
}  # fmt: skip
CLAIMS = {"scores": ("W042",), "spread": ("W041",), "shares": ("W043",)}


def explained_tree(trace: Trace, step: Step) -> Explanation:
    """The words of the topic "tree"."""
    shared: Flash = trace.shared
    tree = shared.tree
    assert tree is not None
    paired = tree.online and step.part in ("serial", "tree")
    key = f"{step.part}.pair" if paired else step.part
    largest = float(tree.maxima[-1, 0])
    total = float(tree.sums[-1, 0])
    facts = {
        "threads": tree.threads, "count": tree.count, "rounds": tree.rounds,
        "levels": tree.levels, "level": step.place + 1, "together": tree.steps_together,
        "alone": tree.steps_alone, "maximum": number(largest), "total": number(total),
        "query": token_of(shared, tree.row), "share": percent(float(tree.shares.max())),
    }  # fmt: skip
    numbers = ""
    if step.part == "shares":
        at = int(tree.shares.argmax())
        numbers = (rf"p_{{{at}}} = \frac{{{tex(float(tree.exponentials[at]))}}}{{{tex(total)}}}"
                   rf" = {tex(float(tree.shares[at]))}")  # fmt: skip
    if step.part == "tree" and not tree.online and np.isfinite(tree.maxima[step.place, :2]).all():
        numbers = numbers_of_level(tree.maxima, step.place, r"\max({}, {}) = {}")
    if step.part == "sum_tree":
        numbers = numbers_of_level(tree.sums, step.place, "{} + {} = {}")
    found = [message("notice.barrier")] if step.part in ("tree", "spread") else []
    if step.part == "shares":
        found.append(Message("notice.tree", facts))
    # "scores" is the name of a kernel too
    text = "text.tree_scores" if key == "scores" else f"text.{key}"
    return Explanation(
        Message(f"heading.{key}", facts), Message(text, facts),
        TREE_FORMULAS["pair"] if paired else TREE_FORMULAS[step.part], numbers, tuple(found),
        CLAIMS.get(step.part, ()),
    )  # fmt: skip


def numbers_of_level(values: np.ndarray, level: int, form: str) -> str:
    """Thread 0 at a level (from 0), with its numbers."""
    stride = values.shape[1] >> (level + 1)
    three = (values[level, 0], values[level, stride], values[level + 1, 0])
    if not np.isfinite(three).all():
        return ""
    first, second, result = (tex(float(v)) for v in three)
    return form.replace("{}", first, 1).replace("{}", second, 1).replace("{}", result, 1)
