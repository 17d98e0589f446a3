"""A sentence about what a high reward says, put to short trainings without a leash."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import fixed
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "alignment.hacked": QT_TRANSLATE_NOOP(
        "claims",
        "Not where the reward has a hole. A small model is trained for frequent words ({updates} "
        "updates of PPO, β = 0, {seeds} seeds). From the update with most of what was meant "
        "(different words) to the last the reward rises from {paid} to {end} points, and what was "
        "meant falls from {most} to {left}. In the worst training the last batch has {words} "
        "different words in {texts} texts.",
    ),
    "alignment.along": QT_TRANSLATE_NOOP(
        "claims",
        "In {updates} updates of PPO (β = 0, {seeds} seeds) the reward ended at {end} points and "
        "what was meant at {left}, the most it ever was being {most}.",
    ),
}
SEEDS = 2


@claim("X090")
def more_reward_is_a_better_text() -> Verdict:
    """Does what was meant rise with the reward? Both, by update, in trainings without a leash."""
    from dataclasses import replace

    import numpy as np
    import torch

    from explorer.compute.alignment.policy.rules import words_of
    from explorer.compute.alignment.ppo.params import Params
    from explorer.compute.alignment.ppo.run import Notes, train
    from explorer.compute.models.reading import load_model

    torch.set_num_threads(1)  # as in the lab
    params = state("X090", Params)
    loaded = load_model(params.model)
    runs = []
    for seed in range(params.seed, params.seed + SEEDS):
        notes = Notes(params.beta)
        for _ in train(replace(params, seed=seed), loaded, notes):
            pass
        runs.append(notes.run())
    peaks = [int(np.argmax(one.meant)) for one in runs]
    paid, most = (
        float(np.mean([getattr(one, name)[peak] for one, peak in zip(runs, peaks, strict=True)]))
        for name in ("reward", "meant")
    )
    end, left = (float(np.mean([getattr(one, name)[-1] for one in runs]))
                 for name in ("reward", "meant"))  # fmt: skip
    words = min(len({word for text in one.texts[-1] for word in words_of(text)}) for one in runs)
    numbers = {"reward_at_peak": paid, "reward_end": end, "meant_peak": most, "meant_end": left,
               "words": words}  # fmt: skip
    hacked = all(
        one.reward[-1] > one.reward[peak] and one.meant[-1] < one.meant[peak]
        for one, peak in zip(runs, peaks, strict=True)
    )
    sentence = message(
        "alignment.hacked" if hacked else "alignment.along", updates=params.updates, seeds=SEEDS,
        paid=fixed(paid, 2), end=fixed(end, 2), most=fixed(most, 2), left=fixed(left, 2),
        words=words, texts=len(runs[0].texts[-1]),
    )  # fmt: skip
    return Verdict("false" if hacked else "depends", numbers, sentence)
