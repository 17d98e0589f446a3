"""What the column beside the stage says about a step."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.alignment.preferences.bradley_terry import chances
from explorer.compute.alignment.preferences.lab import Staged, Step, Texts
from explorer.compute.alignment.preferences.texts import shown
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

FORMULAS = {
    "pairs": r"\min_s \sum -\log \sigma(s_w - s_l) + \frac{\lambda}{2} \sum_i s_i^2",
    "scores": r"P(y_w \succ y_l) = \sigma(r_w - r_l)",
    "weighted": r"R = (1 - w)\, R_h + w\, R_s",
    "gated": r"R = R_s\ (R_s < \tau), \quad R_h\ (R_s \geq \tau)",
    "pretrained": r"L = -\frac{1}{T} \sum_t \log \pi(y_t \mid y_{<t})",
    "tuned": r"L = -\frac{1}{T} \sum_t \log \pi(y_t \mid y_{<t})",
    "judge": r"L = -\log \sigma\left(r(y_w) - r(y_l)\right)",
    "policy": r"\max_\pi\ E\left[r(y)\right] - \beta\, \mathrm{KL}(\pi \,\|\, \pi_{\mathrm{ref}})",
}


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    step: Step = trace[index]
    if step.fitted is not None:
        fitted = step.fitted
        if not fitted.pairs:
            return message("caption.none")
        if not math.isfinite(fitted.ordered):
            return message("caption.equal", pairs=fitted.pairs)
        return message(
            "caption.pairs.one" if fitted.pairs == 1 else "caption.pairs", pairs=fitted.pairs,
            right=_share(fitted.right), ordered=percent(fitted.ordered),
        )  # fmt: skip
    if step.joined is not None:
        texts: Texts = trace.shared
        best = shown(texts.texts[step.joined.best])
        harm = texts.safe[step.joined.best] < 0
        key = f"caption.{step.name}" + (".harsh" if harm else "")
        return message(
            key, weight=f"{step.joined.weight:.1f}", threshold=fixed(step.joined.threshold, 2),
            best=best,
        )  # fmt: skip
    if step.staged is not None:
        staged = step.staged
        return message(
            f"caption.{step.name}", amount=staged.amount, reward=number(staged.reward, 3),
            held_out=number(staged.held_out, 3), fresh=_share(staged.fresh),
            asked=_share(staged.asked), score=fixed(staged.score, 2),
            divergence=number(staged.divergence, 3),
        )  # fmt: skip
    return message("caption.scores", count=len(trace.shared.texts))


def _share(value: float) -> str:
    return percent(value) if math.isfinite(value) else "–"


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    heading = caption(trace, index)
    if step.fitted is not None:
        return _pairs(trace, step, heading)
    if step.staged is not None:
        return _stages(trace, step, step.staged, heading)
    return _two(trace, step, heading)


def _pairs(trace: Trace, step: Step, heading: Message) -> Explanation:
    fitted, texts = step.fitted, trace.shared
    assert fitted is not None
    where = message("where.drawn", count=texts.drawn) if texts.drawn else message("where.own")
    rule = message(f"rule.{trace.params.rule}")
    if not fitted.pairs:
        paragraph = message("para.none", count=len(texts.texts), where=where, rule=rule)
        return Explanation(heading, paragraph, FORMULAS["pairs"])
    one, other = fitted.chosen, fitted.rejected
    won = float(fitted.scores[one] - fitted.scores[other])
    paragraph = message(
        "para.pairs", one=shown(texts.texts[one]), other=shown(texts.texts[other]),
        said=percent(float(chances(np.array(won)))),
        judge=percent(float(texts.truth[one, other])), where=where, rule=rule,
    )  # fmt: skip
    notice = [message("note.unlike"), message("note.differences")]
    if fitted.against:
        notice.insert(0, message("note.against"))
    if math.isfinite(fitted.ordered) and fitted.ordered > fitted.right:
        notice.append(message(
            "note.better", ordered=percent(fitted.ordered), right=_share(fitted.right)
        ))  # fmt: skip
    notice.append(message(
        "note.further", asked=number(fitted.loss, 3), further=number(fitted.expected, 3),
        least=number(texts.least, 3), apart=fixed(fitted.apart, 3),
    ))  # fmt: skip
    numbers = (
        rf"\sigma({tex(float(fitted.scores[one]))} - {tex_factor(float(fitted.scores[other]))})"
        rf" = {tex(float(chances(np.array(won))))}"
    )
    return Explanation(
        heading, paragraph, FORMULAS["pairs"], numbers, tuple(notice), (),
        {"expected": fitted.expected, "ordered": fitted.ordered},
    )  # fmt: skip


def _two(trace: Trace, step: Step, heading: Message) -> Explanation:
    both, joined, texts = step.both, step.joined, trace.shared
    assert both is not None
    if joined is None:
        paragraph = message(
            "para.scores", count=len(texts.texts), pairs=trace.params.pairs,
            helpful=_share(both.helpful_ordered), safe=_share(both.safe_ordered),
            harsh=int((texts.safe < 0).sum()),
        )  # fmt: skip
        return Explanation(heading, paragraph, FORMULAS["scores"], "", (message("note.spread"),))
    best = joined.best
    h, s = float(both.helpful[best]), float(both.safe[best])
    paragraph = message(
        f"para.{step.name}", best=shown(texts.texts[best]), points=f"{texts.rewards[best]:g}",
        harm=f"{-texts.safe[best] + 0.0:g}", h=fixed(h, 2), s=fixed(s, 2),
        total=fixed(float(joined.total[best]), 2),
    )  # fmt: skip
    if step.name == "weighted":
        w = joined.weight
        numbers = rf"{1 - w:.1f} \cdot {tex_factor(h)} + {w:.1f} \cdot {tex_factor(s)}"
        numbers += rf" = {tex(float(joined.total[best]))}"
        notice = [message("note.pays")]
    else:
        sign = "<" if s < joined.threshold else r"\geq"
        numbers = rf"R_s = {tex(s)} {sign} {tex(joined.threshold)}: R = "
        numbers += tex(float(joined.total[best]))
        below = int((both.safe < joined.threshold).sum())
        notice = [message("note.gate", below=below, count=len(texts.texts))]
    return Explanation(heading, paragraph, FORMULAS[step.name], numbers, tuple(notice), (),
                       {"reward": float(joined.total[best])})  # fmt: skip


def _stages(trace: Trace, step: Step, staged: Staged, heading: Message) -> Explanation:
    rule = message(f"rule.{trace.params.rule}")
    paragraph = message(
        f"para.{step.name}", rule=rule, reward=number(staged.reward, 3),
        loss=number(staged.loss, 3), held_out=number(staged.held_out, 3), amount=staged.amount,
        right=_share(staged.right), asked=_share(staged.asked), fresh=_share(staged.fresh),
        score=fixed(staged.score, 2), divergence=number(staged.divergence, 3),
        beta=number(trace.params.beta, 2), seed=trace.params.seed,
    )  # fmt: skip
    notice: list[Message] = []
    claims: tuple[str, ...] = ()
    if step.name == "policy":
        claims = ("W214", "W218")
        notice.append(message(
            "note.frozen", judge=number(staged.judge_moved, 2),
            policy=number(staged.policy_moved, 2),
        ))  # fmt: skip
        first = next(s.staged for s in trace.steps if s.name == "policy")
        if first is not None and staged.score > first.score and staged.reward < first.reward:
            notice.append(message(
                "note.fooled", score=fixed(staged.score, 2), before=fixed(first.score, 2),
                reward=number(staged.reward, 3), rewarded=number(first.reward, 3),
            ))  # fmt: skip
        notice.append(message("note.ppo"))
    if step.name == "judge":
        notice.append(message("note.head"))
    if step.name == "tuned":
        notice.append(message("note.demonstrations"))
    return Explanation(heading, paragraph, FORMULAS[step.name], "", tuple(notice), claims,
                       {"reward": staged.reward})  # fmt: skip
