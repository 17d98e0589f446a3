"""What is said beside each step of generation/surprise, and its numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from explorer.compute.generation.surprise.steps import WAYS, Run, Step, perplexity
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message


def saved_share(run: Run, place: int) -> float:
    """The share of the prompt that is dropped at a step."""
    found = run.compressed
    return 1.0 - found.kept[place] / max(found.prompt, 1)


def lowest(run: Run) -> int:
    """Which of the four texts has the lowest perplexity."""
    return int(np.argmin([one.mean for one in run.qualities]))


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence on top of the stage."""
    run: Run = trace.shared
    at = step.number
    if step.stage == "strip":
        bits, mean = float(run.text.bits[at - 1]), float(run.text.bits[:at].mean())
        return message("caption.strip", piece=run.text.pieces[at - 1], p=number(2.0**-bits),
                       bits=fixed(bits, 2), mean=fixed(mean, 2))  # fmt: skip
    if step.stage == "mean":
        ppl = run.text.perplexity if at == 2 else perplexity(run.example)
        return message(f"caption.mean.{at}", perplexity=number(ppl), bits=number(math.log2(ppl)))
    if step.stage == "units":
        one = run.units[at - 1]
        return message("caption.units", tokens=one.tokens, perplexity=number(one.perplexity),
                       character=fixed(one.per_character, 2))  # fmt: skip
    if step.stage == "quality":
        if at < len(run.qualities):
            one = run.qualities[at - 1]
            return message("caption.quality", name=message("quality." + one.name),
                           perplexity=number(one.perplexity))  # fmt: skip
        low = run.qualities[lowest(run)]
        return message(
            "caption.quality.all",
            name=message("short." + low.name),
            low=number(low.perplexity),
            human=number(run.qualities[0].perplexity),
        )
    if step.stage == "compress":
        loss = run.compressed.loss[:, at]
        return message("caption.compress", saved=percent(saved_share(run, at)),
                       least=fixed(float(loss[0]), 2), random=fixed(float(loss[1]), 2),
                       whole=fixed(float(run.compressed.loss[0, 0]), 2))  # fmt: skip
    votes = run.votes
    return message("caption.votes", count=votes.counts[at], exact=percent(float(votes.exact[at])),
                   single=percent(float(votes.chances[0])))  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    makers: dict[str, Callable[[Run, int], Explanation]] = {
        "strip": of_strip, "mean": of_mean, "units": of_units, "quality": of_quality,
        "compress": of_compress, "votes": of_votes,
    }  # fmt: skip
    return makers[step.stage](trace.shared, step.number)


def of_strip(run: Run, read: int) -> Explanation:
    """One token."""
    bits, guess = float(run.text.bits[read - 1]), run.guesses[read - 1]
    piece = run.text.pieces[read - 1]
    key = "notice.expected.more" if bits > guess.entropy else "notice.expected.less"
    return Explanation(
        message("heading.strip", piece=piece),
        message("text.strip", piece=piece, p=number(2.0**-bits), bits=fixed(bits, 2),
                rank=guess.rank, choices=number(2.0**bits)),
        r"h_t = -\log_2 p(x_t \mid x_1, \ldots, x_{t-1})",
        rf"h_{{{read}}} = -\log_2 {tex(2.0**-bits)} = {tex(bits)}",
        (message(key, entropy=fixed(guess.entropy, 2)),
         message("notice.mean", mean=fixed(float(run.text.bits[:read].mean()), 2), count=read)),
        (), {"bits": bits},
    )  # fmt: skip


def of_mean(run: Run, part: int) -> Explanation:
    """Perplexity."""
    chances = run.example if part < 2 else tuple(float(2.0**-b) for b in run.text.bits)
    bits = [-math.log2(p) for p in chances]
    mean, ppl = sum(bits) / len(bits), perplexity(chances)
    arithmetic = sum(1 / p for p in chances) / len(chances)
    if part < 2 and len(chances) <= 4:
        product = r" \cdot ".join(tex(p) for p in chances)
        numbers = rf"\left({product}\right)^{{-1/{len(chances)}}} = 2^{{{tex(mean)}}} = {tex(ppl)}"
    else:
        numbers = rf"2^{{{tex(sum(bits))} / {len(bits)}}} = 2^{{{tex(mean)}}} = {tex(ppl)}"
    notice = [message("notice.arithmetic", mean=number(arithmetic), perplexity=number(ppl))]
    if part == 2:
        notice.append(message("notice.weights"))
    return Explanation(
        message(f"heading.mean.{part}"),
        message(f"text.mean.{part}", count=len(bits), sum=number(sum(bits)), mean=number(mean),
                perplexity=number(ppl)),
        r"\mathrm{PPL} = \left( \prod_{t=1}^{n} p_t \right)^{-1/n} = 2^{\frac{1}{n} \sum_t h_t}",
        numbers, tuple(notice), (), {"perplexity": ppl},
    )  # fmt: skip


def of_units(run: Run, shown: int) -> Explanation:
    """Per token and per character."""
    one, own = run.units[shown - 1], run.units[0]
    notice = [message("notice.units", bits=number(one.total), tokens=one.tokens,
                      characters=one.characters)]  # fmt: skip
    if one.name not in ("own", "letters"):
        perplexity_lower = one.perplexity < own.perplexity
        bits_lower = one.per_character < own.per_character
        key = "notice.units.agree" if perplexity_lower == bits_lower else "notice.units.opposite"
        notice.append(message(
            key, other=number(one.perplexity), own=number(own.perplexity),
            other_bits=fixed(one.per_character, 2), own_bits=fixed(own.per_character, 2),
        ))  # fmt: skip
    return Explanation(
        message("heading.units." + one.name),
        message("text.units." + one.name, tokens=one.tokens, perplexity=number(one.perplexity),
                character=fixed(one.per_character, 2), own=number(own.total),
                bits=number(one.total)),
        r"\mathrm{PPL} = 2^{H / n_{\mathrm{tokens}}}, \qquad H / n_{\mathrm{characters}}",
        rf"2^{{{tex(one.total)} / {one.tokens}}} = {tex(one.perplexity)}, \qquad "
        rf"{tex(one.total)} / {one.characters} = {tex(one.per_character)}",
        tuple(notice), ("W133",), {"perplexity": one.perplexity},
    )  # fmt: skip


def of_quality(run: Run, shown: int) -> Explanation:
    """One of four texts."""
    one, low = run.qualities[shown - 1], run.qualities[lowest(run)]
    human = run.qualities[0]
    notice = [message("notice.distinct", value=fixed(run.variety[shown - 1], 2))]
    if one.name == "loop" and one.tokens >= 8:
        half = one.tokens // 2
        notice.append(message("notice.loop", first=fixed(float(one.bits[:half].mean()), 2),
                              last=fixed(float(one.bits[half:].mean()), 2)))  # fmt: skip
    if shown == len(run.qualities):
        notice.append(message(
            "notice.quality" if low.name in ("loop", "greedy") else "notice.quality.other",
            name=message("short." + low.name), low=number(low.perplexity),
            human=number(human.perplexity),
        ))  # fmt: skip
        notice.append(message("notice.true"))
    return Explanation(
        message("heading.quality." + one.name),
        message("text.quality." + one.name, perplexity=number(one.perplexity), tokens=one.tokens,
                bits=fixed(one.mean, 2)),
        r"\mathrm{PPL} = 2^{\frac{1}{n} \sum_t h_t}",
        rf"2^{{{tex(one.total)} / {one.tokens}}} = {tex(one.perplexity)}",
        tuple(notice), ("W133",), {"perplexity": one.perplexity},
    )  # fmt: skip


def of_compress(run: Run, place: int) -> Explanation:
    """A share of the prompt that is dropped."""
    found = run.compressed
    loss = found.loss[:, place]
    best = WAYS[int(np.argmin(loss))]
    better = int((found.loss[0, 1:-1] < found.loss[1, 1:-1]).sum())
    notice = []
    if 0 < place < len(found.kept) - 1:
        notice.append(message("notice.best", way=message("way." + best),
                              loss=fixed(float(loss.min()), 2)))  # fmt: skip
    if place == len(found.kept) - 1:
        notice.append(message("notice.random", count=better, all=max(found.loss.shape[1] - 2, 0)))
        notice.append(message("notice.nothing", whole=fixed(float(found.loss[0, 0]), 2),
                              none=fixed(float(found.loss[0, -1]), 2)))  # fmt: skip
    notice.append(message("notice.compress"))
    return Explanation(
        message("heading.compress", saved=percent(saved_share(run, place))),
        message("text.compress", kept=found.kept[place], prompt=found.prompt, tail=found.tail,
                least=fixed(float(loss[0]), 2), whole=fixed(float(found.loss[0, 0]), 2)),
        r"L = -\frac{1}{m} \sum_{t} \log_2 p(y_t \mid \tilde{x}, y_{1:t-1})",
        rf"L_{{{found.prompt}}} = {tex(float(found.loss[0, 0]))} \;\to\; "
        rf"L_{{{found.kept[place]}}} = {tex(float(loss[0]))}",
        tuple(notice), ("W132",), {"loss": float(loss[0])},
    )  # fmt: skip


def of_votes(run: Run, place: int) -> Explanation:
    """A number of votes."""
    votes = run.votes
    count, exact = votes.counts[place], float(votes.exact[place])
    right, other = float(votes.chances[0]), float(votes.chances[1:].max())
    side = "ahead" if right > other + 1e-12 else "behind" if right < other - 1e-12 else "level"
    return Explanation(
        message("heading.votes", count=count),
        message("text.votes", count=count, trials=votes.trials, exact=fixed(exact, 3),
                simulated=fixed(float(votes.simulated[place]), 3), single=fixed(right, 2)),
        r"A_n = \sum_{c:\, c_0 = \max_i c_i} \frac{1}{\#\{i: c_i = c_0\}} "
        r"\frac{n!}{\prod_i c_i!} \prod_i p_i^{c_i}",
        rf"A_{{1}} = {tex(float(votes.exact[0]))}, \qquad A_{{{count}}} = {tex(exact)}",
        (message("notice.votes." + side, right=fixed(right, 2), other=fixed(other, 2)),
         message("notice.independent")),
        ("W134",), {"accuracy": exact},
    )  # fmt: skip


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    run: Run = trace.shared
    step: Step = trace[index]
    at = step.number
    out: dict[str, Any] = {"stage": step.stage}
    if step.stage == "strip":
        guess = run.guesses[at - 1]
        return out | {
            "token": run.text.pieces[at - 1], "bits": float(run.text.bits[at - 1]),
            "mean": float(run.text.bits[:at].mean()), "rank": guess.rank,
            "entropy": guess.entropy,
            "likely": dict(zip(guess.pieces, map(float, guess.chances), strict=True)),
        }  # fmt: skip
    if step.stage == "mean":
        bits = run.text.bits if at == 2 else -np.log2(np.array(run.example))
        return out | {"surprisals": bits, "mean": float(bits.mean()),
                      "perplexity": float(2.0 ** bits.mean())}  # fmt: skip
    if step.stage in ("units", "quality"):
        one = (run.units if step.stage == "units" else run.qualities)[at - 1]
        return out | {"text": one.name, "tokens": one.tokens, "total": one.total,
                      "perplexity": one.perplexity, "per_character": one.per_character}  # fmt: skip
    if step.stage == "compress":
        loss = {way: float(run.compressed.loss[i, at]) for i, way in enumerate(WAYS)}
        return out | {"kept": run.compressed.kept[at], "loss": loss}
    return out | {"votes": run.votes.counts[at], "simulated": float(run.votes.simulated[at]),
                  "exact": float(run.votes.exact[at])}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    return {
        "model": run.model, "tokens": run.text.tokens, "bits": run.text.total,
        "perplexity": run.text.perplexity, "per_character": run.text.per_character,
        "example_perplexity": perplexity(run.example),
        "by_tokens": {one.name: one.perplexity for one in run.units},
        "by_character": {one.name: one.per_character for one in run.units},
        "by_text": {one.name: one.perplexity for one in run.qualities},
        "distinct_2": {one.name: float(v) for one, v in zip(run.qualities, run.variety,
                                                           strict=True)},
        "kept": list(run.compressed.kept),
        "loss": {way: run.compressed.loss[i] for i, way in enumerate(WAYS)},
        "votes": list(run.votes.counts), "accuracy": run.votes.exact,
        "accuracy_simulated": run.votes.simulated,
    }  # fmt: skip
