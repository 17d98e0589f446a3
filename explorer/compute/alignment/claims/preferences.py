"""A sentence about what is trained when, put to a small run of all three stages."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import number
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "alignment.frozen": QT_TRANSLATE_NOOP(
        "claims",
        "A run of all three stages with a small model: the reward model is fitted once, to {pairs} "
        "answers. In the {updates} updates that follow its weights change by {judge}, those of the "
        "policy by up to {policy}. One may fit it anew and train again, but the method does not "
        "alternate.",
    ),
    "alignment.turns": QT_TRANSLATE_NOOP(
        "claims",
        "In {updates} updates of the policy the weights of the reward model changed by {judge}.",
    ),
}


@claim("W214")
def policy_and_reward_in_turn() -> Verdict:
    """Does the reward model change while the policy is trained? Its weights before and after."""
    from explorer.compute.alignment.preferences.lab import Params
    from explorer.compute.alignment.preferences.run import run
    from explorer.core.trace import drive

    params = Params(show="stages", pairs=100, updates=3)
    last = drive(run(params))[-1].staged
    numbers = {
        "judge_moved": last.judge_moved, "policy_moved": last.policy_moved,
        "updates": last.amount,
    }  # fmt: skip
    said = {
        "pairs": params.pairs, "updates": last.amount, "judge": number(last.judge_moved, 2),
        "policy": number(last.policy_moved, 2),
    }  # fmt: skip
    if last.judge_moved == 0 and last.policy_moved > 0:
        return Verdict("false", numbers, message("alignment.frozen", **said))
    return Verdict("true", numbers, message("alignment.turns", **said))
