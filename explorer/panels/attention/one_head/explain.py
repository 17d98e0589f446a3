"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.attention.one_head import (
    NAMED_FROM,
    Head,
    Kind,
    Step,
    kind_of,
    read_as,
)
from explorer.compute.attention.one_head_source import source_share
from explorer.compute.models import heads
from explorer.core.formatting import fixed, number, percent
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.one_head.formulas import FORMULAS, length, most_changed
from explorer.panels.attention.one_head.reads import named, named_key

#: Sentences often said about a stage; whether they are true is computed.
CLAIMS = {"project": ("W004",)}


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    head: Head = trace.shared
    step: Step = trace[index]
    i = step.query
    j = head.strongest_key(i)
    formula, numbers = FORMULAS[step.stage](head, i, j)
    heading = f"heading.{step.stage}{scaling(head) if step.stage == 'scale' else ''}"
    names = {"query": named(head, i), "target": named_key(head, j), "layer": head.layer + 1}
    return Explanation(
        Message(heading, names), paragraph(head, step, i, j), formula, numbers,
        tuple(notices(trace, step)), () if head.cross else CLAIMS.get(step.stage, ()),
    )  # fmt: skip


def paragraph(head: Head, step: Step, i: int, j: int) -> Message:
    """The sentence of a stage with the numbers of this query and the key it reads most."""
    changed = most_changed(head, i)
    facts: dict[str, Any] = {
        "query": named(head, i), "target": named_key(head, j), "layer": head.layer + 1,
        "head": head.head + 1, "heads": head.heads, "shared": head.key_value_heads,
        "used": head.key_value_head + 1, "width": head.residual.shape[1], "d": head.width,
        "half": head.width // 2, "distance": i - j,
        "attention": number(length(head.attention_before[i])),
        "forward": number(length(head.feed_forward_before[i])),
        "mean": number(float(head.norm_mean[i])), "size": number(float(head.norm_size[i])),
        "divisor": number(head.divisor), "root": number(math.sqrt(head.width)),
        "later": head.tokens - 1 - i, "allowed": head.seen(i),
        "top": number(float(head.row_max[i])), "sum": number(float(head.row_sum[i]), 4),
        "share": percent(float(head.weight[i, j])), "trained": percent(head.trained_weight(i, j)),
        "length": number(length(head.contribution[i])), "stream": number(length(head.residual[i])),
        "piece": head.candidate_pieces[i][changed],
        "with_head": fixed(float(head.with_head[i, changed])),
        "without": fixed(float(head.without_head[i, changed])),
    }  # fmt: skip
    key = {
        "residual": "text.residual.first" if head.layer == 0 else "text.residual.later",
        "norm": f"text.norm.{head.norm}",
        "project": "text.project.shared" if head.key_value_heads < head.heads else "text.project",
        "scale": f"text.scale{scaling(head)}",
    }.get(step.stage, f"text.{step.stage}")
    if step.stage == "project" and head.head_norm:
        key += ".normed"
    if head.cross and step.stage in ("whole", "project", "score"):
        key = f"text.{step.stage}.cross"
    return Message(key, facts)


def scaling(head: Head) -> str:
    """The ending of the texts about the division: as trained "", taken away, or never there."""
    return ".untrained" if head.undivided else ".none" if head.divisor == 1 else ""


def notices(trace: Trace, step: Step) -> list[Message]:
    """What to notice: what kind of head it is (measured), and what can be tried."""
    head: Head = trace.shared
    found = []
    if head.edited:
        found.append(message("notice.edited", count=len(head.edited)))
    if head.cross:
        found += cross_notices(head, step)
    elif step.stage in ("whole", "weight", "mix", "next", "queries"):
        found.append(message(f"as.{read_as(head, step.query)}", piece=head.pieces[step.query]))
    if step.stage in ("whole", "weight", "output", "next", "queries") and not head.cross:
        kind = kind_of(head.weight, head.ids, head.copying)
        facts = scores_of(kind, head.copying)
        if kind.name == "first":
            lengths = [length(value) for value in head.value]
            facts |= {"sink": number(lengths[0]), "others": number(float(np.mean(lengths[1:])))}
        found.append(Message(f"kind.{kind.name}", facts))
        if kind.name != "induction":
            found.append(Message("kind.scores", facts))
    if step.stage == "next" and not math.isnan(head.loss_with):
        found.append(
            message(
                "notice.loss.cross" if head.cross else "notice.loss",
                before=number(head.loss_with),
                after=number(head.loss_without),
            )
        )
    if step.stage in ("whole", "position", "residual") and head.strongest and not head.cross:
        repeats = bool(heads.induction_pattern(head.ids).any())
        found.append(message("notice.strongest" if repeats else "notice.strongest.random",
                             layer=head.layer + 1, head=head.head + 1))  # fmt: skip
    if step.stage == "scale" and head.divisor != 1:
        found.append(message("notice.scale"))
    if step.stage in ("score", "queries"):
        found.append(message("notice.click"))
    if step.stage in ("mask", "exp", "weight") and not head.edited:
        found.append(message("notice.drag"))
    if step.stage == "output":
        found.append(
            message(
                "notice.total",
                share=number(float(head.head_shares[head.head, step.query]), 3),
                total=number(float(head.attention_length[step.query]), 3),
            )
        )
    return found


def cross_notices(head: Head, step: Step) -> list[Message]:
    """What a head does that reads another text: whether it finds what is written next."""
    if step.stage not in ("whole", "weight", "mix", "output", "next", "queries"):
        return []
    found, query = list[Message](), step.query
    last = query == head.tokens - 1
    following = int(head.candidates[query, 0]) if last else head.ids[query + 1]
    if head.key_ids[head.strongest_key(query)] == following:
        found.append(message("as.source"))
    share = source_share(head.weight, head.ids, head.key_ids)
    if not math.isnan(share):
        found.append(message("kind.source", share=fixed(share, 2)))
    if step.stage == "whole" and head.strongest:
        found.append(message("notice.strongest.cross", layer=head.layer + 1, head=head.head + 1))
    return found


def scores_of(kind: Kind, copying: float) -> dict[str, str]:
    """The measured scores as text; a dash where a score does not apply."""

    def shown(value: float) -> str:
        return "–" if math.isnan(value) else fixed(value, 2)

    return {"previous": shown(kind.previous), "matching": shown(kind.matching),
            "first": shown(kind.first), "copying": shown(copying)}  # fmt: skip


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step: those of its query."""
    head: Head = trace.shared
    step: Step = trace[index]
    i = step.query
    seen = head.seen(i)
    return {
        "stage": step.stage,
        "query": i,
        "token": head.pieces[i],
        "q": head.rotated_query[i],
        "scores": head.score[i, :seen],
        "scaled": head.scaled[i, :seen],
        "max": float(head.row_max[i]),
        "exponentials": head.exponential[i, :seen],
        "sum": float(head.row_sum[i]),
        "weights": head.weight[i, :seen],
        "output": head.output[i],
        "written": head.contribution[i],
        "next": dict(zip(head.candidate_pieces[i], head.with_head[i].tolist(), strict=True)),
        "next_without": dict(
            zip(head.candidate_pieces[i], head.without_head[i].tolist(), strict=True)
        ),
    }


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run: which head, what kind, what it is worth."""
    head: Head = trace.shared
    if head.cross:
        share = source_share(head.weight, head.ids, head.key_ids)
        return {
            "model": head.model, "layer": head.layer + 1, "head": head.head + 1,
            "tokens": head.tokens, "source": head.keys,
            "kind": "source" if share >= NAMED_FROM else "mixed", "written_next": share,
            "weights": head.weight, "loss": head.loss_with, "loss_without": head.loss_without,
        }  # fmt: skip
    kind = kind_of(head.weight, head.ids, head.copying)
    return {
        "model": head.model, "layer": head.layer + 1, "head": head.head + 1, "tokens": head.tokens,
        "kind": kind.name, "previous_token": kind.previous, "prefix_matching": kind.matching,
        "first_token": kind.first, "copying": head.copying, "weights": head.weight,
        "loss": head.loss_with, "loss_without": head.loss_without,
    }  # fmt: skip
