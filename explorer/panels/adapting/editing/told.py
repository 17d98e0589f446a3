"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.adapting.editing.params import (
    ANSWERS,
    EVERY,
    KINDS,
    NAME,
    PLACES,
    WAYS,
    Params,
    Scores,
    Step,
    Story,
    name_of,
    scores_of,
)
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.adapting.editing.answers import answers_at, moved_at
from explorer.panels.adapting.editing.maps import shown

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"learn": (), "trace": ("W207",), "edit": ("W207",), "compare": ("W208",), "many": ()}
Told = tuple[str, str, Message, list[Message]]
TOKENS = ("token.first", "token.last", "token.verb", "token.before")


def best_of(story: Story, kind: str, rows: int) -> tuple[int, int, float]:
    """Layer, token and probability where putting a state back helps most, among the rows shown and
    without the last state of all, from which the answer is read."""
    assert story.traced is not None
    found = story.traced.restored[KINDS.index(kind), :rows].copy()
    if kind == "state" and rows == story.traced.restored.shape[1]:
        found[-1, PLACES - 1] = np.nan
    layer, token = np.unravel_index(int(np.nanargmax(found)), found.shape)
    return int(layer), int(token), float(found[layer, token])


def others_moved(params: Params, moved: np.ndarray) -> float:
    """Mean shift of the other people's values, over that of the edited one."""
    most = float(moved[params.chosen])
    return float(np.delete(moved, params.chosen).mean() / most) if most > 0 else 0.0


def dead(story: Story) -> bool:
    """Did the search for a value change nothing that the model says?"""
    assert story.wanted is not None
    assert story.value is not None
    return bool(np.allclose(story.wanted, story.value))


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    params: Params = trace.params
    story: Story = trace.shared
    at, person = step.place, name_of(params, params.chosen)
    if step.part == "learn":
        done = (at + 1) * EVERY
        return message("caption.learn", updates=done, facts=story.facts.size,
                       right=percent(float(story.accuracy[done - 1])))  # fmt: skip
    if step.part == "trace":
        assert story.traced is not None
        clean, noisy = fixed(story.traced.clean, 2), fixed(story.traced.noisy, 2)
        if at == 0:
            return message("caption.trace.noise", clean=clean, noisy=noisy)
        kind = "state" if at <= params.layers + 1 else KINDS[at - params.layers - 1]
        layer, token, value = best_of(story, kind, shown(params, at, kind))
        return message(f"caption.trace.{kind}", layer=layer, token=message(TOKENS[token]),
                       value=fixed(value, 2), noisy=noisy)  # fmt: skip
    if step.part == "edit":
        answers = answers_at(story, at)[params.chosen]
        new, old = ANSWERS[story.new], ANSWERS[story.facts[params.chosen, 0]]
        if at == 0:
            return message("caption.edit.before", person=person, old=old, new=new)
        if dead(story):
            return message("caption.edit.dead", layer=params.place + 1)
        key = ("before", "outer", "rank_one")[at]
        return message(f"caption.edit.{key}", new=new, said=fixed(float(answers[0, story.new]), 2),
                       others=percent(others_moved(params, moved_at(story, at))))  # fmt: skip
    if step.part == "compare":
        found = scores_of(params, story, story.ways[at].answers)
        return message("caption.compare", way=message(f"way.{WAYS[at]}"), fact=fixed(found.fact, 2),
                       paraphrase=fixed(found.paraphrase, 2), same=fixed(found.same, 2),
                       others=percent(found.others))  # fmt: skip
    assert story.held is not None
    assert story.kept is not None
    if at == 0:
        return message("caption.many.none")
    return message("caption.many.one" if at == 1 else "caption.many", edits=at,
                   held=percent(float(story.held[at])),
                   kept=percent(float(story.kept[at])))  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """The small print below."""
    params: Params = trace.params
    if step.part == "learn":
        return [message("note.learn", layers=params.layers, seed=params.seed)]
    if step.part == "trace":
        return [message("note.trace", people=params.people, noise=f"{params.noise:g}")]
    if step.part == "edit":
        return [message("note.edit", layer=params.place + 1)]
    if step.part == "compare":
        return [message("note.compare")]
    return [message("note.many", layer=params.place + 1)]


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, notice = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(notice),
                       CLAIMS[step.part])  # fmt: skip


def _learn(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    done = (step.place + 1) * EVERY
    formula = r"h \leftarrow h + D \, \mathrm{relu}(U h + b)"
    numbers = rf"L = {tex(float(story.losses[done - 1]))}"
    return formula, numbers, message(
        "text.learn", people=params.people, updates=done, loss=number(float(story.losses[done - 1]))
    ), [message("notice.learn")]  # fmt: skip


def _trace(trace: Trace, step: Step) -> Told:
    params, traced = trace.params, trace.shared.traced
    formula = r"p(y \mid \tilde x , \; h^{l}_{t} \leftarrow h^{l}_{t}(x)) - p(y \mid \tilde x)"
    if step.place == 0:
        numbers = rf"p(y \mid x) = {tex(traced.clean)} , \quad p(y \mid \tilde x) ="
        numbers += rf" {tex(traced.noisy)}"
        return formula, numbers, message("text.trace.noise", noise=f"{params.noise:g}"), []
    kind = "state" if step.place <= params.layers + 1 else KINDS[step.place - params.layers - 1]
    layer, token, value = best_of(trace.shared, kind, shown(params, step.place, kind))
    numbers = rf"{tex(value)} - {tex(traced.noisy)} = {tex(value - traced.noisy)}"
    more = [message("notice.trace.last")]
    if step.place > params.layers + 1:
        mlp = best_of(trace.shared, "mlp", params.layers + 1)[2]
        attention = best_of(trace.shared, "attention", params.layers + 1)[2]
        name = [float(np.nanmax(traced.restored[KINDS.index(one), :, : NAME + 1]))
                for one in ("mlp", "attention")]  # fmt: skip
        more = [message("notice.trace.parts", mlp=fixed(mlp, 2), attention=fixed(attention, 2),
                        name_mlp=fixed(name[0], 2), name_attention=fixed(name[1], 2))]  # fmt: skip
    return formula, numbers, message(f"text.trace.{kind}", layer=layer,
                                     token=message(TOKENS[token])), more  # fmt: skip


def _edit(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    missing = float(np.linalg.norm(story.wanted - story.value))
    moved = moved_at(story, step.place)
    formula = (
        r"D k = v",
        r"D' = D + \frac{(v^{*} - D k) \, k^{\top}}{k^{\top} k}",
        r"D' = D + \frac{(v^{*} - D k) \, (C^{-1} k)^{\top}}{k^{\top} C^{-1} k}",
    )[step.place]
    numbers = rf"\Vert v^{{*}} - D k \Vert = {tex(missing)}"
    if step.place:
        mean = float(np.delete(moved, params.chosen).mean())
        numbers += rf" , \quad \overline{{\Vert \Delta D \, k_i \Vert}} = {tex(mean)}"
    key = ("before", "outer", "rank_one")[step.place]
    more = [message("notice.edit.form")]
    if dead(story):
        more = [message("notice.edit.dead")]
    elif step.place == 2:
        answers = story.ways[0].answers[params.chosen]
        more = [message("notice.edit.other", paraphrase=fixed(float(answers[1, story.new]), 2),
                        same=fixed(float(answers[2, story.facts[params.chosen, 2]]), 2)),
                message("notice.edit.form")]  # fmt: skip
    return formula, numbers, message(
        f"text.edit.{key}", person=name_of(params, params.chosen), new=ANSWERS[story.new],
        updates=story.ways[0].updates,
        outer=percent(others_moved(params, story.outer_moved)),
        best=percent(others_moved(params, story.moved)),
    ), more  # fmt: skip


def _compare(trace: Trace, step: Step) -> Told:
    params, story = trace.params, trace.shared
    edited = story.ways[step.place]
    found: Scores = scores_of(params, story, edited.answers)
    formula = (
        r"\frac{(v^{*} - D k) \, (C^{-1} k)^{\top}}{k^{\top} C^{-1} k}",
        r"\frac{(v^{*} - D k) \, k^{\top}}{k^{\top} k}",
        r"\theta \leftarrow \theta - \eta \, \nabla_{\theta} \left( - \log p(y^{*} \mid x) \right)",
        r"W + B A , \quad A , B \leftarrow \mathrm{Adam}",
    )[step.place]
    numbers = rf"p = {tex(found.fact)} , \quad {tex(found.paraphrase)} , \quad {tex(found.same)}"
    numbers += rf" , \quad {tex(found.others)}"
    return formula, numbers, message(
        f"text.compare.{WAYS[step.place]}", updates=edited.updates,
        weights=count(edited.touched), others=percent(found.others),
    ), [message("notice.compare")]  # fmt: skip


def _many(trace: Trace, step: Step) -> Told:
    story: Story = trace.shared
    assert story.held is not None
    assert story.kept is not None
    assert story.drift is not None
    at, last = step.place, len(story.held) - 1
    formula = r"D_{n} = D_{n-1} + \frac{(v_n - D_{n-1} k_n) \, (C^{-1} k_n)^{\top}}"
    formula += r"{k_n^{\top} C^{-1} k_n}"
    numbers = rf"\frac{{\Vert D_{{{at}}} - D_0 \Vert}}{{\Vert D_0 \Vert}} ="
    numbers += rf" {tex(float(story.drift[at]))}"
    return formula, numbers, message(
        "text.many", edits=last, held=percent(float(story.held[last])),
        kept=percent(float(story.kept[last])), drift=number(float(story.drift[last])),
    ), [message("notice.many")]  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "learn": _learn, "trace": _trace, "edit": _edit, "compare": _compare, "many": _many,
}  # fmt: skip


def answer(trace: Trace) -> int:
    """Other people's answers after LoRA: 0 all as before, 1 at least 80%, 2 fewer. Where the
    run was ended before, nothing has changed."""
    if len(trace.shared.ways) < len(WAYS):
        return 0
    share = scores_of(trace.params, trace.shared, trace.shared.ways[3].answers).others
    return 0 if share == 1 else 1 if share >= 0.8 else 2
