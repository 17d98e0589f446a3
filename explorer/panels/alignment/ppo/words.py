"""The texts of alignment/ppo, by message key."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.compute.alignment.policy.rules import RULES
from explorer.compute.models import reading
from explorer.core.words import QT_TRANSLATE_NOOP, Borrowed, Word
from explorer.panels.alignment.ppo.words_inside import WORDS as INSIDE

OWN = {
    "section.train": QT_TRANSLATE_NOOP("alignment/ppo", "training"),
    "section.advantage": QT_TRANSLATE_NOOP("alignment/ppo", "advantage"),
    "section.clip": QT_TRANSLATE_NOOP("alignment/ppo", "the clip"),
    "section.frontier": QT_TRANSLATE_NOOP("alignment/ppo", "how far β lets it go"),
    "heading.train": QT_TRANSLATE_NOOP("alignment/ppo", "Draw, score, step, and stay close"),
    "heading.advantage": QT_TRANSLATE_NOOP("alignment/ppo", "Better than expected: the advantage"),
    "heading.clip": QT_TRANSLATE_NOOP("alignment/ppo", "Several passes over one batch"),
    "heading.frontier": QT_TRANSLATE_NOOP("alignment/ppo", "Reward against distance, for each β"),
    "progress.train": QT_TRANSLATE_NOOP("alignment/ppo", "training"),
    "progress.frontier": QT_TRANSLATE_NOOP("alignment/ppo", "training with other β"),
    "caption.train.first": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Before training the policy is the reference: a text of it earns {paid} points on average",
    ),
    "caption.train": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "After {update} updates a text earns {paid} points; {meant} of them as meant; "
        "{divergence} nats from the reference",
    ),
    "caption.frontier": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "β = {beta}: {paid} points paid, {meant} as meant, {divergence} nats from the reference",
    ),
    "note.made": QT_TRANSLATE_NOOP(
        "alignment/ppo", "batches of {texts} texts of {length} characters, seed {seed}"
    ),
    "rows.title": QT_TRANSLATE_NOOP("alignment/ppo", "Texts after {update} updates"),
    "rows.beta": QT_TRANSLATE_NOOP("alignment/ppo", "Texts with β = {beta}"),
    "legend.meant": QT_TRANSLATE_NOOP("alignment/ppo", "paid, meant"),
    "legend.hole": QT_TRANSLATE_NOOP("alignment/ppo", "paid, not meant"),
    "beta": QT_TRANSLATE_NOOP("alignment/ppo", "β = {beta}"),
    "axis.points": QT_TRANSLATE_NOOP("alignment/ppo", "Points of a text"),
    "axis.divergence": QT_TRANSLATE_NOOP("alignment/ppo", "KL from the reference, nats a text"),
    "axis.entropy": QT_TRANSLATE_NOOP("alignment/ppo", "Entropy, nats a character"),
    "axis.clipped": QT_TRANSLATE_NOOP("alignment/ppo", "Share stopped by the clip"),
    "axis.updates": QT_TRANSLATE_NOOP("alignment/ppo", "updates"),
    "axis.away": QT_TRANSLATE_NOOP("alignment/ppo", "KL from the reference, nats a text"),
    "axis.tax": QT_TRANSLATE_NOOP("alignment/ppo", "Loss on ordinary text, nats"),
    "level.reference": QT_TRANSLATE_NOOP("alignment/ppo", "the reference: {loss}"),
    "curve.paid": QT_TRANSLATE_NOOP("alignment/ppo", "paid"),
    "curve.meant": QT_TRANSLATE_NOOP("alignment/ppo", "as meant"),
    "read.points": QT_TRANSLATE_NOOP("alignment/ppo", "{points} points paid, {meant} as meant"),
    "read.paid": QT_TRANSLATE_NOOP("alignment/ppo", "paid for: {words}"),
    "read.update": QT_TRANSLATE_NOOP("alignment/ppo", "After {update} updates"),
    "read.reward": QT_TRANSLATE_NOOP("alignment/ppo", "points: {paid} paid, {meant} as meant"),
    "read.price": QT_TRANSLATE_NOOP(
        "alignment/ppo", "leash: β · KL = {beta} · {divergence} = {price} points"
    ),
    "read.variety": QT_TRANSLATE_NOOP(
        "alignment/ppo", "entropy {entropy} nats a character; distinct words {distinct}"
    ),
    "read.clipped": QT_TRANSLATE_NOOP(
        "alignment/ppo", "stopped by the clip in the last pass: {share} of the characters"
    ),
    "read.tax": QT_TRANSLATE_NOOP(
        "alignment/ppo", "loss on ordinary text {loss}, before {start} nats a character"
    ),
    "text.train": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "In each update the policy ({model}) writes {texts} texts of {length} characters. A rule "
        "gives each of them points, and every character costs β · log(π/π_ref): β times how much "
        "its log-probability exceeds that of the frozen reference. Characters after which it went "
        "better than expected become more likely, others less, in {passes} passes with a clip of "
        "{epsilon}. Now a text earns {paid} points and is {divergence} nats away: {objective} in "
        "all.",
    ),
    "notice.variety": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Variety: {distinct} of the words of a batch are different, {start} at the start; entropy "
        "{entropy} nats a character, {before} before.",
    ),
    "notice.hole": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Of {paid} points {hole} are paid for what was not meant. A policy follows the rule, not "
        "the wish behind it: reward hacking.",
    ),
    "notice.never": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "No text of this training ever earned a point. What never happens cannot be made more "
        "likely: the reward is too rare for this policy.",
    ),
    "text.frontier": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "The same training with several β; each line is one of them, from the reference on. With "
        "β = {beta}, after {updates} updates, a text earns {paid} points, {meant} of them as "
        "meant, at {divergence} nats from the reference. On {characters} characters of ordinary "
        "text that nobody rewards the loss went from {start} to {loss} nats a character: the "
        "alignment tax. The best policy for a β is known, but cannot be computed for so many "
        "texts; training comes near it from below.",
    ),
    "notice.peak": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "β = {beta}: what was meant was highest after {update} updates, {most}, and is {end} in "
        "the end, while {paid} points are paid.",
    ),
    "notice.best": QT_TRANSLATE_NOOP(
        "alignment/ppo", "Most of what was meant in the end: β = {beta}, {meant} points."
    ),
    "notice.tax": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "The loss on ordinary text ends at {low} with β = {tight} and at {high} with β = {loose}. "
        "One training each, with this seed.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Without the leash (β = 0) the rule pays most. Where is most of what was meant?",
    ),
    "predict.loose": QT_TRANSLATE_NOOP("alignment/ppo", "Without the leash too"),
    "predict.between": QT_TRANSLATE_NOOP("alignment/ppo", "With a leash of middle length"),
    "predict.tight": QT_TRANSLATE_NOOP("alignment/ppo", "With the shortest leash"),
}

WORDS: Mapping[str, Word] = {
    **reading.WORDS,
    **{f"rule.{rule.id}": Borrowed("alignment", rule.sentence) for rule in RULES.values()},
    **INSIDE,
    **OWN,
}
