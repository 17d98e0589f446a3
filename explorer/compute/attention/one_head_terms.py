"""The terms that a number of one head is the sum of, unrounded (no torch).

Every number of the streams, queries, keys, values, scores, outputs and of what is written back is
a sum. Factors are those of the trace (float32), products and sums are made in float64.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.one_head import Head


@dataclass(frozen=True)
class Terms:
    """`total` of the trace = `factor` · (Σ left · right + constant)."""

    left: np.ndarray  # (terms,) float64
    right: np.ndarray  # (terms,) float64
    total: float  # the number as the model computed it
    constant: float = 0.0  # a bias
    factor: float = 1.0  # of a norm that queries and keys have (Qwen3): gain ÷ size

    @property
    def products(self) -> np.ndarray:
        """(terms,) the terms without the constant, the factor in them."""
        return self.left * self.right * self.factor

    @property
    def sum(self) -> float:
        """What the terms add up to."""
        return float(self.products.sum() + self.constant * self.factor)


#: The tensors whose numbers are sums, by the name of their row in the picture.
SUMS = ("start", "stream", "normed", "query", "key", "value", "turned", "turned_query", "score",
        "output", "written")  # fmt: skip


#: Those of cross attention: its stream is not taken apart, and no position turns its keys.
CROSS_SUMS = ("query", "key", "value", "score", "output", "written")


def sums_of(head: Head) -> tuple[str, ...]:
    """The rows of a head whose numbers are sums."""
    return CROSS_SUMS if head.cross else SUMS


def shape_of(head: Head, row: str) -> tuple[int, ...]:
    """How many numbers a row of `SUMS` has, by axis."""
    of = {"start": head.embedding, "stream": head.residual, "normed": head.normed,
          "query": head.query, "key": head.key, "value": head.value, "turned": head.rotated_key,
          "turned_query": head.rotated_query, "score": head.score, "output": head.output,
          "written": head.contribution}  # fmt: skip
    return tuple(of[row].shape)


def terms_of(head: Head, row: str, token: int, index: int) -> Terms:
    """The terms of number `index` of a token; in "score", of the query `token` with key `index`.

    `row` is one of `sums_of`, the token of "key" and "value" one that is read; raises
    KeyError for another.
    """
    if row not in sums_of(head):
        raise KeyError(row)
    if row in ("start", "stream"):
        return _added(head, row, token, index)
    if row == "normed":
        return _normed(head, token, index)
    if row in ("query", "key", "value"):
        return _projected(head, row, token, index)
    if row in ("turned", "turned_query"):
        return _turned(head, row, token, index)
    if row == "score":
        return _product(head.rotated_query[token], head.rotated_key[index],
                        head.score[token, index])  # fmt: skip
    if row == "output":
        return _product(head.weight[token], head.value[:, index], head.output[token, index])
    if row == "written":
        return _product(head.weight_output[index], head.output[token],
                        head.contribution[token, index])  # fmt: skip
    raise KeyError(row)


def _product(left: np.ndarray, right: np.ndarray, total: np.floating | float) -> Terms:
    return Terms(left.astype(np.float64), right.astype(np.float64), float(total))


def _added(head: Head, row: str, token: int, index: int) -> Terms:
    """What was written into the stream there: embedding, position, earlier layers."""
    parts = [head.embedding, head.position]
    total = float(head.embedding[token, index] + head.position[token, index])
    if row == "stream":
        parts += [head.attention_before, head.feed_forward_before]
        total = float(head.residual[token, index])
    # rotary models add no positions, and nothing comes before layer 1
    terms = np.array([part[token, index] for part in parts if part.any()], dtype=np.float64)
    return Terms(terms, np.ones_like(terms), total)


def _normed(head: Head, token: int, index: int) -> Terms:
    """(x − mean) ÷ size · gain + shift, as three terms."""
    gain = float(head.norm_gain[index]) / float(head.norm_size[token])
    terms = np.array([head.residual[token, index], -head.norm_mean[token]], dtype=np.float64)
    shift = np.array([float(head.norm_shift[index])])
    return Terms(np.concatenate([terms, shift]), np.array([gain, gain, 1.0]),
                 float(head.normed[token, index]))  # fmt: skip


def _projected(head: Head, row: str, token: int, index: int) -> Terms:
    """A row of W times what it is applied to, plus a bias; normed once more where models do so."""
    place = ("query", "key", "value").index(row)
    factor = 1.0
    if row != "value" and head.head_norm:
        factor = float(head.head_norm_gain[place, index]) / float(head.head_norm_size[place, token])
    matrix = getattr(head, f"weight_{row}")[index].astype(np.float64)
    given = head.normed if row == "query" else head.memory
    return Terms(matrix, given[token].astype(np.float64),
                 float(getattr(head, row)[token, index]), float(head.bias[place, index]),
                 factor)  # fmt: skip


def _turned(head: Head, row: str, token: int, index: int) -> Terms:
    """A pair of numbers turned by the angle of its plane (the half-split layout)."""
    before, after = (
        (head.key, head.rotated_key) if row == "turned" else (head.query, head.rotated_query)
    )
    half = head.width // 2
    plane = index % half
    angle = float(head.turns[token, plane])
    cosine, sine = np.cos(angle), np.sin(angle)
    turn = [cosine, -sine] if index < half else [sine, cosine]
    pair = before[token, [plane, plane + half]].astype(np.float64)
    return Terms(np.array(turn), pair, float(after[token, index]))
