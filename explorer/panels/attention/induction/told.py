"""What is said beside each step, with its numbers."""

from __future__ import annotations

from typing import Any

from explorer.compute.attention.induction import Moment, Step, Story, manner
from explorer.core.formatting import count, fixed, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.induction.layout import earlier_score, later_score

LOSS = r"\ell_2 = -\frac{1}{n-1} \sum_{i=2}^{n} \ln p(s_i \mid s, s_{<i})"
COMPOSITION = (
    r"\frac{\left\| W_{QK}\, W_{OV} \right\|_F}"
    r"{\left\| W_{QK} \right\|_F \left\| W_{OV} \right\|_F}"
)
CUTS = {
    "none": r"q = W_Q N(r),\; k = W_K N(r),\; v = W_V N(r)",
    "q": r"q = W_Q N(r_{\setminus h}),\quad k, v, r",
    "k": r"k = W_K N(r_{\setminus h}),\quad q, v, r",
    "v": r"v = W_V N(r_{\setminus h}),\quad q, k, r",
    "residual": r"r_{\setminus h} + \sum_h W_O\, a v,\quad q, k, v",
    "all": r"q, k, v, r_{\setminus h}",
}


def lines(*parts: str) -> str:
    """A formula over several lines: the column beside the stage is narrow."""
    body = r" \\ ".join(f"&{part}" for part in parts)
    return rf"\begin{{aligned}} {body} \end{{aligned}}"


def named(head: tuple[int, int]) -> Message:
    """A head as a reader counts."""
    return message("head", layer=head[0] + 1, head=head[1] + 1)


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    if step.stage == "training":
        return training(trace, step)
    return circuit(trace, step) if step.stage == "circuit" else composed(trace)


def training(trace: Trace, step: Step) -> Explanation:
    """A moment: before, in or after the change."""
    story: Story = trace.shared
    moment: Moment = step.moment
    facts: dict[str, Any] = {
        "first": fixed(moment.first, 2), "second": fixed(moment.second, 2),
        "earlier": named(story.earlier), "later": named(story.later),
        "one": fixed(earlier_score(story, step), 2), "two": fixed(later_score(story, step), 2),
    }  # fmt: skip
    key = "text.before"
    if story.layers == 1:
        key = "text.never"
    elif story.change is not None and moment.updates > story.change[0]:
        key = "text.after" if moment.updates >= story.change[1] else "text.change"
    notices = []
    if moment.first > story.chance:
        notices.append(message("notice.blind", alphabet=story.alphabet,
                               chance=fixed(story.chance, 2)))  # fmt: skip
    if key == "text.change":
        notices.append(message("notice.both"))
    if moment.recorded:
        notices.append(message("notice.record"))
    if trace.params.source == "train":
        notices.append(message("notice.trained", seconds=number(moment.seconds, 3)))
        if trace.params.data == "random" and story.change is None:
            notices.append(message("notice.random"))
    return Explanation(
        message("heading.moment", updates=count(moment.updates)), Message(key, facts), LOSS,
        lines(rf"\ell_1 = {tex(moment.first)}", rf"\ell_2 = {tex(moment.second)}",
              rf"\ell_1 - \ell_2 = {tex(moment.gap)}"),
        tuple(notices),
    )  # fmt: skip


def circuit(trace: Trace, step: Step) -> Explanation:
    """A cut: both effects, and what carries them."""
    story: Story = trace.shared
    plain, cut = story.cuts[0], story.cuts[step.cut]
    head = story.later[1]
    notices = []
    more, straight = cut.total - plain.total, cut.direct - plain.total
    if not story.feed_forward:
        notices.append(message("notice.textbook"))
    elif more > 0.3 and straight < more / 2:
        notices.append(message("notice.carried", total=fixed(more, 2), direct=fixed(straight, 2)))
    if plain.name == cut.name and trace[0].moment.recorded:
        notices.append(message("notice.record"))
    key = f"text.{cut.name}"
    if cut.name == "all" and not story.feed_forward:
        key += ".same"
    return Explanation(
        message(f"cut.{cut.name}"),
        message(key, head=named(story.earlier), plain=fixed(plain.total, 3),
                total=fixed(cut.total, 2), direct=fixed(cut.direct, 2),
                score=fixed(float(plain.total_scores[head]), 2),
                cut=fixed(float(cut.total_scores[head]), 2)),
        CUTS[cut.name],
        lines(rf"\Delta\ell_2 = {tex(cut.total)} - {tex(plain.total)} = {tex(more)}",
              rf"\Delta\ell_2 = {tex(cut.direct)} - {tex(plain.total)} = {tex(straight)}"),
        tuple(notices),
    )  # fmt: skip


def composed(trace: Trace) -> Explanation:
    """The three scores of the pair, against chance."""
    story: Story = trace.shared
    scores = story.composition
    assert scores is not None
    pair = story.earlier[1], story.later[1]
    q, k, v = (float(table[pair]) for table in (scores.q, scores.k, scores.v))
    return Explanation(
        message("heading.composition"),
        message("text.composition", earlier=named(story.earlier), later=named(story.later),
                q=fixed(q), k=fixed(k), v=fixed(v), random=fixed(scores.random)),
        COMPOSITION, rf"{tex(k)} - {tex(scores.random)} = {tex(k - scores.random)}",
        (message("notice.weights"),),
    )  # fmt: skip


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    story: Story = trace.shared
    step: Step = trace[index]
    found: dict[str, Any] = {"stage": step.stage, "updates": step.moment.updates}
    if step.stage == "training":
        moment = step.moment
        found |= {
            "first_copy": moment.first, "second_copy": moment.second,
            "previous_token": moment.previous, "induction": moment.induction,
        }  # fmt: skip
        if not moment.recorded:
            found |= {"chances": moment.chances[1:], "map": moment.maps[story.later]}
    elif step.stage == "circuit":
        cut = story.cuts[step.cut]
        found |= {
            "cut": cut.name, "second_copy_total": cut.total, "second_copy_direct": cut.direct,
            "induction_total": cut.total_scores, "induction_direct": cut.direct_scores,
        }  # fmt: skip
    else:
        scores = story.composition
        assert scores is not None
        found |= {
            "composition_q": scores.q, "composition_k": scores.k, "composition_v": scores.v,
            "composition_random": scores.random,
        }  # fmt: skip
    return found


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    story: Story = trace.shared
    last: Moment = trace[len(trace) - 1].moment
    found: dict[str, Any] = {
        "model": story.title, "updates": int(story.curve[-1, 0]), "curve": story.curve,
        "first_copy": float(story.curve[-1, 1]), "second_copy": float(story.curve[-1, 2]),
        "previous_token_head": [story.earlier[0] + 1, story.earlier[1] + 1],
        "induction_head": [story.later[0] + 1, story.later[1] + 1],
        "previous_token_score": float(last.previous[story.earlier]),
        "induction_score": float(last.induction[story.later]),
        "change": list(story.change) if story.change else [],
        "manner": manner(story.curve, story.period),
        "loss_after_cut_total": {cut.name: cut.total for cut in story.cuts},
        "loss_after_cut_direct": {cut.name: cut.direct for cut in story.cuts},
    }  # fmt: skip
    return found
