"""What the lab says about an experiment."""

from __future__ import annotations

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.consequences.types import Params, Row, Step
from explorer.core.formatting import fixed
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.tokenizers.consequences.bars import share


def likeliest(row: Row) -> str:
    """The likeliest next token for reading."""
    return shown(row.next_pieces[0]) if row.next_pieces else "–"


def heading(trace: Trace, step: Step) -> Message:
    """The finding in one line."""
    n = step.numbers
    params: Params = trace.params
    if step.part == "start":
        word = params.word.strip()
        if n["first"] == n["inside"] == 1:
            return message("heading-start", word=word, cosine=fixed(n["cosine"], 2))
        return message("heading-start-many", word=word, first=int(n["first"]),
                       inside=int(n["inside"]))  # fmt: skip
    if step.part == "space":
        return message("heading-space", text=shown(step.rows[0].wanted),
                       bare=share(n["bare"]), spaced=share(n["spaced"]))  # fmt: skip
    if step.part == "cut":
        return message("heading-cut", known=int(n["known"]), bytes=int(n["bytes"]),
                       character=params.chinese[-1:], share=share(n["finish"]))  # fmt: skip
    if step.part == "letters":
        return message("heading-letters", letters=int(n["letters"]), tokens=int(n["tokens"]),
                       count=int(n["count"]), letter=params.letter)  # fmt: skip
    if step.part == "digits":
        return message("heading-digits", left=params.left, right=params.right,
                       answer=int(n["answer"]), share=share(n["together"]))  # fmt: skip
    return message("heading-race", different=int(n["different"]))


def told(trace: Trace, index: int) -> Explanation:
    """The words beside a step, the formula and its numbers."""
    step: Step = trace[index]
    n = step.numbers
    params: Params = trace.params
    head = heading(trace, step)
    softmax = r"p(t) = \frac{e^{z_t}}{\sum_j e^{z_j}}"
    if step.part == "start":
        first, inside = (row.pieces[0] for row in step.rows)
        a, b = (int(row.ids[0]) for row in step.rows)
        return Explanation(
            head,
            message("paragraph-start", first=shown(first), a=a, inside=shown(inside), b=b),
            r"\cos(e_a, e_b) = \frac{e_a \cdot e_b}{\|e_a\| \|e_b\|}",
            rf"\cos(e_{{{a}}}, e_{{{b}}}) = {n['cosine']:.4f}",
            (message("notice-rank", rank=int(n["rank"]), of=int(n["vocabulary"]) - 1),
             message("notice-model")),
        )  # fmt: skip
    if step.part == "space":
        return Explanation(
            head,
            message("paragraph-space", bare=likeliest(step.rows[0]),
                    spaced=likeliest(step.rows[1])),
            softmax,
            rf"p = {n['bare']:.4g}, \qquad p' = {n['spaced']:.3g}".replace("e-0", "e-"),
            (message("notice-space"), message("notice-model")),
        )  # fmt: skip
    if step.part == "cut":
        key = "paragraph-cut" if n["known"] else "paragraph-cut-start"
        return Explanation(
            head,
            message(key, known=int(n["known"]), bytes=int(n["bytes"]), fits=share(n["fits"])),
            r"P(r) = \sum_{t = r \ldots} p(t) + \sum_{r = t s} p(t) P(s)",
            rf"P(r) = {n['finish']:.3g}, \qquad P_8 = {n['fits']:.3g}",
            (message("notice-cut"), message("notice-model")),
        )  # fmt: skip
    if step.part == "letters":
        return Explanation(
            head,
            message("paragraph-letters", letter=params.letter, alike=int(n["alike"]),
                    spelled=int(n["spelled"])),
            softmax, rf"p = {n['probability']:.3g}",
            (message("notice-letters"), message("notice-model")),
        )  # fmt: skip
    if step.part == "digits":
        return Explanation(
            head,
            message("paragraph-digits", together=share(n["together"]), apart=share(n["apart"])),
            r"p(t_1 t_2 \ldots) = p(t_1)\, p(t_2 \mid t_1) \ldots",
            rf"p = {n['together']:.3g}, \qquad p' = {n['apart']:.3g}",
            (message("notice-digits" if n["pairs"] else "notice-single"),
             message("notice-model")),
        )  # fmt: skip
    lengths = ", ".join(str(len(row.pieces)) for row in step.rows)
    return Explanation(
        head, message("paragraph-race"),
        r"\hat{t} = \arg\max_{t_1 \ldots t_k} \sum_i \ln p(t_i)",
        rf"k = {lengths}", (message("notice-race"),),
    )  # fmt: skip
