"""A run of the lab: numbers from the reader and the seed, the block split and unsplit."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.parallelism.tensor import whole
from explorer.compute.parallelism.tensor.attention import heads_over_ranks
from explorer.compute.parallelism.tensor.group import Record, ring
from explorer.compute.parallelism.tensor.loss import vocabulary_over_ranks
from explorer.compute.parallelism.tensor.mlp import column_then_row, row_then_column
from explorer.compute.parallelism.tensor.params import Flow, Params, Shared, quantity
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import Message, message

LARGEST = 1000.0  # of the reader's own numbers: what follows stays readable, and finite


def numbers_of(params: Params) -> tuple[dict[str, np.ndarray], tuple[int, ...]]:
    """The input, the matrices and the target of the loss, and the target tokens.

    Normal numbers, rounded to quarters: a product can be followed by hand, and a sum of products
    is exact in any order, so that no rounding decides on which side of 0, the corner of ReLU, it
    falls. A matrix with n rows has deviation 1.2/√n, and sixteenths where n is large. The reader's
    rows replace those of x. Raises ParamError.
    """
    random = np.random.default_rng(params.seed)

    def draw(rows: int, columns: int, deviation: float, parts: int = 4) -> np.ndarray:
        values = np.round(parts * random.normal(0.0, deviation, (rows, columns))) / parts
        return (values + 0.0).astype(params.dtype)  # + 0: no −0

    def matrix(rows: int, columns: int) -> np.ndarray:
        return draw(rows, columns, 1.2 / math.sqrt(rows), 4 if rows <= 8 else 16)

    s, h = params.tokens, params.hidden
    given = {"x": draw(s, h, 1.0), "T": draw(s, h, 1.0)}
    targets: tuple[int, ...] = ()
    if params.part == "mlp":
        given |= {"A": matrix(h, params.feed_forward), "B": matrix(params.feed_forward, h)}
        if params.gated:
            given["G"] = matrix(h, params.feed_forward)
    elif params.part == "attention":
        wide, narrow = (n * params.head_size for n in (params.heads, params.key_value_heads))
        given |= {"Wq": matrix(h, wide), "Wk": matrix(h, narrow)}
        given |= {"Wv": matrix(h, narrow), "Wo": matrix(wide, h)}
    else:
        given["W"] = matrix(h, params.vocabulary)
        targets = tuple(random.integers(0, params.vocabulary, s).tolist())
    rows = params.numbers
    if not isinstance(rows, (tuple, list)) or not all(isinstance(r, (tuple, list)) for r in rows):
        raise ParamError("numbers", rows, "a table: one row of numbers per token", "rule", "table")
    for token, row in enumerate(rows[:s]):
        for column, cell in enumerate(row[:h]):
            if cell is not None and cell != "":
                given["x"][token, column] = _number(cell, token, column)
    return given, targets


def _number(cell: object, token: int, column: int) -> float:
    try:
        if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
            raise ValueError
        value = float(cell.strip().replace("−", "-") if isinstance(cell, str) else cell)
        if not abs(value) <= LARGEST:  # also NaN
            raise ValueError
    except (ValueError, OverflowError):
        shown = repr(cell)[:40]
        raise ParamError(
            "numbers", f"token {token}, column {column}: {shown}",
            f"numbers from −{LARGEST:g} to {LARGEST:g}", "rule", "cell",
            {"token": token, "column": column, "cell": shown, "limit": f"{LARGEST:g}"},
        ) from None  # fmt: skip
    return value


def unsplit(params: Params, given: dict[str, np.ndarray], targets: tuple[int, ...]) -> whole.Arrays:
    """The block on one rank."""
    if params.part == "mlp":
        return whole.mlp(given, params.activation)
    if params.part == "attention":
        return whole.attention(given, params.heads, params.key_value_heads)
    return whole.loss(given, targets)


#: Which arrays are multiplied with each other, by part.
PRODUCTS = {
    "mlp": ("x A", "x G", "Y V", "Z B", "Z dO", "dO B", "x dY", "x dV", "dY A", "dV G"),
    "attention": ("x Wq", "x Wk", "x Wv", "Q K", "A V", "H Wo", "H dO", "dO Wo", "A dH", "dH V",
                  "x dQ", "x dK", "x dV", "dQ Wq", "dK Wk", "dV Wv"),
    "loss": ("x W", "x dL", "dL W"),
}  # fmt: skip


def tolerance(params: Params, arrays: whole.Arrays) -> float:
    """How far sums of the same products in another order may lie apart.

    2·n·u·m, with n the terms of all sums a number passes through, u half the distance from 1 to the
    next number, and m the largest product of two magnitudes (Higham 2002, section 4.2).
    """
    terms = 4 * (params.hidden + params.tokens) + 2 * params.ranks
    terms += {"mlp": 2 * params.feed_forward, "loss": 2 * params.vocabulary,
              "attention": 2 * params.heads * params.head_size}[params.part]  # fmt: skip
    unit = float(np.finfo(params.dtype).eps) / 2
    sizes = {name: float(np.abs(array).max()) for name, array in arrays.items()}
    pairs = [pair.split() for pair in PRODUCTS[params.part]]
    pairs = [pair for pair in pairs if set(pair) <= sizes.keys()]
    return 2 * terms * unit * max(1.0, *(sizes[left] * sizes[right] for left, right in pairs))


def flows(params: Params) -> tuple[Flow, ...]:
    """What each rank sends, forward and backward, the present way first, then others."""
    t, x = params.ranks, params.tokens * params.hidden
    wide, row = params.tokens * params.feed_forward, params.tokens
    ways: dict[str, list[tuple[str, int]]] = {
        "plain": [("all-reduce", x)] * 2,
        "sharded": [("all-gather", x), ("reduce-scatter", x)] * 2,
    }
    if params.part == "mlp" and not params.gated:
        ways["rows-first"] = [("all-reduce", wide), ("all-gather", x)] * 2
    if params.part == "loss":
        ways = {
            "three": [("max", row), ("all-reduce", 2 * row), ("all-reduce", x)],
            "logits": [("all-gather", row * params.vocabulary), ("all-reduce", x)],
        }
    own = {"mlp": "plain" if params.cut == "column-row" else "rows-first", "loss": "three"}.get(
        params.part, "plain"
    )
    own = "sharded" if params.sharded else own
    found = []
    for name in (own, *(other for other in ways if other != own)):
        sent = [(kind, ring(kind, size, t)) for kind, size in ways[name]]
        if params.part == "attention" and t > params.key_value_heads:
            copies = t // params.key_value_heads
            size = 2 * params.hidden * params.head_size
            sent.append(("all-reduce", ring("all-reduce", size, copies)))
        found.append(Flow(name, tuple(sent)))
    return tuple(found)


def run(params: Params) -> Producer:
    """The block over the ranks, step by step, beside the unsplit block."""
    yield None
    given, targets = numbers_of(params)
    with np.errstate(over="ignore", invalid="ignore"):
        arrays = unsplit(params, given, targets)
        record = Record(params.ranks, arrays)
        if params.part == "attention":
            heads_over_ranks(record, given, params.heads, params.key_value_heads, params.sharded)
        elif params.part == "loss":
            vocabulary_over_ranks(record, given, targets)
        elif params.cut == "column-row":
            column_then_row(record, given, params.activation, params.sharded)
        else:
            row_then_column(record, given, params.activation, params.cut == "wrong")
    yield None
    turn = next(index for index, step in enumerate(record.steps) if step.backward)
    sections = (
        Section("forward", 0, message("section.forward")),
        Section("backward", turn, message("section.backward")),
    )
    scales = ranges(params.part, record)
    shared = Shared(record.pieces, flows(params), tolerance(params, arrays), targets, given)
    return Trace(
        params, tuple(record.steps), shared, sections, scales, notices=_notices(params, given)
    )


def ranges(part: str, record: Record) -> dict[str, tuple[float, float]]:
    """Per quantity a range around zero that holds all its numbers."""
    tops: dict[str, float] = {}
    for name, piece in record.pieces.items():
        kind, top = quantity(part, name), float(np.abs(piece.parts).max())
        tops[kind] = max(tops.get(kind, 0.0), top if math.isfinite(top) else 0.0)
    return {kind: (-(top or 1.0), top or 1.0) for kind, top in tops.items()}


def _notices(params: Params, given: dict[str, np.ndarray]) -> tuple[Message, ...]:
    rows = params.numbers
    if len(rows) > params.tokens or any(len(row) > params.hidden for row in rows):
        return (message("unused"),)
    return ()
