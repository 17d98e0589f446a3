"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.alignment.dpo.loss import ranked
from explorer.compute.alignment.dpo.memory import FROZEN, TRAINED, total
from explorer.compute.alignment.dpo.params import DRAWN, Moment, Step, Story, losses_of, pair_of
from explorer.compute.alignment.policy.pairs import chance
from explorer.core.formatting import count, fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.alignment.dpo.memory import gigabytes
from explorer.panels.alignment.dpo.pair import of_pairs, whole
from explorer.panels.alignment.dpo.scores import share

LOSS = (
    r"\begin{aligned} & m = \beta \left[ \log \frac{\pi(y_w)}{\pi_{ref}(y_w)}"
    r" - \log \frac{\pi(y_l)}{\pi_{ref}(y_l)} \right] \\ & L = -\log \sigma(m) \end{aligned}"
)
FORMULAS = {
    "answers": r"P(y_w \succ y_l) = \sigma\left( \frac{r(y_w) - r(y_l)}{\tau} \right)",
    "start": LOSS,
    "training": LOSS,
    "implicit": r"\hat r(y) = \beta \log \frac{\pi(y)}{\pi_{ref}(y)}",
    "rlhf": r"\max_\pi \; \mathrm{E}_{y \sim \pi} \left[ \hat r(y) \right]"
            r" - \beta \, \mathrm{KL}(\pi \,\|\, \pi_{ref})",
    "memory": r"(16 + 16 + 2 + 2)\, \Phi \quad (16 + 2)\, \Phi",
}  # fmt: skip
CLAIMS = {"start": ("W212",), "training": ("W213",), "implicit": ("W213",), "rlhf": ("W215",),
          "memory": ("W213",)}  # fmt: skip
VALUE_NAMES = {
    "stage": "answers, start, training, implicit, rlhf or memory",
    "updates": "of the policy that the step is about",
    "chosen": "log π − log π_ref of the chosen answers of that policy, nats, (pairs,)",
    "rejected": "of the rejected ones, (pairs,)",
    "margin": "β times their difference, (pairs,)",
    "loss": "mean over the pairs of −log σ(margin)",
    "right": "share of the pairs with a margin above 0",
    "reward": "points by the rule, mean of texts drawn from the policy",
    "meant": "points as meant, mean",
    "scored": "by the reward model, mean",
    "divergence": "KL to the reference, nats a text",
    "entropy": "nats a text",
    "distinct": "different words over all words of the drawn texts",
    "samples": "some of these texts",
}
RESULT_NAMES = {
    "pairs": "how many",
    "against": "share in which the judge chose the answer with fewer points",
    "start_loss": "mean loss before the first update",
    "loss": "after the last",
    "chosen": "mean log π − log π_ref of chosen answers at the end, nats",
    "rejected": "of rejected ones",
    "order": "share of unequal new texts that the implicit reward puts in the rule's order",
    "model_order": "the same of the reward model",
    "dpo": "points, points as meant, KL and entropy of DPO's policy at the end",
    "rlhf": "the same of RLHF's; empty without one",
    "bytes": "of four models, of two, of one",
}


def policy_of(step: Step) -> Moment:
    """The policy that a step is about."""
    return step.other if step.stage == "rlhf" and step.other is not None else step.moment


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    facts = facts_of(trace, step)
    key = step.stage
    if key == "training" and not step.moment.updates:
        key = "training.first"
    elif key == "implicit" and len(np.unique(trace.shared.held_rewards)) == 1:
        key = "implicit.none"
    return Explanation(
        Message(f"heading.{step.stage}", facts), Message(f"text.{key}", facts),
        FORMULAS[step.stage], numbers_of(trace, step), tuple(notices_of(trace, step)),
        CLAIMS.get(step.stage, ()),
    )  # fmt: skip


def facts_of(trace: Trace, step: Step) -> dict[str, Any]:
    """What the sentences about a step are filled with."""
    params, story, moment = trace.params, trace.shared, policy_of(step)
    found = losses_of(params, story, step.moment)
    parameters = round(params.billions * 1e9)
    one = pair_of(story, None)
    high, low = story.rewards[story.chosen[one]], story.rewards[story.rejected[one]]
    own = step.moment
    return {
        "updates": moment.updates, "pairs": len(story.chosen), "high": whole(float(high)),
        "low": whole(float(low)), "noise": whole(params.noise),
        "chance": fixed(float(chance(high - low, params.noise))), "log2": fixed(math.log(2), 4),
        "up": fixed(float(found.chosen.mean()), 2), "down": fixed(float(found.rejected.mean()), 2),
        "pull": number(float(found.pull.mean())),
        "right": percent(float((found.margin > 0).mean())),
        "loss": fixed(float(found.loss.mean()), 4), **orders(story, own),
        "drawn": DRAWN, "start": fixed(trace[0].moment.entropy, 1),
        "dpo_kl": fixed(own.divergence, 1),
        "rlhf_kl": fixed(moment.divergence, 1), "billions": whole(params.billions),
        "four": gigabytes(total("rlhf", parameters)), "two": gigabytes(total("dpo", parameters)),
        "trained": TRAINED, "frozen": FROZEN, "numbers": count(2 * len(story.chosen)),
        "dpo": fixed(own.entropy, 1), "rlhf": fixed(moment.entropy, 1),
    }  # fmt: skip


def orders(story: Story, moment: Moment) -> dict[str, str]:
    """How well each reward orders texts."""
    out = {
        "seen": share(ranked(moment.texts - story.reference, story.rewards)),
        "new": share(ranked(moment.held - story.held_reference, story.held_rewards)),
    }
    out["model"] = share(ranked(story.reward_model.held, story.held_rewards))
    return out


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence over the picture."""
    facts = facts_of(trace, step)
    key = step.stage
    if key == "training":
        found = losses_of(trace.params, trace.shared, step.moment)
        if step.moment.updates == 0:
            key = "training.first"
        elif found.chosen.mean() < 0 and found.rejected.mean() < 0:
            key = "training.down"
    elif key == "rlhf":
        facts |= {"dpo": fixed(step.moment.reward, 2), "rlhf": fixed(policy_of(step).reward, 2)}
    if key in ("training.first", "rlhf"):
        key = of_pairs(key, trace.shared)
    return Message(f"caption.{key}", facts)


def numbers_of(trace: Trace, step: Step) -> str:
    """The formula with this step's numbers."""
    params, story = trace.params, trace.shared
    one = pair_of(story, None)
    if step.stage == "answers":
        high, low = (float(story.rewards[w[one]]) for w in (story.chosen, story.rejected))
        value = float(chance(np.array(high - low), params.noise))
        return rf"\sigma\left( \frac{{{tex(high)} - {tex(low)}}}{{{tex(params.noise)}}} \right)" \
               rf" = {tex(value)}"  # fmt: skip
    if step.stage in ("start", "training"):
        found = losses_of(params, story, step.moment)
        return (
            rf"\begin{{aligned}} & m = {tex(params.beta)} \cdot \left[ "
            rf"{tex(float(found.chosen[one]))} - {tex_factor(float(found.rejected[one]))} \right]"
            rf" = {tex(float(found.margin[one]))} \\ & L = {tex(float(found.loss[one]), 4)}"
            r" \end{aligned}"
        )
    if step.stage == "implicit":
        index = int(story.chosen[one])
        ratio = float(step.moment.texts[index] - story.reference[index])
        return (rf"\hat r(y_w) = {tex(params.beta)} \cdot {tex_factor(ratio)}"
                rf" = {tex(params.beta * ratio)}")  # fmt: skip
    if step.stage == "rlhf":
        moment = policy_of(step)
        return rf"\beta \, \mathrm{{KL}} = {tex(params.beta)} \cdot {tex(moment.divergence)}" \
               rf" = {tex(params.beta * moment.divergence)}"  # fmt: skip
    parameters = round(params.billions * 1e9)
    four, two = (total(way, parameters) / 1e9 for way in ("rlhf", "dpo"))
    return rf"36 \cdot {tex(params.billions)} = {tex(four)} \quad 18 \cdot {tex(params.billions)}" \
           rf" = {tex(two)}"  # fmt: skip


def notices_of(trace: Trace, step: Step) -> list[Message]:
    """What to notice at a step: only what its numbers say."""
    story: Story = trace.shared
    found = losses_of(trace.params, story, step.moment)
    if step.stage == "start":
        return [message("notice.no_reward")]
    if step.stage == "training" and step.moment.updates:
        out = [message("notice.pull", pull=number(float(found.pull.mean()) / trace.params.beta))]
        if found.chosen.mean() < 0 and found.rejected.mean() < 0:
            before, after = mass(story, story.reference), mass(story, step.moment.texts)
            key = "notice.mass.more" if after > before else "notice.mass.less"
            out = [message("notice.both_down"),
                   message(key, before=number(before), after=number(after)), *out]  # fmt: skip
        return out
    if step.stage == "implicit":
        moment = step.moment
        seen = ranked(moment.texts - story.reference, story.rewards)
        new = ranked(moment.held - story.held_reference, story.held_rewards)
        return [message("notice.overfit")] if seen > new + 0.1 else []
    if step.stage == "rlhf" and step.other is not None and step.other.updates:
        return _both(trace[0].moment, step.moment, step.other)
    return [message("notice.value")] if step.stage == "memory" else []


def mass(story: Story, known: np.ndarray) -> float:
    """The probability of all different texts together, from their logarithms."""
    return float(np.exp([*dict(zip(story.texts, known.tolist(), strict=True)).values()]).sum())


def _both(start: Moment, dpo: Moment, rlhf: Moment) -> list[Message]:
    out = [message("notice.own_texts")]
    if rlhf.meant < 0.7 * rlhf.reward:
        out.insert(0, message("notice.hack", reward=fixed(rlhf.reward, 2),
                              meant=fixed(rlhf.meant, 2)))  # fmt: skip
    if rlhf.scored > start.scored + 1 and rlhf.reward < start.reward + 0.1:
        out.insert(0, message("notice.fooled", scored=fixed(rlhf.scored, 2),
                              before=fixed(start.scored, 2), reward=fixed(rlhf.reward, 2),
                              points=fixed(start.reward, 2)))  # fmt: skip
    way, less, more = ("RLHF", rlhf, dpo) if rlhf.entropy < dpo.entropy else ("DPO", dpo, rlhf)
    if less.entropy < 0.9 * more.entropy:
        out.append(message("notice.narrow", way=way, less=fixed(less.entropy, 1),
                           more=fixed(more.entropy, 1)))  # fmt: skip
    return out


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    step: Step = trace[index]
    moment = policy_of(step)
    found = losses_of(trace.params, trace.shared, moment)
    return {
        "stage": step.stage, "updates": moment.updates, "chosen": found.chosen,
        "rejected": found.rejected, "margin": found.margin, "loss": float(found.loss.mean()),
        "right": float((found.margin > 0).mean()), "reward": moment.reward, "meant": moment.meant,
        "scored": moment.scored,
        "divergence": moment.divergence, "entropy": moment.entropy, "distinct": moment.distinct,
        "samples": list(moment.samples),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    story: Story = trace.shared
    dpo, rlhf = last_of(trace), trace[-1].other
    first, found = (losses_of(trace.params, story, m) for m in (trace[0].moment, dpo))
    parameters = round(trace.params.billions * 1e9)
    model = story.reward_model
    return {
        "pairs": len(story.chosen), "against": float(story.against.mean()),
        "start_loss": float(first.loss.mean()), "loss": float(found.loss.mean()),
        "chosen": float(found.chosen.mean()), "rejected": float(found.rejected.mean()),
        "order": ranked(dpo.held - story.held_reference, story.held_rewards),
        "model_order": ranked(model.held, story.held_rewards),
        "dpo": summary(dpo), "rlhf": summary(rlhf) if rlhf is not None else [],
        "bytes": [total(way, parameters) for way in ("rlhf", "dpo", "stored")],
    }  # fmt: skip


def summary(moment: Moment) -> list[float]:
    """Points, points as meant, divergence, entropy."""
    return [moment.reward, moment.meant, moment.divergence, moment.entropy]


def last_of(trace: Trace) -> Moment:
    """DPO's policy at the last look."""
    moment: Moment = trace[-1].moment
    return moment
