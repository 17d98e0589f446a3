"""A sentence about the clip of PPO, put to its gradient and to several passes over one batch."""

from __future__ import annotations

import numpy as np

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "alignment.clip": QT_TRANSLATE_NOOP(
        "claims",
        "With ε = {epsilon}, at ratios {ratios}, the gradient is {better} for A = 1 and {worse} "
        "for A = −1: it is taken away on one side each. {passes} passes over one batch of a small "
        "model then leave {least} to {most} of the ratios outside of 1 ± ε (seeds {seeds}), the "
        "farthest at {farthest}. Nothing holds a ratio; its gradient is gone, the weights are "
        "shared.",
    ),
    "alignment.clip.held": QT_TRANSLATE_NOOP(
        "claims",
        "In {passes} passes over one batch of a small model no ratio left 1 ± {epsilon} (seeds "
        "{seeds}).",
    ),
}
RATIOS = (0.7, 0.9, 1.1, 1.3)
SEEDS = (0, 1, 2)


@claim("W216")
def the_clip_bounds_the_ratio() -> Verdict:
    """Do ratios stay within 1 ± ε? The gradient at four of them, and a batch used several times."""
    from explorer.compute.alignment.policy.fields import LENGTH
    from explorer.compute.alignment.ppo.clip import clipped
    from explorer.compute.alignment.ppo.learning import Learner
    from explorer.compute.alignment.ppo.params import PASSES, Params
    from explorer.compute.models.reading import load_model

    params = Params(texts=8)
    ratios = np.array(RATIOS)
    better, worse = (clipped(ratios, np.full(4, sign), params.epsilon)[1] for sign in (1.0, -1.0))
    loaded = load_model(params.model)
    shares, far = list[float](), 1.0
    for seed in SEEDS:
        learner = Learner(loaded, Params(texts=8, seed=seed), params.beta, LENGTH)
        drawn = learner.draw()
        for _ in learner.update(drawn, PASSES):
            pass
        last = learner.ratios(drawn)
        beyond = (last < 1 - params.epsilon) | (last > 1 + params.epsilon)
        shares.append(float(beyond.mean()))
        farthest = float(last.flat[int(np.abs(np.log(last)).argmax())])
        far = max(far, farthest, key=lambda ratio: abs(float(np.log(ratio))))
    numbers = {
        "better": better.tolist(), "worse": worse.tolist(), "outside": shares, "farthest": far,
    }  # fmt: skip
    said = {
        "epsilon": f"{params.epsilon:g}", "passes": PASSES,
        "seeds": ", ".join(str(seed) for seed in SEEDS),
    }  # fmt: skip
    if max(shares) == 0:
        return Verdict("true", numbers, message("alignment.clip.held", **said))
    return Verdict("false", numbers, message(
        "alignment.clip", ratios=", ".join(f"{ratio:g}" for ratio in RATIOS),
        better=", ".join(f"{one:.0f}" for one in better),
        worse=", ".join((f"{one + 0:.0f}").replace("-", "−") for one in worse),
        least=percent(min(shares)), most=percent(max(shares)), farthest=number(far), **said,
    ))  # fmt: skip
