"""Sentences about DPO: what its loss is made of, what it trains, and how it compares with RLHF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import count, fixed, number
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from explorer.compute.alignment.dpo.look import Eye
    from explorer.compute.alignment.dpo.params import Params
    from explorer.compute.models.decoder import Decoder

WORDS = {
    "alignment.dpo_advantage": QT_TRANSLATE_NOOP(
        "claims",
        "The loss of {pairs} pairs is Bradley and Terry's −log likelihood of the rewards "
        "β · log π/π_ref, to within {difference}; before the first update it is {start}. In "
        "{below} pairs the chosen answer is worth less than the average text, a negative "
        "advantage, and the loss pulls it up all the same: no advantage stands in it.",
    ),
    "alignment.dpo_models": QT_TRANSLATE_NOOP(
        "claims",
        "{updates} updates changed the {trained} parameters of the policy and nothing else; the "
        "reference is the same to {change}. No preference model was trained: the policy's own "
        "log-ratios order {after} of {pairs} pairs as the judge did, and its loss went from "
        "{start} to {loss}.",
    ),
    "alignment.dpo_against_rlhf": QT_TRANSLATE_NOOP(
        "claims",
        "On the toy, after {updates} updates at one learning rate and over {seeds} seeds: with "
        "{few} pairs DPO gains {dpo_few} points and RLHF {rlhf_few}; with {many}, {dpo_many} and "
        "{rlhf_many}. Entropy of a text: {before} nats before, {dpo_entropy} by DPO, "
        "{rlhf_entropy} by RLHF. DPO gains more from few pairs in {wins} of {seeds} seeds, and "
        "is more varied in {varied}. Both take the same pairs: neither needs fewer by "
        "its construction, it has to be measured.",
    ),
}  # fmt: skip
UPDATES, PAIRS = 4, 64
SEEDS, FEW, MANY, STEPS, RATE, DRAWS = 2, 16, 128, 4, 6e-4, 32


def _eye(params: Params) -> Eye:
    """The reference and texts of a run of the lab."""
    from explorer.compute.alignment.dpo.run import opened

    steps = opened(params, [])
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            found: Eye = stop.value
            return found


def _small(**given: Any) -> Params:
    from explorer.compute.alignment.dpo.params import Params

    return Params(**{"model": "one-layer", "rate": 5e-4, **given})


@claim("W212")
def dpo_advantage() -> Verdict:
    """Does DPO maximise an advantage? Its loss against the likelihood of Bradley and Terry, and the
    pairs whose chosen answer is below the average."""
    import numpy as np

    from explorer.compute.alignment.dpo.params import losses_of
    from explorer.compute.alignment.dpo.run import run
    from explorer.core.trace import drive

    params = _small(pairs=PAIRS, updates=UPDATES, compare=False)
    trace = drive(run(params))
    story, moment = trace.shared, trace[-1].moment
    first, last = (losses_of(params, story, one) for one in (trace[0].moment, moment))
    rewards = params.beta * (moment.texts - story.reference)
    better, worse = rewards[story.chosen], rewards[story.rejected]
    likelihood = np.logaddexp(better, worse) - better  # −log of e^w / (e^w + e^l)
    difference = float(np.abs(likelihood - last.loss).max())
    below = int((story.rewards[story.chosen] < story.rewards.mean()).sum())
    start = float(first.loss.mean())
    numbers = {"difference": difference, "start": start, "below": below, "pairs": PAIRS,
               "least_pull": float(last.pull.min())}  # fmt: skip
    sentence = message("alignment.dpo_advantage", pairs=PAIRS, difference=number(difference, 1),
                       start=fixed(start, 4), below=below)  # fmt: skip
    no_advantage = difference < 1e-9 and below > 0 and last.pull.min() > 0
    return Verdict("false" if no_advantage else "depends", numbers, sentence)


@claim("W213")
def dpo_models() -> Verdict:
    """Does DPO train a preference model? What has changed after some updates, and what not."""
    import numpy as np
    import torch

    from explorer.compute.alignment.dpo.look import summed
    from explorer.compute.alignment.dpo.loss import losses
    from explorer.compute.alignment.dpo.params import BATCH
    from explorer.compute.alignment.dpo.run import compared
    from explorer.compute.alignment.dpo.train import training
    from explorer.compute.alignment.policy.model import trainable
    from explorer.compute.alignment.policy.rules import rewards

    params = _small(pairs=PAIRS)
    eye = _eye(params)
    pairs = compared(rewards(eye.rule, eye.texts.texts(eye.vocabulary)), params, [])
    policy, before = trainable(eye.reference), summed(eye.reference, eye.texts)
    own = summed(policy, eye.texts)
    updates = training(
        policy, eye.texts, torch.from_numpy(own), pairs.chosen, pairs.rejected,
        params.beta, params.rate, BATCH, params.seed,
    )  # fmt: skip
    first = next(updates)
    for _ in range(UPDATES - 1):
        next(updates)
    now = summed(policy, eye.texts)
    found = losses(now[pairs.chosen], now[pairs.rejected], own[pairs.chosen], own[pairs.rejected],
                   params.beta)  # fmt: skip
    trained = sum(
        new.numel()
        for new, old in zip(policy.parameters(), eye.reference.parameters(), strict=True)
        if not torch.equal(new, old)
    )  # fmt: skip
    change = float(np.abs(summed(eye.reference, eye.texts) - before).max())
    after, loss = int((found.margin > 0).sum()), float(found.loss.mean())
    numbers = {"trained": trained, "change": change, "start": first, "loss": loss, "after": after}
    sentence = message(
        "alignment.dpo_models", updates=UPDATES, trained=count(trained), change=number(change),
        after=after, pairs=PAIRS, start=fixed(first, 3), loss=fixed(loss, 3),
    )  # fmt: skip
    policy_alone = change == 0 and loss < first and 0 < trained <= sum(
        one.numel() for one in policy.parameters()
    )  # fmt: skip
    return Verdict("false" if policy_alone else "depends", numbers, sentence)


@claim("W215")
def dpo_against_rlhf() -> Verdict:
    """Fewer data and more variety? Both ways from few and from many pairs, over some seeds."""
    import numpy as np

    from explorer.compute.alignment.dpo.params import Params

    gains: dict[tuple[str, int], list[float]] = {
        (way, pairs): [] for way in ("dpo", "rlhf") for pairs in (FEW, MANY)
    }
    entropies: dict[str, list[float]] = {"before": [], "dpo": [], "rlhf": []}
    for seed in range(1, SEEDS + 1):
        eye = _eye(Params(seed=seed))
        before = _seen(eye.reference, eye)
        for pairs in (FEW, MANY):
            dpo, rlhf = _both(Params(pairs=pairs, seed=seed, rate=RATE), eye)
            for way, (points, _) in (("dpo", dpo), ("rlhf", rlhf)):
                gains[way, pairs].append(points - before[0])
            if pairs == MANY:
                for way, (_, entropy) in (("before", before), ("dpo", dpo), ("rlhf", rlhf)):
                    entropies[way].append(entropy)
    wins = sum(a > b for a, b in zip(gains["dpo", FEW], gains["rlhf", FEW], strict=True))
    varied = sum(a > b for a, b in zip(entropies["dpo"], entropies["rlhf"], strict=True))
    mean = {f"{way}_{'few' if pairs == FEW else 'many'}": float(np.mean(found))
            for (way, pairs), found in gains.items()}  # fmt: skip
    nats = {way: float(np.mean(found)) for way, found in entropies.items()}
    sentence = message(
        "alignment.dpo_against_rlhf", updates=STEPS, seeds=SEEDS, few=FEW, many=MANY,
        **{name: fixed(value, 2) for name, value in mean.items()}, before=fixed(nats["before"], 1),
        dpo_entropy=fixed(nats["dpo"], 1), rlhf_entropy=fixed(nats["rlhf"], 1), wins=wins,
        varied=varied,
    )  # fmt: skip
    numbers = {**mean, **nats, "wins": wins, "varied": varied}
    return Verdict("depends" if wins or varied else "false", numbers, sentence)


def _both(params: Params, eye: Eye) -> tuple[tuple[float, float], ...]:
    """Mean points and entropy of texts of DPO's policy, and of RLHF's."""
    import torch

    from explorer.compute.alignment.dpo import rlhf
    from explorer.compute.alignment.dpo.look import summed
    from explorer.compute.alignment.dpo.params import BATCH, DRAWN
    from explorer.compute.alignment.dpo.run import compared
    from explorer.compute.alignment.dpo.train import training
    from explorer.compute.alignment.policy.fields import LENGTH
    from explorer.compute.alignment.policy.model import trainable
    from explorer.compute.alignment.policy.rules import rewards

    pairs = compared(rewards(eye.rule, eye.texts.texts(eye.vocabulary)), params, [])
    known = torch.from_numpy(summed(eye.reference, eye.texts))
    features = rlhf.features(eye.reference, eye.texts).numpy()
    head = rlhf.fitted(features[pairs.chosen], features[pairs.rejected])
    direct, other = trainable(eye.reference), trainable(eye.reference)
    ways = (
        training(direct, eye.texts, known, pairs.chosen, pairs.rejected, params.beta, params.rate,
                 BATCH, params.seed),
        rlhf.policy_gradient(other, eye.reference, head, eye.prompt, LENGTH, params.beta,
                             params.rate, DRAWN, params.seed),
    )  # fmt: skip
    for way in ways:
        for _ in range(STEPS):
            next(way)
    return tuple(_seen(policy, eye) for policy in (direct, other))


def _seen(policy: Decoder, eye: Eye) -> tuple[float, float]:
    """Mean points and entropy of texts drawn from a policy."""
    import torch

    from explorer.compute.alignment.policy import model as policies
    from explorer.compute.alignment.policy.fields import LENGTH
    from explorer.compute.alignment.policy.rules import rewards

    random = torch.Generator().manual_seed(eye.seed)
    drawn = policies.sample(policy, eye.prompt, DRAWS, LENGTH, random)
    with torch.no_grad():
        entropy = policies.entropy(policies.log_distributions(policy, drawn)).sum(1).mean()
    return float(rewards(eye.rule, drawn.texts(eye.vocabulary)).mean()), float(entropy)
