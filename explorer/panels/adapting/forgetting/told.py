"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.adapting.forgetting.params import (
    ARMS,
    CONTEXT,
    EVERY,
    FIRST_EVERY,
    GROUPS,
    HIDDEN,
    PIECE,
    ROWS,
    SEEDS,
    SHARES,
    SHOWN,
    Forgetting,
    Step,
)
from explorer.core.formatting import fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"first": (), "forget": (), "protect": ("W180",), "fisher": (), "mix": ("W211",),
          "repeat": ()}  # fmt: skip
Told = tuple[str, str, Message, list[Message]]


def at(found: np.ndarray) -> dict[str, str]:
    """Mean losses (2, seeds) for a sentence."""
    return {"page": fixed(float(found[0].mean()), 2), "second": fixed(float(found[1].mean()), 2)}


def ended(trace: Trace, place: int, arm: str) -> np.ndarray:
    """(2, seeds) losses of a way at a step of the second training."""
    return np.asarray(trace.shared.tuned[place + 1, ARMS.index(arm)])


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Forgetting = trace.shared
    if step.part == "first":
        return message("caption.first", updates=(step.place + 1) * FIRST_EVERY,
                       **at(shared.first[step.place + 1]))  # fmt: skip
    if step.part == "forget":
        return message("caption.forget", updates=(step.place + 1) * EVERY,
                       before=fixed(float(shared.tuned[0, 0, 0].mean()), 2),
                       **at(ended(trace, step.place, "plain")))  # fmt: skip
    if step.part == "protect":
        pages = {arm: fixed(float(ended(trace, step.place, arm)[0].mean()), 2) for arm in ARMS}
        return message("caption.protect", updates=(step.place + 1) * EVERY, plain=pages["plain"],
                       ewc=pages["ewc"], mix=pages["mix"])  # fmt: skip
    if step.part == "fisher":
        heavy = GROUPS[int(shared.fisher.argmax())]
        far = [float(shared.moves[ARMS.index(arm)].max()) for arm in ("plain", "ewc")]
        return message(f"caption.fisher.{SHOWN[step.place]}", group=heavy, plain=number(far[0]),
                       ewc=number(far[1]))  # fmt: skip
    if step.part == "mix":
        return message("caption.mix", share=percent(SHARES[step.place]),
                       **at(shared.mixed[step.place]))  # fmt: skip
    return message("caption.repeat", updates=int(shared.looks[step.place]),
                   share=percent(float(shared.repeats[step.place].mean())))  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    if step.part == "repeat":
        return [message("note.repeat", piece=PIECE, length=len(trace.shared.samples[0]))]
    if step.part == "fisher":
        return [message("note.fisher")]
    return [message("note.net", context=CONTEXT, hidden=HIDDEN, rows=ROWS, seeds=SEEDS),
            message(f"note.{trace.params.second}")]  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS[step.part])  # fmt: skip


def _first(trace: Trace, step: Step) -> Told:
    shared: Forgetting = trace.shared
    begun, now = shared.first[0].mean(axis=1), shared.first[step.place + 1].mean(axis=1)
    formula = r"L_A = -\frac{1}{n} \sum_t \ln p(x_t \mid x_{t-4}, \dots, x_{t-1})"
    numbers = rf"L_A = {tex(float(now[0]))} , \quad L_B = {tex(float(now[1]))}"
    return formula, numbers, message(
        "text.first", context=CONTEXT, begun=fixed(float(begun[0]), 2),
        page=fixed(float(now[0]), 2), second=fixed(float(now[1]), 2),
    ), [message("notice.first")]  # fmt: skip


def _forget(trace: Trace, step: Step) -> Told:
    params, shared = trace.params, trace.shared
    begun = shared.tuned[0, 0].mean(axis=1)
    now = ended(trace, step.place, "plain").mean(axis=1)
    formula = r"w \leftarrow w - \eta \, \nabla L_B(w) , \qquad L_A(w) \ ?"
    numbers = rf"\Delta L_A = {tex(float(now[0] - begun[0]))} , \quad"
    numbers += rf" \Delta L_B = {tex(float(now[1] - begun[1]))}"
    more = [message("notice.forget.rate", rate=f"{params.rate:.3g}")]
    curves = shared.tuned[: step.place + 2, 0].mean(axis=2)
    crossed = np.flatnonzero((curves[:, 1] < curves[:, 0]) & (curves[0, 1] > curves[0, 0]))
    if len(crossed):
        more.insert(0, message("notice.forget.cross", updates=int(crossed[0]) * EVERY))
    key = "text.forget.worse" if now[0] > begun[0] else "text.forget"
    return formula, numbers, message(
        key, updates=(step.place + 1) * EVERY, before=fixed(float(begun[0]), 2),
        page=fixed(float(now[0]), 2), begun=fixed(float(begun[1]), 2),
        second=fixed(float(now[1]), 2),
    ), more  # fmt: skip


def _protect(trace: Trace, step: Step) -> Told:
    params, shared = trace.params, trace.shared
    means = shared.tuned[step.place + 1].mean(axis=2)
    formula = r"L_B(w) + \frac{\lambda}{2} \sum_i F_i \, (w_i - w_{A,i})^2"
    numbers = (
        rf"\lambda = {tex(params.ewc)} , \quad L_A = {tex(float(means[ARMS.index('ewc'), 0]))}"
    )
    numbers += rf" , \quad L_B = {tex(float(means[ARMS.index('ewc'), 1]))}"
    facts = {
        f"{arm}_{name}": fixed(float(means[place, which]), 2)
        for place, arm in enumerate(ARMS)
        for which, name in enumerate(("page", "second"))
    }
    decay, pull = ARMS.index("decay"), ARMS.index("pull")
    more = [message("notice.frozen", layers=params.frozen, page=facts["frozen_page"],
                    second=facts["frozen_second"])]  # fmt: skip
    if shared.distances.any() and step.place + 2 == len(shared.tuned):
        more.insert(0, message(
            "notice.decay", start=fixed(float(shared.lengths[0].mean()), 1),
            length=fixed(float(shared.lengths[1 + decay].mean()), 1),
            away=fixed(float(shared.distances[decay].mean()), 1),
            pull=fixed(float(shared.distances[pull].mean()), 1),
        ))  # fmt: skip
    return formula, numbers, message(
        "text.protect", share=percent(params.share), strength=f"{params.pull:.3g}",
        ewc=f"{params.ewc:.3g}", **{name: facts[name] for name in (
            "plain_page", "plain_second", "mix_page", "mix_second", "decay_page", "decay_second",
            "pull_page", "pull_second", "ewc_page", "ewc_second")},
    ), more  # fmt: skip


def _fisher(trace: Trace, step: Step) -> Told:
    shared: Forgetting = trace.shared
    formula = (r"F_i = \frac{1}{n} \sum_x \sum_y p(y \mid x) \left( \frac{\partial \ln p(y \mid x)}"
               r"{\partial w_i} \right)^2")  # fmt: skip
    numbers = r" , \quad ".join(
        rf"F_{{{name}}} = {tex(float(one))}"
        for name, one in zip(("v", "W_2", "W_3"), shared.fisher[-3:], strict=True)
    )
    heavy, light = int(shared.fisher.argmax()), int(shared.fisher.argmin())
    moves = {arm: shared.moves[ARMS.index(arm)] for arm in ("plain", "ewc")}
    return formula, numbers, message(
        "text.fisher", heavy=GROUPS[heavy], light=GROUPS[light],
        most=number(float(shared.fisher[heavy])), least=number(float(shared.fisher[light])),
        plain=number(float(moves["plain"][heavy])), ewc=number(float(moves["ewc"][heavy])),
        plain_light=number(float(moves["plain"][light])),
        ewc_light=number(float(moves["ewc"][light])),
    ), [message("notice.fisher")]  # fmt: skip


def _mix(trace: Trace, step: Step) -> Told:
    shared: Forgetting = trace.shared
    means = shared.mixed.mean(axis=2)
    now, none = means[step.place], means[0]
    formula = r"m \, L_A(w) + (1 - m) \, L_B(w)"
    numbers = rf"m = {tex(SHARES[step.place])} , \quad L_A = {tex(float(now[0]))} , \quad"
    numbers += rf" L_B = {tex(float(now[1]))}"
    total = means.sum(axis=1)
    return formula, numbers, message(
        "text.mix", share=percent(SHARES[step.place]), page=fixed(float(now[0]), 2),
        second=fixed(float(now[1]), 2), gained=fixed(float(none[0] - now[0]), 2),
        paid=fixed(float(now[1] - none[1]), 2),
    ), [message("notice.mix", best=percent(SHARES[int(total.argmin())]))]  # fmt: skip


def _repeat(trace: Trace, step: Step) -> Told:
    shared: Forgetting = trace.shared
    formula = r"\mathrm{rep}_n = 1 - \frac{\vert \mathrm{distinct} \ n\mathrm{-grams} \vert}"
    formula += r"{\vert n\mathrm{-grams} \vert}"
    now = shared.repeats[step.place]
    numbers = rf"\mathrm{{rep}}_{{{PIECE}}} = " + r" , \ ".join(tex(float(one)) for one in now)
    more = shared.repeats.mean(axis=1)[step.place] > shared.repeats[0].mean() + 0.02
    return formula, numbers, message(
        "text.repeat.more" if more else "text.repeat", piece=PIECE,
        updates=int(shared.looks[step.place]), now=percent(float(now.mean())),
        before=percent(float(shared.repeats[0].mean())), page=percent(float(shared.own[0])),
        second=percent(float(shared.own[1])),
    ), [message("notice.repeat")]  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "first": _first,
    "forget": _forget,
    "protect": _protect,
    "fisher": _fisher,
    "mix": _mix,
    "repeat": _repeat,
}


def answer(trace: Trace) -> int:
    """What the loss on the page did: 0 fell, 1 stayed within 0.1, 2 rose by up to 0.6, 3 more."""
    shared: Forgetting = trace.shared
    if len(shared.tuned) < 2:
        return 1
    rise = float(shared.tuned[-1, 0, 0].mean() - shared.tuned[0, 0, 0].mean())
    return 0 if rise < -0.1 else 1 if rise < 0.1 else 2 if rise < 0.6 else 3
