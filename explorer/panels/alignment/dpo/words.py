"""The texts of alignment/dpo, by message key."""

from __future__ import annotations

from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.alignment.dpo.texts import HEADINGS, NOTICES, PARAGRAPHS

SECTIONS = {
    "section.pair": QT_TRANSLATE_NOOP("alignment/dpo", "one pair"),
    "section.training": QT_TRANSLATE_NOOP("alignment/dpo", "training by DPO"),
    "section.implicit": QT_TRANSLATE_NOOP("alignment/dpo", "implicit reward"),
    "section.rlhf": QT_TRANSLATE_NOOP("alignment/dpo", "DPO and RLHF"),
    "section.memory": QT_TRANSLATE_NOOP("alignment/dpo", "memory"),
}
CAPTIONS = {
    "caption.answers": QT_TRANSLATE_NOOP(
        "alignment/dpo", "A judge says which of two answers is better. That is all the data."
    ),
    "caption.start": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "At the start the policy is the reference: margin 0, loss log 2, and a slope to the right",
    ),
    "caption.training.first": QT_TRANSLATE_NOOP(
        "alignment/dpo", "All {pairs} pairs at the origin: the policy is still the reference"
    ),
    "caption.training.first.one": QT_TRANSLATE_NOOP(
        "alignment/dpo", "The pair at the origin: the policy is still the reference"
    ),
    "caption.training": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "After {updates} updates: chosen answers {up} nats, rejected ones {down} nats, on average",
    ),
    "caption.training.down": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "After {updates} updates both are less likely than before: chosen {up}, rejected {down} "
        "nats. The gap grows all the same.",
    ),
    "caption.implicit": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The policy is its own reward model: β · log π/π_ref against the true points",
    ),
    "caption.rlhf": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The same {pairs} pairs, two ways: reward {dpo} by DPO at KL {dpo_kl}, {rlhf} by RLHF at "
        "KL {rlhf_kl}",
    ),
    "caption.rlhf.one": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The same pair, two ways: reward {dpo} by DPO at KL {dpo_kl}, {rlhf} by RLHF at "
        "KL {rlhf_kl}",
    ),
    "caption.memory": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "{billions} billion parameters: four models take {four} GB, two take {two} GB",
    ),
}
PICTURE = {
    "chosen": QT_TRANSLATE_NOOP("alignment/dpo", "chosen"),
    "rejected": QT_TRANSLATE_NOOP("alignment/dpo", "rejected"),
    "card.points": QT_TRANSLATE_NOOP("alignment/dpo", "points by the rule: {points}"),
    "card.policy": QT_TRANSLATE_NOOP("alignment/dpo", "log π(y) = {value}"),
    "card.reference": QT_TRANSLATE_NOOP("alignment/dpo", "log π_ref(y) = {value}"),
    "judge.title": QT_TRANSLATE_NOOP("alignment/dpo", "probability of being chosen"),
    "judge.across": QT_TRANSLATE_NOOP("alignment/dpo", "points more than the other answer"),
    "judge.read": QT_TRANSLATE_NOOP(
        "alignment/dpo", "Pairs in which the chosen has {apart} more: {many}"
    ),
    "judge.note": QT_TRANSLATE_NOOP(
        "alignment/dpo", "In {share} of {pairs} pairs the judge chose the answer with fewer points."
    ),
    "judge.note.one": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "A single pair; {share} of the judgements chose the answer with fewer points.",
    ),
    "loss.title": QT_TRANSLATE_NOOP("alignment/dpo", "loss of a pair, −log σ(m)"),
    "loss.across": QT_TRANSLATE_NOOP("alignment/dpo", "margin m"),
    "loss.read": QT_TRANSLATE_NOOP("alignment/dpo", "margin {margin}"),
    "table.pair": QT_TRANSLATE_NOOP("alignment/dpo", "Pair {pair} of {pairs}"),
    "table.margin": QT_TRANSLATE_NOOP(
        "alignment/dpo", "m = {beta} · [{up} − ({down})] = {margin},  loss {loss}"
    ),
    "plane.across": QT_TRANSLATE_NOOP("alignment/dpo", "chosen: log π − log π_ref, nats"),
    "plane.up": QT_TRANSLATE_NOOP("alignment/dpo", "rejected: log π − log π_ref, nats"),
    "plane.both_down": QT_TRANSLATE_NOOP("alignment/dpo", "both less likely than before"),
    "plane.wrong": QT_TRANSLATE_NOOP(
        "alignment/dpo", "above the dashed line: not the judge's order"
    ),
    "plane.margin": QT_TRANSLATE_NOOP("alignment/dpo", "margin {margin}, loss {loss}"),
    "plane.against": QT_TRANSLATE_NOOP(
        "alignment/dpo", "the judge chose the one with fewer points"
    ),
    "plane.mean": QT_TRANSLATE_NOOP("alignment/dpo", "mean of all pairs"),
    "course.ratios": QT_TRANSLATE_NOOP("alignment/dpo", "log π/π_ref, mean"),
    "course.loss": QT_TRANSLATE_NOOP("alignment/dpo", "loss, mean"),
    "course.updates": QT_TRANSLATE_NOOP("alignment/dpo", "updates"),
    "course.read": QT_TRANSLATE_NOOP("alignment/dpo", "after {updates} updates"),
    "course.read.loss": QT_TRANSLATE_NOOP("alignment/dpo", "loss {loss}"),
    "samples.title": QT_TRANSLATE_NOOP(
        "alignment/dpo", "The policy now says (mean points {reward}, KL {divergence} nats):"
    ),
    "scores.implicit": QT_TRANSLATE_NOOP("alignment/dpo", "Implicit reward, DPO"),
    "scores.model": QT_TRANSLATE_NOOP("alignment/dpo", "Reward model, RLHF"),
    "scores.seen": QT_TRANSLATE_NOOP("alignment/dpo", "known: in the pairs"),
    "scores.new": QT_TRANSLATE_NOOP("alignment/dpo", "new: nobody compared them"),
    "scores.across": QT_TRANSLATE_NOOP("alignment/dpo", "points by the rule"),
    "scores.order": QT_TRANSLATE_NOOP("alignment/dpo", "in order: {seen} known, {new} new"),
    "versus.dpo": QT_TRANSLATE_NOOP("alignment/dpo", "DPO"),
    "versus.rlhf": QT_TRANSLATE_NOOP("alignment/dpo", "RLHF"),
    "versus.divergence": QT_TRANSLATE_NOOP("alignment/dpo", "KL to the reference, nats"),
    "versus.reward": QT_TRANSLATE_NOOP("alignment/dpo", "points by the rule, mean"),
    "versus.meant": QT_TRANSLATE_NOOP("alignment/dpo", "points as meant"),
    "versus.entropy": QT_TRANSLATE_NOOP("alignment/dpo", "entropy, nats"),
    "versus.updates": QT_TRANSLATE_NOOP("alignment/dpo", "{updates} updates"),
    "versus.read": QT_TRANSLATE_NOOP("alignment/dpo", "{way} after {updates} updates"),
    "versus.read.reward": QT_TRANSLATE_NOOP("alignment/dpo", "points {reward}, as meant {meant}"),
    "versus.scored": QT_TRANSLATE_NOOP("alignment/dpo", "score of the reward model"),
    "versus.read.scored": QT_TRANSLATE_NOOP("alignment/dpo", "score of the reward model {scored}"),
    "versus.read.divergence": QT_TRANSLATE_NOOP("alignment/dpo", "KL {divergence} nats a text"),
    "versus.read.entropy": QT_TRANSLATE_NOOP(
        "alignment/dpo", "entropy {entropy} nats a text, different words {distinct} of all"
    ),
    "memory.rlhf": QT_TRANSLATE_NOOP("alignment/dpo", "RLHF by PPO: four models"),
    "memory.dpo": QT_TRANSLATE_NOOP("alignment/dpo", "DPO: two models"),
    "memory.stored": QT_TRANSLATE_NOOP(
        "alignment/dpo", "DPO, log π_ref computed before: one model"
    ),
    "memory.sum": QT_TRANSLATE_NOOP("alignment/dpo", "{size} GB"),
    "memory.part.policy": QT_TRANSLATE_NOOP("alignment/dpo", "policy"),
    "memory.part.value": QT_TRANSLATE_NOOP("alignment/dpo", "value model"),
    "memory.part.reference": QT_TRANSLATE_NOOP("alignment/dpo", "reference"),
    "memory.part.reward": QT_TRANSLATE_NOOP("alignment/dpo", "reward model"),
    "memory.trained": QT_TRANSLATE_NOOP(
        "alignment/dpo", "trained: weight, gradient and Adam's state"
    ),
    "memory.frozen": QT_TRANSLATE_NOOP("alignment/dpo", "frozen: the weight alone"),
    "memory.here": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Calculated for models of equal size; activations are left out. The policy trained here "
        "has {parameters} parameters, and log π_ref of its {pairs} pairs was computed once.",
    ),
    "memory.here.one": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Calculated for models of equal size; activations are left out. The policy trained here "
        "has {parameters} parameters, and log π_ref of its only pair was computed once.",
    ),
}
MESSAGES = {
    "doing.texts": QT_TRANSLATE_NOOP("alignment/dpo", "Drawing texts"),
    "doing.dpo": QT_TRANSLATE_NOOP("alignment/dpo", "Training by DPO"),
    "doing.rlhf": QT_TRANSLATE_NOOP("alignment/dpo", "Training by RLHF"),
    "notice.equal": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "All drawn texts have the same points, so that the judge tosses a coin for every pair.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "DPO widens the gap between chosen and rejected answers. Where does the mean "
        "log-probability of the chosen ones end?",
    ),
    "predict.up": QT_TRANSLATE_NOOP("alignment/dpo", "Higher than at the start"),
    "predict.same": QT_TRANSLATE_NOOP("alignment/dpo", "Within half a nat of it"),
    "predict.down": QT_TRANSLATE_NOOP("alignment/dpo", "Lower than at the start"),
}
WORDS: dict[str, Word] = {
    **reading.WORDS, **SECTIONS, **CAPTIONS, **PICTURE, **MESSAGES, **HEADINGS, **PARAGRAPHS,
    **NOTICES,
}  # fmt: skip
