"""A sentence about what is trained when, put to a small run of all three stages."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "alignment.frozen": QT_TRANSLATE_NOOP(
        "claims",
        "A run of all three stages with a small model: the reward model is fitted once, to {pairs} "
        "answers. In the {updates} updates that follow its weights change by {judge}, those of the "
        "policy by up to {policy}. What is trained beside the policy is a value head: in one "
        "update of PPO its weights change by {value}. One may fit the reward model anew and train "
        "again, but the method does not alternate.",
    ),
    "alignment.turns": QT_TRANSLATE_NOOP(
        "claims",
        "In {updates} updates of the policy the weights of the reward model changed by {judge}.",
    ),
}


@claim("W214")
def policy_and_reward_in_turn() -> Verdict:
    """Does the reward model change while the policy is trained? Its weights before and after; and
    those of the value head of PPO, which begin at 0, after one update."""
    from explorer.compute.alignment.policy.fields import LENGTH
    from explorer.compute.alignment.ppo.learning import Learner
    from explorer.compute.alignment.ppo.params import Params as Settings
    from explorer.compute.alignment.preferences.lab import Params
    from explorer.compute.alignment.preferences.run import run
    from explorer.compute.models.reading import load_model
    from explorer.core.trace import drive

    params = state("W214", Params)
    last = drive(run(params))[-1].staged
    settings = Settings(texts=8)
    learner = Learner(load_model(settings.model), settings, settings.beta, LENGTH)
    for _ in learner.update(learner.draw(), passes=1):
        pass
    value = float(learner.value.weight.detach().abs().max())
    numbers = {
        "judge_moved": last.judge_moved, "policy_moved": last.policy_moved,
        "value_head_moved": value, "updates": last.amount,
    }  # fmt: skip
    said = {
        "pairs": params.pairs, "updates": last.amount, "judge": number(last.judge_moved, 2),
        "policy": number(last.policy_moved, 2), "value": number(value, 2),
    }  # fmt: skip
    if last.judge_moved == 0 and min(last.policy_moved, value) > 0:
        return Verdict("false", numbers, message("alignment.frozen", **said))
    return Verdict("true", numbers, message("alignment.turns", **said))
