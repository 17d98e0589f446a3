"""The sentences of the lab, and the names of its values."""

from __future__ import annotations

from explorer.compute.alignment.policy.rules import RULES
from explorer.compute.models.reading import WORDS as READING
from explorer.core.words import QT_TRANSLATE_NOOP, Borrowed, Word

SENTENCES: dict[str, Word] = {
    "own-count": QT_TRANSLATE_NOOP(
        "alignment/preferences", "There are {count} texts; it takes 2 to 24, one a line."
    ),
    "own-long": QT_TRANSLATE_NOOP(
        "alignment/preferences", "A text has {length} characters; it takes at most 60."
    ),
    "section.pairs": QT_TRANSLATE_NOOP("alignment/preferences", "{count} pairs"),
    "section.scores": QT_TRANSLATE_NOOP("alignment/preferences", "two scores"),
    "section.weighted": QT_TRANSLATE_NOOP("alignment/preferences", "weighted mean"),
    "section.gated": QT_TRANSLATE_NOOP("alignment/preferences", "gate"),
    "section.pretrained": QT_TRANSLATE_NOOP("alignment/preferences", "0 Pre-trained"),
    "section.tuned": QT_TRANSLATE_NOOP("alignment/preferences", "1 Fine-tuning"),
    "section.judge": QT_TRANSLATE_NOOP("alignment/preferences", "2 Reward model"),
    "section.policy": QT_TRANSLATE_NOOP("alignment/preferences", "3 Policy"),
    "caption.none": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Nobody was asked yet: every score is 0"
    ),
    "caption.pairs": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "{pairs} answers, {right} of them right; the scores put {ordered} in the right order",
    ),
    "caption.pairs.one": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "One answer, {right} right; the scores put {ordered} in the right order",
    ),
    "caption.equal": QT_TRANSLATE_NOOP(
        "alignment/preferences", "{pairs} answers about texts of equal reward: pure luck"
    ),
    "caption.scores": QT_TRANSLATE_NOOP(
        "alignment/preferences", "{count} texts, each scored by two reward models"
    ),
    "caption.weighted": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Weight of safety {weight}: the first text has no harsh word"
    ),
    "caption.weighted.harsh": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Weight of safety {weight}: the first text has a harsh word"
    ),
    "caption.gated": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Threshold {threshold}: the first text has no harsh word"
    ),
    "caption.gated.harsh": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Threshold {threshold}: the first text has a harsh word"
    ),
    "caption.pretrained": QT_TRANSLATE_NOOP(
        "alignment/preferences", "The model as it came: its texts earn {reward} points on average"
    ),
    "caption.tuned": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Fine-tuned on demonstrations, update {amount}: {reward} points on average",
    ),
    "caption.judge": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "A reward model from {amount} answers: {fresh} of pairs of new texts in the right order",
    ),
    "caption.policy": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Trained against the frozen reward model, update {amount}: score {score}, {reward} points",
    ),
    "lanes.fitted": QT_TRANSLATE_NOOP("alignment/preferences", "score fitted to the answers"),
    "lanes.true": QT_TRANSLATE_NOOP("alignment/preferences", "what the judge goes by"),
    "lanes.axis": QT_TRANSLATE_NOOP("alignment/preferences", "score (only differences count)"),
    "lanes.points": QT_TRANSLATE_NOOP("alignment/preferences", "points by the rule: {points}"),
    "lanes.score": QT_TRANSLATE_NOOP("alignment/preferences", "fitted score: {score}"),
    "lanes.truth": QT_TRANSLATE_NOOP("alignment/preferences", "(points − mean) / noise: {score}"),
    "calibration.said": QT_TRANSLATE_NOOP("alignment/preferences", "chance by the scores"),
    "calibration.judge": QT_TRANSLATE_NOOP("alignment/preferences", "chance of the judge"),
    "calibration.read": QT_TRANSLATE_NOOP(
        "alignment/preferences", "the scores say {said}, the judge prefers it in {judge}"
    ),
    "calibration.apart": QT_TRANSLATE_NOOP(
        "alignment/preferences", "mean distance over all pairs: {apart}"
    ),
    "losses.title": QT_TRANSLATE_NOOP("alignment/preferences", "loss, nats"),
    "losses.pairs": QT_TRANSLATE_NOOP("alignment/preferences", "answers"),
    "losses.asked": QT_TRANSLATE_NOOP("alignment/preferences", "asked"),
    "losses.further": QT_TRANSLATE_NOOP("alignment/preferences", "further"),
    "losses.least": QT_TRANSLATE_NOOP("alignment/preferences", "least"),
    "losses.ordered": QT_TRANSLATE_NOOP(
        "alignment/preferences", "{share} of pairs in the right order"
    ),
    "losses.equal": QT_TRANSLATE_NOOP("alignment/preferences", "all rewards are equal"),
    "two.helpful": QT_TRANSLATE_NOOP("alignment/preferences", "helpful R_h: frequent words"),
    "two.safe": QT_TRANSLATE_NOOP("alignment/preferences", "safe R_s: no harsh words"),
    "two.gate": QT_TRANSLATE_NOOP("alignment/preferences", "only safety counts here"),
    "two.texts": QT_TRANSLATE_NOOP("alignment/preferences", "The texts"),
    "two.order": QT_TRANSLATE_NOOP("alignment/preferences", "The texts in order of R"),
    "two.harsh": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Square: has a word of refusal or violence"
    ),
    "two.more": QT_TRANSLATE_NOOP("alignment/preferences", "and {count} more"),
    "two.points": QT_TRANSLATE_NOOP(
        "alignment/preferences", "points by the two rules: {helpful} and {safe}"
    ),
    "two.scores": QT_TRANSLATE_NOOP(
        "alignment/preferences", "R_h = {helpful}, R_s = {safe} (mean 0, spread 1)"
    ),
    "box.pairs": QT_TRANSLATE_NOOP("alignment/preferences", "answers"),
    "box.fresh": QT_TRANSLATE_NOOP("alignment/preferences", "new: right"),
    "box.moved": QT_TRANSLATE_NOOP("alignment/preferences", "moved later"),
    "box.points": QT_TRANSLATE_NOOP("alignment/preferences", "points"),
    "box.held_out": QT_TRANSLATE_NOOP("alignment/preferences", "held-out"),
    "box.score": QT_TRANSLATE_NOOP("alignment/preferences", "score"),
    "box.divergence": QT_TRANSLATE_NOOP("alignment/preferences", "KL, nats"),
    "box.updates": QT_TRANSLATE_NOOP("alignment/preferences", "updates"),
    "stages.points": QT_TRANSLATE_NOOP("alignment/preferences", "points by the rule"),
    "stages.loss": QT_TRANSLATE_NOOP("alignment/preferences", "nats a token"),
    "stages.demonstrations": QT_TRANSLATE_NOOP("alignment/preferences", "demonstrations"),
    "stages.held_out": QT_TRANSLATE_NOOP("alignment/preferences", "held-out text"),
    "stages.right": QT_TRANSLATE_NOOP("alignment/preferences", "share right"),
    "stages.asked": QT_TRANSLATE_NOOP("alignment/preferences", "answers it was fitted to"),
    "stages.fresh": QT_TRANSLATE_NOOP("alignment/preferences", "order of new texts"),
    "stages.score": QT_TRANSLATE_NOOP("alignment/preferences", "reward model: score"),
    "stages.divergence": QT_TRANSLATE_NOOP("alignment/preferences", "KL to stage 1, nats"),
    "stages.pairs": QT_TRANSLATE_NOOP("alignment/preferences", "answers"),
    "stages.updates": QT_TRANSLATE_NOOP("alignment/preferences", "updates"),
    "stages.texts": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Drawn from it now, with points by the rule"
    ),
}
TEXTS: dict[str, Word] = {
    "where.drawn": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Chosen from {count} texts that the model drew."
    ),
    "where.own": QT_TRANSLATE_NOOP("alignment/preferences", "The texts are yours."),
    "para.none": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "{count} texts. {where} A judge is shown two at a time and only says which is better. The "
        "judge is simulated: {rule} The more points apart, the more often the better one wins.",
    ),
    "para.pairs": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "The last answer: “{one}” is better than “{other}”. The scores that explain all answers "
        "best give that a chance of {said}; the judge says so in {judge}. {where} The judge is "
        "simulated: {rule}",
    ),
    "note.unlike": QT_TRANSLATE_NOOP(
        "alignment/preferences", "Right and wrong are counted among texts of unlike rewards."
    ),
    "note.differences": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Only differences of scores are determined; the pull towards 0 makes their mean 0.",
    ),
    "note.against": QT_TRANSLATE_NOOP(
        "alignment/preferences", "This answer went against the rule: the judge errs at times."
    ),
    "note.better": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "The scores order {ordered} of the pairs rightly, the judge answered {right} rightly: "
        "errors cancel over many answers.",
    ),
    "note.further": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Loss on the answers at hand {asked}, on the judge’s further answers {further}; nobody can "
        "have less than {least} there. The chances are {apart} off on average.",
    ),
    "para.scores": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Two judges compared {pairs} pairs each: one by frequent words (it stands for helpful), "
        "one by the absence of words of refusal or violence (it stands for safe). {harsh} of the "
        "{count} texts have such words. The fitted scores put {helpful} and {safe} of the pairs "
        "with unlike points in the right order.",
    ),
    "note.spread": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Both scores are brought to mean 0 and spread 1, so that they can be added.",
    ),
    "para.weighted": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "“{best}” comes first: R_h = {h}, R_s = {s}, together {total}. It has {points} frequent "
        "and {harm} harsh words. Texts on the line have the same reward.",
    ),
    "note.pays": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "In a mean, much helpfulness pays for harm: how much is the slope of the line.",
    ),
    "para.gated": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "“{best}” comes first: R_h = {h}, R_s = {s}, its reward is {total}. It has {points} "
        "frequent and {harm} harsh words.",
    ),
    "note.gate": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "{below} of {count} texts are below the threshold: their reward is their safety alone, "
        "however helpful they are.",
    ),
    "para.pretrained": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "A small model of characters that was trained on Shakespeare. {rule} Its texts earn "
        "{reward} on average. On text it never saw it loses {held_out} nats a character.",
    ),
    "para.tuned": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Stage 1, supervised fine-tuning: the loss of the next character on demonstrations, now "
        "{loss}. On held-out text it is {held_out}. The texts earn {reward} points on average.",
    ),
    "note.demonstrations": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "The demonstrations are the 32 best of 128 texts that the model drew, by the rule; they "
        "stand for answers that people wrote.",
    ),
    "para.judge": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Stage 2: from {amount} answers, {right} of them right, a reward model learns to read "
        "texts. It agrees with {asked} of these answers and orders {fresh} of pairs of texts it "
        "never saw rightly.",
    ),
    "note.head": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Simplified: only one linear output on the mean state of the fine-tuned model is fitted, "
        "64 weights; in practice all weights are.",
    ),
    "para.policy": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Stage 3: texts are drawn, the reward model scores them, and what scored above the mean "
        "becomes more likely; β = {beta} holds the policy near stage 1. Score {score}, points by "
        "the rule {reward}, KL divergence {divergence} nats a text. One run, seed {seed}.",
    ),
    "note.frozen": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "Since stage 2 the weights of the reward model changed by {judge}, those of the policy by "
        "up to {policy}: it is frozen.",
    ),
    "note.fooled": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "The score rose from {before} to {score} while the points fell from {rewarded} to "
        "{reward}: the policy has found texts that fool the reward model.",
    ),
    "note.ppo": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "One step a batch here; PPO takes several clipped ones. DPO needs no stage 2.",
    ),
    "predict": QT_TRANSLATE_NOOP(
        "alignment/preferences",
        "The judge errs at times. Will the fitted order of the texts be right in more pairs than "
        "the judge’s answers were?",
    ),
    "predict.more": QT_TRANSLATE_NOOP("alignment/preferences", "in more"),
    "predict.same": QT_TRANSLATE_NOOP("alignment/preferences", "in as many, up to one per cent"),
    "predict.fewer": QT_TRANSLATE_NOOP("alignment/preferences", "in fewer"),
}
VALUE_NAMES = {
    "step": "what was done: pairs, a way to join two scores, a stage",
    "amount": "answers or updates so far in this stage",
    "chosen": "the text that won the last comparison, from 0",
    "rejected": "the text that lost it",
    "against": "whether the last answer went against the rewards",
    "scores": "fitted score of every text",
    "loss": "mean loss, nats: of the answers, or of a character of the demonstrations",
    "expected": "mean loss on the judge's further answers, exact, nats",
    "ordered": "share of pairs of unlike rewards in the right order",
    "apart": "mean distance of the chance by the scores from the judge's",
    "right": "share of the answers about unlike rewards that agree with them",
    "helpful": "scores of the first reward model, mean 0, spread 1",
    "safe": "scores of the second reward model, mean 0, spread 1",
    "weight": "share of safety in the mean",
    "threshold": "threshold of the gate",
    "total": "reward made of the two",
    "best": "the text with the highest reward, from 0",
    "reward": "mean points by the rule of texts drawn now",
    "score": "their mean score by the reward model",
    "held_out": "loss on held-out text, nats a character",
    "divergence": "KL divergence of the policy from stage 1, nats a text",
    "asked": "share of the answers that the reward model agrees with",
    "fresh": "share of pairs of new texts that it orders rightly",
    "judge_moved": "largest change of a weight of the reward model since stage 2",
    "policy_moved": "largest change of a weight of the policy since stage 1",
}
RESULT_NAMES = {
    "texts": "the texts that were compared",
    "rewards": "their points by the rule",
    "scores": "their fitted scores",
    "ordered": "share of pairs of unlike rewards in the right order",
    "expected": "mean loss on the judge's further answers, nats",
    "least": "the least such loss anybody can have, nats",
    "best": "the text that comes first, by weight or threshold",
    "reward": "mean points by the rule at the end of each stage",
    "score": "mean score by the reward model at the end",
    "divergence": "KL divergence of the policy from stage 1 at the end, nats a text",
    "judge_moved": "largest change of a weight of the reward model since stage 2",
}
RULE_WORDS: dict[str, Word] = {
    f"rule.{rule.id}": Borrowed("alignment", rule.sentence) for rule in RULES.values()
}
WORDS: dict[str, Word] = {**READING, **RULE_WORDS, **SENTENCES, **TEXTS}
