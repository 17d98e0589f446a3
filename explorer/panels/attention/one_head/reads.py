"""Read-outs: the formula of a cell with its numbers in it."""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def named(head: Head, token: int) -> str:
    """A token with its position: “e” (8)."""
    return f"“{head.pieces[token]}” ({token})"


def read_token(ink: Ink, trace: Trace, token: int, query: int) -> ReadOut:
    """A token: which, where, and how much of it is read."""
    head: Head = trace.shared
    lines = [ink.say("read.token.id", id=head.ids[token])]
    if token <= query:
        lines.append(ink.say("read.token.weight", share=fixed(float(head.weight[query, token])),
                             query=named(head, query)))  # fmt: skip
    else:
        lines.append(ink.say("read.masked"))
    return ReadOut(named(head, token), tuple(lines))


def sum_of(products: np.ndarray, left: np.ndarray, right: np.ndarray, most: int = 3) -> str:
    """The largest terms of a sum of products, written out."""
    order = np.argsort(-np.abs(products), kind="stable")[:most]
    terms = " + ".join(f"({number(float(left[i]))})·({number(float(right[i]))})" for i in order)
    return terms + (" + …" if len(products) > most else "")


def read_pair(ink: Ink, trace: Trace, row: str, query: int, key: int) -> ReadOut:
    """One cell of the rows score, scaled, exp and weight: how it came about."""
    head: Head = trace.shared
    title = ink.say("read.pair", query=named(head, query), target=named(head, key))
    q, k = head.rotated_query[query], head.rotated_key[key]
    score = f"q·k = {sum_of(q * k, q, k)} = {number(float(head.score[query, key]), 4)}"
    if row == "score":
        return ReadOut(title, (score,))
    root = f"√{head.width}" if head.divisor != 1 else "1"
    scaled = (f"q·k ÷ {root} = {number(float(head.score[query, key]), 4)} ÷ {number(head.divisor)}"
              f" = {number(float(head.scaled[query, key]), 4)}")  # fmt: skip
    if key > query:
        masked = (ink.say("read.masked"), "−∞ → e^(−∞) = 0")
        return ReadOut(title, (scaled, *masked) if row == "scaled" else masked)
    if row == "scaled":
        return ReadOut(title, (score, scaled))
    exponent = (
        f"e^({number(float(head.scaled[query, key]), 4)} − {number(float(head.row_max[query]), 4)})"
        f" = {number(float(head.exponential[query, key]), 4)}"
    )
    if row == "exp":
        return ReadOut(title, (scaled, exponent))
    share = (
        f"{number(float(head.exponential[query, key]), 4)}"
        f" ÷ {number(float(head.row_sum[query]), 4)}"
        f" = {number(float(head.weight[query, key]), 4)}"
    )
    return ReadOut(title, (scaled, exponent, share))


def read_cell(ink: Ink, trace: Trace, row: str, query: int, token: int, index: int) -> ReadOut:
    """One number of a token's vector, with the sum that made it."""
    head: Head = trace.shared
    title = f"{ink.say('row.' + row)} · {named(head, token)} [{index}]"
    if row == "mixed":
        weight, value = float(head.weight[query, token]), float(head.value[token, index])
        return ReadOut(
            title, (f"a·v = {fixed(weight)} · ({number(value)}) = {number(weight * value, 4)}",)
        )
    if row in ("query", "key", "value"):
        matrix = getattr(head, f"weight_{row}")[index]
        x = head.normed[token]
        bias = float(head.bias[("query", "key", "value").index(row), index])
        extra = f" + {number(bias)}" if bias else ""
        made = float(getattr(head, row)[token, index])
        letter = {"query": "Q", "key": "K", "value": "V"}[row]
        return ReadOut(title, (f"W_{letter}[{index}]·x′ = {sum_of(matrix * x, matrix, x)}{extra}"
                               f" = {number(made, 4)}",))  # fmt: skip
    if row == "turned":
        return read_turned(head, title, token, index)
    if row == "normed":
        text = (
            f"({number(float(head.residual[token, index]), 4)}"
            f" − {number(float(head.norm_mean[token]))})"
            f" ÷ {number(float(head.norm_size[token]))} · {number(float(head.norm_gain[index]))}"
            f" + {number(float(head.norm_shift[index]))}"
            f" = {number(float(head.normed[token, index]), 4)}"
        )
        return ReadOut(title, (text,))
    if row == "stream":
        parts = [
            float(array[token, index])
            for array in (
                head.embedding,
                head.position,
                head.attention_before,
                head.feed_forward_before,
            )
        ]
        total = number(float(head.residual[token, index]), 4)
        return ReadOut(title, (" + ".join(f"({number(part)})" for part in parts) + f" = {total}",))
    if row == "start":
        e, p = float(head.embedding[token, index]), float(head.position[token, index])
        return ReadOut(title, (f"({number(e)}) + ({number(p)}) = {number(e + p, 4)}",))
    array = getattr(head, row)
    return ReadOut(title, (number(float(array[token, index]), 4),))


def read_turned(head: Head, title: str, token: int, index: int) -> ReadOut:
    """A turned number: the rotation of its pair, or nothing where positions are learned."""
    made = float(head.rotated_key[token, index])
    if head.positions == "learned":
        return ReadOut(title, (f"k = {number(made, 4)}",))
    half = head.width // 2
    plane, first = index % half, index < half
    turn = float(head.turns[token, plane])
    a, b = float(head.key[token, plane]), float(head.key[token, plane + half])
    left, right = (f"cos·({number(a)})", f" − sin·({number(b)})") if first else (
        f"sin·({number(a)})", f" + cos·({number(b)})")  # fmt: skip
    return ReadOut(title, (f"θ = {number(turn, 4)} rad", f"{left}{right} = {number(made, 4)}"))
