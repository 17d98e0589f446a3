"""The sentences beside the stage of alignment/dpo, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

HEADINGS = {
    "heading.answers": QT_TRANSLATE_NOOP("alignment/dpo", "Two answers and a word"),
    "heading.start": QT_TRANSLATE_NOOP("alignment/dpo", "Before the first update"),
    "heading.training": QT_TRANSLATE_NOOP("alignment/dpo", "After {updates} updates"),
    "heading.implicit": QT_TRANSLATE_NOOP("alignment/dpo", "The reward inside the policy"),
    "heading.rlhf": QT_TRANSLATE_NOOP("alignment/dpo", "RLHF after {updates} updates"),
    "heading.memory": QT_TRANSLATE_NOOP("alignment/dpo", "Models in memory"),
}
PARAGRAPHS = {
    "text.answers": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Both were drawn from the reference. The rule gives {high} and {low} points; the judge, "
        "whose noise is {noise}, chooses the first with probability {chance}. DPO sees the choice "
        "and never the points.",
    ),
    "text.start": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Four log-probabilities make the margin m: policy and reference, on both answers. The two "
        "models are equal now, so m = 0 and the loss is log 2 = {log2}, whatever the answers are. "
        "Its slope is β · σ(−m) = {pull}: up for the chosen answer, down by as much for the other.",
    ),
    "text.training": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The loss asks for a gap alone. Mean change of log-probability: {up} nats for chosen "
        "answers, {down} for rejected ones; {right} of the pairs have the judge's order, and the "
        "mean loss is {loss}.",
    ),
    "text.training.first": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Every dot will be a pair. To the right its chosen answer becomes likelier than under the "
        "reference, upwards the rejected one; below the dashed line the policy puts the pair in "
        "the judge's order. The loss asks for nothing else.",
    ),
    "text.implicit": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "β · log π/π_ref is what a reward model would say, up to a constant. Of texts that nobody "
        "compared it puts {new} of the unequal pairs in the rule's order; the reward model, a "
        "linear head on the frozen reference, {model}.",
    ),
    "text.implicit.none": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "β · log π/π_ref is what a reward model would say, up to a constant. The rule gives all "
        "texts that nobody compared the same points, so that there is nothing to order; of the "
        "unequal pairs of texts that the pairs are made of it puts {seen} in the rule's order.",
    ),
    "text.rlhf": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The reward model is frozen. Each update draws {drawn} texts, scores them, charges "
        "β · log π/π_ref, and moves the policy once, so that PPO's clip is idle. Entropy of "
        "a text: reference {start}, DPO {dpo}, RLHF {rlhf} nats.",
    ),
    "text.memory": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Trained with Adam a parameter takes {trained} bytes, frozen {frozen}. PPO trains a policy "
        "and a value model and asks a reference and a reward model; DPO trains the policy and asks "
        "the reference, or only its {numbers} stored numbers.",
    ),
}
NOTICES = {
    "notice.no_reward": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "No reward, no value and no advantage stand in the loss: only which answer was chosen.",
    ),
    "notice.pull": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "A pair that is in order already pulls less: σ(−m) goes from 1 to 0. The mean is "
        "{pull} now.",
    ),
    "notice.both_down": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Averaged over the pairs, the log-probability of chosen answers has fallen too: the gap is "
        "all that counts.",
    ),
    "notice.mass.less": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "All texts that pairs are made of had together the probability {before} at the start and "
        "have {after} now: the rest went to texts in no pair.",
    ),
    "notice.mass.more": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "All texts that pairs are made of had together the probability {before} at the start and "
        "have {after} now: a few of them gained what the average does not show.",
    ),
    "notice.overfit": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "Known pairs are ordered better than new ones: the pairs are being learnt by heart.",
    ),
    "notice.hack": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "RLHF has {reward} points by the rule but {meant} as meant: it repeats itself, which the "
        "rule pays for.",
    ),
    "notice.fooled": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The reward model's mean score has gone from {before} to {scored}, the points by the rule "
        "from {points} to {reward}: the policy has found what the model overrates.",
    ),
    "notice.narrow": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The policy of {way} is the less varied of the two: entropy {less} against {more}.",
    ),
    "notice.own_texts": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "RLHF learns from texts of its own, drawn anew for every update; DPO only from those in "
        "the pairs, drawn once from the reference.",
    ),
    "notice.value": QT_TRANSLATE_NOOP(
        "alignment/dpo",
        "The reward model was trained too, but before: it and the reference stay as they are "
        "during PPO.",
    ),
}
