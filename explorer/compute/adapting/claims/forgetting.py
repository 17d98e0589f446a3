"""Sentences about forgetting: what decay is good for, and how much old data to mix in."""

from __future__ import annotations

from explorer.core.claims import Judgement, Verdict, claim, state
from explorer.core.formatting import fixed, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "adapting.decay": QT_TRANSLATE_NOOP(
        "claims",
        "With weight decay of strength {strength} the old text is at {decay} and the new one at "
        "{new}. Training without it and stopping where the new text is at {new} leaves the old one "
        "at {stopped}. The same spring tied to the start ends at {pull} and {pulled}; stopped "
        "there without it: {pull_stopped}. Decay pulls to 0, {away} from the start; what holds is "
        "a pull to the start.",
    ),
    "adapting.mix": QT_TRANSLATE_NOOP(
        "claims",
        "Of {count} cases (three new texts, three weights of the two losses) {inside} have their "
        "best share of old data between 1:5 and 1:10; the best shares go from {low} to {high}. It "
        "is a trade-off, and where to stand on it depends on the texts and on what counts.",
    ),
}


@claim("W180")
def decay_is_no_remedy() -> Verdict:
    """Does weight decay hold the old text better than stopping earlier does? At the same loss on
    the new one."""
    import numpy as np

    from explorer.compute.adapting.forgetting.params import ARMS, Params
    from explorer.compute.adapting.forgetting.run import run
    from explorer.core.trace import drive

    params = state("W180", Params)
    shared = drive(run(params)).shared
    plain = shared.tuned[:, ARMS.index("plain")]

    def stopped(arm: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """By seed: page and text B at the end, and the page where B alone was as good at B."""
        page, second = shared.tuned[-1, ARMS.index(arm)]
        earlier = [
            # the losses on B fall: turned round they rise, as interp wants them
            float(np.interp(second[seed], plain[::-1, 1, seed], plain[::-1, 0, seed]))
            for seed in range(len(page))
        ]
        return page, second, np.array(earlier)

    decay, new, without = stopped("decay")
    pull, pulled, pull_without = stopped("pull")
    away = float(shared.distances[ARMS.index("decay")].mean())
    numbers = {
        "decay": decay.tolist(), "stopped": without.tolist(), "pull": pull.tolist(),
        "pull_stopped": pull_without.tolist(), "away": away,
    }  # fmt: skip
    sentence = message(
        "adapting.decay", strength=f"{params.pull:g}", decay=fixed(float(decay.mean()), 2),
        new=fixed(float(new.mean()), 2), stopped=fixed(float(without.mean()), 2),
        pull=fixed(float(pull.mean()), 2), pulled=fixed(float(pulled.mean()), 2),
        pull_stopped=fixed(float(pull_without.mean()), 2), away=fixed(away, 1),
    )  # fmt: skip
    worse, better = bool((decay > without).all()), bool((decay < without).all())
    verdict: Judgement = "true" if better else "false" if worse else "depends"
    return Verdict(verdict, numbers, sentence)


@claim("W211")
def the_right_share_depends() -> Verdict:
    """Is the best share of old data always between 5/6 and 10/11? Three texts, three weights."""
    from dataclasses import replace

    import numpy as np

    from explorer.compute.adapting.forgetting.params import SHARES, Params
    from explorer.compute.adapting.forgetting.run import mixtures
    from explorer.core.trace import returned

    params = state("W211", Params)
    best = []
    for second in ("template", "backwards", "moved"):
        mixed = returned(mixtures(replace(params, second=second))).mean(axis=2)
        for weight in (0.25, 0.5, 0.75):
            total = weight * mixed[:, 0] + (1 - weight) * mixed[:, 1]
            best.append(SHARES[int(np.argmin(total))])
    inside = sum(5 / 6 <= one <= 10 / 11 for one in best)
    sentence = message(
        "adapting.mix", count=len(best), inside=inside, low=percent(min(best)),
        high=percent(max(best)),
    )  # fmt: skip
    verdict: Judgement = "true" if inside == len(best) else "false" if not inside else "depends"
    return Verdict(verdict, {"best": best, "inside": inside}, sentence)
