"""What is said beside each step, with its numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.generation.speculative import (
    Params,
    Run,
    Step,
    best_guesses,
    rest_of,
    speed_up,
    tokens_per_pass,
)
from explorer.core.formatting import count, fixed, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

RULE = {
    "draft": r"x_i \sim q(x \mid x_{<i}),\quad i = 1 \ldots k",
    "check": r"p(x \mid x_{<i}),\quad i = 1 \ldots k + 1",
    "judge": r"u < \min\left(1, \frac{p(x)}{q(x)}\right)",
    "rest": r"x \sim \frac{\max(0,\, p - q)}{\sum_y \max(0,\, p(y) - q(y))}",
    "bonus": r"x_{k+1} \sim p(x \mid x_{\le k})",
    "exact": (
        r"\begin{aligned} &\min(p, q) + \left(1 - \sum_y \min(p, q)\right) "
        r"\frac{\max(0,\, p - q)}{\sum_y \max(0,\, p - q)} \\ &= p \end{aligned}"
    ),
    "speed": (
        r"\frac{1 - \alpha^{k+1}}{1 - \alpha},\quad "
        r"\frac{1 - \alpha^{k+1}}{(1 - \alpha)(k c + 1)}"
    ),
}  # fmt: skip


def lines(*parts: str) -> str:
    """A formula over several lines: the column beside the stage is narrow."""
    body = r" \\ ".join(f"&{part}" for part in parts)
    return rf"\begin{{aligned}} {body} \end{{aligned}}"


def facts_of(run: Run, step: Step) -> dict[str, Any]:
    """What the sentences about a step are filled with."""
    one = run.rounds[step.round]
    facts: dict[str, Any] = {
        "round": step.round + 1, "count": len(one.guesses), "places": len(one.guesses) + 1,
        "drawn": one.drawn, "kept": one.kept,
        "text": "".join(guess.piece for guess in one.guesses),
    }  # fmt: skip
    if step.stage in ("judge", "rest") and one.guesses:
        guess = one.guesses[min(step.judged, len(one.guesses)) - 1]
        facts |= {
            "piece": guess.piece, "draft": fixed(guess.draft), "target": fixed(guess.target),
            "ratio": fixed(guess.ratio), "threshold": fixed(guess.threshold),
        }  # fmt: skip
    if step.stage in ("rest", "bonus"):
        facts["count" if step.stage == "rest" else "all"] = len(one.produced)
    return facts


def key_of(run: Run, step: Step, draft: str) -> str:
    """The stage, and what became of it."""
    one = run.rounds[step.round]
    if step.stage == "judge":
        return "judge.kept" if one.guesses[step.judged - 1].kept else "judge.refused"
    if step.stage in ("check", "bonus") and not one.guesses:
        return step.stage + ".none"
    if step.stage == "draft" and draft == "lookup":
        return "draft.lookup"
    if step.stage in ("draft", "check", "bonus") and len(one.guesses) == 1:
        return step.stage + ".one"
    return step.stage


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence over the picture."""
    run: Run = trace.shared
    facts = facts_of(run, step)
    if step.stage == "speed":
        facts = {"tokens": run.written, "passes": len(run.rounds), "per": fixed(run.per_pass, 2)}
    return Message("caption." + key_of(run, step, trace.params.draft), facts)


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    run: Run = trace.shared
    params: Params = trace.params
    step: Step = trace[index]
    facts, key = facts_of(run, step), key_of(run, step, params.draft)
    heading = "heading." + (key if step.stage == "judge" else step.stage)
    return Explanation(
        Message(heading, facts), paragraph(run, params, step, key, facts), RULE[step.stage],
        numbers_of(run, step), tuple(notices(run, step)), CLAIMS.get(step.stage, ()),
    )  # fmt: skip


#: Sentences often said about a stage; whether they are true is computed.
CLAIMS = {"exact": ("W131",), "check": ("W119",)}


def paragraph(run: Run, params: Params, step: Step, key: str, facts: dict[str, Any]) -> Message:
    """The sentence of a step."""
    if step.stage == "draft" and params.draft == "exit":
        key = "draft.exit" if facts["count"] > 1 else "draft.exit.one"
    if key == "judge.refused" and step.judged == len(run.rounds[step.round].guesses):
        key = "judge.refused.last"
    if step.stage == "bonus" and facts["count"]:
        facts = facts | {"count": facts["all"]}
    if step.stage == "exact":
        if params.temperature == 0:
            return message("text.exact.greedy")
        return message("text.exact", refused=fixed(1.0 - run.exact.overlap))
    if step.stage == "speed":
        guesses = run.guesses
        slower = run.written < run.spent
        return message(
            "text.speed.slower" if slower else "text.speed", rate=fixed(run.rate),
            guesses=guesses, per=fixed(run.per_pass, 2),
            formula=fixed(tokens_per_pass(run.rate, guesses), 2), cost=fixed(run.cost, 2),
            measured=fixed(float(run.expected[guesses - 1]), 2),
            up=fixed(run.written / run.spent, 2), down=fixed(run.spent / run.written, 2),
        )  # fmt: skip
    return Message("text." + key, facts)


def numbers_of(run: Run, step: Step) -> str:
    """The formula with this step's numbers."""
    one = run.rounds[step.round]
    if step.stage == "draft":
        return lines(*(rf"q(x_{{{i}}}) = {tex(guess.draft)}"
                       for i, guess in enumerate(one.guesses, 1)))  # fmt: skip
    if step.stage == "check":
        return lines(
            *(rf"p(x_{{{i}}}) = {tex(guess.target)},\; \textstyle\sum \min(p, q) = "
              rf"{tex(one.pairs[i - 1].overlap)}" for i, guess in enumerate(one.guesses, 1))
        ) if one.guesses else ""  # fmt: skip
    if step.stage == "judge":
        guess = one.guesses[step.judged - 1]
        sign = "<" if guess.kept else r"\ge"
        return (
            rf"{tex(guess.threshold)} {sign} \min\left(1, "
            rf"\frac{{{tex(guess.target)}}}{{{tex(guess.draft)}}}\right) = {tex(guess.ratio)}"
        )
    if step.stage in ("rest", "bonus"):
        pair = one.pairs[one.kept]
        p, q = float(pair.target[pair.drawn]), float(pair.draft[pair.drawn])
        if step.stage == "bonus":
            return rf"p(x) = {tex(p)}"
        left = 1.0 - pair.overlap
        return rf"\frac{{{tex(p)} - {tex(q)}}}{{{tex(left)}}} = {tex((p - q) / left)}"
    if step.stage == "exact":
        exact = run.exact
        kept, rest, whole = (float(part[0]) for part in (exact.kept, exact.rest, exact.target))
        return rf"{tex(kept)} + {tex(rest)} = {tex(whole)}"
    k, rate = run.guesses, run.rate
    if rate >= 1:
        return rf"\alpha = 1:\quad k + 1 = {k + 1}"
    return lines(
        rf"\frac{{1 - {tex(rate)}^{{{k + 1}}}}}{{1 - {tex(rate)}}} = "
        rf"{tex(tokens_per_pass(rate, k))}",
        rf"\frac{{{tex(tokens_per_pass(rate, k))}}}{{{k} \cdot {tex(run.cost)} + 1}} = "
        rf"{tex(speed_up(rate, k, run.cost))}",
    )


def notices(run: Run, step: Step) -> list[Message]:
    """What to notice at a step."""
    one, found = run.rounds[step.round], list[Message]()
    if step.stage == "check" and one.guesses:
        found = [message("notice.causal", places=len(one.guesses) + 1),
                 message("notice.overlap", overlap=fixed(one.pairs[0].overlap))]  # fmt: skip
    if step.stage in ("rest", "bonus"):
        found = [message("notice.most")]
    if step.stage == "exact":
        found = [message("notice.played", count=count(run.exact.played))]
    if step.stage == "speed":
        if run.written < run.spent:
            found.append(message("notice.costly", cost=percent(run.cost)))
        best = best_guesses(run.rate, run.cost)
        found.append(message("notice.best", best=best,
                             up=fixed(speed_up(run.rate, best, run.cost), 2)))  # fmt: skip
        formula, measured = tokens_per_pass(run.rate, run.guesses), run.expected[run.guesses - 1]
        if abs(formula - measured) > 0.05:
            direction = "notice.high" if formula > measured else "notice.low"
            found.append(message("notice.uneven", direction=message(direction)))
    return found


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    run: Run = trace.shared
    step: Step = trace[index]
    if step.stage == "exact":
        exact = run.exact
        return {
            "stage": step.stage, "tokens": list(exact.pieces), "target": exact.target,
            "draft": exact.draft, "kept": exact.kept, "drawn_anew": exact.rest,
            "frequency": exact.frequency, "overlap": exact.overlap,
        }  # fmt: skip
    if step.stage == "speed":
        ks = range(1, len(run.expected) + 1)
        return {
            "stage": step.stage, "expected": run.expected, "overlaps": run.overlaps,
            "formula": np.array([tokens_per_pass(run.rate, k) for k in ks]),
            "speed_up": np.array([speed_up(run.rate, k, run.cost) for k in ks]),
        }  # fmt: skip
    one = run.rounds[step.round]
    out: dict[str, Any] = {
        "stage": step.stage, "round": step.round + 1,
        "guesses": [guess.piece for guess in one.guesses],
        "q_of_guess": np.array([guess.draft for guess in one.guesses]),
    }  # fmt: skip
    if step.stage == "draft":
        return out
    out |= {
        "p_of_guess": np.array([guess.target for guess in one.guesses]),
        "ratio": np.array([guess.ratio for guess in one.guesses]),
        "overlap_of_places": np.array([pair.overlap for pair in one.pairs[: len(one.guesses)]]),
    }
    if step.judged:
        out["threshold"] = np.array([guess.threshold for guess in one.guesses[: step.judged]])
        out["kept_so_far"] = sum(guess.kept for guess in one.guesses[: step.judged])
    if step.stage in ("rest", "bonus"):
        pair = one.pairs[one.kept]
        source = rest_of(pair.target, pair.draft) if step.stage == "rest" else pair.target
        out |= {"drawn": one.drawn, "drawn_from": dict(zip(pair.pieces, map(float, source),
                                                           strict=True)),
                "written": list(one.produced)}  # fmt: skip
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    return {
        "target": run.target, "draft": run.draft, "text": "".join(run.pieces),
        "written": run.written, "passes": len(run.rounds), "tokens_per_pass": run.per_pass,
        "acceptance": run.rate, "formula": tokens_per_pass(run.rate, run.guesses),
        "measured": float(run.expected[run.guesses - 1]), "cost": run.cost,
        "speed_up": run.written / run.spent,
        "speed_up_formula": speed_up(run.rate, run.guesses, run.cost),
        "best_guesses": best_guesses(run.rate, run.cost),
        "kept": [one.kept for one in run.rounds], "exact_error": run.exact.apart,
        "chi_square": run.exact.chi_square, "degrees_of_freedom": run.exact.freedom,
        "chance": run.exact.chance,
    }  # fmt: skip


VALUE_NAMES = {
    "stage": "what this step does",
    "round": "which round, from 1",
    "guesses": "the drafted tokens",
    "q_of_guess": "the draft's probability of each guess, (guesses,)",
    "p_of_guess": "the target's probability of each guess, (guesses,)",
    "ratio": "min(1, p/q) of each guess",
    "overlap_of_places": "sum of min(p, q) at each guess's place",
    "threshold": "uniform numbers that decided so far",
    "kept_so_far": "guesses kept so far in this round",
    "drawn": "the token that the target adds",
    "drawn_from": "the shown part of what it was drawn from",
    "written": "tokens that the round wrote",
    "tokens": "likeliest tokens by p; the last entry is all others",
    "target": "p",
    "draft": "q",
    "kept": "min(p, q)",
    "drawn_anew": "what is drawn after a refusal",
    "frequency": "share of each token in the plays",
    "overlap": "sum of min(p, q) over the vocabulary",
    "expected": "tokens per pass for k = 1 to 6, measured along the text",
    "overlaps": "sum of min(p, q) at every written place",
    "formula": "tokens per pass by the closed form, k = 1 to 6",
    "speed_up": "times as fast by the closed form, k = 1 to 6",
}
RESULT_NAMES = {
    "target": "title of the large model",
    "draft": "who guesses",
    "text": "the whole text",
    "written": "new tokens",
    "passes": "passes of the large model",
    "tokens_per_pass": "new tokens per pass in this run",
    "acceptance": "mean of the sum of min(p, q) over the written places",
    "formula": "tokens per pass by the closed form",
    "measured": "tokens per pass measured along the text",
    "cost": "a pass of the draft in passes of the target, by weights read",
    "speed_up": "times as fast as one by one in this run, by weights read",
    "speed_up_formula": "the same by the closed form",
    "best_guesses": "k from 1 to 6 with the largest speed-up by the closed form",
    "kept": "guesses kept in each round",
    "exact_error": "largest |kept + drawn anew - p| over the vocabulary",
    "chi_square": "Pearson's statistic of the plays against p",
    "degrees_of_freedom": "its degrees of freedom",
    "chance": "probability of one at least as large",
}
