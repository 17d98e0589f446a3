"""The formula of each stage in TeX, and the same with one step's numbers."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import tex, tex_factor

Pair = tuple[str, str]


def _lines(left: str, *right: str) -> str:
    """An equation over several lines: the column beside the stage is narrow."""
    body = r" \\ ".join(f"&{line}" for line in right)
    return rf"\begin{{aligned}} {left} {body} \end{{aligned}}"


def _position(head: Head, i: int, j: int) -> Pair:
    at = int(np.abs(head.embedding[i]).argmax())
    e, p = float(head.embedding[i, at]), float(head.position[i, at])
    return r"x = e + p", _lines(
        rf"x_{{{i},{at}}}", f"= {tex(e)} + {tex_factor(p)}", f"= {tex(e + p)}"
    )


def _residual(head: Head, i: int, j: int) -> Pair:
    if head.layer == 0:
        return r"x = e", rf"\left|x_{{{i}}}\right| = {tex(length(head.residual[i]))}"
    at = int(np.abs(head.residual[i]).argmax())
    start = float(head.embedding[i, at] + head.position[i, at])
    attention, forward = float(head.attention_before[i, at]), float(head.feed_forward_before[i, at])
    return (
        r"x = x^{0} + \sum_{l} \left( A_{l} + F_{l} \right)",
        _lines(
            rf"x_{{{i},{at}}}",
            f"= {tex(start)} + {tex_factor(attention)}",
            rf"\quad + {tex_factor(forward)}",
            f"= {tex(float(head.residual[i, at]))}",
        ),
    )


def _norm(head: Head, i: int, j: int) -> Pair:
    at = int(np.abs(head.normed[i]).argmax())
    x, gain = float(head.residual[i, at]), float(head.norm_gain[at])
    size, made = float(head.norm_size[i]), float(head.normed[i, at])
    left = rf"x'_{{{i},{at}}}"
    if head.norm == "rms":
        return (
            r"x' = \frac{x}{\sqrt{\frac{1}{n} \sum x^{2} + \epsilon}} \cdot g",
            _lines(
                left,
                rf"= \frac{{{tex(x)}}}{{{tex(size)}}} \cdot {tex_factor(gain)}",
                f"= {tex(made)}",
            ),
        )
    mean, shift = float(head.norm_mean[i]), float(head.norm_shift[at])
    return (
        r"x' = \frac{x - \mu}{\sqrt{\sigma^{2} + \epsilon}} \cdot g + b",
        _lines(
            left,
            rf"= \frac{{{tex(x)} - {tex_factor(mean)}}}{{{tex(size)}}}",
            rf"\quad \cdot {tex_factor(gain)} + {tex_factor(shift)}",
            f"= {tex(made)}",
        ),
    )


def _project(head: Head, i: int, j: int) -> Pair:
    at = int(np.abs(head.query[i]).argmax())
    terms = head.weight_query[at] * head.normed[i]
    formula = r"q = W_{Q} x' , \; k = W_{K} x' , \; v = W_{V} x'"
    if head.head_norm:  # Qwen3
        size, gain = float(head.head_norm_size[0, i]), float(head.head_norm_gain[0, at])
        raw = float(terms.sum() + head.bias[0, at])
        return (
            r"q = \frac{W_{Q} x'}{\mathrm{rms} ( W_{Q} x' )} \cdot g , \; v = W_{V} x'",
            _lines(
                rf"q_{{{i},{at}}}",
                rf"= \frac{{{tex(raw)}}}{{{tex(size)}}} \cdot {tex_factor(gain)}",
                f"= {tex(float(head.query[i, at]))}",
            ),
        )  # fmt: skip
    if head.cross:
        asking = "x" if head.asks_with_stream else "x'"
        formula = rf"q = W_{{Q}} {asking} , \; k = W_{{K}} m , \; v = W_{{V}} m"
    elif head.bias.any():
        formula = r"q = W_{Q} x' + b_{Q} , \ldots"
    return (
        formula,
        _sum(
            rf"q_{{{i},{at}}}",
            terms,
            head.weight_query[at],
            head.normed[i],
            float(head.query[i, at]),
        ),
    )


def _rotate(head: Head, i: int, j: int) -> Pair:
    a, b = float(head.query[i, 0]), float(head.query[i, head.width // 2])
    turn = float(head.turns[i, 0])
    return (
        r"q' = q_{a} \cos \theta - q_{b} \sin \theta , \quad \theta = i \cdot \omega",
        _lines(
            rf"q'_{{{i},0}}",
            rf"= {tex(a)} \cdot \cos {tex(turn)}",
            rf"\quad - {tex_factor(b)} \cdot \sin {tex(turn)}",
            f"= {tex(float(head.rotated_query[i, 0]))}",
        ),
    )


def _score(head: Head, i: int, j: int) -> Pair:
    q, k = head.rotated_query[i], head.rotated_key[j]
    return (
        r"q_{i} \cdot k_{j} = \sum_{c} q_{i,c} \, k_{j,c}",
        _sum(rf"q_{{{i}}} \cdot k_{{{j}}}", q * k, q, k, float(head.score[i, j])),
    )


def _scale(head: Head, i: int, j: int) -> Pair:
    score, scaled = float(head.score[i, j]), float(head.scaled[i, j])
    if (i, j) in head.edited:
        return r"s_{i,j} := s", rf"s_{{{i},{j}}} := {tex(scaled)}"
    if head.divisor == 1:
        return r"s_{i,j} = q_{i} \cdot k_{j}", rf"s_{{{i},{j}}} = {tex(scaled)}"
    return (
        r"s_{i,j} = \frac{q_{i} \cdot k_{j}}{\sqrt{d_{k}}}",
        rf"s_{{{i},{j}}} = \frac{{{tex(score)}}}{{\sqrt{{{head.width}}}}} = {tex(scaled)}",
    )


def _mask(head: Head, i: int, j: int) -> Pair:
    last = head.tokens - 1
    later = (
        rf"s_{{{i},{last}}} = -\infty"
        if i < last
        else rf"s_{{{i},{i}}} = {tex(float(head.scaled[i, i]))}"
    )
    return r"s_{i,j} = -\infty , \quad j > i", later


def _max(head: Head, i: int, j: int) -> Pair:
    top, s = float(head.row_max[i]), float(head.scaled[i, j])
    return (
        r"m_{i} = \max_{j} s_{i,j}",
        rf"m_{{{i}}} = {tex(top)} , \quad s_{{{i},{j}}} - m_{{{i}}} = {tex(s - top)}",
    )


def _exp(head: Head, i: int, j: int) -> Pair:
    s, top = float(head.scaled[i, j]), float(head.row_max[i])
    return (
        r"l_{i} = \sum_{j} e^{s_{i,j} - m_{i}}",
        rf"e^{{{tex(s)} - {tex_factor(top)}}} = {tex(float(head.exponential[i, j]))} , \quad"
        rf" l_{{{i}}} = {tex(float(head.row_sum[i]), 4)}",
    )


def _weight(head: Head, i: int, j: int) -> Pair:
    e, total = float(head.exponential[i, j]), float(head.row_sum[i])
    share = tex(float(head.weight[i, j]))
    return (
        r"a_{i,j} = \frac{e^{s_{i,j} - m_{i}}}{\sum_{j} e^{s_{i,j} - m_{i}}}",
        rf"a_{{{i},{j}}} = \frac{{{tex(e, 4)}}}{{{tex(total, 4)}}} = {share}",
    )


def _mix(head: Head, i: int, j: int) -> Pair:
    at = int(np.abs(head.output[i]).argmax())
    terms = head.weight[i] * head.value[:, at]
    return (
        r"o_{i} = \sum_{j} a_{i,j} \, v_{j}",
        _sum(
            rf"o_{{{i},{at}}}", terms, head.weight[i], head.value[:, at], float(head.output[i, at])
        ),
    )


def _output(head: Head, i: int, j: int) -> Pair:
    at = int(np.abs(head.contribution[i]).argmax())
    row = head.weight_output[at]
    return (
        r"x \leftarrow x + W_{O} \, o_{i}",
        _sum(
            rf"\Delta x_{{{i},{at}}}",
            row * head.output[i],
            row,
            head.output[i],
            float(head.contribution[i, at]),
        ),
    )


def _next(head: Head, i: int, j: int) -> Pair:
    changed = most_changed(head, i)
    return (
        r"p = \mathrm{softmax} \left( W_{U} x' \right)",
        rf"p = {tex(float(head.with_head[i, changed]))} \rightarrow"
        rf" {tex(float(head.without_head[i, changed]))}",
    )


def length(vector: np.ndarray) -> float:
    """The Euclidean length."""
    return math.sqrt(float(np.square(vector, dtype=np.float64).sum()))


def _sum(
    left: str, terms: np.ndarray, a: np.ndarray, b: np.ndarray, total: float, most: int = 2
) -> str:
    """`left` = the largest terms of a sum of products, one a line, dots for the rest = total."""
    order = np.argsort(-np.abs(terms), kind="stable")[:most]
    shown = [rf"{tex_factor(float(a[c]))} \cdot {tex_factor(float(b[c]))}" for c in order]
    lines = [f"= {shown[0]}", *(rf"\quad + {term}" for term in shown[1:])]
    rest = r"\quad + \ldots " if len(terms) > most else ""
    return _lines(left, *lines, f"{rest}= {tex(total)}")


def most_changed(head: Head, query: int) -> int:
    """Which candidate for the next token the removal of the head changes most."""
    return int(np.abs(head.with_head[query] - head.without_head[query]).argmax())


def _whole(head: Head, i: int, j: int) -> Pair:
    order = np.argsort(-head.weight[i], kind="stable")[:3].tolist()
    terms = [rf"{tex(float(head.weight[i, key]))} \, v_{{{key}}}" for key in order
             if head.weight[i, key] > 0]  # fmt: skip
    rest = r" + \ldots" if int(np.isfinite(head.masked[i]).sum()) > len(terms) else ""
    return r"x_{i} \leftarrow x_{i} + W_{O} \sum_{j} a_{i,j} \, v_{j}", _lines(
        rf"o_{{{i}}}", f"= {terms[0]}", *(rf"\quad + {term}" for term in terms[1:-1]),
        *((rf"\quad + {terms[-1]}{rest}",) if len(terms) > 1 else ()),
    )  # fmt: skip


FORMULAS: dict[str, Callable[[Head, int, int], Pair]] = {
    "whole": _whole, "position": _position, "residual": _residual, "norm": _norm,
    "project": _project,
    "rotate": _rotate, "score": _score, "scale": _scale, "mask": _mask, "max": _max, "exp": _exp,
    "weight": _weight, "mix": _mix, "output": _output, "next": _next, "queries": _weight,
}  # fmt: skip
