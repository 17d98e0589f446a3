"""The texts of the sections "clip" and "advantage" of alignment/ppo, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

CLIP = {
    "clip.better": QT_TRANSLATE_NOOP("alignment/ppo", "A > 0: better than expected"),
    "clip.worse": QT_TRANSLATE_NOOP("alignment/ppo", "A < 0: worse"),
    "clip.stopped": QT_TRANSLATE_NOOP("alignment/ppo", "hollow: no gradient"),
    "clip.axis.ratio": QT_TRANSLATE_NOOP("alignment/ppo", "ratio r of new to old probability"),
    "clip.axis.passes": QT_TRANSLATE_NOOP("alignment/ppo", "passes over the batch"),
    "clip.plot.objective": QT_TRANSLATE_NOOP(
        "alignment/ppo", "Clipped objective / |A|, a dot for each character"
    ),
    "clip.plot.gradient": QT_TRANSLATE_NOOP("alignment/ppo", "Its gradient ∂/∂r / |A|"),
    "clip.plot.share": QT_TRANSLATE_NOOP("alignment/ppo", "No gradient any more"),
    "clip.plot.divergence": QT_TRANSLATE_NOOP("alignment/ppo", "KL from the old policy, nats"),
    "clip.beyond": QT_TRANSLATE_NOOP("alignment/ppo", "{share} beyond {far} →"),
    "clip.read.point": QT_TRANSLATE_NOOP("alignment/ppo", "A character of the batch"),
    "clip.read.ratio": QT_TRANSLATE_NOOP("alignment/ppo", "ratio {ratio}, advantage {advantage}"),
    "clip.read.gradient": QT_TRANSLATE_NOOP("alignment/ppo", "gradient ∂/∂r = {gradient}"),
    "clip.read.at": QT_TRANSLATE_NOOP("alignment/ppo", "Ratio {ratio}"),
    "clip.read.both": QT_TRANSLATE_NOOP(
        "alignment/ppo", "gradient for A = 1: {better}; for A = −1: {worse}"
    ),
    "clip.read.passes": QT_TRANSLATE_NOOP("alignment/ppo", "After {passes} passes"),
    "clip.read.share": QT_TRANSLATE_NOOP("alignment/ppo", "without gradient: {share}"),
    "clip.read.divergence": QT_TRANSLATE_NOOP(
        "alignment/ppo", "KL from the policy that drew the batch: {divergence} nats a text"
    ),
    "clip.caption.first": QT_TRANSLATE_NOOP(
        "alignment/ppo", "Before the first pass every ratio is 1, and every character has its say"
    ),
    "clip.caption": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "After {passes} passes {outside} of the ratios are outside of 1 ± ε, and {stopped} of the "
        "characters give no gradient",
    ),
    "clip.caption.one": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "After one pass {outside} of the ratios are outside of 1 ± ε, and {stopped} of the "
        "characters give no gradient",
    ),
    "clip.text": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "The same batch is used several times, so the policy moves away from the one that drew it: "
        "r says how far, character by character. After {passes} passes the ratios go from {least} "
        "to {most}; {outside} of them are outside of {low} to {high}. The clip holds none of them: "
        "it takes the gradient away from {stopped} of the characters. The other {alive} go on, and "
        "as all share the weights, they move the stopped ones too.",
    ),
    "clip.notice.sides": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Each curve is flat on one side only: for A > 0 above 1 + ε, for A < 0 below 1 − ε. A "
        "character that went the wrong way keeps its gradient, and can come back.",
    ),
    "clip.notice.passes": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "From the first to the last of {passes} passes: {first} to {last} of the characters "
        "stopped, {near} to {far} nats from the policy that drew the batch.",
    ),
}

ADVANTAGE = {
    "advantage.came": QT_TRANSLATE_NOOP("alignment/ppo", "return: what came from here on"),
    "advantage.expected": QT_TRANSLATE_NOOP("alignment/ppo", "value: what was expected"),
    "advantage.better": QT_TRANSLATE_NOOP("alignment/ppo", "better than expected"),
    "advantage.worse": QT_TRANSLATE_NOOP("alignment/ppo", "worse"),
    "advantage.plot.expected": QT_TRANSLATE_NOOP("alignment/ppo", "Points of one text"),
    "advantage.plot.weights": QT_TRANSLATE_NOOP(
        "alignment/ppo", "Advantage of each character, λ = {trust}"
    ),
    "advantage.plot.noise": QT_TRANSLATE_NOOP(
        "alignment/ppo", "Noise of the policy gradient, by what it is weighed with"
    ),
    "advantage.kind.whole": QT_TRANSLATE_NOOP("alignment/ppo", "points of the whole text"),
    "advantage.kind.onward": QT_TRANSLATE_NOOP("alignment/ppo", "return from here on"),
    "advantage.kind.baseline": QT_TRANSLATE_NOOP("alignment/ppo", "return less the batch mean"),
    "advantage.kind.gae": QT_TRANSLATE_NOOP("alignment/ppo", "advantage (GAE)"),
    "advantage.read.character": QT_TRANSLATE_NOOP(
        "alignment/ppo", "Character {place}: “{character}”"
    ),
    "advantage.read.reward": QT_TRANSLATE_NOOP("alignment/ppo", "reward here: {reward}"),
    "advantage.read.return": QT_TRANSLATE_NOOP(
        "alignment/ppo", "from here on came {came}, expected {value}"
    ),
    "advantage.read.advantage": QT_TRANSLATE_NOOP("alignment/ppo", "λ = {trust}: {value}"),
    "advantage.read.noise": QT_TRANSLATE_NOOP(
        "alignment/ppo", "variance of the gradient over texts: {noise}"
    ),
    "advantage.read.signal": QT_TRANSLATE_NOOP(
        "alignment/ppo", "squared length of the mean gradient: {signal}"
    ),
    "advantage.caption.step": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "λ = 0: the surprise of one step, as far as the value model can be believed",
    ),
    "advantage.caption.between": QT_TRANSLATE_NOOP(
        "alignment/ppo", "λ = {trust}: surprises add up, later ones count less and less"
    ),
    "advantage.caption.whole": QT_TRANSLATE_NOOP(
        "alignment/ppo", "λ = 1: the whole return from here on, less what was expected"
    ),
    "advantage.text": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "A text drawn after {update} updates: “{text}”. Before it began the value model expected "
        "{value} points; it brought {came}, the price of divergence included: {surplus} more than "
        "expected. λ = {trust} says how that is shared out. The largest weight, {most}, goes to "
        "“{character}” at place {place}.",
    ),
    "advantage.notice.noise": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Variance of the gradient over {texts} texts: weighed with the return from here on "
        "{onward}; less the mean of the batch at the same place {baseline}; with GAE, λ = {trust}, "
        "{gae}. A baseline that depends on no action moves no expected gradient.",
    ),
    "advantage.notice.signal": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "Against the squared length of the mean gradient the noise is {onward} times as large with "
        "the return, {gae} times with GAE.",
    ),
    "advantage.notice.bias": QT_TRANSLATE_NOOP(
        "alignment/ppo",
        "With λ below 1 the estimate leans on the value model, and inherits its mistakes.",
    ),
}

WORDS = {**CLIP, **ADVANTAGE}
