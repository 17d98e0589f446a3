"""Read-outs: the formula of a cell with its numbers in it."""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.one_head import Head
from explorer.compute.attention.one_head_terms import terms_of
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def named(head: Head, token: int) -> str:
    """A token with its position: “e” (8)."""
    return f"“{head.pieces[token]}” ({token})"


def named_key(head: Head, key: int) -> str:
    """A token that is read; in self attention `named`."""
    return f"“{head.key_pieces[key]}” ({key})"


def read_token(ink: Ink, trace: Trace, token: int, query: int) -> ReadOut:
    """A token: which, where, and how much of it is read."""
    head: Head = trace.shared
    lines = [ink.say("read.token.id", id=head.key_ids[token])]
    if token < head.seen(query):
        lines.append(ink.say("read.token.weight", share=fixed(float(head.weight[query, token])),
                             query=named(head, query)))  # fmt: skip
    else:
        lines.append(ink.say("read.masked"))
    return ReadOut(named_key(head, token), tuple(lines))


def sum_of(products: np.ndarray, left: np.ndarray, right: np.ndarray, most: int = 3) -> str:
    """The largest terms of a sum of products, written out."""
    order = np.argsort(-np.abs(products), kind="stable")[:most]
    terms = " + ".join(f"({number(float(left[i]))})·({number(float(right[i]))})" for i in order)
    return terms + (" + …" if len(products) > most else "")


def read_pair(ink: Ink, trace: Trace, row: str, query: int, key: int) -> ReadOut:
    """One cell of the rows score, scaled, exp and weight: how it came about."""
    head: Head = trace.shared
    title = ink.say("read.pair", query=named(head, query), target=named_key(head, key))
    q, k = head.rotated_query[query], head.rotated_key[key]
    score = f"q·k = {sum_of(q * k, q, k)} = {number(float(head.score[query, key]), 4)}"
    if row == "score":
        return ReadOut(title, (score,))
    root = f"√{head.width}" if head.divisor != 1 else "1"
    scaled = (f"q·k ÷ {root} = {number(float(head.score[query, key]), 4)} ÷ {number(head.divisor)}"
              f" = {number(float(head.scaled[query, key]), 4)}")  # fmt: skip
    if key >= head.seen(query):
        masked = (ink.say("read.masked"), "−∞ → e^(−∞) = 0")
        return ReadOut(title, (scaled, *masked) if row == "scaled" else masked)
    if (query, key) in head.edited and head.before is not None:
        scaled = ink.say(
            "read.edited", score=number(float(head.scaled[query, key]), 4),
            before=number(float(head.before.scaled[query, key]), 4),
        )  # fmt: skip
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


def read_output(head: Head, query: int, index: int) -> ReadOut:
    """One number of the head's output: the sum of the weighted values."""
    seen = head.seen(query)
    weights, values = head.weight[query, :seen], head.value[:seen, index]
    return ReadOut(
        f"o[{index}] = {number(float(head.output[query, index]), 4)}",
        (f"Σ a·v[{index}] = {sum_of(weights * values, weights, values)}",),
    )


def read_written(head: Head, query: int, index: int) -> ReadOut:
    """One number that the head adds to the residual stream."""
    row, output = head.weight_output[index], head.output[query]
    made = number(float(head.contribution[query, index]), 4)
    return ReadOut(f"Δx[{index}] = {made}",
                   (f"W_O[{index}]·o = {sum_of(row * output, row, output)}",))  # fmt: skip


def read_cell(ink: Ink, trace: Trace, row: str, query: int, token: int, index: int) -> ReadOut:
    """One number of a token's vector in a row, with what made it."""
    head: Head = trace.shared
    if row == "mixed":
        weight, value = float(head.weight[query, token]), float(head.value[token, index])
        made = f"a·v = {fixed(weight)} · ({number(value)}) = {number(weight * value, 4)}"
    elif row in ("query", "key", "value"):
        made = projected(head, row, token, index)
    elif head.cross and row in ("normed", "memory"):
        vectors = head.normed if row == "normed" else head.memory
        letter = "m" if row == "memory" else "x" if head.asks_with_stream else "x′"
        made = f"{letter}[{token}, {index}] = {number(float(vectors[token, index]), 4)}"
    elif row in ("turned", "turned_query"):
        made = turned(head, row, token, index)
    elif row == "normed":
        made = normed(head, token, index)
    elif row in ("stream", "start"):
        made = added_up(head, row, token, index)
    else:  # looked up: the row of the token's id, the row of its place
        cell = f"E[{head.ids[token]}, {index}]" if row == "embedding" else f"P[{token}, {index}]"
        made = f"{cell} = {number(float(getattr(head, row)[token, index]), 4)}"
    asking = row in ("normed", "query", "turned_query")
    name = named(head, token) if asking or not head.cross else named_key(head, token)
    row = "stream" if row == "normed" and head.asks_with_stream else row
    title = f"{ink.say('row.' + row)} · {name} [{index}]"
    return ReadOut(title, tuple(made.split("\n")))


def projected(head: Head, row: str, token: int, index: int) -> str:
    """A number of a query, key or value: a row of the matrix times the normed stream."""
    terms = terms_of(head, row, token, index)
    place = ("query", "key", "value").index(row)
    extra = f" + ({number(terms.constant)})" if terms.constant else ""
    made = number(terms.total, 4)
    given = "x" if head.asks_with_stream else "x′"
    given = "m" if head.cross and row != "query" else given
    name = f"W_{'QKV'[place]}[{index}]·{given}"
    written = f"{sum_of(terms.products, terms.left, terms.right)}{extra}"
    if not head.head_norm or row == "value":
        return f"{name} = {written} = {made}"
    # the norm of each query and key (Qwen3): what was projected, then ÷ size · gain
    size = number(float(head.head_norm_size[place, token]))
    gain = number(float(head.head_norm_gain[place, index]))
    raw = number(float(terms.left @ terms.right + terms.constant), 4)
    return f"{name} = {written} = {raw}\n({raw}) ÷ {size} · ({gain}) = {made}"


def normed(head: Head, token: int, index: int) -> str:
    """A number of the normed stream, by LayerNorm or RMSNorm."""
    x, size = number(float(head.residual[token, index]), 4), number(float(head.norm_size[token]))
    gain, made = (
        number(float(head.norm_gain[index])), number(float(head.normed[token, index]), 4)
    )  # fmt: skip
    if head.norm == "rms":
        return f"({x}) ÷ {size} · ({gain}) = {made}"
    mean, shift = number(float(head.norm_mean[token])), number(float(head.norm_shift[index]))
    return f"({x} − ({mean})) ÷ {size} · ({gain}) + ({shift}) = {made}"


def added_up(head: Head, row: str, token: int, index: int) -> str:
    """A number of the stream, or of its start: what was written there, added up."""
    terms = terms_of(head, row, token, index)
    return (" + ".join(f"({number(float(term))})" for term in terms.products)
            + f" = {number(terms.total, 4)}")  # fmt: skip


def turned(head: Head, row: str, token: int, index: int) -> str:
    """A number of a turned key or query: the angle, and the rotation of its pair."""
    before, after = (
        (head.key, head.rotated_key) if row == "turned" else (head.query, head.rotated_query)
    )
    half = head.width // 2
    plane = index % half
    a, b = (number(float(before[token, place])) for place in (plane, plane + half))
    left = f"cos·({a}) − sin·({b})" if index < half else f"sin·({a}) + cos·({b})"
    angle = f"θ = {number(float(head.turns[token, plane]), 4)} rad"
    return f"{angle}\n{left} = {number(float(after[token, index]), 4)}"


def degrees(radians: float) -> str:
    """An angle in degrees."""
    return f"{number(float(np.degrees(radians)))}°"


def read_dial(ink: Ink, head: Head, token: int, plane: int, *, with_query: bool) -> ReadOut:
    """A pair of numbers of a key (and of a query), before and after its position has turned it."""
    half = head.width // 2
    turn = float(head.turns[token, plane])
    each = f"{token} · {degrees(turn / token)} = " if token else ""
    lines = [f"θ = {each}{degrees(turn)}"]
    pairs = [("k", head.key, head.rotated_key)]
    if with_query:
        pairs.append(("q", head.query, head.rotated_query))
    for letter, before, after in pairs:
        hands = [
            f"({number(float(a[token, plane]))}, {number(float(a[token, plane + half]))})"
            for a in (before, after)
        ]
        lines.append(f"{letter}: {hands[0]} → {hands[1]}")
    pair = ink.say("dial.pair", first=plane, second=plane + half)
    return ReadOut(f"{pair} · {named(head, token)}", tuple(lines))
