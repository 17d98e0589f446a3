"""The words beside each step, and its numbers."""

from __future__ import annotations

from typing import Any

from explorer.compute.tokenizers.encode.types import (
    CHOICES,
    FALLBACK,
    SPECIAL,
    UNKNOWN,
    Cut,
    Shared,
    Step,
    WordState,
)
from explorer.core.formatting import fixed
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

RATIO = r"\frac{B}{n}"


def explain(trace: Trace, index: int) -> Explanation:
    """What this step shows."""
    step: Step = trace[index]
    shared: Shared = trace.shared
    if step.name == "cuts":
        return _cuts(shared)
    if step.name == "word":
        return _word(shared, step.state)
    if step.name == "template":
        tokens = ", ".join(shared.first.template_specials) or "–"
        return Explanation(message("heading-template"), message("say-template", tokens=tokens))
    return _stage(shared, step.name)


def inner(cut: Cut) -> int:
    """Tokens that stand for something in the text."""
    return int((cut.tokens.high > cut.tokens.low).sum())


def lost_characters(shared: Shared, cut: Cut) -> int:
    """Characters that are in no token, or in an unknown one."""
    covered = [False] * len(shared.text)
    for start, end, kind in zip(
        cut.starts.tolist(), cut.ends.tolist(), cut.kinds.tolist(), strict=True
    ):
        if kind != UNKNOWN:
            covered[start:end] = [True] * (end - start)
    return covered.count(False)


def inside_characters(shared: Shared, cut: Cut) -> int:
    """Tokens that begin or end inside a character."""
    edges = {0}
    place = 0
    for character in shared.text:
        place += len(character.encode("utf-8"))
        edges.add(place)
    spans = zip(cut.tokens.low.tolist(), cut.tokens.high.tolist(), strict=True)
    return sum(low not in edges or high not in edges for low, high in spans)


def _cuts(shared: Shared) -> Explanation:
    size, first, second = len(shared.text.encode("utf-8")), shared.first, shared.second
    many = inner(first)
    numbers = rf"\frac{{{size}}}{{{many}}} = {fixed(size / max(many, 1), 2)}"
    notices = _notices(shared)
    if second is None:
        text = message("say-cuts-one", first=len(first.ids), bytes=size)
        return Explanation(message("heading-cuts-one"), text, RATIO, numbers, notices)
    other = inner(second)
    numbers += rf" \qquad \frac{{{size}}}{{{other}}} = {fixed(size / max(other, 1), 2)}"
    text = message(
        "say-cuts", first=len(first.ids), second=len(second.ids), bytes=size,
        same=len(shared.same), above=len(shared.only_first), below=len(shared.only_second),
    )  # fmt: skip
    return Explanation(message("heading-cuts"), text, RATIO, numbers, notices)


def named(cut: Cut) -> Message | str:
    """The name of a shipped tokenizer as a message, or the name of a file."""
    return message("name-" + cut.name) if cut.name in CHOICES else cut.name


def _notices(shared: Shared) -> tuple[Message, ...]:
    out = []
    for cut in (shared.first, shared.second):
        if cut is not None and lost_characters(shared, cut):
            out.append(
                message("notice-unknown", name=named(cut), count=lost_characters(shared, cut))
            )
    inside = inside_characters(shared, shared.first)
    if inside:
        out.append(message("notice-inside", count=inside))
    if SPECIAL in shared.first.kinds.tolist():
        out.append(message("notice-special"))
    if shared.first.template:
        used = ", ".join(shared.first.template_specials[:12]) or "–"
        out.append(message("notice-template", tokens=used))
    return tuple(out)


def _stage(shared: Shared, name: str) -> Explanation:
    cut, size = shared.first, len(shared.text.encode("utf-8"))
    kinds = cut.kinds.tolist()
    heading = message("heading-" + name)
    if name == "text":
        text = message("say-text", characters=len(shared.text), bytes=size)
        return Explanation(heading, text)
    if name == "normal":
        changed = int((cut.normal.flags > 0).sum())
        return Explanation(heading, message("say-normal", changed=changed))
    if name == "words":
        return Explanation(heading, message("say-words", words=len(cut.words.labels)))
    if name == "tokens":
        text = message(
            "say-tokens", kind=cut.kind, tokens=len(kinds), special=kinds.count(SPECIAL),
            unknown=kinds.count(UNKNOWN), fallback=kinds.count(FALLBACK),
        )  # fmt: skip
        ratio = rf"\frac{{{size}}}{{{inner(cut)}}} = {fixed(size / max(inner(cut), 1), 2)}"
        return Explanation(heading, text, RATIO, ratio, _notices(shared))
    if name == "ids":
        different = len(set(cut.ids.tolist()))
        text = message("say-ids", size=cut.size, tokens=len(kinds), distinct=different)
        return Explanation(heading, text, r"0 \le i < V", rf"V = {cut.size}")
    relation = "=" if not cut.lost else r"\ne"
    if not cut.lost:
        text = message("say-decoded-kept")
    else:
        places = int((cut.decoded.flags > 0).sum())
        text = message("say-decoded-lost", places=places, place=cut.lost_at)
    asides = (message("trip-" + (cut.lost or "kept"), place=cut.lost_at),)
    return Explanation(heading, text, "D(E(x)) = x", f"D(E(x)) {relation} x", asides)


def _word(shared: Shared, number: int) -> Explanation:
    state = shared.states[number]
    last = len(shared.states) - 1
    heading = message("heading-word", text=shared.word_text, done=number, all=last)
    if shared.first.kind in ("BPE", "ranks"):
        return _merge(shared, state, number, heading)
    if shared.first.kind == "WordPiece":
        return _longest(shared, state, number, heading)
    if shared.first.kind == "Unigram":
        if number == 0:
            return Explanation(heading, message("say-best-start"), r"\max \sum_i s(t_i)")
        read = sum(n for n, token in zip(state.sizes, state.ids, strict=True) if token >= 0)
        score = fixed(state.number, 3)
        text = message("say-best", read=read, score=score)
        return Explanation(heading, text, r"\max \sum_i s(t_i)", score.replace("−", "-"))
    return Explanation(heading, message("say-whole"))


def _merge(shared: Shared, state: WordState, number: int, heading: Message) -> Explanation:
    formula = r"r(a, b) = \min_{x, y} r(x, y)"
    if shared.first.dropout:
        return _dropped(shared, state, number, heading)
    if number == 0:
        return Explanation(heading, message("say-bpe-start"), formula)
    if state.number < 0:
        return Explanation(heading, message("say-looked-up"))
    facts = {"left": state.left, "right": state.right, "rank": int(state.number)}
    before = shared.states[number - 1]
    a, b = before.ids[state.fresh : state.fresh + 2]
    numbers = f"r({a}, {b}) = {int(state.number)}"
    if number == len(shared.states) - 1:
        text = message("say-bpe-end", tokens=len(state.ids), **facts)
    else:
        text = message("say-bpe", id=state.ids[state.fresh], **facts)
    return Explanation(heading, text, formula, numbers)


def _dropped(shared: Shared, state: WordState, number: int, heading: Message) -> Explanation:
    """What chance left out before the next merge, and which merge that is."""
    share = shared.first.dropout
    possible = sum(rank >= 0 for rank in state.ranks)
    facts = {"share": fixed(100 * share, 0), "possible": possible, "skipped": len(state.skipped)}
    formula = r"P = p^k (1 - p)"
    if number == len(shared.states) - 1:
        k = len(state.skipped)
        numbers = rf"P = {fixed(share, 2)}^{{{k}}} = {fixed(share**k, 4)}"
        text = message("say-dropout-end", tokens=len(state.ids), **facts)
        return Explanation(heading, text, "P = p^k", numbers)
    following, k = shared.states[number + 1], len(state.skipped)
    chance = share**k * (1 - share)
    numbers = rf"P = {fixed(share, 2)}^{{{k}}} \cdot {fixed(1 - share, 2)} = {fixed(chance, 4)}"
    text = message(
        "say-dropout", left=following.left, right=following.right, rank=int(following.number),
        **facts,
    )  # fmt: skip
    return Explanation(heading, text, formula, numbers)


def _longest(shared: Shared, state: WordState, number: int, heading: Message) -> Explanation:
    if number == 0:
        return Explanation(heading, message("say-longest-start"))
    words = shared.first.word.tolist()
    kinds = [kind for kind, word in zip(shared.first.kinds.tolist(), words, strict=True)
             if word == shared.word]  # fmt: skip
    if UNKNOWN in kinds:
        return Explanation(heading, message("say-longest-unknown"))
    text = message(
        "say-longest", piece=state.labels[state.fresh], id=state.ids[state.fresh],
        tried=int(state.number),
    )  # fmt: skip
    return Explanation(heading, text)


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared: Shared = trace.shared
    cut = shared.first
    if step.name == "word":
        state = shared.states[step.state]
        return {"word": shared.word_text, "word_tokens": list(state.labels),
                "word_ids": list(state.ids), "decision": state.number,
                "ranks": list(state.ranks), "skipped": list(state.skipped)}  # fmt: skip
    if step.name == "template":
        return {"chat_template": cut.template, "template_specials": list(cut.template_specials)}
    if step.name == "text":
        return {"characters": len(shared.text), "bytes": len(shared.text.encode("utf-8"))}
    if step.name == "normal":
        return {"normalised": list(cut.normal.labels)}
    if step.name == "words":
        return {"pre_tokens": list(cut.words.labels)}
    if step.name == "decoded":
        return {"decoded": cut.text_back, "lost": cut.lost, "lost_at": cut.lost_at}
    out: dict[str, Any] = {
        "tokens": list(cut.tokens.labels), "ids": cut.ids.tolist(),
        "token_bytes": list(cut.data),
        "spans": [list(pair) for pair in zip(cut.starts.tolist(), cut.ends.tolist(), strict=True)],
    }  # fmt: skip
    if step.name == "cuts":
        if shared.second is not None:
            out |= {
                "second_tokens": list(shared.second.tokens.labels),
                "second_ids": shared.second.ids.tolist(),
                "cuts": [len(shared.same), len(shared.only_first), len(shared.only_second)],
            }
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    shared: Shared = trace.shared
    size = len(shared.text.encode("utf-8"))
    out: dict[str, Any] = {
        "ids": shared.first.ids.tolist(), "algorithm": shared.first.kind,
        "vocabulary": shared.first.size, "bytes_per_token": size / max(inner(shared.first), 1),
        "round_trip": not shared.first.lost, "lost": shared.first.lost,
    }  # fmt: skip
    if shared.second is not None:
        out |= {
            "second_ids": shared.second.ids.tolist(),
            "second_bytes_per_token": size / max(inner(shared.second), 1),
            "same_cuts": len(shared.same),
        }
    return out
