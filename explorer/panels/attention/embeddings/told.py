"""What is said beside each step, and its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.attention.embeddings import KINDS, PAIRS, Split, Step
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.embeddings.terms import accounted, entries

FORMULAS = {
    "sum": r"x_i = t_i + s_i + p_i",
    "norm": r"\hat{x} = g \odot \frac{x - \mu}{\sigma}"
            r" = \sum_{a \in \{t, s, p\}} g \odot \frac{a - \mu_a}{\sigma}",
    "concatenate": r"(t + s + p)\, W = \left[ t \;\; s \;\; p \right]"
                   r" \left[ \begin{matrix} W \\ W \\ W \end{matrix} \right]",
    "project": r"q = q^{t} + q^{s} + q^{p} \qquad k = k^{t} + k^{s} + k^{p}",
    "terms": r"\frac{q \cdot k}{\sqrt{d}} = \sum_{a} \sum_{b} \frac{q^{a} \cdot k^{b}}{\sqrt{d}}",
    "score": r"s = \sum_{a} \sum_{b} \frac{q^{a} \cdot k^{b}}{\sqrt{d}}",
    "keys": r"w_{ij} = \frac{e^{s_{ij} - m_i}}{\sum_{l} e^{s_{il} - m_i}}",
    "cosines": r"\cos(a, b) = \frac{a \cdot b}{|a|\,|b|}",
}  # fmt: skip
CLAIMS = {"sum": ("W035",), "concatenate": ("W037",), "score": ("W037",), "cosines": ("W036",)}

VALUE_NAMES = {
    "stage": "which stage",
    "query": "position of the token that asks, from 0",
    "key": "position of the token that is asked",
    "token": "row of the token table, (width,)",
    "segment": "row of the segment table, (width,)",
    "position": "row of the position table, (width,)",
    "sum": "their sum, (width,)",
    "size": "what LayerNorm divides the query's sum by",
    "summed": "query of the sum as it is, (d,)",
    "concatenated": "the same from the three side by side and W three times, (d,)",
    "query_parts": "what token, segment and position give to the query, (3, d)",
    "key_parts": "the same of the key, (3, d)",
    "terms": "products ÷ √d, query's kind × key's kind, (3, 3)",
    "constant": "all products with biases or the norm's shift",
    "score": "the whole score",
    "without": "score with token, segment or position left out and normed again, (3,)",
    "accounted": "score less the five products of that kind, (3,)",
    "scores": "scores of the query with all keys, (tokens,)",
    "weights": "their softmax, (tokens,)",
    "cosines": "mean and spread of token–segment, token–position, segment–position, (3, 2)",
}
RESULT_NAMES = {
    "model": "title of the model",
    "head": "head of layer 1, from 1",
    "tokens": "how many tokens both sentences have",
    "query": "position of the token that asks, from 0",
    "key": "position of the token that is asked",
    "terms": "the nine products by name; with the constant they add up to the score",
    "constant": "all products with biases or the norm's shift",
    "score": "the score as the encoder computes it",
    "weight": "its softmax",
    "shares": "share of the variation of this head's scores over the keys, by product",
    "cosines": "mean and spread of the cosines of whole tables, by pair of kinds",
    "random_spread": "spread of random directions, 1/√width",
}


def names() -> list[str]:
    """token × token, token × segment … in order."""
    return [f"{a} × {b}" for a in KINDS for b in KINDS]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    split: Split = trace.shared
    step: Step = trace[index]
    stage = step.stage
    facts = facts_of(split)
    text = {"sum": f"text.sum.{step.known}", "terms": f"text.terms.{step.known}"}
    return Explanation(
        Message(f"heading.{stage}", facts), Message(text.get(stage, f"text.{stage}"), facts),
        FORMULAS[stage], numbers_of(split, step), tuple(notices(trace, step, facts)),
        CLAIMS.get(stage, ()),
    )  # fmt: skip


def facts_of(split: Split) -> dict[str, Any]:
    """The numbers that the sentences speak of."""
    i, j = split.query, split.key
    lengths = np.linalg.norm(split.parts[:, i].astype(np.float64), axis=-1)
    largest = max(entries(split), key=lambda entry: abs(entry[2]))
    shares = split.pull[split.head] / split.pull[split.head].sum()
    mixed = 1.0 - float(np.trace(shares))
    told, real = accounted(split), split.without.tolist()
    worst = max(range(3), key=lambda kind: abs(told[kind] - real[kind]))
    return {
        "query": split.pieces[i], "target": split.pieces[j], "i": i, "j": j,
        "token": number(lengths[0]), "segment": number(lengths[1]), "position": number(lengths[2]),
        "letter": "AB"[split.segments[i]], "size": number(float(split.size[i])),
        "width": split.width, "d": split.head_width, "head": split.head + 1,
        "apart": number(float(np.abs(split.summed - split.concatenated).max()), 2),
        "thrice": 3 * split.width * split.head_width, "once": split.width * split.head_width,
        "score": number(float(split.score[i, j])),
        "weight": percent(float(split.weight[i, j])),
        "a": message(f"kind.{largest[0]}"), "b": message(f"kind.{largest[1]}"),
        "largest": number(largest[2]), "mixed": percent(mixed),
        "content": percent(float(shares[0, 0])), "place": percent(float(shares[2, 2])),
        "segments": percent(float(shares[1].sum() + shares[:, 1].sum() - shares[1, 1])),
        "kind": message(f"kind.{KINDS[worst]}"), "told": number(told[worst]),
        "real": number(real[worst]),
        "random": number(1 / math.sqrt(split.width)),
        "mean": number(float(split.cosines[1, 0])), "spread": number(float(split.cosines[1, 1])),
    }  # fmt: skip


def numbers_of(split: Split, step: Step) -> str:
    """The step's formula with its numbers, as TeX."""
    i, j = split.query, split.key
    at = int(np.abs(split.total[i]).argmax())
    nine = split.nine()
    if step.stage == "sum":
        three = [float(values) for values in split.parts[: step.known, i, at]]
        return rf"x_{{{i},{at}}} = {_added(three)} = {tex(sum(three))}"
    if step.stage == "norm":
        three = [float(values) for values in split.normed_parts[:, i, at]]
        return (rf"\sigma = {tex(float(split.size[i]))} \qquad \hat{{x}}_{{{i},{at}}} = "
                rf"{_added(three)} = {tex(float(split.normed[i, at]))}")  # fmt: skip
    if step.stage == "concatenate":
        return (
            rf"q_{{0}} = {tex(float(split.summed[0]), 6)} = {tex(float(split.concatenated[0]), 6)}"
        )
    if step.stage == "project":
        three = [float(values[i, 0]) for values in split.query_parts[:3]]
        return rf"q_{{0}} = {_added(three)} = {tex(sum(three))}"
    if step.stage == "terms":
        row = [float(value) for value in nine[step.known - 1]]
        return rf"{_added(row)} = {tex(sum(row))}"
    if step.stage == "score":
        rows = [
            " + ".join((tex_factor if at or place else tex)(float(value))
                       for place, value in enumerate(row))
            for at, row in enumerate(nine)
        ]  # fmt: skip
        rest = rf" + {tex_factor(split.rest())}" if abs(split.rest()) > 0 else ""
        return (r"\begin{matrix} " + r" + \\ ".join(rows) + rest
                + rf" \\ = {tex(float(split.score[i, j]))} \end{{matrix}}")  # fmt: skip
    if step.stage == "keys":
        row = split.score[i].astype(np.float64)
        row -= row.max()
        above, below = float(np.exp(row[j])), float(np.exp(row).sum())
        return (rf"w_{{{i},{j}}} = \frac{{{tex(above)}}}{{{tex(below)}}} = "
                rf"{fixed(float(split.weight[i, j]))}")  # fmt: skip
    return rf"\frac{{1}}{{\sqrt{{{split.width}}}}} = {fixed(1 / math.sqrt(split.width))}"


def _added(values: list[float]) -> str:
    first, *others = values
    return " + ".join([tex(first), *(tex_factor(value) for value in others)])


def notices(trace: Trace, step: Step, facts: dict[str, Any]) -> list[Message]:
    """What to notice, with numbers of this run."""
    found = []
    if step.stage == "sum" and step.known == 3:
        found.append(Message("notice.lengths", facts))
    if step.stage == "norm":
        found.append(Message("notice.frozen", facts))
    if step.stage == "concatenate":
        found.append(Message("notice.free", facts))
    if step.stage == "score":
        found += [Message("notice.largest", facts), Message("notice.left_out", facts)]
    if step.stage == "keys":
        found.append(Message("notice.shares", facts))
        if not trace.params.one_segment and len(set(trace.shared.segments)) > 1:
            found.append(Message("notice.try_one", facts))
    if step.stage == "cosines":
        found.append(Message("notice.angles", facts))
    return found


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    split: Split = trace.shared
    step: Step = trace[index]
    i, j = split.query, split.key
    out: dict[str, Any] = {"stage": step.stage, "query": i, "key": j}
    if step.stage == "sum":
        out |= {kind: split.parts[at, i] for at, kind in enumerate(KINDS[: step.known])}
        out["sum"] = split.parts[: step.known, i].sum(0)
    elif step.stage == "norm":
        out |= {kind: split.normed_parts[at, i] for at, kind in enumerate(KINDS)}
        out |= {"sum": split.normed[i], "size": float(split.size[i])}
    elif step.stage == "concatenate":
        out |= {"summed": split.summed, "concatenated": split.concatenated}
    elif step.stage == "project":
        out |= {"query_parts": split.query_parts[:3, i], "key_parts": split.key_parts[:3, j]}
    elif step.stage == "terms":
        out["terms"] = split.nine()[: step.known]
    elif step.stage == "score":
        out |= {"terms": split.nine(), "constant": split.rest(),
                "score": float(split.score[i, j]), "without": split.without,
                "accounted": accounted(split)}  # fmt: skip
    elif step.stage == "keys":
        out |= {"scores": split.score[i], "weights": split.weight[i]}
    else:
        out["cosines"] = split.cosines
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    split: Split = trace.shared
    shares = split.pull[split.head] / split.pull[split.head].sum()
    pairs = [f"{KINDS[a]} × {KINDS[b]}" for a, b in PAIRS]
    return {
        "model": split.model, "head": split.head + 1, "tokens": split.tokens,
        "query": split.query, "key": split.key,
        "terms": dict(zip(names(), split.nine().flatten().tolist(), strict=True)),
        "constant": split.rest(), "score": float(split.score[split.query, split.key]),
        "weight": float(split.weight[split.query, split.key]),
        "shares": dict(zip(names(), shares.flatten().tolist(), strict=True)),
        "cosines": dict(zip(pairs, split.cosines.tolist(), strict=True)),
        "random_spread": 1 / math.sqrt(split.width),
    }  # fmt: skip


def answer(trace: Trace) -> int:
    """The choice of the prediction that is right: by the largest product."""
    split: Split = trace.shared
    a, b, _ = max(entries(split), key=lambda entry: abs(entry[2]))
    if "segment" in (a, b):
        return 2
    if a == b == "token":
        return 0
    return 1 if a == b == "position" else 3
