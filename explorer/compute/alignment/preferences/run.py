"""The three pictures: pairs that arrive, two judges made one, three stages."""

from __future__ import annotations

import numpy as np

from explorer.compute.alignment.policy.pairs import Pairs, judged
from explorer.compute.alignment.preferences.bradley_terry import (
    agreement,
    differences,
    expected_loss,
    fit,
    losses,
    miscalibration,
    ordered,
)
from explorer.compute.alignment.preferences.lab import Both, Fitted, Joined, Params, Step, Texts
from explorer.compute.alignment.preferences.texts import (
    first,
    gated,
    gathered,
    standardised,
    weighted,
)
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Shares of safety in the weighted mean, and places of the gate's threshold between the lowest and
#: the highest safety.
WEIGHTS = tuple(round(0.1 * i, 1) for i in range(11))
#: Pairs between two pictures grow with the pairs there are.
GROWTH = 1.12


def run(params: Params) -> Producer:
    """The picture that is shown."""
    if params.show == "stages":
        from explorer.compute.alignment.preferences.stages import staged

        return (yield from staged(params))
    texts = yield from gathered(params)
    if params.show == "two":
        return (yield from _two(params, texts))
    return (yield from _pairs(params, texts))


def seen_at(pairs: int) -> tuple[int, ...]:
    """After how many pairs the scores are looked at: each of the first, then ever fewer."""
    found, at = [0], 1.0
    while at < pairs:
        found.append(int(at))
        at = max(at + 1, at * GROWTH)
    return tuple(dict.fromkeys((*found, pairs)))


def fitted(texts: Texts, pairs: Pairs, count: int, params: Params, start: np.ndarray) -> Fitted:
    """The scores that explain the first `count` pairs best, and how good they are."""
    chosen, rejected = pairs.chosen[:count], pairs.rejected[:count]
    one_hot = np.eye(len(texts.texts))
    apart = differences(one_hot, chosen, rejected)
    scores = fit(apart, params.pull, start)
    return Fitted(
        count,
        int(chosen[-1]) if count else -1,
        int(rejected[-1]) if count else -1,
        bool(pairs.against[count - 1]) if count else False,
        scores,
        float(losses(apart @ scores).mean()) if count else float("nan"),
        expected_loss(scores, texts.truth),
        ordered(scores, texts.rewards),
        miscalibration(scores, texts.truth),
        agreement(texts.rewards, chosen, rejected),
    )


def _pairs(params: Params, texts: Texts) -> Producer:
    """Pair after pair, and the scores after each."""
    pairs = judged(texts.rewards, params.pairs, params.noise, params.seed)
    seen, steps = seen_at(params.pairs), list[Step]()
    scores = np.zeros(len(texts.texts))
    for place, count in enumerate(seen):
        found = fitted(texts, pairs, count, params, scores)
        scores = found.scores
        steps.append(Step("pairs", fitted=found))
        command = yield (
            Append(_pairs_trace(params, texts, steps, complete=False)) if place % 12 == 11
            else Progress(place / len(seen))
        )  # fmt: skip
        if command == FINISH:
            return _pairs_trace(params, texts, steps, complete=place + 1 == len(seen))
    return _pairs_trace(params, texts, steps, complete=True)


def _pairs_trace(params: Params, texts: Texts, steps: list[Step], *, complete: bool) -> Trace:
    ours = [step.fitted.scores for step in steps if step.fitted is not None]
    true = (texts.rewards - texts.rewards.mean()) / params.noise
    most = max(float(np.abs(np.concatenate([*ours, true])).max()), 0.5)
    sections = tuple(
        Section(f"pairs-{step.fitted.pairs}", place,
                message("section.pairs", count=step.fitted.pairs))
        for place, step in enumerate(steps)
        if step.fitted is not None and place in (0, 1, len(steps) // 2, len(steps) - 1)
    )  # fmt: skip
    return Trace(params, tuple(steps), texts, sections, {"score": (-most, most)},
                 complete=complete)  # fmt: skip


def _two(params: Params, texts: Texts) -> Producer:
    """Two judges, two fits; then means of every weight, and gates of every threshold."""
    both = two_judges(params, texts)
    yield None
    steps = [Step("scores", both=both)]
    for weight in WEIGHTS:
        total = weighted(both.helpful, both.safe, weight)
        steps.append(Step("weighted", None, Joined(weight, np.nan, total, first(total)), both))
    for threshold in thresholds(both.safe):
        total = gated(both.helpful, both.safe, threshold)
        steps.append(Step("gated", None, Joined(np.nan, threshold, total, first(total)), both))
    sections = tuple(
        Section(name, next(i for i, step in enumerate(steps) if step.name == name),
                message(f"section.{name}"))
        for name in ("scores", "weighted", "gated")
    )  # fmt: skip
    most = float(max(np.abs(both.helpful).max(), np.abs(both.safe).max(), 0.5))
    yield None
    return Trace(params, tuple(steps), texts, sections, {"score": (-most, most)})


def two_judges(params: Params, texts: Texts) -> Both:
    """Scores from pairs by each of the two rules, with luck of their own."""
    one_hot, found, right = np.eye(len(texts.texts)), [], []
    for place, rewards in enumerate((texts.rewards, texts.safe)):
        pairs = judged(rewards, params.pairs, params.noise, params.seed + place)
        found.append(fit(differences(one_hot, pairs.chosen, pairs.rejected), params.pull))
        right.append(agreement(rewards, pairs.chosen, pairs.rejected))
    return Both(
        standardised(found[0]), standardised(found[1]),
        ordered(found[0], texts.rewards), ordered(found[1], texts.safe),
        right[0],
    )  # fmt: skip


def thresholds(safe: np.ndarray) -> tuple[float, ...]:
    """From below every score to above every one: nine places at equal distances."""
    low, high = float(safe.min()) - 0.1, float(safe.max()) + 0.1
    return tuple(float(t) for t in np.linspace(low, high, 9))
