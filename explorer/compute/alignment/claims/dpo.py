"""Sentences about DPO: what its loss is made of, what it trains, and how it compares with RLHF."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.core.claims import Verdict, claim, state
from explorer.core.formatting import count, fixed, number
from explorer.core.trace import returned
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
        "is more varied in {varied}. By DPO ln p of chosen answers changes by {dpo_better}, of "
        "rejected ones by {dpo_worse}; by RLHF {rlhf_better} and {rlhf_worse}. Both take the same "
        "pairs: neither needs fewer by its construction, it has to be measured.",
    ),
}  # fmt: skip
#: Of the last comparison: seeds, and how many pairs are few.
SEEDS, FEW = 2, 16


def _eye(params: Params) -> Eye:
    """The reference and texts of a run of the lab."""
    from explorer.compute.alignment.dpo.run import opened

    return returned(opened(params, []))


@claim("W212")
def dpo_advantage() -> Verdict:
    """Does DPO maximise an advantage? Its loss against the likelihood of Bradley and Terry, and the
    pairs whose chosen answer is below the average."""
    import numpy as np

    from explorer.compute.alignment.dpo.params import Params, losses_of
    from explorer.compute.alignment.dpo.run import run
    from explorer.core.trace import drive

    params = state("W212", Params)
    trace = drive(run(params))
    story, moment = trace.shared, trace[-1].moment
    first, last = (losses_of(params, story, one) for one in (trace[0].moment, moment))
    rewards = params.beta * (moment.texts - story.reference)
    better, worse = rewards[story.chosen], rewards[story.rejected]
    likelihood = np.logaddexp(better, worse) - better  # −log of e^w / (e^w + e^l)
    difference = float(np.abs(likelihood - last.loss).max())
    below = int((story.rewards[story.chosen] < story.rewards.mean()).sum())
    start = float(first.loss.mean())
    numbers = {"difference": difference, "start": start, "below": below, "pairs": params.pairs,
               "least_pull": float(last.pull.min())}  # fmt: skip
    sentence = message(
        "alignment.dpo_advantage", pairs=params.pairs, difference=number(difference, 1),
        start=fixed(start, 4), below=below,
    )  # fmt: skip
    no_advantage = difference < 1e-9 and below > 0 and last.pull.min() > 0
    return Verdict("false" if no_advantage else "depends", numbers, sentence)


@claim("W213")
def dpo_models() -> Verdict:
    """Does DPO train a preference model? What has changed after some updates, and what not."""
    import numpy as np
    import torch

    from explorer.compute.alignment.dpo.look import summed
    from explorer.compute.alignment.dpo.loss import losses
    from explorer.compute.alignment.dpo.params import BATCH, Params
    from explorer.compute.alignment.dpo.run import compared
    from explorer.compute.alignment.dpo.train import training
    from explorer.compute.alignment.policy.model import trainable
    from explorer.compute.alignment.policy.rules import rewards

    params = state("W213", Params)
    eye = _eye(params)
    pairs = compared(rewards(eye.rule, eye.texts.texts(eye.vocabulary)), params, [])
    policy, before = trainable(eye.reference), summed(eye.reference, eye.texts)
    own = summed(policy, eye.texts)
    updates = training(
        policy, eye.texts, torch.from_numpy(own), pairs.chosen, pairs.rejected,
        params.beta, params.rate, BATCH, params.seed,
    )  # fmt: skip
    first = next(updates)
    for _ in range(params.updates - 1):
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
        "alignment.dpo_models", updates=params.updates, trained=count(trained),
        change=number(change), after=after, pairs=params.pairs, start=fixed(first, 3),
        loss=fixed(loss, 3),
    )  # fmt: skip
    policy_alone = change == 0 and loss < first and 0 < trained <= sum(
        one.numel() for one in policy.parameters()
    )  # fmt: skip
    return Verdict("false" if policy_alone else "depends", numbers, sentence)


@claim("W215")
def dpo_against_rlhf() -> Verdict:
    """Fewer data and more variety? Both ways from few and from many pairs, over some seeds; and
    what the training does to the log-probabilities of the answers themselves."""
    import numpy as np

    from explorer.compute.alignment.dpo.params import Params

    params = state("W215", Params)
    many = params.pairs
    gains: dict[tuple[str, int], list[float]] = {
        (way, pairs): [] for way in ("dpo", "rlhf") for pairs in (FEW, many)
    }
    entropies: dict[str, list[float]] = {"before": [], "dpo": [], "rlhf": []}
    changes: dict[str, list[float]] = {
        f"{way}_{which}": [] for way in ("dpo", "rlhf") for which in ("better", "worse")
    }
    for seed in range(params.seed, params.seed + SEEDS):
        eye = _eye(replace(params, seed=seed))
        before = _seen(eye.reference, eye)
        for pairs in (FEW, many):
            found = _both(replace(params, pairs=pairs, seed=seed), eye)
            for way, one in found.items():
                gains[way, pairs].append(one.points - before[0])
            if pairs == many:
                entropies["before"].append(before[1])
                for way, one in found.items():
                    entropies[way].append(one.entropy)
                    changes[f"{way}_better"].append(one.better)
                    changes[f"{way}_worse"].append(one.worse)
    wins = sum(a > b for a, b in zip(gains["dpo", FEW], gains["rlhf", FEW], strict=True))
    moved = {name: float(np.mean(found)) for name, found in changes.items()}
    varied = sum(a > b for a, b in zip(entropies["dpo"], entropies["rlhf"], strict=True))
    mean = {f"{way}_{'few' if pairs == FEW else 'many'}": float(np.mean(found))
            for (way, pairs), found in gains.items()}  # fmt: skip
    nats = {way: float(np.mean(found)) for way, found in entropies.items()}
    sentence = message(
        "alignment.dpo_against_rlhf", updates=params.updates, seeds=SEEDS, few=FEW, many=many,
        **{name: fixed(value, 2) for name, value in (*mean.items(), *moved.items())},
        before=fixed(nats["before"], 1),
        dpo_entropy=fixed(nats["dpo"], 1), rlhf_entropy=fixed(nats["rlhf"], 1), wins=wins,
        varied=varied,
    )  # fmt: skip
    numbers = {**mean, **moved, **nats, "wins": wins, "varied": varied}
    return Verdict("depends" if wins or varied else "false", numbers, sentence)


@dataclass(frozen=True)
class Trained:
    """A policy after its training: mean points and entropy (nats) of texts drawn from it, and by
    how much ln p of the chosen and of the rejected answers changed, in the mean over the pairs."""

    points: float
    entropy: float
    better: float
    worse: float


def _both(params: Params, eye: Eye) -> dict[str, Trained]:
    """DPO's policy and RLHF's, trained as in the lab."""
    import torch

    from explorer.compute.alignment.dpo import rlhf
    from explorer.compute.alignment.dpo.look import summed
    from explorer.compute.alignment.dpo.params import BATCH, DRAWN
    from explorer.compute.alignment.dpo.run import RLHF_SEED, compared, seed_of
    from explorer.compute.alignment.dpo.train import training
    from explorer.compute.alignment.policy.fields import LENGTH
    from explorer.compute.alignment.policy.model import trainable
    from explorer.compute.alignment.policy.rules import rewards

    pairs = compared(rewards(eye.rule, eye.texts.texts(eye.vocabulary)), params, [])
    before = summed(eye.reference, eye.texts)
    known = torch.from_numpy(before)
    features = rlhf.features(eye.reference, eye.texts).numpy()
    head = rlhf.fitted(features[pairs.chosen], features[pairs.rejected])
    direct, other = trainable(eye.reference), trainable(eye.reference)
    ways = (
        training(direct, eye.texts, known, pairs.chosen, pairs.rejected, params.beta, params.rate,
                 BATCH, params.seed),
        rlhf.policy_gradient(other, eye.reference, head, eye.prompt, LENGTH, params.beta,
                             params.rate, DRAWN, seed_of(params, RLHF_SEED)),
    )  # fmt: skip
    for way in ways:
        for _ in range(params.updates):
            next(way)
    found = {}
    for name, policy in (("dpo", direct), ("rlhf", other)):
        change = summed(policy, eye.texts) - before
        found[name] = Trained(
            *_seen(policy, eye), float(change[pairs.chosen].mean()),
            float(change[pairs.rejected].mean()),
        )  # fmt: skip
    return found


def _seen(policy: Decoder, eye: Eye) -> tuple[float, float]:
    """Mean points and entropy of texts drawn from a policy."""
    import torch

    from explorer.compute.alignment.dpo.params import SAMPLES
    from explorer.compute.alignment.policy import model as policies
    from explorer.compute.alignment.policy.fields import LENGTH
    from explorer.compute.alignment.policy.rules import rewards

    random = torch.Generator().manual_seed(eye.seed)
    drawn = policies.sample(policy, eye.prompt, SAMPLES, LENGTH, random)
    with torch.no_grad():
        entropy = policies.entropy(policies.log_distributions(policy, drawn)).sum(1).mean()
    return float(rewards(eye.rule, drawn.texts(eye.vocabulary)).mean()), float(entropy)
