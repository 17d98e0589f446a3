"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.adapting.forgetting.params import (
    ARMS,
    EVERY,
    FIRST_EVERY,
    GROUPS,
    SHARES,
    SHOWN,
    Forgetting,
    Step,
)
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "updates": "updates of this training so far",
    "page": "loss on the held-out part of the page, nats per character, by seed",
    "second": "loss on the held-out part of text B, by seed",
    "ways": "protect: ways of the second training",
    "groups": "fisher: groups of weights, those of W₁ that read a character, and the later layers",
    "fisher": "fisher: mean Fisher information of a weight, by group",
    "moves": "fisher: root mean square of how far a weight went, by group",
    "share": "mix: share of the page among the windows",
    "sample": "repeat: what the first net writes",
    "repeats": "repeat: part of the pieces that were there before, by seed",
}
RESULT_NAMES = {
    "learnt": "losses after the first training, (page and B, seeds)",
    "ways": "ways of the second training",
    "page": "loss on the page after the second training, (ways, seeds)",
    "second": "loss on text B, the same",
    "distances": "length of the way that the weights went, (ways, seeds)",
    "lengths": "length of all weights: before, then by way, (1 + ways, seeds)",
    "fisher": "mean Fisher information of a weight, by group",
    "shares": "shares of the page mixed in",
    "mixed": "losses after the second training, (shares, page and B, seeds)",
    "repeats": "part of the pieces of a sample that were there before, (looks, seeds)",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared: Forgetting = trace.shared
    found: dict[str, Any] = {"section": step.part}
    at = step.place
    if step.part == "first":
        page, second = shared.first[at + 1]
        return {**found, "updates": (at + 1) * FIRST_EVERY, "page": page, "second": second}
    if step.part == "forget":
        page, second = shared.tuned[at + 1, 0]
        return {**found, "updates": (at + 1) * EVERY, "page": page, "second": second}
    if step.part == "protect":
        losses = shared.tuned[at + 1]
        return {**found, "updates": (at + 1) * EVERY, "ways": list(ARMS), "page": losses[:, 0],
                "second": losses[:, 1]}  # fmt: skip
    if step.part == "fisher":
        found |= {"groups": list(GROUPS), "fisher": shared.fisher}
        if at:
            found["moves"] = shared.moves[ARMS.index(SHOWN[at])]
        return found
    if step.part == "mix":
        page, second = shared.mixed[at]
        return {**found, "share": SHARES[at], "page": page, "second": second}
    return {**found, "updates": int(shared.looks[at]), "sample": shared.samples[at],
            "repeats": shared.repeats[at]}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    shared: Forgetting = trace.shared
    ended = shared.tuned[-1:]
    return {
        "learnt": shared.first[-1] if len(shared.first) else [], "ways": list(ARMS),
        "page": ended[:, :, 0].reshape(-1, ended.shape[-1]),
        "second": ended[:, :, 1].reshape(-1, ended.shape[-1]), "distances": shared.distances,
        "lengths": shared.lengths, "fisher": shared.fisher, "shares": list(SHARES),
        "mixed": shared.mixed, "repeats": shared.repeats,
    }  # fmt: skip
