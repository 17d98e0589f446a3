"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.attention.heads import Heads, Removal, Step
from explorer.compute.attention.heads_labels import KINDS, NAMED_FROM
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.heads.reads import named, shown

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"heads": ("W005", "W006", "W044")}
FORMULAS = {
    "text": r"a_{i,j} = \frac{e^{q_i \cdot k_j / \sqrt{d}}}{\sum_{m \le i} "
    r"e^{q_i \cdot k_m / \sqrt{d}}}",
    "heads": r"\sum_{h=1}^{H} A_h \, X W_V^{h} W_O^{h}",
    "labels": r"\frac{1}{|Q|} \sum_{i \in Q} \; \sum_{j \,:\, t_{j-1} = t_i} a_{i,j}",
    "evidence.previous": r"\frac{1}{N} \sum_{i} a_{i,\,i-1}",
    "evidence.duplicate": r"\frac{1}{N} \sum_{i} a_{i,\,i-n}",
    "evidence.induction": r"\frac{1}{N} \sum_{i} a_{i,\,i-n+1}",
    "evidence.first": r"\frac{1}{N} \sum_{i \ge 2} a_{i,0}",
    "evidence.self": r"\frac{1}{N} \sum_{i} a_{i,i}",
    "evidence.entropy": r"\frac{1}{N} \sum_{i \ge 1} \frac{-\sum_j a_{i,j} \ln a_{i,j}}{\ln(i+1)}",
    "alone": r"\Delta L_h = L(o_h \to \tilde{o}_h) - L",
    "removed": r"\Delta \ell_i = \ln p(t_i) - \ln \tilde{p}(t_i)",
    "next": r"p = \mathrm{softmax}(U x)",
    "maps": r"\Delta a_{i,j} = \tilde{a}_{i,j} - a_{i,j}",
}  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    shared: Heads = trace.shared
    step: Step = trace[index]
    section = step.section
    facts = facts_of(shared, step)
    place = f"{section}.{step.kind}" if step.kind else section
    formula = FORMULAS["text" if section == "queries" else place]
    heading = Message(f"heading.{place}", facts)
    if shared.removal is None and section in ("alone", "removed", "next", "maps"):
        return Explanation(heading, message("waiting"), formula)
    text, numbers = Message(f"text.{place}", facts), ""
    if section == "text" and trace.params.picture != "arcs":
        text = Message(f"text.text.{trace.params.picture}", facts)
    if section in ("text", "queries"):
        numbers = f"a_{{{step.query},{shared.strongest_key(step.query)}}} = {facts['weight']}"
    elif section == "heads":
        numbers = (rf"d = {shared.head_width}, \quad H \cdot d = {shared.heads} \cdot "
                   rf"{shared.head_width} = {shared.heads * shared.head_width}")  # fmt: skip
    elif section in ("labels", "evidence"):
        kind = step.kind or "induction"
        score = shared.probe_scores(shared.layer, shared.head)[kind]
        numbers = (
            rf"\bar{{a}} = {tex(score)}" if kind != "entropy" else rf"\bar{{h}} = {tex(score)}"
        )
        if kind in ("duplicate", "induction"):
            numbers = f"n = {shared.evidence.period}, \\quad {numbers}"
    elif shared.removal is not None:
        text, numbers = told_without(trace, step, shared.removal, text)
    return Explanation(
        heading, text, formula, numbers, tuple(notices(trace, step)), CLAIMS.get(section, ())
    )


def facts_of(shared: Heads, step: Step) -> dict[str, Any]:
    """The numbers that the sentences use."""
    query, key = step.query, shared.strongest_key(step.query)
    layer, head = shared.layer, shared.head
    scores, on_text = shared.probe_scores(layer, head), shared.text_scores
    weight = float(shared.weight[query, key])
    kind = step.kind or "induction"
    return {
        "layer": layer + 1, "head": head + 1, "layers": shared.layers, "heads": shared.heads,
        "tokens": shared.tokens, "width": shared.width, "d": shared.head_width,
        "query": named(shared, query), "key": named(shared, key),
        "share": fixed(scores[kind], 3) if step.section in ("evidence", "labels")
        else percent(weight),
        "weight": tex(weight), "period": shared.evidence.period, "from": fixed(NAMED_FROM, 1),
        "text": shown(float(on_text.of(kind)[layer, head]), 3),
        "matching": fixed(scores["induction"], 2),
        "copying": fixed(float(shared.evidence.copying[layer, head]), 1),
        "matched": fixed(float(shared.evidence.scores.first_matched[layer, head]), 2),
        "unmatched": fixed(float(shared.evidence.scores.first_unmatched[layer, head]), 2),
    }  # fmt: skip


def told_without(trace: Trace, step: Step, removal: Removal, text: Message) -> tuple[Message, str]:
    """The paragraph and the numbers of a section about removed heads."""
    shared: Heads = trace.shared
    method = message(f"method.{trace.params.method}", tokens=count(removal.other_tokens),
                     texts=removal.other_texts, other=removal.other_text)  # fmt: skip
    what = what_is_missing(trace, removal)
    if step.section == "alone":
        rises = np.nan_to_num(removal.alone)
        layer, head = (int(at) for at in np.unravel_index(int(rises.argmax()), rises.shape))
        rise = float(rises[layer, head])
        cheap = int((rises < 0.1 * rise).sum())
        told = message("text.alone", count=rises.size, tokens=removal.alone_tokens, method=method,
                       layer=layer + 1, head=head + 1, rise=fixed(rise, 3),
                       cheap=cheap)  # fmt: skip
        return told, rf"\Delta L_{{{layer + 1}.{head + 1}}} = {tex(rise)}"
    if step.section == "next":
        places = removal.candidates(step.query)
        before, after = removal.next_with[step.query], removal.next_without[step.query]
        most = max(places, key=lambda place: abs(float(before[place] - after[place])))
        told = message("text.next", query=named(shared, step.query),
                       piece=removal.next_pieces[step.query][most],
                       before=fixed(float(before[most])),
                       after=fixed(float(after[most])))  # fmt: skip
        return told, rf"{tex(float(before[most]))} \to {tex(float(after[most]))}"
    if step.section == "maps":
        moved = np.abs(removal.thumbnails - shared.thumbnails).max(axis=(2, 3))
        layer, head = (int(at) for at in np.unravel_index(int(moved.argmax()), moved.shape))
        most_moved = float(moved[layer, head])
        told = message("text.maps" if most_moved else "text.maps.still", what=what, layer=layer + 1,
                       head=head + 1, most=fixed(most_moved, 2))  # fmt: skip
        return told, rf"\max |\Delta a| = {tex(most_moved)}"
    if not removal.knocked or not len(removal.loss):
        return message("text.removed.none"), r"\Delta L = 0"
    change = removal.loss_removed - removal.loss
    token = int(change.argmax()) + 1
    with_them = float(np.exp(-removal.loss[token - 1]))
    without = float(np.exp(-removal.loss_removed[token - 1]))
    told = message("text.removed", what=what, method=method, rise=fixed(removal.rise, 3),
                   token=named(shared, token), before=number(with_them),
                   after=number(without))  # fmt: skip
    return told, rf"\overline{{\Delta \ell}} = {tex(removal.rise)}"


def what_is_missing(trace: Trace, removal: Removal) -> Message:
    """The beginning of a sentence: without which heads, and where."""
    if not removal.knocked:
        return message("what.none")
    names = ", ".join(f"{layer + 1}.{head + 1}" for layer, head in removal.knocked[:8])
    names += " …" if len(removal.knocked) > 8 else ""
    return message(f"what.{trace.params.part}", heads=names, layer=removal.to_layer + 1)


def notices(trace: Trace, step: Step) -> list[Message]:
    """What to notice and what can be done at a step."""
    shared: Heads = trace.shared
    section = step.section
    found = []
    if section == "text" and shared.strongest:
        found.append(message("notice.strongest", layer=shared.layer + 1, head=shared.head + 1))
    if section in ("text", "heads"):
        found.append(message("notice.click"))
    if section == "heads":
        width, inner = shared.width, shared.heads * shared.head_width
        narrow = shared.key_value_heads * shared.head_width
        weights = 2 * width * inner + 2 * width * narrow
        if shared.key_value_heads < shared.heads:
            found.append(
                message("notice.shared", heads=shared.heads, shared=shared.key_value_heads)
            )
        else:
            found.append(message("notice.parameters", count=count(weights), width=inner,
                                 single=count(4 * width * inner)))  # fmt: skip
        sink = np.nanmax(shared.text_scores.first) if shared.tokens > 2 else 0.0
        if sink > 0.5 and trace.params.scale == "linear":
            found.append(message("notice.sink"))
    if section == "labels":
        found.append(message("notice.bar"))
    if section in ("alone", "removed", "next", "maps"):
        found.append(message("notice.knock"))
        if trace.params.part in ("q", "k", "v") and section == "removed":
            found.append(message("notice.total"))
    return found


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Heads = trace.shared
    step: Step = trace[index]
    removal = shared.removal
    kind = step.kind or "induction"
    no = np.zeros(0, np.float32)
    chances: dict[str, list[float]] = {}
    if removal is not None:
        chances = {
            removal.next_pieces[step.query][place]: [
                float(removal.next_with[step.query, place]),
                float(removal.next_without[step.query, place]),
            ]
            for place in removal.candidates(step.query)
        }
    return {
        "section": step.section,
        "query": step.query,
        "token": shared.pieces[step.query],
        "weights": shared.weight[step.query, : step.query + 1 if shared.causal else None],
        "kind": kind,
        "score": shared.probe_scores(shared.layer, shared.head)[kind],
        "score_on_text": float(shared.text_scores.of(kind)[shared.layer, shared.head]),
        "loss_change": no if removal is None else removal.loss_removed - removal.loss,
        "next": chances,
    }


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    shared: Heads = trace.shared
    removal = shared.removal
    scores = shared.evidence.scores
    return {
        "model": shared.model,
        "tokens": shared.tokens,
        "layer": shared.layer + 1,
        "head": shared.head + 1,
        "names": [[shared.name(layer, head) for head in range(shared.heads)]
                  for layer in range(shared.layers)],
        **{kind: scores.of(kind) for kind in KINDS},
        "first_matched": scores.first_matched,
        "first_unmatched": scores.first_unmatched,
        "copying": shared.evidence.copying,
        "alone": np.zeros(0, np.float32) if removal is None else removal.alone,
        "knocked": [] if removal is None
        else [f"{layer + 1}.{head + 1}" for layer, head in removal.knocked],
        "rise": math.nan if removal is None else removal.rise,
        "loss": math.nan if removal is None or not len(removal.loss)
        else float(removal.loss.mean(dtype=np.float64)),
    }  # fmt: skip
