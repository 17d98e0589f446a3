"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.generation.decoding.params import PROCESSORS, Rows, Run, Step, Written
from explorer.compute.generation.decoding.repetition import distinct
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

CLAIMS = {
    "token": ("W130",), "penalty": ("W129",), "ngram": ("W127",), "top_p": ("W128",),
    "temperature": ("W138",), "copy": ("W129",),
}  # fmt: skip
#: Below this entropy (nats) hardly anything else is possible; above that many are.
SURE, UNSURE = 0.1, 2.0
FORMULAS = {
    "penalty": r"z_i' = \begin{cases} z_i / \theta & z_i > 0 \\ \theta z_i & z_i \le 0 "
               r"\end{cases} \quad i \in w",
    "ngram": r"z_i' = -\infty \quad (w_{t-n+2}, \ldots, w_t, i) \subset w",
    "allowed": r"z_i' = -\infty \quad i \notin A(w)",
    "temperature": r"p_i = \frac{e^{z_i / T}}{\sum_j e^{z_j / T}}",
    "top_k": r"z_i' = -\infty \quad z_i < z_{(k)}",
    "top_p": r"V = \min \left\{ m : \sum_{i \le m} p_{(i)} \ge P \right\}",
    "min_p": r"z_i' = -\infty \quad p_i < m \cdot \max_j p_j",
    "draw": r"\sum_{j < i} p_{(j)} \le u < \sum_{j \le i} p_{(j)}",
    "greedy": r"w_{t+1} = \arg\max_i z_i",
    "token": r"p(w_1, \ldots, w_T) = \prod_t p(w_{t+1} \mid w_1, \ldots, w_t)",
    "copy": r"\bar{p}_k = \left( \prod_{i=1}^{n} p_{k,i} \right)^{1/n}",
}  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    greedy = trace.params.choose == "greedy"
    stage = "draw.greedy" if step.stage == "draw" and greedy else step.stage
    heading = Message(f"heading.{stage}", facts_of(trace, step))
    formula = FORMULAS["greedy" if stage == "draw.greedy" else step.stage]
    return Explanation(
        heading, paragraph_of(trace, step), formula, numbers_of(trace, step),
        tuple(notices_of(trace, step)), CLAIMS.get(step.stage, ()),
    )  # fmt: skip


def current(trace: Trace, step: Step) -> Written:
    """The token that a step is about."""
    run: Run = trace.shared
    return run.written[step.token]


def rows_at(trace: Trace, step: Step) -> Rows:
    """The candidates that a step shows."""
    one = current(trace, step)
    return one.stages[step.processor] if step.stage in PROCESSORS else one.whole


def facts_of(trace: Trace, step: Step) -> dict[str, Any]:
    """What the sentences about a step are filled with."""
    run: Run = trace.shared
    one, rows = current(trace, step), rows_at(trace, step)
    facts = {
        "token": step.token + 1, "piece": one.piece, "chance": fixed(one.chance),
        "before": number(one.model_chance), "rank": count(one.rank), "all": count(run.vocabulary),
        "length": len(run.prompt_ids) + step.token, "kept": count(rows.kept),
        "removed": count(rows.removed), "mass": fixed(rows.mass), "lost": fixed(1 - rows.mass),
        "setting": plain(rows.setting), "size": round(rows.setting),
        "entropy": number(rows.entropy_after), "entropy_before": number(rows.entropy_before),
        "uniform": fixed(one.uniform, 4),
    }  # fmt: skip
    if step.stage == "copy":
        mean = run.copies.mean
        facts |= {
            "copy": step.copy, "mean": number(float(mean[step.copy - 1])),
            "first": number(float(mean[0])), "before": number(float(mean[max(step.copy - 2, 0)])),
            "tokens": len(run.copies.pieces),
        }  # fmt: skip
    return facts


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence over the picture."""
    key = key_of(trace, step)
    return Message(f"caption.{key}", facts_of(trace, step))


def key_of(trace: Trace, step: Step) -> str:
    """The stage, and what became of it; `.one` where a single token is left."""
    rows = rows_at(trace, step)
    greedy, single = trace.params.choose == "greedy", ".one" if rows.kept == 1 else ""
    if step.stage == "token":
        return "taken" if greedy else "drawn" + single
    if step.stage == "draw":
        return ("draw.greedy" if greedy else "draw") + single
    if step.stage == "copy":
        return "copy.first" if step.copy == 1 else "copy"
    if step.stage in ("ngram", "top_k") and not rows.removed:
        return step.stage + ".none"
    return step.stage + (single if step.stage in ("allowed", "top_p", "min_p") else "")


def plain(setting: float) -> str:
    """A setting as one would type it: 0.9, not 0.900."""
    return f"{setting:.4g}"


def paragraph_of(trace: Trace, step: Step) -> Message:
    """The sentences of a step."""
    run: Run = trace.shared
    key = key_of(trace, step)
    if key == "copy" and not run.copies.mean[step.copy - 1] > run.copies.mean[0]:
        key = "copy.falls"
    return Message(f"text.{key}", facts_of(trace, step))


def loop_means(run: Run, until: int) -> list[float]:
    """Geometric mean of the model's probabilities in each whole turn of the loop up to a token."""
    out = []
    for start in run.loop_starts:
        if start + run.loop - 1 <= until:
            chances = [one.model_chance for one in run.written[start : start + run.loop]]
            out.append(float(np.exp(np.mean(np.log(np.maximum(chances, 1e-300))))))
    return out


def notices_of(trace: Trace, step: Step) -> list[Message]:
    """What to notice at a step."""
    run: Run = trace.shared
    one = current(trace, step)
    found: list[Message] = []
    if step.stage == "copy":
        if run.copies.mean[step.copy - 1] > run.copies.mean[0]:
            found.append(message("notice.heads"))
        return found
    if step.stage == "draw":
        open_still = trace.params.choose == "draw" and one.whole.kept > 1
        return [message("notice.fewer")] if open_still else []
    if step.stage in PROCESSORS:
        last = step.processor == len(one.stages) - 1
        if last and one.kept_swapped not in (-1, one.whole.kept):
            found.append(message("notice.order", kept=count(one.whole.kept),
                                 other=count(one.kept_swapped)))  # fmt: skip
        return found
    means = loop_means(run, step.token)
    if len(means) > 1:
        found.append(message("notice.loop", length=run.loop, turns=len(means),
                             first=fixed(means[0]), last=fixed(means[-1])))  # fmt: skip
    share = run.repeated_share(step.token)
    if share > 0:
        found.append(message("notice.repeated", share=percent(share)))
    entropy = one.whole.entropy_before
    if entropy < SURE:
        found.append(message("notice.sure", entropy=number(entropy)))
    elif entropy > UNSURE:
        found.append(message("notice.unsure", entropy=number(entropy),
                             choices=count(round(math.exp(entropy)))))  # fmt: skip
    if one.rank > 1:
        key = "notice.unlikely.one" if one.rank == 2 else "notice.unlikely"
        found.append(message(key, ahead=count(one.rank - 1), best=one.likeliest,
                             chance=fixed(one.likeliest_chance)))  # fmt: skip
    if step.token == 0:
        found.append(message("notice.cache"))
    return found


def numbers_of(trace: Trace, step: Step) -> str:
    """The formula with this step's numbers."""
    run: Run = trace.shared
    one, rows = current(trace, step), rows_at(trace, step)
    if step.stage == "copy":
        chances = run.copies.chance[step.copy - 1]
        chances = chances[np.isfinite(chances)]
        body = r" \cdot ".join(tex(float(chance)) for chance in chances[:4])
        dots = r" \cdots" if len(chances) > 4 else ""
        mean = tex(float(run.copies.mean[step.copy - 1]))
        return rf"\bar{{p}}_{{{step.copy}}} = ({body}{dots})^{{1/{len(chances)}}} = {mean}"
    if step.stage == "draw":
        if trace.params.choose == "greedy":
            return rf"\max_i p_i = {tex(one.chance)}"
        low, high = stretch_of(one)
        return rf"{tex(low, 4)} \le {tex(one.uniform, 4)} < {tex(high, 4)}"
    if step.stage == "token":
        return rf"p(w_{{{step.token + 1}}} \mid \ldots) = {tex(one.model_chance)}"
    setting = plain(rows.setting)
    if step.stage in ("top_p", "top_k", "min_p", "allowed", "ngram"):
        kept = rf"|V| = {rows.kept},\quad \sum_V p = {tex(rows.mass)}"
        name = {"top_p": "P", "top_k": "k", "min_p": "m", "ngram": "n"}.get(step.stage)
        return kept if name is None else rf"{name} = {setting},\quad {kept}"
    name = r"\theta" if step.stage == "penalty" else "T"
    change = rf"p_{{(1)}}: {tex(float(rows.before[0]))} \to {tex(float(rows.after[0]))}"
    return rf"{name} = {setting},\quad {change}"


def stretch_of(one: Written) -> tuple[float, float]:
    """The stretch of the line from 0 to 1 that belongs to the chosen token, the likeliest first."""
    return one.start, one.start + one.chance


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    step: Step = trace[index]
    run: Run = trace.shared
    if step.stage == "copy":
        chances = run.copies.chance[step.copy - 1]
        return {
            "stage": step.stage, "copy": step.copy, "mean": float(run.copies.mean[step.copy - 1]),
            "copy_chance": chances,
        }  # fmt: skip
    one, rows = current(trace, step), rows_at(trace, step)
    return {
        "stage": step.stage, "token": step.token + 1, "piece": one.piece,
        "model_chance": one.model_chance, "chance": one.chance, "rank": one.rank,
        "uniform": one.uniform, "temperature": one.degree,
        "candidates": {piece: [float(b), float(a)] for piece, b, a in
                       zip(rows.pieces, rows.before, rows.after, strict=True)},
        "kept": rows.kept, "removed": rows.removed, "mass": rows.mass,
        "entropy_before": rows.entropy_before, "entropy": rows.entropy_after,
        "repeated": run.repeated_share(step.token),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    ids = [one.chosen for one in run.written]
    return {
        "model": run.model, "written": "".join(one.piece for one in run.written),
        "tokens": run.new, "ended": run.ended,
        "log_chance": float(sum(math.log(max(one.model_chance, 1e-300)) for one in run.written)),
        "entropy": float(np.mean([one.whole.entropy_before for one in run.written])),
        "repeated": run.repeated_share(run.new - 1), "distinct_2": distinct(ids, 2),
        "loop": run.loop, "loop_means": loop_means(run, run.new - 1),
        "copy_means": run.copies.mean,
    }  # fmt: skip
