"""The longer texts of training/losses, by message key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

TEXTS = {
    "caption.terms": QT_TRANSLATE_NOOP(
        "training/losses",
        "{symbol} comes with share {share}. Its best code has {best} bits; the code for q gives it "
        "{used}.",
    ),
    "caption.never": QT_TRANSLATE_NOOP(
        "training/losses", "{symbol} never comes: however long its code, it costs nothing."
    ),
    "caption.endless": QT_TRANSLATE_NOOP(
        "training/losses",
        "{symbol} comes with share {share}, and q rules it out: no code is long enough.",
    ),
    "caption.sum": QT_TRANSLATE_NOOP(
        "training/losses",
        "All symbols together: {entropy} bits at best, {apart} too many, {cross} in all.",
    ),
    "caption.sum.endless": QT_TRANSLATE_NOOP(
        "training/losses",
        "All symbols together: {entropy} bits at best, but q rules out what happens: {cross}.",
    ),
    "caption.forward": QT_TRANSLATE_NOOP(
        "training/losses", "Weighed with what happens: D(p ‖ q) = {one} bits."
    ),
    "caption.reverse": QT_TRANSLATE_NOOP(
        "training/losses", "Weighed with what is predicted: D(q ‖ p) = {other} bits, against {one}."
    ),
    "caption.detour": QT_TRANSLATE_NOOP(
        "training/losses",
        "Straight from p to q: {one} bits. By way of the middle: {way}. No distance does that.",
    ),
    "caption.detour.endless": QT_TRANSLATE_NOOP(
        "training/losses", "Straight from p to q: {one}. By way of the middle: {way} bits."
    ),
    "caption.walk": QT_TRANSLATE_NOOP(
        "training/losses",
        "After {update} updates the loss is {cross} bits: {least} that stay, and {apart} that are "
        "left to learn.",
    ),
    "caption.bumps": QT_TRANSLATE_NOOP(
        "training/losses",
        "After {update} updates: forward at {mean}, width {width}; reverse at {other_mean}, width "
        "{other_width}.",
    ),
    "caption.starts": QT_TRANSLATE_NOOP(
        "training/losses",
        "Started at {start}: the forward fit ends at {one}, the reverse fit at {other}.",
    ),
    "caption.ranks": QT_TRANSLATE_NOOP(
        "training/losses", "By {way} candidate {ahead} is nearer: A {a} bits, B {b}."
    ),
    "caption.ranks.opposite": QT_TRANSLATE_NOOP(
        "training/losses",
        "By {way} candidate {ahead} is nearer: A {a} bits, B {b}. The other direction says the "
        "opposite.",
    ),
    "caption.ranks.equal": QT_TRANSLATE_NOOP(
        "training/losses", "By {way} both candidates are equally near: {a} bits."
    ),
    "note.drag": QT_TRANSLATE_NOOP(
        "training/losses", "Drag a bar: the others keep their proportions."
    ),
    "note.model": QT_TRANSLATE_NOOP(
        "training/losses",
        "p: the model after the whole text; q: after its last tokens alone, {kept} of them.",
    ),
    "note.token": QT_TRANSLATE_NOOP(
        "training/losses", "p: the token that came; q: what the model expected before it."
    ),
    "note.pooled": QT_TRANSLATE_NOOP(
        "training/losses",
        "Over all {vocabulary} tokens: H(p, q) = {cross} = {entropy} + {apart} bits; tokens "
        "without a bar share the last one.",
    ),
    "note.walk": QT_TRANSLATE_NOOP(
        "training/losses",
        "Gradient descent on the logits z of q = softmax(z), loss in nats, rate {rate}.",
    ),
    "note.lifted": QT_TRANSLATE_NOOP(
        "training/losses", "Shares of q below 0.0001 begin there: log 0 is no start."
    ),
    "note.bumps": QT_TRANSLATE_NOOP(
        "training/losses",
        "Everything on a grid of {points} places, by gradient descent; p is what the set-up says.",
    ),
    "heading.terms": QT_TRANSLATE_NOOP(
        "training/losses", "Cross-entropy is entropy plus divergence"
    ),
    "heading.directions": QT_TRANSLATE_NOOP("training/losses", "A divergence, and no distance"),
    "heading.walk": QT_TRANSLATE_NOOP("training/losses", "Training is this descent"),
    "heading.bumps": QT_TRANSLATE_NOOP("training/losses", "Covering or seeking"),
    "heading.starts": QT_TRANSLATE_NOOP("training/losses", "Does the start decide?"),
    "heading.ranks": QT_TRANSLATE_NOOP("training/losses", "Which of two is nearer?"),
    "text.terms.more": QT_TRANSLATE_NOOP(
        "training/losses",
        "Every symbol is a column: as wide as it is frequent, as high as its code is long. Its "
        "area is its term of the sum. q gives {symbol} less than it should have: {amount} bits too "
        "many.",
    ),
    "text.terms.less": QT_TRANSLATE_NOOP(
        "training/losses",
        "Every symbol is a column: as wide as it is frequent, as high as its code is long. Its "
        "area is its term of the sum. q gives {symbol} more than it should have, which saves "
        "{amount} bits here.",
    ),
    "text.terms.same": QT_TRANSLATE_NOOP(
        "training/losses",
        "Every symbol is a column: as wide as it is frequent, as high as its code is long. Its "
        "area is its term of the sum. {symbol} costs with q what it costs at best.",
    ),
    "notice.terms": QT_TRANSLATE_NOOP(
        "training/losses",
        "Single terms of the divergence can be below 0; their sum never is. Here it is {apart}.",
    ),
    "notice.token": QT_TRANSLATE_NOOP(
        "training/losses",
        "p is 1 for one token and its entropy is 0: the loss is −log₂ of that token’s probability, "
        "{cross} bits.",
    ),
    "text.forward": QT_TRANSLATE_NOOP(
        "training/losses",
        "Each term is weighed with p. It is large where things happen that q hardly expects; what "
        "q makes up costs only the share that is missing elsewhere.",
    ),
    "text.forward.endless": QT_TRANSLATE_NOOP(
        "training/losses",
        "Each term is weighed with p. Symbols that happen although q rules them out: {count}. One "
        "is enough to make the sum infinite.",
    ),
    "notice.endless": QT_TRANSLATE_NOOP(
        "training/losses",
        "It has no upper bound: take a bar of q down to 0 where p is not, and it becomes infinite.",
    ),
    "text.reverse": QT_TRANSLATE_NOOP(
        "training/losses",
        "Now each term is weighed with q: what q makes up is expensive, what it leaves out is not. "
        "The two directions differ by {apart} bits.",
    ),
    "text.reverse.endless": QT_TRANSLATE_NOOP(
        "training/losses",
        "Now each term is weighed with q: what q makes up is expensive, what it leaves out is not. "
        "In at least one direction the sum is infinite.",
    ),
    "notice.reverse": QT_TRANSLATE_NOOP(
        "training/losses",
        "Training on the cross-entropy brings D(p ‖ q) down; the penalty that keeps "
        "a policy near its reference is the reverse, weighed with what the policy says.",
    ),
    "text.detour.shorter": QT_TRANSLATE_NOOP(
        "training/losses",
        "A distance keeps the triangle inequality: a stop on the way never makes it shorter. Here "
        "the way through the middle of both is shorter than the straight one.",
    ),
    "text.detour": QT_TRANSLATE_NOOP(
        "training/losses",
        "A distance keeps the triangle inequality: a stop on the way never makes it shorter. Here "
        "the way through the middle of both is no shorter.",
    ),
    "notice.detour": QT_TRANSLATE_NOOP(
        "training/losses",
        "Near each other a divergence grows with the square of the difference: two halves cost "
        "less than the whole.",
    ),
    "text.walk": QT_TRANSLATE_NOOP(
        "training/losses",
        "The gradient of the cross-entropy by the logits is q − p, and that of the divergence is "
        "the same: the entropy of p does not depend on q. So the loss sinks to H(p), not to 0.",
    ),
    "text.walk.risen": QT_TRANSLATE_NOOP(
        "training/losses",
        "The gradient of the cross-entropy by the logits is q − p, and that of the divergence is "
        "the same. With this rate the steps are too long: the loss ends higher than it began.",
    ),
    "notice.walk": QT_TRANSLATE_NOOP(
        "training/losses",
        "A loss that stays above 0 need not be a bad model: H(p) is what nobody can predict.",
    ),
    "text.bumps": QT_TRANSLATE_NOOP(
        "training/losses",
        "Forward, every place that p has must be covered: the best bump has p’s own mean, {mean}, "
        "and width, {width}. Reverse, the fit may leave places out but must not stand where p is "
        "almost 0.",
    ),
    "notice.bumps": QT_TRANSLATE_NOOP(
        "training/losses",
        "Where the bumps are close together or wide, both fits are nearly the same: move them in "
        "the set-up.",
    ),
    "text.starts": QT_TRANSLATE_NOOP(
        "training/losses",
        "{updates} updates from each of {starts} starts. The means of the forward fits differ by "
        "{spread} in the end. Of the reverse fits {left} end at the left bump and {right} at the "
        "right one.",
    ),
    "text.starts.one": QT_TRANSLATE_NOOP(
        "training/losses",
        "{updates} updates from each of {starts} starts. The means of the forward fits differ by "
        "{spread} in the end. Both bumps of p lie at the same place here.",
    ),
    "notice.starts": QT_TRANSLATE_NOOP(
        "training/losses",
        "A fit that ends at the smaller bump stays there: the other is out of its sight.",
    ),
    "text.ranks.forward": QT_TRANSLATE_NOOP(
        "training/losses",
        "A is the forward fit, B the reverse one. Weighed with p, what B leaves out counts: all of "
        "the bump it does not cover.",
    ),
    "text.ranks.reverse": QT_TRANSLATE_NOOP(
        "training/losses",
        "A is the forward fit, B the reverse one. Weighed with q, what A makes up counts: all that "
        "it puts where p has almost nothing.",
    ),
    "notice.ranks": QT_TRANSLATE_NOOP(
        "training/losses",
        "“Nearer” has no meaning before the direction is said. Which one is right depends on "
        "whether leaving out or making up does more harm.",
    ),
}
