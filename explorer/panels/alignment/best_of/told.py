"""What is said about each step, with its numbers."""

from __future__ import annotations

from explorer.compute.alignment.best_of.params import Step, Story
from explorer.compute.alignment.policy.fields import LENGTH
from explorer.compute.alignment.policy.rules import RULES
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.alignment.best_of.drawn import points
from explorer.panels.alignment.common.texts import shown

Told = tuple[str, str, Message, list[Message]]


def k_at(story: Story, step: Step) -> int:
    """From how many is chosen at a step."""
    return int(story.choice.ks[step.place])


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    story: Story = trace.shared
    if step.part == "rounds":
        one = story.rounds[step.place]
        key = "caption.rounds" if step.place else "caption.start"
        return message(
            key, round=step.place, reward=fixed(one.reward, 2), meant=fixed(one.meant.mean(), 2),
            divergence=fixed(one.divergence, 1),
        )  # fmt: skip
    k, expected = k_at(story, step), float(story.choice.expected[step.place])
    if step.part == "draw":
        key = "caption.draw" if step.place else "caption.one"
        return message(key, k=k, expected=fixed(expected, 2),
                       mean=fixed(float(story.choice.expected[0]), 2))  # fmt: skip
    if step.place == 0:
        return message("caption.gain.start", mean=fixed(expected, 2))
    before = float(story.choice.expected[step.place - 1])
    return message("caption.gain", k=k, before=int(story.choice.ks[step.place - 1]),
                   gain=fixed(expected - before, 2),
                   divergence=fixed(float(story.choice.divergence[step.place]), 2))  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: what is rewarded, and where numbers come from."""
    story: Story = trace.shared
    rule = message(f"rule.{trace.params.rule}")
    texts = len(story.first.texts)
    if step.part == "rounds":
        groups = texts // story.k
        return [rule, message("note.rounds" if trace.params.fresh else "note.stale", texts=texts,
                              winners=groups, k=story.k)]  # fmt: skip
    return [rule, message("note.texts", texts=texts, length=LENGTH)]


def explain(trace: Trace, index: int) -> Explanation:
    """The column beside the stage."""
    step: Step = trace[index]
    tell = {"draw": _draw, "gain": _gain, "rounds": _rounds}[step.part]
    formula, numbers, paragraph, notice = tell(trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(notice))


def _draw(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    choice, k = story.choice, k_at(story, step)
    at = int(choice.after[step.place].argmax())
    level = float(choice.levels[at])
    below = float(choice.before[:at].sum())
    until = min(below + float(choice.before[at]), 1.0)
    power = f"^{{{k}}}"
    formula = r"P(\max = r) = F(r)^K - F(r^-)^K"
    numbers = (
        rf"P(\max = {tex(level)}) = {tex(until)}{power} - {tex(below)}{power}"
        rf" = {tex(float(choice.after[step.place][at]))}"
    )
    rewards = story.first.rewards[:k]
    best = int(rewards.argmax())
    return formula, numbers, message(
        "text.draw", k=k, text=shown(story.first.texts[best]), points=points(float(rewards[best])),
        level=points(level), before=percent(float(choice.before[at])),
        after=percent(float(choice.after[step.place][at])),
    ), [message("notice.draw", rule=message(f"rule.{trace.params.rule}"))]  # fmt: skip


def _gain(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    choice, at, k = story.choice, step.place, k_at(story, step)
    formula = (
        r"\mathrm{E}[\max] = \sum_r r \, P(\max = r) , \quad "
        r"D \leq \ln K - \frac{K - 1}{K}"
    )
    numbers = (
        rf"\mathrm{{E}} = {tex(float(choice.expected[at]))} , \quad "
        rf"{tex(float(choice.divergence[at]))} \leq \ln {k} - \frac{{{k - 1}}}{{{k}}}"
        rf" = {tex(float(choice.bound[at]))}"
    )
    first = float(choice.expected[1] - choice.expected[0])
    last = float(choice.expected[-1] - choice.expected[-2])
    return formula, numbers, message(
        "text.gain", k=k, expected=fixed(float(choice.expected[at]), 2),
        mean=fixed(float(choice.expected[0]), 2), best=points(float(choice.levels[-1])),
        divergence=fixed(float(choice.divergence[at]), 2),
        bound=fixed(float(choice.bound[at]), 2),
    ), [
        message("notice.gain", first=fixed(first, 2), last=fixed(last, 2), half=int(choice.ks[-2]),
                all=int(choice.ks[-1])),
        message("notice.bound"),
    ]  # fmt: skip


def _rounds(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    one = story.rounds[step.place]
    formula = r"L = - \frac{1}{|W|} \sum_{y \in W} \log \pi(y)"
    numbers = ""
    if len(one.losses):
        falls = rf" \to {tex(float(one.losses[-1]))}" if len(one.losses) > 1 else ""
        numbers = rf"|W| = {len(one.winners)} , \quad L = {tex(float(one.losses[0]))}{falls}"
    where = int((story.choice.ks == story.k).argmax())
    facts: dict[str, object] = {
        "round": step.place, "reward": fixed(one.reward, 2), "meant": fixed(one.meant.mean(), 2),
        "start": fixed(story.first.reward, 2), "divergence": number(one.divergence),
        "error": number(one.error), "entropy": number(one.entropy),
        "first_entropy": number(story.first.entropy), "distinct": percent(one.distinct),
        "first_distinct": percent(story.first.distinct), "loss": fixed(one.held_out, 2),
        "first_loss": fixed(story.first.held_out, 2), "k": story.k,
        "best": fixed(float(story.choice.expected[where]), 2),
        "bound": fixed(float(story.choice.bound[where]), 2), "winners": len(story.first.texts)
        // story.k,
    }  # fmt: skip
    notice = [Message("notice.choosing", facts), Message("notice.variety", facts)]
    if RULES[trace.params.rule].score is not RULES[trace.params.rule].meant:
        meant = message(f"meant.{trace.params.rule}")
        notice.append(Message("notice.meant", {**facts, "sentence": meant}))
    key = "text.start" if step.place == 0 else (
        "text.rounds" if trace.params.fresh else "text.stale"
    )  # fmt: skip
    return formula, numbers, Message(key, facts), notice
